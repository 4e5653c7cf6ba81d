/* SPDX-License-Identifier: MIT */
#include "geo/raster.h"

#include <assert.h>
#include <math.h>
#include <string.h>

struct crossing {
	float x;
	int row;
};

enum { FIRST_ROOM = 4096 };

/* Kilometres of a dot's width. */
static double scale_across(const struct window *window)
{
	return window->stretch > 0 ? window->scale * window->stretch : window->scale;
}

struct plane window_dot(const struct window *window, struct point point)
{
	return (struct plane){
		((double)point.x - window->x) / scale_across(window)
			+ window->cols * CELL_WIDTH / 2.0,
		((double)point.y - window->y) / window->scale + window->rows * CELL_HEIGHT / 2.0,
	};
}

struct point window_point(const struct window *window, double x, double y)
{
	return (struct point){
		(float)(window->x + (x - window->cols * CELL_WIDTH / 2.0) * scale_across(window)),
		(float)(window->y + (y - window->rows * CELL_HEIGHT / 2.0) * window->scale),
	};
}

void window_cell(const struct window *window, struct point point, int *row, int *col)
{
	struct plane dot = window_dot(window, point);

	*row = (int)floor(dot.y / CELL_HEIGHT);
	*col = (int)floor(dot.x / CELL_WIDTH);
}

void raster_init(struct raster *raster, int rows, int cols)
{
	assert(rows > 0 && cols > 0);
	*raster = (struct raster){
		.width = cols * CELL_WIDTH, .height = rows * CELL_HEIGHT, .arena = arena_new(),
	};
	size_t dots = (size_t)raster->width * (size_t)raster->height;

	raster->id = arena_alloc(raster->arena, dots, 1);
	raster->row_count = arena_alloc(raster->arena, (size_t)raster->height, sizeof(int));
	raster->row_end = arena_alloc(raster->arena, (size_t)raster->height, sizeof(int));
}

void raster_release(struct raster *raster)
{
	arena_free(raster->arena);
	*raster = (struct raster){ 0 };
}

static void add_crossing(struct raster *raster, int row, double x)
{
	if (raster->crossing_count == raster->room) {
		int room = raster->room ? 2 * raster->room : FIRST_ROOM;
		struct crossing *more = arena_alloc(raster->arena, (size_t)room, sizeof(*more));

		if (raster->room)
			memcpy(more, raster->crossings, (size_t)raster->room * sizeof(*more));
		raster->crossings = more;
		raster->sorted = arena_alloc(raster->arena, (size_t)room, sizeof(*more));
		raster->room = room;
	}
	raster->crossings[raster->crossing_count++] = (struct crossing){ (float)x, row };
	raster->row_count[row]++;
}

/*
 * Both neighbours of a line must find the very same crossings, whichever way
 * round they follow it: so it is always computed from its upper end.
 */
static void add_edge(struct raster *raster, struct plane from, struct plane to)
{
	bool turned = from.y > to.y;
	struct plane high = turned ? to : from;
	struct plane low = turned ? from : to;

	if (low.y < 0.5 || high.y > raster->height)
		return;
	int first = (int)ceil(high.y - 0.5);
	int last = (int)ceil(low.y - 0.5) - 1;

	if (first < 0)
		first = 0;
	if (last >= raster->height)
		last = raster->height - 1;
	if (last < first)
		return;
	double slope = (low.x - high.x) / (low.y - high.y);

	for (int row = first; row <= last; row++)
		add_crossing(raster, row, high.x + (row + 0.5 - high.y) * slope);
}

static bool is_in_sight(const struct raster *raster, const struct extent *extent)
{
	const struct window *window = &raster->window;
	struct plane least = window_dot(window, (struct point){ extent->west, extent->north });
	struct plane most = window_dot(window, (struct point){ extent->east, extent->south });

	return most.x >= 0 && least.x <= raster->width && most.y >= 0 && least.y <= raster->height;
}

static void add_ring(struct raster *raster, const struct chart_ring *ring)
{
	struct plane before = window_dot(&raster->window, ring->points[ring->count - 1]);

	for (int i = 0; i < ring->count; i++) {
		struct plane here = window_dot(&raster->window, ring->points[i]);

		add_edge(raster, before, here);
		before = here;
	}
}

/* Bring the crossings into the order of rows; a row's end in sorted at row_end[row]. */
static void sort_rows(struct raster *raster)
{
	int start = 0;

	for (int row = 0; row < raster->height; row++) {
		raster->row_end[row] = start;
		start += raster->row_count[row];
	}
	for (int i = 0; i < raster->crossing_count; i++) {
		const struct crossing *crossing = &raster->crossings[i];

		raster->sorted[raster->row_end[crossing->row]++] = *crossing;
	}
}

