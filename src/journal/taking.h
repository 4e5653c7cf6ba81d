/* SPDX-License-Identifier: MIT */
#ifndef JOURNAL_TAKING_H
#define JOURNAL_TAKING_H

#include "journal/game.h"

/* One record in the making: what the parts of game_read.c share. */
struct taking {
	struct game *game;
	const struct record *record;
	struct faults *faults;
	struct loader loader;
};

/* The record says what cannot be: a fault with its byte. */
bool taking_odd(const struct taking *taking);

/* Note where what is recorded and what the rules give part; to play that is the end: false. */
bool taking_differ(const struct taking *taking, const char *what);

/* The team that wrote it; a fault if it is none. */
bool taking_team(const struct taking *taking, enum team *team);

/* Likewise, or TEAM_NONE if the facilitator did. */
bool taking_anybody(const struct taking *taking, enum team *team);

/* The record's turn must be the one that waits. */
bool taking_turn(const struct taking *taking);

/* Whether a turn waits. */
bool taking_is_playing(const struct taking *taking);

/* Where two ledgers part, as a name; false if they do not. */
bool ledgers_differ(const struct world *world, const struct ledger *first,
	const struct ledger *second, char name[64]);

/* Records of what is said and done at the table (game_table.c); act: of enum act_kind. */
bool take_table(struct taking *taking, enum record_kind kind);
bool take_act(struct taking *taking, enum act_kind act);

#endif
