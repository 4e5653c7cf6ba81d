/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_LEVER_H
#define ENGINE_LEVER_H

#include <stdbool.h>

#include "engine/state.h"

/* What would move a vote (rules B9), each found by asking the odds again on a changed copy. */

enum lever_kind {
	LEVER_ORDER,             /* the team's order index with target, if it comes off */
	LEVER_ARGUMENT,          /* an argument worth change (B8.4) */
	LEVER_RULE,              /* the decision rule index */
	LEVER_COMMIT,            /* commitment of bloc index by change */
	LEVER_TRACK,             /* track index by change */
	LEVER_FLAG,              /* flag index alive (change 1) or dead (-1) */
};

struct lever {
	uint8_t kind;            /* enum lever_kind */
	bool now;                /* an order that works before this turn's votes */
	int16_t index, target;
	int16_t change;
	int16_t pass;            /* per cent that the proposal passes then */
	int16_t yes;             /* per cent that the country says yes then; 0 without one */
};

enum { MAX_LEVERS = 48 };

/* What is asked about. */
struct lever_question {
	const struct proposal *proposal;
	enum team team;          /* whose orders are looked at; TEAM_NONE: nobody's */
	int skip;                /* the order whose own vote it is, -1: none */
	int country;             /* whose vote is to be moved, -1: none in mind */
};

/*
 * The levers that make the proposal likelier to pass, or the country likelier to say yes,
 * strongest first: by the country, then by the whole. Orders are those that may be filed on
 * state by themselves, each with what it does for certain, when passed and on a success; those
 * that throw further dice are left out. state is imagined from a view. Return how many.
 */
int levers_find(const struct world *world, const struct state *state,
	const struct lever_question *question, struct lever out[MAX_LEVERS]);

/* Per cent, to the nearest, that one country says yes to a proposal (as odds_of_vote). */
int lever_country_yes(const struct world *world, const struct state *state,
	const struct proposal *proposal, int country);

#endif
