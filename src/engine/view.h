/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_VIEW_H
#define ENGINE_VIEW_H

#include <stdbool.h>
#include <stdint.h>

#include "engine/ids.h"
#include "engine/order.h"
#include "engine/state.h"
#include "engine/terms.h"

/*
 * What a team may know of a state (rules B17). seen has everything hidden
 * blanked: seed 0, others' settings at the start value, others' agendas -1,
 * others' resources rounded to 5 and lines at the usual, tracks and stacks of
 * others with this turn's noise, others' alerts 0 if low and 2 if high, what
 * hidden orders of others did to their author (uses, delays, blame) left out:
 * raised then books all that others and the world raised to TEAM_NONE. TEAM_NONE
 * (the facilitator, or a finished game) sees all. What the facilitator shows to the
 * team is exact, what it hides from the team is noisy (B19); of the desk only who sits
 * there and the team's own argument and package are seen.
 */
struct view {
	uint8_t team;                /* enum team; TEAM_NONE sees all */
	struct state seen;
	uint64_t noisy_tracks;       /* bits: true value within fog_track (alerts: 1) */
	bool noisy_stack[MAX_STACKS];/* of seen.stacks: true count within fog_units per cent */
};

void view_make(const struct world *world, const struct state *state, enum team team,
	struct view *out);

/*
 * Fill a state from a view and sample what it hides by seed: agendas, settings
 * (0 keeps start values and agendas unknown: what odds and verdicts are shown on,
 * B1). The result is a legal state to play on; its own seed is derived from seed.
 */
void view_imagine(const struct world *world, const struct view *view, uint64_t seed,
	struct state *out);

/*
 * terms_check() on what team may know of state: what it may propose or accept, and be told of it.
 * Binding agreements that others keep secret are no reason; who signed them must refuse (B16).
 */
enum verdict view_terms_check(const struct world *world, const struct state *state,
	enum team team, const struct terms *terms);

#endif
