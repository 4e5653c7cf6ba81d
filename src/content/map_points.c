/* SPDX-License-Identifier: MIT */
#include "content/map_parts.h"

#include <stdlib.h>

/*
 * A point on the map, in tenths of a unit and a little off the grid: so it never
 * lies on an edge's end, and every test of a side is exact in integers.
 */
struct probe {
	int64_t lon, lat;
	int view;
};

enum { TENTHS = 10, OFF_LON = 3, OFF_LAT = 2 };

static struct probe probe_at(struct lonlat point, int view)
{
	return (struct probe){
		.lon = point.lon * TENTHS + OFF_LON, .lat = point.lat * TENTHS + OFF_LAT,
		.view = view,
	};
}

/* Whether the edge from a to b crosses the ray from the probe to the east. */
static bool is_crossed(const struct probe *probe, struct lonlat a, struct lonlat b)
{
	int64_t x = a.lon * TENTHS, y = a.lat * TENTHS;
	int64_t dx = b.lon * TENTHS - x, dy = b.lat * TENTHS - y;

	if ((y > probe->lat) == (y + dy > probe->lat))
		return false;

	int64_t left = (probe->lon - x) * dy, right = (probe->lat - y) * dx;

	return dy > 0 ? left < right : left > right;
}

static bool ring_is_odd(const struct map *map, int index, const struct probe *probe)
{
	const struct atlas *atlas = map->atlas;
	const struct atlas_ring *ring = &atlas->rings[index];
	const struct map_box *box = &map->boxes[index];
	bool odd = false;

	if (probe->lat < box->south * TENTHS || probe->lat > box->north * TENTHS
		|| probe->lon > box->east * TENTHS)
		return false;
	for (int i = ring->first; i < ring->first + ring->count; i++) {
		const struct atlas_arc *arc = &atlas->arcs[abs(atlas->refs[i])];

		for (uint32_t j = arc->first; j + 1 < arc->first + arc->count; j++)
			odd ^= is_crossed(probe, atlas->points[j], atlas->points[j + 1]);
	}
	return odd;
}

static bool shape_holds(const struct map *map, int index, const struct probe *probe)
{
	const struct map_shape *shape = &map->shapes[index];
	bool odd = false;

	if (shape->view != probe->view)
		return false;
	for (int i = 0; i < shape->ring_count; i++)
		odd ^= ring_is_odd(map, shape->first_ring + i, probe);
	return odd;
}

/* What lies at a point. Land and scenery cover the sea. */
struct hits {
	bool right;              /* the place that was expected */
	int wrong;               /* some other place, or -1 */
	int lake;                /* index of the shape, or -1 */
};

static void hit_place(struct hits *hits, int place, int expected)
{
	if (place == expected)
		hits->right = true;
	else if (hits->wrong < 0)
		hits->wrong = place;
}

static struct hits look_at(const struct map *map, const struct probe *probe, int expected)
{
	struct hits land = { .wrong = -1, .lake = -1 }, sea = land;

	for (int i = 0; i < map->shape_count; i++) {
		if (!shape_holds(map, i, probe))
			continue;
		if (i >= map->first_lake)
			land.lake = i;
		else if (map->atlas->places[map->shapes[i].place].sea)
			hit_place(&sea, map->shapes[i].place, expected);
		else
			hit_place(&land, map->shapes[i].place, expected);
	}
	sea.lake = land.lake;
	return land.right || land.wrong >= 0 ? land : sea;
}

static void check_point(const struct map *map, const struct node *node, struct probe probe,
	int expected)
{
	struct hits hits = look_at(map, &probe, expected);
	struct complaint complaint = {
		.expect = EXPECT_INSIDE, .expect_arg = { map->atlas->places[expected].id },
	};

	if (hits.wrong >= 0) {
		complaint.code = FAULT_MAP_ELSEWHERE;
		complaint.arg[0] = map->atlas->places[hits.wrong].id;
	} else if (hits.lake >= 0) {
		complaint.code = FAULT_MAP_IN_LAKE;
		complaint.arg[0] = map->shapes[hits.lake].id;
	} else if (!hits.right) {
		complaint.code = FAULT_MAP_NOWHERE;
	}
	if (complaint.code != FAULT_NONE)
		map_complain_expect(map, node, &complaint);
}

void map_check_points(struct map *map)
{
	for (int i = 0; i < map->atlas->area_count; i++) {
		const struct atlas_place *place = &map->atlas->places[i];
		const struct node *entry = map->place_node[i];

		check_point(map, node_get(entry, "label"), probe_at(place->label, place->view), i);
		check_point(map, node_get(entry, "counter"),
			probe_at(place->counter, place->view), i);
	}
	for (int i = 0; i < map->atlas->city_count; i++) {
		const struct atlas_city *city = &map->atlas->cities[i];

		check_point(map, node_get(map->city_node[i], "at"),
			probe_at(city->at, city->view), city->place);
	}
}
