/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/odds_sheet.h"
#include "app/odds_text.h"
#include "base/utf8.h"
#include "content/content.h"
#include "io/file.h"
#include "io/yaml.h"
#include "runner.h"

Suite *odds_suite(void);

static struct content content;
static struct odds_sheet *sheet;
static struct str out;

static void open_odds(const char *scenario)
{
	struct faults faults = { 0 };

	ck_assert(content_open(scenario, &content, &faults));
	sheet = arena_alloc(content.arena, 1, sizeof(*sheet));
	odds_sheet_make(content.world, sheet);
	str_init(&out);
}

static void close_odds(void)
{
	str_release(&out);
	content_release(&content);
}

/* Whether line is one of those of text. */
static bool has_line(const char *text, const char *line)
{
	size_t length = strlen(line);

	for (const char *at = strstr(text, line); at; at = strstr(at + 1, line))
		if (at[-1] == '\n' && at[length] == '\n')
			return true;
	return false;
}

/* Every line of tests/data/odds/SCENARIO.csv must be among the command's; return how many. */
static int compare(const char *scenario)
{
	const char *top = getenv("TOP_SRCDIR");
	char path[1024];
	struct file file;
	struct fault fault;
	int count = 0;

	snprintf(path, sizeof(path), "%s/tests/data/odds/%s.csv", top ? top : SOURCEDIR, scenario);
	ck_assert(file_read(path, YAML_SIZE, &file, &fault));
	open_odds(scenario);
	odds_sheet_csv(sheet, &out);
	for (const char *at = file.text; *at; at += strcspn(at, "\n") + 1) {
		char line[128];

		snprintf(line, sizeof(line), "%.*s", (int)strcspn(at, "\n"), at);
		if (line[0] == '#')
			continue;
		ck_assert_msg(has_line(out.text, line), "published: %s; the command says:\n%s",
			line, out.text);
		count++;
	}
	close_odds();
	file_release(&file);
	return count;
}

/* Rules E3: 18 proposals by 8 figures, four of which it leaves open, and one vote more. */
START_TEST(odds_of_the_campaign_are_the_vote_table_of_e3)
{
	ck_assert_int_eq(compare("with_whom"), 18 * 8 - 4 + 1);
}
END_TEST

/* 4 targets by 3 postures by 2 by 3 results, 9 chances of a response, the counter-attack. */
START_TEST(odds_of_marijampole_are_the_incursion_tables_of_e3)
{
	ck_assert_int_eq(compare("marijampole"), 4 * 3 * 2 * 3 + 9 + 1);
}
END_TEST

START_TEST(odds_leave_out_what_the_scenario_does_not_allow)
{
	open_odds("nuuk_winter");
	ck_assert_int_eq(sheet->strike_count, 0);
	ck_assert_int_eq(sheet->response_count, 0);
	ck_assert_int_gt(sheet->vote_count, 0);
	for (int i = 0; i < sheet->vote_count; i++)
		ck_assert(content.world->scenario.allowed[sheet->votes[i].kind]);
	close_odds();
}
END_TEST

START_TEST(odds_of_rolls_sum_to_a_hundred)
{
	open_odds("with_whom");
	ck_assert_int_gt(sheet->roll_count, 5);
	for (int i = 0; i < sheet->roll_count; i++) {
		int sum = 0;

		for (int band = 0; band < BAND_COUNT; band++)
			sum += sheet->rolls[i].odds.band[band];
		ck_assert_int_eq(sum, 100);
	}
	close_odds();
}
END_TEST

START_TEST(odds_fit_eighty_columns_in_both_languages)
{
	for (int lang = 0; lang < LANG_COUNT; lang++) {
		open_odds("with_whom");

		struct prose prose = { .world = content.world, .lang = (enum lang)lang };

		odds_sheet_text(&prose, sheet, &out);
		for (char *line = strtok(out.text, "\n"); line; line = strtok(NULL, "\n"))
			ck_assert_msg(utf8_width(line) <= 80, "%s", line);
		close_odds();
	}
}
END_TEST

Suite *odds_suite(void)
{
	Suite *suite = suite_create("app/odds");
	TCase *tcase = tcase_create("published");

	tcase_add_test(tcase, odds_of_the_campaign_are_the_vote_table_of_e3);
	tcase_add_test(tcase, odds_of_marijampole_are_the_incursion_tables_of_e3);
	tcase_add_test(tcase, odds_leave_out_what_the_scenario_does_not_allow);
	tcase_add_test(tcase, odds_of_rolls_sum_to_a_hundred);
	tcase_add_test(tcase, odds_fit_eighty_columns_in_both_languages);
	suite_add_tcase(suite, tcase);
	return suite;
}
