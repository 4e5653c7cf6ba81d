/* SPDX-License-Identifier: MIT */
#include "play.h"

#include <check.h>
#include <string.h>

#include "base/arena.h"
#include "engine/turn.h"

void play_init(struct play *play)
{
	fixture_init(&play->f);
	play->ledger = arena_alloc(play->f.arena, 1, sizeof *play->ledger);
	play->f.world->options[OPTION_DECK_DRAWS] = 0;
	fixture_orders(&play->orders);
}

void play_start(struct play *play, uint64_t seed)
{
	state_start(play->f.world, seed, &play->state, play->ledger);
}

void play_release(struct play *play)
{
	fixture_release(&play->f);
}

void play_turn(struct play *play)
{
	const struct world *world = play->f.world;
	struct state replayed = play->state;
	char name[64] = "";
	const char *what = "";
	turn_adjudicate(world, &play->state, &play->orders, play->ledger);
	ck_assert_msg(state_is_sound(world, &play->state, &what), "unsound: %s", what);
	ledger_replay(world, play->ledger, 0, play->ledger->count, &replayed);
	bool differs = state_difference(world, &play->state, &replayed, name, sizeof name);
	ck_assert_msg(!differs, "the ledger lacks a change of %s", name);
	ck_assert_uint_eq(state_hash(world, &play->state), state_hash(world, &replayed));
	fixture_orders(&play->orders);
}

void play_file(struct play *play, const char *id, const char *target)
{
	fixture_file(&play->f, &play->orders, id, target);
}

void play_set(struct play *play, enum team team, enum setting setting, int value)
{
	play->orders.sheet[team].filed = true;
	play->orders.sheet[team].setting[setting] = (int8_t)value;
}

int play_track(const struct play *play, const char *id)
{
	return fixture_track(&play->f, &play->state, id);
}

int play_flag(const struct play *play, const char *id)
{
	int flag = world_flag(play->f.world, id);
	ck_assert_int_ge(flag, 0);
	return flag_is_alive(play->f.world, &play->state, flag);
}

int play_entry(const struct play *play, enum entry_kind kind, int n)
{
	for (int i = 0; i < play->ledger->count; i++)
		if (play->ledger->entries[i].kind == kind && n-- == 0)
			return i;
	return -1;
}

int play_count(const struct play *play, enum entry_kind kind)
{
	int count = 0;
	while (play_entry(play, kind, count) >= 0)
		count++;
	return count;
}

void play_sequence(const struct play *play, char *text, size_t size)
{
	text[0] = '\0';
	for (int i = 0; i < play->ledger->count; i++) {
		const struct entry *entry = &play->ledger->entries[i];
		if (entry->kind != ENTRY_ORDER)
			continue;
		const char *id = play->f.world->orders[entry->index].id;
		ck_assert_uint_lt(strlen(text) + strlen(id) + 2, size);
		if (text[0])
			strcat(text, " ");
		strcat(text, id);
	}
}
