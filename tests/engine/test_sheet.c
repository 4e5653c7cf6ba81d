/* SPDX-License-Identifier: MIT */
#include "engine/order.h"

#include "runner.h"
#include "stage.h"

Suite *sheet_suite(void);

static struct order order_of(const struct stage *stage, const char *id, int target)
{
	int kind = world_order(stage->world, id);

	ck_assert_int_ge(kind, 0);
	return (struct order) {
		.team = stage->world->orders[kind].team, .kind = (int16_t)kind,
		.target = (int16_t)target,
	};
}

static void put(const struct stage *stage, struct sheet *sheet, const char *id, int target)
{
	sheet->filed = true;
	sheet->orders[sheet->count++] = order_of(stage, id, target);
}

static void set_up(struct stage *stage, struct sheet *sheet, int bp, int pc)
{
	stage_init(stage);
	sheet_init(sheet);
	sheet->filed = true;
	for (int team = 0; team < TEAM_COUNT; team++) {
		stage->state.res[team][RES_BP] = (int16_t)bp;
		stage->state.res[team][RES_PC] = (int16_t)pc;
	}
	stage->before = stage->state;
}

static enum verdict admits(const struct stage *stage, const struct sheet *sheet, const char *id,
	int target)
{
	struct order order = order_of(stage, id, target);

	return sheet_admits(stage->world, &stage->state, sheet, &order);
}

static int left(const struct stage *stage, enum team team, const struct sheet *sheet,
	enum resource resource)
{
	return sheet_left(stage->world, &stage->state, team, sheet, resource);
}

START_TEST(an_empty_sheet_orders_nothing_and_leaves_all_as_it_is)
{
	struct sheet sheet;

	sheet_init(&sheet);
	ck_assert(!sheet.filed);
	ck_assert_int_eq(sheet.count, 0);
	for (int i = 0; i < MAX_LINES; i++)
		ck_assert_int_eq(sheet.line[i], -1);
	for (int i = 0; i < SETTING_COUNT; i++)
		ck_assert_int_eq(sheet.setting[i], -1);
}
END_TEST

START_TEST(an_order_stands_once_on_a_sheet)
{
	struct stage stage;
	struct sheet sheet;
	set_up(&stage, &sheet, 30, 30);

	put(&stage, &sheet, "reinforce", 0);
	ck_assert_int_eq(admits(&stage, &sheet, "reinforce", 1), VERDICT_TWICE);
	ck_assert_int_eq(admits(&stage, &sheet, "deepen", TARGET_NONE), VERDICT_LEGAL);
	stage_release(&stage);
}
END_TEST

START_TEST(free_orders_take_no_slot)
{
	struct stage stage;
	struct sheet sheet;
	set_up(&stage, &sheet, 30, 30);

	put(&stage, &sheet, "deepen", TARGET_NONE);
	put(&stage, &sheet, "munitions", TARGET_NONE);
	put(&stage, &sheet, "patrol", TARGET_NONE);
	ck_assert_int_eq(sheet_slots(stage.world, &sheet), 3);
	ck_assert_int_eq(admits(&stage, &sheet, "reinforce", 0), VERDICT_SLOTS);
	ck_assert_int_eq(admits(&stage, &sheet, "whip", 0), VERDICT_LEGAL);
	put(&stage, &sheet, "whip", 0);
	ck_assert_int_eq(sheet_slots(stage.world, &sheet), 3);
	stage_release(&stage);
}
END_TEST

START_TEST(a_full_sheet_takes_no_more)
{
	struct stage stage;
	struct sheet sheet;
	set_up(&stage, &sheet, 30, 30);

	/* Whips as often as a sheet has room; a real one would have them once. */
	while (sheet.count < MAX_SHEET)
		put(&stage, &sheet, "whip", 0);
	ck_assert_int_eq(admits(&stage, &sheet, "patrol", TARGET_NONE), VERDICT_SLOTS);
	sheet.count--;
	ck_assert_int_eq(admits(&stage, &sheet, "patrol", TARGET_NONE), VERDICT_LEGAL);
	stage_release(&stage);
}
END_TEST

