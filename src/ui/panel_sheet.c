/* SPDX-License-Identifier: MIT */
#include "ui/panels.h"

#include <stdio.h>

#include "engine/agreement.h"
#include "engine/odds.h"
#include "prose/gettext.h"
#include "ui/rich.h"

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
		if (it)
			doc_about(out, subject_of(SUBJECT_AGREEMENT, it->number));
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
	doc_about(out, subject_of_team(SUBJECT_ORDER, order->team, order->kind, order->target));
	if (space <= 0)
		doc_addf(out, 'd', "%*s%s", cols - 1 - rich_width(terms.text), "", terms.text);

	int broken = agreement_is_against(scene->world, imagined, NULL, order);

	if (broken) {
		doc_addf(out, 'b', _(" breaks agreement %d"), broken);
		doc_about(out, subject_of(SUBJECT_AGREEMENT, broken));
	}
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
	doc_about(out, subject_of_team(SUBJECT_RESOURCE, scene->team, SUBJECT_ALL, 0));
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
		doc_addf(out, 'd', _(" intent: %s"), sheet_edit_notes(edit)->intent);
	if (sheet_edit_notes(edit)->prediction >= 0)
		doc_addf(out, 'd', _(" predicted: %d%%"), sheet_edit_notes(edit)->prediction);
}
