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

/*
 * Draw the n-th card (0 first) of this turn and resolve it (B18, B8.1). The die
 * falls even if the facilitator has the draw, or the card, skipped (B19).
 */
void event_draw(const struct world *world, struct state *state, int n, struct ledger *ledger);

/*
 * The next cards as they would come if nothing else changed, for the facilitator
 * (B17): scheduled, put down at the desk, or drawn. Return how many are known,
 * fewer than FORECAST_CARDS where the game ends before.
 */
enum { FORECAST_CARDS = 3 };
struct forecast {
	int16_t event;
	uint8_t turn;        /* whose opening */
	bool forced;         /* scheduled or put down, not drawn */
};
int event_forecast(const struct world *world, const struct state *state,
	struct forecast coming[FORECAST_CARDS]);

#endif
