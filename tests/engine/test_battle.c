/* SPDX-License-Identifier: MIT */
#include "engine/battle.h"

#include "engine/dice.h"
#include "engine/unit.h"
#include "runner.h"
#include "stage.h"

Suite *battle_suite(void);

enum { LTU, POL, LEN, BLE, BAL };
enum { OF_DEU, OF_LTU, OF_POL, OF_RUS, OF_USA };

static struct stage stage;

/* The table of B11. */
static void setup(void)
{
	static const char *const RESULT[BATTLE_COLUMNS] = {
		"TRRRRRRRRR", "GTTTRRRRRR", "GGGTTTTRRR", "GGGGGTTTRR", "GGGGGGGGTR",
	};
	stage_init(&stage);
	struct battle_rules *rules = &stage.fixture.world->battle;

	*rules = (struct battle_rules) {
		.alert = 10, .without_enablers = 80, .columns = { 7, 11, 17, 25 },
		.weight = { 2, 3, 2, 2, 1 },
	};
	for (int column = 0; column < BATTLE_COLUMNS; column++)
		for (int face = 0; face < WAR_FACES; face++)
			rules->result[column][face] = RESULT[column][face] == 'G' ? BATTLE_GAINED :
				RESULT[column][face] == 'T' ? BATTLE_CONTESTED : BATTLE_REPULSED;
}

static void teardown(void)
{
	stage_release(&stage);
}

static void put(enum team team, enum unit_kind kind, int count, int quality)
{
	struct post post = {
		.team = (uint8_t)team, .area = BAL, .kind = (uint8_t)kind, .nation = OF_POL,
		.quality = (uint8_t)quality,
	};

	units_set(&stage.state, &post, count);
	units_set_quality(&stage.state, &post);
	stage.before = stage.state;
}

START_TEST(factor_sums_count_quality_and_weight)
{
	put(TEAM_C, UNIT_BDE, 3, 4);
	ck_assert_int_eq(battle_factor(stage.world, &stage.state, TEAM_C, BAL, false), 24);
	put(TEAM_C, UNIT_AIR, 2, 3);
	ck_assert_int_eq(battle_factor(stage.world, &stage.state, TEAM_C, BAL, false), 42);
	put(TEAM_C, UNIT_MSL, 1, 5);
	put(TEAM_C, UNIT_NAV, 2, 2);
	ck_assert_int_eq(battle_factor(stage.world, &stage.state, TEAM_C, BAL, false), 56);
	ck_assert_int_eq(battle_factor(stage.world, &stage.state, TEAM_W, BAL, false), 0);
}
END_TEST

START_TEST(air_defence_counts_for_the_defender_alone)
{
	put(TEAM_C, UNIT_IAD, 2, 3);
	ck_assert_int_eq(battle_factor(stage.world, &stage.state, TEAM_C, BAL, false), 0);
	ck_assert_int_eq(battle_factor(stage.world, &stage.state, TEAM_C, BAL, true), 12);
}
END_TEST

START_TEST(alert_comes_first_then_the_lack_of_enablers_each_truncated)
{
	put(TEAM_C, UNIT_MSL, 1, 3);
	put(TEAM_C, UNIT_NAV, 1, 3);
	stage_put(&stage, "alert_c", 3);
	/* 9 * 130 / 100 = 11, * 80 / 100 = 8; the other way round it would be 9 */
	ck_assert_int_eq(battle_factor(stage.world, &stage.state, TEAM_C, BAL, false), 11);
	stage_put(&stage, "enablers", 0);
	ck_assert_int_eq(battle_factor(stage.world, &stage.state, TEAM_C, BAL, false), 8);
}
END_TEST

START_TEST(only_the_coalition_lacks_enablers)
{
	put(TEAM_W, UNIT_BDE, 1, 5);
	stage_put(&stage, "enablers", 0);
	ck_assert_int_eq(battle_factor(stage.world, &stage.state, TEAM_W, BAL, false), 10);
}
END_TEST

