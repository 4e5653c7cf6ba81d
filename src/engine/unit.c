/* SPDX-License-Identifier: MIT */
#include "engine/unit.h"

#include <string.h>

#include "engine/world.h"

enum { COUNT_MOST = INT16_MAX };

int units_count(const struct state *state, enum team team, uint64_t areas, enum unit_kind kind)
{
	int sum = 0;

	for (int i = 0; i < state->stack_count; i++) {
		const struct stack *stack = &state->stacks[i];
		if (stack->team == team && stack->kind == kind && areas & bit_of(stack->area))
			sum += stack->count;
	}
	return sum;
}

int units_factor(const struct state *state, enum team team, uint64_t areas)
{
	int sum = 0;

	for (int i = 0; i < state->stack_count; i++) {
		const struct stack *stack = &state->stacks[i];
		if (stack->team == team && stack->kind == UNIT_BDE &&
			areas & bit_of(stack->area))
			sum += stack->count * stack->quality;
	}
	return sum;
}

/* Where in the sorted table a stack stands: by area, team, kind, nation. */
static uint32_t rank(int area, int team, int kind, int nation)
{
	return (uint32_t)area << 24 | (uint32_t)team << 16 | (uint32_t)kind << 8 |
		(uint32_t)nation;
}

/* Index of the first stack that does not stand before post. */
static int place_of(const struct state *state, const struct post *post)
{
	uint32_t wanted = rank(post->area, post->team, post->kind, post->nation);
	int low = 0, high = state->stack_count;

	while (low < high) {
		int middle = (low + high) / 2;
		const struct stack *stack = &state->stacks[middle];
		if (rank(stack->area, stack->team, stack->kind, stack->nation) < wanted)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool stands_at(const struct state *state, int place, const struct post *post)
{
	const struct stack *stack = &state->stacks[place];

	return place < state->stack_count && stack->area == post->area &&
		stack->team == post->team && stack->kind == post->kind &&
		stack->nation == post->nation;
}

const struct stack *units_at(const struct state *state, const struct post *post)
{
	int place = place_of(state, post);

	return place < MAX_STACKS && stands_at(state, place, post) ? &state->stacks[place] : NULL;
}

static void stack_remove(struct state *state, int place)
{
	size_t behind = (size_t)(state->stack_count - place - 1);

	memmove(&state->stacks[place], &state->stacks[place + 1],
		behind * sizeof state->stacks[0]);
	state->stack_count--;
	state->stacks[state->stack_count] = (struct stack) { 0 };
}

static bool stack_insert(struct state *state, int place, const struct post *post)
{
	if (state->stack_count == MAX_STACKS)
		return false;
	size_t behind = (size_t)(state->stack_count - place);

	memmove(&state->stacks[place + 1], &state->stacks[place],
		behind * sizeof state->stacks[0]);
	state->stacks[place] = (struct stack) {
		.team = post->team, .nation = post->nation, .area = post->area,
		.kind = post->kind, .quality = post->quality,
	};
	state->stack_count++;
	return true;
}

void units_set(struct state *state, const struct post *post, int count)
{
	int place = place_of(state, post);
	bool stands = place < MAX_STACKS && stands_at(state, place, post);

	if (stands && count <= 0)
		stack_remove(state, place);
	else if (stands || (count > 0 && stack_insert(state, place, post)))
		state->stacks[place].count = (int16_t)count;
}

void units_set_quality(struct state *state, const struct post *post)
{
	int place = place_of(state, post);

	if (place < MAX_STACKS && stands_at(state, place, post))
		state->stacks[place].quality = post->quality;
}

static struct entry entry_of_post(const struct state *state, const struct post *post,
	const struct cause *cause, enum entry_kind kind)
{
	struct entry entry = entry_make(state, cause, kind);

	entry.team = post->team;
	entry.subject = post->area;
	entry.other = (int16_t)(post->nation * 8 + post->kind);
	entry.secret = post->secret;
	return entry;
}

/* Add or take units of one nation. Return the change. */
static int stack_change(const struct world *world, struct state *state, const struct post *post,
	int count, const struct cause *cause, struct ledger *ledger)
{
	const struct stack *stack = units_at(state, post);
	int had = stack ? stack->count : 0;
	int quality = stack ? stack->quality : 0;
	int has = count < -had ? 0 : count > COUNT_MOST - had ? COUNT_MOST : had + count;

	if (!stack && state->stack_count == MAX_STACKS)
		return 0;
	struct entry number = entry_of_post(state, post, cause, ENTRY_UNITS);
	number.from = had;
	number.to = has;
	ledger_change(world, state, &number, ledger);
	if (has <= had)
		return has - had;
	/* Rounded mean of both, never below 1 (B3). */
	int mean = (had * quality + (has - had) * post->quality + has / 2) / has;
	struct entry grade = entry_of_post(state, post, cause, ENTRY_QUALITY);
	grade.from = quality;
	grade.to = mean < 1 ? 1 : mean;
	ledger_change(world, state, &grade, ledger);
	return has - had;
}

/* Whether first loses units before second: lower quality, then nation id. */
static bool is_weaker(const struct world *world, const struct stack *first,
	const struct stack *second)
{
	if (first->quality != second->quality)
		return first->quality < second->quality;
	return strcmp(world->nations[first->nation].id, world->nations[second->nation].id) < 0;
}

/* The stack of post's team and kind in its area that loses units first, but of some nations. */
static const struct stack *weakest(const struct world *world, const struct state *state,
	const struct post *post, uint64_t but)
{
	const struct stack *found = NULL;

	for (int i = 0; i < state->stack_count; i++) {
		const struct stack *stack = &state->stacks[i];
		if (stack->team != post->team || stack->area != post->area ||
			stack->kind != post->kind || (but & bit_of(stack->nation)))
			continue;
		if (!found || is_weaker(world, stack, found))
			found = stack;
	}
	return found;
}

int units_add(const struct world *world, struct state *state, const struct post *post, int count,
	const struct cause *cause, struct ledger *ledger)
{
	if (post->nation != NATION_ANY)
		return stack_change(world, state, post, count, cause, ledger);
	int taken = 0;
	const struct stack *stack;

	while (taken > count && (stack = weakest(world, state, post, 0))) {
		struct post from = *post;
		from.nation = stack->nation;
		taken += stack_change(world, state, &from, count - taken, cause, ledger);
	}
	return taken;
}

/* Whether count units of stack can stand at post without a table that is too small. */
static bool has_room(const struct state *state, const struct stack *stack, int count,
	const struct post *post)
{
	const struct stack *there = units_at(state, post);

	if (there)
		return there->count <= COUNT_MOST - count;
	return state->stack_count < MAX_STACKS || count == stack->count;
}

int units_move_from(const struct world *world, struct state *state, const struct move *move,
	int area, const struct cause *cause, struct ledger *ledger)
{
	const struct post post = {
		.team = move->team, .kind = move->kind, .area = (uint8_t)area,
	};
	const struct stack *stack;
	int moved = 0;

	while (moved < move->count && (stack = weakest(world, state, &post, move->but))) {
		int count = move->count - moved;
		if (count > stack->count)
			count = stack->count;
		struct post from = post, to = post;
		from.nation = to.nation = stack->nation;
		to.area = move->to;
		to.quality = stack->quality;
		if (!has_room(state, stack, count, &to))
			break;
		stack_change(world, state, &from, -count, cause, ledger);
		moved += stack_change(world, state, &to, count, cause, ledger);
	}
	return moved;
}

int units_move(const struct world *world, struct state *state, const struct move *move,
	const struct cause *cause, struct ledger *ledger)
{
	struct move left = *move;

	for (int i = 0; i < move->from.count; i++) {
		int area = world->lists[move->from.first + i];
		if (area != move->to)
			left.count -= units_move_from(world, state, &left, area, cause, ledger);
	}
	return move->count - left.count;
}
