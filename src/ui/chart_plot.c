/* SPDX-License-Identifier: MIT */
#include "ui/chart.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "prose/gettext.h"
#include "ui/glyph.h"
#include "ui/rich.h"

/* The dots of a plot, two across and four down in each cell. */
struct field {
	int rows, cols;          /* in cells */
	int names;               /* columns for names at the right */
	uint8_t *mask;
	char *letter;            /* who drew there first */
};

enum { NAME_COLS = 34, EDGE_COLS = 2 };

static void set_dot(struct field *field, int x, int y, char letter)
{
	static const uint8_t BIT[4][2] = { { 0x01, 0x08 }, { 0x02, 0x10 }, { 0x04, 0x20 },
		{ 0x40, 0x80 } };

	if (x < 0 || y < 0 || x >= 2 * field->cols || y >= 4 * field->rows)
		return;

	int cell = y / 4 * field->cols + x / 2;

	if (field->letter[cell] && field->letter[cell] != letter)
		return;
	field->letter[cell] = letter;
	field->mask[cell] |= BIT[y % 4][x % 2];
}

static int height_of(const struct chart_plot *plot, const struct field *field, int value)
{
	int span = plot->high > plot->low ? plot->high - plot->low : 1;
	int most = 4 * field->rows - 1;

	return most - (int)(((long long)(value - plot->low) * most * 2 + span) / (2LL * span));
}

static int place_of(const struct chart_plot *plot, const struct field *field, int point)
{
	int span = plot->last > plot->first ? plot->last - plot->first : 1;

	return point * (2 * field->cols - 1) / span;
}

/* From one point to the next, each column joined to the one before. */
static void draw_stretch(const struct chart_plot *plot, struct field *field,
	const struct chart_line *line, int point)
{
	int from = place_of(plot, field, point), to = place_of(plot, field, point + 1);
	int start = height_of(plot, field, line->values[point]);
	int end = height_of(plot, field, line->values[point + 1]);
	int last = start;

	for (int x = from; x <= to; x++) {
		int y = to > from ? start + (end - start) * (x - from) / (to - from) : end;
		int step = y > last ? 1 : -1;

		while (last != y) {
			last += step;
			set_dot(field, x, last, line->letter);
		}
		set_dot(field, x, y, line->letter);
	}
}

/* Every second dot between what it may be at least and at most. */
static void draw_band(const struct chart_plot *plot, struct field *field,
	const struct chart_line *line)
{
	for (int x = 0; x <= place_of(plot, field, line->count - 1); x += 2) {
		int point = x * (plot->last - plot->first) / (2 * field->cols - 1);
		int value = line->values[point < line->count ? point : line->count - 1];
		int top = height_of(plot, field, value + line->about);
		int bottom = height_of(plot, field, value - line->about);

		for (int y = top; y <= bottom; y++)
			if ((x / 2 + y) % 2 == 0)
				set_dot(field, x, y, 'd');
	}
}

static void draw_level(const struct chart_plot *plot, struct field *field,
	const struct chart_level *level)
{
	int y = height_of(plot, field, level->value);

	for (int x = 0; x < 2 * field->cols; x += 4)
		set_dot(field, x, y, level->letter);
}

static void draw_lines(const struct chart_plot *plot, struct field *field)
{
	for (int i = 0; i < plot->line_count; i++) {
		const struct chart_line *line = &plot->lines[i];

		for (int point = 0; point + 1 < line->count; point++)
			draw_stretch(plot, field, line, point);
		if (line->count > 0)
			for (int side = 0; side < 2; side++)
				set_dot(field, place_of(plot, field, line->count - 1) + side,
					height_of(plot, field, line->values[line->count - 1]),
					line->letter);
	}
	for (int i = 0; i < plot->line_count; i++)
		if (plot->lines[i].about > 0 && plot->lines[i].count > 0)
			draw_band(plot, field, &plot->lines[i]);
	for (int i = 0; i < plot->level_count; i++)
		draw_level(plot, field, &plot->levels[i]);
}

static void value_text(const struct chart_plot *plot, int value, char text[16])
{
	if (plot->permille)
		snprintf(text, 16, "%s%d.%d%%", value < 0 ? "-" : "", abs(value) / 10,
			abs(value) % 10);
	else
		snprintf(text, 16, "%d", value);
}

/* The value that is written beside a row: the ends and the middle of the scale, and levels. */
static bool row_value(const struct chart_plot *plot, const struct field *field, int row, int *value)
{
	for (int i = 0; i < plot->level_count; i++) {
		*value = plot->levels[i].value;
		if (*value >= plot->low && *value <= plot->high
			&& height_of(plot, field, *value) / 4 == row)
			return true;
	}
	*value = row == 0 ? plot->high : row == field->rows - 1 ? plot->low
		: (plot->low + plot->high) / 2;
	return row == 0 || row == field->rows - 1
		|| (row == field->rows / 2 && plot->level_count == 0);
}

