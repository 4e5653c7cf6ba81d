/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "ui/map_layers.h"

/* How much a counter tells, most first. */
enum detail { DETAIL_KINDS, DETAIL_SIDES, DETAIL_NARROW, DETAIL_ONE, DETAILS };

/* One side's part of a counter, in its colours. */
struct piece {
	char side;
	bool about;              /* nothing in it is sure */
	char text[40];
};

struct counter {
	int count, width;
	struct piece piece[MAP_SIDES];
};

/* The letter of a kind behind the side's: "C10 a8" has ten brigades and eight wings; 0: none. */
static char unit_letter(enum map_unit unit)
{
	static const char LETTERS[MAP_UNITS] = {
		[MAP_AIR] = 'a', [MAP_MSL] = 'm', [MAP_IAD] = 'd', [MAP_NAV] = 'n',
	};

	return LETTERS[unit];
}

static void add_number(const struct map_force *force, enum map_unit unit, struct piece *piece)
{
	size_t used = strlen(piece->text);
	char letter[2] = { unit_letter(unit) };

	snprintf(piece->text + used, sizeof(piece->text) - used, "%s%s%u", letter,
		force->about >> unit & 1 ? "~" : "", (unsigned)force->count[unit]);
}

/* "C10 a8": the first kind there is stands beside the side's letter, the others behind it. */
static void tell_force(const struct map_force *force, bool all, struct piece *piece)
{
	bool first = true;

	piece->side = force->side;
	piece->about = force->about;
	snprintf(piece->text, sizeof(piece->text), "%c", force->side);
	for (int unit = 0; unit < MAP_UNITS && (all || first); unit++) {
		if (force->count[unit] == 0)
			continue;
		if (!first)
			strcat(piece->text, " ");
		add_number(force, (enum map_unit)unit, piece);
		first = false;
	}
}

static void add_margins(struct piece *piece)
{
	char plain[sizeof(piece->text) - 2];

	snprintf(plain, sizeof(plain), "%s", piece->text);
	snprintf(piece->text, sizeof(piece->text), " %s ", plain);
}

static void tell(const struct map_area *area, enum detail detail, struct counter *counter)
{
	int sides = 0;

	memset(counter, 0, sizeof(*counter));
	for (; sides < MAP_SIDES && area->force[sides].side; sides++) {
		struct piece *piece = &counter->piece[sides];

		if (detail == DETAIL_ONE && sides > 0)
			continue;
		tell_force(&area->force[sides], detail == DETAIL_KINDS, piece);
		if (detail < DETAIL_NARROW)
			add_margins(piece);
		counter->count++;
	}
	if (sides > counter->count)
		strcat(counter->piece[0].text, "+");
	for (int i = 0; i < counter->count; i++)
		counter->width += (int)strlen(counter->piece[i].text);
}

/* What is only an estimate is written in a lighter hand. */
static struct style card_style(const struct map_layers *layers, const struct piece *piece)
{
	paint_id card = PAINT_CARD_N;
	char side = piece->side;

	if (layers->theme.depth == DEPTH_8 || layers->theme.depth == DEPTH_16)
		return (struct style){ PAINT_GROUND, PAINT_LAND_NAME, 0 };
	if (side == 'C')
		card = PAINT_CARD_C;
	else if (side == 'R')
		card = PAINT_CARD_R;
	else if (side == 'W')
		card = PAINT_CARD_W;
	return (struct style){ PAINT_COUNTER, card, piece->about ? LOOK_ITALIC : LOOK_BOLD };
}

static void put(struct map_layers *layers, int area, const struct counter *counter,
	const int at[2])
{
	int col = at[1];

	for (int i = 0; i < counter->count; i++) {
		map_write(layers, at[0], col, counter->piece[i].text,
			card_style(layers, &counter->piece[i]));
		col += (int)strlen(counter->piece[i].text);
	}
	spots_take(&layers->spots, at[0], at[1], counter->width, (uint8_t)(ID_FIRST + area));
}

/* How many columns from at lie on the area's own cells, or, of a sea, on any water. */
static int own_columns(const struct map_layers *layers, int area, const int at[2], int width)
{
	const struct spots *spots = &layers->spots;
	bool sea = layers->chart->atlas->places[area].sea;
	int own = 0;

	for (int x = at[1]; x < at[1] + width; x++) {
		uint8_t id = spots->id[at[0] * spots->cols + x];

		own += id == ID_FIRST + area || (sea && !spots->is_land[id] && id != ID_VOID);
	}
	return own;
}

/* Its anchor, or, where that is out of sight, below the middle of what is seen: a name's place. */
static bool find_anchor(const struct map_layers *layers, int area, int *row, int *col)
{
	window_cell(&layers->raster.window, layers->chart->counter[area], row, col);
	if (*row >= 0 && *row < layers->spots.rows && *col >= 0 && *col < layers->spots.cols)
		return true;
	if (!map_middle(layers, area, row, col))
		return false;
	*row += 1;
	return true;
}

/* At or around its anchor; all that is told of kinds must lie on its own ground. */
static bool place_near(struct map_layers *layers, int area, const struct counter *counter,
	bool strict)
{
	int width = counter->width;
	const int NEAR[9][2] = {
		{ 0, 0 }, { 1, 0 }, { -1, 0 }, { 0, width + 1 }, { 0, -width - 1 }, { 0, 3 },
		{ 0, -3 }, { 2, 0 }, { -2, 0 },
	};
	int row, col;

	if (!find_anchor(layers, area, &row, &col))
		return false;
	for (int i = 0; i < 9; i++) {
		int at[2] = { row + NEAR[i][0], col - width / 2 + NEAR[i][1] };
		int middle[2] = { at[0], at[1] + width / 2 };

		if (!spots_are_free(&layers->spots, at[0], at[1], width))
			continue;
		if (strict ? own_columns(layers, area, at, width) < width
				: i > 0 && own_columns(layers, area, middle, 1) < 1)
			continue;
		put(layers, area, counter, at);
		return true;
	}
	return false;
}

/* Where an area has no room for both, the counter touches its name, or stands above or below. */
static bool join_name(struct map_layers *layers, int area, const struct counter *counter)
{
	int width = counter->width;
	int name = layers->place[area].width;
	int row = layers->place[area].row - layers->box.row;
	int col = layers->place[area].col - layers->box.col;
	int around[6][2] = {
		{ row, col + name }, { row, col - width }, { row + 1, col }, { row - 1, col },
		{ row + 1, col + name - width }, { row - 1, col + name - width },
	};

	for (int i = 0; i < 6 && name > 0; i++) {
		if (!spots_fit(&layers->spots, around[i][0], around[i][1], width))
			continue;
		put(layers, area, counter, around[i]);
		return true;
	}
	return false;
}

static bool has_only_one(const struct map_area *area)
{
	return !area->force[1].side;
}

void map_counter(struct map_layers *layers, int area)
{
	const struct map_area *it = &layers->model->area[area];
	bool sea = layers->chart->atlas->places[area].sea;
	bool roomy = layers->raster.window.scale < MAP_ROOMY_KM;
	struct counter counter;

	if (!it->force[0].side)
		return;
	for (int detail = roomy ? DETAIL_KINDS : DETAIL_SIDES; detail < DETAILS; detail++) {
		/* A narrow one of one side is all there is to tell. */
		if (detail == DETAIL_ONE && has_only_one(it))
			continue;
		tell(it, (enum detail)detail, &counter);
		if (place_near(layers, area, &counter, sea || detail == DETAIL_KINDS))
			return;
		if (detail >= DETAIL_NARROW && !sea && join_name(layers, area, &counter))
			return;
	}
}
