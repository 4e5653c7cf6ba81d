/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "content/pact.h"
#include "engine/dice.h"
#include "engine/event.h"
#include "engine/offer.h"
#include "engine/view.h"
#include "runner.h"

Suite *agreement_suite(void);

/* What may be agreed, and what each clause does when it is kept (rules B16). */

static struct pact pact;

static void setup(void)
{
	pact_init(&pact);
}

static void teardown(void)
{
	pact_release(&pact);
}

static struct clause pay(enum team from, enum team to, int n)
{
	return (struct clause){ .kind = CLAUSE_PAY, .team = (uint8_t)from, .subject = RES_BP,
		.other = (int16_t)to, .n = (int16_t)n };
}

static struct clause swap(const char *first, int n, const char *second, int m)
{
	return (struct clause){ .kind = CLAUSE_SWAP, .team = TEAM_NONE,
		.subject = (int16_t)world_track(pact.world, first), .n = (int16_t)n,
		.other = (int16_t)(second ? world_track(pact.world, second) : TARGET_NONE),
		.m = (int16_t)m };
}

/* --- Terms --- */

START_TEST(an_agreement_has_two_or_three_parties_and_binds_no_one_else)
{
	struct terms terms = pact_terms(TEAM_C, TEAM_W, pay(TEAM_C, TEAM_W, 2));

	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_LEGAL);
	terms.parties = 7;
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_LEGAL);
	terms.parties = 1 << TEAM_C;
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_PARTIES);
	terms.parties = 1 << TEAM_R | 1 << TEAM_W;
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_PARTIES);
	terms = pact_terms(TEAM_C, TEAM_W, pay(TEAM_R, TEAM_W, 2));
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_PARTIES);
	terms = pact_terms(TEAM_C, TEAM_W, pay(TEAM_C, TEAM_R, 2));
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_PARTIES);
}
END_TEST

START_TEST(a_secret_is_of_two)
{
	struct terms terms = pact_terms(TEAM_C, TEAM_W, pay(TEAM_C, TEAM_W, 2));

	terms.secret = true;
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_LEGAL);
	terms.parties = 7;
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_PARTIES);
}
END_TEST

START_TEST(an_agreement_has_one_to_three_clauses_and_a_length)
{
	struct terms terms = pact_terms(TEAM_C, TEAM_W, pay(TEAM_C, TEAM_W, 1));

	terms.clause_count = 0;
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_TERMS);
	terms.clauses[1] = terms.clauses[2] = terms.clauses[0];
	terms.clause_count = 3;
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_LEGAL);
	terms.clause_count = 4;
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_TERMS);
	terms.clause_count = 1;
	terms.turns = 0;
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_VALUE);
	terms.turns = 2;
	terms.clauses[0].turns = 3;
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_VALUE);
}
END_TEST

START_TEST(a_team_makes_at_most_three_agreements_a_turn)
{
	struct terms terms = pact_terms(TEAM_C, TEAM_W, pay(TEAM_C, TEAM_W, 1));

	for (int i = 0; i < 3; i++)
		ck_assert_int_eq(pact_make(&pact, &terms), i + 1);
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_FULL);
	terms = pact_terms(TEAM_R, TEAM_W, pay(TEAM_R, TEAM_W, 1));
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_FULL);
	pact_turn(&pact);
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_LEGAL);
}
END_TEST

START_TEST(a_ruleset_without_agreements_has_none)
{
	struct terms terms = pact_terms(TEAM_C, TEAM_W, pay(TEAM_C, TEAM_W, 1));

	pact.world->agreements.given = false;
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_SCENARIO);
}
END_TEST

