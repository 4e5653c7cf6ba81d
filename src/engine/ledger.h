/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_LEDGER_H
#define ENGINE_LEDGER_H

#include <stdbool.h>
#include <stdint.h>

#include "engine/ids.h"

struct cause;
struct state;
struct world;

/* What made an entry. index in struct entry and struct cause is by kind. */
enum cause_kind {
	CAUSE_START,         /* the scenario */
	CAUSE_INCOME,        /* B6.1 */
	CAUSE_EVENT,         /* index: event */
	CAUSE_ORDER,         /* index: order kind */
	CAUSE_SETTING,       /* index: enum setting (B7.4) */
	CAUSE_ROW,           /* index: bookkeeping row (B6.3) */
	CAUSE_VOTE,          /* index: order kind; what the decision rule itself costs (B9) */
	CAUSE_BATTLE,        /* index: order kind; what the battle itself does (B11) */
	CAUSE_OFFER,         /* a ceasefire offer (B16) */
	CAUSE_INCIDENT,      /* B13 */
	CAUSE_GENERAL_WAR,   /* B13 */
	CAUSE_WAR,           /* B10 */
	CAUSE_BUDGET,        /* what is paid into budget lines (B6.2) */
	CAUSE_CLOCK,         /* flags that run out, whips that end */
	CAUSE_ENDING,
	CAUSE_AGREEMENT,     /* index: its number, 0 = one not known (B16); target: bits of those who
	                        alone know of it, TARGET_NONE if it is open */
	CAUSE_SIGNAL,        /* Red signalling (B5) */
	CAUSE_INJECT,        /* index: inject (B19) */
	CAUSE_FACILITATOR,   /* an adjustment (B19) */
	CAUSE_COUNT
};

/* What an entry says. from and to are its values before and after, where it has them. */
enum entry_kind {
	/* Heads: they open a step of the resolution; changes follow them. */
	ENTRY_TURN,          /* turn opens; subject: number */
	ENTRY_EVENT,         /* subject: event; to: 1 if forced */
	ENTRY_ORDER,         /* an order is carried out; cause is it */
	ENTRY_VOTE,          /* subject: index into ledger.votes; to: 1 passed; chance: exact odds;
	                        other: 1 for the answer to an incursion */
	ENTRY_ROLL,          /* chance, die, band: outcome of a roll; to: sides; other: bits
	                        of its bands; subject: path in world.sources, -1 of an order's own */
	ENTRY_ATTRIBUTION,   /* chance, die; to: 1 caught: what it delayed is open, too */
	ENTRY_CHECK,         /* chance, die; to: 1 hit; incident or general war by cause */
	ENTRY_WAR,           /* war table: other: ratio10, subject: column, die; to: per mille won */
	ENTRY_AGENDA,        /* team's agenda is drawn; to: its index; secret */
	ENTRY_SAY,           /* subject: index into world.says */
	ENTRY_BATTLE,        /* subject: area; from, to: strength of attacker, defender; other: ratio10;
	                        band: enum battle_result; die, 0 if none fell; team: the attacker */
	ENTRY_OFFER,         /* chance, die, 0 if none fell; to: 1 agreed; subject: bits of the
	                        teams that rejected */
	ENTRY_BOOKS,         /* bookkeeping begins */
	ENTRY_ENDING,        /* subject: ending */
	ENTRY_SCORE,         /* team's score; to: points */
	ENTRY_AGREED,        /* agreement subject takes effect; other: bits of the parties */
	ENTRY_BREACH,        /* agreement subject; team: who; other: clause, -1 = denounced;
	                        to: 1 booked, 0 = another had broken it before */
	ENTRY_LEAK,          /* agreement subject; chance, die; to: 1 leaked; other: the parties */
	ENTRY_INJECT,        /* subject: inject; other: bits of the teams it is told to */
	ENTRY_RULING,        /* an order is struck off: cause is it; to: 1 refunded; other: 1 a
	                        free-form order that nobody ruled on */
	ENTRY_PACKAGE,       /* a free-form order begins to change: team */
	/* Changes: ledger_replay() applies each one to a state. */
	ENTRY_TRACK,         /* subject: track */
	ENTRY_RES,           /* team, subject: enum resource */
	ENTRY_FLAG,          /* subject: flag; values as in state.flag */
	ENTRY_UNITS,         /* subject: area; team, other: nation * 8 + kind; count */
	ENTRY_QUALITY,       /* like ENTRY_UNITS, of the quality */
	ENTRY_COMMIT,        /* subject: country */
	ENTRY_WHIP,          /* subject: bloc */
	ENTRY_SETTING,       /* team, subject: enum setting; secret */
	ENTRY_LINE,          /* subject: budget line; team; secret */
	ENTRY_CONTROL,       /* subject: area; values enum team */
	ENTRY_HELD,          /* subject: area; per mille */
	ENTRY_RAISED,        /* team (TEAM_NONE the world): escalation booked */
	ENTRY_REST,          /* subject: order kind; first turn it may be filed again; team */
	ENTRY_FILED,         /* subject: order kind; times filed; team */
	ENTRY_DELAY,         /* subject: effect; to: turn due, 0 = never, as the queue is full; queued
	                        in `turn`; other: of a move, how many units are under way */
	ENTRY_DUE,           /* the oldest that is due leaves the queue; subject: effect; queued */
	ENTRY_USED,          /* subject: event; leaves the deck */
	ENTRY_CLOCK,         /* state.turn */
	ENTRY_OVER,          /* state.over, ending: subject; from: -1, to: also_true */
	ENTRY_AGREEMENT,     /* subject: number; other: enum agreement_field */
	ENTRY_BROKEN,        /* team: who broke; other: against whom; times; subject: 1 hushed */
	ENTRY_LOST,          /* subject: bloc; red-line votes lost */
	ENTRY_DESK,          /* what the desk kept for the turn is used up: from 0 to 1 */
	ENTRY_STAGED,        /* subject: place of what waited for this turn; it is used up */
	ENTRY_KIND_COUNT
};

