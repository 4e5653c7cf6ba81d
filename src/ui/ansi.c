/* SPDX-License-Identifier: MIT */
#include "ui/ansi.h"

#include "base/utf8.h"
#include "ui/pairs.h"

/* What the terminal has been told last. */
struct pen {
	int fg, bg;
	uint8_t look;
};

static void put_colour(int colour, int base, enum depth depth, FILE *out)
{
	if (depth == DEPTH_DIRECT)
		fprintf(out, ";%d;2;%d;%d;%d", base + 8, colour >> 16 & 255, colour >> 8 & 255,
			colour & 255);
	else if (depth == DEPTH_256)
		fprintf(out, ";%d;5;%d", base + 8, colour);
	else if (colour >= 8)
		fprintf(out, ";%d", base + 60 + colour - 8);
	else
		fprintf(out, ";%d", base + colour);
}

static void set_pen(struct pen *pen, const struct pair_cell *cell, enum depth depth, FILE *out)
{
	static const struct {
		uint8_t look;
		const char *code;
	} LOOKS[] = {
		{ LOOK_BOLD, ";1" }, { LOOK_DIM, ";2" }, { LOOK_ITALIC, ";3" },
		{ LOOK_UNDERLINE, ";4" }, { LOOK_REVERSE, ";7" },
	};

	if (pen->fg == cell->fg && pen->bg == cell->bg && pen->look == cell->look)
		return;
	fputs("\033[0", out);
	for (size_t i = 0; i < sizeof(LOOKS) / sizeof(*LOOKS); i++)
		if (cell->look & LOOKS[i].look)
			fputs(LOOKS[i].code, out);
	if (cell->fg != COLOUR_NONE)
		put_colour(cell->fg, 30, depth, out);
	if (cell->bg != COLOUR_NONE)
		put_colour(cell->bg, 40, depth, out);
	fputc('m', out);
	*pen = (struct pen){ cell->fg, cell->bg, cell->look };
}

static void print_row(const struct cell *cells, int cols, const struct theme *theme, FILE *out)
{
	struct pen pen = { COLOUR_NONE, COLOUR_NONE, 0 };

	for (int col = 0; col < cols; col++) {
		const struct cell *cell = &cells[col];
		int bg = theme_colour(theme, cell->bg);
		struct pair_cell shown = {
			.rune = cell->rune, .bg = bg,
			.fg = theme_ink(theme, cell->fg, theme_colour(theme, cell->fg), bg),
			.look = theme_look(theme, &(struct style){ cell->fg, cell->bg, cell->look }),
		};
		char bytes[5];

		if (cell->rune == 0)
			continue;
		/* A blank has no foreground to be told. */
		if (cell->rune == ' ' && shown.look == 0 && pen.look == 0)
			shown.fg = pen.fg;
		set_pen(&pen, &shown, theme->depth, out);
		utf8_put(cell->rune, bytes);
		fputs(bytes, out);
	}
	if (pen.fg != COLOUR_NONE || pen.bg != COLOUR_NONE || pen.look)
		fputs("\033[0m", out);
	fputc('\n', out);
}

void ansi_print(const struct canvas *canvas, const struct theme *theme, FILE *out)
{
	for (int row = 0; row < canvas->rows; row++)
		print_row(&canvas->cells[row * canvas->cols], canvas->cols, theme, out);
}
