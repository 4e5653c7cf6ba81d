/* SPDX-License-Identifier: MIT */
#include "engine/expr.h"

#include "fixture_store.h"
#include "runner.h"
#include "stage.h"

Suite *expr_suite(void);

static int32_t value_of(struct stage *stage, const char *words)
{
	return expr_eval(stage->world, &stage->state, fixture_expr(&stage->fixture, words),
		TARGET_NONE);
}

/* The value of one step for which fixture_expr() has no word. */
static int32_t run(struct stage *stage, struct op op)
{
	struct store *store = stage->fixture.store;
	struct expr expr = { .first = (uint16_t)store->code_count, .count = 1 };

	store->code[store->code_count++] = op;
	return expr_eval(stage->world, &stage->state, expr, TARGET_NONE);
}

START_TEST(arithmetic_is_that_of_integers)
{
	struct stage stage;
	stage_init(&stage);

	ck_assert_int_eq(value_of(&stage, "7 3 +"), 10);
	ck_assert_int_eq(value_of(&stage, "7 3 -"), 4);
	ck_assert_int_eq(value_of(&stage, "7 -3 *"), -21);
	ck_assert_int_eq(value_of(&stage, "7 neg"), -7);
	ck_assert_int_eq(value_of(&stage, "4 9 min"), 4);
	ck_assert_int_eq(value_of(&stage, "4 9 max"), 9);
	stage_release(&stage);
}
END_TEST

START_TEST(division_truncates_toward_zero)
{
	struct stage stage;
	stage_init(&stage);

	ck_assert_int_eq(value_of(&stage, "7 2 /"), 3);
	ck_assert_int_eq(value_of(&stage, "-7 2 /"), -3);
	ck_assert_int_eq(value_of(&stage, "7 -2 /"), -3);
	ck_assert_int_eq(value_of(&stage, "-7 -2 /"), 3);
	stage_release(&stage);
}
END_TEST

START_TEST(division_by_zero_gives_0)
{
	struct stage stage;
	stage_init(&stage);

	ck_assert_int_eq(value_of(&stage, "7 0 /"), 0);
	ck_assert_int_eq(value_of(&stage, "-7 0 /"), 0);
	ck_assert(div_toward_zero(INT64_MIN, 0) == 0);
	stage_release(&stage);
}
END_TEST

START_TEST(comparisons_and_logic_give_0_or_1)
{
	struct stage stage;
	stage_init(&stage);

	ck_assert_int_eq(value_of(&stage, "2 3 <"), 1);
	ck_assert_int_eq(value_of(&stage, "3 3 <"), 0);
	ck_assert_int_eq(value_of(&stage, "3 3 <="), 1);
	ck_assert_int_eq(value_of(&stage, "4 3 >"), 1);
	ck_assert_int_eq(value_of(&stage, "3 3 >"), 0);
	ck_assert_int_eq(value_of(&stage, "2 3 >="), 0);
	ck_assert_int_eq(value_of(&stage, "3 3 >="), 1);
	ck_assert_int_eq(value_of(&stage, "3 3 =="), 1);
	ck_assert_int_eq(value_of(&stage, "3 3 !="), 0);
	ck_assert_int_eq(value_of(&stage, "5 -2 and"), 1);
	ck_assert_int_eq(value_of(&stage, "5 0 and"), 0);
	ck_assert_int_eq(value_of(&stage, "0 7 or"), 1);
	ck_assert_int_eq(value_of(&stage, "0 0 or"), 0);
	ck_assert_int_eq(value_of(&stage, "9 not"), 0);
	ck_assert_int_eq(value_of(&stage, "0 not"), 1);
	stage_release(&stage);
}
END_TEST

START_TEST(intermediate_values_are_64_bits_wide)
{
	struct stage stage;
	stage_init(&stage);

	ck_assert_int_eq(value_of(&stage, "2000000000 1000 * 1000000 /"), 2000000);
	ck_assert_int_eq(value_of(&stage, "2000000000 2000000000 + 2 /"), 2000000000);
	stage_release(&stage);
}
END_TEST

START_TEST(results_saturate_at_32_bits)
{
	struct stage stage;
	stage_init(&stage);

	ck_assert_int_eq(value_of(&stage, "2000000000 2 *"), INT32_MAX);
	ck_assert_int_eq(value_of(&stage, "-2000000000 2 *"), INT32_MIN);
	stage_release(&stage);
}
END_TEST

