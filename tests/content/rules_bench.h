/* SPDX-License-Identifier: MIT */
#ifndef TESTS_CONTENT_RULES_BENCH_H
#define TESTS_CONTENT_RULES_BENCH_H

#include "content/content.h"
#include "engine/state.h"

/*
 * The shipped map, rules, events, members, forces and personas without a
 * scenario, and a state at the values of January 2026. Aborts the test if they
 * do not load without a single remark.
 */
void rules_bench_init(struct content *content, struct state *state);

/* Set a track of the state. */
void rules_bench_track(const struct content *content, struct state *state, const char *id,
	int value);

#endif
