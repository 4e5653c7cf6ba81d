/* SPDX-License-Identifier: MIT */
#include "engine/act_parts.h"

#include <stddef.h>

#include "engine/effect.h"
#include "engine/free_form.h"
#include "engine/world.h"

static bool order_is_known(const struct world *world, int kind, enum team team)
{
	return kind >= 0 && kind < world->order_count && world->orders[kind].team == team
		&& world->scenario.allowed[kind];
}

static bool bloc_is_played(const struct world *world, const struct state *state, int bloc)
{
	return bloc >= 0 && bloc < world->bloc_count && (state->desk.blocs & 1U << bloc) != 0;
}

/* A question that blocs vote on: an order of the Coalition, or the answer to an incursion. */
static bool is_question(const struct world *world, int order)
{
	return order_is_known(world, order, TEAM_C) && world->orders[order].has_vote;
}

/* Bluff is allowed: what is shown need not be affordable, nor its requirement hold (B5). */
static enum verdict shown_check(const struct world *world, const struct order *order)
{
	if (order->kind < 0 || order->kind >= world->order_count)
		return VERDICT_UNKNOWN;
	if (order->team != TEAM_R || world->orders[order->kind].team != TEAM_R)
		return VERDICT_TEAM;
	if (!world->scenario.allowed[order->kind])
		return VERDICT_SCENARIO;
	return order_target_fits(world, &world->orders[order->kind], order->target) ?
		VERDICT_LEGAL : VERDICT_TARGET;
}

static enum verdict signal_check(const struct world *world, const struct state *state,
	const struct act *act)
{
	int shown = 0;

	if (act->team != TEAM_R)
		return VERDICT_TEAM;
	if (!world->scenario.signalling || !world->signalling.given)
		return VERDICT_SCENARIO;
	if (state->desk.signalled)
		return VERDICT_TWICE;
	for (int i = 0; i < MAX_SIGNAL; i++) {
		const struct order *order = &act->signal[i];
		if (order->kind == -1)
			continue;
		enum verdict verdict = shown_check(world, order);
		if (verdict != VERDICT_LEGAL)
			return verdict;
		if (shown++ > 0 && order->kind == act->signal[0].kind)
			return VERDICT_TWICE;
	}
	if (shown > world->signalling.orders)
		return VERDICT_FULL;
	return shown > 0 ? VERDICT_LEGAL : VERDICT_UNKNOWN;
}

static void signal_apply(const struct world *world, struct state *state, struct ledger *ledger)
{
	const struct cause cause = {
		.kind = CAUSE_SIGNAL, .team = TEAM_R, .target = TARGET_NONE, .yes_percent = 100,
	};

	state->desk.signalled = true;
	effect_apply(world, state, world->signalling.effects, &cause, ledger);
}

static enum verdict redline_check(const struct world *world, const struct state *state,
	const struct act *act)
{
	if (!bloc_is_played(world, state, act->redline.bloc))
		return VERDICT_SEAT;
	if (state->turn != 1)
		return VERDICT_TIME;
	return is_question(world, act->redline.order) ? VERDICT_LEGAL : VERDICT_UNKNOWN;
}

/* The place of a bloc's ballot on an order; one behind the last if it has none. */
static int ballot_place(const struct state *state, const struct ballot *ballot)
{
	int at = 0;

	while (at < state->desk.ballot_count && (state->desk.ballots[at].bloc != ballot->bloc
		|| state->desk.ballots[at].order != ballot->order))
		at++;
	return at;
}

static enum verdict ballot_check(const struct world *world, const struct state *state,
	const struct ballot *ballot)
{
	if (!bloc_is_played(world, state, ballot->bloc))
		return VERDICT_SEAT;
	if (ballot->choice >= BALLOT_CHOICES)
		return VERDICT_VALUE;
	if (ballot->order != BALLOT_RESPONSE && !is_question(world, ballot->order))
		return VERDICT_UNKNOWN;
	return ballot_place(state, ballot) < MAX_BALLOTS ? VERDICT_LEGAL : VERDICT_FULL;
}

static void ballot_apply(struct state *state, const struct ballot *ballot)
{
	int at = ballot_place(state, ballot);

	state->desk.ballots[at] = *ballot;
	if (at == state->desk.ballot_count)
		state->desk.ballot_count++;
}

/* A free place for a signature, -1 if there is none; *is_signed: the order has one. */
static int signature_place(const struct state *state, int order, bool *is_signed)
{
	int place = -1;

	*is_signed = false;
	for (int i = MAX_SIGNED - 1; i >= 0; i--) {
		if (state->desk.signed_order[i] == order + 1)
			*is_signed = true;
		if (state->desk.signed_order[i] == 0)
			place = i;
	}
	return place;
}