START_TEST(orders_lines_areas_and_settings_must_be_of_the_team_that_is_bound)
{
	struct terms terms = pact_terms(TEAM_C, TEAM_W, (struct clause){ .kind = CLAUSE_FORBID,
		.team = TEAM_W, .subject = (int16_t)pact_order(&pact, "deepen") });

	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_TERMS);
	terms.clauses[0].team = TEAM_C;
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_LEGAL);
	pact.world->scenario.allowed[terms.clauses[0].subject] = false;
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_TERMS);
	terms.clauses[0] = (struct clause){ .kind = CLAUSE_BUDGET, .team = TEAM_C,
		.subject = (int16_t)world_line(pact.world, "aid"), .n = 12 };
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_LEGAL);
	terms.clauses[0].n = 13;
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_VALUE);
	terms.clauses[0].team = TEAM_W;
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_TERMS);
	terms.clauses[0] = (struct clause){ .kind = CLAUSE_STAND, .team = TEAM_W,
		.subject = SETTING_ART5, .n = ART5_AUTO };
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_LEGAL);
	terms.clauses[0].team = TEAM_C;
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_TERMS);
	terms.clauses[0] = (struct clause){ .kind = CLAUSE_FORCE_CAP, .team = TEAM_C,
		.subject = MAX_AREAS, .n = 2 };
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_TERMS);
}
END_TEST

START_TEST(clauses_that_nobody_can_keep_together_are_refused)
{
	struct terms terms = pact_terms(TEAM_C, TEAM_W, (struct clause){ .kind = CLAUSE_FORBID,
		.team = TEAM_C, .subject = (int16_t)pact_order(&pact, "deepen") });

	terms.clauses[1] = terms.clauses[0];
	terms.clauses[1].kind = CLAUSE_REQUIRE;
	terms.clause_count = 2;
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_AGREEMENT);
	terms.clause_count = 1;
	terms.binding = true;
	pact_make(&pact, &terms);
	terms.clauses[0].kind = CLAUSE_REQUIRE;
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_AGREEMENT);
}
END_TEST

START_TEST(secret_numbers_are_counted_by_pair)
{
	struct terms open = pact_terms(TEAM_C, TEAM_W, pay(TEAM_C, TEAM_W, 1));
	struct terms kept = pact_terms(TEAM_R, TEAM_W, pay(TEAM_R, TEAM_W, 1));
	struct view view;

	kept.secret = true;
	ck_assert_int_eq(pact_make(&pact, &open), 1);
	ck_assert_int_eq(pact_make(&pact, &kept), 201);
	ck_assert_int_eq(pact_make(&pact, &open), 2);
	view_make(pact.world, &pact.state, TEAM_C, &view);
	ck_assert_int_eq(view.seen.agreement_count, 2);
	ck_assert_int_eq(view.seen.agreements[1].number, 2);
}
END_TEST

/* --- Clauses --- */

START_TEST(pay_moves_resources_every_turn_while_it_lasts)
{
	struct terms terms = pact_terms(TEAM_C, TEAM_W, pay(TEAM_C, TEAM_W, 2));

	terms.clauses[0].turns = 2;
	pact_make(&pact, &terms);
	for (int turn = 1; turn <= 3; turn++) {
		pact_turn(&pact);

		int moved = 0;

		for (int i = 0; i < pact_count(&pact, ENTRY_RES); i++) {
			const struct entry *entry = pact_entry(&pact, ENTRY_RES, i);

			if (entry->cause == CAUSE_AGREEMENT && entry->team == TEAM_W)
				moved += entry->to - entry->from;
		}
		ck_assert_int_eq(moved, turn <= 2 ? 2 : 0);
	}
	ck_assert_int_eq(pact.state.broken[TEAM_C][TEAM_W], 0);
}
END_TEST

