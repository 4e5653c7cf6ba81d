/* SPDX-License-Identifier: MIT */
#include "engine/agreement.h"

#include <assert.h>
#include <stddef.h>

#include "engine/act.h"
#include "engine/agreement_parts.h"
#include "engine/reach.h"
#include "engine/world.h"

enum { ALL_TEAMS = (1 << TEAM_COUNT) - 1, PEACE_PARTIES = 1 << TEAM_C | 1 << TEAM_R };
enum { MOST_PAID = 100, MOST_UNITS = 500 };

unsigned clause_parts(enum clause_kind kind)
{
	static const uint8_t PARTS[CLAUSE_COUNT] = {
		[CLAUSE_PAY] = PART_TEAM | PART_TURNS | PART_SUBJECT | PART_OTHER | PART_N,
		[CLAUSE_FORBID] = PART_TEAM | PART_TURNS | PART_SUBJECT,
		[CLAUSE_REQUIRE] = PART_TEAM | PART_TURNS | PART_SUBJECT,
		[CLAUSE_FORCE_CAP] = PART_TEAM | PART_TURNS | PART_UNIT | PART_SUBJECT | PART_N,
		[CLAUSE_WITHDRAW] = PART_TEAM | PART_UNIT | PART_SUBJECT | PART_OTHER | PART_N | PART_M,
		[CLAUSE_BUDGET] = PART_TEAM | PART_TURNS | PART_SUBJECT | PART_N,
		[CLAUSE_SHARE_INTEL] = PART_TEAM | PART_TURNS | PART_OTHER,
		[CLAUSE_STAND] = PART_TEAM | PART_TURNS | PART_SUBJECT | PART_N,
		[CLAUSE_SWAP] = PART_SUBJECT | PART_OTHER | PART_N | PART_M,
	};

	assert(kind < CLAUSE_COUNT);
	return PARTS[kind];
}

int team_bits_count(unsigned bits)
{
	int count = 0;

	for (int team = 0; team < TEAM_COUNT; team++)
		if (bits >> team & 1)
			count++;
	return count;
}

static bool within(int value, int low, int high)
{
	return value >= low && value <= high;
}

/* --- What each kind of clause must be --- */

static enum verdict pay_check(const struct clause *clause, unsigned parties)
{
	if (!within(clause->subject, 0, RES_COUNT - 1))
		return VERDICT_TERMS;
	if (!within(clause->other, 0, TEAM_COUNT - 1) || clause->other == clause->team
			|| !(parties >> clause->other & 1))
		return VERDICT_PARTIES;
	return within(clause->n, 1, MOST_PAID) ? VERDICT_LEGAL : VERDICT_VALUE;
}

static enum verdict order_clause_check(const struct world *world, const struct clause *clause)
{
	if (!within(clause->subject, 0, world->order_count - 1)
			|| world->orders[clause->subject].team != clause->team
			|| !world->scenario.allowed[clause->subject])
		return VERDICT_TERMS;
	/* What a free-form order will be nobody can promise: the facilitator rules on it. */
	return clause->kind == CLAUSE_REQUIRE && world->orders[clause->subject].free_form ?
		VERDICT_TERMS : VERDICT_LEGAL;
}

static enum verdict cap_check(const struct world *world, const struct clause *clause)
{
	if (!within(clause->subject, 0, world->area_count - 1) || clause->unit >= UNIT_KIND_COUNT)
		return VERDICT_TERMS;
	return within(clause->n, 0, MOST_UNITS) ? VERDICT_LEGAL : VERDICT_VALUE;
}

/* How many stand there is hidden from others and not looked at: whoever has fewer breaks it. */
static enum verdict withdraw_check(const struct world *world, const struct state *state,
	const struct clause *clause)
{
	if (!within(clause->other, 0, world->area_count - 1) || clause->other == clause->subject
			|| !within(clause->m, 0, world->nation_count))
		return VERDICT_TERMS;

	enum verdict verdict = cap_check(world, clause);

	if (verdict != VERDICT_LEGAL)
		return verdict;
	if (clause->n == 0)
		return VERDICT_VALUE;
	return reach_of(world, state, (enum team)clause->team, clause->subject, clause->other)
		== REACH_NOW ? VERDICT_LEGAL : VERDICT_TERMS;
}

