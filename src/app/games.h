/* SPDX-License-Identifier: MIT */
#ifndef APP_GAMES_H
#define APP_GAMES_H

#include <stdbool.h>

#include "app/session.h"
#include "base/fault.h"
#include "io/paths.h"

/*
 * Find a saved game: a file by its path, or by its name in the games folder,
 * with or without ".game.yaml". A path to create is not found but made.
 */
__attribute__((warn_unused_result))
bool game_find(const char *name, char path[PATH_SIZE], struct fault *fault);

/*
 * Open the game that a command line names; on false the reasons are on standard
 * error. The caller frees *session.
 */
__attribute__((warn_unused_result))
bool game_take_up(const char *name, enum session_mode mode, struct session **session);

/* The turn that waits and what was played last, of every saved game, in the order of their names;
 * a session is open to read only while take() runs, or NULL with faults. */
void games_each(void (*take)(const char *path, const struct session *session,
	const struct faults *faults, void *data), void *data);

/* The newest game that is not over, of those saved; false if there is none. */
__attribute__((warn_unused_result))
bool game_last(char path[PATH_SIZE]);

#endif
