/* SPDX-License-Identifier: MIT */
#include "engine/odds.h"

#include "engine/offer.h"
#include "engine/world.h"

enum { BASE_CHANCE = 50, ROLL_SIDES = 100, GREAT_PART = 5, MIXED_REACH = 15, BACKFIRE_FROM = 97 };

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
	int low = world->options[OPTION_CLAMP_LOW], high = world->options[OPTION_CLAMP_HIGH];
	return chance < low ? low : chance > high ? high : (int)chance;
}

enum band roll_band(const struct roll *roll, int chance, int die)
{
	if (die <= chance / GREAT_PART && roll->has[BAND_GREAT])
		return BAND_GREAT;
	if (die <= chance)
		return BAND_SUCCESS;
	if (die >= BACKFIRE_FROM && roll->has[BAND_BACKFIRE])
		return BAND_BACKFIRE;
	return die <= chance + MIXED_REACH && roll->has[BAND_MIXED] ? BAND_MIXED : BAND_FAIL;
}

void odds_of_roll(const struct world *world, const struct state *state, const struct roll *roll,
	int target, struct roll_odds *odds)
{
	*odds = (struct roll_odds) { .chance = roll_chance(world, state, roll, target) };
	for (int die = 1; die <= ROLL_SIDES; die++)
		odds->band[roll_band(roll, odds->chance, die)]++;
}

int odds_of_order(const struct world *world, const struct state *state, int kind, int target)
{
	const struct order_kind *order = &world->orders[kind];
	if (order->battle != BATTLE_NONE)
		return odds_of_ground(world, state, kind, target);
	if (order->has_offer)
		return offer_chance(world, state);
	int vote = order->has_vote ? odds_of_proposal(world, state, &order->vote) : 100;
	int roll = order->has_roll ?
		roll_chance(world, state, &world->rolls[order->roll], target) : 100;

	return vote * roll / 100;
}
