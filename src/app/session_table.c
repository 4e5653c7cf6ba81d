/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>

#include "app/player.h"
#include "app/session_parts.h"
#include "engine/view.h"
#include "journal/act.h"
#include "journal/game_table.h"
#include "journal/names.h"

const struct table *session_table(const struct session *session)
{
	return &session->game.table;
}

const struct ledger *session_acts(const struct session *session, int turn)
{
	if (turn < 1 || turn > session->game.turn || !session->game.turns[turn])
		return NULL;
	return session->game.turns[turn]->acts;
}

/* --- Offers --- */

/* Append an answer; with the last acceptance the agreement comes into force. */
static bool reply_append(struct session *session, const struct reply *reply,
	const struct outcome *outcome, struct fault *fault)
{
	struct json json;

	json_init(&json);
	game_write_answer(&session->game, reply, outcome, &json);
	if (!session_append(session, RECORD_NAMES[RECORD_ANSWER], NAMES_TEAM[reply->team], &json,
			fault))
		return false;
	game_keep_answer(&session->game, reply, outcome, session_now());
	return true;
}

static bool reply_give(struct session *session, const struct reply *reply, enum verdict *verdict,
	struct fault *fault)
{
	const struct offer *offer = table_offer(&session->game.table, reply->number);

	/* Of those who accept each looks at what it has signed itself: nobody else may be told. */
	*verdict = reply->answer != ANSWER_ACCEPTED ? VERDICT_LEGAL : view_terms_check(
		session_world(session), session_state(session), reply->team, &offer->terms);
	if (*verdict != VERDICT_LEGAL)
		return false;
	if (!reply_settles(offer, reply))
		return reply_append(session, reply, NULL, fault);

	struct trial trial = session_trial();
	struct act act = act_of_offer(offer);

	*verdict = game_try_act(&session->game, &act, trial.state, trial.ledger);

	bool good = *verdict == VERDICT_LEGAL
		&& reply_append(session, reply, &(struct outcome){ trial.state, trial.ledger }, fault);

	arena_free(trial.arena);
	return good;
}

/* What a machine says to an offer; what it accepts but cannot come into force it refuses. */
static bool machine_reply(struct session *session, int number, enum team team,
	struct fault *fault)
{
	const struct offer *offer = table_offer(&session->game.table, number);
	bool accepts = player_accepts(session_world(session), session_state(session), team,
		&offer->terms, session->game.first.seed);
	struct reply reply = {
		.number = number, .team = team, .answer = accepts ? ANSWER_ACCEPTED : ANSWER_REFUSED,
	};
	enum verdict verdict = VERDICT_LEGAL;

	if (reply_give(session, &reply, &verdict, fault))
		return true;
	if (verdict == VERDICT_LEGAL)
		return false;
	reply.answer = ANSWER_REFUSED;
	return reply_give(session, &reply, &verdict, fault);
}

static bool machine_has_to(const struct session *session, const struct offer *offer,
	enum team team)
{
	enum team late;

	return offer->stage == OFFER_OPEN && (offer->terms.parties & 1U << team)
		&& offer_is_in_time(&session->game, &offer->terms, &late)
		&& offer->answer[team] == ANSWER_NONE
		&& session_seat(session, team)->kind == SEAT_MACHINE;
}

bool session_answer_offers(struct session *session, struct fault *fault)
{
	const struct table *table = session_table(session);

	if (session_state(session)->over)
		return true;
	for (int n = 1; n <= table->offer_count; n++)
		for (int team = 0; team < TEAM_COUNT; team++)
			if (machine_has_to(session, table_offer(table, n), (enum team)team)
				&& !machine_reply(session, n, (enum team)team, fault))
				return false;
	return true;
}

static bool seats_are_taken(const struct session *session, const struct terms *terms,
	struct fault *fault)
{
	for (int i = 0; i < TEAM_COUNT; i++)
		if (terms->parties & 1U << i && session_seat(session, (enum team)i)->kind == SEAT_NONE)
			return fault_set(fault, FAULT_GAME_NO_SEAT, NAMES_TEAM[i], NULL);
	return true;
}

/* What is agreed binds the sheets of this turn: none of them may be sealed. */
static bool sheets_are_open(const struct session *session, const struct terms *terms,
	struct fault *fault)
{
	enum team late;

	return offer_is_in_time(&session->game, terms, &late)
		|| fault_set(fault, FAULT_OFFER_SEALED, NAMES_TEAM[late], NULL);
}

/* The same for an offer that was made before. */
static bool answer_is_in_time(const struct session *session, const struct reply *reply,
	struct fault *fault)
{
	char text[16];
	enum team late;

	snprintf(text, sizeof text, "%d", reply->number);
	return reply->answer != ANSWER_ACCEPTED
		|| offer_is_in_time(&session->game,
			&table_offer(session_table(session), reply->number)->terms, &late)
		|| fault_set(fault, FAULT_OFFER_LATE, NAMES_TEAM[late], text);
}

bool session_propose(struct session *session, const struct terms *terms, int counters,
	int *number, enum verdict *verdict, struct fault *fault)
{
	struct game *game = &session->game;
	struct offer offer = { .turn = game->turn, .counters = counters, .terms = *terms };
	struct json json;

	*verdict = VERDICT_LEGAL;
	fault_set(fault, FAULT_NONE, NULL, NULL);
	if (!session_may_act(session, fault) || !seats_are_taken(session, terms, fault)
		|| !sheets_are_open(session, terms, fault) || !offer_may_counter(game, &offer, fault))
		return false;
	*verdict = view_terms_check(session_world(session), session_state(session),
		(enum team)terms->proposer, terms);
	if (*verdict != VERDICT_LEGAL)
		return false;
	json_init(&json);
	offer_write(session_world(session), &offer, &json);
	if (!session_append(session, RECORD_NAMES[RECORD_OFFER], NAMES_TEAM[terms->proposer], &json,
			fault))
		return false;
	*number = game_keep_offer(game, &offer);
	return session_answer_offers(session, fault);
}

bool session_answer(struct session *session, enum team team, int number, enum answer answer,
	enum verdict *verdict, struct fault *fault)
{
	struct reply reply = { .number = number, .team = team, .answer = answer };

	*verdict = VERDICT_LEGAL;
	fault_set(fault, FAULT_NONE, NULL, NULL);
	return session_may_act(session, fault) && offer_may_answer(&session->game, &reply, fault)
		&& answer_is_in_time(session, &reply, fault)
		&& reply_give(session, &reply, verdict, fault);
}
