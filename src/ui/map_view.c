/* SPDX-License-Identifier: MIT */
#include "ui/map_view.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "geo/shelf.h"
#include "ui/map_layers.h"

enum { MARGIN_ROWS = 2, MARGIN_COLS = 6 };

static const double ASPECT_LEAST = 1.2;
static const double ASPECT_MOST = 3.5;

void map_model_init(struct map_model *model, const struct atlas *atlas)
{
	*model = (struct map_model){ .selected = -1 };
	for (int i = 0; i < atlas->area_count && i < MAP_AREAS; i++)
		model->area[i].owner = atlas->places[i].side;
}

struct map_view *map_view_new(const struct atlas *atlas)
{
	struct arena *arena = arena_new();
	struct map_view *map = arena_alloc(arena, 1, sizeof(*map));

	assert(atlas->area_count <= MAP_AREAS);
	map->atlas = atlas;
	map->arena = arena;
	map->stretch = 1;
	borders_find(atlas, &map->borders);
	map_view_show(map, 0);
	return map;
}

void map_view_free(struct map_view *map)
{
	if (!map)
		return;
	if (map->layers.raster.arena)
		raster_release(&map->layers.raster);
	front_free(map->layers.front);
	map_view_free(map->inset);
	arena_free(map->arena);
}

void map_view_show(struct map_view *map, int view)
{
	assert(view >= 0 && view < map->atlas->view_count);
	if (!map->chart[view])
		map->chart[view] = chart_new(map->atlas, view, map->arena);
	map->view = view;
	map->zoom = 1;
	map->x = 0;
	map->y = 0;
}

void map_view_set_mode(struct map_view *map, enum map_mode mode)
{
	map->mode = mode;
}

enum map_mode map_view_mode(const struct map_view *map)
{
	return map->mode;
}

void map_view_set_rings(struct map_view *map, bool rings)
{
	map->rings = rings;
}

bool map_view_rings(const struct map_view *map)
{
	return map->rings;
}

void map_view_set_aspect(struct map_view *map, double aspect)
{
	/* Cells of any terminal font; what lies beyond was not measured but made up. */
	if (aspect >= ASPECT_LEAST && aspect <= ASPECT_MOST)
		map->stretch = CELL_HEIGHT / (CELL_WIDTH * aspect);
}

int map_view_shown(const struct map_view *map)
{
	return map->view;
}

int map_view_find(const struct atlas *atlas, const char *id)
{
	for (int i = 0; i < atlas->view_count; i++)
		if (strcmp(atlas->views[i].id, id) == 0)
			return i;
	return -1;
}

double map_view_zoomed(const struct map_view *map)
{
	return map->zoom;
}

static double scale_of(const struct map_view *map, int rows)
{
	return map->atlas->views[map->view].height_km / (double)(rows * CELL_HEIGHT) / map->zoom;
}

static struct window window_of(const struct map_view *map, int rows, int cols)
{
	return (struct window){
		.x = map->x, .y = map->y, .scale = scale_of(map, rows), .rows = rows, .cols = cols,
		.stretch = map->stretch,
	};
}

/* The middle of the picture stays on the map. */
static void keep_inside(struct map_view *map)
{
	const struct laea *laea = &map->chart[map->view]->laea;
	const struct atlas_view *view = &map->atlas->views[map->view];
	double lon = 0;
	double lat = 0;
	bool on_earth = laea_invert(laea, (struct plane){ map->x, -map->y }, &lon, &lat);
	double lon_kept = fmin(fmax(lon, view->west * 0.01), view->east * 0.01);
	double lat_kept = fmin(fmax(lat, view->south * 0.01), view->north * 0.01);

	if (on_earth && fabs(lon - lon_kept) + fabs(lat - lat_kept) < 1e-9)
		return;
	struct plane kept = laea_project(laea, lon_kept, lat_kept);

	map->x = kept.x;
	map->y = -kept.y;
}

void map_view_zoom(struct map_view *map, double factor, int area)
{
	double zoom = fmin(fmax(map->zoom * factor, 1.0), (double)MAP_ZOOM_MAX);
	double shrink = map->zoom / zoom;

	if (area >= 0 && map->atlas->places[area].view == map->view) {
		struct point at = map->chart[map->view]->label[area];

		map->x = (double)at.x + (map->x - (double)at.x) * shrink;
		map->y = (double)at.y + (map->y - (double)at.y) * shrink;
	}
	map->zoom = zoom;
	if (zoom <= 1.0) {
		map->x = 0;
		map->y = 0;
	}
	keep_inside(map);
}

