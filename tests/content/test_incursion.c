/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include "content/strike.h"
#include "engine/dice.h"
#include "engine/odds.h"
#include "engine/order.h"
#include "engine/unit.h"
#include "runner.h"

Suite *incursion_suite(void);

static struct strike strike;

static void setup(void)
{
	strike_init(&strike);
}

static void teardown(void)
{
	strike_release(&strike);
}

/* A row of E3: gained, contested, repulsed without a response and after it passed. */
struct published {
	const char *area;
	enum art5 posture;
	int result[2][BATTLE_UNOPPOSED];
};

#define COL_A { 0, 10, 90 }
#define COL_B { 10, 30, 60 }
#define COL_C { 30, 40, 30 }
#define COL_D { 50, 30, 20 }

START_TEST(incursion_odds_are_the_published_ones)
{
	static const struct published ROWS[] = {
		{ "SUW", ART5_AUTO, { COL_B, COL_A } },
		{ "SUW", ART5_CONSULT, { COL_C, COL_A } },
		{ "SUW", ART5_DECLINE, { COL_D, COL_B } },
		{ "LTU", ART5_AUTO, { COL_B, COL_A } },
		{ "LTU", ART5_CONSULT, { COL_C, COL_A } },
		{ "LTU", ART5_DECLINE, { COL_C, COL_A } },
		{ "LVA", ART5_AUTO, { COL_C, COL_A } },
		{ "LVA", ART5_CONSULT, { COL_D, COL_B } },
		{ "LVA", ART5_DECLINE, { COL_D, COL_B } },
		{ "EST", ART5_AUTO, { COL_B, COL_A } },
		{ "EST", ART5_CONSULT, { COL_C, COL_B } },
		{ "EST", ART5_DECLINE, { COL_C, COL_B } },
	};
	const struct published *row = &ROWS[_i];
	struct battle_odds odds;

	strike_setting(&strike, TEAM_W, SETTING_ART5, row->posture);
	ck_assert(odds_of_battle(strike.world, &strike.state,
		world_order(strike.world, "incursion"), world_area(strike.world, row->area),
		&odds));
	ck_assert(odds.opposed);
	for (int answered = 0; answered < 2; answered++) {
		ck_assert_int_eq(odds.side[answered].attacker, 16);
		for (int i = 0; i < BATTLE_UNOPPOSED; i++)
			ck_assert_msg(odds.result[answered][i] == row->result[answered][i],
				"%s %d, answered %d: result %d has %d", row->area, row->posture,
				answered, i, odds.result[answered][i]);
	}
}
END_TEST
enum { PUBLISHED = 12 };

START_TEST(incursion_odds_tell_the_chance_of_a_response)
{
	static const int CHANCE[ART5_COUNT] = { 100, 89, 22 };
	struct battle_odds odds;

	for (int i = 0; i < ART5_COUNT; i++) {
		strike_setting(&strike, TEAM_W, SETTING_ART5, i);
		ck_assert(odds_of_battle(strike.world, &strike.state,
			world_order(strike.world, "incursion"), world_area(strike.world, "SUW"),
			&odds));
		ck_assert_int_eq(odds.vote, CHANCE[i]);
	}
	/* 22 * 10 + 78 * 50 */
	ck_assert_int_eq(odds_of_order(strike.world, &strike.state,
		world_order(strike.world, "incursion"), world_area(strike.world, "SUW")), 41);
}
END_TEST

static int taken_from(const char *area)
{
	struct state before = strike.before;
	uint64_t bit = bit_of(world_area(strike.world, area));

	return units_count(&before, TEAM_R, bit, UNIT_BDE)
		- units_count(&strike.state, TEAM_R, bit, UNIT_BDE);
}

START_TEST(incursion_takes_eight_brigades_in_the_order_of_its_sources)
{
	strike_setting(&strike, TEAM_C, SETTING_ROE, ROE_HOLD);
	strike_order(&strike, "incursion", "SUW");
	ck_assert_int_eq(taken_from("KAL"), 6);
	ck_assert_int_eq(taken_from("BLW"), 2);
	ck_assert_int_eq(taken_from("BLE") + taken_from("LEN") + taken_from("MOS"), 0);
	ck_assert_int_eq(strike_brigades(&strike, TEAM_R, "SUW"), 8);
}
END_TEST

