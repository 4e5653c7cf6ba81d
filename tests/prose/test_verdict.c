/* SPDX-License-Identifier: MIT */
#include "engine/order.h"

#include <string.h>

#include "fixture.h"
#include "runner.h"

Suite *verdict_suite(void);

static struct str verdict_text(const struct order *order, enum verdict verdict, enum lang lang)
{
	static struct fixture fixture;
	struct str out;

	fixture_init(&fixture);
	fixture.state.track[TRACK_GREENLAND] = 27;
	fixture.state.rested[ORDER_REINFORCE] = 4;
	fixture.state.res[TEAM_C][RES_BP] = 3;
	fixture.state.stack_count = 1;
	fixture.state.stacks[0] = (struct stack){
		.team = TEAM_C, .area = AREA_LTU, .kind = UNIT_BDE, .count = 5,
	};
	str_init(&out);
	prose_verdict(&(struct prose){ &fixture.world, lang }, &fixture.state, order, verdict, &out);
	return out;
}

static void expect_verdict(int kind, enum verdict verdict, const char *text)
{
	const struct order order = { .team = TEAM_C, .kind = (int16_t)kind, .target = TARGET_NONE };
	struct str out = verdict_text(&order, verdict, LANG_EN);

	expect_text(&out, text);
	str_release(&out);
}

START_TEST(every_verdict_says_what_would_be_right)
{
	expect_verdict(ORDER_LINE, VERDICT_LEGAL, "can be ordered");
	expect_verdict(-1, VERDICT_UNKNOWN, "is not an order of these rules");
	expect_verdict(ORDER_SABOTAGE, VERDICT_TEAM, "is an order of Russia");
	expect_verdict(ORDER_LINE, VERDICT_SCENARIO, "is no part of this scenario");
	expect_verdict(ORDER_REINFORCE, VERDICT_RESTS, "rests until turn 4");
	expect_verdict(ORDER_REINFORCE, VERDICT_LIMIT, "can be ordered 2 times in a game, and was");
	expect_verdict(ORDER_LINE, VERDICT_TWICE,
		"is on the sheet already; each order can be given once a turn");
	expect_verdict(ORDER_LINE, VERDICT_SLOTS,
		"all 2 slots of the sheet are taken; remove an order first");
	expect_verdict(ORDER_LINE, VERDICT_SETTING,
		"this team has no such setting, or not with this value");
	expect_verdict(ORDER_LINE, VERDICT_LINE, "a budget line is outside its range");
	expect_verdict(ORDER_LINE, VERDICT_OVER, "the game is over");
}
END_TEST

START_TEST(a_flag_reads_yes_or_no)
{
	static struct fixture fixture;
	struct str out;

	fixture_init(&fixture);
	fixture.world.known.art5_auto = fixture.world.known.art5_decline = -1;
	str_init(&out);
	prose_condition(&(struct prose){ &fixture.world, LANG_EN }, &fixture.state,
		(struct expr){ 0, 1, SOURCE_FLAG }, &out);
	ck_assert_msg(strstr(out.text, ": no)"), "%s", out.text);
	str_clear(&out);
	fixture.state.flag[FLAG_LINE] = 2;
	prose_condition(&(struct prose){ &fixture.world, LANG_EN }, &fixture.state,
		(struct expr){ 0, 1, SOURCE_FLAG }, &out);
	ck_assert_msg(strstr(out.text, ": yes)"), "%s", out.text);
	str_release(&out);
}
END_TEST

START_TEST(a_requirement_is_told_with_what_it_reads_now)
{
	expect_verdict(ORDER_LINE, VERDICT_REQUIREMENT,
		"needs not Greenland crisis >= 30 and brigades of the Coalition in Lithuania/Poland "
		"+ air wings of Russia in Poland = 2 (now Greenland crisis 27, brigades of the Coalition "
		"in Lithuania/Poland 5, air wings of Russia in Poland 0)");
}
END_TEST

START_TEST(a_requirement_of_one_figure_does_not_name_it_twice)
{
	struct fixture fixture;
	struct str out;

	fixture_init(&fixture);
	fixture.sources[SOURCE_LINE] = "greenland >= 30";
	fixture.state.track[world_track(&fixture.world, "greenland")] = 27;
	str_init(&out);
	prose_condition(&(struct prose){ &fixture.world, LANG_EN }, &fixture.state,
		(struct expr){ 0, 1, SOURCE_LINE }, &out);
	ck_assert_str_eq(out.text, "Greenland crisis >= 30 (now 27)");
	str_release(&out);
}
END_TEST

START_TEST(a_wrong_target_lists_the_right_ones)
{
	expect_verdict(ORDER_REINFORCE, VERDICT_TARGET,
		"needs one of these targets: Lithuania, Poland");
	expect_verdict(ORDER_RULE, VERDICT_TARGET,
		"needs one of these targets: coalition of the willing, qualified majority");
	expect_verdict(ORDER_WHIP, VERDICT_TARGET, "needs one of these targets: Eastern flank");
	expect_verdict(ORDER_LINE, VERDICT_TARGET, "takes no target");
}
END_TEST

START_TEST(a_cost_is_told_beside_what_there_is)
{
	expect_verdict(ORDER_REINFORCE, VERDICT_BUDGET, "costs 4 budget; there are 3");
	expect_verdict(ORDER_REINFORCE, VERDICT_CAPITAL, "costs 1 political capital; there are 0");
	/* affordable by itself: the rest of the sheet has spent it */
	expect_verdict(ORDER_LINE, VERDICT_BUDGET,
		"costs 0 budget, more than the sheet has left");
	expect_verdict(ORDER_LINE, VERDICT_CAPITAL,
		"costs 0 political capital, more than the sheet has left");
}
END_TEST

START_TEST(names_in_a_verdict_follow_the_language)
{
	const struct order order = { .team = TEAM_C, .kind = ORDER_REINFORCE, .target = AREA_POL };
	struct str out = verdict_text(&order, VERDICT_TARGET, LANG_ZH_TW);

	expect_text(&out, "needs one of these targets: 立陶宛, 波蘭");
	str_release(&out);
}
END_TEST

START_TEST(sheet_verdicts_need_no_order)
{
	struct str out = verdict_text(NULL, VERDICT_SETTING, LANG_EN);

	ck_assert(out.length > 0);
	str_release(&out);
	out = verdict_text(NULL, VERDICT_LINE, LANG_EN);
	ck_assert(out.length > 0);
	str_release(&out);
}
END_TEST

Suite *verdict_suite(void)
{
	Suite *suite = suite_create("verdict");
	TCase *tcase = tcase_create("verdict");

	tcase_add_test(tcase, every_verdict_says_what_would_be_right);
	tcase_add_test(tcase, a_flag_reads_yes_or_no);
	tcase_add_test(tcase, a_requirement_is_told_with_what_it_reads_now);
	tcase_add_test(tcase, a_requirement_of_one_figure_does_not_name_it_twice);
	tcase_add_test(tcase, a_wrong_target_lists_the_right_ones);
	tcase_add_test(tcase, a_cost_is_told_beside_what_there_is);
	tcase_add_test(tcase, names_in_a_verdict_follow_the_language);
	tcase_add_test(tcase, sheet_verdicts_need_no_order);
	suite_add_tcase(suite, tcase);
	return suite;
}
