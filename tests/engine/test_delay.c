/* SPDX-License-Identifier: MIT */
#include "engine/effect.h"

#include "engine/dice.h"
#include "engine/roll.h"
#include "runner.h"
#include "stage.h"

Suite *delay_suite(void);

/* The turn goes by without anything else; both states, so that the replay still fits. */
static void pass_turn(struct stage *stage)
{
	struct cause clock = { .kind = CAUSE_CLOCK, .team = TEAM_NONE, .target = TARGET_NONE };
	struct entry entry = entry_make(&stage->state, &clock, ENTRY_CLOCK);

	entry.from = stage->state.turn;
	entry.to = entry.from + 1;
	ledger_change(stage->world, &stage->state, &entry, &stage->ledger);
	effect_run_due(stage->world, &stage->state, &stage->ledger);
}

static struct effect later(struct fixture *f, int turns, struct effect effect)
{
	return fixture_delay(turns, fixture_effects(f, "0.do", &effect, 1));
}

START_TEST(delay_waits_n_turns)
{
	struct stage stage;
	stage_init(&stage);
	struct cause order = stage_order(&stage, "munitions", TARGET_NONE);
	stage_put(&stage, "greenland", 50);

	stage_do(&stage, later(&stage.fixture, 2, fixture_add(&stage.fixture, "greenland", "4")),
		&order);
	effect_run_due(stage.world, &stage.state, &stage.ledger);
	ck_assert_int_eq(stage_track(&stage, "greenland"), 50);
	pass_turn(&stage);
	ck_assert_int_eq(stage_track(&stage, "greenland"), 50);
	ck_assert_int_eq(stage.state.delayed_count, 1);
	pass_turn(&stage);
	ck_assert_int_eq(stage_track(&stage, "greenland"), 54);
	ck_assert_int_eq(stage.state.delayed_count, 0);
	stage_release(&stage);
}
END_TEST

START_TEST(delays_run_in_the_order_queued)
{
	struct stage stage;
	stage_init(&stage);
	struct fixture *f = &stage.fixture;
	struct cause order = stage_order(&stage, "munitions", TARGET_NONE);
	stage_put(&stage, "greenland", 50);

	stage_do(&stage, later(f, 2, fixture_set(f, "greenland", "20")), &order);
	pass_turn(&stage);
	stage_do(&stage, later(f, 1, fixture_add(f, "greenland", "7")), &order);
	pass_turn(&stage);
	ck_assert_int_eq(stage_track(&stage, "greenland"), 27);
	stage_release(&stage);
}
END_TEST

START_TEST(delays_keep_target_and_author_and_are_unscaled)
{
	struct stage stage;
	stage_init(&stage);
	struct fixture *f = &stage.fixture;
	struct cause order = stage_order(&stage, "reinforce", 1);
	stage_put(&stage, "greenland", 50);
	order.yes_percent = 50;

	stage_do(&stage, later(f, 1, fixture_scaled(f, "greenland", "8")), &order);
	stage_do(&stage, later(f, 1, fixture_set(f, "rule", "$t")), &order);
	pass_turn(&stage);
	ck_assert_int_eq(stage_track(&stage, "greenland"), 58);
	ck_assert_int_eq(stage_track(&stage, "rule"), 1);
	const struct entry *entry = stage_entry(&stage, ENTRY_TRACK, 0);
	ck_assert_int_eq(entry->author, TEAM_C);
	ck_assert_int_eq(entry->index, order.index);
	ck_assert_int_eq(entry->target, 1);
	ck_assert_int_eq(entry->queued, 1);
	stage_release(&stage);
}
END_TEST

START_TEST(a_delay_may_queue_another)
{
	struct stage stage;
	stage_init(&stage);
	struct fixture *f = &stage.fixture;
	struct cause order = stage_order(&stage, "munitions", TARGET_NONE);
	stage_put(&stage, "greenland", 50);

	stage_do(&stage, later(f, 1, later(f, 1, fixture_add(f, "greenland", "3"))), &order);
	pass_turn(&stage);
	ck_assert_int_eq(stage_track(&stage, "greenland"), 50);
	ck_assert_int_eq(stage.state.delayed[0].queued, 2);
	pass_turn(&stage);
	ck_assert_int_eq(stage_track(&stage, "greenland"), 53);
	stage_release(&stage);
}
END_TEST

