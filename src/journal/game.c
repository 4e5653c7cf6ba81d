/* SPDX-License-Identifier: MIT */
#include "journal/game.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/turn.h"
#include "journal/entry.h"
#include "journal/filing.h"
#include "journal/game_read.h"
#include "journal/names.h"

const char *const RECORD_NAMES[RECORD_KINDS + 1] = {
	[RECORD_GAME] = "game", [RECORD_SEAT] = "seat", [RECORD_DRAFT] = "draft",
	[RECORD_ORDERS] = "orders", [RECORD_SEAL] = "seal", [RECORD_RESOLVED] = "resolved",
	[RECORD_OFFER] = "offer", [RECORD_ANSWER] = "answer", [RECORD_MESSAGE] = "message",
	[RECORD_NOTE] = "note", [RECORD_COUNTER] = "counter", [RECORD_VOTES] = "votes",
	[RECORD_PHASE] = "phase", [RECORD_REOPEN] = "reopen", [RECORD_PIN] = "pin",
	[RECORD_KINDS] = NULL,
};

struct game_turn *game_turn_at(struct game *game, int turn)
{
	if (!game->turns[turn])
		game->turns[turn] = arena_alloc(game->arena, 1, sizeof *game->turns[turn]);
	return game->turns[turn];
}

const struct state *game_state(const struct game *game)
{
	return game->turn == 0 ? NULL : &game->now;
}

void game_adjudicate(const struct game *game, struct state *state, struct ledger *ledger)
{
	const struct world *world = game->content.world;
	struct orders sealed;

	ledger_init(ledger);
	if (game->turn == 0) {
		state_start(world, game->first.seed, state, ledger);
		return;
	}
	for (int i = 0; i < TEAM_COUNT; i++) {
		const struct game_turn *turn = game->turns[game->turn];

		sheet_init(&sealed.sheet[i]);
		if (turn && turn->stage[i] == SHEET_SEALED)
			sealed.sheet[i] = turn->sheet[i];
	}
	*state = game->now;
	turn_adjudicate(world, state, &sealed, ledger);
}

void game_write_sheet(const struct game *game, enum team team, const struct game_turn *turn,
	struct json *json)
{
	json_open(json, NULL, '{');
	json_number(json, "turn", game->turn);
	if (turn->by_machine[team])
		json_text(json, "persona", turn->persona[team]);
	filing_write(game->content.world, &(struct filed){
		.team = team, .state = &game->now, .sheet = &turn->sheet[team], .notes = &turn->notes[team],
	}, json);
	json_close(json, '}');
}

void game_write_turn(const struct game *game, int turn, const struct state *state,
	const struct ledger *ledger, struct json *json)
{
	char hash[24];

	snprintf(hash, sizeof hash, "%016" PRIx64, state_hash(game->content.world, state));
	json_open(json, NULL, '{');
	json_number(json, "turn", turn);
	ledger_write(game->content.world, ledger, json);
	json_text(json, "hash", hash);
	json_close(json, '}');
}

void game_keep_sheet(struct game *game, enum team team, const struct game_turn *from,
	enum sheet_stage stage)
{
	struct game_turn *turn = game_turn_at(game, game->turn);

	turn->sheet[team] = from->sheet[team];
	turn->notes[team] = from->notes[team];
	turn->by_machine[team] = from->by_machine[team];
	memcpy(turn->persona[team], from->persona[team], SEAT_PERSONA);
	turn->stage[team] = (uint8_t)stage;
}

void game_keep_turn(struct game *game, const struct state *state, const struct ledger *ledger)
{
	struct game_turn *turn = game_turn_at(game, game->turn);

	turn->resolved = true;
	turn->after = *state;
	turn->ledger = *ledger;
	turn->hash = state_hash(game->content.world, state);
	game_next_turn(game);
}

void game_next_turn(struct game *game)
{
	struct game_turn *turn = game->turns[game->turn++];

	turn->before = game->now;
	game->now = turn->after;
	table_lapse(&game->table);
}

/* What the reading of one journal needs at hand. */
struct opening {
	struct game *game;
	struct faults *faults;
	const char *path;
};

/* Faults of a record are its own line's; the node's place within it says nothing to anyone. */
static bool take(void *data, const struct record *record, struct fault *fault)
{
	const struct opening *opening = data;
	struct faults faults = { 0 };

	if (game_take(opening->game, record, &faults))
		return true;
	/* Content has faults in files of its own: they are told as they are. */
	*fault = faults.list[0];
	if (fault->file[0])
		*opening->faults = faults;
	return false;
}

static bool faults_tell(struct opening *opening, struct fault *fault)
{
	if (opening->faults->failed)
		return false;
	if (!fault->file[0])
		fault_copy(fault->file, FAULT_FILE, opening->path);
	fault->column = 0;
	return faults_add(opening->faults, fault);
}

bool game_open(struct game *game, struct journal *journal, const char *path,
	enum journal_mode mode, struct faults *faults)
{
	struct opening opening = { .game = game, .faults = faults, .path = path };
	struct journal_reader reader = { .take = take, .data = &opening };
	struct fault fault = { .code = FAULT_NONE };

	*game = (struct game){ .arena = arena_new(), .mode = mode,
		.table.clock.left_s = -1 };
	if (!journal_open(journal, path, mode, &reader, &fault))
		return faults_tell(&opening, &fault);
	return true;
}

void game_close(struct game *game, struct journal *journal)
{
	journal_close(journal);
	content_release(&game->content);
	arena_free(game->arena);
	*game = (struct game){ 0 };
}
