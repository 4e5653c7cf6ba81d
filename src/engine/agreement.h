/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_AGREEMENT_H
#define ENGINE_AGREEMENT_H

#include "engine/ledger.h"
#include "engine/order.h"
#include "engine/state.h"
#include "engine/terms.h"

/* Agreements (rules B16). */

/* Whether terms may be proposed and could come into force on this state. */
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

/* The number of a binding agreement that keeps the order off its team's sheet; 0 = none. */
int agreement_forbids(const struct world *world, const struct state *state,
	const struct order *order);

/* The number of a binding agreement that a whole sheet would break; 0 = none. */
int agreement_broken_by(const struct world *world, const struct state *state, enum team team,
	const struct sheet *sheet);

/* B21 step 1: agreements take effect, payments are made, denunciations are booked. */
void agreements_begin(const struct world *world, struct state *state,
	const struct orders *accepted, struct ledger *ledger);

/* Breaches of the turn: sheets and forces against clauses, booked once per agreement and team. */
void agreements_judge(const struct world *world, struct state *state,
	const struct orders *accepted, struct ledger *ledger);

/* B21 step 7: secret agreements leak, agreements expire. */
void agreements_close(const struct world *world, struct state *state, struct ledger *ledger);

#endif
