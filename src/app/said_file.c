/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/said_file.h"

#include <string.h>

#include "journal/act.h"
#include "journal/names.h"
#include "journal/pick.h"
#include "journal/pin.h"

enum said { SAID_NOTE, SAID_COUNTER, SAID_VOTES, SAID_COUNT, SAID_MESSAGE, SAID_CLOCK,
	SAID_PLAYER, SAID_PIN, SAID_REOPEN, SAID_KINDS };

const char *const NAMES_SAID[SAID_MOST + 1] = {
	[SAID_NOTE] = "note", [SAID_COUNTER] = "counter", [SAID_VOTES] = "votes",
	[SAID_COUNT] = "count", [SAID_MESSAGE] = "message", [SAID_CLOCK] = "clock",
	[SAID_PLAYER] = "player", [SAID_PIN] = "pin", [SAID_REOPEN] = "reopen", [SAID_KINDS] = NULL,
};

static const char *const *keys_of(enum said said)
{
	static const char *const KEYS[SAID_KINDS][8] = {
		[SAID_NOTE] = { "act", "by", "tag", "text" },
		[SAID_COUNTER] = { "act", "by", "of", "text" },
		[SAID_VOTES] = { "act", "by", "of", "accepts" },
		[SAID_COUNT] = { "act", "of" },
		[SAID_MESSAGE] = { "act", "by", "to", "text" },
		[SAID_CLOCK] = { "act", "phase", "running", "left" },
		[SAID_PLAYER] = { "act", "of", "player", "persona" },
		[SAID_PIN] = { "act", "of", "pin" },
		[SAID_REOPEN] = { "act", "of", "reason" },
	};

	return KEYS[said];
}

/* A team by itself, or the facilitator: TEAM_NONE. */
static int anybody_pick(struct pick *pick, const char *key, int otherwise)
{
	static const char *const NAMES[] = {
		"coalition", "russia", "washington", "facilitator", NULL,
	};

	return pick_word(pick, key, (struct words){ "team", NAMES }, otherwise);
}

static int team_pick(struct pick *pick, const char *key)
{
	return pick_word(pick, key, (struct words){ "team", NAMES_TEAM }, PICK_NEEDED);
}

static void text_pick(struct pick *pick, char text[MESSAGE_TEXT])
{
	pick_text(pick, "text", MESSAGE_MOST, text);
	if (pick->good && !text[0])
		pick_missing(pick, "text");
}

/* What a team accepts: [1, 3, russia] is the first and third reason and Russia's counter-reason. */
static int accepted_pick(struct pick *pick)
{
	const struct node *list = node_need(pick->loader, pick->map, "accepts");
	int bits = 0;

	if (!list || !node_is(pick->loader, list, NODE_LIST)) {
		pick->good = false;
		return 0;
	}
	for (const struct node *item = list->first; item; item = item->next) {
		int number = 0, team = -1;

		if (item->kind == NODE_SCALAR && strspn(item->text, "0123456789-") > 0)
			pick->good &= node_int(pick->loader, item, 1, MAX_REASONS, &number);
		else
			team = node_choice(pick->loader, item, "team", NAMES_TEAM);
		if (number > 0)
			bits |= 1 << (number - 1);
		else if (team >= 0)
			bits |= 1 << (MAX_REASONS + team);
		else
			pick->good = false;
	}
	return bits;
}

static void remark_pick(struct pick *pick, enum said said, struct remark *remark)
{
	remark_init(remark);
	if (said == SAID_NOTE) {
		remark->by = (uint8_t)anybody_pick(pick, "by", TEAM_NONE);
		remark->tag = (uint8_t)pick_word(pick, "tag", (struct words){ "tag", NAMES_TAG },
			PICK_NEEDED);
		text_pick(pick, remark->text);
		return;
	}

	int of;

	remark->by = (uint8_t)team_pick(pick, "by");
	of = team_pick(pick, "of");
	if (said == SAID_COUNTER) {
		remark->against = (int8_t)of;
		text_pick(pick, remark->text);
	} else {
		remark->votes[of] = (int8_t)accepted_pick(pick);
	}
}

static void message_pick(struct pick *pick, struct message *message)
{
	message->from = (uint8_t)anybody_pick(pick, "by", TEAM_NONE);
	message->to = (uint8_t)pick_teams(pick, "to", true);
	text_pick(pick, message->text);
}

static void clock_pick(struct pick *pick, struct clock *clock)
{
	clock->phase = (uint8_t)pick_word(pick, "phase", (struct words){ "phase", NAMES_PHASE },
		clock->phase);
	clock->running = pick_number(pick, "running", (int[2]){ 0, 1 }, clock->running) != 0;
	clock->left_s = pick_number(pick, "left", (int[2]){ -1, CLOCK_MOST }, clock->left_s);
}

static void seat_pick(struct pick *pick, struct seat *seat)
{
	const struct node *persona = node_get(pick->map, "persona");
	const char *name = persona ? node_text(pick->loader, persona, SEAT_PERSONA - 1) : "";

	seat->kind = (uint8_t)pick_word(pick, "player", (struct words){ "player", NAMES_SEAT },
		PICK_NEEDED);
	if (!name)
		pick->good = false;
	else
		fault_copy(seat->persona, SEAT_PERSONA, name);
	if (pick->good && persona && seat->kind != SEAT_MACHINE)
		pick->good = node_complain(pick->loader, persona, &(struct complaint){
			.code = FAULT_UNKNOWN_KEY, .arg = { "persona" }, .at_key = true,
		});
}

bool said_read(const struct loader *loader, int said, const struct node *item,
	struct clock *clock, struct doing *doing)
{
	static const enum doing_kind KINDS[SAID_KINDS] = {
		[SAID_NOTE] = DOING_REMARK, [SAID_COUNTER] = DOING_REMARK,
		[SAID_VOTES] = DOING_REMARK, [SAID_COUNT] = DOING_COUNT,
		[SAID_MESSAGE] = DOING_MESSAGE, [SAID_CLOCK] = DOING_CLOCK,
		[SAID_PLAYER] = DOING_PLAYER, [SAID_PIN] = DOING_PIN, [SAID_REOPEN] = DOING_REOPEN,
	};
	struct pick pick = pick_make(loader, NULL, item, keys_of((enum said)said));
	char text[MESSAGE_TEXT] = "";

	if (!pick.good)
		return false;
	doing->kind = (uint8_t)KINDS[said];
	if (said == SAID_COUNT || said == SAID_PLAYER || said == SAID_REOPEN)
		doing->team = (uint8_t)team_pick(&pick, "of");
	if (doing->kind == DOING_REMARK)
		remark_pick(&pick, (enum said)said, &doing->remark);
	else if (said == SAID_MESSAGE)
		message_pick(&pick, &doing->message);
	else if (said == SAID_CLOCK)
		clock_pick(&pick, clock);
	else if (said == SAID_PLAYER)
		seat_pick(&pick, &doing->seat);
	else if (said == SAID_PIN)
		doing->team = (uint8_t)anybody_pick(&pick, "of", PICK_NEEDED);
	if (said == SAID_PIN && !node_need(loader, item, "pin"))
		pick.good = false;
	doing->clock = *clock;
	pick_text(&pick, said == SAID_PIN ? "pin" : "reason",
		said == SAID_PIN ? PIN_MOST : REASON_MOST, text);
	if (said == SAID_PIN)
		doing->text = arena_copy(loader->arena, text, strlen(text));
	else
		doing->reason = arena_copy(loader->arena, text, strlen(text));
	return pick.good;
}
