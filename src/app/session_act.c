/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <assert.h>
#include <string.h>

#include "app/session_parts.h"
#include "base/utf8.h"
#include "journal/act.h"
#include "journal/game_table.h"

struct trial session_trial(void)
{
	struct arena *arena = arena_new();

	return (struct trial){
		.arena = arena, .state = arena_alloc(arena, 1, sizeof(struct state)),
		.ledger = arena_alloc(arena, 1, sizeof(struct ledger)),
	};
}

/* Append entries of one ledger to another, votes and all. */
static void story_add(struct ledger *story, const struct ledger *ledger)
{
	for (int i = 0; ledger && i < ledger->count; i++) {
		struct entry entry = ledger->entries[i];

		if (entry.kind == ENTRY_VOTE && entry.subject >= 0)
			entry.subject = (int16_t)(entry.subject + story->vote_count);
		ledger_add(story, &entry);
	}
	for (int i = 0; ledger && i < ledger->vote_count; i++)
		ledger_add_vote(story, &ledger->votes[i]);
}

bool session_story(const struct session *session, int turn, struct ledger *out,
	const struct state **after)
{
	const struct ledger *ledger = session_ledger(session, turn);
	const struct ledger *acts = session_acts(session, turn);
	bool ended = !ledger && turn == session->game.turn && session_state(session)->over;

	ledger_init(out);
	if (!ledger && !(ended && acts))
		return false;
	story_add(out, acts);
	story_add(out, ledger);
	*after = ledger ? session_state_at(session, turn + 1) : session_state(session);
	return true;
}

/* Acts in the making: their records, and how far they have come. */
struct doings {
	const struct doing *list;
	struct act *acts;                /* with the numbers of the injects that were written */
	struct addition *additions;
	struct json *bodies;
	int64_t at;
	int count, written;
	int entries;                     /* of the turn so far */
};

static void deed_fill(const struct session *session, const struct doings *doings, int index,
	struct deed *deed)
{
	const struct doing *doing = &doings->list[index];

	*deed = (struct deed){
		.turn = session->game.turn, .at = doings->at, .act = doings->acts[index],
	};
	if (doing->reason)
		fault_copy(deed->reason, MESSAGE_TEXT, doing->reason);
	if (doing->text)
		fault_copy(deed->text, MESSAGE_TEXT, doing->text);
	if (doing->effects)
		fault_copy(deed->effects, DEED_EFFECTS, doing->effects);
	table_settle(deed->reason, REASON_MOST);
	table_settle(deed->text, MESSAGE_MOST);
}

static bool fault_tell(struct faults *faults, enum fault_code code, const char *first,
	const char *second)
{
	struct fault fault;

	fault_set(&fault, code, first, second);
	return faults_add(faults, &fault);
}

/* Effects that the journal keeps byte by byte: what comes back must be what was compiled. */
static bool effects_fit(const char *effects, struct faults *faults)
{
	if (effects && strlen(effects) >= DEED_EFFECTS)
		return fault_tell(faults, FAULT_LONG_TEXT, NULL, NULL);
	while (effects && *effects)
		if (!record_allows(utf8_next(&effects)))
			return fault_tell(faults, FAULT_NOTE_BYTES, "effects", NULL);
	return true;
}

/* An inject that is written at the table is made one of the scenario's first. */
static bool inject_add(struct session *session, const struct deed *deed, struct act *act,
	struct faults *faults)
{
	int index;

	if (!deed->text[0])
		return fault_tell(faults, FAULT_EMPTY_TEXT, NULL, NULL);
	if (!content_add_inject(&session->game.content, deed->text,
			deed->effects[0] ? deed->effects : NULL, &index, faults))
		return false;
	act->inject.inject = (int16_t)index;
	return true;
}

/* Try one act on what those before it left, and write its record. */
static bool doing_try(struct session *session, struct doings *doings, const struct trial *trial,
	enum verdict *verdict, struct faults *faults)
{
	struct game *game = &session->game;
	int index = doings->written;
	const struct doing *doing = &doings->list[index];
	struct act *act = &doings->acts[index];
	struct deed *deed = arena_alloc(trial->arena, 1, sizeof *deed);

