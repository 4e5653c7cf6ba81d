/* SPDX-License-Identifier: MIT */
#include "ui/title.h"

#include "ui/map_view.h"

/* The first area of a set, -1 if it is empty. */
static int first_of(uint64_t areas, int count)
{
	for (int area = 0; area < count; area++)
		if (areas >> area & 1)
			return area;
	return -1;
}

/* Take the light from all cells that are of none of the areas. */
static void dim(const struct title *title, uint64_t areas, struct canvas *canvas,
	const struct box *box)
{
	for (int row = box->row; row < box->row + box->rows; row++)
		for (int col = box->col; col < box->col + box->cols; col++) {
			struct cell *cell = &canvas->cells[row * canvas->cols + col];
			int area = map_view_hit(title->map, row, col);

			if (area >= 0 && areas >> area & 1)
				continue;
			cell->fg |= SHADE_DIM;
			cell->bg |= SHADE_DIM;
			cell->look &= (uint8_t)~LOOK_BOLD;
		}
}

void title_draw_map(const struct title *title, struct canvas *canvas, const struct box *box)
{
	const struct title_item *item = title->list.count > 0
		? &title->items[title->list.selected] : NULL;
	uint64_t spots = item ? item->spots : 0;
	int first = first_of(spots, title->atlas->area_count);
	struct map_model model;
	int row = canvas->cursor_row, col = canvas->cursor_col;

	map_model_init(&model, title->atlas);
	model.theme = title->theme;
	model.lang = title->lang;
	for (int area = 0; area < title->atlas->area_count; area++)
		model.area[area].target = spots >> area & 1;
	map_view_show(title->map, first < 0 ? 0 : title->atlas->places[first].view);
	map_view_draw(title->map, &model, canvas, box);
	dim(title, spots, canvas, box);
	canvas->cursor_row = row;
	canvas->cursor_col = col;
}
