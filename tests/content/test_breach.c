/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/arena.h"
#include "content/pact.h"
#include "engine/act.h"
#include "runner.h"

Suite *breach_suite(void);

/* What is broken and what it costs, denouncing and ending (rules B16). */

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

/* What one agreement that by breaks changes, against a turn in which the same is no breach. */
static void breaks(enum team by, enum team against, const char *order)
{
	struct terms terms = pact_terms(by, against, on_order(CLAUSE_FORBID, order));
	struct state start = pact.state;

	pact_make(&pact, &terms);
	pact_file(&pact, order, NULL);
	ck_assert(pact_is_legal(&pact, by));
	pact_turn(&pact);
	ck_assert_int_eq(pact_count(&pact, ENTRY_BREACH), 1);
	ck_assert_int_eq(pact.state.broken[by][against], 1);

	struct state broken = pact.state;

	pact.state = start;
	pact_file(&pact, order, NULL);
	pact_turn(&pact);
	start = pact.state;
	pact.state = broken;
	for (int i = 0; i < pact.world->track_count; i++)
		broken.track[i] = (int16_t)(broken.track[i] - start.track[i]);
	for (int i = 0; i < RES_COUNT; i++)
		broken.res[by][i] = (int16_t)(broken.res[by][i] - start.res[by][i]);
	pact.state = broken;
}

static int cost(const char *track)
{
	return pact.state.track[world_track(pact.world, track)];
}

START_TEST(breaches_between_allies_cost_trust_and_capital)
{
	breaks(TEAM_C, TEAM_W, "buy_us");
	ck_assert_int_eq(cost("trust"), -6);
	ck_assert_int_le(pact.state.res[TEAM_C][RES_PC], -2);
}
END_TEST

START_TEST(breaches_by_washington_of_the_coalition_cost_the_same)
{
	breaks(TEAM_W, TEAM_C, "condition");
	/* At 28 it is softened. */
	ck_assert_int_eq(cost("trust"), -3);
	ck_assert_int_le(pact.state.res[TEAM_W][RES_PC], -2);
}
END_TEST

START_TEST(breaches_by_russia_cost_it_calm_and_the_door)
{
	breaks(TEAM_R, TEAM_W, "tighten");
	ck_assert_int_eq(cost("escalation"), 5);
	ck_assert_int_eq(cost("door"), -6);
}
END_TEST

START_TEST(breaches_by_the_coalition_of_russia_cost_the_door_and_cohesion)
{
	breaks(TEAM_C, TEAM_R, "buy_us");
	ck_assert_int_eq(cost("door"), -6);
	ck_assert_int_eq(cost("cohesion"), -2);
}
END_TEST

START_TEST(breaches_by_washington_of_russia_please_congress)
{
	breaks(TEAM_W, TEAM_R, "condition");
	ck_assert_int_eq(cost("congress"), 2);
	ck_assert_int_eq(cost("ru_econ"), -2);
}
END_TEST

START_TEST(a_breach_of_three_is_paid_for_once_by_each_rule)
{
	struct terms terms = pact_terms(TEAM_R, TEAM_W, on_order(CLAUSE_FORBID, "tighten"));
	int escalation = pact_track(&pact, "escalation");

	terms.parties = 7;
	pact_make(&pact, &terms);
	pact_file(&pact, "tighten", NULL);
	pact_turn(&pact);
	ck_assert_int_eq(pact_track(&pact, "escalation"), escalation + 5);
	ck_assert_int_eq(pact.state.broken[TEAM_R][TEAM_C], 1);
	ck_assert_int_eq(pact.state.broken[TEAM_R][TEAM_W], 1);
}
END_TEST

START_TEST(an_agreement_is_broken_once_by_each_team)
{
	struct terms terms = pact_terms(TEAM_R, TEAM_W, on_order(CLAUSE_FORBID, "tighten"));

	terms.clauses[1] = on_order(CLAUSE_FORBID, "mobilise");
	terms.clause_count = 2;
	pact_make(&pact, &terms);
	pact_file(&pact, "tighten", NULL);
	pact_file(&pact, "mobilise", NULL);
	pact_turn(&pact);
	ck_assert_int_eq(pact_count(&pact, ENTRY_BREACH), 1);
	ck_assert_int_eq(pact.state.broken[TEAM_R][TEAM_W], 1);
}
END_TEST

