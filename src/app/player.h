/* SPDX-License-Identifier: MIT */
#ifndef APP_PLAYER_H
#define APP_PLAYER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/fault.h"
#include "engine/order.h"
#include "engine/state.h"
#include "engine/terms.h"
#include "engine/world.h"

/* Whether the machine can play a team under this name ("": the standard player); else
 * FAULT_UNKNOWN_NAME with the names there are. */
__attribute__((warn_unused_result))
bool player_check(const struct world *world, enum team team, const char *name,
	struct fault *fault);

/*
 * Let the machine fill a team's sheet for the turn that state waits in. What it
 * filed on the strength of what the team sees, and the true state refuses, is
 * taken out again: the sheet can be sealed. seed: that of the game.
 */
void player_fill(const struct world *world, const struct state *state, enum team team,
	const char *name, uint64_t seed, struct sheet *sheet);

/* Whether the machine accepts terms that are put to it; seed: that of the game. */
bool player_accepts(const struct world *world, const struct state *state, enum team team,
	const struct terms *terms, uint64_t seed);

#endif
