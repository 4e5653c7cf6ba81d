/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_RETREAT_H
#define ENGINE_RETREAT_H

#include <stdbool.h>

#include "engine/effect.h"
#include "engine/state.h"

/* Whether land that owner holds is friendly to team: C and W to each other (decision 1). */
bool team_is_friend(enum team team, enum team owner);

/*
 * The nearest land area friendly to team, by the number of borders and straits
 * to it from area, whoever holds what lies between; ties by area order.
 * AREA_NONE if there is none. Never area itself.
 */
int area_refuge(const struct world *world, const struct state *state, enum team team, int area);

/*
 * Send all units in area away that are no friends of the team that holds it, each
 * to its refuge; those without one are lost.
 */
void units_retreat(const struct world *world, struct state *state, int area,
	const struct cause *cause, struct ledger *ledger);

#endif
