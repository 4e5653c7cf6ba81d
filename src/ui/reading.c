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

enum { NAME_COLS = 34, GOAL_COLS = 30, HEADING_COLS = 60 };

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
	doc_add(out, 't', "");
}

/* Whether a line of a briefing is a heading: it is short and ends as no sentence does. */
static bool is_heading(const char *line, size_t length)
{
	static const char *const ENDS[] = { ".", ":", "?", "!", ",", ";", "。", "：", "？", "！",
		"，", "；", "、" };
	char text[128];

	if (length == 0 || length >= sizeof(text) || line[0] == '-')
		return false;
	snprintf(text, sizeof(text), "%.*s", (int)length, line);
	for (size_t i = 0; i < sizeof(ENDS) / sizeof(*ENDS); i++) {
		size_t end = strlen(ENDS[i]);

		if (length >= end && strcmp(text + length - end, ENDS[i]) == 0)
			return false;
	}
	return utf8_width(text) <= HEADING_COLS;
}

/* A text of a scenario's author, with its headings bright and its lists hung. */
static void add_text(const char *text, struct doc *out)
{
	struct str line;

	str_init(&line);
	while (*text) {
		size_t length = strcspn(text, "\n");
		size_t mark = strncmp(text, "- ", 2) == 0 ? 2 : 0;

		str_clear(&line);
		if (mark)
			str_add(&line, "- " RICH_HANG);
		str_add_bytes(&line, text + mark, length - mark);
		doc_add(out, is_heading(text, length) ? 'h' : 't', line.text);
		text += length;
		if (*text == '\n')
			text++;
	}
	str_release(&line);
}

/* What a turn gives the team to act with. */
static void means(const struct scene *scene, struct doc *out)
{
	const struct world *world = scene->world;
	const struct state *seen = &scene->view.seen;
	int kinds = 0;

	for (int kind = 0; kind < world->order_count; kind++)
		kinds += world->orders[kind].team == scene->team && world->scenario.allowed[kind];
	doc_add(out, 'h', _("What you can do"));
	doc_addf(out, 't', _("  %d orders a turn, of %d kinds, sealed and opened with everyone else's. "
		"To pay for them: %d budget and %d political capital now."),
		world->scenario.slots[scene->team], kinds, seen->res[scene->team][RES_BP],
		seen->res[scene->team][RES_PC]);
	doc_add(out, 't', _("  The list of orders tells what each costs and how likely it is to come "
		"off, or why it cannot be given. Agreements with other teams can be made at any time "
		"before sealing."));
	doc_add(out, 't', "");
}

void reading_briefing(const struct scene *scene, struct doc *out)
{
	const struct scenario *it = &scene->world->scenario;
	const char *briefing = text_in(&it->briefing, scene->lang);

	doc_addf(out, 'h', "%s", scene_name(scene, &it->name, it->id));
	add_text(*briefing ? briefing : text_in(&it->premise, scene->lang), out);
	doc_add(out, 't', "");
	doc_addf(out, style_team(scene->team), "%s", prose_team(scene->team));
	add_text(text_in(&it->team_briefing[scene->team], scene->lang), out);
	doc_add(out, 't', "");
	objectives(scene, out);
	doc_add(out, 't', "");
	agenda(scene, out);
	means(scene, out);
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
