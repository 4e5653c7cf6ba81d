/* SPDX-License-Identifier: MIT */
#include "content/map.h"

#include <string.h>

#include "content/map_parts.h"

static void read_unit(struct map *map)
{
	const struct node *node = node_need(map->loader, map->root, "unit");

	if (!node_is(map->loader, node, NODE_SCALAR))
		return;
	if (node->quoted || strcmp(node->text, "0.01") != 0)
		map_complain_expect(map, node, &(struct complaint){ .code = FAULT_NUMBER,
			.arg = { node->text }, .expect = EXPECT_FORMAT, .expect_arg = { "0.01" } });
}

/* The top of the file: which keys there are tells whether it has a geometry. */
static bool read_head(struct map *map)
{
	static const char *const WHOLE[] = {
		"format", "name", "unit", "views", "areas", "groups", "scenery", "cities",
		"lakes", "shapes", "arcs", NULL,
	};
	static const char *const AREAS[] = {
		"format", "name", "geometry", "areas", "groups", NULL,
	};
	static const char *const FORMATS[] = { "eastflank-map/1", NULL };
	static const char *const NONE[] = { "none", NULL };
	const struct loader *loader = map->loader;
	const struct node *geometry = node_get(map->root, "geometry");

	map->has_geometry = !geometry;
	if (!node_is(loader, map->root, NODE_MAP))
		return false;

	const struct node *format = node_need(loader, map->root, "format");

	if (!format || node_choice(loader, format, "format", FORMATS) < 0)
		return false;
	node_keys(loader, map->root, geometry ? AREAS : WHOLE);
	map_name(map, node_need(loader, map->root, "name"), &map->atlas->name);
	if (geometry)
		node_choice(loader, geometry, "geometry", NONE);
	else
		read_unit(map);
	return true;
}

/* Each step relies on those before it, so the first that finds faults is the last. */
static void run(struct map *map, void (*const steps[])(struct map *map))
{
	for (int i = 0; steps[i] && map_is_clean(map); i++)
		steps[i](map);
}

/* Entries by themselves: all of them are read, so that one run tells all their faults. */
static void read_entries(struct map *map)
{
	if (map->has_geometry)
		map_read_views(map);
	map_read_areas(map);
	if (!map->has_geometry)
		return;
	map_read_scenery(map);
	map_read_cities(map);
	map_read_shapes(map);
	map_read_lakes(map);
}

static void read_names(struct map *map)
{
	map_read_links(map);
	map_read_groups(map);
	if (map->has_geometry)
		map_assign_shapes(map);
}

static void check_places(struct map *map)
{
	map_check_borders(map);
	map_check_points(map);
}

static void map_init(struct map *map, const struct loader *loader, struct world *world)
{
	struct arena *arena = loader->arena;

	*map = (struct map){
		.loader = loader, .world = world, .scratch = arena_new(),
		.faults_before = loader->faults->count,
		.atlas = arena_alloc(arena, 1, sizeof(*map->atlas)),
	};
	map->atlas->places = arena_alloc(arena, ATLAS_PLACES, sizeof(*map->atlas->places));
	map->atlas->cities = arena_alloc(arena, ATLAS_CITIES, sizeof(*map->atlas->cities));
	world->area_count = 0;
	world->group_count = 0;
}

bool map_load(const struct loader *loader, struct world *world, struct atlas **atlas)
{
	static void (*const TABLES[])(struct map *map) = {
		read_entries, read_names, map_check_links, NULL,
	};
	static void (*const GEOMETRY[])(struct map *map) = {
		map_read_arcs, map_read_rings, map_check_uses, check_places, NULL,
	};
	struct map map;

	map_init(&map, loader, world);
	map.root = yaml_tree(loader);
	if (map.root && read_head(&map)) {
		run(&map, TABLES);
		if (map.has_geometry)
			run(&map, GEOMETRY);
	}
	arena_free(map.scratch);
	*atlas = map.has_geometry ? map.atlas : NULL;
	return map.root && map_is_clean(&map);
}
