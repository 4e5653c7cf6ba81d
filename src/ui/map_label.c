/* SPDX-License-Identifier: MIT */
#include "ui/map_layers.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

/* Priorities; and km per dot below which there is room for more. */
enum { FORCED = 8, AT_FIRST = 5, CITY_KM = 6, CITY_SIGN = 0x2022 };

/* What text at a cell of the box is written on: in halves the cell may be a line's. */
static paint_id ground_at(const struct map_layers *layers, int row, int col)
{
	const struct canvas *canvas = layers->canvas;

	if (layers->mode == MAP_HALVES)
		return layers->inks.paint[layers->spots.id[row * layers->spots.cols + col]];
	return canvas->cells[(layers->box.row + row) * canvas->cols + layers->box.col + col].bg;
}

void map_write(struct map_layers *layers, int row, int col, const char *text,
	struct style style)
{
	struct canvas *canvas = layers->canvas;

	while (*text) {
		uint32_t rune = utf8_next(&text);
		int y = layers->box.row + row;
		int x = layers->box.col + col;
		bool inside = y >= 0 && y < canvas->rows && x >= 0 && x < canvas->cols;
		struct style over = style;

		if (style.bg == MAP_GROUND)
			over.bg = inside ? ground_at(layers, row, col) : PAINT_GROUND;
		canvas_put(canvas, y, x, rune, over);
		col += utf8_rune_width(rune);
	}
}

static void note_place(struct map_layers *layers, int area, int row, int col, int width)
{
	layers->place[area].width = width;
	layers->place[area].row = layers->box.row + row;
	layers->place[area].col = layers->box.col + col;
	layers->place[area].shown = true;
}

static void measure_seen(struct map_layers *layers)
{
	const struct spots *spots = &layers->spots;

	memset(layers->seen, 0, sizeof(layers->seen));
	for (int row = 0, i = 0; row < spots->rows; row++)
		for (int col = 0; col < spots->cols; col++, i++) {
			layers->seen[spots->id[i]].count++;
			layers->seen[spots->id[i]].rows += row;
			layers->seen[spots->id[i]].cols += col;
		}
}

bool map_middle(const struct map_layers *layers, int place, int *row, int *col)
{
	enum { LEAST_CELLS = 12 };
	const struct spots *spots = &layers->spots;
	int id = ID_FIRST + place;
	int count = layers->seen[id].count;
	long best = -1;

	if (count < LEAST_CELLS)
		return false;
	for (int i = 0; i < spots->rows * spots->cols; i++) {
		long y = i / spots->cols - layers->seen[id].rows / count;
		long x = (i % spots->cols - layers->seen[id].cols / count) / 2;

		if (spots->id[i] != id || (best >= 0 && y * y + x * x >= best))
			continue;
		best = y * y + x * x;
		*row = i / spots->cols;
		*col = i % spots->cols;
	}
	return true;
}

/* The anchor's cell, which may be out of sight. */
static bool anchor_cell(const struct map_layers *layers, int area, int *row, int *col)
{
	const struct spots *spots = &layers->spots;

	window_cell(&layers->raster.window, layers->chart->label[area], row, col);
	return *row >= 0 && *row < spots->rows && *col >= 0 && *col < spots->cols;
}

static struct style name_style(const struct map_layers *layers, int area)
{
	const struct map_area *it = &layers->model->area[area];

	if (area == layers->model->selected)
		return (struct style){ PAINT_GROUND, PAINT_MARK, LOOK_BOLD };
	if (it->target)
		return (struct style){ PAINT_TARGET, MAP_GROUND, LOOK_BOLD | LOOK_UNDERLINE };
	if (layers->chart->atlas->places[area].sea)
		return (struct style){ PAINT_SEA_NAME, MAP_GROUND, LOOK_ITALIC };
	return (struct style){ PAINT_LAND_NAME, MAP_GROUND, LOOK_BOLD };
}

/*
 * Full names keep to their own area, ids need a foothold there; on a
 * large map the most important ones may also lie on the water beside it.
 */
static struct spot_wish name_wish(const struct map_layers *layers, int area, int width, bool full)
{
	const struct atlas_place *it = &layers->chart->atlas->places[area];
	int priority = area == layers->model->selected ? 9 : it->priority;
	bool roomy = layers->raster.window.scale < MAP_ROOMY_KM;
	struct spot_wish wish = {
		.id = (uint8_t)(ID_FIRST + area), .width = width, .sea = it->sea,
		.own_least = full ? width * 6 / 10 : 2, .foreign_most = full ? width / 3 : width,
		.beside = !it->sea && priority >= FORCED && (!full || roomy),
	};

