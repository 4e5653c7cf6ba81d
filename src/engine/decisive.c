/* SPDX-License-Identifier: MIT */
#include "engine/decisive.h"

#include <assert.h>

#include "engine/score.h"

/* How many units of an entry's team, nation and kind stand in its area. */
static int count_of(const struct state *state, const struct entry *entry)
{
	for (int i = 0; i < state->stack_count; i++) {
		const struct stack *it = &state->stacks[i];

		if (it->team == entry->team && it->area == entry->subject
			&& it->nation * 8 + it->kind == entry->other)
			return it->count;
	}
	return 0;
}

void entry_take_back(const struct world *world, const struct entry *entry, struct state *state)
{
	const struct track *track = &world->tracks[entry->kind == ENTRY_TRACK ? entry->subject : 0];
	struct entry back = *entry;

	switch ((int)entry->kind) {
	case ENTRY_TRACK:
		back.from = state->track[entry->subject];
		back.to = back.from - (entry->to - entry->from);
		back.to = back.to < track->low ? track->low : back.to > track->high ? track->high
			: back.to;
		break;
	case ENTRY_UNITS:
		back.from = count_of(state, entry);
		back.to = back.from - (entry->to - entry->from);
		back.to = back.to < 0 ? 0 : back.to;
		break;
	case ENTRY_FLAG: case ENTRY_COMMIT: case ENTRY_CONTROL: case ENTRY_HELD:
		back.from = entry->to;
		back.to = entry->from;
		break;
	default:
		return;
	}
	if (back.from != back.to)
		ledger_change(world, state, &back, NULL);
}

/* Votes and battles belong to the order that they are about. */
static int family_of(const struct entry *entry)
{
	return entry->cause == CAUSE_VOTE || entry->cause == CAUSE_BATTLE ? CAUSE_ORDER : entry->cause;
}

static bool is_same(const struct entry *one, const struct entry *other)
{
	return family_of(one) == family_of(other) && one->index == other->index
		&& one->target == other->target && one->queued == other->queued;
}

static bool is_change(const struct entry *entry)
{
	return !entry_is_head((enum entry_kind)entry->kind) && entry->from != entry->to
		&& entry->cause != CAUSE_START && entry->cause != CAUSE_CLOCK;
}

bool moment_includes(const struct entry *head, const struct entry *entry)
{
	return is_change(entry) && is_same(head, entry);
}

/* Whether a change is the first of its cause in the ledger. */
static bool opens(const struct ledger *ledger, int at)
{
	for (int i = 0; i < at; i++)
		if (moment_includes(&ledger->entries[at], &ledger->entries[i]))
			return false;
	return true;
}

static int size_of(int points)
{
	return points < 0 ? -points : points;
}

static void weigh(const struct world *world, const struct state *state,
	const struct ledger *ledger, struct moment *moment)
{
	struct state without = *state;
	uint32_t also;

	for (int i = ledger->count - 1; i >= moment->entry; i--)
		if (moment_includes(&ledger->entries[moment->entry], &ledger->entries[i]))
			entry_take_back(world, &ledger->entries[i], &without);
	moment->weight = 0;
	for (int team = 0; team < TEAM_COUNT; team++) {
		moment->points[team] = score_team(world, state, (enum team)team)
			- score_team(world, &without, (enum team)team);
		moment->weight += size_of(moment->points[team]);
	}
	moment->ending = ending_find(world, &without, false, &also);
	if (moment->ending == ending_find(world, state, false, &also))
		moment->ending = -1;
	else
		moment->weight += ENDING_WEIGHT;
}

/* Put a moment into its place among the heaviest; return how many there are now. */
static int keep(const struct moment *moment, struct moment *out, int count, int most)
{
	int place = count;

	while (place > 0 && out[place - 1].weight < moment->weight)
		place--;
	if (moment->weight == 0 || place >= most)
		return count;
	for (int i = count < most ? count : most - 1; i > place; i--)
		out[i] = out[i - 1];
	out[place] = *moment;
	return count < most ? count + 1 : most;
}

int decisive_find(const struct world *world, const struct state *state,
	const struct ledger *const *ledgers, int count, struct moment *out, int most)
{
	int found = 0;

	assert(most <= MAX_MOMENTS);
	for (int turn = 0; turn < count; turn++)
		for (int i = 0; i < ledgers[turn]->count; i++) {
			struct moment moment = { .turn = turn, .entry = i };

			if (!is_change(&ledgers[turn]->entries[i]) || !opens(ledgers[turn], i))
				continue;
			weigh(world, state, ledgers[turn], &moment);
			found = keep(&moment, out, found, most);
		}
	return found;
}
