/* SPDX-License-Identifier: MIT */
#include "engine/roll.h"

#include "engine/dice.h"
#include "engine/odds.h"
#include "fixture_store.h"
#include "runner.h"
#include "stage.h"

Suite *roll_suite(void);

enum {
	GREAT = 1 << BAND_GREAT, SUCCESS = 1 << BAND_SUCCESS, MIXED = 1 << BAND_MIXED,
	FAIL = 1 << BAND_FAIL, BACKFIRE = 1 << BAND_BACKFIRE, ALL = 0x1F
};

static struct roll roll_with(unsigned bands)
{
	struct roll roll = { 0 };

	for (int band = 0; band < BAND_COUNT; band++)
		roll.has[band] = bands >> band & 1;
	return roll;
}

START_TEST(bands_are_tested_in_the_order_of_the_rules)
{
	struct stage stage;
	stage_init(&stage);
	struct roll roll = roll_with(ALL);

	ck_assert_int_eq(roll_band(stage.fixture.world, &roll, 55, 1), BAND_GREAT);
	ck_assert_int_eq(roll_band(stage.fixture.world, &roll, 55, 11), BAND_GREAT);
	ck_assert_int_eq(roll_band(stage.fixture.world, &roll, 55, 12), BAND_SUCCESS);
	ck_assert_int_eq(roll_band(stage.fixture.world, &roll, 55, 55), BAND_SUCCESS);
	ck_assert_int_eq(roll_band(stage.fixture.world, &roll, 55, 56), BAND_MIXED);
	ck_assert_int_eq(roll_band(stage.fixture.world, &roll, 55, 70), BAND_MIXED);
	ck_assert_int_eq(roll_band(stage.fixture.world, &roll, 55, 71), BAND_FAIL);
	ck_assert_int_eq(roll_band(stage.fixture.world, &roll, 55, 96), BAND_FAIL);
	ck_assert_int_eq(roll_band(stage.fixture.world, &roll, 55, 97), BAND_BACKFIRE);
	/* Backfire comes before mixed. */
	ck_assert_int_eq(roll_band(stage.fixture.world, &roll, 90, 96), BAND_MIXED);
	ck_assert_int_eq(roll_band(stage.fixture.world, &roll, 90, 97), BAND_BACKFIRE);
	/* A great chance is a fifth, truncated. */
	ck_assert_int_eq(roll_band(stage.fixture.world, &roll, 9, 2), BAND_SUCCESS);
	stage_release(&stage);
}
END_TEST

START_TEST(the_bands_are_numbers_of_the_ruleset)
{
	struct stage stage;
	stage_init(&stage);
	int16_t *options = stage.fixture.world->options;
	struct roll roll = roll_with(ALL);

	options[OPTION_GREAT_PART] = 2;
	options[OPTION_MIXED_REACH] = 3;
	options[OPTION_BACKFIRE_FROM] = 90;
	ck_assert_int_eq(roll_band(stage.fixture.world, &roll, 55, 27), BAND_GREAT);
	ck_assert_int_eq(roll_band(stage.fixture.world, &roll, 55, 58), BAND_MIXED);
	ck_assert_int_eq(roll_band(stage.fixture.world, &roll, 55, 59), BAND_FAIL);
	ck_assert_int_eq(roll_band(stage.fixture.world, &roll, 55, 90), BAND_BACKFIRE);
	stage_release(&stage);
}
END_TEST

START_TEST(bands_that_are_not_defined_fall_to_the_next)
{
	struct stage stage;
	stage_init(&stage);
	struct roll roll = roll_with(SUCCESS | FAIL);

	ck_assert_int_eq(roll_band(stage.fixture.world, &roll, 55, 1), BAND_SUCCESS);
	ck_assert_int_eq(roll_band(stage.fixture.world, &roll, 55, 60), BAND_FAIL);
	ck_assert_int_eq(roll_band(stage.fixture.world, &roll, 55, 100), BAND_FAIL);
	roll = roll_with(SUCCESS | MIXED);
	ck_assert_int_eq(roll_band(stage.fixture.world, &roll, 90, 100), BAND_MIXED);
	stage_release(&stage);
}
END_TEST

