/* SPDX-License-Identifier: MIT */
#include "content/pact.h"
#include "runner.h"

Suite *bind_suite(void);

/* What binding agreements keep off a sheet (rules B16). */

static struct pact pact;

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

static struct terms binding(struct terms terms)
{
	terms.binding = true;
	return terms;
}

START_TEST(a_forbidden_order_is_refused_and_not_offered)
{
	struct terms terms = binding(pact_terms(TEAM_W, TEAM_C, on_order(CLAUSE_FORBID, "sell")));
	struct order_list list;

	terms.clauses[0].turns = 1;
	pact_make(&pact, &terms);
	pact_file(&pact, "sell", NULL);
	ck_assert(!pact_is_legal(&pact, TEAM_W));
	order_candidates(pact.world, &pact.state, TEAM_W, &list);
	for (int i = 0; i < list.count; i++)
		ck_assert_int_ne(list.orders[i].kind, pact_order(&pact, "sell"));
	pact_turn(&pact);
	ck_assert_int_eq(pact_count(&pact, ENTRY_ORDER), 0);
	ck_assert_int_eq(pact_count(&pact, ENTRY_BREACH), 0);
	pact_file(&pact, "sell", NULL);
	ck_assert(pact_is_legal(&pact, TEAM_W));
}
END_TEST

START_TEST(a_verdict_names_the_agreement)
{
	struct terms terms = binding(pact_terms(TEAM_W, TEAM_C, on_order(CLAUSE_FORBID, "sell")));
	struct sheet_verdicts verdicts;
	int number = pact_make(&pact, &terms);

	pact_file(&pact, "sell", NULL);
	sheet_check(pact.world, &pact.state, TEAM_W, &pact.orders.sheet[TEAM_W], &verdicts);
	ck_assert_int_eq(verdicts.order[0], VERDICT_AGREEMENT);
	ck_assert_int_eq(verdicts.agreement, number);
}
END_TEST

START_TEST(a_required_order_must_be_on_the_last_sheet)
{
	struct terms terms = binding(pact_terms(TEAM_W, TEAM_C, on_order(CLAUSE_REQUIRE, "sell")));

	terms.clauses[0].turns = 2;
	pact_make(&pact, &terms);
	ck_assert(pact_is_legal(&pact, TEAM_W));
	pact_turn(&pact);
	ck_assert(!pact_is_legal(&pact, TEAM_W));
	pact_file(&pact, "sell", NULL);
	ck_assert(pact_is_legal(&pact, TEAM_W));
	pact_turn(&pact);
	ck_assert_int_eq(pact_count(&pact, ENTRY_BREACH), 0);
	ck_assert(pact_is_legal(&pact, TEAM_W));
}
END_TEST

START_TEST(orders_that_cannot_all_be_filed_leave_a_sheet_that_can)
{
	struct terms terms = binding(pact_terms(TEAM_W, TEAM_C, on_order(CLAUSE_REQUIRE, "surge")));

	terms.clauses[1] = on_order(CLAUSE_REQUIRE, "reassure");
	terms.clauses[2] = on_order(CLAUSE_REQUIRE, "backstop");
	terms.clause_count = 3;
	terms.turns = 1;
	pact.state.res[TEAM_W][RES_PC] = 3;
	pact_make(&pact, &terms);
	agreement_oblige(pact.world, &pact.state, TEAM_W, &pact.orders.sheet[TEAM_W]);
	ck_assert_int_ge(pact.orders.sheet[TEAM_W].count, 1);
	ck_assert_int_lt(pact.orders.sheet[TEAM_W].count, 3);
	ck_assert(pact_is_legal(&pact, TEAM_W));
	pact_turn(&pact);
	ck_assert_int_eq(pact.state.broken[TEAM_W][TEAM_C], 1);
}
END_TEST

