/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "engine/agreement.h"
#include "prose/gettext.h"
#include "ui/terms_form.h"

enum { MOST_PAID = 12, MOST_UNITS = 30, MOST_SWAP = 6, MOST_FIELDS = 7 };

/* The fields of each kind of clause, in the order in which one depends on the other. */
static const uint8_t FIELDS[CLAUSE_COUNT][MOST_FIELDS + 1] = {
	[CLAUSE_PAY] = { FIELD_TEAM, FIELD_OTHER_TEAM, FIELD_RESOURCE, FIELD_NUMBER, FIELD_TURNS },
	[CLAUSE_FORBID] = { FIELD_TEAM, FIELD_ORDER, FIELD_TURNS },
	[CLAUSE_REQUIRE] = { FIELD_TEAM, FIELD_ORDER, FIELD_TURNS },
	[CLAUSE_FORCE_CAP] = { FIELD_TEAM, FIELD_UNIT, FIELD_AREA, FIELD_NUMBER, FIELD_TURNS },
	[CLAUSE_WITHDRAW] = { FIELD_TEAM, FIELD_UNIT, FIELD_AREA, FIELD_TO_AREA, FIELD_NUMBER,
		FIELD_NATION },
	[CLAUSE_BUDGET] = { FIELD_TEAM, FIELD_LINE, FIELD_NUMBER, FIELD_TURNS },
	[CLAUSE_SHARE_INTEL] = { FIELD_TEAM, FIELD_OTHER_TEAM, FIELD_TURNS },
	[CLAUSE_STAND] = { FIELD_TEAM, FIELD_SETTING, FIELD_NUMBER, FIELD_TURNS },
	[CLAUSE_SWAP] = { FIELD_TRACK, FIELD_NUMBER, FIELD_OTHER_TRACK, FIELD_OTHER_NUMBER },
};

const char *clause_name(int kind)
{
	static const char *const NAMES[CLAUSE_COUNT] = {
		[CLAUSE_PAY] = N_("payment"),
		[CLAUSE_FORBID] = N_("an order not to be given"),
		[CLAUSE_REQUIRE] = N_("an order to be given"),
		[CLAUSE_FORCE_CAP] = N_("a limit on forces"),
		[CLAUSE_WITHDRAW] = N_("a withdrawal"),
		[CLAUSE_BUDGET] = N_("a budget line"),
		[CLAUSE_CEASEFIRE] = N_("a ceasefire offer"),
		[CLAUSE_SETTLEMENT] = N_("a settlement"),
		[CLAUSE_SHARE_INTEL] = N_("shared intelligence"),
		[CLAUSE_STAND] = N_("a standing setting"),
		[CLAUSE_SWAP] = N_("a swap of concessions"),
	};

	return kind >= 0 && kind < CLAUSE_COUNT ? _(NAMES[kind]) : _("none");
}

static bool has_field(int kind, int field)
{
	for (int i = 0; i < MOST_FIELDS && FIELDS[kind][i]; i++)
		if (FIELDS[kind][i] == field)
			return true;
	return false;
}

int form_rows(const struct terms_form *form, struct form_row rows[FORM_ROWS])
{
	int count = 0;

	for (int field = FIELD_PARTIES; field <= FIELD_TERM; field++)
		rows[count++] = (struct form_row){ (uint8_t)field, 0 };
	for (int i = 0; i < MAX_CLAUSES && i <= form->terms.clause_count; i++) {
		rows[count++] = (struct form_row){ FIELD_CLAUSE, (uint8_t)i };
		if (i == form->terms.clause_count)
			break;

		const uint8_t *fields = FIELDS[form->terms.clauses[i].kind];

		for (int j = 0; j < MOST_FIELDS && fields[j]; j++)
			if (fields[j] != FIELD_OTHER_NUMBER || form->terms.clauses[i].other >= 0)
				rows[count++] = (struct form_row){ fields[j], (uint8_t)i };
	}
	rows[count++] = (struct form_row){ FIELD_PROPOSE, 0 };
	return count;
}

static int range(int from, int to, int16_t values[FORM_VALUES])
{
	int count = 0;

	for (int value = from; value <= to && count < FORM_VALUES; value++)
		values[count++] = (int16_t)value;
	return count;
}

