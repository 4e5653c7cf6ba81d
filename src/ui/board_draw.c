/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "engine/odds.h"
#include "engine/prediction.h"
#include "prose/gettext.h"
#include "ui/board_parts.h"
#include "ui/layout.h"
#include "ui/panels.h"
#include "ui/reading.h"
#include "ui/rich.h"

/* Rows the sheet keeps while a page stands above it. */
enum { SHEET_ROWS = 9 };

void board_fill_panel(const struct board *board, enum board_panel panel, int cols, int rows,
	struct doc *out)
{
	switch (panel) {
	case PANEL_TRACKS: panel_tracks(&board->scene, cols, rows, out); break;
	case PANEL_AREA: panel_area(&board->scene, false, out); break;
	case PANEL_SHEET:
		panel_sheet(&board->scene, &board->edit, &board->imagined, cols, out);
		break;
	case PANEL_NEWS: panel_news(&board->scene, out); break;
	case PANEL_COUNT: return;
	}
	if (panel != board->panel)
		return;
	out->at = board->panel_at[panel];

	/* Tracks and orders have a sign of their own where they are selected. */
	enum subject_kind kind = (enum subject_kind)doc_subject(out).kind;

	if (kind == SUBJECT_TRACK || kind == SUBJECT_ORDER)
		out->at = -1;
}

/* The targets of the order being given, each with its odds or why it is none. */
static void fill_targets(const struct board *board, struct doc *out)
{
	const struct scene *scene = &board->scene;
	const struct world *world = scene->world;
	struct prose prose = scene_prose(scene);

	for (int i = 0; i < board->targets.count; i++) {
		struct order order = { .team = scene->team, .kind = board->ordering,
			.target = (int16_t)target_at(world, board->ordering, i) };
		enum verdict verdict = sheet_admits(world, &board->imagined,
			sheet_edit_sheet(&board->edit), &order);
		bool selected = i == board->targets.selected;
		char buffer[12], odds[32];
		struct str why;

		str_init(&why);
		odds_text(scene, &board->imagined, &order, odds, sizeof(odds));
		if (verdict == VERDICT_LEGAL)
			str_addf(&why, RICH_MARK "k%s", odds + strspn(odds, " "));
		else
			prose_verdict(&prose, &board->imagined, &order, verdict, &why);
		doc_addf(out, selected ? 'k' : verdict == VERDICT_LEGAL ? 't' : 'd', "%c %s  %s",
			selected ? '>' : ' ', target_name(scene, order.kind, order.target, buffer),
			why.text);
		str_release(&why);
	}
}

static const char *panel_title(enum board_panel panel)
{
	switch (panel) {
	case PANEL_TRACKS: return _("Tracks");
	case PANEL_AREA: return _("Area");
	case PANEL_SHEET: return _("Sheet");
	case PANEL_NEWS: return _("News");
	case PANEL_COUNT: break;
	}
	return "";
}

static void draw_panel(const struct board *board, enum board_panel panel, struct canvas *canvas,
	const struct box *box)
{
	struct box body = { box->row + 1, box->col, box->rows - 1, box->cols };
	bool targets = board->mode == BOARD_TARGET && panel == PANEL_SHEET;
	char title[128];
	struct doc doc;

	snprintf(title, sizeof(title), " %s%s", board->panel == panel ? RICH_MARK "h" : "",
		targets ? _("Targets") : panel_title(panel));
	rich_bar(canvas, box, box->row, title, 'B');
	doc_init(&doc);
	if (targets)
		fill_targets(board, &doc);
	else
		board_fill_panel(board, panel, body.cols, body.rows, &doc);
	doc_show(&doc, canvas, &body);
	doc_release(&doc);
}

/* One panel below the map, its name among the others in the bar above it. */
static void draw_strip(const struct board *board, struct canvas *canvas, const struct box *box)
{
	struct box body = { box->row + 1, box->col, box->rows - 1, box->cols };
	bool targets = board->mode == BOARD_TARGET;
	enum board_panel shown = targets ? PANEL_SHEET : board->panel;
	int columns = shown == PANEL_TRACKS || targets ? body.cols / 38 : 1;
	struct str title;
	struct doc doc;

	str_init(&title);
	for (int i = 0; i < PANEL_COUNT; i++)
		str_addf(&title, RICH_MARK "%c %s%s%s ", i == (int)shown ? 'h' : 'd',
			i == (int)shown ? "[" : " ", panel_title((enum board_panel)i),
			i == (int)shown ? "]" : " ");
	str_add(&title, RICH_MARK "d  Tab");
	rich_bar(canvas, box, box->row, title.text, 'B');
	str_release(&title);
	doc_init(&doc);
	if (targets)
		fill_targets(board, &doc);
	else
		board_fill_panel(board, shown, body.cols / columns - 1,
			columns > 1 ? 0 : body.rows, &doc);
	if (columns > 1)
		doc_columns(&doc, canvas, &body, body.cols / columns);
	else
		doc_show(&doc, canvas, &body);
	doc_release(&doc);
}

