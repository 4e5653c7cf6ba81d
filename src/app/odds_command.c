/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/commands.h"
#include "app/locale.h"
#include "app/odds_sheet.h"
#include "app/odds_text.h"
#include "app/report.h"
#include "content/content.h"
#include "prose/gettext.h"
#include "prose/prose.h"

static const struct option OPTIONS[] = {
	{ "format", required_argument, NULL, 'f' },
	{ "lang", required_argument, NULL, 'l' },
	{ NULL, 0, NULL, 0 },
};

static const struct usage USAGE = {
	.name = "odds",
	.help = N_("Usage: eastflank odds SCENARIO [OPTION...]\n"
		"Print the odds of a scenario at its first figures, before any card is drawn: every\n"
		"vote under the three decision rules, now and after a ceasefire; an incursion by\n"
		"target, by Washington's posture and with or without a response; every roll. They\n"
		"are exact, in per cent to the nearest.\n\n"
		"SCENARIO is the name of a scenario, or a file.\n\n"
		"  -f, --format FORMAT  text, or csv: one figure a line, for programs\n"
		"  -l, --lang LANGUAGE  en or zh_TW (by default that of the environment)\n\n"
		"Example:\n"
		"  eastflank odds marijampole\n\n"
		"Exit status: 0, 1 if the scenario cannot be read, 2 if the command line is wrong.\n"),
	.options = OPTIONS,
	.least = 1,
	.most = 1,
};

static void odds_print(const struct world *world, bool csv)
{
	const struct prose prose = { .world = world, .lang = prose_lang() };
	struct arena *arena = arena_new();
	struct odds_sheet *sheet = arena_alloc(arena, 1, sizeof(*sheet));
	struct str out;

	odds_sheet_make(world, sheet);
	str_init(&out);
	if (csv)
		odds_sheet_csv(sheet, &out);
	else
		odds_sheet_text(&prose, sheet, &out);
	fputs(out.text, stdout);
	str_release(&out);
	arena_free(arena);
}

static int scenario_odds(const char *name, bool csv)
{
	struct content content;
	struct faults faults = { 0 };
	bool opened = content_open(name, &content, &faults);

	if (faults.count > 0)
		command_faults(&faults);
	if (!opened)
		return EXIT_REFUSED;
	odds_print(content.world, csv);
	content_release(&content);
	return EXIT_DONE;
}

static int option_take(int letter, const char *value, bool *csv)
{
	if (letter == 'f') {
		*csv = strcmp(value, "csv") == 0;
		if (!*csv && strcmp(value, "text") != 0)
			return command_misused(&USAGE, _("\"%s\" is no format: text or csv"), value);
	} else if (strcmp(value, "en") == 0 || strcmp(value, "zh_TW") == 0) {
		/* Now, so that a later message is in that language already. */
		locale_open(value);
	} else {
		return command_misused(&USAGE, _("\"%s\" is no language: en or zh_TW"), value);
	}
	return EXIT_DONE;
}

int odds_command(int argc, char **argv)
{
	struct command command;
	const char *value;
	bool csv = false;
	int letter;

	command_init(&command, &USAGE, argc, argv);
	while ((letter = command_option(&command, &value)) != COMMAND_REST) {
		int status = letter == COMMAND_STOP ? command.status
			: option_take(letter, value, &csv);

		if (letter == COMMAND_STOP || status != EXIT_DONE)
			return status;
	}
	return scenario_odds(command.argv[0], csv);
}
