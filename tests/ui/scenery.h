/* SPDX-License-Identifier: MIT */
#ifndef TESTS_SCENERY_H
#define TESTS_SCENERY_H

#include "base/arena.h"
#include "engine/fixture.h"
#include "ui/board.h"
#include "ui/scene.h"

/*
 * The small world of the engine's tests with names, a map of five squares and a
 * game begun in it: what the screens' tests stand on.
 */
struct scenery {
	struct fixture fixture;
	struct atlas atlas;
	struct map_view *map;
	struct state start, state;       /* turn 1, and now */
	struct ledger *ledgers;          /* [0] the opening, [1] turn 1 once played */
	int ledger_count;
	struct theme theme;
};

void scenery_init(struct scenery *s);
void scenery_release(struct scenery *s);

/* Play turn 1 with an order or two of each team. */
void scenery_play(struct scenery *s);

/* What a team's eyes see now. */
void scenery_scene(struct scenery *s, enum team team, enum lang lang, struct scene *scene);

/* A board of the Coalition's orders phase, on the arena of the fixture. */
struct board *scenery_board(struct scenery *s, enum lang lang);

/* Give a board keys one after the other; return what the last one led to. */
enum board_event scenery_type(struct board *board, const char *keys);

#endif
