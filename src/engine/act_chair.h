/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_ACT_CHAIR_H
#define ENGINE_ACT_CHAIR_H

#include "engine/act.h"
#include "engine/effect.h"

/* The facilitator's powers one by one, private to the engine's act_*.c (B19). */

/* The facilitator as the cause of changes: nobody is booked for them. */
struct cause facilitator_cause(void);

enum { ADJUST_UNITS_MOST = 300 };        /* of one stack, as in data */

enum verdict adjust_check(const struct world *world, const struct state *state,
	const struct adjust *adjust);
void adjust_apply(const struct world *world, struct state *state, const struct adjust *adjust,
	struct ledger *ledger);

enum verdict show_check(const struct world *world, const struct state *state,
	const struct act *act);
void show_apply(struct state *state, const struct act *act);

#endif
