/* SPDX-License-Identifier: MIT */
#include "journal/table.h"

#include <string.h>

#include "base/utf8.h"
#include "journal/names.h"
#include "journal/pick.h"
#include "journal/terms.h"

const char *const NAMES_PHASE[PHASE_COUNT + 1] = {
	[PHASE_BRIEFING] = "briefing", [PHASE_NEGOTIATION] = "negotiation",
	[PHASE_ORDERS] = "orders", [PHASE_ARGUMENTS] = "arguments",
	[PHASE_ADJUDICATION] = "adjudication", [PHASE_DEBRIEF] = "debrief", [PHASE_COUNT] = NULL,
};
const char *const NAMES_TAG[NOTE_TAGS + 1] = {
	[NOTE_DECISION] = "decision", [NOTE_SURPRISE] = "surprise", [NOTE_RULES] = "rules",
	[NOTE_QUOTE] = "quote", [NOTE_TAGS] = NULL,
};
const char *const NAMES_ANSWER[ANSWER_COUNT + 1] = {
	[ANSWER_NONE] = "none", [ANSWER_ACCEPTED] = "accept", [ANSWER_REFUSED] = "refuse",
	[ANSWER_COUNT] = NULL,
};
const char *const NAMES_STAGE[OFFER_STAGES + 1] = {
	[OFFER_OPEN] = "open", [OFFER_ACCEPTED] = "accepted", [OFFER_REFUSED] = "refused",
	[OFFER_COUNTERED] = "countered", [OFFER_LAPSED] = "lapsed", [OFFER_STAGES] = NULL,
};

enum { ROOM_START = 8, OFFERS_MOST = INT16_MAX, VOTES_MOST = 63 };

/* --- Lists --- */

/* Where one more item fits; list may move. */
static void *grow(struct arena *arena, void *list, size_t size, int count, int *room)
{
	if (count < *room)
		return list;

	int more = *room ? 2 * *room : ROOM_START;
	void *longer = arena_alloc(arena, (size_t)more, size);

	if (count > 0)
		memcpy(longer, list, (size_t)count * size);
	*room = more;
	return longer;
}

void table_add_offer(struct table *table, struct arena *arena, const struct offer *offer)
{
	table->offers = grow(arena, table->offers, sizeof *offer, table->offer_count,
		&table->offer_room);
	table->offers[table->offer_count++] = *offer;
}

void table_add_message(struct table *table, struct arena *arena, const struct message *message)
{
	table->messages = grow(arena, table->messages, sizeof *message, table->message_count,
		&table->message_room);
	table->messages[table->message_count++] = *message;
}

void table_add_remark(struct table *table, struct arena *arena, const struct remark *remark)
{
	table->remarks = grow(arena, table->remarks, sizeof *remark, table->remark_count,
		&table->remark_room);
	table->remarks[table->remark_count++] = *remark;
}

void table_add_deed(struct table *table, struct arena *arena, const struct deed *deed)
{
	table->deeds = grow(arena, table->deeds, sizeof *deed, table->deed_count,
		&table->deed_room);
	table->deeds[table->deed_count++] = *deed;
}

struct offer *table_offer(const struct table *table, int number)
{
	return number >= 1 && number <= table->offer_count ? &table->offers[number - 1] : NULL;
}

bool offer_is_agreed(const struct offer *offer)
{
	for (int i = 0; i < TEAM_COUNT; i++)
		if (offer->terms.parties & 1U << i && offer->answer[i] != ANSWER_ACCEPTED)
			return false;
	return true;
}

void table_lapse(struct table *table)
{
	for (int i = 0; i < table->offer_count; i++)
		if (table->offers[i].stage == OFFER_OPEN)
			table->offers[i].stage = OFFER_LAPSED;
}

void table_settle(char *text, int most)
{
	const char *from = text;
	char bytes[5];
	size_t length = 0;
	struct str clean;

	str_init(&clean);
	for (int i = 0; i < most && *from; i++) {
		uint32_t rune = utf8_next(&from);

		str_add_bytes(&clean, bytes,
			(size_t)utf8_put(record_allows(rune) ? rune : UTF8_BAD, bytes));
	}
	length = clean.length;
	memcpy(text, clean.text, length + 1);
	str_release(&clean);
}

/* --- Offers --- */

void offer_write(const struct world *world, const struct offer *offer, struct json *json)
{
	json_open(json, NULL, '{');
	json_number(json, "turn", offer->turn);
	if (offer->counters)
		json_number(json, "counters", offer->counters);
	terms_write(world, &offer->terms, json);
	json_close(json, '}');
}

bool offer_read(const struct loader *loader, const struct world *world, const struct node *map,
	struct offer *offer)
{
	static const char *const KEYS[] = {
		"turn", "counters", "parties", "binding", "secret", "turns", "clauses", NULL,
	};
	struct pick pick = pick_make(loader, world, map, KEYS);

	if (!pick.good)
		return false;
	offer->counters = pick_number(&pick, "counters", (int[2]){ 0, OFFERS_MOST }, 0);
	return terms_read(loader, world, map, &offer->terms) && pick.good;
}

