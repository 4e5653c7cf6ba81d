/* SPDX-License-Identifier: MIT */
#include "content/map_parts.h"

#include <stdio.h>
#include <stdlib.h>

#include "content/map_scan.h"

/* An arc while its numbers are read. */
struct pen {
	struct scan scan;
	struct lonlat *points;
	int count;
	int lon, lat;
};

static bool is_on_globe(int lon, int lat)
{
	return abs(lon) <= MAP_LON && abs(lat) <= MAP_LAT;
}

/* Add the point that the next two numbers give. False at the end or after a fault. */
static bool add_point(struct map *map, struct pen *pen)
{
	int lon, lat;

	if (!scan_next(&pen->scan, &lon))
		return false;
	if (!scan_next(&pen->scan, &lat))
		return !pen->scan.failed && scan_complain(&pen->scan, FAULT_MAP_ODD, NULL, NULL);
	if (pen->count > 0 && lon == 0 && lat == 0)
		return scan_complain(&pen->scan, FAULT_MAP_NO_STEP, NULL, NULL);
	pen->lon += lon;
	pen->lat += lat;
	if (!is_on_globe(pen->lon, pen->lat)) {
		char text[2][16];

		snprintf(text[0], sizeof(text[0]), "%d", pen->lon);
		snprintf(text[1], sizeof(text[1]), "%d", pen->lat);
		return scan_complain(&pen->scan, FAULT_MAP_OFF_GLOBE, text[0], text[1]);
	}
	if (map->point_count + pen->count >= ATLAS_POINTS)
		return scan_complain(&pen->scan, FAULT_TOO_MANY, "points", NULL);
	pen->points[pen->count++] = (struct lonlat){ (int16_t)pen->lon, (int16_t)pen->lat };
	return true;
}

/* False if no more arcs should be read. */
static bool read_arc(struct map *map, const struct node *node, int number)
{
	struct pen pen = { .points = map->atlas->points + map->point_count };

	scan_start(&pen.scan, map, node);
	while (add_point(map, &pen))
		;
	if (!pen.scan.failed && pen.count < 2)
		map_complain(map, node, FAULT_MAP_SHORT_ARC, NULL, NULL);
	map->arcs[number].node = node;
	map->atlas->arcs[number] = (struct atlas_arc){
		.first = (uint32_t)map->point_count, .count = (uint32_t)pen.count,
	};
	map->point_count += pen.count;
	return !pen.scan.failed || map->point_count < ATLAS_POINTS;
}

void map_read_arcs(struct map *map)
{
	const struct node *list = map_list(map, map->root, "arcs");
	struct atlas *atlas = map->atlas;
	int number = 1;

	if (!list || !map_fits(map, list, "arcs", ATLAS_ARCS))
		return;
	map->arcs = arena_alloc(map->scratch, (size_t)list->count + 1, sizeof(*map->arcs));
	atlas->arcs = arena_alloc(map->loader->arena, (size_t)list->count + 1,
		sizeof(*atlas->arcs));
	atlas->points = arena_alloc(map->loader->arena, ATLAS_POINTS, sizeof(*atlas->points));
	for (const struct node *node = list->first; node; node = node->next)
		if (!read_arc(map, node, number++))
			return;
	atlas->arc_count = list->count;
}
