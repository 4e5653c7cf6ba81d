/* SPDX-License-Identifier: MIT */
#include "engine/act_parts.h"

#include <string.h>

#include "base/hash.h"
#include "engine/act_chair.h"
#include "engine/event.h"
#include "engine/ruling.h"
#include "engine/staged.h"
#include "engine/turn_steps.h"
#include "engine/war.h"
#include "engine/world.h"

enum { ALL_TEAMS = (1 << TEAM_COUNT) - 1 };

struct cause facilitator_cause(void)
{
	return (struct cause){
		.kind = CAUSE_FACILITATOR, .team = TEAM_NONE, .target = TARGET_NONE,
		.yes_percent = 100,
	};
}

/* Turns whose opening is still to come. */
static bool is_to_come(const struct world *world, const struct state *state, int turn)
{
	return turn > state->turn && turn <= world->scenario.turns;
}

static enum verdict later_check(const struct world *world, const struct state *state, int turn)
{
	if (!is_to_come(world, state, turn))
		return VERDICT_TIME;
	return state->desk.staged_count == MAX_STAGED ? VERDICT_FULL : VERDICT_LEGAL;
}

static enum verdict inject_check(const struct world *world, const struct state *state,
	const struct act *act)
{
	int inject = act->inject.inject, teams = act->inject.teams;

	if (inject < 0 || inject >= world->scenario.inject_count)
		return VERDICT_UNKNOWN;
	if (teams == 0 || (teams & ~ALL_TEAMS) != 0)
		return VERDICT_VALUE;
	return act->inject.turn == 0 ? VERDICT_LEGAL :
		later_check(world, state, act->inject.turn);
}

static enum verdict event_check(const struct world *world, const struct state *state,
	const struct act *act)
{
	int event = act->event.event;

	if (event >= world->event_count || event < (act->event.how == EVENT_SKIP ? -1 : 0))
		return VERDICT_UNKNOWN;
	if (act->event.how == EVENT_NOW)
		return act->event.turn == 0 ? VERDICT_LEGAL : VERDICT_TIME;
	return act->event.how > EVENT_SKIP ? VERDICT_VALUE :
		later_check(world, state, act->event.turn);
}

static uint64_t hash_of(const char *key)
{
	return hash_fnv1a(HASH_FNV_START, key, strlen(key));
}

/* The place of a ruling on the same die, or the first free one. */
static int ruling_place(const struct desk *desk, int turn, const char *key)
{
	uint64_t hash = hash_of(key);
	int place = 0;

	while (place < desk->ruling_count
			&& (desk->rulings[place].key != hash || desk->rulings[place].turn != turn))
		place++;
	return place;
}

/* What the war die can bring, in whichever column Russia's sealed stance will leave it. */
static bool war_can_bring(const struct world *world, int result)
{
	for (int column = 0; column < WAR_COLUMNS; column++)
		if (war_column_has(world, column, result))
			return true;
	return false;
}

/* Of dice that fall in this turn, or when the next one opens. */
static enum verdict ruling_check(const struct world *world, const struct state *state,
	const struct act *act)
{
	int turn = act->ruling.turn, range[2];

	if (!memchr(act->ruling.key, '\0', sizeof act->ruling.key))
		return VERDICT_UNKNOWN;
	enum die_kind kind = die_kind_of(act->ruling.key);

	if (kind == DIE_NONE)
		return VERDICT_UNKNOWN;
	if (turn != state->turn && (turn != state->turn + 1 || turn > world->scenario.turns))
		return VERDICT_TIME;
	die_results(kind, range);
	if (act->ruling.result < range[0] || act->ruling.result > range[1])
		return VERDICT_VALUE;
	if (kind == DIE_WAR && !war_can_bring(world, act->ruling.result))
		return VERDICT_VALUE;
	return ruling_place(&state->desk, turn, act->ruling.key) == MAX_RULINGS ? VERDICT_FULL :
		VERDICT_LEGAL;
}

static int cancel_place(const struct desk *desk, const struct cancel *cancel)
{
	int place = 0;

	while (place < desk->cancel_count && (desk->cancels[place].team != cancel->team
			|| desk->cancels[place].order != cancel->order))
		place++;
	return place;
}

static enum verdict cancel_check(const struct world *world, const struct state *state,
	const struct cancel *cancel)
{
	if (cancel->order < 0 || cancel->order >= world->order_count)
		return VERDICT_UNKNOWN;
	if (cancel->team != world->orders[cancel->order].team)
		return VERDICT_TEAM;
	return cancel_place(&state->desk, cancel) == MAX_CANCELS ? VERDICT_FULL : VERDICT_LEGAL;
}

