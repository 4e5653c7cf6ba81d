/* SPDX-License-Identifier: MIT */
#ifndef UI_CANVAS_H
#define UI_CANVAS_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "ui/paint.h"

struct arena;

/*
 * One cell. A double-width character fills two: the second has rune 0. Colours
 * are paints; the terminal turns them into what it has (ui/theme.h).
 */
struct cell {
	uint32_t rune;           /* Unicode code point; 0 = right half of the one before */
	paint_id fg, bg;
	uint8_t look;            /* LOOK_... bits */
};

enum { LOOK_BOLD = 1, LOOK_ITALIC = 2, LOOK_REVERSE = 4, LOOK_UNDERLINE = 8, LOOK_DIM = 16 };

struct style {
	paint_id fg, bg;
	uint8_t look;
};

/*
 * A rectangle of styled characters. Drawing outside it has no effect. The
 * cursor stands where the selected item is, for screen readers; (-1, -1): hidden.
 */
struct canvas {
	int rows, cols;
	int cursor_row, cursor_col;
	bool ascii;              /* only ASCII may be drawn, and wide characters of texts:
	                            canvas_put() replaces the rest */
	bool narrow;             /* no rune of ambiguous width may be: canvas_put() replaces it */
	bool typing;             /* a line of text is being typed on it: what is pasted goes there */
	struct cell *cells;      /* rows * cols, in arena */
	struct arena *arena;     /* owned */
};

/* A part of a canvas. Drawing by helpers below is clipped to it. */
struct box {
	int row, col, rows, cols;
};

/* Make it blank, and not ASCII. rows and cols may be 0. */
void canvas_init(struct canvas *canvas, int rows, int cols);
void canvas_release(struct canvas *canvas);

/* Fill all with blanks of style. */
void canvas_clear(struct canvas *canvas, struct style style);

/* Write one character of width 1 or 2. Overwriting half of a wide one blanks the other half. */
void canvas_put(struct canvas *canvas, int row, int col, uint32_t rune, struct style style);

/*
 * Write UTF-8 text rightwards from (row, col) within box (in canvas
 * coordinates), cut at its edge between characters. Return the columns used.
 */
int canvas_text(struct canvas *canvas, const struct box *box, int row, int col, const char *text,
	struct style style);

/*
 * Like canvas_text() from the left of box, but broken into lines at '\n', at
 * spaces or between CJK characters. Lines outside the box are not drawn but
 * counted: return how many the text has.
 */
int canvas_wrap(struct canvas *canvas, const struct box *box, int row, const char *text,
	struct style style);

void canvas_fill(struct canvas *canvas, const struct box *box, uint32_t rune, struct style style);

/*
 * Print the canvas: the characters, a line "--", then per cell a letter for its
 * foreground, "--", and one for its background, and, if any cell has a look,
 * "--" and a digit of its bits. Golden-screen tests compare it.
 */
void canvas_dump(const struct canvas *canvas, FILE *out);

/* Print the characters only, trailing blanks cut. */
void canvas_print(const struct canvas *canvas, FILE *out);

#endif