START_TEST(withdraw_moves_units_once_at_the_first_stage)
{
	int there = pact_units(&pact, TEAM_W, "POL"), home = pact_units(&pact, TEAM_W, "USA");
	struct terms terms = pact_terms(TEAM_W, TEAM_R, (struct clause){ .kind = CLAUSE_WITHDRAW,
		.team = TEAM_W, .unit = UNIT_BDE, .subject = (int16_t)pact_area(&pact, "POL"),
		.other = (int16_t)pact_area(&pact, "USA"), .n = 1 });

	ck_assert_int_ge(there, 1);
	pact_make(&pact, &terms);
	pact_turn(&pact);
	pact_turn(&pact);
	ck_assert_int_eq(pact_units(&pact, TEAM_W, "POL"), there - 1);
	ck_assert_int_eq(pact_units(&pact, TEAM_W, "USA"), home + 1);
	terms.clauses[0].other = (int16_t)pact_area(&pact, "MOS");
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_TERMS);
}
END_TEST

START_TEST(withdrawing_fewer_than_promised_is_a_breach)
{
	struct terms terms = pact_terms(TEAM_W, TEAM_R, (struct clause){ .kind = CLAUSE_WITHDRAW,
		.team = TEAM_W, .unit = UNIT_BDE, .subject = (int16_t)pact_area(&pact, "POL"),
		.other = (int16_t)pact_area(&pact, "USA"), .n = 50 });

	pact_make(&pact, &terms);
	pact_turn(&pact);
	ck_assert_int_eq(pact_units(&pact, TEAM_W, "POL"), 0);
	ck_assert_int_eq(pact.state.broken[TEAM_W][TEAM_R], 1);
}
END_TEST

static int nation_of(const char *id)
{
	for (int i = 0; i < pact.world->nation_count; i++)
		if (strcmp(pact.world->nations[i].id, id) == 0)
			return i;
	ck_abort_msg("no nation %s", id);
	return -1;
}

static int units_of(const char *nation, const char *area)
{
	int count = 0;

	for (int i = 0; i < pact.state.stack_count; i++) {
		const struct stack *stack = &pact.state.stacks[i];

		if (stack->area == pact_area(&pact, area) && stack->kind == UNIT_BDE
				&& stack->nation == nation_of(nation))
			count += stack->count;
	}
	return count;
}

START_TEST(brigades_that_stay_leave_only_where_a_clause_names_them)
{
	int fin = units_of("FIN", "FIN");
	struct terms terms = pact_terms(TEAM_C, TEAM_R, (struct clause){ .kind = CLAUSE_WITHDRAW,
		.team = TEAM_C, .unit = UNIT_BDE, .subject = (int16_t)pact_area(&pact, "FIN"),
		.other = (int16_t)pact_area(&pact, "SWE"), .n = 2 });

	ck_assert_int_ge(fin, 3);
	pact_make(&pact, &terms);
	pact_turn(&pact);
	ck_assert_int_eq(units_of("FIN", "FIN"), fin);
	ck_assert_int_eq(pact.state.broken[TEAM_C][TEAM_R], 1);
	terms.clauses[0].m = (int16_t)(1 + nation_of("FIN"));
	pact_make(&pact, &terms);
	pact_turn(&pact);
	ck_assert_int_eq(units_of("FIN", "FIN"), fin - 2);
	ck_assert_int_eq(units_of("FIN", "SWE"), 2);
	ck_assert_int_eq(pact.state.broken[TEAM_C][TEAM_R], 1);
	terms.clauses[0].m = (int16_t)(pact.world->nation_count + 1);
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_TERMS);
}
END_TEST

START_TEST(a_named_nation_goes_and_no_other)
{
	int all = pact_units(&pact, TEAM_C, "LTU"), deu = units_of("DEU", "LTU");
	struct terms terms = pact_terms(TEAM_C, TEAM_R, (struct clause){ .kind = CLAUSE_WITHDRAW,
		.team = TEAM_C, .unit = UNIT_BDE, .subject = (int16_t)pact_area(&pact, "LTU"),
		.other = (int16_t)pact_area(&pact, "POL"), .n = 50,
		.m = (int16_t)(1 + nation_of("DEU")) });

	ck_assert_int_ge(deu, 1);
	ck_assert_int_gt(all, deu);
	pact_make(&pact, &terms);
	pact_turn(&pact);
	ck_assert_int_eq(units_of("DEU", "LTU"), 0);
	ck_assert_int_eq(pact_units(&pact, TEAM_C, "LTU"), all - deu);
}
END_TEST

