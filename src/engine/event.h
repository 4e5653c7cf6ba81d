/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_EVENT_H
#define ENGINE_EVENT_H

#include "engine/ledger.h"
#include "engine/state.h"

/* Whether a card may be drawn now (B18). */
bool event_is_eligible(const struct world *world, const struct state *state, int event);

/* Resolve a card: mark it used, apply its effects. forced: by the scenario. */
void event_resolve(const struct world *world, struct state *state, int event, bool forced,
	struct ledger *ledger);

/* Draw the n-th card (0 first) of this turn and resolve it (B18, B8.1). */
void event_draw(const struct world *world, struct state *state, int n, struct ledger *ledger);

#endif
