/* SPDX-License-Identifier: MIT */
#ifndef UI_BALLOTS_H
#define UI_BALLOTS_H

#include "engine/desk.h"
#include "ui/doc.h"
#include "ui/list.h"
#include "ui/scene.h"

/* A proposal that a bloc votes on (rules B9). */
struct question {
	struct order order;      /* of the Coalition's sealed sheet; kind BALLOT_RESPONSE: the answer
	                            to an incursion */
	bool given;              /* a ballot was cast; else the die decides */
	uint8_t choice;          /* enum ballot_choice, if given */
};

enum { MAX_QUESTIONS = MAX_SHEET + 1 };
enum ballots_event { BALLOTS_NOTHING, BALLOTS_DONE, BALLOTS_QUIT, BALLOTS_REDRAW,
	BALLOTS_CAST };          /* the selected question's choice is another now */

/*
 * The voting paper of a bloc that a person plays, or in turn 1 its choice of a
 * red line. Pure. Fill all but list and doc, then ballots_init().
 */
struct ballots {
	const struct scene *scene;       /* borrowed; what the bloc sees */
	const struct state *imagined;    /* borrowed: what mandates are reckoned on */
	int bloc;
	int redline;             /* order kind of its declared issue, -1 = none */
	bool declaring;          /* turn 1: questions are what may be declared; choice is not used */
	int count;
	struct question questions[MAX_ORDERS];
	struct list list;
	bool reading;            /* doc is shown */
	struct doc doc;
	int doc_rows, doc_cols;
	bool told;               /* in the linear mode: it was said */
};

void ballots_init(struct ballots *ballots);
void ballots_release(struct ballots *ballots);
enum ballots_event ballots_key(struct ballots *ballots, int key);
void ballots_draw(struct ballots *ballots, struct canvas *canvas);

/* Cast the selected ballot; declare the selected issue. */
enum ballots_event ballots_cast(struct ballots *ballots, enum ballot_choice choice);
enum ballots_event ballots_declare(struct ballots *ballots);

/* What a question is about, how it is voted, and what the countries' mandates say to it. */
void ballots_name(const struct ballots *ballots, const struct question *question, struct str *out);
const char *ballots_choice(const struct question *question);
void ballots_mandate(const struct ballots *ballots, const struct question *question,
	struct doc *out);

#endif
