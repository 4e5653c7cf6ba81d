/* SPDX-License-Identifier: MIT */
#include "content/map_parts.h"

#include <stdio.h>
#include <stdlib.h>

#include "content/map_scan.h"

/* A ring while its arcs are followed. */
struct walk {
	struct map *map;
	int shape;
	struct scan scan;
	int first_ref;           /* of the ring, in atlas.refs */
	int points;
	int64_t area;            /* doubled */
	struct lonlat begin, end;
	struct map_box box;
};

/* Point number i of an arc, taken in the direction of ref. */
static struct lonlat arc_point(const struct atlas *atlas, int ref, uint32_t i)
{
	const struct atlas_arc *arc = &atlas->arcs[abs(ref)];

	return atlas->points[arc->first + (ref > 0 ? i : arc->count - 1 - i)];
}

static bool is_same(struct lonlat a, struct lonlat b)
{
	return a.lon == b.lon && a.lat == b.lat;
}

static void box_add(struct map_box *box, struct lonlat p)
{
	box->west = p.lon < box->west ? p.lon : box->west;
	box->east = p.lon > box->east ? p.lon : box->east;
	box->south = p.lat < box->south ? p.lat : box->south;
	box->north = p.lat > box->north ? p.lat : box->north;
}

static void note_use(struct walk *walk, int ref)
{
	struct map_arc *arc = &walk->map->arcs[abs(ref)];

	if (arc->count < 2)
		arc->use[arc->count] = (struct map_use){ (int16_t)walk->shape, ref > 0 };
	arc->count++;
}

/* Go along an arc: the ring's area and box grow. */
static void follow(struct walk *walk, int ref)
{
	const struct atlas *atlas = walk->map->atlas;
	uint32_t count = atlas->arcs[abs(ref)].count;

	for (uint32_t i = 0; i + 1 < count; i++) {
		struct lonlat a = arc_point(atlas, ref, i), b = arc_point(atlas, ref, i + 1);

		walk->area += (int64_t)a.lon * b.lat - (int64_t)b.lon * a.lat;
		box_add(&walk->box, a);
	}
	walk->points += (int)count - 1;
	walk->end = arc_point(atlas, ref, count - 1);
}

static bool add_ref(struct walk *walk, int ref)
{
	struct map *map = walk->map;
	char number[16];

	snprintf(number, sizeof(number), "%d", ref);
	if (ref == 0 || abs(ref) > map->atlas->arc_count)
		return scan_complain(&walk->scan, FAULT_UNKNOWN_NAME, "arc", number);
	if (map->ref_count >= MAP_REFS)
		return scan_complain(&walk->scan, FAULT_TOO_MANY, "uses of arcs", NULL);

	struct lonlat start = arc_point(map->atlas, ref, 0);

	if (map->ref_count == walk->first_ref) {
		walk->begin = start;
		walk->box = (struct map_box){ start.lon, start.lat, start.lon, start.lat };
	} else if (!is_same(start, walk->end)) {
		return scan_complain(&walk->scan, FAULT_MAP_GAP, number, NULL);
	}
	follow(walk, ref);
	note_use(walk, ref);
	map->atlas->refs[map->ref_count++] = (int16_t)ref;
	return true;
}

static bool is_in_frame(const struct map_box *box, const struct atlas_view *view)
{
	return box->west >= view->west && box->east <= view->east && box->south >= view->south
		&& box->north <= view->north;
}

static void check_ring(const struct walk *walk, const struct node *node)
{
	const struct map *map = walk->map;
	const struct atlas_view *view = &map->atlas->views[map->shapes[walk->shape].view];

	if (map->ref_count == walk->first_ref)
		map_complain(map, node, FAULT_NO_VALUE, NULL, NULL);
	else if (!is_same(walk->begin, walk->end))
		map_complain(map, node, FAULT_MAP_OPEN, NULL, NULL);
	else if (walk->points < 3 || walk->area == 0)
		map_complain(map, node, FAULT_MAP_FLAT, NULL, NULL);
	else if (!is_in_frame(&walk->box, view))
		map_complain(map, node, FAULT_MAP_OUTSIDE, view->id, NULL);
}

static void read_ring(struct map *map, int shape, const struct node *node)
{
	struct atlas *atlas = map->atlas;
	struct walk walk = { .map = map, .shape = shape, .first_ref = map->ref_count };
	int ref;

	scan_start(&walk.scan, map, node);
	while (scan_next(&walk.scan, &ref))
		if (!add_ref(&walk, ref))
			break;
	if (!walk.scan.failed)
		check_ring(&walk, node);
	map->boxes[atlas->ring_count] = walk.box;
	atlas->rings[atlas->ring_count++] = (struct atlas_ring){
		.place = map->shapes[shape].place, .view = map->shapes[shape].view,
		.first = (uint16_t)walk.first_ref,
		.count = (uint16_t)(map->ref_count - walk.first_ref),
	};
	map->shapes[shape].ring_count++;
}

static int count_rings(struct map *map)
{
	int count = 0;

	for (int i = 0; i < map->shape_count; i++) {
		count += map->shapes[i].rings->count;
		if (count <= ATLAS_RINGS)
			continue;
		map_complain(map, map->shapes[i].rings, FAULT_TOO_MANY, "rings", NULL);
		return -1;
	}
	return count;
}

void map_read_rings(struct map *map)
{
	int count = count_rings(map);

	if (count < 0)
		return;
	map->boxes = arena_alloc(map->scratch, (size_t)count, sizeof(*map->boxes));
	map->atlas->rings = arena_alloc(map->loader->arena, (size_t)count,
		sizeof(*map->atlas->rings));
	map->atlas->refs = arena_alloc(map->loader->arena, MAP_REFS, sizeof(*map->atlas->refs));
	for (int i = 0; i < map->shape_count; i++) {
		const struct node *node = map->shapes[i].rings->first;

		map->shapes[i].first_ring = map->atlas->ring_count;
		for (; node; node = node->next)
			read_ring(map, i, node);
	}
}
