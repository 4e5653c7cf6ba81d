/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>

#include "app/commands.h"
#include "prose/gettext.h"

static const struct usage USAGE = {
	.name = "games",
	.help = N_("Usage: eastflank games\n"
		"List the saved games.\n"),
};

int games_command(int argc, char **argv)
{
	struct command command;
	const char *value;

	command_init(&command, &USAGE, argc, argv);
	if (command_option(&command, &value) == COMMAND_STOP)
		return command.status;
	return EXIT_DONE;
}
