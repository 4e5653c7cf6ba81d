/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "content/strike.h"
#include "engine/dice.h"
#include "engine/odds.h"
#include "engine/order.h"
#include "runner.h"

Suite *counter_suite(void);

static struct strike strike;

/* Four Russian brigades of quality 2 hold the gap. */
static void setup(void)
{
	strike_init(&strike);
	strike_units(&strike, TEAM_R, "SUW", "RUS", 4);
	strike.state.control[world_area(strike.world, "SUW")] = TEAM_R;
	strike_flag(&strike, "grab", FLAG_FOREVER);
}

static void teardown(void)
{
	strike_release(&strike);
}

static int passes_at(enum art5 posture)
{
	const struct order_kind *kind =
		&strike.world->orders[world_order(strike.world, "counterattack")];

	strike_setting(&strike, TEAM_W, SETTING_ART5, posture);
	return odds_of_proposal(strike.world, &strike.state, &kind->vote);
}

START_TEST(counterattack_passes_as_published)
{
	ck_assert_int_eq(passes_at(ART5_CONSULT), 70);
	strike_track(&strike, "cohesion", 55);
	strike_track(&strike, "trust", 30);
	ck_assert_int_eq(passes_at(ART5_CONSULT), 82);
}
END_TEST

static enum verdict verdict_on(const char *area)
{
	const struct order order = {
		.team = TEAM_C, .kind = (int16_t)world_order(strike.world, "counterattack"),
		.target = (int16_t)world_area(strike.world, area),
	};

	return order_check(strike.world, &strike.state, &order);
}

START_TEST(counterattack_needs_seized_ground_with_russians_on_it)
{
	ck_assert_int_eq(verdict_on("SUW"), VERDICT_LEGAL);
	ck_assert_int_eq(verdict_on("LTU"), VERDICT_GROUND);
	strike_flag(&strike, "grab", 0);
	ck_assert_int_eq(verdict_on("SUW"), VERDICT_REQUIREMENT);
}
END_TEST

/* Two Polish brigades of 4 and one American of 5; reserve 13*3*60/100 = 23; 4*2 against. */
START_TEST(counterattack_joins_allies_washington_and_the_reserve)
{
	static const int ATTACK[ART5_COUNT] = { 36, 36, 31 };
	int kind = world_order(strike.world, "counterattack");
	struct battle battle;

	for (int posture = 0; posture < ART5_COUNT; posture++) {
		strike_setting(&strike, TEAM_W, SETTING_ART5, posture);
		ck_assert(battle_prospect(strike.world, &strike.state, kind,
			world_area(strike.world, "SUW"), true, &battle));
		ck_assert_int_eq(battle.attacker, ATTACK[posture]);
		ck_assert_int_eq(battle.defender, 8);
		ck_assert_int_eq(battle.terrain, 0);
	}
	/* Nor is it cut without enablers. */
	strike_track(&strike, "enablers", 0);
	battle_prospect(strike.world, &strike.state, kind, world_area(strike.world, "SUW"), true,
		&battle);
	ck_assert_int_eq(battle.attacker, 31);
}
END_TEST

START_TEST(counterattack_die_is_keyed)
{
	strike_order(&strike, "counterattack", "SUW");
	ck_assert_int_eq(strike_entry(&strike, ENTRY_BATTLE, 0)->die,
		dice_roll(1, 1, "C:counterattack:SUW:battle", 10));
}
END_TEST

START_TEST(gained_counterattack_clears_the_ground_and_the_flag)
{
	strike_until(&strike, "counterattack", "SUW", BATTLE_GAINED);
	ck_assert_int_eq(strike_brigades(&strike, TEAM_R, "SUW"), 0);
	ck_assert_int_eq(strike_brigades(&strike, TEAM_C, "SUW"), 2);
	ck_assert_int_eq(strike_control(&strike, "SUW"), TEAM_C);
	ck_assert_int_eq(strike_alive(&strike, "grab"), 0);
}
END_TEST

START_TEST(other_counterattacks_cost_the_defender_at_least_one_and_the_attacker_nothing)
{
	static const enum battle_result RESULTS[] = { BATTLE_CONTESTED, BATTLE_REPULSED };

	strike_until(&strike, "counterattack", "SUW", RESULTS[_i]);
	/* 45: the last column, 30 per cent of four */
	ck_assert_int_eq(strike_brigades(&strike, TEAM_R, "SUW"), 3);
	ck_assert_int_eq(strike_brigades(&strike, TEAM_C, "SUW"), 2);
	ck_assert_int_eq(strike_brigades(&strike, TEAM_W, "SUW"), 1);
	ck_assert_int_eq(strike_control(&strike, "SUW"), TEAM_R);
	ck_assert_int_eq(strike_alive(&strike, "grab"), FLAG_FOREVER);
}
END_TEST

