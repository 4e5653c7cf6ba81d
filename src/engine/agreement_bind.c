/* SPDX-License-Identifier: MIT */
#include "engine/agreement.h"

#include "engine/agreement_parts.h"
#include "engine/unit.h"
#include "engine/world.h"

/* Units of a clause's kind that an order could bring to its area. */
struct inflow {
	const struct world *world;
	const struct state *state;
	const struct order *order;
	const struct clause *cap;
};

static int inflow_of_span(const struct inflow *inflow, struct span effects);

static int inflow_of_roll(const struct inflow *inflow, int index)
{
	const struct roll *roll = &inflow->world->rolls[index];
	int most = 0;

	for (int band = 0; band < BAND_COUNT; band++) {
		int count = roll->has[band] ? inflow_of_span(inflow, roll->bands[band]) : 0;

		most = count > most ? count : most;
	}
	return most;
}

/* Units that an effect itself brings. */
static int inflow_of_units(const struct inflow *inflow, const struct effect *effect)
{
	const struct clause *cap = inflow->cap;
	int area = effect->area == SUBJECT_TARGET ? inflow->order->target : effect->area;

	if (effect->team != cap->team || effect->kind != cap->unit || area != cap->subject)
		return 0;

	int count = expr_eval(inflow->world, inflow->state, effect->value, inflow->order->target);

	return count > 0 ? count : 0;
}

static int inflow_of_effect(const struct inflow *inflow, const struct effect *effect)
{
	switch ((enum verb)effect->verb) {
	case VERB_UNITS: case VERB_MOVE:
		return inflow_of_units(inflow, effect);
	case VERB_IF: {
		int then = inflow_of_span(inflow, effect->then);
		int otherwise = inflow_of_span(inflow, effect->otherwise);

		return then > otherwise ? then : otherwise;
	}
	case VERB_DELAY:
		return inflow_of_span(inflow, effect->then);
	case VERB_ROLL:
		return inflow_of_roll(inflow, effect->subject);
	case VERB_TRACK: case VERB_RES: case VERB_FLAG: case VERB_COMMIT: case VERB_WHIP:
	case VERB_EVENT: case VERB_SAY: case VERB_COUNT:
		break;
	}
	return 0;
}

static int inflow_of_span(const struct inflow *inflow, struct span effects)
{
	int count = 0;

	for (int i = 0; i < effects.count; i++)
		count += inflow_of_effect(inflow, &inflow->world->effects[effects.first + i]);
	return count;
}

/* The most that one order brings, whatever the dice say. */
static int inflow_of_order(const struct inflow *inflow)
{
	const struct order_kind *kind = &inflow->world->orders[inflow->order->kind];
	int count = inflow_of_span(inflow, kind->always);

	if (kind->has_vote)
		count += inflow_of_span(inflow, kind->pass);
	if (kind->has_roll)
		count += inflow_of_roll(inflow, kind->roll);
	if (kind->battle == BATTLE_INCURSION && inflow->cap->unit == UNIT_BDE
			&& inflow->order->target == inflow->cap->subject)
		count += kind->battle_count;
	return count;
}

/* The most that an order's delayed effects still bring. */
static int inflow_to_come(const struct world *world, const struct state *state,
	const struct delayed *delayed, const struct clause *cap)
{
	const struct order order = {
		.team = delayed->team, .kind = delayed->index, .target = delayed->target,
	};

	return inflow_of_span(&(struct inflow){ world, state, &order, cap },
		world->effects[delayed->effect].then);
}

int capped_units(const struct world *world, const struct state *state, const struct clause *cap)
{
	int count = units_count(state, (enum team)cap->team, bit_of(cap->subject),
		(enum unit_kind)cap->unit);

	for (int i = 0; i < state->delayed_count; i++) {
		const struct delayed *delayed = &state->delayed[i];
		const struct effect *effect = &world->effects[delayed->effect];
		int area = effect->area == SUBJECT_TARGET ? delayed->target : effect->area;

		if (effect->verb == VERB_MOVE && effect->team == cap->team
				&& effect->kind == cap->unit && area == cap->subject)
			count += delayed->count;
		else if (effect->verb == VERB_DELAY && delayed->cause == CAUSE_ORDER
				&& delayed->team == cap->team)
			count += inflow_to_come(world, state, delayed, cap);
	}
	return count;
}

