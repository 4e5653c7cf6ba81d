/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_EDIT_H
#define UI_LINE_EDIT_H

#include <stdbool.h>

#include "ui/canvas.h"

enum { LINE_EDIT_BYTES = 1681 };

/* One line of text being typed: valid UTF-8, at most limit characters. */
struct line_edit {
	char text[LINE_EDIT_BYTES];
	int at;                  /* byte of the cursor, at the start of a character */
	int limit;               /* characters */
};

/* Begin with text (may be ""). */
void line_edit_init(struct line_edit *edit, const char *text, int limit);

/* Take a key that edits (characters, Backspace, Delete, Left, Right, Home, End, Ctrl-U). */
bool line_edit_key(struct line_edit *edit, int key);

/* Draw prompt and line on one row of box; the canvas's cursor is left in it, and typing set. */
void line_edit_draw(const struct line_edit *edit, struct canvas *canvas, const struct box *box,
	const char *prompt);

#endif
