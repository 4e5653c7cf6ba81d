/* SPDX-License-Identifier: MIT */
#ifndef APP_COMMANDS_H
#define APP_COMMANDS_H

#include <getopt.h>
#include <stdbool.h>

#include "base/fault.h"
#include "engine/ids.h"

/*
 * One function per command of the command line. argv[0] is the command's name;
 * the result is the program's exit status. A command reads its options with
 * command_option(), so that it can be called more than once in a process.
 */
#define COMMAND(name, summary) int name##_command(int argc, char **argv);
#include "app/commands.def"
#undef COMMAND

/* Exit statuses: done; the data or the game says no; the command line is wrong. */
enum { EXIT_DONE, EXIT_REFUSED, EXIT_USAGE };

/* The name of the program in messages. */
#define PROGRAM "eastflank"

/* Run the command that argv names; with none, what the program does by itself. */
int command_run(int argc, char **argv);

/*
 * What a command takes. help is a msgid: usage, options, an example and the
 * exit status; options end in a zeroed one and need not name --help.
 */
struct usage {
	const char *name;
	const char *help;
	const struct option *options;    /* each with flag NULL and val a letter; NULL: none */
	int least, most;                 /* arguments besides the options; most -1: any number */
};

/* Walks over the options of a command line. */
struct command {
	const struct usage *usage;
	int argc;
	char **argv;                     /* after the last option: argv[0..argc) are the arguments */
	int status;                      /* what to return when command_option() gave COMMAND_STOP */
};
enum { COMMAND_REST = -1, COMMAND_STOP = -2 };

/* Start on a command line; the next command_option() gives its first option. */
void command_init(struct command *command, const struct usage *usage, int argc, char **argv);

/*
 * The val of the next option, its argument in *value; COMMAND_REST when there
 * are no more and the number of arguments is right; COMMAND_STOP after --help or
 * a message about what is wrong, with status to return.
 */
int command_option(struct command *command, const char **value);

/* Both for a command that has no options but --help: false if it is over, with command->status. */
bool command_ready(struct command *command, const struct usage *usage, int argc, char **argv);

/*
 * The same for a command whose one option, the first of usage, names a team and must
 * be there: *team; false if it is over, with command->status.
 */
bool command_team(struct command *command, const struct usage *usage, int argc, char **argv,
	enum team *team);

/* Say what is wrong with the command line, and how to see the help; return EXIT_USAGE. */
__attribute__((format(printf, 2, 3)))
int command_misused(const struct usage *usage, const char *format, ...);

#endif
