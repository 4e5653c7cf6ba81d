/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_SCORE_H
#define ENGINE_SCORE_H

#include <stdbool.h>
#include <stdint.h>

#include "engine/ids.h"
#include "engine/state.h"

/* What an objective measures, as it stands: a track, or the value of its expression. */
int64_t score_measure(const struct world *world, const struct state *state, enum team team,
	int objective);

/* Points of one objective times its weight, 0..100 * weight (B20). */
int score_objective(const struct world *world, const struct state *state, enum team team,
	int objective);

/* A team's score 0..100: objectives, agenda_points, the cap of a reached ending (B20). */
int score_team(const struct world *world, const struct state *state, enum team team);

/*
 * The private score of a bloc that a person plays (B9): the mean commitment of its
 * countries, doubled, less what every lost vote on its declared issue costs; not below 0.
 */
int score_bloc(const struct world *world, const struct state *state, int bloc);

/* Whether the team's agenda holds now. */
bool score_agenda_holds(const struct world *world, const struct state *state, enum team team);

/* The first ending that holds (only sudden ones if sudden), or -1; others that hold in *also. */
int ending_find(const struct world *world, const struct state *state, bool sudden,
	uint32_t *also);

#endif
