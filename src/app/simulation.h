/* SPDX-License-Identifier: MIT */
#ifndef APP_SIMULATION_H
#define APP_SIMULATION_H

#include <stdint.h>

#include "app/tally.h"
#include "engine/order.h"
#include "engine/world.h"

/* A team's player is drawn for each game from its personas. */
#define PLAYER_MIX "mix"

/* Who plays the games of a study, and from which seed on. */
struct study {
	const struct world *world;
	uint64_t seed;
	const char *players[TEAM_COUNT];  /* PLAYER_MIX, or a name that ai_knows() */
	int again;                        /* times to play each game's orders with other dice */
	struct ledger *ledger;            /* scratch, to count votes; NULL: they are not counted */
};

/* Play game number `game` (0 first) of the study to its end and count it in tally. */
void simulation_play(const struct study *study, int game, struct tally *tally);

/* The seed of a game of a study. */
uint64_t simulation_seed(const struct study *study, int game);

#endif
