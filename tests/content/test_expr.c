/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <string.h>

#include "content/bench.h"
#include "content/expr_parse.h"
#include "runner.h"

Suite *expr_suite(void);

#define COUNT(list) (sizeof(list) / sizeof(*(list)))

static struct bench bench;

static void setup(void)
{
	bench_init(&bench);
}

static void teardown(void)
{
	bench_release(&bench);
}

struct sum {
	const char *text;
	int32_t value;
};

static void sums_check(const struct sum *sums, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct expr expr = { 0, 0, 0 };

		ck_assert_msg(bench_expr(&bench, sums[i].text, &expr), "%s", sums[i].text);

		int32_t value = expr_eval(bench.world, &bench.state, expr, TARGET_NONE);

		ck_assert_msg(value == sums[i].value, "%s is %d, not %d", sums[i].text, value,
			sums[i].value);
	}
	ck_assert(!bench.faults.failed);
}

START_TEST(expr_reads_every_kind_of_value)
{
	static const struct sum SUMS[] = {
		{ "0", 0 }, { "42", 42 }, { "2147483647", 2147483647 },
		{ "trust", 30 }, { "twice", 60 }, { "willing_bar", 40 }, { "turn", 3 },
		{ "b_aid", 7 }, { "flag(red)", 1 }, { "flag(dead)", 0 },
		{ "units(C,EST,bde)", 2 }, { "units(C,EST,air)", 4 }, { "units(R,EST,bde)", 0 },
		{ "units(C,BALTICS,bde)", 3 }, { "factor(C,EST)", 6 },
		{ "factor(C,BALTICS)", 11 }, { "commit(EAST)", 6 },
		{ "control(EST)", 1 }, { "control(KAL)", 2 }, { "control(BALTICS)", 1 },
		{ "min(3, 5)", 3 }, { "max(3, 5)", 5 }, { "min(max(1, 9), trust)", 9 },
		{ "units( C , EST , bde )", 2 },
	};

	sums_check(SUMS, COUNT(SUMS));
}
END_TEST

START_TEST(expr_binds_as_the_grammar_says)
{
	static const struct sum SUMS[] = {
		{ "2 + 3*4", 14 }, { "(2 + 3)*4", 20 }, { "20 - 5 - 3", 12 },
		{ "100/7/2", 7 }, { "2*7/3", 4 }, { "7/3*2", 4 }, { "-7/2", -3 },
		{ "0 - 7/2", -3 }, { "--3", 3 }, { "2*-3", -6 }, { "- 2 + 5", 3 },
		{ "1 + 1 == 2", 1 }, { "1 < 2", 1 }, { "(3 > 2) > 0", 1 }, { "2 <= 1", 0 },
		{ "2 >= 2", 1 }, { "3 != 3", 0 }, { "1 + (trust == 30)", 2 },
		{ "not 1 == 2", 1 }, { "not not 5", 1 }, { "not 0 and 0", 0 },
		{ "not (0 and 0)", 1 }, { "1 or 0 and 0", 1 }, { "(1 or 0) and 0", 0 },
		{ "5 and 7", 1 }, { "0 or 9", 1 }, { "trust/0", 0 },
		{ "trust < 25 or door >= 7 and ladder == 2", 1 },
		{ "max(1 or 0, trust > 40)", 1 },
	};

	sums_check(SUMS, COUNT(SUMS));
}
END_TEST

/* What is wrong, and where in the text (the first character is column 1). */
struct slip {
	const char *text;
	enum fault_code code;
	int column;
	const char *arg;
};

static void slip_check(const struct slip *slip)
{
	struct expr expr;

	bench_clear(&bench);
	ck_assert_msg(!bench_expr(&bench, slip->text, &expr), "%s", slip->text);
	ck_assert_msg(bench.faults.count == 1, "%s: %d faults", slip->text, bench.faults.count);

	const struct fault *fault = &bench.faults.list[0];

	ck_assert_msg(fault->code == slip->code, "%s: %s", slip->text,
		fault_sentence(fault->code));
	/* One more for the quote that the text stands in. */
	ck_assert_msg(fault->column == slip->column + 1, "%s: column %d", slip->text,
		fault->column - 1);
	ck_assert_msg(strcmp(fault->arg[fault->code == FAULT_UNKNOWN_NAME], slip->arg) == 0,
		"%s: %s", slip->text, fault->arg[0]);
}

