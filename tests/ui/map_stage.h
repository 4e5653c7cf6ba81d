/* SPDX-License-Identifier: MIT */
#ifndef TESTS_MAP_STAGE_H
#define TESTS_MAP_STAGE_H

#include "base/arena.h"
#include "geo/europe.h"
#include "ui/map_view.h"

/* The shipped map with counters in some areas, drawn on a canvas of its own. */
struct stage {
	struct arena *arena;
	const struct atlas *atlas;
	struct map_view *map;
	struct map_model model;
	struct canvas canvas;
	struct box box;
};

void stage_init(struct stage *stage, int rows, int cols);
void stage_draw(struct stage *stage);
void stage_release(struct stage *stage);

/* Index of the area called id. */
int stage_area(const struct stage *stage, const char *id);

/* Draw, and return how many cells show the front. */
int stage_front(struct stage *stage);

/* Whether a row of the canvas holds text. */
bool canvas_shows(const struct canvas *canvas, const char *text);

/* How many cells of the canvas have a paint from first to last as their ground. */
int canvas_cells_on(const struct canvas *canvas, paint_id first, paint_id last);

#endif