START_TEST(what_was_not_done_in_time_or_kept_up_is_a_breach)
{
	int aid = world_line(pact.world, "aid");
	struct terms late = pact_terms(TEAM_W, TEAM_C, on_order(CLAUSE_REQUIRE, "sell"));
	struct terms line = pact_terms(TEAM_C, TEAM_W, (struct clause){
		.kind = CLAUSE_BUDGET, .team = TEAM_C, .subject = (int16_t)aid, .n = 9 });
	struct terms stand = pact_terms(TEAM_R, TEAM_W, (struct clause){
		.kind = CLAUSE_STAND, .team = TEAM_R, .subject = SETTING_STANCE, .n = STANCE_HOLD });

	late.turns = 2;
	pact_make(&pact, &late);
	pact_make(&pact, &line);
	pact_make(&pact, &stand);
	pact_turn(&pact);
	ck_assert_int_eq(pact.state.broken[TEAM_W][TEAM_C], 0);
	ck_assert_int_eq(pact.state.broken[TEAM_C][TEAM_W], 1);
	ck_assert_int_eq(pact.state.broken[TEAM_R][TEAM_W], 1);
	pact_turn(&pact);
	ck_assert_int_eq(pact.state.broken[TEAM_W][TEAM_C], 1);
}
END_TEST

START_TEST(what_cannot_be_paid_is_a_breach_and_paid_as_far_as_it_goes)
{
	struct terms terms = pact_terms(TEAM_W, TEAM_R, (struct clause){
		.kind = CLAUSE_PAY, .team = TEAM_W, .subject = RES_PC, .other = TEAM_R, .n = 50 });
	int held = pact.state.res[TEAM_W][RES_PC];

	pact_make(&pact, &terms);
	pact_turn(&pact);
	ck_assert_int_eq(pact.state.broken[TEAM_W][TEAM_R], 1);
	for (int i = 0; i < pact_count(&pact, ENTRY_RES); i++) {
		const struct entry *entry = pact_entry(&pact, ENTRY_RES, i);

		if (entry->cause == CAUSE_AGREEMENT && entry->team == TEAM_R)
			ck_assert_int_eq(entry->to - entry->from, held);
	}
}
END_TEST

START_TEST(a_cap_is_broken_by_who_sends_more_and_not_by_who_is_there)
{
	int there = pact_units(&pact, TEAM_W, "POL");
	struct terms terms = pact_terms(TEAM_W, TEAM_R, (struct clause){
		.kind = CLAUSE_FORCE_CAP, .team = TEAM_W, .unit = UNIT_BDE,
		.subject = (int16_t)pact_area(&pact, "POL"), .n = 0 });

	ck_assert_int_ge(there, 1);
	pact_make(&pact, &terms);
	pact_turn(&pact);
	ck_assert_int_eq(pact.state.broken[TEAM_W][TEAM_R], 0);
	pact_file(&pact, "surge", "POL");
	pact_turn(&pact);
	ck_assert_int_eq(pact.state.broken[TEAM_W][TEAM_R], 1);
}
END_TEST

START_TEST(a_cap_is_broken_by_who_orders_units_for_later)
{
	struct order_kind *sell = &pact.world->orders[pact_order(&pact, "sell")];
	struct order_kind *surge = &pact.world->orders[pact_order(&pact, "surge")];
	size_t count = (size_t)pact.content.sizes.effects;
	struct effect *effects = arena_alloc(pact.content.arena, count, sizeof *effects);
	struct effect *later = &effects[surge->always.first];
	struct effect move = pact.world->effects[surge->always.first];
	struct terms terms = pact_terms(TEAM_W, TEAM_R, (struct clause){
		.kind = CLAUSE_FORCE_CAP, .team = TEAM_W, .unit = UNIT_BDE,
		.subject = (int16_t)pact_area(&pact, "POL"), .n = 0 });

	/* The first effect of one order is now the other's, in two turns. */
	memcpy(effects, pact.world->effects, count * sizeof *effects);
	pact.world->effects = effects;
	ck_assert_int_eq(move.verb, VERB_MOVE);
	effects[sell->always.first] = move;
	*later = (struct effect){ .verb = VERB_DELAY, .subject = 2,
		.then = { .first = sell->always.first, .count = 1 } };
	pact_make(&pact, &terms);
	pact_file(&pact, "surge", "POL");
	pact_turn(&pact);
	ck_assert_int_eq(pact.state.broken[TEAM_W][TEAM_R], 1);
}
END_TEST

/* --- Denouncing, ending --- */

