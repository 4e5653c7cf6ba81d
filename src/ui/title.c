/* SPDX-License-Identifier: MIT */
#include "ui/title.h"

#include <stdio.h>

#include "prose/gettext.h"
#include "ui/doc.h"
#include "ui/help.h"
#include "ui/input.h"
#include "ui/keys.h"
#include "ui/reading.h"
#include "ui/rich.h"
#include "ui/scene.h"

enum { PAGE = 9 };

static enum title_event choose(struct title *title)
{
	if (title->list.count == 0)
		return TITLE_NOTHING;

	const struct title_item *item = &title->items[title->list.selected];

	if (!item->missing)
		return TITLE_PLAY;
	title->message = item->missing;
	return TITLE_NOTHING;
}

static enum title_event games_key(struct title *title, int key)
{
	if (key == INPUT_ENTER)
		return title->game_list.count ? TITLE_REPLAY : TITLE_NOTHING;
	if (key == INPUT_ESCAPE || key == 'q')
		title->choosing_game = false;
	else
		list_key(&title->game_list, key == 'j' ? INPUT_DOWN : key == 'k' ? INPUT_UP : key,
			PAGE);
	return TITLE_NOTHING;
}

enum title_event title_key(struct title *title, int key)
{
	if (key == INPUT_HANGUP || key == INPUT_CTRL_C)
		return TITLE_QUIT;
	if (key == INPUT_NONE || key == INPUT_RESIZE)
		return TITLE_NOTHING;
	if (title->help) {
		title->help = false;
		return TITLE_NOTHING;
	}
	if (title->choosing_game)
		return games_key(title, key);
	title->message = NULL;
	switch ((int)keys_action(title->keys, PLACE_TITLE, key)) {
	case ACTION_CHOOSE: return choose(title);
	case ACTION_CONTINUE:
		if (title->last)
			return TITLE_CONTINUE;
		title->message = _("There is no unfinished game to go on with.");
		break;
	case ACTION_OPEN_GAME:
		title->choosing_game = title->game_list.count > 0;
		if (!title->choosing_game)
			title->message = _("There is no saved game yet.");
		break;
	case ACTION_HELP: title->help = true; break;
	case ACTION_REDRAW: return TITLE_REDRAW;
	case ACTION_QUIT: return TITLE_QUIT;
	default:
		list_key(&title->list, key == 'j' ? INPUT_DOWN : key == 'k' ? INPUT_UP : key, PAGE);
		break;
	}
	return TITLE_NOTHING;
}

static void scenario_row(const struct title_item *item, bool selected, struct canvas *canvas,
	const struct box *box, int row)
{
	char name[4 * 28 + 1], date[4 * 12 + 1], length[64], text[512];

	fit_name(item->name, 28, name);
	fit_name(item->date, 12, date);
	if (item->broken)
		snprintf(length, sizeof(length), "%s", _("cannot be loaded"));
	else
		snprintf(length, sizeof(length), _("3 teams %2d turns %4d min"), item->turns,
			item->minutes);
	snprintf(text, sizeof(text), " %c %s" RICH_MARK "d %s %s%s", selected ? '>' : ' ', name,
		date, length, item->missing && !item->broken ? _("   not yet") : "");
	rich_bar(canvas, box, row, text, selected ? 's' : item->missing ? 'd' : 't');
	if (selected) {
		canvas->cursor_row = row;
		canvas->cursor_col = box->col + 1;
	}
}

static void draw_games(const struct title *title, struct canvas *canvas, const struct box *box)
{
	struct list list = title->game_list;
	int rows = box->rows - 2;

	rich_bar(canvas, box, box->row, _(" Saved games: Enter replays, Esc goes back"), 'h');
	list_scroll(&list, rows);
	for (int i = 0; i < rows && list.top + i < list.count; i++) {
		bool selected = list.top + i == list.selected;
		char text[512];

		snprintf(text, sizeof(text), " %c %s", selected ? '>' : ' ',
			title->games[list.top + i].label);
		rich_bar(canvas, box, box->row + 2 + i, text, selected ? 's' : 't');
		if (selected) {
			canvas->cursor_row = box->row + 2 + i;
			canvas->cursor_col = box->col + 1;
		}
	}
}

static void draw_scenarios(const struct title *title, struct canvas *canvas,
	const struct box *box)
{
	struct list list = title->list;
	int rows = list.count < PAGE ? list.count : PAGE;
	struct box premise = { box->row + rows + 2, box->col + 2, box->rows - rows - 5,
		box->cols > 84 ? 80 : box->cols - 4 };
	char text[512];

	list_scroll(&list, rows);
	for (int i = 0; i < rows; i++)
		scenario_row(&title->items[list.top + i], list.top + i == list.selected, canvas,
			box, box->row + 1 + i);
	if (list.count)
		canvas_wrap(canvas, &premise, premise.row,
			title->items[list.selected].premise, style_of('t'));
	else
		canvas_wrap(canvas, &premise, premise.row,
			_("No scenario was found: is the program installed whole?"), style_of('w'));

	struct box line = { box->row + box->rows - 2, box->col + 2, 2, box->cols - 4 };

	if (title->message) {
		canvas_wrap(canvas, &line, line.row, title->message, style_of('w'));
	} else if (title->last) {
		snprintf(text, sizeof(text), RICH_MARK "kc" RICH_MARK "t  %s %s",
			_("continue:"), title->last);
		rich_put(canvas, &line, line.row, line.col, text, 't');
	}
}

void title_draw(const struct title *title, struct canvas *canvas)
{
	struct box head = { 0, 0, 3, canvas->cols };
	struct box body = { 4, 2, canvas->rows - 6, canvas->cols - 4 };
	struct box keys = { canvas->rows - 1, 0, 1, canvas->cols };
	struct str line;

	canvas_clear(canvas, style_of('t'));
	for (int row = 0; row < 3; row++)
		rich_bar(canvas, &head, row, "", 'B');
	rich_put(canvas, &head, 1, 3, RICH_MARK "he a s t f l a n k" RICH_MARK "t", 'B');
	rich_put(canvas, &head, 1, 23, _("With whom do we stand? A seminar war game"), 'B');
	if (title->help) {
		struct doc doc;

		doc_init(&doc);
		help_write(title->keys, PLACE_TITLE, &doc);
		doc_draw(&doc, canvas, &body);
		doc_release(&doc);
	} else if (title->choosing_game) {
		draw_games(title, canvas, &body);
	} else {
		draw_scenarios(title, canvas, &body);
	}
	str_init(&line);
	keys_line(title->keys, PLACE_TITLE, canvas->cols, &line);
	rich_bar(canvas, &keys, keys.row, line.text, 'B');
	str_release(&line);
}
