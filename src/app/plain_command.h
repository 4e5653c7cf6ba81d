/* SPDX-License-Identifier: MIT */
#ifndef APP_PLAIN_COMMAND_H
#define APP_PLAIN_COMMAND_H

#include "app/plain.h"
#include "ui/keys.h"

/* A command of a prompt. A table of them ends with one without a name. */
struct plain_command {
	const char *name;        /* typed whole, or its beginning */
	const char *also;        /* other names, with blanks between; or NULL */
	const char *args;        /* what follows it; a msgid, or NULL */
	const char *help;        /* what it does; a msgid */
	int id;                  /* what commands_take() gives */
	int action;              /* enum action of the key that does it on a screen, or 0 */
};

/*
 * Which command plain->line is: its id, with *rest at what follows; -1 after it was
 * said that it is none, or which it may be; 0 for an empty line. tables: a list that
 * ends in NULL, the first has the precedence. A single letter that is a key of the
 * place does here what that key does on a screen, unless a command is called so.
 */
int commands_take(struct plain *plain, const struct plain_command *const *tables,
	enum place place, const char **rest);

/* Say all commands, or the one that text names, in full. */
void commands_help(struct plain *plain, const struct plain_command *const *tables,
	const char *text);

#endif
