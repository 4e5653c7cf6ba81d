/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/hash.h"
#include "content/content.h"
#include "engine/act.h"
#include "engine/dice.h"
#include "runner.h"

Suite *table_inject_suite(void);

static struct content content;
static struct state state;
static struct ledger ledger;

static void setup(void)
{
	struct faults faults = { 0 };

	ck_assert(content_open("nuuk_winter", &content, &faults));
	state_start(content.world, 7, &state, NULL);
	ledger_init(&ledger);
}

static void teardown(void)
{
	content_release(&content);
}

static int add(const char *text, const char *effects)
{
	struct faults faults = { 0 };
	int inject = -1;

	ck_assert(content_add_inject(&content, text, effects, &inject, &faults));
	ck_assert_int_eq(faults.count, 0);
	ck_assert_int_eq(inject, content.world->scenario.inject_count - 1);
	return inject;
}

static void tell(int inject)
{
	const struct act act = { .kind = ACT_INJECT, .team = TEAM_NONE,
		.inject = { .inject = (int16_t)inject, .teams = 7 } };

	ck_assert_int_eq(act_check(content.world, &state, &act), VERDICT_LEGAL);
	act_apply(content.world, &state, &act, &ledger);
}

/* What all that was compiled before is: effects with the expressions and paths they name. */
static uint64_t world_digest(int effects)
{
	const struct world *world = content.world;
	uint64_t hash = HASH_FNV_START;

	for (int i = 0; i < effects; i++) {
		const struct effect *effect = &world->effects[i];
		const char *path = world->sources[effect->path];

		hash = hash_fnv1a(hash, path, strlen(path));
		hash = hash_fnv1a(hash, world->sources[effect->value.source],
			strlen(world->sources[effect->value.source]));
		hash = hash_fnv1a(hash, (const char *)&world->code[effect->value.first],
			effect->value.count * sizeof *world->code);
	}
	return hash;
}

START_TEST(an_inject_of_the_table_does_what_it_says)
{
	int trust = world_track(content.world, "trust");
	int inject = add("\n  Cables leak.\nRead it out.", "- {track: trust, add: \"0 - 4\"}\n"
		"- {if: \"trust < 90\", do: [{res: bp, team: C, add: 2}], else: []}\n"
		"- {say: {en: Nobody denies it.}}\n");
	const struct inject *made = &content.world->scenario.injects[inject];
	int before = state.track[trust], purse = state.res[TEAM_C][RES_BP];

	ck_assert_str_eq(made->id, "table-1");
	ck_assert_str_eq(made->name.in[LANG_EN], "Cables leak.");
	ck_assert_str_eq(made->text.in[LANG_EN], "Cables leak.\nRead it out.");
	tell(inject);
	ck_assert_int_eq(state.track[trust], before - (before <= 30 ? 2 : 4));
	ck_assert_int_eq(state.res[TEAM_C][RES_BP], purse + 2);
	ck_assert_int_eq(ledger.entries[0].kind, ENTRY_INJECT);
	ck_assert_int_eq(ledger.entries[0].other, 7);
	ck_assert_int_eq(ledger.entries[ledger.count - 1].kind, ENTRY_SAY);
}
END_TEST

START_TEST(an_inject_may_have_no_effects)
{
	uint64_t before = state_hash(content.world, &state);

	tell(add("Nothing more.", NULL));
	tell(add("Nothing at all.", "  \n"));
	ck_assert_uint_eq(state_hash(content.world, &state), before);
	ck_assert_str_eq(content.world->scenario.injects[content.world->scenario.inject_count - 1].id,
		"table-2");
}
END_TEST

START_TEST(what_was_compiled_before_keeps_its_place)
{
	int effects = content.world->effect_count, flags = content.world->flag_count;
	uint64_t before = world_digest(effects);
	uint64_t hash = state_hash(content.world, &state);

	for (int i = 0; i < 5; i++)
		add("More.", "- {delay: 1, do: [{track: cohesion, add: \"trust / 7 + 3\"}]}\n"
			"- {roll: {base: 40, success: [{flag: red_line, set: 1}], fail: []}}\n"
			"- {move: {team: W, from: [USA], to: POL, kind: bde}, add: 1}\n");
	ck_assert_int_eq(content.world->effect_count, effects + 5 * 5);
	ck_assert_int_eq(content.world->flag_count, flags);
	ck_assert_uint_eq(world_digest(effects), before);
	ck_assert_uint_eq(state_hash(content.world, &state), hash);
}
END_TEST

