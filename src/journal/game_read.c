/* SPDX-License-Identifier: MIT */
#include "journal/game_read.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "io/file.h"
#include "io/paths.h"
#include "journal/entry.h"
#include "journal/filing.h"
#include "journal/names.h"

/* One record in the making. */
struct taking {
	struct game *game;
	const struct record *record;
	struct faults *faults;
	struct loader loader;
};

/* The record says what cannot be: a fault with its byte. */
static bool odd(const struct taking *taking)
{
	char number[24];
	struct fault fault;

	snprintf(number, sizeof number, "%zu", taking->record->offset);
	fault_set(&fault, FAULT_RECORD_WHAT, number, NULL);
	return faults_add(taking->faults, &fault);
}

/*
 * The whole map file, if one of the name is found and has the same areas: then it
 * can be drawn. Its text lies in the game's arena. Otherwise the recorded areas do.
 */
static void geometry_find(struct game *game, struct content_texts *texts)
{
	struct source *map = &texts->part[CONTENT_MAP];
	char name[PATH_SIZE], path[PATH_SIZE];
	struct file file;
	struct fault fault;

	if (snprintf(name, sizeof name, "assets/maps/%s", map->name) >= (int)sizeof name
		|| strchr(map->name, '/') || !path_of_data(name, path, &fault)
		|| !file_read(path, YAML_SIZE, &file, &fault))
		return;

	struct source whole = {
		.name = map->name, .text = arena_copy(game->arena, file.text, file.size),
		.size = file.size,
	};
	const char *areas = content_map_areas(&whole, game->arena);

	file_release(&file);
	if (areas && strlen(areas) == map->size && memcmp(areas, map->text, map->size) == 0)
		*map = whole;
}

static bool take_game(struct taking *taking)
{
	struct game *game = taking->game;

	if (!first_read(&taking->loader, taking->record->msg, game->arena, &game->first))
		return false;

	struct content_texts texts = game->first.texts;

	memcpy(game->seats, game->first.seats, sizeof game->seats);
	game->started = taking->record->at;
	geometry_find(game, &texts);

	struct fault fault;

	if (!content_load(&texts, &game->content, taking->faults))
		return false;
	if (game->first.rules_version != game->content.world->rules_version)
		return odd(taking);
	return procedures_check(game->content.world, &fault) || faults_add(taking->faults, &fault);
}

static bool team_of(const struct taking *taking, enum team *team)
{
	for (int i = 0; i < TEAM_COUNT; i++) {
		if (strcmp(taking->record->by, NAMES_TEAM[i]) == 0) {
			*team = (enum team)i;
			return true;
		}
	}
	return odd(taking);
}

static bool take_seat(struct taking *taking)
{
	enum team team = TEAM_NONE;

	return team_of(taking, &team)
		&& seat_read(&taking->loader, taking->record->msg, &taking->game->seats[team]);
}

/* The record must be of the turn that waits. */
static bool turn_read(const struct taking *taking)
{
	const struct node *node = node_need(&taking->loader, taking->record->msg, "turn");
	int turn;

	if (!node || !node_int(&taking->loader, node, 0, MAX_TURNS, &turn))
		return false;
	return turn == taking->game->turn || odd(taking);
}

static bool persona_read(const struct taking *taking, enum team team, struct game_turn *turn)
{
	const struct node *node = node_get(taking->record->msg, "persona");

	turn->by_machine[team] = node != NULL;
	if (!node)
		return true;

	const char *name = node_text(&taking->loader, node, SEAT_PERSONA - 1);

	if (name)
		fault_copy(turn->persona[team], SEAT_PERSONA, name);
	return name != NULL;
}

static bool is_playing(const struct game *game)
{
	const struct state *state = game_state(game);

	return state && !state->over;
}

static bool take_sheet(struct taking *taking)
{
	static const char *const KEYS[] = {
		"turn", "persona", "budget", "orders", "settings", "intent", "prediction", NULL,
	};
	struct game *game = taking->game;
	const struct node *msg = taking->record->msg;
	struct filing filing;

	if (!node_keys(&taking->loader, msg, KEYS) || !team_of(taking, &filing.team)
		|| !turn_read(taking))
		return false;
	if (!is_playing(game))
		return odd(taking);

	struct game_turn *turn = game_turn_at(game, game->turn);

	if (turn->stage[filing.team] == SHEET_SEALED)
		return odd(taking);
	if (!persona_read(taking, filing.team, turn)
		|| !filing_read(&taking->loader, game->content.world, msg, &filing))
		return false;
	turn->sheet[filing.team] = filing.sheet;
	turn->notes[filing.team] = filing.notes;
	turn->stage[filing.team] = SHEET_DRAFT;
	return true;
}

/* Note where what is recorded and what the rules give part; to play that is the end. */
static bool differ(const struct taking *taking, const char *what)
{
	struct game *game = taking->game;
	char where[FAULT_ARG];
	struct fault fault;

	snprintf(where, sizeof where, "turn %d, %.80s", game->turn, what);
	fault_set(&fault, FAULT_DESYNC, where, NULL);
	fault.line = (int)taking->record->seq + 1;
	if (game->mode == JOURNAL_PLAY)
		return faults_add(taking->faults, &fault);
	if (game->differs.code == FAULT_NONE)
		game->differs = fault;
	return true;
}

