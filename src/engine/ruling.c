/* SPDX-License-Identifier: MIT */
#include "engine/ruling.h"

#include <stddef.h>
#include <string.h>

#include "engine/act.h"

enum { PER_MILLE = 1000 };

static bool begins(const char *text, const char *with)
{
	return strncmp(text, with, strlen(with)) == 0;
}

/* Dice that are nobody's order: the whole key. */
static enum die_kind global_kind(const char *key)
{
	if (strcmp(key, "war") == 0)
		return DIE_WAR;
	if (strcmp(key, "inadv") == 0 || strcmp(key, "gw") == 0)
		return DIE_CHECK;
	if (strcmp(key, "ceasefire") == 0)
		return DIE_OFFER;
	return begins(key, "leak.") && key[5] != '\0' ? DIE_LEAK : DIE_NONE;
}

/* The last part of a key: what falls there, or the path of a roll inside effects. */
static enum die_kind part_kind(const char *part)
{
	static const struct {
		const char *part;
		uint8_t kind;
	} PARTS[] = {
		{ "roll", DIE_ROLL }, { "attr", DIE_ATTRIBUTION }, { "vote", DIE_VOTE },
		{ "resp", DIE_VOTE }, { "battle", DIE_BATTLE },
	};
	size_t length = strcspn(part, "@");

	for (size_t i = 0; i < sizeof PARTS / sizeof PARTS[0]; i++)
		if (strlen(PARTS[i].part) == length && strncmp(part, PARTS[i].part, length) == 0)
			return (enum die_kind)PARTS[i].kind;
	/* Of a vote the bloc's die by itself is none: only the vote is overruled. */
	return length == 0 || begins(part, "vote.") || begins(part, "resp.") ? DIE_NONE : DIE_ROLL;
}

enum die_kind die_kind_of(const char *key)
{
	const char *part = strrchr(key, ':');

	return part ? part_kind(part + 1) : global_kind(key);
}

void die_results(enum die_kind kind, int range[2])
{
	range[0] = kind == DIE_WAR ? -PER_MILLE : 0;
	range[1] = kind == DIE_WAR ? PER_MILLE : kind == DIE_ROLL ? BAND_COUNT - 1 :
		kind == DIE_BATTLE ? BATTLE_REPULSED : kind == DIE_NONE ? -1 : 1;
}

int ruling_result(const struct state *state, const char *key, int fell, struct entry *entry)
{
	int range[2], result;

	if (!desk_overrules(state, state->turn, key, &result) || result == fell)
		return fell;
	die_results(die_kind_of(key), range);
	if (result < range[0] || result > range[1])
		return fell;
	/* Not every roll has every band. */
	if (entry->kind == ENTRY_ROLL && !(entry->other >> result & 1))
		return fell;
	entry->ruled = true;
	entry->was = (int16_t)fell;
	return result;
}