START_TEST(published_odds_sum_to_100_and_are_those_of_the_bands)
{
	struct stage stage;
	stage_init(&stage);
	struct roll roll = roll_with(ALL);
	struct roll_odds odds;

	roll.base = fixture_expr(&stage.fixture, "55");
	odds_of_roll(stage.world, &stage.state, &roll, TARGET_NONE, &odds);
	ck_assert_int_eq(odds.chance, 55);
	ck_assert_int_eq(odds.band[BAND_GREAT], 11);
	ck_assert_int_eq(odds.band[BAND_SUCCESS], 44);
	ck_assert_int_eq(odds.band[BAND_MIXED], 15);
	ck_assert_int_eq(odds.band[BAND_FAIL], 26);
	ck_assert_int_eq(odds.band[BAND_BACKFIRE], 4);
	stage_release(&stage);
}
END_TEST

START_TEST(chance_is_50_without_a_base_and_adds_what_modifiers_hold)
{
	struct stage stage;
	stage_init(&stage);
	struct roll roll = roll_with(SUCCESS);

	ck_assert_int_eq(roll_chance(stage.world, &stage.state, &roll, TARGET_NONE), 50);
	roll.base = fixture_expr(&stage.fixture, "60");
	roll.mods = fixture_modifier(&stage.fixture, "flag:red_line", "-20");
	roll.mods.count = 2;
	fixture_modifier(&stage.fixture, "", "trust 4 /");
	stage_put(&stage, "trust", 43);
	ck_assert_int_eq(roll_chance(stage.world, &stage.state, &roll, TARGET_NONE), 70);
	stage_put_flag(&stage, "red_line", 1);
	ck_assert_int_eq(roll_chance(stage.world, &stage.state, &roll, TARGET_NONE), 50);
	stage_release(&stage);
}
END_TEST

START_TEST(chance_is_clamped_to_5_and_95)
{
	struct stage stage;
	stage_init(&stage);
	struct roll roll = roll_with(SUCCESS);

	roll.base = fixture_expr(&stage.fixture, "200");
	ck_assert_int_eq(roll_chance(stage.world, &stage.state, &roll, TARGET_NONE), 95);
	roll.base = fixture_expr(&stage.fixture, "-200");
	ck_assert_int_eq(roll_chance(stage.world, &stage.state, &roll, TARGET_NONE), 5);
	stage_release(&stage);
}
END_TEST

START_TEST(an_orders_roll_falls_by_its_key_and_does_its_band)
{
	struct stage stage;
	stage_init(&stage);
	struct cause drones = stage_order(&stage, "drones", TARGET_NONE);
	stage_put(&stage, "escalation", 40);

	stage.state.seed = stage_seed(&stage.state, "R:drones:-:roll", 100, 20, 50);
	roll_order(stage.world, &stage.state, &drones, &stage.ledger);
	const struct entry *entry = stage_entry(&stage, ENTRY_ROLL, 0);
	ck_assert_int_eq(entry->die,
		dice_roll(stage.state.seed, 1, "R:drones:-:roll", 100));
	ck_assert_int_eq(entry->chance, 50);
	ck_assert_int_eq(entry->band, BAND_SUCCESS);
	ck_assert_int_eq(entry->to, 100);
	ck_assert_int_eq(stage_track(&stage, "escalation"), 43);
	stage_release(&stage);
}
END_TEST