START_TEST(orders_are_paid_one_after_the_other)
{
	struct stage stage;
	struct sheet sheet;
	set_up(&stage, &sheet, 6, 2);

	put(&stage, &sheet, "deepen", TARGET_NONE);
	ck_assert_int_eq(left(&stage, TEAM_C, &sheet, RES_BP), 3);
	ck_assert_int_eq(left(&stage, TEAM_C, &sheet, RES_PC), 1);
	put(&stage, &sheet, "munitions", TARGET_NONE);
	ck_assert_int_eq(admits(&stage, &sheet, "reinforce", 0), VERDICT_BUDGET);
	ck_assert_int_eq(admits(&stage, &sheet, "patrol", TARGET_NONE), VERDICT_LEGAL);
	ck_assert_int_eq(admits(&stage, &sheet, "whip", 0), VERDICT_LEGAL);
	put(&stage, &sheet, "whip", 0);
	ck_assert_int_eq(left(&stage, TEAM_C, &sheet, RES_PC), 0);
	stage_release(&stage);
}
END_TEST

START_TEST(capital_is_paid_like_budget)
{
	struct stage stage;
	struct sheet sheet;
	set_up(&stage, &sheet, 20, 1);

	put(&stage, &sheet, "whip", 0);
	ck_assert_int_eq(admits(&stage, &sheet, "deepen", TARGET_NONE), VERDICT_CAPITAL);
	stage_release(&stage);
}
END_TEST

START_TEST(alert_costs_its_level_before_orders)
{
	struct stage stage;
	struct sheet sheet;
	set_up(&stage, &sheet, 4, 5);

	sheet.setting[SETTING_ALERT] = 2;
	ck_assert_int_eq(left(&stage, TEAM_C, &sheet, RES_BP), 2);
	ck_assert_int_eq(admits(&stage, &sheet, "deepen", TARGET_NONE), VERDICT_BUDGET);
	ck_assert_int_eq(admits(&stage, &sheet, "munitions", TARGET_NONE), VERDICT_LEGAL);
	/* Russia keeps the alert it has. */
	sheet.setting[SETTING_ALERT] = -1;
	ck_assert_int_eq(stage.state.setting[TEAM_R][SETTING_ALERT], 1);
	ck_assert_int_eq(left(&stage, TEAM_R, &sheet, RES_BP), 3);
	stage_release(&stage);
}
END_TEST

START_TEST(alert_falls_to_what_can_be_paid)
{
	struct stage stage;
	struct sheet sheet;
	set_up(&stage, &sheet, 2, 5);

	sheet.setting[SETTING_ALERT] = 3;
	ck_assert_int_eq(sheet_alert(stage.world, &stage.state, TEAM_C, &sheet), 2);
	ck_assert_int_eq(left(&stage, TEAM_C, &sheet, RES_BP), 0);
	/* What is set on a sheet that is not filed does not count. */
	sheet.filed = false;
	ck_assert_int_eq(sheet_alert(stage.world, &stage.state, TEAM_C, &sheet), 0);
	ck_assert_int_eq(sheet_alert(stage.world, &stage.state, TEAM_R, &sheet), 1);
	stage_release(&stage);
}
END_TEST

START_TEST(lines_are_paid_first)
{
	struct stage stage;
	struct sheet sheet;
	int8_t paid[MAX_LINES];
	set_up(&stage, &sheet, 10, 5);
	stage.fixture.world->scenario.budgets = true;
	int aid = world_line(stage.world, "aid");

	ck_assert_int_eq(left(&stage, TEAM_C, &sheet, RES_BP), 3);
	sheet.line[aid] = 1;
	sheet.setting[SETTING_ALERT] = 2;
	ck_assert_int_eq(left(&stage, TEAM_C, &sheet, RES_BP), 7);
	sheet_lines(stage.world, &stage.state, TEAM_C, &sheet, paid);
	ck_assert_int_eq(paid[aid], 1);
	ck_assert_int_eq(paid[world_line(stage.world, "war")], 0);
	stage_release(&stage);
}
END_TEST

START_TEST(lines_cost_nothing_with_budgets_off)
{
	struct stage stage;
	struct sheet sheet;
	int8_t paid[MAX_LINES];
	set_up(&stage, &sheet, 3, 5);
	int aid = world_line(stage.world, "aid");

	ck_assert_int_eq(left(&stage, TEAM_C, &sheet, RES_BP), 3);
	sheet_lines(stage.world, &stage.state, TEAM_C, &sheet, paid);
	ck_assert_int_eq(paid[aid], 7);
	stage_release(&stage);
}
END_TEST