/* Every set of two or three teams with the proposer in it. */
static int parties(const struct terms_form *form, int16_t values[FORM_VALUES])
{
	int own = 1 << form->terms.proposer;
	int count = 0;

	for (int bits = 0; bits < 1 << TEAM_COUNT; bits++)
		if ((bits & own) && bits != own)
			values[count++] = (int16_t)bits;
	return count;
}

static int teams(const struct terms_form *form, int but, int16_t values[FORM_VALUES])
{
	int count = 0;

	for (int team = 0; team < TEAM_COUNT; team++)
		if ((form->terms.parties & 1 << team) && team != but)
			values[count++] = (int16_t)team;
	return count;
}

static int orders(const struct world *world, int team, int16_t values[FORM_VALUES])
{
	int count = 0;

	for (int kind = 0; kind < world->order_count; kind++)
		if (world->orders[kind].team == team && world->scenario.allowed[kind])
			values[count++] = (int16_t)kind;
	return count;
}

/* Areas to name in a clause: to withdraw from, those where units of it are seen, if any. */
static int areas(const struct terms_form *form, const struct clause *clause,
	int16_t values[FORM_VALUES])
{
	const struct state *seen = &form->scene->view.seen;
	uint64_t held = 0;
	int count = 0;

	for (int i = 0; i < seen->stack_count; i++)
		if (seen->stacks[i].team == clause->team && seen->stacks[i].kind == clause->unit)
			held |= bit_of(seen->stacks[i].area);
	for (int area = 0; area < form->scene->world->area_count; area++)
		if (clause->kind != CLAUSE_WITHDRAW || !held || (held & bit_of(area)))
			values[count++] = (int16_t)area;
	return count;
}

/* Any, and the nations whose units are seen there. */
static int nations(const struct terms_form *form, const struct clause *clause,
	int16_t values[FORM_VALUES])
{
	const struct state *seen = &form->scene->view.seen;
	uint64_t held = 0;
	int count = 0;

	for (int i = 0; i < seen->stack_count; i++)
		if (seen->stacks[i].team == clause->team && seen->stacks[i].kind == clause->unit
				&& seen->stacks[i].area == clause->subject)
			held |= bit_of(seen->stacks[i].nation);
	values[count++] = 0;
	for (int nation = 0; nation < form->scene->world->nation_count; nation++)
		if (held & bit_of(nation))
			values[count++] = (int16_t)(nation + 1);
	return count;
}

/* Where units may be withdrawn to: the rules are asked. */
static int ways_out(const struct terms_form *form, const struct clause *clause,
	int16_t values[FORM_VALUES])
{
	struct terms terms = { .proposer = form->terms.proposer, .parties = form->terms.parties,
		.binding = true, .turns = 1, .clause_count = 1, .clauses = { *clause } };
	int count = 0;

	terms.clauses[0].n = 1;
	for (int pass = 0; pass < 2 && count == 0; pass++)
		for (int area = 0; area < form->scene->world->area_count; area++) {
			terms.clauses[0].other = (int16_t)area;
			if (area != clause->subject && (pass == 1 || terms_check(form->scene->world,
				form->imagined, &terms) == VERDICT_LEGAL))
				values[count++] = (int16_t)area;
		}
	return count;
}

static int lines(const struct world *world, int team, int16_t values[FORM_VALUES])
{
	int count = 0;

	for (int i = 0; i < world->line_count; i++)
		if (world->lines[i].team == team)
			values[count++] = (int16_t)i;
	return count;
}

static int settings(int team, int16_t values[FORM_VALUES])
{
	int count = 0;

	for (int i = 0; i < SETTING_COUNT; i++)
		if (setting_values((enum setting)i, (enum team)team) > 1)
			values[count++] = (int16_t)i;
	return count;
}

/* Whether the rules let a swap change a track by n. */
static bool may_swap(const struct terms_form *form, int track, int n)
{
	struct terms terms = { .proposer = form->terms.proposer, .parties = form->terms.parties,
		.binding = true, .turns = 1, .clause_count = 1,
		.clauses = { { .kind = CLAUSE_SWAP, .team = TEAM_NONE, .subject = (int16_t)track,
			.other = -1, .n = (int16_t)n } } };

	return terms_check(form->scene->world, form->imagined, &terms) == VERDICT_LEGAL;
}

