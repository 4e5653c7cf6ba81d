/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_STATE_H
#define ENGINE_STATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "engine/desk.h"
#include "engine/ids.h"
#include "engine/ledger.h"
#include "engine/terms.h"
#include "engine/world.h"

/* Units of one team, nation, area and kind. count > 0. */
struct stack {
	uint8_t team, nation, area, kind;
	uint8_t quality;         /* 1..5 */
	int16_t count;
};

/* Effects that wait (rules C2 delay). */
struct delayed {
	uint8_t due;             /* turn */
	uint8_t queued;          /* turn; 0 = a free place */
	uint8_t cause;           /* enum cause_kind */
	uint8_t team;
	int16_t index;           /* of the cause */
	int16_t target;
	uint16_t effect;         /* VERB_DELAY, or VERB_MOVE of units under way (B11); an index */
	bool hidden;
	int16_t count;           /* how many units are under way; they stand where they were */
};

/*
 * The dynamic half of a game: a flat value without pointers. Assignment copies
 * it. Between calls it always stands in the orders phase of `turn`, its income
 * and events done, or is over. Invariants: tracks, commitments and resources
 * within their ranges; stacks[0..stack_count) sorted by area, team, kind,
 * nation with no two alike and none empty; unused places zero.
 */
struct state {
	uint64_t seed;                       /* 0 in a view */
	uint8_t turn;                        /* 1..scenario.turns */
	bool over;
	int8_t ending;                       /* index into world.endings once over, else -1 */
	uint32_t also_true;                  /* other endings that hold, as bits */
	int16_t track[MAX_TRACKS];
	int8_t commit[MAX_COUNTRIES];
	int8_t whip[MAX_BLOCS];
	int16_t res[TEAM_COUNT][RES_COUNT];
	int8_t setting[TEAM_COUNT][SETTING_COUNT];
	int8_t flag[MAX_FLAGS];              /* turns left after this one plus 1; 0 = dead */
	uint8_t rested[MAX_ORDERS];          /* first turn in which it may be filed again */
	uint8_t filed[MAX_ORDERS];           /* times filed in this game */
	bool event_used[MAX_EVENTS];         /* left the deck */
	int8_t line[MAX_LINES];              /* budget lines as last paid */
	int8_t agenda[TEAM_COUNT];           /* index into world.agendas of the team, -1 in a view */
	uint8_t control[MAX_AREAS];          /* enum team, TEAM_NONE */
	int16_t held[MAX_AREAS];             /* per mille of Ukraine that Kyiv holds there */
	int16_t raised[TEAM_COUNT + 1];      /* escalation booked, by team and the world (B13) */
	int16_t stack_count;
	int16_t delayed_count;
	struct stack stacks[MAX_STACKS];
	struct delayed delayed[MAX_DELAYS];  /* in the order queued */
	uint8_t truce_since;                 /* turn in which the ceasefire began, 0 = there is war */
	uint8_t agreements_made[NUMBER_ROWS];    /* in this game: open, secret C-R, C-W, R-W */
	uint8_t agreement_count;
	/* Agreements broken or denounced: by, against. hushed: of secret ones, known to the two. */
	uint8_t broken[TEAM_COUNT][TEAM_COUNT], hushed[TEAM_COUNT][TEAM_COUNT];
	struct agreement agreements[MAX_AGREEMENTS];  /* in force, by number */
	struct desk desk;
};

/*
 * Set up turn 1 of the world's scenario: starting values, agendas by the seed,
 * then the opening of turn 1 (income, forced events, card). ledger receives the
 * opening's entries and may be NULL.
 */
void state_start(const struct world *world, uint64_t seed, struct state *state,
	struct ledger *ledger);

/* The scenario's figures as they stand before that opening, and without agendas. */
void state_base(const struct world *world, uint64_t seed, struct state *state);

/* Most bytes state_encode() writes. */
enum { STATE_BYTES = 10240 };

/*
 * Write the state field by field in a fixed byte order; return the bytes used.
 * Only what the world defines counts (tracks, areas ... in use).
 */
size_t state_encode(const struct world *world, const struct state *state,
	uint8_t bytes[STATE_BYTES]);

/* XXH64 of state_encode(): equal for equal states on every machine. */
uint64_t state_hash(const struct world *world, const struct state *state);

/*
 * Name the first field in which two states differ, as "track trust" or
 * "stack LTU C bde"; return false if none does.
 */
bool state_difference(const struct world *world, const struct state *first,
	const struct state *second, char *name, size_t size);

/* Whether the invariants above hold; *what says which does not. For tests and loaders. */
bool state_is_sound(const struct world *world, const struct state *state, const char **what);

/* The value a setting starts with, 0 for one the team has not (B7.4). */
int setting_start(const struct world *world, enum setting setting, enum team team);

/*
 * Whether a flag is alive, computed ones (art5_auto, art5_decline) included (B11), and
 * intelligence that an agreement shares (B16).
 */
bool flag_is_alive(const struct world *world, const struct state *state, int flag);

#endif
