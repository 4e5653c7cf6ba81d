/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/expr.h"
#include "engine/score.h"
#include "prose/gettext.h"
#include "ui/chart.h"
#include "ui/history.h"
#include "ui/panels.h"
#include "ui/reading.h"
#include "ui/rich.h"
#include "ui/words.h"

enum { NAME_COLS = 30, MOVED_COLS = 22, GAUGE = 6, POINTS = 9, MOVERS = 3, SHOWN = 8 };

/* What the changes that were not told come to: the lines under a track add up. */
static void rest_line(const struct scene *scene, int track, const bool told[MAX_ENTRIES],
	struct doc *out)
{
	const struct ledger *news = scene_news(scene);
	int rest = 0;

	for (int i = 0; i < news->count; i++)
		if (news->entries[i].kind == ENTRY_TRACK && news->entries[i].subject == track
			&& !told[i])
			rest += news->entries[i].to - news->entries[i].from;
	if (rest)
		doc_addf(out, 'd', "      " RICH_MARK "w%s" RICH_MARK "d  %s",
			prose_figure_change(&scene->world->tracks[track], rest).text,
			_("all else together"));
}

/* The largest changes of a track in the last turn, each with its cause. */
static void movers(const struct scene *scene, int track, struct doc *out)
{
	const struct ledger *news = scene_news(scene);
	struct prose prose = scene_prose(scene);
	bool told[MAX_ENTRIES] = { false };

	for (int n = 0; n < MOVERS; n++) {
		int best = -1, most = 0;

		for (int i = 0; news && i < news->count; i++) {
			const struct entry *entry = &news->entries[i];
			int size = abs(entry->to - entry->from);

			if (entry->kind == ENTRY_TRACK && entry->subject == track && !told[i]
				&& size > most) {
				best = i;
				most = size;
			}
		}
		if (best < 0)
			return;

		struct str cause;

		told[best] = true;
		str_init(&cause);
		prose_cause(&prose, &news->entries[best], &cause);
		doc_addf(out, 'd', "      " RICH_MARK "w%s" RICH_MARK "d  %s",
			prose_figure_change(&scene->world->tracks[track],
				news->entries[best].to - news->entries[best].from).text, cause.text);
		str_release(&cause);
	}
	rest_line(scene, track, told, out);
}

static void moved_line(const struct scene *scene, int track, struct doc *out)
{
	const struct track *it = &scene->world->tracks[track];
	int now = scene->view.seen.track[track];
	int then = scene->before.track[track];
	const char *about = scene->view.noisy_tracks & bit_of(track) ? "~" : "";
	struct figure from = prose_figure(it, then);

	if (out->words) {
		words_moved(scene, track, out);
		return;
	}

	char name[4 * MOVED_COLS + 1];
	struct str course;

	str_init(&course);
	history_spark(scene, track, GAUGE, &course);
	fit_name(scene_name(scene, &it->name, it->id), MOVED_COLS, name);
	doc_addf(out, 't', "  %s %*s%s%s -> %s%s  " RICH_MARK "w%-4s  " RICH_MARK "k%s", name,
		5 - (int)strlen(from.text) - (int)strlen(about), "", about, from.text, about,
		prose_figure(it, now).text, prose_figure_change(it, now - then).text, course.text);
	doc_about(out, subject_of(SUBJECT_TRACK, track));
	str_release(&course);
}

void reading_standing(const struct scene *scene, struct doc *out)
{
	bool told[MAX_TRACKS] = { false };

	doc_add(out, 'h', _("What moved most"));
	for (int n = 0; n < SHOWN; n++) {
		int best = -1, most = 0;

		for (int i = 0; i < scene->world->track_count; i++) {
			int size = abs(scene->view.seen.track[i] - scene->before.track[i]);

			if (!told[i] && size > most) {
				best = i;
				most = size;
			}
		}
		if (best < 0)
			break;
		told[best] = true;
		moved_line(scene, best, out);
		movers(scene, best, out);
	}
	if (scene->team < TEAM_COUNT) {
		doc_add(out, 't', "");
		reading_scores(scene, scene->team, out);
	}
}

/* What the team's score and each objective were a turn ago, as far as these eyes can tell. */
static void state_before(const struct scene *scene, struct state *before)
{
	*before = scene->view.seen;
	if (scene->past_count > 1)
		history_rewind(scene, scene->past_count - 1, before);
}

/* How much further the measure must come for one more point: "next point at 47". */
static void next_point(const struct scene *scene, enum team team, int index, struct str *out)
{
	const struct world *world = scene->world;
	const struct objective *it = &world->objectives[team][index];
	int whole = score_objective(world, &scene->view.seen, team, index) / 100;
	int span = it->full - it->zero;
	int at = 0;

	if (whole >= it->weight || span == 0)
		return;
	/* The least whole step that brings part * weight over the next hundred (B20). */
	for (int step = 1; step <= abs(span); step++) {
		at = it->zero + (span > 0 ? step : -step);
		if ((int)((long long)step * 100 / abs(span)) * it->weight / 100 > whole)
			break;
	}
	str_addf(out, _(", next point at %s"), prose_figure_of(world, it->of, at).text);
}

