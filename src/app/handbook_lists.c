/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "app/handbook.h"
#include "base/arena.h"
#include "content/content.h"
#include "prose/gettext.h"

/* Tables of what there is: tracks, money, countries, units, scenarios. */

static const struct world *world_of(const struct handbook *book)
{
	return book->prose.world;
}

static const char *text_of(const struct handbook *book, const struct text *text, const char *id)
{
	const char *words = text_in(text, book->prose.lang);

	return words && *words ? words : id;
}

static bool tracks(struct handbook *book, const char *argument)
{
	const char *const TITLES[] = { _("Track"), _("Range"), _("Start"), _("Soft ends"),
		_("Whose"), _("What it means"), NULL };
	const struct world *world = world_of(book);

	if (*argument)
		return false;
	grid_head(book->out, TITLES);
	for (int i = 0; i < world->track_count; i++) {
		const struct track *it = &world->tracks[i];

		grid_cellf(book->out, "%s%s (`%s`)", text_of(book, &it->name, it->id),
			it->head ? " *" : "", it->id);
		grid_cellf(book->out, "%s..%s", prose_figure(it, it->low).text,
			prose_figure(it, it->high).text);
		grid_cell(book->out, prose_figure(it, it->start).text);
		grid_cell(book->out, it->soft ? C_("fact", "yes") : "");
		grid_cell(book->out, it->owner == TEAM_NONE ? _("open to all")
			: prose_team((enum team)it->owner));
		grid_name(book, &it->note, "");
		grid_end(book->out);
	}
	return true;
}

static bool derived(struct handbook *book, const char *argument)
{
	const char *const TITLES[] = { _("Derived value"), _("At the start"), _("How it is computed"),
		NULL };
	const struct world *world = world_of(book);

	if (*argument)
		return false;
	grid_head(book->out, TITLES);
	for (int i = 0; i < world->derived_count; i++) {
		const struct derived *it = &world->derived[i];

		grid_name(book, &it->name, it->id);
		grid_cellf(book->out, "%d", expr_eval(world, &book->state, it->is, TARGET_NONE));
		grid_expr(book, it->is);
		grid_end(book->out);
	}
	return true;
}

static bool income(struct handbook *book, const char *argument)
{
	const char *const TITLES[] = { _("Team"), _("Budget a turn"), _("at the start"),
		_("Political capital a turn"), _("at the start"), _("Kept at most"), NULL };
	const struct world *world = world_of(book);

	if (*argument)
		return false;
	grid_head(book->out, TITLES);
	for (int team = 0; team < TEAM_COUNT; team++) {
		const struct income *it = &world->income[team];

		grid_cell(book->out, prose_team((enum team)team));
		for (int res = 0; res < RES_COUNT; res++) {
			grid_expr(book, it->res[res]);
			grid_cellf(book->out, "%d", expr_eval(world, &book->state, it->res[res],
				TARGET_NONE));
		}
		grid_cellf(book->out, "%d / %d", it->cap[RES_BP], it->cap[RES_PC]);
		grid_end(book->out);
	}
	return true;
}

static bool lines(struct handbook *book, const char *argument)
{
	const char *const TITLES[] = { _("Team"), _("Budget line"), _("Range"), _("Usual"), NULL };
	const struct world *world = world_of(book);

	if (*argument)
		return false;
	grid_head(book->out, TITLES);
	for (int i = 0; i < world->line_count; i++) {
		const struct line *it = &world->lines[i];

		grid_cell(book->out, prose_team((enum team)it->team));
		grid_cellf(book->out, "%s (`%s`)", text_of(book, &it->name, it->id), it->id);
		grid_cellf(book->out, "%d..%d", it->low, it->high);
		grid_cellf(book->out, "%d", it->usual);
		grid_end(book->out);
	}
	return true;
}

static bool rows(struct handbook *book, const char *argument)
{
	const char *const TITLES[] = { "#", _("Row"), _("When"), _("What happens"), _("Calm"), NULL };
	const struct world *world = world_of(book);

	if (*argument)
		return false;
	grid_head(book->out, TITLES);
	for (int i = 0; i < world->row_count; i++) {
		const struct row *it = &world->rows[i];

		grid_cellf(book->out, "%d", i + 1);
		grid_name(book, &it->name, "");
		grid_expr(book, it->when);
		grid_effects(book, it->effects);
		grid_cell(book->out, it->calm ? C_("fact", "yes") : "");
		grid_end(book->out);
	}
	return true;
}

