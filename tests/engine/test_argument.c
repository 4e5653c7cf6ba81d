/* SPDX-License-Identifier: MIT */
#include "engine/act.h"
#include "engine/dice.h"
#include "engine/free_form.h"
#include "engine/odds.h"
#include "engine/roll.h"
#include "play.h"
#include "runner.h"

Suite *argument_suite(void);

/* Arguments (rules B8.4). */

static void start(struct play *play)
{
	play_init(play);
	play->f.world->argument = (struct argument_rules){ 15, 5, 3 };
	play_start(play, 1);
}

static enum verdict argue(struct play *play, enum team team, int value)
{
	const struct act act = {
		.kind = ACT_ARGUMENT, .team = TEAM_NONE,
		.argument = { .of = (uint8_t)team, .value = (int8_t)value },
	};
	enum verdict verdict = act_check(play->f.world, &play->state, &act);

	if (verdict == VERDICT_LEGAL)
		act_apply(play->f.world, &play->state, &act, NULL);
	return verdict;
}

static const struct entry *entry_of(const struct play *play, enum entry_kind kind)
{
	int at = play_entry(play, kind, 0);

	ck_assert_int_ge(at, 0);
	return &play->ledger->entries[at];
}

START_TEST(argument_values_go_from_minus_15_to_15_in_steps_of_5)
{
	struct play play;
	start(&play);

	for (int value = -128; value < 128; value++) {
		bool fits = value >= -15 && value <= 15 && value % 5 == 0;
		ck_assert_int_eq(argue(&play, TEAM_R, value), fits ? VERDICT_LEGAL : VERDICT_VALUE);
	}
	ck_assert_int_eq(argue(&play, TEAM_NONE, 5), VERDICT_TEAM);
	play_release(&play);
}
END_TEST

START_TEST(a_ruleset_may_let_arguments_count_more)
{
	struct play play;
	const char *what = "";

	start(&play);
	play.f.world->argument.most = 30;
	ck_assert_int_eq(argue(&play, TEAM_R, 30), VERDICT_LEGAL);
	ck_assert_msg(state_is_sound(play.f.world, &play.state, &what), "unsound: %s", what);
	play_release(&play);
}
END_TEST

START_TEST(an_argument_is_added_to_the_chance_of_the_orders_roll)
{
	struct play play;
	start(&play);

	ck_assert_int_eq(argue(&play, TEAM_R, -15), VERDICT_LEGAL);
	play_file(&play, "drones", NULL);
	play.orders.sheet[TEAM_R].argue = 0;
	play_turn(&play);
	ck_assert_int_eq(entry_of(&play, ENTRY_ROLL)->chance, 50 - 15);
	play_release(&play);
}
END_TEST

START_TEST(an_argument_counts_for_the_argued_order_alone)
{
	struct play play;
	start(&play);

	ck_assert_int_eq(argue(&play, TEAM_R, 15), VERDICT_LEGAL);
	play_file(&play, "wedge", NULL);
	play_file(&play, "sabotage", NULL);
	play_file(&play, "drones", NULL);
	play.orders.sheet[TEAM_R].argue = 2;
	play_turn(&play);
	ck_assert_int_eq(entry_of(&play, ENTRY_ROLL)->chance, 60);
	ck_assert_int_eq(play.ledger->entries[play_entry(&play, ENTRY_ROLL, 1)].chance, 50 + 15);
	/* The value is spent with the turn. */
	ck_assert_int_eq(play.state.desk.argument[TEAM_R], 0);
	ck_assert_int_eq(play_count(&play, ENTRY_DESK), 1);
	play_release(&play);
}
END_TEST

START_TEST(an_argument_follows_its_order_when_others_are_left_out)
{
	struct play play;
	start(&play);

	ck_assert_int_eq(argue(&play, TEAM_R, 10), VERDICT_LEGAL);
	play_file(&play, "wedge", NULL);
	play_file(&play, "drones", NULL);
	/* An order of another team is not accepted. */
	play.orders.sheet[TEAM_R].orders[0].team = TEAM_W;
	play.orders.sheet[TEAM_R].argue = 1;
	play_turn(&play);
	ck_assert_int_eq(entry_of(&play, ENTRY_ROLL)->chance, 50 + 10);
	play_release(&play);
}
END_TEST

