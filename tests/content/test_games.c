/* SPDX-License-Identifier: MIT */
#include "base/arena.h"
#include "content/content.h"
#include "engine/chance.h"
#include "engine/state.h"
#include "runner.h"

Suite *games_suite(void);

enum { GAMES = 40 };

static void play_scenario(const char *id, struct arena *arena)
{
	struct content content;
	struct faults faults = { 0 };
	struct ledger *ledger = arena_alloc(arena, 1, sizeof *ledger);
	struct ledger *seen = arena_alloc(arena, 1, sizeof *seen);
	ck_assert_msg(content_open(id, &content, &faults), "%s does not load", id);
	int carried_out = 0;
	for (uint64_t seed = 0; seed < GAMES; seed++) {
		struct rng rng;
		struct state state;
		rng_init(&rng, seed);
		state_start(content.world, seed, &state, ledger);
		carried_out += chance_game(content.world, &state, &rng, ledger, seen);
	}
	ck_assert_int_gt(carried_out, GAMES);
	content_release(&content);
}

/* Every scenario that this release can play, from turn 1 to its ending. */
START_TEST(shipped_scenarios_stay_sound_end_and_replay_from_their_ledger)
{
	struct arena *arena = arena_new();
	struct scenario_brief list[MAX_SCENARIOS];
	int count = content_scenarios(arena, list);
	int played = 0;
	for (int i = 0; i < count; i++) {
		if (list[i].missing)
			continue;
		play_scenario(list[i].id, arena);
		played++;
	}
	ck_assert_int_gt(played, 0);
	arena_free(arena);
}
END_TEST

Suite *games_suite(void)
{
	Suite *suite = suite_create("content/games");
	TCase *chance = tcase_create("by chance");
	tcase_set_timeout(chance, 30);
	tcase_add_test(chance, shipped_scenarios_stay_sound_end_and_replay_from_their_ledger);
	suite_add_tcase(suite, chance);
	return suite;
}
