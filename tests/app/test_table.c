/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/session.h"
#include "app/table_story.h"
#include "engine/agreement.h"
#include "io/file.h"
#include "io/scratch.h"
#include "journal/game.h"
#include "journal/story.h"
#include "runner.h"

Suite *table_suite(void);

static char folder[SCRATCH_PATH], path[SCRATCH_PATH];

static void set_up(void)
{
	scratch_make(folder);
	scratch_path(folder, "a.game.yaml", path);
	setenv("XDG_DATA_HOME", folder, 1);
}

static void tear_down(void)
{
	scratch_remove(folder);
}

static struct session *reopen(enum session_mode mode)
{
	struct session *session = NULL;
	struct faults faults = { 0 };

	ck_assert_msg(session_open(path, mode, &session, &faults), "%s %s",
		fault_sentence(faults.list[0].code), faults.list[0].arg[0]);
	return session;
}

static struct session *start(void)
{
	return story_start(path);
}

static void assert_states(const struct session *first, const struct session *second)
{
	const struct world *world = session_world(first);

	ck_assert_int_eq(session_game(first)->turn, session_game(second)->turn);
	ck_assert_int_eq(session_game(second)->differs.code, FAULT_NONE);
	for (int turn = 1; turn <= session_game(first)->turn; turn++) {
		char name[64];

		ck_assert_msg(!state_difference(world, session_state_at(first, turn),
			session_state_at(second, turn), name, sizeof name), "turn %d, %s", turn, name);
		ck_assert_msg(!state_difference(world, session_state_before(first, turn),
			session_state_before(second, turn), name, sizeof name), "acts %d, %s", turn, name);
	}
}

static void assert_tables(const struct table *first, const struct table *second)
{
	ck_assert_int_eq(first->offer_count, second->offer_count);
	ck_assert_int_eq(first->message_count, second->message_count);
	ck_assert_int_eq(first->remark_count, second->remark_count);
	ck_assert_int_eq(first->deed_count, second->deed_count);
	for (int i = 0; i < first->offer_count; i++) {
		const struct offer *one = &first->offers[i], *other = &second->offers[i];

		ck_assert_int_eq(one->turn, other->turn);
		ck_assert_int_eq(one->counters, other->counters);
		ck_assert_int_eq(one->agreement, other->agreement);
		ck_assert_int_eq(one->stage, other->stage);
		ck_assert_mem_eq(one->answer, other->answer, sizeof one->answer);
	}
	for (int i = 0; i < first->message_count; i++) {
		ck_assert_int_eq(first->messages[i].to, second->messages[i].to);
		ck_assert_int_eq(first->messages[i].from, second->messages[i].from);
		ck_assert_str_eq(first->messages[i].text, second->messages[i].text);
	}
	for (int i = 0; i < first->remark_count; i++) {
		ck_assert_int_eq(first->remarks[i].tag, second->remarks[i].tag);
		ck_assert_int_eq(first->remarks[i].against, second->remarks[i].against);
		ck_assert_mem_eq(first->remarks[i].votes, second->remarks[i].votes, TEAM_COUNT);
		ck_assert_str_eq(first->remarks[i].text, second->remarks[i].text);
	}
	for (int i = 0; i < first->deed_count; i++) {
		const struct deed *one = &first->deeds[i], *other = &second->deeds[i];

		ck_assert_int_eq(one->turn, other->turn);
		ck_assert_int_eq(one->act.kind, other->act.kind);
		ck_assert_int_eq(one->first, other->first);
		ck_assert_int_eq(one->count, other->count);
		ck_assert_str_eq(one->reason, other->reason);
		ck_assert_str_eq(one->text, other->text);
		ck_assert_str_eq(one->effects, other->effects);
	}
	ck_assert_int_eq(first->clock.phase, second->clock.phase);
	ck_assert_int_eq(first->clock.left_s, second->clock.left_s);
}

