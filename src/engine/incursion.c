/* SPDX-License-Identifier: MIT */
#include "engine/incursion.h"

#include "engine/losses.h"
#include "engine/unit.h"
#include "engine/vote.h"
#include "engine/world.h"

/* Who goes into an attack, counted before they mix with those who stand there. */
struct attack {
	int brigades, factor;
};

static bool is_nato(const struct world *world, int area)
{
	return world->areas[area].nato;
}

/* Whether brigades of a source may join an attack on target (B11). */
static bool may_join(const struct world *world, const struct state *state, int source, int target)
{
	const struct incursion_rules *rules = &world->incursion;
	bool borders = world->areas[source].land & bit_of(target);
	bool follows = rules->depth & bit_of(source) || !is_nato(world, target);

	return source != target && (borders || follows) &&
		expr_holds(world, state, rules->gate[source], target);
}

/* Send them, source by source in the order's list. */
static struct attack advance(const struct world *world, struct state *state,
	const struct cause *cause, struct ledger *ledger)
{
	const struct order_kind *kind = &world->orders[cause->index];
	struct move move = {
		.team = cause->team, .kind = UNIT_BDE, .to = (uint8_t)cause->target,
		.count = kind->battle_count,
	};
	struct attack attack = { 0, 0 };

	for (int i = 0; i < kind->battle_from.count; i++) {
		int source = world->lists[kind->battle_from.first + i];
		int before = units_factor(state, (enum team)cause->team, bit_of(source));
		if (!may_join(world, state, source, cause->target))
			continue;
		int moved = units_move_from(world, state, &move, source, cause, ledger);
		attack.brigades += moved;
		attack.factor += before -
			units_factor(state, (enum team)cause->team, bit_of(source));
		move.count -= moved;
	}
	return attack;
}

/* What ground factors of a team count for in a battle. */
static int strength(const struct world *world, const struct state *state, enum team team,
	int factor)
{
	if (world->incursion.scale == SCALE_GROUND)
		return factor;
	return battle_readiness(world, state, team,
		(int64_t)factor * world->battle.weight[UNIT_BDE]);
}

static int defence_of(const struct world *world, const struct state *state, enum team team,
	int area)
{
	if (world->incursion.scale == SCALE_GROUND)
		return units_factor(state, team, bit_of(area));
	return battle_factor(world, state, team, area, true);
}

static enum art5 posture(const struct state *state)
{
	return (enum art5)state->setting[TEAM_W][SETTING_ART5];
}

/* Coalition and American brigades, what Washington adds, the reserve (B11, step 2). */
static struct battle incursion_battle(const struct world *world, const struct state *state,
	int attacker, int target, bool answered)
{
	const struct incursion_rules *rules = &world->incursion;
	bool ground = rules->scale == SCALE_GROUND;
	int64_t defender = defence_of(world, state, TEAM_C, target);

	if (posture(state) != ART5_DECLINE)
		defender += defence_of(world, state, TEAM_W, target);
	if (posture(state) == ART5_AUTO)
		defender += rules->automatic;
	if (answered)
		defender += expr_eval(world, state, rules->reserve, target);
	/* By the full factors the Coalition's part was cut already. */
	if (ground)
		defender = div_toward_zero(defender * battle_enablers(world, state), 100);
	return (struct battle) {
		.attacker = attacker, .defender = defender < 1 ? 1 : (int)defender,
		.terrain = ground ? 0 : world->areas[target].terrain,
	};
}

static struct cause battle_cause(const struct cause *order, enum team team)
{
	struct cause cause = *order;

	cause.kind = CAUSE_BATTLE;
	cause.team = (uint8_t)team;
	return cause;
}

static void set_flag(const struct world *world, struct state *state, int value,
	const struct cause *cause, struct ledger *ledger)
{
	int flag = world->known.grab;
	struct entry entry = entry_make(state, cause, ENTRY_FLAG);

	if (flag < 0)
		return;
	entry.subject = (int16_t)flag;
	entry.from = state->flag[flag];
	entry.to = value;
	ledger_change(world, state, &entry, ledger);
}

static void set_control(const struct world *world, struct state *state, enum team team,
	const struct cause *cause, struct ledger *ledger)
{
	struct entry entry = entry_make(state, cause, ENTRY_CONTROL);

	entry.subject = cause->target;
	entry.from = state->control[cause->target];
	entry.to = (int32_t)team;
	ledger_change(world, state, &entry, ledger);
}

/* Brigades leave an area for where those who attacked it go back to (B11). */
static void go_back(const struct world *world, struct state *state, int area,
	const struct cause *cause, struct ledger *ledger)
{
	struct move move = {
		.team = TEAM_R, .kind = UNIT_BDE, .to = world->incursion.back[area],
		.count = units_count(state, TEAM_R, bit_of(area), UNIT_BDE),
	};

	if (move.to != area)
		units_move_from(world, state, &move, area, cause, ledger);
}

