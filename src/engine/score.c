/* SPDX-License-Identifier: MIT */
#include "engine/score.h"

#include <assert.h>

#include "engine/expr.h"

int64_t score_measure(const struct world *world, const struct state *state, enum team team,
	int index)
{
	assert(index >= 0 && index < world->objective_count[team]);
	return expr_eval(world, state, world->objectives[team][index].of, TARGET_NONE);
}

int score_objective(const struct world *world, const struct state *state, enum team team,
	int index)
{
	int64_t value = score_measure(world, state, team, index);
	const struct objective *objective = &world->objectives[team][index];
	int64_t part = div_toward_zero((value - objective->zero) * 100,
		objective->full - objective->zero);
	if (part < 0)
		part = 0;
	if (part > 100)
		part = 100;
	return (int)part * objective->weight;
}

bool score_agenda_holds(const struct world *world, const struct state *state, enum team team)
{
	int agenda = state->agenda[team];
	if (agenda < 0)
		return false;
	assert(agenda < world->agenda_count[team]);
	return expr_holds(world, state, world->agendas[team][agenda].when, TARGET_NONE);
}

int score_team(const struct world *world, const struct state *state, enum team team)
{
	int sum = 0;
	for (int i = 0; i < world->objective_count[team]; i++)
		sum += score_objective(world, state, team, i);
	int score = sum / 100;
	if (score_agenda_holds(world, state, team))
		score += world->options[OPTION_AGENDA_POINTS];
	int cap = state->over && state->ending >= 0 ? world->endings[state->ending].cap : 0;
	return cap > 0 && score > cap ? cap : score;
}

int score_bloc(const struct world *world, const struct state *state, int bloc)
{
	const struct bloc_score *rules = &world->bloc_score;
	int commit = 0, members = 0;

	for (int i = 0; i < world->country_count; i++) {
		if (!(world->blocs[bloc].members & bit_of(i)))
			continue;
		commit += state->commit[i];
		members++;
	}
	int score = members ? commit * rules->commit / members : 0;

	score -= state->desk.lost[bloc] * rules->lost;
	return score < 0 ? 0 : score;
}

int ending_find(const struct world *world, const struct state *state, bool sudden,
	uint32_t *also)
{
	_Static_assert(MAX_ENDINGS <= 31, "endings are bits of also_true and of an entry's value");
	int found = -1;
	uint32_t others = 0;
	for (int i = 0; i < world->ending_count; i++) {
		const struct ending *ending = &world->endings[i];
		if (!expr_holds(world, state, ending->when, TARGET_NONE))
			continue;
		if (found < 0 && (ending->sudden || !sudden))
			found = i;
		else
			others |= UINT32_C(1) << i;
	}
	*also = found < 0 ? 0 : others;
	return found;
}
