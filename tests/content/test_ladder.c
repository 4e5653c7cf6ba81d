/* SPDX-License-Identifier: MIT */
#include "content/pact.h"
#include "engine/expr.h"
#include "engine/tally.h"
#include "runner.h"

Suite *ladder_suite(void);

/* Nuclear signalling and the top of the ladder, on the shipped rules (rules B13). */

static struct pact pact;

static void setup(void)
{
	pact_init(&pact);
}

static void teardown(void)
{
	pact_release(&pact);
}

static int guarantee_difficulty(void)
{
	int order = pact_order(&pact, "guarantee_up");

	return vote_difficulty(pact.world, &pact.state, &pact.world->orders[order].vote, TARGET_NONE);
}

START_TEST(nuclear_signals_frighten_once_and_harden_when_repeated)
{
	int cohesion = pact_track(&pact, "cohesion"), difficulty = guarantee_difficulty();

	pact_file(&pact, "nuke_signal", NULL);
	ck_assert(pact_is_legal(&pact, TEAM_R));
	pact_turn(&pact);
	ck_assert_int_eq(pact_track(&pact, "cohesion"), cohesion - 4);
	ck_assert_int_eq(guarantee_difficulty(), difficulty + 8);
	pact_turn(&pact);
	pact_file(&pact, "nuke_signal", NULL);
	ck_assert(pact_is_legal(&pact, TEAM_R));
	pact_turn(&pact);
	ck_assert_int_eq(pact_track(&pact, "cohesion"), cohesion - 4 + 1);
}
END_TEST

START_TEST(general_war_is_36_per_cent_at_the_top_and_none_up_to_88)
{
	static const int CHANCES[][2] = { { 88, 0 }, { 89, 3 }, { 95, 21 }, { 100, 36 } };

	for (size_t i = 0; i < sizeof(CHANCES) / sizeof(CHANCES[0]); i++) {
		pact_put(&pact, "escalation", CHANCES[i][0]);
		ck_assert_int_eq(expr_eval(pact.world, &pact.state,
			pact.world->escalation.general_war, TARGET_NONE), CHANCES[i][1]);
	}
}
END_TEST

START_TEST(an_incident_is_half_of_what_is_above_50_and_3_for_each_alert)
{
	pact_put(&pact, "escalation", 71);
	pact_put(&pact, "alert_c", 1);
	pact_put(&pact, "alert_r", 3);
	pact_put(&pact, "alert_w", 0);
	ck_assert_int_eq(expr_eval(pact.world, &pact.state,
		pact.world->escalation.inadvertent, TARGET_NONE), 10 + 12);
}
END_TEST

Suite *ladder_suite(void)
{
	Suite *suite = suite_create("content/ladder");
	TCase *tcase = tcase_create("rules B13");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, nuclear_signals_frighten_once_and_harden_when_repeated);
	tcase_add_test(tcase, general_war_is_36_per_cent_at_the_top_and_none_up_to_88);
	tcase_add_test(tcase, an_incident_is_half_of_what_is_above_50_and_3_for_each_alert);
	suite_add_tcase(suite, tcase);
	return suite;
}
