/* SPDX-License-Identifier: MIT */
#ifndef AI_VALUE_H
#define AI_VALUE_H

#include "engine/order.h"
#include "engine/state.h"
#include "engine/world.h"

/* Values are in hundredths of a point of the score. */
enum { VALUE_POINT = 100 };

/*
 * What a state is worth to team (E2): its score as it stands without rounding,
 * its agenda, what its resources above the usual reserve may still buy, less the
 * hazard of high escalation. Delayed effects count as if they were due.
 */
int value_state(const struct world *world, const struct state *state, enum team team);

#endif
