/* SPDX-License-Identifier: MIT */
#include "engine/war.h"

#include "engine/dice.h"
#include "engine/effect.h"
#include "engine/losses.h"
#include "engine/retreat.h"
#include "engine/ruling.h"
#include "engine/unit.h"

bool war_is_on(const struct world *world, const struct state *state)
{
	return world->scenario.war && state->track[world->known.ceasefire] == 0;
}

static int stance_of(const struct state *state)
{
	return state->setting[TEAM_R][SETTING_STANCE];
}

/* Saturated to what an entry can hold. */
static int ratio_of(int ru, int ua)
{
	int64_t ratio = (int64_t)ru * 10 / (ua < 1 ? 1 : ua);

	return ratio > INT16_MAX ? INT16_MAX : ratio < 0 ? 0 : (int)ratio;
}

static int column_of(const struct war_rules *rules, int ratio, int shift)
{
	int column = 0;

	while (column < WAR_COLUMNS - 1 && ratio > rules->columns[column])
		column++;
	column += shift;
	return column < 0 ? 0 : column >= WAR_COLUMNS ? WAR_COLUMNS - 1 : column;
}

void war_reckon(const struct world *world, const struct state *state, struct war_table *out)
{
	const struct war_rules *rules = &world->war;

	out->ua = expr_eval(world, state, rules->ua, TARGET_NONE);
	out->ru = expr_eval(world, state, rules->ru, TARGET_NONE);
	out->ratio = ratio_of(out->ru, out->ua);
	out->column = column_of(rules, out->ratio, rules->shift[stance_of(state)]);
}

/* Changes of a procedure are not softened (B1). */
static void change(const struct world *world, struct state *state, int track, int by,
	const struct cause *cause, struct ledger *ledger)
{
	track_change(world, state, &(struct track_step){
		.track = track, .change = CHANGE_SET, .value = state->track[track] + by,
	}, cause, ledger);
}

bool war_column_has(const struct world *world, int column, int result)
{
	for (int face = 0; face < WAR_FACES; face++)
		if (world->war.delta[column][face] == result)
			return true;
	return false;
}

/* The die's result, or the ruling on it if it is one of the column's. */
static int result_of(const struct world *world, const struct state *state, int column, int die,
	struct entry *head)
{
	int fell = world->war.delta[column][die - 1];
	struct entry ruled = *head;
	int result = ruling_result(state, "war", fell, &ruled);

	if (!war_column_has(world, column, result))
		return fell;
	*head = ruled;
	return result;
}

/* The head of the step, with the die's per mille of ground, and what it does on the map. */
static void fight(const struct world *world, struct state *state, const struct cause *cause,
	struct ledger *ledger)
{
	struct war_table table;
	int die = dice_roll(state->seed, state->turn, "war", WAR_FACES);
	struct entry head = entry_make(state, cause, ENTRY_WAR);

	war_reckon(world, state, &table);
	head.subject = (int16_t)table.column;
	head.other = (int16_t)table.ratio;
	head.die = (uint8_t)die;
	head.to = result_of(world, state, table.column, die, &head);
	ledger_add(ledger, &head);
	change(world, state, world->known.territory, head.to, cause, ledger);
}

static void lose(const struct world *world, struct state *state, const struct war_side *side,
	const struct cause *cause, struct ledger *ledger)
{
	int all = units_count(state, (enum team)side->team, side->areas, UNIT_BDE);

	losses_take(world, state, &(struct losses){
		.team = side->team, .kind = UNIT_BDE, .areas = side->areas, .secret = true,
		.count = (int)((int64_t)all * side->loss[stance_of(state)] / 100),
	}, cause, ledger);
}

/* Replacements come to the nearest ground of their own if the enemy holds the place. */
static void replace(const struct world *world, struct state *state, const struct war_side *side,
	const struct cause *cause, struct ledger *ledger)
{
	int count = expr_eval(world, state, side->replace, TARGET_NONE);
	struct post post = {
		.team = side->team, .nation = side->nation, .area = side->area, .kind = UNIT_BDE,
		.quality = side->quality, .secret = true,
	};

	if (count <= 0)
		return;
	if (!team_is_friend((enum team)side->team, (enum team)state->control[post.area]))
		post.area = (uint8_t)area_refuge(world, state, (enum team)side->team, side->area);
	if (post.area != AREA_NONE)
		units_add(world, state, &post, count, cause, ledger);
}

void turn_war(const struct world *world, struct state *state, struct ledger *ledger)
{
	static const struct cause WAR = {
		.kind = CAUSE_WAR, .team = TEAM_NONE, .target = TARGET_NONE, .yes_percent = 100,
	};
	static const struct cause STANCE = {
		.kind = CAUSE_SETTING, .team = TEAM_R, .index = SETTING_STANCE,
		.target = TARGET_NONE, .yes_percent = 100,
	};
	const struct war_rules *rules = &world->war;

	if (!war_is_on(world, state))
		return;
	fight(world, state, &WAR, ledger);
	for (int i = 0; i < WAR_SIDES; i++)
		lose(world, state, &rules->side[i], &WAR, ledger);
	for (int i = 0; i < WAR_SIDES; i++)
		replace(world, state, &rules->side[i], &WAR, ledger);
	for (int i = 0; i < world->track_count; i++)
		if (rules->cost[stance_of(state)][i])
			change(world, state, i, rules->cost[stance_of(state)][i], &STANCE, ledger);
}
