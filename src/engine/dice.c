/* SPDX-License-Identifier: MIT */
#include "engine/dice.h"

#include <assert.h>
#include <string.h>

#include "base/hash.h"
#include "engine/ledger.h"

static const char *const SETTING_KEYS[SETTING_COUNT] = {
	[SETTING_ROE] = "roe",
	[SETTING_STANCE] = "stance",
	[SETTING_ART5] = "art5",
	[SETTING_ALERT] = "alert",
	[SETTING_ACCEPT] = "accept",
};

void key_init(struct key *key, const char *text)
{
	key->length = 0;
	key->text[0] = '\0';
	key_add(key, text);
}

void key_add(struct key *key, const char *text)
{
	size_t length = strlen(text);

	assert((size_t)key->length + length < sizeof key->text);
	memcpy(key->text + key->length, text, length + 1);
	key->length += (int)length;
}

void key_add_int(struct key *key, int number)
{
	char digits[12];
	int at = (int)sizeof digits - 1;
	unsigned rest = number < 0 ? 0u - (unsigned)number : (unsigned)number;

	digits[at] = '\0';
	do {
		digits[--at] = (char)('0' + rest % 10);
		rest /= 10;
	} while (rest);
	if (number < 0)
		digits[--at] = '-';
	key_add(key, digits + at);
}

static void key_add_target(struct key *key, const struct world *world,
	const struct order_kind *kind, int target)
{
	if (target == TARGET_NONE) {
		key_add(key, "-");
		return;
	}
	switch ((enum target_kind)kind->target_kind) {
	case TARGET_KIND_NONE:
		key_add(key, "-");
		break;
	case TARGET_KIND_AREA:
		key_add(key, world->areas[target].id);
		break;
	case TARGET_KIND_BLOC:
		key_add(key, world->blocs[target].id);
		break;
	case TARGET_KIND_VALUE:
		key_add_int(key, target);
		break;
	}
}

static void key_of_order(const struct world *world, const struct cause *cause, struct key *key)
{
	const struct order_kind *kind = &world->orders[cause->index];

	key_init(key, team_id((enum team)kind->team));
	key_add(key, ":");
	key_add(key, kind->id);
	key_add(key, ":");
	key_add_target(key, world, kind, cause->target);
	key_add(key, ":");
}

void key_of_cause(const struct world *world, const struct cause *cause, struct key *key)
{
	switch ((enum cause_kind)cause->kind) {
	case CAUSE_ORDER:
	case CAUSE_VOTE:
	case CAUSE_BATTLE:
		key_of_order(world, cause, key);
		return;
	case CAUSE_EVENT:
		key_init(key, "event:");
		key_add(key, world->events[cause->index].id);
		break;
	case CAUSE_ROW:
		key_init(key, "rule:");
		key_add_int(key, cause->index + 1);
		break;
	case CAUSE_SETTING:
		key_init(key, team_id((enum team)cause->team));
		key_add(key, ":");
		key_add(key, SETTING_KEYS[cause->index]);
		break;
	case CAUSE_OFFER:
		key_init(key, "ceasefire:-");
		break;
	case CAUSE_INCIDENT:
		key_init(key, "inadv:-");
		break;
	case CAUSE_GENERAL_WAR:
		key_init(key, "gw:-");
		break;
	case CAUSE_AGREEMENT:
		key_init(key, "agreement:");
		key_add_int(key, cause->index);
		break;
	case CAUSE_INJECT:
		key_init(key, "inject:");
		key_add(key, world->scenario.injects[cause->index].id);
		break;
	case CAUSE_START:
	case CAUSE_SIGNAL:
	case CAUSE_FACILITATOR:
	case CAUSE_INCOME:
	case CAUSE_WAR:
	case CAUSE_BUDGET:
	case CAUSE_CLOCK:
	case CAUSE_ENDING:
	case CAUSE_COUNT:
		key_init(key, "world:-");
		break;
	}
	key_add(key, ":-:");
}

void key_of_roll(const struct world *world, const struct cause *cause, const char *what,
	struct key *key)
{
	key_of_cause(world, cause, key);
	key_add(key, what);
	if (cause->queued) {
		key_add(key, "@");
		key_add_int(key, cause->queued);
	}
}

int dice_roll(uint64_t seed, int turn, const char *key, int sides)
{
	assert(sides >= 1);
	uint64_t hash = hash_mix(hash_mix(seed) ^ (uint64_t)turn);

	hash = hash_mix(hash ^ hash_fnv1a(HASH_FNV_START, key, strlen(key)));
	return 1 + (int)(((hash >> 32) * (uint64_t)sides) >> 32);
}
