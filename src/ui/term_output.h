/* SPDX-License-Identifier: MIT */
#ifndef UI_TERM_OUTPUT_H
#define UI_TERM_OUTPUT_H

#include <stdbool.h>

#include "ui/canvas.h"
#include "ui/pairs.h"
#include "ui/theme.h"

/* How canvases are sent to the curses screen that is open: a part of ui/term.c. */
enum { TERM_SHADES = 4096 };

struct term_output {
	struct theme theme;
	enum depth depth;                /* what the terminal can do, whatever the theme */
	bool ascii;
	int colour[TERM_SHADES];         /* of each paint, once looked up */
	struct pair_table pairs;
	struct arena *arena;             /* of row, line and out */
	struct pair_cell *line;
	void *out;                       /* cchar_t, as many */
	int room;                        /* cells in line and out */
};

/* Begin: a screen with that many colours was opened. Release what it holds at the end. */
void term_output_init(struct term_output *it, enum theme_name name, enum depth depth, bool ascii);
void term_output_release(struct term_output *it);

/* Another theme: colours are looked up and numbered anew. */
void term_output_theme(struct term_output *it, enum theme_name name);

/* Send what changed since the last canvas; see term_show(). */
void term_output_show(struct term_output *it, const struct canvas *canvas);

#endif
