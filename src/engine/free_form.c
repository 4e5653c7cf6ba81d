/* SPDX-License-Identifier: MIT */
#include "engine/free_form.h"

#include "engine/act.h"
#include "engine/dice.h"
#include "engine/ledger.h"
#include "engine/roll.h"
#include "engine/ruling.h"
#include "engine/world.h"

enum { ROLL_SIDES = 100, MAJORITY = 2 };

/* An alert is what a team pays for it, whatever the ruleset closes. */
static bool is_open(const struct world *world, int track)
{
	for (int team = 0; team < TEAM_COUNT; team++)
		if (world->known.alert[team] == track)
			return false;
	return track < world->track_count && !(world->free_form.closed & bit_of(track));
}

static int size_of(int change)
{
	return change < 0 ? -change : change;
}

enum verdict package_check(const struct world *world, const struct package *package)
{
	if (!world->free_form.given || package->size >= PACKAGE_SIZES
		|| package->track_count < 1 || package->track_count > 2)
		return VERDICT_PACKAGE;
	for (int i = 0; i < package->track_count; i++)
		if (!is_open(world, package->track[i]) || package->change[i] == 0
			|| size_of(package->change[i]) > world->free_form.size[package->size])
			return VERDICT_PACKAGE;
	return package->track_count == 2 && package->track[0] == package->track[1] ?
		VERDICT_PACKAGE : VERDICT_LEGAL;
}

/* How much of a filed change of track stands. */
static int trimmed(int track, int filed, const struct package *ruled)
{
	for (int i = 0; i < ruled->track_count; i++) {
		int left = ruled->change[i];

		if (ruled->track[i] != track)
			continue;
		if ((left < 0) != (filed < 0))
			return 0;
		return size_of(left) < size_of(filed) ? left : filed;
	}
	return 0;
}

struct package package_trimmed(const struct package *filed, const struct package *ruled)
{
	struct package package = { .size = filed->size, .chance = ruled->chance };

	for (int i = 0; i < filed->track_count; i++) {
		int left = trimmed(filed->track[i], filed->change[i], ruled);

		if (left == 0)
			continue;
		package.track[package.track_count] = filed->track[i];
		package.change[package.track_count++] = (int8_t)left;
	}
	return package;
}

bool package_is_ruled(const struct state *state, enum team team)
{
	return desk_has(state, DESK_FACILITATOR) && state->desk.package[team].chance > 0;
}

int free_form_chance(const struct world *world, const struct state *state, enum team team,
	int argument)
{
	int low = world->options[OPTION_CLAMP_LOW], high = world->options[OPTION_CLAMP_HIGH];
	int chance = state->desk.package[team].chance + argument;

	if (!package_is_ruled(state, team))
		return 0;
	return chance < low ? low : chance > high ? high : chance;
}

int free_form_rests(const struct world *world, int turn)
{
	int parts = world->free_form.parts, turns = world->scenario.turns;
	int part = (turn - 1) * parts / turns;

	/* The first turn t with (t - 1) * parts / turns beyond this part. */
	return ((part + 1) * turns + parts - 1) / parts + 1;
}

static bool roll_succeeds(const struct world *world, const struct state *state,
	const struct cause *cause, struct ledger *ledger)
{
	int chance = free_form_chance(world, state, (enum team)cause->team, cause->argument);
	struct entry entry = entry_make(state, cause, ENTRY_ROLL);
	struct key key;

	entry.other = 1 << BAND_SUCCESS | 1 << BAND_FAIL;
	key_of_roll(world, cause, "roll", &key);

	int die = dice_roll(state->seed, state->turn, key.text, ROLL_SIDES);
	int band = ruling_result(state, key.text, die <= chance ? BAND_SUCCESS : BAND_FAIL, &entry);

	entry.chance = (uint8_t)chance;
	entry.die = (uint8_t)die;
	entry.band = (uint8_t)band;
	entry.subject = ROLL_OWN;
	entry.to = ROLL_SIDES;
	ledger_add(ledger, &entry);
	return band == BAND_SUCCESS;
}

void free_form_order(const struct world *world, struct state *state,
	const struct package *filed, const struct cause *cause, struct ledger *ledger)
{
	struct package package = package_trimmed(filed, &state->desk.package[cause->team]);

	if (!roll_succeeds(world, state, cause, ledger) || package.track_count == 0)
		return;
	struct entry head = entry_make(state, cause, ENTRY_PACKAGE);

	head.team = cause->team;
	ledger_add(ledger, &head);
	for (int i = 0; i < package.track_count; i++) {
		struct track_step step = {
			.track = package.track[i], .change = CHANGE_ADD, .value = package.change[i],
		};
		track_change(world, state, &step, cause, ledger);
	}
}

static bool is_accepted(const int8_t votes[TEAM_COUNT], int bit)
{
	int for_it = 0;

	for (int team = 0; team < TEAM_COUNT; team++)
		for_it += votes[team] >= 0 && (votes[team] & 1 << bit) != 0;
	return for_it >= MAJORITY;
}

int argument_count(const struct world *world, const int8_t votes[TEAM_COUNT])
{
	int sum = 0;

	for (int i = 0; i < MAX_REASONS; i++)
		sum += is_accepted(votes, i);
	for (int i = 0; i < TEAM_COUNT; i++)
		sum -= is_accepted(votes, MAX_REASONS + i);
	sum *= world->argument.step;
	return sum < -world->argument.most ? -world->argument.most :
		sum > world->argument.most ? world->argument.most : sum;
}

bool argument_is_value(const struct world *world, int value)
{
	const struct argument_rules *rules = &world->argument;

	return rules->most > 0 && value >= -rules->most && value <= rules->most
		&& value % rules->step == 0;
}
