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

/* A bloc's vote on a response stands until it is replaced (B9); the other ballots are spent. */
static void ballots_use_up(struct desk *desk)
{
	int kept = 0;

	for (int i = 0; i < desk->ballot_count; i++)
		if (desk->ballots[i].order == BALLOT_RESPONSE)
			desk->ballots[kept++] = desk->ballots[i];
	for (int i = kept; i < desk->ballot_count; i++)
		desk->ballots[i] = (struct ballot){ 0 };
	desk->ballot_count = (uint8_t)kept;
}

/* What was settled for one turn only. Rulings on the next opening's dice stay until it is over. */
static void desk_clear(struct desk *desk, int turn)
{
	desk->signalled = false;
	memset(desk->argument, 0, sizeof desk->argument);
	memset(desk->package, 0, sizeof desk->package);
	memset(desk->signed_order, 0, sizeof desk->signed_order);
	memset(desk->cancels, 0, sizeof desk->cancels);
	desk->cancel_count = 0;
	ballots_use_up(desk);
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
		uint8_t (*times)[TEAM_COUNT] = entry->subject ? state->hushed : state->broken;

		times[entry->team][entry->other] = (uint8_t)entry->to;
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

/* Whether a team, or its order, left anything on the desk. */
static bool team_has_spent(const struct desk *desk, int team)
{
	return desk->argument[team] != 0 || desk->package[team].track_count != 0
		|| desk->package[team].chance != 0;
}

/* Whether anything on the desk is over with this turn. */
static bool has_spent(const struct desk *desk, int turn)
{
	bool spent = desk->signalled || desk->cancel_count > 0;

	for (int i = 0; i < TEAM_COUNT; i++)
		spent = spent || team_has_spent(desk, i);
	for (int i = 0; i < MAX_SIGNED; i++)
		spent = spent || desk->signed_order[i] != 0;
	for (int i = 0; i < desk->ballot_count; i++)
		spent = spent || desk->ballots[i].order != BALLOT_RESPONSE;
	for (int i = 0; i < desk->ruling_count; i++)
		spent = spent || desk->rulings[i].turn <= turn;
	return spent;
}

void desk_spend(const struct world *world, struct state *state, struct ledger *ledger)
{
	const struct cause clock = {
		.kind = CAUSE_CLOCK, .team = TEAM_NONE, .target = TARGET_NONE, .yes_percent = 100,
	};
	struct entry entry = entry_make(state, &clock, ENTRY_DESK);

	if (!has_spent(&state->desk, state->turn))
		return;
	entry.to = 1;
	ledger_change(world, state, &entry, ledger);
}
