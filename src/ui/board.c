/* SPDX-License-Identifier: MIT */
#include "ui/board_parts.h"

#include <stdio.h>

#include "prose/gettext.h"
#include "ui/help.h"
#include "ui/input.h"
#include "ui/legend.h"
#include "ui/panels.h"
#include "ui/reading.h"
#include "ui/rich.h"

void board_init(struct board *board, const struct sheet *sheet, const struct notes *notes)
{
	sheet_edit_init(&board->edit, sheet, notes);
	board->mode = BOARD_MAP;
	board->panel = PANEL_TRACKS;
	board->scene.track = -1;
	board->scene.track_chosen = false;
	board->ordering = -1;
	for (int i = 0; i < PANEL_COUNT; i++)
		board->panel_at[i] = -1;
	board->aside = (struct aside){ .depth = 0 };
	board->refused = false;
	doc_init(&board->doc);
	countries_init(&board->countries);
	budget_init(&board->budget);
	str_init(&board->message);
	lesson_begin(board);
}

void board_release(struct board *board)
{
	aside_close(&board->aside);
	doc_release(&board->doc);
	countries_release(&board->countries);
	budget_release(&board->budget);
	str_release(&board->message);
}

void board_say(struct board *board, bool refused, const char *text)
{
	str_clear(&board->message);
	str_add(&board->message, text);
	board->refused = refused;
}

void board_refuse(struct board *board, const struct sheet_verdicts *verdicts)
{
	const struct sheet *sheet = sheet_edit_sheet(&board->edit);
	struct prose prose = scene_prose(&board->scene);

	board_say(board, true, _("not sealed: "));
	for (int i = 0; i < sheet->count; i++) {
		if (verdicts->order[i] == VERDICT_LEGAL)
			continue;
		prose_order(&prose, &sheet->orders[i], &board->message);
		str_add(&board->message, " ");
		prose_verdict(&prose, &board->imagined, &sheet->orders[i], verdicts->order[i],
			&board->message);
		str_add(&board->message, "  ");
	}
	if (verdicts->whole == VERDICT_LEGAL)
		return;
	if (verdicts->whole == VERDICT_AGREEMENT && verdicts->agreement)
		str_addf(&board->message, _("agreement %d: "), verdicts->agreement);
	prose_verdict(&prose, &board->imagined, NULL, verdicts->whole, &board->message);
}

struct why board_why(const struct board *board)
{
	return (struct why){ .scene = &board->scene, .imagined = &board->imagined,
		.sheet = sheet_edit_sheet(&board->edit),
		.cols = board->doc_cols > 0 ? board->doc_cols : 76, .rows = board->doc_rows };
}

/* The panel at hand as a doc of one's own, with what is selected in it; to be released. */
static void panel_doc(const struct board *board, struct doc *doc)
{
	const struct sheet *sheet = sheet_edit_sheet(&board->edit);
	const struct order *order = &sheet->orders[board->edit.selected];

	doc_init(doc);
	board_fill_panel(board, board->panel, 40, 0, doc);
	doc->at = board->panel_at[board->panel];

	enum subject_kind kind = (enum subject_kind)doc_subject(doc).kind;

	if (board->panel == PANEL_TRACKS && !doc_select(doc, subject_of(SUBJECT_TRACK,
		board->scene.track)))
		doc->at = -1;
	if (board->panel == PANEL_SHEET && sheet->count > 0
		&& (kind == SUBJECT_NONE || kind == SUBJECT_ORDER))
		doc_select(doc, subject_of_team(SUBJECT_ORDER, order->team, order->kind,
			order->target));
}

/* What is selected in the panel at hand, else the area that is. */
static struct subject selected_subject(const struct board *board)
{
	struct subject subject;
	struct doc doc;

	panel_doc(board, &doc);
	subject = doc_subject(&doc);
	doc_release(&doc);
	return subject.kind != SUBJECT_NONE || board->scene.area < 0 ? subject
		: subject_of(SUBJECT_AREA, board->scene.area);
}

static void open_why(struct board *board)
{
	struct subject subject = selected_subject(board);
	struct why why = board_why(board);

	if (subject.kind == SUBJECT_NONE)
		doc_add(&board->doc, 'd', _("Choose an area, or a line of a panel with Tab and [ ]."));
	else
		why_write(&why, subject, &board->doc);
}

/* The odds of the order that is being chosen or aimed, else of the selected one on the sheet. */
static void open_votes(struct board *board)
{
	const struct sheet *sheet = sheet_edit_sheet(&board->edit);
	const struct palette_item *item = palette_selected(&board->palette);
	const struct world *world = board->scene.world;
	struct order order = sheet->orders[board->edit.selected];
	struct why why = board_why(board);

	if (board->doc_back == BOARD_PALETTE && item)
		order = (struct order){ .kind = item->kind, .target = item->target };
	else if (board->doc_back == BOARD_TARGET)
		order = (struct order){ .kind = board->ordering, .target = (int16_t)(
			world->orders[board->ordering].target_kind == TARGET_KIND_AREA
			? board->scene.area
			: target_at(world, board->ordering, board->targets.selected)) };
	why_write(&why, subject_of_team(SUBJECT_ORDER, board->scene.team, order.kind, order.target),
		&board->doc);
}

