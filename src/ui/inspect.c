/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "prose/gettext.h"
#include "ui/palette.h"
#include "ui/panels.h"
#include "ui/reading.h"
#include "ui/rich.h"
#include "ui/why.h"

enum { NAME_COLS = 19, ORDER_COLS = 34 };

/* Brigades in an area by team: "C4  R~6"; nothing where there are none. */
static void brigades(const struct scene *scene, int area, struct str *out)
{
	const struct state *seen = &scene->view.seen;

	for (int team = 0; team < TEAM_COUNT; team++) {
		int count = 0;
		bool about = false;

		for (int i = 0; i < seen->stack_count; i++) {
			const struct stack *it = &seen->stacks[i];

			if (it->area != area || it->team != team || it->kind != UNIT_BDE)
				continue;
			count += it->count;
			about |= scene->view.noisy_stack[i];
		}
		if (count)
			str_addf(out, "  " RICH_MARK "%c%c" RICH_MARK "t%s%d", style_team(team),
				prose_team_letter((enum team)team), about ? "~" : "", count);
	}
}

static void border_line(const struct scene *scene, int area, const char *kind, struct doc *out)
{
	int owner = scene->view.seen.control[area];
	char name[4 * NAME_COLS + 1];
	struct str line;

	str_init(&line);
	fit_name(scene_area(scene, area), NAME_COLS, name);
	str_addf(&line, "   %s " RICH_MARK "d%s " RICH_MARK "%c%s" RICH_MARK "t", name, kind,
		style_team(owner), scene->world->areas[area].kind == AREA_SEA ? "" :
		owner < TEAM_COUNT ? prose_team((enum team)owner) : _("neutral"));
	brigades(scene, area, &line);
	doc_add(out, 't', line.text);
	doc_about(out, subject_of(SUBJECT_AREA, area));
	str_release(&line);
}

static void borders(const struct scene *scene, struct doc *out)
{
	const struct area *area = &scene->world->areas[scene->area];

	doc_add(out, 't', "");
	doc_add(out, 'h', _(" Who borders it, and with how many brigades"));
	for (int i = 0; i < scene->world->area_count; i++)
		if (area->land & bit_of(i))
			border_line(scene, i, _("land"), out);
		else if (area->strait & bit_of(i))
			border_line(scene, i, _("strait"), out);
		else if (area->sea & bit_of(i))
			border_line(scene, i, _("sea"), out);
}

/* An order aimed here: what it costs, its odds, or that it cannot be given now. */
static void order_line(const struct scene *scene, const struct state *imagined,
	const struct order *order, struct doc *out)
{
	const struct order_kind *kind = &scene->world->orders[order->kind];
	bool legal = order_check(scene->world, imagined, order) == VERDICT_LEGAL;
	char name[4 * ORDER_COLS + 1], odds[24];

	fit_name(scene_name(scene, &kind->name, kind->id), ORDER_COLS, name);
	odds_text(scene, imagined, order, odds, sizeof(odds));
	doc_addf(out, legal ? 't' : 'd', "   %s " RICH_MARK "%c%s %s", name, legal ? 'k' : 'd', odds,
		legal ? "" : _("not now"));
	doc_about(out, subject_of_team(SUBJECT_ORDER, order->team, order->kind, order->target));
}

/* The orders of the scene's team that can be aimed at the area. */
static void orders(const struct scene *scene, const struct state *imagined, struct doc *out)
{
	const struct world *world = scene->world;
	bool any = false;

	for (int kind = 0; kind < world->order_count; kind++) {
		struct order order = { .team = (uint8_t)scene->team, .kind = (int16_t)kind,
			.target = (int16_t)scene->area };

		if (world->orders[kind].team != scene->team
			|| world->orders[kind].target_kind != TARGET_KIND_AREA
			|| !order_is_offered(world, imagined, kind)
			|| !order_target_fits(world, &world->orders[kind], scene->area))
			continue;
		if (!any) {
			doc_add(out, 't', "");
			doc_add(out, 'h', _(" Your orders that can be aimed at it, with their odds"));
		}
		any = true;
		order_line(scene, imagined, &order, out);
	}
}

void reading_inspect(const struct scene *scene, const struct state *imagined, struct doc *out)
{
	const struct why why = { .scene = scene, .imagined = imagined };

	panel_area(scene, true, out);
	if (scene->area < 0)
		return;
	borders(scene, out);
	if (imagined && scene->team < TEAM_COUNT)
		orders(scene, imagined, out);
	doc_add(out, 't', "");
	doc_add(out, 'h', _(" What happened here, latest first"));
	if (why_moves(&why, subject_of(SUBJECT_AREA, scene->area), 0, out) == 0)
		doc_add(out, 'd', _(" Nothing yet: all stands as at the beginning of turn 1."));
}
