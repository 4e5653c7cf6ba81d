/* SPDX-License-Identifier: MIT */
#include "journal/act.h"

#include "base/fault.h"
#include "journal/act_parts.h"
#include "journal/filing.h"
#include "journal/names.h"
#include "journal/pick.h"
#include "journal/terms.h"

enum { MAX_KEYS = 24, VALUE_MOST = 999, FLAG_MOST = 127, ARGUMENT_MOST = 15 };

static const struct words TEAMS = { "team", NAMES_TEAM };

/* The keys of an act of a kind, without those that all acts may have. */
static const char *const *keys_of(enum act_kind kind)
{
	static const char *const KEYS[ACT_COUNT][MAX_KEYS] = {
		[ACT_AGREE] = { "parties", "binding", "secret", "turns", "clauses" },
		[ACT_SIGNAL] = { "orders" },
		[ACT_REDLINE] = { "bloc", "order" },
		[ACT_BALLOT] = { "bloc", "order", "vote" },
		[ACT_COUNTERSIGN] = { "order" },
		[ACT_SEAT] = { "seat", "bloc", "taken" },
		[ACT_ARGUMENT] = { "of", "value" },
		[ACT_PACKAGE] = { "of", "size", "tracks", "chance" },
		[ACT_INJECT] = { "inject", "teams", "due" },
		[ACT_ADJUST] = { "track", "resource", "flag", "units", "commitment", "control",
			"team", "nation", "unit", "quality", "to" },
		[ACT_RULING] = { "die", "of", "result" },
		[ACT_CANCEL] = { "team", "order", "refund" },
		[ACT_EVENT] = { "event", "how", "due" },
		[ACT_SHOW] = { "track", "area", "settings", "purse", "agenda", "agreement", "eyes",
			"hide", "take_back" },
		[ACT_END] = { "ending" },
	};

	return KEYS[kind];
}

static void signal_read(struct pick *pick, struct act *act)
{
	const struct node *list = node_need(pick->loader, pick->map, "orders");
	static const char *const KEYS[] = { "id", "target", NULL };
	int count = 0;

	for (int i = 0; i < MAX_SIGNAL; i++)
		act->signal[i] = (struct order){ .team = act->team, .kind = -1, .target = TARGET_NONE };
	pick->good = pick->good && list && node_is(pick->loader, list, NODE_LIST);
	for (const struct node *item = pick->good ? list->first : NULL; item; item = item->next) {
		if (count == MAX_SIGNAL) {
			pick->good = node_complain(pick->loader, item, &(struct complaint){
				.code = FAULT_TOO_MANY, .arg = { "orders" },
			});
			return;
		}

		struct pick one = pick_make(pick->loader, pick->world, item, KEYS);
		struct order *order = &act->signal[count++];

		if (one.good)
			order->kind = (int16_t)pick_index(&one, "id", DOMAIN_ORDER, PICK_NEEDED);

		const struct node *target = node_get(item, "target");
		int aim = TARGET_NONE;

		if (one.good && target)
			one.good = target_read(pick->loader, pick->world, order->kind, target, &aim);
		order->target = (int16_t)aim;
		pick->good &= one.good;
	}
}

static void seat_act_read(struct pick *pick, struct act *act)
{
	act->seat.bloc = (int8_t)pick_index(pick, "bloc", DOMAIN_BLOC, -1);
	if (act->seat.bloc < 0)
		act->seat.seat = (uint8_t)pick_word(pick, "seat",
			(struct words){ "seat", ACT_DESK_WORDS }, PICK_NEEDED);
	act->seat.on = pick_number(pick, "taken", (int[2]){ 0, 1 }, PICK_NEEDED) != 0;
}

static void ballot_read(struct pick *pick, struct act *act)
{
	act->ballot.bloc = (uint8_t)pick_index(pick, "bloc", DOMAIN_BLOC, PICK_NEEDED);
	act->ballot.order = (int16_t)pick_index(pick, "order", DOMAIN_ORDER, BALLOT_RESPONSE);
	act->ballot.choice = (uint8_t)pick_word(pick, "vote",
		(struct words){ "vote", ACT_BALLOT_WORDS }, PICK_NEEDED);
}

