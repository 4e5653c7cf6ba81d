/* SPDX-License-Identifier: MIT */
#include "content/pact.h"
#include "engine/dice.h"
#include "engine/view.h"
#include "runner.h"

Suite *secret_suite(void);

/* What others learn of secret agreements, and leaks (rules B16, B17, B21). */

static struct pact pact;
static struct ledger seen;

static void setup(void)
{
	pact_init(&pact);
}

static void teardown(void)
{
	pact_release(&pact);
}

static struct clause on_order(enum clause_kind kind, const char *id)
{
	int order = pact_order(&pact, id);

	return (struct clause){ .kind = (uint8_t)kind, .team = pact.world->orders[order].team,
		.subject = (int16_t)order };
}

static struct terms secret(struct terms terms)
{
	terms.secret = true;
	return terms;
}

static bool tells(const struct ledger *ledger, int number)
{
	for (int i = 0; i < ledger->count; i++)
		if (ledger->entries[i].cause == CAUSE_AGREEMENT && ledger->entries[i].index == number)
			return true;
	return false;
}

START_TEST(a_secret_agreement_and_its_breach_are_told_to_the_two)
{
	struct terms terms = secret(pact_terms(TEAM_R, TEAM_W, on_order(CLAUSE_FORBID, "tighten")));
	int number = pact_make(&pact, &terms);
	struct view view;

	pact.world->agreements.leak_chance = 0;
	pact_file(&pact, "tighten", NULL);
	pact_turn(&pact);
	ledger_redact(pact.world, &pact.state, pact.ledger, TEAM_W, &seen);
	ck_assert(tells(&seen, number));
	ledger_redact(pact.world, &pact.state, pact.ledger, TEAM_C, &seen);
	ck_assert(!tells(&seen, number));
	view_make(pact.world, &pact.state, TEAM_C, &view);
	ck_assert_int_eq(view.seen.agreement_count, 0);
	ck_assert_int_eq(view.seen.broken[TEAM_R][TEAM_W] + view.seen.hushed[TEAM_R][TEAM_W], 0);
	view_make(pact.world, &pact.state, TEAM_W, &view);
	ck_assert_int_eq(view.seen.agreement_count, 1);
	ck_assert_int_eq(view.seen.hushed[TEAM_R][TEAM_W], 1);
}
END_TEST

START_TEST(a_secret_payment_is_seen_by_the_two)
{
	struct terms terms = secret(pact_terms(TEAM_R, TEAM_W, (struct clause){
		.kind = CLAUSE_PAY, .team = TEAM_R, .subject = RES_BP, .other = TEAM_W, .n = 2 }));

	pact.world->agreements.leak_chance = 0;
	pact_make(&pact, &terms);
	pact_turn(&pact);
	ledger_redact(pact.world, &pact.state, pact.ledger, TEAM_C, &seen);
	for (int i = 0; i < seen.count; i++)
		ck_assert_int_ne(seen.entries[i].cause, CAUSE_AGREEMENT);
	ledger_redact_public(pact.world, &pact.state, pact.ledger, &seen);
	for (int i = 0; i < seen.count; i++)
		ck_assert_int_ne(seen.entries[i].cause, CAUSE_AGREEMENT);
}
END_TEST

START_TEST(a_view_is_the_same_whether_others_have_a_secret)
{
	struct terms terms = secret(pact_terms(TEAM_R, TEAM_W, on_order(CLAUSE_FORBID, "tighten")));
	struct view without, with;
	char name[64] = "";

	view_make(pact.world, &pact.state, TEAM_C, &without);
	pact_make(&pact, &terms);
	view_make(pact.world, &pact.state, TEAM_C, &with);
	ck_assert_msg(!state_difference(pact.world, &without.seen, &with.seen, name, sizeof(name)),
		"differs in %s", name);
}
END_TEST

/* Play one turn with a secret of two teams under a seed by which it leaks, or not. */
static void keep_secret(enum team first, enum team second, bool leaks)
{
	struct terms terms = secret(pact_terms(first, second, (struct clause){
		.kind = CLAUSE_SHARE_INTEL, .team = (uint8_t)first, .other = (int16_t)second }));
	int number = pact_make(&pact, &terms);
	struct key key;

	key_init(&key, "leak.");
	key_add_int(&key, number);
	while ((dice_roll(pact.state.seed, 1, key.text, 100) <= 10) != leaks)
		pact.state.seed++;
	pact_turn(&pact);
	ck_assert_int_eq(pact_entry(&pact, ENTRY_LEAK, 0)->chance, 10);
	ck_assert_int_eq(pact.state.agreements[0].leaked, leaks);
}

