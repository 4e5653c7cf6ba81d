/* SPDX-License-Identifier: MIT */
#include "content/map_parts.h"

#include <stdio.h>
#include <string.h>

#include "base/name.h"
#include "base/utf8.h"

bool map_is_clean(const struct map *map)
{
	return map->loader->faults->count == map->faults_before && !map->loader->faults->more;
}

bool map_complain(const struct map *map, const struct node *node, enum fault_code code,
	const char *first, const char *second)
{
	return node_complain(map->loader, node,
		&(struct complaint){ .code = code, .arg = { first, second } });
}

bool map_complain_expect(const struct map *map, const struct node *node,
	const struct complaint *complaint)
{
	return node_complain(map->loader, node, complaint);
}

bool map_fits(const struct map *map, const struct node *node, const char *them, int most)
{
	char limit[16];

	if (node->count <= most)
		return true;
	snprintf(limit, sizeof(limit), "%d", most);
	return node_complain(map->loader, node, &(struct complaint){ .code = FAULT_TOO_MANY,
		.arg = { them }, .expect = EXPECT_AT_MOST, .expect_arg = { limit },
		.at_key = true });
}

const struct node *map_list(const struct map *map, const struct node *map_node, const char *key)
{
	const struct node *list = node_need(map->loader, map_node, key);

	return node_is(map->loader, list, NODE_LIST) ? list : NULL;
}

/* Whether a name can stand on one line of a screen. */
static bool is_printable(const char *text)
{
	while (*text) {
		uint32_t rune = utf8_next(&text);

		if (rune < 0x20 || rune == UTF8_BAD)
			return false;
	}
	return true;
}

static const char *take_name(const struct map *map, const struct node *node)
{
	const char *text = node_text(map->loader, node, 4 * MAP_NAME_COLUMNS);
	char columns[16];

	if (!text)
		return NULL;
	snprintf(columns, sizeof(columns), "%d", MAP_NAME_COLUMNS);
	if (!*text || !is_printable(text) || utf8_width(text) > MAP_NAME_COLUMNS) {
		node_complain(map->loader, node, &(struct complaint){ .code = FAULT_MAP_NAME,
			.expect = EXPECT_COLUMNS, .expect_arg = { columns } });
		return NULL;
	}
	return text;
}

void map_name(const struct map *map, const struct node *node, struct text *name)
{
	static const char *const KEYS[] = { "en", "zh_TW", NULL };

	if (!node || !node_keys(map->loader, node, KEYS))
		return;
	name->in[LANG_EN] = take_name(map, node_need(map->loader, node, "en"));
	if (node_get(node, "zh_TW"))
		name->in[LANG_ZH_TW] = take_name(map, node_get(node, "zh_TW"));
}

static bool is_all(const char *text, const char *set)
{
	return strspn(text, set) == strlen(text);
}

static bool id_has_form(const char *id, enum map_id form)
{
	static const char CAPITALS[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
	size_t length = strlen(id);

	switch (form) {
	case MAP_ID_AREA:
		return length == 3 && is_all(id, CAPITALS);
	case MAP_ID_SCENERY:
		return length == 4 && id[0] == 'x' && is_all(id + 1, CAPITALS);
	case MAP_ID_GROUP:
		return length >= 2 && length <= MAP_ID && is_all(id, CAPITALS);
	case MAP_ID_OTHER:
		return length >= 1 && length <= MAP_ID
			&& is_all(id, "abcdefghijklmnopqrstuvwxyz0123456789_");
	}
	return false;
}

const char *map_take_id(const struct map *map, const struct node *entry, enum map_id form)
{
	static const enum expect_code EXPECT[] = {
		[MAP_ID_AREA] = EXPECT_ID_AREA, [MAP_ID_SCENERY] = EXPECT_ID_SCENERY,
		[MAP_ID_GROUP] = EXPECT_ID_GROUP, [MAP_ID_OTHER] = EXPECT_ID_SMALL,
	};
	const struct node *node = node_need(map->loader, entry, "id");
	const char *id = node_text(map->loader, node, FAULT_ARG);

	if (!id || id_has_form(id, form))
		return id;
	node_complain(map->loader, node, &(struct complaint){ .code = FAULT_MAP_ID,
		.arg = { id }, .expect = EXPECT[form] });
	return NULL;
}

bool map_take_numbers(const struct map *map, const struct node *node,
	const struct map_numbers *form, int16_t *out)
{
	int i = 0;

	if (!node_is(map->loader, node, NODE_LIST))
		return false;
	if (node->count != form->count) {
		char count[16], right[16];

		snprintf(count, sizeof(count), "%d", node->count);
		snprintf(right, sizeof(right), "%d", form->count);
		return node_complain(map->loader, node, &(struct complaint){
			.code = FAULT_LIST_COUNT, .arg = { count }, .expect = EXPECT_ENTRIES,
			.expect_arg = { right } });
	}
	for (const struct node *item = node->first; item; item = item->next, i++) {
		int value;

		if (!node_int(map->loader, item, form->low[i], form->high[i], &value))
			return false;
		out[i] = (int16_t)value;
	}
	return true;
}

void map_take_point(const struct map *map, const struct node *entry, const char *key,
	struct lonlat *point)
{
	static const struct map_numbers FORM = {
		.count = 2, .low = { -MAP_LON, -MAP_LAT }, .high = { MAP_LON, MAP_LAT },
	};
	int16_t pair[2];

	if (map_take_numbers(map, node_need(map->loader, entry, key), &FORM, pair))
		*point = (struct lonlat){ pair[0], pair[1] };
}

int map_take_int(const struct map *map, const struct node *entry, const char *key, int low,
	int high)
{
	int value = 0;

	return node_int(map->loader, node_need(map->loader, entry, key), low, high, &value)
		? value : 0;
}

int map_find_place(const struct map *map, const char *id)
{
	for (int i = 0; i < map->atlas->place_count; i++)
		if (map->atlas->places[i].id && strcmp(map->atlas->places[i].id, id) == 0)
			return i;
	return -1;
}

int map_find_view(const struct map *map, const char *id)
{
	for (int i = 0; i < map->atlas->view_count; i++)
		if (map->atlas->views[i].id && strcmp(map->atlas->views[i].id, id) == 0)
			return i;
	return -1;
}

int map_need_view(const struct map *map, const struct node *node)
{
	const char *names[ATLAS_VIEWS + 1] = { NULL };
	int index;

	if (map->views_unsure || !node)
		return 0;
	for (int i = 0; i < map->atlas->view_count; i++)
		names[i] = map->atlas->views[i].id;
	index = node_choice(map->loader, node, "view", names);
	return index < 0 ? 0 : index;
}

int map_need_area(const struct map *map, const struct node *node)
{
	const char *names[MAX_AREAS + 1] = { NULL };

	for (int i = 0; i < map->world->area_count; i++)
		names[i] = map->world->areas[i].id;
	return node ? node_choice(map->loader, node, "area", names) : -1;
}
