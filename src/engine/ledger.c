/* SPDX-License-Identifier: MIT */
#include "engine/ledger.h"

#include <assert.h>
#include <string.h>

#include "engine/desk_change.h"
#include "engine/effect.h"
#include "engine/state.h"
#include "engine/unit.h"
#include "engine/world.h"

void ledger_init(struct ledger *ledger)
{
	ledger->count = 0;
	ledger->vote_count = 0;
}

void ledger_add(struct ledger *ledger, const struct entry *entry)
{
	if (!ledger)
		return;
	assert(ledger->count < MAX_ENTRIES);
	ledger->entries[ledger->count++] = *entry;
}

int ledger_add_vote(struct ledger *ledger, const struct vote_record *vote)
{
	if (!ledger)
		return -1;
	assert(ledger->vote_count < MAX_VOTES);
	ledger->votes[ledger->vote_count] = *vote;
	return ledger->vote_count++;
}

bool entry_is_head(enum entry_kind kind)
{
	return kind < ENTRY_TRACK;
}

struct entry entry_make(const struct state *state, const struct cause *cause,
	enum entry_kind kind)
{
	return (struct entry) {
		.kind = (uint8_t)kind, .turn = state->turn, .cause = cause->kind,
		.author = cause->team, .team = TEAM_NONE, .index = cause->index,
		.target = cause->target, .queued = cause->queued, .hidden = cause->hidden,
	};
}

static bool is_same_cause(const struct delayed *delayed, const struct entry *entry)
{
	return delayed->cause == entry->cause && delayed->index == entry->index &&
		delayed->target == entry->target;
}

static void queue_add(struct state *state, const struct entry *entry)
{
	if (entry->to == 0 || state->delayed_count == MAX_DELAYS)
		return;
	state->delayed[state->delayed_count++] = (struct delayed) {
		.due = (uint8_t)entry->to, .queued = entry->turn, .cause = entry->cause,
		.team = entry->author, .index = entry->index, .target = entry->target,
		.effect = (uint16_t)entry->subject, .hidden = entry->hidden,
		.count = entry->other,
	};
}

static void queue_remove(struct state *state, const struct entry *entry)
{
	int at = 0;

	while (at < state->delayed_count && !(is_same_cause(&state->delayed[at], entry) &&
		state->delayed[at].effect == (uint16_t)entry->subject &&
		state->delayed[at].queued == entry->queued))
		at++;
	if (at == state->delayed_count)
		return;
	size_t behind = (size_t)(state->delayed_count - at - 1);

	memmove(&state->delayed[at], &state->delayed[at + 1],
		behind * sizeof state->delayed[0]);
	state->delayed[--state->delayed_count] = (struct delayed) { 0 };
}

/* Who is caught stands in the open with all that the same order still delays. */
static void queue_open(struct state *state, const struct entry *entry)
{
	for (int i = 0; i < state->delayed_count; i++)
		if (is_same_cause(&state->delayed[i], entry) &&
			state->delayed[i].queued == entry->turn)
			state->delayed[i].hidden = false;
}

static struct post post_of(const struct entry *entry)
{
	return (struct post) {
		.team = entry->team, .area = (uint8_t)entry->subject,
		.nation = (uint8_t)(entry->other / 8), .kind = (uint8_t)(entry->other % 8),
		.quality = 1,
	};
}

/* Changes of the order of battle and the queue. */
static void apply_piece(struct state *state, const struct entry *entry)
{
	struct post post = post_of(entry);

	if (entry->kind == ENTRY_UNITS)
		units_set(state, &post, entry->to);
	post.quality = (uint8_t)entry->to;
	if (entry->kind == ENTRY_QUALITY)
		units_set_quality(state, &post);
	if (entry->kind == ENTRY_DELAY)
		queue_add(state, entry);
	if (entry->kind == ENTRY_DUE)
		queue_remove(state, entry);
	if (entry->kind == ENTRY_ATTRIBUTION && entry->to == 1)
		queue_open(state, entry);
}

static void apply_over(struct state *state, const struct entry *entry)
{
	state->over = true;
	state->ending = (int8_t)entry->subject;
	state->also_true = (uint32_t)entry->to;
}

/* Changes of what the world numbers: the subject must be one of its things. */
static int subject_of(const struct entry *entry, int count)
{
	assert(entry->subject >= 0 && entry->subject < count);
	return entry->subject;
}

static void apply_countries(const struct world *world, struct state *state,
	const struct entry *entry)
{
	if (entry->kind == ENTRY_COMMIT)
		state->commit[subject_of(entry, world->country_count)] = (int8_t)entry->to;
	if (entry->kind == ENTRY_WHIP)
		state->whip[subject_of(entry, world->bloc_count)] = (int8_t)entry->to;
}