START_TEST(what_is_due_now_comes_before_what_can_wait)
{
	struct terms can_wait =
		binding(pact_terms(TEAM_W, TEAM_C, on_order(CLAUSE_REQUIRE, "backstop")));
	struct terms due = binding(pact_terms(TEAM_W, TEAM_R, on_order(CLAUSE_REQUIRE, "sell")));

	due.turns = 1;
	pact.state.res[TEAM_W][RES_PC] = 3;
	pact_make(&pact, &can_wait);
	pact_make(&pact, &due);
	agreement_oblige(pact.world, &pact.state, TEAM_W, &pact.orders.sheet[TEAM_W]);
	ck_assert(pact_is_legal(&pact, TEAM_W));
	ck_assert_int_eq(pact.orders.sheet[TEAM_W].count, 1);
	ck_assert_int_eq(pact.orders.sheet[TEAM_W].orders[0].kind, pact_order(&pact, "sell"));
}
END_TEST

START_TEST(a_mere_promise_of_a_setting_does_not_cost_what_is_due)
{
	struct terms due = binding(pact_terms(TEAM_W, TEAM_C, on_order(CLAUSE_REQUIRE, "surge")));
	struct terms alert = pact_terms(TEAM_W, TEAM_C, (struct clause){
		.kind = CLAUSE_STAND, .team = TEAM_W, .subject = SETTING_ALERT, .n = 3 });
	struct sheet *sheet = &pact.orders.sheet[TEAM_W];

	due.turns = 1;
	pact_make(&pact, &due);
	pact_make(&pact, &alert);
	pact.state.res[TEAM_W][RES_BP] = 15;
	agreement_oblige(pact.world, &pact.state, TEAM_W, sheet);
	ck_assert(pact_is_legal(&pact, TEAM_W));
	ck_assert_int_eq(sheet->count, 1);
	ck_assert_int_eq(sheet->setting[SETTING_ALERT], -1);
}
END_TEST

START_TEST(a_free_form_order_may_be_forbidden_but_not_promised)
{
	struct terms terms = pact_terms(TEAM_W, TEAM_C, on_order(CLAUSE_REQUIRE, "matrix_w"));

	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_TERMS);
	terms.clauses[0].kind = CLAUSE_FORBID;
	ck_assert_int_eq(pact_verdict(&pact, &terms), VERDICT_LEGAL);
}
END_TEST

START_TEST(a_force_cap_keeps_off_orders_that_would_exceed_it)
{
	int there = pact_units(&pact, TEAM_W, "LTU");
	struct terms terms = binding(pact_terms(TEAM_W, TEAM_R, (struct clause){
		.kind = CLAUSE_FORCE_CAP, .team = TEAM_W, .unit = UNIT_BDE,
		.subject = (int16_t)pact_area(&pact, "LTU"), .n = (int16_t)(there + 1) }));

	pact_make(&pact, &terms);
	pact_file(&pact, "surge", "LTU");
	ck_assert(!pact_is_legal(&pact, TEAM_W));
	pact.orders.sheet[TEAM_W].orders[0].target = (int16_t)pact_area(&pact, "LVA");
	ck_assert(pact_is_legal(&pact, TEAM_W));
}
END_TEST

START_TEST(a_force_cap_counts_all_orders_of_a_sheet_together)
{
	int there = pact_units(&pact, TEAM_W, "LTU");
	int surge = pact_order(&pact, "surge"), sell = pact_order(&pact, "sell");
	struct terms terms = binding(pact_terms(TEAM_W, TEAM_R, (struct clause){
		.kind = CLAUSE_FORCE_CAP, .team = TEAM_W, .unit = UNIT_BDE,
		.subject = (int16_t)pact_area(&pact, "LTU"), .n = (int16_t)(there + 3) }));
	struct sheet_verdicts verdicts;
	const struct order *second = &pact.orders.sheet[TEAM_W].orders[1];

	/* A second order that sends as many brigades there. */
	pact.world->orders[sell].always = pact.world->orders[surge].always;
	pact.world->orders[sell].target_kind = pact.world->orders[surge].target_kind;
	pact.world->orders[sell].targets = pact.world->orders[surge].targets;
	pact_make(&pact, &terms);
	pact_file(&pact, "surge", "LTU");
	ck_assert(pact_is_legal(&pact, TEAM_W));
	ck_assert_int_eq(sheet_admits(pact.world, &pact.state, &pact.orders.sheet[TEAM_W],
		&(struct order){ .team = TEAM_W, .kind = (int16_t)sell,
			.target = (int16_t)pact_area(&pact, "LTU") }), VERDICT_AGREEMENT);
	pact_file(&pact, "sell", "LTU");
	sheet_check(pact.world, &pact.state, TEAM_W, &pact.orders.sheet[TEAM_W], &verdicts);
	ck_assert_int_eq(verdicts.order[0], VERDICT_LEGAL);
	ck_assert_int_eq(verdicts.order[1], VERDICT_AGREEMENT);
	ck_assert_int_gt(verdicts.agreement, 0);
	ck_assert_int_eq(agreement_forbids(pact.world, &pact.state, second), 0);
}
END_TEST

