/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_STAGED_H
#define ENGINE_STAGED_H

#include <stdbool.h>

#include "engine/ledger.h"
#include "engine/state.h"

/* Injects, and what the facilitator put down for the opening of a turn (B19). */

/* Put an inject before teams (bits) now: the head, then its effects. */
void inject_resolve(const struct world *world, struct state *state, int inject, unsigned teams,
	struct ledger *ledger);

/* Whether the card is left out of the opening of turn, scheduled or drawn; -1: all draws are. */
bool event_is_skipped(const struct state *state, int turn, int event);

/*
 * Resolve the cards, then the injects, that wait for the opening of state->turn,
 * in the order given. staged_clear(), once the turn's cards are drawn, takes all
 * that waited for this turn off the desk.
 */
void staged_resolve(const struct world *world, struct state *state, struct ledger *ledger);
void staged_clear(const struct world *world, struct state *state, struct ledger *ledger);

#endif
