/* SPDX-License-Identifier: MIT */
#include "engine/free_form.h"
#include "engine/ruling.h"
#include "ui/chair_form.h"

/* Rows and values of the forms at the facilitator's desk. */

enum { MOST_MINUTES = 180, MOST_RES = 999, COMMIT_MOST = 10, UNITS_MOST = 300,
	FLAG_TURNS_MOST = 100, MOST_TASK_ROWS = 8, NONE = -1 };

static const int8_t ROWS[TASK_COUNT][MOST_TASK_ROWS + 1] = {
	[TASK_INJECT] = { CHAIR_INJECT, CHAIR_TEXT, CHAIR_EFFECTS, CHAIR_TEAMS, CHAIR_WHEN,
		CHAIR_DO, NONE },
	[TASK_ARGUMENT] = { CHAIR_TEAM, CHAIR_WORTH, CHAIR_DO, NONE },
	[TASK_PACKAGE] = { CHAIR_TEAM, CHAIR_CHANCE, CHAIR_FIRST, CHAIR_SECOND, CHAIR_DO, NONE },
	[TASK_OVERRIDE] = { CHAIR_DIE, CHAIR_RESULT, CHAIR_REASON, CHAIR_DO, NONE },
	[TASK_CANCEL] = { CHAIR_ORDER, CHAIR_REFUND, CHAIR_REASON, CHAIR_DO, NONE },
	[TASK_EVENT] = { CHAIR_HOW, CHAIR_EVENT, CHAIR_WHEN, CHAIR_DO, NONE },
	[TASK_REOPEN] = { CHAIR_TEAM, CHAIR_REASON, CHAIR_DO, NONE },
	[TASK_CLOCK] = { CHAIR_CLOCK, CHAIR_MINUTES, CHAIR_DO, NONE },
	[TASK_SEAT] = { CHAIR_WHO, CHAIR_PLAYER, CHAIR_SEATED, CHAIR_DO, NONE },
	[TASK_SHOW] = { CHAIR_TEAM, CHAIR_KIND, CHAIR_TRACK, CHAIR_AREA, CHAIR_ABOUT,
		CHAIR_SIGHT, CHAIR_DO, NONE },
	[TASK_MESSAGE] = { CHAIR_TEAMS, CHAIR_TEXT, CHAIR_DO, NONE },
	[TASK_NOTE] = { CHAIR_TAG, CHAIR_TEXT, CHAIR_DO, NONE },
	[TASK_END] = { CHAIR_ENDING, CHAIR_REASON, CHAIR_DO, NONE },
};

static const int8_t ADJUST_ROWS[ADJUST_KINDS][MOST_TASK_ROWS + 1] = {
	[ADJUST_TRACK] = { CHAIR_TRACK, CHAIR_TO, NONE },
	[ADJUST_RESOURCE] = { CHAIR_TEAM, CHAIR_RESOURCE, CHAIR_TO, NONE },
	[ADJUST_FLAG] = { CHAIR_FLAG, CHAIR_TO, NONE },
	[ADJUST_UNITS] = { CHAIR_TEAM, CHAIR_NATION, CHAIR_UNIT, CHAIR_AREA, CHAIR_QUALITY,
		CHAIR_TO, NONE },
	[ADJUST_COMMIT] = { CHAIR_COUNTRY, CHAIR_TO, NONE },
	[ADJUST_CONTROL] = { CHAIR_AREA, CHAIR_OWNER, NONE },
};

bool chair_is_text(int field)
{
	return field >= CHAIR_TEXT && field < CHAIR_DO;
}

static const struct package *package_of(const struct chair_form *form)
{
	return &form->facts->package[form->value[CHAIR_TEAM] % TEAM_COUNT];
}

/* Rows that what was chosen above them makes pointless. */
static bool is_idle(const struct chair_form *form, int field)
{
	const int16_t *value = form->value;
	int kind = value[CHAIR_KIND];

	if (form->task == TASK_INJECT)
		return chair_is_text(field) && value[CHAIR_INJECT] >= 0;
	if (form->task == TASK_EVENT)
		return field == CHAIR_WHEN && value[CHAIR_HOW] == EVENT_NOW;
	if (form->task == TASK_CLOCK)
		return field == CHAIR_MINUTES && value[CHAIR_CLOCK] != CLOCK_START;
	if (form->task == TASK_PACKAGE)
		return field == CHAIR_SECOND && package_of(form)->track_count < 2;
	if (form->task == TASK_SEAT)
		return (field == CHAIR_PLAYER && value[CHAIR_WHO] >= TEAM_COUNT)
			|| (field == CHAIR_SEATED && value[CHAIR_WHO] != WHO_CONGRESS
				&& value[CHAIR_WHO] < WHO_BLOC);
	if (form->task == TASK_SHOW)
		return (field == CHAIR_TRACK && kind != SHOWN_TRACK)
			|| (field == CHAIR_AREA && kind != SHOWN_AREA)
			|| (field == CHAIR_ABOUT && kind <= SHOWN_AREA);
	return false;
}