void map_view_pan(struct map_view *map, int rows, int cols)
{
	if (map->drawn.rows == 0)
		return;
	double scale = scale_of(map, map->drawn.rows);

	map->x += cols * CELL_WIDTH * scale * map->stretch;
	map->y += rows * CELL_HEIGHT * scale;
	keep_inside(map);
}

/* How far a cell lies outside low..high. */
static int beyond(int cell, int low, int high)
{
	if (cell < low)
		return cell - low;
	return cell > high ? cell - high : 0;
}

void map_view_follow(struct map_view *map, int area)
{
	if (area < 0)
		return;
	if (map->atlas->places[area].view != map->view)
		map_view_show(map, map->atlas->places[area].view);
	if (map->drawn.rows == 0)
		return;
	struct window window = window_of(map, map->drawn.rows, map->drawn.cols);
	int rows = window.rows > 3 * MARGIN_ROWS ? MARGIN_ROWS : 0;
	int cols = window.cols > 3 * MARGIN_COLS ? MARGIN_COLS : 0;
	int row, col;

	window_cell(&window, map->chart[map->view]->label[area], &row, &col);
	map_view_pan(map, beyond(row, rows, window.rows - 1 - rows),
		beyond(col, cols, window.cols - 1 - cols));
}

void map_view_centre(struct map_view *map, int area)
{
	if (area < 0)
		return;
	if (map->atlas->places[area].view != map->view)
		map_view_show(map, map->atlas->places[area].view);
	map->x = (double)map->chart[map->view]->label[area].x;
	map->y = (double)map->chart[map->view]->label[area].y;
}

/* --- Drawing --- */

static void make_layers(struct map_view *map, int rows, int cols)
{
	struct map_layers *layers = &map->layers;
	size_t cells = (size_t)rows * (size_t)cols;

	if (layers->raster.arena)
		raster_release(&layers->raster);
	raster_init(&layers->raster, rows, cols);
	struct arena *arena = layers->raster.arena;

	layers->edge = arena_alloc(arena, cells * CELL_DOTS, 1);
	layers->distance = arena_alloc(arena, cells * CELL_DOTS, 1);
	layers->ink = arena_alloc(arena, cells * CELL_DOTS, 1);
	layers->spots.rows = rows;
	layers->spots.cols = cols;
	layers->spots.id = arena_alloc(arena, cells, 1);
	layers->spots.taken = arena_alloc(arena, cells, 1);
}

static bool is_same_window(const struct window *one, const struct window *other)
{
	return memcmp(one, other, sizeof(*one)) == 0;
}

/* Fill the dots anew if the picture is another one; lay the shelf under the water. */
static void fill_dots(struct map_view *map, const struct window *window, bool moved)
{
	struct map_layers *layers = &map->layers;
	struct raster *raster = &layers->raster;

	if (!moved && is_same_window(window, &map->drawn) && map->drawn_view == map->view)
		return;
	raster_fill(raster, layers->chart, window);
	map_splits_fill(layers);
	shelf_measure(raster, layers->spots.is_land, layers->distance);
	for (int i = 0; i < raster->width * raster->height; i++) {
		int id = raster->id[i];
		bool shelf = layers->distance[i] > 0 && layers->distance[i] <= SHELF_DOTS
			&& id != ID_VOID && id != ID_LAKE;

		layers->ink[i] = shelf ? INK_SHELF : (uint8_t)id;
	}
	map->drawn = *window;
	map->drawn_view = map->view;
}

/* Return whether an owner is another one. */
static bool choose_tones(struct map_view *map)
{
	struct map_layers *layers = &map->layers;
	char owners[ATLAS_PLACES] = { 0 };
	struct tone_need need = { 0 };

	for (int i = 0; i < map->atlas->place_count; i++)
		owners[i] = map_owner(layers, i);
	if (memcmp(owners, map->owners, sizeof(owners)) == 0)
		return false;
	memcpy(map->owners, owners, sizeof(owners));
	map_tone_need(layers, &need);
	/* Where four do not suffice, neighbours look alike and a line parts them. */
	bool found = tones_choose(&map->borders, &need, layers->tone);

	for (int i = 0; !found && i < map->atlas->place_count; i++)
		layers->tone[i] %= need.choices[i];
	return true;
}

static void draw_rings(struct map_layers *layers)
{
	const struct atlas *atlas = layers->chart->atlas;

	for (int i = 0; i < atlas->area_count; i++)
		if (layers->model->area[i].reach_km)
			edges_ring(layers->chart, &layers->raster.window, atlas->places[i].counter,
				layers->model->area[i].reach_km, layers->edge);
}

