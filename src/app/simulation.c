/* SPDX-License-Identifier: MIT */
#include "app/simulation.h"

#include <string.h>

#include "ai/ai.h"
#include "base/hash.h"
#include "engine/score.h"
#include "engine/turn.h"
#include "engine/view.h"

void tally_init(struct tally *tally)
{
	*tally = (struct tally){ 0 };
}

uint64_t simulation_seed(const struct study *study, int game)
{
	return hash_mix(hash_mix(study->seed) + (uint64_t)game);
}

static const char *player_of(const struct study *study, uint64_t seed, enum team team)
{
	const char *player = study->players[team];

	if (strcmp(player, PLAYER_MIX) != 0)
		return player;
	seed = hash_mix(ai_seed(seed, 0, team));
	return study->world->personas[ai_draw_persona(study->world, team, seed)].id;
}

static void fill_sheets(const struct study *study, const struct state *state,
	struct orders *orders)
{
	for (int team = 0; team < TEAM_COUNT; team++) {
		struct view view;

		view_make(study->world, state, (enum team)team, &view);
		ai_sheet(study->world, &view, player_of(study, state->seed, (enum team)team),
			ai_seed(state->seed, state->turn, (enum team)team), &orders->sheet[team]);
	}
}

static void count_sheets(const struct orders *orders, struct tally *tally)
{
	for (int team = 0; team < TEAM_COUNT; team++)
		for (int i = 0; i < orders->sheet[team].count; i++)
			tally->filed[orders->sheet[team].orders[i].kind]++;
}

static void count_scores(const struct world *world, const struct state *state,
	struct tally *tally)
{
	int score[TEAM_COUNT];

	for (int team = 0; team < TEAM_COUNT; team++) {
		score[team] = score_team(world, state, (enum team)team);
		tally->scores[team][score[team]]++;
		tally->score_sum[team] += score[team];
		tally->score_squares[team] += score[team] * score[team];
		tally->agendas[team] += score_agenda_holds(world, state, (enum team)team);
	}
	for (int team = 0; team < TEAM_COUNT; team++) {
		int second = score[(team + 1) % TEAM_COUNT];
		int third = score[(team + 2) % TEAM_COUNT];

		tally->tops[team] += score[team] > second && score[team] > third;
	}
}

void simulation_play(const struct study *study, int game, struct tally *tally)
{
	const struct world *world = study->world;
	struct state state;
	struct orders orders;

	state_start(world, simulation_seed(study, game), &state, NULL);
	while (!state.over) {
		fill_sheets(study, &state, &orders);
		count_sheets(&orders, tally);
		turn_adjudicate(world, &state, &orders, NULL);
	}
	tally->games++;
	count_scores(world, &state, tally);
	tally->endings[state.ending]++;
	for (int i = 0; i < world->track_count; i++)
		tally->track_sum[i] += state.track[i];
	/* A sum, so that games may be counted in any order. */
	tally->digest += hash_mix(state_hash(world, &state) + (uint64_t)game);
}

int tally_percentile(const struct tally *tally, enum team team, int percent)
{
	int64_t wanted = (int64_t)tally->games * percent;
	int64_t count = 0;

	for (int score = 0; score < SCORE_STEPS; score++) {
		count += (int64_t)tally->scores[team][score] * 100;
		if (count >= wanted && count > 0)
			return score;
	}
	return SCORE_STEPS - 1;
}
