/* SPDX-License-Identifier: MIT */
#include "fixture.h"
#include "runner.h"

Suite *effects_suite(void);

static void expect_effect(int effect, int target, const char *text)
{
	static struct fixture fixture;
	struct str out;

	fixture_init(&fixture);
	str_init(&out);
	prose_effects(&(struct prose){ &fixture.world, LANG_EN },
		(struct span){ (uint16_t)effect, 1 }, target, &out);
	expect_text(&out, text);
	str_release(&out);
}

START_TEST(every_verb_reads_as_a_phrase)
{
	static const char *const PHRASES[VERB_COUNT] = {
		[VERB_TRACK] = "Trust +4 (times the yes weight)",
		[VERB_RES] = "Coalition: budget -2",
		[VERB_FLAG] = "\"Red line\" (this turn and 3 more)",
		[VERB_UNITS] = "brigades of Germany in Poland +4",
		[VERB_MOVE] = "brigades (up to 2 + Trust/40 - Aid to Ukraine) move from "
			"Lithuania/Poland to Poland",
		[VERB_COMMIT] = "commitment of Eastern flank +4",
		[VERB_WHIP] = "pressure on Eastern flank +4",
		[VERB_DELAY] = "[in 2 turns: Coalition: budget -2]",
		[VERB_IF] = "[if no \"Red line\" or commitment of Eastern flank > 3: "
			"Coalition: budget -2; else pressure on Eastern flank +4]",
		[VERB_ROLL] = "[success: Coalition: budget -2; failure: nothing]",
		[VERB_EVENT] = "An envoy lands",
		[VERB_SAY] = "Snow falls.",
	};

	for (int verb = 0; verb < VERB_COUNT; verb++) {
		ck_assert_ptr_nonnull(PHRASES[verb]);
		expect_effect(verb, AREA_POL, PHRASES[verb]);
	}
}
END_TEST

START_TEST(units_of_no_nation_are_anybodys)
{
	static struct fixture fixture;
	struct str out;

	fixture_init(&fixture);
	fixture.effects[VERB_UNITS].nation = NATION_ANY;
	fixture.effects[VERB_DELAY].subject = 1;
	str_init(&out);
	prose_effects(&(struct prose){ &fixture.world, LANG_EN }, (struct span){ VERB_UNITS, 1 },
		AREA_LTU, &out);
	expect_text(&out, "brigades in Lithuania +4");
	prose_effects(&(struct prose){ &fixture.world, LANG_EN }, (struct span){ VERB_DELAY, 1 },
		AREA_LTU, &out);
	expect_text(&out, "[next turn: Coalition: budget -2]");
	str_release(&out);
}
END_TEST

START_TEST(an_effect_without_a_target_says_so)
{
	expect_effect(VERB_UNITS, TARGET_NONE, "brigades of Germany in the target +4");
	expect_effect(EFFECT_INNER, 2, "Decision rule becomes 2");
}
END_TEST

START_TEST(no_effects_are_nothing)
{
	static struct fixture fixture;
	struct str out;

	fixture_init(&fixture);
	str_init(&out);
	prose_effects(&(struct prose){ &fixture.world, LANG_EN }, (struct span){ 0, 0 },
		TARGET_NONE, &out);
	expect_text(&out, "nothing");
	prose_effects(&(struct prose){ &fixture.world, LANG_ZH_TW }, (struct span){ VERB_TRACK, 2 },
		TARGET_NONE, &out);
	expect_text(&out, "信任 +4 (times the yes weight), Coalition: budget -2");
	str_release(&out);
}
END_TEST

START_TEST(a_track_counted_per_mille_reads_in_per_cent)
{
	static struct fixture fixture;
	const struct prose prose = { &fixture.world, LANG_EN };
	struct str out;

	fixture_init(&fixture);
	fixture.world.tracks[TRACK_TRUST].permille = true;
	fixture.state.track[TRACK_TRUST] = 807;
	fixture.sources[SOURCE_LINE] = "trust >= 772 and greenland < 5 or (810 - trust)/8 > 4";
	str_init(&out);
	prose_effects(&prose, (struct span){ VERB_TRACK, 1 }, TARGET_NONE, &out);
	expect_text(&out, "Trust +0.4 (times the yes weight)");
	prose_condition(&prose, NULL, (struct expr){ 0, 1, SOURCE_LINE }, &out);
	expect_text(&out, "Trust >= 77.2% and Greenland crisis < 5 or (810 - Trust)/8 > 4");
	ck_assert_str_eq(prose_figure(&fixture.world.tracks[TRACK_TRUST], 807).text, "80.7%");
	ck_assert_str_eq(prose_figure(&fixture.world.tracks[TRACK_TRUST], -5).text, "-0.5%");
	ck_assert_str_eq(prose_figure_change(&fixture.world.tracks[TRACK_TRUST], -12).text, "-1.2");
	ck_assert_str_eq(prose_figure(&fixture.world.tracks[TRACK_GREENLAND], 807).text, "807");
	str_release(&out);
}
END_TEST

Suite *effects_suite(void)
{
	Suite *suite = suite_create("effects");
	TCase *tcase = tcase_create("effects");

	tcase_add_test(tcase, every_verb_reads_as_a_phrase);
	tcase_add_test(tcase, units_of_no_nation_are_anybodys);
	tcase_add_test(tcase, an_effect_without_a_target_says_so);
	tcase_add_test(tcase, no_effects_are_nothing);
	tcase_add_test(tcase, a_track_counted_per_mille_reads_in_per_cent);
	suite_add_tcase(suite, tcase);
	return suite;
}
