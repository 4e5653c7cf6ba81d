/* SPDX-License-Identifier: MIT */
#include "base/rng.h"
#include "content/pact.h"
#include "engine/view.h"
#include "runner.h"

Suite *pacts_by_chance_suite(void);

/* Games full of any agreements: they stay sound, and nobody is left without a legal sheet. */

enum { GAMES = 60, TURNS = 10, TRIES = 40 };

static int below(struct rng *rng, int count)
{
	return (int)rng_below(rng, (uint32_t)count);
}

static int16_t any_subject(const struct world *world, struct rng *rng, enum clause_kind kind)
{
	switch (kind) {
	case CLAUSE_PAY: return (int16_t)below(rng, RES_COUNT);
	case CLAUSE_FORBID: case CLAUSE_REQUIRE: return (int16_t)below(rng, world->order_count);
	case CLAUSE_FORCE_CAP: case CLAUSE_WITHDRAW: return (int16_t)below(rng, world->area_count);
	case CLAUSE_BUDGET: return (int16_t)below(rng, world->line_count);
	case CLAUSE_STAND: return (int16_t)below(rng, SETTING_COUNT);
	case CLAUSE_SWAP: return (int16_t)below(rng, world->track_count);
	case CLAUSE_CEASEFIRE: case CLAUSE_SETTLEMENT: case CLAUSE_SHARE_INTEL: case CLAUSE_COUNT:
		break;
	}
	return 0;
}

static struct clause any_clause(const struct world *world, struct rng *rng, int turns)
{
	struct clause clause = { .kind = (uint8_t)below(rng, CLAUSE_COUNT) };

	clause.team = (uint8_t)below(rng, TEAM_COUNT);
	clause.turns = (uint8_t)below(rng, turns + 1);
	clause.unit = (uint8_t)below(rng, UNIT_KIND_COUNT);
	clause.subject = any_subject(world, rng, (enum clause_kind)clause.kind);
	clause.other = (int16_t)(clause.kind == CLAUSE_WITHDRAW ? below(rng, world->area_count)
		: clause.kind == CLAUSE_SWAP ? TARGET_NONE : below(rng, TEAM_COUNT));
	clause.n = (int16_t)(below(rng, 9) - (clause.kind == CLAUSE_SWAP ? 4 : 0));
	return clause;
}

static void make_any(struct pact *pact, struct rng *rng)
{
	for (int i = 0; i < TRIES; i++) {
		struct terms terms = {
			.proposer = (uint8_t)below(rng, TEAM_COUNT), .parties = (uint8_t)below(rng, 8),
			.binding = below(rng, 2), .secret = below(rng, 2),
			.turns = (uint8_t)(1 + below(rng, 4)), .clause_count = (uint8_t)(1 + below(rng, 3)),
		};

		for (int k = 0; k < terms.clause_count; k++)
			terms.clauses[k] = any_clause(pact->world, rng, terms.turns);
		if (pact_verdict(pact, &terms) == VERDICT_LEGAL)
			pact_make(pact, &terms);
	}
}

/* Whatever was signed, what it asks for can be filed; then more by chance, legal or not. */
static void file_any(struct pact *pact, struct rng *rng, enum team team)
{
	struct sheet *sheet = &pact->orders.sheet[team];
	struct order_list list;

	agreement_oblige(pact->world, &pact->state, team, sheet);
	ck_assert(pact_is_legal(pact, team));
	order_candidates(pact->world, &pact->state, team, &list);
	for (int i = 0; i < list.count; i++)
		ck_assert_int_eq(agreement_forbids(pact->world, &pact->state, &list.orders[i]), 0);
	if (below(rng, 3) == 0) {
		sheet_init(sheet);
		sheet->filed = below(rng, 2);
	}
	for (int i = 0; i < 4 && list.count > 0 && sheet->count < MAX_SHEET; i++)
		sheet->orders[sheet->count++] = list.orders[below(rng, list.count)];
	for (int i = 0; i < SETTING_COUNT; i++)
		if (below(rng, 3) == 0)
			sheet->setting[i] = (int8_t)(below(rng, 5) - 1);
	for (int i = 0; i < pact->world->line_count; i++)
		if (below(rng, 3) == 0)
			sheet->line[i] = (int8_t)below(rng, 15);
	if (below(rng, 4) == 0)
		sheet->denounce = (uint16_t)below(rng, 16);
}

static void check_views(const struct pact *pact)
{
	for (int team = 0; team < TEAM_COUNT; team++) {
		struct view view;
		const char *what = "";

		view_make(pact->world, &pact->state, (enum team)team, &view);
		if (pact->state.over)
			return;
		ck_assert_msg(state_is_sound(pact->world, &view.seen, &what), "unsound: %s", what);
		for (int i = 0; i < view.seen.agreement_count; i++)
			ck_assert(agreement_is_known(&pact->state, &view.seen.agreements[i],
				(enum team)team));
	}
}

START_TEST(any_agreements_keep_games_sound_and_leave_a_legal_sheet)
{
	int made = 0, broken = 0, leaked = 0;

	for (uint64_t seed = 1; seed <= GAMES; seed++) {
		struct pact pact;
		struct rng rng;

		pact_init(&pact);
		pact.world->scenario.war = true;
		pact.world->scenario.bookkeeping = BOOKKEEPING_ALL;
		pact.state.seed = seed;
		rng_init(&rng, seed);
		for (int turn = 0; turn < TURNS && !pact.state.over; turn++) {
			make_any(&pact, &rng);
			made += pact.state.agreement_count;
			check_views(&pact);
			for (int team = 0; team < TEAM_COUNT; team++)
				file_any(&pact, &rng, (enum team)team);
			pact_turn(&pact);
			broken += pact_count(&pact, ENTRY_BREACH);
			leaked += pact_count(&pact, ENTRY_LEAK);
		}
		pact_release(&pact);
	}
	ck_assert_int_gt(made, GAMES * TURNS);
	ck_assert_int_gt(broken, GAMES);
	ck_assert_int_gt(leaked, GAMES);
}
END_TEST

Suite *pacts_by_chance_suite(void)
{
	Suite *suite = suite_create("content/pacts by chance");
	TCase *tcase = tcase_create("rules B16");

	tcase_set_timeout(tcase, 60);
	tcase_add_test(tcase, any_agreements_keep_games_sound_and_leave_a_legal_sheet);
	suite_add_tcase(suite, tcase);
	return suite;
}
