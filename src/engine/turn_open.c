/* SPDX-License-Identifier: MIT */
#include "engine/turn.h"

#include "engine/event.h"
#include "engine/expr.h"
#include "engine/staged.h"

static void set_resource(const struct world *world, struct state *state, enum team team,
	enum resource resource, int value, struct ledger *ledger)
{
	const struct cause cause = {
		.kind = CAUSE_INCOME, .team = TEAM_NONE, .target = TARGET_NONE, .yes_percent = 100,
	};
	struct entry entry = entry_make(state, &cause, ENTRY_RES);
	entry.team = (uint8_t)team;
	entry.subject = (int16_t)resource;
	entry.from = state->res[team][resource];
	entry.to = value;
	entry.secret = true;
	ledger_change(world, state, &entry, ledger);
}

static int smaller(int first, int second)
{
	return first < second ? first : second;
}

/* Unspent budget above what may be kept is lost first; capital is capped afterwards. */
static void earn(const struct world *world, struct state *state, enum team team,
	struct ledger *ledger)
{
	const struct income *income = &world->income[team];
	bool fixed = world->scenario.has_allowance;
	int keep = fixed ? world->options[OPTION_ALLOWANCE_KEEPS] : income->cap[RES_BP];
	int gain[RES_COUNT];
	for (int i = 0; i < RES_COUNT; i++)
		gain[i] = fixed ? world->scenario.allowance[team][i]
			: expr_eval(world, state, income->res[i], TARGET_NONE);
	set_resource(world, state, team, RES_BP, smaller(state->res[team][RES_BP], keep), ledger);
	set_resource(world, state, team, RES_BP, state->res[team][RES_BP] + gain[RES_BP], ledger);
	set_resource(world, state, team, RES_PC,
		smaller(state->res[team][RES_PC] + gain[RES_PC], income->cap[RES_PC]), ledger);
}

void turn_open(const struct world *world, struct state *state, struct ledger *ledger)
{
	const struct cause clock = {
		.kind = CAUSE_CLOCK, .team = TEAM_NONE, .target = TARGET_NONE, .yes_percent = 100,
	};
	struct entry head = entry_make(state, &clock, ENTRY_TURN);
	head.subject = state->turn;
	ledger_add(ledger, &head);
	for (int team = 0; team < TEAM_COUNT; team++)
		earn(world, state, team, ledger);
	for (int i = 0; i < MAX_FORCED; i++) {
		int card = world->scenario.forced[state->turn][i];
		if (card && !event_is_skipped(state, state->turn, card - 1))
			event_resolve(world, state, card - 1, true, ledger);
	}
	staged_resolve(world, state, ledger);
	for (int i = 0; i < world->options[OPTION_DECK_DRAWS]; i++)
		event_draw(world, state, i, ledger);
	staged_clear(world, state, ledger);
}
