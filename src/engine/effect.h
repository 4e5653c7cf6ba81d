/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_EFFECT_H
#define ENGINE_EFFECT_H

#include <stdbool.h>
#include <stdint.h>

#include "engine/expr.h"
#include "engine/ids.h"

struct ledger;

/* Verbs of rules C2, one per effect. */
enum verb {
	VERB_TRACK,          /* change track subject by mode and value */
	VERB_RES,            /* add value to resource subject of team */
	VERB_FLAG,           /* set flag subject for turns, or clear it */
	VERB_UNITS,          /* add value units of team, area, kind, nation, quality */
	VERB_MOVE,           /* move up to value units of team, kind from the areas of list to area */
	VERB_COMMIT,         /* add value to the commitment of bloc subject */
	VERB_WHIP,           /* add value to this turn's whip on bloc subject */
	VERB_DELAY,          /* queue then for subject turns later */
	VERB_IF,             /* then or otherwise by value */
	VERB_ROLL,           /* roll world.rolls[subject] */
	VERB_EVENT,          /* resolve card subject now */
	VERB_SAY,            /* report world.says[subject] */
	VERB_COUNT
};

/* How VERB_TRACK changes a track. Only ADD is softened (rules B1). */
enum change { CHANGE_ADD, CHANGE_SET, CHANGE_MAX, CHANGE_MIN };

enum { SUBJECT_TARGET = -1 };   /* subject or area is the order's target ($t) */

struct effect {
	uint8_t verb;        /* enum verb */
	uint8_t change;      /* enum change */
	bool scaled;         /* multiply by the yes weight of the vote, per cent (rules B9) */
	uint8_t team;        /* enum team: RES, UNITS, MOVE */
	int16_t subject;     /* see the verbs */
	int16_t area;        /* UNITS, MOVE: area id or SUBJECT_TARGET */
	uint8_t kind;        /* enum unit_kind */
	uint8_t nation;      /* UNITS: index into world.nations, or NATION_ANY to take from all */
	uint8_t quality;     /* UNITS: 1..5 */
	bool clears;         /* FLAG: clear it */
	uint8_t turns;       /* FLAG: turns after this one, or FLAG_FOREVER */
	struct expr value;
	struct span list;    /* MOVE: source areas, a run of world.lists, in order */
	struct span then;    /* DELAY, IF: a run of world.effects */
	struct span otherwise;
	uint16_t path;       /* index into world.sources: place in its order, "pass.2.do.0" (B8.1) */
};

/* A conditional or computed addition to a chance. */
struct modifier {
	struct expr when;    /* empty: always */
	struct expr value;
};

/* A rolled outcome (rules B8.2), of an order, of an attribution or inside effects. */
struct roll {
	struct expr base;            /* empty: 50 */
	struct span mods;            /* a run of world.modifiers */
	bool has[BAND_COUNT];        /* whether the band is defined */
	struct span bands[BAND_COUNT];
	int8_t argument;             /* 0 in the ruleset; of an argued order its value (B8.4) */
};

/* Of a die's key: a team, two ids of 24, a path four lists deep, a turn (B8.1) come to 103. */
enum { KEY_SIZE = 128 };

/* Who and what an effect comes from; see struct entry for cause. */
struct cause {
	uint8_t kind;        /* enum cause_kind (engine/ledger.h) */
	uint8_t team;        /* who is booked: enum team, TEAM_NONE = the world */
	int16_t index;       /* order kind, event, bookkeeping row ... by kind */
	int16_t target;      /* of the order, TARGET_NONE without one */
	uint8_t queued;      /* turn in which a delayed effect was queued, 0 = not delayed */
	bool hidden;         /* author known only to its team (rules B12) */
	int8_t argument;     /* of an argued order its value, else 0 (rules B8.4) */
	int yes_percent;     /* for scaled effects; 100 outside votes under the rule willing */
};

/*
 * Apply a run of world.effects in order: each at once and clamped (rules B21).
 * ledger may be NULL. Change a state only from within turn_adjudicate() and
 * state_start(); tests call it directly. What changes nothing leaves no entry.
 */
void effect_apply(const struct world *world, struct state *state, struct span effects,
	const struct cause *cause, struct ledger *ledger);

/* Run the delayed effects that are due by state->turn, in the order queued (B21, step 6). */
void effect_run_due(const struct world *world, struct state *state, struct ledger *ledger);

/* One change of one track. */
struct track_step {
	int track;
	enum change change;
	int value;
};

/*
 * Change one track as rules B1 say: soften if soft (only additions, and not those
 * of an incident or a battle), clamp, book a rise of escalation to the cause's team (B13).
 * Return the change that remained. Changes of a procedure, which are not softened,
 * are CHANGE_SET to the new value.
 */
int track_change(const struct world *world, struct state *state, const struct track_step *step,
	const struct cause *cause, struct ledger *ledger);

#endif
