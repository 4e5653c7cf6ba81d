/* SPDX-License-Identifier: MIT */
#include "app/simulation.h"

#include <string.h>

#include "ai/ai.h"
#include "base/hash.h"
#include "engine/score.h"
#include "engine/turn.h"
#include "engine/view.h"

/* The sheets of a game, turn by turn. */
struct script {
	int turns;
	struct orders orders[MAX_TURNS];
};

uint64_t simulation_seed(const struct study *study, int game)
{
	return hash_mix(hash_mix(study->seed) + (uint64_t)game);
}

/* The persona that plays team in the game of this seed, or -1. */
static int persona_of(const struct study *study, uint64_t seed, enum team team)
{
	const char *player = study->players[team];

	if (strcmp(player, PLAYER_MIX) != 0)
		return world_persona(study->world, team, player);
	return ai_draw_persona(study->world, team, hash_mix(ai_seed(seed, 0, team)));
}

static void fill_sheets(const struct study *study, const struct state *state,
	const struct game_record *record, struct orders *orders)
{
	const struct world *world = study->world;

	for (int team = 0; team < TEAM_COUNT; team++) {
		int persona = record->persona[team];
		const char *player = persona < 0 ? study->players[team]
			: world->personas[persona].id;
		struct view view;

		view_make(world, state, (enum team)team, &view);
		ai_sheet(world, &view, player,
			ai_seed(state->seed, state->turn, (enum team)team), &orders->sheet[team]);
	}
}

/* Sheets of turns that the game of the script did not reach: nothing is filed. */
static void play_script(const struct world *world, const struct script *script,
	struct state *state)
{
	while (!state->over) {
		struct orders orders;

		for (int team = 0; team < TEAM_COUNT; team++)
			sheet_init(&orders.sheet[team]);
		if (state->turn <= script->turns)
			orders = script->orders[state->turn - 1];
		turn_adjudicate(world, state, &orders, NULL);
	}
}

/* The same orders and agendas with other dice: how far apart do the scores lie? */
static void play_again(const struct study *study, const struct script *script,
	const struct state *first, struct tally *tally)
{
	int64_t sum[TEAM_COUNT] = { 0 }, squares[TEAM_COUNT] = { 0 };

	for (int i = 0; i < study->again; i++) {
		struct state state;

		state_start(study->world, hash_mix(first->seed + (uint64_t)i + 1), &state, NULL);
		memcpy(state.agenda, first->agenda, sizeof(state.agenda));
		play_script(study->world, script, &state);
		for (int team = 0; team < TEAM_COUNT; team++) {
			int score = score_team(study->world, &state, (enum team)team);

			sum[team] += score;
			squares[team] += score * score;
		}
	}
	tally->groups++;
	tally->again = study->again;
	for (int team = 0; team < TEAM_COUNT; team++) {
		tally->within[team] += study->again * squares[team] - sum[team] * sum[team];
		tally->dice_sum[team] += sum[team];
		tally->dice_squares[team] += squares[team];
	}
}

void simulation_play(const struct study *study, int game, struct tally *tally)
{
	const struct world *world = study->world;
	struct game_record record = { 0 };
	struct script script = { 0 };
	struct state state;

	state_start(world, simulation_seed(study, game), &state, NULL);
	for (int team = 0; team < TEAM_COUNT; team++)
		record.persona[team] = persona_of(study, state.seed, (enum team)team);
	while (!state.over) {
		struct orders *orders = &script.orders[script.turns++];

		fill_sheets(study, &state, &record, orders);
		tally_sheets(tally, world, &state, orders, &record);
		turn_adjudicate(world, &state, orders, study->ledger);
		if (study->ledger)
			tally_votes(tally, study->ledger);
	}
	tally_game(tally, world, &state, &record, game);
	if (study->again > 1)
		play_again(study, &script, &state, tally);
}
