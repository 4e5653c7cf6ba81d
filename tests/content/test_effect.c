/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <string.h>

#include "content/bench.h"
#include "content/effect_parse.h"
#include "runner.h"

Suite *effect_suite(void);

static struct bench bench;

static void setup(void)
{
	bench_init(&bench);
}

static void teardown(void)
{
	bench_release(&bench);
}

static bool compile(const char *text, const char *name, struct span *span)
{
	bool sound = effects_compile(&bench.build, bench_node(&bench, text), name, span);

	build_publish(&bench.build, NULL);
	return sound;
}

/* The first effect of a list that must compile. */
static const struct effect *first_of(const char *text, const char *name)
{
	struct span span = { 0, 0 };

	ck_assert_msg(compile(text, name, &span), "%s: %s", text,
		fault_sentence(bench.faults.list[0].code));
	ck_assert_int_ge(span.count, 1);
	return &bench.world->effects[span.first];
}

static int32_t value_of(const struct effect *effect)
{
	return expr_eval(bench.world, &bench.state, effect->value, TARGET_NONE);
}

static const char *path_of(const struct effect *effect)
{
	return bench.world->sources[effect->path];
}

START_TEST(effect_track_has_four_ways)
{
	static const struct {
		const char *text;
		enum change change;
		int value;
	} WAYS[] = {
		{ "[{track: door, add: -3}]", CHANGE_ADD, -3 },
		{ "[{track: door, set: trust}]", CHANGE_SET, 30 },
		{ "[{track: door, max: \"trust + 1\"}]", CHANGE_MAX, 31 },
		{ "[{track: door, min: 4}]", CHANGE_MIN, 4 },
	};

	for (size_t i = 0; i < sizeof(WAYS) / sizeof(*WAYS); i++) {
		const struct effect *effect = first_of(WAYS[i].text, "");

		ck_assert_int_eq(effect->verb, VERB_TRACK);
		ck_assert_int_eq(effect->subject, 1);
		ck_assert_int_eq(effect->change, WAYS[i].change);
		ck_assert_int_eq(value_of(effect), WAYS[i].value);
		ck_assert(!effect->scaled);
	}
}
END_TEST

START_TEST(effect_scale_belongs_to_a_passed_vote)
{
	struct span span;

	ck_assert(first_of("[{track: door, add: 6, scale: 1}]", "pass")->scaled);
	ck_assert(!compile("[{track: door, add: 6, scale: 1}]", "fail", &span));
	ck_assert_int_eq(bench.faults.list[0].code, FAULT_SCALE);
}
END_TEST

START_TEST(effect_resource_names_its_team)
{
	const struct effect *effect = first_of("[{res: pc, team: W, add: 2}]", "");

	ck_assert_int_eq(effect->verb, VERB_RES);
	ck_assert_int_eq(effect->subject, RES_PC);
	ck_assert_int_eq(effect->team, TEAM_W);
	ck_assert_int_eq(value_of(effect), 2);
}
END_TEST

START_TEST(effect_flag_lasts_or_clears)
{
	const struct effect *effect = first_of("[{flag: red, set: 1, turns: 4}]", "");

	ck_assert_int_eq(effect->verb, VERB_FLAG);
	ck_assert_str_eq(bench.world->flags[effect->subject], "red");
	ck_assert_int_eq(effect->turns, 4);
	ck_assert(!effect->clears);
	ck_assert_int_eq(first_of("[{flag: red, set: 1}]", "")->turns, FLAG_FOREVER);
	ck_assert(first_of("[{flag: red, set: 0}]", "")->clears);
}
END_TEST

START_TEST(effect_units_stand_in_one_area)
{
	const struct effect *effect =
		first_of("[{units: {team: C, area: LVA, kind: air, nation: POL, q: 4}, add: 2}]", "");
	struct span span;

	ck_assert_int_eq(effect->verb, VERB_UNITS);
	ck_assert_int_eq(effect->team, TEAM_C);
	ck_assert_int_eq(effect->area, 1);
	ck_assert_int_eq(effect->kind, UNIT_AIR);
	ck_assert_int_eq(effect->nation, 0);
	ck_assert_int_eq(effect->quality, 4);
	ck_assert(!compile("[{units: {team: C, area: BALTICS, kind: air, nation: POL, q: 4}, add: 2}]",
		"", &span));
	ck_assert_int_eq(bench.faults.list[0].code, FAULT_GROUP);
}
END_TEST

