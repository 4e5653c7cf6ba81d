/* SPDX-License-Identifier: MIT */
#include "fixture.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "fixture_store.h"

enum { ROOM_CODE = 2048, ROOM_EFFECTS = 512, ROOM_ROLLS = 32, ROOM_LISTS = 256, ROOM_ROWS = 32 };

static void set_up_store(struct fixture *f)
{
	struct store *store = arena_alloc(f->arena, 1, sizeof *store);
	struct world *world = f->world;
	world->code = store->code = arena_alloc(f->arena, ROOM_CODE, sizeof *store->code);
	world->effects = store->effects = arena_alloc(f->arena, ROOM_EFFECTS, sizeof *store->effects);
	world->rolls = store->rolls = arena_alloc(f->arena, ROOM_ROLLS, sizeof *store->rolls);
	world->modifiers = store->modifiers = arena_alloc(f->arena, ROOM_ROLLS,
		sizeof *store->modifiers);
	world->lists = store->lists = arena_alloc(f->arena, ROOM_LISTS, sizeof *store->lists);
	store->sources = arena_alloc(f->arena, ROOM_CODE, sizeof *store->sources);
	world->sources = store->sources;
	world->rows = store->rows = arena_alloc(f->arena, ROOM_ROWS, sizeof *store->rows);
	world->masks = store->masks = arena_alloc(f->arena, ROOM_LISTS, sizeof *store->masks);
	f->store = store;
}

void fixture_init(struct fixture *f)
{
	f->arena = arena_new();
	f->world = arena_alloc(f->arena, 1, sizeof *f->world);
	set_up_store(f);
	fixture_source(f, "");
	fixture_world(f);
}

void fixture_release(struct fixture *f)
{
	arena_free(f->arena);
}

uint16_t fixture_source(struct fixture *f, const char *text)
{
	struct store *store = f->store;
	assert(store->source_count < ROOM_CODE);
	store->sources[store->source_count] = arena_copy(f->arena, text, strlen(text));
	return (uint16_t)store->source_count++;
}

static void push(struct fixture *f, int code, int32_t arg)
{
	assert(f->store->code_count < ROOM_CODE);
	f->store->code[f->store->code_count++] = (struct op){ .code = (uint8_t)code, .arg = arg };
}

static bool push_operator(struct fixture *f, const char *word)
{
	static const struct {
		const char *word;
		uint8_t code;
	} operators[] = {
		{ "not", OP_NOT }, { "neg", OP_NEGATE }, { "+", OP_ADD }, { "-", OP_SUB },
		{ "*", OP_MUL }, { "/", OP_DIV }, { "<", OP_LT }, { "<=", OP_LE }, { ">", OP_GT },
		{ ">=", OP_GE }, { "==", OP_EQ }, { "!=", OP_NE }, { "and", OP_AND }, { "or", OP_OR },
		{ "min", OP_MIN }, { "max", OP_MAX }, { "turn", OP_TURN }, { "$t", OP_TARGET },
	};
	for (size_t i = 0; i < sizeof operators / sizeof operators[0]; i++) {
		if (strcmp(operators[i].word, word))
			continue;
		push(f, operators[i].code, 0);
		return true;
	}
	return false;
}

static bool is_number(const char *word)
{
	return (word[0] >= '0' && word[0] <= '9') || (word[0] == '-' && word[1] != '\0');
}

static void push_word(struct fixture *f, const char *word)
{
	const struct world *world = f->world;
	if (push_operator(f, word))
		return;
	if (is_number(word)) {
		push(f, OP_INT, (int32_t)strtol(word, NULL, 10));
		return;
	}
	if (!strncmp(word, "flag:", 5))
		push(f, OP_FLAG, world_flag(world, word + 5));
	else if (!strncmp(word, "line:", 5))
		push(f, OP_LINE, world_line(world, word + 5));
	else if (!strncmp(word, "commit:", 7))
		push(f, OP_COMMIT, world_bloc(world, word + 7));
	else
		push(f, OP_TRACK, world_track(world, word));
	assert(f->store->code[f->store->code_count - 1].arg >= 0);
}

struct expr fixture_expr(struct fixture *f, const char *words)
{
	struct expr expr = { .first = (uint16_t)f->store->code_count };
	char copy[128];
	assert(strlen(words) < sizeof copy);
	strcpy(copy, words);
	for (char *word = strtok(copy, " "); word; word = strtok(NULL, " "))
		push_word(f, word);
	expr.count = (uint16_t)(f->store->code_count - expr.first);
	expr.source = fixture_source(f, words);
	return expr;
}

/* "pass" and 2 give "pass.2", "" and 2 give "2". */
static uint16_t path_source(struct fixture *f, const char *list, int index)
{
	char path[64] = "";
	size_t length = strlen(list);
	assert(length + 3 < sizeof path && index < 10);
	strcpy(path, list);
	if (length > 0)
		path[length++] = '.';
	path[length] = (char)('0' + index);
	return fixture_source(f, path);
}

