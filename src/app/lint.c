/* SPDX-License-Identifier: MIT */
#include "app/lint.h"

#include <inttypes.h>
#include <stdio.h>

#include "app/lint_range.h"
#include "app/lint_sample.h"
#include "prose/gettext.h"

/* A lint under way. */
struct lint {
	const struct world *world;
	struct limits limits;
	struct sample personas, random;
	int games;
	int findings;
	struct str *out;
};

static void section(struct lint *lint, const char *title)
{
	str_addf(lint->out, "%s%s\n", lint->out->length ? "\n" : "", title);
}

/* A finding about something by its id. */
static void finding(struct lint *lint, const char *what, const char *id, const char *sentence)
{
	str_addf(lint->out, "  %s %s: %s\n", what, id, sentence);
	lint->findings++;
}

static const char *text_of(const struct lint *lint, struct expr expr)
{
	return expr.count ? lint->world->sources[expr.source] : "";
}

static void order_changes(struct lint *lint, int kind)
{
	const struct world *world = lint->world;
	struct changes changes;
	bool any = false;

	changes_of_order(&lint->limits, kind, &changes);
	str_addf(lint->out, "  %-18s", world->orders[kind].id);
	for (int i = 0; i < world->track_count; i++) {
		struct range range = changes.of[i];

		if (range.low == 0 && range.high == 0)
			continue;
		str_addf(lint->out, "%s%s %" PRId64 "..%" PRId64, any ? ", " : "",
			world->tracks[i].id, range.low, range.high);
		any = true;
	}
	str_addf(lint->out, "%s\n", any ? "" : "-");
}

/* An order that a team may give; what a free-form order does, a facilitator rules. */
static bool is_ours(const struct world *world, int order)
{
	return world->scenario.allowed[order] && !world->orders[order].free_form;
}

static void changes_write(struct lint *lint)
{
	section(lint, _("What each order can do to each track, delayed effects included"));
	for (int team = 0; team < TEAM_COUNT; team++)
		for (int i = 0; i < lint->world->order_count; i++)
			if (lint->world->orders[i].team == team && is_ours(lint->world, i))
				order_changes(lint, i);
}

static void orders_check(struct lint *lint)
{
	const struct world *world = lint->world;

	for (int i = 0; i < world->order_count; i++) {
		const struct order_kind *order = &world->orders[i];

		if (!world->scenario.allowed[i])
			continue;
		if (!can_hold(&lint->limits, order->requires))
			finding(lint, _("order"), order->id, _("its requirement can never hold"));
	}
}

/* Whether an agenda can be a team's in this scenario: it names one, or one is drawn. */
static bool agenda_counts(const struct world *world, int team, int agenda)
{
	return world->scenario.agenda[team] < 0 || world->scenario.agenda[team] == agenda;
}

static void agendas_check(struct lint *lint)
{
	const struct world *world = lint->world;

	for (int team = 0; team < TEAM_COUNT; team++)
		for (int i = 0; i < world->agenda_count[team]; i++) {
			const struct agenda *agenda = &world->agendas[team][i];

			if (!agenda_counts(world, team, i))
				continue;
			if (!can_hold(&lint->limits, agenda->when))
				finding(lint, _("agenda"), agenda->id, _("it can never be met"));
			else if (!can_fail(&lint->limits, agenda->when))
				finding(lint, _("agenda"), agenda->id, _("it is always met"));
		}
}

static void conditions_check(struct lint *lint)
{
	const struct world *world = lint->world;

	agendas_check(lint);
	for (int i = 0; i < world->ending_count; i++) {
		const struct ending *ending = &world->endings[i];

		if (!can_hold(&lint->limits, ending->when))
			finding(lint, _("ending"), ending->id, _("it can never be reached"));
		else if (i < world->ending_count - 1 && !can_fail(&lint->limits, ending->when))
			finding(lint, _("ending"), ending->id,
				_("it always holds: those after it are never reached"));
	}
	for (int i = 0; i < world->event_count; i++)
		if (world->scenario.in_deck[i] && world->events[i].weight > 0
			&& !can_hold(&lint->limits, world->events[i].when))
			finding(lint, _("event"), world->events[i].id, _("it can never be drawn"));
}

/* Most points of a hundred that an objective can give wherever its value goes. */
static int64_t points_most(struct lint *lint, const struct objective *objective)
{
	struct range range = range_of(&lint->limits, objective->of);
	bool rises = objective->full > objective->zero;
	int64_t way = rises ? range.high - objective->zero : objective->zero - range.low;
	int64_t whole = rises ? objective->full - objective->zero : objective->zero - objective->full;

	return way >= whole ? 100 : way <= 0 ? 0 : way * 100 / whole;
}

static void objectives_check(struct lint *lint)
{
	const struct world *world = lint->world;

	for (int team = 0; team < TEAM_COUNT; team++)
		for (int i = 0; i < world->objective_count[team]; i++) {
			const struct objective *objective = &world->objectives[team][i];
			int64_t most = points_most(lint, objective);

			if (most == 100)
				continue;
			str_addf(lint->out, "  %s %s %s: ", _("objective"), team_id((enum team)team),
				objective->id);
			str_addf(lint->out, _("at most %d of 100 points can be reached"), (int)most);
			str_add(lint->out, "\n");
			lint->findings++;
		}
}

