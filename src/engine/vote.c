/* SPDX-License-Identifier: MIT */
#include "engine/vote.h"

#include <assert.h>

#include "engine/odds.h"
#include "engine/ruling.h"
#include "engine/tally.h"
#include "engine/world.h"

uint64_t vote_counted(const struct world *world, const struct proposal *proposal)
{
	uint64_t counted = 0;

	for (int i = 0; i < world->country_count; i++)
		if (!proposal->eu_only || world->countries[i].eu)
			counted |= bit_of(i);
	return counted;
}

enum decision vote_decision(const struct world *world, const struct state *state)
{
	if (world->known.rule < 0)
		return DECISION_WILLING;
	int rule = state->track[world->known.rule];

	return rule <= 0 ? DECISION_WILLING : rule >= DECISION_COUNT ? DECISION_UNANIMITY :
		(enum decision)rule;
}

int16_t vote_number(const struct world *world, const struct state *state, struct expr expr,
	int target)
{
	int32_t value = expr_eval(world, state, expr, target);

	return (int16_t)(value < INT16_MIN ? INT16_MIN : value > INT16_MAX ? INT16_MAX : value);
}

int16_t vote_difficulty(const struct world *world, const struct state *state,
	const struct proposal *proposal, int target)
{
	int difficulty = vote_number(world, state, proposal->difficulty, target);

	if (proposal->argument != 0)
		difficulty -= (int)div_toward_zero(proposal->argument, world->argument.vote_share);
	return (int16_t)(difficulty < INT16_MIN ? INT16_MIN :
		difficulty > INT16_MAX ? INT16_MAX : difficulty);
}

void vote_terms(const struct world *world, const struct state *state, int country, int axis,
	int risk, struct support_terms *terms)
{
	const struct vote_rules *rules = &world->vote;
	const struct country *who = &world->countries[country];
	int cohesion = world->known.cohesion < 0 ? rules->cohesion_zero :
		state->track[world->known.cohesion];
	int64_t leaning = (int64_t)rules->axis * who->axis * axis;

	/* Atlanticists believe less while trust is low, whichever way the proposal leans. */
	if (who->axis < 0 && world->known.trust >= 0 &&
		state->track[world->known.trust] < rules->axis_trust)
		leaning = div_toward_zero(leaning, 2);
	*terms = (struct support_terms) {
		.base = rules->base - rules->die_zero,
		.commitment = rules->commit * state->commit[country],
		.cohesion = (int)div_toward_zero(cohesion - rules->cohesion_zero,
			rules->cohesion_div),
		.leaning = leaning,
		.fear = -div_toward_zero((int64_t)who->caution * risk * rules->caution_num,
			rules->caution_den),
		.whip = rules->whip * state->whip[who->bloc],
	};
}

int vote_support(const struct world *world, const struct state *state, int country, int axis,
	int risk)
{
	struct support_terms terms;

	vote_terms(world, state, country, axis, risk, &terms);

	int64_t support = terms.leaning + terms.fear + terms.base + terms.commitment +
		terms.cohesion + terms.whip;
	return support < INT16_MIN ? INT16_MIN : support > INT16_MAX ? INT16_MAX : (int)support;
}

enum answer vote_answer(const struct world *world, int support, int difficulty)
{
	if (support >= difficulty)
		return ANSWER_YES;
	return support >= difficulty - world->options[OPTION_ABSTAIN_BAND] ? ANSWER_ABSTAIN :
		ANSWER_NO;
}

void tally_add(const struct world *world, int country, enum answer answer, struct tally *tally)
{
	int weight = world->countries[country].weight;
	bool yes = answer == ANSWER_YES;

	tally->weight += weight;
	tally->countries++;
	tally->yes_weight += yes ? weight : 0;
	tally->yes_countries += yes;
	tally->yes_leaders += yes && world->vote.leaders & bit_of(country);
	tally->no_countries += answer == ANSWER_NO;
}