START_TEST(effect_takes_units_of_any_nation_but_creates_none)
{
	struct span span;

	ck_assert_int_eq(
		first_of("[{units: {team: C, area: LVA, kind: bde}, add: -1}]", "")->nation,
		NATION_ANY);
	ck_assert(!compile("[{units: {team: C, area: LVA, kind: bde, q: 3}, add: 1}]", "", &span));
	ck_assert_int_eq(bench.faults.list[0].code, FAULT_MISSING_KEY);
	ck_assert_str_eq(bench.faults.list[0].arg[0], "nation");
}
END_TEST

START_TEST(effect_move_goes_through_its_sources_in_order)
{
	bench.build.target_kind = TARGET_KIND_AREA;

	const struct effect *effect =
		first_of("[{move: {team: C, from: [KAL, BALTICS], to: $t, kind: bde}, add: 2}]", "");
	const int16_t *from = &bench.world->lists[effect->list.first];

	ck_assert_int_eq(effect->verb, VERB_MOVE);
	ck_assert_int_eq(effect->area, SUBJECT_TARGET);
	ck_assert_int_eq(effect->list.count, 3);
	ck_assert_int_eq(from[0], 2);
	ck_assert_int_eq(from[1], 0);
	ck_assert_int_eq(from[2], 1);
}
END_TEST

START_TEST(effect_target_must_be_of_the_kind)
{
	struct span span;

	bench.build.target_kind = TARGET_KIND_BLOC;
	ck_assert_int_eq(first_of("[{commit: $t, add: 1}]", "")->subject, SUBJECT_TARGET);
	ck_assert_int_eq(first_of("[{whip: EAST, add: 2}]", "")->subject, 0);
	ck_assert(!compile("[{move: {team: C, from: [KAL], to: $t, kind: bde}, add: 2}]", "", &span));
	ck_assert_int_eq(bench.faults.list[0].code, FAULT_TARGET);
	ck_assert_str_eq(bench.faults.list[0].arg[0], "area");
}
END_TEST

START_TEST(effect_branches_and_delays_hold_their_own_lists)
{
	const struct effect *effect = first_of(
		"[{if: \"trust > 40\", do: [{track: door, add: 1}], else: [{say: {en: x}}, "
		"{delay: 2, do: [{event: storm}]}]}]", "pass");
	const struct effect *then = &bench.world->effects[effect->then.first];
	const struct effect *otherwise = &bench.world->effects[effect->otherwise.first];
	const struct effect *later = &bench.world->effects[otherwise[1].then.first];

	ck_assert_int_eq(effect->verb, VERB_IF);
	ck_assert_int_eq(value_of(effect), 0);
	ck_assert_int_eq(effect->then.count, 1);
	ck_assert_int_eq(effect->otherwise.count, 2);
	ck_assert_int_eq(then->verb, VERB_TRACK);
	ck_assert_int_eq(otherwise[0].verb, VERB_SAY);
	ck_assert_str_eq(bench.world->says[otherwise[0].subject].in[LANG_EN], "x");
	ck_assert_int_eq(otherwise[1].verb, VERB_DELAY);
	ck_assert_int_eq(otherwise[1].subject, 2);
	ck_assert_int_eq(later->verb, VERB_EVENT);
	ck_assert_int_eq(later->subject, 0);
}
END_TEST

START_TEST(effect_roll_has_bands_and_modifiers)
{
	const struct effect *effect = first_of(
		"[{track: door, add: 1}, {roll: {base: 55, mods: [{expr: trust/3}, "
		"{if: flag(red), add: -15}], success: [{track: door, add: 2}], fail: []}}]", "");
	const struct roll *roll = &bench.world->rolls[effect[1].subject];
	const struct modifier *mods = &bench.world->modifiers[roll->mods.first];

	ck_assert_int_eq(effect[1].verb, VERB_ROLL);
	ck_assert_int_eq(expr_eval(bench.world, &bench.state, roll->base, TARGET_NONE), 55);
	ck_assert_int_eq(roll->mods.count, 2);
	ck_assert_int_eq(mods[0].when.count, 0);
	ck_assert_int_eq(expr_eval(bench.world, &bench.state, mods[1].when, TARGET_NONE), 1);
	ck_assert_int_eq(expr_eval(bench.world, &bench.state, mods[1].value, TARGET_NONE), -15);
	ck_assert(!roll->has[BAND_GREAT]);
	ck_assert(roll->has[BAND_SUCCESS]);
	ck_assert(roll->has[BAND_FAIL]);
	ck_assert_int_eq(roll->bands[BAND_SUCCESS].count, 1);
	ck_assert_int_eq(roll->bands[BAND_FAIL].count, 0);
}
END_TEST

