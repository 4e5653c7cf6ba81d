/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "base/utf8.h"
#include "ui/glyph.h"
#include "ui/map_layers.h"

/* What a picture in the corner needs, and what the map around it. */
enum { LEAST_ROWS = 9, LEAST_COLS = 26, MAP_ROWS = 30, MAP_COLS = 76 };

/* How much an area of another view calls for being seen. */
static int call_of(const struct map_model *model, int area)
{
	const struct map_area *it = &model->area[area];

	if (area == model->selected)
		return 3;
	return it->target ? 2 : it->changed ? 1 : 0;
}

/* The area that calls loudest from another view than the main one, or -1. */
static int calling(const struct map_view *map, const struct map_model *model)
{
	const struct atlas *atlas = map->atlas;
	int best = -1;

	for (int i = 0; i < atlas->area_count; i++)
		if (atlas->places[i].view != map->view && call_of(model, i) > 0
				&& (best < 0 || call_of(model, i) > call_of(model, best)))
			best = i;
	return best;
}

static const char *name_of(const struct map_view *map, const struct map_model *model,
	const struct canvas *canvas, int area)
{
	return text_in(&map->atlas->places[area].name, canvas->ascii ? LANG_EN : model->lang);
}

/* "Greenland*": something changed there, or is to be chosen. */
static void title_of(const struct map_view *map, const struct map_model *model,
	const struct canvas *canvas, int area, char title[160])
{
	snprintf(title, 160, " %s%s ", name_of(map, model, canvas, area),
		model->area[area].target ? "!" : model->area[area].changed ? "*" : "");
}

static struct style title_style(const struct map_model *model, int area)
{
	if (area == model->selected)
		return (struct style){ PAINT_GROUND, PAINT_MARK, LOOK_BOLD };
	return (struct style){ model->area[area].target ? PAINT_TARGET : PAINT_KEY, PAINT_BAR,
		LOOK_BOLD };
}

static void draw_frame(struct canvas *canvas, const struct box *box)
{
	struct style style = { PAINT_FRAME, PAINT_GROUND, 0 };
	int right = box->col + box->cols - 1;
	int bottom = box->row + box->rows - 1;

	for (int row = box->row; row <= bottom; row++)
		canvas_put(canvas, row, right, row == bottom ? GLYPH_BOTTOM_RIGHT : GLYPH_VLINE, style);
	for (int col = box->col; col < right; col++)
		canvas_put(canvas, bottom, col, GLYPH_HLINE, style);
}

/* The picture fills the upper left corner: there is nothing but the Atlantic. */
static void draw_picture(struct map_view *map, const struct map_model *model,
	struct canvas *canvas, const struct box *box, int area)
{
	struct box inner = {
		box->row, box->col,
		box->rows / 4 > LEAST_ROWS ? box->rows / 4 : LEAST_ROWS,
		box->cols / 4 > LEAST_COLS ? box->cols / 4 : LEAST_COLS,
	};
	struct box frame = { inner.row, inner.col, inner.rows + 1, inner.cols + 1 };
	int view = map->atlas->places[area].view;

	if (!map->inset)
		map->inset = map_view_new(map->atlas);
	if (map_view_shown(map->inset) != view)
		map_view_show(map->inset, view);
	map->inset->mode = map->mode;
	map->inset->stretch = map->stretch;
	map->inset->rings = map->rings;
	map_view_draw(map->inset, model, canvas, &inner);
	draw_frame(canvas, &frame);
	map->inset_shown = true;
}

void map_inset_draw(struct map_view *map, const struct map_model *model, struct canvas *canvas,
	const struct box *box)
{
	int area = map->view == 0 ? calling(map, model) : -1;
	char title[160];

	map->inset_shown = false;
	if (area < 0 || box->rows < 2 || box->cols < LEAST_COLS)
		return;
	if (box->rows >= MAP_ROWS && box->cols >= MAP_COLS)
		draw_picture(map, model, canvas, box, area);
	title_of(map, model, canvas, area, title);
	canvas_text(canvas, box, box->row, box->col, title, title_style(model, area));
}
