/* SPDX-License-Identifier: MIT */
#ifndef APP_TIMELINE_H
#define APP_TIMELINE_H

#include "app/session.h"
#include "base/text.h"
#include "ui/doc.h"

/*
 * What was said and done at the table in a turn, as far as eyes may know (a team,
 * TEAM_NONE: all, EYES_PUBLIC): offers, agreements, messages, what the facilitator did
 * with reasons, notes. True if there was anything.
 */
bool timeline_turn(const struct session *session, int turn, int eyes, enum lang lang,
	struct doc *out);

/* The facilitator's acts with reasons, and the notes, of all turns so far. */
void timeline_rulings(const struct session *session, enum lang lang, struct doc *out);

/* Likewise under a heading, if there are any: for the last page. */
void debrief_rulings(const struct session *session, enum lang lang, struct doc *out);

/*
 * What the facilitator told a team: injects that reached it and messages. since: leave
 * out as many of them as that. Return how many there are in all.
 */
int timeline_heard(const struct session *session, int eyes, int since, enum lang lang,
	struct doc *out);

#endif