static enum verdict budget_check(const struct world *world, const struct clause *clause)
{
	if (!world->scenario.budgets || !within(clause->subject, 0, world->line_count - 1)
			|| world->lines[clause->subject].team != clause->team)
		return VERDICT_TERMS;

	const struct line *line = &world->lines[clause->subject];

	return within(clause->n, line->low, line->high) ? VERDICT_LEGAL : VERDICT_VALUE;
}

static enum verdict share_check(const struct world *world, const struct clause *clause,
	unsigned parties)
{
	if (!within(clause->other, 0, TEAM_COUNT - 1) || clause->other == clause->team
			|| !(parties >> clause->other & 1))
		return VERDICT_PARTIES;
	return world->known.intel[clause->other] >= 0 ? VERDICT_LEGAL : VERDICT_TERMS;
}

static enum verdict stand_check(const struct clause *clause)
{
	if (!within(clause->subject, 0, SETTING_COUNT - 1))
		return VERDICT_TERMS;

	int values = setting_values((enum setting)clause->subject, (enum team)clause->team);

	if (values == 0)
		return VERDICT_TERMS;
	return within(clause->n, 0, values - 1) ? VERDICT_LEGAL : VERDICT_VALUE;
}

static bool may_swap(const struct world *world, int track, int change)
{
	const struct agreement_rules *rules = &world->agreements;

	if (!within(track, 0, world->track_count - 1) || change == 0)
		return false;
	return (change > 0 ? rules->swap_up : rules->swap_down) & bit_of(track);
}

static enum verdict swap_check(const struct world *world, const struct clause *clause)
{
	bool two = clause->other != TARGET_NONE;
	int sum = (clause->n < 0 ? -clause->n : clause->n) + (clause->m < 0 ? -clause->m : clause->m);

	if (!may_swap(world, clause->subject, clause->n) || clause->other == clause->subject)
		return VERDICT_TERMS;
	if (two ? !may_swap(world, clause->other, clause->m) : clause->m != 0)
		return VERDICT_TERMS;
	return sum <= world->agreements.swap_most ? VERDICT_LEGAL : VERDICT_VALUE;
}

/* Ceasefire and settlement are of Russia and the Coalition, with Washington or without. */
static enum verdict peace_check(const struct world *world, const struct state *state,
	const struct terms *terms, const struct clause *clause)
{
	int track = world->known.ceasefire;

	if (track < 0)
		return VERDICT_TERMS;
	if ((terms->parties & PEACE_PARTIES) != PEACE_PARTIES)
		return VERDICT_PARTIES;
	if (clause->kind == CLAUSE_CEASEFIRE)
		return state->track[track] == 0 ? VERDICT_LEGAL : VERDICT_TIME;
	if (!terms->binding)
		return VERDICT_TERMS;
	return state->track[track] == 1
		&& state->turn >= state->truce_since + world->agreements.settle_after
		? VERDICT_LEGAL : VERDICT_TIME;
}

static enum verdict clause_check(const struct world *world, const struct state *state,
	const struct terms *terms, const struct clause *clause)
{
	if (clause->kind >= CLAUSE_COUNT)
		return VERDICT_TERMS;
	if (clause_parts((enum clause_kind)clause->kind) & PART_TEAM
			&& (clause->team >= TEAM_COUNT || !(terms->parties >> clause->team & 1)))
		return VERDICT_PARTIES;
	if (clause->turns > terms->turns)
		return VERDICT_VALUE;
	switch ((enum clause_kind)clause->kind) {
	case CLAUSE_PAY: return pay_check(clause, terms->parties);
	case CLAUSE_FORBID: case CLAUSE_REQUIRE: return order_clause_check(world, clause);
	case CLAUSE_FORCE_CAP: return cap_check(world, clause);
	case CLAUSE_WITHDRAW: return withdraw_check(world, state, clause);
	case CLAUSE_BUDGET: return budget_check(world, clause);
	case CLAUSE_CEASEFIRE: case CLAUSE_SETTLEMENT:
		return peace_check(world, state, terms, clause);
	case CLAUSE_SHARE_INTEL: return share_check(world, clause, terms->parties);
	case CLAUSE_STAND: return stand_check(clause);
	case CLAUSE_SWAP: return swap_check(world, clause);
	case CLAUSE_COUNT: break;
	}
	return VERDICT_TERMS;
}

