/* SPDX-License-Identifier: MIT */
#ifndef TESTS_ENGINE_STAGE_H
#define TESTS_ENGINE_STAGE_H

#include "engine/effect.h"
#include "engine/ledger.h"
#include "engine/state.h"
#include "fixture.h"

/*
 * The small world of fixture.h in its first turn, and a ledger for what is done to
 * it. stage_release() also checks that the ledger, replayed on the state before,
 * gives the state after: so every test here tests that too.
 */
struct stage {
	struct fixture fixture;
	const struct world *world;
	struct state before, state;
	struct ledger ledger;
};

void stage_init(struct stage *stage);
void stage_release(struct stage *stage);

/* Put things where a test needs them, before anything is done. */
void stage_put(struct stage *stage, const char *track, int value);
void stage_put_flag(struct stage *stage, const char *flag, int turns);

/* Causes: a card (the world's), an order by id with a target index, as its team files it. */
struct cause stage_card(void);
struct cause stage_order(const struct stage *stage, const char *id, int target);

/* Carry out one effect, or several. */
void stage_do(struct stage *stage, struct effect effect, const struct cause *cause);
void stage_do_all(struct stage *stage, struct span effects, const struct cause *cause);

int stage_track(const struct stage *stage, const char *track);

/* How many entries of a kind the ledger has, and the n-th of them. */
int stage_count(const struct stage *stage, enum entry_kind kind);
const struct entry *stage_entry(const struct stage *stage, enum entry_kind kind, int n);

/* The smallest seed from 1 on with which key falls from low to high in this turn. */
uint64_t stage_seed(const struct state *state, const char *key, int sides, int low, int high);

#endif