static void draw_sides(const struct board *board, struct canvas *canvas,
	const struct layout *layout)
{
	draw_panel(board, PANEL_TRACKS, canvas, &layout->side[0]);
	draw_panel(board, PANEL_AREA, canvas, &layout->side[1]);
	draw_panel(board, PANEL_SHEET, canvas, &layout->side[2]);
}

static const char *line_prompt(enum board_line what)
{
	switch (what) {
	case LINE_FIND: return _(" find: ");
	case LINE_REASON: return _(" reason: ");
	case LINE_INTENT: return _(" your intent this turn: ");
	case LINE_ARGUMENT: return "";
	case LINE_PREDICTION: return _(" chance in per cent that it comes out so: ");
	}
	return " ";
}

/* The turn's question in front of what is typed, where the data pose one; else "". */
static const char *question_of(const struct board *board)
{
	const struct scene *scene = &board->scene;
	const struct prediction *posed = prediction_posed(scene->world, scene->view.seen.turn);

	return posed && board->line_for == LINE_PREDICTION
		? text_in(&posed->question, scene->lang) : "";
}

static void draw_line(const struct board *board, struct canvas *canvas, const struct box *box)
{
	const char *question = question_of(board);
	char text[512];

	if (board->line_for == LINE_ARGUMENT) {
		snprintf(text, sizeof(text), _(" reason %d of %d: "), board->argument_at + 1,
			MAX_REASONS);
		line_edit_draw(&board->line, canvas, box, text);
		return;
	}
	if (board->message.length)
		snprintf(text, sizeof(text), " %s: ", board->message.text);
	else if (*question)
		snprintf(text, sizeof(text), _(" %s Per cent: "), question);
	if (board->message.length == 0 && (!*question || rich_width(text) > box->cols - 6))
		snprintf(text, sizeof(text), "%s", line_prompt(board->line_for));
	line_edit_draw(&board->line, canvas, box, text);
}

/* The row above the keys: a message, a question, a line being typed, or the news. */
static void draw_message(const struct board *board, struct canvas *canvas, const struct box *box)
{
	struct doc news;
	char text[512];

	canvas_fill(canvas, box, ' ', style_of('t'));
	if (board->mode == BOARD_LINE) {
		draw_line(board, canvas, box);
	} else if (board->mode == BOARD_CONFIRM) {
		char question[256];

		snprintf(question, sizeof(question), _("Seal the sheet (orders: %d)? After that "
			"nothing can be changed."), sheet_edit_sheet(&board->edit)->count);
		snprintf(text, sizeof(text), " %s  " RICH_MARK "ky" RICH_MARK "w %s  " RICH_MARK
			"kn" RICH_MARK "w %s", question, C_("fact", "yes"),
			C_("fact", "no"));
		rich_bar(canvas, box, box->row, text, 'w');
		canvas->cursor_row = box->row;
		canvas->cursor_col = box->col + 1;
	} else if (board->message.length) {
		snprintf(text, sizeof(text), " %s", board->message.text);
		canvas_wrap(canvas, box, box->row, text, style_of(board->refused ? 'w' : 'g'));
	} else if (board->panel != PANEL_NEWS) {
		doc_init(&news);
		panel_headline(&board->scene, &news);
		doc_show(&news, canvas, box);
		doc_release(&news);
	}
}

static void draw_keys(const struct board *board, struct canvas *canvas, int row)
{
	struct box box = { row, 0, 1, canvas->cols };
	struct str line;

	const struct board_view *view = board_view(board->mode);
	bool listed = board->mode == BOARD_TARGET
		&& board->scene.world->orders[board->ordering].target_kind != TARGET_KIND_AREA;

	str_init(&line);
	if (listed)
		str_add(&line, _(" Up Down: select   Enter: choose   ?: help   Esc: back"));
	else if (board->mode == BOARD_DOC && !board->aside.depth && !board->doc.marks.length)
		str_add(&line, _(" arrows, Space: read on   any other key: back"));
	else if (view->keys)
		str_add(&line, _(view->keys));
	else
		keys_line_without(board->scene.keys, view->place,
			budget_is_there(&board->scene) ? ACTION_NONE : ACTION_BUDGET, canvas->cols, &line);
	rich_keys_bar(canvas, &box, row, line.text);
	str_release(&line);
}