/* What the orders of a sheet bring together with one more. */
static bool exceeds_cap(const struct world *world, const struct state *state,
	const struct sheet *sheet, const struct order *order, const struct clause *cap)
{
	int more = inflow_of_order(&(struct inflow){ world, state, order, cap });

	if (more == 0)
		return false;
	for (int i = 0; sheet && i < sheet->count; i++)
		more += inflow_of_order(&(struct inflow){ world, state, &sheet->orders[i], cap });
	return capped_units(world, state, cap) + more > cap->n;
}

/* The first agreement that order behind sheet is against; only binding ones if so asked. */
static int agreement_against(const struct world *world, const struct state *state,
	const struct sheet *sheet, const struct order *order, bool binding)
{
	struct duty duty = { 0 };

	while (duty_next(state, &duty)) {
		if (binding && !duty.agreement->terms.binding)
			continue;
		if (duty_binds(&duty, CLAUSE_FORBID, (enum team)order->team)
				&& duty.clause->subject == order->kind)
			return duty.agreement->number;
		if (duty_binds(&duty, CLAUSE_FORCE_CAP, (enum team)order->team)
				&& exceeds_cap(world, state, sheet, order, duty.clause))
			return duty.agreement->number;
	}
	return 0;
}

int agreement_forbids(const struct world *world, const struct state *state,
	const struct order *order)
{
	return agreement_against(world, state, NULL, order, true);
}

int agreement_forbids_behind(const struct world *world, const struct state *state,
	const struct sheet *sheet, const struct order *order)
{
	return agreement_against(world, state, sheet, order, true);
}

int agreement_is_against(const struct world *world, const struct state *state,
	const struct sheet *sheet, const struct order *order)
{
	return agreement_against(world, state, sheet, order, false);
}

/* --- Money, lines, settings --- */

int agreement_owed(const struct state *state, enum team team, enum resource resource)
{
	struct duty duty = { 0 };
	int owed = 0;

	while (duty_next(state, &duty))
		if (duty.agreement->terms.binding && duty_binds(&duty, CLAUSE_PAY, team)
				&& duty.clause->subject == (int)resource)
			owed += duty.clause->n;
	return owed;
}

int agreement_least(const struct state *state, int line)
{
	struct duty duty = { 0 };
	int least = 0;

	while (duty_next(state, &duty))
		if (duty.agreement->terms.binding && duty.clause->kind == CLAUSE_BUDGET
				&& duty.clause->subject == line && duty.clause->n > least)
			least = duty.clause->n;
	return least;
}

/* The clause that holds a setting, in duty; false without one. */
static bool find_stand(const struct state *state, enum team team, enum setting setting,
	bool binding, struct duty *duty)
{
	while (duty_next(state, duty))
		if ((duty->agreement->terms.binding || !binding)
				&& duty_binds(duty, CLAUSE_STAND, team)
				&& duty->clause->subject == (int)setting)
			return true;
	return false;
}

int agreement_holds(const struct state *state, enum team team, enum setting setting)
{
	struct duty duty = { 0 };

	return find_stand(state, team, setting, true, &duty) ? duty.clause->n : -1;
}

/* --- Required orders --- */

static bool is_on_sheet(const struct sheet *sheet, int kind)
{
	for (int i = 0; i < sheet->count; i++)
		if (sheet->orders[i].kind == kind)
			return true;
	return false;
}

/* An order of a kind, at the first target at which it may be filed behind sheet. */
static bool find_order(const struct world *world, const struct state *state,
	const struct sheet *sheet, int index, struct order *order)
{
	const struct order_kind *kind = &world->orders[index];

	*order = (struct order){
		.team = kind->team, .kind = (int16_t)index, .target = TARGET_NONE,
	};
	if (kind->target_kind == TARGET_KIND_NONE)
		return sheet_admits(world, state, sheet, order) == VERDICT_LEGAL;
	for (int i = 0; i < kind->targets.count; i++) {
		order->target = world->lists[kind->targets.first + i];
		if (sheet_admits(world, state, sheet, order) == VERDICT_LEGAL)
			return true;
	}
	return false;
}

static bool is_waiting(const struct duty *duty, enum team team)
{
	return duty_binds(duty, CLAUSE_REQUIRE, team)
		&& !(duty->agreement->done >> duty->index & 1);
}

static void oblige_order(const struct world *world, const struct state *state,
	const struct clause *clause, struct sheet *sheet)
{
	struct order order;

	if (sheet->count < MAX_SHEET && !is_on_sheet(sheet, clause->subject)
			&& find_order(world, state, sheet, clause->subject, &order))
		sheet->orders[sheet->count++] = order;
}

