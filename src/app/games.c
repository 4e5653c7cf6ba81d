/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/games.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "app/report.h"
#include "journal/game.h"

#define GAME_SUFFIX ".game.yaml"

static bool path_fits(char path[PATH_SIZE], const char *folder, const char *name,
	const char *suffix)
{
	int length = snprintf(path, PATH_SIZE, "%s/%s%s", folder, name, suffix);

	return length < PATH_SIZE && access(path, F_OK) == 0;
}

bool game_find(const char *name, char path[PATH_SIZE], struct fault *fault)
{
	char folder[PATH_SIZE];

	if (strlen(name) >= PATH_SIZE)
		return fault_set(fault, FAULT_LONG_PATH, name, NULL);
	strcpy(path, name);
	if (access(name, F_OK) == 0)
		return true;
	if (!strchr(name, '/') && path_of_games(folder, fault)
		&& (path_fits(path, folder, name, "") || path_fits(path, folder, name, GAME_SUFFIX)))
		return true;
	return fault_set(fault, FAULT_NO_FILE, name, NULL);
}

bool game_take_up(const char *name, enum session_mode mode, struct session **session)
{
	char path[PATH_SIZE];
	struct faults faults = { 0 };
	struct fault fault;

	if (!game_find(name, path, &fault)) {
		command_fault(&fault);
		return false;
	}
	if (session_open(path, mode, session, &faults))
		return true;
	command_faults(&faults);
	return false;
}

/* What paths_each() hands through. */
struct walk {
	void (*take)(const char *path, const struct session *session, const struct faults *faults,
		void *data);
	void *data;
};

static void walk_take(const char *path, void *data)
{
	const struct walk *walk = data;
	struct session *session = NULL;
	struct faults faults = { 0 };

	if (session_open(path, SESSION_READ, &session, &faults)) {
		walk->take(path, session, &faults, walk->data);
		session_free(session);
	} else {
		walk->take(path, NULL, &faults, walk->data);
	}
}

void games_each(void (*take)(const char *path, const struct session *session,
	const struct faults *faults, void *data), void *data)
{
	struct walk walk = { .take = take, .data = data };

	paths_each("games", GAME_SUFFIX, walk_take, &walk);
}

struct last {
	char *path;
	int64_t played;
};

static void last_take(const char *path, const struct session *session,
	const struct faults *faults, void *data)
{
	struct last *last = data;

	(void)faults;
	if (!session || session_state(session)->over
		|| session_game(session)->differs.code != FAULT_NONE
		|| session_game(session)->played < last->played)
		return;
	last->played = session_game(session)->played;
	snprintf(last->path, PATH_SIZE, "%s", path);
}

bool game_last(char path[PATH_SIZE])
{
	struct last last = { .path = path, .played = -1 };

	games_each(last_take, &last);
	return last.played >= 0;
}
