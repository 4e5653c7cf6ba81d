/* SPDX-License-Identifier: MIT */
#ifndef AI_PICK_H
#define AI_PICK_H

#include "base/rng.h"
#include "engine/order.h"
#include "engine/state.h"
#include "engine/world.h"

/*
 * Fill a sheet with the persona's posture (NULL: one by chance), then by drawing
 * orders, each as likely as its weight (NULL: all alike), as often as the team
 * has slots and once more among the free ones. A persona
 * passes over a proposal that has less than even a fair chance (below 40 per
 * cent) and gives up after three such draws.
 */
void pick_sheet(const struct world *world, const struct state *state, enum team team,
	const struct persona *persona, struct rng *rng, struct sheet *out);

#endif
