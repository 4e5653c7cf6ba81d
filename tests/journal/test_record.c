/* SPDX-License-Identifier: MIT */
#include "journal/record.h"

#include <string.h>

#include "runner.h"

Suite *record_suite(void);

static const char BODY[] =
	"{\"seq\":41,\"at\":1795324233,\"kind\":\"orders\",\"by\":\"russia\",\"msg\":{\"turn\":3}}";

START_TEST(json_puts_its_commas_and_escapes)
{
	struct json json;

	json_init(&json);
	json_open(&json, NULL, '{');
	json_text(&json, "a", "x\"\\\n\ty");
	json_open(&json, "list", '[');
	json_number(&json, NULL, -3);
	json_number(&json, NULL, INT64_C(1795324233));
	json_open(&json, NULL, '{');
	json_close(&json, '}');
	json_close(&json, ']');
	json_number(&json, "b", 0);
	json_close(&json, '}');
	ck_assert_str_eq(json.out.text,
		"{\"a\":\"x\\\"\\\\\\n\\ty\",\"list\":[-3,1795324233,{}],\"b\":0}");
	json_release(&json);
}
END_TEST

START_TEST(json_never_writes_what_the_profile_forbids)
{
	static const char *const TEXTS[] = {
		"\x01", "\x7F", "\r", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9", "\xEF\xBB\xBF",
		"\xFF", "\xED\xA0\x80", "\xEF\xBF\xBE",
	};

	for (size_t i = 0; i < sizeof TEXTS / sizeof TEXTS[0]; i++) {
		struct json json;
		struct fault fault;

		json_init(&json);
		json_open(&json, NULL, '{');
		json_text(&json, "t", TEXTS[i]);
		json_close(&json, '}');
		ck_assert_msg(record_guard(json.out.text, json.out.length, 0, &fault), "text %zu", i);
		ck_assert_ptr_nonnull(strstr(json.out.text, "\xEF\xBF\xBD"));
		json_release(&json);
	}
}
END_TEST

START_TEST(a_line_is_read_back_as_it_was_sealed)
{
	char chain[RECORD_CHAIN + 1] = RECORD_CHAIN_START, again[RECORD_CHAIN + 1];
	struct arena *arena = arena_new();
	struct record record = { .offset = 7 };
	struct fault fault;
	struct str line;

	memcpy(again, chain, sizeof again);
	str_init(&line);
	record_seal(BODY, chain, &line);
	ck_assert_uint_eq(line.length, strlen("---  # h=\n") + strlen(BODY) + RECORD_CHAIN);
	ck_assert(strncmp(line.text + line.length - RECORD_CHAIN - 1, chain, RECORD_CHAIN) == 0);
	ck_assert(record_read(line.text, line.length, again, arena, &record, &fault));
	ck_assert_str_eq(again, chain);
	ck_assert_int_eq(record.seq, 41);
	ck_assert_int_eq(record.at, 1795324233);
	ck_assert_str_eq(record.kind, "orders");
	ck_assert_str_eq(record.by, "russia");
	ck_assert_str_eq(node_get(record.msg, "turn")->text, "3");
	ck_assert_uint_eq(record.size, line.length);
	str_release(&line);
	arena_free(arena);
}
END_TEST

/* sha256("0000000000000000" + BODY), worked out by sha256sum(1). */
START_TEST(the_chain_is_that_of_the_handbook)
{
	char chain[RECORD_CHAIN + 1] = RECORD_CHAIN_START;
	struct str line;

	str_init(&line);
	record_seal(BODY, chain, &line);
	ck_assert_str_eq(chain, "12382ad0f9ff4197");
	record_seal(BODY, chain, &line);
	ck_assert_str_eq(chain, "42b96cca67843e60");
	str_release(&line);
}
END_TEST

static enum fault_code code_of(const char *line, const char *chain_before)
{
	char chain[RECORD_CHAIN + 1];
	struct arena *arena = arena_new();
	struct record record = { .offset = 0 };
	struct fault fault = { .code = FAULT_NONE };

	memcpy(chain, chain_before, sizeof chain);