/* The orders that binding agreements ask for at the latest now, as far as they may be filed. */
static void oblige_due(const struct world *world, const struct state *state, enum team team,
	struct sheet *sheet)
{
	struct duty duty = { 0 };

	while (duty_next(state, &duty))
		if (duty.agreement->terms.binding && is_waiting(&duty, team)
				&& duty_ends(state, &duty))
			oblige_order(world, state, duty.clause, sheet);
}

/*
 * A sheet with nothing but the orders that are due, as far as there is room and means for them
 * all: so there always is a sheet that may be filed.
 */
static void make_due_sheet(const struct world *world, const struct state *state, enum team team,
	struct sheet *out)
{
	sheet_init(out);
	out->filed = true;
	oblige_due(world, state, team, out);
}

static bool line_breaks(const struct sheet *sheet, const struct clause *clause)
{
	return sheet->line[clause->subject] >= 0 && sheet->line[clause->subject] < clause->n;
}

static bool setting_breaks(const struct sheet *sheet, const struct clause *clause)
{
	return sheet->setting[clause->subject] >= 0 && sheet->setting[clause->subject] != clause->n;
}

int agreement_broken_by(const struct world *world, const struct state *state, enum team team,
	const struct sheet *sheet)
{
	struct duty duty = { 0 };
	struct sheet due;

	make_due_sheet(world, state, team, &due);
	while (duty_next(state, &duty)) {
		if (!duty.agreement->terms.binding)
			continue;
		if ((duty_binds(&duty, CLAUSE_BUDGET, team) && line_breaks(sheet, duty.clause))
				|| (duty_binds(&duty, CLAUSE_STAND, team) && setting_breaks(sheet, duty.clause))
				|| (is_waiting(&duty, team) && is_on_sheet(&due, duty.clause->subject)
					&& !is_on_sheet(sheet, duty.clause->subject)))
			return duty.agreement->number;
	}
	struct sheet before = *sheet;

	before.count = 0;
	for (int i = 0; i < sheet->count; i++) {
		const struct order *order = &sheet->orders[i];

		if (order->team != team || order->kind < 0 || order->kind >= world->order_count)
			continue;

		int number = agreement_forbids_behind(world, state, &before, order);

		if (number > 0)
			return number;
		before.orders[before.count++] = *order;
	}
	return 0;
}

/* --- A team that keeps its word --- */

/* Raise a line to what was promised, as far as the purse goes behind the other lines. */
static void oblige_line(const struct world *world, const struct state *state, enum team team,
	const struct clause *clause, struct sheet *sheet)
{
	struct sheet raised = *sheet;
	struct sheet_verdicts verdicts;
	int8_t paid[MAX_LINES];

	sheet_lines(world, state, team, sheet, paid);
	if (paid[clause->subject] >= clause->n)
		return;
	raised.line[clause->subject] = (int8_t)clause->n;
	sheet_check(world, state, team, &raised, &verdicts);
	for (int i = 0; i < world->line_count; i++)
		if (verdicts.line[i] != VERDICT_LEGAL)
			return;
	*sheet = raised;
}

/* Do as a clause says, unless what was put on the sheet before could then not be filed. */
static void oblige(const struct world *world, const struct state *state, enum team team,
	const struct duty *duty, struct sheet *sheet)
{
	const struct clause *clause = duty->clause;
	const struct sheet before = *sheet;
	struct sheet_verdicts verdicts;

	if (duty_binds(duty, CLAUSE_STAND, team)) {
		int held = agreement_holds(state, team, (enum setting)clause->subject);

		sheet->setting[clause->subject] = (int8_t)(held < 0 ? clause->n : held);
	} else if (duty_binds(duty, CLAUSE_BUDGET, team)) {
		oblige_line(world, state, team, clause, sheet);
	} else if (is_waiting(duty, team)) {
		oblige_order(world, state, clause, sheet);
	}
	if (!sheet_check(world, state, team, sheet, &verdicts)
			&& sheet_check(world, state, team, &before, &verdicts))
		*sheet = before;
}

void agreement_oblige(const struct world *world, const struct state *state, enum team team,
	struct sheet *sheet)
{
	/* What is due comes first, then what is binding: no mere promise stands in its way. */
	oblige_due(world, state, team, sheet);
	for (int round = 0; round < 2; round++) {
		struct duty duty = { 0 };

		while (duty_next(state, &duty))
			if (duty.agreement->terms.binding == (round == 0))
				oblige(world, state, team, &duty, sheet);
	}
}
