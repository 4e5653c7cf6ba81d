/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdlib.h>

#include "app/session.h"
#include "app/table_story.h"
#include "engine/free_form.h"
#include "io/file.h"
#include "io/scratch.h"
#include "journal/game.h"
#include "journal/journal.h"
#include "runner.h"

Suite *said_suite(void);

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

/* What is said is undone with the act that fails. */
START_TEST(what_is_said_is_done_with_the_acts_or_not_at_all)
{
	struct session *session = start();
	struct act end = { .kind = ACT_END, .team = TEAM_NONE, .end = { .ending = -1 } };
	struct doing list[] = {
		{ .kind = DOING_PLAYER, .team = TEAM_R, .seat = { .kind = SEAT_MACHINE } },
		{ .kind = DOING_MESSAGE, .message = { .from = TEAM_C, .to = 1U << TEAM_R, .text = "Oh" } },
		{ .kind = DOING_REMARK, .remark = { .by = TEAM_R, .against = TEAM_C,
			.votes = { -1, -1, -1 }, .text = "No" } },
		{ .kind = DOING_CLOCK, .clock = { .phase = PHASE_ORDERS, .left_s = 7 } },
		{ .kind = DOING_PIN, .team = TEAM_NONE, .text = "white cell" },
		{ .kind = DOING_ACT, .act = end, .reason = "short" },
	};
	const struct table *table = session_table(session);
	struct faults faults = { 0 };
	enum verdict verdict;
	int failed;

	ck_assert(!session_act_all(session, list, 6, &failed, &verdict, &faults));
	ck_assert_int_eq(failed, 5);
	ck_assert_int_eq(table->message_count + table->remark_count, 0);
	ck_assert_int_ne(table->clock.left_s, 7);
	ck_assert_int_eq(session_seat(session, TEAM_R)->kind, SEAT_HUMAN);
	ck_assert(!session_has_pin(session, TEAM_NONE));
	ck_assert(session_act_all(session, list, 5, &failed, &verdict, &faults));
	session_free(session);
	session = reopen(SESSION_PLAY);
	table = session_table(session);
	ck_assert_int_eq(table->message_count, 1);
	ck_assert_int_eq(table->remark_count, 1);
	ck_assert_int_eq(table->clock.left_s, 7);
	ck_assert_int_eq(session_seat(session, TEAM_R)->kind, SEAT_MACHINE);
	ck_assert(session_try_pin(session, TEAM_NONE, "white cell"));
	session_free(session);
}
END_TEST

/* Two who accept a reason make a step; who votes again has changed its mind. */
START_TEST(the_votes_of_the_teams_are_counted_into_the_argument)
{
	struct session *session = start();
	struct doing list[] = {
		{ .kind = DOING_REMARK, .remark = { .by = TEAM_R, .against = -1, .votes = { 3, -1, 1 } } },
		{ .kind = DOING_REMARK, .remark = { .by = TEAM_W, .against = -1, .votes = { 3, -1, -1 } } },
		{ .kind = DOING_REMARK, .remark = { .by = TEAM_R, .against = -1, .votes = { 1, -1, -1 } } },
		{ .kind = DOING_COUNT, .team = TEAM_C },
	};
	struct faults faults = { 0 };
	enum verdict verdict;
	int failed;

	ck_assert(session_act_all(session, list, 4, &failed, &verdict, &faults));
	ck_assert_int_eq(session_state(session)->desk.argument[TEAM_C],
		argument_count(session_world(session), (int8_t[TEAM_COUNT]){ -1, 1, 3 }));
	ck_assert_int_eq(session_state(session)->desk.argument[TEAM_C], 5);
	session_free(session);
}
END_TEST

START_TEST(what_is_tried_is_not_written)
{
	struct session *session = start();
	struct fault fault;
	struct file before, after;

	session_free(session);
	ck_assert(file_read(path, JOURNAL_SIZE, &before, &fault));
	session = reopen(SESSION_TRY);
	story_play(session);
	ck_assert_int_gt(session_state(session)->turn, 3);
	session_free(session);
	ck_assert(file_read(path, JOURNAL_SIZE, &after, &fault));
	ck_assert_uint_eq(after.size, before.size);
	ck_assert_mem_eq(after.text, before.text, before.size);
	file_release(&before);
	file_release(&after);
}
END_TEST

/* A team pays Russia for a turn. */
static struct terms payment(enum team team)
{
	return (struct terms){
		.proposer = (uint8_t)team, .parties = (uint8_t)(1U << team | 1U << TEAM_R),
		.binding = true, .turns = 1, .clause_count = 1,
		.clauses = { { .kind = CLAUSE_PAY, .team = (uint8_t)team, .other = TEAM_R,
			.subject = RES_PC, .n = 1 } },
	};
}