/* A whole game with every kind of act comes back as it was played. */
START_TEST(a_game_of_every_kind_of_act_is_played_back_as_it_was)
{
	struct session *played = start(), *read;
	unsigned kinds = 0;

	story_play(played);
	for (int i = 0; i < session_table(played)->deed_count; i++)
		kinds |= 1U << session_table(played)->deeds[i].act.kind;
	for (int kind = 0; kind < ACT_COUNT; kind++)
		ck_assert_msg(kinds & 1U << kind, "no act of kind %d was done", kind);
	ck_assert(session_state(played)->over);
	read = reopen(SESSION_READ);
	assert_states(played, read);
	assert_tables(session_table(played), session_table(read));
	session_free(read);
	session_free(played);
	read = reopen(SESSION_PLAY);
	session_free(read);
}
END_TEST

/* Whether a ledger has an entry of a kind. */
static bool has_entry(const struct ledger *ledger, enum entry_kind kind)
{
	for (int i = 0; ledger && i < ledger->count; i++)
		if (ledger->entries[i].kind == kind)
			return true;
	return false;
}

/* Otherwise the game above would show less than it says. */
START_TEST(the_game_of_every_kind_of_act_has_what_it_is_to_show)
{
	struct session *session = start();
	const struct table *table = session_table(session);
	unsigned stages = 0;
	bool ruled = false;

	story_play(session);
	for (int i = 0; i < table->offer_count; i++)
		stages |= 1U << table->offers[i].stage;
	ck_assert_uint_eq(stages, 1U << OFFER_ACCEPTED | 1U << OFFER_REFUSED | 1U << OFFER_COUNTERED
		| 1U << OFFER_LAPSED);
	ck_assert(has_entry(session_ledger(session, 1), ENTRY_AGREED));
	ck_assert(has_entry(session_ledger(session, 1), ENTRY_RULING));
	ck_assert(has_entry(session_ledger(session, 1), ENTRY_INJECT));
	ck_assert(has_entry(session_ledger(session, 2), ENTRY_BREACH));
	ck_assert(has_entry(session_ledger(session, 3), ENTRY_BREACH));
	ck_assert(has_entry(session_acts(session, 1), ENTRY_INJECT));
	ck_assert(has_entry(session_acts(session, 1), ENTRY_EVENT));
	ck_assert(has_entry(session_acts(session, 4), ENTRY_OVER));
	for (int i = 0; i < session_ledger(session, 1)->count; i++)
		ruled |= session_ledger(session, 1)->entries[i].ruled;
	ck_assert_msg(ruled, "the vote went as ruled by itself: choose another seed");
	session_free(session);
}
END_TEST

/* Applied to the opening, what the acts changed gives the state before the adjudication. */
START_TEST(the_story_of_a_turn_leads_from_its_opening_to_the_next)
{
	struct session *session = start();
	const struct state *after;
	struct arena *arena = arena_new();
	struct ledger *story = arena_alloc(arena, 1, sizeof *story);

	story_play(session);
	for (int turn = 1; turn <= 4; turn++) {
		struct state state = *session_state_at(session, turn);

		ck_assert(session_story(session, turn, story, &after));
		ledger_replay(session_world(session), story, 0, story->count, &state);
		ck_assert_mem_eq(state.track, after->track, sizeof state.track);
		ck_assert_mem_eq(state.res, after->res, sizeof state.res);
		ck_assert_mem_eq(state.flag, after->flag, sizeof state.flag);
		ck_assert_int_eq(state.over, after->over);
	}
	arena_free(arena);
	session_free(session);
}
END_TEST

