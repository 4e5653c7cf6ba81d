/* SPDX-License-Identifier: MIT */
#ifndef APP_LINT_RANGE_H
#define APP_LINT_RANGE_H

#include <stdbool.h>
#include <stdint.h>

#include "engine/world.h"

/*
 * What values can come of expressions and effects, by interval arithmetic: each
 * track anywhere in its range, every flag that something sets dead or alive, any
 * number of units up to 300 (factors to 1500), whatever the rest. Values that
 * hang together are not seen to, so the true range may be narrower, never wider.
 */

/* low <= high. */
struct range {
	int64_t low, high;
};

struct limits {
	const struct world *world;
	bool settable[MAX_FLAGS];        /* an effect, the scenario or the engine sets it */
	struct range target;             /* what $t can be */
	bool divides;                    /* a divisor met since the last time it was cleared was 0 */
	int depth;                       /* cards within cards */
};

void limits_init(struct limits *limits, const struct world *world);

/* The values of an expression; an empty one is 0. */
struct range range_of(struct limits *limits, struct expr expr);

/* Whether a condition can hold, and whether it can fail; an empty one holds. */
bool can_hold(struct limits *limits, struct expr expr);
bool can_fail(struct limits *limits, struct expr expr);

/* By how much each track may change. */
struct changes {
	struct range of[MAX_TRACKS];
};

/*
 * What an order can do in all to each track: its effects and those of its vote,
 * roll, battle and offer, delayed ones and those of cards that it resolves, cut to
 * the track's range. Soft ends are left out: they only make additions smaller.
 */
void changes_of_order(struct limits *limits, int kind, struct changes *changes);

#endif
