/* SPDX-License-Identifier: MIT */
#include "app/foresee.h"

#include "ai/ai.h"
#include "app/player.h"
#include "base/hash.h"
#include "engine/score.h"
#include "engine/turn.h"

/* A persona of each team for one game, by its seed. */
static void draw_players(const struct world *world, uint64_t seed, const char **players)
{
	for (int team = 0; team < TEAM_COUNT; team++) {
		bool any = false;

		for (int i = 0; i < world->persona_count; i++)
			any |= world->personas[i].team == team;
		players[team] = any ? world->personas[ai_draw_persona(world, (enum team)team,
			hash_mix(ai_seed(seed, 0, (enum team)team)))].id : AI_STANDARD;
	}
}

/* What the players file in this turn; own (NULL: a player's as well) is the team's. */
static void fill_sheets(const struct foresight *it, const struct state *state,
	const char *const *players, const struct sheet *own, struct orders *orders)
{
	for (int team = 0; team < TEAM_COUNT; team++) {
		struct view view;

		if (own && it->view.team == team) {
			orders->sheet[team] = *own;
			orders->sheet[team].filed = true;
			player_trim(it->world, state, (enum team)team, &orders->sheet[team]);
			continue;
		}
		view_make(it->world, state, (enum team)team, &view);
		ai_sheet(it->world, &view, players[team],
			ai_seed(state->seed, state->turn, (enum team)team), &orders->sheet[team]);
	}
}

static void count_game(const struct foresight *it, const struct state *end,
	struct outlook *outlook)
{
	int score = score_team(it->world, end, it->view.team);

	outlook->score[score]++;
	if (end->ending >= 0)
		outlook->ending[end->ending]++;
	outlook->agenda += score_agenda_holds(it->world, end, it->view.team);
	for (int i = 0; i < it->world->track_count; i++)
		outlook->track[outlook->games][i] = (int16_t)end->track[i];
	outlook->games++;
}

static void play_game_on(struct foresight *it, int game)
{
	const char *players[TEAM_COUNT];
	const struct sheet *own = &it->sheet;
	struct state state;

	view_imagine(it->world, &it->view, (uint64_t)game + 1, &state);
	/* Nobody sits at this table: blocs vote as the rules let them, and no ruling waits. */
	state.desk = (struct desk){ .seated = 0 };
	draw_players(it->world, state.seed, players);
	while (!state.over) {
		struct orders orders;

		fill_sheets(it, &state, players, own, &orders);
		turn_adjudicate(it->world, &state, &orders, NULL);
		own = NULL;
	}
	count_game(it, &state, &it->outlook);
}

void foresee(void *data, struct progress *progress)
{
	struct foresight *it = data;
	int wanted = it->outlook.wanted;

	it->outlook = (struct outlook){ .wanted = wanted, .turn = it->view.seen.turn };
	for (int game = 0; game < wanted; game++) {
		if (!progress_at(progress, game, wanted))
			return;
		play_game_on(it, game);
	}
	progress_at(progress, wanted, wanted);
}
