/* SPDX-License-Identifier: MIT */
#ifndef TESTS_ENGINE_CHAIR_H
#define TESTS_ENGINE_CHAIR_H

#include "engine/act.h"
#include "play.h"

/* A game with a facilitator: two ready injects, and a ledger of what the acts changed. */
enum { ALL = 7, STRIKE = 0, LETTER = 1 };

extern struct play play;
extern struct ledger told;

void chair_setup(void);
void chair_teardown(void);

enum verdict check(const struct act *act);

/* Do it, and see that the ledger tells all of it but what only the desk keeps. */
void apply(const struct act *act);

/* Acts, with names by id; NULL: any card. */
struct act inject(int number, int teams, int turn);
struct act adjust(enum adjust_kind kind, int subject, int to);
struct act card(const char *id, enum event_how how, int turn);
struct act cancel(enum team team, const char *order, bool refund);
struct act show(enum shown_kind kind, enum team team, int subject, bool hide);

int track(const char *id);

#endif
