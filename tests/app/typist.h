/* SPDX-License-Identifier: MIT */
#ifndef TESTS_APP_TYPIST_H
#define TESTS_APP_TYPIST_H

#include <stdbool.h>

#include "app/play_game.h"
#include "app/session.h"
#include "base/text.h"

/*
 * Somebody at the keyboard of 80x24 who types what a test says. > < ^ _ are arrows, ~ is
 * Escape; behind the last key the terminal hangs up. The clock goes on a second with every key.
 */

/* A new game of Boots and Paper; seats as letters: h person, m machine, n nobody. */
struct session *typist_begin(const char *seats, char path[64]);

/* Seat somebody beside the teams; bloc -1: none, then where counts. */
void typist_seat(struct session *session, enum desk_seat where, int bloc);

/* Type keys at a session; true if a screen showed the text meanwhile. */
bool typist_shows(struct session *session, const char *keys, const char *text);

/* Where a typist sits. A restless terminal changes its size behind every key. */
struct typist_seat {
	int rows, cols;
	bool restless;
	enum lang lang;
};

/* Play a whole session with keys on such a terminal; how it was left. */
enum play_end typist_plays(struct session *session, const char *keys,
	const struct typist_seat *seat);

/* A new game of any scenario, else as typist_begin(). */
struct session *typist_begin_scenario(const char *id, const char *seats, char path[64]);

/* Close the game and take its file away. */
void typist_finish(struct session *session, char path[64]);

#endif
