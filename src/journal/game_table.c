/* SPDX-License-Identifier: MIT */
#include "journal/game_table.h"

#include <stdio.h>
#include <string.h>

#include "engine/agreement.h"
#include "journal/act.h"
#include "journal/entry.h"
#include "journal/game_read.h"
#include "journal/names.h"

enum verdict game_try_act(const struct game *game, const struct act *act, struct state *state,
	struct ledger *ledger)
{
	const struct world *world = game->content.world;
	const struct game_turn *turn = game->turns[game->turn];
	enum verdict verdict = act_check(world, &game->now, act);

	ledger_init(ledger);
	if (verdict != VERDICT_LEGAL)
		return verdict;
	*state = game->now;
	act_apply(world, state, act, ledger);
	if ((turn && turn->acts ? turn->acts->count : 0) + ledger->count > ACT_ENTRIES)
		return VERDICT_FULL;
	return VERDICT_LEGAL;
}

void game_write_act(const struct game *game, const struct deed *deed,
	const struct ledger *ledger, struct json *json)
{
	json_open(json, NULL, '{');
	json_number(json, "turn", deed->turn);
	act_write(game->content.world, &deed->act, json);
	if (deed->text[0])
		json_text(json, "text", deed->text);
	if (deed->effects[0])
		json_text(json, "effects", deed->effects);
	if (deed->reason[0])
		json_text(json, "reason", deed->reason);
	ledger_write(game->content.world, ledger, json);
	json_close(json, '}');
}

/* The number of the agreement that an outcome has brought into force, 0 if none. */
static int agreement_number(const struct game *game, const struct outcome *outcome)
{
	for (int i = 0; i < outcome->state->agreement_count; i++) {
		int number = outcome->state->agreements[i].number;

		if (!agreement_find(&game->now, number))
			return number;
	}
	return 0;
}

void game_write_answer(const struct game *game, const struct reply *reply,
	const struct outcome *outcome, struct json *json)
{
	json_open(json, NULL, '{');
	json_number(json, "turn", game->turn);
	json_number(json, "offer", reply->number);
	json_text(json, "answer", NAMES_ANSWER[reply->answer]);
	if (outcome) {
		json_number(json, "agreement", agreement_number(game, outcome));
		ledger_write(game->content.world, outcome->ledger, json);
	}
	json_close(json, '}');
}

struct act act_of_offer(const struct offer *offer)
{
	return (struct act){
		.kind = ACT_AGREE, .team = offer->terms.proposer, .agree = offer->terms,
	};
}

bool reply_settles(const struct offer *offer, const struct reply *reply)
{
	struct offer answered = *offer;

	answered.answer[reply->team] = (uint8_t)reply->answer;
	return offer_is_agreed(&answered);
}

static bool is_open(const struct game *game, int number, enum team team, struct fault *fault)
{
	const struct offer *offer = table_offer(&game->table, number);
	char text[16];

	snprintf(text, sizeof text, "%d", number);
	/* Who is no party must not learn that there is such an offer. */
	if (!offer || !(offer->terms.parties & 1U << team))
		return fault_set(fault, FAULT_NO_OFFER, text, NULL);
	return offer->stage == OFFER_OPEN || fault_set(fault, FAULT_OFFER_CLOSED, text, NULL);
}

bool offer_may_counter(const struct game *game, const struct offer *offer, struct fault *fault)
{
	return offer->counters == 0
		|| is_open(game, offer->counters, (enum team)offer->terms.proposer, fault);
}

bool offer_is_in_time(const struct game *game, const struct terms *terms, enum team *late)
{
	const struct game_turn *turn = game->turns[game->turn];

	for (int team = 0; turn && team < TEAM_COUNT; team++) {
		if (!(terms->parties & 1U << team) || turn->stage[team] != SHEET_SEALED)
			continue;
		*late = (enum team)team;
		return false;
	}
	return true;
}

bool offer_may_answer(const struct game *game, const struct reply *reply, struct fault *fault)
{
	char text[16];

	if (!is_open(game, reply->number, reply->team, fault))
		return false;
	/* A proposer may take back; nobody may accept twice. */
	snprintf(text, sizeof text, "%d", reply->number);
	return reply->answer == ANSWER_REFUSED
		|| table_offer(&game->table, reply->number)->answer[reply->team] == ANSWER_NONE
		|| fault_set(fault, FAULT_ANSWERED, NAMES_TEAM[reply->team], text);
}

/* Behind what the turn's acts changed before. */
static int entries_keep(struct game *game, const struct ledger *ledger)
{
	struct game_turn *turn = game_turn_at(game, game->turn);
	int first = turn->acts ? turn->acts->count : 0;

	if (ledger->count == 0)
		return first;
	if (!turn->acts)
		turn->acts = arena_alloc(game->arena, 1, sizeof *turn->acts);
	memcpy(&turn->acts->entries[first], ledger->entries,
		(size_t)ledger->count * sizeof ledger->entries[0]);
	turn->acts->count += ledger->count;
	return first;
}

void game_keep_act(struct game *game, const struct deed *deed, const struct outcome *outcome)
{
	struct deed kept = *deed;

	kept.first = entries_keep(game, outcome->ledger);
	kept.count = outcome->ledger->count;
	game->now = *outcome->state;
	table_add_deed(&game->table, game->arena, &kept);
}

int game_keep_offer(struct game *game, const struct offer *offer)
{
	struct offer kept = *offer;

	kept.turn = game->turn;
	kept.stage = OFFER_OPEN;
	kept.agreement = 0;
	memset(kept.answer, ANSWER_NONE, sizeof kept.answer);
	kept.answer[kept.terms.proposer] = ANSWER_ACCEPTED;
	if (kept.counters)
		table_offer(&game->table, kept.counters)->stage = OFFER_COUNTERED;
	table_add_offer(&game->table, game->arena, &kept);
	return game->table.offer_count;
}

void game_keep_answer(struct game *game, const struct reply *reply,
	const struct outcome *outcome, int64_t at)
{
	struct offer *offer = table_offer(&game->table, reply->number);

	offer->answer[reply->team] = (uint8_t)reply->answer;
	if (reply->answer == ANSWER_REFUSED)
		offer->stage = OFFER_REFUSED;
	if (!outcome)
		return;
	offer->stage = OFFER_ACCEPTED;
	offer->agreement = agreement_number(game, outcome);

	struct deed *deed = arena_alloc(game->arena, 1, sizeof *deed);

	deed->turn = game->turn;
	deed->at = at;
	deed->act = act_of_offer(offer);
	game_keep_act(game, deed, outcome);
}
