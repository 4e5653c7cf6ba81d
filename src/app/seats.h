/* SPDX-License-Identifier: MIT */
#ifndef APP_SEATS_H
#define APP_SEATS_H

#include <getopt.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/fault.h"
#include "engine/ids.h"
#include "engine/world.h"
#include "journal/seat.h"
#include "ui/seating.h"

struct session;

/* Teams and their players as the command line names them. */

/* Rows for a table of options; each takes a seat. Their val is SEAT_LETTER + team. */
enum { SEAT_LETTER = '1' };
#define SEAT_OPTIONS \
	{ "coalition", required_argument, NULL, SEAT_LETTER + TEAM_C }, \
	{ "russia", required_argument, NULL, SEAT_LETTER + TEAM_R }, \
	{ "washington", required_argument, NULL, SEAT_LETTER + TEAM_W }

/* Who sits at the table besides the teams (rules B19). */
struct others {
	bool facilitator, congress;
	char pin[PIN_DIGITS + 1];        /* of the facilitator; "": none */
	const char *bloc_list;           /* as typed: ids with commas between; NULL: not given */
	uint8_t blocs;                   /* bits of those that people play */
};

/* Rows for a table of options, and what they take: a PIN (or ""), nothing, ids of blocs. */
enum { OTHERS_FACILITATOR = SEAT_LETTER + TEAM_COUNT, OTHERS_CONGRESS, OTHERS_BLOCS };
#define OTHERS_OPTIONS \
	{ "facilitator", required_argument, NULL, OTHERS_FACILITATOR }, \
	{ "congress", no_argument, NULL, OTHERS_CONGRESS }, \
	{ "blocs", required_argument, NULL, OTHERS_BLOCS }

/* Take one of these options; false if value is no PIN. */
bool others_take(struct others *others, int letter, const char *value);

/* Find the blocs in the world and see whether Congress has a say there; if not, fault. */
__attribute__((warn_unused_result))
bool others_known(const struct world *world, struct others *others, struct fault *fault);

/* Whether any order of the scenario wants the signature of Congress. */
bool others_has_congress(const struct world *world);

/* Give them their seats in a new game; false if that cannot be saved. */
__attribute__((warn_unused_result))
bool others_sit(struct session *session, const struct others *others, struct fault *fault);

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
