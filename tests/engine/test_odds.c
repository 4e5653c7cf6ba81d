/* SPDX-License-Identifier: MIT */
#include "engine/odds.h"

#include "engine/vote.h"
#include "runner.h"
#include "stage.h"

Suite *odds_suite(void);

/* What all 20 x 20 x 20 falls of the dice of the small world come to. */
struct census {
	int falls, passed[DECISION_COUNT];
	long yes_weight;                     /* sum of the votes' per cent, each truncated */
	int yes[MAX_COUNTRIES], no[MAX_COUNTRIES];
};

static void count_fall(const struct stage *stage, const struct proposal *proposal,
	const uint8_t die[MAX_BLOCS], struct census *census)
{
	struct vote_record record = {
		.difficulty = (int16_t)expr_eval(stage->world, &stage->state,
			proposal->difficulty, TARGET_NONE),
		.risk = (int16_t)expr_eval(stage->world, &stage->state, proposal->risk,
			TARGET_NONE),
		.die = { die[0], die[1], die[2] },
	};

	census->falls++;
	for (int rule = 0; rule < DECISION_COUNT; rule++) {
		record.decision = (uint8_t)rule;
		vote_count(stage->world, &stage->state, proposal, &record);
		census->passed[rule] += record.passed;
	}
	census->yes_weight += record.yes_weight;
	for (int i = 0; i < stage->world->country_count; i++) {
		if (!(record.counted & bit_of(i)))
			continue;
		bool yes = record.yes & bit_of(i), abstains = record.abstain & bit_of(i);
		census->yes[i] += yes;
		census->no[i] += !yes && !abstains;
	}
}

static void count_all(const struct stage *stage, const struct proposal *proposal,
	struct census *census)
{
	*census = (struct census) { 0 };
	for (int i = 0; i < 20 * 20 * 20; i++) {
		const uint8_t die[MAX_BLOCS] = {
			(uint8_t)(1 + i % 20), (uint8_t)(1 + i / 20 % 20),
			(uint8_t)(1 + i / 400),
		};
		count_fall(stage, proposal, die, census);
	}
}

static int percent(long part, long whole)
{
	return (int)((part * 100 + whole / 2) / whole);
}

static void compare(const struct stage *stage, const struct proposal *proposal)
{
	struct census census;
	struct vote_odds odds;

	count_all(stage, proposal, &census);
	odds_of_vote(stage->world, &stage->state, proposal, &odds);
	for (int rule = 0; rule < DECISION_COUNT; rule++)
		ck_assert_int_eq(odds.pass_under[rule],
			percent(census.passed[rule], census.falls));
	ck_assert_int_eq(odds.pass, odds.pass_under[stage_track(stage, "rule")]);
	ck_assert_int_eq(odds.pass,
		odds_of_proposal(stage->world, &stage->state, proposal));
	ck_assert_int_eq(odds.yes_weight, percent(census.yes_weight, census.falls * 100L));
	for (int i = 0; i < stage->world->country_count; i++) {
		ck_assert_int_eq(odds.country_yes[i], percent(census.yes[i], census.falls));
		ck_assert_int_eq(odds.country_no[i], percent(census.no[i], census.falls));
	}
}

/* _i: difficulty 30, 36 .. 72; rule and trust change along. */
START_TEST(vote_odds_are_those_of_all_falls_of_the_dice)
{
	static const char *const DIFFICULTY[] = {
		"30", "36", "42", "48", "54", "60", "66", "72",
	};
	struct stage stage;
	stage_init(&stage);
	stage_put(&stage, "rule", _i % 3);
	stage_put(&stage, "trust", 25 + _i);

	for (int axis = -1; axis <= 2; axis++) {
		struct proposal proposal = {
			.difficulty = fixture_expr(&stage.fixture, DIFFICULTY[_i]),
			.risk = fixture_expr(&stage.fixture, axis == 2 ? "2" : "1"),
			.axis = (int8_t)axis, .eu_only = _i == 3 || _i == 5,
		};
		compare(&stage, &proposal);
	}
	stage_release(&stage);
}
END_TEST

START_TEST(vote_odds_count_the_whips)
{
	struct stage stage;
	struct vote_odds before, after;
	stage_init(&stage);
	struct proposal proposal = {
		.difficulty = fixture_expr(&stage.fixture, "56"),
		.risk = fixture_expr(&stage.fixture, "1"),
	};

	odds_of_vote(stage.world, &stage.state, &proposal, &before);
	stage.state.whip[0] = stage.before.whip[0] = 2;
	odds_of_vote(stage.world, &stage.state, &proposal, &after);
	ck_assert_int_gt(after.pass, before.pass);
	ck_assert_int_eq(after.country_yes[0], before.country_yes[0] + 40);
	ck_assert_int_eq(after.country_yes[4], before.country_yes[4]);
	compare(&stage, &proposal);
	stage_release(&stage);
}
END_TEST

START_TEST(vote_odds_bear_a_difficulty_of_any_size)
{
	static const char *const DIFFICULTIES[] = { "2147483647", "-2147483647 1 -" };

	for (int i = 0; i < 2; i++) {
		struct stage stage;
		stage_init(&stage);
		struct proposal proposal = {
			.difficulty = fixture_expr(&stage.fixture, DIFFICULTIES[i]),
			.risk = fixture_expr(&stage.fixture, "0"),
		};

		ck_assert_int_eq(odds_of_proposal(stage.world, &stage.state, &proposal), i * 100);
		stage_release(&stage);
	}
}
END_TEST

START_TEST(an_orders_odds_are_its_votes_or_its_rolls)
{
	struct stage stage;
	struct vote_odds vote;
	stage_init(&stage);
	int deepen = world_order(stage.world, "deepen");

	odds_of_vote(stage.world, &stage.state, &stage.world->orders[deepen].vote, &vote);
	ck_assert_int_eq(odds_of_order(stage.world, &stage.state, deepen, TARGET_NONE),
		vote.pass);
	ck_assert_int_eq(odds_of_order(stage.world, &stage.state,
		world_order(stage.world, "sabotage"), TARGET_NONE), 60);
	ck_assert_int_eq(odds_of_order(stage.world, &stage.state,
		world_order(stage.world, "wedge"), TARGET_NONE), 100);
	stage_release(&stage);
}
END_TEST

Suite *odds_suite(void)
{
	Suite *suite = suite_create("engine/odds");
	TCase *tests = tcase_create("odds");

	tcase_add_loop_test(tests, vote_odds_are_those_of_all_falls_of_the_dice, 0, 8);
	tcase_add_test(tests, vote_odds_count_the_whips);
	tcase_add_test(tests, vote_odds_bear_a_difficulty_of_any_size);
	tcase_add_test(tests, an_orders_odds_are_its_votes_or_its_rolls);
	suite_add_tcase(suite, tests);
	return suite;
}
