/* SPDX-License-Identifier: MIT */
#include "ai/ai.h"
#include "ai/answer.h"
#include "engine/agreement.h"
#include "engine/fixture.h"
#include "runner.h"

Suite *answer_suite(void);

/* How machines answer offers (rules B16, last line), on the fixture with a persona for each. */

static struct fixture f;
static struct state state;

static void setup(void)
{
	static const char *const IDS[TEAM_COUNT] = { "patient", "wedger", "friend" };
	static const char *const ORDERS[TEAM_COUNT] = { "patrol", "wedge", "reassure" };

	fixture_init(&f);
	for (int team = 0; team < TEAM_COUNT; team++) {
		struct persona *persona = &f.world->personas[f.world->persona_count++];

		*persona = (struct persona){ .id = IDS[team], .team = (uint8_t)team };
		for (int i = 0; i < SETTING_COUNT; i++)
			for (int k = 0; k < MAX_CASES; k++)
				persona->setting[i][k].value = -1;
		persona->weight[world_order(f.world, ORDERS[team])] = 3;
	}
	f.world->agreements = (struct agreement_rules){ .given = true, .per_turn = 3, .denounce = 3,
		.honest = 3, .broke = -6, .price = 20 };
	state_start(f.world, 1, &state, NULL);
}

static void teardown(void)
{
	fixture_release(&f);
}

static struct terms payment(enum team from, enum team to, int n, int turns)
{
	return (struct terms){
		.proposer = TEAM_R, .parties = 1 << TEAM_C | 1 << TEAM_R, .turns = (uint8_t)turns,
		.clause_count = 1, .clauses = { { .kind = CLAUSE_PAY, .team = (uint8_t)from,
			.subject = RES_BP, .other = (int16_t)to, .n = (int16_t)n } },
	};
}

static bool accepts(const struct terms *terms)
{
	struct view view;

	view_make(f.world, &state, TEAM_C, &view);
	return answer_accepts(f.world, &view, TEAM_C, terms, ai_seed(state.seed, state.turn, TEAM_C));
}

START_TEST(a_gift_is_taken_and_a_tribute_is_not_paid)
{
	struct terms gift = payment(TEAM_R, TEAM_C, 3, 4);
	struct terms tribute = payment(TEAM_C, TEAM_R, 4, 9);

	ck_assert(accepts(&gift));
	ck_assert(!accepts(&tribute));
}
END_TEST

START_TEST(trust_in_a_partner_tips_the_scale_once_a_turn)
{
	struct terms small = payment(TEAM_C, TEAM_R, 1, 2);

	ck_assert(accepts(&small));
	agreement_make(f.world, &state, &small, NULL);
	ck_assert(!accepts(&small));
}
END_TEST

START_TEST(a_partner_that_broke_its_word_is_not_believed)
{
	struct terms nothing = payment(TEAM_R, TEAM_C, 1, 1);

	ck_assert(accepts(&nothing));
	state.broken[TEAM_R][TEAM_C] = 1;
	ck_assert(!accepts(&nothing));
	state.broken[TEAM_R][TEAM_C] = 0;
	state.hushed[TEAM_R][TEAM_C] = 1;
	ck_assert(!accepts(&nothing));
}
END_TEST

START_TEST(terms_that_cannot_be_are_refused)
{
	struct terms wrong = payment(TEAM_R, TEAM_W, 3, 4);

	ck_assert(!accepts(&wrong));
}
END_TEST

START_TEST(machines_file_legal_sheets_under_binding_agreements)
{
	static const char *const PLAYERS[] = { AI_STANDARD, AI_RANDOM, "patient" };
	struct terms terms = payment(TEAM_C, TEAM_R, 2, 5);

	terms.binding = true;
	terms.clauses[1] = (struct clause){ .kind = CLAUSE_REQUIRE, .team = TEAM_C, .turns = 1,
		.subject = (int16_t)world_order(f.world, "patrol") };
	terms.clauses[2] = (struct clause){ .kind = CLAUSE_STAND, .team = TEAM_C,
		.subject = SETTING_ROE, .n = ROE_HOLD };
	terms.clause_count = 3;
	ck_assert_int_eq(terms_check(f.world, &state, &terms), VERDICT_LEGAL);
	agreement_make(f.world, &state, &terms, NULL);
	for (uint64_t seed = 1; seed <= 20; seed++)
		for (int i = 0; i < 3; i++) {
			struct view view;
			struct sheet sheet;
			struct sheet_verdicts verdicts;
			bool orders_it = false;

			view_make(f.world, &state, TEAM_C, &view);
			ai_sheet(f.world, &view, PLAYERS[i], seed, &sheet);
			ck_assert(sheet_check(f.world, &state, TEAM_C, &sheet, &verdicts));
			for (int k = 0; k < sheet.count; k++)
				orders_it |= sheet.orders[k].kind == terms.clauses[1].subject;
			ck_assert(orders_it);
		}
}
END_TEST

Suite *answer_suite(void)
{
	Suite *suite = suite_create("ai/answer");
	TCase *tcase = tcase_create("rules B16");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, a_gift_is_taken_and_a_tribute_is_not_paid);
	tcase_add_test(tcase, trust_in_a_partner_tips_the_scale_once_a_turn);
	tcase_add_test(tcase, a_partner_that_broke_its_word_is_not_believed);
	tcase_add_test(tcase, terms_that_cannot_be_are_refused);
	tcase_add_test(tcase, machines_file_legal_sheets_under_binding_agreements);
	suite_add_tcase(suite, tcase);
	return suite;
}
