/* SPDX-License-Identifier: MIT */
#ifndef TESTS_CONTENT_BENCH_H
#define TESTS_CONTENT_BENCH_H

#include "base/fault.h"
#include "content/build.h"
#include "engine/state.h"

/* A small world to compile on and a state to evaluate on, made by hand. */
struct bench {
	struct arena *arena;
	struct world *world;
	struct state state;
	struct build build;
	struct faults faults;
	struct source source;
	struct loader loader;
};

/*
 * Tracks trust 30, door 7 and ladder 2; derived values twice (2*trust) and later (1);
 * areas EST, LVA, KAL with the group BALTICS; bloc EAST of two countries with
 * commitments 5 and 8; line aid with 7 paid; the flag red alive; turn 3; in EST 2
 * brigades of quality 3 and 4 wings, in LVA 1 brigade of quality 5, all C's.
 */
void bench_init(struct bench *bench);
void bench_release(struct bench *bench);

/* Forget the faults found so far. */
void bench_clear(struct bench *bench);

/* Compile an expression as if written in quotes at line 1, column 1. */
bool bench_expr(struct bench *bench, const char *text, struct expr *expr);

/* Parse text as YAML; aborts if it is none. */
const struct node *bench_node(struct bench *bench, const char *text);

#endif
