/* SPDX-License-Identifier: MIT */
#include "play.h"
#include "runner.h"

Suite *close_suite(void);

static void add_row(struct play *play, const char *when, bool calm, const char *track,
	const char *value)
{
	struct effect effect = fixture_add(&play->f, track, value);
	fixture_row(&play->f, when, calm, fixture_effects(&play->f, "", &effect, 1));
}

START_TEST(each_row_of_the_books_reads_what_the_row_before_left)
{
	struct play play;
	play_init(&play);
	add_row(&play, "sales 45 ==", true, "sales", "1");
	add_row(&play, "sales 46 ==", true, "sales", "10");
	add_row(&play, "sales 45 ==", true, "sales", "20");
	play_start(&play, 1);
	play_turn(&play);
	ck_assert_int_eq(play_track(&play, "sales"), 56);
	play_release(&play);
}
END_TEST

START_TEST(calm_books_run_only_calm_rows)
{
	const int expected[] = { [BOOKKEEPING_NONE] = 45, [BOOKKEEPING_CALM] = 46,
		[BOOKKEEPING_ALL] = 49 };
	for (int books = BOOKKEEPING_NONE; books <= BOOKKEEPING_ALL; books++) {
		struct play play;
		play_init(&play);
		play.f.world->scenario.bookkeeping = (uint8_t)books;
		add_row(&play, "", true, "sales", "1");
		add_row(&play, "", false, "sales", "3");
		play_start(&play, 1);
		play_turn(&play);
		ck_assert_int_eq(play_track(&play, "sales"), expected[books]);
		ck_assert_int_eq(play_count(&play, ENTRY_BOOKS), books != BOOKKEEPING_NONE);
		play_release(&play);
	}
}
END_TEST

START_TEST(an_incident_hits_as_often_as_its_unclamped_chance_says)
{
	int hits = 0, exact = 0;
	for (uint64_t seed = 0; seed < 500; seed++) {
		struct play play;
		play_init(&play);
		play_start(&play, seed);
		/* (90 - 50) / 2 and 3 for the Russian alert, once the books took 40 / 8. */
		fixture_put(&play.f, &play.state, "escalation", 90);
		play_turn(&play);
		const struct entry *check = &play.ledger->entries[play_entry(&play, ENTRY_CHECK, 0)];
		ck_assert_int_eq(check->chance, 20);
		ck_assert_int_eq(check->to, check->die <= 20);
		ck_assert_int_eq(play_track(&play, "escalation"), check->to ? 91 : 85);
		ck_assert_int_eq(play_track(&play, "us_commit"), check->to ? 44 : 45);
		hits += check->to;
		exact += check->die == 20;
		play_release(&play);
	}
	ck_assert(hits > 60 && hits < 140);
	ck_assert_int_gt(exact, 0);
}
END_TEST

START_TEST(a_chance_beyond_a_hundred_always_hits_and_is_told_as_a_hundred)
{
	struct play play;
	play_init(&play);
	play.f.world->escalation.inadvertent = fixture_expr(&play.f, "300");
	play_start(&play, 1);
	play_turn(&play);

	const struct entry *check = &play.ledger->entries[play_entry(&play, ENTRY_CHECK, 0)];
	ck_assert_int_eq(check->chance, 100);
	ck_assert_int_eq(check->to, 1);
	play_release(&play);
}
END_TEST

START_TEST(a_chance_of_nothing_never_happens_and_is_not_rolled)
{
	for (uint64_t seed = 0; seed < 200; seed++) {
		struct play play;
		play_init(&play);
		play_start(&play, seed);
		play_set(&play, TEAM_R, SETTING_ALERT, 0);
		play_turn(&play);
		ck_assert_int_eq(play_count(&play, ENTRY_CHECK), 0);
		ck_assert_int_eq(play_track(&play, "escalation"), 36);
		play_release(&play);
	}
}
END_TEST