START_TEST(leaks_cost_by_pair_and_are_told_to_all)
{
	int trust = pact_track(&pact, "trust"), cohesion = pact_track(&pact, "cohesion");

	keep_secret(TEAM_R, TEAM_W, true);
	/* From 30 on down it is softened. */
	ck_assert_int_eq(pact_track(&pact, "trust"), trust - 4);
	ck_assert_int_eq(pact_track(&pact, "cohesion"), cohesion + 2);
	ledger_redact(pact.world, &pact.state, pact.ledger, TEAM_C, &seen);
	ck_assert(tells(&seen, pact.state.agreements[0].number));
	pact_turn(&pact);
	ck_assert_int_eq(pact_count(&pact, ENTRY_LEAK), 0);
}
END_TEST

START_TEST(a_leak_of_the_coalition_with_russia_divides_it)
{
	int cohesion = pact_track(&pact, "cohesion");

	keep_secret(TEAM_C, TEAM_R, true);
	ck_assert_int_eq(pact_track(&pact, "cohesion"), cohesion - 6);
}
END_TEST

START_TEST(a_leak_of_the_coalition_with_washington_narrows_the_door)
{
	int door = pact_track(&pact, "door");

	keep_secret(TEAM_C, TEAM_W, true);
	ck_assert_int_eq(pact_track(&pact, "door"), door - 3);
}
END_TEST

START_TEST(what_does_not_leak_is_not_told)
{
	keep_secret(TEAM_R, TEAM_W, false);
	for (int team = 0; team < TEAM_COUNT; team++) {
		ledger_redact(pact.world, &pact.state, pact.ledger, (enum team)team, &seen);
		for (int i = 0; i < seen.count; i++)
			ck_assert_int_ne(seen.entries[i].kind, ENTRY_LEAK);
	}
}
END_TEST

START_TEST(intelligence_of_the_third_team_makes_leaks_likelier)
{
	struct terms terms = secret(pact_terms(TEAM_R, TEAM_W, on_order(CLAUSE_FORBID, "tighten")));

	pact.state.flag[pact.world->known.intel[TEAM_C]] = 3;
	pact_make(&pact, &terms);
	pact_turn(&pact);
	ck_assert_int_eq(pact_entry(&pact, ENTRY_LEAK, 0)->chance, 25);
}
END_TEST

START_TEST(a_leak_tells_of_breaches_too)
{
	struct terms terms = secret(pact_terms(TEAM_R, TEAM_W, on_order(CLAUSE_FORBID, "tighten")));
	struct view view;

	pact.world->agreements.leak_chance = 100;
	pact_make(&pact, &terms);
	pact_file(&pact, "tighten", NULL);
	pact_turn(&pact);
	view_make(pact.world, &pact.state, TEAM_C, &view);
	ck_assert_int_eq(view.seen.broken[TEAM_R][TEAM_W], 1);
	ck_assert_int_eq(pact.state.hushed[TEAM_R][TEAM_W], 0);
}
END_TEST

Suite *secret_suite(void)
{
	Suite *suite = suite_create("content/secret");
	TCase *tcase = tcase_create("rules B16");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, a_secret_agreement_and_its_breach_are_told_to_the_two);
	tcase_add_test(tcase, a_secret_payment_is_seen_by_the_two);
	tcase_add_test(tcase, a_view_is_the_same_whether_others_have_a_secret);
	tcase_add_test(tcase, leaks_cost_by_pair_and_are_told_to_all);
	tcase_add_test(tcase, a_leak_of_the_coalition_with_russia_divides_it);
	tcase_add_test(tcase, a_leak_of_the_coalition_with_washington_narrows_the_door);
	tcase_add_test(tcase, what_does_not_leak_is_not_told);
	tcase_add_test(tcase, intelligence_of_the_third_team_makes_leaks_likelier);
	tcase_add_test(tcase, a_leak_tells_of_breaches_too);
	suite_add_tcase(suite, tcase);
	return suite;
}
