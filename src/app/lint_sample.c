/* SPDX-License-Identifier: MIT */
#include "app/lint_sample.h"

#include "ai/ai.h"
#include "base/hash.h"
#include "engine/expr.h"
#include "engine/order.h"
#include "engine/score.h"
#include "engine/turn.h"
#include "engine/view.h"

static void sheet_fill(const struct world *world, const struct state *state, enum team team,
	const char *player, struct sheet *sheet)
{
	struct view view;

	view_make(world, state, team, &view);
	ai_sheet(world, &view, player, ai_seed(state->seed, state->turn, team), sheet);
}

static void end_count(const struct world *world, const struct state *state,
	struct sample *sample)
{
	if (state->ending >= 0)
		sample->ended[state->ending]++;
	for (int team = 0; team < TEAM_COUNT; team++) {
		for (int i = 0; i < world->agenda_count[team]; i++)
			sample->met[team][i] += expr_holds(world, state,
				world->agendas[team][i].when, TARGET_NONE);
		for (int i = 0; i < world->objective_count[team]; i++) {
			int points = score_objective(world, state, (enum team)team, i)
				/ world->objectives[team][i].weight;

			if (points > sample->best[team][i])
				sample->best[team][i] = points;
		}
	}
}

static void game_play(const struct world *world, const char *const players[TEAM_COUNT],
	uint64_t seed, struct sample *sample)
{
	struct state state;

	state_start(world, seed, &state, NULL);
	while (!state.over) {
		struct orders orders;

		for (int team = 0; team < TEAM_COUNT; team++) {
			struct sheet *sheet = &orders.sheet[team];

			sheet_fill(world, &state, (enum team)team, players[team], sheet);
			for (int i = 0; i < sheet->count; i++)
				sample->filed[sheet->orders[i].kind]++;
		}
		turn_adjudicate(world, &state, &orders, NULL);
	}
	end_count(world, &state, sample);
}

void sample_play(const struct world *world, bool random, int games, struct sample *sample)
{
	*sample = (struct sample){ .games = games };
	for (int game = 0; game < games; game++) {
		const char *players[TEAM_COUNT];
		uint64_t seed = hash_mix((uint64_t)game + 1);

		for (int team = 0; team < TEAM_COUNT; team++) {
			uint64_t draw = hash_mix(ai_seed(seed, 0, (enum team)team));

			players[team] = random ? AI_RANDOM
				: world->personas[ai_draw_persona(world, (enum team)team, draw)].id;
		}
		game_play(world, players, seed, sample);
	}
}
