/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "app/aid.h"
#include "app/commands.h"
#include "app/games.h"
#include "app/plain_page.h"
#include "app/play_game.h"
#include "app/play_setup.h"
#include "app/player.h"
#include "app/report.h"
#include "app/seats.h"
#include "app/lobby.h"
#include "app/options_screen.h"
#include "app/wish.h"
#include "content/content.h"
#include "io/paths.h"
#include "prose/gettext.h"
#include "prose/prose.h"

static const struct option OPTIONS[] = {
	SEAT_OPTIONS,
	OTHERS_OPTIONS,
	{ "seed", required_argument, NULL, WISH_SEED },
	{ "output", required_argument, NULL, WISH_OUTPUT },
	{ "ascii", no_argument, NULL, WISH_ASCII },
	{ "color", required_argument, NULL, WISH_COLOR },
	{ "theme", required_argument, NULL, WISH_THEME },
	{ "ambiguous", required_argument, NULL, WISH_AMBIGUOUS },
	{ "lang", required_argument, NULL, WISH_LANG },
	{ "plain", no_argument, NULL, WISH_PLAIN },
	{ "width", required_argument, NULL, WISH_WIDTH },
	{ 0 },
};

static const struct usage USAGE = {
	.name = "play",
	.help = N_("Usage: eastflank play [OPTION...] [SCENARIO | FILE.game.yaml]\n"
		"Play on this terminal: a new game, or go on with a saved one. Without a name\n"
		"the title screen offers them all.\n\n"
		"  --coalition WHO, --russia WHO, --washington WHO\n"
		"                 human, ai, ai:PERSONA or none\n"
		"  --facilitator PIN, --congress, --blocs BLOC[,BLOC]...\n"
		"                 who else sits at the table (PIN \"\": none is asked for)\n"
		"  --pin TEAM=PIN the team is asked for the PIN when it takes the keyboard\n"
		"  --clock[=PERCENT]\n"
		"                 phases have a clock: their usual times, or a part of them\n"
		"  --no-agendas   nobody has a secret agenda\n"
		"  --seed N       the dice\n"
		"  -o FILE        the game's file; otherwise named by scenario and date\n"
		"  --ascii        draw with ASCII characters only\n"
		"  --ambiguous W  characters that some CJK terminals draw two columns wide: auto,\n"
		"                 narrow (draw them) or wide (do without)\n"
		"  --color WHEN   auto, always, never, 8, 16, 256 or direct\n"
		"  --theme NAME   dark, light, high-contrast, colour-blind or mono\n"
		"  --lang LANG    en or zh_TW\n"
		"  --plain        lines of text instead of screens: for a screen reader, a slow\n"
		"                 line, a pipe\n"
		"  --width N      break those lines at N columns; 0: one line a paragraph\n\n"
		"Everything is always saved. Example:\n"
		"  eastflank play nuuk_winter --russia ai --washington ai\n"),
	.options = OPTIONS,
	.least = 0, .most = 1,
};

static void draw_title(void *model, struct canvas *canvas)
{
	title_draw(model, canvas);
}

static int key_title(void *model, int key)
{
	enum title_event event = title_key(model, key);

	return event == TITLE_REDRAW ? TITLE_NOTHING : (int)event;
}

static int talk_title(void *model, struct plain *plain)
{
	return (int)plain_title(plain, model);
}

static enum place place_of_title(const void *model)
{
	const struct title *title = model;

	return title->choosing_game ? PLACE_LIST : PLACE_TITLE;
}

static int ask_title(void *model, const struct request *request)
{
	struct title *title = model;

	if (request->id == REQUEST_OPTIONS)
		return TITLE_OPTIONS;
	title->message = NULL;
	return TITLE_NOTHING;
}

/* One stay in the program, on one terminal. */
struct stay {
	struct console console;
	enum lang lang;
	char path[PATH_SIZE];    /* of the game played last; "" if none was */
	bool over;               /* that game is */
};

/* Play a session to its end or until it is left; false: leave the program. */
static bool play_on(struct stay *stay, struct session *session)
{
	enum play_end end = play_game(&stay->console, session, stay->lang);

	if (end == PLAY_REPLAY) {
		play_replay(&stay->console, session, stay->lang);
		end = PLAY_ON;
	}
	/* It may be another now. */
	stay->lang = prose_lang();
	snprintf(stay->path, sizeof(stay->path), "%s", session_path(session));
	stay->over = session_state(session)->over;
	session_free(session);
	return end != PLAY_LEFT;
}

static bool play_saved(struct stay *stay, const char *path)
{
	struct faults faults = { .count = 0 };
	struct session *session;

	if (!session_open(path, SESSION_PLAY, &session, &faults))
		return !play_show_faults(&stay->console, &faults);
	return play_on(stay, session);
}

static bool look_at(struct stay *stay, const char *path)
{
	struct faults faults = { .count = 0 };
	struct session *session;

	if (!session_open(path, SESSION_READ, &session, &faults))
		return !play_show_faults(&stay->console, &faults);
	play_replay(&stay->console, session, stay->lang);
	session_free(session);
	return true;
}

static bool play_new(struct stay *stay, const struct wish *wish, const char *scenario)
{
	struct session *session;
	bool left = false;

	play_setup(&stay->console, wish, scenario, stay->lang, &session, &left);
	if (session)
		return play_on(stay, session);
	return !left;
}

