/* SPDX-License-Identifier: MIT */
#include "base/name.h"
#include "runner.h"

Suite *name_suite(void);

static const struct {
	const char *first, *second;
	int distance;
} PAIRS[] = {
	{ "", "", 0 }, { "trust", "trust", 0 }, { "Trust", "tRUST", 0 }, { "trust", "thrust", 1 },
	{ "trust", "trsut", 1 }, { "", "abc", 3 },
	{ "east", "EATS", 1 }, { "abcd", "badc", 2 }, { "kitten", "sitting", 3 },
};

START_TEST(distance_counts_edits_in_any_case)
{
	ck_assert_int_eq(name_distance(PAIRS[_i].first, PAIRS[_i].second), PAIRS[_i].distance);
	ck_assert_int_eq(name_distance(PAIRS[_i].second, PAIRS[_i].first), PAIRS[_i].distance);
}
END_TEST

START_TEST(distance_of_very_long_names_is_far)
{
	ck_assert_int_eq(name_distance("a", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), 99);
	ck_assert_int_eq(name_distance("b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), 40);
}
END_TEST

static const char *offered(const char *wanted, const char *valid)
{
	const char *best = NULL;

	name_offer(wanted, valid, &best);
	return best;
}

START_TEST(offer_takes_likely_slips_only)
{
	ck_assert_str_eq(offered("trsut", "trust"), "trust");
	ck_assert_ptr_null(offered("trxyz", "trust"));
	ck_assert_str_eq(offered("bd", "bde"), "bde");
	ck_assert_str_eq(offered("bed", "bde"), "bde");
	ck_assert_ptr_null(offered("edb", "bde"));
	ck_assert_ptr_null(offered("C", "R"));
	ck_assert_str_eq(offered("greenlandstan", "greenland_stand"), "greenland_stand");
}
END_TEST

START_TEST(offer_keeps_the_nearest_and_of_equals_the_first)
{
	const char *best = NULL;

	name_offer("sanction", "sanctions_", &best);
	name_offer("sanction", "sanctions", &best);
	name_offer("sanction", "sanctiony", &best);
	ck_assert_str_eq(best, "sanctions");
}
END_TEST

Suite *name_suite(void)
{
	Suite *suite = suite_create("name");
	TCase *tcase = tcase_create("slips");

	tcase_add_loop_test(tcase, distance_counts_edits_in_any_case, 0,
		sizeof(PAIRS) / sizeof(*PAIRS));
	tcase_add_test(tcase, distance_of_very_long_names_is_far);
	tcase_add_test(tcase, offer_takes_likely_slips_only);
	tcase_add_test(tcase, offer_keeps_the_nearest_and_of_equals_the_first);
	suite_add_tcase(suite, tcase);
	return suite;
}
