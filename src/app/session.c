/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/session.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "app/player.h"
#include "app/session_parts.h"
#include "journal/filing.h"
#include "journal/names.h"

int64_t session_now(void)
{
	return (int64_t)time(NULL);
}

/* --- What there is --- */

const char *session_path(const struct session *session)
{
	return session->path;
}

const struct world *session_world(const struct session *session)
{
	return session->game.content.world;
}

const struct atlas *session_atlas(const struct session *session)
{
	return session->game.content.atlas;
}

const struct game *session_game(const struct session *session)
{
	return &session->game;
}

size_t session_torn(const struct session *session)
{
	return session->journal.torn;
}

const char *session_receipt(const struct session *session)
{
	return session->journal.chain;
}

const struct seat *session_seat(const struct session *session, enum team team)
{
	return &session->game.seats[team];
}

const struct state *session_state(const struct session *session)
{
	return game_state(&session->game);
}

const struct state *session_state_at(const struct session *session, int turn)
{
	if (turn < 1 || turn > session->game.turn)
		return NULL;
	return &session->game.turns[turn - 1]->after;
}

const struct state *session_state_before(const struct session *session, int turn)
{
	if (turn < 1 || turn > session->game.turn)
		return NULL;
	return turn == session->game.turn ? &session->game.now : &session->game.turns[turn]->before;
}

static const struct game_turn *turn_at(const struct session *session, int turn)
{
	return turn >= 0 && turn <= session->game.turn ? session->game.turns[turn] : NULL;
}

const struct ledger *session_ledger(const struct session *session, int turn)
{
	const struct game_turn *at = turn_at(session, turn);

	return at && at->resolved ? &at->ledger : NULL;
}

const struct sheet *session_sheet(const struct session *session, int turn, enum team team)
{
	const struct game_turn *at = turn_at(session, turn);

	return at && at->stage[team] != SHEET_NONE ? &at->sheet[team] : NULL;
}

const struct notes *session_notes(const struct session *session, int turn, enum team team)
{
	const struct game_turn *at = turn_at(session, turn);

	return at && at->stage[team] != SHEET_NONE ? &at->notes[team] : NULL;
}

bool session_is_sealed(const struct session *session, enum team team)
{
	const struct game_turn *at = turn_at(session, session->game.turn);

	return at && at->stage[team] == SHEET_SEALED;
}

/* --- What changes it --- */

bool session_may_grow(const struct session *session, struct fault *fault)
{
	if (session->mode == SESSION_READ)
		return fault_set(fault, FAULT_GAME_READ, NULL, NULL);
	return true;
}

bool session_may_act(const struct session *session, struct fault *fault)
{
	if (!session_may_grow(session, fault))
		return false;
	return !session_state(session)->over || fault_set(fault, FAULT_GAME_OVER, NULL, NULL);
}

bool session_write(struct session *session, const struct addition *list, int count,
	struct fault *fault)
{
	return session->mode == SESSION_TRY
		|| journal_append(&session->journal, list, count, fault);
}

bool session_append(struct session *session, const char *kind, const char *by, struct json *msg,
	struct fault *fault)
{
	struct addition addition = {
		.at = session_now(), .kind = kind, .by = by, .msg = msg->out.text,
	};
	bool good = session_write(session, &addition, 1, fault);

	json_release(msg);
	return good;
}

static bool may_file(const struct session *session, enum team team, struct fault *fault)
{
	if (!session_may_act(session, fault))
		return false;
	if (session_seat(session, team)->kind == SEAT_NONE)
		return fault_set(fault, FAULT_GAME_NO_SEAT, NAMES_TEAM[team], NULL);
	if (session_is_sealed(session, team))
		return fault_set(fault, FAULT_GAME_SEALED, NAMES_TEAM[team], NULL);
	return true;
}

/* A sheet as it is kept: what a journal cannot hold in its notes is left out. */
static void turn_fill(struct game_turn *turn, enum team team, const struct sheet *sheet,
	const struct notes *notes)
{
	turn->sheet[team] = *sheet;
	turn->sheet[team].filed = true;
	notes_init(&turn->notes[team]);
	if (notes)
		turn->notes[team] = *notes;
	notes_settle(&turn->notes[team]);
}

static bool sheet_append(struct session *session, enum team team, const struct game_turn *turn,
	enum sheet_stage stage, struct fault *fault)
{
	struct game *game = &session->game;
	int64_t at = session_now();
	struct json sheet, seal;

	json_init(&sheet);
	game_write_sheet(game, team, turn, &sheet);
	json_init(&seal);
	json_open(&seal, NULL, '{');
	json_number(&seal, "turn", game->turn);
	json_close(&seal, '}');

	const char *by = NAMES_TEAM[team];
	const char *kind = RECORD_NAMES[stage == SHEET_SEALED ? RECORD_ORDERS : RECORD_DRAFT];
	struct addition list[2] = {
		{ .at = at, .kind = kind, .by = by, .msg = sheet.out.text },
		{ .at = at, .kind = RECORD_NAMES[RECORD_SEAL], .by = by, .msg = seal.out.text },
	};
	bool good = session_write(session, list, stage == SHEET_SEALED ? 2 : 1, fault);

	json_release(&sheet);
	json_release(&seal);
	if (good)
		game_keep_sheet(game, team, turn, stage);
	return good;
}

