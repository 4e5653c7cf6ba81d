/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_TERMS_H
#define ENGINE_TERMS_H

#include <stdbool.h>
#include <stdint.h>

#include "engine/ids.h"

/* What teams agree on (rules B16), as values. */

enum clause_kind {
	CLAUSE_PAY,          /* team pays n of resource subject to team other, every turn */
	CLAUSE_FORBID,       /* team may not file order subject */
	CLAUSE_REQUIRE,      /* team files order subject within turns */
	CLAUSE_FORCE_CAP,    /* at most n units of kind unit of team in area subject */
	CLAUSE_WITHDRAW,     /* n units of kind unit of team go from area subject to area other; m: 1 +
	                        the nation whose they are, 0: of any but those that stay (B3) */
	CLAUSE_BUDGET,       /* team pays at least n into budget line subject */
	CLAUSE_CEASEFIRE,    /* a ceasefire offer at step 4 of B21; no team */
	CLAUSE_SETTLEMENT,   /* makes a ceasefire a settlement; no team */
	CLAUSE_SHARE_INTEL,  /* team keeps the intelligence flag of team other alive */
	CLAUSE_STAND,        /* team keeps setting subject at value n */
	CLAUSE_SWAP,         /* once: track subject changes by n, other (-1: none) by m; no team */
	CLAUSE_COUNT
};

/* One clause. What a kind does not use is 0. */
struct clause {
	uint8_t kind;        /* enum clause_kind */
	uint8_t team;        /* who is bound: enum team, TEAM_NONE where the kind says so */
	uint8_t turns;       /* how long, from the turn of the agreement; 0 = as long as it lasts */
	uint8_t unit;        /* enum unit_kind */
	int16_t subject;     /* resource, order kind, area, budget line, setting or track by kind */
	int16_t other;       /* team, area or track (TARGET_NONE: only one) by kind */
	int16_t n, m;
};

/* What is proposed: two or three parties, 1 to MAX_CLAUSES clauses. */
struct terms {
	uint8_t proposer;    /* enum team */
	uint8_t parties;     /* bits of teams, the proposer's too */
	bool binding;        /* the engine refuses what would break it */
	bool secret;         /* the third team learns of it only by a leak */
	uint8_t turns;       /* 1..MAX_TERM, the turn it is made in counted */
	uint8_t clause_count;
	struct clause clauses[MAX_CLAUSES];
};

/*
 * Numbers are counted apart for open agreements and for the secret ones of each
 * pair, so that a gap tells nobody of what others signed in secret.
 */
enum { OPEN_NUMBERS = 99, SECRET_NUMBERS = 50, NUMBER_ROWS = 1 + TEAM_COUNT };

/* An agreement in force. */
struct agreement {
	uint8_t number;      /* open: 1..99; secret: C-R from 101, C-W 151, R-W 201; 0 = a free place */
	uint8_t since;       /* turn in which it was made */
	uint8_t until;       /* last turn of its force */
	bool leaked;
	uint8_t denounced;   /* bits of the teams that did: it ends with that turn */
	uint8_t broken;      /* bits of the teams that broke or first denounced it: booked once each */
	uint8_t done;        /* bits of clauses that are carried out once, or have begun, and have */
	struct terms terms;
};

/* The fields of an agreement that a turn changes: entry.other of ENTRY_AGREEMENT. */
enum agreement_field {
	AGREEMENT_UNTIL, AGREEMENT_LEAKED, AGREEMENT_DENOUNCED, AGREEMENT_BROKEN, AGREEMENT_DONE,
	AGREEMENT_GONE,      /* it leaves the table: from 0 to 1 */
	AGREEMENT_FIELDS
};

#endif