START_TEST(swap_changes_two_tracks_once)
{
	int greenland = pact_track(&pact, "greenland"), sales = pact_track(&pact, "sales");
	struct terms terms = pact_terms(TEAM_C, TEAM_W, swap("greenland", -3, "sales", 3));

	pact_make(&pact, &terms);
	pact_turn(&pact);
	ck_assert_int_eq(pact_track(&pact, "greenland"), greenland - 3);
	ck_assert_int_eq(pact_track(&pact, "sales"), sales + 3);
	pact_turn(&pact);
	ck_assert_int_eq(pact_track(&pact, "greenland"), greenland - 3);
}
END_TEST

START_TEST(swap_is_of_listed_tracks_and_of_six_at_most)
{
	struct terms terms = pact_terms(TEAM_C, TEAM_W, swap("greenland", -4, "sales", 3));

	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_VALUE);
	terms.clauses[0] = swap("escalation", -6, NULL, 0);
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_LEGAL);
	terms.clauses[0] = swap("escalation", 1, NULL, 0);
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_TERMS);
	terms.clauses[0] = swap("industry", 1, NULL, 0);
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_TERMS);
	terms.clauses[0] = swap("door", 3, "door", -3);
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_TERMS);
}
END_TEST

START_TEST(shared_intelligence_lives_from_the_first_stage_to_the_end)
{
	int flag = pact.world->known.intel[TEAM_R];
	struct terms terms = pact_terms(TEAM_W, TEAM_R, (struct clause){
		.kind = CLAUSE_SHARE_INTEL, .team = TEAM_W, .other = TEAM_R });

	terms.turns = 2;
	terms.secret = true;
	pact.world->agreements.leak_chance = 0;
	pact_make(&pact, &terms);
	ck_assert(!flag_is_alive(pact.world, &pact.state, flag));
	pact_turn(&pact);
	ck_assert(flag_is_alive(pact.world, &pact.state, flag));

	struct view view;

	view_make(pact.world, &pact.state, TEAM_C, &view);
	ck_assert(!flag_is_alive(pact.world, &view.seen, flag));
	pact_turn(&pact);
	ck_assert(!flag_is_alive(pact.world, &pact.state, flag));
}
END_TEST

/* --- Ceasefire and settlement --- */

START_TEST(a_written_ceasefire_is_an_offer_that_its_parties_accept)
{
	struct terms terms = pact_terms(TEAM_C, TEAM_R, (struct clause){ .kind = CLAUSE_CEASEFIRE,
		.team = TEAM_NONE });
	struct terms wrong = pact_terms(TEAM_C, TEAM_W, terms.clauses[0]);

	ck_assert_int_eq(pact_verdict(&pact, &wrong), VERDICT_PARTIES);
	pact_make(&pact, &terms);

	int chance = offer_chance(pact.world, &pact.state);
	int die = dice_roll(pact.state.seed, 1, "ceasefire", 100);

	pact_turn(&pact);
	ck_assert_int_eq(pact_count(&pact, ENTRY_OFFER), 1);
	ck_assert_int_eq(pact_entry(&pact, ENTRY_OFFER, 0)->chance, chance);
	ck_assert_int_eq(pact_track(&pact, "ceasefire"), die <= chance);
	pact_put(&pact, "ceasefire", 0);
	pact_turn(&pact);
	ck_assert_int_eq(pact_count(&pact, ENTRY_OFFER), 0);
	pact_put(&pact, "ceasefire", 1);
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_TIME);
}
END_TEST

START_TEST(washington_signing_too_helps_a_ceasefire)
{
	struct terms terms = pact_terms(TEAM_C, TEAM_R, (struct clause){ .kind = CLAUSE_CEASEFIRE,
		.team = TEAM_NONE });
	int chance = offer_chance(pact.world, &pact.state);

	terms.parties = 7;
	pact_make(&pact, &terms);
	ck_assert_int_eq(offer_chance(pact.world, &pact.state), chance + 10);
}
END_TEST

