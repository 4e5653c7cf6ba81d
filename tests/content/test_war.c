/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "content/rules_bench.h"
#include "engine/chance.h"
#include "engine/expr.h"
#include "engine/turn.h"
#include "engine/unit.h"
#include "engine/war.h"
#include "runner.h"

Suite *war_suite(void);

static struct content content;
static struct state state;

static void setup(void)
{
	rules_bench_init(&content, &state);
}

static void teardown(void)
{
	content_release(&content);
}

/* Rules B10: at the start UA = 277, RU = 320, ratio10 = 11. */
START_TEST(the_war_starts_at_277_to_320)
{
	struct war_table table;

	war_reckon(content.world, &state, &table);
	ck_assert_int_eq(table.ua, 277);
	ck_assert_int_eq(table.ru, 320);
	ck_assert_int_eq(table.ratio, 11);
	ck_assert_int_eq(table.column, 2);
}
END_TEST

/* The means of B10, in tenths of a per mille. */
START_TEST(the_columns_of_the_war_table_have_the_published_means)
{
	static const int means[WAR_COLUMNS] = { 18, -3, -18, -53, -139 };

	for (int column = 0; column < WAR_COLUMNS; column++) {
		int sum = 0;

		for (int face = 0; face < WAR_FACES; face++)
			sum += content.world->war.delta[column][face];
		ck_assert_int_eq(sum, means[column]);
	}
}
END_TEST

/* Rules B6.1: what each team gets at the values of January 2026. */
START_TEST(income_at_the_start_is_the_published_one)
{
	static const int published[TEAM_COUNT][RES_COUNT] = { { 22, 4 }, { 19, 5 }, { 14, 4 } };

	for (int team = 0; team < TEAM_COUNT; team++)
		for (int i = 0; i < RES_COUNT; i++)
			ck_assert_int_eq(expr_eval(content.world, &state,
				content.world->income[team].res[i], TARGET_NONE), published[team][i]);
}
END_TEST

/* Rules B6.2: the lines, their ranges and what is paid if nothing is said. */
START_TEST(budget_lines_are_the_published_ones)
{
	static const struct line published[] = {
		{ .id = "aid", .team = TEAM_C, .high = 12, .usual = 7 },
		{ .id = "invest", .team = TEAM_C, .high = 8, .usual = 3 },
		{ .id = "home", .team = TEAM_C, .high = 6, .usual = 2 },
		{ .id = "war", .team = TEAM_R, .high = 14, .usual = 8 },
		{ .id = "rrecon", .team = TEAM_R, .high = 10, .usual = 2 },
		{ .id = "rhome", .team = TEAM_R, .high = 6, .usual = 2 },
		{ .id = "europe", .team = TEAM_W, .high = 8, .usual = 4 },
		{ .id = "pacific", .team = TEAM_W, .high = 10, .usual = 4 },
		{ .id = "whome", .team = TEAM_W, .high = 6, .usual = 2 },
	};
	const int count = sizeof published / sizeof published[0];

	ck_assert_int_eq(content.world->line_count, count);
	for (int i = 0; i < count; i++) {
		const struct line *line = &content.world->lines[i];

		ck_assert_str_eq(line->id, published[i].id);
		ck_assert_int_eq(line->team, published[i].team);
		ck_assert_int_eq(line->low, 0);
		ck_assert_int_eq(line->high, published[i].high);
		ck_assert_int_eq(line->usual, published[i].usual);
	}
}
END_TEST

/* The tracks of a row of the reference, and brigades in OCC and in UAE. */
static const char *const TRACKS[] = {
	"territory", "ua_will", "ru_econ", "ru_regime", "public", "us_commit", "escalation",
};
enum { TRACKS_SEEN = sizeof TRACKS / sizeof TRACKS[0], SEEN = TRACKS_SEEN + 2, TURNS = 12 };

/*
 * What the model in tests/model gives for the campaign without orders and cards, turn by turn, when
 * lines and stance are those of file_sheets(), for seeds 1 and 4.
 */
static const int REFERENCE[2][TURNS][SEEN] = {
	{
		{ 803, 58, 44, 68, 55, 45, 33, 135, 72 },
		{ 802, 57, 44, 66, 54, 45, 30, 138, 75 },
		{ 801, 57, 44, 64, 54, 46, 27, 139, 77 },
		{ 801, 58, 43, 62, 54, 45, 24, 136, 78 },
		{ 801, 59, 43, 60, 52, 44, 21, 141, 81 },
		{ 797, 55, 42, 58, 52, 44, 21, 144, 82 },
		{ 795, 52, 40, 56, 52, 44, 21, 143, 82 },
		{ 795, 50, 40, 54, 50, 45, 27, 144, 85 },
		{ 795, 49, 40, 52, 50, 44, 24, 142, 87 },
		{ 795, 49, 39, 50, 50, 43, 21, 137, 87 },
		{ 796, 50, 39, 48, 49, 43, 21, 140, 89 },
		{ 796, 51, 39, 46, 48, 43, 21, 141, 91 },
	}, {
		{ 793, 61, 44, 68, 55, 44, 33, 137, 72 },
		{ 793, 62, 44, 66, 53, 43, 30, 142, 75 },
		{ 789, 58, 43, 64, 53, 43, 27, 145, 76 },
		{ 787, 55, 41, 62, 53, 43, 24, 144, 76 },
		{ 787, 53, 41, 60, 52, 44, 21, 145, 79 },
		{ 783, 52, 41, 58, 52, 43, 21, 143, 81 },
		{ 781, 52, 40, 56, 52, 42, 21, 137, 82 },
		{ 787, 53, 40, 54, 51, 42, 21, 140, 85 },
		{ 789, 54, 40, 52, 50, 42, 21, 141, 87 },
		{ 788, 50, 39, 50, 50, 43, 21, 138, 87 },
		{ 788, 47, 39, 48, 48, 42, 27, 143, 89 },
		{ 789, 45, 38, 46, 48, 41, 24, 146, 90 },
	},
};

