/* SPDX-License-Identifier: MIT */
#include "engine/ledger.h"

#include "engine/roll.h"
#include "engine/vote.h"
#include "runner.h"
#include "stage.h"

Suite *ledger_suite(void);

/* One of each change entry, with values that differ from the small world's start. */
static const struct entry CHANGES[] = {
	{ .kind = ENTRY_TRACK, .subject = 3, .from = 36, .to = 44 },
	{ .kind = ENTRY_RES, .team = TEAM_W, .subject = RES_PC, .from = 9, .to = 2 },
	{ .kind = ENTRY_FLAG, .subject = 5, .from = 0, .to = 3 },
	{ .kind = ENTRY_UNITS, .team = TEAM_R, .subject = 2, .other = 3 * 8, .from = 8, .to = 6 },
	{ .kind = ENTRY_QUALITY, .team = TEAM_R, .subject = 2, .other = 3 * 8, .from = 2, .to = 4 },
	{ .kind = ENTRY_COMMIT, .subject = 6, .from = 1, .to = 7 },
	{ .kind = ENTRY_WHIP, .subject = 1, .from = 0, .to = -2 },
	{ .kind = ENTRY_SETTING, .team = TEAM_R, .subject = SETTING_STANCE, .from = 1, .to = 2 },
	{ .kind = ENTRY_LINE, .team = TEAM_C, .subject = 0, .from = 7, .to = 5 },
	{ .kind = ENTRY_CONTROL, .subject = 0, .from = TEAM_C, .to = TEAM_R },
	{ .kind = ENTRY_HELD, .subject = 1, .from = 0, .to = 100 },
	{ .kind = ENTRY_RAISED, .team = TEAM_NONE, .from = 0, .to = 9 },
	{ .kind = ENTRY_REST, .team = TEAM_C, .subject = 1, .from = 0, .to = 4 },
	{ .kind = ENTRY_FILED, .team = TEAM_C, .subject = 1, .from = 0, .to = 2 },
	{ .kind = ENTRY_DELAY, .turn = 1, .cause = CAUSE_EVENT, .subject = 2, .from = 0, .to = 3 },
	{ .kind = ENTRY_USED, .subject = 3, .from = 0, .to = 1 },
	{ .kind = ENTRY_CLOCK, .from = 1, .to = 2 },
	{ .kind = ENTRY_OVER, .subject = 2, .from = -1, .to = 24 },
};

START_TEST(every_change_entry_changes_the_state_and_replays)
{
	struct stage stage;
	stage_init(&stage);
	uint64_t before = state_hash(stage.world, &stage.state);

	ledger_change(stage.world, &stage.state, &CHANGES[_i], &stage.ledger);
	ck_assert_int_eq(stage.ledger.count, 1);
	ck_assert_msg(state_hash(stage.world, &stage.state) != before, "kind %d changed nothing",
		CHANGES[_i].kind);
	ck_assert(!entry_is_head(CHANGES[_i].kind));
	/* stage_release() compares with the replay; what an ending asks for is not here. */
	stage_release(&stage);
}
END_TEST

START_TEST(an_entry_from_a_value_to_itself_is_none)
{
	struct stage stage;
	stage_init(&stage);
	struct entry entry = CHANGES[0];

	entry.to = entry.from;
	ledger_change(stage.world, &stage.state, &entry, &stage.ledger);
	ck_assert_int_eq(stage.ledger.count, 0);
	stage_release(&stage);
}
END_TEST

START_TEST(what_is_due_leaves_the_queue_in_its_place)
{
	struct stage stage;
	stage_init(&stage);
	struct entry queued = CHANGES[14];

	for (int i = 0; i < 3; i++) {
		queued.subject = (int16_t)i;
		ledger_change(stage.world, &stage.state, &queued, &stage.ledger);
	}
	struct entry due = {
		.kind = ENTRY_DUE, .turn = 3, .cause = CAUSE_EVENT, .subject = 1, .queued = 1,
		.from = 3,
	};
	ledger_change(stage.world, &stage.state, &due, &stage.ledger);
	ck_assert_int_eq(stage.state.delayed_count, 2);
	ck_assert_int_eq(stage.state.delayed[0].effect, 0);
	ck_assert_int_eq(stage.state.delayed[1].effect, 2);
	stage_release(&stage);
}
END_TEST

/* A vote, a hidden roll and a delay on top of each other, then to every point in between. */
START_TEST(replay_can_stop_inside_a_turn)
{
	struct stage stage;
	struct vote_record record;
	stage_init(&stage);
	struct cause deepen = stage_order(&stage, "deepen", TARGET_NONE);
	struct cause sabotage = stage_order(&stage, "sabotage", TARGET_NONE);
	struct cause sleeper = stage_order(&stage, "sleeper", TARGET_NONE);
	const struct order_kind *orders = stage.world->orders;

	vote_hold(stage.world, &stage.state, &orders[deepen.index].vote, &deepen, &record,
		&stage.ledger);
	stage_do_all(&stage, orders[deepen.index].pass, &deepen);
	roll_order(stage.world, &stage.state, &sabotage, &stage.ledger);
	stage_do_all(&stage, orders[sleeper.index].always, &sleeper);
	for (int stop = 0; stop <= stage.ledger.count; stop++) {
		struct state state = stage.before;
		ledger_replay(stage.world, &stage.ledger, 0, stop, &state);
		ledger_replay(stage.world, &stage.ledger, stop, stage.ledger.count, &state);
		ck_assert(state_hash(stage.world, &state) ==
			state_hash(stage.world, &stage.state));
	}
	ck_assert_int_ge(stage.ledger.count, 6);
	stage_release(&stage);
}
END_TEST

START_TEST(heads_come_before_changes)
{
	ck_assert(entry_is_head(ENTRY_TURN));
	ck_assert(entry_is_head(ENTRY_SCORE));
	ck_assert(!entry_is_head(ENTRY_TRACK));
	ck_assert(!entry_is_head(ENTRY_OVER));
}
END_TEST

START_TEST(no_ledger_takes_everything)
{
	struct vote_record vote = { 0 };
	struct entry entry = { 0 };

	ledger_add(NULL, &entry);
	ck_assert_int_eq(ledger_add_vote(NULL, &vote), -1);
}
END_TEST

Suite *ledger_suite(void)
{
	Suite *suite = suite_create("engine/ledger");
	TCase *tests = tcase_create("ledger");

	tcase_add_loop_test(tests, every_change_entry_changes_the_state_and_replays, 0,
		(int)(sizeof CHANGES / sizeof CHANGES[0]));
	tcase_add_test(tests, an_entry_from_a_value_to_itself_is_none);
	tcase_add_test(tests, what_is_due_leaves_the_queue_in_its_place);
	tcase_add_test(tests, replay_can_stop_inside_a_turn);
	tcase_add_test(tests, heads_come_before_changes);
	tcase_add_test(tests, no_ledger_takes_everything);
	suite_add_tcase(suite, tests);
	return suite;
}
