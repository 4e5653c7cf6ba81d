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
	int people;              /* with the facilitator, Congress and blocs */
	enum team last;          /* whose screen was shown last; TEAM_NONE: nobody's */
	int told[TEAM_COUNT];    /* what the facilitator told that was shown (app/timeline.h) */
	bool clock_on;           /* what is left falls since clock_since, if the clock runs */
	bool clock_begun;        /* a phase began since the game was opened */
	int64_t clock_since;
	bool briefed[TEAM_COUNT];        /* the briefing was shown since the game was opened */
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

/*
 * "Russia, take the keyboard": nothing of the last one is left on the screen. play_curtain()
 * falls only between different teams; play_curtain_for() always, with who takes it written out.
 */
enum play_end play_curtain(struct play *play, enum team team);
enum play_end play_curtain_for(struct play *play, const char *who);

/* Ask for a team's PIN, if it has one, until it is right. */
enum play_end play_team_pin(struct play *play, enum team team);

/* The facilitator's own: nobody can be called from it. */
enum play_end play_curtain_desk(struct play *play);

/* Count humans and people anew: the facilitator may have changed seats. */
void play_count(struct play *play);

/*
 * The clock (play_clock.c). A phase begins with its minutes if there is a clock at
 * all; hold and go stop it while nobody's time is running. left: seconds, -1 = no
 * clock; wait: ms until it reads another second, -1 = never; text: "4:05" or "".
 */
void play_clock_phase(struct play *play, enum table_phase phase);
void play_clock_hold(struct play *play);
void play_clock_go(struct play *play);
bool play_clock_runs(const struct play *play);
int play_clock_left(const struct play *play);
int play_clock_wait(const struct play *play);
void play_clock_text(const struct play *play, char *out, size_t size);
/* console_run() with the time left in the scene's header. */
struct scene;
int play_run(struct play *play, const struct screen *screen, struct scene *scene);
int play_minutes(const struct play *play);       /* usual ones of the phase at hand */

/* Before what all look at together: the arguments. */
enum play_end play_curtain_all(struct play *play);

/* A team's eyes on the game as it stands, with the map; what it points to lies in arena. */
struct arena;
void play_scene(const struct play *play, enum team team, struct arena *arena,
	struct scene *scene);

/* What everyone may know; who: what the header calls them. */
void play_scene_public(const struct play *play, const char *who, struct scene *scene);

/* What the facilitator told a team since it last had the keyboard, on a page. */
enum play_end play_tell(struct play *play, enum team team);

/* The briefing in turn 1, once. */
enum play_end play_briefing(struct play *play, enum team team);

/* The parts of a turn (play_board.c, play_news.c). */
enum play_end play_board(struct play *play, enum team team);
enum play_end play_thinking(struct play *play);  /* machines fill and seal their sheets */
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