	if (!full && priority >= 7)
		wish.own_least = 1;
	if (it->sea)
		wish.own_least = width;
	return wish;
}

/* Try one form of an area's name at its anchor, then in the middle of what is seen of it. */
static bool place_name(struct map_layers *layers, int area, const char *name, bool full)
{
	int width = utf8_width(name);
	struct spot_wish wish = name_wish(layers, area, width, full);
	int row, col;
	bool inside = anchor_cell(layers, area, &wish.row, &wish.col);
	bool found = spots_find(&layers->spots, &wish, &row, &col);

	if (!found && !inside && map_middle(layers, area, &wish.row, &wish.col))
		found = spots_find(&layers->spots, &wish, &row, &col);
	if (!found)
		return false;
	map_write(layers, row, col, name, name_style(layers, area));
	spots_take(&layers->spots, row, col, width, wish.id);
	note_place(layers, area, row, col, width);
	return true;
}

static void label_area(struct map_layers *layers, int area)
{
	const struct atlas_place *it = &layers->chart->atlas->places[area];
	enum lang lang = layers->model->lang;
	bool star = layers->model->area[area].changed;
	char name[128];

	snprintf(name, sizeof(name), "%s%s", text_in(&it->name, lang), star ? "*" : "");
	if (place_name(layers, area, name, true))
		return;
	snprintf(name, sizeof(name), "%s%s", it->id, star ? "*" : "");
	place_name(layers, area, name, false);
}

static bool is_home(const struct map_layers *layers, int place)
{
	return layers->chart->atlas->places[place].view == layers->chart->view;
}

/* Cities, once the map is large enough to have room between them. */
static void label_cities(struct map_layers *layers)
{
	const struct atlas *atlas = layers->chart->atlas;

	if (layers->raster.window.scale > CITY_KM)
		return;
	for (int i = 0; i < atlas->city_count; i++) {
		const struct atlas_city *city = &atlas->cities[i];
		enum lang lang = layers->model->lang;
		const char *name = text_in(&city->name, lang);
		uint8_t id = (uint8_t)(ID_FIRST + city->place);
		int row, col;

		window_cell(&layers->raster.window, chart_point(layers->chart, city->at), &row, &col);
		if (city->view != layers->chart->view
				|| !spots_are_free(&layers->spots, row, col, utf8_width(name) + 2))
			continue;
		struct style style = { PAINT_LAND_NAME, MAP_GROUND, city->capital ? LOOK_UNDERLINE : 0 };

		canvas_put(layers->canvas, layers->box.row + row, layers->box.col + col, CITY_SIGN,
			(struct style){ PAINT_LAND_NAME, layers->inks.paint[id], 0 });
		map_write(layers, row, col + 2, name, style);
		spots_take(&layers->spots, row, col, utf8_width(name) + 2, id);
	}
}

static void label_pass(struct map_layers *layers, int priority, bool sea)
{
	const struct atlas *atlas = layers->chart->atlas;

	for (int i = 0; i < atlas->area_count; i++)
		if (is_home(layers, i) && atlas->places[i].priority == priority
				&& atlas->places[i].sea == sea && i != layers->model->selected)
			label_area(layers, i);
}

static void counter_pass(struct map_layers *layers, int priority)
{
	const struct atlas *atlas = layers->chart->atlas;

	for (int i = 0; i < atlas->area_count; i++)
		if (is_home(layers, i) && atlas->places[i].priority == priority)
			map_counter(layers, i);
}

void map_label(struct map_layers *layers)
{
	const struct atlas *atlas = layers->chart->atlas;
	int chosen = layers->model->selected;

	measure_seen(layers);
	for (int i = 0; i < atlas->area_count; i++) {
		int row, col;

		layers->place[i].shown = false;
		layers->place[i].width = 0;
		if (is_home(layers, i) && anchor_cell(layers, i, &row, &col))
			note_place(layers, i, row, col, 0);
	}
	if (chosen >= 0 && is_home(layers, chosen))
		label_area(layers, chosen);
	for (int priority = 9; priority >= AT_FIRST; priority--)
		label_pass(layers, priority, false);
	for (int priority = 9; priority >= 0; priority--)
		counter_pass(layers, priority);
	for (int priority = AT_FIRST - 1; priority >= 0; priority--)
		label_pass(layers, priority, false);
	label_cities(layers);
	for (int priority = 9; priority >= 0; priority--)
		label_pass(layers, priority, true);
}
