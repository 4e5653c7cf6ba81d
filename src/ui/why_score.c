/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>

#include "engine/score.h"
#include "prose/gettext.h"
#include "ui/history.h"
#include "ui/rich.h"
#include "ui/why.h"

enum { BAR = 16, MOST_POINTS = 100 };

/* A course of values over the turns, from low to high. */
static void course(const struct why *why, struct chart_plot *plot, struct doc *out)
{
	int count = plot->lines[0].count;

	plot->line_count = 1;
	plot->first = 1;
	plot->last = why->scene->world->scenario.turns;
	if (plot->last < count)
		plot->last = count;
	if (count > 1 && !out->words)
		chart_plot(plot, why_plot_rows(why), why->cols - 2, out);
}

static void moved(const struct why *why, struct subject subject, uint64_t tracks, struct doc *out)
{
	doc_add(out, 't', "");
	doc_add(out, 'h', _(" What moved what it counts, latest first"));
	if (why_moves(why, subject, tracks, out) == 0)
		doc_add(out, 'd', _(" Nothing in the ledger: it counts what the scenario set at the "
			"beginning of turn 1."));
}

static void objective_line(const struct why *why, enum team team, int index, struct doc *out)
{
	const struct scene *scene = why->scene;
	const struct objective *it = &scene->world->objectives[team][index];
	int points = score_objective(scene->world, &scene->view.seen, team, index);
	struct str bar;

	str_init(&bar);
	chart_bar(points, 0, MOST_POINTS * it->weight, BAR, &bar);
	doc_addf(out, 't', "   " RICH_MARK "k%s %3d" RICH_MARK "d/%d  " RICH_MARK "t%s", bar.text,
		points / MOST_POINTS, it->weight, scene_name(scene, &it->name, it->id));
	doc_about(out, subject_of_team(SUBJECT_OBJECTIVE, team, index, 0));
	str_release(&bar);
}

/* Add the tracks that an objective counts. */
static void tracks_of(const struct why *why, struct expr expr, uint64_t *tracks)
{
	struct doc unread;

	doc_init(&unread);
	why_terms(why, expr, TARGET_NONE, tracks, &unread);
	doc_release(&unread);
}

void why_score(const struct why *why, struct subject subject, struct doc *out)
{
	const struct scene *scene = why->scene;
	const struct world *world = scene->world;
	enum team team = (enum team)subject.team;
	struct chart_plot plot = { .high = MOST_POINTS };
	uint64_t tracks = 0;

	doc_addf(out, style_team(team), _(" %s: %d points of 100"), prose_team(team),
		score_team(world, &scene->view.seen, team));
	for (int i = 0; i < world->objective_count[team]; i++) {
		objective_line(why, team, i, out);
		tracks_of(why, world->objectives[team][i].of, &tracks);
	}
	if (scene->view.seen.agenda[team] >= 0) {
		const struct agenda *it = &world->agendas[team][scene->view.seen.agenda[team]];
		bool holds = score_agenda_holds(world, &scene->view.seen, team);

		doc_addf(out, 't', "   " RICH_MARK "%c%s" RICH_MARK "t  %s", holds ? 'g' : 'b',
			holds ? _("agenda met") : _("agenda not met"),
			scene_name(scene, &it->name, it->id));
		doc_about(out, subject_of_team(SUBJECT_AGENDA, team, 0, 0));
		tracks_of(why, it->when, &tracks);
	}
	doc_addf(out, 'd', _(" Each objective gives its weight times how far it is from nothing to "
		"all; a met agenda gives %d."), world->options[OPTION_AGENDA_POINTS]);
	plot.lines[0].letter = style_team(team);
	plot.lines[0].count = history_score(scene, team, plot.lines[0].values);
	course(why, &plot, out);
	moved(why, subject, tracks, out);
}

static int least(int one, int other)
{
	return one < other ? one : other;
}

static int most(int one, int other)
{
	return one > other ? one : other;
}

