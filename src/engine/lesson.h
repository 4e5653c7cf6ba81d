/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_LESSON_H
#define ENGINE_LESSON_H

#include <stdint.h>

#include "base/text.h"

enum { MAX_LESSONS = 64 };

/* What a lesson of a guided scenario wants done. */
enum lesson_act {
	LESSON_MOVE,             /* go to another area */
	LESSON_SELECT,           /* go to the area `what` */
	LESSON_ZOOM,
	LESSON_PANEL,            /* show another panel */
	LESSON_INSPECT,          /* read: all about an area ... */
	LESSON_TRACKS,
	LESSON_NEWS,
	LESSON_AIMS,
	LESSON_VOTES,
	LESSON_WHY,
	LESSON_HELP,             /* ... the keys */
	LESSON_PALETTE,          /* open the list of orders */
	LESSON_AIM,              /* choose an order that asks for its target */
	LESSON_FILE,             /* put the order `what` on the sheet */
	LESSON_UNDO,
	LESSON_SETTINGS,         /* open the page of settings */
	LESSON_SET,              /* file a value of the setting `what` */
	LESSON_PAY,              /* file a sum for the budget line `what` */
	LESSON_REASON,
	LESSON_PREDICT,
	LESSON_OFFER,            /* make an offer to another team */
	LESSON_SEAL,             /* the last of a turn */
	LESSON_BRIEFING,         /* shown on the briefing of its turn, ... */
	LESSON_STANDING,         /* ... the standing after it, ... */
	LESSON_ENDING,           /* ... the last page */
	LESSON_ACTS
};

/* One step of a scenario that teaches the board: shown until it is done. It changes nothing. */
struct lesson {
	const char *id;
	uint8_t turn;            /* 1..turns */
	uint8_t team;            /* enum team: whose board shows it */
	uint8_t act;             /* enum lesson_act */
	int16_t what;            /* index of the area, order, setting or line; -1: none */
	int16_t target;          /* of the order `what`; TARGET_NONE: any will do */
	struct text text;        /* keys stand in `backquotes` */
};

#endif