struct span fixture_effects(struct fixture *f, const char *list, const struct effect *effects,
	int count)
{
	struct store *store = f->store;
	struct span span = { (uint16_t)store->effect_count, (uint16_t)count };
	assert(store->effect_count + count <= ROOM_EFFECTS);
	for (int i = 0; i < count; i++) {
		struct effect effect = effects[i];
		effect.path = path_source(f, list, i);
		store->effects[store->effect_count++] = effect;
	}
	f->world->effect_count = store->effect_count;
	return span;
}

struct span fixture_list(struct fixture *f, const int16_t *items, int count)
{
	struct store *store = f->store;
	struct span span = { (uint16_t)store->list_count, (uint16_t)count };
	assert(store->list_count + count <= ROOM_LISTS);
	for (int i = 0; i < count; i++)
		store->lists[store->list_count++] = items[i];
	return span;
}

struct span fixture_modifier(struct fixture *f, const char *when, const char *value)
{
	struct store *store = f->store;
	assert(store->modifier_count < ROOM_ROLLS);
	store->modifiers[store->modifier_count] = (struct modifier){
		.when = fixture_expr(f, when), .value = fixture_expr(f, value),
	};
	return (struct span){ (uint16_t)store->modifier_count++, 1 };
}

uint16_t fixture_roll(struct fixture *f, const struct roll *roll)
{
	assert(f->store->roll_count < ROOM_ROLLS);
	f->store->rolls[f->store->roll_count] = *roll;
	return (uint16_t)f->store->roll_count++;
}

static struct effect track_effect(struct fixture *f, const char *track, enum change change,
	const char *value)
{
	int index = world_track(f->world, track);
	assert(index >= 0);
	return (struct effect){
		.verb = VERB_TRACK, .change = (uint8_t)change, .subject = (int16_t)index,
		.value = fixture_expr(f, value),
	};
}

struct effect fixture_add(struct fixture *f, const char *track, const char *value)
{
	return track_effect(f, track, CHANGE_ADD, value);
}

struct effect fixture_scaled(struct fixture *f, const char *track, const char *value)
{
	struct effect effect = track_effect(f, track, CHANGE_ADD, value);
	effect.scaled = true;
	return effect;
}

struct effect fixture_set(struct fixture *f, const char *track, const char *value)
{
	return track_effect(f, track, CHANGE_SET, value);
}

struct effect fixture_flag(struct fixture *f, const char *flag, int turns)
{
	int index = world_flag(f->world, flag);
	assert(index >= 0);
	return (struct effect){
		.verb = VERB_FLAG, .subject = (int16_t)index, .turns = (uint8_t)turns,
	};
}

struct effect fixture_delay(int turns, struct span then)
{
	return (struct effect){ .verb = VERB_DELAY, .subject = (int16_t)turns, .then = then };
}

int fixture_order(struct fixture *f, const struct order_kind *kind)
{
	struct world *world = f->world;
	assert(world->order_count < MAX_ORDERS);
	world->orders[world->order_count] = *kind;
	world->scenario.allowed[world->order_count] = true;
	return world->order_count++;
}

int fixture_new_flag(struct fixture *f, const char *id)
{
	struct world *world = f->world;
	assert(world->flag_count < MAX_FLAGS);
	world->flags[world->flag_count] = id;
	return world->flag_count++;
}

int fixture_event(struct fixture *f, const struct event *event)
{
	struct world *world = f->world;
	assert(world->event_count < MAX_EVENTS);
	world->events[world->event_count] = *event;
	world->scenario.in_deck[world->event_count] = true;
	return world->event_count++;
}

int fixture_row(struct fixture *f, const char *when, bool calm, struct span effects)
{
	assert(f->world->row_count < ROOM_ROWS);
	f->store->rows[f->world->row_count] = (struct row){
		.when = fixture_expr(f, when), .calm = calm, .effects = effects,
	};
	return f->world->row_count++;
}

void fixture_orders(struct orders *orders)
{
	for (int team = 0; team < TEAM_COUNT; team++)
		sheet_init(&orders->sheet[team]);
}

static int target_by_id(const struct world *world, const struct order_kind *kind, const char *id)
{
	switch ((enum target_kind)kind->target_kind) {
	case TARGET_KIND_NONE: return TARGET_NONE;
	case TARGET_KIND_AREA: return world_area(world, id);
	case TARGET_KIND_BLOC: return world_bloc(world, id);
	case TARGET_KIND_VALUE: return (int)strtol(id, NULL, 10);
	}
	return TARGET_NONE;
}

void fixture_file(const struct fixture *f, struct orders *orders, const char *id,
	const char *target)
{
	int index = world_order(f->world, id);
	assert(index >= 0);
	const struct order_kind *kind = &f->world->orders[index];
	struct sheet *sheet = &orders->sheet[kind->team];
	assert(sheet->count < MAX_SHEET);
	sheet->filed = true;
	sheet->orders[sheet->count++] = (struct order){
		.team = kind->team, .kind = (int16_t)index,
		.target = (int16_t)(target ? target_by_id(f->world, kind, target) : TARGET_NONE),
	};
}

int fixture_track(const struct fixture *f, const struct state *state, const char *id)
{
	int index = world_track(f->world, id);
	assert(index >= 0);
	return state->track[index];
}

void fixture_put(const struct fixture *f, struct state *state, const char *id, int value)
{
	int index = world_track(f->world, id);
	assert(index >= 0);
	state->track[index] = (int16_t)value;
}
