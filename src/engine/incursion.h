/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_INCURSION_H
#define ENGINE_INCURSION_H

#include <stdbool.h>
#include <stdint.h>

#include "engine/battle.h"
#include "engine/effect.h"
#include "engine/ledger.h"
#include "engine/state.h"

/* Attacks by order (B11): the limited incursion and the counter-attack. */

/*
 * Carry out the battle of an order: an incursion with its response vote, or, once
 * its own vote has passed, a counter-attack.
 */
void battle_order(const struct world *world, struct state *state, const struct cause *cause,
	struct ledger *ledger);

/* Whether an order with a battle may be aimed at an area: not one's own, Russians on it. */
bool battle_may_aim(const struct world *world, const struct state *state, int kind, int area);

/*
 * Ground that an incursion contests falls back when the flag grab has run out: the
 * brigades there go home. Call it at the end of a turn in which grab was alive.
 */
bool incursion_holds(const struct world *world, const struct state *state);
void incursion_settle(const struct world *world, struct state *state, struct ledger *ledger);

/*
 * The two sides as an order finds them on this state, moving nobody: for an
 * incursion after the response vote passed (answered) or failed. False if nobody
 * can come, or nobody is there to be driven out.
 */
bool battle_prospect(const struct world *world, const struct state *state, int kind, int target,
	bool answered, struct battle *out);

#endif
