/* SPDX-License-Identifier: MIT */
#ifndef APP_SIMULATION_H
#define APP_SIMULATION_H

#include <stdint.h>

#include "engine/order.h"
#include "engine/world.h"

/* A team's player is drawn for each game from its personas. */
#define PLAYER_MIX "mix"

/* Who plays the games of a study, and from which seed on. */
struct study {
	const struct world *world;
	uint64_t seed;
	const char *players[TEAM_COUNT];  /* PLAYER_MIX, or a name that ai_knows() */
};

enum { SCORE_STEPS = 101 };

/* What came of the games; whole numbers only, so that the order of games does not matter. */
struct tally {
	int games;
	int64_t score_sum[TEAM_COUNT], score_squares[TEAM_COUNT];
	int scores[TEAM_COUNT][SCORE_STEPS];
	int tops[TEAM_COUNT];             /* games in which the team alone had the top score */
	int agendas[TEAM_COUNT];          /* games in which its agenda held */
	int endings[MAX_ENDINGS];
	int filed[MAX_ORDERS];            /* times each order was filed */
	int64_t track_sum[MAX_TRACKS];    /* of the last turn */
	uint64_t digest;                  /* of the hashes of all final states */
};

void tally_init(struct tally *tally);

/* Play game number `game` (0 first) of the study to its end and count it in tally. */
void simulation_play(const struct study *study, int game, struct tally *tally);

/* The seed of a game of a study. */
uint64_t simulation_seed(const struct study *study, int game);

/* The score that `percent` of the games stay at or below. */
int tally_percentile(const struct tally *tally, enum team team, int percent);

#endif