START_TEST(expr_faults_point_at_the_token)
{
	static const struct slip SLIPS[] = {
		{ "", FAULT_EXPRESSION_END, 1, "" },
		{ "trust +", FAULT_EXPRESSION_END, 8, "" },
		{ "(trust", FAULT_EXPRESSION_END, 7, "" },
		{ "trust trust", FAULT_TOKEN, 7, "trust" },
		{ "1 < 2 < 3", FAULT_TOKEN, 7, "<" },
		{ "trust = 3", FAULT_TOKEN, 7, "=" },
		{ "trust >= * 3", FAULT_TOKEN, 10, "*" },
		{ "3 == not 1", FAULT_TOKEN, 6, "not" },
		{ "3x + 1", FAULT_TOKEN, 1, "3x" },
		{ "trust + \xE4\xBF\xA1", FAULT_TOKEN, 9, "\xE4\xBF\xA1" },
		{ "\xE4\xBF\xA1\xE4\xBF\xA1", FAULT_TOKEN, 1, "\xE4\xBF\xA1" },
		{ "min(1)", FAULT_TOKEN, 6, ")" },
		{ "min(1, 2, 3)", FAULT_TOKEN, 9, "," },
		{ "max 3", FAULT_TOKEN, 5, "3" },
		{ "flag()", FAULT_TOKEN, 6, ")" },
		{ "flag(7)", FAULT_TOKEN, 6, "7" },
		{ "units(C,EST)", FAULT_TOKEN, 12, ")" },
		{ "factor(C,EST,bde)", FAULT_TOKEN, 13, "," },
		{ "units(X,EST,bde)", FAULT_UNKNOWN_NAME, 7, "X" },
		{ "units(C,ESX,bde)", FAULT_UNKNOWN_NAME, 9, "ESX" },
		{ "units(C,EST,tank)", FAULT_UNKNOWN_NAME, 13, "tank" },
		{ "commit(WEST)", FAULT_UNKNOWN_NAME, 8, "WEST" },
		{ "control(NOWHERE)", FAULT_UNKNOWN_NAME, 9, "NOWHERE" },
		{ "1 + trusst", FAULT_UNKNOWN_NAME, 5, "trusst" },
		{ "b_aide", FAULT_UNKNOWN_NAME, 3, "aide" },
		{ "later + 1", FAULT_LATER, 1, "later" },
		{ "1 + 99999999999", FAULT_RANGE, 5, "99999999999" },
		{ "1 + $t", FAULT_TARGET, 5, "value" },
		{ "$x", FAULT_TOKEN, 1, "$" },
	};

	for (size_t i = 0; i < COUNT(SLIPS); i++)
		slip_check(&SLIPS[i]);
}
END_TEST

START_TEST(expr_fault_names_the_nearest_value)
{
	struct expr expr;

	ck_assert(!bench_expr(&bench, "trusst > 3", &expr));
	ck_assert_str_eq(bench.faults.list[0].nearest, "trust");
}
END_TEST

START_TEST(expr_nesting_is_limited)
{
	char text[200] = "";
	struct expr expr;

	for (int i = 0; i < 31; i++)
		strcat(text, "(");
	strcat(text, "1");
	for (int i = 0; i < 31; i++)
		strcat(text, ")");
	ck_assert(bench_expr(&bench, text, &expr));
	memmove(text + 1, text, strlen(text) + 1);
	strcat(text, ")");
	ck_assert(!bench_expr(&bench, text, &expr));
	ck_assert_int_eq(bench.faults.list[0].code, FAULT_DEPTH);
}
END_TEST

START_TEST(expr_target_is_a_number_inside_effects_of_a_value_order)
{
	struct expr expr = { 0, 0, 0 };

	bench.build.target_kind = TARGET_KIND_VALUE;
	ck_assert(!bench_expr(&bench, "$t", &expr));
	bench.build.depth = 1;
	ck_assert(bench_expr(&bench, "$t * 2", &expr));
	ck_assert_int_eq(expr_eval(bench.world, &bench.state, expr, 21), 42);
	bench.build.target_kind = TARGET_KIND_BLOC;
	ck_assert(!bench_expr(&bench, "$t", &expr));
}
END_TEST

START_TEST(expr_division_by_a_written_zero_is_remarked_upon)
{
	struct expr expr;

	ck_assert(bench_expr(&bench, "trust/0 + 1", &expr));
	ck_assert(!bench.faults.failed);
	ck_assert_int_eq(bench.faults.count, 1);
	ck_assert(bench.faults.list[0].warning);
	ck_assert_int_eq(bench.faults.list[0].code, FAULT_DIVISION);
	ck_assert_int_eq(bench.faults.list[0].column, 7);
	bench_clear(&bench);
	ck_assert(bench_expr(&bench, "trust/(0 + ladder)", &expr));
	ck_assert_int_eq(bench.faults.count, 0);
}
END_TEST