/* Areas the order being given may aim at. */
static uint64_t lit_targets(const struct board *board)
{
	const struct world *world = board->scene.world;
	uint64_t lit = 0;

	if (board->mode != BOARD_TARGET
		|| world->orders[board->ordering].target_kind != TARGET_KIND_AREA)
		return 0;
	for (int i = 0; i < board->targets.count; i++) {
		struct order order = { .team = board->scene.team, .kind = board->ordering,
			.target = (int16_t)target_at(world, board->ordering, i) };

		if (sheet_admits(world, &board->imagined, sheet_edit_sheet(&board->edit), &order)
			== VERDICT_LEGAL)
			lit |= bit_of(order.target);
	}
	return lit;
}

/* What stands on the map's place: what was opened last, also behind the command line. */
static const struct board_view *shown_view(const struct board *board)
{
	return board_view(board->mode == BOARD_PROMPT ? board->prompt_back : board->mode);
}

/* Leave the sheet no more rows than it needs, at the bottom. */
static void lower_sheet(struct layout *layout)
{
	struct box *sheet = &layout->side[2];
	int spare = sheet->rows - SHEET_ROWS;

	if (spare <= 0)
		return;
	sheet->row += spare;
	sheet->rows -= spare;
}

/* Map or what covers it, with the panels beside or below. */
static void draw_body(struct board *board, const struct layout *layout,
	struct canvas *canvas)
{
	const struct board_view *view = shown_view(board);

	struct layout sides = *layout;
	struct box above = layout->side[0];

	if (layout->wide && view->beside)
		lower_sheet(&sides);
	above.rows = sides.side[2].row - above.row;
	if (layout->wide)
		draw_sides(board, canvas, &sides);
	else
		draw_strip(board, canvas, &layout->strip);
	if (layout->wide && view->beside)
		view->beside(board, canvas, &above);
	if (view->draw)
		view->draw(board, canvas, layout->wide ? &layout->map : &layout->upper);
	else
		scene_draw_map(&board->scene, canvas, &layout->map, lit_targets(board));
	draw_message(board, canvas, &layout->news);
}

/* A screen of its own: what the last key led to stands below it, if that needs words. */
static void draw_whole(struct board *board, const struct layout *layout,
	struct canvas *canvas)
{
	struct box line = { layout->keys.row - 1, 0, 1, canvas->cols };

	struct box roomy = { 1, 1, layout->keys.row - 2, canvas->cols - 2 };
	const struct board_view *view = shown_view(board);

	view->draw(board, canvas, view->place == PLACE_PAGE ? &layout->page : &roomy);
	if (board->message.length)
		draw_message(board, canvas, &line);
}

/* Where the text of a page lies: keys are for that, and texts are made for it. */
static void keep_page_size(struct board *board, const struct box *box)
{
	bool open = board->mode == BOARD_DOC;
	int cols = aside_cols(box->cols);

	/* The lines of tracks are made for a width. */
	if (open && board->doc_of == ACTION_TRACKS && cols != board->made_cols) {
		struct subject subject = doc_subject(&board->doc);

		doc_clear(&board->doc);
		reading_tracks(&board->scene, cols, &board->doc);
		doc_select(&board->doc, subject);
	}
	board->made_cols = cols;

	struct box page = aside_page(&board->aside, &board->doc, box);

	board->doc_rows = open ? page.rows : box->rows;
	board->doc_cols = open ? page.cols : cols;
}

void board_draw(struct board *board, struct canvas *canvas)
{
	const struct board_view *view = shown_view(board);
	struct layout layout;
	struct box strip;

	layout_board(canvas->rows, canvas->cols, &layout);

	bool taught = lesson_make_room(board, &layout, &strip);

	canvas_clear(canvas, style_of('t'));
	panel_header(&board->scene, canvas, _("ORDERS"));
	draw_keys(board, canvas, layout.keys.row);
	if (taught)
		lesson_draw(board, canvas, &strip);
	keep_page_size(board, &layout.page);
	if (view->whole)
		draw_whole(board, &layout, canvas);
	else
		draw_body(board, &layout, canvas);
	if (board->mode == BOARD_PROMPT)
		prompt_draw(&board->prompt, canvas, &(struct box){ 1, 0, layout.keys.row - 1,
			canvas->cols });
}