/* One line of the ledger. Plain values; safe to copy. */
struct entry {
	uint8_t kind;        /* enum entry_kind */
	uint8_t turn;        /* of the game */
	uint8_t cause;       /* enum cause_kind */
	uint8_t author;      /* who is behind the cause: enum team, TEAM_NONE = world or unknown */
	uint8_t team;        /* whose thing changed, where the kind says so; else TEAM_NONE */
	uint8_t band;        /* enum band, for rolls; enum battle_result, for battles */
	uint8_t chance;      /* per cent, for dice */
	uint8_t die;         /* what fell, for dice */
	int16_t index;       /* of the cause */
	int16_t target;      /* of the causing order */
	int16_t subject;
	int16_t other;
	int32_t from, to;
	uint8_t queued;      /* turn in which a delayed cause was queued, 0 = none */
	bool hidden;         /* the author is hidden from other teams */
	bool secret;         /* only `team` may see it before the end */
	bool ruled;          /* of dice: the facilitator decided; `was` is what fell (B19) */
	int16_t was;         /* band, battle_result, 0 or 1, per mille: as the kind has it */
	bool blurred;        /* redacted: only to - from is true; of an incident no chance, no die */
};

/* Every order of every sheet may put something to the vote. */
enum { MAX_ENTRIES = 3072, MAX_VOTES = TEAM_COUNT * MAX_SHEET };

/* How one vote went (B9). */
struct vote_record {
	int16_t order;               /* order kind that was voted on */
	int16_t target;
	uint8_t team;                /* who proposed */
	uint8_t decision;            /* enum decision */
	uint8_t yes_weight;          /* per cent */
	bool passed;
	int16_t difficulty, risk;
	uint8_t die[MAX_BLOCS];      /* d20 per bloc */
	uint8_t by_hand;             /* bits of the blocs whose die did not count (human blocs) */
	uint8_t choice[MAX_BLOCS];   /* how they voted: enum ballot_choice */
	uint64_t yes, abstain;       /* sets of countries; the others said no */
	uint64_t counted;            /* who had a vote (all, or the EU's members) */
	int16_t support[MAX_COUNTRIES];  /* s of B9 */
};

/* What one call of state_start() or turn_adjudicate() did, in order. Caller-owned, flat. */
struct ledger {
	int count;
	int vote_count;
	struct entry entries[MAX_ENTRIES];
	struct vote_record votes[MAX_VOTES];
};

/* Empty it. */
void ledger_init(struct ledger *ledger);

/* Append a copy of entry; ledger may be NULL. Overflow is a bug (assert). */
void ledger_add(struct ledger *ledger, const struct entry *entry);

/* An entry of kind with turn and cause filled in; team TEAM_NONE, all else 0. */
struct entry entry_make(const struct state *state, const struct cause *cause,
	enum entry_kind kind);

/*
 * Change state as a change entry says, by the same code as ledger_replay(), and
 * append it; from == to does nothing. The one way to change a state.
 */
void ledger_change(const struct world *world, struct state *state, const struct entry *entry,
	struct ledger *ledger);

/* Append a vote and return its index; -1 without a ledger. */
int ledger_add_vote(struct ledger *ledger, const struct vote_record *vote);

/*
 * Apply the changes among entries[first..last) to state. Applied to the state
 * before, a turn's whole ledger gives the state after: nothing changes without
 * an entry. Used by the replay to stand inside a turn.
 */
void ledger_replay(const struct world *world, const struct ledger *ledger, int first, int last,
	struct state *state);

/*
 * Copy ledger to out as team may see it (B17): secret entries of others left
 * out, hidden authors unknown unless caught, changes of other teams' fogged
 * tracks and stacks blurred, incidents told only when they come, without their
 * chance. TEAM_NONE (the facilitator) sees all. state is the true state after
 * the ledger.
 */
void ledger_redact(const struct world *world, const struct state *state,
	const struct ledger *ledger, enum team team, struct ledger *out);

/* Copy to out what every team may know of ledger: for screens that all look at. out: not ledger. */
void ledger_redact_public(const struct world *world, const struct state *state,
	const struct ledger *ledger, struct ledger *out);

/* Whether a kind is a head (opens a step of the resolution) rather than a change. */
bool entry_is_head(enum entry_kind kind);

#endif
