/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "ui/glyph.h"
#include "ui/map_layers.h"

void map_put(const struct map_layers *layers, const struct map_dots *dots, uint32_t rune,
	struct style style)
{
	canvas_put(layers->canvas, layers->box.row + dots->row, layers->box.col + dots->col, rune,
		style);
}

uint32_t map_braille(const struct map_dots *dots, bool all)
{
	static const uint8_t BRAILLE[CELL_DOTS] = {
		0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80,
	};
	uint32_t mask = 0;

	for (int k = 0; k < CELL_DOTS; k++)
		if (dots->edge[k] && (all || dots->edge[k] == dots->line))
			mask |= BRAILLE[k];
	return GLYPH_BRAILLE + mask;
}

/* The paint of a line: its own, or a shade of the ground under it. */
static paint_id line_paint(int line, paint_id ground)
{
	switch ((enum edge)line) {
	case EDGE_NONE: return ground;
	case EDGE_ZONE: return PAINT_ZONE;
	case EDGE_AREA: return ground | SHADE_BORDER;
	case EDGE_NATION: return ground | SHADE_NATION;
	case EDGE_COAST: return ground | SHADE_COAST;
	case EDGE_REACH: return PAINT_REACH;
	case EDGE_MOVE_C: return PAINT_TEAM_C;
	case EDGE_MOVE_R: return PAINT_TEAM_R;
	case EDGE_MOVE_W: return PAINT_TEAM_W;
	case EDGE_FRONT: return PAINT_FRONT;
	case EDGE_TARGET: return PAINT_TARGET;
	case EDGE_SELECT: return PAINT_MARK;
	}
	return ground;
}

struct style map_line_style(const struct map_layers *layers, const struct map_dots *dots)
{
	paint_id bg = layers->inks.paint[dots->better];
	bool bold = dots->line >= EDGE_MOVE_C && layers->theme.depth < DEPTH_256;

	return (struct style){ line_paint(dots->line, bg), bg, bold ? LOOK_BOLD : 0 };
}

/* What half a cell shows: its strongest line, else the ink of most of its dots. */
static paint_id half_paint(const struct map_layers *layers, const struct map_dots *dots, int half)
{
	enum { HALF = CELL_DOTS / 2 };
	const uint8_t *ink = &dots->ink[half * HALF];
	const uint8_t *edge = &dots->edge[half * HALF];
	int best = 0;
	int most = 0;
	int line = EDGE_NONE;

	for (int k = 0; k < HALF; k++) {
		int count = 0;

		for (int j = 0; j < HALF; j++)
			count += ink[j] == ink[k];
		if (count > most) {
			most = count;
			best = k;
		}
		line = edge[k] > line ? edge[k] : line;
	}
	return line_paint(line, layers->inks.paint[ink[best]]);
}

void map_put_halves(const struct map_layers *layers, struct map_dots *dots)
{
	enum { LOWER_HALF = 0x2584 };
	paint_id above = half_paint(layers, dots, 0);
	paint_id below = half_paint(layers, dots, 1);

	if (theme_same(&layers->theme, above, below))
		map_put(layers, dots, ' ', (struct style){ above, above, 0 });
	else
		map_put(layers, dots, LOWER_HALF, (struct style){ below, above, 0 });
}

/* Lines on the plain ground; Russia's land is dotted. */
void map_put_outline(const struct map_layers *layers, const struct map_dots *dots)
{
	enum { DOTTED = 0x04 };
	struct style style = { PAINT_DIM, PAINT_GROUND, 0 };

	if (dots->line > EDGE_COAST)
		style.fg = line_paint(dots->line, PAINT_GROUND);
	else if (dots->line == EDGE_COAST || dots->line == EDGE_ZONE)
		style.fg = PAINT_SEA_NAME;
	else if (dots->line == EDGE_AREA)
		style.fg = PAINT_FRAME;
	if (dots->line != EDGE_NONE)
		map_put(layers, dots, map_braille(dots, true), style);
	else if (layers->inks.side[dots->id] == 'R')
		map_put(layers, dots, GLYPH_BRAILLE + DOTTED, style);
	else
		map_put(layers, dots, ' ', style);
}

/* The character that goes the way of the line that shows. */
static char stroke(const struct map_dots *dots)
{
	int count[2] = { 0, 0 };
	int sum[2] = { 0, 0 };
	int high = CELL_HEIGHT;
	int low = 0;

	for (int k = 0; k < CELL_DOTS; k++) {
		if (dots->edge[k] != dots->line)
			continue;
		count[k % 2]++;
		sum[k % 2] += k / 2;
		high = k / 2 < high ? k / 2 : high;
		low = k / 2 > low ? k / 2 : low;
	}
	if (low - high <= 1)
		return count[0] && count[1] ? '-' : '|';
	if (!count[0] || !count[1])
		return '|';
	/* Quarter rows by which the right side lies lower than the left. */
	int slope = 4 * sum[1] / count[1] - 4 * sum[0] / count[0];

	return abs(slope) < 4 ? '|' : slope > 0 ? '\\' : '/';
}

static char land_sign(char side)
{
	switch (side) {
	case 'C': return '.';
	case 'R': return ':';
	case 'W': return '+';
	default: return side ? ',' : ' ';
	}
}

static char ascii_sign(const struct map_layers *layers, const struct map_dots *dots)
{
	switch ((enum edge)dots->line) {
	case EDGE_ZONE: return '~';
	case EDGE_AREA: case EDGE_NATION: return stroke(dots);
	case EDGE_REACH: return '\'';
	case EDGE_MOVE_C: case EDGE_MOVE_R: case EDGE_MOVE_W: return '=';
	case EDGE_FRONT: return 'X';
	case EDGE_TARGET: return '!';
	case EDGE_SELECT: return '*';
	/* Land is dotted and water is not: that draws the coast. */
	case EDGE_NONE: case EDGE_COAST: break;
	}
	return land_sign(layers->inks.side[dots->id]);
}

void map_put_ascii(const struct map_layers *layers, const struct map_dots *dots)
{
	paint_id bg = layers->inks.paint[dots->id];
	struct style style = { bg | SHADE_HATCH, bg, 0 };

	if (dots->line != EDGE_NONE && dots->line != EDGE_COAST)
		style = map_line_style(layers, dots);
	style.bg = bg;
	if (layers->inks.hatched[dots->id])
		style.look |= LOOK_UNDERLINE;
	map_put(layers, dots, (uint32_t)(unsigned char)ascii_sign(layers, dots), style);
}
