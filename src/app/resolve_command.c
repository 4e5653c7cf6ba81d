/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "app/commands.h"
#include "app/eyes.h"
#include "app/games.h"
#include "app/ledger_print.h"
#include "app/report.h"
#include "app/seats.h"
#include "base/arena.h"
#include "prose/gettext.h"
#include "prose/prose.h"

static const struct option OPTIONS[] = {
	{ "as", required_argument, NULL, 'a' },
	{ NULL, 0, NULL, 0 },
};

static const struct usage USAGE = {
	.name = "resolve",
	.help = N_("Usage: eastflank resolve GAME [--as TEAM]\n"
		"Adjudicate the turn that waits and print what every team may know of it. Teams played\n"
		"by people must have sealed; the machine fills the sheets of its own teams first.\n\n"
		"GAME is a file, or the name of a saved game.\n\n"
		"  -a, --as TEAM  tell what coalition, russia or washington may know, or all\n\n"
		"Example:\n"
		"  eastflank resolve monday.game.yaml\n\n"
		"Exit status: 0, 1 if the turn was not resolved, 2 if the command line is wrong.\n"),
	.options = OPTIONS,
	.least = 1,
	.most = 1,
};

static void report_print(const struct session *session, int turn, int eyes)
{
	struct prose prose = { .world = session_world(session), .lang = prose_lang() };
	struct arena *arena = arena_new();
	struct ledger *known = arena_alloc(arena, 1, sizeof *known);

	eyes_ledger(prose.world, session_state(session), session_ledger(session, turn), eyes, known);
	ledger_print(&prose, known);
	arena_free(arena);
}

int resolve_command(int argc, char **argv)
{
	int eyes = EYES_PUBLIC;
	const char *value;
	struct session *session;
	struct command command;
	struct fault fault;
	int letter, status = EXIT_DONE;

	command_init(&command, &USAGE, argc, argv);
	while ((letter = command_option(&command, &value)) != COMMAND_REST) {
		if (letter == COMMAND_STOP)
			return command.status;
		eyes = (int)team_parse(value);
		if (eyes == TEAM_NONE && strcmp(value, "all") != 0)
			return command_misused(&USAGE, _("there is no team \"%s\""), value);
	}
	if (!game_take_up(command.argv[0], SESSION_PLAY, &session))
		return EXIT_REFUSED;

	int turn = session_state(session)->turn;

	if (session_resolve(session, &fault))
		report_print(session, turn, eyes);
	else
		status = command_fault(&fault);
	session_free(session);
	return status;
}
