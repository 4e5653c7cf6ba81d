/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_AGREEMENT_PARTS_H
#define ENGINE_AGREEMENT_PARTS_H

#include "engine/agreement.h"

/* What the engine's agreement*.c share. */

/* One clause that runs in state.turn, of an agreement in force. */
struct duty {
	const struct agreement *agreement;
	const struct clause *clause;
	int at, index;           /* place of the agreement and of the clause */
};

/* The next clause that runs, in order of numbers; begin with { 0 }. Until none is left. */
bool duty_next(const struct state *state, struct duty *duty);

/* Whether a clause of a kind binds team. */
bool duty_binds(const struct duty *duty, enum clause_kind kind, enum team team);

/* Whether the clause can be kept this turn for the last time. */
bool duty_ends(const struct state *state, const struct duty *duty);

/* The units that a force cap counts: those there, under way, or to come of an order. */
int capped_units(const struct world *world, const struct state *state, const struct clause *cap);

/* How many teams a set of bits has. */
int team_bits_count(unsigned bits);

#endif