static void objective_course(const struct why *why, const struct objective *it, struct doc *out)
{
	const struct track track = { .permille =
		prose_figure_of(why->scene->world, it->of, 1000).text[3] == '.' };
	struct chart_plot plot = { .permille = track.permille };
	struct chart_line *line = &plot.lines[0];

	line->letter = 'k';
	line->count = history_expr(why->scene, it->of, line->values);
	plot.low = least(it->zero, it->full);
	plot.high = most(it->zero, it->full);
	for (int i = 0; i < line->count; i++) {
		plot.low = least(plot.low, line->values[i]);
		plot.high = most(plot.high, line->values[i]);
	}
	plot.level_count = 2;
	plot.levels[0] = (struct chart_level){ .value = it->zero, .letter = 'b' };
	plot.levels[1] = (struct chart_level){ .value = it->full, .letter = 'g' };
	snprintf(plot.levels[0].name, sizeof(plot.levels[0].name), "%s", _("no points"));
	snprintf(plot.levels[1].name, sizeof(plot.levels[1].name), "%s", _("all points"));
	course(why, &plot, out);
}

void why_objective(const struct why *why, struct subject subject, struct doc *out)
{
	const struct scene *scene = why->scene;
	const struct world *world = scene->world;
	enum team team = (enum team)subject.team;
	const struct objective *it = &world->objectives[team][subject.index];
	int points = score_objective(world, &scene->view.seen, team, subject.index);
	int now = (int)score_measure(world, &scene->view.seen, team, subject.index);
	struct prose prose = scene_prose(scene);
	struct str words;
	uint64_t tracks = 0;

	str_init(&words);
	prose_condition(&prose, NULL, it->of, &words);
	doc_addf(out, 'h', " %s" RICH_MARK "k  %d.%02d / %d", scene_name(scene, &it->name, it->id),
		points / MOST_POINTS, points % MOST_POINTS, it->weight);
	/* the weight; the measure in words; what it is now; none and all points at which value */
	doc_addf(out, 't', _(" %d points times how far \"%s\" has come from %s to %s; it is %s now."),
		it->weight, words.text, prose_figure_of(world, it->of, it->zero).text,
		prose_figure_of(world, it->of, it->full).text,
		prose_figure_of(world, it->of, now).text);
	str_release(&words);
	why_terms(why, it->of, TARGET_NONE, &tracks, out);
	objective_course(why, it, out);
	moved(why, subject, tracks, out);
}

/* A condition with what it reads, its terms, and what moved them. */
static void condition_page(const struct why *why, struct subject subject, struct expr when,
	struct doc *out)
{
	struct prose prose = scene_prose(why->scene);
	struct str words;
	uint64_t tracks = 0;

	str_init(&words);
	prose_condition(&prose, &why->scene->view.seen, when, &words);
	doc_addf(out, 't', " %s", words.text);
	str_release(&words);
	why_terms(why, when, TARGET_NONE, &tracks, out);
	moved(why, subject, tracks, out);
}

void why_agenda(const struct why *why, struct subject subject, struct doc *out)
{
	const struct scene *scene = why->scene;
	int index = scene->view.seen.agenda[subject.team];

	if (index < 0) {
		doc_add(out, 'd', _(" An agenda is known to its team alone until the end."));
		return;
	}

	const struct agenda *it = &scene->world->agendas[subject.team][index];
	bool holds = score_agenda_holds(scene->world, &scene->view.seen, (enum team)subject.team);

	doc_addf(out, 'h', " %s" RICH_MARK "%c  %s", scene_name(scene, &it->name, it->id),
		holds ? 'g' : 'b', holds ? _("agenda met") : _("agenda not met"));
	condition_page(why, subject, it->when, out);
}

void why_ending(const struct why *why, struct subject subject, struct doc *out)
{
	const struct scene *scene = why->scene;
	const struct ending *it = &scene->world->endings[subject.index];
	bool holds = expr_holds(scene->world, &scene->view.seen, it->when, TARGET_NONE);

	doc_addf(out, 'h', " %s" RICH_MARK "%c  %s", scene_name(scene, &it->name, it->id),
		holds ? 'g' : 'd', holds ? _("holds now") : _("does not hold now"));
	condition_page(why, subject, it->when, out);
}
