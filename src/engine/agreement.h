/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_AGREEMENT_H
#define ENGINE_AGREEMENT_H

#include "engine/ledger.h"
#include "engine/order.h"
#include "engine/state.h"
#include "engine/terms.h"

/* Agreements (rules B16). */

/* What a kind of clause uses of struct clause besides its kind; the rest is 0. */
enum clause_part {
	PART_TEAM = 1, PART_TURNS = 2, PART_UNIT = 4, PART_SUBJECT = 8, PART_OTHER = 16,
	PART_N = 32, PART_M = 64,
};
unsigned clause_parts(enum clause_kind kind);

/*
 * Whether terms may be proposed and could come into force on this state.
 * VERDICT_SCENARIO: the ruleset has no agreements. VERDICT_PARTIES: not two or three
 * parties, a clause that binds somebody else, a secret of three. VERDICT_TERMS: a clause
 * that makes no sense. VERDICT_VALUE: a number or a length out of range. VERDICT_TIME: no war
 * to end, or no ceasefire old enough to settle. VERDICT_FULL: too many agreements.
 * VERDICT_AGREEMENT: against a binding agreement, or against itself. Never tells what B17 hides.
 */
enum verdict terms_check(const struct world *world, const struct state *state,
	const struct terms *terms);

/* Bring checked terms into force: ACT_AGREE. Return the agreement's number. */
int agreement_make(const struct world *world, struct state *state, const struct terms *terms,
	struct ledger *ledger);

/* The agreement of a number, NULL if it is not in force. */
const struct agreement *agreement_find(const struct state *state, int number);

/* Whether team may know of an agreement: a party, or it is open, leaked or shown. */
bool agreement_is_known(const struct state *state, const struct agreement *agreement,
	enum team team);

/* Whether another party broke it in an earlier turn: then team denounces it without a breach. */
bool agreement_releases(const struct agreement *agreement, enum team team);

/*
 * Which bit of sheet.denounce means the agreement of a number: the n-th of those that team is a
 * party to; -1 if it is none. And back: the agreement that a bit means, or NULL.
 */
int agreement_bit(const struct state *state, enum team team, int number);
const struct agreement *agreement_of_bit(const struct state *state, enum team team, int bit);

/* --- What binding agreements do to a sheet (agreement_bind.c) --- */

/* The number of a binding agreement that keeps the order off its team's sheet; 0 = none. */
int agreement_forbids(const struct world *world, const struct state *state,
	const struct order *order);

/* Likewise behind the orders of sheet (NULL: none), with which it counts against a cap. */
int agreement_forbids_behind(const struct world *world, const struct state *state,
	const struct sheet *sheet, const struct order *order);

/* Likewise of any agreement, binding or not: what a team that keeps its word does not order. */
int agreement_is_against(const struct world *world, const struct state *state,
	const struct sheet *sheet, const struct order *order);

/* The number of a binding agreement that a whole sheet would break; 0 = none. */
int agreement_broken_by(const struct world *world, const struct state *state, enum team team,
	const struct sheet *sheet);

/* What team must pay of resource this turn under binding agreements. */
int agreement_owed(const struct state *state, enum team team, enum resource resource);

/* The least that binding agreements let a budget line pay; 0 without one. */
int agreement_least(const struct state *state, int line);

/* The value at which a binding agreement holds a setting; -1 without one. */
int agreement_holds(const struct state *state, enum team team, enum setting setting);

/*
 * Put on sheet, which has no orders yet, what agreements ask of its team, binding or not:
 * settings, least lines as far as the purse goes, required orders that may be filed.
 */
void agreement_oblige(const struct world *world, const struct state *state, enum team team,
	struct sheet *sheet);

/* --- The turn (agreement_turn.c) --- */

/* B21 step 1: agreements take effect, payments are made, denunciations are booked. */
void agreements_begin(const struct world *world, struct state *state,
	const struct orders *accepted, struct ledger *ledger);

/* Teams that have agreed in writing to a ceasefire this turn, as bits; 0 without such an offer. */
unsigned agreements_offer(const struct state *state);

/*
 * Orders of the turn: what teams filed, and what of it was carried out. Who filed an order has kept
 * the promise to; who filed one that was struck off (B19) has not broken the promise not to.
 */
struct judged {
	const struct orders *filed, *carried;
};

/*
 * Breaches of the turn: sheets and forces against clauses, booked once per agreement and team.
 * begun: the state when agreements_begin() was done.
 */
void agreements_judge(const struct world *world, const struct state *begun, struct state *state,
	const struct judged *orders, struct ledger *ledger);

/* B21 step 7: secret agreements leak, agreements expire. */
void agreements_close(const struct world *world, struct state *state, struct ledger *ledger);

#endif
