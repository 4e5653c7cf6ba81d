/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_ROLL_H
#define ENGINE_ROLL_H

#include "engine/effect.h"
#include "engine/ledger.h"
#include "engine/state.h"

/*
 * Roll (B8.2): chance on this state, a d100 keyed by cause and what (B8.1), the
 * entry ENTRY_ROLL, then the effects of the band. what is "roll" for an order's
 * own roll, else the path of the rolling effect. Return the band.
 */
enum band roll_resolve(const struct world *world, struct state *state, const struct roll *roll,
	const struct cause *cause, const char *what, struct ledger *ledger);

/*
 * Carry out what the order kind cause->index rolls, after its vote and "do": its
 * roll, what a fighting Coalition adds to a fail or backfire (B7.4, booked to C),
 * its attribution (B8.2, B12). Nothing if it has none. An author who is caught is
 * no longer hidden: cause->hidden becomes false.
 */
void roll_order(const struct world *world, struct state *state, struct cause *cause,
	struct ledger *ledger);

#endif
