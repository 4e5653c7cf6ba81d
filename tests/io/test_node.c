/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "io/guard.h"
#include "io/parse.h"
#include "runner.h"

Suite *node_suite(void);

static const struct fault *last(const struct parse *parse)
{
	return &parse->faults.list[parse->faults.count - 1];
}

/* A scalar and what reading it as an integer from -10 to 1000 gives. */
struct number {
	const char *text;
	enum fault_code code;
	int value;
};

static const struct number NUMBERS[] = {
	{ "0", FAULT_NONE, 0 }, { "7", FAULT_NONE, 7 }, { "-10", FAULT_NONE, -10 },
	{ "1000", FAULT_NONE, 1000 },
	{ "1001", FAULT_RANGE, 0 }, { "-11", FAULT_RANGE, 0 },
	{ "99999999999999999999", FAULT_RANGE, 0 }, { "-99999999999", FAULT_RANGE, 0 },
	{ "4294967296", FAULT_RANGE, 0 },
	{ "\"7\"", FAULT_KIND, 0 }, { "'7'", FAULT_KIND, 0 }, { "|\n  7", FAULT_KIND, 0 },
	{ "007", FAULT_NUMBER, 0 }, { "-0", FAULT_NUMBER, 0 }, { "+7", FAULT_NUMBER, 0 },
	{ "0x10", FAULT_NUMBER, 0 }, { "1_000", FAULT_NUMBER, 0 }, { "1.0", FAULT_NUMBER, 0 },
	{ "1e2", FAULT_NUMBER, 0 }, { "7 8", FAULT_NUMBER, 0 }, { "-a", FAULT_NUMBER, 0 },
	{ "yes", FAULT_NUMBER, 0 }, { "７", FAULT_NUMBER, 0 },
	{ "", FAULT_NO_VALUE, 0 }, { "[7]", FAULT_KIND, 0 }, { "{}", FAULT_KIND, 0 },
};

START_TEST(node_int_is_strict)
{
	const struct number *number = &NUMBERS[_i];
	char text[64] = "a: ";
	int value = 555;
	struct parse parse;

	strcat(text, number->text);
	parse_text(&parse, text);

	bool ok = node_int(&parse.loader, node_get(parse.root, "a"), -10, 1000, &value);

	ck_assert_int_eq(ok, number->code == FAULT_NONE);
	ck_assert_int_eq(parse.faults.count, !ok);
	ck_assert_int_eq(value, ok ? number->value : 555);
	if (!ok)
		ck_assert_msg(last(&parse)->code == number->code, "%s: %s", number->text,
			fault_sentence(last(&parse)->code));
	if (!ok && number->code == FAULT_RANGE)
		ck_assert_str_eq(last(&parse)->expect_arg[1], "1000");
	parse_release(&parse);
}
END_TEST

START_TEST(node_int_at_leaves_what_is_absent)
{
	struct parse parse;
	int value = 3;

	parse_text(&parse, "a: 5\nb: 9\n");
	ck_assert(node_int_at(&parse.loader, parse.root, "c", (const int[]){ 0, 6 }, &value));
	ck_assert_int_eq(value, 3);
	ck_assert(node_int_at(&parse.loader, parse.root, "a", (const int[]){ 0, 6 }, &value));
	ck_assert_int_eq(value, 5);
	ck_assert(!node_int_at(&parse.loader, parse.root, "b", (const int[]){ 0, 6 }, &value));
	ck_assert_int_eq(value, 5);
	parse_release(&parse);
}
END_TEST

START_TEST(node_keys_names_the_nearest)
{
	static const char *const KEYS[] = { "name", "counter", "label", NULL };
	struct parse parse;

	parse_text(&parse, "name: x\n  \ncuonter: 1\nzzz: 2\n");
	ck_assert(!node_keys(&parse.loader, parse.root, KEYS));
	ck_assert_int_eq(parse.faults.count, 2);
	ck_assert_int_eq(parse.faults.list[0].code, FAULT_UNKNOWN_KEY);
	ck_assert_int_eq(parse.faults.list[0].line, 3);
	ck_assert_int_eq(parse.faults.list[0].column, 1);
	ck_assert_str_eq(parse.faults.list[0].nearest, "counter");
	ck_assert_str_eq(parse.faults.list[0].source, "cuonter: 1");
	ck_assert_str_eq(parse.faults.list[1].nearest, "");
	ck_assert_str_eq(parse.faults.list[1].expect_arg[0], "name, counter, label");
	parse_release(&parse);
}
END_TEST

