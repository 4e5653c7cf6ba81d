/* SPDX-License-Identifier: MIT */
#ifndef UI_WORDS_H
#define UI_WORDS_H

#include "engine/order.h"
#include "ui/doc.h"
#include "ui/scene.h"

/*
 * What pages draw with columns, gauges and colours, as sentences: for a doc that
 * wants words (doc.words), which is read out or printed line by line. The pages
 * themselves call these; nobody else needs to.
 */

void words_tracks(const struct scene *scene, struct doc *out);
void words_area(const struct scene *scene, struct doc *out);
void words_scores(const struct scene *scene, enum team team, struct doc *out);

/* The expected vote on an order, country by country. imagined: what odds stand on. */
void words_votes(const struct scene *scene, const struct state *imagined,
	const struct order *order, struct doc *out);

/* Who voted how, bloc by bloc. */
void words_vote(const struct scene *scene, const struct vote_record *vote, struct doc *out);

/* "Transatlantic trust: 30 -> 27 (-3)": since before. */
void words_moved(const struct scene *scene, int track, struct doc *out);

/* A track with its value, change and history turn by turn: "30, 29 (-1), 31 (+2)". */
void words_history(const struct scene *scene, int track, struct doc *out);

/* One line about an area: who holds it, and what stands there. */
void words_area_line(const struct scene *scene, int area, struct str *out);

#endif
