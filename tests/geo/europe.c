/* SPDX-License-Identifier: MIT */
#include "europe.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct span {
	const char *at, *end;
};

struct reading {
	struct atlas *atlas;
	struct arena *arena;
	const char *text;
	const char *shape[256];          /* names, each the shape of ... */
	int owner[256];                  /* ... this place */
	int shape_count, ref_count, point_count;
};

static const char *read_map(struct arena *arena)
{
	const char *top = getenv("TOP_SRCDIR");
	char path[512];

	snprintf(path, sizeof(path), "%s/assets/maps/europe.yaml", top ? top : ".");
	FILE *file = fopen(path, "rb");

	assert(file);
	char *text = arena_alloc(arena, 1024 * 1024, 1);

	size_t size = fread(text, 1, 1024 * 1024 - 1, file);

	assert(size > 100000);
	fclose(file);
	return text;
}

static struct span section(const char *text, const char *name)
{
	const char *at = strstr(text, name);

	assert(at);
	const char *end = at + 1;

	while (*end && !(end[0] == '\n' && end[1] >= 'a' && end[1] <= 'z'))
		end++;
	return (struct span){ at, end };
}

static bool next_item(struct span *rest, struct span *item)
{
	const char *at = strstr(rest->at, "\n- ");

	if (!at || at >= rest->end)
		return false;
	const char *end = strstr(at + 3, "\n- ");

	*item = (struct span){ at + 3, end && end < rest->end ? end : rest->end };
	rest->at = item->end;
	return true;
}

static const char *value(struct span item, const char *key)
{
	char name[32];

	snprintf(name, sizeof(name), "%s: ", key);
	const char *at = strstr(item.at, name);

	return at && at < item.end ? at + strlen(name) : "";
}

static const char *word(struct reading *reading, const char *at)
{
	bool quoted = *at == '"';

	return arena_copy(reading->arena, at + quoted, strcspn(at + quoted, quoted ? "\"" : ",]}\n"));
}

static const char *word_of(struct reading *reading, struct span item, const char *key)
{
	return word(reading, value(item, key));
}

/* The numbers of a list up to its end; return how many. */
static int numbers(const char *at, int *out)
{
	int count = 0;

	at += strspn(at, "[\"");
	for (; *at && *at != ']' && *at != '"'; at += strspn(at, " ,\n")) {
		char *end;

		out[count++] = (int)strtol(at, &end, 10);
		at = end;
	}
	return count;
}

static struct lonlat lonlat(const char *at)
{
	int pair[2] = { 0, 0 };

	numbers(at, pair);
	return (struct lonlat){ (int16_t)pair[0], (int16_t)pair[1] };
}

static uint8_t view_index(const struct atlas *atlas, const char *id)
{
	for (int i = 0; i < atlas->view_count; i++)
		if (strcmp(atlas->views[i].id, id) == 0)
			return (uint8_t)i;
	return 0;
}

static void read_views(struct reading *reading)
{
	struct span rest = section(reading->text, "\nviews:");
	struct span item;

	while (next_item(&rest, &item)) {
		struct atlas_view *view = &reading->atlas->views[reading->atlas->view_count++];
		int frame[4];

		numbers(value(item, "frame"), frame);
		*view = (struct atlas_view){ .id = word_of(reading, item, "id"),
			.centre = lonlat(value(item, "centre")), .height_km = atoi(value(item, "height_km")),
			.west = (int16_t)frame[0], .south = (int16_t)frame[1],
			.east = (int16_t)frame[2], .north = (int16_t)frame[3] };
	}
}

static void read_place(struct reading *reading, struct span item, bool scenery)
{
	struct atlas *atlas = reading->atlas;
	struct atlas_place *place = &atlas->places[atlas->place_count];
	bool sea = strncmp(value(item, "kind"), "sea", 3) == 0;
	const char *shape = value(item, "shapes");

	*place = (struct atlas_place){ .id = word_of(reading, item, "id"), .scenery = scenery,
		.sea = sea, .side = sea ? '-' : *value(item, "side"),
		.view = view_index(atlas, word_of(reading, item, "view")),
		.label = lonlat(value(item, "label")), .counter = lonlat(value(item, "counter")),
		.priority = (uint8_t)atoi(value(item, "priority")) };
	place->name.in[LANG_EN] = word_of(reading, item, "en");
	place->name.in[LANG_ZH_TW] = word_of(reading, item, "zh_TW");
	if (*value(item, "nation"))
		memcpy(place->nation, value(item, "nation") + 2, 2);
	while (*shape && *shape != ']') {
		shape += strspn(shape, "[, ");
		reading->shape[reading->shape_count] = word(reading, shape);
		reading->owner[reading->shape_count++] = atlas->place_count;
		shape += strcspn(shape, ",]");
	}
	atlas->place_count++;
}