/* What is over cannot be closed again: then it takes an ending. */
static enum verdict end_check(const struct world *world, const struct state *state,
	const struct act *act)
{
	if (state->over && act->end.ending == -1)
		return VERDICT_OVER;
	return act->end.ending >= -1 && act->end.ending < world->ending_count ? VERDICT_LEGAL :
		VERDICT_VALUE;
}

enum verdict act_chair_check(const struct world *world, const struct state *state,
	const struct act *act)
{
	switch ((enum act_kind)act->kind) {
	case ACT_INJECT: return inject_check(world, state, act);
	case ACT_ADJUST: return adjust_check(world, state, &act->adjust);
	case ACT_RULING: return ruling_check(world, state, act);
	case ACT_CANCEL: return cancel_check(world, state, &act->cancel);
	case ACT_EVENT: return event_check(world, state, act);
	case ACT_SHOW: return show_check(world, state, act);
	case ACT_END: return end_check(world, state, act);
	case ACT_AGREE: case ACT_SIGNAL: case ACT_REDLINE: case ACT_BALLOT: case ACT_COUNTERSIGN:
	case ACT_SEAT: case ACT_ARGUMENT: case ACT_PACKAGE: case ACT_COUNT:
		break;
	}
	return VERDICT_UNKNOWN;
}

static void inject_apply(const struct world *world, struct state *state, const struct act *act,
	struct ledger *ledger)
{
	const struct staged staged = {
		.kind = STAGED_INJECT, .turn = act->inject.turn, .teams = act->inject.teams,
		.subject = act->inject.inject,
	};

	if (act->inject.turn == 0)
		inject_resolve(world, state, staged.subject, staged.teams, ledger);
	else
		state->desk.staged[state->desk.staged_count++] = staged;
}

static void event_apply(const struct world *world, struct state *state, const struct act *act,
	struct ledger *ledger)
{
	if (act->event.how == EVENT_NOW)
		event_resolve(world, state, act->event.event, true, ledger);
	else
		state->desk.staged[state->desk.staged_count++] = (struct staged){
			.kind = act->event.how == EVENT_FORCE ? STAGED_CARD : STAGED_SKIP,
			.turn = act->event.turn, .subject = act->event.event,
		};
}

static void ruling_apply(struct state *state, const struct act *act)
{
	struct desk *desk = &state->desk;
	int place = ruling_place(desk, act->ruling.turn, act->ruling.key);

	desk->rulings[place] = (struct ruling){
		.key = hash_of(act->ruling.key), .turn = act->ruling.turn,
		.result = act->ruling.result,
	};
	if (place == desk->ruling_count)
		desk->ruling_count++;
}

static void cancel_apply(struct state *state, const struct cancel *cancel)
{
	int place = cancel_place(&state->desk, cancel);

	state->desk.cancels[place] = *cancel;
	if (place == state->desk.cancel_count)
		state->desk.cancel_count++;
}

/* The computed ending stands; another one is only what the class talks about. */
static void end_apply(const struct world *world, struct state *state, const struct act *act,
	struct ledger *ledger)
{
	if (!state->over)
		turn_finish(world, state, ledger);
	state->desk.discussed = (uint8_t)(act->end.ending == state->ending ? 0 :
		act->end.ending + 1);
}

void act_chair_apply(const struct world *world, struct state *state, const struct act *act,
	struct ledger *ledger)
{
	switch ((enum act_kind)act->kind) {
	case ACT_INJECT: inject_apply(world, state, act, ledger); break;
	case ACT_ADJUST: adjust_apply(world, state, &act->adjust, ledger); break;
	case ACT_RULING: ruling_apply(state, act); break;
	case ACT_CANCEL: cancel_apply(state, &act->cancel); break;
	case ACT_EVENT: event_apply(world, state, act, ledger); break;
	case ACT_SHOW: show_apply(state, act); break;
	case ACT_END: end_apply(world, state, act, ledger); break;
	case ACT_AGREE: case ACT_SIGNAL: case ACT_REDLINE: case ACT_BALLOT: case ACT_COUNTERSIGN:
	case ACT_SEAT: case ACT_ARGUMENT: case ACT_PACKAGE: case ACT_COUNT:
		break;
	}
}
