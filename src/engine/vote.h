/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_VOTE_H
#define ENGINE_VOTE_H

#include <stdbool.h>
#include <stdint.h>

#include "engine/dice.h"
#include "engine/ledger.h"
#include "engine/state.h"

/*
 * Support of a country for a proposal without its die (s of B9 minus d20).
 * risk is the evaluated one.
 */
int vote_support(const struct world *world, const struct state *state, int country, int axis,
	int risk);

/* What that support is made of; their sum, kept within 16 bits, is it (B9). */
struct support_terms {
	int base;                /* the ruleset's, less the mean of the die */
	int commitment, cohesion, whip;
	int64_t leaning, fear;
};
void vote_terms(const struct world *world, const struct state *state, int country, int axis,
	int risk, struct support_terms *terms);

/*
 * Put proposal to the vote (B9): one die per bloc, keyed prefix + "vote." + bloc
 * (prefix from key_of_cause()), "resp." for the response to an incursion; the
 * decision rule's effects on cohesion are applied and booked as CAUSE_VOTE. The
 * facilitator may rule on the vote, not on its dice (B19).
 * record is filled. Return whether it passed;
 * record->yes_weight is what scaled effects take under the rule willing.
 */
bool vote_hold(const struct world *world, struct state *state, const struct proposal *proposal,
	const struct cause *cause, struct vote_record *record, struct ledger *ledger);

/* Fill yes, abstain, yes_weight and passed of record from its dice; no effects. */
void vote_count(const struct world *world, const struct state *state,
	const struct proposal *proposal, struct vote_record *record);

#endif
