/* SPDX-License-Identifier: MIT */
#ifndef APP_ODDS_SHEET_H
#define APP_ODDS_SHEET_H

#include "base/str.h"
#include "engine/odds.h"
#include "engine/world.h"

/*
 * The odds of a scenario at its first figures, before any card (rules E3): exact,
 * per cent to the nearest.
 */

enum { ODDS_STEPS = 10, ODDS_FLAGS = 4, MOST_VOTES = 160, MOST_STRIKES = 64, MOST_ROLLS = 128 };

/* What holds while a vote is put: as the scenario begins, or after a ceasefire. */
enum situation { SITUATION_START, SITUATION_CEASEFIRE, SITUATIONS };

/* A proposal of the Coalition. */
struct vote_line {
	int kind;                /* order */
	int step;                /* value of the track that it raises; -1: it raises none */
	bool open;               /* its requirement holds at the start */
	struct vote_odds odds[SITUATIONS];
};

/* The response to an incursion under one posture of Washington. */
struct response_line {
	int flag;                /* alive meanwhile; -1: none of those that the vote names */
	enum art5 posture;
	struct vote_odds odds;
};

/* An incursion into an area under one posture. */
struct strike_line {
	int kind, target;
	enum art5 posture;
	bool possible;           /* somebody can come */
	struct battle_odds odds;
};

/* A roll at the start; target for $t, else TARGET_NONE. */
struct roll_line {
	int kind, target;
	struct roll_odds odds;
	int caught;              /* per cent that its author is named; -1: never or always */
};

struct odds_sheet {
	const struct world *world;
	bool truce_too;          /* there is no ceasefire at the start, and one changes something */
	int vote_count, response_count, strike_count, roll_count;
	struct vote_line votes[MOST_VOTES];
	struct response_line responses[ART5_COUNT * (ODDS_FLAGS + 1)];
	struct strike_line strikes[MOST_STRIKES];
	struct roll_line rolls[MOST_ROLLS];
};

/* Of all orders that the scenario allows. What has no room is left out. */
void odds_sheet_make(const struct world *world, struct odds_sheet *sheet);

/*
 * One figure per line, with a head: "section,id,case,situation,what,percent". For
 * programs: ids of the data, never translated.
 */
void odds_sheet_csv(const struct odds_sheet *sheet, struct str *out);

#endif