static void objective_lines(const struct scene *scene, enum team team, int index,
	const struct state *before, struct doc *out)
{
	const struct world *world = scene->world;
	const struct objective *it = &world->objectives[team][index];
	int points = score_objective(world, &scene->view.seen, team, index);
	int change = points / 100 - score_objective(world, before, team, index) / 100;
	char name[4 * NAME_COLS + 1], range[128], moved[16] = "";
	struct str line;

	str_init(&line);
	fit_name(scene_name(scene, &it->name, it->id), NAME_COLS, name);
	if (change)
		snprintf(moved, sizeof(moved), "%+d", change);
	str_addf(&line, "  %s " RICH_MARK "k", name);
	chart_bar(points, 0, 100 * it->weight, POINTS, &line);
	str_addf(&line, RICH_MARK "t %3d/%d " RICH_MARK "%c%s", points / 100, it->weight,
		change > 0 ? 'g' : 'b', moved);
	doc_add(out, 't', line.text);
	doc_about(out, subject_of_team(SUBJECT_OBJECTIVE, (int)team, index, 0));
	str_clear(&line);
	reading_range(scene, it, range, sizeof(range));
	str_add(&line, range);
	next_point(scene, team, index, &line);
	doc_addf(out, 'd', "    %s", line.text);
	str_release(&line);
}

/* The score of every turn so far: "29 31 34". */
static void score_course(const struct scene *scene, enum team team, struct doc *out)
{
	int values[CHART_POINTS];
	int count = history_score(scene, team, values);
	struct str line;

	if (count < 2)
		return;
	str_init(&line);
	chart_spark(values, count, 0, 100, POINTS, &line);
	for (int i = count > 10 ? count - 10 : 0; i < count; i++)
		str_addf(&line, " %s%d", i == count - 1 ? RICH_MARK "h" : "", values[i]);
	doc_addf(out, 'd', "  %s  %s", _("since turn 1"), line.text);
	str_release(&line);
}

void reading_scores(const struct scene *scene, enum team team, struct doc *out)
{
	const struct world *world = scene->world;
	const struct state *seen = &scene->view.seen;
	struct state before;

	state_before(scene, &before);
	doc_addf(out, style_team(team), seen->over ? _("%s: %d points")
		: _("%s: %d points as things stand"), prose_team(team),
		score_team(world, seen, team));
	doc_about(out, subject_of_team(SUBJECT_SCORE, (int)team, 0, 0));
	if (out->words)
		words_scores(scene, team, out);
	else
		score_course(scene, team, out);
	for (int i = 0; !out->words && i < world->objective_count[team]; i++)
		objective_lines(scene, team, i, &before, out);
	if (seen->agenda[team] < 0)
		return;

	const struct agenda *it = &world->agendas[team][seen->agenda[team]];
	bool holds = score_agenda_holds(world, seen, team);
	char met[128];

	snprintf(met, sizeof(met), _("%s: %d"), holds ? _("agenda met") : _("agenda not met"),
		holds ? world->options[OPTION_AGENDA_POINTS] : 0);
	doc_addf(out, 't', "%s" RICH_MARK "%c%s" RICH_MARK "t%s%s", out->words ? " " : "  ",
		holds ? 'g' : 'b', met, out->words ? _(", ") : "  ",
		scene_name(scene, &it->name, it->id));
	doc_about(out, subject_of_team(SUBJECT_AGENDA, (int)team, 0, 0));
	reading_condition(scene, it->when, out);
}

static void also_line(const struct scene *scene, int ending, struct doc *out)
{
	const struct ending *it = &scene->world->endings[ending];

	doc_addf(out, 'd', _("  also true: %s"), scene_name(scene, &it->name, it->id));
	doc_about(out, subject_of(SUBJECT_ENDING, ending));
}

static void also_true(const struct scene *scene, struct doc *out)
{
	const struct world *world = scene->world;

	for (int i = 0; i < world->ending_count; i++)
		if ((scene->view.seen.also_true & bit_of(i)) && i != scene->view.seen.ending)
			also_line(scene, i, out);
}

/* The ending where no other holds has a condition that is a mere number. */
static bool is_constant(const struct world *world, struct expr condition)
{
	const char *source = world->sources[condition.source];

	return source[strspn(source, "0123456789 ")] == '\0';
}

void reading_totals(const struct scene *scene, struct doc *out)
{
	for (int team = 0; team < TEAM_COUNT; team++) {
		int points = score_team(scene->world, &scene->view.seen, (enum team)team);
		struct str bar;

		str_init(&bar);
		chart_bar(points, 0, 100, 30, &bar);
		doc_addf(out, style_team(team), _("%s: %d points"), prose_team((enum team)team), points);
		doc_about(out, subject_of_team(SUBJECT_SCORE, team, 0, 0));
		doc_addf(out, style_team(team), "  %s", bar.text);
		str_release(&bar);
	}
}

void reading_outcome(const struct scene *scene, struct doc *out)
{
	const struct world *world = scene->world;
	const struct state *seen = &scene->view.seen;

	if (seen->ending >= 0) {
		const struct ending *it = &world->endings[seen->ending];

		doc_addf(out, 'h', "%s", scene_name(scene, &it->name, it->id));
		doc_about(out, subject_of(SUBJECT_ENDING, seen->ending));
		doc_add(out, 't', text_in(&it->story, scene->lang));
		if (!is_constant(world, it->when))
			reading_condition(scene, it->when, out);
	}
	also_true(scene, out);
	if (seen->desk.discussed) {
		const struct ending *it = &world->endings[seen->desk.discussed - 1];

		doc_addf(out, 'w', _("For the discussion the facilitator chose: %s"),
			scene_name(scene, &it->name, it->id));
		doc_add(out, 't', text_in(&it->story, scene->lang));
	}
	doc_add(out, 't', "");
}

void reading_all_scores(const struct scene *scene, struct doc *out)
{
	for (int team = 0; team < TEAM_COUNT; team++) {
		reading_scores(scene, (enum team)team, out);
		doc_add(out, 't', "");
	}
}

void reading_questions(const struct scene *scene, struct doc *out)
{
	doc_add(out, 'h', _("To talk about"));
	doc_add(out, 'w', text_in(&scene->world->scenario.question, scene->lang));
	doc_add(out, 't', text_in(&scene->world->scenario.debrief, scene->lang));
}
