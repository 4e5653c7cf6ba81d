/* SPDX-License-Identifier: MIT */
#include "engine/world.h"

/* What a scenario calls for and its ruleset, or this release, does not have. */

unsigned world_missing(const struct world *world)
{
	for (int i = 0; i < world->order_count; i++)
		if (world->scenario.allowed[i] && world->orders[i].battle != BATTLE_NONE &&
			!world->incursion.given)
			return 1u << PROCEDURE_BATTLE;
	return 0;
}
