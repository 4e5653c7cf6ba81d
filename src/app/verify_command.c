/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>

#include "app/commands.h"
#include "app/games.h"
#include "app/report.h"
#include "journal/game.h"
#include "prose/gettext.h"

static const struct usage USAGE = {
	.name = "verify",
	.help = N_("Usage: eastflank verify GAME...\n"
		"Check saved games: that no byte of the record was changed, and that the recorded orders\n"
		"give the recorded turns under the rules of this program. The digits after h= are the\n"
		"receipt: whoever keeps them can tell later that the game is the same one.\n\n"
		"GAME is a file, or the name of a saved game.\n\n"
		"Example:\n"
		"  eastflank verify monday.game.yaml\n\n"
		"Exit status: 0 if all games hold, 1 if one does not, 2 if the command line is wrong.\n"),
	.least = 1,
	.most = -1,
};

static int game_verify(const char *name)
{
	struct session *session;
	int status = EXIT_DONE;

	if (!game_take_up(name, SESSION_READ, &session))
		return EXIT_REFUSED;

	const struct game *game = session_game(session);

	if (game->differs.code != FAULT_NONE) {
		struct fault fault = game->differs;

		fault_copy(fault.file, FAULT_FILE, session_path(session));
		status = command_fault(&fault);
	} else {
		printf(_("%s: ok, turns: %d, h=%s\n"), session_path(session), game->turn - 1,
			session_receipt(session));
		if (session_torn(session) > 0)
			printf(_("%s: %zu bytes at the end are a record that was never finished, nor"
				" acknowledged\n"), session_path(session), session_torn(session));
	}
	session_free(session);
	return status;
}

int verify_command(int argc, char **argv)
{
	struct command command;
	int status = EXIT_DONE;

	if (!command_ready(&command, &USAGE, argc, argv))
		return command.status;
	for (int i = 0; i < command.argc; i++)
		if (game_verify(command.argv[i]) != EXIT_DONE)
			status = EXIT_REFUSED;
	return status;
}
