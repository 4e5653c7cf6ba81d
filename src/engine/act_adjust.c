/* SPDX-License-Identifier: MIT */
#include "engine/act_chair.h"

#include "engine/effect.h"
#include "engine/front.h"
#include "engine/unit.h"
#include "engine/world.h"

/* An adjustment (B19): nobody is to blame for it, and nothing softens it. */

enum { COMMIT_MOST = 10, QUALITY_MOST = 5 };

static bool within(int value, int low, int high)
{
	return value >= low && value <= high;
}

static struct post post_of(const struct adjust *adjust)
{
	return (struct post){
		.team = adjust->team, .nation = adjust->nation, .kind = adjust->unit,
		.area = (uint8_t)adjust->subject, .quality = adjust->quality,
	};
}

/* Ground of the front changes hands by the per mille of territory that it is (B10). */
static bool is_front(const struct world *world, int area)
{
	for (int i = 0; i < world->war.front.count; i++)
		if (world->lists[world->war.front.first + i] == area)
			return true;
	return false;
}

/* Flags that are read from a setting cannot be set. */
static bool flag_is_free(const struct world *world, int flag)
{
	return flag != world->known.art5_auto && flag != world->known.art5_decline;
}

static enum verdict units_check(const struct world *world, const struct state *state,
	const struct adjust *adjust)
{
	if (!within(adjust->subject, 0, world->area_count - 1) || adjust->team >= TEAM_COUNT
			|| adjust->nation >= world->nation_count || adjust->unit >= UNIT_KIND_COUNT
			|| !within(adjust->quality, 1, QUALITY_MOST)
			|| !within(adjust->to, 0, ADJUST_UNITS_MOST))
		return VERDICT_VALUE;
	struct post post = post_of(adjust);

	if (adjust->to > 0 && state->stack_count == MAX_STACKS && !units_at(state, &post))
		return VERDICT_FULL;
	return VERDICT_LEGAL;
}

static bool value_fits(const struct world *world, const struct adjust *adjust)
{
	int subject = adjust->subject, to = adjust->to;

	switch ((enum adjust_kind)adjust->kind) {
	case ADJUST_TRACK:
		return within(subject, 0, world->track_count - 1)
			&& within(to, world->tracks[subject].low, world->tracks[subject].high);
	case ADJUST_RESOURCE:
		return adjust->team < TEAM_COUNT && within(subject, 0, RES_COUNT - 1) && to >= 0;
	case ADJUST_FLAG:
		return within(subject, 0, world->flag_count - 1) && flag_is_free(world, subject)
			&& within(to, 0, FLAG_FOREVER);
	case ADJUST_COMMIT:
		return within(subject, 0, world->country_count - 1) && within(to, 0, COMMIT_MOST);
	case ADJUST_CONTROL:
		return within(subject, 0, world->area_count - 1) && adjust->team <= TEAM_NONE
			&& !is_front(world, subject);
	case ADJUST_UNITS:
	case ADJUST_KINDS:
		break;
	}
	return false;
}

enum verdict adjust_check(const struct world *world, const struct state *state,
	const struct adjust *adjust)
{
	if (adjust->kind == ADJUST_UNITS)
		return units_check(world, state, adjust);
	return value_fits(world, adjust) ? VERDICT_LEGAL : VERDICT_VALUE;
}

/* What there is: the values before and after, and whose it is. */
static struct entry entry_of(const struct world *world, const struct state *state,
	const struct adjust *adjust)
{
	const struct cause cause = facilitator_cause();
	int subject = adjust->subject;
	struct entry entry = entry_make(state, &cause, ENTRY_TRACK);

	entry.subject = adjust->subject;
	entry.to = adjust->to;
	switch ((enum adjust_kind)adjust->kind) {
	case ADJUST_TRACK:
		entry.from = state->track[subject];
		break;
	case ADJUST_RESOURCE:
		entry.kind = ENTRY_RES;
		entry.team = adjust->team;
		entry.secret = true;
		entry.from = state->res[adjust->team][subject];
		break;
	case ADJUST_FLAG:
		entry.kind = ENTRY_FLAG;
		entry.from = state->flag[subject];
		break;
	case ADJUST_COMMIT:
		entry.kind = ENTRY_COMMIT;
		entry.from = state->commit[subject];
		break;
	case ADJUST_CONTROL:
		entry.kind = ENTRY_CONTROL;
		entry.from = state->control[subject];
		entry.to = adjust->team;
		break;
	case ADJUST_UNITS:
	case ADJUST_KINDS:
		break;
	}
	/* Another's alert is seen by nobody (B17). */
	for (int team = 0; entry.kind == ENTRY_TRACK && team < TEAM_COUNT; team++)
		if (world->known.alert[team] == subject) {
			entry.team = (uint8_t)team;
			entry.secret = true;
		}
	return entry;
}

static void units_adjust(const struct world *world, struct state *state,
	const struct adjust *adjust, struct ledger *ledger)
{
	const struct cause cause = facilitator_cause();
	const struct post post = post_of(adjust);
	const struct stack *stack = units_at(state, &post);
	int quality = stack ? stack->quality : 0;
	struct entry entry = entry_make(state, &cause, ENTRY_UNITS);

	entry.team = adjust->team;
	entry.subject = adjust->subject;
	entry.other = (int16_t)(adjust->nation * 8 + adjust->unit);
	entry.from = stack ? stack->count : 0;
	entry.to = adjust->to;
	ledger_change(world, state, &entry, ledger);
	if (adjust->to == 0)
		return;
	entry.kind = ENTRY_QUALITY;
	entry.from = quality;
	entry.to = adjust->quality;
	ledger_change(world, state, &entry, ledger);
}

void adjust_apply(const struct world *world, struct state *state, const struct adjust *adjust,
	struct ledger *ledger)
{
	const struct cause cause = facilitator_cause();

	if (adjust->kind == ADJUST_UNITS) {
		units_adjust(world, state, adjust, ledger);
		return;
	}
	struct entry entry = entry_of(world, state, adjust);

	ledger_change(world, state, &entry, ledger);
	if (adjust->kind == ADJUST_TRACK && adjust->subject == world->known.territory)
		front_follow(world, state, &cause, ledger);
}