/* What is agreed binds the sheets of this turn: nothing is agreed past a sealed one. */
START_TEST(no_offer_is_accepted_past_a_sealed_sheet)
{
	struct session *session = start();
	struct terms terms = payment(TEAM_C);
	struct sheet_verdicts verdicts;
	struct sheet empty;
	enum verdict verdict;
	struct fault fault;
	int number = 0, other = 0;

	sheet_init(&empty);
	ck_assert(session_propose(session, &terms, 0, &number, &verdict, &fault));
	ck_assert(session_seal(session, TEAM_C, &empty, NULL, &verdicts, &fault));
	ck_assert(!session_answer(session, TEAM_R, number, ANSWER_ACCEPTED, &verdict, &fault));
	ck_assert_int_eq(fault.code, FAULT_OFFER_LATE);
	ck_assert_str_eq(fault.arg[0], "coalition");
	ck_assert_int_eq(session_state(session)->agreement_count, 0);
	ck_assert(!session_propose(session, &terms, 0, &other, &verdict, &fault));
	ck_assert_int_eq(fault.code, FAULT_OFFER_SEALED);
	ck_assert(session_answer(session, TEAM_R, number, ANSWER_REFUSED, &verdict, &fault));
	/* The other two have not sealed, and the third's sheet is no business of theirs. */
	terms = payment(TEAM_W);
	ck_assert(session_propose(session, &terms, 0, &number, &verdict, &fault));
	ck_assert(session_answer(session, TEAM_R, number, ANSWER_ACCEPTED, &verdict, &fault));
	session_free(session);
}
END_TEST

/* Whether an act is refused; *code says by which fault, FAULT_NONE if by a verdict. */
static bool is_refused(struct session *session, const struct act *act, enum fault_code *code)
{
	enum verdict verdict = VERDICT_LEGAL;
	struct fault fault = { .code = FAULT_NONE };
	bool done = session_act(session, act, "The class wants to", &verdict, &fault);

	*code = fault.code;
	return !done;
}

START_TEST(after_the_last_turn_an_ending_to_talk_about_is_chosen_and_kept)
{
	struct session *session = start();
	const struct world *world = session_world(session);
	struct seat machine = { .kind = SEAT_MACHINE };
	struct act talk = { .kind = ACT_END, .team = TEAM_NONE };
	struct act close = { .kind = ACT_END, .team = TEAM_NONE, .end = { .ending = -1 } };
	struct act seat = { .kind = ACT_SEAT, .team = TEAM_NONE,
		.seat = { .seat = DESK_FACILITATOR, .bloc = -1, .on = true } };
	enum fault_code code;
	struct fault fault;
	char name[64];

	for (int team = 0; team < TEAM_COUNT; team++)
		ck_assert(session_set_seat(session, (enum team)team, &machine, &fault));
	while (!session_state(session)->over)
		ck_assert(session_resolve(session, &fault));

	struct state ended = *session_state(session);
	int last = session_game(session)->turn;

	talk.end.ending = ended.ending == 0;
	ck_assert(is_refused(session, &seat, &code));
	ck_assert_int_eq(code, FAULT_GAME_OVER);
	ck_assert(is_refused(session, &close, &code));
	story_act(session, &talk, "The class wants to");
	session_free(session);

	session = reopen(SESSION_PLAY);
	world = session_world(session);
	ck_assert_int_eq(session_game(session)->differs.code, FAULT_NONE);
	ck_assert_int_eq(session_game(session)->turn, last);
	ck_assert_int_eq(session_state(session)->desk.discussed, talk.end.ending + 1);
	ck_assert_int_eq(session_state(session)->ending, ended.ending);
	ck_assert_ptr_null(session_acts(session, last));
	ended.desk.discussed = session_state(session)->desk.discussed;
	ck_assert_msg(!state_difference(world, &ended, session_state(session), name, sizeof name),
		"%s", name);
	session_free(session);
}
END_TEST

Suite *said_suite(void)
{
	Suite *suite = suite_create("what is said");
	TCase *tests = tcase_create("said");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, after_the_last_turn_an_ending_to_talk_about_is_chosen_and_kept);
	tcase_add_test(tests, what_is_said_is_done_with_the_acts_or_not_at_all);
	tcase_add_test(tests, the_votes_of_the_teams_are_counted_into_the_argument);
	tcase_add_test(tests, what_is_tried_is_not_written);
	tcase_add_test(tests, no_offer_is_accepted_past_a_sealed_sheet);
	suite_add_tcase(suite, tests);
	return suite;
}
