/* SPDX-License-Identifier: MIT */
#include "engine/act.h"
#include "engine/dice.h"
#include "engine/free_form.h"
#include "engine/odds.h"
#include "play.h"
#include "runner.h"
#include "stage.h"

Suite *free_form_suite(void);

/* The free-form order (rules B8.3, B8.5). */

static const int16_t PLAUSIBLE[] = { 15, 35, 50, 65, 85 };

static void add_matrix(struct fixture *f, enum team team, const char *id)
{
	fixture_order(f, &(struct order_kind){
		.id = id, .team = (uint8_t)team, .tag = TAG_POLITICS, .free_form = true,
		.bp = fixture_expr(f, "3"), .pc = fixture_expr(f, "1"),
	});
}

static void start(struct play *play, int turns)
{
	play_init(play);
	struct world *world = play->f.world;
	add_matrix(&play->f, TEAM_C, "matrix_c");
	add_matrix(&play->f, TEAM_R, "matrix_r");
	world->argument = (struct argument_rules){ 15, 5, 3 };
	world->free_form = (struct free_form_rules){
		.given = true, .parts = 3, .size = { 3, 5, 8 },
		.closed = bit_of(world_track(world, "rule")),
	};
	for (int i = 0; i < PLAUSIBILITIES; i++)
		world->free_form.scale[i].chance = PLAUSIBLE[i];
	world->scenario.turns = (uint8_t)turns;
	play_start(play, 1);
}

static enum verdict act(struct play *play, const struct act *it)
{
	enum verdict verdict = act_check(play->f.world, &play->state, it);

	if (verdict == VERDICT_LEGAL)
		act_apply(play->f.world, &play->state, it, NULL);
	return verdict;
}

static void seat_facilitator(struct play *play, bool on)
{
	const struct act seat = {
		.kind = ACT_SEAT, .team = TEAM_NONE,
		.seat = { .seat = DESK_FACILITATOR, .bloc = -1, .on = on },
	};

	ck_assert_int_eq(act(play, &seat), VERDICT_LEGAL);
}

static struct package package_of(const struct play *play, enum package_size size,
	const char *track, int change)
{
	return (struct package){
		.size = (uint8_t)size, .track_count = 1,
		.track = { (uint8_t)world_track(play->f.world, track) }, .change = { (int8_t)change },
	};
}

static void add_change(const struct play *play, struct package *package, const char *track,
	int change)
{
	package->track[package->track_count] = (uint8_t)world_track(play->f.world, track);
	package->change[package->track_count++] = (int8_t)change;
}

static enum verdict rule(struct play *play, enum team team, struct package package, int chance)
{
	struct act ruling = { .kind = ACT_PACKAGE, .team = TEAM_NONE };

	package.chance = (uint8_t)chance;
	ruling.package.of = (uint8_t)team;
	ruling.package.package = package;
	return act(play, &ruling);
}

static void file(struct play *play, const char *id, struct package package)
{
	int team = play->f.world->orders[world_order(play->f.world, id)].team;

	play_file(play, id, NULL);
	play->orders.sheet[team].package = package;
}

/* The verdict on the only order of a sheet. */
static enum verdict verdict_on(const struct play *play, enum team team)
{
	struct sheet_verdicts verdicts;

	sheet_check(play->f.world, &play->state, team, &play->orders.sheet[team], &verdicts);
	return verdicts.order[0];
}

START_TEST(a_free_form_order_needs_a_facilitator)
{
	struct play play;
	start(&play, 4);
	struct package package = package_of(&play, PACKAGE_SMALL, "trust", 3);
	struct order_list list;

	file(&play, "matrix_c", package);
	ck_assert_int_eq(verdict_on(&play, TEAM_C), VERDICT_FACILITATOR);
	ck_assert_int_eq(rule(&play, TEAM_C, package, 50), VERDICT_FACILITATOR);
	seat_facilitator(&play, true);
	ck_assert_int_eq(verdict_on(&play, TEAM_C), VERDICT_LEGAL);
	ck_assert_int_eq(rule(&play, TEAM_C, package, 50), VERDICT_LEGAL);
	/* No machine looks for one: without a package it is nothing. */
	order_candidates(play.f.world, &play.state, TEAM_C, &list);
	for (int i = 0; i < list.count; i++)
		ck_assert(!play.f.world->orders[list.orders[i].kind].free_form);
	seat_facilitator(&play, false);
	ck_assert_int_eq(verdict_on(&play, TEAM_C), VERDICT_FACILITATOR);
	play_turn(&play);
	ck_assert_int_eq(play_count(&play, ENTRY_ORDER), 0);
	play_release(&play);
}
END_TEST

