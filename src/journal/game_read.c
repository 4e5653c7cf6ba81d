/* SPDX-License-Identifier: MIT */
#include "journal/game_read.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "io/file.h"
#include "io/paths.h"
#include "journal/act.h"
#include "journal/entry.h"
#include "journal/filing.h"
#include "journal/names.h"
#include "journal/taking.h"

bool taking_odd(const struct taking *taking)
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

/* A game without secret agendas is one whose scenario has none. */
static void agendas_drop(struct world *world)
{
	for (int team = 0; team < TEAM_COUNT; team++) {
		world->agenda_count[team] = 0;
		world->scenario.agenda[team] = -1;
	}
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
	if (game->first.no_agendas)
		agendas_drop(game->content.world);
	if (game->first.rules_version != game->content.world->rules_version)
		return taking_odd(taking);
	return procedures_check(game->content.world, &fault) || faults_add(taking->faults, &fault);
}

bool taking_team(const struct taking *taking, enum team *team)
{
	for (int i = 0; i < TEAM_COUNT; i++) {
		if (strcmp(taking->record->by, NAMES_TEAM[i]) == 0) {
			*team = (enum team)i;
			return true;
		}
	}
	return taking_odd(taking);
}

static bool take_seat(struct taking *taking)
{
	enum team team = TEAM_NONE;

	return taking_team(taking, &team)
		&& seat_read(&taking->loader, taking->record->msg, &taking->game->seats[team]);
}

bool taking_anybody(const struct taking *taking, enum team *team)
{
	if (strcmp(taking->record->by, GAME_FACILITATOR) != 0)
		return taking_team(taking, team);
	*team = TEAM_NONE;
	return true;
}

bool taking_turn(const struct taking *taking)
{
	const struct node *node = node_need(&taking->loader, taking->record->msg, "turn");
	int turn;

	/* What is said and chosen after the last turn stands behind it. */
	if (!node || !node_int(&taking->loader, node, 0, MAX_TURNS + 1, &turn))
		return false;
	return turn == taking->game->turn || taking_odd(taking);
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

bool taking_is_playing(const struct taking *taking)
{
	const struct state *state = game_state(taking->game);

	return state && !state->over;
}

static bool take_sheet(struct taking *taking)
{
	static const char *const KEYS[] = {
		"turn", "persona", "budget", "orders", "settings", "argue", "denounce", "package",
		"intent", "prediction", NULL,
	};
	struct game *game = taking->game;
	const struct node *msg = taking->record->msg;
	struct filing filing;

	if (!node_keys(&taking->loader, msg, KEYS) || !taking_team(taking, &filing.team)
		|| !taking_turn(taking))
		return false;
	if (!taking_is_playing(taking))
		return taking_odd(taking);

	struct game_turn *turn = game_turn_at(game, game->turn);

	if (turn->stage[filing.team] == SHEET_SEALED)
		return taking_odd(taking);
	filing.state = &game->now;
	if (!persona_read(taking, filing.team, turn)
		|| !filing_read(&taking->loader, game->content.world, msg, &filing))
		return false;
	turn->sheet[filing.team] = filing.sheet;
	turn->notes[filing.team] = filing.notes;
	turn->stage[filing.team] = SHEET_DRAFT;
	return true;
}

bool taking_differ(const struct taking *taking, const char *what)
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

	if (!node_keys(&taking->loader, taking->record->msg, KEYS) || !taking_team(taking, &team)
		|| !taking_turn(taking))
		return false;

	struct game_turn *turn = taking_is_playing(taking) ? game->turns[game->turn] : NULL;

	if (!turn || turn->stage[team] != SHEET_DRAFT)
		return taking_odd(taking);
	turn->stage[team] = SHEET_SEALED;
	if (sheet_check(game->content.world, game_state(game), team, &turn->sheet[team], &verdicts))
		return true;

	char what[64];

	snprintf(what, sizeof what, "sheet of %s", NAMES_TEAM[team]);
	return taking_differ(taking, what);
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
	return strcmp(text, again) == 0 || taking_odd(taking);
}

bool ledgers_differ(const struct world *world, const struct ledger *first,
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
		return taking_differ(taking, name);
	recorded = turn->after;
	state_recorded(game, &turn->ledger, &recorded);

	/* The field says more than the entry that led to it. */
	state_difference(world, &turn->after, &recorded, name, sizeof name);

	const char *what;

	turn->after = recorded;
	return state_is_sound(world, &recorded, &what) ? taking_differ(taking, name)
		: taking_odd(taking);
}

/* A turn is resolved when all who are played have sealed: an adjudication without is forged. */
static bool sheets_are_sealed(const struct taking *taking, const struct game_turn *turn)
{
	const struct game *game = taking->game;
	struct fault fault;

	for (int i = 0; game->turn > 0 && i < TEAM_COUNT; i++) {
		if (game->seats[i].kind == SEAT_NONE || turn->stage[i] == SHEET_SEALED)
			continue;
		fault_set(&fault, FAULT_GAME_UNSEALED, NAMES_TEAM[i], NULL);
		return faults_add(taking->faults, &fault);
	}
	return true;
}

static bool take_resolved(struct taking *taking)
{
	static const char *const KEYS[] = { "turn", "entries", "votes", "hash", NULL };
	struct game *game = taking->game;
	const struct node *msg = taking->record->msg;

	if (!node_keys(&taking->loader, msg, KEYS) || !taking_turn(taking))
		return false;
	if (game->turn > 0 && !taking_is_playing(taking))
		return taking_odd(taking);

	struct game_turn *turn = game_turn_at(game, game->turn);

	if (!sheets_are_sealed(taking, turn) || !hash_read(taking, &turn->hash)
		|| !ledger_read(&taking->loader, game->content.world, msg, &turn->ledger)
		|| !turn_compare(taking, turn))
		return false;
	turn->resolved = true;
	game_next_turn(game);
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
	case RECORD_OFFER: case RECORD_ANSWER: case RECORD_MESSAGE: case RECORD_NOTE:
	case RECORD_COUNTER: case RECORD_VOTES: case RECORD_PHASE: case RECORD_REOPEN:
	case RECORD_PIN:
		return take_table(taking, kind);
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

/* The place of a word in a list, or its length. */
static int word_find(const char *word, const char *const *list)
{
	int at = 0;

	while (list[at] && strcmp(word, list[at]) != 0)
		at++;
	return at;
}

/* The act that a record is; ACT_COUNT if it is none. A team's own seat is another record. */
static int act_of(const struct record *record)
{
	int act = word_find(record->kind, NAMES_ACT);

	if (act == ACT_AGREE || (act == ACT_SEAT && strcmp(record->by, GAME_FACILITATOR) != 0))
		return ACT_COUNT;
	return act;
}

bool game_take(struct game *game, const struct record *record, struct faults *faults)
{
	struct source nowhere = { .name = "", .text = "", .size = 0 };
	struct arena *arena = arena_new();
	struct taking taking = {
		.game = game, .record = record, .faults = faults,
		.loader = { .arena = arena, .faults = faults, .source = &nowhere },
	};
	int kind = word_find(record->kind, RECORD_NAMES), act = act_of(record);
	bool good = false;

	if (act < ACT_COUNT && record->seq > 0)
		good = take_act(&taking, (enum act_kind)act);
	else if (kind < RECORD_KINDS && (kind == RECORD_GAME) == (record->seq == 0))
		good = record_take(&taking, (enum record_kind)kind);
	else
		unknown(&taking);
	/* A fault of a part without a word of its own. */
	if (!good && !faults->failed)
		taking_odd(&taking);
	game->played = record->at;
	arena_free(arena);
	return good;
}
