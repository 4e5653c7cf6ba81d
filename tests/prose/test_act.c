/* SPDX-License-Identifier: MIT */
#include "engine/act.h"

#include "fixture.h"
#include "runner.h"

Suite *act_suite(void);

static void expect_act(const struct act *act, const char *english)
{
	struct fixture f;
	struct str out;

	fixture_init(&f);
	str_init(&out);
	const struct prose prose = { &f.world, LANG_EN };

	prose_act(&prose, act, &out);
	ck_assert_str_eq(out.text, english);
	str_release(&out);
}

static struct act adjust(enum adjust_kind kind, int subject, int to)
{
	return (struct act){ .kind = ACT_ADJUST, .team = TEAM_NONE, .adjust = {
		.kind = (uint8_t)kind, .subject = (int16_t)subject, .to = (int16_t)to,
		.quality = 3 } };
}

static struct act show(enum shown_kind kind, int subject, bool hide, bool back)
{
	return (struct act){ .kind = ACT_SHOW, .team = TEAM_NONE, .show = { .take_back = back,
		.what = { .kind = (uint8_t)kind, .team = TEAM_C, .hide = hide,
			.subject = (int16_t)subject } } };
}

START_TEST(an_adjustment_says_what_is_set_and_to_what)
{
	struct act acts[] = { adjust(ADJUST_TRACK, TRACK_TRUST, 45),
		adjust(ADJUST_RESOURCE, RES_PC, 3), adjust(ADJUST_FLAG, FLAG_LINE, 0),
		adjust(ADJUST_FLAG, FLAG_LINE, 3), adjust(ADJUST_FLAG, FLAG_LINE, FLAG_FOREVER),
		adjust(ADJUST_CONTROL, AREA_POL, 0) };
	static const char *const SENTENCES[] = { "Trust = 45",
		"Coalition: political capital = 3", "Red line: over",
		"Red line: this turn and 2 more", "Red line: from now on",
		"Poland is held by the Coalition" };

	for (int i = 0; i < 6; i++)
		expect_act(&acts[i], SENTENCES[i]);
}
END_TEST

START_TEST(what_is_shown_and_hidden_is_named)
{
	struct act acts[] = { show(SHOWN_TRACK, TRACK_TRUST, true, false),
		show(SHOWN_AREA, AREA_LTU, false, false), show(SHOWN_AGENDA, TEAM_R, false, false),
		show(SHOWN_PURSE, TEAM_W, false, true) };
	static const char *const SENTENCES[] = {
		"Coalition no longer sees exactly: Trust",
		"Coalition is shown: Lithuania", "Coalition is shown: the secret agenda of Russia",
		"Coalition sees as the rules say: the purse of Washington" };

	for (int i = 0; i < 4; i++)
		expect_act(&acts[i], SENTENCES[i]);
}
END_TEST

START_TEST(a_ruling_names_the_die_and_its_result)
{
	expect_act(&(struct act){ .kind = ACT_RULING, .ruling = { "R:sabotage:POL:attr", 2, 1 } },
		"The die R:sabotage:POL:attr of turn 2: caught");
	expect_act(&(struct act){ .kind = ACT_RULING, .ruling = { "war", 2, -5 } },
		"The die war of turn 2: -5 per mille of Ukraine");
	expect_act(&(struct act){ .kind = ACT_RULING, .ruling = { "C:deepen:-:vote", 2, 0 } },
		"The die C:deepen:-:vote of turn 2: failed");
}
END_TEST

START_TEST(the_other_acts_of_the_facilitator_are_told)
{
	expect_act(&(struct act){ .kind = ACT_INJECT, .inject = { 0, 5, 0 } },
		"\"A letter\" to Coalition, Washington");
	expect_act(&(struct act){ .kind = ACT_INJECT, .inject = { 0, 2, 3 } },
		"\"A letter\" to Russia when turn 3 opens");
	expect_act(&(struct act){ .kind = ACT_CANCEL, .cancel = { .team = TEAM_R, .refund = true,
		.order = ORDER_SABOTAGE } },
		"Russia: \"Sabotage (cables, rail)\" is struck off and costs nothing");
	expect_act(&(struct act){ .kind = ACT_EVENT, .event = { -1, EVENT_SKIP, 2 } },
		"\"any card\" does not come when turn 2 opens");
	expect_act(&(struct act){ .kind = ACT_EVENT, .event = { 0, EVENT_NOW, 0 } },
		"\"An envoy lands\" comes now");
	expect_act(&(struct act){ .kind = ACT_END, .end = { 0 } },
		"The game is closed; for the discussion: Rupture");
	expect_act(&(struct act){ .kind = ACT_END, .end = { -1 } }, "The game is closed");
	expect_act(&(struct act){ .kind = ACT_ARGUMENT, .argument = { TEAM_R, -10 } },
		"The argument of Russia counts -10");
}
END_TEST

START_TEST(every_kind_of_act_has_a_name)
{
	for (int kind = 0; kind < ACT_COUNT; kind++)
		ck_assert_int_gt((int)prose_act_kind((enum act_kind)kind)[0], 0);
}
END_TEST

Suite *act_suite(void)
{
	Suite *suite = suite_create("act");
	TCase *tests = tcase_create("rules B19");

	tcase_add_test(tests, an_adjustment_says_what_is_set_and_to_what);
	tcase_add_test(tests, what_is_shown_and_hidden_is_named);
	tcase_add_test(tests, a_ruling_names_the_die_and_its_result);
	tcase_add_test(tests, the_other_acts_of_the_facilitator_are_told);
	tcase_add_test(tests, every_kind_of_act_has_a_name);
	suite_add_tcase(suite, tests);
	return suite;
}
