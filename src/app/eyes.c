/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/eyes.h"

/* What every team may know: the state seen by one after the other. */
static void public_view(const struct world *world, const struct state *state, struct view *out)
{
	struct state seen = *state;
	struct view noisy = { .noisy_tracks = 0 };

	for (int team = 0; team < TEAM_COUNT; team++) {
		seen.seed = state->seed;
		view_make(world, &seen, (enum team)team, out);
		seen = out->seen;
		noisy.noisy_tracks |= out->noisy_tracks;
		for (int i = 0; i < MAX_STACKS; i++)
			noisy.noisy_stack[i] |= out->noisy_stack[i];
		for (int i = 0; i < RES_COUNT; i++)
			seen.res[team][i] = (int16_t)((seen.res[team][i] + 2) / 5 * 5);
		for (int i = 0; i < SETTING_COUNT; i++)
			seen.setting[team][i] = 0;
		seen.agenda[team] = -1;
	}
	out->team = TEAM_NONE;
	out->seen = seen;
	out->seen.seed = 0;
	out->noisy_tracks = noisy.noisy_tracks;
	for (int i = 0; i < MAX_STACKS; i++)
		out->noisy_stack[i] = noisy.noisy_stack[i];
}

void eyes_view(const struct world *world, const struct state *state, int eyes, struct view *out)
{
	if (eyes == EYES_PUBLIC && !state->over)
		public_view(world, state, out);
	else
		view_make(world, state, eyes == EYES_PUBLIC ? TEAM_NONE : (enum team)eyes, out);
}

void eyes_ledger(const struct world *world, const struct state *after,
	const struct ledger *ledger, int eyes, struct ledger *out)
{
	if (eyes == EYES_PUBLIC)
		ledger_redact_public(world, after, ledger, out);
	else
		ledger_redact(world, after, ledger, (enum team)eyes, out);
}

void eyes_rewind(const struct world *world, const struct ledger *ledger, struct state *state)
{
	struct ledger one;

	one.count = 1;
	one.vote_count = 0;
	for (int i = ledger->count - 1; i >= 0; i--) {
		struct entry entry = ledger->entries[i];
		bool shown = entry.kind == ENTRY_TRACK || entry.kind == ENTRY_UNITS
			|| entry.kind == ENTRY_CONTROL || entry.kind == ENTRY_HELD
			|| entry.kind == ENTRY_FLAG;

		if (!shown)
			continue;
		entry.from = ledger->entries[i].to;
		entry.to = ledger->entries[i].from;
		one.entries[0] = entry;
		ledger_replay(world, &one, 0, 1, state);
	}
}
