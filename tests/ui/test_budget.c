/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "golden.h"
#include "runner.h"
#include "scenery.h"
#include "ui/input.h"

Suite *budget_suite(void);

static int paid(const struct board *board, const char *id)
{
	return sheet_edit_sheet(&board->edit)->line[world_line(board->scene.world, id)];
}

START_TEST(sliders_change_the_sheet_and_undo_takes_it_back)
{
	struct scenery s;

	scenery_init(&s);
	s.fixture.world->scenario.budgets = true;

	struct board *board = scenery_board(&s, LANG_EN);
	int line = world_line(board->scene.world, "aid");
	int usual = board->scene.world->lines[line].usual;

	board_key(board, 'b');
	ck_assert_int_eq(board->mode, BOARD_BUDGET);
	ck_assert_int_eq(paid(board, "aid"), -1);
	ck_assert_int_eq(board_key(board, INPUT_RIGHT), BOARD_CHANGED);
	ck_assert_int_eq(paid(board, "aid"), usual + 1);
	ck_assert_int_eq(board_key(board, INPUT_LEFT), BOARD_CHANGED);
	ck_assert_int_eq(paid(board, "aid"), usual);
	ck_assert_int_eq(board_key(board, 'u'), BOARD_CHANGED);
	ck_assert_int_eq(paid(board, "aid"), usual + 1);
	ck_assert_int_eq(board_key(board, INPUT_CTRL_R), BOARD_CHANGED);
	ck_assert_int_eq(paid(board, "aid"), usual);
	board_key(board, INPUT_ESCAPE);
	ck_assert_int_eq(board->mode, BOARD_MAP);
	board_release(board);
	scenery_release(&s);
}
END_TEST

START_TEST(an_amount_is_typed_within_the_range)
{
	struct scenery s;

	scenery_init(&s);
	s.fixture.world->scenario.budgets = true;

	struct board *board = scenery_board(&s, LANG_EN);
	struct line *line = &s.fixture.world->lines[world_line(board->scene.world, "aid")];

	line->low = 1;
	line->high = 12;
	scenery_type(board, "b3");
	ck_assert_int_eq(paid(board, "aid"), 3);
	/* 1 and then 2 are twelve; what would be too much begins anew. */
	scenery_type(board, "12");
	ck_assert_int_eq(paid(board, "aid"), 12);
	scenery_type(board, "5");
	ck_assert_int_eq(paid(board, "aid"), 5);
	ck_assert_int_eq(board_key(board, '0'), BOARD_NOTHING);
	ck_assert(board->budget.refused);
	ck_assert_int_eq(paid(board, "aid"), 5);
	scenery_type(board, "x");
	ck_assert_int_eq(paid(board, "aid"), line->usual);
	board_release(board);
	scenery_release(&s);
}
END_TEST

START_TEST(without_budgets_it_says_so)
{
	struct scenery s;

	scenery_init(&s);
	s.fixture.world->scenario.budgets = true;

	struct board *board = scenery_board(&s, LANG_EN);

	s.fixture.world->scenario.budgets = false;
	board_key(board, 'b');
	ck_assert_int_eq(board->mode, BOARD_MAP);
	ck_assert(board->refused);
	board_release(board);
	scenery_release(&s);
}
END_TEST

static void compare(const char *keys, int rows, int cols, enum lang lang, const char *name)
{
	struct scenery s;
	struct canvas canvas;

	scenery_init(&s);
	s.fixture.world->scenario.budgets = true;

	struct board *board = scenery_board(&s, lang);

	canvas_init(&canvas, rows, cols);
	scenery_type(board, keys);
	board_draw(board, &canvas);
	golden_assert(&canvas, name);
	canvas_release(&canvas);
	board_release(board);
	scenery_release(&s);
}

START_TEST(budget_screens)
{
	compare("odeepen\nb2", 24, 80, LANG_EN, "budget_80");
	compare("odeepen\nb9", 40, 120, LANG_EN, "budget_120");
	compare("odeepen\nb", 40, 120, LANG_ZH_TW, "budget_120_zh");
}
END_TEST

Suite *budget_suite(void)
{
	Suite *suite = suite_create("budget");
	TCase *tests = tcase_create("budget");

	tcase_add_test(tests, sliders_change_the_sheet_and_undo_takes_it_back);
	tcase_add_test(tests, an_amount_is_typed_within_the_range);
	tcase_add_test(tests, without_budgets_it_says_so);
	tcase_add_test(tests, budget_screens);
	suite_add_tcase(suite, tests);
	return suite;
}
