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
static paint_id first_tone(const struct atlas_place *place, char owner)
{
	switch (owner) {
	case 'C':
		return is_of(place, "UA") ? PAINT_UKR0 : PAINT_C0;
	case 'R':
		return is_of(place, "BY") ? PAINT_BLR0 : PAINT_R0;
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
		paint_id first = atlas->places[i].sea ? PAINT_SEA
			: first_tone(&atlas->places[i], map_owner(layers, i));

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
	paint_id paint = (paint_id)(first_tone(it, map_owner(layers, place)) + layers->tone[place]);

	return it->scenery ? paint | SHADE_DIM : paint;
}

/* A rival's part looks like its other ground, in the tone that fewest places of its have. */
static paint_id rival_paint(const struct map_layers *layers, int place)
{
	const struct atlas *atlas = layers->chart->atlas;
	char rival = layers->model->area[place].rival;
	int used[TONES] = { 0 };
	int best = 0;

	for (int i = 0; i < atlas->place_count; i++)
		if (!atlas->places[i].sea && map_owner(layers, i) == rival
				&& is_of(&atlas->places[i], atlas->places[place].nation))
			used[layers->tone[i]]++;
	for (int tone = 1; tone < TONES; tone++)
		if (used[tone] < used[best])
			best = tone;
	return (paint_id)(first_tone(&atlas->places[place], rival) + best);
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
	int first = map_place_of(layers, one);
	int second = map_place_of(layers, other);

	if (camp(layers->inks.side[one]) * camp(layers->inks.side[other]) == 2)
		return EDGE_FRONT;
	/* Nothing is played there: where lines are whole characters, they are left out. */
	if (layers->canvas->ascii && places[first].scenery && places[second].scenery)
		return EDGE_NONE;
	return is_of(&places[first], places[second].nation) ? EDGE_AREA : EDGE_NATION;
}

static bool is_striped(const struct map_layers *layers, int place)
{
	for (int i = 0; i < layers->split_count; i++)
		if (layers->split[i].place == place)
			return layers->split[i].striped;
	return false;
}

/* The line that a dot of one id gets beside a dot of another. */
static int edge_between(const struct map_layers *layers, int one, int other)
{
	const struct atlas *atlas = layers->chart->atlas;
	const struct map_model *model = layers->model;
	int first = map_place_of(layers, one);
	int second = map_place_of(layers, other);
	bool land = first >= 0 && !atlas->places[first].sea;

	if (first >= 0 && first == second)
		return is_striped(layers, first) ? EDGE_NONE : edge_of_lands(layers, one, other);
	if (first >= 0 && first == model->selected)
		return EDGE_SELECT;
	if (first >= 0 && first < atlas->area_count && model->area[first].target)
		return EDGE_TARGET;
	if (land && (second < 0 || atlas->places[second].sea))
		return EDGE_COAST;
	if (land)
		return edge_of_lands(layers, one, other);
	return first >= 0 && second >= 0 && atlas->places[second].sea ? EDGE_ZONE : EDGE_NONE;
}

static void set_rules(struct map_layers *layers)
{
	int count = map_ids(layers);

	memset(&layers->rules, EDGE_NONE, sizeof(layers->rules));
	for (int a = ID_SEA; a < count; a++)
		for (int b = ID_SEA; b < count; b++)
			if (a != b)
				layers->rules.between[a][b] = (uint8_t)edge_between(layers, a, b);
}

static void set_place(struct map_layers *layers, int id)
{
	const struct atlas *atlas = layers->chart->atlas;
	int place = map_place_of(layers, id);
	bool rival = map_is_rival(layers, id);
	bool sea = atlas->places[place].sea;

	set_ink(layers, id, rival ? rival_paint(layers, place) : place_paint(layers, place));
	layers->spots.is_land[id] = !sea;
	if (sea)
		return;
	layers->inks.side[id] = rival ? layers->model->area[place].rival : map_owner(layers, place);
	if (place < atlas->area_count) {
		layers->inks.hatched[id] = layers->model->area[place].changed;
		layers->inks.fogged[id] = layers->model->area[place].fogged;
	}
}

void map_inks_choose(struct map_layers *layers)
{
	set_ink(layers, ID_VOID, PAINT_VOID);
	set_ink(layers, ID_SEA, PAINT_SEA);
	set_ink(layers, ID_LAKE, PAINT_LAKE);
	set_ink(layers, INK_SHELF, PAINT_SHELF);
	memset(layers->inks.side, 0, sizeof(layers->inks.side));
	memset(layers->inks.hatched, 0, sizeof(layers->inks.hatched));
	memset(layers->inks.fogged, 0, sizeof(layers->inks.fogged));
	memset(layers->spots.is_land, 0, sizeof(layers->spots.is_land));
	for (int id = ID_FIRST; id < map_ids(layers); id++)
		set_place(layers, id);
	set_rules(layers);
}
