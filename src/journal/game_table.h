/* SPDX-License-Identifier: MIT */
#ifndef JOURNAL_GAME_TABLE_H
#define JOURNAL_GAME_TABLE_H

#include "journal/game.h"

/* What is said and done at the table of a game: tried, written, kept. */

/* Most entries of a turn's acts: the rest of a ledger is the adjudication's. */
enum { ACT_ENTRIES = 1024 };

/*
 * Do an act on a copy: *state and *ledger (emptied first) are what comes of it, if
 * the verdict is VERDICT_LEGAL.
 */
enum verdict game_try_act(const struct game *game, const struct act *act, struct state *state,
	struct ledger *ledger);

/* Of game_try_act() and game_keep_act(): what an act led to. */
struct outcome {
	const struct state *state;
	const struct ledger *ledger;
};

/* The bodies of records, as objects. */
void game_write_act(const struct game *game, const struct deed *deed,
	const struct ledger *ledger, struct json *json);

/* An answer; outcome: of the agreement that it brings into force, or NULL. */
struct reply {
	int number;                      /* of the offer */
	enum team team;
	enum answer answer;
};
void game_write_answer(const struct game *game, const struct reply *reply,
	const struct outcome *outcome, struct json *json);

/* The act of an offer that all accept. */
struct act act_of_offer(const struct offer *offer);

/* Whether a reply is the last acceptance that an offer waits for. */
bool reply_settles(const struct offer *offer, const struct reply *reply);

/*
 * Why an offer cannot be made or answered so: FAULT_NO_OFFER, FAULT_OFFER_CLOSED,
 * FAULT_ANSWERED. The terms are another matter.
 * offer_is_in_time: no party has sealed, as what is agreed binds the sheets of this turn (B16);
 * else *late is one that has.
 */
__attribute__((warn_unused_result))
bool offer_may_counter(const struct game *game, const struct offer *offer, struct fault *fault);
__attribute__((warn_unused_result))
bool offer_may_answer(const struct game *game, const struct reply *reply, struct fault *fault);
bool offer_is_in_time(const struct game *game, const struct terms *terms, enum team *late);

/* Take a record just appended, as if it had been read. */
void game_keep_act(struct game *game, const struct deed *deed, const struct outcome *outcome);
int game_keep_offer(struct game *game, const struct offer *offer);
void game_keep_answer(struct game *game, const struct reply *reply,
	const struct outcome *outcome, int64_t at);

#endif
