/* SPDX-License-Identifier: MIT */
#include "ui/reading.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "engine/expr.h"
#include "engine/prediction.h"
#include "prose/gettext.h"
#include "ui/chart.h"
#include "ui/panels.h"
#include "ui/rich.h"
#include "ui/steps.h"
#include "ui/words.h"

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

		reading_range(scene, it, range, sizeof(range));
		if (out->words) {
			doc_addf(out, 't', _("%s: %d points, %s"),
				scene_name(scene, &it->name, it->id), it->weight, range);
			continue;
		}
		fit_name(scene_name(scene, &it->name, it->id), GOAL_COLS, name);
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
	doc_add(out, 't', out->words ? _("The others' agendas, settings and sealed orders. Their own "
		"tracks and larger forces you see only roughly: \"about\" stands before such numbers.")
		: _("  The others' agendas, settings and sealed orders. Their own tracks "
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

/* The tracks of the board first, in its order, then the others. */
static int all_tracks(const struct scene *scene, track_id tracks[MAX_TRACKS])
{
	int count = scene_tracks(scene, tracks);
	uint64_t listed = 0;

	for (int i = 0; i < count; i++)
		listed |= bit_of(tracks[i]);
	for (int i = 0; i < scene->world->track_count; i++)
		if (!(listed & bit_of(i)))
			tracks[count++] = (track_id)i;
	return count;
}

void reading_tracks(const struct scene *scene, int cols, struct doc *out)
{
	const struct world *world = scene->world;
	track_id tracks[MAX_TRACKS];
	int count = all_tracks(scene, tracks);
	struct scene plain = *scene;

	if (out->words) {
		words_tracks(scene, out);
		return;
	}
	/* The page has its own sign of what is selected. */
	plain.track_chosen = false;
	if (scene->view.noisy_tracks)
		doc_addf(out, 'd', _(" ~ is an estimate to within %d, made anew each turn"),
			world->options[OPTION_FOG_TRACK]);
	for (int i = 0; i < count; i++)
		panel_track(&plain, tracks[i], cols - 2 < 72 ? cols - 2 : 72, out);
	doc_add(out, 'h', _("Derived"));
	for (int i = 0; i < world->derived_count; i++) {
		const struct derived *it = &world->derived[i];
		char name[4 * NAME_COLS + 1];

		fit_name(scene_name(scene, &it->name, it->id), NAME_COLS, name);
		doc_addf(out, 't', " %s  %4d", name,
			expr_eval(world, &scene->view.seen, it->is, TARGET_NONE));
		doc_about(out, subject_of(SUBJECT_DERIVED, i));
	}
	out->list = true;
	if (scene->track < 0 || !doc_select(out, subject_of(SUBJECT_TRACK, scene->track)))
		doc_step(out, 1);
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
