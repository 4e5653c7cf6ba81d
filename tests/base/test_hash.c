/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/hash.h"
#include "runner.h"

Suite *hash_suite(void);

/* The first outputs of SplitMix64 from seed 0: each step adds the golden ratio. */
START_TEST(hash_mix_is_a_step_of_splitmix64)
{
	ck_assert_uint_eq(hash_mix(0), UINT64_C(0xe220a8397b1dcdaf));
	ck_assert_uint_eq(hash_mix(UINT64_C(0x9e3779b97f4a7c15)), UINT64_C(0x6e789e6aa1b965f4));
}
END_TEST

START_TEST(hash_fnv1a_gives_the_published_values)
{
	ck_assert_uint_eq(hash_fnv1a(HASH_FNV_START, "", 0), UINT64_C(0xcbf29ce484222325));
	ck_assert_uint_eq(hash_fnv1a(HASH_FNV_START, "a", 1), UINT64_C(0xaf63dc4c8601ec8c));
	ck_assert_uint_eq(hash_fnv1a(HASH_FNV_START, "foobar", 6), UINT64_C(0x85944171f73967e8));
}
END_TEST

START_TEST(hash_fnv1a_can_be_fed_piece_by_piece)
{
	uint64_t hash = hash_fnv1a(HASH_FNV_START, "foo", 3);

	ck_assert_uint_eq(hash_fnv1a(hash, "bar", 3), hash_fnv1a(HASH_FNV_START, "foobar", 6));
}
END_TEST

START_TEST(hash_xxh64_gives_the_published_values)
{
	ck_assert_uint_eq(hash_xxh64("", 0), UINT64_C(0xef46db3751d8e999));
	ck_assert_uint_eq(hash_xxh64("abc", 3), UINT64_C(0x44bc2cf5ad770999));
}
END_TEST

START_TEST(hash_sha256_gives_the_published_value)
{
	char hex[HASH_SHA256_HEX + 1];

	hash_sha256("abc", 3, hex);
	ck_assert_str_eq(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
END_TEST

Suite *hash_suite(void)
{
	Suite *suite = suite_create("hash");
	TCase *tcase = tcase_create("reference values");

	tcase_add_test(tcase, hash_mix_is_a_step_of_splitmix64);
	tcase_add_test(tcase, hash_fnv1a_gives_the_published_values);
	tcase_add_test(tcase, hash_fnv1a_can_be_fed_piece_by_piece);
	tcase_add_test(tcase, hash_xxh64_gives_the_published_values);
	tcase_add_test(tcase, hash_sha256_gives_the_published_value);
	suite_add_tcase(suite, tcase);
	return suite;
}
