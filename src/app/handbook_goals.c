/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>

#include "app/handbook.h"
#include "prose/gettext.h"

/* Tables of cards and of what is won. */

static bool events(struct handbook *book, const char *argument)
{
	const char *const TITLES[] = { _("Card"), _("Weight"), _("Only if"), _("What happens"), NULL };
	const struct world *world = book->prose.world;

	grid_head(book->out, TITLES);
	for (int i = 0; i < world->event_count; i++) {
		const struct event *it = &world->events[i];

		grid_cellf(book->out, "%s (`%s`)%s", text_in(&it->name, book->prose.lang), it->id,
			it->once ? _(", once") : "");
		if (it->weight)
			grid_cellf(book->out, "%d", it->weight);
		else
			grid_cell(book->out, _("only when forced"));
		grid_expr(book, it->when);
		grid_effects(book, it->effects);
		grid_end(book->out);
	}
	return !*argument;
}

static bool objectives(struct handbook *book, const char *argument)
{
	const char *const TITLES[] = { _("Objective"), _("Points"), _("Measured by"),
		_("0 points at"), _("full at"), _("At the start"), NULL };
	const struct world *world = book->prose.world;
	enum team team = handbook_team(argument);

	if (team == TEAM_NONE)
		return false;
	grid_head(book->out, TITLES);
	for (int i = 0; i < world->objective_count[team]; i++) {
		const struct objective *it = &world->objectives[team][i];

		grid_name(book, &it->name, it->id);
		grid_cellf(book->out, "%d", it->weight);
		grid_expr(book, it->of);
		grid_cell(book->out, prose_figure_of(world, it->of, it->zero).text);
		grid_cell(book->out, prose_figure_of(world, it->of, it->full).text);
		grid_cell(book->out, prose_figure_of(world, it->of,
			expr_eval(world, &book->state, it->of, TARGET_NONE)).text);
		grid_end(book->out);
	}
	return true;
}

static bool agendas(struct handbook *book, const char *argument)
{
	const char *const TITLES[] = { _("Team"), _("Secret agenda"), _("Met if, at the end"), NULL };
	const struct world *world = book->prose.world;

	grid_head(book->out, TITLES);
	for (int team = 0; team < TEAM_COUNT; team++)
		for (int i = 0; i < world->agenda_count[team]; i++) {
			const struct agenda *it = &world->agendas[team][i];

			grid_cell(book->out, prose_team((enum team)team));
			grid_name(book, &it->name, it->id);
			grid_expr(book, it->when);
			grid_end(book->out);
		}
	return !*argument;
}

static bool endings(struct handbook *book, const char *argument)
{
	const char *const TITLES[] = { "#", _("Ending"), _("If"), _("When it is looked at"), NULL };
	const struct world *world = book->prose.world;

	grid_head(book->out, TITLES);
	for (int i = 0; i < world->ending_count; i++) {
		const struct ending *it = &world->endings[i];

		grid_cellf(book->out, "%d", i + 1);
		grid_name(book, &it->name, it->id);
		grid_expr(book, it->when);
		grid_cell(book->out, it->sudden ? _("after every turn") : _("at the end"));
		grid_end(book->out);
	}
	return !*argument;
}

static bool predictions(struct handbook *book, const char *argument)
{
	const char *const TITLES[] = { "#", _("Question"), NULL };
	const struct world *world = book->prose.world;

	grid_head(book->out, TITLES);
	for (int i = 0; i < world->prediction_count; i++) {
		grid_cellf(book->out, "%d", i + 1);
		grid_name(book, &world->predictions[i].question, world->predictions[i].id);
		grid_end(book->out);
	}
	return !*argument;
}

/* Names of the teams in a set, one after the other. */
static void teams_cell(const struct handbook *book, unsigned teams)
{
	struct str text;

	str_init(&text);
	for (int team = 0; team < TEAM_COUNT; team++)
		if (teams & 1U << team)
			str_addf(&text, "%s%s", text.length ? _(", ") : "", prose_team((enum team)team));
	grid_cell(book->out, text.text);
	str_release(&text);
}

static bool breaches(struct handbook *book, const char *argument)
{
	const char *const TITLES[] = { _("Who breaks it"), _("With whom it was signed"),
		_("What it costs"), NULL };
	const struct agreement_rules *rules = &book->prose.world->agreements;

	grid_head(book->out, TITLES);
	for (int i = 0; i < rules->breach_count; i++) {
		grid_cell(book->out, prose_team((enum team)rules->breaches[i].by));
		teams_cell(book, rules->breaches[i].against);
		grid_effects(book, rules->breaches[i].effects);
		grid_end(book->out);
	}
	return !*argument;
}

/* Leaks by the team that was kept out. */
static bool leaks(struct handbook *book, const char *argument)
{
	const char *const TITLES[] = { _("Who kept the secret"), _("What it costs, once"), NULL };
	const struct agreement_rules *rules = &book->prose.world->agreements;

	grid_head(book->out, TITLES);
	for (int out = 0; out < TEAM_COUNT; out++) {
		teams_cell(book, ((1U << TEAM_COUNT) - 1) & ~(1U << out));
		grid_effects(book, rules->leak[out]);
		grid_end(book->out);
	}
	return !*argument;
}

/* Tracks that a swap may change. */
static bool swaps(struct handbook *book, const char *argument)
{
	const char *const TITLES[] = { _("Track"), _("up"), _("down"), NULL };
	const struct world *world = book->prose.world;
	const struct agreement_rules *rules = &world->agreements;

	grid_head(book->out, TITLES);
	for (int i = 0; i < world->track_count; i++) {
		if (!((rules->swap_up | rules->swap_down) & bit_of(i)))
			continue;
		grid_name(book, &world->tracks[i].name, world->tracks[i].id);
		grid_cell(book->out, rules->swap_up & bit_of(i) ? C_("fact", "yes") : "");
		grid_cell(book->out, rules->swap_down & bit_of(i) ? C_("fact", "yes") : "");
		grid_end(book->out);
	}
	return !*argument;
}

const struct handbook_row HANDBOOK_GOALS[] = {
	{ "events", events }, { "objectives", objectives }, { "agendas", agendas },
	{ "endings", endings }, { "predictions", predictions },
	{ "breaches", breaches }, { "leaks", leaks }, { "swaps", swaps }, { NULL, NULL },
};
