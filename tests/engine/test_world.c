/* SPDX-License-Identifier: MIT */
#include "engine/world.h"

#include "runner.h"
#include "stage.h"

Suite *world_suite(void);

START_TEST(things_are_found_by_id)
{
	struct stage stage;
	stage_init(&stage);
	struct world *world = stage.fixture.world;

	ck_assert_int_eq(world_track(world, "trust"), 0);
	ck_assert_int_eq(world_track(world, "cohesion"), 2);
	ck_assert_int_eq(world_order(world, "whip"), 1);
	ck_assert_int_eq(world_area(world, "BAL"), 4);
	ck_assert_int_eq(world_bloc(world, "EAST"), 2);
	ck_assert_int_eq(world_event(world, "davos"), 2);
	ck_assert_int_eq(world_flag(world, "general_war"), 1);
	ck_assert_int_eq(world_line(world, "europe"), 2);
	world->persona_count = 2;
	world->personas[0] = (struct persona) { .id = "hawk", .team = TEAM_R };
	world->personas[1] = (struct persona) { .id = "dove", .team = TEAM_C };
	ck_assert_int_eq(world_persona(world, TEAM_C, "dove"), 1);
	ck_assert_int_eq(world_persona(world, TEAM_C, "hawk"), -1);
	stage_release(&stage);
}
END_TEST

START_TEST(what_is_not_there_is_not_found)
{
	struct stage stage;
	stage_init(&stage);
	const struct world *world = stage.world;

	ck_assert_int_eq(world_track(world, "trus"), -1);
	ck_assert_int_eq(world_track(world, ""), -1);
	ck_assert_int_eq(world_order(world, "trust"), -1);
	ck_assert_int_eq(world_area(world, "XXX"), -1);
	ck_assert_int_eq(world_bloc(world, "WEST"), -1);
	ck_assert_int_eq(world_event(world, "nuuk"), -1);
	ck_assert_int_eq(world_flag(world, "peace"), -1);
	ck_assert_int_eq(world_line(world, "arts"), -1);
	ck_assert_int_eq(world_persona(world, TEAM_W, "dove"), -1);
	stage_release(&stage);
}
END_TEST

START_TEST(the_small_world_needs_nothing_that_is_missing)
{
	struct stage stage;
	stage_init(&stage);

	ck_assert_uint_eq(world_missing(stage.world), 0);
	stage_release(&stage);
}
END_TEST

START_TEST(war_and_budgets_are_not_missing)
{
	struct stage stage;
	stage_init(&stage);

	stage.fixture.world->scenario.war = true;
	stage.fixture.world->scenario.budgets = true;
	ck_assert_uint_eq(world_missing(stage.world), 0);
	stage.fixture.world->scenario.war = false;
	stage.fixture.world->scenario.budgets = false;
	stage_release(&stage);
}
END_TEST

START_TEST(battles_are_missing_where_the_rules_do_not_tell_them)
{
	struct stage stage;
	stage_init(&stage);
	struct world *world = stage.fixture.world;
	int wedge = world_order(world, "wedge");

	world->orders[wedge].battle = BATTLE_INCURSION;
	ck_assert_uint_eq(world_missing(world), 1u << PROCEDURE_BATTLE);
	world->scenario.allowed[wedge] = false;
	ck_assert_uint_eq(world_missing(world), 0);
	world->scenario.allowed[wedge] = true;
	world->incursion.given = true;
	ck_assert_uint_eq(world_missing(world), 0);
	stage_release(&stage);
}
END_TEST

Suite *world_suite(void)
{
	Suite *suite = suite_create("engine/world");
	TCase *tests = tcase_create("world");

	tcase_add_test(tests, things_are_found_by_id);
	tcase_add_test(tests, what_is_not_there_is_not_found);
	tcase_add_test(tests, the_small_world_needs_nothing_that_is_missing);
	tcase_add_test(tests, war_and_budgets_are_not_missing);
	tcase_add_test(tests, battles_are_missing_where_the_rules_do_not_tell_them);
	suite_add_tcase(suite, tests);
	return suite;
}