START_TEST(a_ceasefire_of_three_turns_may_be_settled)
{
	struct terms terms = pact_terms(TEAM_C, TEAM_R, (struct clause){
		.kind = CLAUSE_SETTLEMENT, .team = TEAM_NONE });

	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_TERMS);
	terms.binding = true;
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_TIME);
	pact_put(&pact, "ceasefire", 1);
	pact.state.truce_since = 1;
	for (int turn = 1; turn <= 3; turn++) {
		ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_TIME);
		pact_turn(&pact);
	}

	int door = pact_track(&pact, "door");

	pact_make(&pact, &terms);
	pact_turn(&pact);
	ck_assert_int_eq(pact_track(&pact, "ceasefire"), 2);
	ck_assert_int_eq(pact_track(&pact, "door"), door + 8);
	ck_assert(!event_is_eligible(pact.world, &pact.state,
		world_event(pact.world, "breach")));
}
END_TEST

START_TEST(how_long_a_ceasefire_holds_is_remembered_and_forgotten)
{
	struct terms terms = pact_terms(TEAM_C, TEAM_R, (struct clause){ .kind = CLAUSE_CEASEFIRE,
		.team = TEAM_NONE });

	while (dice_roll(pact.state.seed, 1, "ceasefire", 100)
			> offer_chance(pact.world, &pact.state))
		pact.state.seed++;
	pact_make(&pact, &terms);
	pact_turn(&pact);
	ck_assert_int_eq(pact.state.truce_since, 1);

	while (pact_track(&pact, "ceasefire") == 1) {
		event_resolve(pact.world, &pact.state, world_event(pact.world, "breach"), false, NULL);
		pact.state.seed++;
	}
	ck_assert_int_eq(pact.state.truce_since, 0);
}
END_TEST

Suite *agreement_suite(void)
{
	Suite *suite = suite_create("content/agreement");
	TCase *tcase = tcase_create("rules B16");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, an_agreement_has_two_or_three_parties_and_binds_no_one_else);
	tcase_add_test(tcase, a_secret_is_of_two);
	tcase_add_test(tcase, an_agreement_has_one_to_three_clauses_and_a_length);
	tcase_add_test(tcase, a_team_makes_at_most_three_agreements_a_turn);
	tcase_add_test(tcase, a_ruleset_without_agreements_has_none);
	tcase_add_test(tcase, orders_lines_areas_and_settings_must_be_of_the_team_that_is_bound);
	tcase_add_test(tcase, clauses_that_nobody_can_keep_together_are_refused);
	tcase_add_test(tcase, secret_numbers_are_counted_by_pair);
	tcase_add_test(tcase, pay_moves_resources_every_turn_while_it_lasts);
	tcase_add_test(tcase, withdraw_moves_units_once_at_the_first_stage);
	tcase_add_test(tcase, withdrawing_fewer_than_promised_is_a_breach);
	tcase_add_test(tcase, brigades_that_stay_leave_only_where_a_clause_names_them);
	tcase_add_test(tcase, a_named_nation_goes_and_no_other);
	tcase_add_test(tcase, swap_changes_two_tracks_once);
	tcase_add_test(tcase, swap_is_of_listed_tracks_and_of_six_at_most);
	tcase_add_test(tcase, shared_intelligence_lives_from_the_first_stage_to_the_end);
	tcase_add_test(tcase, a_written_ceasefire_is_an_offer_that_its_parties_accept);
	tcase_add_test(tcase, washington_signing_too_helps_a_ceasefire);
	tcase_add_test(tcase, a_ceasefire_of_three_turns_may_be_settled);
	tcase_add_test(tcase, how_long_a_ceasefire_holds_is_remembered_and_forgotten);
	suite_add_tcase(suite, tcase);
	return suite;
}
