/* SPDX-License-Identifier: MIT */
#include "engine/odds.h"

#include <stddef.h>

#include "engine/tally.h"
#include "engine/vote.h"
#include "engine/world.h"

/* A proposal with its numbers, as the odds need it. */
struct question {
	const struct world *world;
	uint64_t counted;
	int difficulty;
	int support[MAX_COUNTRIES];          /* without the die */
	struct tally all;                    /* everybody's no */
};

static void question_init(const struct world *world, const struct state *state,
	const struct proposal *proposal, struct question *question)
{
	int risk = vote_number(world, state, proposal->risk, TARGET_NONE);

	*question = (struct question) {
		.world = world, .counted = vote_counted(world, proposal),
		.difficulty = vote_difficulty(world, state, proposal, TARGET_NONE),
	};
	for (int i = 0; i < world->country_count; i++) {
		question->support[i] = vote_support(world, state, i, proposal->axis, risk);
		if (question->counted & bit_of(i))
			tally_add(world, i, ANSWER_NO, &question->all);
	}
}

static enum answer answer_at(const struct question *question, int country, int die)
{
	return vote_answer(question->world, question->support[country] + die,
		question->difficulty);
}

/* What one bloc does when its die falls. */
static struct tally bloc_tally(const struct question *question, int bloc, int die)
{
	uint64_t members = question->world->blocs[bloc].members & question->counted;
	struct tally tally = { 0 };

	for (int i = 0; i < question->world->country_count; i++)
		if (members & bit_of(i))
			tally_add(question->world, i, answer_at(question, i, die), &tally);
	return tally;
}

/* Ways for all dice to fall: the bottom of every fraction here. */
static uint64_t ways_all(const struct world *world)
{
	uint64_t ways = 1;

	for (int i = 0; i < world->bloc_count; i++)
		ways *= (uint64_t)world->vote.die;
	return ways;
}

static uint64_t ways_unanimous(const struct question *question)
{
	uint64_t ways = 1;

	for (int bloc = 0; bloc < question->world->bloc_count; bloc++) {
		uint64_t without_no = 0;
		for (int die = 1; die <= question->world->vote.die; die++)
			without_no += bloc_tally(question, bloc, die).no_countries == 0;
		ways *= without_no;
	}
	return ways;
}

enum { MOST_WEIGHT = 10 * MAX_COUNTRIES };

/*
 * Ways to reach each pair of yes weight and yes heads (leaders, or countries). The
 * table is filled bloc by bloc in place: cells are taken from the top, and what a
 * bloc adds only leads upwards, to cells already taken.
 */
struct table {
	int weight, heads;                   /* highest in use */
	uint64_t ways[MOST_WEIGHT + 1][MAX_COUNTRIES + 1];
};

/* What one bloc adds; die values with the same outcome stand together. */
struct outcome {
	int weight, heads;
	uint64_t ways;
};
struct outcomes {
	int count;
	struct outcome list[MAX_COUNTRIES + 1];
};

/* Yes votes only grow with the die, so equal outcomes are neighbours. */
static void bloc_outcomes(const struct question *question, int bloc, enum decision decision,
	struct outcomes *out)
{
	out->count = 0;
	for (int die = 1; die <= question->world->vote.die; die++) {
		struct tally tally = bloc_tally(question, bloc, die);
		struct outcome outcome = {
			.weight = tally.yes_weight, .ways = 1,
			.heads = decision == DECISION_WILLING ? tally.yes_leaders :
				tally.yes_countries,
		};
		struct outcome *last = out->count ? &out->list[out->count - 1] : NULL;
		if (last && last->weight == outcome.weight && last->heads == outcome.heads)
			last->ways++;
		else
			out->list[out->count++] = outcome;
	}
}

static void cell_spread(struct table *table, int weight, int heads,
	const struct outcomes *outcomes)
{
	uint64_t ways = table->ways[weight][heads];

	if (!ways)
		return;
	table->ways[weight][heads] = 0;
	for (int i = 0; i < outcomes->count; i++) {
		const struct outcome *outcome = &outcomes->list[i];
		table->ways[weight + outcome->weight][heads + outcome->heads] +=
			ways * outcome->ways;
	}
}

static void table_convolve(struct table *table, const struct outcomes *outcomes)
{
	const struct outcome *most = &outcomes->list[outcomes->count - 1];

	for (int weight = table->weight; weight >= 0; weight--)
		for (int heads = table->heads; heads >= 0; heads--)
			cell_spread(table, weight, heads, outcomes);
	table->weight += most->weight;
	table->heads += most->heads;
}

