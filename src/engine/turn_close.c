/* SPDX-License-Identifier: MIT */
#include "engine/turn_steps.h"

#include "engine/dice.h"
#include "engine/effect.h"
#include "engine/expr.h"
#include "engine/ruling.h"
#include "engine/score.h"

/* A cause that is the world's own doing. */
static struct cause worlds_cause(enum cause_kind kind, int index)
{
	return (struct cause){
		.kind = (uint8_t)kind, .team = TEAM_NONE, .index = (int16_t)index,
		.target = TARGET_NONE, .yes_percent = 100,
	};
}

static bool row_runs(const struct world *world, const struct state *state, const struct row *row)
{
	if (world->scenario.bookkeeping == BOOKKEEPING_CALM && !row->calm)
		return false;
	return expr_holds(world, state, row->when, TARGET_NONE);
}

void turn_books(const struct world *world, struct state *state, struct ledger *ledger)
{
	if (world->scenario.bookkeeping == BOOKKEEPING_NONE)
		return;
	const struct cause books = worlds_cause(CAUSE_CLOCK, 0);
	struct entry head = entry_make(state, &books, ENTRY_BOOKS);
	ledger_add(ledger, &head);
	for (int i = 0; i < world->row_count; i++) {
		if (!row_runs(world, state, &world->rows[i]))
			continue;
		const struct cause cause = worlds_cause(CAUSE_ROW, i);
		effect_apply(world, state, world->rows[i].effects, &cause, ledger);
	}
}

/* A d100 against a chance that is not clamped (B13); one of 0 is not even rolled. */
static bool check_hits(const struct world *world, const struct state *state, struct expr expr,
	const struct cause *cause, const char *key, struct ledger *ledger)
{
	int chance = expr_eval(world, state, expr, TARGET_NONE);
	if (chance <= 0)
		return false;
	int die = dice_roll(state->seed, state->turn, key, 100);
	struct entry entry = entry_make(state, cause, ENTRY_CHECK);
	entry.chance = (uint8_t)(chance < 100 ? chance : 100);
	entry.die = (uint8_t)die;
	entry.to = ruling_result(state, key, die <= chance, &entry);
	ledger_add(ledger, &entry);
	return entry.to != 0;
}

static void set_flag(const struct world *world, struct state *state, int flag, int value,
	const struct cause *cause, struct ledger *ledger)
{
	struct entry entry = entry_make(state, cause, ENTRY_FLAG);
	entry.subject = (int16_t)flag;
	entry.from = state->flag[flag];
	entry.to = value;
	ledger_change(world, state, &entry, ledger);
}

void turn_checks(const struct world *world, struct state *state, struct ledger *ledger)
{
	const struct escalation_rules *rules = &world->escalation;
	const struct cause incident = worlds_cause(CAUSE_INCIDENT, 0);
	if (check_hits(world, state, rules->inadvertent, &incident, "inadv", ledger))
		effect_apply(world, state, rules->inadvertent_effects, &incident, ledger);
	const struct cause war = worlds_cause(CAUSE_GENERAL_WAR, 0);
	int flag = world->known.general_war;
	if (check_hits(world, state, rules->general_war, &war, "gw", ledger) && flag >= 0)
		set_flag(world, state, flag, FLAG_FOREVER, &war, ledger);
}

void turn_clock(const struct world *world, struct state *state, struct ledger *ledger)
{
	const struct cause clock = worlds_cause(CAUSE_CLOCK, 0);
	for (int i = 0; i < world->flag_count; i++)
		if (state->flag[i] > 0 && state->flag[i] < FLAG_FOREVER)
			set_flag(world, state, i, state->flag[i] - 1, &clock, ledger);
	for (int i = 0; i < world->bloc_count; i++) {
		struct entry entry = entry_make(state, &clock, ENTRY_WHIP);
		entry.subject = (int16_t)i;
		entry.from = state->whip[i];
		ledger_change(world, state, &entry, ledger);
	}
}

void turn_advance(const struct world *world, struct state *state, struct ledger *ledger)
{
	const struct cause clock = worlds_cause(CAUSE_CLOCK, 0);
	struct entry entry = entry_make(state, &clock, ENTRY_CLOCK);
	entry.from = state->turn;
	entry.to = state->turn + 1;
	ledger_change(world, state, &entry, ledger);
}

static void finish(const struct world *world, struct state *state, int ending, uint32_t also,
	struct ledger *ledger)
{
	const struct cause cause = worlds_cause(CAUSE_ENDING, ending);
	struct entry head = entry_make(state, &cause, ENTRY_ENDING);
	head.subject = (int16_t)ending;
	ledger_add(ledger, &head);
	struct entry over = entry_make(state, &cause, ENTRY_OVER);
	over.subject = (int16_t)ending;
	over.from = -1;
	over.to = (int32_t)also;
	ledger_change(world, state, &over, ledger);
	for (int team = 0; team < TEAM_COUNT; team++) {
		struct entry score = entry_make(state, &cause, ENTRY_SCORE);
		score.team = (uint8_t)team;
		score.to = score_team(world, state, team);
		ledger_add(ledger, &score);
	}
}

void turn_finish(const struct world *world, struct state *state, struct ledger *ledger)
{
	uint32_t also;
	int ending = ending_find(world, state, false, &also);
	finish(world, state, ending, also, ledger);
}

bool turn_end(const struct world *world, struct state *state, struct ledger *ledger)
{
	uint32_t also;
	int ending = ending_find(world, state, true, &also);
	bool last = state->turn >= world->scenario.turns;
	if (ending < 0 && !last)
		return false;
	if (ending < 0)
		turn_finish(world, state, ledger);
	else
		finish(world, state, ending, also, ledger);
	return true;
}
