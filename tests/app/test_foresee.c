/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>

#include "app/foresee.h"
#include "app/player.h"
#include "app/session.h"
#include "base/arena.h"
#include "content/content.h"
#include "engine/state.h"
#include "runner.h"

Suite *foresee_suite(void);

static struct content content;
static struct arena *arena;

static void set_up(void)
{
	struct faults faults = { .count = 0 };

	ck_assert(content_open("nuuk_winter", &content, &faults));
	arena = arena_new();
}

static void tear_down(void)
{
	arena_free(arena);
	content_release(&content);
}

/* From the first turn of the game of this seed, with an empty sheet. */
static struct foresight *from_seed(uint64_t seed, int games)
{
	struct foresight *it = arena_alloc(arena, 1, sizeof(*it));
	struct state state;

	state_start(content.world, seed, &state, NULL);
	it->world = content.world;
	view_make(content.world, &state, TEAM_C, &it->view);
	sheet_init(&it->sheet);
	it->outlook.wanted = games;
	return it;
}

static void run(struct foresight *it)
{
	struct progress progress;

	progress_init(&progress);
	foresee(it, &progress);
	ck_assert_int_eq(it->outlook.games, it->outlook.wanted);
}

START_TEST(the_same_view_and_sheet_give_the_same_outlook)
{
	struct foresight *one = from_seed(7, 20), *other = from_seed(7, 20);

	run(one);
	run(other);
	ck_assert_mem_eq(&one->outlook, &other->outlook, sizeof(one->outlook));
}
END_TEST

START_TEST(every_game_is_counted_once)
{
	struct foresight *it = from_seed(7, 30);
	int scores = 0, endings = 0;

	run(it);
	for (int i = 0; i < OUTLOOK_SCORES; i++)
		scores += it->outlook.score[i];
	for (int i = 0; i < MAX_ENDINGS; i++)
		endings += it->outlook.ending[i];
	ck_assert_int_eq(scores, 30);
	ck_assert_int_eq(endings, 30);
	ck_assert_int_ge(it->outlook.agenda, 0);
	ck_assert_int_le(it->outlook.agenda, 30);
}
END_TEST

START_TEST(nothing_that_the_team_does_not_see_is_used)
{
	/* What others hold in secret and the dice to come differ; what the Coalition sees does not. */
	struct foresight *one = from_seed(7, 12), *other = from_seed(7, 12);
	struct state state;

	state_start(content.world, 7, &state, NULL);
	state.seed ^= 0x5555;
	state.agenda[TEAM_R] = state.agenda[TEAM_R] == 0 ? 1 : 0;
	view_make(content.world, &state, TEAM_C, &other->view);
	/* The noise of estimates comes from the seed, too: what is seen is put back as it was. */
	other->view.seen.seed = 0;
	one->view.seen.seed = 0;
	ck_assert_int_eq(one->view.seen.agenda[TEAM_R], -1);
	ck_assert_int_eq(other->view.seen.agenda[TEAM_R], -1);
	memcpy(other->view.seen.track, one->view.seen.track, sizeof(one->view.seen.track));
	memcpy(other->view.seen.stacks, one->view.seen.stacks, sizeof(one->view.seen.stacks));
	run(one);
	run(other);
	ck_assert_mem_eq(&one->outlook, &other->outlook, sizeof(one->outlook));
}
END_TEST

START_TEST(an_order_on_the_sheet_changes_what_may_come)
{
	struct foresight *one = from_seed(7, 40), *other = from_seed(7, 40);
	struct order_list *list = arena_alloc(arena, 1, sizeof(*list));
	struct state imagined;

	view_imagine(content.world, &other->view, 0, &imagined);
	order_candidates(content.world, &imagined, TEAM_C, list);
	ck_assert_int_gt(list->count, 0);
	other->sheet.orders[other->sheet.count++] = list->orders[0];
	run(one);
	run(other);
	ck_assert_int_ne(memcmp(&one->outlook, &other->outlook, sizeof(one->outlook)), 0);
}
END_TEST

START_TEST(a_stopped_outlook_keeps_the_games_it_has)
{
	struct foresight *it = from_seed(7, 50);
	struct progress progress;

	progress_init(&progress);
	progress_stop(&progress);
	foresee(it, &progress);
	ck_assert_int_eq(it->outlook.games, 0);
	ck_assert_int_eq(it->outlook.wanted, 50);
}
END_TEST

START_TEST(percentiles_stand_where_so_many_games_do_not_exceed_them)
{
	struct outlook *it = arena_alloc(arena, 1, sizeof(*it));

	it->games = it->wanted = 10;
	for (int i = 0; i < 10; i++) {
		it->score[10 * i]++;
		it->track[i][0] = (int16_t)(9 - i);
	}
	ck_assert_int_eq(outlook_mean(it), 450);
	ck_assert_int_eq(outlook_percentile(it, 10), 0);
	ck_assert_int_eq(outlook_percentile(it, 50), 40);
	ck_assert_int_eq(outlook_percentile(it, 90), 80);
	ck_assert_int_eq(outlook_track(it, 0, 10), 0);
	ck_assert_int_eq(outlook_track(it, 0, 90), 8);
}
END_TEST

START_TEST(thinking_apart_files_the_same_sheet_as_at_once)
{
	for (uint64_t seed = 1; seed < 6; seed++) {
		struct state state;

		state_start(content.world, seed, &state, NULL);
		for (int team = 0; team < TEAM_COUNT; team++) {
			struct sheet one, other;
			struct thought thought;

			player_fill(content.world, &state, (enum team)team, "", seed, &one);
			thought_begin(&thought, content.world, &state, (enum team)team, "", seed);
			thought_run(&thought);
			other = thought.sheet;
			player_trim(content.world, &state, (enum team)team, &other);
			ck_assert_int_eq(one.count, other.count);
			for (int i = 0; i < one.count; i++) {
				ck_assert_int_eq(one.orders[i].kind, other.orders[i].kind);
				ck_assert_int_eq(one.orders[i].target, other.orders[i].target);
			}
		}
	}
}
END_TEST

Suite *foresee_suite(void)
{
	Suite *suite = suite_create("foresee");
	TCase *tests = tcase_create("foresee");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, the_same_view_and_sheet_give_the_same_outlook);
	tcase_add_test(tests, every_game_is_counted_once);
	tcase_add_test(tests, nothing_that_the_team_does_not_see_is_used);
	tcase_add_test(tests, an_order_on_the_sheet_changes_what_may_come);
	tcase_add_test(tests, a_stopped_outlook_keeps_the_games_it_has);
	tcase_add_test(tests, percentiles_stand_where_so_many_games_do_not_exceed_them);
	tcase_add_test(tests, thinking_apart_files_the_same_sheet_as_at_once);
	suite_add_tcase(suite, tests);
	return suite;
}
