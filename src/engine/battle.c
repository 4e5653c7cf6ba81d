/* SPDX-License-Identifier: MIT */
#include "engine/battle.h"

#include <assert.h>

#include "engine/dice.h"
#include "engine/ledger.h"
#include "engine/ruling.h"
#include "engine/world.h"

enum { RATIO_TIMES = 10, PER_CENT = 100 };

int battle_enablers(const struct world *world, const struct state *state)
{
	int track = world->known.enablers;

	return track >= 0 && state->track[track] == 0 ? world->battle.without_enablers : PER_CENT;
}

static int narrow(int64_t value)
{
	return value < 0 ? 0 : value > INT32_MAX ? INT32_MAX : (int)value;
}

int battle_readiness(const struct world *world, const struct state *state, enum team team,
	int64_t factor)
{
	int track = world->known.alert[team];

	if (track >= 0)
		factor = factor * (PER_CENT + world->battle.alert * state->track[track]) / PER_CENT;
	if (team == TEAM_C)
		factor = factor * battle_enablers(world, state) / PER_CENT;
	return narrow(factor);
}

int battle_factor(const struct world *world, const struct state *state, enum team team, int area,
	bool defends)
{
	int64_t factor = 0;

	for (int i = 0; i < state->stack_count; i++) {
		const struct stack *stack = &state->stacks[i];
		if (stack->team != team || stack->area != area ||
			(stack->kind == UNIT_IAD && !defends))
			continue;
		factor += (int64_t)stack->count * stack->quality *
			world->battle.weight[stack->kind];
	}
	return battle_readiness(world, state, team, factor);
}

int battle_ratio(const struct battle *battle)
{
	int64_t defender = battle->defender < 1 ? 1 : battle->defender;
	int64_t ratio = (int64_t)battle->attacker * RATIO_TIMES / defender;

	return ratio > INT16_MAX ? INT16_MAX : (int)ratio;
}

int battle_column(const struct world *world, const struct battle *battle)
{
	int ratio = battle_ratio(battle);
	int column = 0;

	while (column < BATTLE_COLUMNS - 1 && ratio > world->battle.columns[column])
		column++;
	return column;
}

enum battle_result battle_result(const struct world *world, const struct battle *battle, int die)
{
	int face = die + battle->terrain;

	assert(die >= 1 && die <= WAR_FACES && battle->terrain >= 0);
	if (face > WAR_FACES)
		face = WAR_FACES;
	return (enum battle_result)world->battle.result[battle_column(world, battle)][face - 1];
}

void battle_chances(const struct world *world, const struct battle *battle,
	int chance[BATTLE_UNOPPOSED])
{
	for (int i = 0; i < BATTLE_UNOPPOSED; i++)
		chance[i] = 0;
	for (int die = 1; die <= WAR_FACES; die++)
		chance[battle_result(world, battle, die)] += PER_CENT / WAR_FACES;
}

static struct entry entry_of_battle(const struct state *state, const struct cause *cause,
	enum battle_result result)
{
	struct entry entry = entry_make(state, cause, ENTRY_BATTLE);

	entry.team = cause->team;
	entry.subject = cause->target;
	entry.band = (uint8_t)result;
	return entry;
}

enum battle_result battle_fight(const struct world *world, const struct state *state,
	const struct battle *battle, const struct cause *cause, struct ledger *ledger)
{
	struct key key;

	key_of_roll(world, cause, "battle", &key);
	int die = dice_roll(state->seed, state->turn, key.text, WAR_FACES);
	enum battle_result result = battle_result(world, battle, die);
	struct entry entry = entry_of_battle(state, cause, result);
	result = (enum battle_result)ruling_result(state, key.text, (int)result, &entry);
	entry.band = (uint8_t)result;
	entry.from = battle->attacker;
	entry.to = battle->defender < 1 ? 1 : battle->defender;
	entry.other = (int16_t)battle_ratio(battle);
	entry.die = (uint8_t)die;
	ledger_add(ledger, &entry);
	return result;
}

void battle_note(const struct state *state, const struct cause *cause, int strength,
	enum battle_result result, struct ledger *ledger)
{
	struct entry entry = entry_of_battle(state, cause, result);

	entry.from = strength;
	ledger_add(ledger, &entry);
}

int battle_loss(int count, int per_cent)
{
	int loss = (int)((int64_t)count * per_cent / PER_CENT);

	return loss > 0 || count <= 0 ? loss : 1;
}
