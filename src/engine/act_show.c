/* SPDX-License-Identifier: MIT */
#include "engine/act_chair.h"

#include <string.h>

#include "engine/agreement.h"
#include "engine/world.h"

/* What is shown to a team or hidden from it (B19). */

static bool is_same(const struct shown *first, const struct shown *second)
{
	return first->kind == second->kind && first->team == second->team
		&& first->subject == second->subject;
}

/* The place of what is shown or hidden already, or -1. */
static int shown_find(const struct desk *desk, const struct shown *what)
{
	for (int i = 0; i < desk->shown_count; i++)
		if (is_same(&desk->shown[i], what))
			return i;
	return -1;
}

/* How many things of a kind there are, from the first on. */
static int things(const struct world *world, int kind)
{
	switch ((enum shown_kind)kind) {
	case SHOWN_TRACK: return world->track_count;
	case SHOWN_AREA: return world->area_count;
	case SHOWN_SETTINGS: case SHOWN_PURSE: case SHOWN_AGENDA: return TEAM_COUNT;
	case SHOWN_AGREEMENT: return UINT8_MAX + 1;
	case SHOWN_KINDS: break;
	}
	return 0;
}

static bool what_fits(const struct world *world, const struct state *state,
	const struct shown *what)
{
	if (what->kind >= SHOWN_KINDS || what->team >= TEAM_COUNT)
		return false;
	if (what->hide && what->kind != SHOWN_TRACK && what->kind != SHOWN_AREA)
		return false;
	if (what->kind == SHOWN_AGREEMENT && !agreement_find(state, what->subject))
		return false;
	return what->subject >= 0 && what->subject < things(world, what->kind);
}

enum verdict show_check(const struct world *world, const struct state *state,
	const struct act *act)
{
	const struct shown *what = &act->show.what;
	int place = shown_find(&state->desk, what);

	if (!what_fits(world, state, what))
		return VERDICT_VALUE;
	if (act->show.take_back)
		return place < 0 || state->desk.shown[place].hide != what->hide ? VERDICT_VALUE :
			VERDICT_LEGAL;
	return place < 0 && state->desk.shown_count == MAX_SHOWN ? VERDICT_FULL : VERDICT_LEGAL;
}

void show_apply(struct state *state, const struct act *act)
{
	struct desk *desk = &state->desk;
	int place = shown_find(desk, &act->show.what);

	if (!act->show.take_back) {
		/* What is shown is no longer hidden, and the other way round. */
		desk->shown[place < 0 ? desk->shown_count++ : place] = act->show.what;
		return;
	}
	size_t behind = (size_t)(desk->shown_count - place - 1);

	memmove(&desk->shown[place], &desk->shown[place + 1], behind * sizeof desk->shown[0]);
	desk->shown[--desk->shown_count] = (struct shown){ 0 };
}

enum sight desk_sight(const struct state *state, enum shown_kind kind, enum team team, int subject)
{
	const struct shown what = {
		.kind = (uint8_t)kind, .team = (uint8_t)team, .subject = (int16_t)subject,
	};
	int place = shown_find(&state->desk, &what);

	if (place < 0)
		return SIGHT_USUAL;
	return state->desk.shown[place].hide ? SIGHT_HIDDEN : SIGHT_SHOWN;
}

bool desk_cancels(const struct state *state, enum team team, int order, bool *refund)
{
	for (int i = 0; i < state->desk.cancel_count; i++) {
		const struct cancel *cancel = &state->desk.cancels[i];

		if (cancel->team != team || cancel->order != order)
			continue;
		*refund = cancel->refund;
		return true;
	}
	return false;
}
