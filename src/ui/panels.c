/* SPDX-License-Identifier: MIT */
#include "ui/panels.h"

#include <stdio.h>
#include <string.h>

#include "engine/expr.h"
#include "prose/gettext.h"
#include "ui/chart.h"
#include "ui/history.h"
#include "ui/ladder.h"
#include "ui/rich.h"
#include "ui/steps.h"
#include "ui/words.h"

/* Columns of a track's sparkline at least; from what widths on a gauge fits, and all at ease. */
enum { SPARK = 6, WIDE = 46, ROOMY = 56 };

/* "+3", "-2" or "=" since last turn, in its colour. */
static void change_text(const struct scene *scene, int track, char *out, size_t size)
{
	int change = scene->view.seen.track[track] - scene->before.track[track];

	if (!scene->has_before || change == 0)
		snprintf(out, size, RICH_MARK "d  =");
	else
		snprintf(out, size, RICH_MARK "w%3s",
			prose_figure_change(&scene->world->tracks[track], change).text);
}

void panel_track(const struct scene *scene, int track, int cols, struct doc *out)
{
	const struct track *it = &scene->world->tracks[track];
	bool noisy = scene->view.noisy_tracks & bit_of(track);
	bool chosen = scene->track == track && scene->track_chosen;
	bool has_past = scene->past_count > 1;
	bool tight = cols < 40 || (cols >= WIDE && cols < ROOMY);
	int least = tight ? SPARK : SPARK + 2;
	int gauge = !has_past ? least : cols < WIDE ? 0 : tight ? SPARK - 1 : SPARK;
	int spark = has_past ? least : 0;
	struct figure value = prose_figure(it, scene->view.seen.track[track]);
	char name[4 * 80 + 1];
	char change[24];
	struct str text;

	change_text(scene, track, change, sizeof(change));

	int width = cols - gauge - spark - 10 - (gauge && spark) - rich_width(change);

	fit_name(scene_name(scene, &it->name, it->id), width < 6 ? 6 : width > 80 ? 80 : width,
		name);
	str_init(&text);
	str_addf(&text, "%c%s " RICH_MARK "t%*s%s%s %s " RICH_MARK "k", chosen ? '>' : ' ', name,
		5 - (int)strlen(value.text) - noisy, "", noisy ? "~" : "", value.text, change);
	chart_bar(scene->view.seen.track[track], it->low, it->high, gauge, &text);
	str_add(&text, gauge && spark ? " " RICH_MARK "t" : "");
	if (spark)
		history_spark(scene, track, spark, &text);
	doc_add(out, chosen ? 'k' : 't', text.text);
	doc_about(out, subject_of(SUBJECT_TRACK, track));
	str_release(&text);
}

/* The name of a track's step under its line. */
static void step_line(const struct scene *scene, int track, struct doc *out)
{
	struct str step;

	str_init(&step);
	if (ladder_step(scene, track, scene->view.seen.track[track], &step))
		doc_addf(out, 'd', "   %s", step.text);
	str_release(&step);
}

void panel_tracks(const struct scene *scene, int cols, int rows, struct doc *out)
{
	track_id tracks[MAX_TRACKS];
	int count = scene_tracks(scene, tracks);
	int spare = rows - count;

	for (int i = 0; i < count; i++) {
		int before = out->paragraphs;

		panel_track(scene, tracks[i], cols, out);
		if (spare > 0)
			step_line(scene, tracks[i], out);
		spare -= out->paragraphs - before - 1;
	}
}

/* A stack in its place in a list: "RUS ~4 bde q2", in full "brigades of Russia: ~4, quality 2". */
static void stack_text(const struct scene *scene, int index, bool full, struct str *out)
{
	const struct stack *stack = &scene->view.seen.stacks[index];
	const struct nation *nation = &scene->world->nations[stack->nation];
	const char *about = scene->view.noisy_stack[index] ? "~" : "";

	if (full)
		/* kind of units, whose, "~" for roughly, how many, their quality */
		str_addf(out, _("%s of %s: %s%d, quality %d"), prose_unit(stack->kind, false),
			scene_name(scene, &nation->name, nation->id), about, stack->count,
			stack->quality);
	else
		/* the nation's code, "~" for roughly, how many, kind of units, their quality */
		str_addf(out, _("%s %s%d %s q%d"), nation->id, about, stack->count,
			prose_unit(stack->kind, true), stack->quality);
}

