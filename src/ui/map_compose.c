/* SPDX-License-Identifier: MIT */
#include "ui/map_layers.h"

#include <string.h>

#include "ui/glyph.h"

int map_dot(const struct map_layers *layers, const struct map_dots *dots, int k)
{
	return (dots->row * CELL_HEIGHT + k / 2) * layers->raster.width + dots->col * CELL_WIDTH
		+ k % 2;
}

/* Read the cell's dots; return whether they are all one ink without a line. */
static bool read_dots(const struct map_layers *layers, struct map_dots *dots)
{
	bool plain = true;

	for (int k = 0; k < CELL_DOTS; k++) {
		int i = map_dot(layers, dots, k);

		dots->ink[k] = layers->ink[i];
		dots->edge[k] = layers->edge[i];
		plain = plain && dots->ink[k] == dots->ink[0] && !dots->edge[k];
	}
	return plain;
}

/* The id that holds most dots of the cell. */
static uint8_t commonest_id(const struct map_layers *layers, const struct map_dots *dots)
{
	uint8_t best = ID_VOID;
	int most = 0;

	for (int k = 0; k < CELL_DOTS; k++) {
		uint8_t id = layers->raster.id[map_dot(layers, dots, k)];
		int count = 0;

		for (int j = 0; j < CELL_DOTS; j++)
			count += layers->raster.id[map_dot(layers, dots, j)] == id;
		if (count > most) {
			most = count;
			best = id;
		}
	}
	return best;
}

/* Find the two commonest colours of the cell; the earlier dot wins a tie. */
static void count_colours(const struct map_inks *inks, struct map_dots *dots)
{
	uint8_t found[CELL_DOTS];
	int count[CELL_DOTS] = { 0 };
	int best = 0;
	int second = -1;

	dots->colours = 0;
	for (int k = 0; k < CELL_DOTS; k++) {
		int at = 0;

		while (at < dots->colours && inks->colour[found[at]] != inks->colour[dots->ink[k]])
			at++;
		if (at == dots->colours)
			found[dots->colours++] = dots->ink[k];
		count[at]++;
	}
	for (int i = 1; i < dots->colours; i++)
		if (count[i] > count[best])
			best = i;
	for (int i = 0; i < dots->colours; i++)
		if (i != best && (second < 0 || count[i] > count[second]))
			second = i;
	dots->better = found[best];
	dots->second = found[second < 0 ? best : second];
}

/* Whether another id lies beside a dot and looks the same, so that only a line parts them. */
static bool looks_alike(const struct map_layers *layers, int index)
{
	const struct raster *raster = &layers->raster;
	int x = index % raster->width;
	int y = index / raster->width;
	int beside[4] = {
		x + 1 < raster->width ? index + 1 : index, x > 0 ? index - 1 : index,
		y + 1 < raster->height ? index + raster->width : index,
		y > 0 ? index - raster->width : index,
	};

	for (int i = 0; i < 4; i++)
		if (raster->id[beside[i]] != raster->id[index] && layers->inks.colour[
				layers->ink[beside[i]]] == layers->inks.colour[layers->ink[index]])
			return true;
	return false;
}

static bool draws_all(const struct map_layers *layers)
{
	return layers->canvas->ascii || layers->mode != MAP_QUADRANTS;
}

/* Lines that two colours draw by themselves are left out. */
static void find_line(const struct map_layers *layers, struct map_dots *dots)
{
	dots->line = EDGE_NONE;
	for (int k = 0; k < CELL_DOTS; k++) {
		int edge = dots->edge[k];
		bool drawn_by_fill = edge == EDGE_AREA || edge == EDGE_NATION || edge == EDGE_COAST;

		if (drawn_by_fill && !draws_all(layers)
				&& !looks_alike(layers, map_dot(layers, dots, k)))
			dots->edge[k] = EDGE_NONE;
		if (dots->edge[k] > dots->line)
			dots->line = dots->edge[k];
	}
}

static void put_line(const struct map_layers *layers, const struct map_dots *dots)
{
	/* Without colours all lines are drawn, or a coast would break at a border. */
	bool all = layers->theme.depth == DEPTH_MONO;

	map_put(layers, dots, map_braille(dots, all), map_line_style(layers, dots));
}

static int distance(struct rgb one, struct rgb other)
{
	int r = one.r - other.r;
	int g = one.g - other.g;
	int b = one.b - other.b;

	return r * r + g * g + b * b;
}

