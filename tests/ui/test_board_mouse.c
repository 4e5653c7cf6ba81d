/* SPDX-License-Identifier: MIT */
#include "runner.h"
#include "ui/board.h"
#include "ui/input.h"
#include "ui/scenery.h"

Suite *board_mouse_suite(void);

START_TEST(a_click_selects_the_area_under_it)
{
	struct scenery s;
	struct canvas canvas;
	int row, col;

	scenery_init(&s);

	struct board *board = scenery_board(&s, LANG_EN);

	canvas_init(&canvas, 24, 80);
	board_draw(board, &canvas);
	ck_assert(map_view_place(s.map, 1, &row, &col));
	board_point(board, INPUT_CLICK, (struct pointer){ row, col, 0, 0 });
	ck_assert_int_eq(board->scene.area, 1);
	board_point(board, INPUT_CLICK, (struct pointer){ 0, 0, 0, 0 });
	ck_assert_int_eq(board->scene.area, 1);
	board_point(board, INPUT_WHEEL_UP, (struct pointer){ row, col, 0, 0 });
	ck_assert(map_view_zoomed(s.map) > 1.2);
	canvas_release(&canvas);
	board_release(board);
	scenery_release(&s);
}
END_TEST

START_TEST(a_drag_takes_the_map_along)
{
	struct scenery s;
	struct canvas canvas;
	int row, col, moved_row, moved_col;

	scenery_init(&s);

	struct board *board = scenery_board(&s, LANG_EN);

	canvas_init(&canvas, 40, 120);
	board_point(board, INPUT_WHEEL_UP, (struct pointer){ 10, 40, 0, 0 });
	board_draw(board, &canvas);
	ck_assert(map_view_place(s.map, 1, &row, &col));
	board_point(board, INPUT_DRAG, (struct pointer){ 13, 35, 3, -5 });
	board_draw(board, &canvas);
	ck_assert(map_view_place(s.map, 1, &moved_row, &moved_col));
	ck_assert_int_eq(moved_row, row + 3);
	ck_assert_int_eq(moved_col, col - 5);
	scenery_type(board, "t");
	board_point(board, INPUT_DRAG, (struct pointer){ 13, 40, 0, 5 });
	scenery_type(board, "\033");
	board_draw(board, &canvas);
	ck_assert(map_view_place(s.map, 1, &row, &col));
	ck_assert_int_eq(col, moved_col);
	canvas_release(&canvas);
	board_release(board);
	scenery_release(&s);
}
END_TEST

Suite *board_mouse_suite(void)
{
	Suite *suite = suite_create("board_mouse");
	TCase *tcase = tcase_create("board");

	tcase_add_test(tcase, a_click_selects_the_area_under_it);
	tcase_add_test(tcase, a_drag_takes_the_map_along);
	suite_add_tcase(suite, tcase);
	return suite;
}
