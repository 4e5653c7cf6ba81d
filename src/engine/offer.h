/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_OFFER_H
#define ENGINE_OFFER_H

#include "engine/ledger.h"
#include "engine/order.h"
#include "engine/state.h"

/*
 * Ceasefire offers (B16), step 4 of B21: if any of the orders carried out this
 * turn offers one and there is war, look at who accepts. If Russia and the
 * Coalition do, one d100 falls, however many offers there are; else what the
 * ruleset has for those who reject. After a ceasefire nothing is left to offer.
 */
void offers_settle(const struct world *world, struct state *state, const struct orders *carried,
	struct ledger *ledger);

/* Chance of an offer that both accept on this state, clamped; Washington by its own setting. */
int offer_chance(const struct world *world, const struct state *state);

#endif
