/* SPDX-License-Identifier: MIT */
#include "engine/order.h"

#include "runner.h"
#include "stage.h"

Suite *order_suite(void);

static struct order order_of(const struct stage *stage, const char *id, int target)
{
	int kind = world_order(stage->world, id);

	ck_assert_int_ge(kind, 0);
	return (struct order) {
		.team = stage->world->orders[kind].team, .kind = (int16_t)kind,
		.target = (int16_t)target,
	};
}

static enum verdict check(const struct stage *stage, const char *id, int target)
{
	struct order order = order_of(stage, id, target);

	return order_check(stage->world, &stage->state, &order);
}

/* A stage with plenty of everything, so that only what a test breaks is refused. */
static void rich(struct stage *stage)
{
	stage_init(stage);
	for (int team = 0; team < TEAM_COUNT; team++)
		stage->state.res[team][RES_BP] = stage->state.res[team][RES_PC] = 30;
	stage->before = stage->state;
}

START_TEST(a_legal_order_is_legal)
{
	struct stage stage;
	rich(&stage);

	ck_assert_int_eq(check(&stage, "deepen", TARGET_NONE), VERDICT_LEGAL);
	ck_assert_int_eq(check(&stage, "whip", 2), VERDICT_LEGAL);
	ck_assert_int_eq(check(&stage, "reinforce", 1), VERDICT_LEGAL);
	stage_release(&stage);
}
END_TEST

START_TEST(an_unknown_order_is_refused)
{
	struct stage stage;
	rich(&stage);
	struct order order = order_of(&stage, "deepen", TARGET_NONE);

	order.kind = -1;
	ck_assert_int_eq(order_check(stage.world, &stage.state, &order), VERDICT_UNKNOWN);
	order.kind = (int16_t)stage.world->order_count;
	ck_assert_int_eq(order_check(stage.world, &stage.state, &order), VERDICT_UNKNOWN);
	stage_release(&stage);
}
END_TEST

START_TEST(another_teams_order_is_refused)
{
	struct stage stage;
	rich(&stage);
	struct order order = order_of(&stage, "deepen", TARGET_NONE);

	order.team = TEAM_R;
	ck_assert_int_eq(order_check(stage.world, &stage.state, &order), VERDICT_TEAM);
	stage_release(&stage);
}
END_TEST

START_TEST(an_order_outside_the_scenario_is_refused)
{
	struct stage stage;
	rich(&stage);

	stage.fixture.world->scenario.allowed[world_order(stage.world, "deepen")] = false;
	ck_assert_int_eq(check(&stage, "deepen", TARGET_NONE), VERDICT_SCENARIO);
	stage_release(&stage);
}
END_TEST

START_TEST(an_order_rests_until_its_cooldown_is_over)
{
	struct stage stage;
	rich(&stage);
	uint8_t *rested = &stage.state.rested[world_order(stage.world, "deepen")];

	*rested = 2;
	ck_assert_int_eq(check(&stage, "deepen", TARGET_NONE), VERDICT_RESTS);
	stage.state.turn = 2;
	ck_assert_int_eq(check(&stage, "deepen", TARGET_NONE), VERDICT_LEGAL);
	stage.state = stage.before;
	stage_release(&stage);
}
END_TEST

START_TEST(an_order_is_used_up_at_its_limit)
{
	struct stage stage;
	rich(&stage);
	uint8_t *filed = &stage.state.filed[world_order(stage.world, "reinforce")];

	*filed = 1;
	ck_assert_int_eq(check(&stage, "reinforce", 0), VERDICT_LEGAL);
	*filed = 2;
	ck_assert_int_eq(check(&stage, "reinforce", 0), VERDICT_LIMIT);
	/* No limit. */
	stage.state.filed[world_order(stage.world, "wedge")] = 200;
	ck_assert_int_eq(check(&stage, "wedge", TARGET_NONE), VERDICT_LEGAL);
	stage.state = stage.before;
	stage_release(&stage);
}
END_TEST

START_TEST(an_order_needs_its_requirement)
{
	struct stage stage;
	rich(&stage);

	stage_put(&stage, "greenland", 30);
	ck_assert_int_eq(check(&stage, "tariffs", TARGET_NONE), VERDICT_LEGAL);
	stage_put(&stage, "greenland", 29);
	ck_assert_int_eq(check(&stage, "tariffs", TARGET_NONE), VERDICT_REQUIREMENT);
	stage_release(&stage);
}
END_TEST

START_TEST(an_order_needs_one_of_its_targets)
{
	struct stage stage;
	rich(&stage);

	ck_assert_int_eq(check(&stage, "reinforce", 2), VERDICT_TARGET);
	ck_assert_int_eq(check(&stage, "reinforce", TARGET_NONE), VERDICT_TARGET);
	ck_assert_int_eq(check(&stage, "deepen", 0), VERDICT_TARGET);
	stage_release(&stage);
}
END_TEST

