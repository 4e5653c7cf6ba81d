/* SPDX-License-Identifier: MIT */
#ifndef APP_PLAY_DEBRIEF_H
#define APP_PLAY_DEBRIEF_H

#include "app/play_game.h"

/* All that is told of the end on one page: for the replay. self: the session, which is over. */
void debrief_ending(void *self, enum lang lang, struct doc *out);

#endif
