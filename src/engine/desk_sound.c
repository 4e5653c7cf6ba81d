/* SPDX-License-Identifier: MIT */
#include "engine/desk_sound.h"

#include "engine/world.h"

enum { PER_CENT = 100, PACKAGE_TRACKS = 2 };

static bool within(int value, int low, int high)
{
	return value >= low && value <= high;
}

static bool seats_are_sound(const struct world *world, const struct desk *desk)
{
	if (desk->seated >> DESK_SEATS || desk->blocs >> world->bloc_count
			|| desk->discussed > world->ending_count)
		return false;
	for (int i = 0; i < MAX_BLOCS; i++)
		if (!within(desk->redline[i], 0, i < world->bloc_count ? world->order_count : 0)
				|| (i >= world->bloc_count && desk->lost[i]))
			return false;
	return true;
}

static bool package_is_sound(const struct world *world, const struct package *package)
{
	if (package->size >= PACKAGE_SIZES || package->chance > PER_CENT
			|| package->track_count > PACKAGE_TRACKS)
		return false;
	for (int i = 0; i < package->track_count; i++)
		if (package->track[i] >= world->track_count)
			return false;
	return true;
}

static bool papers_are_sound(const struct world *world, const struct desk *desk)
{
	int most = world->argument.most;

	for (int team = 0; team < TEAM_COUNT; team++)
		if (!within(desk->argument[team], -most, most)
				|| !package_is_sound(world, &desk->package[team]))
			return false;
	for (int i = 0; i < MAX_SIGNED; i++)
		if (!within(desk->signed_order[i], 0, world->order_count))
			return false;
	return true;
}

static bool ballots_are_sound(const struct world *world, const struct desk *desk)
{
	if (desk->ballot_count > MAX_BALLOTS)
		return false;
	for (int i = 0; i < MAX_BALLOTS; i++) {
		const struct ballot *ballot = &desk->ballots[i];
		bool used = i < desk->ballot_count;

		if (used && (ballot->bloc >= world->bloc_count || ballot->choice >= BALLOT_CHOICES
				|| !within(ballot->order, BALLOT_RESPONSE, world->order_count - 1)))
			return false;
		if (!used && (ballot->bloc || ballot->choice || ballot->order))
			return false;
	}
	return true;
}

static bool cancels_are_sound(const struct world *world, const struct desk *desk)
{
	if (desk->cancel_count > MAX_CANCELS)
		return false;
	for (int i = 0; i < MAX_CANCELS; i++) {
		const struct cancel *cancel = &desk->cancels[i];
		bool used = i < desk->cancel_count;

		if (used && (!within(cancel->order, 0, world->order_count - 1)
				|| world->orders[cancel->order].team != cancel->team))
			return false;
		if (!used && (cancel->team || cancel->refund || cancel->order))
			return false;
	}
	return true;
}

/* Of this turn or, with a turn before it, of the next opening. */
static bool rulings_are_sound(const struct desk *desk, int turn)
{
	if (desk->ruling_count > MAX_RULINGS)
		return false;
	for (int i = 0; i < MAX_RULINGS; i++) {
		const struct ruling *ruling = &desk->rulings[i];
		bool used = i < desk->ruling_count;

		if (used ? !within(ruling->turn, turn, turn + 1) :
				ruling->key || ruling->turn || ruling->result)
			return false;
	}
	return true;
}

static bool staged_is_sound(const struct world *world, const struct staged *staged)
{
	switch ((enum staged_kind)staged->kind) {
	case STAGED_CARD: return within(staged->subject, 0, world->event_count - 1);
	case STAGED_SKIP: return within(staged->subject, -1, world->event_count - 1);
	/* Of injects more may be known to the game than to this world's file. */
	case STAGED_INJECT: return staged->teams && within(staged->subject, 0, MAX_INJECTS - 1);
	}
	return false;
}

static bool stage_is_sound(const struct world *world, const struct desk *desk, int turn)
{
	if (desk->staged_count > MAX_STAGED)
		return false;
	for (int i = 0; i < MAX_STAGED; i++) {
		const struct staged *staged = &desk->staged[i];
		bool used = i < desk->staged_count;

		if (used && (!within(staged->turn, turn + 1, world->scenario.turns)
				|| !staged_is_sound(world, staged)))
			return false;
		if (!used && (staged->kind || staged->turn || staged->teams || staged->subject))
			return false;
	}
	return true;
}

static bool sight_is_sound(const struct desk *desk)
{
	if (desk->shown_count > MAX_SHOWN)
		return false;
	for (int i = 0; i < MAX_SHOWN; i++) {
		const struct shown *shown = &desk->shown[i];
		bool used = i < desk->shown_count;

		if (used ? shown->kind >= SHOWN_KINDS || shown->team >= TEAM_COUNT :
				shown->kind || shown->team || shown->hide || shown->subject)
			return false;
	}
	return true;
}

bool desk_is_sound(const struct world *world, const struct state *state)
{
	const struct desk *desk = &state->desk;

	return seats_are_sound(world, desk) && papers_are_sound(world, desk)
		&& ballots_are_sound(world, desk) && cancels_are_sound(world, desk)
		&& rulings_are_sound(desk, state->turn)
		&& (state->over || stage_is_sound(world, desk, state->turn))
		&& sight_is_sound(desk);
}
