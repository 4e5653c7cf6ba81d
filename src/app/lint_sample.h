/* SPDX-License-Identifier: MIT */
#ifndef APP_LINT_SAMPLE_H
#define APP_LINT_SAMPLE_H

#include "engine/world.h"

/* What some games of one kind of player showed. Ends of games, unless said otherwise. */
struct sample {
	int games;
	int filed[MAX_ORDERS];                   /* times, over all games */
	int ended[MAX_ENDINGS];
	int met[TEAM_COUNT][MAX_AGENDAS];        /* whoever's it was */
	int best[TEAM_COUNT][MAX_OBJECTIVES];    /* most points of a hundred */
};

/* Play games with personas drawn for each, or with random orders; the same every time. */
void sample_play(const struct world *world, bool random, int games, struct sample *sample);

#endif
