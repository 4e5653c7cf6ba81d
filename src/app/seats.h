/* SPDX-License-Identifier: MIT */
#ifndef APP_SEATS_H
#define APP_SEATS_H

#include <getopt.h>
#include <stdbool.h>

#include "engine/ids.h"
#include "engine/world.h"
#include "journal/seat.h"

/* Teams and their players as the command line names them. */

/* Rows for a table of options; each takes a seat. Their val is SEAT_LETTER + team. */
enum { SEAT_LETTER = '1' };
#define SEAT_OPTIONS \
	{ "coalition", required_argument, NULL, SEAT_LETTER + TEAM_C }, \
	{ "russia", required_argument, NULL, SEAT_LETTER + TEAM_R }, \
	{ "washington", required_argument, NULL, SEAT_LETTER + TEAM_W }

/* The team of a name (coalition, russia, washington) or a letter (C, R, W, in any case);
 * TEAM_NONE if it is neither. */
enum team team_parse(const char *text);

/* Read "human", "ai", "ai:PERSONA" or "none"; false if it is none of these. */
bool seat_parse(const char *text, struct seat *seat);

/*
 * Whether a machine's player is one that the world knows for team; if not, say so
 * on standard error, with the nearest name.
 */
bool seat_known(const struct world *world, enum team team, const struct seat *seat);

#endif
