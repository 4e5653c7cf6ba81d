/* SPDX-License-Identifier: MIT */
#ifndef UI_CHART_H
#define UI_CHART_H

#include <stdbool.h>

#include "base/str.h"
#include "engine/ids.h"
#include "ui/doc.h"

/*
 * Numbers to be seen. All of it is rich text (ui/rich.h) made of braille, which is one column
 * wide in every locale and becomes . : + # where only ASCII may be drawn; letters are styles.
 * Lines go into a str, pictures of several lines into a doc: doc_show() puts them in a box.
 */

/* Most points of a line: what stood before turn 1, and after every turn. */
enum { CHART_POINTS = MAX_TURNS + 2, CHART_LINES = 4, CHART_LEVELS = 12,
	CHART_NAME = 63 };

/*
 * The course of count values, oldest first, in cells columns, two values in each; the newest at
 * the right, blanks before the oldest. Where there are more than fit, each half column shows the
 * last value of its stretch. low and high are the ends of the scale, which is narrowed to what
 * the values span, but not to less than a quarter, so that a small move shows and noise does not.
 */
void chart_spark(const int *values, int count, int low, int high, int cells, struct str *out);

/* value from low to high as a bar of cells columns, the rest as a thin line. */
void chart_bar(int value, int low, int high, int cells, struct str *out);

/*
 * value from -most to most about a zero in the middle: to the left in style 'b', to the right in
 * 'g'. cells: at least 3, made odd.
 */
void chart_signed(int value, int most, int cells, struct str *out);

/* A part of a stacked bar; each has a pattern of its own, so that colour is not needed. */
struct chart_part {
	int value;               /* >= 0 */
	char letter;
};

/*
 * Parts one after the other, together total, in cells columns; a part that is not nothing gets a
 * column at least. mark: where of total a | stands (a threshold), -1: nowhere.
 */
void chart_stack(const struct chart_part *parts, int count, int total, int mark, int cells,
	struct str *out);

/* How often each value came: bars that stand beside each other. */
struct chart_histogram {
	const int *height;       /* count of them, >= 0 */
	int count;
	int low, high;           /* what the first and the last bar stand for */
	int mark;                /* the bar to point at, -1: none */
	char letter;
};

/* In rows lines (3 at least) of cols columns: bars, and under them the ends of the scale. */
void chart_histogram(const struct chart_histogram *it, int rows, int cols, struct doc *out);

/* A line of a plot. */
struct chart_line {
	const char *name;        /* at its end, where there is room; NULL: none */
	char letter;
	int count;               /* 0: it is not drawn */
	int values[CHART_POINTS];        /* oldest first */
	int about;               /* known only to within this: drawn as a band; 0: exact */
};

/* A height that means something. */
struct chart_level {
	int value;
	char letter;
	char name[CHART_NAME + 1];       /* at the right, where there is room; "": none */
};

/*
 * Lines over turns. Point i of every line is turn first + i; the scale goes on to turn last, so
 * that one sees how much is to come.
 */
struct chart_plot {
	struct chart_line lines[CHART_LINES];
	int line_count;
	struct chart_level levels[CHART_LEVELS];
	int level_count;
	int low, high;           /* of the values */
	bool permille;           /* values are written in per cent with one decimal */
	int first, last;         /* turns; last > first */
	const char *marks;       /* on the axis, one character per turn from first, ' ' for none;
	                            as long as it likes; or NULL */
};

/* In rows lines (5 at least) of cols columns (24 at least). */
void chart_plot(const struct chart_plot *plot, int rows, int cols, struct doc *out);

#endif