START_TEST(usual_lines_fall_largest_first_to_what_can_be_paid)
{
	struct stage stage;
	struct sheet sheet;
	int8_t paid[MAX_LINES];
	set_up(&stage, &sheet, 7, 5);
	struct world *world = stage.fixture.world;
	world->scenario.budgets = true;
	/* 7, 8 and 4, all Coalition's: 19 to be paid out of 7. */
	world->lines[1].team = world->lines[2].team = TEAM_C;

	sheet_lines(world, &stage.state, TEAM_C, &sheet, paid);
	ck_assert_int_eq(paid[0], 2);
	ck_assert_int_eq(paid[1], 2);
	ck_assert_int_eq(paid[2], 3);
	sheet.line[2] = 4;
	sheet_lines(world, &stage.state, TEAM_C, &sheet, paid);
	ck_assert_int_eq(paid[0], 1);
	ck_assert_int_eq(paid[1], 2);
	ck_assert_int_eq(paid[2], 4);
	stage_release(&stage);
}
END_TEST

START_TEST(every_order_of_a_sheet_has_its_verdict)
{
	struct stage stage;
	struct sheet sheet;
	struct sheet_verdicts verdicts;
	set_up(&stage, &sheet, 6, 5);

	put(&stage, &sheet, "deepen", TARGET_NONE);
	put(&stage, &sheet, "reinforce", 4);
	put(&stage, &sheet, "munitions", TARGET_NONE);
	put(&stage, &sheet, "deepen", TARGET_NONE);
	put(&stage, &sheet, "reinforce", 0);
	put(&stage, &sheet, "wedge", TARGET_NONE);
	ck_assert(!sheet_check(stage.world, &stage.state, TEAM_C, &sheet, &verdicts));
	ck_assert_int_eq(verdicts.order[0], VERDICT_LEGAL);
	ck_assert_int_eq(verdicts.order[1], VERDICT_TARGET);
	ck_assert_int_eq(verdicts.order[2], VERDICT_LEGAL);
	ck_assert_int_eq(verdicts.order[3], VERDICT_TWICE);
	/* The refused one before took neither its slot nor its id. */
	ck_assert_int_eq(verdicts.order[4], VERDICT_BUDGET);
	ck_assert_int_eq(verdicts.order[5], VERDICT_TEAM);
	stage_release(&stage);
}
END_TEST

START_TEST(a_sheet_of_legal_orders_is_legal)
{
	struct stage stage;
	struct sheet sheet;
	struct sheet_verdicts verdicts;
	set_up(&stage, &sheet, 6, 5);

	ck_assert(sheet_check(stage.world, &stage.state, TEAM_C, &sheet, &verdicts));
	put(&stage, &sheet, "deepen", TARGET_NONE);
	put(&stage, &sheet, "munitions", TARGET_NONE);
	put(&stage, &sheet, "patrol", TARGET_NONE);
	put(&stage, &sheet, "whip", 1);
	ck_assert(sheet_check(stage.world, &stage.state, TEAM_C, &sheet, &verdicts));
	ck_assert_int_eq(left(&stage, TEAM_C, &sheet, RES_BP), 0);
	stage_release(&stage);
}
END_TEST

START_TEST(a_sheet_over_its_slots_is_refused)
{
	struct stage stage;
	struct sheet sheet;
	struct sheet_verdicts verdicts;
	set_up(&stage, &sheet, 30, 5);

	put(&stage, &sheet, "deepen", TARGET_NONE);
	put(&stage, &sheet, "munitions", TARGET_NONE);
	put(&stage, &sheet, "patrol", TARGET_NONE);
	put(&stage, &sheet, "reinforce", 1);
	ck_assert(!sheet_check(stage.world, &stage.state, TEAM_C, &sheet, &verdicts));
	ck_assert_int_eq(verdicts.order[2], VERDICT_LEGAL);
	ck_assert_int_eq(verdicts.order[3], VERDICT_SLOTS);
	stage_release(&stage);
}
END_TEST