START_TEST(node_choice_gives_the_index_or_the_nearest)
{
	static const char *const NAMES[] = { "EST", "LVA", "LTU", NULL };
	struct parse parse;

	parse_text(&parse, "[LTU, LVS, [x]]");

	const struct node *node = parse.root->first;

	ck_assert_int_eq(node_choice(&parse.loader, node, "area", NAMES), 2);
	ck_assert_int_eq(node_choice(&parse.loader, node->next, "area", NAMES), -1);
	ck_assert_str_eq(last(&parse)->arg[0], "area");
	ck_assert_str_eq(last(&parse)->arg[1], "LVS");
	ck_assert_str_eq(last(&parse)->nearest, "LVA");
	ck_assert_int_eq(last(&parse)->column, 7);
	ck_assert_int_eq(node_choice(&parse.loader, node->next->next, "area", NAMES), -1);
	ck_assert_int_eq(last(&parse)->code, FAULT_KIND);
	parse_release(&parse);
}
END_TEST

START_TEST(node_need_speaks_once)
{
	struct parse parse;

	parse_text(&parse, "- {a: 1}\n- text\n");

	const struct node *map = parse.root->first;

	ck_assert_ptr_nonnull(node_need(&parse.loader, map, "a"));
	ck_assert_ptr_null(node_need(&parse.loader, map, "b"));
	ck_assert_ptr_null(node_need(&parse.loader, map, "b"));
	ck_assert_int_eq(parse.faults.count, 1);
	ck_assert_int_eq(last(&parse)->code, FAULT_MISSING_KEY);
	ck_assert_ptr_null(node_need(&parse.loader, map->next, "a"));
	ck_assert_ptr_null(node_need(&parse.loader, map->next, "b"));
	ck_assert_int_eq(parse.faults.count, 2);
	ck_assert_int_eq(last(&parse)->code, FAULT_KIND);
	ck_assert_ptr_null(node_need(&parse.loader, NULL, "a"));
	ck_assert_int_eq(parse.faults.count, 2);
	parse_release(&parse);
}
END_TEST

START_TEST(node_text_is_bounded)
{
	struct parse parse;

	parse_text(&parse, "[abc, \"\", 12, [x]]");

	const struct node *node = parse.root->first;

	ck_assert_str_eq(node_text(&parse.loader, node, 3), "abc");
	ck_assert_ptr_null(node_text(&parse.loader, node, 2));
	ck_assert_int_eq(last(&parse)->code, FAULT_LONG_TEXT);
	ck_assert_str_eq(node_text(&parse.loader, node->next, 9), "");
	ck_assert_str_eq(node_text(&parse.loader, node->next->next, 9), "12");
	ck_assert_ptr_null(node_text(&parse.loader, node->next->next->next, 9));
	parse_release(&parse);
}
END_TEST

START_TEST(an_error_is_told_however_many_warnings_came_before)
{
	struct parse parse;

	parse_text(&parse, "a: 1");
	for (int column = 1; column <= FAULTS_MAX + 1; column++)
		complain_at(&parse.loader, 1, column, &(struct complaint){
			.code = FAULT_DIVISION, .warning = true });
	ck_assert(parse.faults.more && !parse.faults.failed);
	ck_assert(!complain_at(&parse.loader, 1, 2, &(struct complaint){ .code = FAULT_EMPTY }));
	ck_assert(parse.faults.failed);
	ck_assert_int_eq(parse.faults.count, FAULTS_MAX);
	ck_assert_int_eq(last(&parse)->code, FAULT_EMPTY);
	parse_release(&parse);
}
END_TEST

Suite *node_suite(void)
{
	Suite *suite = suite_create("node");
	TCase *tcase = tcase_create("verbs");

	tcase_add_loop_test(tcase, node_int_is_strict, 0, sizeof(NUMBERS) / sizeof(*NUMBERS));
	tcase_add_test(tcase, node_int_at_leaves_what_is_absent);
	tcase_add_test(tcase, node_keys_names_the_nearest);
	tcase_add_test(tcase, node_choice_gives_the_index_or_the_nearest);
	tcase_add_test(tcase, node_need_speaks_once);
	tcase_add_test(tcase, node_text_is_bounded);
	tcase_add_test(tcase, an_error_is_told_however_many_warnings_came_before);
	suite_add_tcase(suite, tcase);
	return suite;
}