/* A stack of the selected area in a line of its own, to be asked about. */
static void stack_line(const struct scene *scene, int index, struct doc *out)
{
	const struct stack *stack = &scene->view.seen.stacks[index];
	struct str text;

	str_init(&text);
	stack_text(scene, index, true, &text);
	doc_addf(out, 't', " " RICH_MARK "%c%c " RICH_HANG RICH_MARK "t%s", style_team(stack->team),
		prose_team_letter((enum team)stack->team), text.text);
	doc_about(out, subject_of_team(SUBJECT_STACK, stack->team, stack->area,
		stack->nation * 8 + stack->kind));
	str_release(&text);
}

/* The units in an area, one line per team; in full one per stack. */
static void units_lines(const struct scene *scene, bool full, struct doc *out)
{
	const struct state *seen = &scene->view.seen;

	for (int team = 0; team < TEAM_COUNT; team++) {
		struct str line;

		str_init(&line);
		for (int i = 0; i < seen->stack_count; i++) {
			const struct stack *stack = &seen->stacks[i];

			if (stack->area != scene->area || stack->team != team)
				continue;
			if (full) {
				stack_line(scene, i, out);
				continue;
			}
			if (line.length)
				str_add(&line, _(", "));
			stack_text(scene, i, false, &line);
		}
		if (line.length) {
			doc_addf(out, 't', " " RICH_MARK "%c%c " RICH_HANG RICH_MARK "t%s",
				style_team(team), prose_team_letter(team), line.text);
			doc_about(out, subject_of(SUBJECT_AREA, scene->area));
		}
		str_release(&line);
	}
}

/* Neighbours by one kind of link. */
static void neighbour_line(const struct scene *scene, const char *label, uint64_t set,
	struct doc *out)
{
	struct str line;

	if (!set)
		return;
	str_init(&line);
	for (int i = 0; i < scene->world->area_count; i++)
		if (set & bit_of(i))
			str_addf(&line, "%s%s", line.length == 0 ? "" : " ",
				scene->world->areas[i].id);
	doc_addf(out, 'd', " %s " RICH_HANG RICH_MARK "t%s", label, line.text);
	str_release(&line);
}

static void cities_line(const struct scene *scene, struct doc *out)
{
	struct str line;

	str_init(&line);
	for (int i = 0; i < scene->atlas->city_count; i++) {
		const struct atlas_city *city = &scene->atlas->cities[i];

		if (city->place == scene->area)
			str_addf(&line, "%s%s", line.length ? _(", ") : "",
				scene_name(scene, &city->name, city->id));
	}
	if (line.length)
		doc_addf(out, 'd', " %s" RICH_MARK "t %s", _("cities"), line.text);
	str_release(&line);
}

/* Ground of Ukraine, counted per mille. */
static struct figure share_text(int permille)
{
	return prose_figure(&(struct track){ .permille = true }, permille);
}

