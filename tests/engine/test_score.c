/* SPDX-License-Identifier: MIT */
#include "base/arena.h"
#include "engine/effect.h"
#include "engine/prediction.h"
#include "engine/score.h"
#include "play.h"
#include "runner.h"

Suite *score_suite(void);

static void start(struct play *play)
{
	play_init(play);
	play_start(play, 1);
	for (int team = 0; team < TEAM_COUNT; team++)
		play->state.agenda[team] = -1;
}

START_TEST(an_objective_is_measured_from_zero_to_full_and_truncated)
{
	struct play play;
	start(&play);
	const int cohesion[] = { 20, 45, 46, 52, 61, 62, 99 };
	const int percent[] = { 0, 0, 5, 41, 94, 100, 100 };
	for (int i = 0; i < 7; i++) {
		fixture_put(&play.f, &play.state, "cohesion", cohesion[i]);
		ck_assert_int_eq(score_objective(play.f.world, &play.state, TEAM_C, 0), percent[i] * 45);
	}
	play_release(&play);
}
END_TEST

START_TEST(an_objective_may_run_downwards)
{
	struct play play;
	start(&play);
	const int cohesion[] = { 99, 62, 61, 52, 46, 45, 0 };
	const int percent[] = { 0, 0, 5, 58, 94, 100, 100 };
	for (int i = 0; i < 7; i++) {
		fixture_put(&play.f, &play.state, "cohesion", cohesion[i]);
		ck_assert_int_eq(score_objective(play.f.world, &play.state, TEAM_R, 0), percent[i] * 45);
	}
	play_release(&play);
}
END_TEST

START_TEST(products_are_summed_before_they_are_divided_and_truncated)
{
	struct play play;
	start(&play);
	/* 41 per cent of 45 is 18.45, (40 - 18) * 100 / 37 = 59 per cent of 40 is 23.6: 42.05. */
	ck_assert_int_eq(score_team(play.f.world, &play.state, TEAM_C), 42);
	/* 47 per cent of 45 is 21.15, with 23.6 that is 44.75. */
	fixture_put(&play.f, &play.state, "cohesion", 53);
	ck_assert_int_eq(score_team(play.f.world, &play.state, TEAM_C), 44);
	play_release(&play);
}
END_TEST

START_TEST(an_agenda_gives_the_points_of_the_ruleset_while_it_holds)
{
	struct play play;
	start(&play);
	play.state.agenda[TEAM_C] = 1;
	ck_assert(score_agenda_holds(play.f.world, &play.state, TEAM_C));
	ck_assert_int_eq(score_team(play.f.world, &play.state, TEAM_C), 42 + 15);
	play.f.world->options[OPTION_AGENDA_POINTS] = 20;
	ck_assert_int_eq(score_team(play.f.world, &play.state, TEAM_C), 42 + 20);
	fixture_put(&play.f, &play.state, "trust", 39);
	ck_assert(!score_agenda_holds(play.f.world, &play.state, TEAM_C));
	play_release(&play);
}
END_TEST

START_TEST(an_unknown_agenda_gives_nothing)
{
	struct play play;
	start(&play);
	ck_assert(!score_agenda_holds(play.f.world, &play.state, TEAM_C));
	play_release(&play);
}
END_TEST

START_TEST(the_cap_of_an_ending_counts_once_it_is_reached)
{
	struct play play;
	start(&play);
	ck_assert_int_gt(score_team(play.f.world, &play.state, TEAM_C), 10);
	play.state.over = true;
	play.state.ending = 1;
	ck_assert_int_eq(score_team(play.f.world, &play.state, TEAM_C), 42);
	play.state.ending = 0;
	ck_assert_int_eq(score_team(play.f.world, &play.state, TEAM_C), 10);
	fixture_put(&play.f, &play.state, "cohesion", 0);
	fixture_put(&play.f, &play.state, "trust", 22);
	ck_assert_int_eq(score_team(play.f.world, &play.state, TEAM_C), 4);
	play_release(&play);
}
END_TEST