START_TEST(incursion_sources_border_the_target_but_the_second_echelon)
{
	strike_setting(&strike, TEAM_C, SETTING_ROE, ROE_HOLD);
	strike_order(&strike, "incursion", "EST");
	ck_assert_int_eq(taken_from("LEN"), 6);
	ck_assert_int_eq(taken_from("MOS"), 2);
	ck_assert_int_eq(taken_from("KAL") + taken_from("BLW") + taken_from("BLE"), 0);
}
END_TEST

START_TEST(incursion_from_belarus_needs_its_integration)
{
	strike_setting(&strike, TEAM_C, SETTING_ROE, ROE_HOLD);
	strike_track(&strike, "belarus", 59);
	strike_order(&strike, "incursion", "SUW");
	ck_assert_int_eq(taken_from("KAL"), 6);
	ck_assert_int_eq(taken_from("BLW"), 0);
	ck_assert_int_eq(taken_from("MOS"), 2);
}
END_TEST

START_TEST(incursion_for_which_nobody_comes_is_void)
{
	static const char *const SOURCES[] = { "KAL", "BLW", "BLE", "LEN", "MOS" };
	struct state before;

	for (size_t i = 0; i < sizeof(SOURCES) / sizeof(*SOURCES); i++)
		strike_empty(&strike, TEAM_R, SOURCES[i]);
	before = strike.state;
	strike_order(&strike, "incursion", "LTU");
	ck_assert_int_eq(strike_entry(&strike, ENTRY_BATTLE, 0)->band, BATTLE_VOID);
	ck_assert_ptr_null(strike_entry(&strike, ENTRY_VOTE, 0));
	ck_assert_uint_eq(state_hash(strike.world, &strike.state),
		state_hash(strike.world, &before));
}
END_TEST

START_TEST(response_vote_has_its_difficulty_and_keys)
{
	static const int DIFFICULTY[ART5_COUNT] = { 34, 40, 46 };

	for (int posture = 0; posture < ART5_COUNT; posture++) {
		strike_restart(&strike, 7);
		strike_setting(&strike, TEAM_W, SETTING_ART5, posture);
		strike_flag(&strike, "transit", posture == ART5_CONSULT ? 2 : 0);
		strike_order(&strike, "incursion", "SUW");

		const struct vote_record *vote = &strike.ledger->votes[0];

		ck_assert_int_eq(strike.ledger->vote_count, 1);
		ck_assert_int_eq(vote->difficulty,
			DIFFICULTY[posture] + (posture == ART5_CONSULT ? 3 : 0));
		ck_assert_int_eq(vote->risk, 2);
		ck_assert_int_eq(vote->die[world_bloc(strike.world, "EAST")],
			dice_roll(7, 1, "R:incursion:SUW:resp.EAST", 20));
	}
}
END_TEST

START_TEST(response_vote_counts_whips)
{
	int bloc = world_bloc(strike.world, "CENTRE");
	int germany = 0;

	while (strike.world->countries[germany].bloc != bloc)
		germany++;
	strike_order(&strike, "incursion", "SUW");

	int without = strike.ledger->votes[0].support[germany];

	strike_restart(&strike, 1);
	strike.state.whip[bloc] = 2;
	strike.before = strike.state;
	strike_order(&strike, "incursion", "SUW");
	ck_assert_int_eq(strike.ledger->votes[0].support[germany], without + 8);
}
END_TEST

/* SUW: two Polish brigades of 4, one American of 5; reserve 13*3*(20 + 30 + 10)/200 = 11. */
START_TEST(incursion_meets_allies_washington_and_the_reserve)
{
	static const int DEFENCE[ART5_COUNT][2] = { { 19, 30 }, { 13, 24 }, { 8, 19 } };
	int incursion = world_order(strike.world, "incursion");
	int suwalki = world_area(strike.world, "SUW");
	struct battle battle;

	for (int posture = 0; posture < ART5_COUNT; posture++)
		for (int answered = 0; answered < 2; answered++) {
			strike_setting(&strike, TEAM_W, SETTING_ART5, posture);
			ck_assert(battle_prospect(strike.world, &strike.state, incursion, suwalki,
				answered, &battle));
			ck_assert_int_eq(battle.defender, DEFENCE[posture][answered]);
			ck_assert_int_eq(battle.terrain, 0);
		}
}
END_TEST

START_TEST(defence_without_enablers_is_cut_as_a_whole)
{
	struct battle battle;

	strike_track(&strike, "enablers", 0);
	battle_prospect(strike.world, &strike.state, world_order(strike.world, "incursion"),
		world_area(strike.world, "SUW"), true, &battle);
	/* 24 * 80 / 100 */
	ck_assert_int_eq(battle.defender, 19);
}
END_TEST

