/* SPDX-License-Identifier: MIT */
#ifndef APP_SESSION_H
#define APP_SESSION_H

#include <stdbool.h>
#include <stdint.h>

#include "app/doing.h"
#include "base/fault.h"
#include "engine/ledger.h"
#include "engine/order.h"
#include "engine/state.h"
#include "engine/view.h"
#include "engine/world.h"
#include "geo/atlas.h"
#include "journal/seat.h"
#include "journal/table.h"

/* What a new game needs. */
struct setup {
	const char *scenario;    /* id or path */
	uint64_t seed;
	struct seat seats[TEAM_COUNT];
	bool no_agendas;         /* nobody has a secret agenda */
	const char *path;        /* of the game file; NULL: named by scenario and date in the
	                            games folder */
};

/*
 * A game in play: it owns the content, the state and the journal, and alone
 * appends to it. Everything a person, the machine or a file orders goes through
 * here. Records are on disk before a call returns true.
 */
struct session;
struct game;

/* Start a game. On success *session is owned by the caller; else faults say why. */
__attribute__((warn_unused_result))
bool session_new(const struct setup *setup, struct session **session, struct faults *faults);

/* Open a saved game to play on (locks it), only to read, or to try: everything can be done then,
 * and nothing of it is written. */
enum session_mode { SESSION_PLAY, SESSION_READ, SESSION_TRY };
__attribute__((warn_unused_result))
bool session_open(const char *path, enum session_mode mode, struct session **session,
	struct faults *faults);

/* Close and free. NULL is allowed. */
void session_free(struct session *session);

const char *session_path(const struct session *session);
const struct world *session_world(const struct session *session);
const struct atlas *session_atlas(const struct session *session);

/* What the journal says, whole (journal/game.h); game->differs tells where it parts from the
 * rules of this program. */
const struct game *session_game(const struct session *session);

/* The h of the last record: whoever keeps it can check later that nothing was changed. */
const char *session_receipt(const struct session *session);

/* Bytes behind the last record that were never finished; to play they have been cut off. */
size_t session_torn(const struct session *session);

const struct seat *session_seat(const struct session *session, enum team team);

/* The state now: orders phase of its turn, what acts at the table did to it done; or over. */
const struct state *session_state(const struct session *session);

/* The state in the orders phase of turn (1..now); turn now + 1 of a finished game is its end. */
const struct state *session_state_at(const struct session *session, int turn);

/* The same with the acts of that turn done: as it was adjudicated, or stands now. */
const struct state *session_state_before(const struct session *session, int turn);

/* What happened: 0 = the start and opening of turn 1, n = adjudication of turn n and the next
 * opening. NULL if that has not happened yet. */
const struct ledger *session_ledger(const struct session *session, int turn);

/* The sealed or drafted sheet of a team in a turn, NULL if none; notes likewise. */
const struct sheet *session_sheet(const struct session *session, int turn, enum team team);
const struct notes *session_notes(const struct session *session, int turn, enum team team);
bool session_is_sealed(const struct session *session, enum team team);

/* Give a team to another player (record "seat"). */
__attribute__((warn_unused_result))
bool session_set_seat(struct session *session, enum team team, const struct seat *seat,
	struct fault *fault);

/* Keep an unfinished sheet (record "draft"). */
__attribute__((warn_unused_result))
bool session_draft(struct session *session, enum team team, const struct sheet *sheet,
	const struct notes *notes, struct fault *fault);

/*
 * Check sheet on the true state and seal it. On false either verdicts say what
 * cannot be filed (fault->code is FAULT_NONE), or fault says why it could not be saved.
 */
__attribute__((warn_unused_result))
bool session_seal(struct session *session, enum team team, const struct sheet *sheet,
	const struct notes *notes, struct sheet_verdicts *verdicts, struct fault *fault);

/* --- The table: offers, messages, acts (rules B16, B19) --- */

