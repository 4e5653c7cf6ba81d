/* SPDX-License-Identifier: MIT */
#include "ui/layout.h"

#include "prose/gettext.h"
#include "ui/rich.h"

enum { STRIP_ROWS = 5, WIDE_COLS = 110, WIDE_ROWS = 32 };

static void place_sides(struct layout *layout, int rows, int cols)
{
	int width = cols >= 150 ? 46 : 40;
	int high = rows >= 54 ? 26 : rows >= 48 ? 20 : 12;
	int area = rows >= 54 ? 13 : rows >= 48 ? 12 : 9;
	int left = cols - width;

	layout->map = (struct box){ 1, 0, rows, left - 1 };
	layout->side[0] = (struct box){ 1, left, high, width };
	layout->side[1] = (struct box){ 1 + high, left, area, width };
	layout->side[2] = (struct box){ 1 + high + area, left, rows - high - area, width };
	layout->upper = (struct box){ 1, 0, rows, cols };
}

void layout_board(int rows, int cols, struct layout *layout)
{
	*layout = (struct layout){ .wide = cols >= WIDE_COLS && rows >= WIDE_ROWS };

	int news = layout->wide ? 2 : 1;
	int body = rows - 2 - news;      /* between header and news */
	int strip = rows >= 30 ? STRIP_ROWS + 3 : STRIP_ROWS;

	layout->keys = (struct box){ rows - 1, 0, 1, cols };
	layout->news = (struct box){ rows - 1 - news, 0, news, cols };
	layout->page = (struct box){ 2, 2, rows - 4, cols - 4 };
	if (layout->wide) {
		place_sides(layout, body, cols);
		return;
	}
	layout->map = (struct box){ 1, 0, body - strip, cols };
	layout->strip = (struct box){ 1 + body - strip, 0, strip, cols };
	layout->upper = (struct box){ 1, 0, body, cols };
}

bool layout_fits(int rows, int cols)
{
	return rows >= LEAST_ROWS && cols >= LEAST_COLS;
}

void layout_refuse(struct canvas *canvas)
{
	struct box box = { 0, 0, canvas->rows, canvas->cols };

	canvas_clear(canvas, style_of('t'));
	canvas_wrap(canvas, &box, 0, _("Needs 60x20: enlarge"), style_of('w'));
	canvas->cursor_row = canvas->cursor_col = 0;
}