START_TEST(denouncing_costs_capital_and_no_slot_binds_this_turn_and_ends_with_it)
{
	struct terms terms = binding(pact_terms(TEAM_W, TEAM_R, on_order(CLAUSE_FORBID, "sell")));
	struct sheet *sheet = &pact.orders.sheet[TEAM_W];
	int number = pact_make(&pact, &terms), congress = pact_track(&pact, "congress");
	int left = sheet_left(pact.world, &pact.state, TEAM_W, sheet, RES_PC);

	sheet->denounce = (uint16_t)(1 << agreement_bit(&pact.state, TEAM_W, number));
	ck_assert(pact_is_legal(&pact, TEAM_W));
	ck_assert_int_eq(sheet_slots(pact.world, sheet), 0);
	ck_assert_int_eq(sheet_left(pact.world, &pact.state, TEAM_W, sheet, RES_PC), left - 3);
	pact_file(&pact, "sell", NULL);
	ck_assert(!pact_is_legal(&pact, TEAM_W));
	sheet->count = 0;
	pact_turn(&pact);
	ck_assert_int_eq(pact_track(&pact, "congress"), congress + 2);
	ck_assert_int_eq(pact.state.broken[TEAM_W][TEAM_R], 1);
	ck_assert_int_eq(pact.state.agreement_count, 0);
}
END_TEST

START_TEST(denouncing_what_another_broke_is_no_breach)
{
	struct terms terms = pact_terms(TEAM_R, TEAM_C, on_order(CLAUSE_FORBID, "tighten"));
	int number = pact_make(&pact, &terms);

	pact_file(&pact, "tighten", NULL);
	pact_turn(&pact);
	pact.orders.sheet[TEAM_C].denounce =
		(uint16_t)(1 << agreement_bit(&pact.state, TEAM_C, number));
	pact_turn(&pact);
	ck_assert_int_eq(pact_entry(&pact, ENTRY_BREACH, 0)->to, 0);
	ck_assert_int_eq(pact.state.broken[TEAM_C][TEAM_R], 0);
	ck_assert_int_eq(pact.state.agreement_count, 0);
}
END_TEST

START_TEST(only_parties_that_can_pay_may_denounce)
{
	struct terms terms = pact_terms(TEAM_R, TEAM_C, on_order(CLAUSE_FORBID, "tighten"));

	pact_make(&pact, &terms);
	pact.orders.sheet[TEAM_W].denounce = 1;
	ck_assert(!pact_is_legal(&pact, TEAM_W));
	pact.state.res[TEAM_C][RES_PC] = 2;
	pact.orders.sheet[TEAM_C].denounce = 1;
	ck_assert(!pact_is_legal(&pact, TEAM_C));
	pact_turn(&pact);
	ck_assert_int_eq(pact.state.agreement_count, 1);
}
END_TEST

START_TEST(an_agreement_ends_with_its_last_turn)
{
	struct terms terms = pact_terms(TEAM_R, TEAM_C, on_order(CLAUSE_FORBID, "tighten"));

	pact_make(&pact, &terms);
	for (int turn = 1; turn <= 3; turn++) {
		ck_assert_int_eq(pact.state.agreement_count, 1);
		pact_turn(&pact);
	}
	ck_assert_int_eq(pact.state.agreement_count, 0);
}
END_TEST

/* A facilitator sits there and strikes the order off. */
static void strike_off(const char *id, bool refund)
{
	int order = pact_order(&pact, id);
	const struct act act = { .kind = ACT_CANCEL, .team = TEAM_NONE, .cancel = {
		.team = pact.world->orders[order].team, .order = (int16_t)order, .refund = refund } };

	ck_assert_int_eq(act_check(pact.world, &pact.state, &act), VERDICT_LEGAL);
	act_apply(pact.world, &pact.state, &act, NULL);
}

START_TEST(a_promised_order_that_is_struck_off_was_given)
{
	for (int refund = 0; refund <= 1; refund++) {
		struct terms terms = pact_terms(TEAM_W, TEAM_C, on_order(CLAUSE_REQUIRE, "sell"));

		terms.turns = 1;
		terms.binding = refund;
		pact_make(&pact, &terms);
		pact_file(&pact, "sell", NULL);
		strike_off("sell", refund);
		ck_assert(pact_is_legal(&pact, TEAM_W));
		pact_turn(&pact);
		ck_assert_int_eq(pact_count(&pact, ENTRY_BREACH), 0);
		ck_assert_int_eq(pact.state.broken[TEAM_W][TEAM_C], 0);
		/* It rests by now, if it was paid for. */
		pact.state.rested[pact_order(&pact, "sell")] = 0;
	}
}
END_TEST