START_TEST(a_package_is_one_or_two_track_changes_within_its_size)
{
	static const int MOST[PACKAGE_SIZES] = { 3, 5, 8 };
	struct play play;
	start(&play, 4);
	const struct world *world = play.f.world;

	for (int size = 0; size < PACKAGE_SIZES; size++)
		for (int change = -10; change <= 10; change++) {
			struct package package = package_of(&play, size, "trust", change);
			bool fits = change != 0 && change >= -MOST[size] && change <= MOST[size];
			ck_assert_int_eq(package_check(world, &package),
				fits ? VERDICT_LEGAL : VERDICT_PACKAGE);
		}
	struct package package = package_of(&play, PACKAGE_LARGE, "trust", 8);
	add_change(&play, &package, "cohesion", -8);
	ck_assert_int_eq(package_check(world, &package), VERDICT_LEGAL);
	package.change[1] = 9;
	ck_assert_int_eq(package_check(world, &package), VERDICT_PACKAGE);
	/* The same track twice would be twice the size. */
	package.change[1] = 1;
	package.track[1] = package.track[0];
	ck_assert_int_eq(package_check(world, &package), VERDICT_PACKAGE);
	package.track_count = 3;
	ck_assert_int_eq(package_check(world, &package), VERDICT_PACKAGE);
	package.track_count = 0;
	ck_assert_int_eq(package_check(world, &package), VERDICT_PACKAGE);
	package = package_of(&play, PACKAGE_SIZES, "trust", 1);
	ck_assert_int_eq(package_check(world, &package), VERDICT_PACKAGE);
	play_release(&play);
}
END_TEST

START_TEST(a_package_changes_no_closed_track_and_no_alert)
{
	static const char *const CLOSED[] = { "rule", "alert_c", "alert_r", "alert_w" };
	struct play play;
	start(&play, 4);

	for (int i = 0; i < 4; i++) {
		struct package package = package_of(&play, PACKAGE_SMALL, CLOSED[i], 1);
		ck_assert_int_eq(package_check(play.f.world, &package), VERDICT_PACKAGE);
	}
	struct package nowhere = { .track_count = 1, .track = { 200 }, .change = { 1 } };
	ck_assert_int_eq(package_check(play.f.world, &nowhere), VERDICT_PACKAGE);
	play_release(&play);
}
END_TEST

START_TEST(an_order_without_a_sound_package_is_not_filed)
{
	struct play play;
	start(&play, 4);
	seat_facilitator(&play, true);
	struct package package = package_of(&play, PACKAGE_SMALL, "trust", 3);

	ck_assert_int_eq(rule(&play, TEAM_C, package, 85), VERDICT_LEGAL);
	package.change[0] = 4;
	file(&play, "matrix_c", package);
	ck_assert_int_eq(verdict_on(&play, TEAM_C), VERDICT_PACKAGE);
	play_turn(&play);
	ck_assert_int_eq(play_count(&play, ENTRY_ORDER), 0);
	ck_assert_int_eq(play.state.filed[world_order(play.f.world, "matrix_c")], 0);
	play_release(&play);
}
END_TEST

START_TEST(plausibility_is_a_step_of_the_scale)
{
	struct play play;
	start(&play, 4);
	seat_facilitator(&play, true);
	struct package package = package_of(&play, PACKAGE_SMALL, "trust", 3);

	for (int chance = 0; chance <= 100; chance++) {
		bool step = false;
		for (int i = 0; i < PLAUSIBILITIES; i++)
			step = step || PLAUSIBLE[i] == chance;
		ck_assert_int_eq(rule(&play, TEAM_C, package, chance),
			step ? VERDICT_LEGAL : VERDICT_VALUE);
	}
	package.change[0] = 4;
	ck_assert_int_eq(rule(&play, TEAM_C, package, 50), VERDICT_PACKAGE);
	play_release(&play);
}
END_TEST

