/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_ACT_PARTS_H
#define ENGINE_ACT_PARTS_H

#include "engine/act.h"

/* The parts of act_check() and act_apply(), private to the engine's act*.c. */

/* Seats, signals, ballots, signatures, arguments, packages (act_team.c). */
enum verdict act_team_check(const struct world *world, const struct state *state,
	const struct act *act);
void act_team_apply(const struct world *world, struct state *state, const struct act *act,
	struct ledger *ledger);

/* Injects, adjustments, rulings, cancellations, cards, what is shown, the end (act_chair.c). */
enum verdict act_chair_check(const struct world *world, const struct state *state,
	const struct act *act);
void act_chair_apply(const struct world *world, struct state *state, const struct act *act,
	struct ledger *ledger);

#endif
