/* SPDX-License-Identifier: MIT */
#ifndef UI_WHY_H
#define UI_WHY_H

#include "engine/order.h"
#include "ui/doc.h"
#include "ui/scene.h"
#include "ui/subject.h"

/*
 * Why a number stands where it does. Every page says what the number is, what it is made of where
 * it is computed (each term with its value now, a subject of its own), and then from the ledger
 * all that moved it or its terms, latest first: turn, from what to what, the cause and who is
 * behind it, and the die that fell for it. Where nothing moved it, since when it stands and
 * where the start value comes from. Only what the scene's eyes may know is told.
 */
struct why {
	const struct scene *scene;
	const struct state *imagined;    /* what odds and costs stand on; NULL: what is seen */
	const struct sheet *sheet;       /* of the scene's team; NULL: none */
	int cols, rows;                  /* of the page; rows 0: unknown */
};

/* The whole page. */
void why_write(const struct why *why, struct subject subject, struct doc *out);

/* --- Parts, for other pages --- */

/* All in the ledger that moved a subject or one of a set of tracks; return how many. */
int why_moves(const struct why *why, struct subject subject, uint64_t tracks, struct doc *out);

/* What an expression reads, each with its value now; the tracks among it are added to *tracks. */
void why_terms(const struct why *why, struct expr expr, int target, uint64_t *tracks,
	struct doc *out);

/* Lines for a plot on a page: about half of it. */
int why_plot_rows(const struct why *why);

/* Of an order: its cost, its odds as charts, its terms (why_order.c); of a country's vote. */
void why_order(const struct why *why, struct subject subject, struct doc *out);
void why_vote(const struct why *why, struct subject subject, struct doc *out);

/* Of scores, objectives, agendas, endings (why_score.c). */
void why_score(const struct why *why, struct subject subject, struct doc *out);
void why_objective(const struct why *why, struct subject subject, struct doc *out);
void why_agenda(const struct why *why, struct subject subject, struct doc *out);
void why_ending(const struct why *why, struct subject subject, struct doc *out);

/* The state that computed values stand on. */
const struct state *why_state(const struct why *why);

#endif