START_TEST(defence_of_nobody_counts_as_one)
{
	struct battle battle;

	strike_empty(&strike, TEAM_C, "SUW");
	strike_empty(&strike, TEAM_W, "SUW");
	battle_prospect(strike.world, &strike.state, world_order(strike.world, "incursion"),
		world_area(strike.world, "SUW"), false, &battle);
	ck_assert_int_eq(battle.defender, 1);
	ck_assert_int_eq(battle_ratio(&battle), 160);
}
END_TEST

START_TEST(battle_die_is_keyed_and_told)
{
	strike_order(&strike, "incursion", "SUW");

	const struct entry *entry = strike_entry(&strike, ENTRY_BATTLE, 0);
	const struct entry *vote = strike_entry(&strike, ENTRY_VOTE, 0);
	int defender = vote->to ? 24 : 13;

	ck_assert_int_eq(entry->die, dice_roll(1, 1, "R:incursion:SUW:battle", 10));
	ck_assert_int_eq(entry->from, 16);
	ck_assert_int_eq(entry->to, defender);
	ck_assert_int_eq(entry->other, 160 / defender);
	ck_assert_int_eq(entry->subject, world_area(strike.world, "SUW"));
	ck_assert_int_eq(entry->team, TEAM_R);
}
END_TEST

/* Without a response 16 against 13: the third column, losses 20 and 15 per cent. */
START_TEST(incursion_losses_fall_on_both_at_least_one)
{
	strike_answered(&strike, "SUW", BATTLE_CONTESTED, false);
	ck_assert_int_eq(strike_brigades(&strike, TEAM_C, "SUW"), 1);
	ck_assert_int_eq(strike_brigades(&strike, TEAM_W, "SUW"), 1);
	ck_assert_int_eq(strike_brigades(&strike, TEAM_R, "SUW"), 7);
}
END_TEST

START_TEST(gained_ground_changes_hands_and_nobody_retreats)
{
	strike_answered(&strike, "SUW", BATTLE_GAINED, false);
	ck_assert_int_eq(strike_control(&strike, "SUW"), TEAM_R);
	ck_assert_int_eq(strike_alive(&strike, "grab"), FLAG_FOREVER);
	ck_assert_int_eq(strike_brigades(&strike, TEAM_C, "SUW"), 1);
	ck_assert_int_eq(strike_brigades(&strike, TEAM_R, "SUW"), 7);
	ck_assert_int_eq(strike_change(&strike, "ru_regime"), 2);
	ck_assert_int_eq(strike_change(&strike, "cohesion"), -8 - 6);
}
END_TEST

START_TEST(contested_ground_is_seized_for_this_turn_and_the_next)
{
	strike_answered(&strike, "SUW", BATTLE_CONTESTED, false);
	ck_assert_int_eq(strike_control(&strike, "SUW"), TEAM_C);
	ck_assert_int_eq(strike_alive(&strike, "grab"), 2);
	ck_assert_int_eq(strike_change(&strike, "ru_regime"), -2);
	ck_assert_int_eq(strike_change(&strike, "cohesion"), -8);
}
END_TEST

START_TEST(repulsed_brigades_go_back_to_belarus)
{
	static const char *const TARGETS[][2] = {
		{ "SUW", "BLW" }, { "LTU", "BLW" }, { "LVA", "BLE" }, { "EST", "BLE" },
	};
	const char *target = TARGETS[_i][0], *back = TARGETS[_i][1];
	int before = strike_brigades(&strike, TEAM_R, back);

	strike_until(&strike, "incursion", target, BATTLE_REPULSED);
	ck_assert_int_eq(strike_brigades(&strike, TEAM_R, target), 0);
	ck_assert_int_ge(strike_brigades(&strike, TEAM_R, back), before);
	ck_assert_int_eq(strike_control(&strike, target), TEAM_C);
	ck_assert_int_eq(strike_alive(&strike, "grab"), 0);
	ck_assert_int_eq(strike_change(&strike, "ru_regime"), -7);
}
END_TEST

START_TEST(incursion_costs_whatever_comes_of_it)
{
	strike_answered(&strike, "SUW", BATTLE_REPULSED, true);
	ck_assert_int_eq(strike_change(&strike, "escalation"), 18 + 2);
	ck_assert_int_eq(strike_change(&strike, "door"), -12);
	ck_assert_int_eq(strike_change(&strike, "public"), -4);
	ck_assert_int_eq(strike_change(&strike, "cohesion"), 6 + 3);
	ck_assert_int_eq(strike_change(&strike, "ru_econ"), -8);
}
END_TEST

