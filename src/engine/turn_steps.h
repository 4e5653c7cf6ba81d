/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_TURN_STEPS_H
#define ENGINE_TURN_STEPS_H

#include "engine/effect.h"
#include "engine/ledger.h"
#include "engine/order.h"
#include "engine/state.h"

/* The steps of turn_adjudicate(), private to the engine's turn_*.c. */

/* What an order is as the cause of changes. */
struct cause turn_cause_of_order(const struct world *world, const struct order *order);

/*
 * Settle the sheets into filed (B7, B7.4): what may not be filed is left out,
 * a team that filed nothing has no orders and keeps its settings. Then book
 * settings, pay alert and orders, start cooldowns and count uses.
 */
void turn_file(const struct world *world, struct state *state, const struct orders *sealed,
	struct orders *filed, struct ledger *ledger);

/* Copy filed to accepted without the orders that the facilitator strikes off (B19). */
void turn_strike_off(const struct world *world, const struct state *state,
	const struct orders *filed, struct orders *accepted, struct ledger *ledger);

/* Bookkeeping (B6.3), incident and general-war check, flags and whips (B21, steps 6 and 7). */
void turn_books(const struct world *world, struct state *state, struct ledger *ledger);
void turn_checks(const struct world *world, struct state *state, struct ledger *ledger);
void turn_clock(const struct world *world, struct state *state, struct ledger *ledger);

/* The next number of the turn. */
void turn_advance(const struct world *world, struct state *state, struct ledger *ledger);

/* End the game if an ending is reached (B21, step 8), with scores; return whether it is over. */
bool turn_end(const struct world *world, struct state *state, struct ledger *ledger);

/* End it now as at a last turn: the ending that holds, and the scores (B19, B20). */
void turn_finish(const struct world *world, struct state *state, struct ledger *ledger);

#endif
