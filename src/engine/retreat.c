/* SPDX-License-Identifier: MIT */
#include "engine/retreat.h"

#include "engine/unit.h"
#include "engine/world.h"

bool team_is_friend(enum team team, enum team owner)
{
	if (team == owner)
		return team != TEAM_NONE;
	return (team == TEAM_C && owner == TEAM_W) || (team == TEAM_W && owner == TEAM_C);
}

/* What borders on a set of areas by land or across a strait, the set itself apart. */
static uint64_t around(const struct world *world, uint64_t areas)
{
	uint64_t next = 0;

	for (int i = 0; i < world->area_count; i++)
		if (areas & bit_of(i))
			next |= world->areas[i].land | world->areas[i].strait;
	return next & ~areas;
}

int area_refuge(const struct world *world, const struct state *state, enum team team, int area)
{
	uint64_t seen = bit_of(area);

	for (;;) {
		uint64_t next = around(world, seen);
		for (int i = 0; i < world->area_count; i++)
			if (next & bit_of(i) && world->areas[i].kind == AREA_LAND
				&& team_is_friend(team, (enum team)state->control[i]))
				return i;
		if (next == 0)
			return AREA_NONE;
		seen |= next;
	}
}

/* The first stack in area that must leave, or NULL. */
static const struct stack *stranger(const struct state *state, int area)
{
	for (int i = 0; i < state->stack_count; i++)
		if (state->stacks[i].area == area && !team_is_friend(
			(enum team)state->stacks[i].team, (enum team)state->control[area]))
			return &state->stacks[i];
	return NULL;
}

void units_retreat(const struct world *world, struct state *state, int area,
	const struct cause *cause, struct ledger *ledger)
{
	const struct stack *stack;

	while ((stack = stranger(state, area))) {
		int count = stack->count;
		struct post post = {
			.team = stack->team, .nation = stack->nation, .area = stack->area,
			.kind = stack->kind, .quality = stack->quality,
		};
		int refuge = area_refuge(world, state, (enum team)stack->team, area);

		units_add(world, state, &post, -count, cause, ledger);
		post.area = (uint8_t)refuge;
		if (refuge != AREA_NONE)
			units_add(world, state, &post, count, cause, ledger);
	}
}
