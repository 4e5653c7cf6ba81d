/* SPDX-License-Identifier: MIT */
#ifndef APP_WISH_H
#define APP_WISH_H

#include <stdbool.h>
#include <stdint.h>

#include "app/commands.h"
#include "app/preferences.h"
#include "app/seats.h"
#include "engine/ids.h"
#include "journal/seat.h"

/* What the command line asks of "play" and "replay". */
struct wish {
	const char *scenario;            /* NULL: the title screen asks */
	struct seat seats[TEAM_COUNT];
	int seats_given;
	struct others others;
	uint64_t seed;
	bool seed_given;
	const char *path;                /* of the game file; NULL: named by the program */
	bool plain;                      /* lines of text instead of screens */
	int width;                       /* of those lines; 0: not broken, -1: as usual */
	struct preferences preferences;
	struct faults faults;            /* in the file of preferences */
};

/* Letters of the options that every command with a screen takes. */
enum { WISH_SEED = 's', WISH_OUTPUT = 'o', WISH_ASCII = 'a', WISH_COLOR = 'c', WISH_LANG = 'l',
	WISH_THEME = 't', WISH_PLAIN = 'P', WISH_WIDTH = 'w', WISH_AMBIGUOUS = 'b' };

/*
 * Read a command line whose options are those above: from a person for the
 * Coalition, the machine for the others and a seed from the clock. The arguments
 * are left in command. False when it asks for help, or after a message, with the
 * exit status in command->status.
 */
bool wish_read(struct wish *wish, struct command *command);

/* Whether the linear mode is wanted: by the command line or the player's file. */
bool wish_is_plain(const struct wish *wish);

/* Whether there is a terminal to play on; if not, say how to go without one. */
bool wish_has_terminal(void);

#endif
