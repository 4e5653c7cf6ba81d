/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/plain_board.h"

#include <stdio.h>

#include "app/plain_read.h"
#include "content/names.h"
#include "prose/gettext.h"
#include "ui/board_parts.h"
#include "ui/panels.h"

enum { DO_STATUS = 1, DO_LESSON, DO_PASS, DO_DEALS, DO_CONGRESS, DO_FACILITATOR, DO_HEARD, DO_SEAL,
	DO_RULE, DO_HELP, DO_QUIT };

static const struct plain_command COMMANDS[] = {
	{ "seal", NULL, NULL, N_("seal the sheet; asks once, then nothing can be changed"), DO_SEAL,
		ACTION_SEAL },
	{ "status", NULL, NULL, N_("turn, means, sheet and the latest news in short"), DO_STATUS,
		0 },
	{ "deals", "offers", NULL, N_("agreements, offers and messages: propose and answer"),
		DO_DEALS, ACTION_OFFERS },
	{ "congress", NULL, NULL, N_("Washington: ask Congress to sign an order"), DO_CONGRESS,
		ACTION_SIGN },
	{ "facilitator", NULL, NULL, N_("call the facilitator to the keyboard"), DO_FACILITATOR,
		ACTION_FACILITATOR },
	{ "heard", NULL, NULL, N_("everything the facilitator has told your team"), DO_HEARD,
		ACTION_HEARD },
	{ "rule", NULL, N_("[WORDS]"), N_("look words up in the rules handbook; alone: its contents"),
		DO_RULE, 0 },
	{ "lesson", NULL, NULL, N_("hear the lesson at hand again"), DO_LESSON, 0 },
	{ "pass", ".", NULL, N_("pass over the lesson at hand"), DO_PASS, 0 },
	{ "help", "?", N_("[COMMAND]"), N_("all commands, or one of them"), DO_HELP, ACTION_HELP },
	{ "quit", NULL, NULL, N_("leave; everything is saved"), DO_QUIT, ACTION_QUIT },
	{ 0 },
};

static const struct plain_command *const TABLES[] = {
	ORDER_COMMANDS, SHEET_COMMANDS, READ_COMMANDS, COMMANDS, NULL
};

void plain_saw(struct board *board, enum board_mode mode, enum action page)
{
	board->mode = mode;
	board->doc_of = page;
	lesson_look(board);
	board->mode = BOARD_MAP;
	lesson_look(board);
}

static const char *setting_id(const struct world *world, int setting)
{
	struct names names = names_of(world, NAME_SETTING);

	return names_id(&names, setting);
}

/* The line to type for a lesson; "" where its text says enough. */
static void lesson_line(const struct board *board, const struct lesson *it, struct str *out)
{
	static const char *const LINES[LESSON_ACTS] = {
		[LESSON_INSPECT] = "area", [LESSON_TRACKS] = "tracks", [LESSON_NEWS] = "news",
		[LESSON_AIMS] = "score", [LESSON_WHY] = "why", [LESSON_HELP] = "help",
		[LESSON_PALETTE] = "orders", [LESSON_UNDO] = "undo", [LESSON_VOTES] = "votes ...",
		[LESSON_SETTINGS] = "settings", [LESSON_REASON] = "reason ...",
		[LESSON_PREDICT] = "intent ...", [LESSON_OFFER] = "deals", [LESSON_SEAL] = "seal",
		[LESSON_MOVE] = "area ...", [LESSON_AIM] = "order ...",
	};
	const struct world *world = board->scene.world;

	if (LINES[it->act])
		str_add(out, LINES[it->act]);
	else if (it->act == LESSON_SELECT && it->what >= 0)
		str_addf(out, "area %s", world->areas[it->what].id);
	else if (it->act == LESSON_FILE && it->target != TARGET_NONE
		&& world->orders[it->what].target_kind == TARGET_KIND_AREA)
		str_addf(out, "order %s %s", world->orders[it->what].id,
			world->areas[it->target].id);
	else if (it->act == LESSON_FILE)
		str_addf(out, "order %s", world->orders[it->what].id);
	else if (it->act == LESSON_SET)
		str_addf(out, "set %s ...", setting_id(world, it->what));
	else if (it->act == LESSON_PAY)
		str_addf(out, "pay %s ...", world->lines[it->what].id);
}

static void say_lesson(struct plain *plain, struct board *board)
{
	const struct lesson *lessons = board->scene.world->scenario.lessons;
	struct doc doc;
	struct str line;

	/* Lines neither zoom nor have panels. */
	while (board->lesson.at >= 0 && (lessons[board->lesson.at].act == LESSON_ZOOM
		|| lessons[board->lesson.at].act == LESSON_PANEL))
		lesson_pass(board);
	plain->lesson = board->lesson.at;
	if (board->lesson.at < 0)
		return;
	plain_doc_init(&doc);
	str_init(&line);
	plain_gap(plain);
	lesson_tell(board, &doc);
	plain_tell(plain, &doc);
	lesson_line(board, &lessons[board->lesson.at], &line);
	if (line.length)
		plain_sayf(plain, _("In lines, type: %s"), line.text);
	str_release(&line);
}

