/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "gallery/gallery.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

/*
 * A picture is "== en 80x24 dark cursor 3,5", a line of characters per row without its last
 * blanks, "--", and a line of styles per row: runs of "[count]fg bg[^look]", a paint as its
 * letter, behind a backslash if that would be taken for something else, 'A and so on for its
 * shade. A line that is the same as the one above it is a double quote.
 */
static const char LETTER[] = {
#define X(name, letter) letter,
	PAINTS(X)
#undef X
};

static void write_row(struct str *out, const struct cell *cells, int cols)
{
	char bytes[5];

	while (cols > 0 && cells[cols - 1].rune == ' ')
		cols--;
	for (int col = 0; col < cols; col++)
		if (cells[col].rune) {
			utf8_put(cells[col].rune, bytes);
			str_add(out, bytes);
		}
	str_add_char(out, '\n');
}

static void write_paint(struct str *out, paint_id paint)
{
	char letter = LETTER[paint & ~SHADE_MASK];

	if (strchr("0123456789\\^\"'", letter))
		str_add_char(out, '\\');
	str_add_char(out, letter);
	if (paint & SHADE_MASK)
		str_addf(out, "'%c", 'A' + ((paint & SHADE_MASK) >> 8));
}

static bool same_style(const struct cell *one, const struct cell *other)
{
	return one->fg == other->fg && one->bg == other->bg && one->look == other->look;
}

static void write_styles(struct str *out, const struct cell *cells, int cols)
{
	for (int col = 0; col < cols;) {
		int count = 1;

		while (col + count < cols && same_style(&cells[col], &cells[col + count]))
			count++;
		if (count > 1)
			str_addf(out, "%d", count);
		write_paint(out, cells[col].fg);
		write_paint(out, cells[col].bg);
		if (cells[col].look)
			str_addf(out, "^%c", 'A' + cells[col].look);
		col += count;
	}
	str_add_char(out, '\n');
}

static bool same_row(const struct cell *one, const struct cell *other, int cols)
{
	for (int col = 0; col < cols; col++)
		if (!same_style(&one[col], &other[col]))
			return false;
	return true;
}

void picture_write(struct str *out, const struct shoot *shoot, const struct variant *variant,
	const struct canvas *canvas)
{
	str_addf(out, "== %s %dx%d %s cursor %d,%d\n", shoot->lang == LANG_EN ? "en" : "zh_TW",
		canvas->cols, canvas->rows, variant->ascii ? "ascii" : "dark", canvas->cursor_row,
		canvas->cursor_col);
	for (int row = 0; row < canvas->rows; row++)
		write_row(out, &canvas->cells[row * canvas->cols], canvas->cols);
	str_add(out, "--\n");
	for (int row = 0; row < canvas->rows; row++) {
		const struct cell *cells = &canvas->cells[row * canvas->cols];

		if (row > 0 && same_row(cells, cells - canvas->cols, canvas->cols))
			str_add(out, "\"\n");
		else
			write_styles(out, cells, canvas->cols);
	}
}

/* Read the characters of a row; false if they do not fit into it. */
static bool read_row(const char **text, struct cell *cells, int cols)
{
	int col = 0;

	while (col < cols && **text && **text != '\n') {
		uint32_t rune = utf8_next(text);

		cells[col++].rune = rune;
		if (utf8_rune_width(rune) == 2 && col < cols)
			cells[col++].rune = 0;
	}
	if (**text != '\n')
		return false;
	++*text;
	return true;
}

static long read_number(const char **text)
{
	long number = 0;

	for (; **text >= '0' && **text <= '9'; ++*text)
		number = 10 * number + (**text - '0');
	return number;
}

static bool read_paint(const char **text, paint_id *paint)
{
	const char *at;

	if (**text == '\\')
		++*text;
	at = **text ? memchr(LETTER, **text, PAINT_COUNT) : NULL;
	if (!at)
		return false;
	*paint = (paint_id)(at - LETTER);
	++*text;
	if (**text == '\'') {
		*paint |= (paint_id)(((*text)[1] - 'A') << 8);
		*text += 2;
	}
	return true;
}

static bool read_styles(const char **text, struct cell *cells, int cols, bool first)
{
	if (**text == '"' && !first) {
		for (int col = 0; col < cols; col++) {
			uint32_t rune = cells[col].rune;

			cells[col] = cells[col - cols];
			cells[col].rune = rune;
		}
		++*text;
	}
	for (int col = 0; **text && **text != '\n';) {
		struct cell style = { .rune = 0 };
		long count = **text >= '1' && **text <= '9' ? read_number(text) : 1;

		if (!read_paint(text, &style.fg) || !read_paint(text, &style.bg))
			return false;
		if (**text == '^') {
			style.look = (uint8_t)((*text)[1] - 'A');
			*text += 2;
		}
		for (; count > 0 && col < cols; count--, col++) {
			style.rune = cells[col].rune;
			cells[col] = style;
		}
	}
	return *(*text)++ == '\n';
}

bool picture_read(const char **text, char title[64], struct canvas *canvas)
{
	char lang[8], mode[8];
	int cols, rows, row, col, length = 0;

	if (sscanf(*text, "== %7s %dx%d %7s cursor %d,%d%n", lang, &cols, &rows, mode, &row, &col,
		&length) != 6)
		return false;
	snprintf(title, 64, "%s %dx%d %s", lang, cols, rows, mode);
	*text += length + 1;
	canvas_init(canvas, rows, cols);
	canvas->cursor_row = row;
	canvas->cursor_col = col;

	bool good = true;

	for (int i = 0; i < rows && good; i++)
		good = read_row(text, &canvas->cells[i * cols], cols);
	good = good && strncmp(*text, "--\n", 3) == 0;
	if (good)
		*text += 3;
	for (int i = 0; i < rows && good; i++)
		good = read_styles(text, &canvas->cells[i * cols], cols, i == 0);
	if (!good)
		canvas_release(canvas);
	return good;
}
