/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "io/parse.h"
#include "runner.h"

Suite *yaml_suite(void);

/* A text that is refused: with which fault, where, and with which first argument. */
struct refusal {
	const char *text;
	enum fault_code code;
	int line, column;
	const char *arg;
};

static const struct refusal REFUSALS[] = {
	{ "", FAULT_EMPTY, 0, 0, "" },
	{ "# only a remark\n", FAULT_EMPTY, 0, 0, "" },
	{ "a: 1\nb: 2\na: 3\n", FAULT_DUPLICATE_KEY, 3, 1, "a" },
	{ "- {x: 1, 'x': 2}", FAULT_DUPLICATE_KEY, 1, 10, "x" },
	{ "a: &name 1\n", FAULT_ANCHOR, 1, 4, "name" },
	{ "a: &name {}\n", FAULT_ANCHOR, 1, 4, "name" },
	{ "a: &name [1]\n", FAULT_ANCHOR, 1, 4, "name" },
	{ "a: *name\n", FAULT_ALIAS, 1, 4, "name" },
	{ "*name : 1\n", FAULT_ALIAS, 1, 1, "name" },
	{ "a: !!int 1\n", FAULT_TAG, 1, 4, "tag:yaml.org,2002:int" },
	{ "a: !own {}\n", FAULT_TAG, 1, 4, "!own" },
	{ "a: ! x\n", FAULT_TAG, 1, 4, "!" },
	{ "a: 1\n---\nb: 2\n", FAULT_DOCUMENT, 2, 1, "" },
	{ "? [a, b]\n: 1\n", FAULT_KEY_KIND, 1, 3, "list" },
	{ "{{a: 1}: 2}", FAULT_KEY_KIND, 1, 2, "map" },
	{ "a: [1, 2\nb: 3\n", FAULT_SYNTAX, 2, 2, NULL },
	{ "a: 1\n b: 2\n", FAULT_SYNTAX, 2, 3, NULL },
	{ "a: \"open\n", FAULT_SYNTAX, 1, 4, NULL },
	{ "a: 1\nb: {\n", FAULT_SYNTAX, 2, 4, NULL },
	{ "a: 1\n\tb: 2\n", FAULT_SYNTAX, 2, 1, NULL },
	{ "a: b\n\xff\n", FAULT_ENCODING, 2, 1, "" },
	{ "\xe6\xad\x90\xe6\xb4\xb2: \xe6\xad", FAULT_ENCODING, 1, 5, "" },
	{ "a: \xc0\xaf\n", FAULT_ENCODING, 1, 4, "" },
	{ "a: \xed\xa0\x80\n", FAULT_ENCODING, 1, 4, "" },
	{ "a: b\x01\n", FAULT_CONTROL, 1, 5, "U+0001" },
	{ "a: b\x7f\n", FAULT_CONTROL, 1, 5, "U+007F" },
	{ "a: b\rc: d\n", FAULT_CONTROL, 1, 5, "U+000D" },
	{ "a: b\xc2\x85""c\n", FAULT_CONTROL, 1, 5, "U+0085" },
	{ "a: \xe2\x80\xa8\n", FAULT_CONTROL, 1, 4, "U+2028" },
	{ "a: \xef\xbb\xbf""1\n", FAULT_CONTROL, 1, 4, "U+FEFF" },
	{ "a: \"\\e[31m\"\n", FAULT_CONTROL, 1, 4, "U+001B" },
	{ "a: \"x\\0y\"\n", FAULT_CONTROL, 1, 4, "U+0000" },
	{ "a: \"\\N\"\n", FAULT_CONTROL, 1, 4, "U+0085" },
	{ "\"\\a\": 1\n", FAULT_CONTROL, 1, 1, "U+0007" },
};