START_TEST(incursion_is_not_softened_at_the_ends)
{
	strike_track(&strike, "cohesion", 28);
	strike_track(&strike, "door", 20);
	strike_answered(&strike, "SUW", BATTLE_CONTESTED, false);
	ck_assert_int_eq(strike_change(&strike, "cohesion"), -8);
	ck_assert_int_eq(strike_change(&strike, "door"), -12);
}
END_TEST

START_TEST(held_fire_loses_the_area_without_a_vote)
{
	strike_setting(&strike, TEAM_C, SETTING_ROE, ROE_HOLD);
	strike_order(&strike, "incursion", "LTU");
	ck_assert_ptr_null(strike_entry(&strike, ENTRY_VOTE, 0));
	ck_assert_int_eq(strike_entry(&strike, ENTRY_BATTLE, 0)->band, BATTLE_UNOPPOSED);
	ck_assert_int_eq(strike_control(&strike, "LTU"), TEAM_R);
	ck_assert_int_eq(strike_alive(&strike, "grab"), FLAG_FOREVER);
	ck_assert_int_eq(strike_brigades(&strike, TEAM_R, "LTU"), 8);
	ck_assert_int_eq(strike_brigades(&strike, TEAM_C, "LTU"), 4);
	ck_assert_int_eq(strike_change(&strike, "escalation"), 14 + 2);
	ck_assert_int_eq(strike_change(&strike, "cohesion"), -14);
	ck_assert_int_eq(strike_change(&strike, "public"), -5);
	ck_assert_int_eq(strike_change(&strike, "door"), -8);
	ck_assert_int_eq(strike_change(&strike, "ru_regime"), 3);
	ck_assert_int_eq(strike_change(&strike, "ru_econ"), -8);
}
END_TEST

START_TEST(washington_reacts_by_its_posture)
{
	static const int CHANGE[ART5_COUNT][5] = {
		{ 4, 0, -6, 4, 4 }, { -6, -4, 0, 0, 2 }, { -20, -15, 0, -5, 0 },
	};
	static const char *const TRACKS[] = { "us_commit", "trust", "base", "congress" };

	strike_setting(&strike, TEAM_W, SETTING_ART5, _i);
	strike_order(&strike, "incursion", "SUW");
	for (int i = 0; i < 4; i++)
		ck_assert_int_eq(strike_change(&strike, TRACKS[i]), CHANGE[_i][i]);
	ck_assert_int_eq(strike_change(&strike, "escalation"), 18 + CHANGE[_i][4]);
	/* Each side answers for its own part (B13). */
	ck_assert_int_eq(strike.state.raised[TEAM_R] - strike.before.raised[TEAM_R], 18);
	ck_assert_int_eq(strike.state.raised[TEAM_W] - strike.before.raised[TEAM_W],
		CHANGE[_i][4]);
}
END_TEST

START_TEST(outside_nato_there_is_no_vote_no_battle_and_no_reaction)
{
	int commit = strike_value(&strike, "us_commit");

	strike_order(&strike, "incursion", "MDA");
	ck_assert_ptr_null(strike_entry(&strike, ENTRY_VOTE, 0));
	ck_assert_int_eq(strike_entry(&strike, ENTRY_BATTLE, 0)->band, BATTLE_UNOPPOSED);
	ck_assert_int_eq(strike_control(&strike, "MDA"), TEAM_R);
	ck_assert_int_eq(strike_alive(&strike, "grab"), 0);
	/* Every source may fill up from depth: all six of KAL, then two of BLW. */
	ck_assert_int_eq(taken_from("KAL"), 6);
	ck_assert_int_eq(taken_from("BLW"), 2);
	ck_assert_int_eq(strike_change(&strike, "escalation"), 8);
	ck_assert_int_eq(strike_change(&strike, "door"), -6);
	ck_assert_int_eq(strike_change(&strike, "cohesion"), -1);
	ck_assert_int_eq(strike_change(&strike, "ru_econ"), -3);
	ck_assert_int_eq(strike_value(&strike, "us_commit"), commit);
}
END_TEST

START_TEST(contested_ground_never_shortens_what_was_gained)
{
	strike_flag(&strike, "grab", FLAG_FOREVER);
	strike_until(&strike, "incursion", "SUW", BATTLE_CONTESTED);
	ck_assert_int_eq(strike_alive(&strike, "grab"), FLAG_FOREVER);
}
END_TEST

