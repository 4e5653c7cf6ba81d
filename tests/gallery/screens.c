/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "gallery/gallery.h"

#include <check.h>
#include <string.h>

#include "app/lobby.h"
#include "app/options_screen.h"
#include "app/play_arguments.h"
#include "app/play_blocs.h"
#include "app/play_desk.h"
#include "app/play_game.h"
#include "app/play_offers.h"
#include "app/play_setup.h"
#include "engine/act.h"
#include "ui/map_view.h"

/* A game in play on the stage, as play_game() has it. */
static struct play play_begin(struct stage *stage)
{
	struct play play = {
		.console = stage->console, .session = stage->session, .lang = stage->lang,
		.last = TEAM_NONE, .map = map_view_new(session_atlas(stage->session)),
		.briefed = { true, true, true },
	};

	play_count(&play);
	return play;
}

static void play_end(struct play *play)
{
	map_view_free(play->map);
}

/* --- Before a game --- */

static void draw_title(void *model, struct canvas *canvas)
{
	title_draw(model, canvas);
}

static int key_title(void *model, int key)
{
	return (int)title_key(model, key);
}

static void run_title(struct stage *stage)
{
	struct lobby lobby;
	struct screen screen = { &lobby.title, draw_title, key_title, NULL };

	lobby_init(&lobby, stage->lang, stage->console->theme);
	console_run(stage->console, &screen);
	lobby_release(&lobby);
}

static void run_setup(struct stage *stage)
{
	struct wish wish = {
		.seats = { { .kind = SEAT_HUMAN }, { .kind = SEAT_MACHINE }, { .kind = SEAT_MACHINE } },
		.seed = 7,
	};
	struct session *session;
	bool left;

	play_setup(stage->console, &wish, "with_whom", stage->lang, &session, &left);
	ck_assert_ptr_null(session);
}

static void run_options(struct stage *stage)
{
	struct preferences preferences;
	enum lang lang = stage->lang;

	preferences_init(&preferences);
	stage->console->preferences = &preferences;
	options_run(stage->console, &lang);
	stage->console->preferences = NULL;
}

/* --- Pages and curtains --- */

static void run_briefing(struct stage *stage)
{
	struct play play = play_begin(stage);

	play.briefed[TEAM_C] = false;
	play_briefing(&play, TEAM_C);
	play_end(&play);
}

static void run_curtain(struct stage *stage)
{
	struct play play = play_begin(stage);

	play_curtain(&play, TEAM_R);
	play_end(&play);
}

static void run_news(struct stage *stage)
{
	struct play play = play_begin(stage);

	play_news(&play, session_state(stage->session)->turn - 1);
	play_end(&play);
}

static void run_ending(struct stage *stage)
{
	struct play play = play_begin(stage);

	play_ending(&play);
	play_end(&play);
}

static void run_replay(struct stage *stage)
{
	play_replay(stage->console, stage->session, stage->lang);
}

/* --- The turn --- */

static enum story story_of(const struct session *session)
{
	bool is_nuuk = strcmp(session_world(session)->scenario.id, "nuuk_winter") == 0;

	return is_nuuk ? STORY_NUUK : STORY_FLANK;
}

static void run_board(struct stage *stage)
{
	struct play play = play_begin(stage);
	struct fault fault;
	struct sheet sheet;
	struct notes notes;

	story_sheet(story_of(stage->session), session_world(stage->session), &sheet, &notes,
		stage->lang);
	ck_assert(session_draft(stage->session, TEAM_C, &sheet, &notes, &fault));
	play_board(&play, TEAM_C);
	play_end(&play);
}

static void run_table(struct stage *stage)
{
	struct play play = play_begin(stage);

	play_negotiation(&play);
	play_end(&play);
}

static void run_arguments(struct stage *stage)
{
	struct play play = play_begin(stage);

	play_arguments(&play);
	play_end(&play);
}

static void run_blocs(struct stage *stage)
{
	struct play play = play_begin(stage);

	play_blocs(&play);
	play_end(&play);
}

static void run_congress(struct stage *stage)
{
	struct play play = play_begin(stage);
	struct sheet sheet;

	sheet_init(&sheet);
	play_congress(&play, &sheet);
	play_end(&play);
}

static void run_desk(struct stage *stage)
{
	struct play play = play_begin(stage);

	play_desk(&play, CHAIR_REVIEW);
	play_end(&play);
}

