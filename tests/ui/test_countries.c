/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>

#include "golden.h"
#include "runner.h"
#include "scenery.h"
#include "ui/input.h"

Suite *countries_suite(void);

static const struct countries *of(const struct board *board)
{
	return &board->countries;
}

START_TEST(it_opens_on_the_order_selected_and_leads_back)
{
	struct scenery s;

	scenery_init(&s);

	struct board *board = scenery_board(&s, LANG_EN);

	scenery_type(board, "odeepen\nc");
	ck_assert_int_eq(board->mode, BOARD_COUNTRIES);
	ck_assert_int_eq(of(board)->about, world_order(board->scene.world, "deepen"));
	ck_assert_int_eq(of(board)->list.count, board->scene.world->country_count);
	board_key(board, INPUT_ESCAPE);
	ck_assert_int_eq(board->mode, BOARD_MAP);
	board_release(board);
	scenery_release(&s);
}
END_TEST

START_TEST(other_measures_are_taken_round_and_round)
{
	struct scenery s;

	scenery_init(&s);

	struct board *board = scenery_board(&s, LANG_EN);

	scenery_type(board, "odeepen\nc");

	int first = of(board)->about, steps = 0;

	do {
		board_key(board, ']');
		ck_assert(of(board)->about == COUNTRIES_RESPONSE
			|| board->scene.world->orders[of(board)->about].has_vote);
		steps++;
	} while (of(board)->about != first && steps < 100);
	ck_assert_int_lt(steps, 100);
	board_key(board, '[');
	board_key(board, ']');
	ck_assert_int_eq(of(board)->about, first);
	board_release(board);
	scenery_release(&s);
}
END_TEST

START_TEST(countries_are_sorted_and_found)
{
	struct scenery s;

	scenery_init(&s);

	struct board *board = scenery_board(&s, LANG_EN);
	const struct world *world = board->scene.world;

	scenery_type(board, "odeepen\nc/hun\n");
	ck_assert_str_eq(world->countries[countries_selected(of(board))].id, "HUN");
	/* Sorting keeps the country selected. */
	scenery_type(board, "s");
	ck_assert_str_eq(world->countries[countries_selected(of(board))].id, "HUN");
	scenery_type(board, "s");
	for (int i = 1; i < of(board)->list.count; i++)
		ck_assert_int_ge(of(board)->odds.country_yes[of(board)->row[i - 1]],
			of(board)->odds.country_yes[of(board)->row[i]]);
	scenery_type(board, "/qqq\n");
	ck_assert_ptr_nonnull(of(board)->message);
	board_release(board);
	scenery_release(&s);
}
END_TEST

START_TEST(a_country_has_a_page_also_by_command)
{
	struct scenery s;

	scenery_init(&s);

	struct board *board = scenery_board(&s, LANG_EN);

	scenery_type(board, ":country pol\n");
	ck_assert_int_eq(board->mode, BOARD_COUNTRIES);
	ck_assert(of(board)->page);
	ck_assert_ptr_nonnull(strstr(of(board)->doc.text.text, "POL"));
	board_key(board, INPUT_RIGHT);
	ck_assert_ptr_null(strstr(of(board)->doc.text.text, "POL"));
	board_key(board, INPUT_ESCAPE);
	ck_assert(!of(board)->page);
	board_release(board);
	scenery_release(&s);
}
END_TEST

static void compare(const char *keys, int rows, int cols, enum lang lang, const char *name)
{
	struct scenery s;
	struct canvas canvas;

	scenery_init(&s);

	struct board *board = scenery_board(&s, lang);

	canvas_init(&canvas, rows, cols);
	scenery_type(board, keys);
	board_draw(board, &canvas);
	golden_assert(&canvas, name);
	canvas_release(&canvas);
	board_release(board);
	scenery_release(&s);
}

START_TEST(countries_screens)
{
	compare("odeepen\ncjj", 24, 80, LANG_EN, "countries_80");
	compare("odeepen\ncjj", 40, 120, LANG_EN, "countries_120");
	compare("odeepen\nc", 40, 120, LANG_ZH_TW, "countries_120_zh");
	compare("odeepen\nc/hun\n\n", 40, 120, LANG_EN, "country_120");
	compare("odeepen\nc/hun\n\n", 24, 80, LANG_EN, "country_80");
}
END_TEST

Suite *countries_suite(void)
{
	Suite *suite = suite_create("countries");
	TCase *tests = tcase_create("countries");

	tcase_add_test(tests, it_opens_on_the_order_selected_and_leads_back);
	tcase_add_test(tests, other_measures_are_taken_round_and_round);
	tcase_add_test(tests, countries_are_sorted_and_found);
	tcase_add_test(tests, a_country_has_a_page_also_by_command);
	tcase_add_test(tests, countries_screens);
	suite_add_tcase(suite, tests);
	return suite;
}
