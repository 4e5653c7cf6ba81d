/* SPDX-License-Identifier: MIT */
#include "base/arena.h"
#include "chance.h"
#include "play.h"
#include "runner.h"

Suite *games_suite(void);

enum { GAMES = 150 };

static void play_by_chance(struct play *play, uint64_t seed)
{
	struct rng rng;
	rng_init(&rng, seed);
	play_init(play);
	play->f.world->options[OPTION_DECK_DRAWS] = 1;
	play->f.world->scenario.turns = 9;
	play->f.world->scenario.bookkeeping = BOOKKEEPING_ALL;
	struct ledger *seen = arena_alloc(play->f.arena, 1, sizeof *seen);
	play_start(play, seed);
	fixture_put(&play->f, &play->state, "rule", (int)rng_below(&rng, DECISION_COUNT));
	ck_assert_int_gt(chance_game(play->f.world, &play->state, &rng, play->ledger, seen), 0);
}

START_TEST(random_legal_games_stay_sound_end_and_replay_from_their_ledger)
{
	int sudden = 0;
	for (uint64_t seed = 0; seed < GAMES; seed++) {
		struct play play;
		play_by_chance(&play, seed);
		sudden += play.state.turn < 9;
		play_release(&play);
	}
	ck_assert_int_lt(sudden, GAMES);
}
END_TEST

START_TEST(the_same_seed_and_sheets_give_the_same_game)
{
	for (uint64_t seed = 0; seed < 20; seed++) {
		struct play first, second;
		play_by_chance(&first, seed);
		play_by_chance(&second, seed);
		ck_assert_uint_eq(state_hash(first.f.world, &first.state),
			state_hash(second.f.world, &second.state));
		play_release(&second);
		play_release(&first);
	}
}
END_TEST

/* Rules B8.1: a die hangs on its key alone, so one order more moves nobody else's dice. */
START_TEST(one_order_more_does_not_move_anyone_elses_dice)
{
	for (uint64_t seed = 0; seed < 30; seed++) {
		int die[2];
		for (int more = 0; more < 2; more++) {
			struct play play;
			play_init(&play);
			play_start(&play, seed);
			play_file(&play, "drones", NULL);
			if (more) {
				play_file(&play, "wedge", NULL);
				play_file(&play, "deepen", NULL);
			}
			play_turn(&play);
			die[more] = play.ledger->entries[play_entry(&play, ENTRY_ROLL, 0)].die;
			play_release(&play);
		}
		ck_assert_int_eq(die[0], die[1]);
	}
}
END_TEST

Suite *games_suite(void)
{
	Suite *suite = suite_create("engine/games");
	TCase *chance = tcase_create("by chance");
	tcase_set_timeout(chance, 30);
	tcase_add_test(chance, random_legal_games_stay_sound_end_and_replay_from_their_ledger);
	tcase_add_test(chance, the_same_seed_and_sheets_give_the_same_game);
	tcase_add_test(chance, one_order_more_does_not_move_anyone_elses_dice);
	suite_add_tcase(suite, chance);
	return suite;
}