static void take_losses(const struct world *world, struct state *state, enum team team,
	int per_cent, const struct cause *cause, struct ledger *ledger)
{
	uint64_t area = bit_of(cause->target);
	struct losses losses = {
		.team = (uint8_t)team, .kind = UNIT_BDE, .areas = area,
		.count = battle_loss(units_count(state, team, area, UNIT_BDE), per_cent),
	};

	losses_take(world, state, &losses, cause, ledger);
}

/* Contested ground never shortens the time that ground already seized counts. */
static void seize(const struct world *world, struct state *state, enum battle_result result,
	const struct cause *cause, struct ledger *ledger)
{
	int flag = world->known.grab;
	int contested = world->incursion.contested + 1;

	if (result == BATTLE_GAINED)
		set_flag(world, state, FLAG_FOREVER, cause, ledger);
	else if (flag >= 0 && state->flag[flag] < contested)
		set_flag(world, state, contested, cause, ledger);
}

/* Step 3: the battle, its losses and what it does. */
static void fight(const struct world *world, struct state *state, const struct battle *battle,
	bool answered, const struct cause *cause, struct ledger *ledger)
{
	const struct incursion_rules *rules = &world->incursion;
	int column = battle_column(world, battle);
	enum battle_result result = battle_fight(world, state, battle, cause, ledger);

	take_losses(world, state, TEAM_C, world->battle.defender_loss[column], cause, ledger);
	take_losses(world, state, TEAM_R, world->battle.attacker_loss[column], cause, ledger);
	effect_apply(world, state, rules->fought, cause, ledger);
	effect_apply(world, state, answered ? rules->answered : rules->unanswered, cause, ledger);
	if (result == BATTLE_REPULSED)
		go_back(world, state, cause->target, cause, ledger);
	else
		seize(world, state, result, cause, ledger);
	if (result == BATTLE_GAINED)
		set_control(world, state, TEAM_R, cause, ledger);
	effect_apply(world, state, rules->result[result], cause, ledger);
}

/* Steps 4 and 6: nobody fights, the area is lost. */
static void walk_in(const struct world *world, struct state *state, int attacker,
	struct span effects, const struct cause *cause, struct ledger *ledger)
{
	battle_note(state, cause, attacker, BATTLE_UNOPPOSED, ledger);
	set_control(world, state, TEAM_R, cause, ledger);
	effect_apply(world, state, effects, cause, ledger);
}

/* Steps 1 to 5. attacker: strength of those who are on their way or there already. */
static void invade(const struct world *world, struct state *state, const struct cause *cause,
	struct ledger *ledger)
{
	const struct incursion_rules *rules = &world->incursion;
	const struct cause order = battle_cause(cause, TEAM_R);
	const struct cause reaction = battle_cause(cause, TEAM_W);
	bool fights = state->setting[TEAM_C][SETTING_ROE] == ROE_FIGHT;
	struct vote_record record;
	bool answered = fights &&
		vote_hold(world, state, &world->response, cause, &record, ledger);
	int there = units_factor(state, TEAM_R, bit_of(cause->target));
	int attacker = strength(world, state, TEAM_R,
		there + advance(world, state, &order, ledger).factor);

	if (fights) {
		struct battle battle = incursion_battle(world, state, attacker, cause->target,
			answered);
		fight(world, state, &battle, answered, &order, ledger);
	} else {
		seize(world, state, BATTLE_GAINED, &order, ledger);
		walk_in(world, state, attacker, rules->unopposed, &order, ledger);
	}
	effect_apply(world, state, rules->art5[posture(state)], &reaction, ledger);
	effect_apply(world, state, rules->always, &order, ledger);
}

static void incursion_order(const struct world *world, struct state *state,
	const struct cause *cause, struct ledger *ledger)
{
	const struct cause order = battle_cause(cause, TEAM_R);
	struct state trial = *state;

	if (advance(world, &trial, &order, NULL).brigades == 0) {
		battle_note(state, &order, 0, BATTLE_VOID, ledger);
	} else if (is_nato(world, cause->target)) {
		invade(world, state, cause, ledger);
	} else {
		int attacker = strength(world, state, TEAM_R,
			advance(world, state, &order, ledger).factor);
		walk_in(world, state, attacker, world->incursion.outside, &order, ledger);
	}
}

/* Allied ground with Russian brigades on it, but for one area. */
static bool others_are_held(const struct world *world, const struct state *state, int but)
{
	for (int i = 0; i < world->area_count; i++)
		if (i != but && is_nato(world, i) &&
			units_count(state, TEAM_R, bit_of(i), UNIT_BDE) > 0)
			return true;
	return false;
}

