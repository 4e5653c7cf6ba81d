/* SPDX-License-Identifier: MIT */
#include "content/map_parts.h"

#include <string.h>

static const char *const SIDES[] = { "R", "C", "W", "N", NULL };
static const uint8_t SIDE_TEAM[] = { TEAM_R, TEAM_C, TEAM_W, TEAM_NONE };

static void read_frame(struct map *map, const struct node *entry, struct atlas_view *view)
{
	static const struct map_numbers FORM = {
		.count = 4,
		.low = { -MAP_LON, -MAP_LAT, -MAP_LON, -MAP_LAT },
		.high = { MAP_LON, MAP_LAT, MAP_LON, MAP_LAT },
	};
	const struct node *node = node_need(map->loader, entry, "frame");
	int16_t frame[4];

	if (!map_take_numbers(map, node, &FORM, frame))
		return;
	if (frame[0] >= frame[2] || frame[1] >= frame[3])
		map_complain(map, node, FAULT_MAP_FRAME, NULL, NULL);
	view->west = frame[0];
	view->south = frame[1];
	view->east = frame[2];
	view->north = frame[3];
}

static void read_view(struct map *map, const struct node *entry)
{
	static const char *const KEYS[] = {
		"id", "projection", "centre", "frame", "height_km", NULL,
	};
	static const char *const PROJECTIONS[] = { "laea", NULL };
	struct atlas_view *view = &map->atlas->views[map->atlas->view_count];

	if (!node_keys(map->loader, entry, KEYS))
		return;

	const char *id = map_take_id(map, entry, MAP_ID_OTHER);

	if (id && map_find_view(map, id) >= 0)
		map_complain(map, node_get(entry, "id"), FAULT_DUPLICATE_ID, "view", id);
	node_choice(map->loader, node_need(map->loader, entry, "projection"), "projection",
		PROJECTIONS);
	map_take_point(map, entry, "centre", &view->centre);
	read_frame(map, entry, view);
	view->height_km = map_take_int(map, entry, "height_km", 100, 20000);
	view->id = id;
	map->atlas->view_count++;
}

void map_read_views(struct map *map)
{
	const struct node *list = map_list(map, map->root, "views");

	map->views_unsure = true;
	if (!list || !map_fits(map, list, "views", ATLAS_VIEWS))
		return;
	if (!list->first)
		map_complain(map, list, FAULT_MAP_NO_VIEW, NULL, NULL);
	for (const struct node *entry = list->first; entry; entry = entry->next)
		read_view(map, entry);
	map->views_unsure = !map_is_clean(map);
}

/* Take the next place with the entry's id, unless that is wrong or taken. */
static struct atlas_place *add_place(struct map *map, const struct node *entry, enum map_id form)
{
	struct atlas *atlas = map->atlas;
	const char *id = map_take_id(map, entry, form);

	if (id && map_find_place(map, id) >= 0) {
		map_complain(map, node_get(entry, "id"), FAULT_DUPLICATE_ID,
			form == MAP_ID_AREA ? "area" : "scenery", id);
		id = NULL;
	}
	map->places_unsure |= !id;
	map->place_node[atlas->place_count] = entry;

	struct atlas_place *place = &atlas->places[atlas->place_count++];

	place->id = id;
	map_name(map, node_need(map->loader, entry, "name"), &place->name);
	return place;
}

static bool is_country(const char *code)
{
	return strlen(code) == 2 && code[0] >= 'A' && code[0] <= 'Z' && code[1] >= 'A'
		&& code[1] <= 'Z';
}

/* Country codes stand in quotes: to YAML 1.1 tools a bare NO is false. */
static void read_nations(struct map *map, const struct node *entry, struct atlas_place *place)
{
	const struct node *list = map_list(map, entry, "nation");

	for (const struct node *node = list ? list->first : NULL; node; node = node->next) {
		const char *code = node_text(map->loader, node, FAULT_ARG);

		if (!code)
			continue;
		if (!node->quoted || !is_country(code))
			map_complain_expect(map, node, &(struct complaint){
				.code = FAULT_MAP_COUNTRY, .arg = { code },
				.expect = EXPECT_COUNTRY });
		else if (node == list->first)
			memcpy(place->nation, code, sizeof(place->nation));
	}
}

static int read_side(struct map *map, const struct node *entry, struct atlas_place *place)
{
	const struct node *node = node_need(map->loader, entry, "side");
	int side = node ? node_choice(map->loader, node, "side", SIDES) : -1;

	place->side = side < 0 ? 'N' : SIDES[side][0];
	return side < 0 ? TEAM_NONE : SIDE_TEAM[side];
}

static void read_land(struct map *map, const struct node *entry, struct atlas_place *place,
	struct area *area)
{
	read_nations(map, entry, place);
	area->side = (uint8_t)read_side(map, entry, place);
	area->nato = map_take_int(map, entry, "nato", 0, 1) == 1;
	area->eu = map_take_int(map, entry, "eu", 0, 1) == 1;
}

