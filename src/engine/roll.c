/* SPDX-License-Identifier: MIT */
#include "engine/roll.h"

#include <assert.h>

#include "engine/dice.h"
#include "engine/odds.h"
#include "engine/ruling.h"
#include "engine/world.h"

enum { ROLL_SIDES = 100 };

/* What can come of it, as bits: a roll may always fail. */
static int bands_of(const struct roll *roll)
{
	int bands = 1 << BAND_FAIL;

	for (int band = 0; band < BAND_COUNT; band++)
		bands |= roll->has[band] << band;
	return bands;
}

enum band roll_resolve(const struct world *world, struct state *state, const struct roll *roll,
	const struct cause *cause, int path, struct ledger *ledger)
{
	int chance = roll_chance(world, state, roll, cause->target);
	struct entry entry = entry_make(state, cause, ENTRY_ROLL);
	struct key key;

	entry.other = (int16_t)bands_of(roll);
	key_of_roll(world, cause, path == ROLL_OWN ? "roll" : world->sources[path], &key);
	int die = dice_roll(state->seed, state->turn, key.text, ROLL_SIDES);
	enum band band = (enum band)ruling_result(state, key.text,
		(int)roll_band(world, roll, chance, die), &entry);
	entry.chance = (uint8_t)chance;
	entry.die = (uint8_t)die;
	entry.band = (uint8_t)band;
	entry.subject = (int16_t)path;
	entry.to = ROLL_SIDES;
	ledger_add(ledger, &entry);
	effect_apply(world, state, roll->bands[band], cause, ledger);
	return band;
}

/* A Coalition that fights shoots back at what went wrong for its author (B7.4). */
static void roll_fight(const struct world *world, struct state *state, const struct cause *cause,
	struct ledger *ledger)
{
	struct cause fight = {
		.kind = CAUSE_SETTING, .team = TEAM_C, .index = SETTING_ROE,
		.target = cause->target, .yes_percent = 100,
	};

	if (state->setting[TEAM_C][SETTING_ROE] == ROE_FIGHT)
		effect_apply(world, state, world->orders[cause->index].fight, &fight, ledger);
}

static void roll_attribution(const struct world *world, struct state *state, struct cause *cause,
	struct ledger *ledger)
{
	const struct roll *roll = &world->rolls[world->orders[cause->index].attribution];
	int chance = roll_chance(world, state, roll, cause->target);
	struct entry entry = entry_make(state, cause, ENTRY_ATTRIBUTION);
	struct key key;

	key_of_roll(world, cause, "attr", &key);
	int die = dice_roll(state->seed, state->turn, key.text, ROLL_SIDES);
	bool caught = ruling_result(state, key.text, die <= chance, &entry) != 0;
	if (caught)
		cause->hidden = entry.hidden = false;
	entry.chance = (uint8_t)chance;
	entry.die = (uint8_t)die;
	entry.to = caught;
	if (!caught) {
		ledger_add(ledger, &entry);
		return;
	}
	ledger_change(world, state, &entry, ledger);
	effect_apply(world, state, roll->bands[BAND_SUCCESS], cause, ledger);
}

void roll_order(const struct world *world, struct state *state, struct cause *cause,
	struct ledger *ledger)
{
	assert(cause->kind == CAUSE_ORDER);
	const struct order_kind *kind = &world->orders[cause->index];

	if (kind->has_roll) {
		struct roll roll = world->rolls[kind->roll];
		roll.argument = cause->argument;
		enum band band = roll_resolve(world, state, &roll, cause, ROLL_OWN, ledger);
		if (band == BAND_FAIL || band == BAND_BACKFIRE)
			roll_fight(world, state, cause, ledger);
	}
	if (kind->has_attribution)
		roll_attribution(world, state, cause, ledger);
}
