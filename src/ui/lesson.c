/* SPDX-License-Identifier: MIT */
#include "ui/lesson.h"

#include <string.h>

#include "prose/gettext.h"
#include "ui/board.h"
#include "ui/rich.h"

/* However long its text is, a lesson leaves most of the screen to the map. */
enum { MOST_ROWS = 5, SIDE_MARGIN = 1 };

static const struct scenario *scenario_of(const struct board *board)
{
	return &board->scene.world->scenario;
}

static bool is_on_page(enum lesson_act act)
{
	return act == LESSON_BRIEFING || act == LESSON_STANDING || act == LESSON_ENDING;
}

/* Whether a lesson belongs on the board as it is now. */
static bool is_mine(const struct board *board, const struct lesson *lesson)
{
	return lesson->turn == board->scene.view.seen.turn && lesson->team == board->scene.team
		&& !is_on_page((enum lesson_act)lesson->act);
}

static bool is_reading(const struct board *board, enum action page)
{
	return board->mode == BOARD_DOC && board->doc_of == page;
}

static bool has_reason(const struct board *board)
{
	const struct notes *notes = sheet_edit_notes(&board->edit);

	for (int i = 0; i < sheet_edit_sheet(&board->edit)->count; i++)
		if (*notes->reason[i])
			return true;
	return false;
}

/* target: TARGET_NONE for any. */
static bool has_order(const struct board *board, int kind, int target)
{
	const struct sheet *sheet = sheet_edit_sheet(&board->edit);

	for (int i = 0; i < sheet->count; i++)
		if (sheet->orders[i].kind == kind
			&& (target == TARGET_NONE || sheet->orders[i].target == target))
			return true;
	return false;
}

/* Whether what a lesson asks for is so now. */
static bool is_done(const struct board *board, const struct lesson *lesson)
{
	const struct lesson_watch *watch = &board->lesson;
	const struct sheet *sheet = sheet_edit_sheet(&board->edit);

	switch ((enum lesson_act)lesson->act) {
	case LESSON_MOVE: return board->scene.area != watch->area;
	case LESSON_SELECT: return board->scene.area == lesson->what;
	case LESSON_ZOOM: return map_view_zoomed(board->scene.map) > watch->zoom
		|| map_view_zoomed(board->scene.map) < watch->zoom;
	case LESSON_PANEL: return (int)board->panel != watch->panel;
	case LESSON_INSPECT: return is_reading(board, ACTION_INSPECT);
	case LESSON_TRACKS: return is_reading(board, ACTION_TRACKS);
	case LESSON_NEWS: return is_reading(board, ACTION_NEWS);
	case LESSON_AIMS: return is_reading(board, ACTION_AIMS);
	case LESSON_VOTES: return is_reading(board, ACTION_VOTES);
	case LESSON_WHY: return is_reading(board, ACTION_WHY);
	case LESSON_HELP: return is_reading(board, ACTION_HELP);
	case LESSON_PALETTE: return board->mode == BOARD_PALETTE;
	case LESSON_AIM: return board->mode == BOARD_TARGET;
	case LESSON_FILE: return has_order(board, lesson->what, lesson->target);
	case LESSON_UNDO: return board->edit.at < watch->sheet;
	case LESSON_SETTINGS: return board->mode == BOARD_SETTINGS;
	case LESSON_SET: return sheet->setting[lesson->what] >= 0;
	case LESSON_PAY: return sheet->line[lesson->what] >= 0;
	case LESSON_REASON: return has_reason(board);
	case LESSON_PREDICT: return sheet_edit_notes(&board->edit)->prediction >= 0;
	case LESSON_OFFER: return watch->offered > watch->offers;
	case LESSON_SEAL: case LESSON_BRIEFING: case LESSON_STANDING: case LESSON_ENDING:
	case LESSON_ACTS:
		break;
	}
	return false;
}

/* Remember how things are, for the acts that are told by a difference. */
static void take_stock(struct board *board)
{
	board->lesson.done = false;
	board->lesson.area = board->scene.area;
	board->lesson.panel = (int)board->panel;
	board->lesson.sheet = board->edit.at;
	board->lesson.zoom = map_view_zoomed(board->scene.map);
	board->lesson.offers = board->lesson.offered;
}

/* Show the next lesson from an index on that is not done already. */
static void advance(struct board *board, int from)
{
	const struct scenario *scenario = scenario_of(board);

	take_stock(board);
	board->lesson.at = -1;
	for (int i = from; i < scenario->lesson_count; i++) {
		const struct lesson *lesson = &scenario->lessons[i];

		if (!is_mine(board, lesson) || is_done(board, lesson))
			continue;
		board->lesson.at = i;
		return;
	}
}

void lesson_begin(struct board *board)
{
	advance(board, 0);
}

