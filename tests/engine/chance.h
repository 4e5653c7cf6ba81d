/* SPDX-License-Identifier: MIT */
#ifndef TESTS_ENGINE_CHANCE_H
#define TESTS_ENGINE_CHANCE_H

#include "base/rng.h"
#include "engine/ledger.h"
#include "engine/order.h"

/* Games by chance on any world, every turn of them checked. */

/*
 * Adjudicate, and check what holds after every turn: the state is sound, and the
 * ledger applied to the state before gives the state after. No units come from
 * attacks, nor are any lost on the way home.
 */
void checked_turn(const struct world *world, struct state *state, const struct orders *sealed,
	struct ledger *ledger);

/* Fill a legal sheet: settings now and then, candidates tried until little more fits. */
void chance_sheet(const struct world *world, const struct state *state, enum team team,
	struct rng *rng, struct sheet *sheet);

/* Nothing that a team may not see is in the ledger made for it. seen: scratch. */
void checked_redaction(const struct world *world, const struct state *state,
	const struct ledger *ledger, struct ledger *seen);

/* Play from state to the end; return how many orders were carried out. seen: scratch. */
int chance_game(const struct world *world, struct state *state, struct rng *rng,
	struct ledger *ledger, struct ledger *seen);

#endif
