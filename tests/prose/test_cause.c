/* SPDX-License-Identifier: MIT */
#include "engine/ledger.h"

#include "fixture.h"
#include "runner.h"

Suite *cause_suite(void);

struct sample {
	struct entry entry;
	const char *english, *chinese;
};

static const struct sample SAMPLES[] = {
	{ { .cause = CAUSE_START }, "the scenario", "the scenario" },
	{ { .cause = CAUSE_INCOME }, "income", "income" },
	{ { .cause = CAUSE_EVENT }, "An envoy lands", "特使抵達" },
	{ { .cause = CAUSE_ORDER, .author = TEAM_C, .index = ORDER_REINFORCE, .target = AREA_LTU },
		"Reinforce: Lithuania (Coalition)", "增援: 立陶宛 (Coalition)" },
	{ { .cause = CAUSE_SETTING, .author = TEAM_W, .index = SETTING_ALERT },
		"Alert level (Washington)", "Alert level (Washington)" },
	{ { .cause = CAUSE_ROW }, "Greenland cools", "格陵蘭降溫" },
	{ { .cause = CAUSE_VOTE, .index = ORDER_LINE }, "the vote on \"Draw the red line\"",
		"the vote on \"劃下紅線\"" },
	{ { .cause = CAUSE_BATTLE, .author = TEAM_R, .index = ORDER_LINE, .target = AREA_LTU },
		"the battle for Lithuania", "the battle for 立陶宛" },
	{ { .cause = CAUSE_OFFER }, "the ceasefire offer", "the ceasefire offer" },
	{ { .cause = CAUSE_INCIDENT }, "an incident between armed forces",
		"an incident between armed forces" },
	{ { .cause = CAUSE_GENERAL_WAR }, "general war", "general war" },
	{ { .cause = CAUSE_WAR }, "the war in Ukraine", "the war in Ukraine" },
	{ { .cause = CAUSE_BUDGET }, "budget lines", "budget lines" },
	{ { .cause = CAUSE_CLOCK }, "time", "time" },
	{ { .cause = CAUSE_ENDING }, "the end of the game", "the end of the game" },
	{ { .cause = CAUSE_AGREEMENT, .index = 2 }, "agreement 2", "agreement 2" },
	{ { .cause = CAUSE_SIGNAL }, "Red signalling", "Red signalling" },
	{ { .cause = CAUSE_INJECT }, "A letter", "一封信" },
	{ { .cause = CAUSE_FACILITATOR }, "the facilitator", "the facilitator" },
};

enum { SAMPLE_COUNT = sizeof(SAMPLES) / sizeof(*SAMPLES) };

START_TEST(every_cause_has_a_name)
{
	static struct fixture fixture;
	struct str out;

	fixture_init(&fixture);
	str_init(&out);
	ck_assert_int_eq(SAMPLE_COUNT, CAUSE_COUNT);
	for (int i = 0; i < SAMPLE_COUNT; i++) {
		ck_assert_int_eq(SAMPLES[i].entry.cause, i);
		prose_cause(&(struct prose){ &fixture.world, LANG_EN }, &SAMPLES[i].entry, &out);
		expect_text(&out, SAMPLES[i].english);
		prose_cause(&(struct prose){ &fixture.world, LANG_ZH_TW }, &SAMPLES[i].entry, &out);
		expect_text(&out, SAMPLES[i].chinese);
	}
	str_release(&out);
}
END_TEST

static void expect_cause(const struct entry *entry, const char *text)
{
	static struct fixture fixture;
	struct str out;

	fixture_init(&fixture);
	str_init(&out);
	prose_cause(&(struct prose){ &fixture.world, LANG_EN }, entry, &out);
	expect_text(&out, text);
	str_release(&out);
}

START_TEST(a_hidden_author_is_not_named)
{
	expect_cause(&(struct entry){ .cause = CAUSE_ORDER, .author = TEAM_NONE, .hidden = true,
		.index = ORDER_SABOTAGE, .target = AREA_POL }, "Sabotage: Poland (unknown hand)");
	expect_cause(&(struct entry){ .cause = CAUSE_ORDER, .author = TEAM_NONE, .hidden = true,
		.index = -1, .target = TARGET_NONE }, "an operation of an unknown hand");
}
END_TEST

START_TEST(a_delayed_effect_says_when_it_was_begun)
{
	expect_cause(&(struct entry){ .cause = CAUSE_ORDER, .author = TEAM_C, .index = ORDER_LINE,
		.target = TARGET_NONE, .queued = 2 }, "Draw the red line (Coalition), begun in turn 2");
}
END_TEST

Suite *cause_suite(void)
{
	Suite *suite = suite_create("cause");
	TCase *tcase = tcase_create("cause");

	tcase_add_test(tcase, every_cause_has_a_name);
	tcase_add_test(tcase, a_hidden_author_is_not_named);
	tcase_add_test(tcase, a_delayed_effect_says_when_it_was_begun);
	suite_add_tcase(suite, tcase);
	return suite;
}