START_TEST(settings_belong_to_teams_and_have_ranges)
{
	static const int values[TEAM_COUNT][SETTING_COUNT] = {
		[TEAM_C] = { [SETTING_ROE] = 2, [SETTING_ALERT] = 4, [SETTING_ACCEPT] = 2 },
		[TEAM_R] = { [SETTING_STANCE] = 3, [SETTING_ALERT] = 4, [SETTING_ACCEPT] = 2 },
		[TEAM_W] = { [SETTING_ART5] = 3, [SETTING_ALERT] = 4, [SETTING_ACCEPT] = 2 },
	};
	struct stage stage;
	struct sheet sheet;
	struct sheet_verdicts verdicts;
	set_up(&stage, &sheet, 30, 5);

	for (int team = 0; team < TEAM_COUNT; team++) {
		for (int i = 0; i < SETTING_COUNT; i++) {
			int most = values[team][i];
			ck_assert_int_eq(setting_values(i, team), most);
			sheet.setting[i] = (int8_t)(most > 0 ? most - 1 : -1);
			ck_assert(sheet_check(stage.world, &stage.state, team, &sheet, &verdicts));
			sheet.setting[i] = (int8_t)most;
			ck_assert(!sheet_check(stage.world, &stage.state, team, &sheet,
				&verdicts));
			ck_assert_int_eq(verdicts.setting[i], VERDICT_SETTING);
			sheet.setting[i] = -2;
			ck_assert(!sheet_check(stage.world, &stage.state, team, &sheet,
				&verdicts));
			sheet.setting[i] = -1;
		}
	}
	stage_release(&stage);
}
END_TEST

START_TEST(lines_belong_to_teams_have_ranges_and_must_be_paid)
{
	struct stage stage;
	struct sheet sheet;
	struct sheet_verdicts verdicts;
	set_up(&stage, &sheet, 10, 5);
	int aid = world_line(stage.world, "aid"), war = world_line(stage.world, "war");

	sheet.line[aid] = 7;
	ck_assert(!sheet_check(stage.world, &stage.state, TEAM_C, &sheet, &verdicts));
	ck_assert_int_eq(verdicts.line[aid], VERDICT_LINE);
	stage.fixture.world->scenario.budgets = true;
	ck_assert(sheet_check(stage.world, &stage.state, TEAM_C, &sheet, &verdicts));
	sheet.line[aid] = 13;
	ck_assert(!sheet_check(stage.world, &stage.state, TEAM_C, &sheet, &verdicts));
	ck_assert_int_eq(verdicts.line[aid], VERDICT_LINE);
	sheet.line[aid] = 11;
	ck_assert(!sheet_check(stage.world, &stage.state, TEAM_C, &sheet, &verdicts));
	ck_assert_int_eq(verdicts.line[aid], VERDICT_BUDGET);
	sheet.line[aid] = -1;
	sheet.line[war] = 3;
	ck_assert(!sheet_check(stage.world, &stage.state, TEAM_C, &sheet, &verdicts));
	ck_assert_int_eq(verdicts.line[war], VERDICT_LINE);
	stage_release(&stage);
}
END_TEST

Suite *sheet_suite(void)
{
	Suite *suite = suite_create("engine/sheet");
	TCase *tests = tcase_create("sheet");

	tcase_add_test(tests, an_empty_sheet_orders_nothing_and_leaves_all_as_it_is);
	tcase_add_test(tests, an_order_stands_once_on_a_sheet);
	tcase_add_test(tests, free_orders_take_no_slot);
	tcase_add_test(tests, a_full_sheet_takes_no_more);
	tcase_add_test(tests, orders_are_paid_one_after_the_other);
	tcase_add_test(tests, capital_is_paid_like_budget);
	tcase_add_test(tests, alert_costs_its_level_before_orders);
	tcase_add_test(tests, alert_falls_to_what_can_be_paid);
	tcase_add_test(tests, lines_are_paid_first);
	tcase_add_test(tests, lines_cost_nothing_with_budgets_off);
	tcase_add_test(tests, usual_lines_fall_largest_first_to_what_can_be_paid);
	tcase_add_test(tests, every_order_of_a_sheet_has_its_verdict);
	tcase_add_test(tests, a_sheet_of_legal_orders_is_legal);
	tcase_add_test(tests, a_sheet_over_its_slots_is_refused);
	tcase_add_test(tests, settings_belong_to_teams_and_have_ranges);
	tcase_add_test(tests, lines_belong_to_teams_have_ranges_and_must_be_paid);
	suite_add_tcase(suite, tests);
	return suite;
}
