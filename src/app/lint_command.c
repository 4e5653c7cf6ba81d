/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "app/commands.h"
#include "app/lint.h"
#include "app/report.h"
#include "content/content.h"
#include "prose/gettext.h"

enum { USUAL_GAMES = 200, MOST_GAMES = 100000 };

static const struct option OPTIONS[] = {
	{ "games", required_argument, NULL, 'n' },
	{ NULL, 0, NULL, 0 },
};

static const struct usage USAGE = {
	.name = "lint",
	.help = N_("Usage: eastflank lint SCENARIO [OPTION...]\n"
		"Tell an author what a sound scenario may still have wrong with it:\n"
		"  the smallest and largest total change per track of every order. It is worked out\n"
		"    with every track anywhere in its range and every roll and vote falling either\n"
		"    way; what hangs together is not seen to, so the truth may be narrower;\n"
		"  requirements, agendas, endings, cards and objectives that can never hold or be\n"
		"    reached, and divisions that may be by zero;\n"
		"  what nobody gave, met or reached in games of personas and of random orders,\n"
		"    the same games every time.\n"
		"Remarks on flags come first, as from \"eastflank check\".\n\n"
		"SCENARIO is the name of a scenario, or a file.\n\n"
		"  -n, --games N  so many games of each kind (by default 200; 0: none)\n\n"
		"Example:\n"
		"  eastflank lint nuuk_winter\n\n"
		"Exit status: 0 whatever is found, 1 if the scenario has faults, 2 if the command\n"
		"line is wrong.\n"),
	.options = OPTIONS,
	.least = 1,
	.most = 1,
};

static int scenario_lint(const char *name, int games)
{
	struct content content;
	struct faults faults = { 0 };
	bool opened = content_open(name, &content, &faults);
	struct str out;

	if (faults.count > 0)
		command_faults(&faults);
	if (!opened)
		return EXIT_REFUSED;
	str_init(&out);
	lint_write(content.world, games, &out);
	fputs(out.text, stdout);
	str_release(&out);
	content_release(&content);
	return EXIT_DONE;
}

int lint_command(int argc, char **argv)
{
	struct command command;
	const char *value;
	int letter;
	long games = USUAL_GAMES;

	command_init(&command, &USAGE, argc, argv);
	while ((letter = command_option(&command, &value)) != COMMAND_REST) {
		char *end;

		if (letter == COMMAND_STOP)
			return command.status;
		games = strtol(value, &end, 10);
		if (end == value || *end || games < 0 || games > MOST_GAMES)
			return command_misused(&USAGE, _("\"%s\" is no number of games"), value);
	}
	return scenario_lint(command.argv[0], (int)games);
}
