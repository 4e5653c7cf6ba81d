/* SPDX-License-Identifier: MIT */
#include "content/strike.h"
#include "engine/order.h"
#include "engine/reach.h"
#include "engine/turn.h"
#include "runner.h"

Suite *reach_suite(void);

static struct strike strike;

static void setup(void)
{
	strike_init(&strike);
}

static void teardown(void)
{
	strike_release(&strike);
}

static enum reach reach(enum team team, const char *from, const char *to)
{
	return reach_of(strike.world, &strike.state, team, world_area(strike.world, from),
		world_area(strike.world, to));
}

static void hold(const char *area, enum team team)
{
	strike.state.control[world_area(strike.world, area)] = (uint8_t)team;
	strike.before = strike.state;
}

START_TEST(a_quarter_reaches_any_friendly_area)
{
	strike.world->scenario.unit = TURN_QUARTER;
	ck_assert_int_eq(reach(TEAM_C, "SOU", "EST"), REACH_NOW);
	ck_assert_int_eq(reach(TEAM_C, "GBR", "FIN"), REACH_NOW);
	ck_assert_int_eq(reach(TEAM_W, "USA", "SUW"), REACH_NOW);
	ck_assert_int_eq(reach(TEAM_R, "SOM", "KAL"), REACH_NOW);
	ck_assert_int_eq(reach(TEAM_C, "GER", "KAL"), REACH_NONE);
}
END_TEST

START_TEST(a_week_crosses_two_borders_or_one_sea)
{
	ck_assert_int_eq(reach(TEAM_C, "GER", "POL"), REACH_NOW);
	ck_assert_int_eq(reach(TEAM_C, "GER", "SUW"), REACH_NOW);
	/* Three borders, but one sea. */
	ck_assert_int_eq(reach(TEAM_C, "GER", "LTU"), REACH_NOW);
	/* Neither two borders nor one sea. */
	ck_assert_int_eq(reach(TEAM_C, "FRB", "SUW"), REACH_NONE);
	ck_assert_int_eq(reach(TEAM_C, "SOU", "LTU"), REACH_NONE);
	ck_assert_int_eq(reach(TEAM_R, "SOM", "BLW"), REACH_NONE);
	ck_assert_int_eq(reach(TEAM_R, "MOS", "BLW"), REACH_NONE);
	ck_assert_int_eq(reach(TEAM_R, "MOS", "BLE"), REACH_NOW);
	/* From the end of a sea way no border more is crossed. */
	ck_assert_int_eq(reach(TEAM_C, "SWE", "SUW"), REACH_NONE);
}
END_TEST

START_TEST(a_strait_counts_as_a_border)
{
	hold("ATL", TEAM_R);
	ck_assert_int_eq(reach(TEAM_C, "GBR", "FRB"), REACH_NOW);
	strike.world->movement.land = 1;
	ck_assert_int_eq(reach(TEAM_C, "GBR", "GER"), REACH_NONE);
}
END_TEST

START_TEST(neither_neutral_nor_hostile_land_lets_anyone_through)
{
	hold("BAS", TEAM_R);
	ck_assert_int_eq(reach(TEAM_C, "GER", "LTU"), REACH_NONE);
	hold("BAS", TEAM_NONE);
	strike.world->scenario.unit = TURN_QUARTER;
	ck_assert_int_eq(reach(TEAM_C, "SOU", "HUS"), REACH_NONE);
	hold("SUW", TEAM_R);
	ck_assert_int_eq(reach(TEAM_C, "POL", "SUW"), REACH_NONE);
	ck_assert_int_eq(reach(TEAM_C, "POL", "LTU"), REACH_NOW);
	hold("BAS", TEAM_R);
	ck_assert_int_eq(reach(TEAM_C, "POL", "LTU"), REACH_NONE);
}
END_TEST

START_TEST(coalition_and_washington_are_friends)
{
	hold("POL", TEAM_W);
	ck_assert_int_eq(reach(TEAM_C, "GER", "SUW"), REACH_NOW);
	ck_assert_int_eq(reach(TEAM_W, "GER", "POL"), REACH_NOW);
	ck_assert_int_eq(reach(TEAM_R, "KAL", "POL"), REACH_NONE);
}
END_TEST

START_TEST(in_weeks_units_from_overseas_come_later_and_go_at_once)
{
	ck_assert_int_eq(reach(TEAM_W, "USA", "SUW"), REACH_LATER);
	ck_assert_int_eq(reach(TEAM_W, "SUW", "USA"), REACH_NOW);
	strike.world->movement.delay = 0;
	ck_assert_int_eq(reach(TEAM_W, "USA", "SUW"), REACH_NOW);
	hold("SUW", TEAM_R);
	ck_assert_int_eq(reach(TEAM_W, "USA", "SUW"), REACH_NONE);
}
END_TEST

START_TEST(without_movement_rules_nothing_limits_a_week)
{
	strike.world->movement = (struct movement_rules){ 0 };
	ck_assert_int_eq(reach(TEAM_C, "SOU", "EST"), REACH_NOW);
	ck_assert_int_eq(reach(TEAM_W, "USA", "SUW"), REACH_NOW);
}
END_TEST

