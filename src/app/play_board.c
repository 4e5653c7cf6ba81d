/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>

#include "app/accords.h"
#include "app/eyes.h"
#include "app/lookup.h"
#include "app/plain_board.h"
#include "app/options_screen.h"
#include "app/play_arguments.h"
#include "app/play_blocs.h"
#include "app/play_desk.h"
#include "app/play_game.h"
#include "app/play_offers.h"
#include "app/play_outlook.h"
#include "app/timeline.h"
#include "base/arena.h"
#include "engine/act.h"
#include "prose/gettext.h"
#include "ui/board.h"
#include "ui/input.h"
#include "ui/page.h"
#include "ui/reading.h"
#include "ui/rich.h"

/* A draft is written at once if the last one is that old, else when it has become so. */
enum { DRAFT_MS = 3000 };

/* One team's orders phase. */
struct phase {
	struct play *play;
	enum team team;
	struct board *board;
	bool asked;              /* Congress was, about the sheet's orders */
	bool greeted;            /* in the linear mode: told where it stands */
	bool dirty;              /* the sheet is not in the journal as it stands */
	int left;                /* seconds, as the clock was shown last */
	int64_t drafted;         /* when it was last written */
	struct outlook *outlook; /* the one made last; games 0: none yet */
};

/* What the scene's eyes saw of all turns so far, in arena. */
static const struct ledger *past_of(const struct play *play, int turns, enum team team,
	struct arena *arena)
{
	const struct world *world = session_world(play->session);
	struct ledger *past = arena_alloc(arena, (size_t)turns, sizeof(*past));

	for (int i = 0; i < turns; i++)
		eyes_ledger(world, session_state_at(play->session, i + 1),
			session_ledger(play->session, i), (int)team, &past[i]);
	return past;
}

void play_scene(const struct play *play, enum team team, struct arena *arena,
	struct scene *scene)
{
	const struct world *world = session_world(play->session);
	const struct state *state = session_state(play->session);

	*scene = (struct scene){
		.world = world, .atlas = session_atlas(play->session),
		.theme = play->console->theme, .map = play->map, .lang = play->lang,
		.keys = play->console->keys,
		.team = team, .area = -1, .track = -1,
		.past = past_of(play, state->turn, team, arena), .past_count = state->turn,
	};
	view_make(world, state, team, &scene->view);
	scene_look_back(scene);
	scene->area = scene_first_area(scene);
	map_view_show(play->map, 0);
}

void play_scene_public(const struct play *play, const char *who, struct scene *scene)
{
	*scene = (struct scene){
		.world = session_world(play->session), .atlas = session_atlas(play->session),
		.theme = play->console->theme, .map = play->map, .lang = play->lang,
		.keys = play->console->keys,
		.team = TEAM_NONE, .eyes = who, .area = -1, .track = -1,
	};
	eyes_view(scene->world, session_state(play->session), EYES_PUBLIC, &scene->view);
}

/* Have the map where the scenario's first spot is: that may be on an inset. */
static void show_spots(struct scene *scene, uint64_t spots)
{
	for (int area = scene->world->area_count - 1; area >= 0; area--)
		if (spots >> area & 1)
			scene->area = area;
	if (spots)
		map_view_show(scene->map, scene->atlas->places[scene->area].view);
	scene->area = -1;
}

enum play_end play_briefing(struct play *play, enum team team)
{
	struct arena *arena = arena_new();
	struct scene *scene = arena_alloc(arena, 1, sizeof(*scene));
	enum play_end end = PLAY_ON;
	struct page page;
	char title[128];

