/* SPDX-License-Identifier: MIT */
#include "io/scratch.h"
#include "journal/game.h"
#include "journal/story.h"
#include "journal/wild.h"
#include "runner.h"

Suite *saved_suite(void);

enum { GAMES = 1 };

/* The turns of a game as they were played, and the file they went to. */
struct saved {
	const char *path;
	int turns;
	uint64_t hash[MAX_TURNS];
};

static void sheets(const struct world *world, const struct state *state, uint64_t seed,
	struct orders *orders)
{
	struct rng rng;

	rng_init(&rng, seed * 31 + state->turn);
	for (int team = 0; team < TEAM_COUNT; team++)
		wild_sheet(world, state, (enum team)team, &rng, &orders->sheet[team]);
}

/* What the file gives now: the turns played so far, each the same. */
static void read_back(const struct saved *saved, const struct world *world)
{
	struct game game;
	struct journal journal;
	struct faults faults = { 0 };

	ck_assert(game_open(&game, &journal, saved->path, JOURNAL_READ, &faults));
	ck_assert_int_eq(game.differs.code, FAULT_NONE);
	for (int i = 0; i < saved->turns; i++) {
		ck_assert(game.turns[i + 1]->resolved);
		ck_assert_msg(state_hash(game.content.world, &game.turns[i + 1]->after)
			== saved->hash[i], "%s: turn %d is read back as another one",
			world->scenario.id, i + 1);
		ck_assert_uint_eq(game.turns[i + 1]->hash, saved->hash[i]);
	}
	ck_assert_uint_eq(state_hash(game.content.world, game_state(&game)),
		saved->hash[saved->turns - 1]);
	game_close(&game, &journal);
}

static void turn(void *data, const struct world *world, const struct state *state)
{
	struct saved *saved = data;

	saved->hash[saved->turns++] = state_hash(world, state);
	read_back(saved, world);
}

START_TEST(games_by_chance_are_read_back_as_played_after_every_turn)
{
	struct arena *arena = arena_new();
	struct scenario_brief list[MAX_SCENARIOS];
	int count = content_scenarios(arena, list);
	int games = wild_games(GAMES) > GAMES ? wild_games(GAMES) / 20 + 1 : GAMES;

	for (int i = 0; i < count * games; i++) {
		char folder[SCRATCH_PATH], path[SCRATCH_PATH];
		struct saved saved = { 0 };

		scratch_make(folder);
		saved.path = scratch_path(folder, "a.game.yaml", path);
		story_tell(&(struct story){
			.scenario = list[i % count].id, .path = saved.path,
			.seed = (uint64_t)(i + 3), .turns = MAX_TURNS, .sheets = sheets,
			.turn = turn, .data = &saved,
		});
		ck_assert_int_gt(saved.turns, 0);
		scratch_remove(folder);
	}
	arena_free(arena);
}
END_TEST

Suite *saved_suite(void)
{
	Suite *suite = suite_create("journal/saved");
	TCase *tcase = tcase_create("properties");

	tcase_set_timeout(tcase, 1800);
	tcase_add_test(tcase, games_by_chance_are_read_back_as_played_after_every_turn);
	suite_add_tcase(suite, tcase);
	return suite;
}
