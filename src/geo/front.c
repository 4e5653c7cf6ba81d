/* SPDX-License-Identifier: MIT */
#include "geo/front.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

/* A field has so many spots along its longer side, and sees ground so far beyond its place. */
enum { SPOTS = 200, PERMILLE = 1000 };
static const float MARGIN_KM = 150.0F;
static const float FAR_KM = 3000.0F;

/* One place: how it leans, spot by spot, and its own spots in that order. */
struct field {
	struct window window;
	int width, height;
	float *lean;
	float *sorted;
	int count;
};

struct front {
	struct arena *arena;
	const struct chart *chart;
	struct front_need need;
	struct field field[FRONT_PLACES];
};

static const struct chart_group *group_of(const struct chart *chart, int place)
{
	for (int i = 0; i < chart->group_count; i++)
		if (chart->groups[i].id == ID_FIRST + place)
			return &chart->groups[i];
	return NULL;
}

static void widen(struct extent *all, const struct extent *more)
{
	all->west = fminf(all->west, more->west);
	all->north = fminf(all->north, more->north);
	all->east = fmaxf(all->east, more->east);
	all->south = fmaxf(all->south, more->south);
}

/* The window that holds a place and what lies around it. */
static struct window window_around(const struct chart *chart, const struct chart_group *group)
{
	struct extent all = chart->rings[group->first].extent;

	for (int i = 1; i < group->count; i++)
		widen(&all, &chart->rings[group->first + i].extent);
	float width = all.east - all.west + 2 * MARGIN_KM;
	float height = all.south - all.north + 2 * MARGIN_KM;
	double scale = (double)fmaxf(width, height) / SPOTS;

	return (struct window){
		.x = ((double)all.west + (double)all.east) / 2,
		.y = ((double)all.north + (double)all.south) / 2, .scale = scale,
		.rows = (int)ceil((double)height / scale / CELL_HEIGHT),
		.cols = (int)ceil((double)width / scale / CELL_WIDTH),
	};
}

/* One line of the exact distance transform: out[i] = least of (i - j)^2 + in[j]. */
struct line {
	float in[2 * SPOTS], out[2 * SPOTS], from[2 * SPOTS];
	int hull[2 * SPOTS];
};

/* Where the parabolas of two spots cross. */
static float crossing(const float *in, int one, int other)
{
	return (in[one] + (float)(one * one) - in[other] - (float)(other * other))
		/ (float)(2 * (one - other));
}

static void line_measure(struct line *line, int count)
{
	int last = 0;

	line->hull[0] = 0;
	line->from[0] = -INFINITY;
	for (int i = 1; i < count; i++) {
		float at = crossing(line->in, i, line->hull[last]);

		while (last > 0 && at <= line->from[last]) {
			last--;
			at = crossing(line->in, i, line->hull[last]);
		}
		line->hull[++last] = i;
		line->from[last] = at;
	}
	for (int i = 0, k = 0; i < count; i++) {
		while (k < last && line->from[k + 1] < (float)i)
			k++;
		int away = i - line->hull[k];

		line->out[i] = (float)(away * away) + line->in[line->hull[k]];
	}
}

/* Squared distances in spots from those that are 0, first down the columns, then along rows. */
static void measure(float *spots, int width, int height, struct line *line)
{
	for (int x = 0; x < width; x++) {
		for (int y = 0; y < height; y++)
			line->in[y] = spots[y * width + x];
		line_measure(line, height);
		for (int y = 0; y < height; y++)
			spots[y * width + x] = line->out[y];
	}
	for (int y = 0; y < height; y++) {
		memcpy(line->in, &spots[y * width], (size_t)width * sizeof(float));
		line_measure(line, width);
		memcpy(&spots[y * width], line->out, (size_t)width * sizeof(float));
	}
}

