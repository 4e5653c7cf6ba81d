/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>

#include "app/show_parts.h"
#include "base/arena.h"
#include "journal/act.h"
#include "journal/names.h"
#include "journal/table.h"
#include "journal/terms.h"

/* Whether the eyes are those of who sees all, or everyone's at the end. */
static bool sees_all(const struct show *show)
{
	return show->view.team == TEAM_NONE;
}

static void teams_write(const struct show *show, const char *key, unsigned teams)
{
	json_open(show->json, key, '[');
	for (int i = 0; i < TEAM_COUNT; i++)
		if (teams & 1U << i)
			json_text(show->json, NULL, NAMES_TEAM[i]);
	json_close(show->json, ']');
}

static void offer_show(const struct show *show, const struct offer *offer, int number)
{
	struct json *json = show->json;

	json_open(json, NULL, '{');
	json_number(json, "number", number);
	json_number(json, "turn", offer->turn);
	json_text(json, "from", NAMES_TEAM[offer->terms.proposer]);
	json_text(json, "stage", NAMES_STAGE[offer->stage]);
	if (offer->counters)
		json_number(json, "counters", offer->counters);
	if (offer->agreement)
		json_number(json, "agreement", offer->agreement);
	json_open(json, "answers", '{');
	for (int i = 0; i < TEAM_COUNT; i++)
		if (offer->terms.parties & 1U << i)
			json_text(json, NAMES_TEAM[i], NAMES_ANSWER[offer->answer[i]]);
	json_close(json, '}');
	terms_write(show->world, &offer->terms, json);
	json_close(json, '}');
}

static void offers_show(const struct show *show, const struct table *table, int turn)
{
	json_open(show->json, "offers", '[');
	for (int i = 0; i < table->offer_count; i++) {
		const struct offer *offer = &table->offers[i];

		if (offer->turn <= turn && (sees_all(show)
			|| offer->terms.parties & 1U << show->team))
			offer_show(show, offer, i + 1);
	}
	json_close(show->json, ']');
}

/* Those in force that the view holds: it has left out what the team does not know. */
static void agreements_show(const struct show *show)
{
	const struct state *seen = &show->view.seen;

	json_open(show->json, "agreements", '[');
	for (int i = 0; i < seen->agreement_count; i++) {
		const struct agreement *agreement = &seen->agreements[i];

		json_open(show->json, NULL, '{');
		json_number(show->json, "number", agreement->number);
		json_number(show->json, "since", agreement->since);
		json_number(show->json, "until", agreement->until);
		json_number(show->json, "leaked", agreement->leaked);
		teams_write(show, "denounced", agreement->denounced);
		teams_write(show, "broken", agreement->broken);
		json_text(show->json, "from", NAMES_TEAM[agreement->terms.proposer]);
		terms_write(show->world, &agreement->terms, show->json);
		json_close(show->json, '}');
	}
	json_close(show->json, ']');
}

static const char *anybody(int team)
{
	return team < TEAM_COUNT ? NAMES_TEAM[team] : "facilitator";
}

static void messages_show(const struct show *show, const struct table *table, int turn)
{
	json_open(show->json, "messages", '[');
	for (int i = 0; i < table->message_count; i++) {
		const struct message *message = &table->messages[i];

		if (message->turn > turn || !(sees_all(show) || message->from == show->team
			|| message->to & 1U << show->team))
			continue;
		json_open(show->json, NULL, '{');
		json_number(show->json, "turn", message->turn);
		json_text(show->json, "from", anybody(message->from));
		teams_write(show, "to", message->to);
		json_text(show->json, "text", message->text);
		json_close(show->json, '}');
	}
	json_close(show->json, ']');
}

/* A note is its writer's; counter-reasons and votes on reasons lie open. */
static void remarks_show(const struct show *show, const struct table *table, int turn)
{
	static const char *const KINDS[REMARK_KINDS] = {
		[REMARK_NOTE] = "note", [REMARK_COUNTER] = "counter", [REMARK_VOTES] = "votes",
	};

	json_open(show->json, "notes", '[');
	for (int i = 0; i < table->remark_count; i++) {
		const struct remark *remark = &table->remarks[i];
		enum remark_kind kind = remark_kind_of(remark);

		if (remark->turn > turn
			|| (kind == REMARK_NOTE && !sees_all(show) && remark->by != show->team))
			continue;
		json_open(show->json, NULL, '{');
		json_text(show->json, "kind", KINDS[kind]);
		json_text(show->json, "by", anybody(remark->by));
		remark_keys_write(remark, show->json);
		json_close(show->json, '}');
	}
	json_close(show->json, ']');
}

/* Whether a team knows of an act by what it changed. */
static bool shows_itself(const struct show *show, const struct session *session,
	const struct deed *deed)
{
	const struct ledger *acts = session_acts(session, deed->turn);
	struct arena *arena = arena_new();
	struct ledger *own = arena_alloc(arena, 1, sizeof *own);
	struct ledger *known = arena_alloc(arena, 1, sizeof *known);

	own->count = deed->count;
	if (deed->count > 0)
		memcpy(own->entries, &acts->entries[deed->first],
			(size_t)deed->count * sizeof own->entries[0]);
	ledger_redact(show->world, session_state_before(session, deed->turn), own, show->team, known);

	bool any = known->count > 0;

	arena_free(arena);
	return any;
}

static bool act_is_known(const struct show *show, const struct session *session,
	const struct deed *deed)
{
	const struct act *act = &deed->act;

	if (sees_all(show))
		return true;
	switch ((enum act_kind)act->kind) {
	case ACT_SIGNAL: case ACT_COUNTERSIGN: case ACT_SEAT: case ACT_ARGUMENT: case ACT_END:
		return true;
	case ACT_REDLINE: case ACT_BALLOT:
		return show->team == TEAM_C;
	case ACT_AGREE:
		return (act->agree.parties & 1U << show->team) != 0 || !act->agree.secret;
	case ACT_PACKAGE:
		return act->package.of == show->team;
	case ACT_CANCEL:
		return act->cancel.team == show->team;
	case ACT_INJECT:
		return act->inject.turn == 0 && (act->inject.teams & 1U << show->team) != 0;
	case ACT_EVENT:
		return act->event.how == EVENT_NOW && shows_itself(show, session, deed);
	case ACT_ADJUST:
		return shows_itself(show, session, deed);
	case ACT_SHOW:
		return act->show.what.team == show->team && !act->show.what.hide;
	case ACT_RULING: case ACT_COUNT:
		break;
	}
	return false;
}

static void acts_show(const struct show *show, const struct session *session, int turn)
{
	const struct table *table = session_table(session);
	struct json *json = show->json;

	json_open(json, "acts", '[');
	for (int i = 0; i < table->deed_count; i++) {
		const struct deed *deed = &table->deeds[i];

		if (deed->turn > turn || !act_is_known(show, session, deed))
			continue;
		json_open(json, NULL, '{');
		json_number(json, "turn", deed->turn);
		json_text(json, "act", NAMES_ACT[deed->act.kind]);
		act_write(show->world, &deed->act, json);
		if (deed->text[0])
			json_text(json, "text", deed->text);
		if (deed->reason[0])
			json_text(json, "reason", deed->reason);
		json_close(json, '}');
	}
	json_close(json, ']');
}

void show_table(const struct show *show, const struct session *session, int turn)
{
	const struct table *table = session_table(session);

	offers_show(show, table, turn);
	agreements_show(show);
	messages_show(show, table, turn);
	remarks_show(show, table, turn);
	acts_show(show, session, turn);
}
