/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_ACT_H
#define ENGINE_ACT_H

#include <stdbool.h>
#include <stdint.h>

#include "engine/desk.h"
#include "engine/dice.h"
#include "engine/ledger.h"
#include "engine/order.h"
#include "engine/state.h"
#include "engine/terms.h"

/*
 * What is done at the table between two adjudications and is no sheet:
 * agreements (B16), signals (B5), arguments (B8.4, B8.5), ballots of human blocs
 * (B9), a countersignature (B15), and every power of the facilitator (B19). An
 * act changes the state in the orders phase of its turn. A game is its sheets
 * and its acts: both are in the journal, so a replay needs nobody at the table.
 */
enum act_kind {
	/* By teams, blocs, Congress. */
	ACT_AGREE,           /* terms that all parties accepted come into force */
	ACT_SIGNAL,          /* Russia shows up to two orders it says it intends */
	ACT_REDLINE,         /* a bloc declares its issue, in turn 1 */
	ACT_BALLOT,          /* a bloc votes; a second ballot on an order replaces the first */
	ACT_COUNTERSIGN,     /* Congress signs an order of Washington */
	/* By the facilitator; those marked + need a reason. Also ARGUMENT by counting, if nobody
	 * sits there. */
	ACT_SEAT,            /* a seat at the desk, or of a bloc, is taken or left */
	ACT_ARGUMENT,        /* value of a team's argued order */
	ACT_PACKAGE,         /* plausibility and package of a team's free-form order */
	ACT_INJECT,
	ACT_ADJUST,          /* + */
	ACT_RULING,          /* + override of a die */
	ACT_CANCEL,          /* + */
	ACT_EVENT,
	ACT_SHOW,
	ACT_END,             /* + of a game that is over: the ending to talk about */
	ACT_COUNT
};

/* What ACT_ADJUST sets. */
enum adjust_kind { ADJUST_TRACK, ADJUST_RESOURCE, ADJUST_FLAG, ADJUST_UNITS, ADJUST_COMMIT,
	ADJUST_CONTROL, ADJUST_KINDS };

struct adjust {
	uint8_t kind;        /* enum adjust_kind */
	uint8_t team;        /* RESOURCE, UNITS; CONTROL: the new owner */
	int16_t subject;     /* track, resource, flag, area (UNITS, CONTROL), country */
	uint8_t nation, unit, quality;   /* UNITS */
	int16_t to;          /* the new value; FLAG: turns as in state.flag; UNITS: the new number */
};

enum event_how { EVENT_NOW, EVENT_FORCE, EVENT_SKIP };

struct act {
	uint8_t kind;        /* enum act_kind */
	uint8_t team;        /* whose act: enum team; TEAM_NONE = the facilitator's, a bloc's */
	union {
		struct terms agree;
		struct order signal[MAX_SIGNAL];         /* kind -1: none */
		struct { uint8_t bloc; int16_t order; } redline;
		struct ballot ballot;
		struct { int16_t order; } countersign;
		struct { uint8_t seat; int8_t bloc; bool on; } seat;    /* bloc -1: seat counts */
		struct { uint8_t of; int8_t value; } argument;
		struct { uint8_t of; struct package package; } package;
		struct { int16_t inject; uint8_t teams; uint8_t turn; } inject;  /* turn 0: now */
		struct adjust adjust;
		struct { char key[KEY_SIZE]; uint8_t turn; int16_t result; } ruling;
		struct cancel cancel;
		struct { int16_t event; uint8_t how; uint8_t turn; } event;      /* -1: any draw */
		struct { struct shown what; bool take_back; } show;
		struct { int8_t ending; } end;           /* for the discussion; -1: the computed one */
	};
};

/* Whether act may be done on this state; else why not. */
enum verdict act_check(const struct world *world, const struct state *state,
	const struct act *act);

/*
 * Do an act that act_check() allows. ledger receives an entry for every change
 * of tracks, units and so on (not for what only the desk keeps), is not emptied
 * first and may be NULL.
 */
void act_apply(const struct world *world, struct state *state, const struct act *act,
	struct ledger *ledger);

/* Whether an act of kind must carry a reason (B19). */
bool act_needs_reason(enum act_kind kind);

/* The ruling on a die, if there is one: *result is set. turn and key as in dice_roll(). */
bool desk_overrules(const struct state *state, int turn, const char *key, int *result);

/* What the facilitator made of team's sight of a thing; subject as in struct shown (B19). */
enum sight { SIGHT_USUAL, SIGHT_SHOWN, SIGHT_HIDDEN };
enum sight desk_sight(const struct state *state, enum shown_kind kind, enum team team,
	int subject);

/* Whether the facilitator struck the order off team's sheet; then *refund: at no cost. */
bool desk_cancels(const struct state *state, enum team team, int order, bool *refund);

/* Whether somebody sits there. */
bool desk_has(const struct state *state, enum desk_seat seat);

#endif
