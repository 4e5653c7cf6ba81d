/* SPDX-License-Identifier: MIT */
#include "engine/prediction.h"

#include <assert.h>
#include <stddef.h>

#include "engine/expr.h"

const struct prediction *prediction_posed(const struct world *world, int turn)
{
	assert(turn >= 1);
	if (world->prediction_count == 0)
		return NULL;
	return &world->predictions[(turn - 1) % world->prediction_count];
}

bool prediction_came(const struct world *world, const struct prediction *prediction,
	const struct state *start, const struct ledger *ledger)
{
	struct state state = *start;
	int last = 0;

	while (last < ledger->count && ledger->entries[last].kind != ENTRY_CLOCK)
		last++;
	ledger_replay(world, ledger, 0, last, &state);
	return expr_holds(world, &state, prediction->when, TARGET_NONE);
}

int prediction_penalty(int percent, bool holds)
{
	int off = percent - (holds ? 100 : 0);

	return off * off / 100;
}