/* --- Messages and remarks --- */

void message_write(const struct message *message, struct json *json)
{
	json_open(json, NULL, '{');
	json_number(json, "turn", message->turn);
	json_open(json, "to", '[');
	for (int i = 0; i < TEAM_COUNT; i++)
		if (message->to & 1U << i)
			json_text(json, NULL, NAMES_TEAM[i]);
	json_close(json, ']');
	json_text(json, "text", message->text);
	json_close(json, '}');
}

bool message_read(const struct loader *loader, const struct node *map, struct message *message)
{
	static const char *const KEYS[] = { "turn", "to", "text", NULL };
	struct pick pick = pick_make(loader, NULL, map, KEYS);

	if (!pick.good)
		return false;
	message->to = (uint8_t)pick_teams(&pick, "to", true);
	pick_text(&pick, "text", MESSAGE_MOST, message->text);
	if (pick.good && !message->text[0])
		pick_missing(&pick, "text");
	return pick.good;
}

void remark_init(struct remark *remark)
{
	*remark = (struct remark){ .by = TEAM_NONE, .against = -1 };
	memset(remark->votes, -1, sizeof remark->votes);
}

enum remark_kind remark_kind_of(const struct remark *remark)
{
	for (int i = 0; i < TEAM_COUNT; i++)
		if (remark->votes[i] >= 0)
			return REMARK_VOTES;
	return remark->against >= 0 ? REMARK_COUNTER : REMARK_NOTE;
}

void remark_keys_write(const struct remark *remark, struct json *json)
{
	enum remark_kind kind = remark_kind_of(remark);

	json_number(json, "turn", remark->turn);
	if (kind == REMARK_NOTE)
		json_text(json, "tag", NAMES_TAG[remark->tag]);
	if (kind == REMARK_COUNTER)
		json_text(json, "against", NAMES_TEAM[remark->against]);
	if (kind == REMARK_VOTES) {
		json_open(json, "votes", '{');
		for (int i = 0; i < TEAM_COUNT; i++)
			if (remark->votes[i] >= 0)
				json_number(json, NAMES_TEAM[i], remark->votes[i]);
		json_close(json, '}');
	}
	if (remark->text[0])
		json_text(json, "text", remark->text);
}

void remark_write(const struct remark *remark, struct json *json)
{
	json_open(json, NULL, '{');
	remark_keys_write(remark, json);
	json_close(json, '}');
}

static void votes_read(struct pick *pick, struct remark *remark)
{
	const struct node *map = node_get(pick->map, "votes");

	if (!map)
		return;
	if (!node_is(pick->loader, map, NODE_MAP) || !node_keys(pick->loader, map, NAMES_TEAM)) {
		pick->good = false;
		return;
	}

	struct pick votes = { .loader = pick->loader, .map = map, .good = true };

	for (int i = 0; i < TEAM_COUNT; i++)
		remark->votes[i] = (int8_t)pick_number(&votes, NAMES_TEAM[i],
			(int[2]){ 0, VOTES_MOST }, -1);
	pick->good &= votes.good;
}

bool remark_read(const struct loader *loader, const struct node *map, struct remark *remark)
{
	static const char *const KEYS[] = { "turn", "tag", "against", "votes", "text", NULL };
	struct pick pick = pick_make(loader, NULL, map, KEYS);
	uint8_t by = remark->by;

	remark_init(remark);
	remark->by = by;
	if (!pick.good)
		return false;
	remark->tag = (uint8_t)pick_word(&pick, "tag", (struct words){ "tag", NAMES_TAG }, 0);
	remark->against = (int8_t)pick_word(&pick, "against", (struct words){ "team", NAMES_TEAM },
		-1);
	votes_read(&pick, remark);
	pick_text(&pick, "text", MESSAGE_MOST, remark->text);
	if (pick.good && !remark->text[0] && remark_kind_of(remark) != REMARK_VOTES)
		pick_missing(&pick, "text");
	return pick.good;
}

/* --- The clock --- */

void clock_write(const struct clock *clock, struct json *json)
{
	json_open(json, NULL, '{');
	json_text(json, "phase", NAMES_PHASE[clock->phase]);
	json_number(json, "running", clock->running);
	if (clock->left_s >= 0)
		json_number(json, "left", clock->left_s);
	if (clock->pace)
		json_number(json, "pace", clock->pace);
	json_close(json, '}');
}

bool clock_read(const struct loader *loader, const struct node *map, struct clock *clock)
{
	static const char *const KEYS[] = { "phase", "running", "left", "pace", NULL };
	struct pick pick = pick_make(loader, NULL, map, KEYS);

	if (!pick.good)
		return false;
	clock->phase = (uint8_t)pick_word(&pick, "phase", (struct words){ "phase", NAMES_PHASE },
		PICK_NEEDED);
	clock->running = pick_flag(&pick, "running");
	clock->left_s = pick_number(&pick, "left", (int[2]){ 0, CLOCK_MOST }, -1);
	clock->pace = (int16_t)pick_number(&pick, "pace", (int[2]){ PACE_LEAST, PACE_MOST }, 0);
	return pick.good;
}
