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

/* Who sits at the table besides the teams, and how it is played there (rules B19). */
struct others {
	bool facilitator, congress;
	char pin[PIN_DIGITS + 1];        /* of the facilitator; "": none */
	const char *bloc_list;           /* as typed: ids with commas between; NULL: not given */
	uint8_t blocs;                   /* bits of those that people play */
	char team_pin[TEAM_COUNT][PIN_DIGITS + 1];       /* asked for at its curtain; "": none */
	int pace;                        /* of the clock, per cent of the usual; 0: no clock */
	bool no_agendas;                 /* nobody has a secret agenda */
};

/*
 * Rows for a table of options, and what they take: a PIN (or ""), nothing, ids of blocs,
 * TEAM=PIN, a per cent or nothing, nothing.
 */
enum { OTHERS_FACILITATOR = SEAT_LETTER + TEAM_COUNT, OTHERS_CONGRESS, OTHERS_BLOCS, OTHERS_PIN,
	OTHERS_CLOCK, OTHERS_NO_AGENDAS, OTHERS_END };
#define OTHERS_OPTIONS \
	{ "facilitator", required_argument, NULL, OTHERS_FACILITATOR }, \
	{ "congress", no_argument, NULL, OTHERS_CONGRESS }, \
	{ "blocs", required_argument, NULL, OTHERS_BLOCS }, \
	{ "pin", required_argument, NULL, OTHERS_PIN }, \
	{ "clock", optional_argument, NULL, OTHERS_CLOCK }, \
	{ "no-agendas", no_argument, NULL, OTHERS_NO_AGENDAS }

/* Take one of these options; false if value is none that it takes. */
bool others_take(struct others *others, int letter, const char *value);

/* Find the blocs in the world and see whether Congress has a say there; if not, fault. */
__attribute__((warn_unused_result))
bool others_known(const struct world *world, struct others *others, struct fault *fault);

/* Whether any order of the scenario wants the signature of Congress. */
bool others_has_congress(const struct world *world);

/*
 * Give them their seats in a new game, teams their PINs, and start the clock, if there is one;
 * false if that cannot be saved. A game without agendas is begun as one (struct setup).
 */
__attribute__((warn_unused_result))
bool others_sit(struct session *session, const struct others *others, struct fault *fault);

/* What is wrong with the value of one of these options, for a message. */
const char *others_refusal(int letter);

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
