/* SPDX-License-Identifier: MIT */
#include "engine/turn.h"

#include <assert.h>

#include "engine/agreement.h"
#include "engine/desk_change.h"
#include "engine/effect.h"
#include "engine/free_form.h"
#include "engine/incursion.h"
#include "engine/offer.h"
#include "engine/roll.h"
#include "engine/turn_steps.h"
#include "engine/vote.h"
#include "engine/war.h"

enum team turn_team(const struct world *world, int turn, int n)
{
	/* The order of B21, step 3: C = 0, R = 1, W = 2. */
	return (enum team)((turn + world->rotation + n) % TEAM_COUNT);
}

struct cause turn_cause_of_order(const struct world *world, const struct order *order)
{
	return (struct cause){
		.kind = CAUSE_ORDER, .team = order->team, .index = order->kind,
		.target = order->target, .hidden = world->orders[order->kind].hidden,
		.yes_percent = 100,
	};
}

/* Under the rule willing what follows a vote is as big as the yes weight (B9). */
static bool put_to_vote(const struct world *world, struct state *state,
	const struct order_kind *kind, struct cause *cause, struct ledger *ledger)
{
	struct vote_record record;
	struct proposal proposal = kind->vote;
	proposal.argument = cause->argument;
	bool passed = vote_hold(world, state, &proposal, cause, &record, ledger);
	if (record.decision == DECISION_WILLING)
		cause->yes_percent = record.yes_weight;
	effect_apply(world, state, passed ? kind->pass : kind->fail, cause, ledger);
	cause->yes_percent = 100;
	return passed;
}

/* The order at a place of a sheet. */
static void carry_out_order(const struct world *world, struct state *state,
	const struct sheet *sheet, int at, struct ledger *ledger)
{
	const struct order *order = &sheet->orders[at];
	const struct order_kind *kind = &world->orders[order->kind];
	struct cause cause = turn_cause_of_order(world, order);
	if (at == sheet->argue)
		cause.argument = state->desk.argument[order->team];
	struct entry head = entry_make(state, &cause, ENTRY_ORDER);
	head.team = order->team;
	ledger_add(ledger, &head);
	bool passed = !kind->has_vote || put_to_vote(world, state, kind, &cause, ledger);
	effect_apply(world, state, kind->always, &cause, ledger);
	/* An argument counts once: it was heard in the vote (B8.4). */
	if (kind->has_vote)
		cause.argument = 0;
	roll_order(world, state, &cause, ledger);
	if (kind->free_form)
		free_form_order(world, state, &sheet->package, &cause, ledger);
	if (passed)
		battle_order(world, state, &cause, ledger);
}

/* Free orders make up a stage of their own before all others (B21, step 2). */
enum { STAGE_FREE = -1 };

static int stage_of(const struct world *world, const struct order *order)
{
	const struct order_kind *kind = &world->orders[order->kind];
	return kind->free ? STAGE_FREE : kind->tag;
}

static void carry_out_stage(const struct world *world, struct state *state,
	const struct orders *accepted, int stage, struct ledger *ledger)
{
	for (int n = 0; n < TEAM_COUNT; n++) {
		const struct sheet *sheet = &accepted->sheet[turn_team(world, state->turn, n)];
		for (int i = 0; i < sheet->count; i++)
			if (stage_of(world, &sheet->orders[i]) == stage)
				carry_out_order(world, state, sheet, i, ledger);
	}
}

void turn_adjudicate(const struct world *world, struct state *state, const struct orders *sealed,
	struct ledger *ledger)
{
	assert(!state->over);
	if (ledger)
		ledger_init(ledger);
	struct orders filed, accepted;
	turn_file(world, state, sealed, &filed, ledger);
	turn_strike_off(world, state, &filed, &accepted, ledger);
	agreements_begin(world, state, &accepted, ledger);

	const struct state begun = *state;

	for (int stage = STAGE_FREE; stage < TAG_COUNT; stage++)
		carry_out_stage(world, state, &accepted, stage, ledger);
	agreements_judge(world, &begun, state, &(struct judged){ &filed, &accepted }, ledger);
	offers_settle(world, state, &accepted, ledger);
	turn_war(world, state, ledger);
	effect_run_due(world, state, ledger);
	turn_books(world, state, ledger);
	turn_checks(world, state, ledger);
	bool seized = incursion_holds(world, state);
	turn_clock(world, state, ledger);
	if (seized)
		incursion_settle(world, state, ledger);
	agreements_close(world, state, ledger);
	desk_spend(world, state, ledger);
	if (turn_end(world, state, ledger))
		return;
	turn_advance(world, state, ledger);
	turn_open(world, state, ledger);
}
