/* SPDX-License-Identifier: MIT */
#ifndef UI_LESSON_H
#define UI_LESSON_H

#include <stdbool.h>

#include "engine/lesson.h"
#include "engine/world.h"
#include "ui/canvas.h"
#include "ui/doc.h"
#include "ui/layout.h"

struct board;

/*
 * Where a guided scenario's board stands in the lessons of its turn: which is shown, and how
 * things were when it was put, so that what was done since can be told. Lessons never hold a
 * player up: they watch what the keys led to, and can be passed over.
 */
struct lesson_watch {
	int at;                  /* in scenario.lessons; -1: none is left, or there are none */
	bool done;               /* it is, and waits for the page to be closed */
	bool away;               /* the negotiation screen is open: nothing comes next there */
	int area, panel, sheet;  /* then: selected area, panel, page of the sheet's undo */
	double zoom;
	int offers, offered;     /* made by the team: then, and now (lesson_offers()) */
};

/* Begin with the first lesson of the board's turn and team that is not done already. */
void lesson_begin(struct board *board);

/* Look at what the last key or click led to. */
void lesson_look(struct board *board);

/* The negotiation screen is another one: how many offers the team has made; away: it is open. */
void lesson_offers(struct board *board, int offered, bool away);

/* Pass over the lesson shown; false if there is none. */
bool lesson_pass(struct board *board);

/*
 * Take rows from the parts of a screen above the news for the lesson, the same number through
 * a turn; strip says where. False if there is nothing to show.
 */
bool lesson_make_room(const struct board *board, struct layout *layout, struct box *strip);
void lesson_draw(const struct board *board, struct canvas *canvas, const struct box *strip);

/* The lesson at hand as a paragraph, if there is one. */
void lesson_tell(const struct board *board, struct doc *out);

/* Put the lessons of a page (LESSON_BRIEFING, _STANDING, _ENDING) for a team at its top. */
void lesson_page(const struct world *world, enum lesson_act act, int turn, enum team team,
	enum lang lang, struct doc *out);

#endif