/* 2000000000 to the third power is beyond 64 bits. */
START_TEST(intermediate_values_saturate_and_keep_their_sign)
{
	struct stage stage;
	stage_init(&stage);

	/* INT64_MAX by 4 * 10^18. */
	ck_assert_int_eq(value_of(&stage,
		"2000000000 2000000000 * 2000000000 * 2000000000 2000000000 * /"), 2);
	ck_assert_int_eq(value_of(&stage, "-2000000000 2000000000 * 2000000000 *"), INT32_MIN);
	ck_assert_int_eq(value_of(&stage,
		"-2000000000 2000000000 * 2000000000 * -2000000000 *"), INT32_MAX);
	ck_assert_int_eq(value_of(&stage,
		"-2000000000 2000000000 * 2000000000 * 2000000000 2000000000 * -"), INT32_MIN);
	ck_assert_int_eq(value_of(&stage,
		"2000000000 2000000000 * 2000000000 * 2000000000 2000000000 * +"), INT32_MAX);
	ck_assert_int_eq(value_of(&stage,
		"-2000000000 2000000000 * 2000000000 * neg"), INT32_MAX);
	ck_assert_int_eq(value_of(&stage,
		"-2000000000 2000000000 * 2000000000 * -1 /"), INT32_MAX);
	ck_assert_int_eq(value_of(&stage,
		"-2000000000 2000000000 * 2000000000 * -1 *"), INT32_MAX);
	stage_release(&stage);
}
END_TEST

START_TEST(names_stand_for_the_state)
{
	struct stage stage;
	stage_init(&stage);
	stage_put(&stage, "trust", 37);
	stage.state.turn = stage.before.turn = 3;

	ck_assert_int_eq(value_of(&stage, "trust"), 37);
	ck_assert_int_eq(value_of(&stage, "turn"), 3);
	ck_assert_int_eq(value_of(&stage, "line:aid"), 7);
	ck_assert_int_eq(expr_eval(stage.world, &stage.state,
		fixture_expr(&stage.fixture, "$t 2 *"), 21), 42);
	stage_release(&stage);
}
END_TEST

START_TEST(commit_is_the_truncated_mean_of_a_bloc)
{
	struct stage stage;
	stage_init(&stage);

	/* POL 8, LTU 9, HUN 1. */
	ck_assert_int_eq(value_of(&stage, "commit:EAST"), 6);
	stage_release(&stage);
}
END_TEST

START_TEST(flag_is_1_while_alive)
{
	struct stage stage;
	stage_init(&stage);

	ck_assert_int_eq(value_of(&stage, "flag:red_line"), 0);
	stage_put_flag(&stage, "red_line", 1);
	ck_assert_int_eq(value_of(&stage, "flag:red_line"), 1);
	stage_put_flag(&stage, "red_line", FLAG_FOREVER);
	ck_assert_int_eq(value_of(&stage, "flag:red_line"), 1);
	stage_release(&stage);
}
END_TEST

START_TEST(article_5_flags_read_washingtons_setting)
{
	struct stage stage;
	stage_init(&stage);
	int8_t *art5 = &stage.state.setting[TEAM_W][SETTING_ART5];

	ck_assert_int_eq(value_of(&stage, "flag:art5_auto flag:art5_decline or"), 0);
	*art5 = ART5_AUTO;
	ck_assert_int_eq(value_of(&stage, "flag:art5_auto"), 1);
	*art5 = ART5_DECLINE;
	ck_assert_int_eq(value_of(&stage, "flag:art5_auto"), 0);
	ck_assert_int_eq(value_of(&stage, "flag:art5_decline"), 1);
	*art5 = ART5_CONSULT;
	stage_release(&stage);
}
END_TEST

