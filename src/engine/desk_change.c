/* SPDX-License-Identifier: MIT */
#include "engine/desk_change.h"

#include <assert.h>
#include <string.h>

static void agreement_remove(struct state *state, int at)
{
	size_t behind = (size_t)(state->agreement_count - at - 1);

	memmove(&state->agreements[at], &state->agreements[at + 1],
		behind * sizeof state->agreements[0]);
	state->agreements[--state->agreement_count] = (struct agreement){ 0 };
}

static void agreement_change(struct state *state, const struct entry *entry)
{
	int at = 0;

	while (at < state->agreement_count && state->agreements[at].number != entry->subject)
		at++;
	if (at == state->agreement_count)
		return;

	struct agreement *agreement = &state->agreements[at];

	switch ((enum agreement_field)entry->other) {
	case AGREEMENT_UNTIL: agreement->until = (uint8_t)entry->to; break;
	case AGREEMENT_LEAKED: agreement->leaked = entry->to != 0; break;
	case AGREEMENT_DENOUNCED: agreement->denounced = (uint8_t)entry->to; break;
	case AGREEMENT_BROKEN: agreement->broken = (uint8_t)entry->to; break;
	case AGREEMENT_DONE: agreement->done = (uint8_t)entry->to; break;
	case AGREEMENT_GONE: agreement_remove(state, at); break;
	case AGREEMENT_FIELDS: break;
	}
}

static void rulings_use_up(struct desk *desk, int turn)
{
	int kept = 0;

	for (int i = 0; i < desk->ruling_count; i++)
		if (desk->rulings[i].turn > turn)
			desk->rulings[kept++] = desk->rulings[i];
	for (int i = kept; i < desk->ruling_count; i++)
		desk->rulings[i] = (struct ruling){ 0 };
	desk->ruling_count = (uint8_t)kept;
}

/* What was settled for one turn only. Rulings on the next opening's dice stay until it is over. */
static void desk_clear(struct desk *desk, int turn)
{
	desk->signalled = false;
	memset(desk->argument, 0, sizeof desk->argument);
	memset(desk->package, 0, sizeof desk->package);
	memset(desk->signed_order, 0, sizeof desk->signed_order);
	memset(desk->ballots, 0, sizeof desk->ballots);
	memset(desk->cancels, 0, sizeof desk->cancels);
	desk->ballot_count = desk->cancel_count = 0;
	rulings_use_up(desk, turn);
}

static void staged_remove(struct desk *desk, int at)
{
	if (at < 0 || at >= desk->staged_count)
		return;

	size_t behind = (size_t)(desk->staged_count - at - 1);

	memmove(&desk->staged[at], &desk->staged[at + 1], behind * sizeof desk->staged[0]);
	desk->staged[--desk->staged_count] = (struct staged){ 0 };
}

void desk_change(struct state *state, const struct entry *entry)
{
	if (entry->kind == ENTRY_AGREEMENT)
		agreement_change(state, entry);
	if (entry->kind == ENTRY_BROKEN) {
		assert(entry->team < TEAM_COUNT && entry->other >= 0 && entry->other < TEAM_COUNT);
		state->broken[entry->team][entry->other] = (uint8_t)entry->to;
	}
	if (entry->kind == ENTRY_LOST) {
		assert(entry->subject >= 0 && entry->subject < MAX_BLOCS);
		state->desk.lost[entry->subject] = (uint8_t)entry->to;
	}
	if (entry->kind == ENTRY_DESK)
		desk_clear(&state->desk, entry->turn);
	if (entry->kind == ENTRY_STAGED)
		staged_remove(&state->desk, entry->subject);
}