static void file_sheets(int seed, int turn, struct orders *orders)
{
	const int k = seed + turn;
	const int lines[] = { 3 + k % 7, k % 4, 1 + k % 3, 4 + k % 9, k % 4, k % 3, 2 + k % 5,
		1 + k % 6, k % 4 };

	for (int team = 0; team < TEAM_COUNT; team++) {
		struct sheet *sheet = &orders->sheet[team];

		sheet_init(sheet);
		sheet->filed = true;
		for (int i = 0; i < 3; i++)
			sheet->line[3 * team + i] = (int8_t)lines[3 * team + i];
	}
	orders->sheet[TEAM_R].setting[SETTING_STANCE] = (int8_t)(k % STANCE_COUNT);
}

static void row_check(const struct world *world, const int row[SEEN])
{
	for (int i = 0; i < TRACKS_SEEN; i++)
		ck_assert_msg(state.track[world_track(world, TRACKS[i])] == row[i],
			"turn %d, %s: %d, the model has %d", state.turn, TRACKS[i],
			state.track[world_track(world, TRACKS[i])], row[i]);
	ck_assert_int_eq(units_count(&state, TEAM_R, world->war.side[WAR_RU].areas, UNIT_BDE),
		row[TRACKS_SEEN]);
	ck_assert_int_eq(units_count(&state, TEAM_C, world->war.side[WAR_UA].areas, UNIT_BDE),
		row[TRACKS_SEEN + 1]);
}

/* The campaign without cards. */
static void world_quieten(struct world *world)
{
	world->scenario.war = true;
	world->scenario.budgets = true;
	world->scenario.bookkeeping = BOOKKEEPING_ALL;
	world->scenario.turns = TURNS;
	for (int i = 0; i < world->event_count; i++)
		world->scenario.in_deck[i] = i == world->known.quiet;
}

START_TEST(war_budgets_and_books_go_turn_by_turn_as_in_the_model)
{
	static const int seeds[] = { 1, 4 };
	struct world *world = content.world;

	world_quieten(world);
	for (int game = 0; game < 2; game++) {
		state_start(world, (uint64_t)seeds[game], &state, NULL);
		for (int turn = 1; turn <= TURNS; turn++) {
			struct orders orders;
			struct sheet_verdicts verdicts;

			file_sheets(seeds[game], turn, &orders);
			for (int team = 0; team < TEAM_COUNT; team++)
				ck_assert(sheet_check(world, &state, (enum team)team,
					&orders.sheet[team], &verdicts));
			turn_adjudicate(world, &state, &orders, NULL);
			row_check(world, REFERENCE[game][turn - 1]);
		}
		ck_assert(state.over);
	}
}
END_TEST

/* The first turn of the first game above on the map: with 803 per mille DON's 10 are 6. */
START_TEST(the_front_shows_in_the_areas_what_the_territory_says)
{
	struct world *world = content.world;
	struct orders orders;

	world_quieten(world);
	state_start(world, 1, &state, NULL);
	ck_assert_int_eq(state.held[world_area(world, "DON")], 10);
	ck_assert_int_eq(state.held[world_area(world, "ZAP")], 25);
	file_sheets(1, 1, &orders);
	turn_adjudicate(world, &state, &orders, NULL);
	ck_assert_int_eq(state.held[world_area(world, "DON")], 6);
	ck_assert_int_eq(state.held[world_area(world, "ZAP")], 25);
}
END_TEST

enum { GAMES = 60 };

START_TEST(games_with_war_and_budgets_stay_sound_end_and_replay)
{
	struct arena *arena = arena_new();
	struct ledger *ledger = arena_alloc(arena, 1, sizeof *ledger);
	struct ledger *seen = arena_alloc(arena, 1, sizeof *seen);
	struct content war;
	struct faults faults = { 0 };
	const char *top = getenv("TOP_SRCDIR");
	char path[1024];
	int turns = 0;

	snprintf(path, sizeof path, "%s/tests/data/war.yaml", top ? top : SOURCEDIR);
	ck_assert(content_open(path, &war, &faults));
	ck_assert_uint_eq(world_missing(war.world), 0);
	for (uint64_t seed = 0; seed < GAMES; seed++) {
		struct rng rng;
		rng_init(&rng, seed);
		state_start(war.world, seed, &state, ledger);
		chance_game(war.world, &state, &rng, ledger, seen);
		turns += state.turn;
	}
	ck_assert_int_gt(turns, 4 * GAMES);
	content_release(&war);
	arena_free(arena);
}
END_TEST

Suite *war_suite(void)
{
	Suite *suite = suite_create("content/war");
	TCase *real = tcase_create("real rules");
	tcase_add_checked_fixture(real, setup, teardown);
	tcase_add_test(real, the_war_starts_at_277_to_320);
	tcase_add_test(real, the_columns_of_the_war_table_have_the_published_means);
	tcase_add_test(real, income_at_the_start_is_the_published_one);
	tcase_add_test(real, budget_lines_are_the_published_ones);
	tcase_add_test(real, war_budgets_and_books_go_turn_by_turn_as_in_the_model);
	tcase_add_test(real, the_front_shows_in_the_areas_what_the_territory_says);
	suite_add_tcase(suite, real);
	TCase *games = tcase_create("games");
	tcase_set_timeout(games, 30);
	tcase_add_test(games, games_with_war_and_budgets_stay_sound_end_and_replay);
	suite_add_tcase(suite, games);
	return suite;
}