/* trust runs from 0 to 100, ladder from 0 to 4. */
START_TEST(expr_comparisons_beyond_a_tracks_range_are_remarked_upon)
{
	static const struct {
		const char *text;
		int code, column;        /* -1: no remark */
	} CASES[] = {
		{ "trust <= 145", FAULT_HOLDS_ALWAYS, 8 },
		{ "trust > 100", FAULT_HOLDS_NEVER, 8 },
		{ "trust >= 0", FAULT_HOLDS_ALWAYS, 8 },
		{ "trust < 0", FAULT_HOLDS_NEVER, 8 },
		{ "1 and ladder == 5", FAULT_HOLDS_NEVER, 15 },
		{ "ladder != 5", FAULT_HOLDS_ALWAYS, 9 },
		{ "100 >= trust", FAULT_HOLDS_ALWAYS, 6 },
		{ "2*60 < trust", FAULT_HOLDS_NEVER, 7 },
		{ "trust > -1", FAULT_HOLDS_ALWAYS, 8 },
		{ "trust <= 99", -1, 0 }, { "trust >= 100", -1, 0 }, { "trust <= 0", -1, 0 },
		{ "ladder == 2", -1, 0 }, { "ladder != 0", -1, 0 }, { "trust + 1 > 200", -1, 0 },
		{ "trust > 2*ladder", -1, 0 }, { "99 < trust", -1, 0 },
	};
	struct expr expr;

	for (size_t i = 0; i < sizeof(CASES) / sizeof(*CASES); i++) {
		bench_clear(&bench);
		ck_assert(bench_expr(&bench, CASES[i].text, &expr));
		ck_assert_msg(bench.faults.count == (CASES[i].code >= 0), "%s", CASES[i].text);
		if (CASES[i].code < 0)
			continue;
		ck_assert(bench.faults.list[0].warning);
		ck_assert_msg((int)bench.faults.list[0].code == CASES[i].code, "%s", CASES[i].text);
		ck_assert_int_eq(bench.faults.list[0].column, CASES[i].column);
	}
}
END_TEST

START_TEST(expr_constant_sees_through_arithmetic_only)
{
	struct expr expr = { 0, 0, 0 };
	int32_t value = 0;

	ck_assert(bench_expr(&bench, "1 == 2 or min(0, 3)", &expr));
	ck_assert(expr_constant(&bench.build, expr, &value));
	ck_assert_int_eq(value, 0);
	ck_assert(bench_expr(&bench, "trust < 0", &expr));
	ck_assert(!expr_constant(&bench.build, expr, &value));
}
END_TEST

START_TEST(expr_keeps_its_text)
{
	struct expr expr = { 0, 0, 0 };

	ck_assert(bench_expr(&bench, "trust >= 30", &expr));
	ck_assert_str_eq(bench.world->sources[expr.source], "trust >= 30");
}
END_TEST

START_TEST(expr_knows_flags_by_who_sets_and_tests_them)
{
	struct expr expr;

	ck_assert(bench_expr(&bench, "flag(fresh)", &expr));

	const struct flag_use *use = &bench.build.flags[world_flag(bench.world, "fresh")];

	ck_assert(use->tested);
	ck_assert(!use->set);
}
END_TEST

Suite *expr_suite(void)
{
	Suite *suite = suite_create("expr");
	TCase *tcase = tcase_create("compile");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, expr_reads_every_kind_of_value);
	tcase_add_test(tcase, expr_binds_as_the_grammar_says);
	tcase_add_test(tcase, expr_faults_point_at_the_token);
	tcase_add_test(tcase, expr_fault_names_the_nearest_value);
	tcase_add_test(tcase, expr_nesting_is_limited);
	tcase_add_test(tcase, expr_target_is_a_number_inside_effects_of_a_value_order);
	tcase_add_test(tcase, expr_division_by_a_written_zero_is_remarked_upon);
	tcase_add_test(tcase, expr_comparisons_beyond_a_tracks_range_are_remarked_upon);
	tcase_add_test(tcase, expr_constant_sees_through_arithmetic_only);
	tcase_add_test(tcase, expr_keeps_its_text);
	tcase_add_test(tcase, expr_knows_flags_by_who_sets_and_tests_them);
	suite_add_tcase(suite, tcase);
	return suite;
}