static void package_act_read(struct pick *pick, struct act *act)
{
	act->package.of = (uint8_t)pick_word(pick, "of", TEAMS, PICK_NEEDED);
	if (pick->good)
		pick->good = package_read(pick->loader, pick->world, pick->map, &act->package.package);
	act->package.package.chance = (uint8_t)pick_number(pick, "chance", (int[2]){ 0, 100 }, 0);
}

/* Which of the keys of a table stands in the map; exactly one does, or there is a fault. */
static int subject_of(struct pick *pick, const struct subject *subjects, int *index)
{
	int kind = -1;

	for (int i = 0; subjects[i].key; i++) {
		if (!node_get(pick->map, subjects[i].key))
			continue;
		if (kind >= 0) {
			pick->good = node_complain(pick->loader, pick->map, &(struct complaint){
				.code = FAULT_TWO_VERBS, .arg = { subjects[kind].key, subjects[i].key },
			});
			return kind;
		}
		kind = i;
	}
	if (kind < 0) {
		pick_missing(pick, subjects[0].key);
		return 0;
	}
	*index = subjects[kind].domain == DOMAIN_TEAM
		? pick_word(pick, subjects[kind].key, TEAMS, PICK_NEEDED)
		: pick_index(pick, subjects[kind].key, subjects[kind].domain, PICK_NEEDED);
	return kind;
}

static void adjust_read(struct pick *pick, struct adjust *adjust)
{
	int index = 0;

	adjust->kind = (uint8_t)subject_of(pick, ACT_ADJUSTED, &index);
	adjust->subject = (int16_t)index;
	adjust->team = TEAM_NONE;
	if (adjust->kind == ADJUST_RESOURCE || adjust->kind == ADJUST_UNITS)
		adjust->team = (uint8_t)pick_word(pick, "team", TEAMS, PICK_NEEDED);
	if (adjust->kind == ADJUST_CONTROL)
		adjust->team = (uint8_t)pick_index(pick, "team", DOMAIN_TEAM, PICK_NEEDED);
	if (adjust->kind == ADJUST_UNITS) {
		adjust->nation = (uint8_t)pick_index(pick, "nation", DOMAIN_NATION, PICK_NEEDED);
		adjust->unit = (uint8_t)pick_index(pick, "unit", DOMAIN_UNIT, PICK_NEEDED);
		adjust->quality = (uint8_t)pick_number(pick, "quality", (int[2]){ 0, 5 }, 0);
	}
	if (adjust->kind != ADJUST_CONTROL)
		adjust->to = (int16_t)pick_number(pick, "to", (int[2]){ -VALUE_MOST, VALUE_MOST },
			PICK_NEEDED);
}

static void ruling_read(struct pick *pick, int turn, struct act *act)
{
	const struct node *key = node_need(pick->loader, pick->map, "die");
	const char *text = key ? node_text(pick->loader, key, KEY_SIZE - 1) : NULL;
	const char *const *words = text ? act_result_words(text) : NULL;

	pick->good = pick->good && text;
	if (text)
		fault_copy(act->ruling.key, KEY_SIZE, text);
	act->ruling.turn = (uint8_t)pick_number(pick, "of", (int[2]){ 0, MAX_TURNS + 1 },
		turn > 0 ? turn : PICK_NEEDED);
	act->ruling.result = (int16_t)(words
		? pick_word(pick, "result", (struct words){ "result", words }, PICK_NEEDED)
		: pick_number(pick, "result", (int[2]){ -VALUE_MOST - 1, VALUE_MOST + 1 },
			PICK_NEEDED));
}

static void event_read(struct pick *pick, struct act *act)
{
	act->event.event = (int16_t)pick_index(pick, "event", DOMAIN_EVENT, -1);
	act->event.how = (uint8_t)pick_word(pick, "how", (struct words){ "word", ACT_HOW_WORDS },
		PICK_NEEDED);
	act->event.turn = (uint8_t)pick_number(pick, "due", (int[2]){ 0, MAX_TURNS + 1 }, 0);
}

