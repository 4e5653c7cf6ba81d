/* SPDX-License-Identifier: MIT */
#include "engine/world.h"

/* Which of the procedures that are not built yet a scenario calls for. */

static bool effects_move(const struct world *world, struct span effects, int depth);

static bool roll_moves(const struct world *world, const struct roll *roll, int depth)
{
	for (int band = 0; band < BAND_COUNT; band++)
		if (effects_move(world, roll->bands[band], depth))
			return true;
	return false;
}

static bool effect_moves(const struct world *world, const struct effect *effect, int depth)
{
	switch ((enum verb)effect->verb) {
	case VERB_MOVE:
		return true;
	case VERB_IF:
	case VERB_DELAY:
		return effects_move(world, effect->then, depth) ||
			effects_move(world, effect->otherwise, depth);
	case VERB_ROLL:
		return roll_moves(world, &world->rolls[effect->subject], depth);
	case VERB_EVENT:
		return effects_move(world, world->events[effect->subject].effects, depth);
	case VERB_TRACK: case VERB_RES: case VERB_FLAG: case VERB_UNITS: case VERB_COMMIT:
	case VERB_WHIP: case VERB_SAY: case VERB_COUNT:
		break;
	}
	return false;
}

/* depth ends the search in cards that call each other. */
static bool effects_move(const struct world *world, struct span effects, int depth)
{
	if (depth > MAX_NESTING * 4)
		return false;
	for (int i = 0; i < effects.count; i++)
		if (effect_moves(world, &world->effects[effects.first + i], depth + 1))
			return true;
	return false;
}

static bool order_moves(const struct world *world, const struct order_kind *kind)
{
	if (effects_move(world, kind->pass, 0) || effects_move(world, kind->fail, 0) ||
		effects_move(world, kind->always, 0) || effects_move(world, kind->fight, 0))
		return true;
	if (kind->has_roll && roll_moves(world, &world->rolls[kind->roll], 0))
		return true;
	return kind->has_attribution && roll_moves(world, &world->rolls[kind->attribution], 0);
}

static unsigned missing_for_order(const struct world *world, const struct order_kind *kind)
{
	unsigned missing = 0;

	if (kind->battle != BATTLE_NONE)
		missing |= 1u << PROCEDURE_BATTLE;
	if (kind->has_offer)
		missing |= 1u << PROCEDURE_CEASEFIRE;
	if (order_moves(world, kind))
		missing |= 1u << PROCEDURE_MOVEMENT;
	return missing;
}

static bool is_forced(const struct scenario *scenario, int event)
{
	for (int turn = 1; turn <= scenario->turns; turn++)
		for (int i = 0; i < MAX_FORCED; i++)
			if (scenario->forced[turn][i] == event + 1)
				return true;
	return false;
}

/* Whether a card that may come up, or a row of the bookkeeping that may run, moves units. */
static bool world_moves(const struct world *world)
{
	const struct scenario *scenario = &world->scenario;

	for (int i = 0; i < world->event_count; i++) {
		bool drawn = scenario->in_deck[i] && world->events[i].weight > 0;
		if ((drawn || is_forced(scenario, i))
				&& effects_move(world, world->events[i].effects, 0))
			return true;
	}
	for (int i = 0; i < world->row_count; i++) {
		bool runs = scenario->bookkeeping == BOOKKEEPING_ALL ||
			(scenario->bookkeeping == BOOKKEEPING_CALM && world->rows[i].calm);
		if (runs && effects_move(world, world->rows[i].effects, 0))
			return true;
	}
	return effects_move(world, world->escalation.inadvertent_effects, 0);
}

unsigned world_missing(const struct world *world)
{
	const struct scenario *scenario = &world->scenario;
	unsigned missing = world_moves(world) ? 1u << PROCEDURE_MOVEMENT : 0;

	for (int i = 0; i < world->order_count; i++)
		if (scenario->allowed[i])
			missing |= missing_for_order(world, &world->orders[i]);
	return missing;
}