void panel_area(const struct scene *scene, bool full, struct doc *out)
{
	if (scene->area < 0) {
		doc_add(out, 'd', _(" Choose an area with the arrow keys or /."));
		return;
	}

	if (out->words) {
		words_area(scene, out);
		return;
	}

	const struct area *area = &scene->world->areas[scene->area];
	int owner = scene->view.seen.control[scene->area];
	int held = scene->view.seen.held[scene->area];

	if (area->kind == AREA_SEA)
		doc_addf(out, 'h', " %s" RICH_MARK "d %s  %s", scene_area(scene, scene->area),
			area->id, _("sea"));
	else
		doc_addf(out, 'h', " %s" RICH_MARK "d %s  " RICH_MARK "%c%s" RICH_MARK
			"d%s%s%s%s", scene_area(scene, scene->area), area->id, style_team(owner),
			owner < TEAM_COUNT ? prose_team((enum team)owner) : _("neutral"),
			area->nato ? "  " : "", area->nato ? _("NATO") : "",
			area->eu ? "  " : "", area->eu ? _("EU") : "");
	doc_about(out, subject_of(SUBJECT_AREA, scene->area));
	units_lines(scene, full, out);
	if (scene->world->war.share_all[scene->area] > 0)
		doc_addf(out, 't', _(" Kyiv holds %s of %s of Ukraine here"), share_text(held).text,
			share_text(scene->world->war.share_all[scene->area]).text);
	if (scene->world->war.share_all[scene->area] > 0)
		doc_about(out, subject_of(SUBJECT_HELD, scene->area));
	if (!full) {
		neighbour_line(scene, _("land"), area->land, out);
		neighbour_line(scene, _("sea"), area->sea, out);
		neighbour_line(scene, _("strait"), area->strait, out);
	}
	cities_line(scene, out);
}

void panel_news(const struct scene *scene, struct doc *out)
{
	const struct ledger *news = scene_news(scene);
	struct steps steps;

	if (!news)
		return;
	steps_find(news, &steps);
	for (int i = 0; i < steps.count; i++)
		steps_headline(scene, news, &steps, i, out);
}

/* An event that is news: not the card that says that nothing happened. */
static bool is_news(const struct world *world, const struct entry *entry)
{
	return entry->kind == ENTRY_EVENT && entry->subject != world->known.quiet;
}

void panel_headline(const struct scene *scene, struct doc *out)
{
	const struct ledger *news = scene_news(scene);
	struct steps steps;
	struct str line, changes;

	if (!news)
		return;
	str_init(&line);
	str_init(&changes);
	steps_find(news, &steps);
	for (int i = 0; i < steps.count; i++) {
		const struct entry *head = &news->entries[steps.first[i]];

		if (!is_news(scene->world, head))
			continue;

		const struct event *event = &scene->world->events[head->subject];

		str_clear(&changes);
		steps_changes(scene, news, &steps, i, &changes);
		str_addf(&line, "%s" RICH_MARK "t%s" RICH_MARK "d%s%s",
			line.length ? RICH_MARK "d / " : " " RICH_MARK "w* ",
			scene_name(scene, &event->name, event->id),
			changes.length ? _(": ") : "", changes.text);
	}
	str_release(&changes);
	if (line.length)
		doc_add(out, 't', line.text);
	else if (steps.count > 0)
		steps_headline(scene, news, &steps, steps.count - 1, out);
	str_release(&line);
}

void panel_header(const struct scene *scene, struct canvas *canvas, const char *phase)
{
	const struct scenario *scenario = &scene->world->scenario;
	struct prose prose = scene_prose(scene);
	struct box box = { .rows = 1, .cols = canvas->cols };
	struct str right;

	str_init(&right);
	str_add(&right, "  ");
	prose_turn(&prose, scene->view.seen.turn, &right);
	if (scene->clock[0])
		str_addf(&right, "  " RICH_MARK "w%s" RICH_MARK "B", scene->clock);
	str_addf(&right, "  " RICH_MARK "h%s " RICH_MARK "%c %s ", phase, style_counter(scene->team),
		scene->team < TEAM_COUNT ? prose_team(scene->team)
		: scene->eyes ? scene->eyes : _("all eyes"));

	int width = rich_width(right.text);
	struct box left = { .rows = 1, .cols = canvas->cols - width };
	char title[256];

	snprintf(title, sizeof(title), RICH_MARK "h eastflank " RICH_MARK "t %s",
		scene_name(scene, &scenario->name, scenario->id));
	/* Where both are too long, the scenario tells more than the program's name. */
	if (rich_width(title) > left.cols)
		snprintf(title, sizeof(title), " %s",
			scene_name(scene, &scenario->name, scenario->id));
	rich_bar(canvas, &box, 0, "", 'B');
	rich_put(canvas, &left, 0, 0, title, 'B');
	rich_put(canvas, &box, 0, canvas->cols - width, right.text, 'B');
	str_release(&right);
}
