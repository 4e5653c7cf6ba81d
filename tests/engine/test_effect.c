/* SPDX-License-Identifier: MIT */
#include "engine/effect.h"

#include "engine/unit.h"
#include "runner.h"
#include "stage.h"

Suite *effect_suite(void);

START_TEST(effects_apply_one_after_the_other)
{
	struct stage stage;
	stage_init(&stage);
	struct fixture *f = &stage.fixture;
	struct cause card = stage_card();
	stage_put(&stage, "trust", 40);
	struct effect effects[] = {
		fixture_add(f, "trust", "5"), fixture_add(f, "trust", "trust"),
	};

	stage_do_all(&stage, fixture_effects(f, "", effects, 2), &card);
	ck_assert_int_eq(stage_track(&stage, "trust"), 90);
	stage_release(&stage);
}
END_TEST

START_TEST(set_may_take_the_target)
{
	struct stage stage;
	stage_init(&stage);
	struct cause order = stage_order(&stage, "wedge", 2);

	stage_do(&stage, fixture_set(&stage.fixture, "rule", "$t"), &order);
	ck_assert_int_eq(stage_track(&stage, "rule"), 2);
	stage_release(&stage);
}
END_TEST

START_TEST(scaled_changes_take_the_yes_weight_and_truncate_before_they_soften)
{
	struct stage stage;
	stage_init(&stage);
	struct fixture *f = &stage.fixture;
	struct cause vote = stage_order(&stage, "deepen", TARGET_NONE);
	vote.yes_percent = 66;
	stage_put(&stage, "greenland", 50);

	stage_do(&stage, fixture_scaled(f, "greenland", "6"), &vote);
	ck_assert_int_eq(stage_track(&stage, "greenland"), 53);
	stage_do(&stage, fixture_scaled(f, "greenland", "-10"), &vote);
	ck_assert_int_eq(stage_track(&stage, "greenland"), 47);
	/* 66 per cent of 10 is 6, softened 3. */
	fixture_put(f, &stage.before, "trust", 80);
	fixture_put(f, &stage.state, "trust", 80);
	stage_do(&stage, fixture_scaled(f, "trust", "10"), &vote);
	ck_assert_int_eq(stage_track(&stage, "trust"), 83);
	stage_release(&stage);
}
END_TEST

static struct effect resource_effect(struct fixture *f, enum team team, enum resource resource,
	const char *value)
{
	return (struct effect) {
		.verb = VERB_RES, .team = (uint8_t)team, .subject = (int16_t)resource,
		.value = fixture_expr(f, value),
	};
}

START_TEST(res_changes_resources_never_below_0)
{
	struct stage stage;
	stage_init(&stage);
	struct cause card = stage_card();
	int bp = stage.state.res[TEAM_C][RES_BP];

	stage_do(&stage, resource_effect(&stage.fixture, TEAM_C, RES_BP, "3"), &card);
	ck_assert_int_eq(stage.state.res[TEAM_C][RES_BP], bp + 3);
	stage_do(&stage, resource_effect(&stage.fixture, TEAM_C, RES_BP, "-100"), &card);
	ck_assert_int_eq(stage.state.res[TEAM_C][RES_BP], 0);
	const struct entry *entry = stage_entry(&stage, ENTRY_RES, 1);
	ck_assert_int_eq(entry->team, TEAM_C);
	ck_assert_int_eq(entry->from, bp + 3);
	ck_assert_int_eq(entry->to, 0);
	stage_release(&stage);
}
END_TEST

START_TEST(flag_lives_for_this_turn_and_n_more)
{
	struct stage stage;
	stage_init(&stage);
	struct cause card = stage_card();
	int flag = world_flag(stage.world, "red_line");

	stage_do(&stage, fixture_flag(&stage.fixture, "red_line", 4), &card);
	ck_assert_int_eq(stage.state.flag[flag], 5);
	stage_do(&stage, fixture_flag(&stage.fixture, "red_line", 0), &card);
	ck_assert_int_eq(stage.state.flag[flag], 1);
	stage_release(&stage);
}
END_TEST

START_TEST(flag_without_turns_lives_forever_and_can_be_cleared)
{
	struct stage stage;
	stage_init(&stage);
	struct cause card = stage_card();
	int flag = world_flag(stage.world, "red_line");
	struct effect effect = fixture_flag(&stage.fixture, "red_line", FLAG_FOREVER);

	stage_do(&stage, effect, &card);
	ck_assert_int_eq(stage.state.flag[flag], FLAG_FOREVER);
	effect.clears = true;
	stage_do(&stage, effect, &card);
	ck_assert_int_eq(stage.state.flag[flag], 0);
	ck_assert(!flag_is_alive(stage.world, &stage.state, flag));
	stage_release(&stage);
}
END_TEST

/* A flag of very many turns must not become a permanent one. */
START_TEST(flag_of_many_turns_is_not_forever)
{
	struct stage stage;
	stage_init(&stage);
	struct cause card = stage_card();

	stage_do(&stage, fixture_flag(&stage.fixture, "red_line", FLAG_FOREVER - 1), &card);
	ck_assert_int_lt(stage.state.flag[world_flag(stage.world, "red_line")], FLAG_FOREVER);
	stage_release(&stage);
}
END_TEST

