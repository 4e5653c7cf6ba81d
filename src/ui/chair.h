/* SPDX-License-Identifier: MIT */
#ifndef UI_CHAIR_H
#define UI_CHAIR_H

#include "ui/chair_form.h"
#include "ui/keys.h"

/* When the facilitator has the keyboard. */
enum chair_stage {
	CHAIR_OPENING,           /* before the teams' turn */
	CHAIR_BETWEEN,           /* called at any time */
	CHAIR_REVIEW,            /* all is sealed: what goes on is told to all */
};

enum chair_mode { CHAIR_LIST, CHAIR_FORM, CHAIR_DOC, CHAIR_CONFIRM };

enum chair_event {
	CHAIR_NOTHING,
	CHAIR_ACT,               /* do what form says, then chair_done() or chair_say() */
	CHAIR_PAGE,              /* fill doc with the page of chair->page */
	CHAIR_LEAVE,             /* back to the teams, or on to the news */
	CHAIR_QUIT,
	CHAIR_REDRAW,
};

/*
 * The facilitator's desk (rules B19): all that is there, and a list of acts. Pure.
 * Fill scene (all eyes), facts and stage, then chair_init().
 */
struct chair {
	struct scene scene;
	const struct chair_facts *facts;     /* borrowed */
	enum chair_stage stage;
	enum chair_mode mode;
	struct list tasks;
	struct chair_form form;
	struct doc situation;    /* filled by the owner: seats, sheets, cards, clock */
	struct doc doc;
	enum action page;        /* ACTION_SHEETS ... */
	int doc_rows, doc_cols;
	bool map;                /* narrow: the map is shown instead of the list */
	struct str message;
	bool refused;
	bool told;               /* in the linear mode: how things stand was said */
};

void chair_init(struct chair *chair);
void chair_release(struct chair *chair);

enum chair_event chair_key(struct chair *chair, int key);
void chair_draw(struct chair *chair, struct canvas *canvas);

/* Say what came of an act; refused: why not, and the form stays open. */
void chair_say(struct chair *chair, bool refused, const char *text);

#endif
