/* SPDX-License-Identifier: MIT */
#include "engine/odds.h"

#include "engine/free_form.h"
#include "engine/offer.h"
#include "engine/world.h"

enum { BASE_CHANCE = 50, ROLL_SIDES = 100 };

int roll_chance(const struct world *world, const struct state *state, const struct roll *roll,
	int target)
{
	int64_t chance = roll->base.count ? expr_eval(world, state, roll->base, target) :
		BASE_CHANCE;

	for (int i = 0; i < roll->mods.count; i++) {
		const struct modifier *mod = &world->modifiers[roll->mods.first + i];
		if (expr_holds(world, state, mod->when, target))
			chance += expr_eval(world, state, mod->value, target);
	}
	chance += roll->argument;

	int low = world->options[OPTION_CLAMP_LOW], high = world->options[OPTION_CLAMP_HIGH];
	return chance < low ? low : chance > high ? high : (int)chance;
}

enum band roll_band(const struct world *world, const struct roll *roll, int chance, int die)
{
	if (die <= chance / world->options[OPTION_GREAT_PART] && roll->has[BAND_GREAT])
		return BAND_GREAT;
	if (die <= chance)
		return BAND_SUCCESS;
	if (die >= world->options[OPTION_BACKFIRE_FROM] && roll->has[BAND_BACKFIRE])
		return BAND_BACKFIRE;
	return die <= chance + world->options[OPTION_MIXED_REACH] && roll->has[BAND_MIXED] ?
		BAND_MIXED : BAND_FAIL;
}

void odds_of_roll(const struct world *world, const struct state *state, const struct roll *roll,
	int target, struct roll_odds *odds)
{
	*odds = (struct roll_odds) { .chance = roll_chance(world, state, roll, target) };
	for (int die = 1; die <= ROLL_SIDES; die++)
		odds->band[roll_band(world, roll, odds->chance, die)]++;
}

static int argued_vote(const struct world *world, const struct state *state,
	const struct order_kind *order, int argument)
{
	struct proposal proposal = order->vote;

	proposal.argument = (int8_t)argument;
	return odds_of_proposal(world, state, &proposal);
}

static int argued_roll(const struct world *world, const struct state *state,
	const struct order_kind *order, int target, int argument)
{
	struct roll roll = world->rolls[order->roll];

	roll.argument = (int8_t)argument;
	return roll_chance(world, state, &roll, target);
}

/* An argument counts for the vote on a counter-attack, not for the battle. */
static int argued_ground(const struct world *world, const struct state *state, int kind,
	int target, int argument)
{
	const struct order_kind *order = &world->orders[kind];
	struct battle_odds odds;

	if (!odds_of_battle(world, state, kind, target, &odds))
		return 0;
	if (order->has_vote)
		odds.vote = argued_vote(world, state, order, argument);
	return battle_gain(&odds);
}

int odds_of_argued(const struct world *world, const struct state *state, int kind, int target,
	int argument)
{
	const struct order_kind *order = &world->orders[kind];

	if (order->battle != BATTLE_NONE)
		return argued_ground(world, state, kind, target, argument);
	if (order->free_form)
		return free_form_chance(world, state, (enum team)order->team, argument);
	if (order->has_offer)
		return offer_chance(world, state);
	int vote = order->has_vote ? argued_vote(world, state, order, argument) : 100;
	int heard = order->has_vote ? 0 : argument;
	int roll = order->has_roll ? argued_roll(world, state, order, target, heard) : 100;

	return vote * roll / 100;
}

int odds_of_order(const struct world *world, const struct state *state, int kind, int target)
{
	return odds_of_argued(world, state, kind, target, 0);
}