/* All that was said and done at the table so far. What its lists point to moves as they grow. */
const struct table *session_table(const struct session *session);

/*
 * What the acts of a turn changed, in order (deed.first, deed.count); NULL if nothing. Applied to
 * session_state_at(turn) it gives session_state_before(turn), but for what only the desk keeps.
 */
const struct ledger *session_acts(const struct session *session, int turn);

/*
 * Put terms to their other parties; counters is the number of the offer that this
 * one answers, or 0. Machines among them answer at once. *number is the offer's.
 * On false *verdict says what is wrong with the terms (fault->code FAULT_NONE), or
 * fault why it could not be saved. The same holds for the next two.
 */
__attribute__((warn_unused_result))
bool session_propose(struct session *session, const struct terms *terms, int counters,
	int *number, enum verdict *verdict, struct fault *fault);

/* A party's answer to an open offer. With the last acceptance the agreement is in force. */
__attribute__((warn_unused_result))
bool session_answer(struct session *session, enum team team, int number, enum answer answer,
	enum verdict *verdict, struct fault *fault);

/*
 * All that led from session_state_at(turn) to the next opening, or to an end that
 * the facilitator set: the turn's acts, then its adjudication. *after is the state
 * then. False if the turn is not over. turn 0: as session_ledger().
 */
bool session_story(const struct session *session, int turn, struct ledger *out,
	const struct state **after);

/*
 * Do several things, or none of them: *failed is the one that the verdict, or a
 * fault (a reason that is missing, effects that are wrong), is about; count if it is
 * about none of them.
 */
__attribute__((warn_unused_result))
bool session_act_all(struct session *session, const struct doing *list, int count, int *failed,
	enum verdict *verdict, struct faults *faults);

/* Do an act; reason is needed for those marked in engine/act.h (at least 10 characters). */
__attribute__((warn_unused_result))
bool session_act(struct session *session, const struct act *act, const char *reason,
	enum verdict *verdict, struct fault *fault);

/* An inject written at the table: text, and effects as YAML (rules C2) or NULL; then ACT_INJECT. */
__attribute__((warn_unused_result))
bool session_inject(struct session *session, const struct act *act, const char *text,
	const char *effects, enum verdict *verdict, struct faults *faults);

__attribute__((warn_unused_result))
bool session_message(struct session *session, const struct message *message,
	struct fault *fault);

/* A note, a counter-reason, or the teams' own votes on reasons (B8.4). */
__attribute__((warn_unused_result))
bool session_remark(struct session *session, const struct remark *remark, struct fault *fault);

/* Keep the clock as it stands now (record "phase"). */
__attribute__((warn_unused_result))
bool session_clock(struct session *session, const struct clock *clock, struct fault *fault);

/* Break a team's seal before the turn is adjudicated (B19); reason as above. */
__attribute__((warn_unused_result))
bool session_reopen(struct session *session, enum team team, const char *reason,
	struct fault *fault);

/* What the turn would come to as it is sealed now: for the facilitator before it is told. */
void session_preview(const struct session *session, struct state *state, struct ledger *ledger);

/* Seats beyond the teams: the facilitator's, Congress, blocs; "" takes no PIN. who: enum team, or
 * TEAM_NONE for the facilitator. */
bool session_has_pin(const struct session *session, enum team who);
bool session_try_pin(const struct session *session, enum team who, const char *pin);
__attribute__((warn_unused_result))
bool session_set_pin(struct session *session, enum team who, const char *pin,
	struct fault *fault);

/* Let the machine (persona id, "" = standard) fill and seal a team's sheet; in steps: player.h. */
__attribute__((warn_unused_result))
bool session_auto(struct session *session, enum team team, const char *persona,
	struct fault *fault);

/* Adjudicate the turn. Teams with a seat must have sealed; SEAT_NONE files nothing. */
__attribute__((warn_unused_result))
bool session_resolve(struct session *session, struct fault *fault);

#endif
