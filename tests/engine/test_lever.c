/* SPDX-License-Identifier: MIT */
#include "engine/lever.h"

#include "engine/odds.h"
#include "engine/vote.h"
#include "runner.h"
#include "stage.h"

Suite *lever_suite(void);

enum { FRA, DEU, GBR, NOR, POL, LTU, HUN };

static struct proposal hard(struct stage *stage)
{
	return (struct proposal) {
		.difficulty = fixture_expr(&stage->fixture, "60 us_commit 45 - -"),
		.risk = fixture_expr(&stage->fixture, "1"), .axis = 1,
	};
}

static const struct lever *find(const struct lever *levers, int count, enum lever_kind kind,
	int index)
{
	for (int i = 0; i < count; i++)
		if (levers[i].kind == kind && levers[i].index == index)
			return &levers[i];
	return NULL;
}

START_TEST(terms_of_a_vote_add_up_to_its_support)
{
	struct stage stage;
	struct support_terms terms;

	stage_init(&stage);
	for (int i = 0; i < stage.world->country_count; i++) {
		vote_terms(stage.world, &stage.state, i, -2, 3, &terms);
		ck_assert_int_eq(terms.base + terms.commitment + terms.cohesion + terms.leaning
			+ terms.fear + terms.whip,
			vote_support(stage.world, &stage.state, i, -2, 3));
		ck_assert_int_le(terms.fear, 0);
	}
	stage_release(&stage);
}
END_TEST

START_TEST(chance_of_one_country_is_that_of_the_odds)
{
	struct stage stage;
	struct vote_odds odds;

	stage_init(&stage);

	struct proposal proposal = hard(&stage);

	odds_of_vote(stage.world, &stage.state, &proposal, &odds);
	for (int i = 0; i < stage.world->country_count; i++)
		ck_assert_int_eq(lever_country_yes(stage.world, &stage.state, &proposal, i),
			odds.country_yes[i]);
	stage_release(&stage);
}
END_TEST

START_TEST(a_lever_gives_what_the_odds_say_when_it_is_pulled)
{
	struct stage stage;
	struct lever levers[MAX_LEVERS];

	stage_init(&stage);

	struct proposal proposal = hard(&stage);
	const struct world *world = stage.world;
	int count = levers_find(world, &stage.state, &(struct lever_question){
		.proposal = &proposal, .team = TEAM_C, .skip = -1, .country = -1 }, levers);
	int commit = world_track(world, "us_commit"), before = stage.state.track[commit];
	const struct lever *lever = find(levers, count, LEVER_TRACK, commit);

	ck_assert_int_gt(count, 2);
	ck_assert_ptr_nonnull(lever);
	/* More commitment makes it easier, so only that way helps. */
	ck_assert_int_eq(lever->change, 5);
	stage.state.track[commit] = (int16_t)(before + 5);
	ck_assert_int_eq(odds_of_proposal(world, &stage.state, &proposal), lever->pass);
	stage.state.track[commit] = (int16_t)before;

	int whip = world_order(world, "whip");

	lever = find(levers, count, LEVER_ORDER, whip);
	ck_assert_ptr_nonnull(lever);
	ck_assert(lever->now);
	stage.state.whip[lever->target] += 2;
	ck_assert_int_eq(odds_of_proposal(world, &stage.state, &proposal), lever->pass);
	stage.state = stage.before;
	stage_release(&stage);
}
END_TEST

START_TEST(levers_help_and_stand_strongest_first)
{
	struct stage stage;
	struct lever levers[MAX_LEVERS];

	stage_init(&stage);

	struct proposal proposal = hard(&stage);
	int pass = odds_of_proposal(stage.world, &stage.state, &proposal);
	int yes = lever_country_yes(stage.world, &stage.state, &proposal, HUN);
	int count = levers_find(stage.world, &stage.state, &(struct lever_question){
		.proposal = &proposal, .team = TEAM_C, .skip = -1, .country = HUN }, levers);

	for (int i = 0; i < count; i++) {
		ck_assert(levers[i].pass > pass || levers[i].yes > yes);
		ck_assert(i == 0 || levers[i].yes <= levers[i - 1].yes);
	}
	stage_release(&stage);
}
END_TEST

START_TEST(whose_orders_are_not_known_gives_no_orders)
{
	struct stage stage;
	struct lever levers[MAX_LEVERS];

	stage_init(&stage);

	struct proposal proposal = hard(&stage);
	int count = levers_find(stage.world, &stage.state, &(struct lever_question){
		.proposal = &proposal, .team = TEAM_NONE, .skip = -1, .country = -1 }, levers);

	for (int i = 0; i < count; i++)
		ck_assert_int_ne(levers[i].kind, LEVER_ORDER);
	stage_release(&stage);
}
END_TEST

Suite *lever_suite(void)
{
	Suite *suite = suite_create("lever");
	TCase *tests = tcase_create("levers");

	tcase_add_test(tests, terms_of_a_vote_add_up_to_its_support);
	tcase_add_test(tests, chance_of_one_country_is_that_of_the_odds);
	tcase_add_test(tests, a_lever_gives_what_the_odds_say_when_it_is_pulled);
	tcase_add_test(tests, levers_help_and_stand_strongest_first);
	tcase_add_test(tests, whose_orders_are_not_known_gives_no_orders);
	suite_add_tcase(suite, tests);
	return suite;
}