static enum verdict countersign_check(const struct world *world, const struct state *state,
	const struct act *act)
{
	int order = act->countersign.order;
	bool is_signed;

	if (!desk_has(state, DESK_CONGRESS))
		return VERDICT_SEAT;
	if (!order_is_known(world, order, TEAM_W) || world->orders[order].countersign == 0)
		return VERDICT_UNKNOWN;
	if (signature_place(state, order, &is_signed) < 0 && !is_signed)
		return VERDICT_FULL;
	return is_signed ? VERDICT_TWICE : VERDICT_LEGAL;
}

static void countersign_apply(struct state *state, int order)
{
	bool is_signed;

	state->desk.signed_order[signature_place(state, order, &is_signed)] = (int16_t)(order + 1);
}

static enum verdict seat_check(const struct world *world, const struct act *act)
{
	if (act->seat.bloc >= world->bloc_count || act->seat.bloc < -1)
		return VERDICT_SEAT;
	return act->seat.bloc < 0 && act->seat.seat >= DESK_SEATS ? VERDICT_SEAT : VERDICT_LEGAL;
}

/* Who leaves a bloc takes all its ballots along: its die decides again. */
static void ballots_withdraw(struct desk *desk, int bloc)
{
	int kept = 0;

	for (int i = 0; i < desk->ballot_count; i++)
		if (desk->ballots[i].bloc != bloc)
			desk->ballots[kept++] = desk->ballots[i];
	for (int i = kept; i < desk->ballot_count; i++)
		desk->ballots[i] = (struct ballot){ 0 };
	desk->ballot_count = (uint8_t)kept;
}

static void seat_apply(struct state *state, const struct act *act)
{
	struct desk *desk = &state->desk;
	uint8_t *seats = act->seat.bloc >= 0 ? &desk->blocs : &desk->seated;
	unsigned bit = 1U << (act->seat.bloc >= 0 ? act->seat.bloc : act->seat.seat);

	*seats = (uint8_t)(act->seat.on ? *seats | bit : *seats & ~bit);
	if (act->seat.bloc >= 0 && !act->seat.on)
		ballots_withdraw(desk, act->seat.bloc);
}

static enum verdict argument_check(const struct world *world, const struct act *act)
{
	if (act->argument.of >= TEAM_COUNT)
		return VERDICT_TEAM;
	return argument_is_value(world, act->argument.value) ? VERDICT_LEGAL : VERDICT_VALUE;
}

static bool is_plausibility(const struct world *world, int chance)
{
	for (int i = 0; i < PLAUSIBILITIES; i++)
		if (world->free_form.scale[i].chance == chance)
			return true;
	return false;
}

static enum verdict package_act_check(const struct world *world, const struct state *state,
	const struct act *act)
{
	const struct package *package = &act->package.package;

	if (!desk_has(state, DESK_FACILITATOR))
		return VERDICT_FACILITATOR;
	if (act->package.of >= TEAM_COUNT)
		return VERDICT_TEAM;
	if (!is_plausibility(world, package->chance))
		return VERDICT_VALUE;
	return package_check(world, package);
}

enum verdict act_team_check(const struct world *world, const struct state *state,
	const struct act *act)
{
	switch ((enum act_kind)act->kind) {
	case ACT_SIGNAL: return signal_check(world, state, act);
	case ACT_REDLINE: return redline_check(world, state, act);
	case ACT_BALLOT: return ballot_check(world, state, &act->ballot);
	case ACT_COUNTERSIGN: return countersign_check(world, state, act);
	case ACT_SEAT: return seat_check(world, act);
	case ACT_ARGUMENT: return argument_check(world, act);
	case ACT_PACKAGE: return package_act_check(world, state, act);
	case ACT_AGREE: case ACT_INJECT: case ACT_ADJUST: case ACT_RULING: case ACT_CANCEL:
	case ACT_EVENT: case ACT_SHOW: case ACT_END: case ACT_COUNT:
		break;
	}
	return VERDICT_UNKNOWN;
}

void act_team_apply(const struct world *world, struct state *state, const struct act *act,
	struct ledger *ledger)
{
	switch ((enum act_kind)act->kind) {
	case ACT_SIGNAL: signal_apply(world, state, ledger); break;
	case ACT_REDLINE:
		state->desk.redline[act->redline.bloc] = (int16_t)(act->redline.order + 1);
		break;
	case ACT_BALLOT: ballot_apply(state, &act->ballot); break;
	case ACT_COUNTERSIGN: countersign_apply(state, act->countersign.order); break;
	case ACT_SEAT: seat_apply(state, act); break;
	case ACT_ARGUMENT: state->desk.argument[act->argument.of] = act->argument.value; break;
	case ACT_PACKAGE: state->desk.package[act->package.of] = act->package.package; break;
	case ACT_AGREE: case ACT_INJECT: case ACT_ADJUST: case ACT_RULING: case ACT_CANCEL:
	case ACT_EVENT: case ACT_SHOW: case ACT_END: case ACT_COUNT:
		break;
	}
}