int chair_rows(const struct chair_form *form, uint8_t rows[CHAIR_ROWS])
{
	const int8_t *fields = ROWS[form->task];
	int count = 0;

	if (form->task == TASK_ADJUST) {
		fields = ADJUST_ROWS[form->value[CHAIR_ADJUST]];
		rows[count++] = CHAIR_ADJUST;
	}
	for (int i = 0; fields[i] != NONE; i++)
		if (!is_idle(form, fields[i]))
			rows[count++] = (uint8_t)fields[i];
	if (form->task == TASK_ADJUST) {
		rows[count++] = CHAIR_REASON;
		rows[count++] = CHAIR_DO;
	}
	return count;
}

static int span_of(int from, int to, int16_t values[CHAIR_VALUES])
{
	int count = 0;

	for (int value = from; value <= to && count < CHAIR_VALUES; value++)
		values[count++] = (int16_t)value;
	return count;
}

static int teams_of(unsigned bits, int16_t values[CHAIR_VALUES])
{
	int count = 0;

	for (int team = 0; team < TEAM_COUNT; team++)
		if (bits & 1U << team)
			values[count++] = (int16_t)team;
	return count;
}

/* Which teams a form may be about. */
static int teams(const struct chair_form *form, int16_t values[CHAIR_VALUES])
{
	if (form->task == TASK_ARGUMENT)
		return teams_of(form->facts->arguing, values);
	if (form->task == TASK_PACKAGE)
		return teams_of(form->facts->free_form, values);
	if (form->task == TASK_REOPEN)
		return teams_of(form->facts->sealed, values);
	return span_of(0, TEAM_COUNT - 1, values);
}

static int turns(const struct chair_form *form, int16_t values[CHAIR_VALUES])
{
	int now = form->facts->state->turn;
	int count = 0;

	if (form->task == TASK_INJECT)
		values[count++] = 0;
	for (int turn = now + 1; turn <= form->scene->world->scenario.turns
		&& count < CHAIR_VALUES; turn++)
		values[count++] = (int16_t)turn;
	return count;
}

static int results(const struct chair_form *form, int16_t values[CHAIR_VALUES])
{
	const struct chair_facts *facts = form->facts;
	int at = form->value[CHAIR_DIE];

	if (at < 0 || at >= facts->die_count)
		return 0;
	for (int i = 0; i < facts->dice[at].result_count; i++)
		values[i] = facts->dice[at].results[i];
	return facts->dice[at].result_count;
}

/* Cards of the game, the next ones first. */
static int events(const struct chair_form *form, int16_t values[CHAIR_VALUES])
{
	const struct world *world = form->scene->world;
	struct forecast coming[FORECAST_CARDS];
	int known = event_forecast(world, form->facts->state, coming);
	int count = 0;

	if (form->value[CHAIR_HOW] == EVENT_SKIP)
		values[count++] = -1;
	for (int i = 0; i < known; i++)
		values[count++] = coming[i].event;
	for (int event = 0; event < world->event_count && count < CHAIR_VALUES; event++) {
		bool next = false;

		for (int i = 0; i < known; i++)
			next |= coming[i].event == event;
		if (!next)
			values[count++] = (int16_t)event;
	}
	return count;
}

static int worths(const struct world *world, int16_t values[CHAIR_VALUES])
{
	int count = 0;

	for (int worth = -world->argument.most; worth <= world->argument.most; worth++)
		if (argument_is_value(world, worth) && count < CHAIR_VALUES)
			values[count++] = (int16_t)worth;
	return count;
}

/* From nothing to what was filed of one of the package's tracks: never more. */
static int trims(const struct chair_form *form, int which, int16_t values[CHAIR_VALUES])
{
	int filed = package_of(form)->change[which];

	return filed < 0 ? span_of(filed, 0, values) : span_of(0, filed, values);
}

static int who(const struct world *world, int16_t values[CHAIR_VALUES])
{
	return span_of(0, WHO_BLOC + world->bloc_count - 1, values);
}

static int players(const struct chair_form *form, int16_t values[CHAIR_VALUES])
{
	const struct world *world = form->scene->world;
	int count = span_of(PLAYER_PERSON, PLAYER_STANDARD, values);

	for (int i = 0; i < world->persona_count; i++)
		if (world->personas[i].team == form->value[CHAIR_WHO])
			values[count++] = (int16_t)(PLAYER_PERSONA + i);
	return count;
}

static int abouts(const struct chair_form *form, int16_t values[CHAIR_VALUES])
{
	const struct state *state = form->facts->state;

	if (form->value[CHAIR_KIND] != SHOWN_AGREEMENT)
		return teams_of(~(1U << form->value[CHAIR_TEAM]), values);
	for (int i = 0; i < state->agreement_count; i++)
		values[i] = state->agreements[i].number;
	return state->agreement_count;
}