/* The paths are parts of the keys of dice: games recorded before depend on them (B8.1). */
START_TEST(effect_paths_are_indices_and_branches)
{
	const char *text = "[{say: {en: x}}, {if: \"1\", do: [{say: {en: x}}], else: "
		"[{roll: {base: 50, fail: [{say: {en: x}}]}}]}]";
	const struct effect *card = first_of(text, "");
	const struct effect *otherwise = &bench.world->effects[card[1].otherwise.first];
	const struct roll *roll = &bench.world->rolls[otherwise->subject];

	ck_assert_str_eq(path_of(&card[0]), "0");
	ck_assert_str_eq(path_of(&card[1]), "1");
	ck_assert_str_eq(path_of(&bench.world->effects[card[1].then.first]), "1.do.0");
	ck_assert_str_eq(path_of(otherwise), "1.else.0");
	ck_assert_str_eq(path_of(&bench.world->effects[roll->bands[BAND_FAIL].first]),
		"1.else.0.fail.0");

	const struct effect *pass = first_of(text, "pass");

	ck_assert_str_eq(path_of(&pass[1]), "pass.1");
	ck_assert_str_eq(path_of(&bench.world->effects[pass[1].then.first]), "pass.1.do.0");
}
END_TEST

START_TEST(effect_lists_nest_four_deep)
{
	struct span span;

	ck_assert(compile("[{delay: 1, do: [{delay: 1, do: [{delay: 1, do: [{say: {en: x}}]}]}]}]",
		"", &span));
	ck_assert(!compile("[{delay: 1, do: [{delay: 1, do: [{delay: 1, do: [{delay: 1, do: []}]}]}]}]",
		"", &span));
	ck_assert_int_eq(bench.faults.list[0].code, FAULT_DEPTH);
}
END_TEST

START_TEST(effect_has_exactly_one_verb)
{
	static const struct {
		const char *text;
		enum fault_code code;
		int column;
	} SLIPS[] = {
		{ "[{add: 3}]", FAULT_NO_VERB, 2 },
		{ "[{}]", FAULT_NO_VERB, 2 },
		{ "[{track: door, res: bp, team: C, add: 3}]", FAULT_TWO_VERBS, 16 },
		{ "[{track: door, add: 3, set: 4}]", FAULT_TWO_VERBS, 24 },
		{ "[{track: door}]", FAULT_MISSING_KEY, 2 },
		{ "[{track: door, add: 3, turns: 2}]", FAULT_UNKNOWN_KEY, 24 },
		{ "[{track: dor, add: 3}]", FAULT_UNKNOWN_NAME, 10 },
		{ "[{delay: 0, do: []}]", FAULT_RANGE, 10 },
		{ "[door]", FAULT_KIND, 2 },
		{ "[{flag: red, set: 2}]", FAULT_RANGE, 19 },
		{ "[{commit: $t, add: 1}]", FAULT_TARGET, 11 },
	};

	for (size_t i = 0; i < sizeof(SLIPS) / sizeof(*SLIPS); i++) {
		struct span span;

		bench_clear(&bench);
		ck_assert_msg(!compile(SLIPS[i].text, "", &span), "%s", SLIPS[i].text);

		const struct fault *fault = &bench.faults.list[0];

		ck_assert_int_eq(bench.faults.count, 1);
		ck_assert_msg(fault->code == SLIPS[i].code, "%s: %s", SLIPS[i].text,
			fault_sentence(fault->code));
		ck_assert_msg(fault->column == SLIPS[i].column, "%s: column %d", SLIPS[i].text,
			fault->column);
	}
}
END_TEST

Suite *effect_suite(void)
{
	Suite *suite = suite_create("effect");
	TCase *tcase = tcase_create("compile");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, effect_track_has_four_ways);
	tcase_add_test(tcase, effect_scale_belongs_to_a_passed_vote);
	tcase_add_test(tcase, effect_resource_names_its_team);
	tcase_add_test(tcase, effect_flag_lasts_or_clears);
	tcase_add_test(tcase, effect_units_stand_in_one_area);
	tcase_add_test(tcase, effect_takes_units_of_any_nation_but_creates_none);
	tcase_add_test(tcase, effect_move_goes_through_its_sources_in_order);
	tcase_add_test(tcase, effect_target_must_be_of_the_kind);
	tcase_add_test(tcase, effect_branches_and_delays_hold_their_own_lists);
	tcase_add_test(tcase, effect_roll_has_bands_and_modifiers);
	tcase_add_test(tcase, effect_paths_are_indices_and_branches);
	tcase_add_test(tcase, effect_lists_nest_four_deep);
	tcase_add_test(tcase, effect_has_exactly_one_verb);
	suite_add_tcase(suite, tcase);
	return suite;
}
