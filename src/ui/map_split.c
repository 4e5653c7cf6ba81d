/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "ui/map_layers.h"

enum { STRIPE_DOTS = 4 };

int map_ids(const struct map_layers *layers)
{
	return ID_FIRST + layers->chart->atlas->place_count + layers->split_count;
}

int map_place_of(const struct map_layers *layers, int id)
{
	int place = id - ID_FIRST;
	int count = layers->chart->atlas->place_count;

	if (place < count)
		return place < 0 ? -1 : place;
	return place - count < layers->split_count ? layers->split[place - count].place : -1;
}

bool map_is_rival(const struct map_layers *layers, int id)
{
	return id >= ID_FIRST + layers->chart->atlas->place_count && id < map_ids(layers);
}

static bool is_split(const struct map_layers *layers, int place)
{
	const struct map_area *it = &layers->model->area[place];

	return it->rival && it->rival != it->owner && (it->contested || it->rival_permille)
		&& layers->chart->atlas->places[place].view == layers->chart->view;
}

bool map_splits_find(struct map_layers *layers)
{
	const struct atlas *atlas = layers->chart->atlas;
	int room = INK_SHELF - ID_FIRST - atlas->place_count;
	struct map_split found[FRONT_PLACES];
	int count = 0;

	memset(found, 0, sizeof(found));
	for (int i = 0; i < atlas->area_count && count < FRONT_PLACES && count < room; i++) {
		const struct map_area *it = &layers->model->area[i];

		if (!is_split(layers, i))
			continue;
		found[count].place = (uint8_t)i;
		found[count].striped = it->contested;
		found[count++].permille = it->contested ? 0 : it->rival_permille;
	}
	bool same = count == layers->split_count
		&& memcmp(found, layers->split, sizeof(found)) == 0;

	memcpy(layers->split, found, sizeof(found));
	layers->split_count = count;
	return !same;
}

/* 1 and 2 face each other: who owns a split area, and who has a part of it. */
static void need_front(const struct map_layers *layers, struct front_need *need)
{
	const struct atlas *atlas = layers->chart->atlas;

	memset(need, 0, sizeof(*need));
	for (int i = 0; i < layers->split_count; i++)
		need->place[need->count++] = layers->split[i].place;
	for (int i = 0; i < atlas->place_count; i++) {
		char owner = map_owner(layers, i);

		/* Belarus lends its roads, not its ground: the war does not begin there. */
		if (atlas->places[i].sea || strcmp(atlas->places[i].nation, "BY") == 0)
			continue;
		need->camp[i] = owner == 'R' ? 1 : owner == 'C' || owner == 'W' ? 2 : 0;
	}
	for (int i = 0; i < need->count; i++)
		if (!need->camp[need->place[i]])
			need->camp[need->place[i]] = 2;
}

static bool is_rivals(const struct map_layers *layers, int k, float bar, int x, int y)
{
	const struct window *window = &layers->raster.window;

	if (layers->split[k].striped)
		return (x + y) / STRIPE_DOTS % 2;
	return front_lean(layers->front, k, window_point(window, x + 0.5, y + 0.5)) < bar;
}

static void fill_split(struct map_layers *layers, int k)
{
	struct raster *raster = &layers->raster;
	int own = ID_FIRST + layers->split[k].place;
	int rival = ID_FIRST + layers->chart->atlas->place_count + k;
	float bar = front_bar(layers->front, k, layers->split[k].permille);

	for (int y = 0; y < raster->height; y++) {
		uint8_t *row = &raster->id[y * raster->width];

		for (int x = 0; x < raster->width; x++)
			if (row[x] == own && is_rivals(layers, k, bar, x, y))
				row[x] = (uint8_t)rival;
	}
}

void map_splits_fill(struct map_layers *layers)
{
	struct front_need need;

	need_front(layers, &need);
	if (layers->split_count == 0)
		return;
	if (!front_is_for(layers->front, layers->chart, &need)) {
		front_free(layers->front);
		layers->front = front_new(layers->chart, &need);
	}
	for (int k = 0; k < layers->split_count; k++)
		fill_split(layers, k);
}
