/* SPDX-License-Identifier: MIT */
#ifndef AI_GREEDY_H
#define AI_GREEDY_H

#include <stdint.h>

#include "engine/order.h"
#include "engine/view.h"
#include "engine/world.h"

/*
 * Fill a sheet for the view's team by marginal value: again and again add the
 * order that raises the mean value of the sampled turns most, until none does;
 * before and after that try other settings and budget lines one by one.
 * The samples (dice, what the view hides, the others' sheets drawn from their
 * personas) are the same for every order compared.
 */
void greedy_sheet(const struct world *world, const struct view *view, uint64_t seed,
	struct sheet *out);

/* The same on a quarter of the samples, where a sheet is only one part of a question. */
void greedy_sheet_quick(const struct world *world, const struct view *view, uint64_t seed,
	struct sheet *out);

#endif
