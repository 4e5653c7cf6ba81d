/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/play_outlook.h"

#include <stdlib.h>

#include "app/foresee.h"
#include "app/worker.h"
#include "base/arena.h"
#include "prose/gettext.h"

/* The games asked for; 0: what was typed is no such number. */
static int wanted_of(const struct board *board)
{
	const char *words = board->request.words;
	char *end;

	if (board->request.id != REQUEST_OUTLOOK || !*words)
		return OUTLOOK_USUAL;

	long games = strtol(words, &end, 10);

	return *end || games < 1 || games > OUTLOOK_MOST ? 0 : (int)games;
}

enum play_end play_outlook(struct play *play, struct board *board, struct outlook *last)
{
	struct arena *arena = arena_new();
	struct foresight *it = arena_alloc(arena, 1, sizeof(*it));
	struct work work = { .run = foresee, .data = it, .grace_ms = WORKER_GRACE_MS,
		.title = _("Games are played on from here") };
	enum work_end end = WORK_DONE;

	it->world = board->scene.world;
	it->view = board->scene.view;
	it->sheet = *sheet_edit_sheet(&board->edit);
	it->outlook.wanted = wanted_of(board);
	if (it->outlook.wanted > 0)
		end = worker_run(play->console, &work);
	if (it->outlook.wanted == 0)
		doc_addf(&board->doc, 'w', _("How many games: a number from 1 to %d."), OUTLOOK_MOST);
	else
		outlook_page(&board->scene, &it->outlook, last->games ? last : NULL,
			&board->doc);
	if (it->outlook.games > 0)
		*last = it->outlook;
	arena_free(arena);
	return end == WORK_LEFT ? PLAY_LEFT : PLAY_ON;
}