START_TEST(contested_brigades_go_home_when_grab_runs_out)
{
	strike_units(&strike, TEAM_R, "LVA", "RUS", 3);
	strike_units(&strike, TEAM_R, "SUW", "RUS", 2);
	strike.state.control[world_area(strike.world, "SUW")] = TEAM_R;
	strike_flag(&strike, "grab", 1);

	int before = strike_brigades(&strike, TEAM_R, "BLE");

	incursion_settle(strike.world, &strike.state, strike.ledger);
	ck_assert_int_eq(strike_brigades(&strike, TEAM_R, "LVA"), 3);
	strike_flag(&strike, "grab", 0);
	incursion_settle(strike.world, &strike.state, strike.ledger);
	ck_assert_int_eq(strike_brigades(&strike, TEAM_R, "LVA"), 0);
	ck_assert_int_eq(strike_brigades(&strike, TEAM_R, "BLE"), before + 3);
	/* Who holds the ground stays. */
	ck_assert_int_eq(strike_brigades(&strike, TEAM_R, "SUW"), 2);
}
END_TEST

START_TEST(own_ground_is_not_attacked)
{
	struct order order = {
		.team = TEAM_R, .kind = (int16_t)world_order(strike.world, "incursion"),
		.target = (int16_t)world_area(strike.world, "SUW"),
	};

	ck_assert_int_eq(order_check(strike.world, &strike.state, &order), VERDICT_LEGAL);
	strike.state.control[order.target] = TEAM_R;
	strike.before = strike.state;
	ck_assert_int_eq(order_check(strike.world, &strike.state, &order), VERDICT_GROUND);
}
END_TEST

START_TEST(full_factor_counts_weights_alert_and_terrain)
{
	struct battle battle;
	int incursion = world_order(strike.world, "incursion");
	int suwalki = world_area(strike.world, "SUW");

	strike.world->incursion.scale = SCALE_FULL;
	strike.world->areas[suwalki].terrain = 1;
	battle_prospect(strike.world, &strike.state, incursion, suwalki, false, &battle);
	/* 16*2 with two alert levels; (8 + 5)*2 */
	ck_assert_int_eq(battle.attacker, 32 * 120 / 100);
	ck_assert_int_eq(battle.defender, 26);
	ck_assert_int_eq(battle.terrain, 1);
}
END_TEST

Suite *incursion_suite(void)
{
	Suite *suite = suite_create("content/incursion");
	TCase *tcase = tcase_create("rules B11");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_loop_test(tcase, incursion_odds_are_the_published_ones, 0, PUBLISHED);
	tcase_add_test(tcase, incursion_odds_tell_the_chance_of_a_response);
	tcase_add_test(tcase, incursion_takes_eight_brigades_in_the_order_of_its_sources);
	tcase_add_test(tcase, incursion_sources_border_the_target_but_the_second_echelon);
	tcase_add_test(tcase, incursion_from_belarus_needs_its_integration);
	tcase_add_test(tcase, incursion_for_which_nobody_comes_is_void);
	tcase_add_test(tcase, response_vote_has_its_difficulty_and_keys);
	tcase_add_test(tcase, response_vote_counts_whips);
	tcase_add_test(tcase, incursion_meets_allies_washington_and_the_reserve);
	tcase_add_test(tcase, defence_without_enablers_is_cut_as_a_whole);
	tcase_add_test(tcase, defence_of_nobody_counts_as_one);
	tcase_add_test(tcase, battle_die_is_keyed_and_told);
	tcase_add_test(tcase, incursion_losses_fall_on_both_at_least_one);
	tcase_add_test(tcase, gained_ground_changes_hands_and_nobody_retreats);
	tcase_add_test(tcase, contested_ground_is_seized_for_this_turn_and_the_next);
	tcase_add_loop_test(tcase, repulsed_brigades_go_back_to_belarus, 0, 4);
	tcase_add_test(tcase, incursion_costs_whatever_comes_of_it);
	tcase_add_test(tcase, incursion_is_not_softened_at_the_ends);
	tcase_add_test(tcase, held_fire_loses_the_area_without_a_vote);
	tcase_add_loop_test(tcase, washington_reacts_by_its_posture, 0, ART5_COUNT);
	tcase_add_test(tcase, outside_nato_there_is_no_vote_no_battle_and_no_reaction);
	tcase_add_test(tcase, contested_ground_never_shortens_what_was_gained);
	tcase_add_test(tcase, contested_brigades_go_home_when_grab_runs_out);
	tcase_add_test(tcase, own_ground_is_not_attacked);
	tcase_add_test(tcase, full_factor_counts_weights_alert_and_terrain);
	suite_add_tcase(suite, tcase);
	return suite;
}
