/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_ORDER_H
#define ENGINE_ORDER_H

#include <stdbool.h>
#include <stdint.h>

#include "engine/desk.h"
#include "engine/ids.h"
#include "engine/state.h"
#include "engine/world.h"

/* What people, AI, network, replay and fuzzer all speak. */
struct order {
	uint8_t team;            /* enum team */
	int16_t kind;            /* index into world.orders */
	int16_t target;          /* area, bloc or value by its kind; TARGET_NONE without one */
};

/* What one team seals for a turn (B5, phase 3). */
struct sheet {
	bool filed;              /* false: nothing was filed (B6.2) */
	int8_t count;
	struct order orders[MAX_SHEET];      /* in filing order */
	int8_t line[MAX_LINES];              /* budget lines of the team; -1 = the usual */
	int8_t setting[SETTING_COUNT];       /* -1: stays as it is (B7.4) */
	int8_t argue;                        /* which of orders is argued, -1 = none (B8.4) */
	uint16_t denounce;                   /* bits: see agreement_bit() (B16) */
	struct package package;              /* of the free-form order on the sheet (B8.5) */
};

/* All three sheets. */
struct orders {
	struct sheet sheet[TEAM_COUNT];
};

/* What goes with a sheet and no rule reads (B23). Texts are UTF-8, NUL-terminated. */
enum { NOTE_TEXT = 561, MAX_REASONS = 3 };   /* 140 characters */
struct notes {
	char reason[MAX_SHEET][NOTE_TEXT];   /* per order of the sheet */
	char argument[MAX_REASONS][NOTE_TEXT];   /* for the argued order (B8.4) */
	char intent[NOTE_TEXT];
	int8_t prediction;                   /* 0..100, -1 = none */
};

/* Why an order, or a sheet with it, cannot be filed. */
enum verdict {
	VERDICT_LEGAL,
	VERDICT_UNKNOWN,         /* no such order */
	VERDICT_TEAM,            /* belongs to another team */
	VERDICT_SCENARIO,        /* not in this scenario */
	VERDICT_RESTS,           /* cooldown: until state.rested */
	VERDICT_LIMIT,           /* used up for this game */
	VERDICT_REQUIREMENT,     /* its requirement does not hold */
	VERDICT_TARGET,          /* needs another target */
	VERDICT_GROUND,          /* an attack on one's own ground, or where no enemy stands */
	VERDICT_BUDGET,          /* costs more BP than are left */
	VERDICT_CAPITAL,         /* costs more PC than are left */
	VERDICT_TWICE,           /* already on the sheet */
	VERDICT_SLOTS,           /* no slot left */
	VERDICT_SETTING,         /* this team has no such setting or value */
	VERDICT_LINE,            /* a budget line outside its range */
	VERDICT_OVER,            /* the game is over */
	VERDICT_AGREEMENT,       /* a binding agreement is against it (B16) */
	VERDICT_TERMS,           /* terms of an agreement that make no sense */
	VERDICT_PARTIES,         /* the parties of an agreement, or whose clause it is */
	VERDICT_FULL,            /* no more of these: agreements in a turn, acts at the desk */
	VERDICT_FACILITATOR,     /* only with a facilitator at the table (B8.5, B19) */
	VERDICT_PACKAGE,         /* a free-form order without a package, or one too large (B8.5) */
	VERDICT_ARGUE,           /* no order to be argued there (B8.4) */
	VERDICT_SEAT,            /* nobody sits there: bloc, Congress, facilitator */
	VERDICT_TIME,            /* not in this turn */
	VERDICT_VALUE,           /* a value out of range */
	VERDICT_COUNT
};

/* An empty sheet: no orders, lines as usual, settings as they are. */
void sheet_init(struct sheet *sheet);
void notes_init(struct notes *notes);

/* Cost of an order on this state (B7), with what a signature of Congress would save (B15). */
int order_cost(const struct world *world, const struct state *state, int kind,
	enum resource resource);

/*
 * Whether order may be filed on this state by itself (B7): all but slots,
 * repetition and what the rest of a sheet costs.
 */
enum verdict order_check(const struct world *world, const struct state *state,
	const struct order *order);

/* Whether an order kind is on a team's list: allowed, and with a facilitator if it needs one. */
bool order_is_offered(const struct world *world, const struct state *state, int kind);

/* Whether target is one that an order kind takes. */
bool order_target_fits(const struct world *world, const struct order_kind *kind, int target);

/* Whether an order kind may be argued: it has a vote or a roll, or is free-form (B8.4). */
bool order_may_be_argued(const struct world *world, int kind);

/*
 * Whether one more order fits behind those already on sheet: order_check() and the rest.
 * The package of a free-form order is sheet_check()'s.
 */
enum verdict sheet_admits(const struct world *world, const struct state *state,
	const struct sheet *sheet, const struct order *order);

/* One verdict per order of the sheet, and for its settings and lines; true if all are legal. */
struct sheet_verdicts {
	enum verdict order[MAX_SHEET];
	enum verdict setting[SETTING_COUNT];
	enum verdict line[MAX_LINES];
	enum verdict whole;      /* denunciations, argument, package, agreements */
	int agreement;           /* its number, for VERDICT_AGREEMENT */
};
bool sheet_check(const struct world *world, const struct state *state, enum team team,
	const struct sheet *sheet, struct sheet_verdicts *verdicts);

/* What team has to spend of resource: what it holds less what binding agreements take (B16). */
int sheet_purse(const struct world *world, const struct state *state, enum team team,
	enum resource resource);

/* What team could still spend of resource with sheet filed: budget lines and alert first (B6.2). */
int sheet_left(const struct world *world, const struct state *state, enum team team,
	const struct sheet *sheet, enum resource resource);

/*
 * What each budget line of team pays with sheet (0 for other teams' lines; the
 * usual with budgets off): as the sheet says; lines left as usual fall, the
 * largest first, while the team could not pay (B6.2).
 */
void sheet_lines(const struct world *world, const struct state *state, enum team team,
	const struct sheet *sheet, int8_t line[MAX_LINES]);

/* The alert that team keeps with sheet: what it set, or what it can pay of it (B7.4). */
int sheet_alert(const struct world *world, const struct state *state, enum team team,
	const struct sheet *sheet);

/* Slots that sheet uses. */
int sheet_slots(const struct world *world, const struct sheet *sheet);

/* Whether team has the setting, and how many values it takes (0..n-1); 0 = has not (B7.4). */
int setting_values(enum setting setting, enum team team);

enum { MAX_CANDIDATES = 512 };
struct order_list {
	int count;
	struct order orders[MAX_CANDIDATES];
};

/*
 * Every order that team may file by itself on this state, each legal target once, in
 * file order; no free-form orders, which are nothing without a package.
 */
void order_candidates(const struct world *world, const struct state *state, enum team team,
	struct order_list *out);

#endif
