/* SPDX-License-Identifier: MIT */
#include "engine/lever.h"

#include "base/sort.h"
#include "engine/effect.h"
#include "engine/odds.h"
#include "engine/order.h"
#include "engine/tally.h"
#include "engine/vote.h"
#include "engine/world.h"

/* Steps by which figures are moved: of a long track, of a short one. */
enum { LONG_TRACK = 50, LONG_STEP = 5 };

struct search {
	const struct world *world;
	const struct state *state;
	struct proposal proposal;
	int country;
	int pass, yes;           /* as things stand */
	struct state scratch;
	struct lever *out;
	int count;
};

int lever_country_yes(const struct world *world, const struct state *state,
	const struct proposal *proposal, int country)
{
	int risk = vote_number(world, state, proposal->risk, TARGET_NONE);
	int difficulty = vote_difficulty(world, state, proposal, TARGET_NONE);
	int support = vote_support(world, state, country, proposal->axis, risk);
	int yes = 0, die = world->vote.die;

	if (!(vote_counted(world, proposal) & bit_of(country)) || die == 0)
		return 0;
	for (int i = 1; i <= die; i++)
		yes += vote_answer(world, support + i, difficulty) == ANSWER_YES;
	return (yes * 100 + die / 2) / die;
}

/* Ask the odds on scratch, with proposal, and keep the lever if it helps. */
static void try(struct search *search, const struct proposal *proposal, struct lever lever)
{
	if (search->count >= MAX_LEVERS)
		return;
	lever.pass = (int16_t)odds_of_proposal(search->world, &search->scratch, proposal);
	if (search->country >= 0)
		lever.yes = (int16_t)lever_country_yes(search->world, &search->scratch, proposal,
			search->country);
	if (lever.pass <= search->pass && lever.yes <= search->yes)
		return;
	/* An order that does the same in another area is not another lever. */
	bool aimed = lever.kind == LEVER_ORDER
		&& search->world->orders[lever.index].target_kind == TARGET_KIND_AREA;

	for (int i = 0; i < search->count && aimed; i++)
		if (search->out[i].kind == LEVER_ORDER && search->out[i].index == lever.index
			&& search->out[i].pass == lever.pass && search->out[i].yes == lever.yes)
			return;
	search->out[search->count++] = lever;
}

static bool throws_dice(const struct world *world, struct span effects)
{
	for (int i = 0; i < effects.count; i++) {
		const struct effect *effect = &world->effects[effects.first + i];

		if (effect->verb == VERB_ROLL || effect->verb == VERB_EVENT
			|| (effect->verb == VERB_IF && (throws_dice(world, effect->then)
				|| throws_dice(world, effect->otherwise))))
			return true;
	}
	return false;
}

/* Whether the vote reads in scratch what it reads in the state as it stands. */
static bool is_same_vote(const struct search *search)
{
	const struct world *world = search->world;
	const struct state *one = search->state, *other = &search->scratch;
	const struct proposal *proposal = &search->proposal;
	int risk = vote_number(world, one, proposal->risk, TARGET_NONE);
	int then = vote_number(world, other, proposal->risk, TARGET_NONE);
	bool same = vote_decision(world, one) == vote_decision(world, other)
		&& vote_difficulty(world, one, proposal, TARGET_NONE)
			== vote_difficulty(world, other, proposal, TARGET_NONE);

	for (int i = 0; same && i < world->country_count; i++)
		same = vote_support(world, one, i, proposal->axis, risk)
			== vote_support(world, other, i, proposal->axis, then);
	return same;
}

static void try_order(struct search *search, const struct order *order)
{
	const struct world *world = search->world;
	const struct order_kind *kind = &world->orders[order->kind];
	const struct cause cause = { .kind = CAUSE_ORDER, .team = order->team,
		.index = order->kind, .target = order->target, .yes_percent = 100 };
	struct span success = { 0 };

	if (kind->has_roll)
		success = world->rolls[kind->roll].bands[BAND_SUCCESS];
	if (throws_dice(world, kind->always) || throws_dice(world, kind->pass)
		|| throws_dice(world, success))
		return;
	search->scratch = *search->state;
	effect_apply(world, &search->scratch, kind->always, &cause, NULL);
	if (kind->has_vote)
		effect_apply(world, &search->scratch, kind->pass, &cause, NULL);
	effect_apply(world, &search->scratch, success, &cause, NULL);
	if (!is_same_vote(search))
		try(search, &search->proposal, (struct lever){ .kind = LEVER_ORDER,
			.now = kind->free, .index = order->kind, .target = order->target });
}

static void try_orders(struct search *search, enum team team, int skip)
{
	const struct world *world = search->world;

	for (int kind = 0; kind < world->order_count; kind++) {
		const struct order_kind *it = &world->orders[kind];
		int targets = it->target_kind == TARGET_KIND_NONE ? 1 : it->targets.count;

		if (it->team != team || kind == skip || it->free_form
			|| !order_is_offered(world, search->state, kind))
			continue;
		for (int i = 0; i < targets; i++) {
			struct order order = { .team = (uint8_t)team, .kind = (int16_t)kind,
				.target = TARGET_NONE };

			if (it->target_kind != TARGET_KIND_NONE)
				order.target = world->lists[it->targets.first + i];
			if (order_check(world, search->state, &order) == VERDICT_LEGAL)
				try_order(search, &order);
		}
	}
}