/* An expression that may divide by zero, which gives 0. */
static void division_check(struct lint *lint, const char *what, const char *id, struct expr expr)
{
	lint->limits.divides = false;
	range_of(&lint->limits, expr);
	if (!lint->limits.divides)
		return;
	str_addf(lint->out, "  %s%s%s: ", what, *id ? " " : "", id);
	str_addf(lint->out, _("\"%s\" may divide by zero, which gives 0"), text_of(lint, expr));
	str_add(lint->out, "\n");
	lint->findings++;
}

static void divisions_check(struct lint *lint)
{
	const struct world *world = lint->world;

	for (int i = 0; i < world->derived_count; i++)
		division_check(lint, _("derived value"), world->derived[i].id, world->derived[i].is);
	for (int i = 0; i < world->order_count; i++) {
		const struct order_kind *order = &world->orders[i];
		const struct expr parts[] = { order->bp, order->pc, order->requires,
			order->vote.difficulty, order->vote.risk };

		for (int k = 0; k < 5; k++)
			division_check(lint, _("order"), order->id, parts[k]);
	}
	for (int i = 0; i < world->effect_count; i++)
		division_check(lint, _("effects"), "", world->effects[i].value);
	for (int team = 0; team < TEAM_COUNT; team++) {
		for (int i = 0; i < world->objective_count[team]; i++)
			division_check(lint, _("objective"), world->objectives[team][i].id,
				world->objectives[team][i].of);
		for (int i = 0; i < world->agenda_count[team]; i++)
			division_check(lint, _("agenda"), world->agendas[team][i].id,
				world->agendas[team][i].when);
	}
	for (int i = 0; i < world->ending_count; i++)
		division_check(lint, _("ending"), world->endings[i].id, world->endings[i].when);
	for (int i = 0; i < world->event_count; i++)
		division_check(lint, _("event"), world->events[i].id, world->events[i].when);
}

/* A persona that could give the order if it had a weight for it; NULL if one has. */
static const struct persona *weightless(const struct world *world, int order)
{
	const struct persona *first = NULL;

	for (int i = world->persona_count - 1; i >= 0; i--) {
		const struct persona *persona = &world->personas[i];

		if (persona->team != world->orders[order].team)
			continue;
		if (persona->weight[order] > 0)
			return NULL;
		first = persona;
	}
	return first;
}

static void weight_advise(struct lint *lint, int order)
{
	const struct persona *persona = weightless(lint->world, order);
	char line[160];

	if (!persona)
		return;
	snprintf(line, sizeof(line), "change: {personas: [{id: %s, weights: {%s: 5}}]}",
		persona->id, lint->world->orders[order].id);
	str_add(lint->out, "    ");
	str_addf(lint->out, _("no persona has a weight for it; this gives it one: %s"), line);
	str_add(lint->out, "\n");
}

static void orders_judge(struct lint *lint)
{
	const struct world *world = lint->world;

	for (int i = 0; i < world->order_count; i++) {
		const char *id = world->orders[i].id;
		bool by_personas = lint->personas.filed[i] > 0, by_chance = lint->random.filed[i] > 0;

		if (!is_ours(world, i) || by_personas)
			continue;
		finding(lint, _("order"), id, by_chance ? _("no persona ever gave it")
			: _("nobody ever gave it, not even at random"));
		weight_advise(lint, i);
	}
}

static void goals_judge(struct lint *lint)
{
	const struct world *world = lint->world;

	for (int team = 0; team < TEAM_COUNT; team++) {
		for (int i = 0; i < world->agenda_count[team]; i++) {
			int met = lint->personas.met[team][i] + lint->random.met[team][i];

			if (!agenda_counts(world, team, i))
				continue;
			if (met == 0)
				finding(lint, _("agenda"), world->agendas[team][i].id, _("never met"));
			else if (met == 2 * lint->games)
				finding(lint, _("agenda"), world->agendas[team][i].id, _("met every time"));
		}
		for (int i = 0; i < world->objective_count[team]; i++)
			if (lint->personas.best[team][i] + lint->random.best[team][i] == 0)
				finding(lint, _("objective"), world->objectives[team][i].id,
					_("it never gave a point"));
	}
	for (int i = 0; i < world->ending_count; i++)
		if (lint->personas.ended[i] + lint->random.ended[i] == 0)
			finding(lint, _("ending"), world->endings[i].id, _("never reached"));
}

static void games_write(struct lint *lint)
{
	if (lint->games == 0)
		return;
	sample_play(lint->world, false, lint->games, &lint->personas);
	sample_play(lint->world, true, lint->games, &lint->random);
	str_add(lint->out, "\n");
	str_addf(lint->out, _("What did not happen in %d games of personas and %d of random orders"),
		lint->games, lint->games);
	str_add(lint->out, "\n");

	int before = lint->findings;

	orders_judge(lint);
	goals_judge(lint);
	if (lint->findings == before)
		str_add(lint->out, "  -\n");
}

int lint_write(const struct world *world, int games, struct str *out)
{
	struct lint lint = { .world = world, .games = games, .out = out };

	limits_init(&lint.limits, world);
	changes_write(&lint);
	section(&lint, _("What cannot happen, whatever is played"));
	orders_check(&lint);
	conditions_check(&lint);
	objectives_check(&lint);
	divisions_check(&lint);
	if (lint.findings == 0)
		str_add(out, "  -\n");
	games_write(&lint);
	return lint.findings;
}
