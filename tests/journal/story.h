/* SPDX-License-Identifier: MIT */
#ifndef TESTS_JOURNAL_STORY_H
#define TESTS_JOURNAL_STORY_H

#include "content/content.h"
#include "engine/order.h"

/* The shipped scenario; any fault fails the test. */
void story_open(struct content *content);

/* Sheets of legal orders drawn by seed, one per team, with a setting here and there. */
void story_sheets(const struct world *world, const struct state *state, uint64_t seed,
	struct orders *orders);

/* Write a journal of the shipped scenario, played for some turns with such sheets. */
void story_write(const char *path, uint64_t seed, int turns);

/* A journal to be written of any scenario, with sheets that somebody fills. */
struct story {
	const char *scenario, *path;
	uint64_t seed;
	int turns;
	void (*sheets)(const struct world *world, const struct state *state, uint64_t seed,
		struct orders *orders);
	/* Called after every turn, with the state that came of it; NULL: nobody is. */
	void (*turn)(void *data, const struct world *world, const struct state *state);
	void *data;
};
void story_tell(const struct story *story);

/*
 * Replace the first occurrence of a text in a journal by another one and make
 * the chain right again: a forger's work, not damage.
 */
void story_forge(const char *path, const char *old, const char *new);

#endif
