/* SPDX-License-Identifier: MIT */
#include "ui/map_layers.h"

#include <string.h>

char map_owner(const struct map_layers *layers, int place)
{
	const struct atlas *atlas = layers->chart->atlas;

	if (place < atlas->area_count && place < MAP_AREAS)
		return layers->model->area[place].owner;
	return atlas->places[place].side;
}

static bool is_of(const struct atlas_place *place, const char *nation)
{
	return strcmp(place->nation, nation) == 0;
}

/* Ukraine and Belarus have hues of their own within their sides. */
static paint_id first_tone(const struct map_layers *layers, int place)
{
	const struct atlas_place *it = &layers->chart->atlas->places[place];

	switch (map_owner(layers, place)) {
	case 'C':
		return is_of(it, "UA") ? PAINT_UKR0 : PAINT_C0;
	case 'R':
		return is_of(it, "BY") ? PAINT_BLR0 : PAINT_R0;
	case 'W':
		return PAINT_W0;
	default:
		return PAINT_N0;
	}
}

void map_tone_need(const struct map_layers *layers, struct tone_need *need)
{
	const struct atlas *atlas = layers->chart->atlas;

	for (int i = 0; i < atlas->place_count; i++) {
		paint_id first = atlas->places[i].sea ? PAINT_SEA : first_tone(layers, i);

		need->family[i] = (uint8_t)first;
		need->choices[i] = first == PAINT_BLR0 ? 2 : TONES;
		/* Zones look alike: a line parts them. */
		if (first == PAINT_SEA)
			need->family[i] = (uint8_t)(PAINT_COUNT + i);
	}
}

static paint_id place_paint(const struct map_layers *layers, int place)
{
	const struct atlas_place *it = &layers->chart->atlas->places[place];

	if (it->sea)
		return PAINT_SEA;
	paint_id paint = (paint_id)(first_tone(layers, place) + layers->tone[place]);

	return it->scenery ? paint | SHADE_DIM : paint;
}

static void set_ink(struct map_layers *layers, int ink, paint_id paint)
{
	layers->inks.paint[ink] = paint;
	layers->inks.colour[ink] = theme_colour(&layers->theme, paint);
	layers->inks.rgb[ink] = theme_rgb(&layers->theme, paint);
}

/* 1 and 2 face each other. */
static int camp(char side)
{
	if (side == 'R')
		return 1;
	return side == 'C' || side == 'W' ? 2 : 0;
}

static int edge_of_lands(const struct map_layers *layers, int one, int other)
{
	const struct atlas_place *places = layers->chart->atlas->places;

	if (camp(map_owner(layers, one)) * camp(map_owner(layers, other)) == 2)
		return EDGE_FRONT;
	return is_of(&places[one], places[other].nation) ? EDGE_AREA : EDGE_NATION;
}

/* The line that a dot of one place gets beside a dot of another (-1: no place). */
static int edge_between(const struct map_layers *layers, int one, int other)
{
	const struct atlas *atlas = layers->chart->atlas;
	const struct map_model *model = layers->model;
	bool land = one >= 0 && !atlas->places[one].sea;

	if (one >= 0 && one == model->selected)
		return EDGE_SELECT;
	if (one >= 0 && one < atlas->area_count && model->area[one].target)
		return EDGE_TARGET;
	if (land && (other < 0 || atlas->places[other].sea))
		return EDGE_COAST;
	if (land)
		return edge_of_lands(layers, one, other);
	return one >= 0 && other >= 0 && atlas->places[other].sea ? EDGE_ZONE : EDGE_NONE;
}

static void set_rules(struct map_layers *layers)
{
	int count = ID_FIRST + layers->chart->atlas->place_count;

	memset(&layers->rules, EDGE_NONE, sizeof(layers->rules));
	for (int a = ID_SEA; a < count; a++)
		for (int b = ID_SEA; b < count; b++)
			if (a != b)
				layers->rules.between[a][b] = (uint8_t)edge_between(layers,
					a < ID_FIRST ? -1 : a - ID_FIRST, b < ID_FIRST ? -1 : b - ID_FIRST);
}

void map_inks_choose(struct map_layers *layers)
{
	const struct atlas *atlas = layers->chart->atlas;

	set_ink(layers, ID_VOID, PAINT_VOID);
	set_ink(layers, ID_SEA, PAINT_SEA);
	set_ink(layers, ID_LAKE, PAINT_LAKE);
	set_ink(layers, INK_SHELF, PAINT_SHELF);
	memset(layers->inks.side, 0, sizeof(layers->inks.side));
	memset(layers->inks.hatched, 0, sizeof(layers->inks.hatched));
	for (int i = 0; i < atlas->place_count; i++) {
		set_ink(layers, ID_FIRST + i, place_paint(layers, i));
		if (!atlas->places[i].sea)
			layers->inks.side[ID_FIRST + i] = map_owner(layers, i);
		if (i < atlas->area_count && !atlas->places[i].sea)
			layers->inks.hatched[ID_FIRST + i] = layers->model->area[i].changed;
		layers->spots.is_land[ID_FIRST + i] = !atlas->places[i].sea;
	}
	set_rules(layers);
}
