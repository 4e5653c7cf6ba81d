/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_DESK_H
#define ENGINE_DESK_H

#include <stdbool.h>
#include <stdint.h>

#include "engine/ids.h"

/*
 * What acts at the table (engine/act.h) leave in the state for the turn that
 * waits, as values: rulings, arguments, ballots of human blocs, cards and
 * injects to come, what is shown or hidden. A part of struct state.
 */

/* Who may sit at the table besides the teams. */
enum desk_seat { DESK_FACILITATOR, DESK_CONGRESS, DESK_SEATS };

/* Sizes of a free-form order's package (B8.5). */
enum package_size { PACKAGE_SMALL, PACKAGE_MEDIUM, PACKAGE_LARGE, PACKAGE_SIZES };

/* What a free-form order is to change (B8.5): up to two tracks. */
struct package {
	uint8_t size;        /* enum package_size */
	uint8_t chance;      /* plausibility, per cent; 0 = the facilitator has not ruled yet */
	uint8_t track_count; /* 0 = no package */
	uint8_t track[2];
	int8_t change[2];
};

/* How a bloc that a person plays votes (B9). */
enum ballot_choice { BALLOT_NO, BALLOT_ABSTAIN, BALLOT_YES, BALLOT_CHOICES };
enum { BALLOT_RESPONSE = -1 };   /* in place of an order: the answer to an incursion */

struct ballot {
	uint8_t bloc;
	uint8_t choice;      /* enum ballot_choice */
	int16_t order;       /* order kind on the Coalition's sheet, or BALLOT_RESPONSE */
};

/* A die that the facilitator overrules (B19): by its key of B8.1, in the turn of its hash. */
struct ruling {
	uint64_t key;        /* FNV-1a 64 of the key */
	uint8_t turn;
	int16_t result;      /* band of a roll; 0 or 1 of a vote, check, attribution, offer, leak;
	                        enum battle_result; per mille of the war */
};

/* An order that the facilitator strikes off (B19). */
struct cancel {
	uint8_t team;
	bool refund;         /* what it cost is given back */
	int16_t order;       /* order kind */
};

enum staged_kind {
	STAGED_CARD,         /* event subject is forced at the opening of turn */
	STAGED_SKIP,         /* the scheduled event subject is left out; -1: nothing is drawn */
	STAGED_INJECT,       /* inject subject comes at the opening of turn */
};

/* What waits for the opening of a turn (B19), in the order given. */
struct staged {
	uint8_t kind;        /* enum staged_kind */
	uint8_t turn;
	uint8_t teams;       /* STAGED_INJECT: bits of the teams it is told to */
	int16_t subject;
};

enum shown_kind { SHOWN_TRACK, SHOWN_AREA, SHOWN_SETTINGS, SHOWN_PURSE, SHOWN_AGENDA,
	SHOWN_AGREEMENT, SHOWN_KINDS };

/* What the facilitator shows to a team that B17 hides, or hides that it shows (B19). */
struct shown {
	uint8_t kind;        /* enum shown_kind */
	uint8_t team;        /* whose eyes */
	bool hide;           /* tracks and areas only: as noisy as a foreign one at its worst */
	int16_t subject;     /* track, area, team, or number of an agreement by kind */
};

struct desk {
	uint8_t seated;                      /* bits of enum desk_seat */
	uint8_t blocs;                       /* bits of the blocs that persons play (B9) */
	int16_t redline[MAX_BLOCS];          /* declared issue: order kind + 1, 0 = none */
	uint8_t lost[MAX_BLOCS];             /* red-line votes lost */
	uint8_t discussed;                   /* ending + 1 chosen for the discussion, 0 = none */
	/* For the turn that waits; empty again once it is adjudicated. */
	bool signalled;                      /* Russia has shown orders (B5, phase 2) */
	int8_t argument[TEAM_COUNT];         /* value of the argued order (B8.4) */
	struct package package[TEAM_COUNT];  /* as the facilitator lets it stand (B8.5) */
	int16_t signed_order[MAX_SIGNED];    /* countersigned: order kind + 1, 0 = none (B15) */
	uint8_t ballot_count, cancel_count;
	struct ballot ballots[MAX_BALLOTS];
	struct cancel cancels[MAX_CANCELS];
	/* Until their turn is over. */
	uint8_t ruling_count, staged_count;
	struct ruling rulings[MAX_RULINGS];  /* of the turn that waits and its next opening */
	struct staged staged[MAX_STAGED];
	/* Until taken back. */
	uint8_t shown_count;
	struct shown shown[MAX_SHOWN];
};

#endif
