/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "ui/term_output.h"

#include <curses.h>
#include <wchar.h>

#include "base/arena.h"
#include "ui/glyph.h"

enum { NOT_LOOKED_UP = -2 };

void term_output_theme(struct term_output *it, enum theme_name name)
{
	it->theme = theme_make(name, it->depth);
	pairs_init(&it->pairs, COLOR_PAIRS, it->depth <= DEPTH_16);
	for (int i = 0; i < TERM_SHADES; i++)
		it->colour[i] = NOT_LOOKED_UP;
}

void term_output_init(struct term_output *it, enum theme_name name, enum depth depth, bool ascii)
{
	it->depth = depth;
	it->ascii = ascii;
	term_output_theme(it, name);
	it->arena = NULL;
	it->room = 0;
}

void term_output_release(struct term_output *it)
{
	arena_free(it->arena);
	it->arena = NULL;
	it->room = 0;
}

static int colour_of(struct term_output *it, paint_id paint)
{
	int *known = &it->colour[paint % TERM_SHADES];

	if (*known == NOT_LOOKED_UP)
		*known = theme_colour(&it->theme, paint);
	return *known;
}

/*
 * What this C library can show of rune in width columns. ncurses prints blanks
 * for characters that wcwidth() does not know, and says nothing.
 */
static uint32_t showable(const struct term_output *it, uint32_t rune, int width)
{
	if (it->ascii)
		rune = glyph_in_ascii(rune);
	while (rune > 0x7E && wcwidth((wchar_t)rune) != width)
		rune = glyph_simpler(rune);
	return rune;
}

static attr_t attributes(uint8_t look)
{
	attr_t bits = A_NORMAL;

	bits |= look & LOOK_BOLD ? A_BOLD : 0;
	bits |= look & LOOK_ITALIC ? A_ITALIC : 0;
	bits |= look & LOOK_REVERSE ? A_REVERSE : 0;
	bits |= look & LOOK_UNDERLINE ? A_UNDERLINE : 0;
	bits |= look & LOOK_DIM ? A_DIM : 0;
	return bits;
}

/* The row's characters in it->line: wide ones once, or twice if a narrow one stands in. */
static int fill_line(struct term_output *it, const struct cell *cells, int cols)
{
	int count = 0;

	for (int col = 0; col < cols; col++) {
		const struct cell *cell = &cells[col];
		bool wide = col + 1 < cols && cells[col + 1].rune == 0;

		if (cell->rune == 0)
			continue;
		int bg = colour_of(it, cell->bg);
		struct pair_cell out = {
			.rune = showable(it, cell->rune, wide ? 2 : 1), .bg = bg,
			.fg = theme_ink(&it->theme, cell->fg, colour_of(it, cell->fg), bg),
			.look = theme_look(&it->theme,
				&(struct style){ cell->fg, cell->bg, cell->look }),
		};

		it->line[count++] = out;
		if (wide && out.rune <= 0x7E)
			it->line[count++] = out;
	}
	return count;
}

static void show_row(struct term_output *it, const struct cell *cells, int row, int cols)
{
	int count = fill_line(it, cells, cols);
	cchar_t *out = it->out;

	pairs_share(it->line, count);
	for (int i = 0; i < count; i++) {
		const struct pair_cell *cell = &it->line[i];
		wchar_t text[2] = { (wchar_t)cell->rune, 0 };
		bool is_new = false;
		int pair = cell->fg == COLOUR_NONE ? 0
			: pairs_find(&it->pairs, cell->fg, cell->bg, &is_new);

		if (is_new)
			init_extended_pair(pair, cell->fg, cell->bg);
		setcchar(&out[i], text, attributes(cell->look), 0, &pair);
	}
	mvadd_wchnstr(row, 0, out, count);
}

static void make_room(struct term_output *it, int cols)
{
	if (cols <= it->room)
		return;
	arena_free(it->arena);
	it->arena = arena_new();
	it->line = arena_alloc(it->arena, (size_t)cols, sizeof(*it->line));
	it->out = arena_alloc(it->arena, (size_t)cols, sizeof(cchar_t));
	it->room = cols;
}

void term_output_show(struct term_output *it, const struct canvas *canvas)
{
	int rows, cols;
	bool cursor;

	getmaxyx(stdscr, rows, cols);
	cursor = canvas->cursor_row >= 0 && canvas->cursor_row < rows && canvas->cursor_col >= 0
		&& canvas->cursor_col < cols;
	if (rows > canvas->rows || cols > canvas->cols)
		werase(stdscr);
	rows = rows < canvas->rows ? rows : canvas->rows;
	cols = cols < canvas->cols ? cols : canvas->cols;
	make_room(it, cols);
	for (int row = 0; row < rows; row++)
		show_row(it, &canvas->cells[row * canvas->cols], row, cols);
	curs_set(cursor ? 1 : 0);
	leaveok(stdscr, !cursor);
	if (cursor)
		wmove(stdscr, canvas->cursor_row, canvas->cursor_col);
	wnoutrefresh(stdscr);
	doupdate();
}