/* Tracks that may be swapped, -1 (none) before them for the second. */
static int tracks(const struct terms_form *form, bool second, int16_t values[FORM_VALUES])
{
	int count = 0;

	if (second)
		values[count++] = -1;
	for (int track = 0; track < form->scene->world->track_count; track++)
		if (may_swap(form, track, -1) || may_swap(form, track, 1))
			values[count++] = (int16_t)track;
	return count;
}

/* Changes of a swapped track: the smallest first, never none. */
static int changes(const struct terms_form *form, int track, int16_t values[FORM_VALUES])
{
	int count = 0;

	for (int n = 1; n <= MOST_SWAP; n++) {
		if (may_swap(form, track, n))
			values[count++] = (int16_t)n;
		if (may_swap(form, track, -n))
			values[count++] = (int16_t)-n;
	}
	return count;
}

static int numbers(const struct terms_form *form, const struct clause *clause,
	int16_t values[FORM_VALUES])
{
	const struct world *world = form->scene->world;

	switch ((enum clause_kind)clause->kind) {
	case CLAUSE_PAY: return range(1, MOST_PAID, values);
	case CLAUSE_FORCE_CAP: return range(0, MOST_UNITS, values);
	case CLAUSE_WITHDRAW: return range(1, MOST_UNITS, values);
	case CLAUSE_SWAP: return changes(form, clause->subject, values);
	case CLAUSE_BUDGET:
		return range(world->lines[clause->subject].low, world->lines[clause->subject].high,
			values);
	case CLAUSE_STAND:
		return range(0, setting_values((enum setting)clause->subject,
			(enum team)clause->team) - 1, values);
	case CLAUSE_FORBID: case CLAUSE_REQUIRE: case CLAUSE_CEASEFIRE: case CLAUSE_SETTLEMENT:
	case CLAUSE_SHARE_INTEL: case CLAUSE_COUNT:
		break;
	}
	return range(0, 0, values);
}

/* Kinds that can be chosen: budget lines only where there are any; no second clause: none. */
static int kinds(const struct terms_form *form, struct form_row row, int16_t values[FORM_VALUES])
{
	int count = 0;

	values[count++] = -1;
	for (int kind = 0; kind < CLAUSE_COUNT; kind++)
		if (kind != CLAUSE_BUDGET || form->scene->world->scenario.budgets)
			values[count++] = (int16_t)kind;
	(void)row;
	return count;
}

static int clause_values(const struct terms_form *form, struct form_row row,
	int16_t values[FORM_VALUES])
{
	const struct clause *clause = &form->terms.clauses[row.clause];
	const struct world *world = form->scene->world;

	switch ((int)row.field) {
	case FIELD_TEAM: return teams(form, -1, values);
	case FIELD_OTHER_TEAM: return teams(form, clause->team, values);
	case FIELD_RESOURCE: return range(RES_BP, RES_PC, values);
	case FIELD_ORDER: return orders(world, clause->team, values);
	case FIELD_AREA: return areas(form, clause, values);
	case FIELD_TO_AREA: return ways_out(form, clause, values);
	case FIELD_UNIT: return range(0, UNIT_KIND_COUNT - 1, values);
	case FIELD_NATION: return nations(form, clause, values);
	case FIELD_LINE: return lines(world, clause->team, values);
	case FIELD_SETTING: return settings(clause->team, values);
	case FIELD_TRACK: return tracks(form, false, values);
	case FIELD_OTHER_TRACK: return tracks(form, true, values);
	case FIELD_NUMBER: return numbers(form, clause, values);
	case FIELD_OTHER_NUMBER: return changes(form, clause->other, values);
	case FIELD_TURNS: return range(0, form->terms.turns, values);
	default: return 0;
	}
}

int form_values(const struct terms_form *form, struct form_row row, int16_t values[FORM_VALUES])
{
	const struct state *seen = &form->scene->view.seen;

	switch ((int)row.field) {
	case FIELD_PARTIES: return parties(form, values);
	case FIELD_BINDING: case FIELD_SECRET: return range(0, 1, values);
	case FIELD_TERM:
		return range(1, form->scene->world->scenario.turns - seen->turn + 1, values);
	case FIELD_CLAUSE: return kinds(form, row, values);
	case FIELD_PROPOSE: return 0;
	default: return clause_values(form, row, values);
	}
}

