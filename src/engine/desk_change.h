/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_DESK_CHANGE_H
#define ENGINE_DESK_CHANGE_H

#include "engine/ledger.h"
#include "engine/state.h"

/*
 * What entries of agreements and of the desk do to a state (ENTRY_AGREEMENT,
 * ENTRY_BROKEN, ENTRY_LOST, ENTRY_DESK, ENTRY_STAGED). A part of ledger_change().
 */
void desk_change(struct state *state, const struct entry *entry);

/* Use up what the desk kept for the turn that is adjudicated, if there is anything (ENTRY_DESK). */
void desk_spend(const struct world *world, struct state *state, struct ledger *ledger);

#endif
