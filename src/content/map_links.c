/* SPDX-License-Identifier: MIT */
#include "content/map_parts.h"

#include <string.h>

enum link_kind { LINK_LAND, LINK_SEA, LINK_STRAIT, LINK_KINDS };

static const char *const LINK_NAME[] = {
	[LINK_LAND] = "land", [LINK_SEA] = "sea", [LINK_STRAIT] = "strait", [LINK_KINDS] = NULL,
};

static uint64_t *links_of(struct area *area, int kind)
{
	return kind == LINK_LAND ? &area->land : kind == LINK_SEA ? &area->sea : &area->strait;
}

static bool kinds_agree(const struct area *first, const struct area *second, int kind)
{
	bool both_land = first->kind == AREA_LAND && second->kind == AREA_LAND;

	return (kind == LINK_SEA) != both_land;
}

static void read_link(struct map *map, int index, int kind, const struct node *node)
{
	struct area *area = &map->world->areas[index];
	int other = map_need_area(map, node);

	if (other < 0)
		return;

	const struct area *far = &map->world->areas[other];

	if (other == index)
		map_complain(map, node, FAULT_MAP_SELF, area->id, NULL);
	else if ((area->land | area->sea | area->strait) & bit_of(other))
		map_complain(map, node, FAULT_MAP_TWICE, area->id, far->id);
	else if (!kinds_agree(area, far, kind))
		map_complain_expect(map, node, &(struct complaint){ .code = FAULT_MAP_LINK,
			.arg = { area->id, far->id },
			.expect = kind == LINK_SEA ? EXPECT_SEA_END : EXPECT_LAND_ENDS });
	else
		*links_of(area, kind) |= bit_of(other);
}

static void read_area_links(struct map *map, int index)
{
	const struct node *adj = node_need(map->loader, map->place_node[index], "adj");

	if (!adj || !node_keys(map->loader, adj, LINK_NAME))
		return;
	for (int kind = 0; kind < LINK_KINDS; kind++) {
		const struct node *list = node_get(adj, LINK_NAME[kind]);

		if (!list || !node_is(map->loader, list, NODE_LIST))
			continue;
		for (const struct node *node = list->first; node; node = node->next)
			read_link(map, index, kind, node);
	}
}

void map_read_links(struct map *map)
{
	for (int i = 0; i < map->world->area_count; i++)
		read_area_links(map, i);
}

/* The item of an area's adj that names another. */
static const struct node *link_node(const struct map *map, int index, int kind, int other)
{
	const struct node *adj = node_get(map->place_node[index], "adj");
	const struct node *list = node_get(adj, LINK_NAME[kind]);
	const struct node *node = list ? list->first : NULL;

	while (node && strcmp(node->text, map->world->areas[other].id) != 0)
		node = node->next;
	return node ? node : map->place_node[index];
}

/* A link must lead back by the same kind. Said once where both ends have one of unlike kinds. */
static void check_back(struct map *map, int index, int other, int kind)
{
	struct area *area = &map->world->areas[index];
	struct area *far = &map->world->areas[other];
	uint64_t back = far->land | far->sea | far->strait;

	if (!(*links_of(area, kind) & bit_of(other)) || (*links_of(far, kind) & bit_of(index)))
		return;
	if (other > index || !(back & bit_of(index)))
		map_complain(map, link_node(map, index, kind, other), FAULT_MAP_ONE_WAY,
			far->id, area->id);
}

static void check_connected(struct map *map)
{
	const struct area *areas = map->world->areas;
	uint64_t seen = bit_of(0);
	bool grown = true;

	while (grown) {
		grown = false;
		for (int i = 0; i < map->world->area_count; i++) {
			uint64_t near = areas[i].land | areas[i].sea | areas[i].strait;

			if (!(seen & bit_of(i)) || !(near & ~seen))
				continue;
			seen |= near;
			grown = true;
		}
	}
	for (int i = 0; i < map->world->area_count; i++) {
		if (seen & bit_of(i))
			continue;
		map_complain(map, map->place_node[i], FAULT_MAP_APART, areas[i].id, areas[0].id);
		return;
	}
}

void map_check_links(struct map *map)
{
	int count = map->world->area_count;

	for (int i = 0; i < count; i++)
		for (int pair = 0; pair < count * LINK_KINDS; pair++)
			check_back(map, i, pair / LINK_KINDS, pair % LINK_KINDS);
	if (map_is_clean(map))
		check_connected(map);
}

static void read_members(struct map *map, const struct node *entry, struct group *group)
{
	const struct node *list = map_list(map, entry, "areas");

	if (list && !list->first)
		map_complain(map, list, FAULT_MAP_NO_AREA, NULL, NULL);
	for (const struct node *node = list ? list->first : NULL; node; node = node->next) {
		int area = map_need_area(map, node);

		if (area < 0)
			continue;
		if (group->areas & bit_of(area))
			map_complain(map, node, FAULT_MAP_REPEATED, node->text, NULL);
		group->areas |= bit_of(area);
	}
}

/* Groups and areas are named in the same places, so their ids must differ. */
static bool id_is_taken(const struct map *map, const char *id)
{
	for (int i = 0; i < map->world->group_count; i++)
		if (map->world->groups[i].id && strcmp(map->world->groups[i].id, id) == 0)
			return true;
	return map_find_place(map, id) >= 0;
}

void map_read_groups(struct map *map)
{
	static const char *const KEYS[] = { "id", "areas", NULL };
	const struct node *list = map_list(map, map->root, "groups");

	if (!list || !map_fits(map, list, "groups", MAX_GROUPS))
		return;
	for (const struct node *entry = list->first; entry; entry = entry->next) {
		if (!node_keys(map->loader, entry, KEYS))
			continue;

		struct group *group = &map->world->groups[map->world->group_count];
		const char *id = map_take_id(map, entry, MAP_ID_GROUP);

		*group = (struct group){ .id = id };
		if (id && id_is_taken(map, id))
			map_complain(map, node_get(entry, "id"), FAULT_DUPLICATE_ID, "group", id);
		read_members(map, entry, group);
		map->world->group_count++;
	}
}