	if (session_state(play->session)->turn == 1 && !play->briefed[team]
		&& !session_sheet(play->session, 1, team)) {
		play_scene(play, team, arena, scene);
		snprintf(title, sizeof(title), "%s   " RICH_MARK "%c %s ", _(" Briefing"),
			style_counter((int)team), prose_team(team));
		page_init(&page, title);
		page.doc.words = console_is_plain(play->console);
		page.scene = scene;
		page.spots = scene->world->scenario.spots;
		show_spots(scene, page.spots);
		lesson_page(scene->world, LESSON_BRIEFING, 1, team, scene->lang, &page.doc);
		reading_briefing(scene, &page.doc);
		end = play_page(play, &page);
		page_release(&page);
		map_view_show(play->map, 0);
		play->briefed[team] = true;
	}
	arena_free(arena);
	return end;
}

static void draw_board(void *model, struct canvas *canvas)
{
	board_draw(((struct phase *)model)->board, canvas);
}

static int key_board(void *model, int key)
{
	struct phase *phase = model;
	struct console *console = phase->play->console;

	if (key < INPUT_CLICK || key > INPUT_DRAG)
		return (int)board_key(phase->board, key);
	if (console->pointer)
		board_point(phase->board, key, console->pointer(console->self));
	return BOARD_NOTHING;
}

static int talk_board(void *model, struct plain *plain)
{
	struct phase *phase = model;

	return (int)plain_board(plain, phase->board, &phase->greeted);
}

/* Write the draft if there is something new and it is time, or now in any case. */
static void keep_draft(struct phase *phase, bool now)
{
	struct console *console = phase->play->console;
	int64_t time = console->now_ms(console->self);
	struct fault fault;

	if (!phase->dirty || (!now && time - phase->drafted < DRAFT_MS))
		return;
	phase->drafted = time;
	phase->dirty = false;
	if (session_draft(phase->play->session, phase->team,
		sheet_edit_sheet(&phase->board->edit), sheet_edit_notes(&phase->board->edit), &fault))
		return;

	struct str text;

	str_init(&text);
	prose_fault(&fault, &text);
	board_say(phase->board, true, text.text);
	str_release(&text);
}

/* True once the sheet is sealed; else the board says why not. */
static bool seal(struct phase *phase)
{
	struct sheet sheet = *sheet_edit_sheet(&phase->board->edit);
	struct sheet_verdicts verdicts;
	struct fault fault = { .code = FAULT_NONE };
	struct str text;

	sheet.filed = true;
	if (session_seal(phase->play->session, phase->team, &sheet,
		sheet_edit_notes(&phase->board->edit), &verdicts, &fault))
		return true;
	if (fault.code == FAULT_NONE) {
		board_refuse(phase->board, &verdicts);
		return false;
	}
	str_init(&text);
	prose_fault(&fault, &text);
	board_say(phase->board, true, text.text);
	str_release(&text);
	return false;
}

static int wait_ms(const struct phase *phase)
{
	struct console *console = phase->play->console;
	int second = play_clock_wait(phase->play);

	if (!phase->dirty)
		return second;

	int64_t left = DRAFT_MS - (console->now_ms(console->self) - phase->drafted);
	int wait = left > 0 ? (int)left : 0;

	return second >= 0 && second < wait ? second : wait;
}

/* The negotiation screen, and back: what it denounces is on the sheet then. */
static enum play_end open_offers(struct phase *phase)
{
	struct board *board = phase->board;
	struct sheet sheet = *sheet_edit_sheet(&board->edit);
	bool changed;
	enum play_end end = play_offers(phase->play, &board->scene, &board->imagined, &sheet,
		board, &changed);

	lesson_offers(board, play_offers_made(phase->play->session, phase->team), false);
	if (changed)
		sheet_edit_denounce(&board->edit, sheet.denounce);
	phase->dirty |= changed;
	if (end == PLAY_LEFT)
		keep_draft(phase, true);
	return end;
}

/* Whether the sheet has an order that Congress has not been asked about this turn. */
static bool needs_signature(const struct phase *phase)
{
	return phase->board->congress && !phase->asked
		&& play_unsigned(phase->play, sheet_edit_sheet(&phase->board->edit));
}