/* The title screen once, and what was chosen there; false: leave the program. */
static bool title(struct stay *stay, const struct wish *wish)
{
	struct lobby lobby;
	struct screen screen = { &lobby.title, draw_title, key_title, talk_title };
	static const struct aid AID = { .draw = draw_title, .place = place_of_title,
		.request = ask_title };
	bool on = false;

	lobby_init(&lobby, stay->lang, stay->console.theme);
	lobby.title.keys = stay->console.keys;
	switch (aid_console_run(&stay->console, &screen, &AID)) {
	case TITLE_PLAY:
		on = play_new(stay, wish, lobby.title.items[lobby.title.list.selected].id);
		break;
	case TITLE_CONTINUE:
		on = play_saved(stay, lobby.last);
		break;
	case TITLE_OPTIONS:
		on = !stay->console.preferences || !options_run(&stay->console, &stay->lang);
		break;
	case TITLE_REPLAY:
		on = look_at(stay, lobby.title.games[lobby.title.game_list.selected].path);
		break;
	default:
		break;
	}
	lobby_release(&lobby);
	return on;
}

/* Whether the command line names a saved game rather than a scenario. */
static bool is_game(const char *name)
{
	static const char ENDING[] = ".game.yaml";
	size_t length = strlen(name);

	return length >= sizeof(ENDING) && strcmp(name + length + 1 - sizeof(ENDING), ENDING) == 0;
}

/* Back in the shell: where the game is, and how to go on with it. */
static void say_goodbye(const struct stay *stay)
{
	const char *how = console_is_plain(&stay->console) ? "--plain " : "";

	if (!stay->path[0])
		return;
	if (stay->over)
		printf(_("The game is in %s. To see it again: eastflank replay %s%s\n"), stay->path,
			how, stay->path);
	else
		printf(_("The game is saved in %s. To go on: eastflank play %s%s\n"), stay->path,
			how, stay->path);
}

/* Whether the world has the players and blocs that the command line names. */
static bool knows_all(const struct world *world, const struct wish *wish, struct fault *fault)
{
	struct others others = wish->others;
	bool good = others_known(world, &others, fault);

	for (int team = 0; team < TEAM_COUNT && good; team++)
		good = wish->seats[team].kind != SEAT_MACHINE
			|| player_check(world, (enum team)team, wish->seats[team].persona, fault);
	return good;
}

/*
 * Open the game that the command line names, or see whether its scenario can be begun as it
 * says: a script and a shell want to be told on standard error, not on a page.
 */
static bool open_named(const struct wish *wish, struct session **game)
{
	struct faults faults = { .count = 0 };
	struct fault fault = { .code = FAULT_NONE };
	struct content content;
	bool good;

	*game = NULL;
	if (!wish->scenario)
		return true;
	if (is_game(wish->scenario))
		return game_take_up(wish->scenario, SESSION_PLAY, game);
	if (!content_open(wish->scenario, &content, &faults)) {
		command_faults(&faults);
		return false;
	}
	good = knows_all(content.world, wish, &fault);
	content_release(&content);
	if (!good)
		command_fault(&fault);
	return good;
}

/* From the title, or the game or scenario that the command line names, until the player leaves. */
static void stay_until_left(struct stay *stay, const struct wish *wish, struct session *game)
{
	bool on = true;

	stay->console.keys = &wish->preferences.keys;
	if (wish->faults.count > 0)
		on = !play_show_wrong_preferences(&stay->console, &wish->faults);
	if (on && game)
		on = play_on(stay, game);
	else if (game)
		session_free(game);
	else if (on && wish->scenario)
		on = play_new(stay, wish, wish->scenario);
	while (on)
		on = title(stay, wish);
	console_release(&stay->console);
}

/* Lines of text on whatever standard input and output are. */
static int play_plain(const struct wish *wish, struct session *game)
{
	struct stay stay = { .lang = prose_lang() };
	struct plain plain;

	plain_use_stdio(&plain, wish->width);
	console_use_plain(&stay.console, &plain);
	stay_until_left(&stay, wish, game);
	plain_release(&plain);
	say_goodbye(&stay);
	return EXIT_DONE;
}

static int play(struct wish *wish)
{
	struct stay stay = { .lang = prose_lang() };
	struct term_options term = preferences_term(&wish->preferences);
	struct session *game;
	struct fault fault;

	bool plain = wish_is_plain(wish);

	if ((!plain && !wish_has_terminal()) || !open_named(wish, &game))
		return EXIT_REFUSED;
	if (plain)
		return play_plain(wish, game);
	if (!term_open(&term, &fault)) {
		session_free(game);
		return command_fault(&fault);
	}
	console_use_term(&stay.console);
	stay.console.preferences = &wish->preferences;
	stay_until_left(&stay, wish, game);
	term_close();
	say_goodbye(&stay);
	return EXIT_DONE;
}

int play_command(int argc, char **argv)
{
	struct command command;
	struct wish wish;

	command_init(&command, &USAGE, argc, argv);
	if (!wish_read(&wish, &command))
		return command.status;
	if (command.argc > 0)
		wish.scenario = command.argv[0];
	return play(&wish);
}
