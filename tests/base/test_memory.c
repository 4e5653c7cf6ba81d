/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/fault.h"
#include "base/sort.h"
#include "base/str.h"
#include "base/text.h"
#include "runner.h"

Suite *memory_suite(void);

START_TEST(arena_gives_zeroed_aligned_memory_that_does_not_overlap)
{
	enum { PIECES = 500 };

	struct arena *arena = arena_new();
	unsigned char *pieces[PIECES];

	for (int i = 0; i < PIECES; i++) {
		size_t size = (size_t)i * 7 + 1;

		pieces[i] = arena_alloc(arena, 1, size);
		ck_assert_uint_eq((uintptr_t)pieces[i] % _Alignof(max_align_t), 0);
		for (size_t k = 0; k < size; k++)
			ck_assert_uint_eq(pieces[i][k], 0);
		memset(pieces[i], i & 0xFF, size);
	}
	for (int i = 0; i < PIECES; i++)
		for (size_t k = 0; k < (size_t)i * 7 + 1; k++)
			ck_assert_uint_eq(pieces[i][k], i & 0xFF);
	arena_free(arena);
	arena_free(NULL);
}
END_TEST

START_TEST(arena_has_room_for_more_than_a_block)
{
	struct arena *arena = arena_new();
	char *large = arena_alloc(arena, 3, 100000);
	char *small = arena_copy(arena, "Gotland", 3);

	large[299999] = 'x';
	ck_assert_str_eq(small, "Got");
	arena_free(arena);
}
END_TEST

START_TEST(str_grows_and_always_ends)
{
	struct str str;

	str_init(&str);
	ck_assert_str_eq(str.text, "");
	for (int i = 0; i < 1000; i++)
		str_addf(&str, "%d%s", i % 10, "");
	ck_assert_uint_eq(str.length, 1000);
	ck_assert_uint_eq(strlen(str.text), 1000);
	str_clear(&str);
	str_add(&str, "a");
	str_add_char(&str, 'b');
	str_add_bytes(&str, "cde", 2);
	ck_assert_str_eq(str.text, "abcd");
	str_release(&str);
}
END_TEST

struct pair {
	int key, place;
};

static int by_key(const void *first, const void *second)
{
	return ((const struct pair *)first)->key - ((const struct pair *)second)->key;
}

START_TEST(sort_keeps_equals_in_order)
{
	enum { PAIRS = 200 };

	struct pair pairs[PAIRS];

	for (int i = 0; i < PAIRS; i++)
		pairs[i] = (struct pair){ i * 37 % 11, i };
	sort_stable(pairs, PAIRS, sizeof(*pairs), by_key);
	for (int i = 1; i < PAIRS; i++) {
		ck_assert_int_le(pairs[i - 1].key, pairs[i].key);
		if (pairs[i - 1].key == pairs[i].key)
			ck_assert_int_lt(pairs[i - 1].place, pairs[i].place);
	}
	sort_stable(pairs, 0, sizeof(*pairs), by_key);
}
END_TEST

START_TEST(fault_copy_cuts_between_characters)
{
	char field[6];

	fault_copy(field, sizeof(field), "格陵蘭");
	ck_assert_str_eq(field, "格");
	fault_copy(field, sizeof(field), "Nuuk!");
	ck_assert_str_eq(field, "Nuuk!");
}
END_TEST

START_TEST(fault_set_is_false_and_needs_no_fault)
{
	struct fault fault = { .line = 7 };

	ck_assert(!fault_set(NULL, FAULT_EMPTY, NULL, NULL));
	ck_assert(!fault_set(&fault, FAULT_EMPTY, "a", NULL));
	ck_assert_int_eq(fault.code, FAULT_EMPTY);
	ck_assert_int_eq(fault.line, 0);
	ck_assert_str_eq(fault.arg[0], "a");
	ck_assert_str_eq(fault.arg[1], "");
}
END_TEST

START_TEST(every_code_has_its_sentence)
{
	for (int code = FAULT_NONE; code < FAULT_COUNT; code++)
		ck_assert(*fault_sentence((enum fault_code)code));
	for (int code = EXPECT_NONE + 1; code < EXPECT_COUNT; code++)
		ck_assert(*expect_sentence((enum expect_code)code));
}
END_TEST

START_TEST(text_falls_back_on_english)
{
	struct text both = { { "Nuuk", "努克" } }, english = { { "Nuuk", NULL } };
	struct text nothing = { { NULL, NULL } };

	ck_assert_str_eq(text_in(&both, LANG_ZH_TW), "努克");
	ck_assert_str_eq(text_in(&english, LANG_ZH_TW), "Nuuk");
	ck_assert_str_eq(text_in(&nothing, LANG_ZH_TW), "");
}
END_TEST

Suite *memory_suite(void)
{
	Suite *suite = suite_create("memory");
	TCase *tcase = tcase_create("arena, str, sort, fault, text");

	tcase_add_test(tcase, arena_gives_zeroed_aligned_memory_that_does_not_overlap);
	tcase_add_test(tcase, arena_has_room_for_more_than_a_block);
	tcase_add_test(tcase, str_grows_and_always_ends);
	tcase_add_test(tcase, sort_keeps_equals_in_order);
	tcase_add_test(tcase, fault_copy_cuts_between_characters);
	tcase_add_test(tcase, fault_set_is_false_and_needs_no_fault);
	tcase_add_test(tcase, every_code_has_its_sentence);
	tcase_add_test(tcase, text_falls_back_on_english);
	suite_add_tcase(suite, tcase);
	return suite;
}
