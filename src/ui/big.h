/* SPDX-License-Identifier: MIT */
#ifndef UI_BIG_H
#define UI_BIG_H

#include <stdbool.h>

#include "ui/canvas.h"

/*
 * Digits, capital letters and a few signs large enough for the back of a room: three dots wide
 * and five high. A dot is a column wide and half a row high, or, doubled, two columns and a row.
 */
enum big_size { BIG_PLAIN, BIG_DOUBLE };

struct big_pen {
	enum big_size size;
	struct style style;
};

/* Rows that a line takes. */
int big_rows(enum big_size size);

/* Columns of text, without the gap behind its last character. */
int big_width(const char *text, enum big_size size);

/* Whether every character of text can be drawn so; small letters become capitals. */
bool big_can(const char *text);

/*
 * Draw text rightwards from (row, col), in the pen's foreground on its background, clipped to
 * box between characters. What big_can() refuses is left out. Return the columns used.
 */
int big_put(struct canvas *canvas, const struct box *box, int row, int col, const char *text,
	struct big_pen pen);

#endif
