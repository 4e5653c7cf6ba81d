/* SPDX-License-Identifier: MIT */
#include "app/pretty.h"

#include <string.h>

#include "runner.h"

Suite *pretty_suite(void);

static void assert_layout(enum layout layout, const char *json, const char *wanted)
{
	struct str out;

	str_init(&out);
	pretty_write(json, layout, &out);
	ck_assert_str_eq(out.text, wanted);
	str_release(&out);
}

static const char JSON[] =
	"{\"a\":1,\"b\":[],\"c\":{},\"d\":[1,\"x\\\"]\"],\"e\":[{\"f\":-2,\"g\":[3]},{}],"
	"\"no\":{\"h i\":0}}";

START_TEST(yaml_is_laid_out_in_blocks)
{
	assert_layout(LAYOUT_YAML, JSON,
		"a: 1\n"
		"b: []\n"
		"c: {}\n"
		"d:\n"
		"  - 1\n"
		"  - \"x\\\"]\"\n"
		"e:\n"
		"  - f: -2\n"
		"    g:\n"
		"      - 3\n"
		"  - {}\n"
		"\"no\":\n"
		"  \"h i\": 0\n");
}
END_TEST

START_TEST(json_is_laid_out_by_two_blanks)
{
	assert_layout(LAYOUT_JSON, JSON,
		"{\n"
		"  \"a\": 1,\n"
		"  \"b\": [],\n"
		"  \"c\": {},\n"
		"  \"d\": [\n"
		"    1,\n"
		"    \"x\\\"]\"\n"
		"  ],\n"
		"  \"e\": [\n"
		"    {\n"
		"      \"f\": -2,\n"
		"      \"g\": [\n"
		"        3\n"
		"      ]\n"
		"    },\n"
		"    {}\n"
		"  ],\n"
		"  \"no\": {\n"
		"    \"h i\": 0\n"
		"  }\n"
		"}\n");
}
END_TEST

Suite *pretty_suite(void)
{
	Suite *suite = suite_create("pretty");
	TCase *tests = tcase_create("pretty");

	tcase_add_test(tests, yaml_is_laid_out_in_blocks);
	tcase_add_test(tests, json_is_laid_out_by_two_blanks);
	suite_add_tcase(suite, tests);
	return suite;
}
