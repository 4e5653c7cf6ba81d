/* SPDX-License-Identifier: MIT */
#include "engine/event.h"

#include <assert.h>

#include "engine/dice.h"
#include "engine/effect.h"
#include "engine/expr.h"
#include "engine/staged.h"
#include "engine/world.h"

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

/* The n-th card of the turn that the die draws, -1 if there is none. */
static int event_pick(const struct world *world, const struct state *state, int n)
{
	bool eligible[MAX_EVENTS];
	int sides = 0;
	for (int i = 0; i < world->event_count; i++) {
		eligible[i] = event_is_eligible(world, state, i);
		sides += eligible[i] ? world->events[i].weight : 0;
	}
	if (sides == 0)
		return -1;
	int left = draw_die(state, n, sides);
	for (int i = 0; i < world->event_count; i++) {
		left -= eligible[i] ? world->events[i].weight : 0;
		if (left <= 0)
			return i;
	}
	assert(!"a die within the sum of weights");
	return -1;
}

void event_draw(const struct world *world, struct state *state, int n, struct ledger *ledger)
{
	int event = event_pick(world, state, n);

	if (event >= 0 && !event_is_skipped(state, state->turn, -1)
			&& !event_is_skipped(state, state->turn, event))
		event_resolve(world, state, event, false, ledger);
}

static void mark(const struct world *world, struct state *trial, int event, bool forced)
{
	if (forced || world->events[event].once)
		trial->event_used[event] = true;
}

enum { FORECAST_MOST = MAX_FORCED + MAX_STAGED + FORECAST_CARDS };

/* The cards of one opening, in order, behind the count that are known already. */
static int opening_forecast(const struct world *world, struct state *trial,
	struct forecast coming[FORECAST_CARDS], int count)
{
	struct forecast card = { .turn = trial->turn, .forced = true };
	int cards[FORECAST_MOST], known = 0;

	for (int i = 0; i < MAX_FORCED; i++) {
		int event = world->scenario.forced[trial->turn][i] - 1;
		if (event >= 0 && !event_is_skipped(trial, trial->turn, event))
			cards[known++] = event;
	}
	for (int i = 0; i < trial->desk.staged_count; i++)
		if (trial->desk.staged[i].kind == STAGED_CARD
				&& trial->desk.staged[i].turn == trial->turn)
			cards[known++] = trial->desk.staged[i].subject;
	for (int i = 0; i < known; i++)
		mark(world, trial, cards[i], true);
	int forced = known;
	for (int i = 0; known < FORECAST_MOST && i < world->options[OPTION_DECK_DRAWS]; i++) {
		int event = event_pick(world, trial, i);
		if (event < 0 || event_is_skipped(trial, trial->turn, -1)
				|| event_is_skipped(trial, trial->turn, event))
			continue;
		mark(world, trial, event, false);
		cards[known++] = event;
	}
	for (int i = 0; i < known && count < FORECAST_CARDS; i++) {
		card.event = (int16_t)cards[i];
		card.forced = i < forced;
		coming[count++] = card;
	}
	return count;
}

int event_forecast(const struct world *world, const struct state *state,
	struct forecast coming[FORECAST_CARDS])
{
	struct state trial = *state;
	int count = 0;

	if (state->over)
		return 0;
	while (count < FORECAST_CARDS && trial.turn < world->scenario.turns) {
		trial.turn++;
		count = opening_forecast(world, &trial, coming, count);
	}
	return count;
}
