/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <assert.h>

#include "app/player.h"
#include "app/session_parts.h"
#include "journal/act.h"
#include "journal/names.h"

/* What is done at the table besides offers and acts: no rule reads it. */

static const char *anybody(int team)
{
	return team < TEAM_COUNT ? NAMES_TEAM[team] : GAME_FACILITATOR;
}

static bool message_say(struct session *session, const struct doing *doing, struct json *json,
	struct fault *fault)
{
	struct message kept = doing->message;

	kept.turn = session->game.turn;
	if (kept.from < TEAM_COUNT)
		kept.to &= (uint8_t)~(1U << kept.from);
	table_settle(kept.text, MESSAGE_MOST);
	if (!kept.text[0])
		return fault_set(fault, FAULT_EMPTY_TEXT, NULL, NULL);
	if (kept.to == 0)
		return fault_set(fault, FAULT_NOBODY, NULL, NULL);
	message_write(&kept, json);
	table_add_message(&session->game.table, session->game.arena, &kept);
	return true;
}

static bool remark_say(struct session *session, const struct doing *doing, struct json *json,
	struct fault *fault)
{
	enum remark_kind kind = remark_kind_of(&doing->remark);
	struct remark kept = doing->remark;

	if (kind != REMARK_NOTE && !session_may_act(session, fault))
		return false;
	if (kind == REMARK_COUNTER && kept.against == kept.by)
		return fault_set(fault, FAULT_OWN_ARGUMENT, NAMES_TEAM[kept.by], NULL);
	kept.turn = session->game.turn;
	table_settle(kept.text, MESSAGE_MOST);
	if (!kept.text[0] && kind != REMARK_VOTES)
		return fault_set(fault, FAULT_EMPTY_TEXT, NULL, NULL);
	remark_write(&kept, json);
	table_add_remark(&session->game.table, session->game.arena, &kept);
	return true;
}

static bool clock_say(struct session *session, const struct doing *doing, struct json *json)
{
	clock_write(&doing->clock, json);
	session->game.table.clock = doing->clock;
	return true;
}

static bool player_say(struct session *session, const struct doing *doing, struct json *json,
	struct fault *fault)
{
	enum team team = (enum team)doing->team;

	if (doing->seat.kind == SEAT_MACHINE
		&& !player_check(session_world(session), team, doing->seat.persona, fault))
		return false;
	seat_write(&doing->seat, NULL, json);
	session->game.seats[team] = doing->seat;
	return true;
}

static bool pin_say(struct session *session, const struct doing *doing, struct json *json,
	struct fault *fault)
{
	struct pin pin = { .salt = "" };

	if (doing->text && doing->text[0] && !pin_make(&pin, doing->text, fault))
		return false;
	pin_write(&pin, json);
	session->game.pins[doing->team] = pin;
	return true;
}

static bool may_reopen(const struct session *session, enum team team, const char *reason,
	struct fault *fault)
{
	if (!session_may_act(session, fault))
		return false;
	if (!desk_has(session_state(session), DESK_FACILITATOR))
		return fault_set(fault, FAULT_NO_FACILITATOR, NULL, NULL);
	if (!session_is_sealed(session, team))
		return fault_set(fault, FAULT_GAME_UNSEALED, NAMES_TEAM[team], NULL);
	return reason_is_enough(reason) || fault_set(fault, FAULT_REASON, NULL, NULL);
}

static bool reopen_say(struct session *session, const struct doing *doing, struct json *json,
	struct fault *fault)
{
	struct game *game = &session->game;
	char kept[MESSAGE_TEXT];

	fault_copy(kept, MESSAGE_TEXT, doing->reason ? doing->reason : "");
	table_settle(kept, REASON_MOST);
	if (!may_reopen(session, (enum team)doing->team, kept, fault))
		return false;
	json_open(json, NULL, '{');
	json_number(json, "turn", game->turn);
	json_text(json, "team", NAMES_TEAM[doing->team]);
	json_text(json, "reason", kept);
	json_close(json, '}');
	game->turns[game->turn]->stage[doing->team] = SHEET_DRAFT;
	return true;
}

