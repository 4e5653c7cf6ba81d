/* SPDX-License-Identifier: MIT */
#ifndef UI_OPTIONS_H
#define UI_OPTIONS_H

#include "ui/canvas.h"
#include "ui/list.h"

enum { MAX_OPTION_ROWS = 12, MAX_OPTION_WORDS = 8 };

/* A row: what can be chosen, and what it is for. Texts are borrowed. */
struct option_row {
	const char *name, *help;
	const char *words[MAX_OPTION_WORDS];
	int count, chosen;
	const char *note;        /* why a choice may not hold, or when it will; NULL: it holds now */
};

/* What the player wants of the program: a list whose rows change at once. Pure. */
struct options {
	struct option_row rows[MAX_OPTION_ROWS];
	struct list list;
	const char *where;       /* the file that keeps it; NULL: nothing does */
	const char *message;     /* why the last choice could not be kept; NULL: it was */
};

enum options_event { OPTIONS_NOTHING, OPTIONS_CHANGED, OPTIONS_DONE, OPTIONS_QUIT };

/* After OPTIONS_CHANGED the selected row's chosen is another. */
enum options_event options_key(struct options *options, int key);
void options_draw(const struct options *options, struct canvas *canvas);

#endif
