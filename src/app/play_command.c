/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "app/commands.h"
#include "app/play_game.h"
#include "app/play_setup.h"
#include "app/report.h"
#include "app/seats.h"
#include "app/lobby.h"
#include "app/wish.h"
#include "prose/gettext.h"
#include "prose/prose.h"

static const struct option OPTIONS[] = {
	SEAT_OPTIONS,
	{ "seed", required_argument, NULL, WISH_SEED },
	{ "output", required_argument, NULL, WISH_OUTPUT },
	{ "ascii", no_argument, NULL, WISH_ASCII },
	{ "color", required_argument, NULL, WISH_COLOR },
	{ "lang", required_argument, NULL, WISH_LANG },
	{ 0 },
};

static const struct usage USAGE = {
	.name = "play",
	.help = N_("Usage: eastflank play [OPTION...] [SCENARIO | FILE.game.yaml]\n"
		"Play on this terminal: a new game, or go on with a saved one. Without a name\n"
		"the title screen offers them all.\n\n"
		"  --coalition WHO, --russia WHO, --washington WHO\n"
		"                 human, ai, ai:PERSONA or none\n"
		"  --seed N       the dice\n"
		"  -o FILE        the game's file; otherwise named by scenario and date\n"
		"  --ascii        draw with ASCII characters only\n"
		"  --color WHEN   auto, always, never, 8, 16, 256 or direct\n"
		"  --lang LANG    en or zh_TW\n\n"
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

/* Play a session to its end or until it is left; false: leave the program. */
static bool play_on(struct console *console, struct session *session, enum lang lang)
{
	enum play_end end = play_game(console, session, lang);

	if (end == PLAY_REPLAY) {
		play_replay(console, session, lang);
		end = PLAY_ON;
	}
	session_free(session);
	return end != PLAY_LEFT;
}

static bool play_saved(struct console *console, const char *path, enum lang lang)
{
	struct faults faults = { .count = 0 };
	struct session *session;

	if (!session_open(path, SESSION_PLAY, &session, &faults))
		return !play_show_faults(console, &faults);
	return play_on(console, session, lang);
}

static bool look_at(struct console *console, const char *path, enum lang lang)
{
	struct faults faults = { .count = 0 };
	struct session *session;

	if (!session_open(path, SESSION_READ, &session, &faults))
		return !play_show_faults(console, &faults);
	play_replay(console, session, lang);
	session_free(session);
	return true;
}

static bool play_new(struct console *console, const struct wish *wish, const char *scenario,
	enum lang lang)
{
	struct session *session;
	bool left = false;

	play_setup(console, wish, scenario, lang, &session, &left);
	if (session)
		return play_on(console, session, lang);
	return !left;
}

/* The title screen once, and what was chosen there; false: leave the program. */
static bool title(struct console *console, const struct wish *wish, enum lang lang)
{
	struct lobby lobby;
	struct screen screen = { &lobby.title, draw_title, key_title };
	bool stay = false;

	lobby_init(&lobby, lang);
	switch (console_run(console, &screen)) {
	case TITLE_PLAY:
		stay = play_new(console, wish, lobby.title.items[lobby.title.list.selected].id, lang);
		break;
	case TITLE_CONTINUE:
		stay = play_saved(console, lobby.last, lang);
		break;
	case TITLE_REPLAY:
		stay = look_at(console, lobby.title.games[lobby.title.game_list.selected].path, lang);
		break;
	default:
		break;
	}
	lobby_release(&lobby);
	return stay;
}

/* Whether the command line names a saved game rather than a scenario. */
static bool is_game(const char *name)
{
	static const char ENDING[] = ".game.yaml";
	size_t length = strlen(name);

	return length >= sizeof(ENDING) && strcmp(name + length + 1 - sizeof(ENDING), ENDING) == 0;
}

static int play(struct wish *wish)
{
	struct console console;
	struct fault fault;

	if (!wish_has_terminal())
		return EXIT_REFUSED;
	if (!term_open(&wish->term, &fault))
		return command_fault(&fault);
	console_use_term(&console);

	enum lang lang = prose_lang();
	bool stay = true;

	if (wish->scenario && is_game(wish->scenario))
		stay = play_saved(&console, wish->scenario, lang);
	else if (wish->scenario)
		stay = play_new(&console, wish, wish->scenario, lang);

	while (stay)
		stay = title(&console, wish, lang);
	console_release(&console);
	term_close();
	return EXIT_DONE;
}

int play_command(int argc, char **argv)
{
	struct command command;
	struct wish wish;
	const char *value;
	int letter;

	wish_init(&wish);
	command_init(&command, &USAGE, argc, argv);
	while ((letter = command_option(&command, &value)) != COMMAND_REST) {
		if (letter == COMMAND_STOP || !wish_take(&wish, &command, letter, value))
			return command.status;
	}
	if (command.argc > 0)
		wish.scenario = command.argv[0];
	return play(&wish);
}
