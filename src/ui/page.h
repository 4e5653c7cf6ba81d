/* SPDX-License-Identifier: MIT */
#ifndef UI_PAGE_H
#define UI_PAGE_H

#include "ui/aside.h"
#include "ui/doc.h"
#include "ui/scene.h"

/* A screen that is read: briefing, curtain, standing, ending, bad news. */
struct page {
	const char *title;       /* borrowed; rich text */
	bool tabs;               /* Left and Right turn to other pages (ui/tabs.h) */
	const char *also;        /* one more key for the bottom line; borrowed; NULL: none */
	struct doc doc;
	const struct why *why;   /* borrowed; NULL: its lines cannot be asked why */
	struct aside aside;      /* pages of why on top of doc */
	const struct scene *scene;       /* its map stands beside the text where there is room; NULL */
	uint64_t spots;          /* areas lit there */
	char band;               /* curtain: style letter of who takes the keyboard (ui/rich.h) */
	bool help;
	bool curtain;            /* only Enter goes on, nothing else does anything */
	bool facilitator;        /* but F, which calls the facilitator */
	int rows, cols;          /* as drawn last */
};

enum page_event { PAGE_NOTHING, PAGE_DONE, PAGE_QUIT, PAGE_REDRAW,
	PAGE_FACILITATOR };

/* Empty; fill doc then. */
void page_init(struct page *page, const char *title);
void page_release(struct page *page);

enum page_event page_key(struct page *page, int key);
void page_draw(struct page *page, struct canvas *canvas);

#endif