START_TEST(general_war_ends_the_game_at_once_and_caps_every_score)
{
	int wars = 0;
	for (uint64_t seed = 0; seed < 60; seed++) {
		struct play play;
		play_init(&play);
		play.f.world->row_count = 0;
		play_start(&play, seed);
		fixture_put(&play.f, &play.state, "escalation", 100);
		fixture_put(&play.f, &play.state, "cohesion", 90);
		play_turn(&play);
		if (!play.state.over) {
			play_release(&play);
			continue;
		}
		wars++;
		ck_assert_int_eq(play.state.turn, 1);
		ck_assert_int_eq(play.state.ending, 0);
		ck_assert(play_flag(&play, "general_war"));
		for (int team = 0; team < TEAM_COUNT; team++) {
			const struct entry *score =
				&play.ledger->entries[play_entry(&play, ENTRY_SCORE, team)];
			ck_assert_int_eq(score->team, team);
			ck_assert_int_le(score->to, 10);
		}
		play_release(&play);
	}
	/* (100 - 88) * 3 = 36 per cent. */
	ck_assert(wars > 10 && wars < 35);
}
END_TEST

START_TEST(a_sudden_ending_wins_over_an_earlier_line_that_is_not_sudden)
{
	struct play play;
	play_init(&play);
	play_start(&play, 1);
	fixture_put(&play.f, &play.state, "cohesion", 14);
	play_file(&play, "arctic", NULL);
	play_turn(&play);
	ck_assert(play.state.over);
	ck_assert_int_eq(play.state.ending, 2);
	/* deal, calm and drift hold too. */
	ck_assert_uint_eq(play.state.also_true, 1u << 1 | 1u << 3 | 1u << 4);
	play_release(&play);
}
END_TEST

START_TEST(the_last_turn_names_the_first_true_line_and_lists_the_others)
{
	struct play play;
	play_init(&play);
	play_start(&play, 1);
	for (int turn = 1; turn <= 4; turn++) {
		ck_assert_int_eq(play.state.turn, turn);
		ck_assert(!play.state.over);
		if (turn == 4)
			fixture_put(&play.f, &play.state, "escalation", 30);
		play_turn(&play);
	}
	ck_assert(play.state.over);
	ck_assert_int_eq(play.state.turn, 4);
	ck_assert_int_eq(play.state.ending, 3);
	ck_assert_uint_eq(play.state.also_true, 1u << 4);
	ck_assert_int_eq(play_count(&play, ENTRY_ENDING), 1);
	ck_assert_int_eq(play_count(&play, ENTRY_SCORE), TEAM_COUNT);
	ck_assert_int_lt(play_entry(&play, ENTRY_OVER, 0), play_entry(&play, ENTRY_SCORE, 0));
	ck_assert_int_eq(play_count(&play, ENTRY_TURN), 0);
	play_release(&play);
}
END_TEST

START_TEST(an_allowance_comes_after_the_surplus_is_lost)
{
	struct play play;
	play_init(&play);
	play_start(&play, 1);
	play.state.res[TEAM_C][RES_BP] = 3;
	play.state.res[TEAM_W][RES_BP] = 11;
	play.state.res[TEAM_W][RES_PC] = 12;
	play.state.res[TEAM_R][RES_PC] = 12;
	play.f.world->income[TEAM_R].cap[RES_PC] = 9;
	play_turn(&play);
	ck_assert_int_eq(play.state.res[TEAM_R][RES_PC], 9);
	ck_assert_int_eq(play.state.res[TEAM_C][RES_BP], 3 + 9);
	ck_assert_int_eq(play.state.res[TEAM_W][RES_BP], 4 + 6);
	ck_assert_int_eq(play.state.res[TEAM_W][RES_PC], 12);
	play_release(&play);
}
END_TEST

START_TEST(income_by_formula_keeps_up_to_the_cap)
{
	struct play play;
	play_init(&play);
	play.f.world->scenario.has_allowance = false;
	play_start(&play, 1);
	/* 12 + 40/10 and 2 + 52/20, on 4 and 4. */
	ck_assert_int_eq(play.state.res[TEAM_C][RES_BP], 4 + 16);
	ck_assert_int_eq(play.state.res[TEAM_C][RES_PC], 4 + 4);
	play_turn(&play);
	ck_assert_int_eq(play.state.res[TEAM_C][RES_BP], 12 + 16);
	ck_assert_int_eq(play.state.res[TEAM_C][RES_PC], 12);
	play_release(&play);
}
END_TEST