START_TEST(a_fighting_coalition_is_booked_for_what_it_shoots_down)
{
	struct stage stage;
	stage_init(&stage);
	struct cause drones = stage_order(&stage, "drones", TARGET_NONE);
	stage_put(&stage, "escalation", 40);

	stage.state.seed = stage_seed(&stage.state, "R:drones:-:roll", 100, 51, 100);
	roll_order(stage.world, &stage.state, &drones, &stage.ledger);
	ck_assert_int_eq(stage_track(&stage, "escalation"), 43);
	ck_assert_int_eq(stage.state.raised[TEAM_R], 1);
	ck_assert_int_eq(stage.state.raised[TEAM_C], 2);
	const struct entry *entry = stage_entry(&stage, ENTRY_TRACK, 1);
	ck_assert_int_eq(entry->cause, CAUSE_SETTING);
	ck_assert_int_eq(entry->index, SETTING_ROE);
	ck_assert_int_eq(entry->author, TEAM_C);
	stage_release(&stage);
}
END_TEST

START_TEST(backfires_are_shot_down_too)
{
	struct stage stage;
	stage_init(&stage);
	struct cause drones = stage_order(&stage, "drones", TARGET_NONE);
	uint16_t roll = stage.world->orders[drones.index].roll;

	stage.fixture.store->rolls[roll].has[BAND_BACKFIRE] = true;
	stage.state.seed = stage_seed(&stage.state, "R:drones:-:roll", 100, 97, 100);
	roll_order(stage.world, &stage.state, &drones, &stage.ledger);
	ck_assert_int_eq(stage.state.raised[TEAM_C], 2);
	stage_release(&stage);
}
END_TEST

START_TEST(a_holding_coalition_shoots_at_nothing)
{
	struct stage stage;
	stage_init(&stage);
	struct cause drones = stage_order(&stage, "drones", TARGET_NONE);

	stage.before.setting[TEAM_C][SETTING_ROE] = ROE_HOLD;
	stage.state = stage.before;
	stage.state.seed = stage_seed(&stage.state, "R:drones:-:roll", 100, 51, 100);
	roll_order(stage.world, &stage.state, &drones, &stage.ledger);
	ck_assert_int_eq(stage.state.raised[TEAM_R], 1);
	ck_assert_int_eq(stage.state.raised[TEAM_C], 0);
	stage_release(&stage);
}
END_TEST

START_TEST(success_is_never_shot_down)
{
	struct stage stage;
	stage_init(&stage);
	struct cause drones = stage_order(&stage, "drones", TARGET_NONE);

	stage.state.seed = stage_seed(&stage.state, "R:drones:-:roll", 100, 1, 50);
	roll_order(stage.world, &stage.state, &drones, &stage.ledger);
	ck_assert_int_eq(stage.state.raised[TEAM_C], 0);
	stage_release(&stage);
}
END_TEST

/* The attribution die of sabotage at the seed, and whether its author is then known. */
START_TEST(attribution_is_rolled_whatever_the_band)
{
	for (int low = 1; low <= 97; low += 24) {
		struct stage stage;
		stage_init(&stage);
		struct cause sabotage = stage_order(&stage, "sabotage", TARGET_NONE);

		stage.state.seed = stage_seed(&stage.state, "R:sabotage:-:roll", 100, low,
			low + 3);
		roll_order(stage.world, &stage.state, &sabotage, &stage.ledger);
		const struct entry *entry = stage_entry(&stage, ENTRY_ATTRIBUTION, 0);
		ck_assert_int_eq(entry->die,
			dice_roll(stage.state.seed, 1, "R:sabotage:-:attr", 100));
		ck_assert_int_eq(entry->chance, 40);
		ck_assert_int_eq(entry->to, entry->die <= 40);
		ck_assert_int_eq(sabotage.hidden, entry->die > 40);
		ck_assert_int_eq(entry->hidden, entry->die > 40);
		stage_release(&stage);
	}
}
END_TEST