START_TEST(acts_are_done_all_or_none_and_an_inject_leaves_nothing_behind)
{
	struct session *session = start();
	const struct scenario *scenario = &session_world(session)->scenario;
	int ready = scenario->inject_count, failed;
	int effects = session_world(session)->effect_count;
	uint64_t hash = state_hash(session_world(session), session_state(session));
	struct act seat = { .kind = ACT_SEAT, .team = TEAM_NONE,
		.seat = { .seat = DESK_FACILITATOR, .bloc = -1, .on = true } };
	struct act inject = { .kind = ACT_INJECT, .team = TEAM_NONE, .inject = { .teams = 1 } };
	struct act end = { .kind = ACT_END, .team = TEAM_NONE, .end = { .ending = -1 } };
	struct doing list[] = {
		{ .act = seat },
		{ .act = inject, .text = "Smoke", .effects = "[{track: trust, add: -1}]" },
		{ .act = end, .reason = "short" },
	};
	struct faults faults = { 0 };
	enum verdict verdict;

	ck_assert(!session_act_all(session, list, 3, &failed, &verdict, &faults));
	ck_assert_int_eq(failed, 2);
	ck_assert_int_eq(faults.list[0].code, FAULT_REASON);
	ck_assert_int_eq(scenario->inject_count, ready);
	ck_assert_int_eq(session_world(session)->effect_count, effects);
	ck_assert_uint_eq(state_hash(session_world(session), session_state(session)), hash);
	ck_assert_int_eq(session_table(session)->deed_count, 0);
	faults = (struct faults){ 0 };
	ck_assert(session_act_all(session, list, 2, &failed, &verdict, &faults));
	ck_assert_str_eq(scenario->injects[ready].id, "table-1");
	hash = state_hash(session_world(session), session_state(session));
	session_free(session);
	session = reopen(SESSION_PLAY);
	ck_assert_uint_eq(state_hash(session_world(session), session_state(session)), hash);
	session_free(session);
}
END_TEST

START_TEST(a_pin_opens_for_who_knows_it_and_stands_nowhere_in_the_file)
{
	struct session *session = start();
	struct fault fault;
	struct file file;

	ck_assert(session_set_pin(session, TEAM_R, "Nikolaus-7", &fault));
	ck_assert(session_set_pin(session, TEAM_NONE, "white cell", &fault));
	session_free(session);
	ck_assert(file_read(path, JOURNAL_SIZE, &file, &fault));
	ck_assert_ptr_null(strstr(file.text, "Nikolaus-7"));
	ck_assert_ptr_null(strstr(file.text, "white cell"));
	file_release(&file);
	session = reopen(SESSION_PLAY);
	ck_assert(session_has_pin(session, TEAM_R) && session_has_pin(session, TEAM_NONE));
	ck_assert(!session_has_pin(session, TEAM_C));
	ck_assert(session_try_pin(session, TEAM_R, "Nikolaus-7"));
	ck_assert(!session_try_pin(session, TEAM_R, "Nikolaus-8"));
	ck_assert(!session_try_pin(session, TEAM_NONE, "Nikolaus-7"));
	ck_assert(session_set_pin(session, TEAM_R, "", &fault));
	ck_assert(!session_has_pin(session, TEAM_R));
	session_free(session);
}
END_TEST

/* What the facilitator takes away after a seal is not spent; the turn is resolved all the same. */
START_TEST(a_sealed_sheet_that_can_no_longer_be_paid_is_settled)
{
	struct session *session = start();
	struct fault fault;
	uint64_t hash;

	story_act(session, &(struct act){ .kind = ACT_SEAT, .team = TEAM_NONE,
		.seat = { .seat = DESK_FACILITATOR, .bloc = -1, .on = true } }, "");
	for (int team = 0; team < TEAM_COUNT; team++)
		ck_assert(session_auto(session, (enum team)team, "", &fault));
	for (int team = 0; team < TEAM_COUNT; team++)
		for (int i = 0; i < RES_COUNT; i++)
			story_act(session, &(struct act){ .kind = ACT_ADJUST, .team = TEAM_NONE,
				.adjust = { .kind = ADJUST_RESOURCE, .team = (uint8_t)team,
					.subject = (int16_t)i, .to = 0 } }, "the banks are shut");
	ck_assert(session_resolve(session, &fault));
	hash = state_hash(session_world(session), session_state(session));
	session_free(session);
	session = reopen(SESSION_READ);
	ck_assert_uint_eq(state_hash(session_world(session), session_state(session)), hash);
	ck_assert_int_eq(session_game(session)->differs.code, FAULT_NONE);
	session_free(session);
}
END_TEST

