/* SPDX-License-Identifier: MIT */
#include "engine/losses.h"

#include <string.h>

#include "engine/unit.h"
#include "engine/world.h"

enum { SERVED = -1 };

/* One stack's part. */
struct part {
	struct post post;
	int count, loses;
	int64_t rest;        /* what truncation left of its part, or SERVED */
};

static int parts_find(const struct state *state, const struct losses *losses,
	struct part parts[MAX_STACKS])
{
	int found = 0;

	for (int i = 0; i < state->stack_count; i++) {
		const struct stack *stack = &state->stacks[i];
		if (stack->team != losses->team || stack->kind != losses->kind
			|| !(losses->areas & bit_of(stack->area)))
			continue;
		parts[found++] = (struct part){
			.post = {
				.team = stack->team, .nation = stack->nation, .area = stack->area,
				.kind = stack->kind, .quality = stack->quality,
				.secret = losses->secret,
			},
			.count = stack->count,
		};
	}
	return found;
}

static bool is_served_before(const struct world *world, const struct part *first,
	const struct part *second)
{
	if (first->rest != second->rest)
		return first->rest > second->rest;
	if (first->post.area != second->post.area)
		return first->post.area < second->post.area;
	return strcmp(world->nations[first->post.nation].id,
		world->nations[second->post.nation].id) < 0;
}

static void parts_share(const struct world *world, struct part *parts, int count, int wanted,
	int all)
{
	int left = wanted;

	for (int i = 0; i < count; i++) {
		int64_t part = (int64_t)parts[i].count * wanted;
		parts[i].loses = (int)(part / all);
		parts[i].rest = part % all;
		left -= parts[i].loses;
	}
	for (; left > 0; left--) {
		struct part *next = &parts[0];
		for (int i = 1; i < count; i++)
			if (is_served_before(world, &parts[i], next))
				next = &parts[i];
		next->loses++;
		next->rest = SERVED;
	}
}

int losses_take(const struct world *world, struct state *state, const struct losses *losses,
	const struct cause *cause, struct ledger *ledger)
{
	struct part parts[MAX_STACKS];
	int count = parts_find(state, losses, parts);
	int all = 0, taken = 0;

	for (int i = 0; i < count; i++)
		all += parts[i].count;
	if (all == 0 || losses->count <= 0)
		return 0;
	parts_share(world, parts, count, losses->count < all ? losses->count : all, all);
	for (int i = 0; i < count; i++)
		taken -= units_add(world, state, &parts[i].post, -parts[i].loses, cause, ledger);
	return taken;
}