static void file(struct orders *orders, const char *id, const char *target)
{
	int kind = world_order(strike.world, id);
	struct sheet *sheet = &orders->sheet[strike.world->orders[kind].team];

	sheet->filed = true;
	sheet->orders[sheet->count++] = (struct order){
		.team = strike.world->orders[kind].team, .kind = (int16_t)kind,
		.target = (int16_t)world_area(strike.world, target),
	};
}

static void play(const char *id, const char *target)
{
	struct orders orders;

	for (int i = 0; i < TEAM_COUNT; i++)
		sheet_init(&orders.sheet[i]);
	if (id)
		file(&orders, id, target);
	strike.before = strike.state;
	turn_adjudicate(strike.world, &strike.state, &orders, strike.ledger);

	struct state replayed = strike.before;

	ledger_replay(strike.world, strike.ledger, 0, strike.ledger->count, &replayed);
	ck_assert_uint_eq(state_hash(strike.world, &replayed),
		state_hash(strike.world, &strike.state));
}

START_TEST(a_surge_is_under_way_for_a_week)
{
	int home = strike_brigades(&strike, TEAM_W, "USA");

	play("surge", "SUW");
	ck_assert_int_eq(strike_brigades(&strike, TEAM_W, "SUW"), 1);
	ck_assert_int_eq(strike_brigades(&strike, TEAM_W, "USA"), home);
	ck_assert_int_eq(strike.state.delayed_count, 1);
	ck_assert_int_eq(strike.state.delayed[0].count, 2);
	play(NULL, NULL);
	ck_assert_int_eq(strike_brigades(&strike, TEAM_W, "SUW"), 3);
	ck_assert_int_eq(strike_brigades(&strike, TEAM_W, "USA"), home - 2);
	ck_assert_int_eq(strike.state.delayed_count, 0);
}
END_TEST

START_TEST(units_under_way_do_not_land_on_ground_that_was_lost)
{
	int home = strike_brigades(&strike, TEAM_W, "USA");

	play("surge", "SUW");
	hold("SUW", TEAM_R);
	play(NULL, NULL);
	ck_assert_int_eq(strike_brigades(&strike, TEAM_W, "SUW"), 1);
	ck_assert_int_eq(strike_brigades(&strike, TEAM_W, "USA"), home);
}
END_TEST

START_TEST(how_many_are_under_way_is_part_of_the_state)
{
	char name[64];

	play("surge", "SUW");

	struct state other = strike.state;

	other.delayed[0].count++;
	ck_assert_uint_ne(state_hash(strike.world, &other),
		state_hash(strike.world, &strike.state));
	ck_assert(state_difference(strike.world, &other, &strike.state, name, sizeof(name)));
	ck_assert_str_eq(name, "under way 0");
}
END_TEST

START_TEST(a_surge_in_quarters_arrives_at_once)
{
	strike.world->scenario.unit = TURN_QUARTER;
	play("surge", "SUW");
	ck_assert_int_eq(strike_brigades(&strike, TEAM_W, "SUW"), 3);
	ck_assert_int_eq(strike.state.delayed_count, 0);
}
END_TEST

/* Germany is empty, and from France a week does not lead to Lithuania. */
START_TEST(sources_that_cannot_reach_are_passed_over)
{
	int germany = strike_brigades(&strike, TEAM_C, "GER");
	int france = strike_brigades(&strike, TEAM_C, "FRB");

	strike_track(&strike, "autonomy", 100);
	strike_track(&strike, "kal", 0);
	strike_empty(&strike, TEAM_C, "GER");
	play("reinforce", "LTU");
	ck_assert_int_eq(strike_brigades(&strike, TEAM_C, "LTU"), 4);
	ck_assert_int_eq(strike_brigades(&strike, TEAM_C, "FRB"), france);
	ck_assert_int_gt(germany, 0);
}
END_TEST

Suite *reach_suite(void)
{
	Suite *suite = suite_create("content/reach");
	TCase *tcase = tcase_create("rules B11");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, a_quarter_reaches_any_friendly_area);
	tcase_add_test(tcase, a_week_crosses_two_borders_or_one_sea);
	tcase_add_test(tcase, a_strait_counts_as_a_border);
	tcase_add_test(tcase, neither_neutral_nor_hostile_land_lets_anyone_through);
	tcase_add_test(tcase, coalition_and_washington_are_friends);
	tcase_add_test(tcase, in_weeks_units_from_overseas_come_later_and_go_at_once);
	tcase_add_test(tcase, without_movement_rules_nothing_limits_a_week);
	tcase_add_test(tcase, a_surge_is_under_way_for_a_week);
	tcase_add_test(tcase, units_under_way_do_not_land_on_ground_that_was_lost);
	tcase_add_test(tcase, how_many_are_under_way_is_part_of_the_state);
	tcase_add_test(tcase, a_surge_in_quarters_arrives_at_once);
	tcase_add_test(tcase, sources_that_cannot_reach_are_passed_over);
	suite_add_tcase(suite, tcase);
	return suite;
}