/* In the order in which a game meets them; rows of one story stand together. */
const struct gallery_screen SCREENS[] = {
	{ "title", STORY_NONE, run_title, K_END },
	{ "title_games", STORY_NONE, run_title, "r" },
	{ "title_help", STORY_NONE, run_title, "?" },
	{ "options", STORY_NONE, run_options, K_DOWN },
	{ "setup", STORY_NONE, run_setup, "" },
	{ "title_nuuk", STORY_NONE, run_title, K_DOWN },
	{ "setup_all", STORY_NONE, run_setup, K_UP K_UP K_RIGHT K_RIGHT K_RIGHT K_UP K_UP " " K_UP " "
		K_UP " " K_UP K_UP K_LEFT K_DOWN "12" },
	{ "curtain", STORY_OPENING, run_curtain, "" },
	{ "briefing", STORY_OPENING, run_briefing, "" },
	{ "briefing_end", STORY_OPENING, run_briefing, K_END },
	{ "news_order", STORY_FLANK, run_news, "  " },
	{ "news_vote", STORY_FLANK, run_news, "     " },
	{ "news_event", STORY_FLANK, run_news, "          " },
	{ "standing", STORY_FLANK, run_news, "\n" },
	{ "board", STORY_FLANK, run_board, "" },
	{ "board_zoom", STORY_FLANK, run_board, "/kal\n+++" },
	{ "palette", STORY_FLANK, run_board, "o" },
	{ "palette_filter", STORY_FLANK, run_board, "ora" },
	{ "target", STORY_FLANK, run_board, "xoreinforce\n" },
	{ "settings", STORY_FLANK, run_board, "s" },
	{ "seal", STORY_FLANK, run_board, "S" },
	{ "reason", STORY_FLANK, run_board, "r" },
	{ "inspect", STORY_FLANK, run_board, "/kal\ni" },
	{ "aims", STORY_FLANK, run_board, "p" },
	{ "tracks", STORY_FLANK, run_board, "t" },
	{ "votes", STORY_FLANK, run_board, "\t\t]v" },
	{ "news", STORY_FLANK, run_board, "n" },
	{ "why", STORY_FLANK, run_board, "w" },
	{ "why_track", STORY_FLANK, run_board, ":why cohesion\n" },
	{ "why_score", STORY_FLANK, run_board, "p" K_DOWN K_DOWN "w" },
	{ "help", STORY_FLANK, run_board, "?" },
	{ "prompt", STORY_FLANK, run_board, ":s" },
	{ "prompt_all", STORY_FLANK, run_board, ":\t" },
	{ "prompt_places", STORY_FLANK, run_board, ":find l" },
	{ "rulebook", STORY_FLANK, run_board, ":rule\n" },
	{ "rulebook_open", STORY_FLANK, run_board, ":rule\n" K_DOWN K_DOWN K_DOWN "\n" },
	{ "rule_guarantee", STORY_FLANK, run_board, ":rule guarantee\n" },
	{ "budget", STORY_FLANK, run_board, "b" },
	{ "budget_help", STORY_FLANK, run_board, "b?" },
	{ "countries", STORY_FLANK, run_board, "c" },
	{ "countries_help", STORY_FLANK, run_board, "c?" },
	{ "country", STORY_FLANK, run_board, "c" K_DOWN K_DOWN "\n" },
	{ "odds", STORY_FLANK, run_board, ":votes munitions\n" },
	{ "outlook", STORY_FLANK, run_board, ":outlook 8\n" },
	{ "legend", STORY_FLANK, run_board, ":legend\n" },
	{ "rings", STORY_FLANK, run_board, "/kal\nR" },
	{ "map_halves", STORY_FLANK, run_board, "D" },
	{ "map_outlines", STORY_FLANK, run_board, "DD" },
	{ "atlantic", STORY_FLANK, run_board, "a" },
	{ "deals", STORY_FLANK, run_board, "d" },
	{ "agreements", STORY_TABLE, run_board, "P" },
	{ "offers", STORY_TABLE, run_table, "\n" },
	{ "offer_accept", STORY_TABLE, run_table, "\na" },
	{ "offer_form", STORY_TABLE, run_table, "\np" },
	{ "offer_form_filled", STORY_TABLE, run_table, "\np" K_RIGHT K_DOWN K_DOWN K_DOWN K_DOWN
		K_RIGHT },
	{ "message", STORY_TABLE, run_table, "\nm" },
	{ "offers_help", STORY_TABLE, run_table, "\n?" },
	{ "arguments", STORY_DESK, run_arguments, "\n" },
	{ "ballots", STORY_DESK, run_blocs, "\n" },
	{ "congress", STORY_DESK, run_congress, "\n" },
	{ "pin", STORY_DESK, run_desk, "\n12" },
	{ "desk", STORY_DESK, run_desk, "\n1234\n" },
	{ "desk_form", STORY_DESK, run_desk, "\n1234\n" K_DOWN K_DOWN "\n" },
	{ "desk_preview", STORY_DESK, run_desk, "\n1234\np" },
	{ "desk_sheets", STORY_DESK, run_desk, "\n1234\ns" },
	{ "nuuk_news", STORY_NUUK, run_news, "   " },
	{ "nuuk_board", STORY_NUUK, run_board, "g" },
	{ "ending", STORY_END, run_ending, "" },
	{ "ending_end", STORY_END, run_ending, K_END },
	{ "ending_scores", STORY_END, run_ending, K_RIGHT },
	{ "ending_decisive", STORY_END, run_ending, K_RIGHT K_RIGHT },
	{ "ending_tracks", STORY_END, run_ending, K_RIGHT K_RIGHT K_RIGHT },
	{ "ending_intents", STORY_END, run_ending, K_RIGHT K_RIGHT K_RIGHT K_RIGHT },
	{ "ending_promises", STORY_END, run_ending, K_LEFT K_LEFT },
	{ "ending_questions", STORY_END, run_ending, K_LEFT },
	{ "replay", STORY_END, run_replay, "       " },
	{ "replay_help", STORY_END, run_replay, "?" },
	{ "replay_wall", STORY_END, run_replay, K_PAGE_DOWN "   P" },
	{ "replay_aims", STORY_END, run_replay, K_END "p" },
	{ NULL, STORY_NONE, NULL, NULL },
};
