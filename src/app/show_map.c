/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/show_parts.h"
#include "journal/names.h"

static void areas_write(const struct show *show)
{
	const struct world *world = show->world;
	const struct state *seen = &show->view.seen;

	json_open(show->json, "areas", '{');
	for (int i = 0; i < world->area_count; i++) {
		json_open(show->json, world->areas[i].id, '{');
		json_text(show->json, "control", NAMES_ANYBODY[seen->control[i]]);
		if (seen->held[i] != 0)
			json_number(show->json, "held_permille", seen->held[i]);
		json_close(show->json, '}');
	}
	json_close(show->json, '}');
}

static void units_write(const struct show *show)
{
	const struct world *world = show->world;
	const struct state *seen = &show->view.seen;

	json_open(show->json, "units", '[');
	for (int i = 0; i < seen->stack_count; i++) {
		const struct stack *stack = &seen->stacks[i];

		json_open(show->json, NULL, '{');
		json_text(show->json, "area", world->areas[stack->area].id);
		json_text(show->json, "team", NAMES_TEAM[stack->team]);
		json_text(show->json, "nation", world->nations[stack->nation].id);
		json_text(show->json, "kind", NAMES_UNIT[stack->kind]);
		json_number(show->json, "count", stack->count);
		json_number(show->json, "quality", stack->quality);
		if (show->view.noisy_stack[i])
			json_number(show->json, "uncertain", 1);
		json_close(show->json, '}');
	}
	json_close(show->json, ']');
}

static void countries_write(const struct show *show)
{
	const struct world *world = show->world;
	const struct state *seen = &show->view.seen;

	json_open(show->json, "countries", '{');
	for (int i = 0; i < world->country_count; i++) {
		const struct country *country = &world->countries[i];

		json_open(show->json, country->id, '{');
		json_text(show->json, "bloc", world->blocs[country->bloc].id);
		json_number(show->json, "commitment", seen->commit[i]);
		json_close(show->json, '}');
	}
	json_close(show->json, '}');
}

void show_map(const struct show *show)
{
	areas_write(show);
	units_write(show);
	countries_write(show);
}
