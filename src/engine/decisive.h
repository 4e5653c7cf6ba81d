/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_DECISIVE_H
#define ENGINE_DECISIVE_H

#include <stdbool.h>

#include "engine/ledger.h"
#include "engine/state.h"
#include "engine/world.h"

/*
 * Which moments of a game decided it. A moment is all that one cause did in one turn: an order
 * with its vote and its battle, an event, the war, an agreement. It is measured on the final
 * state: its changes are taken back there, all else left as it came, and the scores and the
 * ending are read again. That is no replay (what others would have answered is not known), but it
 * asks the same of every moment, and the numbers of it can be shown.
 */
struct moment {
	int turn;                /* which ledger: 0 the opening */
	int entry;               /* its first change there */
	int points[TEAM_COUNT];  /* what it gave each team's final score, or took from it */
	int ending;              /* the ending that would hold without it; -1: the same one, or none */
	int weight;              /* the sum of the points' sizes, and ENDING_WEIGHT for an ending */
};

/* An ending counts for as much as a whole score. */
enum { ENDING_WEIGHT = 100, MAX_MOMENTS = 8 };

/*
 * Find the most heavy moments, the heaviest first, of equal ones the earlier. state is the state
 * after the last of count ledgers; ledgers may be redacted for eyes that state is a view of.
 * What weighs nothing is no moment. most <= MAX_MOMENTS; return how many were found.
 */
int decisive_find(const struct world *world, const struct state *state,
	const struct ledger *const *ledgers, int count, struct moment *out, int most);

/* Whether a change belongs to the moment that head is the first change of, in the same ledger. */
bool moment_includes(const struct entry *head, const struct entry *entry);

/*
 * Take a change back: tracks and numbers of units by the difference it made, other things to
 * what they were before it. Entries that change nothing else are left alone.
 */
void entry_take_back(const struct world *world, const struct entry *entry, struct state *state);

#endif