/* What Congress has signed this turn. */
static void say_signed(struct phase *phase)
{
	struct board *board = phase->board;
	const struct desk *desk = &session_state(phase->play->session)->desk;

	board_say(board, false, "");
	for (int i = 0; i < MAX_SIGNED; i++) {
		int kind = desk->signed_order[i] - 1;
		const struct order_kind *it = &board->scene.world->orders[kind < 0 ? 0 : kind];

		if (kind >= 0)
			str_addf(&board->message, "%s%s", board->message.length ? _(", ")
				: _("Congress has signed: "),
				scene_name(&board->scene, &it->name, it->id));
	}
	if (board->message.length == 0)
		board_say(board, true, _("Congress has signed nothing."));
}

/* Congress takes the keyboard, then Washington again. */
static enum play_end open_signing(struct phase *phase)
{
	struct board *board = phase->board;
	enum play_end end;

	keep_draft(phase, true);
	phase->asked = true;
	end = play_congress(phase->play, sheet_edit_sheet(&board->edit));
	if (end == PLAY_ON)
		end = play_curtain(phase->play, phase->team);
	view_make(board->scene.world, session_state(phase->play->session), phase->team,
		&board->scene.view);
	view_imagine(board->scene.world, &board->scene.view, 0, &board->imagined);
	say_signed(phase);
	return end;
}

/* The team is still at its board: nobody took its seat or ended the game. */
static bool is_open(const struct phase *phase)
{
	const struct session *session = phase->play->session;

	return !session_state(session)->over && !session_is_sealed(session, phase->team)
		&& session_seat(session, phase->team)->kind == SEAT_HUMAN;
}

/* The facilitator takes the keyboard, then the team again, and what changed is told. */
static enum play_end open_desk(struct phase *phase)
{
	struct board *board = phase->board;
	enum play_end end;

	keep_draft(phase, true);
	end = play_desk(phase->play, CHAIR_BETWEEN);
	if (end != PLAY_ON || !is_open(phase))
		return end;
	end = play_curtain(phase->play, phase->team);
	view_make(board->scene.world, session_state(phase->play->session), phase->team,
		&board->scene.view);
	view_imagine(board->scene.world, &board->scene.view, 0, &board->imagined);
	board->facilitator = play_has_desk(phase->play);
	return end == PLAY_ON && is_open(phase) ? play_tell(phase->play, phase->team) : end;
}

/* Everything the facilitator has told the team, on a page of the board. */
static void fill_heard(struct phase *phase)
{
	struct doc *doc = &phase->board->doc;

	doc_add(doc, 'h', _("From the facilitator"));
	doc_add(doc, 't', "");
	if (timeline_heard(phase->play->session, (int)phase->team, 0, phase->play->lang, doc) == 0)
		doc_add(doc, 'd', _("Nothing so far."));
}

static void fill_agreements(struct phase *phase)
{
	struct accords accords = { .session = phase->play->session,
		.turn = session_state(phase->play->session)->turn, .eyes = (int)phase->team,
		.lang = phase->play->lang, .sheet = sheet_edit_sheet(&phase->board->edit),
		.imagined = &phase->board->imagined };

	accords_write(&accords, &phase->board->doc);
}

/* The time left, and once that it is up; nobody's sheet is sealed by it. */
static void show_clock(struct phase *phase)
{
	struct board *board = phase->board;
	int left = play_clock_left(phase->play);

	play_clock_text(phase->play, board->scene.clock, sizeof(board->scene.clock));
	if (left == 0 && phase->left > 0)
		board_say(board, true, _("Time is up: seal your sheet."));
	phase->left = left;
}

/* A preference of the command line, or the screen of all. */
static enum play_end set_options(struct phase *phase)
{
	const struct request *request = &phase->board->request;
	struct console *console = phase->play->console;
	enum lang *lang = &phase->play->lang;
	struct str why;
	bool left = false;