static int percent(int part, int whole)
{
	return (int)div_toward_zero((int64_t)part * 100, whole);
}

bool tally_passes(const struct world *world, const struct tally *tally, enum decision decision)
{
	const struct vote_rules *rules = &world->vote;
	int yes = percent(tally->yes_weight, tally->weight);

	switch (decision) {
	case DECISION_WILLING:
		return yes >= world->options[OPTION_WILLING_BAR] &&
			tally->yes_leaders >= rules->leaders_min;
	case DECISION_MAJORITY:
		return tally->yes_countries * 100 >=
			rules->majority_countries * tally->countries &&
			yes >= rules->majority_weight;
	case DECISION_UNANIMITY:
		return tally->no_countries == 0;
	case DECISION_COUNT:
		break;
	}
	assert(!"a decision rule");
	return false;
}

/*
 * What a country of a bloc says whose player made a choice: the mandate binds country by
 * country, the others follow the player. alone: its support without the die.
 */
static enum answer answer_by_hand(const struct world *world, int alone, int difficulty,
	enum ballot_choice choice)
{
	static const enum answer ANSWERS[BALLOT_CHOICES] = {
		[BALLOT_NO] = ANSWER_NO, [BALLOT_ABSTAIN] = ANSWER_ABSTAIN,
		[BALLOT_YES] = ANSWER_YES,
	};

	if (vote_answer(world, alone + world->vote.die, difficulty) == ANSWER_NO)
		return ANSWER_NO;
	if (vote_answer(world, alone + 1, difficulty) == ANSWER_YES)
		return ANSWER_YES;
	return ANSWERS[choice];
}

static enum answer answer_of(const struct world *world, const struct vote_record *record,
	int country, int alone)
{
	int bloc = world->countries[country].bloc;

	if (record->by_hand & 1U << bloc)
		return answer_by_hand(world, alone, record->difficulty,
			(enum ballot_choice)record->choice[bloc]);
	return vote_answer(world, alone + record->die[bloc], record->difficulty);
}

void vote_count(const struct world *world, const struct state *state,
	const struct proposal *proposal, struct vote_record *record)
{
	struct tally tally = { 0 };

	record->counted = vote_counted(world, proposal);
	record->yes = record->abstain = 0;
	for (int i = 0; i < world->country_count; i++) {
		int alone = vote_support(world, state, i, proposal->axis, record->risk);
		int support = alone + record->die[world->countries[i].bloc];
		record->support[i] = (int16_t)(support > INT16_MAX ? INT16_MAX : support);
		if (!(record->counted & bit_of(i)))
			continue;
		enum answer answer = answer_of(world, record, i, alone);
		tally_add(world, i, answer, &tally);
		if (answer == ANSWER_YES)
			record->yes |= bit_of(i);
		if (answer == ANSWER_ABSTAIN)
			record->abstain |= bit_of(i);
	}
	record->yes_weight = (uint8_t)percent(tally.yes_weight, tally.weight);
	record->passed = tally_passes(world, &tally, (enum decision)record->decision);
}

static void throw_dice(const struct world *world, const struct state *state,
	const struct cause *cause, const char *what, struct vote_record *record)
{
	for (int i = 0; i < world->bloc_count; i++) {
		struct key key;
		key_of_cause(world, cause, &key);
		key_add(&key, what);
		key_add(&key, world->blocs[i].id);
		record->die[i] = (uint8_t)dice_roll(state->seed, state->turn, key.text,
			world->vote.die);
	}
}

/* The choices of blocs that persons play; the die of a bloc without a ballot decides. */
static void take_ballots(const struct world *world, const struct state *state,
	const struct proposal *proposal, struct vote_record *record)
{
	int asked = proposal->response ? BALLOT_RESPONSE : record->order;
	uint64_t counted = vote_counted(world, proposal);

	for (int i = 0; i < state->desk.ballot_count; i++) {
		const struct ballot *ballot = &state->desk.ballots[i];

		if (ballot->order != asked || !(state->desk.blocs & 1U << ballot->bloc)
			|| !(world->blocs[ballot->bloc].members & counted))
			continue;
		record->by_hand |= (uint8_t)(1U << ballot->bloc);
		record->choice[ballot->bloc] = ballot->choice;
	}
}

