/* SPDX-License-Identifier: MIT */
#include "engine/state.h"

#include <assert.h>
#include <string.h>

#include "base/hash.h"
#include "engine/dice.h"

/* How many records of a block count: the world's number of them, or the state's. */
enum counted {
	COUNT_ONE, COUNT_TRACKS, COUNT_COUNTRIES, COUNT_BLOCS, COUNT_TEAMS, COUNT_RAISED, COUNT_FLAGS,
	COUNT_ORDERS, COUNT_EVENTS, COUNT_LINES, COUNT_AREAS, COUNT_STACKS, COUNT_DELAYED,
	COUNT_UNDER_WAY, COUNT_AGREEMENTS, COUNT_SIGNED, COUNT_BALLOTS, COUNT_CANCELS, COUNT_RULINGS,
	COUNT_STAGED, COUNT_SHOWN, COUNT_NUMBER_ROWS,
};

enum { BLOCK_FIELDS = 40 };

struct field {
	size_t offset;           /* within the record */
	uint8_t width;           /* bytes; 0 ends the list */
	bool is_signed;
};

/* Records of one shape that follow each other in struct state. */
struct block {
	const char *name;
	size_t offset, stride;
	uint8_t counted;         /* enum counted */
	struct field fields[BLOCK_FIELDS + 1];
};

#define ONE(MEMBER, SIGNED) \
	{ #MEMBER, offsetof(struct state, MEMBER), 0, COUNT_ONE, \
		{ { 0, sizeof ((struct state *)0)->MEMBER, SIGNED } } }
#define EACH(MEMBER, COUNTED, SIGNED) \
	{ #MEMBER, offsetof(struct state, MEMBER), sizeof ((struct state *)0)->MEMBER[0], COUNTED, \
		{ { 0, sizeof ((struct state *)0)->MEMBER[0], SIGNED } } }
#define FIELD(RECORD, MEMBER, SIGNED) \
	{ offsetof(struct RECORD, MEMBER), sizeof ((struct RECORD *)0)->MEMBER, SIGNED }

#define CLAUSE(N) \
	FIELD(agreement, terms.clauses[N].kind, false), \
	FIELD(agreement, terms.clauses[N].team, false), \
	FIELD(agreement, terms.clauses[N].turns, false), \
	FIELD(agreement, terms.clauses[N].unit, false), \
	FIELD(agreement, terms.clauses[N].subject, true), \
	FIELD(agreement, terms.clauses[N].other, true), \
	FIELD(agreement, terms.clauses[N].n, true), \
	FIELD(agreement, terms.clauses[N].m, true)

