/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "engine/agreement.h"
#include "engine/view.h"
#include "journal/act.h"
#include "journal/entry.h"
#include "journal/filing.h"
#include "journal/game_read.h"
#include "journal/game_table.h"
#include "journal/names.h"
#include "journal/pick.h"
#include "journal/taking.h"

/* A fault of the game itself, without a place. */
static bool refuse(const struct taking *taking, const struct fault *fault)
{
	return faults_add(taking->faults, fault);
}

/* --- Acts --- */

/*
 * What came of an act, as recorded: what its entries change, and of what only the desk keeps what
 * the rules make of it.
 */
static bool outcome_recorded(const struct taking *taking, const struct ledger *recorded,
	struct state *state)
{
	const struct world *world = taking->game->content.world;
	struct state said = taking->game->now;
	const char *what;

	ledger_replay(world, recorded, 0, recorded->count, &said);
	said.desk = state->desk;
	memcpy(said.agreements_made, state->agreements_made, sizeof said.agreements_made);
	said.agreement_count = state->agreement_count;
	memcpy(said.agreements, state->agreements, sizeof said.agreements);
	*state = said;
	return state_is_sound(world, state, &what) || taking_odd(taking);
}

/*
 * Do an act as it is recorded. What the rules of this program make otherwise of it
 * is a difference. state: where the outcome goes.
 */
static bool act_replay(const struct taking *taking, const struct act *act,
	const struct ledger *recorded, struct state *state)
{
	const struct game *game = taking->game;
	struct ledger *made = arena_alloc(taking->loader.arena, 1, sizeof *made);
	char name[64], what[96];

	*state = game->now;
	if (game_try_act(game, act, state, made) != VERDICT_LEGAL) {
		snprintf(what, sizeof what, "%s", NAMES_ACT[act->kind]);
	} else if (ledgers_differ(game->content.world, made, recorded, name)) {
		snprintf(what, sizeof what, "%s, %s", NAMES_ACT[act->kind], name);
	} else {
		return true;
	}
	return taking_differ(taking, what) && outcome_recorded(taking, recorded, state);
}

/* The entries of an act: no votes are held, and there is an end to them. */
static struct ledger *entries_read(const struct taking *taking)
{
	const struct game *game = taking->game;
	const struct game_turn *turn = game->turns[game->turn];
	struct ledger *ledger = arena_alloc(taking->loader.arena, 1, sizeof *ledger);

	if (!ledger_read(&taking->loader, game->content.world, taking->record->msg, ledger))
		return NULL;
	if (ledger->vote_count > 0
		|| (turn && turn->acts ? turn->acts->count : 0) + ledger->count > ACT_ENTRIES) {
		taking_odd(taking);
		return NULL;
	}
	return ledger;
}

/* The reason; and what was written at the table, with its effects byte by byte. */
static bool texts_read(const struct taking *taking, struct deed *deed)
{
	struct pick pick = {
		.loader = &taking->loader, .map = taking->record->msg, .good = true,
	};
	const struct node *node = node_get(taking->record->msg, "effects");
	const char *effects = node ? node_text(&taking->loader, node, DEED_EFFECTS - 1) : "";
	struct fault fault;

	pick_text(&pick, "reason", REASON_MOST, deed->reason);
	pick_text(&pick, "text", MESSAGE_MOST, deed->text);
	if (!effects)
		return false;
	fault_copy(deed->effects, DEED_EFFECTS, effects);
	if (!pick.good || act_has_reason((enum act_kind)deed->act.kind, deed->reason))
		return pick.good;
	fault_set(&fault, FAULT_REASON, NULL, NULL);
	return refuse(taking, &fault);
}

/*
 * An inject that was written at the table is made one of the scenario's, as it was
 * then. *index is its number, -1 where nothing was written.
 */
static bool inject_take(const struct taking *taking, const struct deed *deed, int *index)
{
	struct game *game = taking->game;
	struct faults faults = { 0 };

	*index = -1;
	if (!deed->text[0])
		return !deed->effects[0] || taking_odd(taking);
	if (deed->act.kind != ACT_INJECT || !taking_is_playing(taking))
		return taking_odd(taking);
	return content_add_inject(&game->content, deed->text,
		deed->effects[0] ? deed->effects : NULL, index, &faults) || taking_odd(taking);
}

