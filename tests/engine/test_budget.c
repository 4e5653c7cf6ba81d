/* SPDX-License-Identifier: MIT */
#include "engine/budget.h"

#include "engine/effect.h"
#include "runner.h"
#include "stage.h"

Suite *budget_suite(void);

/* A row of its own for the Coalition's first line: from 3 on cohesion +2, and trust by it. */
static int line_with_rows(struct stage *stage)
{
	struct fixture *f = &stage->fixture;
	struct world *world = f->world;

	stage_put(stage, "cohesion", 50);
	stage_put(stage, "trust", 50);
	world->row_count = 0;
	world->scenario.bookkeeping = BOOKKEEPING_ALL;
	fixture_row(f, "line:aid 3 >=", false, fixture_effects(f, "", (struct effect[]){
		fixture_add(f, "cohesion", "2") }, 1));
	fixture_row(f, "", false, fixture_effects(f, "", (struct effect[]){
		fixture_add(f, "trust", "line:aid 2 -"),
		fixture_add(f, "escalation", "1") }, 2));
	fixture_row(f, "line:aid 4 >=", false, fixture_effects(f, "", (struct effect[]){
		fixture_delay(2, fixture_effects(f, "0.do", (struct effect[]){
			fixture_add(f, "door", "1") }, 1)) }, 1));
	return world_line(world, "aid");
}

START_TEST(an_amount_brings_what_its_rows_say_and_nothing_else)
{
	struct stage stage;
	struct budget_change list[MAX_BUDGET_CHANGES];
	int8_t paid[MAX_LINES] = { 0 };

	stage_init(&stage);

	int line = line_with_rows(&stage);

	ck_assert_int_ge(line, 0);
	/* At 2 trust stays: a change of nothing is none, and escalation does not hang on it. */
	ck_assert_int_eq(budget_changes(stage.world, &stage.state, paid, line, 2, list), 0);
	ck_assert_int_eq(budget_changes(stage.world, &stage.state, paid, line, 4, list), 3);
	ck_assert_int_eq(list[0].track, world_track(stage.world, "cohesion"));
	ck_assert_int_eq(list[0].change, 2);
	ck_assert_int_eq(list[1].track, world_track(stage.world, "trust"));
	ck_assert_int_eq(list[1].change, 2);
	ck_assert_int_eq(list[2].turns, 2);
	ck_assert_int_eq(list[2].change, 1);
	stage_release(&stage);
}
END_TEST

START_TEST(looking_ahead_counts_soft_ends_and_changes_nothing)
{
	struct stage stage;
	struct budget_change list[MAX_BUDGET_CHANGES];
	int8_t paid[MAX_LINES] = { 0 };

	stage_init(&stage);

	int line = line_with_rows(&stage);
	int trust = world_track(stage.world, "trust");

	stage_put(&stage, "trust", 80);
	stage.fixture.world->tracks[trust].soft = true;

	uint64_t before = state_hash(stage.world, &stage.state);
	int count = budget_changes(stage.world, &stage.state, paid, line, 6, list);

	ck_assert_int_eq(list[1].track, trust);
	ck_assert_int_eq(list[1].change, 2);
	ck_assert_int_eq(count, 3);
	ck_assert(state_hash(stage.world, &stage.state) == before);
	stage_release(&stage);
}
END_TEST

START_TEST(without_bookkeeping_no_amount_brings_anything)
{
	struct stage stage;
	struct budget_change list[MAX_BUDGET_CHANGES];
	int8_t paid[MAX_LINES] = { 0 };

	stage_init(&stage);

	int line = line_with_rows(&stage);

	stage.fixture.world->scenario.bookkeeping = BOOKKEEPING_CALM;
	ck_assert_int_eq(budget_changes(stage.world, &stage.state, paid, line, 6, list), 0);
	stage_release(&stage);
}
END_TEST

Suite *budget_suite(void)
{
	Suite *suite = suite_create("budget");
	TCase *tests = tcase_create("budget");

	tcase_add_test(tests, an_amount_brings_what_its_rows_say_and_nothing_else);
	tcase_add_test(tests, looking_ahead_counts_soft_ends_and_changes_nothing);
	tcase_add_test(tests, without_bookkeeping_no_amount_brings_anything);
	suite_add_tcase(suite, tests);
	return suite;
}
