/* SPDX-License-Identifier: MIT */
#include "engine/staged.h"

#include <assert.h>

#include "engine/act_chair.h"
#include "engine/event.h"
#include "engine/world.h"

void inject_resolve(const struct world *world, struct state *state, int inject, unsigned teams,
	struct ledger *ledger)
{
	assert(inject >= 0 && inject < world->scenario.inject_count);
	const struct cause cause = {
		.kind = CAUSE_INJECT, .team = TEAM_NONE, .index = (int16_t)inject,
		.target = TARGET_NONE, .yes_percent = 100,
	};
	struct entry head = entry_make(state, &cause, ENTRY_INJECT);

	head.subject = (int16_t)inject;
	head.other = (int16_t)teams;
	ledger_add(ledger, &head);
	effect_apply(world, state, world->scenario.injects[inject].effects, &cause, ledger);
}

bool event_is_skipped(const struct state *state, int turn, int event)
{
	for (int i = 0; i < state->desk.staged_count; i++) {
		const struct staged *staged = &state->desk.staged[i];

		if (staged->kind == STAGED_SKIP && staged->turn == turn && staged->subject == event)
			return true;
	}
	return false;
}

static void resolve_kind(const struct world *world, struct state *state, enum staged_kind kind,
	struct ledger *ledger)
{
	for (int i = 0; i < state->desk.staged_count; i++) {
		const struct staged *staged = &state->desk.staged[i];

		if (staged->turn != state->turn || staged->kind != kind)
			continue;
		if (kind == STAGED_CARD)
			event_resolve(world, state, staged->subject, true, ledger);
		else
			inject_resolve(world, state, staged->subject, staged->teams, ledger);
	}
}

void staged_resolve(const struct world *world, struct state *state, struct ledger *ledger)
{
	resolve_kind(world, state, STAGED_CARD, ledger);
	resolve_kind(world, state, STAGED_INJECT, ledger);
}

void staged_clear(const struct world *world, struct state *state, struct ledger *ledger)
{
	const struct cause cause = facilitator_cause();

	for (int i = state->desk.staged_count - 1; i >= 0; i--) {
		struct entry entry = entry_make(state, &cause, ENTRY_STAGED);

		if (state->desk.staged[i].turn > state->turn)
			continue;
		entry.subject = (int16_t)i;
		entry.to = 1;
		entry.secret = true;
		ledger_change(world, state, &entry, ledger);
	}
}