bool take_act(struct taking *taking, enum act_kind kind)
{
	static const char *const ALSO[] = {
		"turn", "reason", "text", "effects", "entries", "votes", NULL,
	};
	struct game *game = taking->game;
	const struct node *msg = taking->record->msg;
	struct deed *deed = arena_alloc(taking->loader.arena, 1, sizeof *deed);
	int team = 0, written;

	while (team < TEAM_COUNT && strcmp(taking->record->by, NAMES_TEAM[team]) != 0)
		team++;
	deed->act.kind = (uint8_t)kind;
	deed->act.team = (uint8_t)team;
	/* After the end only an ending to talk about can be chosen. */
	if (kind != ACT_END && !taking_is_playing(taking))
		return taking_odd(taking);
	if (!game_state(game))
		return taking_odd(taking);
	if (!texts_read(taking, deed) || !inject_take(taking, deed, &written)
		|| !act_read(&taking->loader, game->content.world, msg, ALSO, &deed->act)
		|| !taking_turn(taking))
		return false;
	if ((written >= 0 && deed->act.inject.inject != written)
		|| strcmp(act_author(game->content.world, &game->now, &deed->act), taking->record->by) != 0)
		return taking_odd(taking);

	struct ledger *ledger = entries_read(taking);
	struct state *state = arena_alloc(taking->loader.arena, 1, sizeof *state);

	if (!ledger || !act_replay(taking, &deed->act, ledger, state))
		return false;
	deed->turn = game->turn;
	deed->at = taking->record->at;
	game_keep_act(game, deed, &(struct outcome){ state, ledger });
	return true;
}

/* --- Offers --- */

static bool take_offer(struct taking *taking)
{
	struct game *game = taking->game;
	struct offer offer = { .turn = game->turn };
	enum team team = TEAM_NONE;
	struct fault fault;

	if (!taking_team(taking, &team))
		return false;
	offer.terms.proposer = (uint8_t)team;
	if (!offer_read(&taking->loader, game->content.world, taking->record->msg, &offer)
		|| !taking_turn(taking))
		return false;
	if (!(offer.terms.parties & 1U << team))
		return taking_odd(taking);
	if (!offer_may_counter(game, &offer, &fault))
		return refuse(taking, &fault);
	if (view_terms_check(game->content.world, &game->now, team, &offer.terms) != VERDICT_LEGAL
		&& !taking_differ(taking, "offer"))
		return false;
	game_keep_offer(game, &offer);
	return true;
}

/* The agreement that an answer brings into force: its number and what it changed. */
static bool agreement_take(const struct taking *taking, const struct reply *reply,
	struct outcome *outcome)
{
	struct game *game = taking->game;
	struct act act = act_of_offer(table_offer(&game->table, reply->number));
	struct state *state = arena_alloc(taking->loader.arena, 1, sizeof *state);
	struct pick pick = {
		.loader = &taking->loader, .map = taking->record->msg, .good = true,
	};
	int number = pick_number(&pick, "agreement", (int[2]){ 1, UINT8_MAX }, PICK_NEEDED);
	const struct ledger *ledger = pick.good ? entries_read(taking) : NULL;

	if (!ledger || !act_replay(taking, &act, ledger, state))
		return false;
	*outcome = (struct outcome){ state, ledger };
	return (!agreement_find(&game->now, number) && agreement_find(state, number))
		|| taking_differ(taking, "agreement");
}

static bool take_answer(struct taking *taking)
{
	static const char *const KEYS[] = {
		"turn", "offer", "answer", "agreement", "entries", "votes", NULL,
	};
	struct game *game = taking->game;
	struct pick pick = pick_make(&taking->loader, NULL, taking->record->msg, KEYS);
	struct reply reply = { .team = TEAM_NONE };
	struct outcome outcome;
	struct fault fault;

	if (!pick.good || !taking_turn(taking) || !taking_team(taking, &reply.team))
		return false;
	reply.number = pick_number(&pick, "offer", (int[2]){ 1, INT16_MAX }, PICK_NEEDED);
	reply.answer = (enum answer)pick_word(&pick, "answer",
		(struct words){ "answer", NAMES_ANSWER }, PICK_NEEDED);
	if (!pick.good)
		return false;
	if (reply.answer == ANSWER_NONE)
		return taking_odd(taking);
	if (!offer_may_answer(game, &reply, &fault))
		return refuse(taking, &fault);

	enum team late;

	/* Games of programs that let a team agree past a sealed sheet can still be read. */
	if (reply.answer == ANSWER_ACCEPTED
		&& !offer_is_in_time(game, &table_offer(&game->table, reply.number)->terms, &late)
		&& !taking_differ(taking, "answer"))
		return false;

	bool settles = reply_settles(table_offer(&game->table, reply.number), &reply);

	if (!settles && (node_get(pick.map, "agreement") || node_get(pick.map, "entries")))
		return taking_odd(taking);
	if (settles && !agreement_take(taking, &reply, &outcome))
		return false;
	game_keep_answer(game, &reply, settles ? &outcome : NULL, taking->record->at);
	return true;
}

