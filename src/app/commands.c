/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/commands.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "app/seats.h"
#include "base/name.h"
#include "prose/gettext.h"

struct entry_point {
	const char *name;
	const char *summary;
	int (*run)(int argc, char **argv);
};

static const struct entry_point COMMANDS[] = {
#define COMMAND(name, summary) { #name, summary, name##_command },
#include "app/commands.def"
#undef COMMAND
};

enum { COMMAND_COUNT = sizeof COMMANDS / sizeof COMMANDS[0], MAX_OPTIONS = 24, HELP_LETTER = 'h' };

static void help_print(void)
{
	printf(_("Usage: %s COMMAND [ARGUMENT...]\n"
		"A war-game board for the terminal: Europe's defence between Moscow and Washington.\n\n"
		"Commands:\n"), PROGRAM);
	for (int i = 0; i < COMMAND_COUNT; i++)
		printf("  %-10s %s\n", COMMANDS[i].name, _(COMMANDS[i].summary));
	printf(_("\n  --help       print this help\n  --version    print the version\n"
		"  --lang LANG  speak en or zh_TW\n\n"
		"\"%s COMMAND --help\" tells more of a command.\n"), PROGRAM);
}

static int command_unknown(const char *name)
{
	const char *nearest = NULL;

	for (int i = 0; i < COMMAND_COUNT; i++)
		name_offer(name, COMMANDS[i].name, &nearest);
	fprintf(stderr, _("%s: there is no command \"%s\""), PROGRAM, name);
	if (nearest)
		fprintf(stderr, _("; did you mean \"%s\"?"), nearest);
	fprintf(stderr, _("\n\"%s --help\" lists the commands.\n"), PROGRAM);
	return EXIT_USAGE;
}

int command_run(int argc, char **argv)
{
	if (argc < 2)
		return play_command(1, argv);
	/* "eastflank --plain" is the title by lines of text. */
	if (strcmp(argv[1], "--plain") == 0)
		return play_command(argc, argv);
	if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
		help_print();
		return EXIT_DONE;
	}
	if (strcmp(argv[1], "--version") == 0) {
		printf("%s %s\n", PROGRAM, PACKAGE_VERSION);
		return EXIT_DONE;
	}
	for (int i = 0; i < COMMAND_COUNT; i++)
		if (strcmp(argv[1], COMMANDS[i].name) == 0)
			return COMMANDS[i].run(argc - 1, argv + 1);
	return command_unknown(argv[1]);
}

void command_init(struct command *command, const struct usage *usage, int argc, char **argv)
{
	*command = (struct command){ .usage = usage, .argc = argc, .argv = argv };
	/* 0, not 1: a fresh start also where an earlier scan stopped in the middle of a word. */
	optind = 0;
	opterr = 0;
}

static int command_stop(struct command *command, int status)
{
	command->status = status;
	return COMMAND_STOP;
}

static int command_rest(struct command *command)
{
	const struct usage *usage = command->usage;

	command->argc -= optind;
	command->argv += optind;
	if (command->argc < usage->least)
		return command_stop(command, command_misused(usage, _("an argument is missing")));
	if (usage->most >= 0 && command->argc > usage->most)
		return command_stop(command, command_misused(usage, _("\"%s\" is one argument too many"),
			command->argv[usage->most]));
	return COMMAND_REST;
}

/* getopt_long() wants one letter string and one table; --help is added to every table. */
static int option_next(const struct command *command)
{
	struct option table[MAX_OPTIONS] = { 0 };
	char letters[3 * MAX_OPTIONS] = ":h";
	size_t length = 2;
	int count = 0;

	for (const struct option *o = command->usage->options; o && o->name; o++) {
		table[count++] = *o;
		letters[length++] = (char)o->val;
		if (o->has_arg == required_argument)
			letters[length++] = ':';
	}
	table[count] = (struct option){ "help", no_argument, NULL, HELP_LETTER };
	return getopt_long(command->argc, command->argv, letters, table, NULL);
}

static bool option_is_known(const struct usage *usage, int letter)
{
	for (const struct option *o = usage->options; o && o->name; o++)
		if (o->val == letter)
			return true;
	return letter == HELP_LETTER;
}

/*
 * The option that getopt_long() stumbled over. It permutes, so only now its place
 * is known. An unknown letter may stand within a word that is not done with.
 */
static const char *option_wrong(const struct command *command, char letter[3])
{
	if (optopt == 0 || option_is_known(command->usage, optopt))
		return command->argv[optind - 1];
	letter[0] = '-';
	letter[1] = (char)optopt;
	letter[2] = '\0';
	return letter;
}

int command_option(struct command *command, const char **value)
{
	char short_one[3];
	int letter = option_next(command);

	*value = optarg;
	switch (letter) {
	case -1:
		return command_rest(command);
	case HELP_LETTER:
		fputs(_(command->usage->help), stdout);
		return command_stop(command, EXIT_DONE);
	case ':':
		return command_stop(command, command_misused(command->usage,
			_("\"%s\" needs a value"), option_wrong(command, short_one)));
	case '?':
		return command_stop(command, command_misused(command->usage,
			_("there is no option \"%s\""), option_wrong(command, short_one)));
	default:
		return letter;
	}
}

bool command_ready(struct command *command, const struct usage *usage, int argc, char **argv)
{
	const char *value;

	command_init(command, usage, argc, argv);
	return command_option(command, &value) == COMMAND_REST;
}

bool command_team(struct command *command, const struct usage *usage, int argc, char **argv,
	enum team *team)
{
	const char *value;
	int letter;

	*team = TEAM_NONE;
	command_init(command, usage, argc, argv);
	while ((letter = command_option(command, &value)) != COMMAND_REST) {
		if (letter == COMMAND_STOP)
			return false;
		*team = team_parse(value);
		if (*team == TEAM_NONE) {
			command->status = command_misused(usage, _("there is no team \"%s\""), value);
			return false;
		}
	}
	if (*team == TEAM_NONE)
		command->status = command_misused(usage, _("--%s is missing"), usage->options[0].name);
	return *team != TEAM_NONE;
}

int command_misused(const struct usage *usage, const char *format, ...)
{
	va_list list;

	fprintf(stderr, "%s %s: ", PROGRAM, usage->name);
	va_start(list, format);
	vfprintf(stderr, format, list);
	va_end(list);
	fprintf(stderr, _("\n\"%s %s --help\" tells how it is used.\n"), PROGRAM, usage->name);
	return EXIT_USAGE;
}
