/* SPDX-License-Identifier: MIT */
#include "ai/answer.h"

#include "ai/ai.h"
#include "ai/greedy.h"
#include "ai/pick.h"
#include "ai/value.h"
#include "base/hash.h"
#include "engine/agreement.h"
#include "engine/turn.h"

enum { SAMPLES = 12 };

/* One question, put to team. */
struct question {
	const struct world *world;
	enum team team;
	const struct terms *terms;
	uint64_t seed;
};

/* A sheet by a persona that is the same with the agreement and without it. */
static void usual_sheet(const struct question *question, const struct state *state,
	enum team team, int n, struct sheet *sheet)
{
	struct rng rng;

	sheet_init(sheet);
	if (question->world->persona_count == 0)
		return;
	rng_init(&rng, hash_mix(question->seed ^ (uint64_t)(n * TEAM_COUNT + (int)team)));

	int persona = ai_draw_persona(question->world, team, rng_next(&rng));

	pick_sheet(question->world, state, team, &question->world->personas[persona], &rng, sheet);
}

/* The value of a sample played on by a turn, with own filed. */
static int played_on(const struct question *question, const struct state *start,
	const struct sheet *own, int n)
{
	struct state state = *start;
	struct orders orders;

	for (int team = 0; team < TEAM_COUNT; team++)
		if (team != (int)question->team)
			usual_sheet(question, &state, (enum team)team, n, &orders.sheet[team]);
	orders.sheet[question->team] = *own;
	turn_adjudicate(question->world, &state, &orders, NULL);
	return value_state(question->world, &state, question->team);
}

/* What is paid, as one turn cannot show what it would have bought; in hundredths of a point. */
static int worth_of_payments(const struct question *question)
{
	const struct terms *terms = question->terms;
	int sum = 0;

	for (int i = 0; i < terms->clause_count; i++) {
		const struct clause *clause = &terms->clauses[i];
		int turns = clause->turns > 0 ? clause->turns : terms->turns;

		if (clause->kind != CLAUSE_PAY)
			continue;
		if (clause->other == (int)question->team)
			sum += clause->n * turns;
		if (clause->team == question->team)
			sum -= clause->n * turns;
	}
	return sum * question->world->agreements.price;
}

/* Trust is for partners that never broke their word, and once a turn: kindness is no mine. */
static int trust_in_partners(const struct question *question, const struct state *state)
{
	const struct agreement_rules *rules = &question->world->agreements;
	int trust = rules->honest;

	for (int i = 0; i < state->agreement_count; i++)
		if (state->agreements[i].since == state->turn
				&& state->agreements[i].terms.parties >> question->team & 1)
			trust = 0;
	for (int team = 0; team < TEAM_COUNT; team++) {
		if (team == (int)question->team || !(question->terms->parties >> team & 1))
			continue;
		if (state->broken[team][question->team] + state->hushed[team][question->team] > 0)
			trust = rules->broke;
	}
	return trust * VALUE_POINT;
}

bool answer_accepts(const struct world *world, const struct view *view, enum team team,
	const struct terms *terms, uint64_t seed)
{
	const struct question question = { world, team, terms, seed };
	struct view promised = *view;
	struct sheet without, with;
	struct state state;
	int gain = 0;

	view_imagine(world, view, 0, &state);
	if (terms_check(world, &state, terms) != VERDICT_LEGAL)
		return false;
	agreement_make(world, &promised.seen, terms, NULL);
	greedy_sheet_quick(world, view, seed, &without);
	greedy_sheet_quick(world, &promised, seed, &with);
	for (int i = 0; i < SAMPLES; i++) {
		struct state sample, agreed;

		view_imagine(world, view, hash_mix(seed + (uint64_t)i) | 1, &sample);
		agreed = sample;
		if (terms_check(world, &agreed, terms) != VERDICT_LEGAL)
			return false;
		agreement_make(world, &agreed, terms, NULL);
		gain += played_on(&question, &agreed, &with, i);
		gain -= played_on(&question, &sample, &without, i);
	}
	gain = gain / SAMPLES + worth_of_payments(&question) + trust_in_partners(&question, &state);
	return gain > 0;
}
