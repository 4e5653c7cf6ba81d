/* SPDX-License-Identifier: MIT */
#ifndef APP_PLAY_OUTLOOK_H
#define APP_PLAY_OUTLOOK_H

#include "app/play_game.h"
#include "ui/board.h"
#include "ui/outlook.h"

/*
 * Fill the board's page with an outlook from its view and sheet: as many games as the command
 * line asked for last, else the usual number. It is compared with the one in last, whose games are
 * 0 if there is none, and takes its place. PLAY_LEFT if the player leaves meanwhile.
 */
enum play_end play_outlook(struct play *play, struct board *board, struct outlook *last);

#endif