const char *session_say_kind(const struct doing *doing)
{
	static const enum record_kind REMARKS[REMARK_KINDS] = {
		[REMARK_NOTE] = RECORD_NOTE, [REMARK_COUNTER] = RECORD_COUNTER,
		[REMARK_VOTES] = RECORD_VOTES,
	};
	static const enum record_kind RECORDS[DOING_KINDS] = {
		[DOING_MESSAGE] = RECORD_MESSAGE, [DOING_CLOCK] = RECORD_PHASE,
		[DOING_PLAYER] = RECORD_SEAT, [DOING_PIN] = RECORD_PIN, [DOING_REOPEN] = RECORD_REOPEN,
	};

	return RECORD_NAMES[doing->kind == DOING_REMARK
		? REMARKS[remark_kind_of(&doing->remark)] : RECORDS[doing->kind]];
}

bool session_say(struct session *session, const struct doing *doing, const char **by,
	struct json *json, struct fault *fault)
{
	switch ((enum doing_kind)doing->kind) {
	case DOING_REMARK:
		*by = anybody(doing->remark.by);
		return remark_say(session, doing, json, fault);
	case DOING_MESSAGE:
		*by = anybody(doing->message.from);
		return message_say(session, doing, json, fault);
	case DOING_CLOCK:
		*by = GAME_WRITER;
		return clock_say(session, doing, json);
	case DOING_PLAYER:
		*by = NAMES_TEAM[doing->team];
		return player_say(session, doing, json, fault);
	case DOING_PIN:
		*by = anybody(doing->team);
		return pin_say(session, doing, json, fault);
	case DOING_REOPEN:
		*by = GAME_FACILITATOR;
		return reopen_say(session, doing, json, fault);
	case DOING_ACT: case DOING_COUNT: case DOING_KINDS:
		break;
	}
	assert(false);
	return false;
}

/* --- One by one --- */

static bool say_one(struct session *session, const struct doing *doing, struct fault *fault)
{
	struct faults faults = { 0 };
	enum verdict verdict;
	int failed;
	bool good = session_act_all(session, doing, 1, &failed, &verdict, &faults);

	*fault = faults.list[0];
	return good;
}

bool session_message(struct session *session, const struct message *message, struct fault *fault)
{
	return say_one(session, &(struct doing){ .kind = DOING_MESSAGE, .message = *message }, fault);
}

bool session_remark(struct session *session, const struct remark *remark, struct fault *fault)
{
	return say_one(session, &(struct doing){ .kind = DOING_REMARK, .remark = *remark }, fault);
}

bool session_clock(struct session *session, const struct clock *clock, struct fault *fault)
{
	return say_one(session, &(struct doing){ .kind = DOING_CLOCK, .clock = *clock }, fault);
}

bool session_set_seat(struct session *session, enum team team, const struct seat *seat,
	struct fault *fault)
{
	return say_one(session, &(struct doing){
		.kind = DOING_PLAYER, .team = (uint8_t)team, .seat = *seat,
	}, fault);
}

bool session_reopen(struct session *session, enum team team, const char *reason,
	struct fault *fault)
{
	return say_one(session, &(struct doing){
		.kind = DOING_REOPEN, .team = (uint8_t)team, .reason = reason,
	}, fault);
}

bool session_set_pin(struct session *session, enum team who, const char *text,
	struct fault *fault)
{
	return say_one(session, &(struct doing){
		.kind = DOING_PIN, .team = (uint8_t)who, .text = text,
	}, fault);
}

bool session_has_pin(const struct session *session, enum team who)
{
	return session->game.pins[who].salt[0] != '\0';
}

bool session_try_pin(const struct session *session, enum team who, const char *pin)
{
	return pin_is(&session->game.pins[who], pin);
}
