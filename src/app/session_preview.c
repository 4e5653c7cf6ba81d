/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/player.h"
#include "app/session_parts.h"
#include "journal/names.h"

/* Machines that have not sealed yet would do so first: fill their sheets as they would. */
void session_preview(const struct session *session, struct state *state, struct ledger *ledger)
{
	struct arena *arena = arena_new();
	struct game *game = arena_alloc(arena, 1, sizeof *game);
	struct game_turn *turn = arena_alloc(arena, 1, sizeof *turn);

	*game = session->game;
	if (game->turns[game->turn])
		*turn = *game->turns[game->turn];
	game->turns[game->turn] = turn;
	for (int i = 0; i < TEAM_COUNT; i++) {
		const struct seat *seat = session_seat(session, (enum team)i);

		if (seat->kind != SEAT_MACHINE || turn->stage[i] == SHEET_SEALED)
			continue;
		player_fill(game->content.world, &game->now, (enum team)i, seat->persona,
			game->first.seed, &turn->sheet[i]);
		turn->sheet[i].filed = true;
		turn->stage[i] = SHEET_SEALED;
	}
	game_adjudicate(game, state, ledger);
	arena_free(arena);
}
