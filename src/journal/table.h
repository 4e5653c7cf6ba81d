/* SPDX-License-Identifier: MIT */
#ifndef JOURNAL_TABLE_H
#define JOURNAL_TABLE_H

#include <stdbool.h>
#include <stdint.h>

#include "engine/act.h"
#include "engine/order.h"

/*
 * What is said and done at the table besides sheets, in the order of the
 * journal: what no rule reads (messages, notes, offers not yet accepted, the
 * clock) and the acts that were applied to the state, with their reasons.
 */

enum answer { ANSWER_NONE, ANSWER_ACCEPTED, ANSWER_REFUSED, ANSWER_COUNT };
enum offer_stage { OFFER_OPEN, OFFER_ACCEPTED, OFFER_REFUSED, OFFER_COUNTERED, OFFER_LAPSED,
	OFFER_STAGES };

/* An offer (B16). It lapses with the turn in which it was made. */
struct offer {
	int turn;
	int counters;                        /* number of the offer it answers, 0 = none */
	int agreement;                       /* number it came into force with, 0 = none */
	uint8_t stage;                       /* enum offer_stage */
	uint8_t answer[TEAM_COUNT];          /* enum answer; the proposer's is accepted */
	struct terms terms;
};

enum { MESSAGE_TEXT = 1681 };            /* 420 characters */

/* Free text between teams (B16); from TEAM_NONE: the facilitator. */
struct message {
	int turn;
	uint8_t from, to;                    /* enum team; bits of teams */
	char text[MESSAGE_TEXT];
};

/* What a note of the facilitator is about (B19). */
enum note_tag { NOTE_DECISION, NOTE_SURPRISE, NOTE_RULES, NOTE_QUOTE, NOTE_TAGS };

/* An observation; or a counter-reason against the argued order of a team (B8.4). */
struct remark {
	int turn;
	uint8_t by;                          /* enum team, TEAM_NONE = the facilitator */
	uint8_t tag;                         /* enum note_tag */
	int8_t against;                      /* enum team whose argued order it is about; -1 = a note */
	int8_t votes[TEAM_COUNT];            /* on its reasons (B8.4): accepted bits, -1 none */
	char text[MESSAGE_TEXT];
};

/* One act as it was done. */
struct deed {
	int turn;
	int64_t at;
	struct act act;
	char reason[MESSAGE_TEXT];           /* "" where none is needed */
	char text[MESSAGE_TEXT];             /* of an inject written at the table */
	struct ledger *ledger;               /* what it changed; NULL if nothing */
};

/* Phases of a turn that have a clock (B5). */
enum table_phase { PHASE_BRIEFING, PHASE_NEGOTIATION, PHASE_ORDERS, PHASE_ARGUMENTS,
	PHASE_ADJUDICATION, PHASE_DEBRIEF, PHASE_COUNT };

/* Time left is stored where a record is made, never a deadline. */
struct clock {
	uint8_t phase;                       /* enum table_phase */
	bool running;
	int32_t left_s;                      /* -1: untimed */
};

struct table {
	int offer_count, message_count, remark_count, deed_count;
	struct offer *offers;                /* offers[n] has number n + 1 */
	struct message *messages;
	struct remark *remarks;
	struct deed *deeds;
	struct clock clock;
};

#endif
