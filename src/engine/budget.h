/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_BUDGET_H
#define ENGINE_BUDGET_H

#include "engine/state.h"

/* What budget lines bring (rules B6.3), looked at ahead. */

/* A change of a track, turns from now: 0 in this turn's bookkeeping. */
struct budget_change {
	int16_t track, change;
	uint8_t turns;
};

enum { MAX_BUDGET_CHANGES = 16 };

/*
 * What the rows of the bookkeeping that look at line do to tracks if it pays value and the
 * others pay what paid says, with all else as it stands on state (imagined from a view).
 * Soft ends count; a delayed change is as it is queued. One entry per track and time, in the
 * order of the rows; what changes nothing is left out. Return how many.
 */
int budget_changes(const struct world *world, const struct state *state,
	const int8_t paid[MAX_LINES], int line, int value,
	struct budget_change out[MAX_BUDGET_CHANGES]);

/* What the team's income would be next turn if nothing changed but the turn. */
int budget_income(const struct world *world, const struct state *state, enum team team,
	enum resource resource);

#endif