	*act = doing->act;
	deed_fill(session, doings, index, deed);
	if (act->kind == ACT_AGREE)
		*verdict = VERDICT_PARTIES;
	else if (!act_has_reason((enum act_kind)act->kind, deed->reason))
		return fault_tell(faults, FAULT_REASON, NULL, NULL);
	if (doing->text && (!effects_fit(doing->effects, faults)
			|| !inject_add(session, deed, act, faults)))
		return false;
	deed->act = *act;
	if (*verdict == VERDICT_LEGAL)
		*verdict = game_try_act(game, act, trial->state, trial->ledger);
	doings->entries += trial->ledger->count;
	if (*verdict == VERDICT_LEGAL && doings->entries > ACT_ENTRIES)
		*verdict = VERDICT_FULL;
	if (*verdict != VERDICT_LEGAL)
		return false;

	struct json *json = &doings->bodies[index];

	json_init(json);
	game_write_act(game, deed, trial->ledger, json);
	doings->additions[doings->written++] = (struct addition){
		.at = doings->at, .kind = NAMES_ACT[act->kind],
		.by = act_author(game->content.world, &game->now, act), .msg = json->out.text,
	};
	game->now = *trial->state;
	return true;
}

/* They are on disk: do them. */
static void doings_keep(struct session *session, const struct doings *doings)
{
	struct game *game = &session->game;

	for (int i = 0; i < doings->count; i++) {
		struct trial trial = session_trial();
		struct deed *deed = arena_alloc(trial.arena, 1, sizeof *deed);
		enum verdict verdict = game_try_act(game, &doings->acts[i], trial.state, trial.ledger);

		assert(verdict == VERDICT_LEGAL);
		deed_fill(session, doings, i, deed);
		game_keep_act(game, deed, &(struct outcome){ trial.state, trial.ledger });
		arena_free(trial.arena);
	}
}

/* What trying changes besides the records: taken back, for then it is done anew or not at all. */
struct standing {
	struct state now;
	struct world world;
	struct content_sizes sizes;
};

static bool doings_write(struct session *session, struct doings *doings, enum verdict *verdict,
	struct faults *faults)
{
	bool good = true;

	while (good && doings->written < doings->count) {
		struct trial trial = session_trial();

		good = doing_try(session, doings, &trial, verdict, faults);
		arena_free(trial.arena);
	}
	return good;
}

static bool doings_append(struct session *session, struct doings *doings, struct faults *faults)
{
	struct fault fault;

	return journal_append(&session->journal, doings->additions, doings->count, &fault)
		|| faults_add(faults, &fault);
}

bool session_act_all(struct session *session, const struct doing *list, int count, int *failed,
	enum verdict *verdict, struct faults *faults)
{
	struct game *game = &session->game;
	struct fault fault;

	*verdict = VERDICT_LEGAL;
	*failed = 0;
	if (!session_may_act(session, &fault))
		return faults_add(faults, &fault);

	struct arena *arena = arena_new();
	const struct ledger *acts = session_acts(session, game->turn);
	struct standing *was = arena_alloc(arena, 1, sizeof *was);
	struct doings doings = {
		.list = list, .count = count, .at = session_now(), .entries = acts ? acts->count : 0,
		.acts = arena_alloc(arena, (size_t)count, sizeof *doings.acts),
		.additions = arena_alloc(arena, (size_t)count, sizeof *doings.additions),
		.bodies = arena_alloc(arena, (size_t)count, sizeof *doings.bodies),
	};

	*was = (struct standing){ game->now, *game->content.world, game->content.sizes };

	bool good = doings_write(session, &doings, verdict, faults);

	*failed = doings.written;
	game->now = was->now;
	good = good && doings_append(session, &doings, faults);
	if (good) {
		doings_keep(session, &doings);
	} else {
		*game->content.world = was->world;
		game->content.sizes = was->sizes;
	}
	for (int i = 0; i < doings.written; i++)
		json_release(&doings.bodies[i]);
	arena_free(arena);
	return good;
}

bool session_act(struct session *session, const struct act *act, const char *reason,
	enum verdict *verdict, struct fault *fault)
{
	struct faults faults = { 0 };
	int failed;
	bool good = session_act_all(session, &(struct doing){ .act = *act, .reason = reason }, 1,
		&failed, verdict, &faults);

	*fault = faults.list[0];
	return good;
}

bool session_inject(struct session *session, const struct act *act, const char *text,
	const char *effects, enum verdict *verdict, struct faults *faults)
{
	int failed;

	return session_act_all(session, &(struct doing){
		.act = *act, .text = text, .effects = effects,
	}, 1, &failed, verdict, faults);
}