/* The ground is the Coalition's again; other ground that is still seized keeps the flag alive. */
static void retake(const struct world *world, struct state *state, const struct cause *cause,
	struct ledger *ledger)
{
	const struct losses rest = {
		.team = TEAM_R, .kind = UNIT_BDE, .areas = bit_of(cause->target),
		.count = units_count(state, TEAM_R, bit_of(cause->target), UNIT_BDE),
	};

	losses_take(world, state, &rest, cause, ledger);
	if (state->control[cause->target] == TEAM_R)
		set_control(world, state, TEAM_C, cause, ledger);
	if (!others_are_held(world, state, cause->target))
		set_flag(world, state, 0, cause, ledger);
}

static struct battle counter_battle(const struct world *world, const struct state *state,
	int target)
{
	uint64_t area = bit_of(target);
	int64_t attacker = strength(world, state, TEAM_C, units_factor(state, TEAM_C, area));

	if (posture(state) != ART5_DECLINE)
		attacker += strength(world, state, TEAM_W, units_factor(state, TEAM_W, area));
	attacker += expr_eval(world, state, world->incursion.counter_reserve, target);
	return (struct battle) {
		.attacker = attacker > INT32_MAX ? INT32_MAX : (int)attacker,
		.defender = defence_of(world, state, TEAM_R, target),
		.terrain = world->incursion.scale == SCALE_GROUND ? 0 :
			world->areas[target].terrain,
	};
}

/* Who has no brigade left there has lost the ground, whatever the die says. */
static void counter_order(const struct world *world, struct state *state,
	const struct cause *order, struct ledger *ledger)
{
	const struct cause cause = battle_cause(order, TEAM_C);
	uint64_t area = bit_of(cause.target);

	if (units_count(state, TEAM_R, area, UNIT_BDE) == 0) {
		battle_note(state, &cause, 0, BATTLE_VOID, ledger);
		return;
	}
	struct battle battle = counter_battle(world, state, cause.target);
	int column = battle_column(world, &battle);
	enum battle_result result = battle_fight(world, state, &battle, &cause, ledger);

	if (result != BATTLE_GAINED)
		take_losses(world, state, TEAM_R, world->battle.defender_loss[column], &cause,
			ledger);
	if (result == BATTLE_GAINED || units_count(state, TEAM_R, area, UNIT_BDE) == 0)
		retake(world, state, &cause, ledger);
}

void battle_order(const struct world *world, struct state *state, const struct cause *cause,
	struct ledger *ledger)
{
	switch ((enum battle_kind)world->orders[cause->index].battle) {
	case BATTLE_NONE:
		break;
	case BATTLE_INCURSION:
		incursion_order(world, state, cause, ledger);
		break;
	case BATTLE_COUNTER:
		counter_order(world, state, cause, ledger);
		break;
	}
}

bool battle_may_aim(const struct world *world, const struct state *state, int kind, int area)
{
	switch ((enum battle_kind)world->orders[kind].battle) {
	case BATTLE_NONE:
		break;
	case BATTLE_INCURSION:
		return state->control[area] != TEAM_R;
	case BATTLE_COUNTER:
		return units_count(state, TEAM_R, bit_of(area), UNIT_BDE) > 0;
	}
	return true;
}

bool incursion_holds(const struct world *world, const struct state *state)
{
	return world->known.grab >= 0 && state->flag[world->known.grab] > 0;
}

void incursion_settle(const struct world *world, struct state *state, struct ledger *ledger)
{
	const struct cause clock = {
		.kind = CAUSE_CLOCK, .team = TEAM_NONE, .target = TARGET_NONE, .yes_percent = 100,
	};

	if (!world->incursion.given || incursion_holds(world, state))
		return;
	for (int i = 0; i < world->area_count; i++)
		if (is_nato(world, i) && state->control[i] != TEAM_R)
			go_back(world, state, i, &clock, ledger);
}

bool battle_prospect(const struct world *world, const struct state *state, int kind, int target,
	bool answered, struct battle *out)
{
	const struct cause cause = {
		.kind = CAUSE_BATTLE, .team = world->orders[kind].team, .index = (int16_t)kind,
		.target = (int16_t)target, .yes_percent = 100,
	};
	struct state trial = *state;

	if (world->orders[kind].battle == BATTLE_COUNTER) {
		*out = counter_battle(world, state, target);
		return units_count(state, TEAM_R, bit_of(target), UNIT_BDE) > 0;
	}
	int there = units_factor(state, TEAM_R, bit_of(target));
	struct attack attack = advance(world, &trial, &cause, NULL);

	*out = incursion_battle(world, state, strength(world, state, TEAM_R, there +
		attack.factor), target, answered);
	return attack.brigades > 0;
}
