/* SPDX-License-Identifier: MIT */
#ifndef AI_AI_H
#define AI_AI_H

#include <stdbool.h>
#include <stdint.h>

#include "engine/order.h"
#include "engine/view.h"
#include "engine/world.h"

/*
 * The computer players (rules E2). They see what the view shows and nothing
 * else, roll no dice of the game, and give back a sheet like anyone's.
 *
 *   ""        the standard player: the sheet that grows by the order with the
 *             greatest marginal value, judged on sampled turns against personas
 *   "random"  any order that may be filed, for tests
 *   an id     a persona of the ruleset: orders drawn by its weights
 */
#define AI_STANDARD ""
#define AI_RANDOM "random"

/* Whether the ruleset (or the program) knows a player of this name for team. */
bool ai_knows(const struct world *world, enum team team, const char *player);

/*
 * Fill a sheet for view->team (not TEAM_NONE). player must be known. The same
 * arguments give the same sheet; seed should differ from turn to turn.
 */
void ai_sheet(const struct world *world, const struct view *view, const char *player,
	uint64_t seed, struct sheet *out);

/* The seed of a team's sheet in a turn of the game with this seed; tells nothing of its dice. */
uint64_t ai_seed(uint64_t game, int turn, enum team team);

/* A persona of team drawn by seed: its index in world.personas. The team must have one. */
int ai_draw_persona(const struct world *world, enum team team, uint64_t seed);

#endif
