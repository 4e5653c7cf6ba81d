/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_DICE_H
#define ENGINE_DICE_H

#include <stdint.h>

#include "engine/effect.h"

/* The key of a die (rules B8.1), built up piece by piece; ASCII, always ends in NUL. */
struct key {
	int length;
	char text[KEY_SIZE];
};

void key_init(struct key *key, const char *text);
void key_add(struct key *key, const char *text);
void key_add_int(struct key *key, int number);

/*
 * The key of a cause without "what": "C:deepen:-:", "event:envoy:-:", "rule:14:-:",
 * with the target by its id. what or a path is then added.
 */
void key_of_cause(const struct world *world, const struct cause *cause, struct key *key);

/* The die of rules B8.1: 1..sides, from seed, turn and key alone. */
int dice_roll(uint64_t seed, int turn, const char *key, int sides);

#endif
