/* SPDX-License-Identifier: MIT */
#ifndef APP_PLAY_GAME_H
#define APP_PLAY_GAME_H

#include "app/console.h"
#include "app/session.h"
#include "base/text.h"

/* A game being played on a console. */
struct play {
	struct console *console;
	struct session *session;
	struct map_view *map;
	enum lang lang;
	int humans;              /* teams played by people */
	enum team last;          /* whose screen was shown last; TEAM_NONE: nobody's */
};

/* How a part of the game was left. */
enum play_end {
	PLAY_ON,                 /* it came to its end */
	PLAY_LEFT,               /* the player quits; all is saved */
	PLAY_REPLAY,             /* the game is over and the player wants to see it again */
	PLAY_FAILED,             /* it cannot go on; the player was told */
};

/* Play a session until it is over or left. */
enum play_end play_game(struct console *console, struct session *session, enum lang lang);

/* Look at a session's game from its beginning (or its end). */
enum play_end play_replay(struct console *console, struct session *session, enum lang lang);

/* The parts of a turn (play_board.c, play_news.c). */
enum play_end play_board(struct play *play, enum team team);
enum play_end play_news(struct play *play, int turn);
enum play_end play_ending(struct play *play);

/*
 * Whose eyes the screens between the teams' turns have, and a replay of a game
 * that is not over: the only person's team, or what everyone may know.
 */
int play_eyes(const struct session *session);

/* Show a page until it was read. */
struct page;
enum play_end play_page(struct play *play, struct page *page);

/* Tell of a fault on a page of its own. */
enum play_end play_fault(struct play *play, const struct fault *fault);

#endif