static void show_read(struct pick *pick, struct act *act)
{
	int index = 0;

	act->show.what.kind = (uint8_t)subject_of(pick, ACT_SHOWN, &index);
	act->show.what.subject = (int16_t)index;
	act->show.what.team = (uint8_t)pick_word(pick, "eyes", TEAMS, PICK_NEEDED);
	act->show.what.hide = pick_flag(pick, "hide");
	act->show.take_back = pick_flag(pick, "take_back");
}

static void team_act_read(struct pick *pick, struct act *act)
{
	if (act->kind == ACT_AGREE) {
		act->agree.proposer = act->team;
		pick->good = terms_read(pick->loader, pick->world, pick->map, &act->agree);
	} else if (act->kind == ACT_SIGNAL) {
		signal_read(pick, act);
	} else if (act->kind == ACT_REDLINE) {
		act->redline.bloc = (uint8_t)pick_index(pick, "bloc", DOMAIN_BLOC, PICK_NEEDED);
		act->redline.order = (int16_t)pick_index(pick, "order", DOMAIN_ORDER, PICK_NEEDED);
	} else if (act->kind == ACT_BALLOT) {
		ballot_read(pick, act);
	} else {
		act->countersign.order = (int16_t)pick_index(pick, "order", DOMAIN_ORDER, PICK_NEEDED);
	}
}

static void chair_act_read(struct pick *pick, int turn, struct act *act)
{
	if (act->kind == ACT_SEAT) {
		seat_act_read(pick, act);
	} else if (act->kind == ACT_ARGUMENT) {
		act->argument.of = (uint8_t)pick_word(pick, "of", TEAMS, PICK_NEEDED);
		act->argument.value = (int8_t)pick_number(pick, "value",
			(int[2]){ -ARGUMENT_MOST, ARGUMENT_MOST }, PICK_NEEDED);
	} else if (act->kind == ACT_PACKAGE) {
		package_act_read(pick, act);
	} else if (act->kind == ACT_INJECT) {
		/* What is written at the table has no name before it is done. */
		act->inject.inject = (int16_t)pick_index(pick, "inject", DOMAIN_INJECT,
			node_get(pick->map, "text") ? -1 : PICK_NEEDED);
		act->inject.teams = (uint8_t)pick_teams(pick, "teams", true);
		act->inject.turn = (uint8_t)pick_number(pick, "due", (int[2]){ 0, MAX_TURNS + 1 }, 0);
	} else if (act->kind == ACT_ADJUST) {
		adjust_read(pick, &act->adjust);
	} else if (act->kind == ACT_RULING) {
		ruling_read(pick, turn, act);
	} else if (act->kind == ACT_CANCEL) {
		act->cancel.team = (uint8_t)pick_word(pick, "team", TEAMS, PICK_NEEDED);
		act->cancel.order = (int16_t)pick_index(pick, "order", DOMAIN_ORDER, PICK_NEEDED);
		act->cancel.refund = pick_flag(pick, "refund");
	} else if (act->kind == ACT_EVENT) {
		event_read(pick, act);
	} else if (act->kind == ACT_SHOW) {
		show_read(pick, act);
	} else {
		act->end.ending = (int8_t)pick_index(pick, "ending", DOMAIN_ENDING, -1);
	}
}

bool act_read(const struct loader *loader, const struct world *world, const struct node *map,
	const char *const *also, struct act *act)
{
	const char *const *own = keys_of((enum act_kind)act->kind);
	const char *keys[2 * MAX_KEYS] = { NULL };
	int count = 0, turn = act->kind == ACT_RULING ? act->ruling.turn : 0;

	for (int i = 0; own[i]; i++)
		keys[count++] = own[i];
	for (int i = 0; also[i] && count < 2 * MAX_KEYS - 1; i++)
		keys[count++] = also[i];
	*act = (struct act){ .kind = act->kind, .team = act->team };

	struct pick pick = pick_make(loader, world, map, keys);

	if (!pick.good)
		return false;
	if (act->kind <= ACT_COUNTERSIGN)
		team_act_read(&pick, act);
	else
		chair_act_read(&pick, turn, act);
	return pick.good;
}
