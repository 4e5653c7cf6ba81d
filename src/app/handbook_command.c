/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "app/commands.h"
#include "app/handbook.h"
#include "app/locale.h"
#include "app/report.h"
#include "content/content.h"
#include "prose/gettext.h"

static const struct option OPTIONS[] = {
	{ "lang", required_argument, NULL, 'l' },
	{ NULL, 0, NULL, 0 },
};

static const struct usage USAGE = {
	.name = "handbook",
	.help = N_("Usage: eastflank handbook [--lang LANG] [SCENARIO]\n"
		"Print the rules handbook as Markdown: the rules in words, with every table and figure\n"
		"computed from the ruleset as a scenario has it (by default the campaign).\n\n"
		"  -l, --lang LANG  en or zh_TW (by default that of the environment)\n\n"
		"Example:\n"
		"  eastflank handbook | less\n\n"
		"Exit status: 0, 1 if the data cannot be read, 2 if the command line is wrong.\n"),
	.options = OPTIONS,
	.least = 0,
	.most = 1,
};

static const char CAMPAIGN[] = "with_whom";

static int print(const char *scenario)
{
	struct content content;
	struct faults faults = { 0 };
	struct handbook book;
	struct str text;
	bool written;

	if (!content_open(scenario, &content, &faults)) {
		command_faults(&faults);
		return EXIT_REFUSED;
	}
	faults = (struct faults){ 0 };
	str_init(&text);
	handbook_init(&book, content.world, &text);
	written = handbook_write(&book, &faults);
	if (written)
		fputs(text.text, stdout);
	else
		command_faults(&faults);
	str_release(&text);
	content_release(&content);
	return written ? EXIT_DONE : EXIT_REFUSED;
}

int handbook_command(int argc, char **argv)
{
	struct command command;
	const char *value;
	int letter;

	command_init(&command, &USAGE, argc, argv);
	while ((letter = command_option(&command, &value)) != COMMAND_REST) {
		if (letter == COMMAND_STOP)
			return command.status;
		if (strcmp(value, "en") != 0 && strcmp(value, "zh_TW") != 0)
			return command_misused(&USAGE, _("\"%s\" is no language: en or zh_TW"),
				value);
		locale_open(value);
	}
	return print(command.argc > 0 ? command.argv[0] : CAMPAIGN);
}
