/* SPDX-License-Identifier: MIT */
#include "map_stage.h"

#include <string.h>

#include "base/utf8.h"

void stage_init(struct stage *stage, int rows, int cols)
{
	memset(stage, 0, sizeof(*stage));
	stage->arena = arena_new();
	stage->atlas = europe_atlas(stage->arena);
	stage->map = map_view_new(stage->atlas);
	map_model_init(&stage->model, stage->atlas);
	for (int i = 0; i < stage->atlas->area_count; i += 2) {
		if (stage->atlas->places[i].sea)
			continue;
		stage->model.area[i].force[0] = (struct map_force){
			.side = stage->atlas->places[i].side, .count = { (uint16_t)(1 + i) },
			.about = stage->atlas->places[i].side == 'R',
		};
	}
	canvas_init(&stage->canvas, rows, cols);
	stage->box = (struct box){ 0, 0, rows, cols };
}

void stage_draw(struct stage *stage)
{
	map_view_draw(stage->map, &stage->model, &stage->canvas, &stage->box);
}

void stage_release(struct stage *stage)
{
	canvas_release(&stage->canvas);
	map_view_free(stage->map);
	arena_free(stage->arena);
}

int stage_area(const struct stage *stage, const char *id)
{
	return europe_place(stage->atlas, id);
}

int stage_front(struct stage *stage)
{
	int count = 0;

	stage_draw(stage);
	for (int i = 0; i < stage->canvas.rows * stage->canvas.cols; i++)
		count += stage->canvas.cells[i].fg == PAINT_FRONT;
	return count;
}

/* Whether text stands at a cell. */
static bool stands_at(const struct cell *cell, int room, const char *text)
{
	for (int at = 0; *text && at < room; at++)
		if (cell[at].rune && utf8_next(&text) != cell[at].rune)
			return false;
	return !*text;
}

bool canvas_shows(const struct canvas *canvas, const char *text)
{
	for (int i = 0; i < canvas->rows * canvas->cols; i++)
		if (stands_at(&canvas->cells[i], canvas->cols - i % canvas->cols, text))
			return true;
	return false;
}

int canvas_cells_on(const struct canvas *canvas, paint_id first, paint_id last)
{
	int count = 0;

	for (int i = 0; i < canvas->rows * canvas->cols; i++)
		count += canvas->cells[i].bg >= first && canvas->cells[i].bg <= last;
	return count;
}
