/* SPDX-License-Identifier: MIT */
#include "play.h"

#include <check.h>
#include <string.h>

#include "base/arena.h"
#include "chance.h"

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
	checked_turn(play->f.world, &play->state, &play->orders, play->ledger);
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