/* What somebody new to YAML writes, and what is guessed of it. */
static const struct guess {
	const char *text;
	enum expect_code expect;
	const char *first, *second;
} GUESSES[] = {
	{ "a: 1\n\tb: 2\n", EXPECT_SPACES, "", "" },
	{ "x: 1\na：1\nb: 2\n", EXPECT_NARROW, ":", "：" },
	{ "a: {b: 1，c: 2}\n", EXPECT_NARROW, ",", "，" },
	{ "a: {b: \"，\" c: \"2}\n", EXPECT_NONE, "", "" },
	{ "x: 1\na:1\nb: 2\n", EXPECT_COLON, "", "" },
	{ "a: {b: 1\nc: 2\n", EXPECT_CLOSED, "1", "" },
	{ "x: 1\na: [\"b]\nc: \"d\"\n", EXPECT_CLOSED, "2", "" },
	{ "- a: 1\n  b: 2\n c: 3\n", EXPECT_FITTING, "1", "" },
};

START_TEST(yaml_guesses_the_slip)
{
	const struct guess *guess = &GUESSES[_i];
	struct parse parse;

	parse_text(&parse, guess->text);
	ck_assert_ptr_null(parse.root);

	const struct fault *fault = &parse.faults.list[0];

	ck_assert_int_eq(fault->code, FAULT_SYNTAX);
	ck_assert_msg(fault->expect == guess->expect, "%s: %d", guess->text, (int)fault->expect);
	ck_assert_str_eq(fault->expect_arg[0], guess->first);
	ck_assert_str_eq(fault->expect_arg[1], guess->second);
	parse_release(&parse);
}
END_TEST

START_TEST(yaml_takes_a_byte_order_mark_before_the_text)
{
	struct parse parse;

	parse_text(&parse, "\xef\xbb\xbf" "a: 1\n");
	ck_assert_int_eq(parse.faults.count, 0);
	ck_assert_str_eq(node_get(parse.root, "a")->text, "1");
	parse_release(&parse);
}
END_TEST

START_TEST(yaml_refuses)
{
	const struct refusal *refusal = &REFUSALS[_i];
	struct parse parse;

	parse_text(&parse, refusal->text);
	ck_assert_msg(!parse.root, "accepted: %s", refusal->text);
	ck_assert_int_eq(parse.faults.count, 1);

	const struct fault *fault = &parse.faults.list[0];

	ck_assert_msg(fault->code == refusal->code, "%s: \"%s\"", refusal->text,
		fault_sentence(fault->code));
	ck_assert_int_eq(fault->line, refusal->line);
	ck_assert_int_eq(fault->column, refusal->column);
	if (refusal->arg)
		ck_assert_str_eq(fault->arg[0], refusal->arg);
	ck_assert_str_eq(fault->file, "t.yaml");
	parse_release(&parse);
}
END_TEST

START_TEST(yaml_refuses_a_nul_byte)
{
	struct parse parse;

	parse_bytes(&parse, "a: b\0c\n", 7);
	ck_assert_int_eq(parse.faults.list[0].code, FAULT_CONTROL);
	ck_assert_int_eq(parse.faults.list[0].column, 5);
	parse_release(&parse);
}
END_TEST

START_TEST(yaml_refuses_more_than_its_size)
{
	char *text = malloc(YAML_SIZE + 1);
	struct parse parse;

	memset(text, '\n', YAML_SIZE + 1);
	memcpy(text, "a: 1", 4);
	parse_bytes(&parse, text, YAML_SIZE);
	ck_assert_int_eq(parse.faults.count, 0);
	parse_release(&parse);
	parse_bytes(&parse, text, YAML_SIZE + 1);
	ck_assert_int_eq(parse.faults.list[0].code, FAULT_FILE_SIZE);
	ck_assert_ptr_null(parse.root);
	parse_release(&parse);
	free(text);
}
END_TEST

/* Repeat a text, between two others. */
static void repeat(struct str *out, const char *text, int count)
{
	for (int i = 0; i < count; i++)
		str_add(out, text);
}

static void expect_depth(const char *open, const char *middle, const char *close, int deep)
{
	for (int extra = 0; extra <= 1; extra++) {
		struct parse parse;
		struct str text;

		str_init(&text);
		repeat(&text, open, deep + extra);
		str_add(&text, middle);
		repeat(&text, close, deep + extra);
		parse_bytes(&parse, text.text, text.length);
		ck_assert_int_eq(parse.faults.count, extra);
		if (extra)
			ck_assert_int_eq(parse.faults.list[0].code, FAULT_DEPTH);
		parse_release(&parse);
		str_release(&text);
	}
}

