/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_REACH_H
#define ENGINE_REACH_H

#include "engine/effect.h"
#include "engine/ledger.h"
#include "engine/state.h"
#include "engine/unit.h"

/* Whether and when units get from one area to another (B11). */
enum reach { REACH_NONE, REACH_NOW, REACH_LATER };

/*
 * How a team's units reach an area: only over friendly land and seas that no
 * enemy holds, the target included. A strait counts as a land border. In turns of
 * one week at most so many borders by land, or so many sea areas, as the ruleset's
 * movement says; areas overseas know no such limit, but those who come from there
 * arrive later. from and to differ.
 */
enum reach reach_of(const struct world *world, const struct state *state, enum team team,
	int from, int to);

/*
 * Carry out an order's move: as units_move(), but a source that cannot reach the
 * target is passed over, and what comes later stays where it is. Return how many
 * units are now under way from there.
 */
int reach_deploy(const struct world *world, struct state *state, const struct move *move,
	const struct cause *cause, struct ledger *ledger);

/* Let units under way arrive, from those sources that are far off: whoever is left, if they can. */
void reach_arrive(const struct world *world, struct state *state, const struct move *move,
	const struct cause *cause, struct ledger *ledger);

#endif
