/* SPDX-License-Identifier: MIT */
#include "engine/state.h"

#include "engine/agreement_parts.h"
#include "engine/desk_sound.h"
#include "engine/order.h"

static bool within(int value, int low, int high)
{
	return value >= low && value <= high;
}

static bool clock_is_sound(const struct world *world, const struct state *state)
{
	if (!within(state->turn, 1, world->scenario.turns))
		return false;
	if (!state->over)
		return state->ending == -1 && state->also_true == 0;
	return within(state->ending, -1, world->ending_count - 1)
		&& (state->also_true >> world->ending_count) == 0;
}

static bool tracks_are_sound(const struct world *world, const struct state *state)
{
	for (int i = 0; i < world->track_count; i++)
		if (!within(state->track[i], world->tracks[i].low, world->tracks[i].high))
			return false;
	return true;
}

static bool members_are_sound(const struct world *world, const struct state *state)
{
	for (int i = 0; i < world->country_count; i++)
		if (!within(state->commit[i], 0, 10))
			return false;
	return true;
}

static bool teams_are_sound(const struct world *world, const struct state *state)
{
	for (int team = 0; team < TEAM_COUNT; team++) {
		for (int i = 0; i < RES_COUNT; i++)
			if (state->res[team][i] < 0)
				return false;
		for (int i = 0; i < SETTING_COUNT; i++) {
			int values = setting_values(i, team);
			if (!within(state->setting[team][i], 0, values > 0 ? values - 1 : 0))
				return false;
		}
		if (!within(state->agenda[team], -1, world->agenda_count[team] - 1))
			return false;
	}
	return true;
}

static bool flags_are_sound(const struct world *world, const struct state *state)
{
	for (int i = 0; i < world->flag_count; i++)
		if (state->flag[i] < 0)
			return false;
	return true;
}

static bool lines_are_sound(const struct world *world, const struct state *state)
{
	for (int i = 0; i < world->line_count; i++)
		/* A usual line falls as far as it must (B6.2). */
		if (!within(state->line[i], 0, world->lines[i].high))
			return false;
	return true;
}

static bool uses_are_sound(const struct world *world, const struct state *state)
{
	for (int i = 0; i < world->order_count; i++)
		if (world->orders[i].limit && state->filed[i] > world->orders[i].limit)
			return false;
	return true;
}

static bool areas_are_sound(const struct world *world, const struct state *state)
{
	for (int i = 0; i < world->area_count; i++)
		if (state->control[i] > TEAM_NONE || !within(state->held[i], 0, 1000))
			return false;
	return true;
}

static int stack_rank(const struct stack *stack)
{
	int rank = stack->area * (TEAM_COUNT + 1) + stack->team;
	return (rank * UNIT_KIND_COUNT + stack->kind) * MAX_NATIONS + stack->nation;
}

static bool stack_is_sound(const struct world *world, const struct stack *stack)
{
	return stack->area < world->area_count && stack->team < TEAM_COUNT
		&& stack->kind < UNIT_KIND_COUNT && stack->nation < world->nation_count
		&& within(stack->quality, 1, 5) && stack->count > 0;
}

static bool stack_is_empty(const struct stack *stack)
{
	return !stack->area && !stack->team && !stack->kind && !stack->nation && !stack->quality
		&& !stack->count;
}

static bool stacks_are_sound(const struct world *world, const struct state *state)
{
	if (!within(state->stack_count, 0, MAX_STACKS))
		return false;
	for (int i = 0; i < state->stack_count; i++) {
		if (!stack_is_sound(world, &state->stacks[i]))
			return false;
		if (i > 0 && stack_rank(&state->stacks[i - 1]) >= stack_rank(&state->stacks[i]))
			return false;
	}
	for (int i = state->stack_count; i < MAX_STACKS; i++)
		if (!stack_is_empty(&state->stacks[i]))
			return false;
	return true;
}

static bool delays_are_sound(const struct world *world, const struct state *state)
{
	(void)world;
	if (!within(state->delayed_count, 0, MAX_DELAYS))
		return false;
	for (int i = 0; i < MAX_DELAYS; i++) {
		const struct delayed *delayed = &state->delayed[i];
		bool waits = delayed->queued != 0;
		if (waits != (i < state->delayed_count) || (waits && delayed->due < delayed->queued))
			return false;
		if (i > 0 && waits && delayed->queued < state->delayed[i - 1].queued)
			return false;
	}
	return true;
}

static bool agreement_is_sound(const struct state *state, const struct agreement *agreement)
{
	const struct terms *terms = &agreement->terms;
	unsigned parties = terms->parties;

	if (agreement->number == 0 || !within(agreement->since, 1, state->turn)
			|| agreement->until < agreement->since || parties >= 1U << TEAM_COUNT
			|| team_bits_count(parties) < 2 || (terms->secret && team_bits_count(parties) != 2)
			|| !within(terms->clause_count, 1, MAX_CLAUSES))
		return false;
	if ((agreement->denounced | agreement->broken) & ~parties
			|| agreement->done >> terms->clause_count)
		return false;
	for (int i = 0; i < terms->clause_count; i++)
		if (terms->clauses[i].kind >= CLAUSE_COUNT || (terms->clauses[i].team != TEAM_NONE
				&& !(parties >> terms->clauses[i].team & 1)))
			return false;
	return true;
}

/* Sorted by number, none over but in the turn that ends the game. */
static bool agreements_are_sound(const struct world *world, const struct state *state)
{
	(void)world;
	if (state->agreement_count > MAX_AGREEMENTS || state->truce_since > state->turn)
		return false;
	for (int i = 0; i < state->agreement_count; i++) {
		const struct agreement *agreement = &state->agreements[i];

		if (!agreement_is_sound(state, agreement)
				|| (!state->over && agreement->until < state->turn)
				|| (i > 0 && agreement->number <= state->agreements[i - 1].number))
			return false;
	}
	for (int i = state->agreement_count; i < MAX_AGREEMENTS; i++)
		if (state->agreements[i].number)
			return false;
	for (int team = 0; team < TEAM_COUNT; team++)
		if (state->broken[team][team] || state->hushed[team][team])
			return false;
	return true;
}

bool state_is_sound(const struct world *world, const struct state *state, const char **what)
{
	static const struct {
		const char *name;
		bool (*holds)(const struct world *world, const struct state *state);
	} checks[] = {
		{ "clock", clock_is_sound }, { "tracks", tracks_are_sound },
		{ "commit", members_are_sound }, { "teams", teams_are_sound },
		{ "flags", flags_are_sound }, { "lines", lines_are_sound },
		{ "filed", uses_are_sound }, { "areas", areas_are_sound },
		{ "stacks", stacks_are_sound }, { "delayed", delays_are_sound },
		{ "desk", desk_is_sound },
		{ "agreements", agreements_are_sound },
	};
	for (size_t i = 0; i < sizeof checks / sizeof checks[0]; i++) {
		if (checks[i].holds(world, state))
			continue;
		*what = checks[i].name;
		return false;
	}
	return true;
}
