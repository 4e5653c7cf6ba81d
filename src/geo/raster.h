/* SPDX-License-Identifier: MIT */
#ifndef GEO_RASTER_H
#define GEO_RASTER_H

#include <stdint.h>

#include "geo/chart.h"

/* A cell of the screen is two dots wide and four high; a dot is square on a 1:2 cell. */
enum { CELL_WIDTH = 2, CELL_HEIGHT = 4, CELL_DOTS = CELL_WIDTH * CELL_HEIGHT };

/* What part of a chart is shown: the place in the middle, and km per dot. */
struct window {
	double x, y;
	double scale;            /* of a dot's height */
	int rows, cols;          /* cells */
	double stretch;          /* how much wider than high a dot is; 0: it is square */
};

/* Where a place of the chart lies, in dots from the upper left corner. */
struct plane window_dot(const struct window *window, struct point point);

/* The other way. */
struct point window_point(const struct window *window, double x, double y);

/* The cell that holds it; may lie outside. */
void window_cell(const struct window *window, struct point point, int *row, int *col);

/* The ids of all dots of a window. All memory is its own arena's. */
struct raster {
	struct window window;
	int width, height;       /* dots */
	uint8_t *id;             /* height * width */
	struct arena *arena;     /* owned */
	/* scratch of the fill: where edges cross the middle of a row of dots */
	int *row_count, *row_end;
	struct crossing *crossings, *sorted;
	int crossing_count, room;
};

/* Room for rows * cols cells, all void. */
void raster_init(struct raster *raster, int rows, int cols);
void raster_release(struct raster *raster);

/*
 * Fill the dots whose middle lies inside each group, in order; where two areas
 * share a line there is neither gap nor overlap. Then a land area at home in
 * this view with less than two cells of dots gets the whole cell under its
 * counter anchor (or the nearest free one). window's size must be the raster's.
 */
void raster_fill(struct raster *raster, const struct chart *chart, const struct window *window);

#endif
