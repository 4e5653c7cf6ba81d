/* SPDX-License-Identifier: MIT */
#include "engine/event.h"

#include <assert.h>

#include "engine/dice.h"
#include "engine/effect.h"
#include "engine/expr.h"

bool event_is_eligible(const struct world *world, const struct state *state, int index)
{
	const struct event *event = &world->events[index];
	if (event->weight == 0 || state->event_used[index])
		return false;
	if (!world->scenario.in_deck[index] && index != world->known.quiet)
		return false;
	return expr_holds(world, state, event->when, TARGET_NONE);
}

void event_resolve(const struct world *world, struct state *state, int index, bool forced,
	struct ledger *ledger)
{
	assert(index >= 0 && index < world->event_count);
	const struct event *event = &world->events[index];
	const struct cause cause = {
		.kind = CAUSE_EVENT, .team = TEAM_NONE, .index = (int16_t)index,
		.target = TARGET_NONE, .yes_percent = 100,
	};
	struct entry head = entry_make(state, &cause, ENTRY_EVENT);
	head.subject = (int16_t)index;
	head.to = forced;
	ledger_add(ledger, &head);
	if (forced || event->once) {
		struct entry used = entry_make(state, &cause, ENTRY_USED);
		used.subject = (int16_t)index;
		used.from = state->event_used[index];
		used.to = 1;
		ledger_change(world, state, &used, ledger);
	}
	effect_apply(world, state, event->effects, &cause, ledger);
}

/* "event", then "event.2" ... (B8.1). */
static int draw_die(const struct state *state, int n, int sides)
{
	struct key key;
	key_init(&key, "event");
	if (n > 0) {
		key_add(&key, ".");
		key_add_int(&key, n + 1);
	}
	return dice_roll(state->seed, state->turn, key.text, sides);
}

void event_draw(const struct world *world, struct state *state, int n, struct ledger *ledger)
{
	bool eligible[MAX_EVENTS];
	int sides = 0;
	for (int i = 0; i < world->event_count; i++) {
		eligible[i] = event_is_eligible(world, state, i);
		sides += eligible[i] ? world->events[i].weight : 0;
	}
	if (sides == 0)
		return;
	int left = draw_die(state, n, sides);
	for (int i = 0; i < world->event_count; i++) {
		left -= eligible[i] ? world->events[i].weight : 0;
		if (left <= 0) {
			event_resolve(world, state, i, false, ledger);
			return;
		}
	}
	assert(!"a die within the sum of weights");
}