START_TEST(units_and_factor_sum_over_areas)
{
	struct stage stage;
	stage_init(&stage);
	struct world *world = stage.fixture.world;
	const uint64_t masks[] = { bit_of(0), bit_of(2) | bit_of(3), bit_of(4) };
	world->masks = masks;

	/* LTU: 3 brigades of Lithuania (q 3), 1 of Germany (q 4); RUS: 8 q 2 and 3 q 3. */
	ck_assert_int_eq(run(&stage, (struct op) { OP_UNITS, TEAM_C, UNIT_BDE, 0 }), 4);
	ck_assert_int_eq(run(&stage, (struct op) { OP_FACTOR, TEAM_C, 0, 0 }), 13);
	ck_assert_int_eq(run(&stage, (struct op) { OP_UNITS, TEAM_R, UNIT_BDE, 1 }), 11);
	ck_assert_int_eq(run(&stage, (struct op) { OP_FACTOR, TEAM_R, 0, 1 }), 25);
	ck_assert_int_eq(run(&stage, (struct op) { OP_UNITS, TEAM_R, UNIT_NAV, 2 }), 5);
	/* factor counts brigades only. */
	ck_assert_int_eq(run(&stage, (struct op) { OP_FACTOR, TEAM_R, 0, 2 }), 0);
	ck_assert_int_eq(run(&stage, (struct op) { OP_UNITS, TEAM_W, UNIT_BDE, 0 }), 0);
	stage_release(&stage);
}
END_TEST

START_TEST(control_is_0_unless_all_areas_agree)
{
	struct stage stage;
	stage_init(&stage);
	struct world *world = stage.fixture.world;
	const uint64_t masks[] = {
		bit_of(0), bit_of(0) | bit_of(1), bit_of(2) | bit_of(3), bit_of(1) | bit_of(2),
		bit_of(4), 0,
	};
	const int expected[] = { 1, 1, 2, 0, 0, 0 };
	world->masks = masks;

	for (int i = 0; i < 6; i++)
		ck_assert_int_eq(run(&stage, (struct op) { OP_CONTROL, 0, 0, i }),
			expected[i]);
	stage_release(&stage);
}
END_TEST

START_TEST(options_and_derived_values_can_be_named)
{
	struct stage stage;
	stage_init(&stage);
	struct world *world = stage.fixture.world;
	stage_put(&stage, "escalation", 47);
	world->derived[0] = (struct derived) {
		.id = "rung", .is = fixture_expr(&stage.fixture, "escalation 10 /"),
	};
	ck_assert_int_eq(run(&stage, (struct op) { .code = OP_DERIVED }), 4);
	ck_assert_int_eq(run(&stage, (struct op) { .code = OP_OPTION, .arg = OPTION_WILLING_BAR }),
		40);
	stage_release(&stage);
}
END_TEST

START_TEST(an_empty_expression_is_0_and_an_empty_condition_holds)
{
	struct stage stage;
	stage_init(&stage);
	struct expr nothing = { 0 };

	ck_assert_int_eq(expr_eval(stage.world, &stage.state, nothing, TARGET_NONE), 0);
	ck_assert(expr_holds(stage.world, &stage.state, nothing, TARGET_NONE));
	ck_assert(!expr_holds(stage.world, &stage.state, fixture_expr(&stage.fixture, "0"),
		TARGET_NONE));
	ck_assert(expr_holds(stage.world, &stage.state, fixture_expr(&stage.fixture, "-3"),
		TARGET_NONE));
	stage_release(&stage);
}
END_TEST

Suite *expr_suite(void)
{
	Suite *suite = suite_create("engine/expr");
	TCase *tests = tcase_create("expr");

	tcase_add_test(tests, arithmetic_is_that_of_integers);
	tcase_add_test(tests, division_truncates_toward_zero);
	tcase_add_test(tests, division_by_zero_gives_0);
	tcase_add_test(tests, comparisons_and_logic_give_0_or_1);
	tcase_add_test(tests, intermediate_values_are_64_bits_wide);
	tcase_add_test(tests, results_saturate_at_32_bits);
	tcase_add_test(tests, intermediate_values_saturate_and_keep_their_sign);
	tcase_add_test(tests, names_stand_for_the_state);
	tcase_add_test(tests, commit_is_the_truncated_mean_of_a_bloc);
	tcase_add_test(tests, flag_is_1_while_alive);
	tcase_add_test(tests, article_5_flags_read_washingtons_setting);
	tcase_add_test(tests, units_and_factor_sum_over_areas);
	tcase_add_test(tests, control_is_0_unless_all_areas_agree);
	tcase_add_test(tests, options_and_derived_values_can_be_named);
	tcase_add_test(tests, an_empty_expression_is_0_and_an_empty_condition_holds);
	suite_add_tcase(suite, tests);
	return suite;
}
