/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "engine/order.h"
#include "fixture.h"
#include "runner.h"

Suite *names_suite(void);

static enum lang lang_of(const char *language, const char *all, const char *lang)
{
	setenv("LANGUAGE", language, 1);
	setenv("LC_ALL", all, 1);
	setenv("LC_MESSAGES", "", 1);
	setenv("LANG", lang, 1);
	const enum lang result = prose_lang();

	unsetenv("LANGUAGE");
	unsetenv("LC_MESSAGES");
	unsetenv("LANG");
	setenv("LC_ALL", "C.UTF-8", 1);
	return result;
}

START_TEST(language_comes_from_the_first_variable_that_is_set)
{
	ck_assert_int_eq(lang_of("", "", ""), LANG_EN);
	ck_assert_int_eq(lang_of("", "", "zh_TW.UTF-8"), LANG_ZH_TW);
	ck_assert_int_eq(lang_of("", "en_GB.UTF-8", "zh_TW.UTF-8"), LANG_EN);
	ck_assert_int_eq(lang_of("", "zh_TW.UTF-8", "en_US.UTF-8"), LANG_ZH_TW);
	ck_assert_int_eq(lang_of("", "C.UTF-8", "zh_TW.UTF-8"), LANG_EN);
}
END_TEST

START_TEST(language_list_goes_before_the_locale)
{
	ck_assert_int_eq(lang_of("zh_TW", "C.UTF-8", ""), LANG_ZH_TW);
	ck_assert_int_eq(lang_of("en", "zh_TW.UTF-8", ""), LANG_EN);
	ck_assert_int_eq(lang_of("de:zh_TW:en", "C.UTF-8", ""), LANG_ZH_TW);
	ck_assert_int_eq(lang_of("de:en:zh_TW", "zh_TW.UTF-8", ""), LANG_EN);
}
END_TEST

START_TEST(an_unknown_language_is_english)
{
	ck_assert_int_eq(lang_of("", "", "de_DE.UTF-8"), LANG_EN);
	ck_assert_int_eq(lang_of("de", "", "zh_TW.UTF-8"), LANG_ZH_TW);
}
END_TEST

START_TEST(everything_with_a_number_has_a_name)
{
	for (int team = 0; team <= TEAM_NONE; team++) {
		ck_assert_int_gt((int)strlen(prose_team((enum team)team)), 0);
		ck_assert_int_gt((int)strlen(prose_team_id((enum team)team)), 0);
	}
	for (int band = 0; band < BAND_COUNT; band++)
		ck_assert_int_gt((int)strlen(prose_band((enum band)band)), 0);
	for (int kind = 0; kind < UNIT_KIND_COUNT; kind++)
		ck_assert_int_eq((int)strlen(prose_unit((enum unit_kind)kind, true)), 3);
	for (int rule = 0; rule < DECISION_COUNT; rule++)
		ck_assert_int_gt((int)strlen(prose_decision((enum decision)rule)), 0);
	ck_assert_str_eq(prose_team(TEAM_W), "Washington");
	ck_assert_int_eq(prose_team_letter(TEAM_R), 'R');
	ck_assert_str_eq(prose_team_id(TEAM_C), "coalition");
}
END_TEST

START_TEST(every_value_of_every_setting_has_a_name)
{
	for (int setting = 0; setting < SETTING_COUNT; setting++) {
		int values = 0;

		for (int team = 0; team < TEAM_COUNT; team++)
			if (setting_values((enum setting)setting, (enum team)team) > values)
				values = setting_values((enum setting)setting, (enum team)team);
		ck_assert_int_gt(values, 1);
		for (int value = 0; value < values; value++)
			ck_assert_str_ne(prose_setting_value((enum setting)setting, value), "?");
		ck_assert_str_eq(prose_setting_value((enum setting)setting, values), "?");
		ck_assert_str_eq(prose_setting_value((enum setting)setting, -1), "?");
	}
}
END_TEST

START_TEST(orders_are_told_with_their_targets)
{
	static struct fixture fixture;
	const struct prose english = { &fixture.world, LANG_EN };
	const struct prose chinese = { &fixture.world, LANG_ZH_TW };
	struct str out;

	fixture_init(&fixture);
	str_init(&out);
	prose_order(&english, &(struct order){ TEAM_C, ORDER_REINFORCE, AREA_LTU }, &out);
	expect_text(&out, "Reinforce the eastern flank: Lithuania");
	prose_order_brief(&chinese, &(struct order){ TEAM_C, ORDER_REINFORCE, AREA_LTU }, &out);
	expect_text(&out, "增援: 立陶宛");
	prose_order(&english, &(struct order){ TEAM_C, ORDER_RULE, DECISION_UNANIMITY }, &out);
	expect_text(&out, "Change the rule: unanimity");
	prose_order(&english, &(struct order){ TEAM_C, ORDER_WHIP, 0 }, &out);
	expect_text(&out, "Whip a bloc: Eastern flank");
	prose_order(&english, &(struct order){ TEAM_C, ORDER_LINE, TARGET_NONE }, &out);
	expect_text(&out, "Draw the red line");
	prose_order(&english, &(struct order){ TEAM_C, FIXTURE_ORDERS, TARGET_NONE }, &out);
	expect_text(&out, "unknown order");
	str_release(&out);
}
END_TEST

Suite *names_suite(void)
{
	Suite *suite = suite_create("names");
	TCase *tcase = tcase_create("names");

	tcase_add_test(tcase, language_comes_from_the_first_variable_that_is_set);
	tcase_add_test(tcase, language_list_goes_before_the_locale);
	tcase_add_test(tcase, an_unknown_language_is_english);
	tcase_add_test(tcase, everything_with_a_number_has_a_name);
	tcase_add_test(tcase, every_value_of_every_setting_has_a_name);
	tcase_add_test(tcase, orders_are_told_with_their_targets);
	suite_add_tcase(suite, tcase);
	return suite;
}
