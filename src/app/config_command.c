/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <sys/stat.h>

#include "app/commands.h"
#include "app/preferences.h"
#include "app/report.h"
#include "base/utf8.h"
#include "io/file.h"
#include "io/folder.h"
#include "prose/gettext.h"
#include "prose/prose.h"
#include "ui/key_name.h"

static const struct option OPTIONS[] = {
	{ "check", no_argument, NULL, 'c' },
	{ "init", no_argument, NULL, 'i' },
	{ 0 },
};

static const struct usage USAGE = {
	.name = "config",
	.help = N_("Usage: eastflank config [--check | --init]\n"
		"Print what holds of language, colours, map and keys, as the configuration file\n"
		"would have it, and why: the file's line, a variable of the environment, or as usual.\n"
		"The file is $XDG_CONFIG_HOME/eastflank/config.yaml, by default in ~/.config.\n\n"
		"      --check  only tell what is wrong in the file\n"
		"      --init   write a file with every key and what it is for, all in comments;\n"
		"               one that is there already is left alone\n\n"
		"Example: eastflank config --init\n\n"
		"Exit status: 0 done, 1 the file has mistakes or cannot be written, 2 the command\n"
		"line is wrong.\n"),
	.options = OPTIONS,
	.least = 0, .most = 0,
};

/* Why a preference is as it is. */
static void reason_print(const struct preferences *preferences, enum preference preference)
{
	switch (preferences->of[preference].decider) {
	case DECIDER_DEFAULT:
		fputs(_("as usual"), stdout);
		break;
	case DECIDER_FILE:
		printf(_("line %d"), preferences->of[preference].line);
		break;
	case DECIDER_ENVIRONMENT:
		printf(_("the environment (%s)"), preferences->of[preference].variable);
		break;
	case DECIDER_COMMAND_LINE: case DECIDER_PLAYER:
		fputs(_("the command line"), stdout);
		break;
	}
}

/* A line of the file, and behind it why. */
static void row_print(const char *row, const struct preferences *preferences, int preference)
{
	int pad = 28 - utf8_width(row);

	printf("%s%*s # ", row, pad > 0 ? pad : 0, "");
	reason_print(preferences, (enum preference)preference);
	printf("\n");
}

static void binding_print(const struct binding *binding)
{
	struct str row;

	str_init(&row);
	str_addf(&row, "    %s: [", keymap_action_name((enum action)binding->action));
	for (int i = 0; i < binding->count; i++) {
		bool escape = binding->keys[i] == '"' || binding->keys[i] == '\\';

		str_addf(&row, "%s\"%s", i ? ", " : "", escape ? "\\" : "");
		key_write(binding->keys[i], &row);
		str_add(&row, "\"");
	}
	str_add(&row, "]");

	int pad = 28 - utf8_width(row.text);

	printf("%s%*s # ", row.text, pad > 0 ? pad : 0, "");
	printf(_("line %d"), binding->line);
	printf("\n");
	str_release(&row);
}

static void keys_print(const struct keymap *map)
{
	if (map->count)
		printf("keys:\n");
	for (int place = 0; place < PLACE_COUNT; place++) {
		bool headed = false;

		for (int i = 0; i < map->count; i++) {
			if (map->list[i].place != place)
				continue;
			if (!headed)
				printf("  %s:\n", keymap_place_name((enum place)place));
			headed = true;
			binding_print(&map->list[i]);
		}
	}
}

static void preferences_print(const struct preferences *preferences)
{
	printf(preferences->there ? _("# from %s\n") : _("# there is no file %s\n"),
		preferences->path);
	for (int i = 0; i < PREFERENCE_COUNT; i++) {
		char row[96], number[16];

		snprintf(row, sizeof(row), "%s: %s", preference_name((enum preference)i),
			preference_text(preferences, (enum preference)i, number));
		row_print(row, preferences, i);
	}
	keys_print(&preferences->keys);
}

static int file_init(const struct preferences *preferences)
{
	const char *path = preferences->path;
	struct fault fault = { .code = FAULT_NONE };
	struct stat info;
	struct str text;

	if (!*path) {
		fault_set(&fault, FAULT_NO_CONFIG, NULL, NULL);
		return command_fault(&fault);
	}
	/* Whatever has the name, a broken link too, is the user's. */
	if (lstat(path, &info) == 0) {
		fault_set(&fault, FAULT_EXISTS, path, NULL);
		return command_fault(&fault);
	}
	str_init(&text);
	preferences_template(&text);

	bool good = preferences_make_folder(path, &fault)
		&& file_write(path, text.text, text.length, &fault);

	str_release(&text);
	if (!good)
		return command_fault(&fault);
	printf("%s\n", path);
	return EXIT_DONE;
}

int config_command(int argc, char **argv)
{
	struct preferences preferences;
	struct faults faults = { .count = 0 };
	struct command command;
	const char *value;
	int letter, wanted = 0;

	command_init(&command, &USAGE, argc, argv);
	while ((letter = command_option(&command, &value)) != COMMAND_REST) {
		if (letter == COMMAND_STOP)
			return command.status;
		if (wanted && wanted != letter)
			return command_misused(&USAGE, _("--check and --init exclude each other"));
		wanted = letter;
	}
	preferences_load(&preferences, &faults);
	if (wanted == 'i')
		return file_init(&preferences);
	if (faults.count > 0)
		command_faults(&faults);
	if (wanted == 'c') {
		if (faults.count == 0)
			printf(preferences.there ? _("%s: ok\n") : _("# there is no file %s\n"),
				preferences.path);
		return faults.count ? EXIT_REFUSED : EXIT_DONE;
	}
	preferences_print(&preferences);
	return EXIT_DONE;
}
