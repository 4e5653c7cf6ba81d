/* SPDX-License-Identifier: MIT */
#include "engine/dice.h"

#include <string.h>

#include "runner.h"
#include "stage.h"

Suite *dice_suite(void);

/* Values of the reference model's die() (tests/model/proto.py) for the same keys. */
static const struct {
	uint64_t seed;
	int turn;
	const char *key;
	int sides, falls;
} REFERENCE[] = {
	{ 1, 1, "event", 100, 41 },
	{ 1, 2, "event", 100, 72 },
	{ 2, 1, "event", 100, 91 },
	{ 0, 0, "agenda.C", 4, 4 },
	{ UINT64_MAX, 200, "gw", 100, 37 },
	{ 42, 3, "C:deepen:-:vote.LEAD", 20, 17 },
	{ 42, 3, "R:sabotage:POL:roll", 100, 18 },
	{ 42, 3, "R:sabotage:POL:attr", 100, 15 },
	{ 7, 12, "event:french_vote:-:0", 100, 4 },
	{ 7, 12, "C:procure:-:pass.0.do.1@10", 100, 53 },
	{ UINT64_C(12345678901234567890), 1, "fog.T.AREA", 51, 18 },
	{ 3, 1, "x", 1, 1 },
};

START_TEST(die_falls_as_in_the_reference_model)
{
	for (size_t i = 0; i < sizeof REFERENCE / sizeof REFERENCE[0]; i++)
		ck_assert_int_eq(dice_roll(REFERENCE[i].seed, REFERENCE[i].turn, REFERENCE[i].key,
			REFERENCE[i].sides), REFERENCE[i].falls);
}
END_TEST

START_TEST(die_shows_every_face_and_no_other)
{
	int seen[20] = { 0 };

	for (uint64_t seed = 0; seed < 2000; seed++) {
		int die = dice_roll(seed, 1, "C:deepen:-:vote.LEAD", 20);
		ck_assert_int_ge(die, 1);
		ck_assert_int_le(die, 20);
		seen[die - 1]++;
	}
	/* 100 expected; six standard deviations are 58. */
	for (int i = 0; i < 20; i++) {
		ck_assert_int_ge(seen[i], 42);
		ck_assert_int_le(seen[i], 158);
	}
}
END_TEST

START_TEST(key_takes_text_and_numbers)
{
	struct key key;

	key_init(&key, "event");
	key_add(&key, ".");
	key_add_int(&key, 20);
	key_add_int(&key, 0);
	key_add_int(&key, -7);
	ck_assert_str_eq(key.text, "event.200-7");
	ck_assert_int_eq(key.length, (int)strlen(key.text));
	key_init(&key, "");
	key_add_int(&key, INT32_MIN);
	ck_assert_str_eq(key.text, "-2147483648");
}
END_TEST

START_TEST(key_names_order_target_and_what)
{
	struct stage stage;
	stage_init(&stage);
	struct cause whip = stage_order(&stage, "whip", 2);
	struct cause reinforce = stage_order(&stage, "reinforce", 1);
	struct cause sabotage = stage_order(&stage, "sabotage", TARGET_NONE);
	struct key key;

	key_of_cause(stage.world, &whip, &key);
	ck_assert_str_eq(key.text, "C:whip:EAST:");
	key_of_roll(stage.world, &reinforce, "0.success.1", &key);
	ck_assert_str_eq(key.text, "C:reinforce:POL:0.success.1");
	key_of_roll(stage.world, &sabotage, "attr", &key);
	ck_assert_str_eq(key.text, "R:sabotage:-:attr");
	stage_release(&stage);
}
END_TEST

/* Ids are at most 24 long, bands at most "backfire", lists at most 48, nested 4 deep. */
START_TEST(key_has_room_for_the_longest_names)
{
	static const char LONG_ID[] = "a_name_of_24_characters_";
	struct stage stage;
	stage_init(&stage);
	struct world *world = stage.fixture.world;
	struct cause whip = stage_order(&stage, "whip", 2);
	struct key key;

	whip.queued = MAX_TURNS;
	world->orders[whip.index].id = world->blocs[2].id = LONG_ID;
	key_of_roll(world, &whip, "backfire.47.backfire.47.backfire.47.backfire.47", &key);
	ck_assert_int_eq(key.length, 2 + 24 + 1 + 24 + 1 + 47 + 4);
	stage_release(&stage);
}
END_TEST

START_TEST(key_names_cards_rows_and_settings)
{
	struct stage stage;
	stage_init(&stage);
	struct cause cause = stage_card();
	struct key key;

	cause.index = 1;
	key_of_roll(stage.world, &cause, "0", &key);
	ck_assert_str_eq(key.text, "event:envoy:-:0");
	cause.kind = CAUSE_ROW;
	key_of_roll(stage.world, &cause, "0", &key);
	ck_assert_str_eq(key.text, "rule:2:-:0");
	cause.kind = CAUSE_SETTING;
	cause.team = TEAM_C;
	cause.index = SETTING_ROE;
	key_of_roll(stage.world, &cause, "fight.0", &key);
	ck_assert_str_eq(key.text, "C:roe:-:fight.0");
	stage_release(&stage);
}
END_TEST

START_TEST(key_of_a_delayed_roll_ends_in_the_turn_it_was_queued)
{
	struct stage stage;
	stage_init(&stage);
	struct cause cause = stage_order(&stage, "munitions", TARGET_NONE);
	struct key key;

	cause.queued = 12;
	key_of_roll(stage.world, &cause, "0.do.1", &key);
	ck_assert_str_eq(key.text, "C:munitions:-:0.do.1@12");
	stage_release(&stage);
}
END_TEST

START_TEST(key_of_a_value_target_is_the_value)
{
	struct stage stage;
	stage_init(&stage);
	struct cause cause = stage_order(&stage, "whip", 2);
	struct key key;

	stage.fixture.world->orders[cause.index].target_kind = TARGET_KIND_VALUE;
	key_of_cause(stage.world, &cause, &key);
	ck_assert_str_eq(key.text, "C:whip:2:");
	stage_release(&stage);
}
END_TEST

Suite *dice_suite(void)
{
	Suite *suite = suite_create("engine/dice");
	TCase *tests = tcase_create("dice");

	tcase_add_test(tests, die_falls_as_in_the_reference_model);
	tcase_add_test(tests, die_shows_every_face_and_no_other);
	tcase_add_test(tests, key_takes_text_and_numbers);
	tcase_add_test(tests, key_names_order_target_and_what);
	tcase_add_test(tests, key_has_room_for_the_longest_names);
	tcase_add_test(tests, key_names_cards_rows_and_settings);
	tcase_add_test(tests, key_of_a_delayed_roll_ends_in_the_turn_it_was_queued);
	tcase_add_test(tests, key_of_a_value_target_is_the_value);
	suite_add_tcase(suite, tests);
	return suite;
}
