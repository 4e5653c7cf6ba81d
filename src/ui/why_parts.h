/* SPDX-License-Identifier: MIT */
#ifndef UI_WHY_PARTS_H
#define UI_WHY_PARTS_H

#include "engine/odds.h"
#include "ui/why.h"

/* What pages of odds are put together from. */

/* The bands of a roll, per cent each, as a bar of cells columns; die: where it fell, or -1. */
void bands_bar(const int band[BAND_COUNT], int die, int cells, struct str *out);

/* The yes weight that a rule asks for, per cent; -1 where it asks for none. */
int ballot_needed(const struct world *world, enum decision decision);

/*
 * The mean yes, abstention and no of a set of countries by weight, as a bar of cells columns with
 * the mean yes behind it. bar: the yes weight that is needed, marked; -1: none.
 */
void ballot_bar(const struct world *world, const struct vote_odds *odds, uint64_t members,
	int bar, int cells, struct str *out);

/*
 * The vote on an order (why_vote.c): chance, how the yes weight is spread, the expected votes by
 * bloc and country. The tracks it hangs on are added to *tracks.
 */
void why_ballot(const struct why *why, const struct order *order, uint64_t *tracks,
	struct doc *out);

#endif
