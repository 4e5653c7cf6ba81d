/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "app/commands.h"
#include "app/follow.h"
#include "app/games.h"
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
	{ 0 },
};

static const struct usage USAGE = {
	.name = "projector",
	.help = N_("Usage: eastflank projector [OPTION...] GAME\n"
		"Show a game on the wall, in large letters, and follow it while it is played in\n"
		"another terminal or on another machine that shares the file. Only what every\n"
		"team may know is shown; nothing in the file is changed.\n\n"
		"  --theme NAME   dark, light, high-contrast, colour-blind or mono\n"
		"  --color WHEN   auto, always, never, 8, 16, 256 or direct\n"
		"  --ambiguous W  auto, narrow or wide\n"
		"  --ascii        draw with ASCII characters only\n"
		"  --lang LANG    en or zh_TW\n\n"
		"Keys: arrows and + - for the map, Q leaves. Example:\n"
		"  eastflank projector nuuk_winter-2026-01-17 --theme light\n"),
	.options = OPTIONS,
	.least = 1, .most = 1,
};

static int show(const char *path, const struct wish *wish)
{
	struct term_options term = preferences_term(&wish->preferences);
	struct console console;
	struct follow follow;
	struct faults faults = { .count = 0 };
	struct fault fault;

	if (!follow_open(&follow, path, prose_lang(), &faults))
		return command_faults(&faults);
	if (!term_open(&term, &fault)) {
		follow_close(&follow);
		return command_fault(&fault);
	}
	console_use_term(&console);
	console.keys = &wish->preferences.keys;
	follow_run(&follow, &console);
	console_release(&console);
	term_close();
	follow_close(&follow);
	return EXIT_DONE;
}

int projector_command(int argc, char **argv)
{
	struct command command;
	struct wish wish;
	struct fault fault;
	char path[PATH_SIZE];

	command_init(&command, &USAGE, argc, argv);
	if (!wish_read(&wish, &command))
		return command.status;
	if (!game_find(command.argv[0], path, &fault))
		return command_fault(&fault);
	if (!wish_has_terminal())
		return EXIT_REFUSED;
	return show(path, &wish);
}
