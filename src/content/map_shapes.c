/* SPDX-License-Identifier: MIT */
#include "content/map_parts.h"

#include <string.h>

static struct map_shape *find_shape(struct map *map, int from, const char *id)
{
	for (int i = from; i < map->shape_count; i++)
		if (map->shapes[i].id && strcmp(map->shapes[i].id, id) == 0)
			return &map->shapes[i];
	return NULL;
}

/* Read a shape or a lake: they are written alike. from: the first of its own kind. */
static void read_shape(struct map *map, const struct node *entry, int from, const char *what)
{
	static const char *const KEYS[] = { "id", "view", "rings", NULL };

	if (!node_keys(map->loader, entry, KEYS))
		return;

	const char *id = map_take_id(map, entry, MAP_ID_OTHER);
	int view = map_need_view(map, node_need(map->loader, entry, "view"));
	const struct node *rings = map_list(map, entry, "rings");

	if (id && find_shape(map, from, id))
		map_complain(map, node_get(entry, "id"), FAULT_DUPLICATE_ID, what, id);
	if (rings && !rings->first)
		map_complain(map, rings, FAULT_MAP_NO_RING, what, id ? id : "");
	map->shapes[map->shape_count++] = (struct map_shape){
		.id = id, .node = entry, .rings = rings, .place = -1,
		.view = (uint8_t)view,
	};
}

static void read_list(struct map *map, const char *key, const char *what, int most)
{
	const struct node *list = map_list(map, map->root, key);
	int from = map->shape_count;

	if (!list || !map_fits(map, list, key, most))
		return;
	for (const struct node *entry = list->first; entry; entry = entry->next)
		read_shape(map, entry, from, what);
}

void map_read_shapes(struct map *map)
{
	map->shapes = arena_alloc(map->scratch, MAP_SHAPES + MAP_LAKES, sizeof(*map->shapes));
	read_list(map, "shapes", "shape", MAP_SHAPES);
	map->first_lake = map->shape_count;
}

void map_read_lakes(struct map *map)
{
	read_list(map, "lakes", "lake", MAP_LAKES);
}

static int need_shape(struct map *map, const struct node *node)
{
	const char **names = arena_alloc(map->scratch, (size_t)map->first_lake + 1, sizeof(*names));

	for (int i = 0; i < map->first_lake; i++)
		names[i] = map->shapes[i].id;
	return node_choice(map->loader, node, "shape", names);
}

static bool assign(struct map *map, int place, const struct node *node)
{
	int index = need_shape(map, node);

	if (index < 0)
		return false;

	struct map_shape *shape = &map->shapes[index];

	if (shape->place >= 0)
		map_complain(map, node, FAULT_MAP_TAKEN, shape->id,
			map->atlas->places[shape->place].id);
	else
		shape->place = (int16_t)place;
	return true;
}

/* Home view of scenery, which names none: that of its first shape. */
static void find_home(struct map *map, int place)
{
	for (int i = 0; i < map->first_lake; i++) {
		if (map->shapes[i].place != place)
			continue;
		map->atlas->places[place].view = map->shapes[i].view;
		return;
	}
}

void map_assign_shapes(struct map *map)
{
	bool named = true;   /* every place names shapes that are there */

	for (int i = 0; i < map->atlas->place_count; i++) {
		const struct node *list = node_get(map->place_node[i], "shapes");

		if (!list->first)
			named = map_complain(map, list, FAULT_MAP_NO_SHAPE,
				map->atlas->places[i].id, NULL);
		for (const struct node *node = list->first; node; node = node->next)
			named &= assign(map, i, node);
		if (map->atlas->places[i].scenery)
			find_home(map, i);
	}
	for (int i = 0; i < map->first_lake && named; i++)
		if (map->shapes[i].place < 0)
			map_complain(map, map->shapes[i].node, FAULT_MAP_UNUSED, "shape",
				map->shapes[i].id);
}
