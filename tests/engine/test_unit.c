/* SPDX-License-Identifier: MIT */
#include "engine/unit.h"

#include "runner.h"
#include "stage.h"

Suite *unit_suite(void);

/* Areas and nations of the small world. */
enum { LTU, POL, LEN, BLE, BAL };
enum { OF_DEU, OF_LTU, OF_POL, OF_RUS, OF_USA };

static struct post post_at(enum team team, int area, int nation, int quality)
{
	return (struct post) {
		.team = (uint8_t)team, .nation = (uint8_t)nation, .area = (uint8_t)area,
		.kind = UNIT_BDE, .quality = (uint8_t)quality,
	};
}

static int add(struct stage *stage, const struct post *post, int count)
{
	struct cause card = stage_card();

	return units_add(stage->world, &stage->state, post, count, &card, &stage->ledger);
}

static void check_stack(const struct stage *stage, const struct post *post, int count,
	int quality)
{
	const struct stack *stack = units_at(&stage->state, post);

	ck_assert_ptr_nonnull(stack);
	ck_assert_int_eq(stack->count, count);
	ck_assert_int_eq(stack->quality, quality);
}

START_TEST(merged_quality_is_the_rounded_mean)
{
	struct stage stage;
	stage_init(&stage);
	struct post post = post_at(TEAM_C, BLE, OF_POL, 2);

	add(&stage, &post, 3);
	check_stack(&stage, &post, 3, 2);
	post.quality = 5;
	/* (3*2 + 1*5 + 2)/4 = 3 */
	add(&stage, &post, 1);
	check_stack(&stage, &post, 4, 3);
	/* (4*3 + 4*4 + 4)/8 = 4: halves are rounded up */
	post.quality = 4;
	add(&stage, &post, 4);
	check_stack(&stage, &post, 8, 4);
	/* (8*4 + 1*1 + 4)/9 = 4 */
	post.quality = 1;
	add(&stage, &post, 1);
	check_stack(&stage, &post, 9, 4);
	stage_release(&stage);
}
END_TEST

START_TEST(taking_leaves_quality_as_it_is)
{
	struct stage stage;
	stage_init(&stage);
	struct post post = post_at(TEAM_C, POL, OF_POL, 1);

	ck_assert_int_eq(add(&stage, &post, -4), -4);
	check_stack(&stage, &post, 5, 3);
	ck_assert_int_eq(stage_count(&stage, ENTRY_QUALITY), 0);
	ck_assert_int_eq(add(&stage, &post, -40), -5);
	ck_assert_ptr_null(units_at(&stage.state, &post));
	ck_assert_int_eq(add(&stage, &post, -1), 0);
	stage_release(&stage);
}
END_TEST

START_TEST(units_of_any_nation_are_taken_from_the_lowest_quality_first)
{
	struct stage stage;
	stage_init(&stage);
	struct post any = post_at(TEAM_C, LTU, NATION_ANY, 0);
	struct post germans = post_at(TEAM_C, LTU, OF_DEU, 4);
	struct post locals = post_at(TEAM_C, LTU, OF_LTU, 3);

	ck_assert_int_eq(add(&stage, &any, -2), -2);
	check_stack(&stage, &germans, 1, 4);
	check_stack(&stage, &locals, 1, 3);
	ck_assert_int_eq(add(&stage, &any, -2), -2);
	ck_assert_ptr_null(units_at(&stage.state, &germans));
	ck_assert_ptr_null(units_at(&stage.state, &locals));
	ck_assert_int_eq(add(&stage, &any, -2), 0);
	stage_release(&stage);
}
END_TEST

