/* SPDX-License-Identifier: MIT */
#include "journal/act.h"

#include "base/utf8.h"
#include "engine/ruling.h"
#include "journal/act_parts.h"
#include "journal/filing.h"
#include "journal/names.h"
#include "journal/terms.h"

const char *const NAMES_ACT[ACT_COUNT + 1] = {
	[ACT_AGREE] = "agree", [ACT_SIGNAL] = "signal", [ACT_REDLINE] = "redline",
	[ACT_BALLOT] = "ballot", [ACT_COUNTERSIGN] = "countersign", [ACT_SEAT] = "seat",
	[ACT_ARGUMENT] = "argument", [ACT_PACKAGE] = "package", [ACT_INJECT] = "inject",
	[ACT_ADJUST] = "adjust", [ACT_RULING] = "override", [ACT_CANCEL] = "cancel",
	[ACT_EVENT] = "event", [ACT_SHOW] = "show", [ACT_END] = "end", [ACT_COUNT] = NULL,
};

const char *const ACT_BALLOT_WORDS[BALLOT_CHOICES + 1] = {
	[BALLOT_NO] = "no", [BALLOT_ABSTAIN] = "abstain", [BALLOT_YES] = "yes",
	[BALLOT_CHOICES] = NULL,
};
const char *const ACT_DESK_WORDS[DESK_SEATS + 1] = {
	[DESK_FACILITATOR] = "facilitator", [DESK_CONGRESS] = "congress", [DESK_SEATS] = NULL,
};
const char *const ACT_HOW_WORDS[] = {
	[EVENT_NOW] = "now", [EVENT_FORCE] = "force", [EVENT_SKIP] = "skip", NULL,
};

/* The key that names what an adjustment sets, or what is shown, and what it counts. */
const struct subject ACT_ADJUSTED[ADJUST_KINDS + 1] = {
	[ADJUST_TRACK] = { "track", DOMAIN_TRACK }, [ADJUST_RESOURCE] = { "resource", DOMAIN_RESOURCE },
	[ADJUST_FLAG] = { "flag", DOMAIN_FLAG }, [ADJUST_UNITS] = { "units", DOMAIN_AREA },
	[ADJUST_COMMIT] = { "commitment", DOMAIN_COUNTRY },
	[ADJUST_CONTROL] = { "control", DOMAIN_AREA }, [ADJUST_KINDS] = { NULL, DOMAIN_NUMBER },
};
const struct subject ACT_SHOWN[SHOWN_KINDS + 1] = {
	[SHOWN_TRACK] = { "track", DOMAIN_TRACK }, [SHOWN_AREA] = { "area", DOMAIN_AREA },
	[SHOWN_SETTINGS] = { "settings", DOMAIN_TEAM }, [SHOWN_PURSE] = { "purse", DOMAIN_TEAM },
	[SHOWN_AGENDA] = { "agenda", DOMAIN_TEAM }, [SHOWN_AGREEMENT] = { "agreement", DOMAIN_NUMBER },
	[SHOWN_KINDS] = { NULL, DOMAIN_NUMBER },
};

const char *act_author(const struct world *world, const struct state *state,
	const struct act *act)
{
	if (act->team < TEAM_COUNT)
		return NAMES_TEAM[act->team];
	if (act->kind == ACT_COUNTERSIGN)
		return ACT_DESK_WORDS[DESK_CONGRESS];
	if (act->kind == ACT_BALLOT && act->ballot.bloc < world->bloc_count)
		return world->blocs[act->ballot.bloc].id;
	if (act->kind == ACT_REDLINE && act->redline.bloc < world->bloc_count)
		return world->blocs[act->redline.bloc].id;
	if (act->kind == ACT_ARGUMENT && !desk_has(state, DESK_FACILITATOR))
		return "program";
	return ACT_DESK_WORDS[DESK_FACILITATOR];
}

bool reason_is_enough(const char *reason)
{
	int count = 0;

	while (*reason) {
		utf8_next(&reason);
		count++;
	}
	return count >= REASON_LEAST;
}

bool act_has_reason(enum act_kind kind, const char *reason)
{
	return !act_needs_reason(kind) || reason_is_enough(reason);
}

const char *const *act_result_words(const char *key)
{
	enum die_kind kind = die_kind_of(key);

	if (kind == DIE_BATTLE)
		return NAMES_RESULT;
	return kind == DIE_ROLL ? NAMES_BAND : NULL;
}

/* --- Writing --- */

static void number_write(struct json *json, const char *key, int number)
{
	if (number != 0)
		json_number(json, key, number);
}

static void teams_write(struct json *json, const char *key, unsigned teams)
{
	json_open(json, key, '[');
	for (int i = 0; i < TEAM_COUNT; i++)
		if (teams & 1U << i)
			json_text(json, NULL, NAMES_TEAM[i]);
	json_close(json, ']');
}