/* --- What is said --- */

static bool take_message(struct taking *taking)
{
	struct message *message = arena_alloc(taking->loader.arena, 1, sizeof *message);
	enum team team = TEAM_NONE;

	if (!message_read(&taking->loader, taking->record->msg, message) || !taking_turn(taking)
		|| !taking_anybody(taking, &team))
		return false;
	message->turn = taking->game->turn;
	message->from = (uint8_t)team;
	if (message->to == 0)
		return taking_odd(taking);
	table_add_message(&taking->game->table, taking->game->arena, message);
	return true;
}

static bool take_remark(struct taking *taking, enum remark_kind kind)
{
	struct remark *remark = arena_alloc(taking->loader.arena, 1, sizeof *remark);
	enum team team = TEAM_NONE;

	if (!taking_anybody(taking, &team))
		return false;
	remark->by = (uint8_t)team;
	if (!remark_read(&taking->loader, taking->record->msg, remark) || !taking_turn(taking))
		return false;
	if (remark_kind_of(remark) != kind)
		return taking_odd(taking);
	remark->turn = taking->game->turn;
	table_add_remark(&taking->game->table, taking->game->arena, remark);
	return true;
}

static bool take_reopen(struct taking *taking)
{
	static const char *const KEYS[] = { "turn", "team", "reason", NULL };
	struct game *game = taking->game;
	struct pick pick = pick_make(&taking->loader, NULL, taking->record->msg, KEYS);
	char reason[MESSAGE_TEXT];
	struct fault fault;

	if (!pick.good || !taking_turn(taking))
		return false;

	int team = pick_word(&pick, "team", (struct words){ "team", NAMES_TEAM }, PICK_NEEDED);
	struct game_turn *turn = game->turns[game->turn];

	pick_text(&pick, "reason", REASON_MOST, reason);
	if (!pick.good)
		return false;
	if (!reason_is_enough(reason)) {
		fault_set(&fault, FAULT_REASON, NULL, NULL);
		return refuse(taking, &fault);
	}
	if (strcmp(taking->record->by, GAME_FACILITATOR) != 0
		|| !desk_has(game_state(game), DESK_FACILITATOR) || !turn
		|| turn->stage[team] != SHEET_SEALED)
		return taking_odd(taking);
	turn->stage[team] = SHEET_DRAFT;
	return true;
}

static bool take_pin(struct taking *taking)
{
	enum team team = TEAM_NONE;

	return taking_anybody(taking, &team)
		&& pin_read(&taking->loader, taking->record->msg, &taking->game->pins[team]);
}

bool take_table(struct taking *taking, enum record_kind kind)
{
	if (kind == RECORD_PIN)
		return take_pin(taking);
	if (kind == RECORD_PHASE && strcmp(taking->record->by, GAME_WRITER) != 0)
		return taking_odd(taking);
	if (kind == RECORD_PHASE)
		return clock_read(&taking->loader, taking->record->msg, &taking->game->table.clock);
	if (!game_state(taking->game))
		return taking_odd(taking);
	/* After the end there is still something to say. */
	if (kind == RECORD_MESSAGE)
		return take_message(taking);
	if (kind == RECORD_NOTE)
		return take_remark(taking, REMARK_NOTE);
	if (!taking_is_playing(taking))
		return taking_odd(taking);
	switch (kind) {
	case RECORD_OFFER: return take_offer(taking);
	case RECORD_ANSWER: return take_answer(taking);
	case RECORD_COUNTER: return take_remark(taking, REMARK_COUNTER);
	case RECORD_VOTES: return take_remark(taking, REMARK_VOTES);
	case RECORD_REOPEN: return take_reopen(taking);
	case RECORD_GAME: case RECORD_SEAT: case RECORD_DRAFT: case RECORD_ORDERS:
	case RECORD_SEAL: case RECORD_RESOLVED: case RECORD_MESSAGE: case RECORD_NOTE:
	case RECORD_PHASE: case RECORD_PIN: case RECORD_KINDS:
		break;
	}
	return false;
}