/* --- The whole --- */

static bool is_pair_of(const struct clause *first, const struct clause *second,
	enum clause_kind kind, enum clause_kind other)
{
	return first->kind == kind && second->kind == other && first->team == second->team
		&& first->subject == second->subject;
}

/* Whether nobody could keep both. */
static bool clauses_clash(const struct clause *first, const struct clause *second)
{
	return is_pair_of(first, second, CLAUSE_FORBID, CLAUSE_REQUIRE)
		|| is_pair_of(first, second, CLAUSE_REQUIRE, CLAUSE_FORBID)
		|| (is_pair_of(first, second, CLAUSE_STAND, CLAUSE_STAND) && first->n != second->n);
}

static bool terms_clash(const struct state *state, const struct terms *terms)
{
	for (int i = 0; i < terms->clause_count; i++) {
		const struct clause *clause = &terms->clauses[i];
		struct duty duty = { 0 };

		for (int j = 0; j < i; j++)
			if (clauses_clash(clause, &terms->clauses[j]))
				return true;
		while (duty_next(state, &duty))
			if (duty.agreement->terms.binding && clauses_clash(clause, duty.clause))
				return true;
	}
	return false;
}

/* Which row of numbers an agreement is counted in. */
static int number_row(const struct terms *terms)
{
	if (!terms->secret)
		return 0;
	return terms->parties == PEACE_PARTIES ? 1 : terms->parties >> TEAM_C & 1 ? 2 : 3;
}

static bool is_room(const struct world *world, const struct state *state,
	const struct terms *terms)
{
	int row = number_row(terms);
	int made[TEAM_COUNT] = { 0 };

	for (int i = 0; i < state->agreement_count; i++)
		for (int team = 0; team < TEAM_COUNT; team++)
			if (state->agreements[i].since == state->turn)
				made[team] += state->agreements[i].terms.parties >> team & 1;
	for (int team = 0; team < TEAM_COUNT; team++)
		if (terms->parties >> team & 1 && made[team] >= world->agreements.per_turn)
			return false;
	return state->agreement_count < MAX_AGREEMENTS
		&& state->agreements_made[row] < (row == 0 ? OPEN_NUMBERS : SECRET_NUMBERS);
}

static bool are_parties(const struct terms *terms)
{
	int count = team_bits_count(terms->parties);

	return (terms->parties & ~ALL_TEAMS) == 0 && terms->proposer < TEAM_COUNT
		&& terms->parties >> terms->proposer & 1 && count >= 2
		&& (!terms->secret || count == 2);
}

enum verdict terms_check(const struct world *world, const struct state *state,
	const struct terms *terms)
{
	if (!world->agreements.given)
		return VERDICT_SCENARIO;
	if (state->over)
		return VERDICT_OVER;
	if (!are_parties(terms))
		return VERDICT_PARTIES;
	if (!within(terms->clause_count, 1, MAX_CLAUSES))
		return VERDICT_TERMS;
	if (!within(terms->turns, 1, MAX_TERM))
		return VERDICT_VALUE;
	for (int i = 0; i < terms->clause_count; i++) {
		enum verdict verdict = clause_check(world, state, terms, &terms->clauses[i]);

		if (verdict != VERDICT_LEGAL)
			return verdict;
	}
	if (!is_room(world, state, terms))
		return VERDICT_FULL;
	return terms_clash(state, terms) ? VERDICT_AGREEMENT : VERDICT_LEGAL;
}

/* Only what its kind uses, so that equal agreements are equal states. */
static struct clause clause_clean(const struct clause *clause)
{
	unsigned parts = clause_parts((enum clause_kind)clause->kind);