/* The table is in file order, so the ids must decide and not the indices. */
START_TEST(equal_quality_goes_by_nation_id)
{
	struct stage stage;
	stage_init(&stage);
	struct fixture *f = &stage.fixture;
	struct post any = post_at(TEAM_C, BLE, NATION_ANY, 0);
	struct post first = post_at(TEAM_C, BLE, OF_POL, 2);
	struct post second = post_at(TEAM_C, BLE, OF_DEU, 2);

	f->world->nations[OF_DEU].id = "XDE";
	add(&stage, &first, 2);
	add(&stage, &second, 2);
	add(&stage, &any, -3);
	ck_assert_ptr_null(units_at(&stage.state, &first));
	check_stack(&stage, &second, 1, 2);
	stage_release(&stage);
}
END_TEST

START_TEST(units_are_not_added_without_a_nation)
{
	struct stage stage;
	stage_init(&stage);
	struct post any = post_at(TEAM_C, LTU, NATION_ANY, 3);

	ck_assert_int_eq(add(&stage, &any, 2), 0);
	ck_assert_int_eq(stage.ledger.count, 0);
	stage_release(&stage);
}
END_TEST

START_TEST(stacks_stay_sorted)
{
	struct stage stage;
	stage_init(&stage);
	const char *what = "";

	for (int nation = 4; nation >= 0; nation--) {
		for (int area = 0; area < 5; area++) {
			struct post post = post_at(TEAM_W, (area + 3) % 5, nation, 3);
			add(&stage, &post, 1 + area);
			ck_assert_msg(state_is_sound(stage.world, &stage.state, &what), "%s",
				what);
		}
	}
	for (int area = 0; area < 5; area++) {
		struct post post = post_at(TEAM_W, area, OF_LTU, 3);
		add(&stage, &post, -9);
		ck_assert_msg(state_is_sound(stage.world, &stage.state, &what), "%s", what);
	}
	stage_release(&stage);
}
END_TEST

/* Stacks in areas that the small world does not use. */
static void fill_table(struct state *state)
{
	for (int area = 5; state->stack_count < MAX_STACKS; area++)
		for (int nation = 0; nation < 5 && state->stack_count < MAX_STACKS; nation++)
			units_set(state, &(struct post) { .team = TEAM_R, .area = (uint8_t)area,
				.nation = (uint8_t)nation, .quality = 1 }, 1);
}

START_TEST(a_full_table_takes_no_new_stack)
{
	struct stage stage;
	stage_init(&stage);
	struct post post = post_at(TEAM_W, BLE, OF_POL, 3);
	struct post there = post_at(TEAM_C, POL, OF_POL, 3);

	fill_table(&stage.state);
	ck_assert_int_eq(add(&stage, &post, 3), 0);
	ck_assert_int_eq(stage.ledger.count, 0);
	ck_assert_int_eq(add(&stage, &there, 2), 2);
	stage.state = stage.before;
	ledger_init(&stage.ledger);
	stage_release(&stage);
}
END_TEST

static int move(struct stage *stage, struct move move)
{
	struct cause card = stage_card();

	return units_move(stage->world, &stage->state, &move, &card, &stage->ledger);
}

START_TEST(moved_units_keep_nation_and_quality)
{
	struct stage stage;
	stage_init(&stage);
	struct post germans = post_at(TEAM_C, POL, OF_DEU, 0);
	struct post locals = post_at(TEAM_C, POL, OF_LTU, 0);
	struct span from = fixture_list(&stage.fixture, (int16_t[]) { LTU }, 1);

	ck_assert_int_eq(move(&stage, (struct move) { .team = TEAM_C, .kind = UNIT_BDE,
		.to = POL, .from = from, .count = 9 }), 4);
	check_stack(&stage, &germans, 1, 4);
	check_stack(&stage, &locals, 3, 3);
	ck_assert_int_eq(units_count(&stage.state, TEAM_C, bit_of(LTU), UNIT_BDE), 0);
	stage_release(&stage);
}
END_TEST

START_TEST(moves_merge_with_what_stands_there)
{
	struct stage stage;
	stage_init(&stage);
	struct post post = post_at(TEAM_R, BLE, OF_RUS, 0);
	struct span from = fixture_list(&stage.fixture, (int16_t[]) { LEN }, 1);

	/* 3 of quality 3 and 2 of quality 2: (9 + 4 + 2)/5 = 3. */
	ck_assert_int_eq(move(&stage, (struct move) { .team = TEAM_R, .kind = UNIT_BDE,
		.to = BLE, .from = from, .count = 2 }), 2);
	check_stack(&stage, &post, 5, 3);
	stage_release(&stage);
}
END_TEST

