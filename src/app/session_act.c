/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <assert.h>
#include <string.h>

#include "app/session_parts.h"
#include "base/utf8.h"
#include "engine/free_form.h"
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

/* What the teams' own votes on the reasons of a team's argument come to (B8.4). */
static struct act argument_counted(const struct session *session, enum team of)
{
	const struct table *table = session_table(session);
	int8_t votes[TEAM_COUNT] = { -1, -1, -1 };

	for (int i = 0; i < table->remark_count; i++) {
		const struct remark *remark = &table->remarks[i];

		if (remark->turn == session->game.turn && remark->by < TEAM_COUNT
			&& remark->votes[of] >= 0)
			votes[remark->by] = remark->votes[of];
	}
	return (struct act){ .kind = ACT_ARGUMENT, .team = TEAM_NONE, .argument = {
		.of = (uint8_t)of, .value = (int8_t)argument_count(session_world(session), votes),
	} };
}

/* Try one act on what those before it left, and write its record. */
static bool act_try(struct session *session, struct doings *doings, const struct trial *trial,
	enum verdict *verdict, struct faults *faults)
{
	struct game *game = &session->game;
	int index = doings->written;
	const struct doing *doing = &doings->list[index];
	struct act *act = &doings->acts[index];
	struct deed *deed = arena_alloc(trial->arena, 1, sizeof *deed);

	*act = doing->kind == DOING_COUNT
		? argument_counted(session, (enum team)doing->team) : doing->act;
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
	game_write_act(game, deed, trial->ledger, &doings->bodies[index]);
	doings->additions[index].kind = NAMES_ACT[act->kind];
	doings->additions[index].by = act_author(game->content.world, &game->now, act);
	game->now = *trial->state;
	return true;
}

static bool is_act(const struct doing *doing)
{
	return doing->kind == DOING_ACT || doing->kind == DOING_COUNT;
}

/* Of a game that is over only the ending to talk about can still be chosen. */
static bool may_do(const struct session *session, const struct doing *doing, struct fault *fault)
{
	return doing->kind == DOING_ACT && doing->act.kind == ACT_END
		? session_may_grow(session, fault) : session_may_act(session, fault);
}

static bool doing_try(struct session *session, struct doings *doings, enum verdict *verdict,
	struct faults *faults)
{
	int index = doings->written;
	const struct doing *doing = &doings->list[index];
	struct addition *addition = &doings->additions[index];
	struct json *json = &doings->bodies[index];
	struct fault fault;
	bool good;

	json_init(json);
	addition->at = doings->at;
	if (!is_act(doing)) {
		addition->kind = session_say_kind(doing);
		good = session_say(session, doing, &addition->by, json, &fault)
			|| faults_add(faults, &fault);
	} else if (!may_do(session, doing, &fault)) {
		good = faults_add(faults, &fault);
	} else {
		struct trial trial = session_trial();

		good = act_try(session, doings, &trial, verdict, faults);
		arena_free(trial.arena);
	}
	if (!good) {
		json_release(json);
		return false;
	}
	addition->msg = json->out.text;
	doings->written++;
	return true;
}

/* They are on disk: do the acts; what else there was is done already. */
static void doings_keep(struct session *session, const struct doings *doings)
{
	struct game *game = &session->game;

	for (int i = 0; i < doings->count; i++) {
		if (!is_act(&doings->list[i]))
			continue;

		struct trial trial = session_trial();
		struct deed *deed = arena_alloc(trial.arena, 1, sizeof *deed);
		enum verdict verdict = game_try_act(game, &doings->acts[i], trial.state, trial.ledger);

		assert(verdict == VERDICT_LEGAL);
		deed_fill(session, doings, i, deed);
		game_keep_act(game, deed, &(struct outcome){ trial.state, trial.ledger });
		arena_free(trial.arena);
	}
}

/* What trying changes besides the records: the acts' part is taken back in any case, for then it
 * is done anew or not at all; the rest if anything fails. */
struct standing {
	struct state now;
	struct world world;
	struct content_sizes sizes;
	struct table table;
	struct seat seats[TEAM_COUNT];
	struct pin pins[TEAM_COUNT + 1];
	uint8_t stage[TEAM_COUNT];
};

static void standing_take(const struct session *session, struct standing *was)
{
	const struct game *game = &session->game;
	const struct game_turn *turn = game->turns[game->turn];

	*was = (struct standing){
		.now = game->now, .world = *game->content.world, .sizes = game->content.sizes,
		.table = game->table,
	};
	memcpy(was->seats, game->seats, sizeof was->seats);
	memcpy(was->pins, game->pins, sizeof was->pins);
	for (int i = 0; turn && i < TEAM_COUNT; i++)
		was->stage[i] = turn->stage[i];
}

static void standing_restore(struct session *session, const struct standing *was)
{
	struct game *game = &session->game;
	struct game_turn *turn = game->turns[game->turn];

	game->now = was->now;
	*game->content.world = was->world;
	game->content.sizes = was->sizes;
	game->table = was->table;
	memcpy(game->seats, was->seats, sizeof was->seats);
	memcpy(game->pins, was->pins, sizeof was->pins);
	for (int i = 0; turn && i < TEAM_COUNT; i++)
		turn->stage[i] = was->stage[i];
}

/* Try all of them, and append their records if that goes well. */
static bool doings_write(struct session *session, struct doings *doings, enum verdict *verdict,
	struct faults *faults)
{
	struct fault fault;

	while (doings->written < doings->count)
		if (!doing_try(session, doings, verdict, faults))
			return false;
	return session_write(session, doings->additions, doings->count, &fault)
		|| faults_add(faults, &fault);
}

/* Machines that were seated answer the offers which waited for who sat there before. */
static bool newcomers_answer(struct session *session, const struct doings *doings,
	struct faults *faults)
{
	struct fault fault;

	for (int i = 0; i < doings->count; i++)
		if (doings->list[i].kind == DOING_PLAYER)
			return session_answer_offers(session, &fault) || faults_add(faults, &fault);
	return true;
}

bool session_act_all(struct session *session, const struct doing *list, int count, int *failed,
	enum verdict *verdict, struct faults *faults)
{
	struct game *game = &session->game;
	struct fault fault;

	*verdict = VERDICT_LEGAL;
	*failed = 0;
	if (!session_may_grow(session, &fault))
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

	standing_take(session, was);

	bool good = doings_write(session, &doings, verdict, faults);

	*failed = doings.written;
	if (good) {
		game->now = was->now;
		doings_keep(session, &doings);
		good = newcomers_answer(session, &doings, faults);
	} else {
		standing_restore(session, was);
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