START_TEST(ground_without_a_defender_left_is_retaken)
{
	strike_units(&strike, TEAM_R, "SUW", "RUS", 1);
	strike_until(&strike, "counterattack", "SUW", BATTLE_REPULSED);
	ck_assert_int_eq(strike_brigades(&strike, TEAM_R, "SUW"), 0);
	ck_assert_int_eq(strike_control(&strike, "SUW"), TEAM_C);
	ck_assert_int_eq(strike_alive(&strike, "grab"), 0);
}
END_TEST

START_TEST(other_seized_ground_keeps_the_flag)
{
	strike_units(&strike, TEAM_R, "LTU", "RUS", 2);
	strike_until(&strike, "counterattack", "SUW", BATTLE_GAINED);
	ck_assert_int_eq(strike_control(&strike, "SUW"), TEAM_C);
	ck_assert_int_eq(strike_alive(&strike, "grab"), FLAG_FOREVER);
	ck_assert_int_eq(verdict_on("LTU"), VERDICT_LEGAL);
}
END_TEST

START_TEST(order_odds_of_a_counterattack_are_vote_times_battle)
{
	int kind = world_order(strike.world, "counterattack");
	int area = world_area(strike.world, "SUW");

	/* 70 per cent pass, 80 per cent gain */
	ck_assert_int_eq(odds_of_order(strike.world, &strike.state, kind, area), 56);
	ck_assert_int_eq(odds_of_order(strike.world, &strike.state, kind,
		world_area(strike.world, "LTU")), 0);
}
END_TEST

/* Rules of a game that was recorded before there were incursions still load for its scenario. */
START_TEST(rules_without_incursions_do_for_a_scenario_without_them_alone)
{
	struct content_texts texts = strike.content.texts;
	const struct source whole = texts.part[CONTENT_RULES];
	char *cut = calloc(whole.size + 1, 1);
	const char *begin = strstr(whole.text, "\nincursion:\n") + 1;
	const char *end = strstr(begin, "\nescalation:\n") + 1;
	struct faults faults = { .count = 0 };
	struct content content;

	memcpy(cut, whole.text, (size_t)(begin - whole.text));
	strcat(cut, end);
	texts.part[CONTENT_RULES] = (struct source){ "rules.yaml", cut, strlen(cut) };
	ck_assert(!content_load(&texts, &content, &faults));
	ck_assert_int_eq(faults.list[0].code, FAULT_MISSING_KEY);
	ck_assert_str_eq(faults.list[0].file, "rules.yaml");

	struct content nuuk, old;

	faults = (struct faults){ .count = 0 };
	ck_assert(content_open("nuuk_winter", &nuuk, &faults));
	texts.part[CONTENT_SCENARIO] = nuuk.texts.part[CONTENT_SCENARIO];
	ck_assert(content_load(&texts, &old, &faults));
	content_release(&old);
	content_release(&nuuk);
	free(cut);
}
END_TEST

Suite *counter_suite(void)
{
	Suite *suite = suite_create("content/counter");
	TCase *tcase = tcase_create("rules B11");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, counterattack_passes_as_published);
	tcase_add_test(tcase, counterattack_needs_seized_ground_with_russians_on_it);
	tcase_add_test(tcase, counterattack_joins_allies_washington_and_the_reserve);
	tcase_add_test(tcase, counterattack_die_is_keyed);
	tcase_add_test(tcase, gained_counterattack_clears_the_ground_and_the_flag);
	tcase_add_loop_test(tcase,
		other_counterattacks_cost_the_defender_at_least_one_and_the_attacker_nothing, 0, 2);
	tcase_add_test(tcase, ground_without_a_defender_left_is_retaken);
	tcase_add_test(tcase, other_seized_ground_keeps_the_flag);
	tcase_add_test(tcase, order_odds_of_a_counterattack_are_vote_times_battle);
	tcase_add_test(tcase, rules_without_incursions_do_for_a_scenario_without_them_alone);
	suite_add_tcase(suite, tcase);
	return suite;
}
