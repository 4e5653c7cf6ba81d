/* SPDX-License-Identifier: MIT */
#include <limits.h>

#include "fixture.h"
#include "prose/fill.h"
#include "runner.h"

Suite *fill_suite(void);

static void expect_fill(const char *format, const char *text)
{
	struct str out;

	str_init(&out);
	prose_fill(&out, format, (const char *const[]){ "one", "two" }, 2);
	expect_text(&out, text);
	str_release(&out);
}

START_TEST(fill_puts_arguments_in_order)
{
	expect_fill("a %s b %s c", "a one b two c");
	expect_fill("", "");
	expect_fill("%s", "one");
}
END_TEST

START_TEST(fill_lets_a_translation_choose_the_order)
{
	expect_fill("%2$s%1$s", "twoone");
	expect_fill("%2$s and %2$s", "two and two");
}
END_TEST

START_TEST(fill_knows_the_per_cent_sign)
{
	expect_fill("%s%%, %s", "one%, two");
	expect_fill("100%", "100");
}
END_TEST

START_TEST(fill_never_reads_an_argument_that_is_not_there)
{
	expect_fill("%s %s %s.", "one two .");
	expect_fill("%9$s|%3$s|%0$s", "||0$s");
}
END_TEST

START_TEST(numbers_hold_every_value)
{
	ck_assert_str_eq(number_plain(INT_MIN).text, "-2147483648");
	ck_assert_str_eq(number_signed(INT_MAX).text, "+2147483647");
	ck_assert_str_eq(number_signed(0).text, "+0");
	ck_assert_str_eq(number_signed(-3).text, "-3");
}
END_TEST

Suite *fill_suite(void)
{
	Suite *suite = suite_create("fill");
	TCase *tcase = tcase_create("fill");

	tcase_add_test(tcase, fill_puts_arguments_in_order);
	tcase_add_test(tcase, fill_lets_a_translation_choose_the_order);
	tcase_add_test(tcase, fill_knows_the_per_cent_sign);
	tcase_add_test(tcase, fill_never_reads_an_argument_that_is_not_there);
	tcase_add_test(tcase, numbers_hold_every_value);
	suite_add_tcase(suite, tcase);
	return suite;
}