/* Every field of a state, once, in the order of its code. */
static const struct block blocks[] = {
	ONE(seed, false),
	ONE(turn, false),
	ONE(over, false),
	ONE(ending, true),
	ONE(also_true, false),
	EACH(track, COUNT_TRACKS, true),
	EACH(commit, COUNT_COUNTRIES, true),
	EACH(whip, COUNT_BLOCS, true),
	{ "res", offsetof(struct state, res), RES_COUNT * sizeof(int16_t), COUNT_TEAMS, {
		{ RES_BP * sizeof(int16_t), sizeof(int16_t), true },
		{ RES_PC * sizeof(int16_t), sizeof(int16_t), true },
	} },
	{ "setting", offsetof(struct state, setting), SETTING_COUNT, COUNT_TEAMS, {
		{ SETTING_ROE, 1, true }, { SETTING_STANCE, 1, true }, { SETTING_ART5, 1, true },
		{ SETTING_ALERT, 1, true }, { SETTING_ACCEPT, 1, true },
	} },
	EACH(flag, COUNT_FLAGS, true),
	EACH(rested, COUNT_ORDERS, false),
	EACH(filed, COUNT_ORDERS, false),
	EACH(event_used, COUNT_EVENTS, false),
	EACH(line, COUNT_LINES, true),
	EACH(agenda, COUNT_TEAMS, true),
	EACH(control, COUNT_AREAS, false),
	EACH(held, COUNT_AREAS, true),
	EACH(raised, COUNT_RAISED, true),
	{ "stack", offsetof(struct state, stacks), sizeof(struct stack), COUNT_STACKS, {
		FIELD(stack, area, false), FIELD(stack, team, false), FIELD(stack, kind, false),
		FIELD(stack, nation, false), FIELD(stack, quality, false), FIELD(stack, count, true),
	} },
	{ "delayed", offsetof(struct state, delayed), sizeof(struct delayed), COUNT_DELAYED, {
		FIELD(delayed, due, false), FIELD(delayed, queued, false), FIELD(delayed, cause, false),
		FIELD(delayed, team, false), FIELD(delayed, index, true), FIELD(delayed, target, true),
		FIELD(delayed, effect, false), FIELD(delayed, hidden, false),
	} },
	{ "under way", offsetof(struct state, delayed), sizeof(struct delayed), COUNT_UNDER_WAY, {
		FIELD(delayed, count, true),
	} },
	ONE(stack_count, true),
	ONE(delayed_count, true),
	ONE(truce_since, false),
	EACH(agreements_made, COUNT_NUMBER_ROWS, false),
	ONE(agreement_count, false),
	{ "broken", offsetof(struct state, broken), TEAM_COUNT, COUNT_TEAMS, {
		{ TEAM_C, 1, false }, { TEAM_R, 1, false }, { TEAM_W, 1, false },
	} },
	{ "hushed", offsetof(struct state, hushed), TEAM_COUNT, COUNT_TEAMS, {
		{ TEAM_C, 1, false }, { TEAM_R, 1, false }, { TEAM_W, 1, false },
	} },
	{ "agreement", offsetof(struct state, agreements), sizeof(struct agreement),
		COUNT_AGREEMENTS, {
		FIELD(agreement, number, false), FIELD(agreement, since, false),
		FIELD(agreement, until, false), FIELD(agreement, leaked, false),
		FIELD(agreement, denounced, false), FIELD(agreement, broken, false),
		FIELD(agreement, done, false), FIELD(agreement, terms.proposer, false),
		FIELD(agreement, terms.parties, false), FIELD(agreement, terms.binding, false),
		FIELD(agreement, terms.secret, false), FIELD(agreement, terms.turns, false),
		FIELD(agreement, terms.clause_count, false),
		CLAUSE(0), CLAUSE(1), CLAUSE(2),
	} },
	ONE(desk.seated, false),
	ONE(desk.blocs, false),
	EACH(desk.redline, COUNT_BLOCS, true),
	EACH(desk.lost, COUNT_BLOCS, false),
	ONE(desk.discussed, false),
	ONE(desk.signalled, false),
	EACH(desk.argument, COUNT_TEAMS, true),
	{ "package", offsetof(struct state, desk.package), sizeof(struct package), COUNT_TEAMS, {
		FIELD(package, size, false), FIELD(package, chance, false),
		FIELD(package, track_count, false), FIELD(package, track[0], false),
		FIELD(package, track[1], false), FIELD(package, change[0], true),
		FIELD(package, change[1], true),
	} },
	EACH(desk.signed_order, COUNT_SIGNED, true),
	ONE(desk.ballot_count, false),
	ONE(desk.cancel_count, false),
	{ "ballot", offsetof(struct state, desk.ballots), sizeof(struct ballot), COUNT_BALLOTS, {
		FIELD(ballot, bloc, false), FIELD(ballot, choice, false), FIELD(ballot, order, true),
	} },
	{ "cancel", offsetof(struct state, desk.cancels), sizeof(struct cancel), COUNT_CANCELS, {
		FIELD(cancel, team, false), FIELD(cancel, refund, false), FIELD(cancel, order, true),
	} },
	ONE(desk.ruling_count, false),
	ONE(desk.staged_count, false),
	{ "ruling", offsetof(struct state, desk.rulings), sizeof(struct ruling), COUNT_RULINGS, {
		FIELD(ruling, key, false), FIELD(ruling, turn, false), FIELD(ruling, result, true),
	} },
	{ "staged", offsetof(struct state, desk.staged), sizeof(struct staged), COUNT_STAGED, {
		FIELD(staged, kind, false), FIELD(staged, turn, false), FIELD(staged, teams, false),
		FIELD(staged, subject, true),
	} },
	ONE(desk.shown_count, false),
	{ "shown", offsetof(struct state, desk.shown), sizeof(struct shown), COUNT_SHOWN, {
		FIELD(shown, kind, false), FIELD(shown, team, false), FIELD(shown, hide, false),
		FIELD(shown, subject, true),
	} },
};