/* Two colours: each quadrant takes that of both its dots; one each: that of most of the cell. */
static void put_quadrants(const struct map_layers *layers, const struct map_dots *dots)
{
	const struct rgb *rgb = layers->inks.rgb;
	bool second[CELL_DOTS];
	int total = 0;
	int mask = 0;

	for (int k = 0; k < CELL_DOTS; k++) {
		second[k] = distance(rgb[dots->ink[k]], rgb[dots->second])
			< distance(rgb[dots->ink[k]], rgb[dots->better]);
		total += second[k];
	}
	for (int quadrant = 0; quadrant < 4; quadrant++) {
		int k = quadrant / 2 * 4 + quadrant % 2;
		/* The dot next to the middle of the cell decides a tie of the whole. */
		bool inner = second[quadrant < 2 ? k + 2 : k];
		int count = second[k] + second[k + 2];

		if (count == 2 || (count == 1 && (total >= CELL_DOTS / 2 || inner)))
			mask |= 1 << quadrant;
	}
	paint_id fg = layers->inks.paint[dots->second];
	paint_id bg = layers->inks.paint[dots->better];

	if (mask == 0 || mask == 15)
		map_put(layers, dots, ' ', (struct style){ mask ? fg : bg, mask ? fg : bg, 0 });
	else
		map_put(layers, dots, glyph_quadrant(mask), (struct style){ fg, bg, 0 });
}

/* What tells the owner of land without its colour: nothing for the Coalition, else dots. */
static uint32_t side_pattern(char side)
{
	if (side == 'R')
		return GLYPH_BRAILLE + 0x04;
	return side == 'W' ? GLYPH_BRAILLE + 0x21 : ' ';
}

/* Ground of one ink: changed ground is hatched, what is known only roughly is dimly dotted. */
static void put_plain(const struct map_layers *layers, const struct map_dots *dots)
{
	enum { HATCH = 0x95, MIST = 0x02 };
	paint_id paint = layers->inks.paint[dots->ink[0]];
	bool patterns = theme_has_patterns(&layers->theme);
	uint32_t rune = ' ';
	paint_id fg = paint;

	if (layers->inks.hatched[dots->ink[0]]) {
		rune = GLYPH_BRAILLE + HATCH;
		fg |= SHADE_HATCH;
	} else if (patterns) {
		rune = side_pattern(layers->inks.side[dots->ink[0]]);
		fg |= rune == ' ' ? 0 : SHADE_HATCH;
	} else if (layers->inks.fogged[dots->ink[0]] && (dots->row + dots->col) % 2) {
		rune = GLYPH_BRAILLE + MIST;
		fg |= SHADE_BORDER;
	}
	map_put(layers, dots, rune, (struct style){ fg, paint, 0 });
}

/* What a cell belongs to, be it held by the owner or its rival. */
static void note_id(const struct map_layers *layers, const struct map_dots *dots)
{
	bool rivals = map_is_rival(layers, dots->id);

	layers->spots.id[dots->row * layers->spots.cols + dots->col] = rivals
		? (uint8_t)(ID_FIRST + map_place_of(layers, dots->id)) : dots->id;
}

static void compose_cell(const struct map_layers *layers, struct map_dots *dots)
{
	bool plain = read_dots(layers, dots);

	/* Dots of one ink are of one id, or a line would run between them. */
	dots->id = plain ? layers->raster.id[map_dot(layers, dots, 0)]
		: commonest_id(layers, dots);
	note_id(layers, dots);
	if (plain && !layers->canvas->ascii && layers->mode != MAP_OUTLINES) {
		put_plain(layers, dots);
		return;
	}
	count_colours(&layers->inks, dots);
	find_line(layers, dots);
	if (layers->canvas->ascii)
		map_put_ascii(layers, dots);
	else if (layers->mode == MAP_OUTLINES)
		map_put_outline(layers, dots);
	else if (layers->mode == MAP_HALVES)
		map_put_halves(layers, dots);
	else if (dots->line > EDGE_COAST || (dots->colours == 1 && dots->line))
		put_line(layers, dots);
	else if (dots->colours == 1)
		put_plain(layers, dots);
	else
		put_quadrants(layers, dots);
}

void map_compose(struct map_layers *layers)
{
	for (int row = 0; row < layers->spots.rows; row++) {
		for (int col = 0; col < layers->spots.cols; col++) {
			struct map_dots dots = { .row = row, .col = col };

			compose_cell(layers, &dots);
		}
	}
}
