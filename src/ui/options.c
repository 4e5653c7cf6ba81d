/* SPDX-License-Identifier: MIT */
#include "ui/options.h"

#include <stdio.h>

#include "base/str.h"
#include "prose/gettext.h"
#include "ui/input.h"
#include "ui/rich.h"
#include "ui/scene.h"

enum { NAME_COLS = 20, ROOM_COLS = 84 };

static enum options_event change(struct options *options, int by)
{
	struct option_row *row = &options->rows[options->list.selected];

	row->chosen = (row->chosen + by + row->count) % row->count;
	return OPTIONS_CHANGED;
}

enum options_event options_key(struct options *options, int key)
{
	switch (key) {
	case INPUT_HANGUP: case INPUT_CTRL_C: case 'Q':
		return OPTIONS_QUIT;
	case INPUT_ESCAPE: case INPUT_ENTER: case 'q':
		return OPTIONS_DONE;
	case INPUT_LEFT: case 'h': case '-':
		return change(options, -1);
	case INPUT_RIGHT: case 'l': case '+': case ' ':
		return change(options, 1);
	default:
		list_key(&options->list, key == 'j' ? INPUT_DOWN : key == 'k' ? INPUT_UP : key,
			options->list.count);
		return OPTIONS_NOTHING;
	}
}

/* All words of a row, the chosen one in brackets, so that no colour is needed. */
static void draw_row(const struct option_row *row, bool selected, struct canvas *canvas,
	const struct box *box, int at)
{
	char name[4 * NAME_COLS + 1];
	struct str text;

	str_init(&text);
	fit_name(row->name, NAME_COLS, name);
	str_addf(&text, " %c %s", selected ? '>' : ' ', name);
	for (int i = 0; i < row->count; i++) {
		if (i == row->chosen)
			str_addf(&text, RICH_MARK "k[%s]" RICH_MARK "%c", row->words[i],
				selected ? 's' : 't');
		else
			str_addf(&text, " %s ", row->words[i]);
	}
	rich_bar(canvas, box, at, text.text, selected ? 's' : 't');
	if (selected) {
		canvas->cursor_row = at;
		canvas->cursor_col = box->col + 1;
	}
	str_release(&text);
}

/* What the selected row is for, whether it holds, and what keeps it. */
static void draw_foot(const struct options *options, struct canvas *canvas,
	const struct box *box)
{
	const struct option_row *row = &options->rows[options->list.selected];
	int at = box->row;
	char text[640];

	at += canvas_wrap(canvas, box, at, row->help, style_of('t'));
	if (row->note)
		at += canvas_wrap(canvas, box, at, row->note, style_of('w'));
	at++;
	if (options->message) {
		canvas_wrap(canvas, box, at, options->message, style_of('w'));
	} else if (options->where) {
		snprintf(text, sizeof(text), _("Kept in %s"), options->where);
		canvas_wrap(canvas, box, at, text, style_of('d'));
	}
}

void options_draw(const struct options *options, struct canvas *canvas)
{
	struct box line = { 0, 0, 1, canvas->cols };
	struct box body = { 2, 2, options->list.count, canvas->cols - 4 };
	struct box foot = { options->list.count + 3, 4, canvas->rows - options->list.count - 4,
		canvas->cols - 8 < ROOM_COLS ? canvas->cols - 8 : ROOM_COLS };

	canvas_clear(canvas, style_of('t'));
	rich_bar(canvas, &line, 0, _(" Options"), 'B');
	for (int i = 0; i < options->list.count; i++)
		draw_row(&options->rows[i], i == options->list.selected, canvas, &body,
			body.row + i);
	draw_foot(options, canvas, &foot);
	line.row = canvas->rows - 1;
	rich_keys_bar(canvas, &line, line.row,
		_(" Up Down: select   Left Right: change, at once   Esc: back"));
}