/* Tracks and flags that an expression reads, as bits. */
static void reads_of(const struct world *world, struct expr expr, uint64_t *tracks,
	uint64_t *flags)
{
	for (int i = 0; i < expr.count; i++) {
		const struct op *op = &world->code[expr.first + i];

		if (op->code == OP_TRACK)
			*tracks |= bit_of(op->arg);
		else if (op->code == OP_FLAG)
			*flags |= bit_of(op->arg);
		else if (op->code == OP_DERIVED)
			reads_of(world, world->derived[op->arg].is, tracks, flags);
	}
}

static void try_track(struct search *search, int track)
{
	const struct track *it = &search->world->tracks[track];
	int step = it->high - it->low >= LONG_TRACK ? LONG_STEP : 1;

	for (int by = -step; by <= step; by += 2 * step) {
		int value = search->state->track[track] + by;

		value = value < it->low ? it->low : value > it->high ? it->high : value;
		search->scratch = *search->state;
		search->scratch.track[track] = (int16_t)value;
		if (value != search->state->track[track])
			try(search, &search->proposal, (struct lever){ .kind = LEVER_TRACK,
				.index = (int16_t)track, .target = TARGET_NONE,
				.change = (int16_t)(value - search->state->track[track]) });
	}
}

static void try_figures(struct search *search)
{
	const struct world *world = search->world;
	uint64_t tracks = 0, flags = 0;

	reads_of(world, search->proposal.difficulty, &tracks, &flags);
	reads_of(world, search->proposal.risk, &tracks, &flags);
	if (world->known.cohesion >= 0)
		tracks |= bit_of(world->known.cohesion);
	if (world->known.trust >= 0)
		tracks |= bit_of(world->known.trust);
	if (world->known.rule >= 0)
		tracks &= ~bit_of(world->known.rule);
	for (int i = 0; i < world->track_count; i++)
		if (tracks & bit_of(i))
			try_track(search, i);
	for (int i = 0; i < world->flag_count; i++) {
		if (!(flags & bit_of(i)))
			continue;
		search->scratch = *search->state;
		search->scratch.flag[i] = search->state->flag[i] ? 0 : FLAG_FOREVER;
		try(search, &search->proposal, (struct lever){ .kind = LEVER_FLAG,
			.index = (int16_t)i, .target = TARGET_NONE,
			.change = search->state->flag[i] ? -1 : 1 });
	}
}

static void try_blocs(struct search *search)
{
	const struct world *world = search->world;

	for (int bloc = 0; bloc < world->bloc_count; bloc++) {
		search->scratch = *search->state;
		for (int i = 0; i < world->country_count; i++)
			if (world->countries[i].bloc == bloc && search->scratch.commit[i] < 10)
				search->scratch.commit[i]++;
		try(search, &search->proposal, (struct lever){ .kind = LEVER_COMMIT,
			.index = (int16_t)bloc, .target = TARGET_NONE, .change = 1 });
	}
}

static void try_procedure(struct search *search)
{
	const struct world *world = search->world;
	struct proposal argued = search->proposal;

	search->scratch = *search->state;
	argued.argument = (int8_t)world->argument.most;
	if (world->argument.most > 0)
		try(search, &argued, (struct lever){ .kind = LEVER_ARGUMENT, .index = -1,
			.target = TARGET_NONE, .change = world->argument.most });
	for (int rule = 0; rule < DECISION_COUNT && world->known.rule >= 0; rule++) {
		search->scratch.track[world->known.rule] = (int16_t)rule;
		if (rule != (int)vote_decision(world, search->state))
			try(search, &search->proposal, (struct lever){ .kind = LEVER_RULE,
				.index = (int16_t)rule, .target = TARGET_NONE });
	}
}

static int stronger(const void *first, const void *second)
{
	const struct lever *one = first, *other = second;

	if (one->yes != other->yes)
		return other->yes - one->yes;
	return one->pass != other->pass ? other->pass - one->pass : one->kind - other->kind;
}

int levers_find(const struct world *world, const struct state *state,
	const struct lever_question *question, struct lever out[MAX_LEVERS])
{
	struct search search = { .world = world, .state = state, .proposal = *question->proposal,
		.country = question->country, .out = out };

	search.pass = odds_of_proposal(world, state, &search.proposal);
	if (search.country >= 0)
		search.yes = lever_country_yes(world, state, &search.proposal, search.country);
	if (question->team < TEAM_COUNT)
		try_orders(&search, question->team, question->skip);
	try_procedure(&search);
	try_blocs(&search);
	try_figures(&search);
	sort_stable(out, (size_t)search.count, sizeof(*out), stronger);
	return search.count;
}
