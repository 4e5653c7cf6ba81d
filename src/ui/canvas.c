/* SPDX-License-Identifier: MIT */
#include "ui/canvas.h"

#include <stddef.h>
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "base/wrap.h"
#include "ui/glyph.h"

static const char PAINT_LETTER[] = {
#define X(name, letter) letter,
	PAINTS(X)
#undef X
};

void canvas_init(struct canvas *canvas, int rows, int cols)
{
	*canvas = (struct canvas){
		.rows = rows, .cols = cols, .cursor_row = -1, .cursor_col = -1, .arena = arena_new(),
	};
	canvas->cells = arena_alloc(canvas->arena, (size_t)rows * (size_t)cols + 1,
		sizeof(*canvas->cells));
	canvas_clear(canvas, (struct style){ PAINT_TEXT, PAINT_GROUND, 0 });
}

void canvas_release(struct canvas *canvas)
{
	arena_free(canvas->arena);
	*canvas = (struct canvas){ 0 };
}

void canvas_clear(struct canvas *canvas, struct style style)
{
	struct cell blank = { ' ', style.fg, style.bg, style.look };

	for (int i = 0; i < canvas->rows * canvas->cols; i++)
		canvas->cells[i] = blank;
}

static struct cell *cell_at(struct canvas *canvas, int row, int col)
{
	return &canvas->cells[row * canvas->cols + col];
}

/* Blank what a character about to be written at (row, col) would leave half of. */
static void break_wide(struct canvas *canvas, int row, int col)
{
	if (cell_at(canvas, row, col)->rune == 0 && col > 0)
		cell_at(canvas, row, col - 1)->rune = ' ';
	if (col + 1 < canvas->cols && cell_at(canvas, row, col + 1)->rune == 0)
		cell_at(canvas, row, col + 1)->rune = ' ';
}

static void put_one(struct canvas *canvas, int row, int col, uint32_t rune, struct style style)
{
	break_wide(canvas, row, col);
	*cell_at(canvas, row, col) = (struct cell){ rune, style.fg, style.bg, style.look };
}

void canvas_put(struct canvas *canvas, int row, int col, uint32_t rune, struct style style)
{
	int width = utf8_rune_width(rune);

	if (row < 0 || row >= canvas->rows || col < 0 || col >= canvas->cols || width == 0)
		return;
	bool whole = width == 1 || col + 1 < canvas->cols;
	uint32_t shown = canvas->narrow ? glyph_narrow(rune) : rune;

	if (canvas->ascii)
		shown = glyph_in_ascii(rune);
	put_one(canvas, row, col, whole ? shown : ' ', style);
	if (width == 1 || !whole)
		return;
	/* Break the cell to the right first, or it would take this one for its own half. */
	put_one(canvas, row, col + 1, ' ', style);
	cell_at(canvas, row, col + 1)->rune = 0;
}

int canvas_text(struct canvas *canvas, const struct box *box, int row, int col, const char *text,
	struct style style)
{
	int start = col;
	int end = box->col + box->cols;

	if (row < box->row || row >= box->row + box->rows)
		return 0;
	while (*text) {
		uint32_t rune = utf8_next(&text);
		int width = utf8_rune_width(rune);

		if (col + width > end)
			break;
		if (col >= box->col)
			canvas_put(canvas, row, col, rune, style);
		col += width;
	}
	return col - start;
}

int canvas_wrap(struct canvas *canvas, const struct box *box, int row, const char *text,
	struct style style)
{
	int lines = 0;

	while (*text) {
		const char *next;
		const char *end = wrap_line(text, box->cols, &next);
		struct box line = *box;
		int col = box->col;

		if (row + lines < box->row || row + lines >= box->row + box->rows)
			line.cols = 0;
		while (text < end) {
			uint32_t rune = utf8_next(&text);
			int width = utf8_rune_width(rune);

			if (col + width <= line.col + line.cols)
				canvas_put(canvas, row + lines, col, rune, style);
			col += width;
		}
		bool broken = next == end && *next;

		text = next;
		while (broken && *text == ' ')
			text++;
		lines++;
	}
	return lines;
}

void canvas_fill(struct canvas *canvas, const struct box *box, uint32_t rune, struct style style)
{
	int width = utf8_rune_width(rune);

	if (width == 0)
		return;
	for (int row = box->row; row < box->row + box->rows; row++)
		for (int col = box->col; col + width <= box->col + box->cols; col += width)
			canvas_put(canvas, row, col, rune, style);
}

static void print_rune(uint32_t rune, FILE *out)
{
	char bytes[5];

	utf8_put(rune, bytes);
	fputs(bytes, out);
}

static void dump_paints(const struct canvas *canvas, size_t offset, FILE *out)
{
	fputs("--\n", out);
	for (int row = 0; row < canvas->rows; row++) {
		for (int col = 0; col < canvas->cols; col++) {
			const struct cell *cell = &canvas->cells[row * canvas->cols + col];
			paint_id paint;

			memcpy(&paint, (const char *)cell + offset, sizeof(paint));
			fputc(PAINT_LETTER[paint & ~SHADE_MASK], out);
		}
		fputs("|\n", out);
	}
}

/* Looks as hexadecimal digits; 16 (dim) and more as letters from 'g' on. */
static void dump_looks(const struct canvas *canvas, FILE *out)
{
	bool any = false;

	for (int i = 0; i < canvas->rows * canvas->cols; i++)
		any = any || canvas->cells[i].look;
	if (!any)
		return;
	fputs("--\n", out);
	for (int row = 0; row < canvas->rows; row++) {
		for (int col = 0; col < canvas->cols; col++) {
			int look = canvas->cells[row * canvas->cols + col].look;

			fputc(look ? "0123456789abcdefghijklmnopqrstuv"[look & 31] : ' ', out);
		}
		fputs("|\n", out);
	}
}

void canvas_dump(const struct canvas *canvas, FILE *out)
{
	for (int row = 0; row < canvas->rows; row++) {
		for (int col = 0; col < canvas->cols; col++) {
			uint32_t rune = canvas->cells[row * canvas->cols + col].rune;

			if (rune)
				print_rune(rune, out);
		}
		fputs("|\n", out);
	}
	dump_paints(canvas, offsetof(struct cell, fg), out);
	dump_paints(canvas, offsetof(struct cell, bg), out);
	dump_looks(canvas, out);
}

void canvas_print(const struct canvas *canvas, FILE *out)
{
	for (int row = 0; row < canvas->rows; row++) {
		const struct cell *cells = &canvas->cells[row * canvas->cols];
		int end = canvas->cols;

		while (end > 0 && cells[end - 1].rune == ' ')
			end--;
		for (int col = 0; col < end; col++)
			if (cells[col].rune)
				print_rune(cells[col].rune, out);
		fputc('\n', out);
	}
}
