/* SPDX-License-Identifier: MIT */
#ifndef APP_EYES_H
#define APP_EYES_H

#include "engine/ledger.h"
#include "engine/state.h"
#include "engine/view.h"
#include "engine/world.h"

/*
 * Whose eyes: a team, TEAM_NONE who sees all, or the public, who sees only what
 * every team may know (for several people before one screen).
 */
enum { EYES_PUBLIC = TEAM_COUNT + 1 };

/* view_make() for such eyes. */
void eyes_view(const struct world *world, const struct state *state, int eyes, struct view *out);

/* ledger_redact() for such eyes. after: the true state after the ledger. */
void eyes_ledger(const struct world *world, const struct state *after,
	const struct ledger *ledger, int eyes, struct ledger *out);

/*
 * Let state, which is the state after a ledger, have the tracks, units, flags and owners from
 * before it.
 */
void eyes_rewind(const struct world *world, const struct ledger *ledger, struct state *state);

#endif
