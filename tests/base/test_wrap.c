/* SPDX-License-Identifier: MIT */
#include "base/wrap.h"

#include "runner.h"

Suite *wrap_suite(void);

/* The bytes of the first line, and where the next one starts. */
static void check_line(const char *text, int columns, int bytes, int next_at)
{
	const char *next = NULL;
	const char *end = wrap_line(text, columns, &next);

	ck_assert_int_eq(end - text, bytes);
	ck_assert_int_eq(next - text, next_at);
}

START_TEST(wrap_cuts_at_spaces)
{
	check_line("one two three", 20, 13, 13);
	check_line("one two three", 8, 7, 7);
	check_line("one two three", 7, 7, 7);
	check_line("one two three", 6, 3, 3);
}
END_TEST

START_TEST(wrap_cuts_a_word_that_is_too_long)
{
	check_line("fortress", 4, 4, 4);
	check_line("fortress", 0, 1, 1);
}
END_TEST

START_TEST(wrap_ends_at_line_feeds)
{
	check_line("one\ntwo", 20, 3, 4);
	check_line("\ntwo", 20, 0, 1);
}
END_TEST

START_TEST(wrap_parts_wide_text_but_not_before_a_full_stop)
{
	check_line("我們與誰並肩", 6, 9, 9);
	check_line("我們與誰並肩", 7, 9, 9);
	check_line("我們與。誰", 6, 6, 6);
	check_line("我們「與", 6, 6, 6);
}
END_TEST

Suite *wrap_suite(void)
{
	Suite *suite = suite_create("wrap");
	TCase *tcase = tcase_create("wrap");

	tcase_add_test(tcase, wrap_cuts_at_spaces);
	tcase_add_test(tcase, wrap_cuts_a_word_that_is_too_long);
	tcase_add_test(tcase, wrap_ends_at_line_feeds);
	tcase_add_test(tcase, wrap_parts_wide_text_but_not_before_a_full_stop);
	suite_add_tcase(suite, tcase);
	return suite;
}
