/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_WAR_H
#define ENGINE_WAR_H

#include <stdbool.h>

#include "engine/ledger.h"
#include "engine/state.h"

/* Where both sides stand on the war table (B10). */
struct war_table {
	int ua, ru;          /* strengths */
	int ratio;           /* ru * 10 / ua; an ua below 1 counts as 1 */
	int column;          /* 0..WAR_COLUMNS-1, shifted by Russia's stance */
};

/* Whether the war is fought this turn: the scenario has it on and there is no ceasefire. */
bool war_is_on(const struct world *world, const struct state *state);

/* Both strengths on this state, with the budget lines as last paid, and the column. */
void war_reckon(const struct world *world, const struct state *state, struct war_table *out);

/* Whether the war die can bring this per mille in a column, 0..WAR_COLUMNS-1. */
bool war_column_has(const struct world *world, int column, int result);

/*
 * A turn of the war in Ukraine (B10; B21, step 5): the die, what it does to
 * territory and thereby to the front, losses of both sides and then their
 * replacements, and what the stance costs Russia. Nothing while war_is_on() is
 * false. Strengths, losses and replacements are each side's secret.
 */
void turn_war(const struct world *world, struct state *state, struct ledger *ledger);

#endif