/* Looking ahead changes nothing, and what it shows is what comes. */
START_TEST(a_preview_is_what_the_turn_comes_to)
{
	struct session *session = start();
	struct seat machine = { .kind = SEAT_MACHINE };
	struct state state;
	struct arena *arena = arena_new();
	struct ledger *ledger = arena_alloc(arena, 1, sizeof *ledger);
	struct fault fault;

	for (int team = 0; team < TEAM_COUNT; team++)
		ck_assert(session_set_seat(session, (enum team)team, &machine, &fault));
	session_preview(session, &state, ledger);
	ck_assert(!session_is_sealed(session, TEAM_C));
	ck_assert(session_resolve(session, &fault));
	ck_assert_uint_eq(state_hash(session_world(session), &state),
		state_hash(session_world(session), session_state(session)));
	ck_assert_int_eq(ledger->count, session_ledger(session, 1)->count);
	arena_free(arena);
	session_free(session);
}
END_TEST

static const struct forgery {
	const char *old, *new;
	enum fault_code code;
} FORGERIES[] = {
	{ "\"value\":10", "\"value\":11", FAULT_DESYNC },
	{ "\"value\":10", "\"value\":99", FAULT_RANGE },
	{ "\"to\":44", "\"to\":45", FAULT_DESYNC },
	{ "The minister has said so", "Because", FAULT_REASON },
	{ "They misread the sheet", "No", FAULT_REASON },
	{ "\"result\":0,\"reason\"", "\"result\":7,\"reason\"", FAULT_DESYNC },
	{ "C:deepen:-:vote", "C:deepen:-:moot", FAULT_UNKNOWN_NAME },
	{ "\"effects\":\"- {track: escalation, add: 2}", "\"effects\":\"- {track: escalation, add: 3}",
		FAULT_DESYNC },
	{ "\"effects\":\"- {track: ", "\"effects\":\"- {trakc: ", FAULT_RECORD_WHAT },
	{ "\"text\":\"A ship is missing\",", "", FAULT_RECORD_WHAT },
	{ "\"inject\":\"table-1\"", "\"inject\":\"table-2\"", FAULT_UNKNOWN_NAME },
	{ "\"kind\":\"adjust\",\"by\":\"facilitator\"",
		"\"kind\":\"adjust\",\"by\":\"program\"",
		FAULT_RECORD_WHAT },
	{ "\"by\":\"EAST\"", "\"by\":\"WEST\"", FAULT_RECORD_WHAT },
	{ "\"seat\":\"facilitator\",\"taken\":1", "\"seat\":\"facilitator\",\"taken\":0",
		FAULT_RECORD_WHAT },
	{ "\"seat\":\"facilitator\"", "\"seat\":\"throne\"", FAULT_UNKNOWN_NAME },
	{ "\"track\":\"trust\",\"to\":44", "\"track\":\"trust\",\"flag\":\"pressed\",\"to\":44",
		FAULT_TWO_VERBS },
	{ "\"track\":\"trust\",\"to\":44", "\"to\":44", FAULT_MISSING_KEY },
	{ "\"teams\":[\"coalition\",\"washington\"]", "\"teams\":[\"coalition\",\"moon\"]",
		FAULT_UNKNOWN_NAME },
	{ "\"eyes\":\"coalition\"", "\"eyes\":7", FAULT_UNKNOWN_NAME },
	{ "\"how\":\"skip\"", "\"how\":\"hop\"", FAULT_UNKNOWN_NAME },
	{ "\"offer\":1,", "\"offer\":99,", FAULT_NO_OFFER },
	{ "\"counters\":2", "\"counters\":1", FAULT_OFFER_CLOSED },
	{ "\"kind\":\"answer\",\"by\":\"washington\"", "\"kind\":\"answer\",\"by\":\"russia\"",
		FAULT_NO_OFFER },
	{ "\"kind\":\"seal\",\"by\":\"washington\",\"msg\":{\"turn\":2}", "\"kind\":\"message\","
		"\"by\":\"washington\",\"msg\":{\"turn\":2,\"to\":[\"russia\"],\"text\":\"No\"}",
		FAULT_GAME_UNSEALED },
	{ "\"answer\":\"accept\",\"agreement\"", "\"answer\":\"refuse\",\"agreement\"",
		FAULT_RECORD_WHAT },
	{ "\"answer\":\"refuse\"", "\"answer\":\"perhaps\"", FAULT_UNKNOWN_NAME },
	{ "\"kind\":\"pay\"", "\"kind\":\"pray\"", FAULT_UNKNOWN_NAME },
	{ "\"clauses\":[{", "\"clauses\":[],\"x\":[{", FAULT_UNKNOWN_KEY },
	{ "\"resource\":\"bp\",\"to\":\"washington\",\"n\":2", "\"resource\":\"bp\",\"n\":2",
		FAULT_MISSING_KEY },
	{ "\"to\":[\"washington\"]", "\"to\":[]", FAULT_RECORD_WHAT },
	{ "\"tag\":\"quote\"", "\"tag\":\"quota\"", FAULT_UNKNOWN_NAME },
	{ "\"text\":\"They laughed\"", "\"text\":\"\"", FAULT_MISSING_KEY },
	{ "\"against\":\"coalition\"", "\"against\":\"moon\"", FAULT_UNKNOWN_NAME },
	{ "\"votes\":{\"coalition\":1}", "\"votes\":{\"coalition\":64}", FAULT_RANGE },
	{ "\"kind\":\"counter\"", "\"kind\":\"note\"", FAULT_RECORD_WHAT },
	{ "\"phase\":\"negotiation\"", "\"phase\":\"negation\"", FAULT_UNKNOWN_NAME },
	{ "\"kind\":\"phase\",\"by\":\"program\"", "\"kind\":\"phase\",\"by\":\"russia\"",
		FAULT_RECORD_WHAT },
	{ "\"left\":421", "\"left\":-421", FAULT_RANGE },
	{ "\"salt\":\"", "\"salt\":\"x", FAULT_LONG_TEXT },
	{ "\"team\":\"coalition\",\"reason\":\"They", "\"team\":\"russia\",\"reason\":\"They",
		FAULT_RECORD_WHAT },
	{ "\"argue\":{\"order\":\"deepen\"", "\"argue\":{\"order\":\"deeper\"", FAULT_UNKNOWN_NAME },
	{ "\"denounce\":[", "\"denounce\":[77,", FAULT_NO_AGREEMENT },
	{ "\"ending\":\"", "\"ending\":\"un", FAULT_UNKNOWN_NAME },
};

