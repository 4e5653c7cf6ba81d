/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_IDS_H
#define ENGINE_IDS_H

#include <stdint.h>

/* Teams in the order of every table and file. Their ids in data are C, R, W. */
enum team { TEAM_C, TEAM_R, TEAM_W, TEAM_COUNT, TEAM_NONE = TEAM_COUNT };

/* Limits of rules C4; the loaders refuse more. */
enum {
	MAX_TRACKS = 64,
	MAX_DERIVED = 32,
	MAX_AREAS = 64,
	MAX_GROUPS = 32,
	MAX_BLOCS = 8,
	MAX_COUNTRIES = 48,
	MAX_NATIONS = 64,
	MAX_ORDERS = 96,
	MAX_EVENTS = 128,
	MAX_FLAGS = 32,
	MAX_STACKS = 256,
	MAX_DELAYS = 64,
	MAX_NESTING = 4,     /* effects within effects */
	MAX_LINES = 16,      /* budget lines of all teams */
	MAX_AGENDAS = 8,     /* per team */
	MAX_OBJECTIVES = 8,  /* per team */
	MAX_ENDINGS = 24,
	MAX_PREDICTIONS = 12,
	MAX_WEAPONS = 12,
	MAX_TURNS = 200,
	MAX_SHEET = 12,      /* orders of one sheet, free ones included */
	MAX_PERSONAS = 24,
	MAX_READY = 40,      /* ready injects of a scenario */
	MAX_INJECTS = 64,    /* with those written at the table */
	MAX_FORCED = 4,      /* forced events of one turn */
	MAX_AGREEMENTS = 16, /* in force at once */
	MAX_CLAUSES = 3,     /* of one agreement */
	MAX_TERM = 100,      /* turns of an agreement */
	MAX_SIGNAL = 2,      /* orders that Russia may show */
	MAX_SIGNED = 4,      /* orders countersigned in a turn */
	MAX_BALLOTS = 48,
	MAX_CANCELS = 12,
	MAX_RULINGS = 16,
	MAX_STAGED = 12,
	MAX_SHOWN = 24,
};

typedef uint8_t area_id;     /* index into world.areas */
typedef uint8_t track_id;    /* index into world.tracks */

enum { AREA_NONE = 0xFF, NATION_ANY = 0xFF, TARGET_NONE = -1 };

/* Phases of a turn that have a clock (rules B5). No rule reads it. */
enum table_phase { PHASE_BRIEFING, PHASE_NEGOTIATION, PHASE_ORDERS, PHASE_ARGUMENTS,
	PHASE_ADJUDICATION, PHASE_DEBRIEF, PHASE_COUNT };

/* How long a flag lives that has no end. */
enum { FLAG_FOREVER = 127 };

/* Kinds of units (rules B3). */
enum unit_kind { UNIT_BDE, UNIT_AIR, UNIT_MSL, UNIT_IAD, UNIT_NAV, UNIT_KIND_COUNT };

/* Administrative settings (rules B7.4). */
enum setting {
	SETTING_ROE,         /* Coalition: enum roe */
	SETTING_STANCE,      /* Russia: enum stance */
	SETTING_ART5,        /* Washington: enum art5 */
	SETTING_ALERT,       /* everyone: 0..3 */
	SETTING_ACCEPT,      /* everyone: 1 accepts a ceasefire offer */
	SETTING_COUNT
};
enum roe { ROE_FIGHT, ROE_HOLD, ROE_COUNT };
enum stance { STANCE_HOLD, STANCE_LIMITED, STANCE_MAJOR, STANCE_COUNT };
enum art5 { ART5_AUTO, ART5_CONSULT, ART5_DECLINE, ART5_COUNT };

/* Stage of adjudication, from an order's tag (rules B21). */
enum tag { TAG_POLITICS, TAG_INDUSTRY, TAG_HYBRID, TAG_NUCLEAR, TAG_FORCES, TAG_WAR, TAG_COUNT };

/* Outcome bands of a roll (rules B8.2), best first for the author. */
enum band { BAND_GREAT, BAND_SUCCESS, BAND_MIXED, BAND_FAIL, BAND_BACKFIRE, BAND_COUNT };

/* Decision rules (rules B9), the values of the track "rule". */
enum decision { DECISION_WILLING, DECISION_MAJORITY, DECISION_UNANIMITY, DECISION_COUNT };

/* Resources. */
enum resource { RES_BP, RES_PC, RES_COUNT };

/* A run of one of the world's flat arrays. Empty: count 0. */
struct span {
	uint16_t first;
	uint16_t count;
};

/* A compiled expression: a run of world.code. Empty: count 0. */
struct expr {
	uint16_t first;
	uint16_t count;
	uint16_t source;     /* index into world.sources: its text as written */
};

/* Ids of data: "C", "R", "W", "-" for TEAM_NONE; "bde" ... "nav". Static strings. */
const char *team_id(enum team team);
const char *unit_kind_id(enum unit_kind kind);

/* Bit of an index in a 64-bit set of areas, events or countries. */
static inline uint64_t bit_of(int index)
{
	return UINT64_C(1) << index;
}

#endif
