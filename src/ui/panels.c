/* SPDX-License-Identifier: MIT */
#include "ui/panels.h"

#include <stdio.h>
#include <string.h>

#include "engine/agreement.h"
#include "engine/expr.h"
#include "engine/odds.h"
#include "prose/gettext.h"
#include "ui/chart.h"
#include "ui/history.h"
#include "ui/rich.h"
#include "ui/steps.h"

/* Columns of a track's sparkline, and from what width on there is a gauge beside it. */
enum { SPARK = 6, WIDE = 46 };

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

static void track_line(const struct scene *scene, int track, int cols, struct doc *out)
{
	const struct track *it = &scene->world->tracks[track];
	bool noisy = scene->view.noisy_tracks & bit_of(track);
	bool chosen = scene->track == track && scene->track_chosen;
	bool has_past = scene->past_count > 1;
	int gauge = !has_past ? SPARK : cols < WIDE ? 0 : 6;
	int spark = has_past ? SPARK : 0;
	struct figure value = prose_figure(it, scene->view.seen.track[track]);
	char name[4 * 80 + 1];
	char change[24];
	struct str text;

	change_text(scene, track, change, sizeof(change));

	int width = cols - gauge - spark - 9 - (gauge && spark) - rich_width(change);

	fit_name(scene_name(scene, &it->name, it->id), width < 6 ? 6 : width > 80 ? 80 : width,
		name);
	str_init(&text);
	str_addf(&text, "%c%s" RICH_MARK "t%*s%s%s %s " RICH_MARK "k", chosen ? '>' : ' ', name,
		5 - (int)strlen(value.text) - noisy, "", noisy ? "~" : "", value.text, change);
	chart_bar(scene->view.seen.track[track], it->low, it->high, gauge, &text);
	str_add(&text, gauge && spark ? " " RICH_MARK "t" : "");
	if (spark)
		history_spark(scene, track, spark, &text);
	doc_add(out, chosen ? 'k' : 't', text.text);
	str_release(&text);
}

void panel_tracks(const struct scene *scene, int cols, struct doc *out)
{
	track_id tracks[MAX_TRACKS];
	int count = scene_tracks(scene, tracks);

	for (int i = 0; i < count; i++)
		track_line(scene, tracks[i], cols, out);
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
		str_addf(out, "%s %s%d %s q%d", nation->id, about, stack->count,
			prose_unit(stack->kind, true), stack->quality);
}

/* The units in an area, one line per team. */
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
			if (line.length)
				str_add(&line, full ? _("; ") : _(", "));
			stack_text(scene, i, full, &line);
		}
		if (line.length)
			doc_addf(out, 't', " " RICH_MARK "%c%c " RICH_HANG RICH_MARK "t%s",
				style_team(team), prose_team_letter(team), line.text);
		str_release(&line);
	}
}

/* Neighbours by one kind of link: ids, in full names. */
static void neighbour_line(const struct scene *scene, const char *label, uint64_t set, bool full,
	struct doc *out)
{
	struct str line;

	if (!set)
		return;
	str_init(&line);
	for (int i = 0; i < scene->world->area_count; i++)
		if (set & bit_of(i))
			str_addf(&line, "%s%s", line.length == 0 ? "" : full ? _(", ") : " ",
				full ? scene_area(scene, i) : scene->world->areas[i].id);
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
	units_lines(scene, full, out);
	if (scene->world->war.share_all[scene->area] > 0)
		doc_addf(out, 't', _(" Kyiv holds %s of %s of Ukraine here"), share_text(held).text,
			share_text(scene->world->war.share_all[scene->area]).text);
	neighbour_line(scene, _("land"), area->land, full, out);
	neighbour_line(scene, _("sea"), area->sea, full, out);
	neighbour_line(scene, _("strait"), area->strait, full, out);
	cities_line(scene, out);
}

/* What an order takes of budget and capital, and its odds: "-2 -1 61%". */
static void terms_text(const struct scene *scene, const struct state *imagined,
	const struct order *order, struct str *out)
{
	const struct order_kind *kind = &scene->world->orders[order->kind];

	str_addf(out, "%3d %3d", -order_cost(scene->world, imagined, order->kind, RES_BP),
		-order_cost(scene->world, imagined, order->kind, RES_PC));
	if (kind->has_vote || kind->has_roll)
		str_addf(out, RICH_MARK "k%4d%%",
			odds_of_order(scene->world, imagined, order->kind, order->target));
	else
		str_add(out, kind->free ? RICH_MARK "d free" : "     ");
}

/* The changes of a free-form order (rules B8.5). */
static void package_line(const struct scene *scene, const struct package *package,
	struct doc *out)
{
	struct str line;

	str_init(&line);
	for (int i = 0; i < package->track_count; i++) {
		const struct track *track = &scene->world->tracks[package->track[i]];

		str_addf(&line, "%s%s %s", i ? _(", ") : "",
			scene_name(scene, &track->name, track->id),
			prose_figure_change(track, package->change[i]).text);
	}
	doc_addf(out, 'd', "   %s", line.length ? line.text : _("changes nothing yet"));
	str_release(&line);
}

