/* SPDX-License-Identifier: MIT */
#include "engine/act_parts.h"

enum verdict act_team_check(const struct world *world, const struct state *state,
	const struct act *act)
{
	(void)world;
	(void)state;
	(void)act;
	return VERDICT_UNKNOWN;
}

void act_team_apply(const struct world *world, struct state *state, const struct act *act,
	struct ledger *ledger)
{
	(void)world;
	(void)state;
	(void)act;
	(void)ledger;
}
