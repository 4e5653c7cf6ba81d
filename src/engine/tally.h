/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_TALLY_H
#define ENGINE_TALLY_H

#include <stdbool.h>
#include <stdint.h>

#include "engine/state.h"
#include "engine/world.h"

/* How the countries' answers are counted (B9); shared by votes and their odds. */
enum answer { ANSWER_YES, ANSWER_ABSTAIN, ANSWER_NO };

struct tally {
	int weight, countries;               /* of all who have a vote */
	int yes_weight, yes_countries, yes_leaders, no_countries;
};

/* Count one country's answer. */
void tally_add(const struct world *world, int country, enum answer answer, struct tally *tally);

/* Whether the proposal passes under a decision rule. */
bool tally_passes(const struct world *world, const struct tally *tally, enum decision decision);

/*
 * Difficulty or risk of a proposal as votes and their odds take it: beyond 16 bits it stays at
 * the end, so that no sum with it overflows.
 */
int16_t vote_number(const struct world *world, const struct state *state, struct expr expr,
	int target);

/* Difficulty of a proposal, less what an argument takes off (B8.4). */
int16_t vote_difficulty(const struct world *world, const struct state *state,
	const struct proposal *proposal, int target);

/* The answer of a country with support s, its die included. */
enum answer vote_answer(const struct world *world, int support, int difficulty);

/* The countries that have a vote: all, or the EU's members. */
uint64_t vote_counted(const struct world *world, const struct proposal *proposal);

/* The decision rule in force. */
enum decision vote_decision(const struct world *world, const struct state *state);

#endif
