/* SPDX-License-Identifier: MIT */
#include "base/fault.h"

#include <string.h>

#include "fixture.h"
#include "runner.h"

Suite *fault_suite(void);

static void expect_fault(const struct fault *fault, const char *text)
{
	struct str out;

	str_init(&out);
	prose_fault(fault, &out);
	expect_text(&out, text);
	str_release(&out);
}

START_TEST(a_fault_names_its_place_and_what_would_be_right)
{
	expect_fault(&(struct fault){ .code = FAULT_UNKNOWN_NAME, .line = 12, .column = 7,
		.file = "rules.yaml", .arg = { "track", "trsut" }, .nearest = "trust",
		.source = "  - {track: trsut, add: 1}" },
		"rules.yaml:12:7: error: unknown track \"trsut\"; did you mean \"trust\"?\n"
		"      - {track: trsut, add: 1}\n");
	expect_fault(&(struct fault){ .code = FAULT_RANGE, .expect = EXPECT_INTEGER, .line = 3,
		.file = "x.yaml", .arg = { "900" }, .expect_arg = { "0", "100" } },
		"x.yaml:3: error: 900 is out of range; expected an integer from 0 to 100\n");
	expect_fault(&(struct fault){ .code = FAULT_NO_FILE, .arg = { "a.yaml" } },
		"error: there is no file a.yaml\n");
	expect_fault(&(struct fault){ .code = FAULT_EMPTY, .file = "a.yaml", .warning = true },
		"a.yaml: warning: the file is empty\n");
}
END_TEST

/* An id may be a word of the program: only a word that says what is meant is translated. */
START_TEST(ids_are_left_as_they_are_written)
{
	expect_fault(&(struct fault){ .code = FAULT_UNKNOWN_KEY, .arg = { "order" } },
		"error: unknown key \"order\"\n");
	expect_fault(&(struct fault){ .code = FAULT_KIND, .arg = { "list" }, .expect = EXPECT_KIND,
		.expect_arg = { "map" } }, "error: this is a list; expected a map\n");
}
END_TEST

START_TEST(a_list_of_faults_says_if_there_are_more)
{
	static struct faults faults;
	struct str out;

	faults.count = 2;
	faults.more = true;
	faults.list[0].code = FAULT_EMPTY;
	faults.list[1].code = FAULT_ENCODING;
	str_init(&out);
	prose_faults(&faults, &out);
	expect_text(&out, "error: the file is empty\nerror: this is not UTF-8\n"
		"There are more; these are the first.\n");
	str_release(&out);
}
END_TEST

/* A percent sign or a format in outside data must come out as it is. */
START_TEST(arguments_are_never_formats)
{
	expect_fault(&(struct fault){ .code = FAULT_UNKNOWN_KEY, .arg = { "%s%n%1$s" } },
		"error: unknown key \"%s%n%1$s\"\n");
}
END_TEST

static int directives(const char *sentence)
{
	int count = 0;

	for (const char *p = strchr(sentence, '%'); p; p = strchr(p + 1, '%')) {
		ck_assert_msg(p[1] == 's', "\"%s\" has more than %%s in it", sentence);
		count++;
	}
	return count;
}

START_TEST(every_sentence_takes_no_more_than_there_are_arguments)
{
	for (int code = FAULT_NONE + 1; code < FAULT_COUNT; code++)
		ck_assert_int_le(directives(fault_sentence((enum fault_code)code)), FAULT_ARGS);
	for (int code = EXPECT_NONE + 1; code < EXPECT_COUNT; code++)
		ck_assert_int_le(directives(expect_sentence((enum expect_code)code)), FAULT_ARGS);
}
END_TEST

/* Both arguments of a sentence that takes two must reach the reader. */
START_TEST(every_sentence_shows_its_arguments)
{
	for (int code = FAULT_NONE + 1; code < FAULT_COUNT; code++) {
		const int count = directives(fault_sentence((enum fault_code)code));
		struct fault fault = { .code = (enum fault_code)code, .arg = { "alpha", "beta" } };
		struct str out;

		str_init(&out);
		prose_fault(&fault, &out);
		ck_assert_int_eq(strstr(out.text, "alpha") != NULL, count > 0);
		ck_assert_int_eq(strstr(out.text, "beta") != NULL, count > 1);
		ck_assert_ptr_null(strchr(out.text, '%'));
		str_release(&out);
	}
}
END_TEST

Suite *fault_suite(void)
{
	Suite *suite = suite_create("fault");
	TCase *tcase = tcase_create("fault");

	tcase_add_test(tcase, a_fault_names_its_place_and_what_would_be_right);
	tcase_add_test(tcase, ids_are_left_as_they_are_written);
	tcase_add_test(tcase, a_list_of_faults_says_if_there_are_more);
	tcase_add_test(tcase, arguments_are_never_formats);
	tcase_add_test(tcase, every_sentence_takes_no_more_than_there_are_arguments);
	tcase_add_test(tcase, every_sentence_shows_its_arguments);
	suite_add_tcase(suite, tcase);
	return suite;
}
