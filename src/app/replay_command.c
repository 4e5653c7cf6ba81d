/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>

#include "app/commands.h"
#include "app/games.h"
#include "app/play_game.h"
#include "app/play_setup.h"
#include "app/report.h"
#include "app/wish.h"
#include "prose/gettext.h"
#include "prose/prose.h"

static const struct option OPTIONS[] = {
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
	.name = "replay",
	.help = N_("Usage: eastflank replay [OPTION...] GAME\n"
		"Look at a game step by step, forwards and backwards, with anyone's eyes.\n"
		"GAME is a file, or the name of a saved game. Nothing in it is changed.\n\n"
		"  --ascii        draw with ASCII characters only\n"
		"  --ambiguous W  characters that some CJK terminals draw two columns wide: auto,\n"
		"                 narrow (draw them) or wide (do without)\n"
		"  --color WHEN   auto, always, never, 8, 16, 256 or direct\n"
		"  --theme NAME   dark, light, high-contrast, colour-blind or mono\n"
		"  --lang LANG    en or zh_TW\n"
		"  --plain        lines of text instead of a screen\n"
		"  --width N      break those lines at N columns; 0: one line a paragraph\n"),
	.options = OPTIONS,
	.least = 1, .most = 1,
};

static int replay_plain(const char *name, const struct wish *wish)
{
	struct session *session;
	struct console console;
	struct plain plain;

	if (!game_take_up(name, SESSION_READ, &session))
		return EXIT_REFUSED;
	plain_use_stdio(&plain, wish->width);
	console_use_plain(&console, &plain);
	play_replay(&console, session, prose_lang());
	console_release(&console);
	plain_release(&plain);
	session_free(session);
	return EXIT_DONE;
}

static int replay(const char *name, struct wish *wish)
{
	struct session *session;
	struct term_options term = preferences_term(&wish->preferences);
	struct console console;
	struct fault fault;
	bool on = true;

	if (!wish_has_terminal() || !game_take_up(name, SESSION_READ, &session))
		return EXIT_REFUSED;
	if (!term_open(&term, &fault)) {
		session_free(session);
		return command_fault(&fault);
	}
	console_use_term(&console);
	console.keys = &wish->preferences.keys;
	console.preferences = &wish->preferences;
	if (wish->faults.count > 0)
		on = !play_show_wrong_preferences(&console, &wish->faults);
	if (on)
		play_replay(&console, session, prose_lang());
	console_release(&console);
	term_close();
	session_free(session);
	return EXIT_DONE;
}

int replay_command(int argc, char **argv)
{
	struct command command;
	struct wish wish;

	command_init(&command, &USAGE, argc, argv);
	if (!wish_read(&wish, &command))
		return command.status;
	return wish_is_plain(&wish) ? replay_plain(command.argv[0], &wish)
		: replay(command.argv[0], &wish);
}
