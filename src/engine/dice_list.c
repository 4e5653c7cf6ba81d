/* SPDX-License-Identifier: MIT */
#include "engine/dice_list.h"

#include <string.h>

#include "engine/dice.h"
#include "engine/effect.h"

static struct cause cause_of(const struct entry *entry)
{
	return (struct cause){
		.kind = entry->cause, .team = entry->author, .index = entry->index,
		.target = entry->target, .queued = entry->queued,
	};
}

static void key_write(const struct world *world, const struct entry *entry, const char *what,
	struct thrown *out)
{
	const struct cause cause = cause_of(entry);
	struct key key;

	key_of_roll(world, &cause, what, &key);
	strcpy(out->key, key.text);
}

static void add_result(struct thrown *out, int result)
{
	for (int i = 0; i < out->result_count; i++)
		if (out->results[i] == result)
			return;
	if (out->result_count < MAX_RESULTS)
		out->results[out->result_count++] = (int16_t)result;
}

/* Yes first: what the die is thrown for. */
static void add_yes_no(struct thrown *out)
{
	add_result(out, 1);
	add_result(out, 0);
}

static void take_roll(const struct world *world, const struct entry *entry, struct thrown *out)
{
	out->kind = DIE_ROLL;
	out->result = entry->band;
	key_write(world, entry, entry->subject < 0 ? "roll" : world->sources[entry->subject], out);
	for (int band = 0; band < BAND_COUNT; band++)
		if (entry->other & 1 << band)
			add_result(out, band);
}

static void take_battle(const struct world *world, const struct entry *entry, struct thrown *out)
{
	out->kind = DIE_BATTLE;
	out->result = entry->band;
	key_write(world, entry, "battle", out);
	for (int result = BATTLE_GAINED; result <= BATTLE_REPULSED; result++)
		add_result(out, result);
}

static void take_war(const struct world *world, const struct entry *entry, struct thrown *out)
{
	out->kind = DIE_WAR;
	out->result = (int16_t)entry->to;
	strcpy(out->key, "war");
	for (int face = 0; face < WAR_FACES; face++)
		add_result(out, world->war.delta[entry->subject][face]);
}

/* Dice that say yes or no. */
static void take_yes_no(const struct world *world, const struct entry *entry, struct thrown *out)
{
	struct key key;

	out->result = (int16_t)entry->to;
	add_yes_no(out);
	if (entry->kind == ENTRY_ATTRIBUTION || entry->kind == ENTRY_VOTE) {
		out->kind = entry->kind == ENTRY_VOTE ? DIE_VOTE : DIE_ATTRIBUTION;
		key_write(world, entry, entry->kind == ENTRY_ATTRIBUTION ? "attr" :
			entry->other ? "resp" : "vote", out);
		return;
	}
	out->kind = entry->kind == ENTRY_OFFER ? DIE_OFFER : entry->kind == ENTRY_LEAK ? DIE_LEAK :
		DIE_CHECK;
	key_init(&key, out->kind == DIE_OFFER ? "ceasefire" : out->kind == DIE_LEAK ? "leak." :
		entry->cause == CAUSE_GENERAL_WAR ? "gw" : "inadv");
	if (out->kind == DIE_LEAK)
		key_add_int(&key, entry->subject);
	strcpy(out->key, key.text);
}

/* Whether a die fell at entry; then out is filled. */
static bool die_take(const struct world *world, const struct entry *entry, struct thrown *out)
{
	*out = (struct thrown){
		.turn = entry->turn, .chance = entry->chance, .die = entry->die,
		.ruled = entry->ruled, .was = entry->was,
	};
	if (entry->kind == ENTRY_ROLL)
		take_roll(world, entry, out);
	else if (entry->kind == ENTRY_BATTLE && entry->die)
		take_battle(world, entry, out);
	else if (entry->kind == ENTRY_WAR)
		take_war(world, entry, out);
	else if (entry->kind == ENTRY_VOTE || (entry->die && (entry->kind == ENTRY_ATTRIBUTION
			|| entry->kind == ENTRY_CHECK || entry->kind == ENTRY_OFFER
			|| entry->kind == ENTRY_LEAK)))
		take_yes_no(world, entry, out);
	else
		return false;
	if (!out->ruled)
		out->was = out->result;
	return true;
}

int dice_of_ledger(const struct world *world, const struct ledger *ledger, struct thrown *list,
	int most)
{
	int count = 0;

	for (int i = 0; i < ledger->count && count < most; i++) {
		if (!die_take(world, &ledger->entries[i], &list[count]))
			continue;
		list[count++].entry = i;
	}
	return count;
}