static struct effect units_effect(struct fixture *f, int area, const char *value)
{
	return (struct effect) {
		.verb = VERB_UNITS, .team = TEAM_C, .area = (int16_t)area, .kind = UNIT_BDE,
		.nation = 2, .quality = 4, .value = fixture_expr(f, value),
	};
}

START_TEST(units_are_created_at_the_target)
{
	struct stage stage;
	stage_init(&stage);
	struct cause order = stage_order(&stage, "reinforce", 0);
	struct post post = { .team = TEAM_C, .nation = 2, .area = 0, .kind = UNIT_BDE };

	stage_do(&stage, units_effect(&stage.fixture, SUBJECT_TARGET, "2"), &order);
	ck_assert_ptr_nonnull(units_at(&stage.state, &post));
	ck_assert_int_eq(units_at(&stage.state, &post)->count, 2);
	ck_assert_int_eq(units_at(&stage.state, &post)->quality, 4);
	stage_release(&stage);
}
END_TEST

START_TEST(units_are_removed_never_below_0)
{
	struct stage stage;
	stage_init(&stage);
	struct cause card = stage_card();
	struct post post = { .team = TEAM_C, .nation = 2, .area = 1, .kind = UNIT_BDE };

	stage_do(&stage, units_effect(&stage.fixture, 1, "-4"), &card);
	ck_assert_int_eq(units_at(&stage.state, &post)->count, 5);
	ck_assert_int_eq(units_at(&stage.state, &post)->quality, 3);
	stage_do(&stage, units_effect(&stage.fixture, 1, "-40"), &card);
	ck_assert_ptr_null(units_at(&stage.state, &post));
	stage_release(&stage);
}
END_TEST

START_TEST(a_scaled_number_of_units_is_at_least_1)
{
	struct stage stage;
	stage_init(&stage);
	struct cause order = stage_order(&stage, "deepen", TARGET_NONE);
	struct effect effect = units_effect(&stage.fixture, 0, "3");
	struct post post = { .team = TEAM_C, .nation = 2, .area = 0, .kind = UNIT_BDE };

	effect.scaled = true;
	order.yes_percent = 20;
	stage_do(&stage, effect, &order);
	ck_assert_int_eq(units_at(&stage.state, &post)->count, 1);
	order.yes_percent = 70;
	stage_do(&stage, effect, &order);
	ck_assert_int_eq(units_at(&stage.state, &post)->count, 3);
	stage_release(&stage);
}
END_TEST

START_TEST(move_takes_from_the_areas_in_order_and_passes_the_target_over)
{
	struct stage stage;
	stage_init(&stage);
	struct cause order = stage_order(&stage, "wedge", 2);
	struct effect effect = {
		.verb = VERB_MOVE, .team = TEAM_R, .area = SUBJECT_TARGET, .kind = UNIT_BDE,
		.value = fixture_expr(&stage.fixture, "2"),
		.list = fixture_list(&stage.fixture, (int16_t[]) { 2, 3 }, 2),
	};

	stage_do(&stage, effect, &order);
	ck_assert_int_eq(units_count(&stage.state, TEAM_R, bit_of(2), UNIT_BDE), 10);
	ck_assert_int_eq(units_count(&stage.state, TEAM_R, bit_of(3), UNIT_BDE), 1);
	stage_release(&stage);
}
END_TEST

START_TEST(commit_changes_every_country_of_the_bloc_within_0_to_10)
{
	struct stage stage;
	stage_init(&stage);
	struct cause card = stage_card();
	struct effect effect = {
		.verb = VERB_COMMIT, .subject = 2, .value = fixture_expr(&stage.fixture, "2"),
	};

	/* POL 8, LTU 9, HUN 1. */
	stage_do(&stage, effect, &card);
	ck_assert_int_eq(stage.state.commit[4], 10);
	ck_assert_int_eq(stage.state.commit[5], 10);
	ck_assert_int_eq(stage.state.commit[6], 3);
	ck_assert_int_eq(stage.state.commit[0], 6);
	effect.value = fixture_expr(&stage.fixture, "-4");
	stage_do(&stage, effect, &card);
	ck_assert_int_eq(stage.state.commit[6], 0);
	ck_assert_int_eq(stage_count(&stage, ENTRY_COMMIT), 6);
	stage_release(&stage);
}
END_TEST

START_TEST(commit_and_whip_may_aim_at_the_target)
{
	struct stage stage;
	stage_init(&stage);
	struct cause order = stage_order(&stage, "whip", 1);
	struct effect effect = {
		.verb = VERB_WHIP, .subject = SUBJECT_TARGET,
		.value = fixture_expr(&stage.fixture, "2"),
	};

	stage_do(&stage, effect, &order);
	stage_do(&stage, effect, &order);
	ck_assert_int_eq(stage.state.whip[1], 4);
	ck_assert_int_eq(stage.state.whip[0], 0);
	effect.verb = VERB_COMMIT;
	stage_do(&stage, effect, &order);
	ck_assert_int_eq(stage.state.commit[2], 9);
	ck_assert_int_eq(stage.state.commit[3], 9);
	stage_release(&stage);
}
END_TEST