static void say_status(struct plain *plain, const struct board *board)
{
	struct prose prose = scene_prose(&board->scene);
	struct str turn;
	struct doc doc;

	str_init(&turn);
	prose_turn(&prose, board->scene.view.seen.turn, &turn);
	/* a team, the label of the turn */
	plain_sayf(plain, _("%s. %s."), prose_team(board->scene.team), turn.text);
	str_release(&turn);
	if (!plain->brief) {
		plain_doc_init(&doc);
		panel_headline(&board->scene, &doc);
		plain_tell(plain, &doc);
	}
	plain_sheet(plain, board);
}

static void greet(struct plain *plain, struct board *board)
{
	plain_gap(plain);
	board->doc.words = true;
	if (plain->brief)
		plain_means(plain, board);
	else
		say_status(plain, board);
	if (!plain->brief && board->lesson.at < 0)
		plain_say(plain, _("\"orders\" lists what can be ordered, \"seal\" ends your turn, "
			"\"help\" lists all commands."));
	plain->lesson = -1;
}

/* What came in from behind since the last line: a message, a page, the next lesson. */
static void say_waiting(struct plain *plain, struct board *board)
{
	if (board->message.length)
		plain_say(plain, board->message.text);
	str_clear(&board->message);
	if (board->mode == BOARD_DOC)
		plain_doc(plain, &board->doc);
	board->mode = BOARD_MAP;
	if (board->lesson.at >= 0 && board->lesson.at != plain->lesson)
		say_lesson(plain, board);
}

static enum board_event seal(struct plain *plain, const struct board *board)
{
	const struct sheet *sheet = sheet_edit_sheet(&board->edit);

	if (!plain->brief)
		plain_sheet(plain, board);
	if (plain_ask_yes(plain, sheet->count ? _("Seal this sheet?")
		: _("Seal a sheet without orders?")))
		return BOARD_SEAL;
	if (plain->over)
		return BOARD_QUIT;
	plain_say(plain, _("not sealed"));
	return BOARD_NOTHING;
}

/* Commands that are no page and no part of the sheet. */
static enum board_event do_command(struct plain *plain, struct board *board, int id,
	const char *rest)
{
	switch (id) {
	case DO_STATUS: say_status(plain, board); break;
	case DO_LESSON: say_lesson(plain, board); break;
	case DO_PASS:
		if (!lesson_pass(board))
			plain_say(plain, _("There is no lesson at hand."));
		break;
	case DO_DEALS: return BOARD_OFFERS;
	case DO_CONGRESS:
		if (board->congress && board->scene.team == TEAM_W)
			return BOARD_SIGN;
		plain_say(plain, _("only Washington, and where a person plays Congress"));
		break;
	case DO_FACILITATOR:
		if (board->facilitator)
			return BOARD_FACILITATOR;
		plain_say(plain, _("no facilitator sits at this table"));
		break;
	case DO_HEARD:
		doc_clear(&board->doc);
		board->mode = BOARD_DOC;
		return BOARD_HEARD;
	case DO_SEAL: return seal(plain, board);
	case DO_RULE:
		board->request = (struct request){ .id = REQUEST_RULE };
		snprintf(board->request.words, PROMPT_BYTES, "%.*s", PROMPT_BYTES - 1, rest);
		return BOARD_ASKED;
	case DO_HELP:
		commands_help(plain, TABLES, rest);
		plain_saw(board, BOARD_DOC, ACTION_HELP);
		break;
	case DO_QUIT: return BOARD_QUIT;
	default: break;
	}
	return BOARD_NOTHING;
}

/* Which page of the board a reading command is, for the lessons. */
static enum action page_of(int id)
{
	for (const struct plain_command *it = READ_COMMANDS; it->name; it++)
		if (it->id == id)
			return (enum action)it->action;
	return ACTION_NONE;
}

static enum board_event act(struct plain *plain, struct board *board)
{
	enum board_event event = BOARD_NOTHING;
	const char *rest = "";
	int id = commands_take(plain, TABLES, PLACE_BOARD, &rest);

	if (id <= 0)
		return BOARD_NOTHING;
	if (plain_read(plain, &board->scene, id, rest))
		plain_saw(board, BOARD_DOC, page_of(id));
	else if (!plain_order_do(plain, board, id, rest, &event)
		&& !plain_sheet_do(plain, board, id, rest, &event))
		event = do_command(plain, board, id, rest);
	lesson_look(board);
	return event;
}

enum board_event plain_board(struct plain *plain, struct board *board, bool *greeted)
{
	enum board_event event = BOARD_NOTHING;
	char prompt[256];

	if (!*greeted)
		greet(plain, board);
	*greeted = true;
	while (event == BOARD_NOTHING) {
		say_waiting(plain, board);
		/* a team, the turn, the time left with a comma before it or nothing */
		snprintf(prompt, sizeof(prompt), _("%s, turn %d, orders%s%s> "),
			prose_team(board->scene.team), board->scene.view.seen.turn,
			board->scene.clock[0] ? _(", ") : "", board->scene.clock);
		switch (plain_prompt(plain, prompt)) {
		case PLAIN_LINE: event = act(plain, board); break;
		case PLAIN_WAIT: return BOARD_NOTHING;
		case PLAIN_END: return BOARD_QUIT;
		}
	}
	return event;
}