	if (!console->preferences)
		return PLAY_ON;
	str_init(&why);
	if (request->id == REQUEST_OPTIONS)
		left = options_run(console, lang);
	else if (!options_set(console, request->id == REQUEST_LANG ? PREFERENCE_LANGUAGE
		: PREFERENCE_THEME, request->words, lang, &why))
		board_say(phase->board, true, why.text);
	phase->board->scene.lang = *lang;
	str_release(&why);
	return left ? PLAY_LEFT : PLAY_ON;
}

/* What the board's command line asked for that lies outside the board. */
static enum play_end answer(struct phase *phase)
{
	const struct request *request = &phase->board->request;

	if (request->id != REQUEST_RULE)
		return set_options(phase);
	lookup_run(phase->play->console, phase->board->scene.world, phase->play->lang,
		request->words);
	return PLAY_ON;
}

static enum play_end run_phase(struct phase *phase)
{
	struct screen screen = { phase, draw_board, key_board, talk_board };

	for (bool asked = false;;) {
		bool asks = phase->board->mode == BOARD_CONFIRM;

		show_clock(phase);
		/* "Syria" in a pasted text does not seal: only a y typed to the question does. */
		if (asks && !asked)
			console_forget(phase->play->console);
		asked = asks;
		console_draw(phase->play->console, &screen);

		int event = console_key(phase->play->console, &screen, wait_ms(phase));

		enum play_end end = event == BOARD_OFFERS ? open_offers(phase)
			: event == BOARD_OUTLOOK
				? play_outlook(phase->play, phase->board, phase->outlook)
			: event == BOARD_ASKED ? answer(phase)
			: event == BOARD_SIGN ? open_signing(phase)
			: event == BOARD_FACILITATOR ? open_desk(phase) : PLAY_ON;

		if (end != PLAY_ON) {
			keep_draft(phase, true);
			return end;
		}
		if (!is_open(phase))
			return PLAY_ON;
		phase->greeted &= event != BOARD_OFFERS && event != BOARD_SIGN
			&& event != BOARD_FACILITATOR;
		if (event == BOARD_HEARD)
			fill_heard(phase);
		if (event == BOARD_AGREEMENTS)
			fill_agreements(phase);
		if (event == BOARD_CHANGED)
			phase->dirty = true;
		keep_draft(phase, event == BOARD_QUIT);
		if (event == BOARD_QUIT)
			return PLAY_LEFT;
		if (event == BOARD_SEAL && needs_signature(phase)) {
			end = open_signing(phase);
			if (end != PLAY_ON)
				return end;
		} else if (event == BOARD_SEAL && seal(phase)) {
			return PLAY_ON;
		}
	}
}

enum play_end play_board(struct play *play, enum team team)
{
	struct arena *arena = arena_new();
	struct board *board = arena_alloc(arena, 1, sizeof(*board));
	struct phase phase = {
		.play = play, .team = team, .board = board,
		.outlook = arena_alloc(arena, 1, sizeof(struct outlook)),
		.drafted = play->console->now_ms(play->console->self) - DRAFT_MS,
	};
	int turn = session_state(play->session)->turn;

	play_scene(play, team, arena, &board->scene);

	enum play_end end = play_briefing(play, team);

	if (end == PLAY_ON) {
		play_clock_phase(play, PHASE_ORDERS);
		view_imagine(board->scene.world, &board->scene.view, 0, &board->imagined);
		board->history = &play->console->history;
		board->argues = play_argues(play);
		board->facilitator = play_has_desk(play);
		board->congress = desk_has(session_state(play->session), DESK_CONGRESS);
		board_init(board, session_sheet(play->session, turn, team),
			session_notes(play->session, turn, team));
		if (play_offers_waiting(play->session, team))
			board_say(board, false, _("An offer waits for your answer: d."));
		end = run_phase(&phase);
		board_release(board);
	}
	arena_free(arena);
	return end;
}