START_TEST(a_bound_line_is_paid_filed_or_not)
{
	int aid = world_line(pact.world, "aid");
	struct terms terms = binding(pact_terms(TEAM_C, TEAM_W, (struct clause){
		.kind = CLAUSE_BUDGET, .team = TEAM_C, .subject = (int16_t)aid, .n = 9 }));

	pact_make(&pact, &terms);
	pact.orders.sheet[TEAM_C].line[aid] = 8;
	ck_assert(!pact_is_legal(&pact, TEAM_C));
	pact_turn(&pact);
	ck_assert_int_eq(pact.state.line[aid], 9);
	pact.orders.sheet[TEAM_C].filed = false;
	pact_turn(&pact);
	ck_assert_int_eq(pact.state.line[aid], 9);
	ck_assert_int_eq(pact.state.broken[TEAM_C][TEAM_W], 0);
}
END_TEST

START_TEST(a_bound_setting_stands_filed_or_not)
{
	struct terms terms = binding(pact_terms(TEAM_W, TEAM_C, (struct clause){
		.kind = CLAUSE_STAND, .team = TEAM_W, .subject = SETTING_ART5, .n = ART5_AUTO }));

	pact_make(&pact, &terms);
	pact.orders.sheet[TEAM_W].setting[SETTING_ART5] = ART5_DECLINE;
	ck_assert(!pact_is_legal(&pact, TEAM_W));
	pact.orders.sheet[TEAM_W].filed = false;
	pact_turn(&pact);
	ck_assert_int_eq(pact.state.setting[TEAM_W][SETTING_ART5], ART5_AUTO);
	ck_assert_int_eq(pact_count(&pact, ENTRY_BREACH), 0);
}
END_TEST

START_TEST(what_is_owed_is_not_there_to_spend)
{
	struct terms terms = binding(pact_terms(TEAM_W, TEAM_C, (struct clause){
		.kind = CLAUSE_PAY, .team = TEAM_W, .subject = RES_PC, .other = TEAM_C, .n = 2 }));
	int before = sheet_left(pact.world, &pact.state, TEAM_W, &pact.orders.sheet[TEAM_W], RES_PC);

	pact_make(&pact, &terms);
	ck_assert_int_eq(sheet_left(pact.world, &pact.state, TEAM_W, &pact.orders.sheet[TEAM_W],
		RES_PC), before - 2);
}
END_TEST

Suite *bind_suite(void)
{
	Suite *suite = suite_create("content/bind");
	TCase *tcase = tcase_create("rules B16");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, a_forbidden_order_is_refused_and_not_offered);
	tcase_add_test(tcase, a_verdict_names_the_agreement);
	tcase_add_test(tcase, a_required_order_must_be_on_the_last_sheet);
	tcase_add_test(tcase, orders_that_cannot_all_be_filed_leave_a_sheet_that_can);
	tcase_add_test(tcase, what_is_due_now_comes_before_what_can_wait);
	tcase_add_test(tcase, a_mere_promise_of_a_setting_does_not_cost_what_is_due);
	tcase_add_test(tcase, a_free_form_order_may_be_forbidden_but_not_promised);
	tcase_add_test(tcase, a_force_cap_keeps_off_orders_that_would_exceed_it);
	tcase_add_test(tcase, a_force_cap_counts_all_orders_of_a_sheet_together);
	tcase_add_test(tcase, a_bound_line_is_paid_filed_or_not);
	tcase_add_test(tcase, a_bound_setting_stands_filed_or_not);
	tcase_add_test(tcase, what_is_owed_is_not_there_to_spend);
	suite_add_tcase(suite, tcase);
	return suite;
}