	bool good = record_read(line, strlen(line), chain, arena, &record, &fault);

	ck_assert(good == (fault.code == FAULT_NONE));
	if (!good)
		ck_assert_str_eq(chain, chain_before);
	arena_free(arena);
	return fault.code;
}

/* Seal body and read it: what is wrong with it, though its chain is right. */
static enum fault_code code_of_body(const char *body)
{
	char chain[RECORD_CHAIN + 1] = RECORD_CHAIN_START;
	struct str line;

	str_init(&line);
	record_seal(body, chain, &line);

	enum fault_code code = code_of(line.text, RECORD_CHAIN_START);

	str_release(&line);
	return code;
}

START_TEST(a_line_after_another_one_is_refused)
{
	char chain[RECORD_CHAIN + 1] = RECORD_CHAIN_START;
	struct str line;

	str_init(&line);
	record_seal(BODY, chain, &line);
	ck_assert_int_eq(code_of(line.text, RECORD_CHAIN_START), FAULT_NONE);
	ck_assert_int_eq(code_of(line.text, "0000000000000001"), FAULT_RECORD_CHAIN);
	str_release(&line);
}
END_TEST

START_TEST(an_envelope_has_its_five_keys_and_no_other)
{
	ck_assert_int_eq(code_of_body(BODY), FAULT_NONE);
	ck_assert_int_eq(code_of_body("{\"seq\":1,\"at\":2,\"kind\":\"x\",\"by\":\"y\"}"),
		FAULT_RECORD_LINE);
	ck_assert_int_eq(code_of_body("{\"seq\":1,\"at\":2,\"kind\":\"x\",\"by\":\"y\",\"msg\":3}"),
		FAULT_RECORD_LINE);
	ck_assert_int_eq(
		code_of_body("{\"seq\":\"1\",\"at\":2,\"kind\":\"x\",\"by\":\"y\",\"msg\":{}}"),
		FAULT_RECORD_LINE);
	ck_assert_int_eq(
		code_of_body("{\"seq\":1,\"at\":2,\"kind\":3,\"by\":\"y\",\"msg\":{}}"),
		FAULT_RECORD_LINE);
	ck_assert_int_eq(
		code_of_body("{\"seq\":1,\"at\":2,\"kind\":\"x\",\"by\":\"y\",\"msg\":{},\"z\":1}"),
		FAULT_RECORD_LINE);
	ck_assert_int_eq(
		code_of_body("{\"seq\":1,\"seq\":1,\"at\":2,\"kind\":\"x\",\"by\":\"y\",\"msg\":{}}"),
		FAULT_DUPLICATE_KEY);
}
END_TEST

START_TEST(a_whole_line_is_known_by_its_h_alone)
{
	char chain[RECORD_CHAIN + 1] = RECORD_CHAIN_START;
	struct str line;

	str_init(&line);
	/* The mark of the end may stand in a string: that is not the end. */
	record_seal("{\"t\":\" # h=0123456789abcdef\"}", chain, &line);
	ck_assert_uint_eq(record_whole(line.text, line.length, RECORD_CHAIN_START), line.length - 1);
	for (size_t cut = 0; cut + 1 < line.length; cut++)
		ck_assert_uint_eq(record_whole(line.text, cut, RECORD_CHAIN_START), 0);
	ck_assert_uint_eq(record_whole(line.text, line.length, "0000000000000001"), 0);
	str_release(&line);
}
END_TEST

Suite *record_suite(void)
{
	Suite *suite = suite_create("record");
	TCase *tests = tcase_create("record");

	tcase_add_test(tests, json_puts_its_commas_and_escapes);
	tcase_add_test(tests, json_never_writes_what_the_profile_forbids);
	tcase_add_test(tests, a_line_is_read_back_as_it_was_sealed);
	tcase_add_test(tests, the_chain_is_that_of_the_handbook);
	tcase_add_test(tests, a_line_after_another_one_is_refused);
	tcase_add_test(tests, an_envelope_has_its_five_keys_and_no_other);
	tcase_add_test(tests, a_whole_line_is_known_by_its_h_alone);
	suite_add_tcase(suite, tests);
	return suite;
}
