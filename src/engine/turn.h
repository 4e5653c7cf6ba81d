/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_TURN_H
#define ENGINE_TURN_H

#include "engine/ledger.h"
#include "engine/order.h"
#include "engine/state.h"

/*
 * Carry out a turn (rules B21): file and pay for the sealed sheets, adjudicate
 * in stages, books, checks, sudden endings; then open the next turn (income,
 * forced events, card), or end the game with scores. The sheets must have
 * passed sheet_check() on this state; an order that has not is left out. ledger
 * receives one entry for every change and may be NULL. Must not be called on a
 * state that is over.
 */
void turn_adjudicate(const struct world *world, struct state *state, const struct orders *sealed,
	struct ledger *ledger);

/* Open state->turn: income, forced events, card draws (B5, phase 1). Used by state_start(). */
void turn_open(const struct world *world, struct state *state, struct ledger *ledger);

/* The team that comes n-th (0..2) within a stage of turn (B21, step 3). */
enum team turn_team(const struct world *world, int turn, int n);

#endif