/* A vote is lost when its result is the opposite of the player's yes or no. */
static bool is_lost(const struct vote_record *record, int bloc)
{
	return (record->by_hand & 1U << bloc)
		&& record->choice[bloc] == (record->passed ? BALLOT_NO : BALLOT_YES);
}

static void book_lost(const struct world *world, struct state *state,
	const struct vote_record *record, const struct cause *cause, struct ledger *ledger)
{
	for (int i = 0; i < world->bloc_count; i++) {
		if (state->desk.redline[i] != record->order + 1 || !is_lost(record, i)
			|| state->desk.lost[i] == UINT8_MAX)
			continue;
		struct entry entry = entry_make(state, cause, ENTRY_LOST);
		entry.subject = (int16_t)i;
		entry.from = state->desk.lost[i];
		entry.to = entry.from + 1;
		entry.secret = true;
		ledger_change(world, state, &entry, ledger);
	}
}

/* What the decision rule itself does to cohesion: a procedure, so not softened (B1). */
static void settle(const struct world *world, struct state *state,
	const struct vote_record *record, const struct cause *cause, struct ledger *ledger)
{
	const struct vote_rules *rules = &world->vote;
	int cohesion = world->known.cohesion;
	uint64_t no = record->counted & ~record->yes & ~record->abstain;
	int procedure = 0;

	if (cohesion < 0 || !record->passed)
		return;
	if (record->decision == DECISION_MAJORITY && no & rules->outvoted)
		procedure = rules->outvoted_cohesion;
	if (record->decision == DECISION_UNANIMITY)
		procedure = rules->unanimity_cohesion;
	struct track_step step = {
		.track = cohesion, .change = CHANGE_SET,
		.value = state->track[cohesion] + procedure,
	};
	track_change(world, state, &step, cause, ledger);
	if (record->yes_weight < rules->broad_weight)
		return;
	step.value = state->track[cohesion] + rules->broad_cohesion;
	track_change(world, state, &step, cause, ledger);
}

/* Whether it passes in the end: as it was voted, or as the facilitator says (B19). */
static bool rule_on(const struct world *world, const struct state *state,
	const struct proposal *proposal, bool passed, const struct cause *cause, struct entry *entry)
{
	struct key key;

	key_of_roll(world, cause, proposal->response ? "resp" : "vote", &key);
	return ruling_result(state, key.text, passed, entry) != 0;
}

bool vote_hold(const struct world *world, struct state *state, const struct proposal *proposal,
	const struct cause *cause, struct vote_record *record, struct ledger *ledger)
{
	*record = (struct vote_record) {
		.order = cause->index, .target = cause->target, .team = cause->team,
		.decision = (uint8_t)vote_decision(world, state),
		.difficulty = vote_difficulty(world, state, proposal, cause->target),
		.risk = vote_number(world, state, proposal->risk, cause->target),
	};
	throw_dice(world, state, cause, proposal->response ? "resp." : "vote.", record);
	take_ballots(world, state, proposal, record);
	vote_count(world, state, proposal, record);
	struct entry entry = entry_make(state, cause, ENTRY_VOTE);
	record->passed = rule_on(world, state, proposal, record->passed, cause, &entry);
	if (ledger) {
		entry.other = proposal->response;
		entry.subject = (int16_t)ledger_add_vote(ledger, record);
		entry.to = record->passed;
		entry.chance = (uint8_t)odds_of_proposal(world, state, proposal);
		ledger_add(ledger, &entry);
	}
	struct cause rule = *cause;
	rule.kind = CAUSE_VOTE;
	settle(world, state, record, &rule, ledger);
	if (!proposal->response)
		book_lost(world, state, record, &rule, ledger);
	return record->passed;
}
