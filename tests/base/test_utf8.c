/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/utf8.h"
#include "runner.h"

Suite *utf8_suite(void);

static const struct {
	const char *text;
	int columns;
} WIDTHS[] = {
	{ "", 0 }, { "Nuuk", 4 }, { "é", 1 }, { "e\xCC\x81", 1 }, { "格陵蘭", 6 }, { "、。", 4 },
	{ "⣿█", 2 }, { "\x01", 0 }, { "\xFF", 1 },
};

START_TEST(width_counts_columns_not_bytes)
{
	ck_assert_int_eq(utf8_width(WIDTHS[_i].text), WIDTHS[_i].columns);
}
END_TEST

START_TEST(next_gives_malformed_bytes_one_by_one)
{
	/* A cut sequence, a stray continuation, an overlong slash, a surrogate. */
	static const char *const BROKEN[] = { "\xE6\xA0", "\x80", "\xC0\xAF", "\xED\xA0\x80" };

	for (int i = 0; i < 4; i++)
		for (const char *at = BROKEN[i]; *at;) {
			const char *before = at;

			ck_assert_uint_eq(utf8_next(&at), UTF8_BAD);
			ck_assert_ptr_eq(at, before + 1);
		}
}
END_TEST

START_TEST(next_and_put_are_inverse)
{
	static const uint32_t RUNES[] = { 'A', 0x7FF, 0x683C, 0x28FF, 0x1F600, 0x10FFFF };

	for (size_t i = 0; i < sizeof(RUNES) / sizeof(*RUNES); i++) {
		char text[5];
		const char *at = text;
		int count = utf8_put(RUNES[i], text);

		ck_assert_int_eq((int)strlen(text), count);
		ck_assert_uint_eq(utf8_next(&at), RUNES[i]);
		ck_assert_ptr_eq(at, text + count);
	}
}
END_TEST

START_TEST(put_replaces_what_is_no_character)
{
	char text[5];

	ck_assert_int_eq(utf8_put(0x110000, text), 3);
	ck_assert_str_eq(text, "\xEF\xBF\xBD");
}
END_TEST

START_TEST(fit_never_cuts_a_character)
{
	ck_assert_uint_eq(utf8_fit("格陵蘭", 6), 9);
	ck_assert_uint_eq(utf8_fit("格陵蘭", 5), 6);
	ck_assert_uint_eq(utf8_fit("格陵蘭", 1), 0);
	ck_assert_uint_eq(utf8_fit("", 5), 0);
	/* A mark that combines belongs to the letter before it. */
	ck_assert_uint_eq(utf8_fit("e\xCC\x81x", 1), 3);
}
END_TEST

START_TEST(valid_means_well_formed_to_the_last_byte)
{
	ck_assert(utf8_is_valid("", 0));
	ck_assert(utf8_is_valid("格", 3));
	ck_assert(!utf8_is_valid("格", 2));
	ck_assert(!utf8_is_valid("a\xFF", 2));
	ck_assert(!utf8_is_valid("\xC0\xAF", 2));
}
END_TEST

Suite *utf8_suite(void)
{
	Suite *suite = suite_create("utf8");
	TCase *tcase = tcase_create("characters and columns");

	tcase_add_loop_test(tcase, width_counts_columns_not_bytes, 0,
		sizeof(WIDTHS) / sizeof(*WIDTHS));
	tcase_add_test(tcase, next_gives_malformed_bytes_one_by_one);
	tcase_add_test(tcase, next_and_put_are_inverse);
	tcase_add_test(tcase, put_replaces_what_is_no_character);
	tcase_add_test(tcase, fit_never_cuts_a_character);
	tcase_add_test(tcase, valid_means_well_formed_to_the_last_byte);
	suite_add_tcase(suite, tcase);
	return suite;
}
