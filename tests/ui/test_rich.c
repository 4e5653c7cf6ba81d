/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "runner.h"
#include "ui/doc.h"
#include "ui/input.h"
#include "ui/keys.h"
#include "ui/line_edit.h"
#include "ui/rich.h"

Suite *rich_suite(void);

START_TEST(marks_take_no_column)
{
	ck_assert_int_eq(rich_width(RICH_MARK "kab" RICH_MARK "t c"), 4);
	ck_assert_int_eq(rich_width("波蘭"), 4);
}
END_TEST

START_TEST(lines_break_at_spaces_and_between_wide_characters)
{
	const char *text = "alpha beta";
	const char *next;

	ck_assert_int_eq((int)rich_break(text, 7, &next), 5);
	ck_assert_str_eq(next, "beta");
	text = "波蘭與立陶宛";
	ck_assert_int_eq((int)rich_break(text, 5, &next), 6);
	ck_assert_str_eq(next, "與立陶宛");
}
END_TEST

START_TEST(a_word_longer_than_the_line_is_cut)
{
	const char *next;

	ck_assert_int_eq((int)rich_break("unbreakable", 4, &next), 4);
	ck_assert_str_eq(next, "eakable");
	ck_assert_int_ge((int)rich_break("波", 1, &next), 1);
}
END_TEST

START_TEST(a_document_counts_the_lines_it_draws)
{
	struct doc doc;
	struct canvas canvas;
	struct box box = { 0, 0, 5, 12 };

	doc_init(&doc);
	doc_add(&doc, 't', "one two three four five six");
	doc_add(&doc, 't', "");
	ck_assert_int_eq(doc_lines(&doc, 10), 4);
	canvas_init(&canvas, 5, 12);
	doc_draw(&doc, &canvas, &box);
	ck_assert_int_eq((int)canvas.cells[0].rune, 'o');
	ck_assert(doc_key(&doc, INPUT_END, &box));
	ck_assert_int_eq(doc.top, 0);
	ck_assert(!doc_key(&doc, 'q', &box));
	canvas_release(&canvas);
	doc_release(&doc);
}
END_TEST

START_TEST(a_line_is_edited_by_characters_not_bytes)
{
	struct line_edit edit;

	line_edit_init(&edit, "波蘭", 3);
	ck_assert(line_edit_key(&edit, 'x'));
	ck_assert(line_edit_key(&edit, 'y'));
	ck_assert_str_eq(edit.text, "波蘭x");
	line_edit_key(&edit, INPUT_LEFT);
	line_edit_key(&edit, INPUT_BACKSPACE);
	ck_assert_str_eq(edit.text, "波x");
	line_edit_key(&edit, INPUT_HOME);
	line_edit_key(&edit, INPUT_DELETE);
	ck_assert_str_eq(edit.text, "x");
	ck_assert(!line_edit_key(&edit, INPUT_ENTER));
}
END_TEST

START_TEST(a_full_line_takes_no_more)
{
	struct line_edit edit;

	line_edit_init(&edit, "", 1000);
	for (int i = 0; i < 1000; i++)
		line_edit_key(&edit, 0x6CE2);
	ck_assert_int_lt((int)strlen(edit.text), LINE_EDIT_BYTES);
	ck_assert_int_eq((int)strlen(edit.text) % 3, 0);
}
END_TEST

START_TEST(every_place_can_be_left_and_explains_its_keys)
{
	for (int place = 0; place < PLACE_COUNT; place++) {
		struct doc doc;

		doc_init(&doc);
		keys_help(NULL, (enum place)place, &doc);
		ck_assert_int_gt(doc_lines(&doc, 76), 1);
		ck_assert_int_eq(keys_action(NULL, (enum place)place, INPUT_CTRL_L), ACTION_REDRAW);
		doc_release(&doc);
	}
	ck_assert_int_eq(keys_action(NULL, PLACE_BOARD, 'Q'), ACTION_QUIT);
	ck_assert_int_eq(keys_action(NULL, PLACE_REPLAY, INPUT_RIGHT), ACTION_NEXT);
	ck_assert_int_eq(keys_action(NULL, PLACE_BOARD, INPUT_RIGHT), ACTION_RIGHT);
}
END_TEST

START_TEST(the_cursor_of_a_page_stands_where_reading_begins)
{
	struct box box = { 3, 5, 6, 40 };
	struct canvas canvas;
	struct doc doc;

	canvas_init(&canvas, 24, 80);
	canvas.cursor_row = canvas.cursor_col = -1;
	doc_init(&doc);
	doc_add(&doc, 't', "One paragraph.");
	doc_draw(&doc, &canvas, &box);
	ck_assert_int_eq(canvas.cursor_row, 3);
	ck_assert_int_eq(canvas.cursor_col, 5);
	doc_release(&doc);
	canvas_release(&canvas);
}
END_TEST

START_TEST(a_bottom_line_shows_its_keys_in_their_colour_without_colons)
{
	struct str out;

	str_init(&out);
	rich_keys(" type to search   Space: read on   Esc\uff1a\u8fd4\u56de", &out);
	ck_assert_str_eq(out.text, " type to search  " RICH_MARK "kSpace" RICH_MARK "B read on  "
		RICH_MARK "kEsc" RICH_MARK "B \u8fd4\u56de");
	str_clear(&out);
	rich_keys(" " RICH_MARK "ko" RICH_MARK "B order: now", &out);
	ck_assert_str_eq(out.text, " " RICH_MARK "ko" RICH_MARK "B order: now");
	str_release(&out);
}
END_TEST

START_TEST(a_key_that_can_bring_nothing_is_left_out_of_the_bottom_line)
{
	struct str with, without;

	str_init(&with);
	str_init(&without);
	keys_line(NULL, PLACE_BOARD, 160, &with);
	keys_line_without(NULL, PLACE_BOARD, ACTION_BUDGET, 160, &without);
	ck_assert_ptr_nonnull(strstr(with.text, "budget"));
	ck_assert_ptr_null(strstr(without.text, "budget"));
	ck_assert_ptr_nonnull(strstr(without.text, "tracks"));
	str_release(&with);
	str_release(&without);
}
END_TEST

Suite *rich_suite(void)
{
	Suite *suite = suite_create("text");
	TCase *tcase = tcase_create("lines");

	tcase_add_test(tcase, marks_take_no_column);
	tcase_add_test(tcase, lines_break_at_spaces_and_between_wide_characters);
	tcase_add_test(tcase, a_word_longer_than_the_line_is_cut);
	tcase_add_test(tcase, a_document_counts_the_lines_it_draws);
	tcase_add_test(tcase, a_line_is_edited_by_characters_not_bytes);
	tcase_add_test(tcase, a_full_line_takes_no_more);
	tcase_add_test(tcase, every_place_can_be_left_and_explains_its_keys);
	tcase_add_test(tcase, the_cursor_of_a_page_stands_where_reading_begins);
	tcase_add_test(tcase, a_bottom_line_shows_its_keys_in_their_colour_without_colons);
	tcase_add_test(tcase, a_key_that_can_bring_nothing_is_left_out_of_the_bottom_line);
	suite_add_tcase(suite, tcase);
	return suite;
}
