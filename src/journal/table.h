/* SPDX-License-Identifier: MIT */
#ifndef JOURNAL_TABLE_H
#define JOURNAL_TABLE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "engine/act.h"
#include "engine/order.h"
#include "engine/world.h"
#include "io/yaml.h"
#include "journal/record.h"

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

enum { MESSAGE_MOST = 420, MESSAGE_TEXT = 4 * MESSAGE_MOST + 1 };  /* characters, bytes */

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

enum { DEED_EFFECTS = 4097 };            /* the longest string of a journal */

/* One act as it was done. */
struct deed {
	int turn;
	int64_t at;
	struct act act;
	char reason[MESSAGE_TEXT];           /* "" where none is needed */
	char text[MESSAGE_TEXT];             /* of an inject written at the table */
	char effects[DEED_EFFECTS];          /* of such an inject: YAML of rules C2, "" if none */
	int first, count;                    /* entries of what it changed, in game_turn.acts */
};

/* Time left is stored where a record is made, never a deadline: at most 100 hours. */
enum { CLOCK_MOST = 360000 };
struct clock {
	uint8_t phase;                       /* enum table_phase */
	bool running;
	int32_t left_s;                      /* -1: untimed; else to CLOCK_MOST */
	int16_t pace;                        /* per cent of a phase's usual time; 0: 100 */
};
enum { PACE_LEAST = 10, PACE_MOST = 400 };

struct table {
	int offer_count, message_count, remark_count, deed_count;
	int offer_room, message_room, remark_room, deed_room;
	struct offer *offers;                /* offers[n] has number n + 1 */
	struct message *messages;
	struct remark *remarks;
	struct deed *deeds;
	struct clock clock;
};

/* Append a copy; memory is the arena's. What pointed into the list before no longer does. */
void table_add_offer(struct table *table, struct arena *arena, const struct offer *offer);
void table_add_message(struct table *table, struct arena *arena, const struct message *message);
void table_add_remark(struct table *table, struct arena *arena, const struct remark *remark);
void table_add_deed(struct table *table, struct arena *arena, const struct deed *deed);

/* The offer of a number, NULL if there is none. */
struct offer *table_offer(const struct table *table, int number);

/* Whether all parties of an offer have accepted. */
bool offer_is_agreed(const struct offer *offer);

/* Open offers lapse with their turn. */
void table_lapse(struct table *table);

/* Bodies of records, as objects (doc/design/record.md); and back. */
void offer_write(const struct world *world, const struct offer *offer, struct json *json);
void message_write(const struct message *message, struct json *json);
void remark_write(const struct remark *remark, struct json *json);
void remark_keys_write(const struct remark *remark, struct json *json);  /* into the open object */
void clock_write(const struct clock *clock, struct json *json);
__attribute__((warn_unused_result))
bool offer_read(const struct loader *loader, const struct world *world, const struct node *map,
	struct offer *offer);
__attribute__((warn_unused_result))
bool message_read(const struct loader *loader, const struct node *map, struct message *message);
__attribute__((warn_unused_result))
bool remark_read(const struct loader *loader, const struct node *map, struct remark *remark);
__attribute__((warn_unused_result))
bool clock_read(const struct loader *loader, const struct node *map, struct clock *clock);

/* The kind of record that a remark is: "note", "counter" or "votes". */
enum remark_kind { REMARK_NOTE, REMARK_COUNTER, REMARK_VOTES, REMARK_KINDS };
enum remark_kind remark_kind_of(const struct remark *remark);
void remark_init(struct remark *remark);                 /* a note of nobody: no votes */

extern const char *const NAMES_PHASE[PHASE_COUNT + 1];
extern const char *const NAMES_TAG[NOTE_TAGS + 1];
extern const char *const NAMES_ANSWER[ANSWER_COUNT + 1];
extern const char *const NAMES_STAGE[OFFER_STAGES + 1];  /* of an offer */

/* Cut a text to its most characters and replace what a journal cannot hold. */
void table_settle(char *text, int most);

#endif
