/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <string.h>

#include "base/str.h"
#include "content/shelf.h"
#include "runner.h"

Suite *audit_suite(void);

static struct shelf shelf;
static struct str text;
static struct faults faults;
static struct content content;

static void setup(void)
{
	shelf = (struct shelf){ .texts.part = { { NULL, NULL, 0 } } };
	faults = (struct faults){ .count = 0 };
	content = (struct content){ .arena = NULL };
	ck_assert(shelf_complete(&shelf, CONTENT_PERSONAS, &faults));
	str_init(&text);
}

static void teardown(void)
{
	content_release(&content);
	str_release(&text);
	shelf_release(&shelf);
}

/* Load the shipped files with old replaced by new, once, in a part. */
static bool load_with(enum content_part part, const char *old, const char *new)
{
	struct source *source = &shelf.texts.part[part];
	const char *found = strstr(source->text, old);

	ck_assert_msg(found, "no \"%s\" in %s", old, source->name);
	str_add_bytes(&text, source->text, (size_t)(found - source->text));
	str_add(&text, new);
	str_add(&text, found + strlen(old));
	source->text = text.text;
	source->size = text.length;
	return content_load(&shelf.texts, &content, &faults);
}

static void remark_check(int index, enum fault_code code, const char *flag, const char *file)
{
	const struct fault *fault = &faults.list[index];

	ck_assert(fault->warning);
	ck_assert_int_eq(fault->code, code);
	ck_assert_str_eq(fault->arg[0], flag);
	ck_assert_ptr_nonnull(strstr(fault->file, file));
	ck_assert_int_gt(fault->line, 0);
	ck_assert_ptr_nonnull(strstr(fault->source, flag));
}

START_TEST(audit_remarks_on_flags_nobody_tests_or_sets)
{
	ck_assert(load_with(CONTENT_EVENTS, "{flag: transit,", "{flag: transfer,"));
	ck_assert(!faults.failed);
	ck_assert_int_eq(faults.count, 2);
	remark_check(0, FAULT_FLAG_UNSET, "transit", "plan-b.yaml");
	remark_check(1, FAULT_FLAG_UNTESTED, "transfer", "events.yaml");
}
END_TEST

START_TEST(audit_counts_the_engine_among_those_who_test_flags)
{
	ck_assert(load_with(CONTENT_EVENTS, "{flag: transit, set: 1, turns: 2}",
		"{flag: transit, set: 1, turns: 2}, {flag: intel_r, set: 1}"));
	ck_assert_int_eq(faults.count, 0);
	ck_assert_int_ge(content.world->known.intel[TEAM_R], 0);
}
END_TEST

START_TEST(audit_lets_a_card_wait_for_itself)
{
	ck_assert(load_with(CONTENT_EVENTS, "{flag: transit, set: 1, turns: 2}",
		"{flag: transit, set: 1, turns: 2}, {delay: 1, do: [{event: transit}]}"));
}
END_TEST

START_TEST(audit_refuses_a_card_that_resolves_itself)
{
	ck_assert(!load_with(CONTENT_EVENTS, "{flag: transit, set: 1, turns: 2}",
		"{flag: transit, set: 1, turns: 2}, {event: transit}"));
	ck_assert_int_eq(faults.count, 1);
	ck_assert_int_eq(faults.list[0].code, FAULT_CYCLE);
}
END_TEST

START_TEST(audit_stops_at_a_broken_ruleset)
{
	ck_assert(!load_with(CONTENT_RULES, "{id: trust, lo: 0", "{id: thrust, lo: 0"));
	for (int i = 0; i < faults.count; i++)
		ck_assert_ptr_nonnull(strstr(faults.list[i].file, "plan-b.yaml"));
}
END_TEST

START_TEST(faults_keep_errors_and_give_up_remarks)
{
	struct fault remark = { .code = FAULT_DIVISION, .warning = true };
	struct fault error = { .code = FAULT_NEVER };

	for (int i = 0; i < FAULTS_MAX; i++)
		faults_add(&faults, &remark);
	ck_assert(!faults.failed);
	ck_assert(!faults.more);
	faults_add(&faults, &error);
	ck_assert(faults.failed);
	ck_assert(faults.more);
	ck_assert_int_eq(faults.count, FAULTS_MAX);
	ck_assert_int_eq(faults.list[FAULTS_MAX - 1].code, FAULT_NEVER);
}
END_TEST

START_TEST(part_is_told_by_the_format_line)
{
	static const struct {
		const char *text;
		int part;
	} TEXTS[] = {
		{ "format: eastflank-rules/1\n", CONTENT_RULES },
		{ "# remark\nid: x\nformat: eastflank-map/1", CONTENT_MAP },
		{ "format: \"eastflank-scenario/1\"\n", CONTENT_SCENARIO },
		{ "format: eastflank-events/2\n", CONTENT_EVENTS },
		{ "]]] {\nformat: eastflank-members/1\n", CONTENT_MEMBERS },
		{ " format: eastflank-rules/1\n", -1 },
		{ "format: eastflank-orders/1\n", -1 },
		{ "format:\n", -1 },
		{ "format:", -1 },
		{ "", -1 },
	};

	for (size_t i = 0; i < sizeof(TEXTS) / sizeof(*TEXTS); i++) {
		const struct source source = { "x", TEXTS[i].text, strlen(TEXTS[i].text) };

		ck_assert_msg(content_part_of(&source) == TEXTS[i].part, "%s", TEXTS[i].text);
	}
}
END_TEST

START_TEST(check_wants_to_know_what_a_file_is)
{
	ck_assert(!content_check(SOURCEDIR "/tests/data/bad/rules/many_faults.fault", &faults));
	ck_assert_int_eq(faults.list[0].code, FAULT_NO_FORMAT);
	ck_assert_ptr_nonnull(strstr(faults.list[0].file, "many_faults.fault"));
}
END_TEST

START_TEST(a_scenario_may_begin_on_any_day_there_is)
{
	static const struct {
		const char *date;
		bool is_there;
	} DAYS[] = {
		{ "2000-02-29", true }, { "2024-02-29", true }, { "2100-02-29", false },
		{ "1900-02-28", true }, { "1900-02-29", false }, { "2026-04-31", false },
		{ "2026-12-31", true },
	};

	ck_assert(shelf_read(&shelf, CONTENT_SCENARIO, SOURCEDIR "/scenarios/nuuk_winter.yaml",
		&faults));
	ck_assert(load_with(CONTENT_SCENARIO, "2026-01-17", DAYS[_i].date) == DAYS[_i].is_there);
	if (!DAYS[_i].is_there)
		ck_assert_int_eq(faults.list[0].code, FAULT_DATE);
}
END_TEST

Suite *audit_suite(void)
{
	Suite *suite = suite_create("audit");
	TCase *tcase = tcase_create("whole games");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, audit_remarks_on_flags_nobody_tests_or_sets);
	tcase_add_test(tcase, audit_counts_the_engine_among_those_who_test_flags);
	tcase_add_test(tcase, audit_lets_a_card_wait_for_itself);
	tcase_add_test(tcase, audit_refuses_a_card_that_resolves_itself);
	tcase_add_loop_test(tcase, a_scenario_may_begin_on_any_day_there_is, 0, 7);
	tcase_add_test(tcase, audit_stops_at_a_broken_ruleset);
	tcase_add_test(tcase, faults_keep_errors_and_give_up_remarks);
	tcase_add_test(tcase, part_is_told_by_the_format_line);
	tcase_add_test(tcase, check_wants_to_know_what_a_file_is);
	suite_add_tcase(suite, tcase);
	return suite;
}
