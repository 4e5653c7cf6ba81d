/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/play_game.h"

#include "app/player.h"
#include "app/worker.h"
#include "base/arena.h"
#include "prose/gettext.h"

/* The machines that have a sheet to fill. */
struct thinking {
	int count;
	struct thought thoughts[TEAM_COUNT];
};

static void think(void *data, struct progress *progress)
{
	struct thinking *it = data;

	for (int i = 0; i < it->count; i++) {
		if (!progress_at(progress, i, it->count))
			return;
		thought_run(&it->thoughts[i]);
	}
	progress_at(progress, it->count, it->count);
}

static bool begin_all(const struct play *play, struct thinking *it, struct fault *fault)
{
	for (int team = 0; team < TEAM_COUNT; team++) {
		const struct seat *seat = session_seat(play->session, (enum team)team);

		if (seat->kind != SEAT_MACHINE || session_is_sealed(play->session, (enum team)team))
			continue;
		if (!session_think(play->session, (enum team)team, seat->persona,
			&it->thoughts[it->count++], fault))
			return false;
	}
	return true;
}

/* Stopped, nothing is filed: the machines think again when the game is gone on with. */
enum play_end play_thinking(struct play *play)
{
	struct arena *arena = arena_new();
	struct thinking *it = arena_alloc(arena, 1, sizeof(*it));
	struct work work = { .run = think, .data = it, .title = _("The machine is thinking"),
		.question = _("Leave the game? All is saved. y: leave   any other key: go on"),
		.grace_ms = WORKER_GRACE_MS, .alone = play->people > 1 };
	struct fault fault;
	enum play_end end = PLAY_ON;
	bool good = begin_all(play, it, &fault);

	if (good && it->count > 0 && worker_run(play->console, &work) != WORK_DONE)
		end = PLAY_LEFT;
	for (int i = 0; good && end == PLAY_ON && i < it->count; i++)
		good = session_file(play->session, &it->thoughts[i], &fault);
	arena_free(arena);
	return good ? end : play_fault(play, &fault);
}
