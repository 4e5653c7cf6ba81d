/* SPDX-License-Identifier: MIT */
#ifndef TESTS_ENGINE_PLAY_H
#define TESTS_ENGINE_PLAY_H

#include "engine/ledger.h"
#include "fixture.h"

/* A game on the fixture's world, its sheets being filled, and its last ledger. */
struct play {
	struct fixture f;
	struct state state;
	struct orders orders;
	struct ledger *ledger;   /* in the fixture's arena */
};

/* A world, not started, that draws no cards: change it, then play_start(). */
void play_init(struct play *play);
void play_start(struct play *play, uint64_t seed);
void play_release(struct play *play);

/* Adjudicate the sheets and empty them; checked as in chance.h, every turn of every test. */
void play_turn(struct play *play);

/* Put an order on its team's sheet (target may be NULL), or a setting. */
void play_file(struct play *play, const char *id, const char *target);
void play_set(struct play *play, enum team team, enum setting setting, int value);

int play_track(const struct play *play, const char *id);
int play_flag(const struct play *play, const char *id);

/* Index of the n-th (0 first) entry of a kind in the last ledger, or -1. */
int play_entry(const struct play *play, enum entry_kind kind, int n);
int play_count(const struct play *play, enum entry_kind kind);

/* Ids of the orders carried out in the last turn, in their sequence: "wedge whip deepen". */
void play_sequence(const struct play *play, char *text, size_t size);

#endif
