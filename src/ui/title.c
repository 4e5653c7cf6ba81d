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

/* From MAP_COLS and MAP_ROWS on the list has LIST_COLS and the map the rest. */
enum { PAGE = 9, NAME_COLS = 28, DATE_COLS = 10, MAP_COLS = 110, MAP_ROWS = 32, LIST_COLS = 62,
	WIDE_LIST = 66 };

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
	case ACTION_OPTIONS: return TITLE_OPTIONS;
	case ACTION_HELP: title->help = true; break;
	case ACTION_REDRAW: return TITLE_REDRAW;
	case ACTION_QUIT: return TITLE_QUIT;
	default:
		list_key(&title->list, key == 'j' ? INPUT_DOWN : key == 'k' ? INPUT_UP : key, PAGE);
		break;
	}
	return TITLE_NOTHING;
}

/* A scenario in a line of box: its name, then what else there is room for. */
static void scenario_row(const struct title_item *item, bool selected, struct canvas *canvas,
	const struct box *box, int row)
{
	char name[4 * NAME_COLS + 1], date[4 * DATE_COLS + 1], length[64], text[512];
	const char *teams = box->cols > WIDE_LIST ? _(" 3 teams ") : "";

	fit_name(item->name, NAME_COLS, name);
	fit_name(item->date, DATE_COLS, date);
	if (item->broken)
		snprintf(length, sizeof(length), "%s", _("cannot be loaded"));
	else
		snprintf(length, sizeof(length), _("%s%2d turns %4d min"), teams, item->turns,
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

/* Why the last choice was refused, or the game to go on with. */
static void draw_offer(const struct title *title, struct canvas *canvas, const struct box *line)
{
	struct doc doc;

	doc_init(&doc);
	if (title->message)
		doc_add(&doc, 'w', title->message);
	else if (title->last)
		doc_addf(&doc, 't', RICH_MARK "kc" RICH_MARK "t  " RICH_HANG "%s%s", _("continue: "),
			title->last);
	doc_show(&doc, canvas, line);
	doc_release(&doc);
}

static void draw_scenarios(const struct title *title, struct canvas *canvas,
	const struct box *box)
{
	struct list list = title->list;
	int rows = list.count < PAGE ? list.count : PAGE;
	struct box premise = { box->row + rows + 2, box->col + 2, box->rows - rows - 5,
		box->cols > 84 ? 80 : box->cols - 4 };

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
	draw_offer(title, canvas, &(struct box){ box->row + box->rows - 2, box->col + 2, 2,
		box->cols - 4 });
}

void title_draw(const struct title *title, struct canvas *canvas)
{
	struct box head = { 0, 0, 3, canvas->cols };
	struct box body = { 4, 2, canvas->rows - 6, canvas->cols - 4 };
	struct box keys = { canvas->rows - 1, 0, 1, canvas->cols };
	struct str line;

	bool has_map = title->map && canvas->cols >= MAP_COLS && canvas->rows >= MAP_ROWS;

	canvas_clear(canvas, style_of('t'));
	if (has_map) {
		title_draw_map(title, canvas, &(struct box){ 3, LIST_COLS + 3, canvas->rows - 4,
			canvas->cols - LIST_COLS - 3 });
		body.cols = LIST_COLS - 1;
	}
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
