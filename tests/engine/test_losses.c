/* SPDX-License-Identifier: MIT */
#include "engine/losses.h"

#include "engine/unit.h"
#include "runner.h"
#include "stage.h"

Suite *losses_suite(void);

/* Areas and nations of the small world. */
enum { LTU, POL, LEN, BLE, BAL };
enum { OF_DEU, OF_LTU, OF_POL, OF_RUS, OF_USA };

static void put(struct stage *stage, int area, int nation, int count)
{
	const struct post post = {
		.team = TEAM_C, .nation = (uint8_t)nation, .area = (uint8_t)area, .kind = UNIT_BDE,
		.quality = 3,
	};

	units_set(&stage->state, &post, count);
	if (count > 0)
		units_set_quality(&stage->state, &post);
	stage->before = stage->state;
}

static int number(const struct stage *stage, int area, int nation)
{
	const struct post post = {
		.team = TEAM_C, .nation = (uint8_t)nation, .area = (uint8_t)area, .kind = UNIT_BDE,
	};
	const struct stack *stack = units_at(&stage->state, &post);

	return stack ? stack->count : 0;
}

static int take(struct stage *stage, int count)
{
	struct cause card = stage_card();

	return losses_take(stage->world, &stage->state, &(struct losses){
		.team = TEAM_C, .kind = UNIT_BDE, .areas = bit_of(LTU) | bit_of(POL),
		.count = count, .secret = true,
	}, &card, &stage->ledger);
}

/* The Coalition's brigades in the two areas: 6 of Germany and 3 of Lithuania, 11 of Poland. */
static void set_up(struct stage *stage)
{
	stage_init(stage);
	put(stage, LTU, OF_DEU, 6);
	put(stage, LTU, OF_LTU, 3);
	put(stage, POL, OF_POL, 11);
}

START_TEST(losses_are_shared_by_stack_largest_remainder_first)
{
	struct stage stage;
	set_up(&stage);

	/* Of 20 take 7: 2.1, 1.05 and 3.85. */
	ck_assert_int_eq(take(&stage, 7), 7);
	ck_assert_int_eq(number(&stage, LTU, OF_DEU), 4);
	ck_assert_int_eq(number(&stage, LTU, OF_LTU), 2);
	ck_assert_int_eq(number(&stage, POL, OF_POL), 7);
	stage_release(&stage);
}
END_TEST

START_TEST(equal_remainders_go_by_area_then_by_nation)
{
	struct stage stage;
	stage_init(&stage);
	put(&stage, LTU, OF_LTU, 4);
	put(&stage, LTU, OF_DEU, 4);
	put(&stage, POL, OF_POL, 4);

	ck_assert_int_eq(take(&stage, 2), 2);
	ck_assert_int_eq(number(&stage, LTU, OF_DEU), 3);
	ck_assert_int_eq(number(&stage, LTU, OF_LTU), 3);
	ck_assert_int_eq(number(&stage, POL, OF_POL), 4);
	stage_release(&stage);
}
END_TEST

START_TEST(of_two_nations_in_one_area_the_first_id_loses_first)
{
	struct stage stage;
	stage_init(&stage);
	put(&stage, LTU, OF_LTU, 4);
	put(&stage, LTU, OF_DEU, 4);
	put(&stage, POL, OF_POL, 4);

	ck_assert_int_eq(take(&stage, 1), 1);
	ck_assert_int_eq(number(&stage, LTU, OF_DEU), 3);
	ck_assert_int_eq(number(&stage, LTU, OF_LTU), 4);
	stage_release(&stage);
}
END_TEST

START_TEST(losses_never_exceed_what_is_there)
{
	struct stage stage;
	set_up(&stage);

	ck_assert_int_eq(take(&stage, 25), 20);
	ck_assert_int_eq(units_count(&stage.state, TEAM_C, ~UINT64_C(0), UNIT_BDE), 0);
	ck_assert_int_eq(take(&stage, 3), 0);
	/* The others' stand as they stood. */
	ck_assert_int_eq(units_count(&stage.state, TEAM_W, bit_of(POL), UNIT_BDE), 4);
	stage_release(&stage);
}
END_TEST

START_TEST(no_losses_leave_no_entry)
{
	struct stage stage;
	set_up(&stage);

	ck_assert_int_eq(take(&stage, 0), 0);
	ck_assert_int_eq(take(&stage, -2), 0);
	ck_assert_int_eq(stage.ledger.count, 0);
	stage_release(&stage);
}
END_TEST

START_TEST(secret_losses_are_told_to_their_team_alone)
{
	struct stage stage;
	struct ledger seen;
	set_up(&stage);

	take(&stage, 7);
	ck_assert_int_eq(stage_count(&stage, ENTRY_UNITS), 3);
	ledger_redact(stage.world, &stage.state, &stage.ledger, TEAM_R, &seen);
	ck_assert_int_eq(seen.count, 0);
	ledger_redact(stage.world, &stage.state, &stage.ledger, TEAM_C, &seen);
	ck_assert_int_eq(seen.count, 3);
	stage_release(&stage);
}
END_TEST

Suite *losses_suite(void)
{
	Suite *suite = suite_create("engine/losses");
	TCase *losses = tcase_create("losses");

	tcase_add_test(losses, losses_are_shared_by_stack_largest_remainder_first);
	tcase_add_test(losses, equal_remainders_go_by_area_then_by_nation);
	tcase_add_test(losses, of_two_nations_in_one_area_the_first_id_loses_first);
	tcase_add_test(losses, losses_never_exceed_what_is_there);
	tcase_add_test(losses, no_losses_leave_no_entry);
	tcase_add_test(losses, secret_losses_are_told_to_their_team_alone);
	suite_add_tcase(suite, losses);
	return suite;
}
