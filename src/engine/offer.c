/* SPDX-License-Identifier: MIT */
#include "engine/offer.h"

#include "engine/agreement.h"
#include "engine/dice.h"
#include "engine/effect.h"
#include "engine/ruling.h"
#include "engine/world.h"

enum { OFFER_SIDES = 100 };

/* Who has signed for a ceasefire this turn has accepted, whatever is sealed (B16). */
static bool accepts(const struct state *state, enum team team)
{
	return state->setting[team][SETTING_ACCEPT] != 0 || agreements_offer(state) >> team & 1;
}

int offer_chance(const struct world *world, const struct state *state)
{
	int low = world->options[OPTION_CLAMP_LOW], high = world->options[OPTION_CLAMP_HIGH];
	int64_t chance = expr_eval(world, state, world->ceasefire.chance, TARGET_NONE);

	if (accepts(state, TEAM_W))
		chance += world->ceasefire.washington;
	return chance < low ? low : chance > high ? high : (int)chance;
}

static bool is_offered(const struct world *world, const struct state *state,
	const struct orders *carried)
{
	if (agreements_offer(state))
		return true;
	for (int team = 0; team < TEAM_COUNT; team++)
		for (int i = 0; i < carried->sheet[team].count; i++)
			if (world->orders[carried->sheet[team].orders[i].kind].has_offer)
				return true;
	return false;
}

/* Whoever rejects pays for it, the other side or not. */
static void reject(const struct world *world, struct state *state, const struct cause *cause,
	struct ledger *ledger)
{
	for (int team = TEAM_C; team <= TEAM_R; team++)
		if (!accepts(state, (enum team)team))
			effect_apply(world, state, world->ceasefire.rejected[team], cause, ledger);
}

static void decide(const struct world *world, struct state *state, const struct cause *cause,
	struct ledger *ledger)
{
	struct entry entry = entry_make(state, cause, ENTRY_OFFER);
	int chance = offer_chance(world, state);
	int die = dice_roll(state->seed, state->turn, "ceasefire", OFFER_SIDES);

	entry.chance = (uint8_t)chance;
	entry.die = (uint8_t)die;
	entry.to = ruling_result(state, "ceasefire", die <= chance, &entry);
	ledger_add(ledger, &entry);
	if (entry.to)
		effect_apply(world, state, world->ceasefire.effects, cause, ledger);
}

void offers_settle(const struct world *world, struct state *state, const struct orders *carried,
	struct ledger *ledger)
{
	const struct cause cause = {
		.kind = CAUSE_OFFER, .team = TEAM_NONE, .target = TARGET_NONE, .yes_percent = 100,
	};
	int rejected = !accepts(state, TEAM_C) << TEAM_C | !accepts(state, TEAM_R) << TEAM_R;
	bool peace = world->known.ceasefire >= 0 && state->track[world->known.ceasefire] > 0;

	if (peace || !is_offered(world, state, carried))
		return;
	if (rejected == 0) {
		decide(world, state, &cause, ledger);
		return;
	}
	struct entry entry = entry_make(state, &cause, ENTRY_OFFER);
	entry.subject = (int16_t)rejected;
	ledger_add(ledger, &entry);
	reject(world, state, &cause, ledger);
}