/* What a forger writes into the records of the table is refused, or told as a difference. */
START_TEST(forged_records_of_the_table_are_told)
{
	struct session *played = start();
	struct file file;
	struct fault fault;
	struct str wrong;

	str_init(&wrong);
	story_play(played);
	session_free(played);
	ck_assert(file_read(path, JOURNAL_SIZE, &file, &fault));
	for (size_t i = 0; i < sizeof FORGERIES / sizeof FORGERIES[0]; i++) {
		struct session *session = NULL;
		struct faults faults = { 0 };

		ck_assert(file_write(path, file.text, file.size, &fault));
		story_forge(path, FORGERIES[i].old, FORGERIES[i].new);

		bool good = session_open(path, SESSION_READ, &session, &faults);

		fault = good ? session_game(session)->differs : faults.list[0];
		if (fault.code != FORGERIES[i].code)
			str_addf(&wrong, "%s: %s (%s)\n", FORGERIES[i].new, fault_sentence(fault.code),
				fault.arg[0]);
		session_free(session);
	}
	ck_assert_msg(wrong.length == 0, "%s", wrong.text);
	str_release(&wrong);
	file_release(&file);
}
END_TEST

/*
 * tests/data/recorded/table.game.yaml, a game with every kind of record, still comes
 * out the same. GOLDEN=write plays it anew: only for a change that is meant.
 */
