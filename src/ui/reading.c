/* SPDX-License-Identifier: MIT */
#include "ui/reading.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "engine/expr.h"
#include "engine/odds.h"
#include "engine/prediction.h"
#include "prose/gettext.h"
#include "ui/chart.h"
#include "ui/panels.h"
#include "ui/rich.h"
#include "ui/steps.h"

enum { NAME_COLS = 34, GOAL_COLS = 30 };

void reading_range(const struct scene *scene, const struct objective *it, char *out, size_t size)
{
	const struct world *world = scene->world;
	int now = expr_eval(world, &scene->view.seen, it->of, TARGET_NONE);

	snprintf(out, size, _("from %s to %s, now %s"),
		prose_figure_of(world, it->of, it->zero).text,
		prose_figure_of(world, it->of, it->full).text,
		prose_figure_of(world, it->of, now).text);
}

static void objectives(const struct scene *scene, struct doc *out)
{
	const struct world *world = scene->world;

	doc_add(out, 'h', _("What you are after"));
	for (int i = 0; i < world->objective_count[scene->team]; i++) {
		const struct objective *it = &world->objectives[scene->team][i];
		char name[4 * GOAL_COLS + 1], range[128];

		fit_name(scene_name(scene, &it->name, it->id), GOAL_COLS, name);
		reading_range(scene, it, range, sizeof(range));
		doc_addf(out, 't', "  %s " RICH_MARK "k%2d %s" RICH_MARK "d  %s", name, it->weight,
			_("points"), range);
	}
}

void reading_condition(const struct scene *scene, struct expr condition, struct doc *out)
{
	struct prose prose = scene_prose(scene);
	struct str text;

	str_init(&text);
	prose_condition(&prose, &scene->view.seen, condition, &text);
	doc_addf(out, 'd', "  %s", text.text);
	str_release(&text);
}

static void agenda(const struct scene *scene, struct doc *out)
{
	int index = scene->view.seen.agenda[scene->team];

	if (index < 0)
		return;

	const struct agenda *it = &scene->world->agendas[scene->team][index];

	doc_addf(out, 'h', _("Your secret agenda (%d points)"),
		scene->world->options[OPTION_AGENDA_POINTS]);
	doc_addf(out, 'w', "  %s", scene_name(scene, &it->name, it->id));
	reading_condition(scene, it->when, out);
}

void reading_briefing(const struct scene *scene, struct doc *out)
{
	const struct scenario *it = &scene->world->scenario;
	const char *briefing = text_in(&it->briefing, scene->lang);

	doc_addf(out, 'h', "%s", scene_name(scene, &it->name, it->id));
	doc_add(out, 't', *briefing ? briefing : text_in(&it->premise, scene->lang));
	doc_add(out, 't', "");
	doc_addf(out, style_team(scene->team), "%s", prose_team(scene->team));
	doc_add(out, 't', text_in(&it->team_briefing[scene->team], scene->lang));
	doc_add(out, 't', "");
	objectives(scene, out);
	agenda(scene, out);
	doc_add(out, 'h', _("What you do not know"));
	doc_add(out, 't', _("  The others' agendas, settings and sealed orders. Their own tracks "
		"and larger forces you see only roughly: a ~ stands before such numbers."));
}

void reading_aims(const struct scene *scene, struct doc *out)
{
	const struct prediction *posed = prediction_posed(scene->world, scene->view.seen.turn);

	reading_scores(scene, scene->team, out);
	if (posed) {
		doc_add(out, 't', "");
		doc_add(out, 'h', _("This turn's question (I puts a chance on it)"));
		doc_addf(out, 't', "  %s", text_in(&posed->question, scene->lang));
	}
	doc_add(out, 't', "");
	reading_briefing(scene, out);
}

