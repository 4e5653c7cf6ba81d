/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "ai/ai.h"
#include "app/simulation.h"
#include "base/arena.h"
#include "content/content.h"
#include "runner.h"

Suite *study_suite(void);

enum { GAMES = 60 };

/* Studies of the shipped campaign, and what came of one. */
struct bench {
	struct content content;
	struct arena *arena;
	struct study study;
	struct tally *tally;
};

static void bench_init(struct bench *bench)
{
	struct faults faults = { 0 };

	ck_assert(content_open("with_whom", &bench->content, &faults));
	bench->arena = arena_new();
	bench->tally = arena_alloc(bench->arena, 1, sizeof(*bench->tally));
	bench->study = (struct study){
		.world = bench->content.world, .seed = 3,
		.players = { PLAYER_MIX, PLAYER_MIX, PLAYER_MIX },
		.ledger = arena_alloc(bench->arena, 1, sizeof(struct ledger)),
	};
}

static void bench_play(struct bench *bench)
{
	tally_init(bench->tally);
	for (int i = 0; i < GAMES; i++)
		simulation_play(&bench->study, i, bench->tally);
}

static void bench_release(struct bench *bench)
{
	arena_free(bench->arena);
	content_release(&bench->content);
}

START_TEST(every_game_counts_once_for_each_persona_agenda_and_ending)
{
	struct bench bench;
	int personas = 0, drawn = 0, endings = 0, versus = 0, wars = 0;

	bench_init(&bench);
	bench_play(&bench);
	for (int i = 0; i < MAX_PERSONAS; i++) {
		personas += bench.tally->personas[i].games;
		wars += bench.tally->personas[i].wars;
		for (int k = 0; k < MAX_PERSONAS; k++)
			versus += bench.tally->versus[i][k].games;
	}
	for (int team = 0; team < TEAM_COUNT; team++)
		for (int i = 0; i < MAX_AGENDAS; i++)
			drawn += bench.tally->drawn[team][i];
	for (int i = 0; i < MAX_ENDINGS; i++)
		endings += bench.tally->endings[i];
	ck_assert_int_eq(bench.tally->games, GAMES);
	ck_assert_int_eq(personas, TEAM_COUNT * GAMES);
	ck_assert_int_eq(wars, TEAM_COUNT * bench.tally->wars);
	ck_assert_int_eq(versus, TEAM_COUNT * (TEAM_COUNT - 1) * GAMES);
	ck_assert_int_eq(drawn, TEAM_COUNT * GAMES);
	ck_assert_int_eq(endings, GAMES);
	bench_release(&bench);
}
END_TEST

START_TEST(objectives_are_counted_with_what_they_measure_and_their_points)
{
	struct bench bench;
	int base = -1, home = -1;

	bench_init(&bench);
	bench_play(&bench);

	const struct world *world = bench.study.world;

	for (int i = 0; i < world->track_count; i++)
		if (strcmp(world->tracks[i].id, "base") == 0)
			base = i;
	for (int i = 0; i < world->objective_count[TEAM_W]; i++) {
		const struct objective *objective = &world->objectives[TEAM_W][i];

		if (strcmp(objective->id, "home") == 0)
			home = i;
		ck_assert_int_ge(bench.tally->points[TEAM_W][i], 0);
		ck_assert_int_le(bench.tally->points[TEAM_W][i],
			(int64_t)GAMES * 100 * objective->weight);
	}
	ck_assert_int_ge(base, 0);
	ck_assert_int_ge(home, 0);
	ck_assert_int_gt(bench.tally->points[TEAM_W][home], 0);
	ck_assert_int_eq(bench.tally->measures[TEAM_W][home], bench.tally->track_sum[base]);
	bench_release(&bench);
}
END_TEST

START_TEST(votes_are_counted_for_proposals_that_were_filed)
{
	struct bench bench;
	int deepen, buy;

	bench_init(&bench);
	bench_play(&bench);
	deepen = world_order(bench.study.world, "deepen");
	buy = world_order(bench.study.world, "buy_us");
	ck_assert_int_gt(bench.tally->filed[deepen], GAMES);
	ck_assert_int_eq(bench.tally->votes[deepen], bench.tally->filed[deepen]);
	ck_assert_int_le(bench.tally->passed[deepen], bench.tally->votes[deepen]);
	ck_assert_int_le(bench.tally->used[deepen], GAMES);
	ck_assert_int_gt(bench.tally->filed[buy], 0);
	ck_assert_int_eq(bench.tally->votes[buy], 0);
	bench_release(&bench);
}
END_TEST

/* Two orders played twice each: scores 1 3 and 5 7. */
START_TEST(luck_is_the_variance_within_the_same_orders)
{
	struct tally tally = { .groups = 2, .again = 2 };

	tally.within[TEAM_C] = (2 * (1 + 9) - 4 * 4) + (2 * (25 + 49) - 12 * 12);
	tally.dice_sum[TEAM_C] = 16;
	tally.dice_squares[TEAM_C] = 84;
	/* Within: 2 each; all: 84/4 - 16 = 5. */
	ck_assert_int_eq(tally_luck(&tally, TEAM_C), 400);
	tally.within[TEAM_C] = 0;
	ck_assert_int_eq(tally_luck(&tally, TEAM_C), 0);
}
END_TEST

START_TEST(playing_again_with_other_dice_changes_no_count_of_the_games)
{
	struct bench bench;
	struct tally *first;

	bench_init(&bench);
	bench_play(&bench);
	first = arena_alloc(bench.arena, 1, sizeof(*first));
	*first = *bench.tally;
	bench.study.again = 3;
	bench_play(&bench);
	ck_assert_uint_eq(first->digest, bench.tally->digest);
	ck_assert_int_eq(bench.tally->groups, GAMES);
	for (int team = 0; team < TEAM_COUNT; team++) {
		ck_assert_int_eq(first->score_sum[team], bench.tally->score_sum[team]);
		ck_assert_int_gt(tally_luck(bench.tally, team), 0);
		ck_assert_int_lt(tally_luck(bench.tally, team), 1000);
	}
	bench_release(&bench);
}
END_TEST

START_TEST(half_of_the_sheets_leave_at_most_the_median)
{
	struct tally tally = { 0 };

	tally.spare[TEAM_R][0] = 2;
	tally.spare[TEAM_R][3] = 2;
	tally.spare[TEAM_R][9] = 1;
	ck_assert_int_eq(tally_spare(&tally, TEAM_R), 3);
}
END_TEST

Suite *study_suite(void)
{
	Suite *suite = suite_create("studies");
	TCase *tcase = tcase_create("counts");

	tcase_add_test(tcase, every_game_counts_once_for_each_persona_agenda_and_ending);
	tcase_add_test(tcase, objectives_are_counted_with_what_they_measure_and_their_points);
	tcase_add_test(tcase, votes_are_counted_for_proposals_that_were_filed);
	tcase_add_test(tcase, luck_is_the_variance_within_the_same_orders);
	tcase_add_test(tcase, playing_again_with_other_dice_changes_no_count_of_the_games);
	tcase_add_test(tcase, half_of_the_sheets_leave_at_most_the_median);
	suite_add_tcase(suite, tcase);
	return suite;
}