enum { BLOCK_COUNT = sizeof blocks / sizeof blocks[0] };

_Static_assert(sizeof(bool) == 1, "flags are coded as bytes");
_Static_assert(sizeof(struct state) <= 8192, "look-ahead copies states");

/* Units under way are coded if there are any: games without keep their hashes. */
static int under_way_count(const struct world *world, const struct state *state)
{
	for (int i = 0; i < state->delayed_count; i++)
		if (world->effects[state->delayed[i].effect].verb == VERB_MOVE)
			return state->delayed_count;
	return 0;
}

static int record_count(const struct world *world, const struct state *state, int counted)
{
	switch ((enum counted)counted) {
	case COUNT_ONE: return 1;
	case COUNT_TRACKS: return world->track_count;
	case COUNT_COUNTRIES: return world->country_count;
	case COUNT_BLOCS: return world->bloc_count;
	case COUNT_TEAMS: return TEAM_COUNT;
	case COUNT_RAISED: return TEAM_COUNT + 1;
	case COUNT_FLAGS: return world->flag_count;
	case COUNT_ORDERS: return world->order_count;
	case COUNT_EVENTS: return world->event_count;
	case COUNT_LINES: return world->line_count;
	case COUNT_AREAS: return world->area_count;
	case COUNT_STACKS: return state->stack_count;
	case COUNT_DELAYED: return state->delayed_count;
	case COUNT_UNDER_WAY: return under_way_count(world, state);
	case COUNT_AGREEMENTS: return state->agreement_count;
	case COUNT_SIGNED: return MAX_SIGNED;
	case COUNT_BALLOTS: return state->desk.ballot_count;
	case COUNT_CANCELS: return state->desk.cancel_count;
	case COUNT_RULINGS: return state->desk.ruling_count;
	case COUNT_STAGED: return state->desk.staged_count;
	case COUNT_SHOWN: return state->desk.shown_count;
	case COUNT_NUMBER_ROWS: return NUMBER_ROWS;
	}
	assert(!"a counted block");
	return 0;
}

/* The field's value in two's complement, cut to its width. */
static uint64_t field_read(const unsigned char *record, const struct field *field)
{
	const unsigned char *at = record + field->offset;
	uint16_t two;
	uint32_t four;
	uint64_t eight;
	switch (field->width) {
	case 1:
		return *at;
	case 2:
		memcpy(&two, at, sizeof two);
		return two;
	case 4:
		memcpy(&four, at, sizeof four);
		return four;
	case 8:
		memcpy(&eight, at, sizeof eight);
		return eight;
	}
	assert(!"a field of 1, 2, 4 or 8 bytes");
	return 0;
}

static size_t write_record(const struct block *block, const unsigned char *record,
	unsigned char *bytes)
{
	size_t used = 0;
	for (const struct field *field = block->fields; field->width; field++) {
		uint64_t value = field_read(record, field);
		for (int i = 0; i < field->width; i++)
			bytes[used++] = (unsigned char)(value >> (8 * i) & 0xFF);
	}
	return used;
}

static const unsigned char *record_at(const struct state *state, const struct block *block,
	int index)
{
	return (const unsigned char *)state + block->offset + (size_t)index * block->stride;
}

size_t state_encode(const struct world *world, const struct state *state,
	uint8_t bytes[STATE_BYTES])
{
	_Static_assert(sizeof(struct state) <= STATE_BYTES, "no field is coded wider than it is");
	size_t used = 0;
	for (int b = 0; b < BLOCK_COUNT; b++) {
		int count = record_count(world, state, blocks[b].counted);
		for (int i = 0; i < count; i++)
			used += write_record(&blocks[b], record_at(state, &blocks[b], i), bytes + used);
	}
	return used;
}

