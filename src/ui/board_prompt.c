/* SPDX-License-Identifier: MIT */
#include "ui/board_parts.h"

#include "prose/gettext.h"
#include "ui/help.h"

/* The board's command line. */

static struct request_context context_of(const struct board *board)
{
	return (struct request_context){ .place = PLACE_BOARD, .scene = &board->scene,
		.orders = sheet_edit_sheet(&board->edit)->count };
}

void board_open_prompt(struct board *board)
{
	struct request_context context = context_of(board);

	board->prompt_back = board->mode;
	board->mode = BOARD_PROMPT;
	prompt_open(&board->prompt, &context, board->history);
}

static void open_page(struct board *board, enum action action)
{
	board->doc_back = BOARD_MAP;
	board->doc_of = action;
	board->mode = BOARD_DOC;
	aside_close(&board->aside);
	doc_clear(&board->doc);
}

static enum board_event run_order(struct board *board, const struct request *request)
{
	if (request->index < 0)
		return board_act(board, ACTION_ORDER, 0);
	board->ordering = (int16_t)request->index;
	if (request->target != REQUEST_OPEN)
		return board_file_order(board, request->target);
	line_edit_init(&board->palette.filter, "", 40);
	palette_open(&board->palette, &board->scene, &board->imagined,
		sheet_edit_sheet(&board->edit));
	for (int i = 0; i < board->palette.list.count; i++)
		if (board->palette.items[i].kind == request->index)
			board->palette.list.selected = i;
	return board_choose_order(board);
}

static void run_why(struct board *board, const struct request *request)
{
	if (request->index < 0) {
		board_open_doc(board, ACTION_WHY);
		return;
	}

	struct why why = board_why(board);

	open_page(board, ACTION_WHY);
	why_write(&why, subject_of(request->of_track ? SUBJECT_TRACK : SUBJECT_AREA,
		request->index), &board->doc);
}

static void run_votes(struct board *board, const struct request *request)
{
	if (request->index < 0) {
		board_open_doc(board, ACTION_VOTES);
		return;
	}

	struct why why = board_why(board);

	open_page(board, ACTION_VOTES);
	why_write(&why, subject_of_team(SUBJECT_ORDER, board->scene.team, request->index,
		request->target == REQUEST_OPEN ? target_at(board->scene.world, request->index, 0)
		: request->target), &board->doc);
}

static void run_help(struct board *board, const struct request *request)
{
	open_page(board, ACTION_HELP);
	board->doc_back = board->prompt_back == BOARD_DOC ? BOARD_MAP : board->prompt_back;
	if (!*request->words)
		help_write(board->scene.keys, board_view(board->doc_back)->place, &board->doc);
	else if (!request_explain(request->words, &board->doc))
		doc_addf(&board->doc, 'w', _("There is no command \"%s\"; \":rule %s\" looks it up "
			"in the handbook."), request->words, request->words);
}

static void select_area(struct board *board, int area)
{
	board->scene.area = area;
	board->scene.track_chosen = false;
	map_view_follow(board->scene.map, area);
}

static void select_track(struct board *board, int track)
{
	board->panel = PANEL_TRACKS;
	board->scene.track = track;
	board->scene.track_chosen = true;
}

static enum board_event run(struct board *board, const struct request *request)
{
	switch (request->id) {
	case REQUEST_NONE: board->mode = board->prompt_back; break;
	case REQUEST_ACTION: return board_act(board, request->action, 0);
	case REQUEST_HELP: run_help(board, request); break;
	case REQUEST_RULE:
		board->mode = board->prompt_back;
		return BOARD_ASKED;
	case REQUEST_OUTLOOK: return board_act(board, ACTION_OUTLOOK, 0);
	case REQUEST_OPTIONS: case REQUEST_LANG: case REQUEST_THEME:
		board->mode = board->prompt_back;
		return BOARD_ASKED;
	case REQUEST_FIND: select_area(board, request->index); break;
	case REQUEST_TRACK: select_track(board, request->index); break;
	case REQUEST_WHY: run_why(board, request); break;
	case REQUEST_ORDER: return run_order(board, request);
	case REQUEST_VOTES: run_votes(board, request); break;
	case REQUEST_REMOVE:
		if (request->number > 0)
			board->edit.selected = request->number - 1;
		return board_act(board, ACTION_REMOVE, 0);
	case REQUEST_COUNTRY:
		if (board->prompt_back != BOARD_COUNTRIES)
			board_open_countries(board, COUNTRIES_NOTHING);
		board->mode = BOARD_COUNTRIES;
		countries_select(&board->countries, &board->scene, &board->imagined,
			request->index);
		countries_read(&board->countries, &board->scene, &board->imagined);
		break;
	case REQUEST_TURN: break;
	}
	return BOARD_NOTHING;
}

enum board_event board_prompt_key(struct board *board, int key)
{
	struct request_context context = context_of(board);
	enum prompt_event event = prompt_key(&board->prompt, &context, key);
	struct str refusal;

	if (event == PROMPT_LEFT)
		board->mode = board->prompt_back;
	if (event != PROMPT_DONE)
		return BOARD_NOTHING;
	board->mode = BOARD_MAP;
	str_init(&refusal);
	if (!request_read(&context, board->prompt.line.text, &board->request, &refusal)) {
		board->mode = board->prompt_back;
		board_say(board, true, refusal.text);
		board->request.id = REQUEST_NONE;
		str_release(&refusal);
		return BOARD_NOTHING;
	}
	str_release(&refusal);
	return run(board, &board->request);
}