void board_open_doc(struct board *board, enum action action)
{
	if (action == ACTION_VOTES && board->mode == BOARD_MAP
		&& sheet_edit_sheet(&board->edit)->count == 0) {
		board_say(board, true, _("put an order on the sheet first: v shows its odds and votes"));
		return;
	}
	/* Help on a page leads back to where the page was opened, not to the page. */
	if (board->mode != BOARD_DOC)
		board->doc_back = board->mode;
	board->doc_of = action;
	board->mode = BOARD_DOC;
	aside_close(&board->aside);
	doc_clear(&board->doc);
	if (action == ACTION_WHY)
		open_why(board);
	else if (action == ACTION_VOTES)
		open_votes(board);
	else if (action == ACTION_AIMS)
		reading_aims(&board->scene, &board->doc);
	else if (action == ACTION_TRACKS)
		reading_tracks(&board->scene, board->doc_cols, &board->doc);
	else if (action == ACTION_NEWS)
		reading_news(&board->scene, &board->doc);
	else if (action == ACTION_INSPECT)
		reading_inspect(&board->scene, &board->imagined, &board->doc);
	else if (action == ACTION_LEGEND)
		legend_write(&board->scene, &board->doc);
	else
		help_write(board->scene.keys, board_view(board->doc_back)->place, &board->doc);
}

void board_type(struct board *board, enum board_line what, const char *text, int limit)
{
	board->mode = BOARD_LINE;
	board->line_for = what;
	line_edit_init(&board->line, text, limit);
}

/* Let the track or the order be the selected one that a panel's selected line is about. */
static void adopt(struct board *board, struct subject subject)
{
	const struct sheet *sheet = sheet_edit_sheet(&board->edit);

	board->scene.track_chosen = board->panel == PANEL_TRACKS;
	if (subject.kind == SUBJECT_TRACK)
		board->scene.track = subject.index;
	for (int i = 0; i < sheet->count && subject.kind == SUBJECT_ORDER; i++)
		if (sheet->orders[i].kind == subject.index
			&& sheet->orders[i].target == subject.other)
			board->edit.selected = i;
}

/* Select the line of the panel at hand after (by 1) or before (by -1) that can be asked about. */
static void step_selection(struct board *board, int by)
{
	struct doc doc;

	panel_doc(board, &doc);
	if (doc_step(&doc, by)) {
		board->panel_at[board->panel] = doc.at;
		adopt(board, doc_subject(&doc));
	}
	doc_release(&doc);
}

static void show_panel(struct board *board, int by)
{
	board->panel = (enum board_panel)(((int)board->panel + by + PANEL_COUNT) % PANEL_COUNT);
	board->scene.track_chosen = board->panel == PANEL_TRACKS && board->scene.track >= 0;
}

/* Undo, redo, remove: what changes the sheet at once. */
static enum board_event sheet_key(struct board *board, enum action action)
{
	bool done = action == ACTION_UNDO ? sheet_edit_undo(&board->edit)
		: action == ACTION_REDO ? sheet_edit_redo(&board->edit)
		: sheet_edit_remove(&board->edit);

	if (done) {
		board->panel = PANEL_SHEET;
		return BOARD_CHANGED;
	}
	board_say(board, true, action == ACTION_UNDO ? _("nothing to undo")
		: action == ACTION_REDO ? _("nothing to do again")
		: _("there is no order on the sheet"));
	return BOARD_NOTHING;
}

static void open_reason(struct board *board)
{
	if (sheet_edit_sheet(&board->edit)->count == 0) {
		board_say(board, true, _("there is no order on the sheet"));
		return;
	}
	board->panel = PANEL_SHEET;
	board_type(board, LINE_REASON,
		sheet_edit_notes(&board->edit)->reason[board->edit.selected], 140);
}