static void read_places(struct reading *reading)
{
	struct span areas = section(reading->text, "\nareas:");
	struct span scenery = section(reading->text, "\nscenery:");
	struct span item;

	while (next_item(&areas, &item))
		read_place(reading, item, false);
	reading->atlas->area_count = reading->atlas->place_count;
	while (next_item(&scenery, &item))
		read_place(reading, item, true);
}

static int owner_of(const struct reading *reading, const char *shape)
{
	for (int i = 0; i < reading->shape_count; i++)
		if (strcmp(reading->shape[i], shape) == 0)
			return reading->owner[i];
	return -1;
}

static void read_rings(struct reading *reading, const char *name)
{
	struct span rest = section(reading->text, name);
	struct span item;

	while (next_item(&rest, &item)) {
		const char *at = strchr(value(item, "view"), '"');

		for (; at && at < item.end; at = strchr(at + 1, '"')) {
			struct atlas_ring *ring = &reading->atlas->rings[reading->atlas->ring_count++];
			int refs[1024];

			*ring = (struct atlas_ring){ .first = (uint16_t)reading->ref_count,
				.count = (uint16_t)numbers(at, refs),
				.place = (int16_t)owner_of(reading, word_of(reading, item, "id")),
				.view = view_index(reading->atlas, word_of(reading, item, "view")) };
			for (int i = 0; i < ring->count; i++)
				reading->atlas->refs[reading->ref_count++] = (int16_t)refs[i];
			at = strchr(at + 1, '"');
		}
	}
}

static void read_arcs(struct reading *reading)
{
	struct span rest = section(reading->text, "\narcs:");
	struct span item;
	int *out = arena_alloc(reading->arena, 2 * ATLAS_POINTS, sizeof(*out));

	while (next_item(&rest, &item)) {
		int count = numbers(item.at, out) / 2;
		struct lonlat at = { 0, 0 };

		reading->atlas->arcs[++reading->atlas->arc_count] =
			(struct atlas_arc){ (uint32_t)reading->point_count, (uint32_t)count };
		for (int i = 0; i < count; i++) {
			at.lon = (int16_t)(at.lon + out[2 * i]);
			at.lat = (int16_t)(at.lat + out[2 * i + 1]);
			reading->atlas->points[reading->point_count++] = at;
		}
	}
}

static void read_cities(struct reading *reading)
{
	struct span rest = section(reading->text, "\ncities:");
	struct span item;

	while (next_item(&rest, &item)) {
		struct atlas_city *city = &reading->atlas->cities[reading->atlas->city_count++];

		*city = (struct atlas_city){ .id = word_of(reading, item, "id"),
			.at = lonlat(value(item, "at")), .capital = *value(item, "capital") == '1',
			.view = view_index(reading->atlas, word_of(reading, item, "view")),
			.place = (uint8_t)europe_place(reading->atlas, word_of(reading, item, "area")) };
		city->name.in[LANG_EN] = word_of(reading, item, "en");
		city->name.in[LANG_ZH_TW] = word_of(reading, item, "zh_TW");
	}
}

int europe_place(const struct atlas *atlas, const char *id)
{
	for (int i = 0; i < atlas->place_count; i++)
		if (strcmp(atlas->places[i].id, id) == 0)
			return i;
	assert(!"a place of the map");
	return -1;
}

const struct atlas *europe_atlas(struct arena *arena)
{
	struct atlas *atlas = arena_alloc(arena, 1, sizeof(*atlas));
	struct reading reading = { .atlas = atlas, .arena = arena, .text = read_map(arena) };

	atlas->places = arena_alloc(arena, ATLAS_PLACES, sizeof(*atlas->places));
	atlas->cities = arena_alloc(arena, ATLAS_CITIES, sizeof(*atlas->cities));
	atlas->rings = arena_alloc(arena, ATLAS_RINGS, sizeof(*atlas->rings));
	atlas->arcs = arena_alloc(arena, ATLAS_ARCS + 1, sizeof(*atlas->arcs));
	atlas->points = arena_alloc(arena, ATLAS_POINTS, sizeof(*atlas->points));
	atlas->refs = arena_alloc(arena, 4 * ATLAS_RINGS, sizeof(*atlas->refs));
	read_views(&reading);
	read_places(&reading);
	read_rings(&reading, "\nshapes:");
	read_rings(&reading, "\nlakes:");
	read_arcs(&reading);
	read_cities(&reading);
	return atlas;
}
