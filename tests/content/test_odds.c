/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include "content/rules_bench.h"
#include "engine/odds.h"
#include "runner.h"

Suite *odds_suite(void);

#define COUNT(list) (sizeof(list) / sizeof(*(list)))

static struct content content;
static struct state state;

static void setup(void)
{
	rules_bench_init(&content, &state);
}

static void teardown(void)
{
	content_release(&content);
}

/* A row of rules E3: mean yes weight, then the chance under each rule, per cent. */
struct published {
	const char *order;
	int guarantee;
	int yes, pass[DECISION_COUNT];
};

static void row_check(const struct published *row)
{
	int kind = world_order(content.world, row->order);
	struct vote_odds odds;

	ck_assert_msg(kind >= 0, "%s", row->order);
	rules_bench_track(&content, &state, "guarantee", row->guarantee);
	odds_of_vote(content.world, &state, &content.world->orders[kind].vote, &odds);
	ck_assert_msg(odds.yes_weight == row->yes, "%s: yes %d, published %d", row->order,
		odds.yes_weight, row->yes);
	for (int i = 0; i < DECISION_COUNT; i++)
		ck_assert_msg(row->pass[i] < 0 || odds.pass_under[i] == row->pass[i],
			"%s: rule %d passes %d, published %d", row->order, i,
			odds.pass_under[i], row->pass[i]);
}

START_TEST(odds_of_votes_in_war_are_the_published_ones)
{
	static const struct published ROWS[] = {
		{ "deepen", 1, 96, { 100, 100, 100 } },
		{ "pillar", 1, 91, { 100, 100, 72 } },
		{ "procure", 1, 86, { 100, 100, 100 } },
		{ "burden_deal", 1, 86, { 100, 99, 73 } },
		{ "greenland_stand", 1, 85, { 100, 99, 90 } },
		{ "nuc_plus", 1, 72, { 100, 83, 5 } },
		{ "status_up", 1, 66, { 100, 65, 9 } },
		{ "set_rule", 1, 63, { 99, 49, 13 } },
		{ "sanctions", 1, 59, { 99, 35, 1 } },
		{ "train_intel", 1, 55, { 97, 19, 1 } },
		{ "rapid_force", 1, 53, { 94, 15, 0 } },
		{ "joint_force", 1, 49, { 84, 5, 0 } },
		{ "deterrent", 1, 46, { 76, 2, 0 } },
		{ "joint_hq", 1, 41, { 55, 0, 0 } },
		{ "guarantee_up", 1, 36, { 33, 0, 0 } },
		{ "guarantee_up", 2, 12, { 0, 0, 0 } },
		{ "guarantee_up", 3, 4, { 0, 0, 0 } },
		{ "deploy_mnf", 1, 23, { 0, 0, 0 } },
	};

	for (size_t i = 0; i < COUNT(ROWS); i++)
		row_check(&ROWS[i]);
}
END_TEST

START_TEST(odds_of_votes_after_a_ceasefire_are_the_published_ones)
{
	static const struct published ROWS[] = {
		{ "deepen", 1, 96, { 100, 100, 100 } },
		{ "nuc_plus", 1, 72, { 100, 83, 5 } },
		{ "joint_hq", 1, 41, { 55, 0, 0 } },
		{ "guarantee_up", 1, 57, { 99, 29, -1 } },
		{ "guarantee_up", 2, 23, { 0, 0, -1 } },
		{ "guarantee_up", 3, 6, { 0, 0, -1 } },
		{ "deploy_mnf", 1, 55, { 97, 19, -1 } },
	};

	rules_bench_track(&content, &state, "ceasefire", 1);
	for (size_t i = 0; i < COUNT(ROWS); i++)
		row_check(&ROWS[i]);
}
END_TEST

static int response_odds(enum art5 posture, enum decision rule)
{
	struct vote_odds odds;

	state.setting[TEAM_W][SETTING_ART5] = (int8_t)posture;
	odds_of_vote(content.world, &state, &content.world->response, &odds);
	return odds.pass_under[rule];
}

/* The values of the scenario marijampole, as E3 takes them. */
START_TEST(odds_of_the_response_hang_on_washington)
{
	int transit = world_flag(content.world, "transit");

	rules_bench_track(&content, &state, "cohesion", 52);
	rules_bench_track(&content, &state, "trust", 27);
	ck_assert_int_eq(response_odds(ART5_AUTO, DECISION_WILLING), 100);
	ck_assert_int_eq(response_odds(ART5_CONSULT, DECISION_WILLING), 89);
	ck_assert_int_eq(response_odds(ART5_DECLINE, DECISION_WILLING), 22);
	ck_assert_int_eq(response_odds(ART5_AUTO, DECISION_MAJORITY), 57);
	ck_assert_int_eq(response_odds(ART5_CONSULT, DECISION_MAJORITY), 3);
	ck_assert_int_eq(response_odds(ART5_DECLINE, DECISION_MAJORITY), 0);
	state.flag[transit] = 2;
	ck_assert_int_eq(response_odds(ART5_AUTO, DECISION_WILLING), 100);
	ck_assert_int_eq(response_odds(ART5_CONSULT, DECISION_WILLING), 56);
	ck_assert_int_eq(response_odds(ART5_DECLINE, DECISION_WILLING), 4);
}
END_TEST

Suite *odds_suite(void)
{
	Suite *suite = suite_create("odds");
	TCase *tcase = tcase_create("published");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, odds_of_votes_in_war_are_the_published_ones);
	tcase_add_test(tcase, odds_of_votes_after_a_ceasefire_are_the_published_ones);
	tcase_add_test(tcase, odds_of_the_response_hang_on_washington);
	suite_add_tcase(suite, tcase);
	return suite;
}