START_TEST(if_takes_one_branch)
{
	struct stage stage;
	stage_init(&stage);
	struct fixture *f = &stage.fixture;
	struct cause card = stage_card();
	struct effect yes = fixture_add(f, "trust", "3"), no = fixture_add(f, "trust", "-4");
	struct effect effect = {
		.verb = VERB_IF, .value = fixture_expr(f, "trust 41 >="),
		.then = fixture_effects(f, "0.do", &yes, 1),
		.otherwise = fixture_effects(f, "0.else", &no, 1),
	};
	stage_put(&stage, "trust", 40);

	stage_do(&stage, effect, &card);
	ck_assert_int_eq(stage_track(&stage, "trust"), 36);
	effect.value = fixture_expr(f, "trust 36 >=");
	stage_do(&stage, effect, &card);
	ck_assert_int_eq(stage_track(&stage, "trust"), 39);
	effect.value = fixture_expr(f, "0");
	effect.otherwise.count = 0;
	stage_do(&stage, effect, &card);
	ck_assert_int_eq(stage_track(&stage, "trust"), 39);
	stage_release(&stage);
}
END_TEST

START_TEST(event_resolves_a_card_as_the_worlds_doing)
{
	struct stage stage;
	stage_init(&stage);
	struct cause order = stage_order(&stage, "wedge", TARGET_NONE);
	int cable = world_event(stage.world, "cable");
	int booked = stage.state.raised[TEAM_NONE];

	stage_do(&stage, (struct effect) { .verb = VERB_EVENT, .subject = (int16_t)cable },
		&order);
	ck_assert_int_eq(stage_entry(&stage, ENTRY_EVENT, 0)->subject, cable);
	ck_assert_int_eq(stage.state.raised[TEAM_NONE], booked + 2);
	ck_assert_int_eq(stage.state.raised[TEAM_R], 0);
	stage_release(&stage);
}
END_TEST

START_TEST(say_reports_and_changes_nothing)
{
	struct stage stage;
	stage_init(&stage);
	struct cause card = stage_card();

	stage_do(&stage, (struct effect) { .verb = VERB_SAY, .subject = 3 }, &card);
	ck_assert_int_eq(stage.ledger.count, 1);
	ck_assert_int_eq(stage.ledger.entries[0].kind, ENTRY_SAY);
	ck_assert_int_eq(stage.ledger.entries[0].subject, 3);
	ck_assert(state_hash(stage.world, &stage.state) ==
		state_hash(stage.world, &stage.before));
	stage_release(&stage);
}
END_TEST

START_TEST(effects_work_without_a_ledger)
{
	struct stage stage;
	stage_init(&stage);
	struct cause munitions = stage_order(&stage, "munitions", TARGET_NONE);
	struct state with = stage.state, without = stage.state;
	struct span effects = stage.world->orders[munitions.index].always;

	effect_apply(stage.world, &with, effects, &munitions, &stage.ledger);
	effect_apply(stage.world, &without, effects, &munitions, NULL);
	ck_assert(state_hash(stage.world, &with) == state_hash(stage.world, &without));
	ck_assert_int_eq(without.delayed_count, 1);
	ledger_init(&stage.ledger);
	stage_release(&stage);
}
END_TEST

Suite *effect_suite(void)
{
	Suite *suite = suite_create("engine/effect");
	TCase *tests = tcase_create("effect");

	tcase_add_test(tests, effects_apply_one_after_the_other);
	tcase_add_test(tests, set_may_take_the_target);
	tcase_add_test(tests,
		scaled_changes_take_the_yes_weight_and_truncate_before_they_soften);
	tcase_add_test(tests, res_changes_resources_never_below_0);
	tcase_add_test(tests, flag_lives_for_this_turn_and_n_more);
	tcase_add_test(tests, flag_without_turns_lives_forever_and_can_be_cleared);
	tcase_add_test(tests, flag_of_many_turns_is_not_forever);
	tcase_add_test(tests, units_are_created_at_the_target);
	tcase_add_test(tests, units_are_removed_never_below_0);
	tcase_add_test(tests, a_scaled_number_of_units_is_at_least_1);
	tcase_add_test(tests, move_takes_from_the_areas_in_order_and_passes_the_target_over);
	tcase_add_test(tests, commit_changes_every_country_of_the_bloc_within_0_to_10);
	tcase_add_test(tests, commit_and_whip_may_aim_at_the_target);
	tcase_add_test(tests, if_takes_one_branch);
	tcase_add_test(tests, event_resolves_a_card_as_the_worlds_doing);
	tcase_add_test(tests, say_reports_and_changes_nothing);
	tcase_add_test(tests, effects_work_without_a_ledger);
	suite_add_tcase(suite, tests);
	return suite;
}
