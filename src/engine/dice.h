/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_DICE_H
#define ENGINE_DICE_H

#include <stdint.h>

#include "engine/effect.h"
#include "engine/world.h"

/* The key of a die (rules B8.1), built up piece by piece; ASCII, always ends in NUL. */
struct key {
	int length;
	char text[KEY_SIZE];
};

void key_init(struct key *key, const char *text);
void key_add(struct key *key, const char *text);
void key_add_int(struct key *key, int number);

/*
 * The key of a cause without "what": "C:deepen:-:", "event:envoy:-:", with the
 * target by its id. Bookkeeping rows count from 1 as in B6.3: "rule:14:-:". What
 * a setting does is "C:roe:-:". what or a path is then added.
 */
void key_of_cause(const struct world *world, const struct cause *cause, struct key *key);

/*
 * The whole key of a die: that of the cause, then what (or the path of the rolling
 * effect), then for a delayed effect "@" and the turn in which it was queued:
 * "C:procure:-:pass.0.do.1@3". A delay within a delay keeps only the last turn.
 */
void key_of_roll(const struct world *world, const struct cause *cause, const char *what,
	struct key *key);

/* The die of rules B8.1: 1..sides, from seed, turn and key alone. */
int dice_roll(uint64_t seed, int turn, const char *key, int sides);

#endif
