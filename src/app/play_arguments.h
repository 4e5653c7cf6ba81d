/* SPDX-License-Identifier: MIT */
#ifndef APP_PLAY_ARGUMENTS_H
#define APP_PLAY_ARGUMENTS_H

#include "app/play_game.h"

/* Whether arguments are heard at this table: at least two teams of people, or a facilitator. */
bool play_argues(const struct play *play);

/*
 * Phase 4 of a turn (rules B5, B8.4) once all sheets are sealed: what is argued is opened to
 * all, answered, and without a facilitator judged by the teams. Nothing if nothing is argued.
 */
enum play_end play_arguments(struct play *play);

#endif
