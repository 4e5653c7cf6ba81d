/* SPDX-License-Identifier: MIT */
#ifndef UI_TABS_H
#define UI_TABS_H

#include "ui/page.h"

enum { MAX_TABS = 8 };

/*
 * Pages that one goes through with Left and Right, their names in the bar above: the debrief.
 * page.doc is the page shown; the others wait in docs.
 */
struct tabs {
	struct page page;
	int count, at;
	const char *names[MAX_TABS];     /* borrowed */
	struct doc docs[MAX_TABS];       /* but docs[at], which is in page */
};

/* No tabs yet; title is borrowed. */
void tabs_init(struct tabs *tabs, const char *title);
void tabs_release(struct tabs *tabs);

/* Add a tab and return its doc, to be filled before another is added or a key is given. */
struct doc *tabs_add(struct tabs *tabs, const char *name);

/* As page_key(), and Left and Right. */
enum page_event tabs_key(struct tabs *tabs, int key);
void tabs_draw(struct tabs *tabs, struct canvas *canvas);

#endif
