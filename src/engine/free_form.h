/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_FREE_FORM_H
#define ENGINE_FREE_FORM_H

#include "engine/effect.h"
#include "engine/order.h"
#include "engine/state.h"

/* The free-form order of the matrix layer (rules B8.3, B8.5), and the value of arguments (B8.4). */

/*
 * Whether a package is within the rules: one or two different tracks that packages
 * may change, each by 1 to its size either way. VERDICT_LEGAL or VERDICT_PACKAGE.
 * What the facilitator ruled on it (chance) is not looked at.
 */
enum verdict package_check(const struct world *world, const struct package *package);

/*
 * What is left of a filed package as the facilitator lets it stand: of every track
 * the change nearer 0, nothing where the signs differ or one of them lacks it. So
 * nobody can enlarge what a team filed.
 */
struct package package_trimmed(const struct package *filed, const struct package *ruled);

/* Whether the facilitator has ruled on the free-form order of team in this turn. */
bool package_is_ruled(const struct state *state, enum team team);

/* Chance as ruled with an argument of that value, clamped; 0 if it is not ruled on. */
int free_form_chance(const struct world *world, const struct state *state, enum team team,
	int argument);

/* First turn in which a team that files one in turn may file another: of the next part. */
int free_form_rests(const struct world *world, int turn);

/*
 * Carry out a free-form order: a d100 keyed "T:matrix:-:roll" against its chance;
 * at success the package, added and softened as an order's effects.
 */
void free_form_order(const struct world *world, struct state *state,
	const struct package *filed, const struct cause *cause, struct ledger *ledger);

/*
 * The value of an argument that the teams judge themselves (B8.4). votes: of each
 * team the reasons that it accepts, bits 0 to 2, and the counter-reason of team t,
 * bit 3 + t; -1: it has not voted and accepts nothing. What two of the three accept
 * counts one step, a reason upwards, a counter-reason downwards.
 */
int argument_count(const struct world *world, const int8_t votes[TEAM_COUNT]);

/* Whether value is a step of the scale of arguments. */
bool argument_is_value(const struct world *world, int value);

#endif