/* How far every spot is from the ground of a camp, but for one place: in km. */
static void away_from(const struct front *front, const struct raster *raster, int camp, int but,
	float *out)
{
	int total = raster->width * raster->height;
	double scale = raster->window.scale;
	float most = (float)((double)FAR_KM / scale);
	struct line *line = arena_alloc(raster->arena, 1, sizeof(*line));

	for (int i = 0; i < total; i++) {
		int place = raster->id[i] - ID_FIRST;
		bool is_ground = place >= 0 && place != but && front->need.camp[place] == camp;

		out[i] = is_ground ? 0 : most * most;
	}
	measure(out, raster->width, raster->height, line);
	for (int i = 0; i < total; i++)
		out[i] = sqrtf(out[i]) * (float)scale;
}

static int by_lean(const void *one, const void *other)
{
	float a = *(const float *)one;
	float b = *(const float *)other;

	return (a > b) - (a < b);
}

static void field_make(struct front *front, int k)
{
	int place = front->need.place[k];
	int camp = front->need.camp[place];
	const struct chart_group *group = group_of(front->chart, place);
	struct field *field = &front->field[k];
	struct raster raster;

	if (!group)
		return;
	field->window = window_around(front->chart, group);
	raster_init(&raster, field->window.rows, field->window.cols);
	raster_fill(&raster, front->chart, &field->window);
	size_t total = (size_t)raster.width * (size_t)raster.height;
	float *own = arena_alloc(raster.arena, total, sizeof(float));

	field->width = raster.width;
	field->height = raster.height;
	field->lean = arena_alloc(front->arena, total, sizeof(float));
	away_from(front, &raster, 3 - camp, place, field->lean);
	away_from(front, &raster, camp, place, own);
	field->sorted = arena_alloc(front->arena, total, sizeof(float));
	for (size_t i = 0; i < total; i++) {
		field->lean[i] -= own[i];
		if (raster.id[i] == ID_FIRST + place)
			field->sorted[field->count++] = field->lean[i];
	}
	/* Only the order of equal numbers is undefined, and equal numbers are alike. */
	qsort(field->sorted, (size_t)field->count, sizeof(float), by_lean);
	raster_release(&raster);
}

struct front *front_new(const struct chart *chart, const struct front_need *need)
{
	struct arena *arena = arena_new();
	struct front *front = arena_alloc(arena, 1, sizeof(*front));

	assert(need->count >= 0 && need->count <= FRONT_PLACES);
	front->arena = arena;
	front->chart = chart;
	front->need = *need;
	for (int k = 0; k < need->count; k++)
		field_make(front, k);
	return front;
}

void front_free(struct front *front)
{
	if (front)
		arena_free(front->arena);
}

bool front_is_for(const struct front *front, const struct chart *chart,
	const struct front_need *need)
{
	return front && front->chart == chart && front->need.count == need->count
		&& memcmp(front->need.place, need->place, (size_t)need->count) == 0
		&& memcmp(front->need.camp, need->camp, sizeof(need->camp)) == 0;
}

float front_bar(const struct front *front, int k, int permille)
{
	const struct field *field = &front->field[k];

	assert(k >= 0 && k < front->need.count);
	if (permille <= 0 || field->count == 0)
		return -INFINITY;
	if (permille >= PERMILLE)
		return INFINITY;
	return field->sorted[(int)((long)field->count * permille / PERMILLE)];
}

static float clamp(float value, float low, float high)
{
	return fminf(fmaxf(value, low), high);
}

float front_lean(const struct front *front, int k, struct point at)
{
	const struct field *field = &front->field[k];

	if (field->count == 0)
		return 0;
	/* Between the middles of four spots. */
	struct plane dot = window_dot(&field->window, at);
	float x = clamp((float)dot.x - 0.5F, 0, (float)field->width - 1.001F);
	float y = clamp((float)dot.y - 0.5F, 0, (float)field->height - 1.001F);
	const float *lean = &field->lean[(int)y * field->width + (int)x];
	float right = x - floorf(x);
	float below = y - floorf(y);
	float upper = lean[0] + (lean[1] - lean[0]) * right;
	float lower = lean[field->width] + (lean[field->width + 1] - lean[field->width]) * right;

	return upper + (lower - upper) * below;
}