START_TEST(a_recorded_game_of_the_table_comes_out_the_same)
{
	char recorded[SCRATCH_PATH];

	snprintf(recorded, sizeof recorded, "%s/tests/data/recorded/table.game.yaml",
		getenv("TOP_SRCDIR"));
	if (getenv("GOLDEN")) {
		remove(recorded);

		struct session *session = story_start(recorded);

		story_play(session);
		session_free(session);
	}

	struct session *session = NULL;
	struct faults faults = { 0 };

	ck_assert_msg(session_open(recorded, SESSION_READ, &session, &faults), "%s (%s)",
		fault_sentence(faults.list[0].code), faults.list[0].arg[0]);
	ck_assert_msg(session_game(session)->differs.code == FAULT_NONE, "%s",
		session_game(session)->differs.arg[0]);
	ck_assert(session_state(session)->over);
	ck_assert_int_gt(session_table(session)->deed_count, 15);
	session_free(session);
}
END_TEST

/* One order in a clause, for two teams and a turn. */
static struct terms terms_on(const struct session *session, enum clause_kind kind, unsigned parties)
{
	int order = world_order(session_world(session), "deepen");

	return (struct terms){
		.proposer = TEAM_C, .parties = (uint8_t)parties, .binding = true, .turns = 2,
		.clause_count = 1, .clauses = { { .kind = (uint8_t)kind, .team = TEAM_C,
			.subject = (int16_t)order } },
	};
}

/* What C signed with R in secret is no business of W's, and for C to remember. */
START_TEST(a_proposal_against_a_secret_agreement_is_refused_by_who_signed_it)
{
	struct session *session = start();
	struct terms secret = terms_on(session, CLAUSE_FORBID, 1 << TEAM_C | 1 << TEAM_R);
	struct terms open = terms_on(session, CLAUSE_REQUIRE, 1 << TEAM_C | 1 << TEAM_R | 1 << TEAM_W);
	enum verdict verdict;
	struct fault fault;
	int number = 0;

	secret.secret = true;
	ck_assert(session_propose(session, &secret, 0, &number, &verdict, &fault));
	ck_assert(session_answer(session, TEAM_R, number, ANSWER_ACCEPTED, &verdict, &fault));
	ck_assert(!session_propose(session, &open, 0, &number, &verdict, &fault));
	ck_assert_int_eq(verdict, VERDICT_AGREEMENT);
	open.proposer = TEAM_W;
	ck_assert(session_propose(session, &open, 0, &number, &verdict, &fault));
	ck_assert_int_eq(verdict, VERDICT_LEGAL);
	ck_assert(!session_answer(session, TEAM_C, number, ANSWER_ACCEPTED, &verdict, &fault));
	ck_assert_int_eq(verdict, VERDICT_AGREEMENT);
	ck_assert(session_answer(session, TEAM_C, number, ANSWER_REFUSED, &verdict, &fault));
	session_free(session);
	session = reopen(SESSION_PLAY);
	ck_assert_int_eq(session_game(session)->differs.code, FAULT_NONE);
	ck_assert_int_eq(session_table(session)->offer_count, 2);
	session_free(session);
}
END_TEST

Suite *table_suite(void)
{
	Suite *suite = suite_create("the table");
	TCase *tests = tcase_create("table");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, a_game_of_every_kind_of_act_is_played_back_as_it_was);
	tcase_add_test(tests, the_game_of_every_kind_of_act_has_what_it_is_to_show);
	tcase_add_test(tests, the_story_of_a_turn_leads_from_its_opening_to_the_next);
	tcase_add_test(tests, acts_are_done_all_or_none_and_an_inject_leaves_nothing_behind);
	tcase_add_test(tests, a_pin_opens_for_who_knows_it_and_stands_nowhere_in_the_file);
	tcase_add_test(tests, a_sealed_sheet_that_can_no_longer_be_paid_is_settled);
	tcase_add_test(tests, a_preview_is_what_the_turn_comes_to);
	tcase_add_test(tests, forged_records_of_the_table_are_told);
	tcase_add_test(tests, a_recorded_game_of_the_table_comes_out_the_same);
	tcase_add_test(tests, a_proposal_against_a_secret_agreement_is_refused_by_who_signed_it);
	suite_add_tcase(suite, tests);
	return suite;
}
