/* SPDX-License-Identifier: MIT */
#include "ai/value.h"

#include "engine/effect.h"
#include "engine/score.h"

/* The hazard is six tenths of a point per point of escalation above 68 (E2). */
enum { CALM = 68, HAZARD = 60, RESERVE = 4, SPARE = 5 };

static void ripen(const struct world *world, struct state *state)
{
	for (int i = 0; i < state->delayed_count; i++) {
		const struct delayed *delayed = &state->delayed[i];
		struct cause cause = {
			.kind = delayed->cause,
			.team = delayed->team,
			.index = delayed->index,
			.target = delayed->target,
			.queued = delayed->queued,
			.hidden = delayed->hidden,
			.yes_percent = 100,
		};

		effect_apply(world, state, world->effects[delayed->effect].then, &cause, NULL);
	}
}

static int spare(const struct state *state, enum team team)
{
	int value = 0;

	for (int i = 0; i < RES_COUNT; i++)
		if (state->res[team][i] > RESERVE)
			value += (state->res[team][i] - RESERVE) * SPARE;
	return value;
}

int value_state(const struct world *world, const struct state *state, enum team team)
{
	struct state later = *state;
	int value = 0;

	if (!state->over)
		ripen(world, &later);
	for (int i = 0; i < world->objective_count[team]; i++)
		value += score_objective(world, &later, team, i);
	if (score_agenda_holds(world, &later, team))
		value += world->options[OPTION_AGENDA_POINTS] * VALUE_POINT;
	if (!state->over)
		value += spare(&later, team);

	int escalation = later.track[world->known.escalation];

	return escalation > CALM ? value - (escalation - CALM) * HAZARD : value;
}
