/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_KINDS_H
#define ENGINE_KINDS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"
#include "engine/effect.h"
#include "engine/expr.h"
#include "engine/ids.h"

/* What the world is made of: areas, tracks, countries, orders, events. */

enum area_kind { AREA_LAND, AREA_SEA };

struct area {
	const char *id;          /* three capitals */
	struct text name;
	uint8_t kind;            /* enum area_kind */
	bool nato, eu;
	uint8_t side;            /* the map's default: enum team, TEAM_NONE */
	uint8_t terrain;         /* added to the defender's die (B3) */
	uint64_t land, sea, strait;  /* neighbours by kind of link */
};

/* Areas that may be named together. */
struct group {
	const char *id;
	uint64_t areas;
};

struct track {
	const char *id;
	struct text name;
	struct text note;        /* what its ends mean; may be empty */
	int16_t low, high, start;
	bool soft;               /* soft ends (B1) */
	bool head;               /* on every screen */
	bool permille;           /* players read it in per cent with one decimal */
	uint8_t owner;           /* whose it is for fog (B17): enum team, TEAM_NONE = open to all */
};

struct derived {
	const char *id;
	struct text name;
	struct expr is;
	bool head;
};

struct bloc {
	const char *id;
	struct text name;
	uint64_t members;        /* set of countries */
};

struct country {
	const char *id;          /* ISO 3166-1 alpha-3 */
	struct text name;
	uint8_t bloc;
	bool eu, nato;
	uint8_t weight;          /* 1..10 */
	int8_t axis;             /* -5 Atlanticist .. +5 Europeanist */
	uint8_t caution;         /* 0..10 */
	uint8_t commit;          /* 0..10 at the start */
};

/* Whose troops a stack is: the member countries and a few more (USA, RUS, BLR, MNF). */
struct nation {
	const char *id;
	struct text name;
};

struct stack_start {
	uint8_t team, nation, area, kind, quality;
	int16_t count;
};

/* A question put to the countries (B9). */
struct proposal {
	struct expr difficulty, risk;
	int8_t axis;
	bool eu_only;
	bool response;           /* the answer to an incursion: its dice are keyed apart (B8.1) */
	int8_t argument;         /* 0 in the ruleset; of an argued order its value (B8.4) */
};

enum target_kind { TARGET_KIND_NONE, TARGET_KIND_AREA, TARGET_KIND_BLOC, TARGET_KIND_VALUE };
enum battle_kind { BATTLE_NONE, BATTLE_INCURSION, BATTLE_COUNTER };

/* One entry of the order lists B7.1 to B7.3: what a team may order. */
struct order_kind {
	const char *id;
	struct text name;
	struct text brief;       /* at most 24 columns, for narrow panels; may be empty */
	uint8_t team;
	uint8_t tag;             /* enum tag */
	struct expr bp, pc;
	struct expr requires;    /* empty: none */
	uint8_t cooldown;        /* turns it rests after the one it was filed in */
	uint8_t limit;           /* uses in a game, 0 = no limit */
	bool free;               /* takes no slot */
	bool hidden;             /* author known only to its team */
	bool free_form;          /* what it does is the package on its sheet (B8.5) */
	uint8_t countersign;     /* PC more while Congress sits there and has not signed (B15) */
	uint8_t target_kind;     /* enum target_kind */
	struct span targets;     /* a run of world.lists, in file order */
	bool has_vote, has_roll, has_attribution, has_offer;
	struct proposal vote;
	struct span pass, fail;  /* after the vote */
	struct span always;      /* "do" */
	uint16_t roll;           /* index into world.rolls */
	uint16_t attribution;    /* index into world.rolls; band success = caught */
	struct span fight;       /* on fail or backfire while roe is fight, booked to C (B7.4) */
	uint8_t battle;          /* enum battle_kind */
	uint8_t battle_count;
	struct span battle_from; /* a run of world.lists */
};

/* A card of the deck (B18). */
struct event {
	const char *id;
	struct text name;
	struct text story;       /* one or two sentences for the news; may be empty */
	uint8_t weight;          /* 0: only when forced */
	bool once;
	struct expr when;
	struct span effects;
};

/* Something a facilitator may put before the teams (rules B19). */
struct inject {
	const char *id;
	struct text name;
	struct text text;        /* what is read out or handed over */
	struct span effects;     /* may be empty */
};

struct line {
	const char *id;
	struct text name;
	uint8_t team;
	int16_t low, high, usual;
};

/* A row of the bookkeeping (B6.3). */
struct row {
	struct expr when;
	struct span effects;
	bool calm;
	struct text name;        /* why, for the ledger; may be empty */
};

struct objective {
	const char *id;
	struct text name;
	uint8_t weight;
	struct expr of;
	int16_t zero, full;
};

struct agenda {
	const char *id;
	struct text name;
	struct expr when;
};

/* What a weapon reaches: shown on the map around areas where its units stand; no rule reads it. */
struct weapon {
	const char *id;
	struct text name;
	uint8_t team, kind;      /* whose units, of what kind */
	uint64_t areas;          /* where; 0: anywhere */
	struct expr when;        /* empty: always */
	int16_t km;
};

/* A question on which every team puts a chance before it seals (B5). */
struct prediction {
	const char *id;
	struct text question;
	struct expr when;        /* it came true if this holds at the end of the turn */
};

struct ending {
	const char *id;
	struct text name;
	struct text story;       /* what it means, for the last screen; may be empty */
	bool sudden;
	uint8_t cap;             /* every score at most this, 0 = no cap */
	struct expr when;
};

#endif
