/* SPDX-License-Identifier: MIT */
#ifndef UI_PAIRS_H
#define UI_PAIRS_H

#include <stdbool.h>
#include <stdint.h>

/*
 * Colour pairs as terminals number them, and how to need few of them: whatever
 * changes colour between two cells costs bytes on the line.
 */
struct pair_cell {
	uint32_t rune;
	int fg, bg;              /* colours of the terminal */
	uint8_t look;            /* LOOK_... bits */
};

/*
 * Choose colours along a row so that neighbours share a pair, without changing
 * what is seen: a blank takes the foreground beside it, a quadrant may be
 * complemented with its colours swapped.
 */
void pairs_share(struct pair_cell *cells, int count);

enum { PAIR_SLOTS = 8192 };

/* Numbers given to colours so far. Full, it starts again from the first number. */
struct pair_table {
	int count, room;
	bool default_is_first;   /* pair 0 is white on black: use it for that */
	struct {
		int fg, bg, pair;    /* pair 0: free */
	} slot[PAIR_SLOTS];
};

/* room: how many pairs the terminal has, pair 0 included. */
void pairs_init(struct pair_table *table, int room, bool default_is_first);

/* The number of a pair; *is_new if the terminal has to be told its colours. */
int pairs_find(struct pair_table *table, int fg, int bg, bool *is_new);

#endif