START_TEST(yaml_refuses_deep_nesting_however_it_is_written)
{
	expect_depth("[", "", "]", YAML_DEPTH);
	expect_depth("{a: ", "1", "}", YAML_DEPTH);
	expect_depth("- ", "x", "", YAML_DEPTH);
	expect_depth("[\n", "\"]]]]\"", "]\n", YAML_DEPTH);
}
END_TEST

/* What took libyaml seconds must take no time worth measuring: it is cut short. */
START_TEST(yaml_does_not_follow_brackets_for_ever)
{
	static const char *const HEADS[] = { "", "a: b\n  \"\n", "? ", "- |\n x\n", "'" };

	for (size_t i = 0; i < sizeof(HEADS) / sizeof(*HEADS); i++) {
		struct parse parse;
		struct str text;

		str_init(&text);
		str_add(&text, HEADS[i]);
		repeat(&text, "[", YAML_SIZE - 100);
		parse_bytes(&parse, text.text, text.length);
		ck_assert_ptr_null(parse.root);
		ck_assert_int_eq(parse.faults.count, 1);
		parse_release(&parse);
		str_release(&text);
	}
}
END_TEST

START_TEST(yaml_counts_no_brackets_in_texts)
{
	static const char TEXT[] =
		"a: |\n  [[[[[[[[[[[[[[[[[[[[ \"\n\n  don't {{{{{{{{{{{{{{{{{{{{\n"
		"b: it's [[[[[[[[[[[[[[[[[[[[\n"
		"c: '[[[[[[[[[[[[[[[[[[[['\n"
		"d: \"\\\"[[[[[[[[[[[[[[[[[[[[\"\n"
		"e: 1 # [[[[[[[[[[[[[[[[[[[[\n"
		"f:\n- >-\n  [[[[[[[[[[[[[[[[[[[[\n- x: |\n    {{{{{{{{{{{{{{{{{{{{\n  y: [1]\n";
	struct parse parse;

	parse_text(&parse, TEXT);
	ck_assert_int_eq(parse.faults.count, 0);
	ck_assert_int_eq(parse.root->count, 6);
	ck_assert(node_get(parse.root, "a")->block);
	ck_assert_int_eq(node_get(parse.root, "f")->count, 2);
	parse_release(&parse);
}
END_TEST

START_TEST(yaml_reports_several_faults_of_one_file)
{
	struct parse parse;

	parse_text(&parse, "a: &x 1\nb: *x\nb: !!str 2\nc: 3\n");
	ck_assert_ptr_null(parse.root);
	ck_assert_int_eq(parse.faults.count, 4);
	ck_assert_int_eq(parse.faults.list[0].line, 1);
	ck_assert_int_eq(parse.faults.list[1].line, 2);
	ck_assert_int_eq(parse.faults.list[2].code, FAULT_DUPLICATE_KEY);
	ck_assert_int_eq(parse.faults.list[3].code, FAULT_TAG);
	parse_release(&parse);
}
END_TEST

START_TEST(yaml_stops_counting_after_twenty)
{
	struct parse parse;
	struct str text;

	str_init(&text);
	repeat(&text, "a: 1\n", FAULTS_MAX + 2);
	parse_text(&parse, text.text);
	ck_assert_int_eq(parse.faults.count, FAULTS_MAX);
	ck_assert(parse.faults.more);
	parse_release(&parse);
	str_release(&text);
}
END_TEST

START_TEST(yaml_counts_columns_in_characters)
{
	struct parse parse;

	parse_text(&parse, "名: [\"歐洲\", b]\n洲: {é: 1, ü: 2}\n");
	ck_assert_ptr_nonnull(parse.root);

	const struct node *list = node_get(parse.root, "名");
	const struct node *map = node_get(parse.root, "洲");

	ck_assert_int_eq(list->column, 4);
	ck_assert_int_eq(list->first->next->column, 11);
	ck_assert_int_eq(map->key_line, 2);
	ck_assert_int_eq(map->first->next->key_column, 11);
	ck_assert_int_eq(map->first->next->column, 14);
	parse_release(&parse);
}
END_TEST