/* Home view and anchors. Without geometry the view has no other mention to agree with. */
static void read_anchors(struct map *map, const struct node *entry, struct atlas_place *place)
{
	const struct node *view = node_need(map->loader, entry, "view");

	if (map->has_geometry)
		place->view = (uint8_t)map_need_view(map, view);
	else if (view)
		node_text(map->loader, view, MAP_ID);
	map_take_point(map, entry, "label", &place->label);
	map_take_point(map, entry, "counter", &place->counter);
	place->priority = (uint8_t)map_take_int(map, entry, "priority", 0, 9);
	map_list(map, entry, "shapes");
}

static void read_area(struct map *map, const struct node *entry)
{
	static const char *const LAND_KEYS[] = {
		"id", "name", "kind", "view", "nation", "side", "nato", "eu", "shapes", "label",
		"counter", "priority", "adj", NULL,
	};
	static const char *const SEA_KEYS[] = {
		"id", "name", "kind", "view", "shapes", "label", "counter", "priority", "adj", NULL,
	};
	static const char *const KINDS[] = { [AREA_LAND] = "land", [AREA_SEA] = "sea", NULL };

	if (!node_is(map->loader, entry, NODE_MAP)) {
		map->places_unsure = true;
		return;
	}

	const struct node *node = node_get(entry, "kind");
	int kind = node ? node_choice(map->loader, node, "kind", KINDS) : -1;

	node_keys(map->loader, entry, kind == AREA_SEA ? SEA_KEYS : LAND_KEYS);
	node_need(map->loader, entry, "kind");

	struct area *area = &map->world->areas[map->world->area_count++];
	struct atlas_place *place = add_place(map, entry, MAP_ID_AREA);

	area->id = place->id;
	area->name = place->name;
	area->kind = kind == AREA_SEA ? AREA_SEA : AREA_LAND;
	area->side = TEAM_NONE;
	area->nato = area->eu = false;
	area->land = area->sea = area->strait = 0;
	place->sea = kind == AREA_SEA;
	place->side = '-';
	if (kind == AREA_LAND)
		read_land(map, entry, place, area);
	read_anchors(map, entry, place);
}

void map_read_areas(struct map *map)
{
	const struct node *list = map_list(map, map->root, "areas");

	if (!list || !map_fits(map, list, "areas", MAX_AREAS)) {
		map->places_unsure = true;
		return;
	}
	if (!list->first)
		map_complain(map, list, FAULT_MAP_NO_AREA, NULL, NULL);
	for (const struct node *entry = list->first; entry; entry = entry->next)
		read_area(map, entry);
	map->atlas->area_count = map->world->area_count;
}

void map_read_scenery(struct map *map)
{
	static const char *const KEYS[] = { "id", "name", "side", "shapes", NULL };
	const struct node *list = map_list(map, map->root, "scenery");

	if (!list || !map_fits(map, list, "scenery", ATLAS_PLACES - MAX_AREAS)) {
		map->places_unsure = true;
		return;
	}
	for (const struct node *entry = list->first; entry; entry = entry->next) {
		if (!node_keys(map->loader, entry, KEYS)) {
			map->places_unsure = true;
			continue;
		}

		struct atlas_place *place = add_place(map, entry, MAP_ID_SCENERY);

		place->scenery = true;
		read_side(map, entry, place);
		map_list(map, entry, "shapes");
	}
}

/* Index of the area or scenery that a node names; 0 after a fault. */
static int need_place(struct map *map, const struct node *node)
{
	const char *names[ATLAS_PLACES + 1] = { NULL };
	int index;

	if (map->places_unsure || !node)
		return 0;
	for (int i = 0; i < map->atlas->place_count; i++)
		names[i] = map->atlas->places[i].id;
	index = node_choice(map->loader, node, "area", names);
	return index < 0 ? 0 : index;
}

static bool has_city(const struct map *map, const char *id)
{
	for (int i = 0; i < map->atlas->city_count; i++)
		if (map->atlas->cities[i].id && strcmp(map->atlas->cities[i].id, id) == 0)
			return true;
	return false;
}

static void read_city(struct map *map, const struct node *entry)
{
	static const char *const KEYS[] = {
		"id", "name", "at", "capital", "view", "area", NULL,
	};
	struct atlas_city *city = &map->atlas->cities[map->atlas->city_count];

	if (!node_keys(map->loader, entry, KEYS))
		return;

	const char *id = map_take_id(map, entry, MAP_ID_OTHER);

	if (id && has_city(map, id))
		map_complain(map, node_get(entry, "id"), FAULT_DUPLICATE_ID, "city", id);
	map_name(map, node_need(map->loader, entry, "name"), &city->name);
	map_take_point(map, entry, "at", &city->at);
	city->capital = map_take_int(map, entry, "capital", 0, 1) == 1;
	city->view = (uint8_t)map_need_view(map, node_need(map->loader, entry, "view"));
	city->place = (uint8_t)need_place(map, node_need(map->loader, entry, "area"));
	city->id = id;
	map->city_node[map->atlas->city_count++] = entry;
}

void map_read_cities(struct map *map)
{
	const struct node *list = map_list(map, map->root, "cities");

	if (!list || !map_fits(map, list, "cities", ATLAS_CITIES))
		return;
	for (const struct node *entry = list->first; entry; entry = entry->next)
		read_city(map, entry);
}