/* What stands at the right of a row: a line that ends there, else a level. */
static const char *row_name(const struct chart_plot *plot, const struct field *field, int row,
	char *letter)
{
	for (int i = 0; i < plot->line_count; i++) {
		const struct chart_line *line = &plot->lines[i];

		*letter = line->letter;
		if (line->count > 0 && line->name
			&& height_of(plot, field, line->values[line->count - 1]) / 4 == row)
			return line->name;
	}
	for (int i = 0; i < plot->level_count; i++) {
		*letter = plot->levels[i].letter;
		if (plot->levels[i].value >= plot->low && plot->levels[i].value <= plot->high
			&& height_of(plot, field, plot->levels[i].value) / 4 == row)
			return plot->levels[i].name[0] ? plot->levels[i].name : NULL;
	}
	return NULL;
}

static void put_cells(const struct field *field, int row, struct str *out)
{
	char letter = 0;

	for (int col = 0; col < field->cols; col++) {
		int cell = row * field->cols + col;
		unsigned mask = field->mask[cell];

		if (mask && field->letter[cell] != letter) {
			letter = field->letter[cell];
			str_addf(out, RICH_MARK "%c", letter);
		}
		if (mask)
			str_addf(out, "\xE2%c%c", (char)(0xA0 | mask >> 6),
				(char)(0x80 | (mask & 0x3F)));
		else
			str_add_char(out, ' ');
	}
}

static void plot_row(const struct chart_plot *plot, const struct field *field, int row,
	int edge, struct doc *out)
{
	char text[16] = "", name[4 * NAME_COLS + 1], letter = 'd';
	int value;
	const char *at_end = row_name(plot, field, row, &letter);
	struct str line;

	str_init(&line);
	if (row_value(plot, field, row, &value))
		value_text(plot, value, text);
	str_addf(&line, "%*s " RICH_MARK "d|", edge, text);
	put_cells(field, row, &line);
	if (at_end) {
		size_t bytes = utf8_fit(at_end, field->names);

		snprintf(name, sizeof(name), "%.*s", (int)bytes, at_end);
		str_addf(&line, RICH_MARK "%c %s", letter, name);
	}
	doc_add(out, 'd', line.text);
	str_release(&line);
}

/* The turns under the axis, as many as have room. */
static void axis_rows(const struct chart_plot *plot, const struct field *field, int edge,
	struct doc *out)
{
	char line[512], turns[512];
	int most = field->cols < 500 ? field->cols : 500;
	int marks = plot->marks ? (int)strlen(plot->marks) : 0;
	int free_from = 0;

	memset(line, '-', (size_t)most);
	memset(turns, ' ', (size_t)most + 4);
	line[most] = turns[most + 4] = '\0';
	for (int turn = plot->first; turn <= plot->last; turn++) {
		int col = place_of(plot, field, turn - plot->first) / 2;
		char mark = turn - plot->first < marks ? plot->marks[turn - plot->first] : ' ';
		char text[8];
		int length = snprintf(text, sizeof(text), "%d", turn);

		if (col >= most)
			col = most - 1;
		line[col] = mark != ' ' ? mark : col > 0 ? '+' : '-';
		if (col < free_from || col + length > most + 3)
			continue;
		memcpy(turns + col, text, (size_t)length);
		free_from = col + length + 1;
	}
	doc_addf(out, 'd', "%*s +%s", edge, "", line);
	doc_addf(out, 'd', "%*s%s  %s", edge - utf8_width(_("turn")), "", _("turn"), turns);
}

/* Columns that names at the right end take. */
static int name_cols(const struct chart_plot *plot, int most)
{
	int cols = 0;

	for (int i = 0; i < plot->line_count + plot->level_count; i++) {
		const char *name = i < plot->line_count ? plot->lines[i].name
			: plot->levels[i - plot->line_count].name;
		int width = name && *name ? utf8_width(name) + 1 : 0;

		cols = width > cols ? width : cols;
	}
	return cols > most + 1 ? most + 1 : cols;
}

static int edge_cols(const struct chart_plot *plot)
{
	int cols = utf8_width(_("turn"));
	char text[16];

	value_text(plot, plot->high, text);
	cols = (int)strlen(text) > cols ? (int)strlen(text) : cols;
	value_text(plot, plot->low, text);
	return (int)strlen(text) > cols ? (int)strlen(text) : cols;
}

void chart_plot(const struct chart_plot *plot, int rows, int cols, struct doc *out)
{
	struct arena *arena = arena_new();
	int edge = edge_cols(plot);
	int most = cols / 3 < NAME_COLS ? cols / 3 : NAME_COLS;
	struct field field = { .rows = rows - 2 < 3 ? 3 : rows - 2, .names = most };

	field.cols = cols - edge - EDGE_COLS - name_cols(plot, most) - 1;
	if (field.cols < 8)
		field.cols = 8;
	field.mask = arena_alloc(arena, (size_t)(field.rows * field.cols), 1);
	field.letter = arena_alloc(arena, (size_t)(field.rows * field.cols), 1);
	draw_lines(plot, &field);
	for (int row = 0; row < field.rows; row++)
		plot_row(plot, &field, row, edge, out);
	axis_rows(plot, &field, edge, out);
	arena_free(arena);
}