START_TEST(yaml_keeps_kinds_and_order)
{
	struct parse parse;

	parse_text(&parse, "a: 1\r\nb: \"1\"\r\nc: [x, 'y']\r\nd: {}\r\n");
	ck_assert_ptr_nonnull(parse.root);

	const struct node *a = parse.root->first;

	ck_assert_str_eq(a->key, "a");
	ck_assert_str_eq(a->text, "1");
	ck_assert(!a->quoted);
	ck_assert(a->next->quoted);
	ck_assert_int_eq(a->next->next->kind, NODE_LIST);
	ck_assert_int_eq(a->next->next->count, 2);
	ck_assert_ptr_null(a->next->next->first->key);
	ck_assert_int_eq(a->next->next->next->kind, NODE_MAP);
	ck_assert_ptr_null(a->next->next->next->next);
	parse_release(&parse);
}
END_TEST

START_TEST(yaml_shows_the_offending_line)
{
	struct parse parse;
	struct str text;

	parse_text(&parse, "a: 1\r\n歐: {x: *y}\r\n");
	ck_assert_str_eq(parse.faults.list[0].source, "歐: {x: *y}");
	parse_release(&parse);
	parse_text(&parse, "a: b\nc: \xff""d\033[m\n");
	ck_assert_str_eq(parse.faults.list[0].source, "c: ?d?[m");
	parse_release(&parse);

	parse_text(&parse, "a: \xff \xc2\x9b""m\n");
	ck_assert_str_eq(parse.faults.list[0].source, "a: ? ?m");
	parse_release(&parse);

	/* Of a long line, the part around the place. */
	str_init(&text);
	repeat(&text, "[歐], ", 100);
	str_add(&text, "*here");
	parse_text(&parse, text.text);
	ck_assert_ptr_null(parse.root);
	parse_release(&parse);
	str_clear(&text);
	str_add(&text, "[");
	repeat(&text, "歐, ", 100);
	str_add(&text, "*here]");
	parse_text(&parse, text.text);
	ck_assert_int_eq(parse.faults.list[0].column, 302);
	ck_assert_ptr_nonnull(strstr(parse.faults.list[0].source, "*here"));
	ck_assert_int_eq(strncmp(parse.faults.list[0].source, "...", 3), 0);
	parse_release(&parse);
	str_release(&text);
}
END_TEST

START_TEST(yaml_finds_a_double_among_many_keys)
{
	struct parse parse;
	struct str text;

	str_init(&text);
	str_add(&text, "{");
	for (int i = 0; i < 5000; i++)
		str_addf(&text, "k%d: %d, ", i, i);
	str_add(&text, "k4321: x}");
	parse_text(&parse, text.text);
	ck_assert_int_eq(parse.faults.count, 1);
	ck_assert_str_eq(parse.faults.list[0].arg[0], "k4321");
	parse_release(&parse);
	str_release(&text);
}
END_TEST

Suite *yaml_suite(void)
{
	Suite *suite = suite_create("yaml");
	TCase *refusals = tcase_create("refusals");
	TCase *trees = tcase_create("trees");

	tcase_add_loop_test(refusals, yaml_refuses, 0, sizeof(REFUSALS) / sizeof(*REFUSALS));
	tcase_add_loop_test(refusals, yaml_guesses_the_slip, 0,
		sizeof(GUESSES) / sizeof(*GUESSES));
	tcase_add_test(refusals, yaml_takes_a_byte_order_mark_before_the_text);
	tcase_add_test(refusals, yaml_refuses_a_nul_byte);
	tcase_add_test(refusals, yaml_refuses_more_than_its_size);
	tcase_add_test(refusals, yaml_refuses_deep_nesting_however_it_is_written);
	tcase_add_test(refusals, yaml_does_not_follow_brackets_for_ever);
	tcase_add_test(refusals, yaml_reports_several_faults_of_one_file);
	tcase_add_test(refusals, yaml_stops_counting_after_twenty);
	tcase_add_test(refusals, yaml_finds_a_double_among_many_keys);
	tcase_add_test(trees, yaml_counts_no_brackets_in_texts);
	tcase_add_test(trees, yaml_counts_columns_in_characters);
	tcase_add_test(trees, yaml_keeps_kinds_and_order);
	tcase_add_test(trees, yaml_shows_the_offending_line);
	suite_add_tcase(suite, refusals);
	suite_add_tcase(suite, trees);
	return suite;
}