/* Keys that open something. */
static enum board_event open_key(struct board *board, enum action action)
{
	switch ((int)action) {
	case ACTION_ORDER:
		board->mode = BOARD_PALETTE;
		board->panel = PANEL_SHEET;
		line_edit_init(&board->palette.filter, "", 40);
		board->palette.list = (struct list){ 0 };
		palette_open(&board->palette, &board->scene, &board->imagined,
			sheet_edit_sheet(&board->edit));
		break;
	case ACTION_SETTINGS:
		board->mode = BOARD_SETTINGS;
		board->targets = (struct list){ .count = board_setting_rows(board) };
		break;
	case ACTION_BUDGET:
		if (budget_open(&board->budget, &board->scene))
			board->mode = BOARD_BUDGET;
		else
			board_say(board, true, _("this scenario has no budget lines: everything there "
				"is goes to orders"));
		break;
	case ACTION_COUNTRIES: board_open_countries(board, COUNTRIES_NOTHING); break;
	case ACTION_SEAL: board->mode = BOARD_CONFIRM; break;
	case ACTION_OFFERS: return BOARD_OFFERS;
	case ACTION_ARGUE: board_open_argument(board); break;
	case ACTION_SIGN:
		if (board->congress && board->scene.team == TEAM_W)
			return BOARD_SIGN;
		board_say(board, true, _("only Washington, and where a person plays Congress"));
		break;
	case ACTION_FACILITATOR:
		if (board->facilitator)
			return BOARD_FACILITATOR;
		board_say(board, true, _("no facilitator sits at this table"));
		break;
	case ACTION_HEARD: case ACTION_AGREEMENTS: case ACTION_OUTLOOK:
		board->doc_back = board->mode == BOARD_DOC ? BOARD_MAP : board->mode;
		board->doc_of = action;
		board->mode = BOARD_DOC;
		doc_clear(&board->doc);
		return action == ACTION_HEARD ? BOARD_HEARD
			: action == ACTION_OUTLOOK ? BOARD_OUTLOOK : BOARD_AGREEMENTS;
	case ACTION_REASON: open_reason(board); break;
	case ACTION_INTENT:
		board_type(board, LINE_INTENT, sheet_edit_notes(&board->edit)->intent, 140);
		break;
	case ACTION_FIND: board_type(board, LINE_FIND, "", 40); break;
	case ACTION_COMMAND: board_open_prompt(board); break;
	default: return BOARD_NOTHING;
	}
	return BOARD_NOTHING;
}

enum board_event board_act(struct board *board, enum action action, int key)
{
	if (scene_map_key(&board->scene, (int)action))
		return BOARD_NOTHING;
	switch ((int)action) {
	case ACTION_UNDO: case ACTION_REDO: case ACTION_REMOVE:
		return sheet_key(board, action);
	case ACTION_PANEL: show_panel(board, 1); break;
	case ACTION_PANEL_BACK: show_panel(board, -1); break;
	case ACTION_NEXT: step_selection(board, 1); break;
	case ACTION_PREVIOUS: step_selection(board, -1); break;
	case ACTION_QUIT: return BOARD_QUIT;
	case ACTION_REDRAW: return BOARD_REDRAW;
	case ACTION_AIMS: case ACTION_TRACKS: case ACTION_NEWS: case ACTION_VOTES:
	case ACTION_WHY: case ACTION_INSPECT: case ACTION_HELP: case ACTION_LEGEND:
		board_open_doc(board, action);
		break;
	case ACTION_NONE:
		if (key == '.' && lesson_pass(board))
			break;
		if (key != INPUT_ESCAPE && key < INPUT_UP)
			board_say(board, true, _("this key does nothing here; ? lists those that do"));
		break;
	default: return open_key(board, action);
	}
	return BOARD_NOTHING;
}

void board_point(struct board *board, int key, struct pointer at)
{
	struct scene *scene = &board->scene;
	int hit = map_view_hit(scene->map, at.row, at.col);

	if (board->mode != BOARD_MAP && board->mode != BOARD_TARGET)
		return;
	if (key == INPUT_DRAG) {
		map_view_pan(scene->map, -at.rows, -at.cols);
		return;
	}
	if (key == INPUT_WHEEL_UP || key == INPUT_WHEEL_DOWN) {
		map_view_zoom(scene->map, key == INPUT_WHEEL_UP ? 1.25 : 0.8, hit);
		return;
	}
	if (hit < 0 || hit >= scene->world->area_count)
		return;
	scene->area = hit;
	scene->track_chosen = false;
	lesson_look(board);
}

enum board_event board_key(struct board *board, int key)
{
	if (key == INPUT_HANGUP || key == INPUT_CTRL_C)
		return BOARD_QUIT;
	if (key == INPUT_CTRL_L)
		return BOARD_REDRAW;
	if (key == INPUT_NONE || key == INPUT_RESIZE)
		return BOARD_NOTHING;
	str_clear(&board->message);

	enum board_event event = BOARD_NOTHING;
	const struct board_view *view = board_view(board->mode);

	if (!view->types && keys_action(board->scene.keys, PLACE_BOARD, key) == ACTION_COMMAND)
		board_open_prompt(board);
	else if (!view->types && keys_action(board->scene.keys, PLACE_BOARD, key) == ACTION_HELP)
		board_open_doc(board, ACTION_HELP);
	else
		event = view->key(board, key);
	lesson_look(board);
	return event;
}
