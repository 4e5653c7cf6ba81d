/* SPDX-License-Identifier: MIT */
#include "engine/agreement.h"

#include <stddef.h>

enum verdict terms_check(const struct world *world, const struct state *state,
	const struct terms *terms)
{
	(void)world;
	(void)state;
	(void)terms;
	return VERDICT_TERMS;
}

int agreement_make(const struct world *world, struct state *state, const struct terms *terms,
	struct ledger *ledger)
{
	(void)world;
	(void)terms;
	(void)ledger;
	return state->agreements_made;
}

const struct agreement *agreement_find(const struct state *state, int number)
{
	for (int i = 0; i < state->agreement_count; i++)
		if (state->agreements[i].number == number)
			return &state->agreements[i];
	return NULL;
}

bool agreement_is_known(const struct state *state, const struct agreement *agreement,
	enum team team)
{
	(void)state;
	return team == TEAM_NONE || !agreement->terms.secret || agreement->leaked
		|| (agreement->terms.parties & 1U << team) != 0;
}