START_TEST(a_promised_order_that_only_the_facilitator_names_was_not_given)
{
	struct terms terms = pact_terms(TEAM_W, TEAM_C, on_order(CLAUSE_REQUIRE, "sell"));

	terms.turns = 1;
	pact_make(&pact, &terms);
	strike_off("sell", false);
	pact_turn(&pact);
	ck_assert_int_eq(pact.state.broken[TEAM_W][TEAM_C], 1);
}
END_TEST

START_TEST(a_forbidden_order_that_is_struck_off_is_no_breach)
{
	struct terms terms = pact_terms(TEAM_R, TEAM_C, on_order(CLAUSE_FORBID, "tighten"));

	pact_make(&pact, &terms);
	pact_file(&pact, "tighten", NULL);
	strike_off("tighten", false);
	pact_turn(&pact);
	ck_assert_int_eq(pact_count(&pact, ENTRY_BREACH), 0);
}
END_TEST

START_TEST(who_denounces_at_the_same_time_is_not_released)
{
	struct terms terms = pact_terms(TEAM_R, TEAM_C, on_order(CLAUSE_FORBID, "tighten"));

	pact_make(&pact, &terms);
	pact.orders.sheet[TEAM_C].denounce = pact.orders.sheet[TEAM_R].denounce = 1;
	pact_turn(&pact);
	ck_assert_int_eq(pact_entry(&pact, ENTRY_BREACH, 0)->to, 1);
	ck_assert_int_eq(pact_entry(&pact, ENTRY_BREACH, 1)->to, 1);
	ck_assert_int_eq(pact.state.broken[TEAM_C][TEAM_R], 1);
	ck_assert_int_eq(pact.state.broken[TEAM_R][TEAM_C], 1);
	ck_assert_int_eq(pact.state.agreement_count, 0);
}
END_TEST

START_TEST(a_purse_that_is_full_takes_no_more)
{
	struct terms terms = pact_terms(TEAM_W, TEAM_R, (struct clause){
		.kind = CLAUSE_PAY, .team = TEAM_W, .subject = RES_PC, .other = TEAM_R, .n = 1 });

	pact.state.res[TEAM_R][RES_PC] = INT16_MAX;
	pact_make(&pact, &terms);
	pact_turn(&pact);
	ck_assert_int_ge(pact.state.res[TEAM_R][RES_PC], 0);
}
END_TEST

Suite *breach_suite(void)
{
	Suite *suite = suite_create("content/breach");
	TCase *tcase = tcase_create("rules B16");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, breaches_between_allies_cost_trust_and_capital);
	tcase_add_test(tcase, breaches_by_washington_of_the_coalition_cost_the_same);
	tcase_add_test(tcase, breaches_by_russia_cost_it_calm_and_the_door);
	tcase_add_test(tcase, breaches_by_the_coalition_of_russia_cost_the_door_and_cohesion);
	tcase_add_test(tcase, breaches_by_washington_of_russia_please_congress);
	tcase_add_test(tcase, a_breach_of_three_is_paid_for_once_by_each_rule);
	tcase_add_test(tcase, an_agreement_is_broken_once_by_each_team);
	tcase_add_test(tcase, what_was_not_done_in_time_or_kept_up_is_a_breach);
	tcase_add_test(tcase, what_cannot_be_paid_is_a_breach_and_paid_as_far_as_it_goes);
	tcase_add_test(tcase, a_cap_is_broken_by_who_sends_more_and_not_by_who_is_there);
	tcase_add_test(tcase, a_cap_is_broken_by_who_orders_units_for_later);
	tcase_add_test(tcase, denouncing_costs_capital_and_no_slot_binds_this_turn_and_ends_with_it);
	tcase_add_test(tcase, denouncing_what_another_broke_is_no_breach);
	tcase_add_test(tcase, only_parties_that_can_pay_may_denounce);
	tcase_add_test(tcase, an_agreement_ends_with_its_last_turn);
	tcase_add_test(tcase, a_promised_order_that_is_struck_off_was_given);
	tcase_add_test(tcase, a_promised_order_that_only_the_facilitator_names_was_not_given);
	tcase_add_test(tcase, a_forbidden_order_that_is_struck_off_is_no_breach);
	tcase_add_test(tcase, who_denounces_at_the_same_time_is_not_released);
	tcase_add_test(tcase, a_purse_that_is_full_takes_no_more);
	suite_add_tcase(suite, tcase);
	return suite;
}
