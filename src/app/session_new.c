/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/session.h"

#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "app/player.h"
#include "content/content.h"
#include "io/paths.h"
#include "journal/game.h"
#include "journal/names.h"

enum { MOST_IN_A_SECOND = 99 };

/*
 * scenario-YYYYMMDD-HHMMSS.game.yaml in the games folder, with -2, -3 ... where
 * one has begun in the same second; the clock only names the file.
 */
static bool path_make(const char *scenario, char path[PATH_SIZE], struct fault *fault)
{
	char folder[PATH_SIZE], stamp[32];
	time_t now = time(NULL);
	struct tm local;

	if (!path_of_games(folder, fault))
		return false;
	localtime_r(&now, &local);
	strftime(stamp, sizeof stamp, "%Y%m%d-%H%M%S", &local);

	for (int i = 1; i <= MOST_IN_A_SECOND; i++) {
		char number[16] = "";

		if (i > 1)
			snprintf(number, sizeof number, "-%d", i);
		if (snprintf(path, PATH_SIZE, "%s/%s-%s%s.game.yaml", folder, scenario, stamp, number)
			>= PATH_SIZE)
			return fault_set(fault, FAULT_LONG_PATH, folder, NULL);
		if (access(path, F_OK) != 0)
			break;
	}
	return true;
}

static bool seats_check(const struct world *world, const struct setup *setup,
	struct fault *fault)
{
	for (int i = 0; i < TEAM_COUNT; i++) {
		const struct seat *seat = &setup->seats[i];

		if (seat->kind == SEAT_MACHINE
			&& !player_check(world, (enum team)i, seat->persona, fault))
			return false;
	}
	return true;
}

static bool first_append(const struct setup *setup, const struct content *content,
	const char *path, struct fault *fault)
{
	struct journal journal;
	struct first first;
	struct json json;

	first_make(content, content->arena, &first);
	first.seed = setup->seed;
	memcpy(first.seats, setup->seats, sizeof first.seats);
	first.no_agendas = setup->no_agendas;
	json_init(&json);

	bool good = first_write(&first, &json, fault);

	if (good) {
		struct addition addition = {
			.at = (int64_t)time(NULL), .kind = RECORD_NAMES[RECORD_GAME], .by = GAME_WRITER,
			.msg = json.out.text,
		};

		good = journal_create(&journal, path, &addition, 1, fault);
		if (good)
			journal_close(&journal);
	}
	json_release(&json);
	return good;
}

static bool game_create(const struct setup *setup, const struct content *content,
	char path[PATH_SIZE], struct fault *fault)
{
	const struct world *world = content->world;

	if (!procedures_check(world, fault) || !seats_check(world, setup, fault))
		return false;
	if (setup->path && strlen(setup->path) >= PATH_SIZE)
		return fault_set(fault, FAULT_LONG_PATH, setup->path, NULL);
	if (setup->path)
		strcpy(path, setup->path);
	else if (!path_make(world->scenario.id, path, fault))
		return false;
	return first_append(setup, content, path, fault);
}

/* Whether somebody else took up the new game in the instant that it was not locked. */
static bool is_taken(const struct faults *faults)
{
	for (int i = 0; i < faults->count; i++)
		if (faults->list[i].code == FAULT_LOCKED || faults->list[i].code == FAULT_LOCKED_BY)
			return true;
	return false;
}

bool session_new(const struct setup *setup, struct session **session, struct faults *faults)
{
	char path[PATH_SIZE];
	struct content content;
	struct fault fault;

	if (!content_open(setup->scenario, &content, faults))
		return false;

	bool good = game_create(setup, &content, path, &fault);

	content_release(&content);
	if (!good)
		return faults_add(faults, &fault);
	/* Play from what is recorded, and from nothing else. */
	if (session_open(path, SESSION_PLAY, session, faults))
		return true;
	/* Its opening could not be written, and nobody was told of it: free its name again. */
	if (!is_taken(faults))
		unlink(path);
	return false;
}
