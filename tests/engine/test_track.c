/* SPDX-License-Identifier: MIT */
#include "engine/effect.h"

#include "runner.h"
#include "stage.h"

Suite *track_suite(void);

/* What adding step to a soft track that stands at value makes of it. */
static int after_adding(const char *track, int value, int step)
{
	struct stage stage;
	stage_init(&stage);
	struct cause card = stage_card();
	struct track_step change = {
		.track = world_track(stage.world, track), .change = CHANGE_ADD, .value = step,
	};

	stage_put(&stage, track, value);
	int changed = track_change(stage.world, &stage.state, &change, &card, &stage.ledger);
	int result = stage_track(&stage, track);
	ck_assert_int_eq(changed, result - value);
	stage_release(&stage);
	return result;
}

START_TEST(soft_end_halves_additions_from_70_up)
{
	ck_assert_int_eq(after_adding("trust", 69, 6), 75);
	ck_assert_int_eq(after_adding("trust", 70, 6), 73);
	ck_assert_int_eq(after_adding("trust", 70, 5), 72);
	ck_assert_int_eq(after_adding("trust", 80, 3), 81);
}
END_TEST

START_TEST(soft_end_halves_losses_from_30_down)
{
	ck_assert_int_eq(after_adding("trust", 31, -6), 25);
	ck_assert_int_eq(after_adding("trust", 30, -6), 27);
	ck_assert_int_eq(after_adding("trust", 30, -5), 28);
	ck_assert_int_eq(after_adding("trust", 10, -3), 9);
}
END_TEST

START_TEST(soft_end_leaves_single_steps_and_ways_back_alone)
{
	ck_assert_int_eq(after_adding("trust", 90, 1), 91);
	ck_assert_int_eq(after_adding("trust", 10, -1), 9);
	ck_assert_int_eq(after_adding("trust", 90, -6), 84);
	ck_assert_int_eq(after_adding("trust", 10, 6), 16);
}
END_TEST

START_TEST(soft_end_does_not_split_an_addition_that_crosses_the_line)
{
	ck_assert_int_eq(after_adding("trust", 60, 20), 80);
	ck_assert_int_eq(after_adding("trust", 40, -20), 20);
}
END_TEST

START_TEST(hard_tracks_are_not_softened)
{
	ck_assert_int_eq(after_adding("greenland", 80, 6), 86);
	ck_assert_int_eq(after_adding("greenland", 20, -6), 14);
}
END_TEST

START_TEST(tracks_are_clamped_to_their_range)
{
	ck_assert_int_eq(after_adding("greenland", 97, 6), 100);
	ck_assert_int_eq(after_adding("greenland", 3, -6), 0);
	ck_assert_int_eq(after_adding("rule", 1, 5), 2);
	ck_assert_int_eq(after_adding("territory", 990, INT32_MAX), 1000);
	ck_assert_int_eq(after_adding("territory", 10, INT32_MIN), 0);
}
END_TEST

START_TEST(only_additions_are_softened)
{
	struct stage stage;
	stage_init(&stage);
	struct cause card = stage_card();
	struct effect effect = fixture_set(&stage.fixture, "trust", "90");
	stage_put(&stage, "trust", 75);

	stage_do(&stage, effect, &card);
	ck_assert_int_eq(stage_track(&stage, "trust"), 90);
	stage_release(&stage);
}
END_TEST

START_TEST(max_raises_to_at_least_and_min_lowers_to_at_most)
{
	struct stage stage;
	stage_init(&stage);
	struct cause card = stage_card();
	struct effect effect = fixture_set(&stage.fixture, "trust", "50");
	stage_put(&stage, "trust", 40);

	effect.change = CHANGE_MIN;
	stage_do(&stage, effect, &card);
	ck_assert_int_eq(stage_track(&stage, "trust"), 40);
	effect.change = CHANGE_MAX;
	stage_do(&stage, effect, &card);
	ck_assert_int_eq(stage_track(&stage, "trust"), 50);
	effect.value = fixture_expr(&stage.fixture, "20");
	stage_do(&stage, effect, &card);
	ck_assert_int_eq(stage_track(&stage, "trust"), 50);
	effect.change = CHANGE_MIN;
	stage_do(&stage, effect, &card);
	ck_assert_int_eq(stage_track(&stage, "trust"), 20);
	stage_release(&stage);
}
END_TEST

START_TEST(incidents_are_not_softened)
{
	struct stage stage;
	stage_init(&stage);
	struct cause incident = stage_card();
	incident.kind = CAUSE_INCIDENT;
	stage_put(&stage, "us_commit", 80);

	stage_do(&stage, fixture_add(&stage.fixture, "us_commit", "6"), &incident);
	ck_assert_int_eq(stage_track(&stage, "us_commit"), 86);
	stage_release(&stage);
}
END_TEST

