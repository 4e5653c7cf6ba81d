/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "ui/board_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/agreement.h"
#include "engine/odds.h"
#include "prose/gettext.h"
#include "ui/input.h"
#include "ui/rich.h"

/* Put the order being given on the sheet with a target, or say why not. */
enum board_event board_file_order(struct board *board, int target)
{
	struct order order = {
		.team = board->scene.team, .kind = board->ordering, .target = (int16_t)target,
	};
	struct prose prose = scene_prose(&board->scene);
	enum verdict verdict = sheet_edit_add(&board->edit, board->scene.world,
		&board->imagined, &order);

	if (verdict == VERDICT_LEGAL) {
		board->mode = BOARD_MAP;
		board->panel = PANEL_SHEET;
		if (board->scene.world->orders[order.kind].free_form)
			board_open_package(board);
		board_say(board, false, _("on the sheet: "));
		prose_order_brief(&prose, &order, &board->message);
		return BOARD_CHANGED;
	}
	if (verdict == VERDICT_TWICE && board->scene.world->orders[order.kind].free_form) {
		board_open_package(board);
		return BOARD_NOTHING;
	}
	board_say(board, true, "");
	prose_order_brief(&prose, &order, &board->message);
	str_add(&board->message, ": ");
	int number = verdict == VERDICT_AGREEMENT
		? agreement_forbids(board->scene.world, &board->imagined, &order) : 0;

	/* 0: only together with what is on the sheet. */
	if (number > 0)
		str_addf(&board->message, _("agreement %d: "), number);
	prose_verdict(&prose, &board->imagined, &order, verdict, &board->message);
	return BOARD_NOTHING;
}

/* Show the area of the selected target. */
static void show_target(struct board *board)
{
	const struct world *world = board->scene.world;

	if (world->orders[board->ordering].target_kind != TARGET_KIND_AREA)
		return;
	board->scene.area = target_at(world, board->ordering, board->targets.selected);
	map_view_follow(board->scene.map, board->scene.area);
}

enum board_event board_choose_order(struct board *board)
{
	const struct palette_item *item = palette_selected(&board->palette);
	const struct world *world = board->scene.world;

	if (!item)
		return BOARD_NOTHING;
	board->ordering = item->kind;
	if (item->verdict != VERDICT_LEGAL || target_count(world, item->kind) == 0)
		return board_file_order(board, item->target);
	board->mode = BOARD_TARGET;
	board->targets = (struct list){ .count = target_count(world, item->kind) };
	for (int i = 0; i < board->targets.count; i++)
		if (target_at(world, item->kind, i) == item->target)
			board->targets.selected = i;
	show_target(board);
	return BOARD_NOTHING;
}

enum board_event board_palette_key(struct board *board, int key)
{
	if (key == INPUT_ENTER)
		return board_choose_order(board);
	if (key == INPUT_ESCAPE)
		board->mode = BOARD_MAP;
	else if (key == INPUT_TAB)
		board_open_doc(board, ACTION_VOTES);
	else
		palette_key(&board->palette, key, &board->scene, &board->imagined,
			sheet_edit_sheet(&board->edit));
	return BOARD_NOTHING;
}

/* Select in the list of targets the area that is selected on the map, if it is one. */
static void match_area(struct board *board)
{
	for (int i = 0; i < board->targets.count; i++)
		if (target_at(board->scene.world, board->ordering, i) == board->scene.area)
			board->targets.selected = i;
}

enum board_event board_target_key(struct board *board, int key)
{
	const struct world *world = board->scene.world;
	bool on_map = world->orders[board->ordering].target_kind == TARGET_KIND_AREA;
	enum action action = keys_action(board->scene.keys, PLACE_TARGET, key);
	int count = board->targets.count;
	int at = board->targets.selected;

	if (!on_map && list_key(&board->targets, key, count))
		return BOARD_NOTHING;
	switch ((int)action) {
	case ACTION_BACK: board->mode = BOARD_PALETTE; break;
	case ACTION_VOTES: board_open_doc(board, action); break;
	case ACTION_NEXT: board->targets.selected = (at + 1) % count; show_target(board); break;
	case ACTION_PREVIOUS:
		board->targets.selected = (at + count - 1) % count;
		show_target(board);
		break;
	case ACTION_CHOOSE:
		return board_file_order(board, on_map ? board->scene.area
			: target_at(world, board->ordering, at));
	default:
		if (on_map && scene_map_key(&board->scene, (int)action))
			match_area(board);
		break;
	}
	return BOARD_NOTHING;
}

/* 0..100, or -1 for an empty line or no such number. */
static int percent_of(const char *text)
{
	char *end;
	long value = strtol(text, &end, 10);

	return *text && !*end && value >= 0 && value <= 100 ? (int)value : -1;
}

static enum board_event line_done(struct board *board)
{
	const char *text = board->line.text;
	char number[8] = "";

	board->mode = BOARD_MAP;
	switch (board->line_for) {
	case LINE_FIND:
		if (*text && !scene_find(&board->scene, text))
			board_say(board, true, _("no area or city begins like that"));
		return BOARD_NOTHING;
	case LINE_REASON:
		return sheet_edit_reason(&board->edit, text) ? BOARD_CHANGED : BOARD_NOTHING;
	case LINE_INTENT:
		snprintf(board->intent, sizeof(board->intent), "%s", text);
		if (sheet_edit_notes(&board->edit)->prediction >= 0)
			snprintf(number, sizeof(number), "%d",
				sheet_edit_notes(&board->edit)->prediction);
		board_type(board, LINE_PREDICTION, number, 3);
		return BOARD_NOTHING;
	case LINE_ARGUMENT:
		return board_argument_done(board);
	case LINE_PREDICTION:
		break;
	}
	if (*text && percent_of(text) < 0) {
		board_say(board, true, _("a prediction is a number from 0 to 100"));
		board->mode = BOARD_LINE;
		return BOARD_NOTHING;
	}
	sheet_edit_intent(&board->edit, board->intent, percent_of(text));
	return BOARD_CHANGED;
}

enum board_event board_line_key(struct board *board, int key)
{
	if (key == INPUT_ENTER)
		return line_done(board);
	if (key == INPUT_ESCAPE)
		board->mode = BOARD_MAP;
	else
		line_edit_key(&board->line, key);
	return BOARD_NOTHING;
}

enum board_event board_confirm_key(struct board *board, int key)
{
	board->mode = BOARD_MAP;
	if (key == 'y' || key == 'Y' || key == INPUT_ENTER)
		return BOARD_SEAL;
	board_say(board, false, _("not sealed"));
	return BOARD_NOTHING;
}

enum board_event board_doc_key(struct board *board, int key)
{
	struct box box = { .rows = board->doc_rows, .cols = board->doc_cols };
	struct why why = board_why(board);

	if (!aside_key(&board->aside, &board->doc, &why, key, &box)
		&& !doc_key(&board->doc, key, &box))
		board->mode = board->doc_back;
	return BOARD_NOTHING;
}