void reading_tracks(const struct scene *scene, struct doc *out)
{
	const struct world *world = scene->world;

	doc_add(out, 'h', _("Tracks"));
	if (scene->view.noisy_tracks)
		doc_addf(out, 'd', _(" ~ is an estimate to within %d, made anew each turn"),
			world->options[OPTION_FOG_TRACK]);
	for (int i = 0; i < world->track_count; i++) {
		const struct track *it = &world->tracks[i];
		bool noisy = scene->view.noisy_tracks & bit_of(i);
		int change = scene->view.seen.track[i] - scene->before.track[i];
		char name[4 * NAME_COLS + 1];
		struct figure value = prose_figure(it, scene->view.seen.track[i]);
		struct figure moved = { "" };
		struct str gauge;

		str_init(&gauge);
		chart_bar(scene->view.seen.track[i], it->low, it->high, 10, &gauge);
		fit_name(scene_name(scene, &it->name, it->id), NAME_COLS, name);
		if (scene->has_before && change != 0)
			moved = prose_figure_change(it, change);
		doc_addf(out, 't', " %s%s" RICH_MARK "t %*s%s%s " RICH_MARK "w%4s " RICH_MARK "k%s "
			RICH_MARK "d%s..%s", it->head ? RICH_MARK "h" : "", name,
			5 - (int)strlen(value.text) - noisy, "", noisy ? "~" : "", value.text,
			moved.text, gauge.text, prose_figure(it, it->low).text,
			prose_figure(it, it->high).text);
		str_release(&gauge);
	}
	doc_add(out, 'h', _("Derived"));
	for (int i = 0; i < world->derived_count; i++) {
		const struct derived *it = &world->derived[i];
		char name[4 * NAME_COLS + 1];

		fit_name(scene_name(scene, &it->name, it->id), NAME_COLS, name);
		doc_addf(out, 't', " %s  %4d", name,
			expr_eval(world, &scene->view.seen, it->is, TARGET_NONE));
	}
}

static void country_votes(const struct scene *scene, const struct vote_odds *odds, int bloc,
	struct doc *out)
{
	struct str line;

	str_init(&line);
	for (int i = 0; i < scene->world->country_count; i++) {
		const struct country *it = &scene->world->countries[i];
		int yes = odds->country_yes[i];

		if (it->bloc == bloc)
			str_addf(&line, "  %s " RICH_MARK "%c%3d%%" RICH_MARK "t", it->id,
				yes >= 60 ? 'g' : yes >= 30 ? 'w' : 'b', yes);
	}
	doc_addf(out, 't', "  %s", line.text);
	str_release(&line);
}

void reading_votes(const struct scene *scene, const struct state *imagined,
	const struct order *order, struct doc *out)
{
	const struct order_kind *kind = &scene->world->orders[order->kind];
	struct prose prose = scene_prose(scene);
	struct vote_odds odds;
	struct str name;

	str_init(&name);
	prose_order(&prose, order, &name);
	doc_addf(out, 'h', "%s", name.text);
	str_release(&name);
	if (!kind->has_vote) {
		doc_add(out, 't', _("No vote is held on this order."));
		return;
	}
	odds_of_vote(scene->world, imagined, &kind->vote, &odds);
	doc_addf(out, 'k', _("Passes with %d%% under the rule in force; mean weight of the yes "
		"votes %d%%."), odds.pass, odds.yes_weight);
	for (int rule = 0; rule < DECISION_COUNT; rule++)
		/* a decision rule, its chance, what is to be said of it */
		doc_addf(out, 'd', _("  %s: %d%%%s"), prose_decision((enum decision)rule),
			odds.pass_under[rule], rule == DECISION_UNANIMITY
			? _(" (nobody says no)") : "");
	doc_add(out, 't', _("Chance that each country says yes (countries of a bloc share a die):"));
	for (int bloc = 0; bloc < scene->world->bloc_count; bloc++) {
		const struct bloc *it = &scene->world->blocs[bloc];

		doc_addf(out, 'h', " %s", scene_name(scene, &it->name, it->id));
		country_votes(scene, &odds, bloc, out);
	}
}

void reading_news(const struct scene *scene, struct doc *out)
{
	const struct ledger *news = scene_news(scene);
	struct steps steps;

	doc_add(out, 'h', _("News"));
	if (!news)
		return;
	steps_find(news, &steps);
	for (int i = 0; i < steps.count; i++)
		steps_detail(scene, news, &steps, i, out);
}
