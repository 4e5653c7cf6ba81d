/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "journal/record.h"
#include "runner.h"

Suite *guard_suite(void);

START_TEST(the_guard_takes_what_the_writer_writes)
{
	static const char *const GOOD[] = {
		"{}", "{\"a\":0}", "{\"a\":-1}", "{\"a\":[]}", "{\"a\":[1,2,{\"b\":\"c\"}],\"d\":{}}",
		"{\"a\":\"\"}", "{\"a\":\"\\\"\\\\\\n\\t\"}", "{\"a\":\"\xE8\x8B\xB1 # h= --- : [ {\"}",
		"{\"a\":999999999999999999}", "{\"\":1}",
	};
	struct fault fault;

	for (size_t i = 0; i < sizeof GOOD / sizeof GOOD[0]; i++)
		ck_assert_msg(record_guard(GOOD[i], strlen(GOOD[i]), 0, &fault), "%s", GOOD[i]);
}
END_TEST

/* Each is JSON or YAML of a kind, and none is of the profile; with the byte that is wrong. */
START_TEST(the_guard_refuses_what_is_not_of_the_profile)
{
	static const struct bad {
		const char *text;
		int byte;
	} BAD[] = {
		{ "", 0 }, { "[]", 0 }, { "1", 0 }, { "\"a\"", 0 }, { "{", 1 }, { "{}}", 2 },
		{ "{} ", 2 }, { " {}", 0 }, { "{\"a\" :1}", 4 }, { "{\"a\": 1}", 5 },
		{ "{\"a\":1,}", 7 }, { "{,}", 1 }, { "{\"a\"}", 4 }, { "{a:1}", 1 },
		{ "{'a':1}", 1 }, { "{\"a\":true}", 5 }, { "{\"a\":null}", 5 }, { "{\"a\":-0}", 7 },
		{ "{\"a\":01}", 7 }, { "{\"a\":1.5}", 6 }, { "{\"a\":1e3}", 6 }, { "{\"a\":+1}", 5 },
		{ "{\"a\":-}", 6 }, { "{\"a\":1000000000000000000}", 5 }, { "{\"a\":[1}", 7 },
		{ "{\"a\":[1 2]}", 7 }, { "{\"a\":{1}}", 6 }, { "{\"a\":\"\\u0041\"}", 7 },
		{ "{\"a\":\"\\/\"}", 7 }, { "{\"a\":\"\\r\"}", 7 }, { "{\"a\":\"\t\"}", 6 },
		{ "{\"a\":\"\n\"}", 6 }, { "{\"a\":\"\x7F\"}", 6 }, { "{\"a\":\"\xC2\x85\"}", 6 },
		{ "{\"a\":\"\xE2\x80\xA8\"}", 6 }, { "{\"a\":\"\xEF\xBB\xBF\"}", 6 },
		{ "{\"a\":\"b}", 8 }, { "{\"a\":&b 1}", 5 }, { "{\"a\":*b}", 5 }, { "{\"a\":!!s 1}", 5 },
		{ "{\"a\":1}#", 7 }, { "{\"a\":1,\"b\":[,]}", 12 }, { "{[]:1}", 1 },
	};

	for (size_t i = 0; i < sizeof BAD / sizeof BAD[0]; i++) {
		struct fault fault = { .code = FAULT_NONE };
		char byte[16];

		snprintf(byte, sizeof byte, "%d", BAD[i].byte + 100);
		ck_assert_msg(!record_guard(BAD[i].text, strlen(BAD[i].text), 100, &fault), "%s",
			BAD[i].text);
		ck_assert_int_eq(fault.code, FAULT_RECORD_JSON);
		ck_assert_msg(strcmp(fault.arg[0], byte) == 0, "%s: %s, not %s", BAD[i].text,
			fault.arg[0], byte);
	}
}
END_TEST

START_TEST(bytes_that_are_no_text_are_refused)
{
	struct fault fault;

	ck_assert(!record_guard("{\"a\":\"\xFF\"}", 9, 0, &fault));
	ck_assert_int_eq(fault.code, FAULT_RECORD_BYTES);
	ck_assert(!record_guard("{\"a\":\"\0\"}", 9, 0, &fault));
	ck_assert_int_eq(fault.code, FAULT_RECORD_BYTES);
	ck_assert(!record_guard("{\"a\":\"\xED\xA0\x80\"}", 11, 0, &fault));
	ck_assert_int_eq(fault.code, FAULT_RECORD_BYTES);
}
END_TEST

/* {"a":[[[...]]]} with brackets within the outermost object. */
static bool takes_depth(int brackets)
{
	char text[256] = "{\"a\":";
	struct fault fault;
	size_t length = strlen(text);

	memset(text + length, '[', (size_t)brackets);
	memset(text + length + brackets, ']', (size_t)brackets);
	text[length + 2 * (size_t)brackets] = '}';
	return record_guard(text, length + 2 * (size_t)brackets + 1, 0, &fault);
}

START_TEST(depth_ends_at_sixteen)
{
	ck_assert(takes_depth(15));
	ck_assert(!takes_depth(16));
	ck_assert(!takes_depth(100));
}
END_TEST

/* head, count letters, tail */
static bool takes_length(const char *head, size_t count, const char *tail)
{
	struct str text;
	struct fault fault;

	str_init(&text);
	str_add(&text, head);
	for (size_t i = 0; i < count; i++)
		str_add_char(&text, 'x');
	str_add(&text, tail);

	bool takes = record_guard(text.text, text.length, 0, &fault);

	str_release(&text);
	return takes;
}

START_TEST(keys_and_strings_have_their_limits)
{
	ck_assert(takes_length("{\"", RECORD_KEY, "\":1}"));
	ck_assert(!takes_length("{\"", RECORD_KEY + 1, "\":1}"));
	ck_assert(takes_length("{\"a\":\"", RECORD_STRING, "\"}"));
	ck_assert(!takes_length("{\"a\":\"", RECORD_STRING + 1, "\"}"));
	ck_assert(takes_length("{\"seq\":0,\"a\":\"", RECORD_TEXT, "\"}"));
	ck_assert(!takes_length("{\"seq\":0,\"a\":\"", RECORD_TEXT + 1, "\"}"));
	ck_assert(!takes_length("{\"seq\":1,\"a\":\"", RECORD_TEXT, "\"}"));
}
END_TEST

Suite *guard_suite(void)
{
	Suite *suite = suite_create("guard");
	TCase *tests = tcase_create("guard");

	tcase_add_test(tests, the_guard_takes_what_the_writer_writes);
	tcase_add_test(tests, the_guard_refuses_what_is_not_of_the_profile);
	tcase_add_test(tests, bytes_that_are_no_text_are_refused);
	tcase_add_test(tests, depth_ends_at_sixteen);
	tcase_add_test(tests, keys_and_strings_have_their_limits);
	suite_add_tcase(suite, tests);
	return suite;
}
