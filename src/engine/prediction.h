/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_PREDICTION_H
#define ENGINE_PREDICTION_H

#include <stdbool.h>

#include "engine/ledger.h"
#include "engine/state.h"
#include "engine/world.h"

/* The question posed at the beginning of a turn (rules B5, D), or NULL: the data ask none. */
const struct prediction *prediction_posed(const struct world *world, int turn);

/*
 * Whether it came true in a turn: start is the state in that turn's orders phase, ledger all
 * that happened then. What the next turn opens with, income and events, does not count.
 */
bool prediction_came(const struct world *world, const struct prediction *prediction,
	const struct state *start, const struct ledger *ledger);

/* What a chance of percent costs against what came: 0 (sure and right) to 100 (rules B23). */
int prediction_penalty(int percent, bool holds);

#endif