START_TEST(the_facilitator_may_trim_a_package_and_never_enlarge_it)
{
	struct play play;
	start(&play, 4);
	struct package filed = package_of(&play, PACKAGE_MEDIUM, "trust", 4), ruled = filed;
	add_change(&play, &filed, "cohesion", -5);

	ruled.change[0] = 2;
	ruled.chance = 65;
	struct package left = package_trimmed(&filed, &ruled);
	ck_assert_int_eq(left.track_count, 1);
	ck_assert_int_eq(left.track[0], filed.track[0]);
	ck_assert_int_eq(left.change[0], 2);
	ck_assert_int_eq(left.chance, 65);
	ruled.change[0] = 5;
	add_change(&play, &ruled, "cohesion", -3);
	left = package_trimmed(&filed, &ruled);
	ck_assert_int_eq(left.change[0], 4);
	ck_assert_int_eq(left.change[1], -3);
	/* Nor turned round, nor given a track of its own. */
	ruled.change[0] = -2;
	ruled.track[1] = (uint8_t)world_track(play.f.world, "door");
	ck_assert_int_eq(package_trimmed(&filed, &ruled).track_count, 0);
	play_release(&play);
}
END_TEST

/* Play a turn with matrix_c as filed and ruled, under a seed whose die is from low to high. */
static void play_matrix(struct play *play, struct package filed, int chance, const int die[2])
{
	seat_facilitator(play, true);
	ck_assert_int_eq(rule(play, TEAM_C, filed, chance), VERDICT_LEGAL);
	play->state.seed = stage_seed(&play->state, "C:matrix_c:-:roll", 100, die[0], die[1]);
	file(play, "matrix_c", filed);
	play_turn(play);
}

START_TEST(success_applies_the_package_and_all_else_nothing)
{
	static const struct {
		int die[2];
		bool success;
	} CASES[] = {
		{ { 1, 1 }, true }, { { 64, 65 }, true }, { { 66, 67 }, false },
		{ { 97, 100 }, false },
	};
	for (int i = 0; i < 4; i++) {
		struct play play;
		start(&play, 4);
		struct package package = package_of(&play, PACKAGE_MEDIUM, "trust", 5);
		add_change(&play, &package, "us_commit", -4);
		int trust = play_track(&play, "trust"), commit = play_track(&play, "us_commit");
		bool success = CASES[i].success;

		play_matrix(&play, package, 65, CASES[i].die);
		ck_assert_int_eq(play_track(&play, "trust"), trust + 5 * success);
		ck_assert_int_eq(play_track(&play, "us_commit"), commit - 4 * success);
		ck_assert_int_eq(play_count(&play, ENTRY_PACKAGE), success);
		const struct entry *roll = &play.ledger->entries[play_entry(&play, ENTRY_ROLL, 0)];
		ck_assert_int_eq(roll->chance, 65);
		ck_assert_int_eq(roll->band, success ? BAND_SUCCESS : BAND_FAIL);
		play_release(&play);
	}
}
END_TEST

START_TEST(a_packages_additions_are_softened_like_any_orders)
{
	struct play play;
	start(&play, 4);
	struct package package = package_of(&play, PACKAGE_MEDIUM, "trust", 5);

	fixture_put(&play.f, &play.state, "trust", 80);
	play_matrix(&play, package, 85, (int[]){ 1, 10 });
	ck_assert_int_eq(play_track(&play, "trust"), 80 + 5 / 2);
	play_release(&play);
}
END_TEST

START_TEST(an_argument_moves_the_plausibility_within_the_clamps)
{
	struct play play;
	start(&play, 4);
	seat_facilitator(&play, true);
	struct package package = package_of(&play, PACKAGE_SMALL, "trust", 3);
	int matrix = world_order(play.f.world, "matrix_c");

	ck_assert_int_eq(odds_of_argued(play.f.world, &play.state, matrix, TARGET_NONE, 15), 0);
	ck_assert_int_eq(rule(&play, TEAM_C, package, 85), VERDICT_LEGAL);
	ck_assert_int_eq(odds_of_argued(play.f.world, &play.state, matrix, TARGET_NONE, -10), 75);
	ck_assert_int_eq(odds_of_argued(play.f.world, &play.state, matrix, TARGET_NONE, 15), 95);
	play.state.desk.argument[TEAM_C] = -10;
	file(&play, "matrix_c", package);
	play.orders.sheet[TEAM_C].argue = 0;
	play_turn(&play);
	ck_assert_int_eq(play.ledger->entries[play_entry(&play, ENTRY_ROLL, 0)].chance, 75);
	play_release(&play);
}
END_TEST

