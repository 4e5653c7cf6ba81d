/* SPDX-License-Identifier: MIT */
#include "fixture.h"
#include "runner.h"

Suite *date_suite(void);

struct first_day {
	int year, month, day, unit;
};

static void expect_date(struct first_day first, int turn, const char *text)
{
	static struct fixture fixture;
	const struct prose prose = { &fixture.world, LANG_EN };
	struct str out;

	fixture_init(&fixture);
	fixture.world.scenario.year = (int16_t)first.year;
	fixture.world.scenario.month = (uint8_t)first.month;
	fixture.world.scenario.day = (uint8_t)first.day;
	fixture.world.scenario.unit = (uint8_t)first.unit;
	str_init(&out);
	prose_date(&prose, turn, &out);
	expect_text(&out, text);
	str_release(&out);
}

START_TEST(weeks_run_over_the_ends_of_months_and_years)
{
	expect_date((struct first_day){ 2026, 1, 17, TURN_WEEK }, 1, "17 January 2026");
	expect_date((struct first_day){ 2026, 1, 17, TURN_WEEK }, 3, "31 January 2026");
	expect_date((struct first_day){ 2026, 1, 17, TURN_WEEK }, 4, "7 February 2026");
	expect_date((struct first_day){ 2026, 12, 28, TURN_WEEK }, 2, "4 January 2027");
	expect_date((struct first_day){ 2026, 1, 1, TURN_WEEK }, 200, "25 October 2029");
}
END_TEST

START_TEST(weeks_know_leap_years)
{
	expect_date((struct first_day){ 2028, 2, 22, TURN_WEEK }, 2, "29 February 2028");
	expect_date((struct first_day){ 2026, 2, 22, TURN_WEEK }, 2, "1 March 2026");
	expect_date((struct first_day){ 2100, 2, 22, TURN_WEEK }, 2, "1 March 2100");
	expect_date((struct first_day){ 2000, 2, 22, TURN_WEEK }, 2, "29 February 2000");
}
END_TEST

START_TEST(quarters_run_over_the_end_of_the_year)
{
	expect_date((struct first_day){ 2026, 7, 1, TURN_QUARTER }, 1, "Q3 2026");
	expect_date((struct first_day){ 2026, 7, 1, TURN_QUARTER }, 3, "Q1 2027");
	expect_date((struct first_day){ 2026, 1, 1, TURN_QUARTER }, 12, "Q4 2028");
	expect_date((struct first_day){ 2026, 11, 30, TURN_QUARTER }, 2, "Q1 2027");
}
END_TEST

START_TEST(half_years_run_over_the_end_of_the_year)
{
	expect_date((struct first_day){ 2026, 7, 1, TURN_HALF_YEAR }, 1, "H2 2026");
	expect_date((struct first_day){ 2026, 7, 1, TURN_HALF_YEAR }, 2, "H1 2027");
	expect_date((struct first_day){ 2026, 7, 1, TURN_HALF_YEAR }, 6, "H1 2029");
}
END_TEST

START_TEST(turn_label_counts_the_turns)
{
	static struct fixture fixture;
	const struct prose prose = { &fixture.world, LANG_EN };
	struct str out;

	fixture_init(&fixture);
	str_init(&out);
	prose_turn(&prose, 2, &out);
	expect_text(&out, "Turn 2/3, 24 January 2026");
	str_release(&out);
}
END_TEST

Suite *date_suite(void)
{
	Suite *suite = suite_create("date");
	TCase *tcase = tcase_create("date");

	tcase_add_test(tcase, weeks_run_over_the_ends_of_months_and_years);
	tcase_add_test(tcase, weeks_know_leap_years);
	tcase_add_test(tcase, quarters_run_over_the_end_of_the_year);
	tcase_add_test(tcase, half_years_run_over_the_end_of_the_year);
	tcase_add_test(tcase, turn_label_counts_the_turns);
	suite_add_tcase(suite, tcase);
	return suite;
}