START_TEST(what_changes_nothing_leaves_no_entry)
{
	struct stage stage;
	stage_init(&stage);
	struct cause card = stage_card();
	stage_put(&stage, "greenland", 100);

	stage_do(&stage, fixture_add(&stage.fixture, "greenland", "6"), &card);
	stage_do(&stage, fixture_add(&stage.fixture, "greenland", "0"), &card);
	ck_assert_int_eq(stage.ledger.count, 0);
	stage_release(&stage);
}
END_TEST

START_TEST(a_change_says_what_from_to_and_why)
{
	struct stage stage;
	stage_init(&stage);
	struct cause wedge = stage_order(&stage, "wedge", TARGET_NONE);
	stage_put(&stage, "trust", 40);

	stage_do(&stage, fixture_add(&stage.fixture, "trust", "-3"), &wedge);
	ck_assert_int_eq(stage.ledger.count, 1);
	const struct entry *entry = &stage.ledger.entries[0];
	ck_assert_int_eq(entry->kind, ENTRY_TRACK);
	ck_assert_int_eq(entry->turn, 1);
	ck_assert_int_eq(entry->subject, world_track(stage.world, "trust"));
	ck_assert_int_eq(entry->from, 40);
	ck_assert_int_eq(entry->to, 37);
	ck_assert_int_eq(entry->cause, CAUSE_ORDER);
	ck_assert_int_eq(entry->index, wedge.index);
	ck_assert_int_eq(entry->author, TEAM_R);
	ck_assert(!entry->hidden);
	stage_release(&stage);
}
END_TEST

START_TEST(escalation_is_booked_to_the_team_that_raised_it)
{
	struct stage stage;
	stage_init(&stage);
	struct cause wedge = stage_order(&stage, "wedge", TARGET_NONE);
	struct cause card = stage_card();
	stage_put(&stage, "escalation", 36);
	int russia = stage.state.raised[TEAM_R], world = stage.state.raised[TEAM_NONE];

	stage_do(&stage, fixture_add(&stage.fixture, "escalation", "4"), &wedge);
	stage_do(&stage, fixture_add(&stage.fixture, "escalation", "2"), &card);
	stage_do(&stage, fixture_add(&stage.fixture, "escalation", "-5"), &wedge);
	ck_assert_int_eq(stage.state.raised[TEAM_R], russia + 4);
	ck_assert_int_eq(stage.state.raised[TEAM_NONE], world + 2);
	ck_assert_int_eq(stage.state.raised[TEAM_C], 0);
	ck_assert_int_eq(stage_count(&stage, ENTRY_RAISED), 2);
	stage_release(&stage);
}
END_TEST

START_TEST(only_the_rise_that_remained_is_booked)
{
	struct stage stage;
	stage_init(&stage);
	struct cause wedge = stage_order(&stage, "wedge", TARGET_NONE);
	stage_put(&stage, "escalation", 98);

	stage_do(&stage, fixture_add(&stage.fixture, "escalation", "8"), &wedge);
	ck_assert_int_eq(stage.state.raised[TEAM_R], 2);
	stage_do(&stage, fixture_add(&stage.fixture, "escalation", "8"), &wedge);
	ck_assert_int_eq(stage.state.raised[TEAM_R], 2);
	stage_release(&stage);
}
END_TEST

Suite *track_suite(void)
{
	Suite *suite = suite_create("engine/track");
	TCase *tests = tcase_create("track");

	tcase_add_test(tests, soft_end_halves_additions_from_70_up);
	tcase_add_test(tests, soft_end_halves_losses_from_30_down);
	tcase_add_test(tests, soft_end_leaves_single_steps_and_ways_back_alone);
	tcase_add_test(tests, soft_end_does_not_split_an_addition_that_crosses_the_line);
	tcase_add_test(tests, hard_tracks_are_not_softened);
	tcase_add_test(tests, tracks_are_clamped_to_their_range);
	tcase_add_test(tests, only_additions_are_softened);
	tcase_add_test(tests, max_raises_to_at_least_and_min_lowers_to_at_most);
	tcase_add_test(tests, incidents_are_not_softened);
	tcase_add_test(tests, what_changes_nothing_leaves_no_entry);
	tcase_add_test(tests, a_change_says_what_from_to_and_why);
	tcase_add_test(tests, escalation_is_booked_to_the_team_that_raised_it);
	tcase_add_test(tests, only_the_rise_that_remained_is_booked);
	suite_add_tcase(suite, tests);
	return suite;
}
