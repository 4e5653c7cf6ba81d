/* SPDX-License-Identifier: MIT */
#ifndef UI_ASIDE_H
#define UI_ASIDE_H

#include "ui/why.h"

enum { ASIDE_PAGES = 6 };

/*
 * Pages of "why", each opened from the one below it, on top of a page that is read or of a board.
 * All zero: none is open. Owns its pages.
 */
struct aside {
	struct doc pages[ASIDE_PAGES];
	int depth;
};

/* Close all of them. */
void aside_close(struct aside *aside);

/* Where in box the text of the page that is seen lies: keys are for that. */
struct box aside_page(const struct aside *aside, const struct doc *base, const struct box *box);

/*
 * Draw the page that is seen, the topmost or base, into box. What its selected line is about
 * stands beside it where box is wide, under it where the page is a list; there something is
 * always selected.
 */
void aside_draw(const struct aside *aside, const struct doc *base, const struct why *why,
	struct canvas *canvas, const struct box *box);

/* Columns that a page of that many has for its own text. */
int aside_cols(int cols);

/*
 * A key on a page of box's size. [ ], in a list Up and Down, select a line that is about
 * something; w asks why of it, or selects the first one. Any other key that does not scroll closes
 * a page that was opened here. False if the key is for the base page to deal with.
 */
bool aside_key(struct aside *aside, struct doc *base, const struct why *why, int key,
	const struct box *box);

#endif
