/* SPDX-License-Identifier: MIT */
#include "content/map_parts.h"

#include <stdio.h>

/* What is wrong with how often and which way round an arc is used; FAULT_NONE if nothing. */
static enum fault_code judge_uses(const struct map_arc *arc)
{
	if (arc->count == 0)
		return FAULT_MAP_UNUSED;
	if (arc->count == 1)
		return FAULT_NONE;
	if (arc->count > 2)
		return FAULT_MAP_THRICE;
	if (arc->use[0].shape == arc->use[1].shape)
		return FAULT_MAP_ARC_AGAIN;
	return arc->use[0].forward == arc->use[1].forward ? FAULT_MAP_SAME_WAY : FAULT_NONE;
}

void map_check_uses(struct map *map)
{
	for (int i = 1; i <= map->atlas->arc_count; i++) {
		enum fault_code code = judge_uses(&map->arcs[i]);
		char number[16];

		snprintf(number, sizeof(number), "%d", i);
		if (code != FAULT_NONE)
			map_complain(map, map->arcs[i].node, code, "arc", number);
	}
}

/* Which areas share an arc with each area. */
static void find_borders(const struct map *map, uint64_t border[MAX_AREAS])
{
	for (int i = 1; i <= map->atlas->arc_count; i++) {
		const struct map_arc *arc = &map->arcs[i];

		if (arc->count < 2)
			continue;

		int first = map->shapes[arc->use[0].shape].place;
		int second = map->shapes[arc->use[1].shape].place;

		if (first == second || first < 0 || second < 0
			|| first >= map->atlas->area_count || second >= map->atlas->area_count)
			continue;
		border[first] |= bit_of(second);
		border[second] |= bit_of(first);
	}
}

/* Links by land and shared arcs must be the same thing. Each pair is judged at its first area. */
void map_check_borders(struct map *map)
{
	uint64_t border[MAX_AREAS] = { 0 };
	const struct area *areas = map->world->areas;
	int count = map->world->area_count;

	find_borders(map, border);
	for (int i = 0; i < count; i++) {
		const struct node *adj = node_get(map->place_node[i], "adj");

		for (int j = i + 1; j < count; j++) {
			bool linked = areas[i].land & bit_of(j);
			bool shared = border[i] & bit_of(j);

			if (linked != shared)
				map_complain(map, adj, linked ? FAULT_MAP_NO_BORDER
					: FAULT_MAP_UNLINKED, areas[i].id, areas[j].id);
		}
	}
}
