/* SPDX-License-Identifier: MIT */
#include "ui/waiting.h"

#include "base/str.h"
#include "prose/gettext.h"
#include "ui/chart.h"
#include "ui/input.h"
#include "ui/rich.h"

/* An estimate wants a moment and a few steps behind it. */
enum { BOX_ROWS = 6, BOX_COLS = 56, SURE_MS = 500 };

int waiting_left(const struct waiting *waiting)
{
	int64_t left;

	if (waiting->done <= 0 || waiting->total <= waiting->done
		|| waiting->elapsed_ms < SURE_MS)
		return -1;
	left = waiting->elapsed_ms * (waiting->total - waiting->done) / waiting->done;
	return (int)((left + 999) / 1000);
}

enum waiting_event waiting_key(struct waiting *waiting, int key)
{
	if (key == INPUT_HANGUP || key == INPUT_CTRL_C)
		return WAITING_QUIT;
	if (waiting->asking && (key == 'y' || key == 'Y'))
		return WAITING_STOP;
	if (waiting->asking && key != INPUT_NONE && key != INPUT_RESIZE) {
		waiting->asking = false;
		return WAITING_ON;
	}
	if (key != INPUT_ESCAPE)
		return WAITING_ON;
	if (!waiting->question)
		return WAITING_STOP;
	waiting->asking = true;
	return WAITING_ON;
}

static void draw_bar(const struct waiting *waiting, struct canvas *canvas,
	const struct box *inner)
{
	int left = waiting_left(waiting);
	struct str text;

	str_init(&text);
	if (waiting->total > 0) {
		chart_bar(waiting->done, 0, waiting->total, inner->cols - 6, &text);
		str_addf(&text, " %3d%%", (int)((int64_t)waiting->done * 100 / waiting->total));
		rich_put(canvas, inner, inner->row + 1, inner->col, text.text, 't');
	}
	str_clear(&text);
	if (left >= 0)
		str_addf(&text, left < 60 ? _("about %d s left") : _("about %d min left"),
			left < 60 ? left : (left + 59) / 60);
	rich_put(canvas, inner, inner->row + 2, inner->col, text.text, 'd');
	str_release(&text);
}

void waiting_draw(const struct waiting *waiting, struct canvas *canvas)
{
	int cols = canvas->cols - 4 < BOX_COLS ? canvas->cols - 4 : BOX_COLS;
	struct box box = { (canvas->rows - BOX_ROWS) / 2, (canvas->cols - cols) / 2, BOX_ROWS,
		cols };
	struct box inner = { box.row + 1, box.col + 2, BOX_ROWS - 2, cols - 4 };
	const char *keys = waiting->asking ? waiting->question : _("Esc: stop");

	if (waiting->alone)
		canvas_clear(canvas, style_of('t'));
	for (int row = 0; row < BOX_ROWS; row++)
		rich_bar(canvas, &box, box.row + row, "", row == 0 || row == BOX_ROWS - 1 ? 'B' : 't');
	rich_bar(canvas, &box, box.row, "", 'B');
	rich_put(canvas, &box, box.row, inner.col, waiting->title, 'B');
	draw_bar(waiting, canvas, &inner);
	rich_put(canvas, &box, box.row + BOX_ROWS - 1, inner.col, keys, 'B');
	canvas->cursor_row = box.row + (waiting->asking ? BOX_ROWS - 1 : 0);
	canvas->cursor_col = inner.col;
}
