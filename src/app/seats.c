/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/seats.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "ai/ai.h"
#include "app/commands.h"
#include "app/session.h"
#include "base/name.h"
#include "engine/act.h"
#include "journal/names.h"
#include "prose/gettext.h"

enum team team_parse(const char *text)
{
	for (int i = 0; i < TEAM_COUNT; i++)
		if (strcasecmp(text, NAMES_TEAM[i]) == 0 || strcasecmp(text, team_id((enum team)i)) == 0)
			return (enum team)i;
	return TEAM_NONE;
}

bool seat_parse(const char *text, struct seat *seat)
{
	*seat = (struct seat){ .kind = SEAT_MACHINE };
	if (strcmp(text, "human") == 0)
		seat->kind = SEAT_HUMAN;
	else if (strcmp(text, "none") == 0)
		seat->kind = SEAT_NONE;
	else if (strncmp(text, "ai:", 3) == 0 && text[3] && strlen(text + 3) < SEAT_PERSONA)
		strcpy(seat->persona, text + 3);
	else
		return strcmp(text, "ai") == 0;
	return true;
}

bool seat_known(const struct world *world, enum team team, const struct seat *seat)
{
	const char *nearest = NULL;

	if (seat->kind != SEAT_MACHINE || ai_knows(world, team, seat->persona))
		return true;
	for (int i = 0; i < world->persona_count; i++)
		if (world->personas[i].team == team)
			name_offer(seat->persona, world->personas[i].id, &nearest);
	fprintf(stderr, _("%s: %s has no player \"%s\""), PROGRAM, NAMES_TEAM[team], seat->persona);
	if (nearest)
		fprintf(stderr, _("; did you mean \"%s\"?"), nearest);
	fputc('\n', stderr);
	return false;
}

static bool pin_take(const char *value, char pin[PIN_DIGITS + 1])
{
	size_t digits = strspn(value, "0123456789");

	if (value[digits] || digits > PIN_DIGITS)
		return false;
	strcpy(pin, value);
	return true;
}

/* "coalition=1234" */
static bool team_pin_take(struct others *others, const char *value)
{
	const char *equals = strchr(value, '=');
	char name[16];

	if (!equals || (size_t)(equals - value) >= sizeof(name) || !equals[1])
		return false;
	snprintf(name, sizeof(name), "%.*s", (int)(equals - value), value);

	enum team team = team_parse(name);

	return team != TEAM_NONE && pin_take(equals + 1, others->team_pin[team]);
}

static bool pace_take(struct others *others, const char *value)
{
	char rest;

	if (!value) {
		others->pace = 100;
		return true;
	}
	return sscanf(value, "%3d%c", &others->pace, &rest) == 1 && others->pace >= PACE_LEAST
		&& others->pace <= PACE_MOST;
}

const char *others_refusal(int letter)
{
	return letter == OTHERS_PIN
		? _("--pin takes a team and up to eight digits: coalition=1234")
		: letter == OTHERS_CLOCK
		? _("--clock takes per cent of the usual times, from 10 to 400")
		: _("a PIN is up to eight digits, or nothing");
}

bool others_take(struct others *others, int letter, const char *value)
{
	switch (letter) {
	case OTHERS_FACILITATOR:
		others->facilitator = true;
		return pin_take(value, others->pin);
	case OTHERS_PIN: return team_pin_take(others, value);
	case OTHERS_CLOCK: return pace_take(others, value);
	case OTHERS_NO_AGENDAS: others->no_agendas = true; return true;
	case OTHERS_CONGRESS: others->congress = true; return true;
	default: others->bloc_list = value; return true;
	}
}

bool others_has_congress(const struct world *world)
{
	for (int kind = 0; kind < world->order_count; kind++)
		if (world->orders[kind].countersign && world->scenario.allowed[kind])
			return true;
	return false;
}

static bool bloc_unknown(const struct world *world, const char *name, struct fault *fault)
{
	const char *nearest = NULL;

	for (int i = 0; i < world->bloc_count; i++)
		name_offer(name, world->blocs[i].id, &nearest);
	fault_set(fault, FAULT_UNKNOWN_NAME, "bloc", name);
	if (nearest)
		fault_copy(fault->nearest, FAULT_ARG, nearest);
	return false;
}

static bool bloc_find(const struct world *world, const char *name, uint8_t *blocs,
	struct fault *fault)
{
	for (int i = 0; i < world->bloc_count; i++)
		if (strcasecmp(name, world->blocs[i].id) == 0) {
			*blocs |= (uint8_t)(1U << i);
			return true;
		}
	return bloc_unknown(world, name, fault);
}

bool others_known(const struct world *world, struct others *others, struct fault *fault)
{
	const char *at = others->bloc_list;

	if (others->congress && !others_has_congress(world))
		return fault_set(fault, FAULT_NO_CONGRESS, world->scenario.id, NULL);
	while (at && *at) {
		size_t length = strcspn(at, ",");
		char name[FAULT_ARG];

		snprintf(name, sizeof(name), "%.*s", (int)length, at);
		if (!bloc_find(world, name, &others->blocs, fault))
			return false;
		at += length + (at[length] == ',');
	}
	return true;
}

/* A seat at the desk, or of a bloc (-1: none; then seat does not count). */
static bool take_seat(struct session *session, enum desk_seat seat, int bloc, struct fault *fault)
{
	struct act act = { .kind = ACT_SEAT, .team = TEAM_NONE,
		.seat = { .seat = (uint8_t)seat, .bloc = (int8_t)bloc, .on = true } };
	enum verdict verdict = VERDICT_LEGAL;

	return session_act(session, &act, "", &verdict, fault);
}

/* The first phase of the game sets the clock to its own time. */
static bool start_clock(struct session *session, int pace, struct fault *fault)
{
	struct clock clock = { .phase = PHASE_BRIEFING, .running = true,
		.left_s = 60 * session_world(session)->phase_minutes[PHASE_BRIEFING] * pace / 100,
		.pace = (int16_t)(pace == 100 ? 0 : pace) };

	return session_clock(session, &clock, fault);
}

bool others_sit(struct session *session, const struct others *others, struct fault *fault)
{
	for (int team = 0; team < TEAM_COUNT; team++)
		if (others->team_pin[team][0] && !session_set_pin(session, (enum team)team,
			others->team_pin[team], fault))
			return false;
	if (others->pace && !start_clock(session, others->pace, fault))
		return false;
	if (others->facilitator && !take_seat(session, DESK_FACILITATOR, -1, fault))
		return false;
	if (others->pin[0] && !session_set_pin(session, TEAM_NONE, others->pin, fault))
		return false;
	if (others->congress && !take_seat(session, DESK_CONGRESS, -1, fault))
		return false;
	for (int bloc = 0; bloc < MAX_BLOCS; bloc++)
		if ((others->blocs & 1U << bloc) && !take_seat(session, DESK_FACILITATOR, bloc, fault))
			return false;
	return true;
}
