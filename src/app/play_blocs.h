/* SPDX-License-Identifier: MIT */
#ifndef APP_PLAY_BLOCS_H
#define APP_PLAY_BLOCS_H

#include "app/play_game.h"

/*
 * Blocs that people play (rules B9), once the Coalition has sealed: a curtain
 * for each; in turn 1 its red line, then its votes on what was sealed.
 */
enum play_end play_blocs(struct play *play);

/* Whether an order of Washington's sheet wants the signature of Congress (B15). */
bool play_unsigned(const struct play *play, const struct sheet *sheet);

/*
 * Congress at the keyboard: it is asked about the orders of the sheet that want its
 * signature, or, if there is none, about all of Washington's.
 */
enum play_end play_congress(struct play *play, const struct sheet *sheet);

#endif