START_TEST(a_roll_of_an_inject_has_a_key_of_its_own)
{
	struct key key;

	tell(add("A wager.", "- {roll: {base: 40, success: [{track: trust, add: 1}], fail: []}}"));
	key_init(&key, "inject:table-1:-:0");
	ck_assert_int_eq(ledger.entries[1].kind, ENTRY_ROLL);
	ck_assert_int_eq(ledger.entries[1].die, dice_roll(7, 1, key.text, 100));
}
END_TEST

START_TEST(mistakes_in_effects_have_their_place_and_change_nothing)
{
	static const struct {
		const char *text, *effects;
		enum fault_code code;
		int line, column;
		const char *nearest;
	} CASES[] = {
		{ "a", "- {track: trust, add: 1}\n- {track: trsut, add: 1}", FAULT_UNKNOWN_NAME, 2, 11,
			"trust" },
		{ "a", "- {flag: red_lin, set: 1}", FAULT_UNKNOWN_NAME, 1, 10, "red_line" },
		{ "a", "- {if: \"flag(red_lyne)\", do: []}", FAULT_UNKNOWN_NAME, 1, 14, "red_line" },
		{ "a", "- {trakc: trust, add: 1}", FAULT_UNKNOWN_KEY, 1, 4, "track" },
		{ "a", "- {commit: $t, add: 1}", FAULT_TARGET, 1, 12, "" },
		{ "a", "{track: trust, add: 1}", FAULT_KIND, 1, 1, "" },
		{ "a", "- {track: [", FAULT_SYNTAX, 1, 11, "" },
		{ " \n", "- {track: trust, add: 1}", FAULT_EMPTY_TEXT, 1, 1, "" },
		{ "\xC3", NULL, FAULT_ENCODING, 1, 1, "" },
	};
	struct faults faults = { 0 };
	int count = content.world->scenario.inject_count, effects = content.world->effect_count;
	int inject = -1;

	ck_assert(!content_add_inject(&content, CASES[_i].text, CASES[_i].effects, &inject, &faults));
	ck_assert_int_gt(faults.count, 0);
	ck_assert_msg(faults.list[0].code == CASES[_i].code, "%s",
		fault_sentence(faults.list[0].code));
	ck_assert_int_eq(faults.list[0].line, CASES[_i].line);
	ck_assert_int_eq(faults.list[0].column, CASES[_i].column);
	ck_assert_str_eq(faults.list[0].nearest, CASES[_i].nearest);
	ck_assert_int_eq(content.world->scenario.inject_count, count);
	ck_assert_int_eq(content.world->effect_count, effects);
	ck_assert_int_eq(inject, -1);
}
END_TEST

START_TEST(the_table_writes_until_the_list_is_full)
{
	struct faults faults = { 0 };
	int inject;

	while (content.world->scenario.inject_count < MAX_INJECTS)
		add("Again.", NULL);
	ck_assert(!content_add_inject(&content, "Again.", NULL, &inject, &faults));
	ck_assert_int_eq(faults.list[0].code, FAULT_TOO_MANY);
}
END_TEST

Suite *table_inject_suite(void)
{
	Suite *suite = suite_create("content/table_inject");
	TCase *tests = tcase_create("rules B19");

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_add_test(tests, an_inject_of_the_table_does_what_it_says);
	tcase_add_test(tests, an_inject_may_have_no_effects);
	tcase_add_test(tests, what_was_compiled_before_keeps_its_place);
	tcase_add_test(tests, a_roll_of_an_inject_has_a_key_of_its_own);
	tcase_add_loop_test(tests, mistakes_in_effects_have_their_place_and_change_nothing, 0, 9);
	tcase_add_test(tests, the_table_writes_until_the_list_is_full);
	suite_add_tcase(suite, tests);
	return suite;
}