void lesson_look(struct board *board)
{
	struct lesson_watch *watch = &board->lesson;

	if (watch->at < 0)
		return;
	watch->done |= is_done(board, &scenario_of(board)->lessons[watch->at]);
	/* What is being read or typed is finished first. */
	if (watch->done && !watch->away && board->mode != BOARD_DOC && board->mode != BOARD_LINE
		&& board->mode != BOARD_PROMPT)
		advance(board, watch->at + 1);
	else if (board->edit.at > watch->sheet)
		watch->sheet = board->edit.at;
}

void lesson_offers(struct board *board, int offered, bool away)
{
	board->lesson.offered = offered;
	board->lesson.away = away;
	lesson_look(board);
}

bool lesson_pass(struct board *board)
{
	if (board->lesson.at < 0)
		return false;
	advance(board, board->lesson.at + 1);
	return true;
}

/* "`o`" in the data becomes o in the style of keys. */
static void text_add(const char *text, char letter, struct str *out)
{
	for (bool inside = false; *text; text++) {
		if (*text == '`') {
			inside = !inside;
			str_addf(out, RICH_MARK "%c", inside ? 'k' : letter);
		} else {
			str_add_char(out, *text);
		}
	}
}

/* A lesson as one paragraph with its number among those of the turn. */
static void fill(const struct board *board, int index, struct doc *out)
{
	const struct scenario *scenario = scenario_of(board);
	int number = 0, count = 0;
	struct str line;

	for (int i = 0; i < scenario->lesson_count; i++) {
		if (!is_mine(board, &scenario->lessons[i]))
			continue;
		count++;
		number += i <= index;
	}
	str_init(&line);
	str_addf(&line, RICH_MARK "h%d/%d" RICH_MARK "t  " RICH_HANG, number, count);
	if (board->lesson.done && board->lesson.away)
		str_add(&line, _("Done. n goes back to the board."));
	else if (board->lesson.done)
		str_add(&line, _("Done. Any key goes back to the board."));
	else
		text_add(text_in(&scenario->lessons[index].text, board->scene.lang), 't', &line);
	if (!board->lesson.done && !board->lesson.away && board->mode == BOARD_MAP)
		str_addf(&line, RICH_MARK "d  %s", _("(. skips this)"));
	doc_add(out, 't', line.text);
	str_release(&line);
}

/* Rows that the longest lesson of the turn takes. */
static int rows_needed(const struct board *board, int cols)
{
	const struct scenario *scenario = scenario_of(board);
	int most = 0;

	for (int i = 0; i < scenario->lesson_count; i++) {
		struct doc doc;

		if (!is_mine(board, &scenario->lessons[i]))
			continue;
		doc_init(&doc);
		fill(board, i, &doc);

		int rows = doc_lines(&doc, cols);

		most = rows > most ? rows : most;
		doc_release(&doc);
	}
	return most < MOST_ROWS ? most : MOST_ROWS;
}

bool lesson_make_room(const struct board *board, struct layout *layout, struct box *strip)
{
	int cols = layout->news.cols - 2 * SIDE_MARGIN;
	/* With a bar of its own above the text. */
	int rows = board->lesson.at < 0 ? 0 : rows_needed(board, cols) + 1;

	if (rows == 0)
		return false;
	layout->map.rows -= rows;
	layout->side[2].rows -= rows;
	layout->strip.row -= rows;
	layout->upper.rows -= rows;
	layout->page.rows -= rows;
	*strip = (struct box){ layout->news.row - rows, 0, rows, layout->news.cols };
	return true;
}

void lesson_draw(const struct board *board, struct canvas *canvas, const struct box *strip)
{
	struct box body = { strip->row + 1, strip->col + SIDE_MARGIN, strip->rows - 1,
		strip->cols - 2 * SIDE_MARGIN };
	struct doc doc;

	canvas_fill(canvas, strip, ' ', style_of('t'));
	rich_bar(canvas, strip, strip->row, _(" What to do now"), 'B');
	doc_init(&doc);
	fill(board, board->lesson.at, &doc);
	doc_show(&doc, canvas, &body);
	doc_release(&doc);
}

void lesson_tell(const struct board *board, struct doc *out)
{
	if (board->lesson.at >= 0)
		fill(board, board->lesson.at, out);
}

void lesson_page(const struct world *world, enum lesson_act act, int turn, enum team team,
	enum lang lang, struct doc *out)
{
	const struct scenario *scenario = &world->scenario;
	struct str line;

	for (int i = 0; i < scenario->lesson_count; i++) {
		const struct lesson *lesson = &scenario->lessons[i];

		if (lesson->act != act || lesson->turn != turn || lesson->team != team)
			continue;
		str_init(&line);
		text_add(text_in(&lesson->text, lang), 'g', &line);
		doc_add(out, 'g', line.text);
		doc_add(out, 't', "");
		str_release(&line);
	}
}
