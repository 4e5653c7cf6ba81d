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
		FAULT_NO_PARTY },
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
	tcase_add_test(tests, forged_records_of_the_table_are_told);
	tcase_add_test(tests, a_recorded_game_of_the_table_comes_out_the_same);
	tcase_add_test(tests, a_proposal_against_a_secret_agreement_is_refused_by_who_signed_it);
	suite_add_tcase(suite, tests);
	return suite;
}
