/* SPDX-License-Identifier: MIT */
#ifndef JOURNAL_GAME_READ_H
#define JOURNAL_GAME_READ_H

#include "journal/game.h"

/* Take the next record of a game. On false faults hold one without a file, or those of the
 * content that the first record holds. */
__attribute__((warn_unused_result))
bool game_take(struct game *game, const struct record *record, struct faults *faults);

/* The place of a turn, made if need be. */
struct game_turn *game_turn_at(struct game *game, int turn);

#endif
