/* SPDX-License-Identifier: MIT */
#ifndef TESTS_CONTENT_PACT_H
#define TESTS_CONTENT_PACT_H

#include "content/content.h"
#include "engine/agreement.h"
#include "engine/order.h"
#include "engine/state.h"

/*
 * The shipped rules with the values of January 2026, without war, cards and books: what changes
 * in a turn is what agreements and orders do.
 */
struct pact {
	struct content content;
	struct world *world;
	struct state state;
	struct orders orders;
	struct ledger *ledger;   /* of the last turn */
};

void pact_init(struct pact *pact);
void pact_release(struct pact *pact);

/* Terms of two teams with one clause: not binding, open, for three turns. */
struct terms pact_terms(enum team proposer, enum team other, struct clause clause);

/* Make them and return their number; aborts if they may not be made. */
int pact_make(struct pact *pact, const struct terms *terms);

/* Why they may not be made. */
enum verdict pact_verdict(const struct pact *pact, const struct terms *terms);

/* Put an order on its team's sheet, without asking whether it may stand there. */
void pact_file(struct pact *pact, const char *order, const char *area);

/* Whether the sheet of a team may be sealed. */
bool pact_is_legal(const struct pact *pact, enum team team);

/* Adjudicate, check soundness and that the ledger gives the state; the sheets are empty again. */
void pact_turn(struct pact *pact);

int pact_order(const struct pact *pact, const char *id);
int pact_area(const struct pact *pact, const char *id);
int pact_track(const struct pact *pact, const char *id);
void pact_put(struct pact *pact, const char *id, int value);
int pact_units(const struct pact *pact, enum team team, const char *area);

/* How many entries of a kind the last turn has, and the n-th of them or NULL. */
int pact_count(const struct pact *pact, enum entry_kind kind);
const struct entry *pact_entry(const struct pact *pact, enum entry_kind kind, int n);

#endif
