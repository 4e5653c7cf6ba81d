/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_ROLL_H
#define ENGINE_ROLL_H

#include "engine/effect.h"
#include "engine/ledger.h"
#include "engine/state.h"

/*
 * Roll (B8.2): chance on this state, a d100 keyed by cause and
 * path (B8.1), the band it gives or the facilitator rules (B19), the entry
 * ENTRY_ROLL, then the effects of the band. path: of the rolling effect, an index
 * into world.sources, or ROLL_OWN for an order's own roll. Return the band.
 */
enum { ROLL_OWN = -1 };
enum band roll_resolve(const struct world *world, struct state *state, const struct roll *roll,
	const struct cause *cause, int path, struct ledger *ledger);

/*
 * Carry out what the order kind cause->index rolls, after its vote and "do": its
 * roll, what a fighting Coalition adds to a fail or backfire (B7.4, booked to C),
 * its attribution (B8.2, B12). Nothing if it has none. An author who is caught is
 * no longer hidden: cause->hidden becomes false.
 */
void roll_order(const struct world *world, struct state *state, struct cause *cause,
	struct ledger *ledger);

#endif