/* Agreements that the sheet denounces (rules B16). */
static void denounced_lines(const struct scene *scene, const struct sheet *sheet, struct doc *out)
{
	for (int bit = 0; bit < MAX_AGREEMENTS; bit++) {
		const struct agreement *it = sheet->denounce & 1U << bit
			? agreement_of_bit(&scene->view.seen, scene->team, bit) : NULL;

		if (it)
			doc_addf(out, 'w', _(" denounces agreement %d: capital -%d"), it->number,
				scene->world->agreements.denounce);
	}
}

/* An order of the sheet: its name, and at the right edge, below it if need be, its terms. */
static void order_line(const struct scene *scene, const struct sheet_edit *edit,
	const struct state *imagined, int index, int cols, struct doc *out)
{
	const struct order *order = &sheet_edit_sheet(edit)->orders[index];
	struct prose prose = scene_prose(scene);
	bool selected = edit->selected == index;
	struct str name, terms;

	str_init(&name);
	str_init(&terms);
	prose_order_brief(&prose, order, &name);
	terms_text(scene, imagined, order, &terms);

	int left = 3 + rich_width(name.text);
	int space = cols - 1 - left - rich_width(terms.text);

	doc_addf(out, selected ? 'k' : 't', "%c%d " RICH_HANG "%s%*s" RICH_MARK "d%s",
		selected ? '>' : ' ', index + 1, name.text, space > 0 ? space : 0, "",
		space > 0 ? terms.text : "");
	if (space <= 0)
		doc_addf(out, 'd', "%*s%s", cols - 1 - rich_width(terms.text), "", terms.text);
	int broken = agreement_is_against(scene->world, imagined, NULL, order);

	if (broken)
		doc_addf(out, 'b', _(" breaks agreement %d"), broken);
	if (sheet_edit_notes(edit)->reason[index][0])
		doc_addf(out, 'd', "   \"%s\"", sheet_edit_notes(edit)->reason[index]);
	if (scene->world->orders[order->kind].free_form)
		package_line(scene, &sheet_edit_sheet(edit)->package, out);
	if (sheet_edit_sheet(edit)->argue == index)
		for (int i = 0; i < MAX_REASONS && sheet_edit_notes(edit)->argument[i][0]; i++)
			doc_addf(out, 'w', "   %s " RICH_MARK "d" RICH_HANG "%s", _("argued:"),
				sheet_edit_notes(edit)->argument[i]);
	str_release(&name);
	str_release(&terms);
}

static void settings_line(const struct scene *scene, const struct sheet_edit *edit,
	struct doc *out)
{
	struct str line;

	str_init(&line);
	for (int i = 0; i < SETTING_COUNT; i++) {
		int value = sheet_edit_sheet(edit)->setting[i];

		if (setting_values((enum setting)i, scene->team) == 0 || value < 0)
			continue;
		str_addf(&line, "%s%s: %s", line.length ? _(", ") : "",
			prose_setting((enum setting)i),
			prose_setting_value((enum setting)i, value));
	}
	if (line.length)
		doc_addf(out, 'd', " %s", line.text);
	str_release(&line);
}

void panel_sheet(const struct scene *scene, const struct sheet_edit *edit,
	const struct state *imagined, int cols, struct doc *out)
{
	const struct sheet *sheet = sheet_edit_sheet(edit);
	int slots = scene->world->scenario.slots[scene->team];
	int used = sheet_slots(scene->world, sheet);

	doc_addf(out, 't', " %s " RICH_MARK "k%d  " RICH_MARK "t%s " RICH_MARK "k%d  " RICH_MARK
		"t%s " RICH_MARK "k%d/%d", _("budget"),
		sheet_left(scene->world, imagined, scene->team, sheet, RES_BP), _("capital"),
		sheet_left(scene->world, imagined, scene->team, sheet, RES_PC), _("orders"), used,
		slots);
	for (int i = 0; i < sheet->count; i++)
		order_line(scene, edit, imagined, i, cols > 60 ? 60 : cols, out);
	if (sheet->count == 0)
		doc_add(out, 'd', _(" No orders yet: o opens the list."));
	settings_line(scene, edit, out);
	denounced_lines(scene, sheet, out);

	int alert = sheet_alert(scene->world, imagined, scene->team, sheet);

	if (alert > 0)
		doc_addf(out, 'd', _(" of the budget, the alert takes %d"), alert);
	if (sheet_edit_notes(edit)->intent[0])
		doc_addf(out, 'd', " %s %s", _("intent:"), sheet_edit_notes(edit)->intent);
	if (sheet_edit_notes(edit)->prediction >= 0)
		doc_addf(out, 'd', " %s %d%%", _("predicted:"), sheet_edit_notes(edit)->prediction);
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