START_TEST(who_rolls_just_the_chance_is_caught)
{
	for (int die = 40; die <= 41; die++) {
		struct stage stage;
		stage_init(&stage);
		struct cause sabotage = stage_order(&stage, "sabotage", TARGET_NONE);

		stage.state.seed = stage_seed(&stage.state, "R:sabotage:-:attr", 100, die, die);
		roll_order(stage.world, &stage.state, &sabotage, &stage.ledger);
		ck_assert_int_eq(sabotage.hidden, die == 41);
		stage_release(&stage);
	}
}
END_TEST

START_TEST(being_caught_has_its_effects)
{
	struct stage stage;
	stage_init(&stage);
	struct cause sabotage = stage_order(&stage, "sabotage", TARGET_NONE);
	int cohesion = stage_track(&stage, "cohesion"), lost = 0;

	stage.state.seed = stage_seed(&stage.state, "R:sabotage:-:attr", 100, 1, 40);
	roll_order(stage.world, &stage.state, &sabotage, &stage.ledger);
	switch ((enum band)stage_entry(&stage, ENTRY_ROLL, 0)->band) {
	case BAND_SUCCESS: lost = 4; break;
	case BAND_BACKFIRE: lost = -2; break;
	case BAND_GREAT: case BAND_MIXED: case BAND_FAIL: case BAND_COUNT:
		break;
	}
	ck_assert_int_eq(stage_track(&stage, "cohesion"), cohesion - lost + 3);
	stage_release(&stage);
}
END_TEST

START_TEST(an_order_without_a_roll_rolls_nothing)
{
	struct stage stage;
	stage_init(&stage);
	struct cause wedge = stage_order(&stage, "wedge", TARGET_NONE);

	roll_order(stage.world, &stage.state, &wedge, &stage.ledger);
	ck_assert_int_eq(stage.ledger.count, 0);
	stage_release(&stage);
}
END_TEST

START_TEST(a_roll_inside_effects_has_its_path_in_the_key)
{
	struct stage stage;
	stage_init(&stage);
	struct cause card = stage_card();
	struct roll roll = roll_with(SUCCESS | FAIL);
	struct effect effect = {
		.verb = VERB_ROLL, .subject = (int16_t)fixture_roll(&stage.fixture, &roll),
	};

	card.index = 1;
	stage_do_all(&stage, fixture_effects(&stage.fixture, "0.do", &effect, 1), &card);
	ck_assert_int_eq(stage_entry(&stage, ENTRY_ROLL, 0)->die,
		dice_roll(stage.state.seed, 1, "event:envoy:-:0.do.0", 100));
	stage_release(&stage);
}
END_TEST

Suite *roll_suite(void)
{
	Suite *suite = suite_create("engine/roll");
	TCase *tests = tcase_create("roll");

	tcase_add_test(tests, bands_are_tested_in_the_order_of_the_rules);
	tcase_add_test(tests, the_bands_are_numbers_of_the_ruleset);
	tcase_add_test(tests, bands_that_are_not_defined_fall_to_the_next);
	tcase_add_test(tests, published_odds_sum_to_100_and_are_those_of_the_bands);
	tcase_add_test(tests, chance_is_50_without_a_base_and_adds_what_modifiers_hold);
	tcase_add_test(tests, chance_is_clamped_to_5_and_95);
	tcase_add_test(tests, an_orders_roll_falls_by_its_key_and_does_its_band);
	tcase_add_test(tests, a_fighting_coalition_is_booked_for_what_it_shoots_down);
	tcase_add_test(tests, backfires_are_shot_down_too);
	tcase_add_test(tests, a_holding_coalition_shoots_at_nothing);
	tcase_add_test(tests, success_is_never_shot_down);
	tcase_add_test(tests, attribution_is_rolled_whatever_the_band);
	tcase_add_test(tests, who_rolls_just_the_chance_is_caught);
	tcase_add_test(tests, being_caught_has_its_effects);
	tcase_add_test(tests, an_order_without_a_roll_rolls_nothing);
	tcase_add_test(tests, a_roll_inside_effects_has_its_path_in_the_key);
	suite_add_tcase(suite, tests);
	return suite;
}
