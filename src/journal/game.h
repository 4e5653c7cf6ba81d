/* SPDX-License-Identifier: MIT */
#ifndef JOURNAL_GAME_H
#define JOURNAL_GAME_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "content/content.h"
#include "engine/ledger.h"
#include "engine/order.h"
#include "engine/state.h"
#include "journal/first.h"
#include "journal/journal.h"
#include "journal/pin.h"
#include "journal/table.h"

/* How far a team's sheet is. */
enum sheet_stage { SHEET_NONE, SHEET_DRAFT, SHEET_SEALED };

/* One turn as the journal has it: what was filed, and what came of it. */
struct game_turn {
	uint8_t stage[TEAM_COUNT];       /* enum sheet_stage */
	struct sheet sheet[TEAM_COUNT];
	struct notes notes[TEAM_COUNT];
	char persona[TEAM_COUNT][SEAT_PERSONA]; /* the machine that filled the sheet */
	bool by_machine[TEAM_COUNT];
	bool resolved;
	struct ledger *acts;             /* what acts at the table changed; NULL if nothing */
	struct state before;             /* the state it was adjudicated from, its acts done */
	uint64_t hash;                   /* of the state that came of it, as recorded */
	struct ledger ledger;
	struct state after;              /* the state that came of it */
};

/*
 * What a journal says, as a value. turns[0] is the start and the opening of turn
 * 1; turns[n] is turn n, turns[n].after the opening of turn n + 1. States are
 * worked out anew by this program's rules; if one is not as recorded, differs
 * says where, and from there on states are those of the recorded ledger. All of
 * it lies in arena.
 */
struct game {
	struct arena *arena;
	struct first first;
	struct content content;
	struct seat seats[TEAM_COUNT];   /* now */
	struct game_turn *turns[MAX_TURNS + 2];
	int turn;                        /* that waits for orders; 0: not even opened */
	struct state now;                /* in that turn, its acts done; or the end */
	struct table table;              /* what was said and done, of all turns */
	struct pin pins[TEAM_COUNT + 1]; /* by team; the last is the facilitator's */
	int64_t started, played;         /* clock of the first and of the last record */
	struct fault differs;            /* code FAULT_NONE: as recorded */
	enum journal_mode mode;
};

/* The kinds of records that this release writes and reads, besides those of acts (NAMES_ACT). */
enum record_kind {
	RECORD_GAME, RECORD_SEAT, RECORD_DRAFT, RECORD_ORDERS, RECORD_SEAL, RECORD_RESOLVED,
	RECORD_OFFER, RECORD_ANSWER, RECORD_MESSAGE, RECORD_NOTE, RECORD_COUNTER, RECORD_VOTES,
	RECORD_PHASE, RECORD_REOPEN, RECORD_PIN,
	RECORD_KINDS
};
extern const char *const RECORD_NAMES[RECORD_KINDS + 1];

/* Who writes what no team does. */
#define GAME_WRITER "program"
#define GAME_FACILITATOR "facilitator"

/*
 * Read a game. To play: a difference between what is recorded and what the rules
 * give is a fault (FAULT_DESYNC), and the journal stays open for game_append().
 * To read: it is kept in game->differs. Free with game_close() in any case.
 */
__attribute__((warn_unused_result))
bool game_open(struct game *game, struct journal *journal, const char *path,
	enum journal_mode mode, struct faults *faults);
void game_close(struct game *game, struct journal *journal);

/* Now, the acts of the turn that waits done; NULL before the opening. */
const struct state *game_state(const struct game *game);

/* Work out the opening (turn 0) or the turn that waits, from what is sealed. */
void game_adjudicate(const struct game *game, struct state *state, struct ledger *ledger);

/* The bodies of records, as objects. */
void game_write_sheet(const struct game *game, enum team team, const struct game_turn *turn,
	struct json *json);
void game_write_turn(const struct game *game, int turn, const struct state *state,
	const struct ledger *ledger, struct json *json);

/* Take a record just appended, as if it had been read. */
void game_keep_sheet(struct game *game, enum team team, const struct game_turn *from,
	enum sheet_stage stage);
void game_keep_turn(struct game *game, const struct state *state, const struct ledger *ledger);

/* The next turn waits: its state is that which came of the turn; open offers lapse. */
void game_next_turn(struct game *game);

#endif