static void apply_areas(const struct world *world, struct state *state,
	const struct entry *entry)
{
	int area = subject_of(entry, world->area_count);

	if (entry->kind == ENTRY_CONTROL)
		state->control[area] = (uint8_t)entry->to;
	if (entry->kind == ENTRY_HELD)
		state->held[area] = (int16_t)entry->to;
}

/* Changes of what a team has. */
static void apply_team(const struct world *world, struct state *state, const struct entry *entry)
{
	int to = entry->to;

	assert(entry->team < TEAM_COUNT || entry->kind == ENTRY_RAISED);
	if (entry->kind == ENTRY_RES)
		state->res[entry->team][subject_of(entry, RES_COUNT)] = (int16_t)to;
	if (entry->kind == ENTRY_SETTING)
		state->setting[entry->team][subject_of(entry, SETTING_COUNT)] = (int8_t)to;
	if (entry->kind == ENTRY_LINE)
		state->line[subject_of(entry, world->line_count)] = (int8_t)to;
	if (entry->kind == ENTRY_RAISED)
		state->raised[entry->team] = (int16_t)to;
	if (entry->kind == ENTRY_REST)
		state->rested[subject_of(entry, world->order_count)] = (uint8_t)to;
	if (entry->kind == ENTRY_FILED)
		state->filed[subject_of(entry, world->order_count)] = (uint8_t)to;
}

/* Since when the guns are silent is remembered: a settlement asks for it (B16). */
static void apply_track(const struct world *world, struct state *state,
	const struct entry *entry)
{
	state->track[subject_of(entry, world->track_count)] = (int16_t)entry->to;
	if (entry->subject != world->known.ceasefire)
		return;
	if (entry->to <= 0)
		state->truce_since = 0;
	else if (state->truce_since == 0)
		state->truce_since = entry->turn;
}

static void entry_apply(const struct world *world, struct state *state,
	const struct entry *entry)
{
	switch ((enum entry_kind)entry->kind) {
	case ENTRY_TRACK:
		apply_track(world, state, entry);
		break;
	case ENTRY_FLAG:
		state->flag[subject_of(entry, world->flag_count)] = (int8_t)entry->to;
		break;
	case ENTRY_USED:
		state->event_used[subject_of(entry, world->event_count)] = entry->to != 0;
		break;
	case ENTRY_CLOCK:
		state->turn = (uint8_t)entry->to;
		break;
	case ENTRY_OVER:
		apply_over(state, entry);
		break;
	case ENTRY_COMMIT: case ENTRY_WHIP:
		apply_countries(world, state, entry);
		break;
	case ENTRY_CONTROL: case ENTRY_HELD:
		apply_areas(world, state, entry);
		break;
	case ENTRY_RES: case ENTRY_SETTING: case ENTRY_LINE: case ENTRY_RAISED:
	case ENTRY_REST: case ENTRY_FILED:
		apply_team(world, state, entry);
		break;
	case ENTRY_UNITS: case ENTRY_QUALITY: case ENTRY_DELAY: case ENTRY_DUE:
	case ENTRY_ATTRIBUTION:
		apply_piece(state, entry);
		break;
	case ENTRY_AGREEMENT: case ENTRY_BROKEN: case ENTRY_LOST: case ENTRY_DESK: case ENTRY_STAGED:
		desk_change(state, entry);
		break;
	case ENTRY_TURN: case ENTRY_EVENT: case ENTRY_ORDER: case ENTRY_VOTE: case ENTRY_ROLL:
	case ENTRY_CHECK: case ENTRY_WAR: case ENTRY_AGENDA: case ENTRY_SAY: case ENTRY_BATTLE:
	case ENTRY_AGREED: case ENTRY_BREACH: case ENTRY_LEAK: case ENTRY_INJECT:
	case ENTRY_RULING: case ENTRY_PACKAGE:
	case ENTRY_OFFER: case ENTRY_BOOKS:
	case ENTRY_ENDING: case ENTRY_SCORE: case ENTRY_KIND_COUNT:
		break;
	}
}

void ledger_change(const struct world *world, struct state *state, const struct entry *entry,
	struct ledger *ledger)
{
	if (entry->from == entry->to)
		return;
	entry_apply(world, state, entry);
	ledger_add(ledger, entry);
}

void ledger_replay(const struct world *world, const struct ledger *ledger, int first, int last,
	struct state *state)
{
	for (int i = first; i < last; i++)
		entry_apply(world, state, &ledger->entries[i]);
}