/* What is paid is told in the ledger: 3 BP, 1 PC. */
START_TEST(without_a_ruling_it_is_not_carried_out_and_costs_nothing)
{
	for (int ruled = 0; ruled < 2; ruled++) {
		struct play play;
		start(&play, 4);
		seat_facilitator(&play, true);
		struct package package = package_of(&play, PACKAGE_SMALL, "trust", 3);
		int matrix = world_order(play.f.world, "matrix_c"), paid = 0;

		if (ruled)
			ck_assert_int_eq(rule(&play, TEAM_C, package, 50), VERDICT_LEGAL);
		file(&play, "matrix_c", package);
		play_turn(&play);
		for (int i = 0; i < play.ledger->count; i++) {
			const struct entry *entry = &play.ledger->entries[i];
			if (entry->kind == ENTRY_RES && entry->cause == CAUSE_ORDER)
				paid += entry->from - entry->to;
		}
		ck_assert_int_eq(paid, ruled ? 4 : 0);
		ck_assert_int_eq(play_count(&play, ENTRY_ORDER), ruled);
		ck_assert_int_eq(play_count(&play, ENTRY_RULING), !ruled);
		if (!ruled)
			ck_assert_int_eq(
				play.ledger->entries[play_entry(&play, ENTRY_RULING, 0)].other, 1);
		ck_assert_int_eq(play.state.filed[matrix], ruled);
		/* It may be filed again at once. */
		ck_assert_int_eq(play.state.rested[matrix] > 2, ruled);
		play_release(&play);
	}
}
END_TEST

/* First turn of the next part, by length of the game and turn. */
START_TEST(a_team_files_one_in_each_third_of_the_game)
{
	static const struct {
		int turns, turn, rests;
	} CASES[] = {
		{ 12, 1, 5 }, { 12, 4, 5 }, { 12, 5, 9 }, { 12, 8, 9 }, { 12, 9, 13 },
		{ 3, 1, 2 }, { 3, 2, 3 }, { 3, 3, 4 }, { 4, 1, 3 }, { 4, 2, 3 }, { 4, 3, 4 },
		{ 4, 4, 5 }, { 5, 1, 3 }, { 5, 3, 5 }, { 5, 5, 6 }, { 8, 3, 4 }, { 8, 4, 7 },
		{ 2, 1, 2 }, { 1, 1, 2 },
	};
	struct play play;
	start(&play, 12);

	for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
		play.f.world->scenario.turns = (uint8_t)CASES[i].turns;
		ck_assert_int_eq(free_form_rests(play.f.world, CASES[i].turn), CASES[i].rests);
	}
	play.f.world->scenario.turns = 12;
	seat_facilitator(&play, true);
	struct package package = package_of(&play, PACKAGE_SMALL, "trust", 1);
	for (int turn = 1; turn <= 5; turn++) {
		ck_assert_int_eq(rule(&play, TEAM_C, package, 50), VERDICT_LEGAL);
		file(&play, "matrix_c", package);
		ck_assert_int_eq(verdict_on(&play, TEAM_C),
			turn == 1 || turn == 5 ? VERDICT_LEGAL : VERDICT_RESTS);
		play_turn(&play);
	}
	play_release(&play);
}
END_TEST

Suite *free_form_suite(void)
{
	Suite *suite = suite_create("free form");
	TCase *tcase = tcase_create("B8.5");

	tcase_add_test(tcase, a_free_form_order_needs_a_facilitator);
	tcase_add_test(tcase, a_package_is_one_or_two_track_changes_within_its_size);
	tcase_add_test(tcase, a_package_changes_no_closed_track_and_no_alert);
	tcase_add_test(tcase, an_order_without_a_sound_package_is_not_filed);
	tcase_add_test(tcase, plausibility_is_a_step_of_the_scale);
	tcase_add_test(tcase, the_facilitator_may_trim_a_package_and_never_enlarge_it);
	tcase_add_test(tcase, success_applies_the_package_and_all_else_nothing);
	tcase_add_test(tcase, a_packages_additions_are_softened_like_any_orders);
	tcase_add_test(tcase, an_argument_moves_the_plausibility_within_the_clamps);
	tcase_add_test(tcase, without_a_ruling_it_is_not_carried_out_and_costs_nothing);
	tcase_add_test(tcase, a_team_files_one_in_each_third_of_the_game);
	suite_add_tcase(suite, tcase);
	return suite;
}