START_TEST(an_order_with_a_vote_and_a_roll_is_argued_in_the_vote_alone)
{
	struct play play;
	start(&play);

	struct world *world = play.f.world;
	int kind = world_order(world, "deepen"), drones = world_order(world, "drones");
	struct order_kind *order = &world->orders[kind];

	order->has_roll = true;
	order->roll = world->orders[drones].roll;
	int plain = odds_of_order(world, &play.state, kind, TARGET_NONE);
	struct order_kind unrolled = *order;

	unrolled.has_roll = false;
	ck_assert_int_eq(argue(&play, TEAM_C, 15), VERDICT_LEGAL);
	play_file(&play, "deepen", NULL);
	play.orders.sheet[TEAM_C].argue = 0;

	int argued = odds_of_argued(world, &play.state, kind, TARGET_NONE, 15);

	*order = unrolled;
	int vote = odds_of_argued(world, &play.state, kind, TARGET_NONE, 15);

	order->has_roll = true;
	ck_assert_int_ge(argued, plain);
	ck_assert_int_eq(argued, vote * 50 / 100);
	play_turn(&play);
	ck_assert_int_eq(entry_of(&play, ENTRY_ROLL)->chance, 50);
	play_release(&play);
}
END_TEST

START_TEST(an_argued_chance_stays_between_5_and_95)
{
	struct play play;
	start(&play);
	struct roll roll = { .base = fixture_expr(&play.f, "90"), .argument = 15 };

	ck_assert_int_eq(roll_chance(play.f.world, &play.state, &roll, TARGET_NONE), 95);
	roll.base = fixture_expr(&play.f, "12");
	roll.argument = -15;
	ck_assert_int_eq(roll_chance(play.f.world, &play.state, &roll, TARGET_NONE), 5);
	play_release(&play);
}
END_TEST

/* 15/3, 10/3 and 5/3 truncate towards zero (B1). */
START_TEST(a_third_of_an_argument_is_taken_off_the_votes_difficulty)
{
	static const int OFF[] = { -5, -3, -1, 0, 1, 3, 5 };
	for (int i = 0; i < 7; i++) {
		struct play play;
		start(&play);
		ck_assert_int_eq(argue(&play, TEAM_C, 5 * i - 15), VERDICT_LEGAL);
		play_file(&play, "deepen", NULL);
		play.orders.sheet[TEAM_C].argue = 0;
		play_turn(&play);
		ck_assert_int_eq(play.ledger->votes[0].difficulty, 44 - OFF[i]);
		play_release(&play);
	}
}
END_TEST

START_TEST(attribution_knows_no_arguments)
{
	struct play play;
	start(&play);

	ck_assert_int_eq(argue(&play, TEAM_R, 15), VERDICT_LEGAL);
	play_file(&play, "sabotage", NULL);
	play.orders.sheet[TEAM_R].argue = 0;
	play_turn(&play);
	ck_assert_int_eq(entry_of(&play, ENTRY_ROLL)->chance, 60 + 15);
	ck_assert_int_eq(entry_of(&play, ENTRY_ATTRIBUTION)->chance, 40);
	play_release(&play);
}
END_TEST

START_TEST(odds_are_previewed_with_an_argument)
{
	struct play play;
	start(&play);
	struct world *world = play.f.world;
	int drones = world_order(world, "drones"), deepen = world_order(world, "deepen");
	world->orders[deepen].vote.difficulty = fixture_expr(&play.f, "60");
	struct proposal easier = world->orders[deepen].vote, plain = easier;

	easier.argument = 15;
	plain.difficulty = fixture_expr(&play.f, "55");
	ck_assert_int_eq(odds_of_argued(world, &play.state, drones, TARGET_NONE, 10), 60);
	ck_assert_int_eq(odds_of_argued(world, &play.state, drones, TARGET_NONE, 0),
		odds_of_order(world, &play.state, drones, TARGET_NONE));
	ck_assert_int_eq(odds_of_proposal(world, &play.state, &easier),
		odds_of_proposal(world, &play.state, &plain));
	ck_assert_int_eq(odds_of_argued(world, &play.state, deepen, TARGET_NONE, 15),
		odds_of_proposal(world, &play.state, &plain));
	ck_assert_int_gt(odds_of_proposal(world, &play.state, &easier),
		odds_of_order(world, &play.state, deepen, TARGET_NONE));
	play_release(&play);
}
END_TEST

