/* SPDX-License-Identifier: MIT */
#include "ui/pairs.h"

#include <string.h>

#include "ui/canvas.h"
#include "ui/glyph.h"

enum { LOOK_AHEAD = 40, BLACK = 0, WHITE = 7 };

/* Underlines and reversed blanks show their foreground. */
static bool is_free_blank(const struct pair_cell *cell)
{
	return cell->rune == ' ' && !(cell->look & (LOOK_REVERSE | LOOK_UNDERLINE));
}

static bool can_swap(const struct pair_cell *cell)
{
	return cell->look == 0 && glyph_quadrants(cell->rune) > 0;
}

/* The foreground that lets a blank share a pair with the next glyph on its background. */
static int coming_fg(const struct pair_cell *cells, int at, int count)
{
	int bg = cells[at].bg;

	for (int i = at + 1; i < count && i < at + LOOK_AHEAD; i++) {
		const struct pair_cell *cell = &cells[i];

		if (!is_free_blank(cell)) {
			if (cell->bg == bg)
				return cell->fg;
			return cell->fg == bg && can_swap(cell) ? cell->bg : cells[at].fg;
		}
		if (cell->bg != bg)
			break;
	}
	return cells[at].fg;
}

static void swap_quadrant(struct pair_cell *cell)
{
	int fg = cell->fg;

	cell->rune = glyph_quadrant(15 - glyph_quadrants(cell->rune));
	cell->fg = cell->bg;
	cell->bg = fg;
}

void pairs_share(struct pair_cell *cells, int count)
{
	int fg = -1;
	int bg = -1;

	for (int i = 0; i < count; i++) {
		struct pair_cell *cell = &cells[i];

		if (is_free_blank(cell) && i > 0 && cell->bg == bg)
			cell->fg = fg;
		else if (is_free_blank(cell))
			cell->fg = coming_fg(cells, i, count);
		else if (can_swap(cell) && cell->fg == bg && cell->bg != bg)
			swap_quadrant(cell);
		fg = cell->fg;
		bg = cell->bg;
	}
}

void pairs_init(struct pair_table *table, int room, bool default_is_first)
{
	memset(table, 0, sizeof(*table));
	table->default_is_first = default_is_first;
	table->room = room < PAIR_SLOTS / 2 ? room : PAIR_SLOTS / 2;
}

int pairs_find(struct pair_table *table, int fg, int bg, bool *is_new)
{
	unsigned at = ((unsigned)fg * 2654435761u ^ (unsigned)bg * 40503u) % PAIR_SLOTS;

	*is_new = false;
	if (table->default_is_first && fg == WHITE && bg == BLACK)
		return 0;
	for (; table->slot[at].pair; at = (at + 1) % PAIR_SLOTS)
		if (table->slot[at].fg == fg && table->slot[at].bg == bg)
			return table->slot[at].pair;
	if (table->count + 1 >= table->room) {
		pairs_init(table, table->room, table->default_is_first);
		at = ((unsigned)fg * 2654435761u ^ (unsigned)bg * 40503u) % PAIR_SLOTS;
	}
	table->slot[at].fg = fg;
	table->slot[at].bg = bg;
	table->slot[at].pair = ++table->count;
	*is_new = true;
	return table->count;
}
