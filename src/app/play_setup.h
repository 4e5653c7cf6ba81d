/* SPDX-License-Identifier: MIT */
#ifndef APP_PLAY_SETUP_H
#define APP_PLAY_SETUP_H

#include "app/console.h"
#include "app/session.h"
#include "app/wish.h"
#include "base/text.h"

/*
 * Ask who plays a scenario, beginning with what the wish says, and start the
 * game. *session stays NULL if the player goes back or leaves (*left), or if
 * the game cannot be started, of which a page tells.
 */
void play_setup(struct console *console, const struct wish *wish, const char *scenario,
	enum lang lang, struct session **session, bool *left);

/* Show what is wrong in the player's file of preferences, likewise. */
bool play_show_wrong_preferences(struct console *console, const struct faults *faults);

/* Show faults on a page; true if the player wants to leave the program. */
bool play_show_faults(struct console *console, const struct faults *faults);

#endif
