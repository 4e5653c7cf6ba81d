/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "ui/chair_form.h"

/* The act that a form of the facilitator's desk comes to. */

static void adjust_of(const struct chair_form *form, struct adjust *adjust)
{
	static const uint8_t SUBJECTS[ADJUST_KINDS] = {
		[ADJUST_TRACK] = CHAIR_TRACK, [ADJUST_RESOURCE] = CHAIR_RESOURCE,
		[ADJUST_FLAG] = CHAIR_FLAG, [ADJUST_UNITS] = CHAIR_AREA,
		[ADJUST_COMMIT] = CHAIR_COUNTRY, [ADJUST_CONTROL] = CHAIR_AREA,
	};
	const int16_t *value = form->value;
	int kind = value[CHAIR_ADJUST];

	adjust->kind = (uint8_t)kind;
	adjust->subject = value[SUBJECTS[kind]];
	adjust->to = kind == ADJUST_CONTROL ? 0 : value[CHAIR_TO];
	if (kind == ADJUST_RESOURCE || kind == ADJUST_UNITS)
		adjust->team = (uint8_t)value[CHAIR_TEAM];
	if (kind == ADJUST_CONTROL)
		adjust->team = (uint8_t)value[CHAIR_OWNER];
	if (kind == ADJUST_UNITS) {
		adjust->nation = (uint8_t)value[CHAIR_NATION];
		adjust->unit = (uint8_t)value[CHAIR_UNIT];
		adjust->quality = (uint8_t)value[CHAIR_QUALITY];
	}
}

bool chair_rules_nothing(const struct chair_form *form)
{
	int at = form->value[CHAIR_DIE];

	return form->task == TASK_OVERRIDE && at < form->facts->die_count
		&& !form->facts->dice[at].ruled
		&& form->facts->dice[at].result == form->value[CHAIR_RESULT];
}

static bool ruling_of(const struct chair_form *form, struct act *act)
{
	int at = form->value[CHAIR_DIE];

	if (at >= form->facts->die_count)
		return false;
	act->kind = ACT_RULING;
	memcpy(act->ruling.key, form->facts->dice[at].key, KEY_SIZE);
	act->ruling.turn = form->facts->dice[at].turn;
	act->ruling.result = form->value[CHAIR_RESULT];
	return true;
}

static bool cancel_of(const struct chair_form *form, struct act *act)
{
	int at = form->value[CHAIR_ORDER];

	if (at >= form->facts->order_count)
		return false;
	act->kind = ACT_CANCEL;
	act->cancel = (struct cancel){ .team = form->facts->orders[at].team,
		.refund = form->value[CHAIR_REFUND] != 0,
		.order = form->facts->orders[at].kind };
	return true;
}

static bool package_of(const struct chair_form *form, struct act *act)
{
	const struct free_form_rules *rules = &form->scene->world->free_form;
	int team = form->value[CHAIR_TEAM];

	if (!(form->facts->free_form & 1U << team))
		return false;
	act->kind = ACT_PACKAGE;
	act->package.of = (uint8_t)team;
	act->package.package = form->facts->package[team];
	act->package.package.chance = (uint8_t)rules->scale[form->value[CHAIR_CHANCE]].chance;
	act->package.package.change[0] = (int8_t)form->value[CHAIR_FIRST];
	if (act->package.package.track_count > 1)
		act->package.package.change[1] = (int8_t)form->value[CHAIR_SECOND];
	return true;
}

static bool argument_of(const struct chair_form *form, struct act *act)
{
	int team = form->value[CHAIR_TEAM];

	act->kind = ACT_ARGUMENT;
	act->argument.of = (uint8_t)team;
	act->argument.value = (int8_t)form->value[CHAIR_WORTH];
	return (form->facts->arguing & 1U << team) != 0;
}

static bool seat_of(const struct chair_form *form, struct act *act)
{
	int who = form->value[CHAIR_WHO];

	act->kind = ACT_SEAT;
	act->seat.seat = DESK_CONGRESS;
	act->seat.bloc = (int8_t)(who >= WHO_BLOC ? who - WHO_BLOC : -1);
	act->seat.on = form->value[CHAIR_SEATED] != 0;
	return who == WHO_CONGRESS || who >= WHO_BLOC;
}

static void show_of(const struct chair_form *form, struct act *act)
{
	const int16_t *value = form->value;
	int kind = value[CHAIR_KIND];

	act->kind = ACT_SHOW;
	act->show.what = (struct shown){ .kind = (uint8_t)kind,
		.team = (uint8_t)value[CHAIR_TEAM], .hide = value[CHAIR_SIGHT] == SIGHT_HIDDEN,
		.subject = kind == SHOWN_TRACK ? value[CHAIR_TRACK]
			: kind == SHOWN_AREA ? value[CHAIR_AREA] : value[CHAIR_ABOUT] };
	act->show.take_back = value[CHAIR_SIGHT] == SIGHT_USUAL;
}

bool chair_act(const struct chair_form *form, struct act *act)
{
	const int16_t *value = form->value;

	*act = (struct act){ .team = TEAM_NONE };
	switch (form->task) {
	case TASK_INJECT:
		act->kind = ACT_INJECT;
		act->inject.inject = value[CHAIR_INJECT];
		act->inject.teams = (uint8_t)value[CHAIR_TEAMS];
		act->inject.turn = (uint8_t)value[CHAIR_WHEN];
		return true;
	case TASK_ARGUMENT: return argument_of(form, act);
	case TASK_PACKAGE: return package_of(form, act);
	case TASK_OVERRIDE: return ruling_of(form, act);
	case TASK_CANCEL: return cancel_of(form, act);
	case TASK_ADJUST:
		act->kind = ACT_ADJUST;
		adjust_of(form, &act->adjust);
		return true;
	case TASK_EVENT:
		act->kind = ACT_EVENT;
		act->event.event = value[CHAIR_EVENT];
		act->event.how = (uint8_t)value[CHAIR_HOW];
		act->event.turn = (uint8_t)(value[CHAIR_HOW] == EVENT_NOW ? 0 : value[CHAIR_WHEN]);
		return true;
	case TASK_SEAT: return seat_of(form, act);
	case TASK_SHOW: show_of(form, act); return true;
	case TASK_END:
		act->kind = ACT_END;
		act->end.ending = (int8_t)value[CHAIR_ENDING];
		return true;
	case TASK_REOPEN: case TASK_CLOCK: case TASK_MESSAGE: case TASK_NOTE: case TASK_COUNT:
		break;
	}
	return false;
}