START_TEST(only_sudden_lines_end_a_game_early)
{
	struct play play;
	start(&play);
	uint32_t also = 99;
	ck_assert_int_eq(ending_find(play.f.world, &play.state, true, &also), -1);
	ck_assert_uint_eq(also, 0);
	ck_assert_int_eq(ending_find(play.f.world, &play.state, false, &also), 3);
	ck_assert_uint_eq(also, 1u << 4);
	play_release(&play);
}
END_TEST

/* A turn in which trust went to at_end, and to later when the next one opened. */
static bool came_with(int at_end, int later)
{
	struct play play;
	start(&play);
	/* true while trust is 40 or more (see the agenda above) */
	const struct prediction asked = { .when = play.f.world->agendas[TEAM_C][1].when };
	struct ledger *ledger = arena_alloc(play.f.arena, 1, sizeof(*ledger));
	struct state state = play.state;
	const struct cause cause = { .kind = CAUSE_CLOCK };
	struct entry clock = entry_make(&state, &cause, ENTRY_CLOCK);
	int trust = world_track(play.f.world, "trust");
	ledger_init(ledger);
	track_change(play.f.world, &state,
		&(struct track_step){ trust, CHANGE_SET, at_end }, &cause, ledger);
	clock.from = state.turn;
	clock.to = state.turn + 1;
	ledger_change(play.f.world, &state, &clock, ledger);
	track_change(play.f.world, &state,
		&(struct track_step){ trust, CHANGE_SET, later }, &cause, ledger);
	ck_assert_int_eq(state.track[trust], later);
	bool came = prediction_came(play.f.world, &asked, &play.state, ledger);
	play_release(&play);
	return came;
}

START_TEST(a_prediction_is_of_the_end_of_its_turn)
{
	ck_assert(came_with(45, 20));
	ck_assert(!came_with(20, 45));
}
END_TEST

START_TEST(predictions_are_posed_in_turn_and_cost_by_the_square)
{
	struct play play;
	play_init(&play);
	struct world *world = play.f.world;
	ck_assert_ptr_null(prediction_posed(world, 1));
	world->prediction_count = 2;
	ck_assert_ptr_eq(prediction_posed(world, 1), &world->predictions[0]);
	ck_assert_ptr_eq(prediction_posed(world, 2), &world->predictions[1]);
	ck_assert_ptr_eq(prediction_posed(world, 3), &world->predictions[0]);
	ck_assert_int_eq(prediction_penalty(100, true), 0);
	ck_assert_int_eq(prediction_penalty(0, true), 100);
	ck_assert_int_eq(prediction_penalty(50, false), 25);
	ck_assert_int_eq(prediction_penalty(70, true), 9);
	ck_assert_int_eq(prediction_penalty(70, false), 49);
	play_release(&play);
}
END_TEST

Suite *score_suite(void)
{
	Suite *suite = suite_create("engine/score");
	TCase *points = tcase_create("points");
	tcase_add_test(points, an_objective_is_measured_from_zero_to_full_and_truncated);
	tcase_add_test(points, an_objective_may_run_downwards);
	tcase_add_test(points, products_are_summed_before_they_are_divided_and_truncated);
	tcase_add_test(points, an_agenda_gives_the_points_of_the_ruleset_while_it_holds);
	tcase_add_test(points, an_unknown_agenda_gives_nothing);
	tcase_add_test(points, the_cap_of_an_ending_counts_once_it_is_reached);
	tcase_add_test(points, only_sudden_lines_end_a_game_early);
	tcase_add_test(points, a_prediction_is_of_the_end_of_its_turn);
	tcase_add_test(points, predictions_are_posed_in_turn_and_cost_by_the_square);
	suite_add_tcase(suite, points);
	return suite;
}