static void sort_crossings(struct crossing *row, int count)
{
	for (int i = 1; i < count; i++) {
		struct crossing moving = row[i];
		int at = i;

		for (; at > 0 && row[at - 1].x > moving.x; at--)
			row[at] = row[at - 1];
		row[at] = moving;
	}
}

static int clamp(int value, int low, int high)
{
	if (value < low)
		return low;
	return value > high ? high : value;
}

/* A crossing far off the screen must not overflow an int. */
static int first_dot(float x, int width)
{
	return clamp((int)ceil(fmin(fmax((double)x - 0.5, -1.0), width + 1.0)), 0, width);
}

static void fill_row(struct raster *raster, int row, uint8_t id)
{
	int count = raster->row_count[row];
	struct crossing *crossings = &raster->sorted[raster->row_end[row] - count];

	sort_crossings(crossings, count);
	for (int i = 0; i + 1 < count; i += 2) {
		int from = first_dot(crossings[i].x, raster->width);
		int to = first_dot(crossings[i + 1].x, raster->width);

		if (to > from)
			memset(&raster->id[row * raster->width + from], id, (size_t)(to - from));
	}
}

static void fill_group(struct raster *raster, const struct chart *chart,
	const struct chart_group *group)
{
	raster->crossing_count = 0;
	memset(raster->row_count, 0, (size_t)raster->height * sizeof(*raster->row_count));
	for (int i = group->first; i < group->first + group->count; i++)
		if (is_in_sight(raster, &chart->rings[i].extent))
			add_ring(raster, &chart->rings[i]);
	if (raster->crossing_count == 0)
		return;
	sort_rows(raster);
	for (int row = 0; row < raster->height; row++)
		if (raster->row_count[row])
			fill_row(raster, row, group->id);
}

static void paint_cell(struct raster *raster, int row, int col, uint8_t id)
{
	for (int y = row * CELL_HEIGHT; y < (row + 1) * CELL_HEIGHT; y++)
		memset(&raster->id[y * raster->width + col * CELL_WIDTH], id, CELL_WIDTH);
}

/* Give a small area its cell, beside its anchor if another small one has that. */
static void show_small(struct raster *raster, const struct chart *chart, int place,
	uint8_t *given)
{
	static const int NEAR[9][2] = {
		{ 0, 0 }, { 0, -1 }, { 0, 1 }, { -1, 0 }, { 1, 0 },
		{ -1, -1 }, { -1, 1 }, { 1, -1 }, { 1, 1 },
	};
	const struct window *window = &raster->window;
	int row, col;

	window_cell(window, chart->counter[place], &row, &col);
	for (int i = 0; i < 9; i++) {
		int y = row + NEAR[i][0];
		int x = col + NEAR[i][1];

		if (y < 0 || x < 0 || y >= window->rows || x >= window->cols
				|| given[y * window->cols + x])
			continue;
		given[y * window->cols + x] = 1;
		paint_cell(raster, y, x, (uint8_t)(ID_FIRST + place));
		return;
	}
}

static bool is_home_land(const struct chart *chart, int place)
{
	const struct atlas_place *it = &chart->atlas->places[place];

	return !it->sea && !it->scenery && it->view == chart->view;
}

static void show_small_areas(struct raster *raster, const struct chart *chart)
{
	size_t cells = (size_t)raster->window.rows * (size_t)raster->window.cols;
	struct arena *scratch = arena_new();
	uint8_t *given = arena_alloc(scratch, cells, 1);
	int dots[256] = { 0 };

	for (size_t i = 0; i < cells * CELL_DOTS; i++)
		dots[raster->id[i]]++;
	for (int place = 0; place < chart->atlas->area_count; place++)
		if (dots[ID_FIRST + place] < 2 * CELL_DOTS && is_home_land(chart, place))
			show_small(raster, chart, place, given);
	arena_free(scratch);
}

void raster_fill(struct raster *raster, const struct chart *chart, const struct window *window)
{
	assert(window->rows * CELL_HEIGHT == raster->height);
	assert(window->cols * CELL_WIDTH == raster->width);
	raster->window = *window;
	memset(raster->id, ID_VOID, (size_t)raster->width * (size_t)raster->height);
	for (int i = 0; i < chart->group_count; i++)
		fill_group(raster, chart, &chart->groups[i]);
	show_small_areas(raster, chart);
}