START_TEST(an_order_must_be_paid_for)
{
	struct stage stage;
	rich(&stage);
	int16_t *res = stage.state.res[TEAM_C];

	res[RES_BP] = 3;
	res[RES_PC] = 1;
	ck_assert_int_eq(check(&stage, "deepen", TARGET_NONE), VERDICT_LEGAL);
	res[RES_BP] = 2;
	ck_assert_int_eq(check(&stage, "deepen", TARGET_NONE), VERDICT_BUDGET);
	res[RES_BP] = 3;
	res[RES_PC] = 0;
	ck_assert_int_eq(check(&stage, "deepen", TARGET_NONE), VERDICT_CAPITAL);
	stage.state = stage.before;
	stage_release(&stage);
}
END_TEST

START_TEST(nothing_is_ordered_after_the_end)
{
	struct stage stage;
	rich(&stage);

	stage.state.over = true;
	ck_assert_int_eq(check(&stage, "deepen", TARGET_NONE), VERDICT_OVER);
	stage.state = stage.before;
	stage_release(&stage);
}
END_TEST

START_TEST(a_cost_may_be_an_expression_and_is_never_negative)
{
	struct stage stage;
	rich(&stage);
	struct order_kind *deepen =
		&stage.fixture.world->orders[world_order(stage.world, "deepen")];
	int kind = world_order(stage.world, "deepen");

	deepen->bp = fixture_expr(&stage.fixture, "5 2 flag:red_line * -");
	ck_assert_int_eq(order_cost(stage.world, &stage.state, kind, RES_BP), 5);
	stage_put_flag(&stage, "red_line", 1);
	ck_assert_int_eq(order_cost(stage.world, &stage.state, kind, RES_BP), 3);
	deepen->bp = fixture_expr(&stage.fixture, "-4");
	ck_assert_int_eq(order_cost(stage.world, &stage.state, kind, RES_BP), 0);
	ck_assert_int_eq(order_cost(stage.world, &stage.state, kind, RES_PC), 1);
	stage_release(&stage);
}
END_TEST

START_TEST(candidates_are_every_legal_target_once_in_file_order)
{
	struct stage stage;
	struct order_list list;
	rich(&stage);
	struct order_kind *reinforce =
		&stage.fixture.world->orders[world_order(stage.world, "reinforce")];
	static const struct {
		const char *id;
		int target;
	} expected[] = {
		{ "deepen", TARGET_NONE }, { "whip", 0 }, { "whip", 1 }, { "whip", 2 },
		{ "munitions", TARGET_NONE }, { "patrol", TARGET_NONE }, { "reinforce", 1 },
		{ "reinforce", 0 },
	};

	reinforce->targets = fixture_list(&stage.fixture, (int16_t[]) { 1, 0, 1 }, 3);
	order_candidates(stage.world, &stage.state, TEAM_C, &list);
	ck_assert_int_eq(list.count, (int)(sizeof expected / sizeof expected[0]));
	for (int i = 0; i < list.count; i++) {
		ck_assert_str_eq(stage.world->orders[list.orders[i].kind].id, expected[i].id);
		ck_assert_int_eq(list.orders[i].target, expected[i].target);
		ck_assert_int_eq(list.orders[i].team, TEAM_C);
	}
	stage.state.res[TEAM_C][RES_PC] = 0;
	order_candidates(stage.world, &stage.state, TEAM_C, &list);
	ck_assert_int_eq(list.count, 4);
	stage.state = stage.before;
	stage_release(&stage);
}
END_TEST

Suite *order_suite(void)
{
	Suite *suite = suite_create("engine/order");
	TCase *tests = tcase_create("order");

	tcase_add_test(tests, a_legal_order_is_legal);
	tcase_add_test(tests, an_unknown_order_is_refused);
	tcase_add_test(tests, another_teams_order_is_refused);
	tcase_add_test(tests, an_order_outside_the_scenario_is_refused);
	tcase_add_test(tests, an_order_rests_until_its_cooldown_is_over);
	tcase_add_test(tests, an_order_is_used_up_at_its_limit);
	tcase_add_test(tests, an_order_needs_its_requirement);
	tcase_add_test(tests, an_order_needs_one_of_its_targets);
	tcase_add_test(tests, an_order_must_be_paid_for);
	tcase_add_test(tests, nothing_is_ordered_after_the_end);
	tcase_add_test(tests, a_cost_may_be_an_expression_and_is_never_negative);
	tcase_add_test(tests, candidates_are_every_legal_target_once_in_file_order);
	suite_add_tcase(suite, tests);
	return suite;
}