static enum verdict whole(const struct play *play, enum team team)
{
	struct sheet_verdicts verdicts;
	bool legal = sheet_check(play->f.world, &play->state, team, &play->orders.sheet[team],
		&verdicts);

	ck_assert_int_eq(legal, verdicts.whole == VERDICT_LEGAL);
	return verdicts.whole;
}

START_TEST(only_an_order_with_a_vote_or_a_roll_is_argued)
{
	struct play play;
	start(&play);
	struct sheet *sheet = &play.orders.sheet[TEAM_R];

	play_file(&play, "wedge", NULL);
	play_file(&play, "drones", NULL);
	static const int8_t ARGUE[] = { -2, -1, 0, 1, 2, 127 };
	static const bool LEGAL[] = { false, true, false, true, false, false };
	for (int i = 0; i < 6; i++) {
		sheet->argue = ARGUE[i];
		ck_assert_int_eq(whole(&play, TEAM_R), LEGAL[i] ? VERDICT_LEGAL : VERDICT_ARGUE);
	}
	play_file(&play, "deepen", NULL);
	play.orders.sheet[TEAM_C].argue = 0;
	ck_assert_int_eq(whole(&play, TEAM_C), VERDICT_LEGAL);
	/* A ruleset without arguments knows none. */
	play.f.world->argument.most = 0;
	ck_assert_int_eq(whole(&play, TEAM_C), VERDICT_ARGUE);
	play_release(&play);
}
END_TEST

/* Bits: reasons 1, 2, 4; the counter-reason of C 8, of R 16, of W 32. */
START_TEST(without_a_facilitator_the_teams_votes_are_counted)
{
	static const struct {
		int8_t votes[TEAM_COUNT];
		int value;
	} CASES[] = {
		{ { 7, 0, 0 }, 0 },               /* the author alone is no majority */
		{ { 7, 1, 0 }, 5 }, { { 7, 1, 2 }, 10 }, { { 7, 7, 0 }, 15 }, { { 7, 7, 7 }, 15 },
		{ { 7, -1, -1 }, 0 },             /* nobody else has voted */
		{ { 0, 16, 16 }, -5 }, { { 0, 48, 48 }, -10 }, { { 7, 55, 48 }, 5 },
		{ { 7, 1, 6 }, 15 },              /* each reason has another friend */
		{ { 0, 16, 32 }, 0 },             /* nobody but its author accepts a counter-reason */
	};
	struct play play;
	start(&play);

	for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++)
		ck_assert_int_eq(argument_count(play.f.world, CASES[i].votes), CASES[i].value);
	play_release(&play);
}
END_TEST

Suite *argument_suite(void)
{
	Suite *suite = suite_create("argument");
	TCase *tcase = tcase_create("B8.4");

	tcase_add_test(tcase, argument_values_go_from_minus_15_to_15_in_steps_of_5);
	tcase_add_test(tcase, a_ruleset_may_let_arguments_count_more);
	tcase_add_test(tcase, an_argument_is_added_to_the_chance_of_the_orders_roll);
	tcase_add_test(tcase, an_argument_counts_for_the_argued_order_alone);
	tcase_add_test(tcase, an_argument_follows_its_order_when_others_are_left_out);
	tcase_add_test(tcase, an_argued_chance_stays_between_5_and_95);
	tcase_add_test(tcase, an_order_with_a_vote_and_a_roll_is_argued_in_the_vote_alone);
	tcase_add_test(tcase, a_third_of_an_argument_is_taken_off_the_votes_difficulty);
	tcase_add_test(tcase, attribution_knows_no_arguments);
	tcase_add_test(tcase, odds_are_previewed_with_an_argument);
	tcase_add_test(tcase, only_an_order_with_a_vote_or_a_roll_is_argued);
	tcase_add_test(tcase, without_a_facilitator_the_teams_votes_are_counted);
	suite_add_tcase(suite, tcase);
	return suite;
}