bool session_draft(struct session *session, enum team team, const struct sheet *sheet,
	const struct notes *notes, struct fault *fault)
{
	struct arena *arena = arena_new();
	struct game_turn *turn = arena_alloc(arena, 1, sizeof *turn);

	turn_fill(turn, team, sheet, notes);

	bool good = may_file(session, team, fault)
		&& sheet_append(session, team, turn, SHEET_DRAFT, fault);

	arena_free(arena);
	return good;
}

bool session_seal(struct session *session, enum team team, const struct sheet *sheet,
	const struct notes *notes, struct sheet_verdicts *verdicts, struct fault *fault)
{
	*verdicts = (struct sheet_verdicts){ 0 };
	fault_set(fault, FAULT_NONE, NULL, NULL);
	if (!may_file(session, team, fault))
		return false;

	struct arena *arena = arena_new();
	struct game_turn *turn = arena_alloc(arena, 1, sizeof *turn);

	turn_fill(turn, team, sheet, notes);

	bool good = sheet_check(session_world(session), session_state(session), team,
		&turn->sheet[team], verdicts)
		&& sheet_append(session, team, turn, SHEET_SEALED, fault);

	arena_free(arena);
	return good;
}

bool session_think(const struct session *session, enum team team, const char *persona,
	struct thought *thought, struct fault *fault)
{
	const struct world *world = session_world(session);

	if (!may_file(session, team, fault) || !player_check(world, team, persona, fault))
		return false;
	thought_begin(thought, world, session_state(session), team, persona,
		session->game.first.seed);
	return true;
}

bool session_auto(struct session *session, enum team team, const char *persona,
	struct fault *fault)
{
	struct thought thought;

	if (!session_think(session, team, persona, &thought, fault))
		return false;
	thought_run(&thought);
	return session_file(session, &thought, fault);
}

bool session_file(struct session *session, const struct thought *thought, struct fault *fault)
{
	enum team team = thought->view.team;
	struct sheet sheet = thought->sheet;

	if (!may_file(session, team, fault))
		return false;
	player_trim(session_world(session), session_state(session), team, &sheet);

	struct arena *arena = arena_new();
	struct game_turn *turn = arena_alloc(arena, 1, sizeof *turn);

	turn_fill(turn, team, &sheet, NULL);
	turn->by_machine[team] = true;
	fault_copy(turn->persona[team], SEAT_PERSONA, thought->name);

	bool good = sheet_append(session, team, turn, SHEET_SEALED, fault);

	arena_free(arena);
	return good;
}

/* Work out the opening or the turn that waits, and keep it. */
static bool turn_append(struct session *session, struct fault *fault)
{
	struct arena *arena = arena_new();
	struct ledger *ledger = arena_alloc(arena, 1, sizeof *ledger);
	struct state state;
	struct json json;
	bool good = true;

	game_adjudicate(&session->game, &state, ledger);
	json_init(&json);
	game_write_turn(&session->game, session->game.turn, &state, ledger, &json);

	struct addition addition = {
		.at = session_now(), .kind = RECORD_NAMES[RECORD_RESOLVED], .by = GAME_WRITER,
		.msg = json.out.text,
	};

	/* Who only reads a game whose opening was never written sees it all the same. */
	if (session->mode == SESSION_PLAY)
		good = journal_append(&session->journal, &addition, 1, fault);
	if (good)
		game_keep_turn(&session->game, &state, ledger);
	json_release(&json);
	arena_free(arena);
	return good;
}

bool session_resolve(struct session *session, struct fault *fault)
{
	if (!session_may_act(session, fault))
		return false;
	for (int i = 0; i < TEAM_COUNT; i++)
		if (session_seat(session, (enum team)i)->kind == SEAT_HUMAN
			&& !session_is_sealed(session, (enum team)i))
			return fault_set(fault, FAULT_GAME_UNSEALED, NAMES_TEAM[i], NULL);
	for (int i = 0; i < TEAM_COUNT; i++) {
		const struct seat *seat = session_seat(session, (enum team)i);

		if (seat->kind == SEAT_MACHINE && !session_is_sealed(session, (enum team)i)
			&& !session_auto(session, (enum team)i, seat->persona, fault))
			return false;
	}
	return turn_append(session, fault);
}

/* --- Opening --- */

bool session_open(const char *path, enum session_mode mode, struct session **out,
	struct faults *faults)
{
	struct arena *arena = arena_new();
	struct session *session = arena_alloc(arena, 1, sizeof *session);
	enum journal_mode how = mode == SESSION_PLAY ? JOURNAL_PLAY : JOURNAL_READ;
	struct fault fault;

	session->arena = arena;
	session->mode = mode;
	fault_copy(session->path, FAULT_FILE, path);

	bool good = game_open(&session->game, &session->journal, path, how, faults);

	/* The journal of a game that was killed between its first two records, or between an offer
	 * and the machine's answer. */
	if (good && session->game.turn == 0 && !turn_append(session, &fault))
		good = faults_add(faults, &fault);
	if (good && mode == SESSION_PLAY && !session_answer_offers(session, &fault))
		good = faults_add(faults, &fault);
	if (good)
		*out = session;
	else
		session_free(session);
	return good;
}

void session_free(struct session *session)
{
	if (!session)
		return;
	game_close(&session->game, &session->journal);
	arena_free(session->arena);
}
