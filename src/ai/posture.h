/* SPDX-License-Identifier: MIT */
#ifndef AI_POSTURE_H
#define AI_POSTURE_H

#include "base/rng.h"
#include "engine/order.h"
#include "engine/state.h"
#include "engine/world.h"

/*
 * Put what a persona keeps to on a sheet: its settings, the first choice that
 * holds of each, and what it wishes to pay into the budget lines of team. While
 * that is more than team has, the largest line falls, the first of equals.
 */
void posture_of_persona(const struct world *world, const struct state *state, enum team team,
	const struct persona *persona, struct sheet *sheet);

/* Put any settings and any lines that can be paid on a sheet, or leave them as they are. */
void posture_by_chance(const struct world *world, const struct state *state, enum team team,
	struct rng *rng, struct sheet *sheet);

#endif