	return (struct clause){
		.kind = clause->kind,
		.team = parts & PART_TEAM ? clause->team : TEAM_NONE,
		.turns = parts & PART_TURNS ? clause->turns : 0,
		.unit = parts & PART_UNIT ? clause->unit : 0,
		.subject = parts & PART_SUBJECT ? clause->subject : 0,
		.other = parts & PART_OTHER ? clause->other : 0,
		.n = parts & PART_N ? clause->n : 0,
		.m = parts & PART_M ? clause->m : 0,
	};
}

static void agreement_insert(struct state *state, const struct agreement *agreement)
{
	int at = state->agreement_count++;

	for (; at > 0 && state->agreements[at - 1].number > agreement->number; at--)
		state->agreements[at] = state->agreements[at - 1];
	state->agreements[at] = *agreement;
}

int agreement_make(const struct world *world, struct state *state, const struct terms *terms,
	struct ledger *ledger)
{
	(void)ledger;
	assert(terms_check(world, state, terms) == VERDICT_LEGAL);

	int row = number_row(terms);
	int first = row == 0 ? 0 : OPEN_NUMBERS + 1 + (row - 1) * SECRET_NUMBERS;
	int until = state->turn + terms->turns - 1;
	struct agreement agreement = {
		.number = (uint8_t)(first + ++state->agreements_made[row]),
		.since = state->turn,
		.until = (uint8_t)(until < UINT8_MAX ? until : UINT8_MAX),
		.terms = {
			.proposer = terms->proposer, .parties = terms->parties,
			.binding = terms->binding, .secret = terms->secret, .turns = terms->turns,
			.clause_count = terms->clause_count,
		},
	};

	for (int i = 0; i < terms->clause_count; i++)
		agreement.terms.clauses[i] = clause_clean(&terms->clauses[i]);
	agreement_insert(state, &agreement);
	return agreement.number;
}

const struct agreement *agreement_find(const struct state *state, int number)
{
	for (int i = 0; i < state->agreement_count; i++)
		if (state->agreements[i].number == number)
			return &state->agreements[i];
	return NULL;
}

bool agreement_releases(const struct agreement *agreement, enum team team)
{
	return (agreement->broken & ~(1U << team)) != 0;
}

bool agreement_is_known(const struct state *state, const struct agreement *agreement,
	enum team team)
{
	if (team == TEAM_NONE || !agreement->terms.secret || agreement->leaked
			|| agreement->terms.parties >> team & 1)
		return true;
	return desk_sight(state, SHOWN_AGREEMENT, team, agreement->number) == SIGHT_SHOWN;
}

const struct agreement *agreement_of_bit(const struct state *state, enum team team, int bit)
{
	for (int i = 0; i < state->agreement_count; i++)
		if (state->agreements[i].terms.parties >> team & 1 && bit-- == 0)
			return &state->agreements[i];
	return NULL;
}

int agreement_bit(const struct state *state, enum team team, int number)
{
	for (int bit = 0; bit < MAX_AGREEMENTS; bit++) {
		const struct agreement *agreement = agreement_of_bit(state, team, bit);

		if (!agreement)
			break;
		if (agreement->number == number)
			return bit;
	}
	return -1;
}

bool duty_next(const struct state *state, struct duty *duty)
{
	int index = duty->agreement ? duty->index + 1 : 0;

	for (int at = duty->at; at < state->agreement_count; at++, index = 0) {
		const struct agreement *agreement = &state->agreements[at];

		for (; index < agreement->terms.clause_count; index++) {
			const struct clause *clause = &agreement->terms.clauses[index];

			if (clause->turns > 0 && state->turn >= agreement->since + clause->turns)
				continue;
			*duty = (struct duty){ agreement, clause, at, index };
			return true;
		}
	}
	return false;
}

bool duty_binds(const struct duty *duty, enum clause_kind kind, enum team team)
{
	return duty->clause->kind == kind && duty->clause->team == team;
}

bool duty_ends(const struct state *state, const struct duty *duty)
{
	return state->turn >= duty->agreement->until || (duty->clause->turns > 0
		&& state->turn + 1 >= duty->agreement->since + duty->clause->turns);
}
