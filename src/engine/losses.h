/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_LOSSES_H
#define ENGINE_LOSSES_H

#include <stdbool.h>
#include <stdint.h>

#include "engine/effect.h"
#include "engine/state.h"

/* A number of units of one team and kind, out of a set of areas. */
struct losses {
	uint8_t team;        /* enum team */
	uint8_t kind;        /* enum unit_kind */
	bool secret;         /* only the team learns of them before the end */
	uint64_t areas;
	int count;
};

/*
 * Take them away, shared by stack: each loses its part of the whole, truncated,
 * and what is left over goes to the largest remainders, ties by area, then by
 * nation id (rules.md, decision 1). Return how many were taken: all there are if
 * count is more.
 */
int losses_take(const struct world *world, struct state *state, const struct losses *losses,
	const struct cause *cause, struct ledger *ledger);

#endif