static void signal_write(const struct world *world, const struct act *act, struct json *json)
{
	json_open(json, "orders", '[');
	for (int i = 0; i < MAX_SIGNAL; i++) {
		const struct order *order = &act->signal[i];
		char number[16];

		if (order->kind < 0)
			continue;

		const char *target = target_word(world, order->kind, order->target, number);

		json_open(json, NULL, '{');
		json_text(json, "id", world->orders[order->kind].id);
		if (target == number)
			json_number(json, "target", order->target);
		else if (target)
			json_text(json, "target", target);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void seat_act_write(const struct world *world, const struct act *act, struct json *json)
{
	if (act->seat.bloc >= 0)
		json_text(json, "bloc", world->blocs[act->seat.bloc].id);
	else
		json_text(json, "seat", ACT_DESK_WORDS[act->seat.seat]);
	json_number(json, "taken", act->seat.on);
}

static void package_act_write(const struct world *world, const struct act *act,
	struct json *json)
{
	json_text(json, "of", NAMES_TEAM[act->package.of]);
	package_write(world, &act->package.package, json);
	number_write(json, "chance", act->package.package.chance);
}

static void adjust_write(const struct world *world, const struct adjust *adjust,
	struct json *json)
{
	const struct subject *subject = &ACT_ADJUSTED[adjust->kind];

	domain_write(world, subject->domain, adjust->subject, subject->key, json);
	if (adjust->kind == ADJUST_RESOURCE || adjust->kind == ADJUST_UNITS
		|| adjust->kind == ADJUST_CONTROL)
		json_text(json, "team", NAMES_ANYBODY[adjust->team]);
	if (adjust->kind == ADJUST_UNITS) {
		json_text(json, "nation", world->nations[adjust->nation].id);
		json_text(json, "unit", NAMES_UNIT[adjust->unit]);
		number_write(json, "quality", adjust->quality);
	}
	if (adjust->kind != ADJUST_CONTROL)
		json_number(json, "to", adjust->to);
}

static void ruling_write(const struct act *act, struct json *json)
{
	const char *const *words = act_result_words(act->ruling.key);

	json_text(json, "die", act->ruling.key);
	json_number(json, "of", act->ruling.turn);
	if (words)
		json_text(json, "result", words[act->ruling.result]);
	else
		json_number(json, "result", act->ruling.result);
}

static void event_write(const struct world *world, const struct act *act, struct json *json)
{
	if (act->event.event >= 0)
		json_text(json, "event", world->events[act->event.event].id);
	json_text(json, "how", ACT_HOW_WORDS[act->event.how]);
	number_write(json, "due", act->event.turn);
}

static void show_act_write(const struct world *world, const struct act *act, struct json *json)
{
	const struct shown *what = &act->show.what;
	const struct subject *subject = &ACT_SHOWN[what->kind];

	domain_write(world, subject->domain, what->subject, subject->key, json);
	json_text(json, "eyes", NAMES_TEAM[what->team]);
	number_write(json, "hide", what->hide);
	number_write(json, "take_back", act->show.take_back);
}

static void team_act_write(const struct world *world, const struct act *act, struct json *json)
{
	if (act->kind == ACT_AGREE) {
		terms_write(world, &act->agree, json);
	} else if (act->kind == ACT_SIGNAL) {
		signal_write(world, act, json);
	} else if (act->kind == ACT_REDLINE) {
		json_text(json, "bloc", world->blocs[act->redline.bloc].id);
		json_text(json, "order", world->orders[act->redline.order].id);
	} else if (act->kind == ACT_BALLOT) {
		json_text(json, "bloc", world->blocs[act->ballot.bloc].id);
		if (act->ballot.order >= 0)
			json_text(json, "order", world->orders[act->ballot.order].id);
		json_text(json, "vote", ACT_BALLOT_WORDS[act->ballot.choice]);
	} else {
		json_text(json, "order", world->orders[act->countersign.order].id);
	}
}

void act_write(const struct world *world, const struct act *act, struct json *json)
{
	switch ((enum act_kind)act->kind) {
	case ACT_AGREE: case ACT_SIGNAL: case ACT_REDLINE: case ACT_BALLOT: case ACT_COUNTERSIGN:
		team_act_write(world, act, json);
		break;
	case ACT_SEAT:
		seat_act_write(world, act, json);
		break;
	case ACT_ARGUMENT:
		json_text(json, "of", NAMES_TEAM[act->argument.of]);
		json_number(json, "value", act->argument.value);
		break;
	case ACT_PACKAGE:
		package_act_write(world, act, json);
		break;
	case ACT_INJECT:
		json_text(json, "inject", world->scenario.injects[act->inject.inject].id);
		teams_write(json, "teams", act->inject.teams);
		number_write(json, "due", act->inject.turn);
		break;
	case ACT_ADJUST:
		adjust_write(world, &act->adjust, json);
		break;
	case ACT_RULING:
		ruling_write(act, json);
		break;
	case ACT_CANCEL:
		json_text(json, "team", NAMES_TEAM[act->cancel.team]);
		json_text(json, "order", world->orders[act->cancel.order].id);
		number_write(json, "refund", act->cancel.refund);
		break;
	case ACT_EVENT:
		event_write(world, act, json);
		break;
	case ACT_SHOW:
		show_act_write(world, act, json);
		break;
	case ACT_END:
		if (act->end.ending >= 0)
			json_text(json, "ending", world->endings[act->end.ending].id);
		break;
	case ACT_COUNT:
		break;
	}
}