START_TEST(moves_take_the_weakest_first_area_by_area)
{
	struct stage stage;
	stage_init(&stage);
	struct post germans = post_at(TEAM_C, LTU, OF_DEU, 0);
	struct span from = fixture_list(&stage.fixture, (int16_t[]) { LTU, POL }, 2);

	ck_assert_int_eq(move(&stage, (struct move) { .team = TEAM_C, .kind = UNIT_BDE,
		.to = BLE, .from = from, .count = 3 }), 3);
	check_stack(&stage, &germans, 1, 4);
	ck_assert_int_eq(units_count(&stage.state, TEAM_C, bit_of(LTU), UNIT_BDE), 1);
	ck_assert_int_eq(units_count(&stage.state, TEAM_C, bit_of(POL), UNIT_BDE), 9);
	stage_release(&stage);
}
END_TEST

/* A whole stack may move, since it leaves its place; a part of it may not, nor is it lost. */
START_TEST(moves_into_a_full_table_lose_nobody)
{
	struct stage stage;
	stage_init(&stage);
	struct move order = {
		.team = TEAM_C, .kind = UNIT_BDE, .to = BLE, .count = 2,
		.from = fixture_list(&stage.fixture, (int16_t[]) { POL }, 1),
	};

	fill_table(&stage.state);
	ck_assert_int_eq(move(&stage, order), 0);
	ck_assert_int_eq(units_count(&stage.state, TEAM_C, bit_of(POL), UNIT_BDE), 9);
	order.count = 9;
	ck_assert_int_eq(move(&stage, order), 9);
	ck_assert_int_eq(units_count(&stage.state, TEAM_C, bit_of(BLE), UNIT_BDE), 9);
	stage.state = stage.before;
	ledger_init(&stage.ledger);
	stage_release(&stage);
}
END_TEST

START_TEST(moves_of_nothing_do_nothing)
{
	struct stage stage;
	stage_init(&stage);
	struct span from = fixture_list(&stage.fixture, (int16_t[]) { LTU, POL }, 2);
	struct move none = {
		.team = TEAM_C, .kind = UNIT_BDE, .to = BLE, .from = from, .count = 0,
	};

	ck_assert_int_eq(move(&stage, none), 0);
	none.count = -3;
	ck_assert_int_eq(move(&stage, none), 0);
	none.count = 3;
	none.kind = UNIT_AIR;
	ck_assert_int_eq(move(&stage, none), 0);
	ck_assert_int_eq(stage.ledger.count, 0);
	stage_release(&stage);
}
END_TEST

Suite *unit_suite(void)
{
	Suite *suite = suite_create("engine/unit");
	TCase *tests = tcase_create("unit");

	tcase_add_test(tests, merged_quality_is_the_rounded_mean);
	tcase_add_test(tests, taking_leaves_quality_as_it_is);
	tcase_add_test(tests, units_of_any_nation_are_taken_from_the_lowest_quality_first);
	tcase_add_test(tests, equal_quality_goes_by_nation_id);
	tcase_add_test(tests, units_are_not_added_without_a_nation);
	tcase_add_test(tests, stacks_stay_sorted);
	tcase_add_test(tests, a_full_table_takes_no_new_stack);
	tcase_add_test(tests, moved_units_keep_nation_and_quality);
	tcase_add_test(tests, moves_merge_with_what_stands_there);
	tcase_add_test(tests, moves_take_the_weakest_first_area_by_area);
	tcase_add_test(tests, moves_into_a_full_table_lose_nobody);
	tcase_add_test(tests, moves_of_nothing_do_nothing);
	suite_add_tcase(suite, tests);
	return suite;
}
