/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_FRONT_H
#define ENGINE_FRONT_H

#include "engine/effect.h"
#include "engine/state.h"

/*
 * Make the front follow the track territory (rules.md, decision 2). What Kyiv
 * holds in each area depends on the track alone: below the start shares the
 * areas are used up in the listed order, above them what is gained comes back in
 * reverse, as far as an area has ground. An area whose owner has no ground left
 * in it passes to the other side, whose enemies in it retreat. Called by
 * track_change() and state_start(); changes nothing when nothing is to change.
 */
void front_follow(const struct world *world, struct state *state, const struct cause *cause,
	struct ledger *ledger);

#endif