/* Countries of one bloc: "France (FRA) 10 / +5 / 5 / 8". */
static bool countries(struct handbook *book, const char *argument)
{
	const char *const TITLES[] = { _("Bloc"), _("Country"), _("Weight"), _("Axis"), _("Caution"),
		_("Commitment"), _("EU"), _("NATO"), NULL };
	const struct world *world = world_of(book);

	if (*argument)
		return false;
	grid_head(book->out, TITLES);
	for (int bloc = 0; bloc < world->bloc_count; bloc++)
		for (int i = 0; i < world->country_count; i++) {
			const struct country *it = &world->countries[i];

			if (it->bloc != bloc)
				continue;
			grid_name(book, &world->blocs[bloc].name, world->blocs[bloc].id);
			grid_cellf(book->out, "%s (%s)", text_of(book, &it->name, it->id), it->id);
			grid_cellf(book->out, "%d", it->weight);
			grid_cellf(book->out, "%+d", it->axis);
			grid_cellf(book->out, "%d", it->caution);
			grid_cellf(book->out, "%d", it->commit);
			grid_cell(book->out, it->eu ? C_("fact", "yes") : "");
			grid_cell(book->out, it->nato ? C_("fact", "yes") : "");
			grid_end(book->out);
		}
	return true;
}

/* What stands in an area at the start. */
static void stacks_write(const struct handbook *book, int area)
{
	const struct world *world = world_of(book);
	struct str text;

	str_init(&text);
	for (int i = 0; i < world->stack_count; i++) {
		const struct stack_start *it = &world->stacks[i];

		if (it->area == area)
			str_addf(&text, "%s%s %d %s q%d", text.length ? "; " : "",
				world->nations[it->nation].id, it->count,
				prose_unit((enum unit_kind)it->kind, true), it->quality);
	}
	grid_cell(book->out, text.text);
	str_release(&text);
}

static void neighbours_write(const struct handbook *book, const struct area *area)
{
	const struct world *world = world_of(book);
	struct str text;

	str_init(&text);
	for (int i = 0; i < world->area_count; i++)
		if ((area->land | area->sea | area->strait) & bit_of(i))
			str_addf(&text, "%s%s%s", text.length ? " " : "", world->areas[i].id,
				area->strait & bit_of(i) ? "~" : "");
	grid_cell(book->out, text.text);
	str_release(&text);
}

static bool areas(struct handbook *book, const char *argument)
{
	const char *const TITLES[] = { _("Area"), _("Held by"), _("Terrain"), _("Neighbours"),
		_("Units at the start"), NULL };
	const struct world *world = world_of(book);

	if (*argument)
		return false;
	grid_head(book->out, TITLES);
	for (int i = 0; i < world->area_count; i++) {
		const struct area *it = &world->areas[i];

		grid_cellf(book->out, "%s %s", it->id, text_of(book, &it->name, it->id));
		grid_cell(book->out, it->kind == AREA_SEA ? _("sea")
			: world->control_start[i] == TEAM_NONE ? _("nobody")
			: prose_team((enum team)world->control_start[i]));
		grid_cellf(book->out, it->terrain ? "+%d" : "", it->terrain);
		neighbours_write(book, it);
		stacks_write(book, i);
		grid_end(book->out);
	}
	return true;
}

static bool scenarios(struct handbook *book, const char *argument)
{
	const char *const TITLES[] = { _("Scenario"), _("Name"), _("Begins"), _("Turns"),
		_("Minutes"), _("What it is about"), NULL };
	struct arena *arena = arena_new();
	struct scenario_brief *list = arena_alloc(arena, MAX_SCENARIOS, sizeof(*list));
	int count = content_scenarios(arena, list);

	grid_head(book->out, TITLES);
	for (int i = 0; i < count; i++) {
		grid_cellf(book->out, "`%s`", list[i].id);
		grid_name(book, &list[i].name, list[i].id);
		grid_name(book, &list[i].date, "");
		grid_cellf(book->out, "%d", list[i].turns);
		grid_cellf(book->out, "%d", list[i].minutes);
		grid_name(book, &list[i].premise, "");
		grid_end(book->out);
	}
	arena_free(arena);
	return !*argument;
}

static bool personas(struct handbook *book, const char *argument)
{
	const char *const TITLES[] = { _("Team"), _("Persona"), _("Name"), NULL };
	const struct world *world = world_of(book);

	grid_head(book->out, TITLES);
	for (int i = 0; i < world->persona_count; i++) {
		grid_cell(book->out, prose_team((enum team)world->personas[i].team));
		grid_cellf(book->out, "`ai:%s`", world->personas[i].id);
		grid_name(book, &world->personas[i].name, world->personas[i].id);
		grid_end(book->out);
	}
	return !*argument;
}

const struct handbook_row HANDBOOK_LISTS[] = {
	{ "tracks", tracks }, { "derived", derived }, { "income", income }, { "lines", lines },
	{ "rows", rows }, { "countries", countries }, { "areas", areas },
	{ "scenarios", scenarios }, { "personas", personas }, { NULL, NULL },
};
