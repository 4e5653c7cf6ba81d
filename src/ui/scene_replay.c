/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "ui/scene.h"

/* How many units of an entry's team, nation and kind are seen in its area. */
static int seen_count(const struct state *seen, const struct entry *entry)
{
	for (int i = 0; i < seen->stack_count; i++) {
		const struct stack *stack = &seen->stacks[i];

		if (stack->team == entry->team && stack->area == entry->subject
			&& stack->nation * 8 + stack->kind == entry->other)
			return stack->count;
	}
	return 0;
}

/* A blurred entry tells only the difference: add it to what is seen. */
static struct entry sharpened(const struct world *world, const struct state *seen,
	const struct entry *entry)
{
	struct entry sharp = *entry;
	int change = entry->to - entry->from;

	if (!entry->blurred)
		return sharp;
	if (entry->kind == ENTRY_TRACK) {
		const struct track *track = &world->tracks[entry->subject];
		int to = seen->track[entry->subject] + change;

		sharp.from = seen->track[entry->subject];
		sharp.to = to < track->low ? track->low : to > track->high ? track->high : to;
	} else if (entry->kind == ENTRY_UNITS) {
		sharp.from = seen_count(seen, entry);
		sharp.to = sharp.from + change < 0 ? 0 : sharp.from + change;
	}
	return sharp;
}

/* Only what a screen shows: a redacted ledger need not keep a state's inner books in order. */
static bool is_shown(const struct entry *entry)
{
	return entry->kind == ENTRY_TRACK || entry->kind == ENTRY_UNITS
		|| entry->kind == ENTRY_QUALITY || entry->kind == ENTRY_CONTROL
		|| entry->kind == ENTRY_HELD || entry->kind == ENTRY_CLOCK
		|| entry->kind == ENTRY_COMMIT || entry->kind == ENTRY_FLAG;
}

/* Stacks come and go: mark again those whose like was noisy at the start. */
static void keep_noise(const struct view *start, struct view *view)
{
	memset(view->noisy_stack, 0, sizeof(view->noisy_stack));
	for (int i = 0; i < view->seen.stack_count; i++) {
		const struct stack *now = &view->seen.stacks[i];

		for (int j = 0; j < start->seen.stack_count; j++) {
			const struct stack *then = &start->seen.stacks[j];

			if (start->noisy_stack[j] && then->team == now->team
				&& then->area == now->area && then->kind == now->kind
				&& then->nation == now->nation)
				view->noisy_stack[i] = true;
		}
	}
}

void scene_replay(struct scene *scene, const struct view *start, const struct ledger *ledger,
	int last)
{
	struct ledger one;

	scene->view = *start;
	scene->applied = last;
	one.count = 1;
	one.vote_count = 0;
	for (int i = 0; i < last; i++) {
		if (!is_shown(&ledger->entries[i]))
			continue;
		one.entries[0] = sharpened(scene->world, &scene->view.seen, &ledger->entries[i]);
		ledger_replay(scene->world, &one, 0, 1, &scene->view.seen);
	}
	keep_noise(start, &scene->view);
}
