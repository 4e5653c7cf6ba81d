/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>

#include "app/commands.h"
#include "app/report.h"
#include "content/content.h"
#include "prose/gettext.h"

static const struct usage USAGE = {
	.name = "check",
	.help = N_("Usage: eastflank check FILE|SCENARIO...\n"
		"Check scenario, rules, events, members, forces, personas and map files, each with the\n"
		"files it names. Every fault is told with its line, what was expected, and the nearest\n"
		"valid name.\n\n"
		"Example:\n"
		"  eastflank check scenarios/nuuk_winter.yaml\n\n"
		"Exit status: 0 if all files are good, 1 if one is not, 2 if the command line is wrong.\n"),
	.least = 1,
	.most = -1,
};

static int file_check(const char *path)
{
	struct faults faults = { 0 };
	bool good = content_check(path, &faults);

	if (faults.count > 0)
		command_faults(&faults);
	if (!good)
		return EXIT_REFUSED;
	printf(_("%s: ok\n"), path);
	return EXIT_DONE;
}

int check_command(int argc, char **argv)
{
	struct command command;
	int status = EXIT_DONE;

	if (!command_ready(&command, &USAGE, argc, argv))
		return command.status;
	for (int i = 0; i < command.argc; i++)
		if (file_check(command.argv[i]) != EXIT_DONE)
			status = EXIT_REFUSED;
	return status;
}