START_TEST(columns_are_those_of_the_ratio)
{
	static const int RATIO[][2] = {
		{ 0, 0 }, { 7, 0 }, { 8, 1 }, { 11, 1 }, { 12, 2 }, { 17, 2 }, { 18, 3 },
		{ 25, 3 }, { 26, 4 }, { 999, 4 },
	};

	for (size_t i = 0; i < sizeof RATIO / sizeof RATIO[0]; i++) {
		const struct battle battle = { .attacker = RATIO[i][0], .defender = 10 };
		ck_assert_int_eq(battle_column(stage.world, &battle), RATIO[i][1]);
	}
}
END_TEST

START_TEST(ratio_truncates_and_takes_no_defence_as_one)
{
	ck_assert_int_eq(battle_ratio(&(struct battle) { .attacker = 16, .defender = 13 }), 12);
	ck_assert_int_eq(battle_ratio(&(struct battle) { .attacker = 16, .defender = 0 }), 160);
	ck_assert_int_eq(battle_ratio(&(struct battle) { .attacker = 9999 }), INT16_MAX);
}
END_TEST

START_TEST(chances_are_those_of_the_table)
{
	static const int CHANCE[BATTLE_COLUMNS][BATTLE_UNOPPOSED] = {
		{ 0, 10, 90 }, { 10, 30, 60 }, { 30, 40, 30 }, { 50, 30, 20 }, { 80, 10, 10 },
	};
	static const int RATIO[BATTLE_COLUMNS] = { 7, 11, 17, 25, 26 };

	for (int column = 0; column < BATTLE_COLUMNS; column++) {
		const struct battle battle = { .attacker = RATIO[column], .defender = 10 };
		int chance[BATTLE_UNOPPOSED];
		battle_chances(stage.world, &battle, chance);
		for (int i = 0; i < BATTLE_UNOPPOSED; i++)
			ck_assert_int_eq(chance[i], CHANCE[column][i]);
	}
}
END_TEST

START_TEST(terrain_moves_the_die_towards_repulse_within_the_table)
{
	struct battle battle = { .attacker = 17, .defender = 10, .terrain = 1 };

	ck_assert_int_eq(battle_result(stage.world, &battle, 2), BATTLE_GAINED);
	ck_assert_int_eq(battle_result(stage.world, &battle, 3), BATTLE_CONTESTED);
	ck_assert_int_eq(battle_result(stage.world, &battle, 7), BATTLE_REPULSED);
	battle.terrain = 5;
	ck_assert_int_eq(battle_result(stage.world, &battle, 10), BATTLE_REPULSED);
	/* The last face of the last column is a repulse: the die never leaves the table. */
	battle.attacker = 99;
	ck_assert_int_eq(battle_result(stage.world, &battle, 9), BATTLE_REPULSED);
}
END_TEST

START_TEST(losses_are_truncated_and_at_least_one_where_there_is_any)
{
	ck_assert_int_eq(battle_loss(8, 20), 1);
	ck_assert_int_eq(battle_loss(10, 25), 2);
	ck_assert_int_eq(battle_loss(2, 5), 1);
	ck_assert_int_eq(battle_loss(1, 0), 1);
	ck_assert_int_eq(battle_loss(0, 30), 0);
}
END_TEST

Suite *battle_suite(void)
{
	Suite *suite = suite_create("engine/battle");
	TCase *tests = tcase_create("rules B11");

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_add_test(tests, factor_sums_count_quality_and_weight);
	tcase_add_test(tests, air_defence_counts_for_the_defender_alone);
	tcase_add_test(tests, alert_comes_first_then_the_lack_of_enablers_each_truncated);
	tcase_add_test(tests, only_the_coalition_lacks_enablers);
	tcase_add_test(tests, columns_are_those_of_the_ratio);
	tcase_add_test(tests, ratio_truncates_and_takes_no_defence_as_one);
	tcase_add_test(tests, chances_are_those_of_the_table);
	tcase_add_test(tests, terrain_moves_the_die_towards_repulse_within_the_table);
	tcase_add_test(tests, losses_are_truncated_and_at_least_one_where_there_is_any);
	suite_add_tcase(suite, tests);
	return suite;
}