START_TEST(budget_lines_are_paid_before_alert_and_orders)
{
	struct play play;
	play_init(&play);
	play.f.world->scenario.budgets = true;
	play.f.world->scenario.has_allowance = false;
	play_start(&play, 1);
	/* 20 BP: 5 filed for aid, 2 of alert, 3 for the order. */
	play_set(&play, TEAM_C, SETTING_ALERT, 2);
	play.orders.sheet[TEAM_C].line[0] = 5;
	play_file(&play, "deepen", NULL);
	play_turn(&play);
	ck_assert_int_eq(play.state.line[0], 5);
	ck_assert_int_eq(play.state.res[TEAM_C][RES_BP], 20 - 5 - 2 - 3 + 16);
	/* Russia filed nothing: 8 by default and 1 of alert. */
	ck_assert_int_eq(play.state.res[TEAM_R][RES_BP], 20 - 8 - 1 + 16);
	play_release(&play);
}
END_TEST

/* Rules B6.2: what a sealed sheet can no longer pay is as if it had not been said. */
START_TEST(a_line_that_cannot_be_paid_is_left_as_usual_and_falls_as_needed)
{
	struct play play;
	play_init(&play);
	play.f.world->scenario.budgets = true;
	play.f.world->scenario.has_allowance = false;
	play.f.world->lines[1].team = TEAM_C;
	play_start(&play, 1);
	/* 20 BP: 13 of war do not fit behind 12 of aid, the usual 8 do. */
	ck_assert_int_eq(play.state.res[TEAM_C][RES_BP], 20);
	play.orders.sheet[TEAM_C].filed = true;
	play.orders.sheet[TEAM_C].line[0] = 12;
	play.orders.sheet[TEAM_C].line[1] = 13;
	play_turn(&play);
	ck_assert_int_eq(play.state.line[0], 12);
	ck_assert_int_eq(play.state.line[1], 8);
	ck_assert_int_eq(play.state.res[TEAM_C][RES_BP], 20 - 12 - 8 + 16);
	play_release(&play);
}
END_TEST

START_TEST(a_team_that_files_nothing_pays_the_usual_lines_as_far_as_it_can)
{
	struct play play;
	play_init(&play);
	play.f.world->scenario.budgets = true;
	play.f.world->scenario.has_allowance = false;
	play.f.world->lines[1].team = play.f.world->lines[2].team = TEAM_C;
	play_start(&play, 1);
	/* 7, 8 and 4 out of 17: the largest falls first. */
	play.state.res[TEAM_C][RES_BP] = 17;
	play_turn(&play);
	ck_assert_int_eq(play.state.line[0], 6);
	ck_assert_int_eq(play.state.line[1], 7);
	ck_assert_int_eq(play.state.line[2], 4);
	ck_assert_int_eq(play.state.res[TEAM_C][RES_BP], 16);
	play_release(&play);
}
END_TEST

Suite *close_suite(void)
{
	Suite *suite = suite_create("engine/close");
	TCase *books = tcase_create("books and checks");
	tcase_add_test(books, each_row_of_the_books_reads_what_the_row_before_left);
	tcase_add_test(books, calm_books_run_only_calm_rows);
	tcase_add_test(books, an_incident_hits_as_often_as_its_unclamped_chance_says);
	tcase_add_test(books, a_chance_beyond_a_hundred_always_hits_and_is_told_as_a_hundred);
	tcase_add_test(books, a_chance_of_nothing_never_happens_and_is_not_rolled);
	suite_add_tcase(suite, books);
	TCase *end = tcase_create("end");
	tcase_add_test(end, general_war_ends_the_game_at_once_and_caps_every_score);
	tcase_add_test(end, a_sudden_ending_wins_over_an_earlier_line_that_is_not_sudden);
	tcase_add_test(end, the_last_turn_names_the_first_true_line_and_lists_the_others);
	suite_add_tcase(suite, end);
	TCase *open = tcase_create("income");
	tcase_add_test(open, an_allowance_comes_after_the_surplus_is_lost);
	tcase_add_test(open, income_by_formula_keeps_up_to_the_cap);
	tcase_add_test(open, budget_lines_are_paid_before_alert_and_orders);
	tcase_add_test(open, a_line_that_cannot_be_paid_is_left_as_usual_and_falls_as_needed);
	tcase_add_test(open, a_team_that_files_nothing_pays_the_usual_lines_as_far_as_it_can);
	suite_add_tcase(suite, open);
	return suite;
}
