/* SPDX-License-Identifier: MIT */
#include "app/handout.h"

#include <stdio.h>

#include "base/utf8.h"
#include "runner.h"

Suite *handout_suite(void);

static struct handout handout;

static void set_up(void)
{
	handout_init(&handout, 20);
}

static void tear_down(void)
{
	handout_release(&handout);
}

START_TEST(titles_are_underlined_to_their_width)
{
	handout_title(&handout, "Boots");
	handout_heading(&handout, "保障與駐軍");
	ck_assert_str_eq(handout.out.text, "Boots\n=====\n\n保障與駐軍\n----------\n");
}
END_TEST

START_TEST(paragraphs_wrap_and_keep_their_empty_lines)
{
	handout_text(&handout, "The guns fell silent in June.\n\nNobody has recognised it.\n");
	ck_assert_str_eq(handout.out.text,
		"The guns fell silent\nin June.\n\nNobody has\nrecognised it.\n");
}
END_TEST

START_TEST(items_hang_under_their_first_word)
{
	handout_text(&handout, "- Keep the Atlantic tie.\n12. A late telephone call");
	ck_assert_str_eq(handout.out.text,
		"- Keep the Atlantic\n  tie.\n12. A late telephone\n    call\n");
}
END_TEST

START_TEST(a_list_marks_every_line)
{
	handout_list(&handout, "Who paid?\nWho decided?");
	ck_assert_str_eq(handout.out.text, "- Who paid?\n- Who decided?\n");
}
END_TEST

START_TEST(no_line_is_wider_than_the_page)
{
	handout_text(&handout, "- 讓格陵蘭不再是籌碼：危機由 80 降到 35，"
		"最多 30 分。目前是 70。");
	for (const char *at = handout.out.text; *at; ) {
		char line[128];
		int length = 0;

		while (at[length] != '\n')
			length++;
		snprintf(line, sizeof(line), "%.*s", length, at);
		ck_assert_msg(utf8_width(line) <= 20, "%s", line);
		at += length + 1;
	}
}
END_TEST

Suite *handout_suite(void)
{
	Suite *suite = suite_create("handout");
	TCase *tests = tcase_create("handout");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, titles_are_underlined_to_their_width);
	tcase_add_test(tests, paragraphs_wrap_and_keep_their_empty_lines);
	tcase_add_test(tests, items_hang_under_their_first_word);
	tcase_add_test(tests, a_list_marks_every_line);
	tcase_add_test(tests, no_line_is_wider_than_the_page);
	suite_add_tcase(suite, tests);
	return suite;
}