/* Where a clause keeps the value of a field of 16 bits; NULL: elsewhere. */
static int16_t *wide_of(struct clause *clause, int field)
{
	switch (field) {
	case FIELD_RESOURCE: case FIELD_ORDER: case FIELD_AREA: case FIELD_LINE:
	case FIELD_SETTING: case FIELD_TRACK:
		return &clause->subject;
	case FIELD_OTHER_TEAM: case FIELD_TO_AREA: case FIELD_OTHER_TRACK:
		return &clause->other;
	case FIELD_NUMBER: return &clause->n;
	case FIELD_OTHER_NUMBER: case FIELD_NATION: return &clause->m;
	default: return NULL;
	}
}

static uint8_t *narrow_of(struct terms *terms, struct form_row row)
{
	struct clause *clause = &terms->clauses[row.clause];

	switch ((int)row.field) {
	case FIELD_PARTIES: return &terms->parties;
	case FIELD_TERM: return &terms->turns;
	case FIELD_TEAM: return &clause->team;
	case FIELD_UNIT: return &clause->unit;
	case FIELD_TURNS: return &clause->turns;
	default: return NULL;
	}
}

int form_value(const struct terms_form *form, struct form_row row)
{
	struct terms terms = form->terms;
	const int16_t *wide = wide_of(&terms.clauses[row.clause], row.field);
	const uint8_t *narrow = narrow_of(&terms, row);

	if (row.field == FIELD_BINDING)
		return terms.binding;
	if (row.field == FIELD_SECRET)
		return terms.secret;
	if (row.field == FIELD_CLAUSE)
		return row.clause < terms.clause_count ? terms.clauses[row.clause].kind : -1;
	return wide ? *wide : narrow ? *narrow : 0;
}

static void put(struct terms *terms, struct form_row row, int value)
{
	int16_t *wide = wide_of(&terms->clauses[row.clause], row.field);
	uint8_t *narrow = narrow_of(terms, row);

	if (wide)
		*wide = (int16_t)value;
	else if (narrow)
		*narrow = (uint8_t)value;
}

static bool is_among(const int16_t *values, int count, int value)
{
	for (int i = 0; i < count; i++)
		if (values[i] == value)
			return true;
	return false;
}

/* Another kind of clause, or none: those behind it move up. */
static void set_kind(struct terms *terms, int clause, int kind)
{
	if (kind < 0) {
		for (int i = clause; i + 1 < terms->clause_count; i++)
			terms->clauses[i] = terms->clauses[i + 1];
		if (clause < terms->clause_count)
			terms->clauses[--terms->clause_count] = (struct clause){ 0 };
		return;
	}
	terms->clauses[clause] = (struct clause){ .kind = (uint8_t)kind,
		.team = has_field(kind, FIELD_TEAM) ? terms->proposer : TEAM_NONE,
		.other = kind == CLAUSE_SWAP ? -1 : 0 };
	if (clause == terms->clause_count)
		terms->clause_count++;
}

/* Let every value be a legal one, from above to below. */
static void settle(struct terms_form *form)
{
	struct form_row rows[FORM_ROWS];
	int16_t values[FORM_VALUES];
	int count = form_rows(form, rows);

	for (int i = 0; i < count; i++) {
		int legal = form_values(form, rows[i], values);

		if (legal && rows[i].field != FIELD_CLAUSE
			&& !is_among(values, legal, form_value(form, rows[i])))
			put(&form->terms, rows[i], values[0]);
	}
	list_resize(&form->list, count);
}

void form_set(struct terms_form *form, struct form_row row, int value)
{
	if (row.field == FIELD_BINDING)
		form->terms.binding = value != 0;
	else if (row.field == FIELD_SECRET)
		form->terms.secret = value != 0;
	else if (row.field == FIELD_CLAUSE)
		set_kind(&form->terms, row.clause, value);
	else
		put(&form->terms, row, value);
	if (row.field == FIELD_OTHER_TRACK && value < 0)
		form->terms.clauses[row.clause].m = 0;
	settle(form);
}
