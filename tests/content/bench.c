/* SPDX-License-Identifier: MIT */
#include "content/bench.h"

#include <stdlib.h>
#include <string.h>

#include "content/expr_parse.h"

/* Not Check's: the fuzzers use this bench, too. */
static void must(bool right)
{
	if (!right)
		abort();
}

static void areas_make(struct world *world)
{
	static const char *const IDS[] = { "EST", "LVA", "KAL" };

	world->area_count = 3;
	for (int i = 0; i < 3; i++)
		world->areas[i] = (struct area){ .id = IDS[i] };
	world->group_count = 1;
	world->groups[0] = (struct group){ "BALTICS", bit_of(0) | bit_of(1) };
}

static void world_make(struct world *world)
{
	world->track_count = 3;
	world->tracks[0] = (struct track){ .id = "trust", .high = 100, .start = 30 };
	world->tracks[1] = (struct track){ .id = "door", .high = 100, .start = 7 };
	world->tracks[2] = (struct track){ .id = "ladder", .high = 4, .start = 2 };
	world->derived_count = 2;
	world->derived[0].id = "twice";
	world->derived[1].id = "later";
	world->bloc_count = 1;
	world->blocs[0] = (struct bloc){ .id = "EAST", .members = 3 };
	world->country_count = 2;
	world->countries[0] = (struct country){ .id = "POL", .commit = 5, .weight = 8 };
	world->countries[1] = (struct country){ .id = "EST", .commit = 8, .weight = 2 };
	world->nation_count = 2;
	world->nations[0].id = "POL";
	world->nations[1].id = "EST";
	world->event_count = 1;
	world->events[0].id = "storm";
	world->line_count = 1;
	world->lines[0] = (struct line){ .id = "aid", .high = 12, .usual = 7 };
	world->options[OPTION_WILLING_BAR] = 40;
	areas_make(world);
}

static void state_make(struct state *state, int red)
{
	*state = (struct state){
		.turn = 3,
		.track = { 30, 7, 2 },
		.commit = { 5, 8 },
		.line = { 7 },
		.control = { TEAM_C, TEAM_C, TEAM_R },
		.stack_count = 3,
		.stacks = {
			{ TEAM_C, 1, 0, UNIT_BDE, 3, 2 },
			{ TEAM_C, 1, 0, UNIT_AIR, 4, 4 },
			{ TEAM_C, 0, 1, UNIT_BDE, 5, 1 },
		},
	};
	state->flag[red] = 2;
}

void bench_init(struct bench *bench)
{
	*bench = (struct bench){ .arena = arena_new() };
	bench->world = arena_alloc(bench->arena, 1, sizeof(*bench->world));
	world_make(bench->world);
	build_init(&bench->build, bench->arena, bench->world);
	bench->source = (struct source){ "bench", "", 0 };
	bench->loader = (struct loader){ bench->arena, &bench->faults, &bench->source };
	bench->build.loader = &bench->loader;
	must(bench_expr(bench, "2*trust", &bench->world->derived[0].is));
	bench->build.derived_known = 1;

	const struct node at = { .line = 1, .column = 1 };

	state_make(&bench->state, build_flag(&bench->build, &at, "red", FLAG_SETS));
	build_flag(&bench->build, &at, "dead", FLAG_SETS);
	build_publish(&bench->build, NULL);
}

void bench_release(struct bench *bench)
{
	arena_free(bench->arena);
}

void bench_clear(struct bench *bench)
{
	bench->faults = (struct faults){ .count = 0 };
}

bool bench_expr(struct bench *bench, const char *text, struct expr *expr)
{
	const struct node node = {
		.kind = NODE_SCALAR, .quoted = true, .line = 1, .column = 1, .text = text,
	};
	bool compiled = expr_compile(&bench->build, &node, expr);

	build_publish(&bench->build, NULL);
	return compiled;
}

const struct node *bench_node(struct bench *bench, const char *text)
{
	bench->source = (struct source){ "bench", text, strlen(text) };

	const struct node *node = yaml_tree(&bench->loader);

	must(node != NULL);
	return node;
}