uint64_t state_hash(const struct world *world, const struct state *state)
{
	uint8_t bytes[STATE_BYTES];
	return hash_xxh64(bytes, state_encode(world, state, bytes));
}

/* Append the id of record index of a block, as players of the data know it. */
static void add_label(const struct world *world, const struct block *block, int index,
	struct key *name)
{
	switch ((enum counted)block->counted) {
	case COUNT_ONE: return;
	case COUNT_TRACKS: key_add(name, world->tracks[index].id); return;
	case COUNT_COUNTRIES: key_add(name, world->countries[index].id); return;
	case COUNT_BLOCS: key_add(name, world->blocs[index].id); return;
	case COUNT_TEAMS:
	case COUNT_RAISED: key_add(name, team_id(index)); return;
	case COUNT_FLAGS: key_add(name, world->flags[index]); return;
	case COUNT_ORDERS: key_add(name, world->orders[index].id); return;
	case COUNT_EVENTS: key_add(name, world->events[index].id); return;
	case COUNT_LINES: key_add(name, world->lines[index].id); return;
	case COUNT_AREAS: key_add(name, world->areas[index].id); return;
	case COUNT_STACKS:
	case COUNT_DELAYED:
	case COUNT_UNDER_WAY:
	case COUNT_AGREEMENTS: case COUNT_SIGNED: case COUNT_BALLOTS: case COUNT_CANCELS:
	case COUNT_RULINGS: case COUNT_STAGED: case COUNT_SHOWN: case COUNT_NUMBER_ROWS:
		key_add_int(name, index);
		return;
	}
}

static int stack_order(const struct stack *first, const struct stack *second)
{
	if (first->area != second->area)
		return first->area - second->area;
	if (first->team != second->team)
		return first->team - second->team;
	if (first->kind != second->kind)
		return first->kind - second->kind;
	return first->nation - second->nation;
}

/* Of two tables that differ at index, the stack that the other lacks, or has otherwise. */
static const struct stack *odd_stack(const struct state *first, const struct state *second,
	int index)
{
	if (index >= first->stack_count)
		return &second->stacks[index];
	if (index >= second->stack_count)
		return &first->stacks[index];
	return stack_order(&second->stacks[index], &first->stacks[index]) < 0
		? &second->stacks[index] : &first->stacks[index];
}

static void name_stack(const struct world *world, const struct stack *stack, struct key *name)
{
	key_add(name, world->areas[stack->area].id);
	key_add(name, " ");
	key_add(name, team_id(stack->team));
	key_add(name, " ");
	key_add(name, unit_kind_id(stack->kind));
}

/* Index of the first record in which the states differ, or -1. */
static int block_difference(const struct world *world, const struct block *block,
	const struct state *first, const struct state *second)
{
	int count = record_count(world, first, block->counted);
	int other = record_count(world, second, block->counted);
	for (int i = 0; i < count && i < other; i++) {
		const unsigned char *left = record_at(first, block, i);
		const unsigned char *right = record_at(second, block, i);
		for (const struct field *field = block->fields; field->width; field++)
			if (field_read(left, field) != field_read(right, field))
				return i;
	}
	if (count == other)
		return -1;
	return count < other ? count : other;
}

static void copy_name(const struct key *key, char *name, size_t size)
{
	size_t length = (size_t)key->length < size ? (size_t)key->length : size - 1;
	memcpy(name, key->text, length);
	name[length] = '\0';
}

bool state_difference(const struct world *world, const struct state *first,
	const struct state *second, char *name, size_t size)
{
	assert(size > 0);
	for (int b = 0; b < BLOCK_COUNT; b++) {
		int index = block_difference(world, &blocks[b], first, second);
		if (index < 0)
			continue;
		struct key key;
		key_init(&key, blocks[b].name);
		if (blocks[b].counted != COUNT_ONE)
			key_add(&key, " ");
		if (blocks[b].counted == COUNT_STACKS)
			name_stack(world, odd_stack(first, second, index), &key);
		else
			add_label(world, &blocks[b], index, &key);
		copy_name(&key, name, size);
		return true;
	}
	return false;
}
