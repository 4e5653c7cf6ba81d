/* SPDX-License-Identifier: MIT */
#include "geo/chart.h"

#include <assert.h>
#include <stdlib.h>

/* The frame's sides are cut into steps of a degree, or they would bow when projected. */
enum { FRAME_STEP = 100, LAYERS = 4 };

struct point chart_point(const struct chart *chart, struct lonlat at)
{
	struct plane plane = laea_project(&chart->laea, at.lon * 0.01, at.lat * 0.01);

	return (struct point){ (float)plane.x, (float)-plane.y };
}

static void extend(struct extent *extent, struct point point)
{
	if (point.x < extent->west)
		extent->west = point.x;
	if (point.x > extent->east)
		extent->east = point.x;
	if (point.y < extent->north)
		extent->north = point.y;
	if (point.y > extent->south)
		extent->south = point.y;
}

static void add_ring(struct chart *chart, const struct point *points, int count)
{
	struct chart_ring *ring = &chart->rings[chart->ring_count++];

	*ring = (struct chart_ring){ .points = points, .count = count,
		.extent = { points[0].x, points[0].y, points[0].x, points[0].y } };
	for (int i = 1; i < count; i++)
		extend(&ring->extent, points[i]);
}

static void add_frame(struct chart *chart, struct arena *arena)
{
	const struct atlas_view *view = &chart->atlas->views[chart->view];
	int wide = (view->east - view->west) / FRAME_STEP + 1;
	int high = (view->north - view->south) / FRAME_STEP + 1;
	struct point *points = arena_alloc(arena, 2 * (size_t)(wide + high), sizeof(*points));
	int16_t corner[5][2] = {
		{ view->west, view->south }, { view->east, view->south },
		{ view->east, view->north }, { view->west, view->north },
		{ view->west, view->south },
	};
	int count = 0;

	for (int side = 0; side < 4; side++) {
		int steps = side % 2 ? high : wide;

		for (int i = 0; i < steps; i++) {
			int lon = corner[side][0] + (corner[side + 1][0] - corner[side][0]) * i / steps;
			int lat = corner[side][1] + (corner[side + 1][1] - corner[side][1]) * i / steps;

			points[count++] = chart_point(chart, (struct lonlat){ (int16_t)lon, (int16_t)lat });
		}
	}
	chart->groups[chart->group_count++] =
		(struct chart_group){ ID_SEA, chart->ring_count, 1 };
	add_ring(chart, points, count);
	chart->frame = chart->rings[chart->ring_count - 1].extent;
}

/* Join a ring's arcs, each without its last point, which begins the next. */
static void add_atlas_ring(struct chart *chart, const struct atlas_ring *ring,
	struct point *const *projected, struct arena *arena)
{
	const struct atlas *atlas = chart->atlas;
	const int16_t *refs = &atlas->refs[ring->first];
	size_t total = 0;

	for (int i = 0; i < ring->count; i++)
		total += atlas->arcs[abs(refs[i])].count - 1;
	struct point *points = arena_alloc(arena, total, sizeof(*points));
	int count = 0;

	for (int i = 0; i < ring->count; i++) {
		int last = (int)atlas->arcs[abs(refs[i])].count - 1;
		const struct point *arc = projected[abs(refs[i])];

		for (int j = 0; j < last; j++)
			points[count++] = arc[refs[i] < 0 ? last - j : j];
	}
	add_ring(chart, points, count);
}

/* Project the arcs that a ring uses, each once, so that neighbours get the same numbers. */
static void project_arcs(const struct chart *chart, const struct atlas_ring *ring,
	struct point **projected, struct arena *arena)
{
	const struct atlas *atlas = chart->atlas;

	for (int i = 0; i < ring->count; i++) {
		int number = abs(atlas->refs[ring->first + i]);
		const struct atlas_arc *arc = &atlas->arcs[number];

		if (projected[number])
			continue;
		projected[number] = arena_alloc(arena, arc->count, sizeof(**projected));
		for (uint32_t j = 0; j < arc->count; j++)
			projected[number][j] = chart_point(chart, atlas->points[arc->first + j]);
	}
}

static int layer_of(const struct atlas *atlas, int place)
{
	if (place < 0)
		return 3;
	return atlas->places[place].sea ? 1 : 2;
}

/* Add all rings of a place (-1: the lakes) as one group, if it has any in this view. */
static void add_group(struct chart *chart, int place, struct point **projected,
	struct arena *arena)
{
	const struct atlas *atlas = chart->atlas;
	int first = chart->ring_count;

	for (int i = 0; i < atlas->ring_count; i++) {
		const struct atlas_ring *ring = &atlas->rings[i];

		if (ring->place != place || ring->view != chart->view)
			continue;
		project_arcs(chart, ring, projected, arena);
		add_atlas_ring(chart, ring, projected, arena);
	}
	if (chart->ring_count > first)
		chart->groups[chart->group_count++] = (struct chart_group){
			.id = place < 0 ? ID_LAKE : (uint8_t)(ID_FIRST + place),
			.first = first, .count = chart->ring_count - first,
		};
}

struct chart *chart_new(const struct atlas *atlas, int view, struct arena *arena)
{
	struct chart *chart = arena_alloc(arena, 1, sizeof(*chart));
	size_t places = (size_t)atlas->place_count;
	struct point **projected = arena_alloc(arena, (size_t)atlas->arc_count + 1,
		sizeof(*projected));

	assert(view >= 0 && view < atlas->view_count);
	*chart = (struct chart){ .atlas = atlas, .view = view };
	laea_init(&chart->laea, atlas->views[view].centre.lon * 0.01,
		atlas->views[view].centre.lat * 0.01);
	chart->rings = arena_alloc(arena, (size_t)atlas->ring_count + 1, sizeof(*chart->rings));
	chart->groups = arena_alloc(arena, places + 2, sizeof(*chart->groups));
	chart->label = arena_alloc(arena, places + 1, sizeof(*chart->label));
	chart->counter = arena_alloc(arena, places + 1, sizeof(*chart->counter));
	for (int i = 0; i < atlas->place_count; i++) {
		chart->label[i] = chart_point(chart, atlas->places[i].label);
		chart->counter[i] = chart_point(chart, atlas->places[i].counter);
	}
	add_frame(chart, arena);
	for (int layer = 1; layer < LAYERS; layer++)
		for (int place = -1; place < atlas->place_count; place++)
			if (layer_of(atlas, place) == layer)
				add_group(chart, place, projected, arena);
	return chart;
}