/* Values that are counted off from the data. */
static int data_values(const struct chair_form *form, int field, int16_t values[CHAIR_VALUES])
{
	const struct world *world = form->scene->world;

	switch (field) {
	case CHAIR_INJECT: return span_of(-1, world->scenario.inject_count - 1, values);
	case CHAIR_DIE: return span_of(0, form->facts->die_count - 1, values);
	case CHAIR_ORDER: return span_of(0, form->facts->order_count - 1, values);
	case CHAIR_TRACK: return span_of(0, world->track_count - 1, values);
	case CHAIR_FLAG: return span_of(0, world->flag_count - 1, values);
	case CHAIR_AREA: return span_of(0, world->area_count - 1, values);
	case CHAIR_NATION: return span_of(0, world->nation_count - 1, values);
	case CHAIR_COUNTRY: return span_of(0, world->country_count - 1, values);
	case CHAIR_ENDING: return span_of(-1, world->ending_count - 1, values);
	case CHAIR_EVENT: return events(form, values);
	case CHAIR_WORTH: return worths(world, values);
	case CHAIR_WHO: return who(world, values);
	default: return 0;
	}
}

int chair_values(const struct chair_form *form, int field, int16_t values[CHAIR_VALUES])
{
	bool hides = form->value[CHAIR_KIND] <= SHOWN_AREA;

	switch (field) {
	case CHAIR_TEAMS: return span_of(1, (1 << TEAM_COUNT) - 1, values);
	case CHAIR_WHEN: return turns(form, values);
	case CHAIR_RESULT: return results(form, values);
	case CHAIR_REFUND: case CHAIR_SEATED: return span_of(0, 1, values);
	case CHAIR_ADJUST: return span_of(0, ADJUST_KINDS - 1, values);
	case CHAIR_RESOURCE: return span_of(0, RES_COUNT - 1, values);
	case CHAIR_UNIT: return span_of(0, UNIT_KIND_COUNT - 1, values);
	case CHAIR_QUALITY: return span_of(1, 5, values);
	case CHAIR_OWNER: return span_of(0, TEAM_NONE, values);
	case CHAIR_TEAM: return teams(form, values);
	case CHAIR_CHANCE: return span_of(0, PLAUSIBILITIES - 1, values);
	case CHAIR_FIRST: return trims(form, 0, values);
	case CHAIR_SECOND: return trims(form, 1, values);
	case CHAIR_HOW: return span_of(EVENT_NOW, EVENT_SKIP, values);
	case CHAIR_CLOCK: return span_of(0, CLOCK_HOWS - 1, values);
	case CHAIR_PLAYER: return players(form, values);
	case CHAIR_KIND: return span_of(0, SHOWN_KINDS - 1, values);
	case CHAIR_SIGHT: return span_of(0, hides ? SIGHT_HIDDEN : SIGHT_SHOWN, values);
	case CHAIR_ABOUT: return abouts(form, values);
	case CHAIR_TAG: return span_of(0, CHAIR_TAGS - 1, values);
	default: return data_values(form, field, values);
	}
}

bool chair_range(const struct chair_form *form, int field, int *low, int *high)
{
	const struct track *track = &form->scene->world->tracks[form->value[CHAIR_TRACK]];

	*low = 0;
	if (field == CHAIR_MINUTES) {
		*low = 1;
		*high = MOST_MINUTES;
		return true;
	}
	if (field != CHAIR_TO)
		return false;
	switch (form->value[CHAIR_ADJUST]) {
	case ADJUST_TRACK:
		*low = track->low;
		*high = track->high;
		break;
	case ADJUST_RESOURCE: *high = MOST_RES; break;
	case ADJUST_FLAG: *high = FLAG_TURNS_MOST; break;
	case ADJUST_UNITS: *high = UNITS_MOST; break;
	default: *high = COMMIT_MOST; break;
	}
	return true;
}

static int units_now(const struct chair_form *form)
{
	const struct state *state = form->facts->state;
	const int16_t *value = form->value;

	for (int i = 0; i < state->stack_count; i++) {
		const struct stack *it = &state->stacks[i];

		if (it->team == value[CHAIR_TEAM] && it->nation == value[CHAIR_NATION]
			&& it->area == value[CHAIR_AREA] && it->kind == value[CHAIR_UNIT])
			return it->count;
	}
	return 0;
}

int chair_now(const struct chair_form *form)
{
	const struct state *state = form->facts->state;
	const int16_t *value = form->value;

	switch (value[CHAIR_ADJUST]) {
	case ADJUST_TRACK: return state->track[value[CHAIR_TRACK]];
	case ADJUST_RESOURCE: return state->res[value[CHAIR_TEAM]][value[CHAIR_RESOURCE]];
	case ADJUST_FLAG: return state->flag[value[CHAIR_FLAG]];
	case ADJUST_UNITS: return units_now(form);
	case ADJUST_COMMIT: return state->commit[value[CHAIR_COUNTRY]];
	default: return 0;
	}
}