static uint64_t table_passing(const struct table *table, const struct question *question,
	enum decision decision)
{
	uint64_t ways = 0;

	for (int weight = 0; weight <= table->weight; weight++) {
		for (int heads = 0; heads <= table->heads; heads++) {
			struct tally tally = question->all;
			tally.yes_weight = weight;
			tally.yes_leaders = tally.yes_countries = heads;
			if (table->ways[weight][heads] &&
				tally_passes(question->world, &tally, decision))
				ways += table->ways[weight][heads];
		}
	}
	return ways;
}

static void table_fill(struct table *table, const struct question *question,
	enum decision decision)
{
	*table = (struct table) { .ways = { { 1 } } };
	for (int bloc = 0; bloc < question->world->bloc_count; bloc++) {
		struct outcomes outcomes;
		bloc_outcomes(question, bloc, decision, &outcomes);
		table_convolve(table, &outcomes);
	}
}

static uint64_t ways_counted(const struct question *question, enum decision decision)
{
	struct table table;

	table_fill(&table, question, decision);
	return table_passing(&table, question, decision);
}

/* part of whole in per cent, to the nearest. */
static int percent_of(uint64_t part, uint64_t whole)
{
	return whole ? (int)((part * 100 + whole / 2) / whole) : 0;
}

static int passing(const struct question *question, enum decision decision)
{
	uint64_t ways = decision == DECISION_UNANIMITY ? ways_unanimous(question) :
		ways_counted(question, decision);

	return percent_of(ways, ways_all(question->world));
}

/* Ways to each yes weight as votes take it: in per cent, truncated (B9). */
static void yes_ways(const struct question *question, uint64_t ways[YES_WEIGHTS])
{
	struct table table;

	for (int i = 0; i < YES_WEIGHTS; i++)
		ways[i] = 0;
	if (question->all.weight == 0)
		return;
	table_fill(&table, question, DECISION_WILLING);
	for (int weight = 0; weight <= table.weight; weight++)
		for (int heads = 0; heads <= table.heads; heads++)
			ways[weight * 100 / question->all.weight] += table.ways[weight][heads];
}

static int yes_mean(const struct question *question)
{
	uint64_t ways[YES_WEIGHTS], sum = 0;
	uint64_t all = ways_all(question->world);

	yes_ways(question, ways);
	for (int i = 0; i < YES_WEIGHTS; i++)
		sum += ways[i] * (uint64_t)i;
	return (int)((sum + all / 2) / all);
}

void odds_of_yes(const struct world *world, const struct state *state,
	const struct proposal *proposal, int permille[YES_WEIGHTS])
{
	struct question question;
	uint64_t ways[YES_WEIGHTS];
	uint64_t all = ways_all(world);

	question_init(world, state, proposal, &question);
	yes_ways(&question, ways);
	for (int i = 0; i < YES_WEIGHTS; i++)
		permille[i] = (int)((ways[i] * 1000 + all / 2) / all);
}

int odds_of_proposal(const struct world *world, const struct state *state,
	const struct proposal *proposal)
{
	struct question question;

	question_init(world, state, proposal, &question);
	return passing(&question, vote_decision(world, state));
}

void odds_of_vote(const struct world *world, const struct state *state,
	const struct proposal *proposal, struct vote_odds *odds)
{
	struct question question;
	int sides = world->vote.die;

	*odds = (struct vote_odds) { 0 };
	question_init(world, state, proposal, &question);
	for (int rule = 0; rule < DECISION_COUNT; rule++)
		odds->pass_under[rule] = passing(&question, (enum decision)rule);
	odds->pass = odds->pass_under[vote_decision(world, state)];
	for (int i = 0; i < world->country_count; i++) {
		int yes = 0, no = 0;
		if (!(question.counted & bit_of(i)))
			continue;
		for (int die = 1; die <= sides; die++) {
			yes += answer_at(&question, i, die) == ANSWER_YES;
			no += answer_at(&question, i, die) == ANSWER_NO;
		}
		odds->country_yes[i] = percent_of((uint64_t)yes, (uint64_t)sides);
		odds->country_no[i] = percent_of((uint64_t)no, (uint64_t)sides);
	}
	odds->yes_weight = yes_mean(&question);
}
