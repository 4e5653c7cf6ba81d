/* SPDX-License-Identifier: MIT */
#ifndef IO_PATHS_H
#define IO_PATHS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/fault.h"

enum { PATH_SIZE = 512 };

/*
 * Find a data file by its relative name ("scenarios/nuuk_winter.yaml",
 * "assets/maps/europe.yaml"): first in $EASTFLANK_DATA if set, then in the
 * user's data folder ($XDG_DATA_HOME/eastflank, by default
 * ~/.local/share/eastflank), then in the installed one, then in the source
 * tree the program was built from. False (and a fault) if there is none.
 */
__attribute__((warn_unused_result))
bool path_of_data(const char *name, char path[PATH_SIZE], struct fault *fault);

/* The folder of saved games, created if need be: $XDG_DATA_HOME/eastflank/games. */
__attribute__((warn_unused_result))
bool path_of_games(char path[PATH_SIZE], struct fault *fault);

/* The user's configuration file, there or not: $XDG_CONFIG_HOME/eastflank/config.yaml, by default
 * in ~/.config. False if there is no such folder or its path is too long. */
bool path_of_config(char path[PATH_SIZE]);

/* Call each() with the path of every file name*suffix in folder, sorted by name; duplicates by
 * name (user's before installed) are left out. folder is relative, as in path_of_data(). */
void paths_each(const char *folder, const char *suffix, void (*each)(const char *path, void *data),
	void *data);

#endif