static void draw_moves(struct map_layers *layers)
{
	const struct chart *chart = layers->chart;

	for (int i = 0; i < layers->model->move_count; i++) {
		const struct map_move *move = &layers->model->move[i];
		enum edge edge = move->side == 'R' ? EDGE_MOVE_R
			: move->side == 'W' ? EDGE_MOVE_W : EDGE_MOVE_C;

		edges_arrow(&layers->raster.window, chart->counter[move->from],
			chart->counter[move->to], edge, layers->edge);
	}
}

void map_view_draw(struct map_view *map, const struct map_model *model, struct canvas *canvas,
	const struct box *box)
{
	static const struct theme DARK = { THEME_DARK, DEPTH_DIRECT };
	struct map_layers *layers = &map->layers;

	if (box->rows <= 0 || box->cols <= 0)
		return;
	if (box->rows != map->drawn.rows || box->cols != map->drawn.cols) {
		make_layers(map, box->rows, box->cols);
		map->drawn = (struct window){ 0 };
	}
	struct window window = window_of(map, box->rows, box->cols);

	layers->chart = map->chart[map->view];
	layers->model = model;
	layers->theme = model->theme ? *model->theme : DARK;
	layers->mode = map->mode;
	layers->canvas = canvas;
	layers->box = *box;
	bool moved = map_splits_find(layers);
	bool owned = choose_tones(map);

	/* Where fronts run within areas depends on who owns the ground around them. */
	moved = moved || (owned && layers->split_count > 0);
	map_inks_choose(layers);
	fill_dots(map, &window, moved);
	edges_find(&layers->raster, &layers->rules, layers->edge);
	if (map->rings)
		draw_rings(layers);
	draw_moves(layers);
	memset(layers->spots.taken, 0, (size_t)box->rows * (size_t)box->cols);
	map_compose(layers);
	map_label(layers);
	map_inset_draw(map, model, canvas, box);
	layers->model = NULL;
	layers->canvas = NULL;
}

/* --- What was drawn --- */

int map_view_hit(const struct map_view *map, int row, int col)
{
	const struct map_layers *layers = &map->layers;
	int y = row - layers->box.row;
	int x = col - layers->box.col;
	int elsewhere = map->inset_shown ? map_view_hit(map->inset, row, col) : -1;

	if (elsewhere >= 0)
		return elsewhere;
	if (map->drawn.rows == 0 || y < 0 || x < 0 || y >= layers->spots.rows
			|| x >= layers->spots.cols)
		return -1;
	int at = y * layers->spots.cols + x;
	int id = layers->spots.taken[at] ? layers->spots.taken[at] : layers->spots.id[at];

	return id >= ID_FIRST && id - ID_FIRST < map->atlas->area_count ? id - ID_FIRST : -1;
}

bool map_view_place(const struct map_view *map, int area, int *row, int *col)
{
	if (area >= 0 && map->inset_shown && map_view_place(map->inset, area, row, col))
		return true;
	if (area < 0 || map->drawn.rows == 0 || !map->layers.place[area].shown)
		return false;
	*row = map->layers.place[area].row;
	*col = map->layers.place[area].col;
	return true;
}

static int nearest_to_middle(const struct map_view *map)
{
	const struct chart *chart = map->chart[map->view];
	int best = -1;
	double least = 0;

	for (int i = 0; i < map->atlas->area_count; i++) {
		double away = hypot((double)chart->label[i].x - map->x,
			(double)chart->label[i].y - map->y);

		if (map->atlas->places[i].view != map->view || (best >= 0 && away >= least))
			continue;
		best = i;
		least = away;
	}
	return best;
}

int map_view_towards(const struct map_view *map, int area, int rows, int cols)
{
	const struct chart *chart = map->chart[map->view];
	/* First within 45 degrees of the direction, then anywhere on that side. */
	static const double SPREAD[2] = { 1.0, 1000.0 };
	int best = area;
	double least = 0;

	if (area < 0 || map->atlas->places[area].view != map->view)
		return nearest_to_middle(map);
	for (int pass = 0; pass < 2 && best == area; pass++) {
		for (int i = 0; i < map->atlas->area_count; i++) {
			double x = (double)chart->label[i].x - (double)chart->label[area].x;
			double y = (double)chart->label[i].y - (double)chart->label[area].y;
			double along = x * cols + y * rows;
			double across = fabs(x * rows) + fabs(y * cols);

			if (map->atlas->places[i].view != map->view || along <= 0
					|| across > along * SPREAD[pass])
				continue;
			if (best == area || along + 2 * across < least) {
				best = i;
				least = along + 2 * across;
			}
		}
	}
	return best;
}
