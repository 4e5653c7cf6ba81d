/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_UNIT_H
#define ENGINE_UNIT_H

#include "engine/effect.h"
#include "engine/ledger.h"
#include "engine/state.h"

/* Where units stand, whose they are and how good those are that come. */
struct post {
	uint8_t team, nation, area, kind;
	uint8_t quality;         /* of added units, 1..5 */
	bool secret;             /* only its team learns of the change before the end (B10) */
};

/* Units of a team and kind in a set of areas. */
int units_count(const struct state *state, enum team team, uint64_t areas, enum unit_kind kind);

/* Sum of count * quality of a team's brigades in a set of areas (C3, factor). */
int units_factor(const struct state *state, enum team team, uint64_t areas);

/* The stack at post, or NULL. */
const struct stack *units_at(const struct state *state, const struct post *post);

/* Put the count or the quality of the stack at post as it is; for ledger_change() only. */
void units_set(struct state *state, const struct post *post, int count);
void units_set_quality(struct state *state, const struct post *post);

/*
 * Add count units at post, or take -count away, never below 0; merged quality as
 * in B3. Of nation NATION_ANY units are taken from the stack of lowest quality
 * first, then by nation id (decisions, 1). Return how many were really added
 * (positive) or taken (negative). A table that is full (MAX_STACKS) takes none.
 */
int units_add(const struct world *world, struct state *state, const struct post *post, int count,
	const struct cause *cause, struct ledger *ledger);

/*
 * Move up to count units of a team and kind from areas (in order) to area: from
 * the stack of lowest quality first, then by nation (decisions, 1). Return how
 * many moved.
 */
struct move {
	uint8_t team, kind, to;
	struct span from;        /* a run of world.lists */
	int count;
	uint64_t but;            /* nations whose units do not go */
};
int units_move(const struct world *world, struct state *state, const struct move *move,
	const struct cause *cause, struct ledger *ledger);

/* Likewise from one area, which is not where they go; from of move is not looked at. */
int units_move_from(const struct world *world, struct state *state, const struct move *move,
	int area, const struct cause *cause, struct ledger *ledger);

#endif