START_TEST(a_delayed_roll_has_the_key_of_its_queue_and_the_turn_it_falls_in)
{
	struct stage stage;
	stage_init(&stage);
	struct fixture *f = &stage.fixture;
	struct cause order = stage_order(&stage, "munitions", TARGET_NONE);
	struct roll roll = { .has = { [BAND_SUCCESS] = true, [BAND_FAIL] = true } };
	struct effect rolls = { .verb = VERB_ROLL, .subject = (int16_t)fixture_roll(f, &roll) };

	stage_do(&stage, later(f, 1, rolls), &order);
	pass_turn(&stage);
	ck_assert_int_eq(stage_entry(&stage, ENTRY_ROLL, 0)->die,
		dice_roll(stage.state.seed, 2, "C:munitions:-:0.do.0@1", 100));
	stage_release(&stage);
}
END_TEST

START_TEST(a_full_queue_takes_no_more_and_says_so)
{
	struct stage stage;
	stage_init(&stage);
	struct fixture *f = &stage.fixture;
	struct cause order = stage_order(&stage, "munitions", TARGET_NONE);
	struct effect wait = later(f, 3, fixture_add(f, "greenland", "1"));
	struct span effects = fixture_effects(f, "", &wait, 1);

	for (int i = 0; i < MAX_DELAYS + 3; i++)
		stage_do_all(&stage, effects, &order);
	ck_assert_int_eq(stage.state.delayed_count, MAX_DELAYS);
	ck_assert_int_eq(stage_count(&stage, ENTRY_DELAY), MAX_DELAYS + 3);
	for (int i = 1; i <= 3; i++)
		ck_assert_int_eq(stage.ledger.entries[stage.ledger.count - i].to, 0);
	stage_release(&stage);
}
END_TEST

START_TEST(who_is_caught_delays_in_the_open)
{
	struct stage stage;
	stage_init(&stage);
	struct fixture *f = &stage.fixture;
	struct cause order = stage_order(&stage, "sabotage", TARGET_NONE);
	struct effect wait = later(f, 2, fixture_add(f, "greenland", "1"));
	struct span effects = fixture_effects(f, "", &wait, 1);
	struct cause other = stage_order(&stage, "sleeper", TARGET_NONE);

	stage.state.seed = stage_seed(&stage.state, "R:sabotage:-:attr", 100, 1, 40);
	stage_do_all(&stage, effects, &order);
	stage_do_all(&stage, effects, &other);
	ck_assert(stage.state.delayed[0].hidden);
	roll_order(stage.world, &stage.state, &order, &stage.ledger);
	ck_assert(!order.hidden);
	ck_assert(!stage.state.delayed[0].hidden);
	ck_assert(stage.state.delayed[1].hidden);
	stage_release(&stage);
}
END_TEST

START_TEST(who_is_caught_later_does_not_open_older_delays)
{
	struct stage stage;
	stage_init(&stage);
	struct fixture *f = &stage.fixture;
	struct cause order = stage_order(&stage, "sabotage", TARGET_NONE);

	stage_do(&stage, later(f, 5, fixture_add(f, "greenland", "1")), &order);
	pass_turn(&stage);
	stage.state.seed = stage_seed(&stage.state, "R:sabotage:-:attr", 100, 1, 40);
	roll_order(stage.world, &stage.state, &order, &stage.ledger);
	ck_assert(!order.hidden);
	ck_assert(stage.state.delayed[0].hidden);
	stage_release(&stage);
}
END_TEST

Suite *delay_suite(void)
{
	Suite *suite = suite_create("engine/delay");
	TCase *tests = tcase_create("delay");

	tcase_add_test(tests, delay_waits_n_turns);
	tcase_add_test(tests, delays_run_in_the_order_queued);
	tcase_add_test(tests, delays_keep_target_and_author_and_are_unscaled);
	tcase_add_test(tests, a_delay_may_queue_another);
	tcase_add_test(tests, a_delayed_roll_has_the_key_of_its_queue_and_the_turn_it_falls_in);
	tcase_add_test(tests, a_full_queue_takes_no_more_and_says_so);
	tcase_add_test(tests, who_is_caught_delays_in_the_open);
	tcase_add_test(tests, who_is_caught_later_does_not_open_older_delays);
	suite_add_tcase(suite, tests);
	return suite;
}
