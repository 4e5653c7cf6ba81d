/* SPDX-License-Identifier: MIT */
#include "engine/odds.h"

#include "engine/world.h"

/* Which of the two outcomes of the response an order's battle can have. */
static bool has_outcome(const struct order_kind *kind, bool answered)
{
	return answered || kind->battle == BATTLE_INCURSION;
}

bool odds_of_battle(const struct world *world, const struct state *state, int kind, int target,
	struct battle_odds *odds)
{
	const struct order_kind *order = &world->orders[kind];
	bool incursion = order->battle == BATTLE_INCURSION;

	*odds = (struct battle_odds) {
		.opposed = !incursion || world->areas[target].nato,
		.vote = incursion ? odds_of_proposal(world, state, &world->response) :
			order->has_vote ? odds_of_proposal(world, state, &order->vote) : 100,
	};
	for (int answered = 0; answered < 2; answered++) {
		if (!has_outcome(order, answered))
			continue;
		if (!battle_prospect(world, state, kind, target, answered, &odds->side[answered]))
			return false;
		battle_chances(world, &odds->side[answered], odds->result[answered]);
	}
	return true;
}

int battle_gain(const struct battle_odds *odds)
{
	if (!odds->opposed)
		return 100;
	return (odds->vote * odds->result[1][BATTLE_GAINED] +
		(100 - odds->vote) * odds->result[0][BATTLE_GAINED]) / 100;
}