static bool take_seal(struct taking *taking)
{
	static const char *const KEYS[] = { "turn", NULL };
	struct game *game = taking->game;
	struct sheet_verdicts verdicts;
	enum team team = TEAM_NONE;

	if (!node_keys(&taking->loader, taking->record->msg, KEYS) || !team_of(taking, &team)
		|| !turn_read(taking))
		return false;

	struct game_turn *turn = is_playing(game) ? game->turns[game->turn] : NULL;

	if (!turn || turn->stage[team] != SHEET_DRAFT)
		return odd(taking);
	turn->stage[team] = SHEET_SEALED;
	if (sheet_check(game->content.world, game_state(game), team, &turn->sheet[team], &verdicts))
		return true;

	char what[64];

	snprintf(what, sizeof what, "sheet of %s", NAMES_TEAM[team]);
	return differ(taking, what);
}

static bool hash_read(const struct taking *taking, uint64_t *hash)
{
	const struct node *node = node_need(&taking->loader, taking->record->msg, "hash");
	const char *text = node ? node_text(&taking->loader, node, 16) : NULL;
	char again[24];

	if (!text)
		return false;
	*hash = strtoull(text, NULL, 16);
	snprintf(again, sizeof again, "%016" PRIx64, *hash);
	return strcmp(text, again) == 0 || odd(taking);
}

/* Where two ledgers part: an entry, told as its number; false if they do not. */
static bool ledgers_differ(const struct world *world, const struct ledger *first,
	const struct ledger *second, char name[64])
{
	for (int i = 0; i < first->vote_count && i < second->vote_count; i++) {
		if (!vote_equal(world, &first->votes[i], &second->votes[i])) {
			snprintf(name, 64, "vote %d (%s)", i + 1, world->orders[first->votes[i].order].id);
			return true;
		}
	}
	for (int i = 0; i < first->count || i < second->count; i++) {
		if (i >= first->count || i >= second->count
			|| !entry_equal(&first->entries[i], &second->entries[i])) {
			snprintf(name, 64, "ledger entry %d", i + 1);
			return true;
		}
	}
	return false;
}

/*
 * The state as recorded: what stood before with the recorded changes. The start
 * itself is in no ledger, so that of turn 0 is the one worked out.
 */
static void state_recorded(const struct game *game, const struct ledger *ledger,
	struct state *state)
{
	const struct state *before = game_state(game);

	if (!before)
		return;
	*state = *before;
	ledger_replay(game->content.world, ledger, 0, ledger->count, state);
}

static bool turn_compare(const struct taking *taking, struct game_turn *turn)
{
	struct game *game = taking->game;
	const struct world *world = game->content.world;
	struct ledger *ledger = arena_alloc(taking->loader.arena, 1, sizeof *ledger);
	struct state recorded;
	char name[64] = "state hash";

	game_adjudicate(game, &turn->after, ledger);

	bool same = turn->hash == state_hash(world, &turn->after);

	if (same && !ledgers_differ(world, ledger, &turn->ledger, name))
		return true;
	if (same)
		return differ(taking, name);
	recorded = turn->after;
	state_recorded(game, &turn->ledger, &recorded);

	/* The field says more than the entry that led to it. */
	state_difference(world, &turn->after, &recorded, name, sizeof name);

	const char *what;

	turn->after = recorded;
	return state_is_sound(world, &recorded, &what) ? differ(taking, name) : odd(taking);
}

static bool take_resolved(struct taking *taking)
{
	static const char *const KEYS[] = { "turn", "entries", "votes", "hash", NULL };
	struct game *game = taking->game;
	const struct node *msg = taking->record->msg;

	if (!node_keys(&taking->loader, msg, KEYS) || !turn_read(taking))
		return false;
	if (game->turn > 0 && !is_playing(game))
		return odd(taking);

	struct game_turn *turn = game_turn_at(game, game->turn);

	if (!hash_read(taking, &turn->hash)
		|| !ledger_read(&taking->loader, game->content.world, msg, &turn->ledger)
		|| !turn_compare(taking, turn))
		return false;
	turn->resolved = true;
	game->turn++;
	return true;
}

static bool record_take(struct taking *taking, enum record_kind kind)
{
	switch (kind) {
	case RECORD_GAME: return take_game(taking);
	case RECORD_SEAT: return take_seat(taking);
	case RECORD_DRAFT: case RECORD_ORDERS: return take_sheet(taking);
	case RECORD_SEAL: return take_seal(taking);
	case RECORD_RESOLVED: return take_resolved(taking);
	case RECORD_KINDS: break;
	}
	return false;
}

/* A kind of a newer release, or one at the wrong place. */
static void unknown(const struct taking *taking)
{
	struct fault fault;

	fault_set(&fault, FAULT_UNKNOWN_NAME, "record", taking->record->kind);
	faults_add(taking->faults, &fault);
}

bool game_take(struct game *game, const struct record *record, struct faults *faults)
{
	struct source nowhere = { .name = "", .text = "", .size = 0 };
	struct arena *arena = arena_new();
	struct taking taking = {
		.game = game, .record = record, .faults = faults,
		.loader = { .arena = arena, .faults = faults, .source = &nowhere },
	};
	int kind = 0;

	while (kind < RECORD_KINDS && strcmp(record->kind, RECORD_NAMES[kind]) != 0)
		kind++;

	bool good = kind < RECORD_KINDS && (kind == RECORD_GAME) == (record->seq == 0);

	if (good)
		good = record_take(&taking, (enum record_kind)kind);
	else
		unknown(&taking);
	/* A fault of a part without a word of its own. */
	if (!good && !faults->failed)
		odd(&taking);
	game->played = record->at;
	arena_free(arena);
	return good;
}
