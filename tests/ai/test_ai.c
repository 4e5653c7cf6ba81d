/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "ai/ai.h"
#include "engine/fixture.h"
#include "engine/score.h"
#include "engine/turn.h"
#include "engine/vote.h"
#include "runner.h"

Suite *ai_suite(void);

/* The fixture with two personas for Russia and one for each of the others. */
struct table {
	struct fixture f;
	struct state state;
};

static struct persona *add_persona(struct world *world, enum team team, const char *id)
{
	struct persona *persona = &world->personas[world->persona_count++];

	*persona = (struct persona){ .id = id, .team = (uint8_t)team };
	for (int i = 0; i < SETTING_COUNT; i++)
		for (int k = 0; k < MAX_CASES; k++)
			persona->setting[i][k].value = -1;
	return persona;
}

static void table_init(struct table *table, uint64_t seed)
{
	fixture_init(&table->f);

	struct world *world = table->f.world;

	add_persona(world, TEAM_C, "patient")->weight[world_order(world, "patrol")] = 5;
	add_persona(world, TEAM_R, "wedger")->weight[world_order(world, "wedge")] = 3;
	add_persona(world, TEAM_R, "flyer")->weight[world_order(world, "drones")] = 3;
	add_persona(world, TEAM_W, "friend")->weight[world_order(world, "reassure")] = 3;
	state_start(world, seed, &table->state, NULL);
}

static void play(const struct world *world, struct state *state, enum team team,
	const char *player, struct sheet *out)
{
	struct view view;

	view_make(world, state, team, &view);
	ai_sheet(world, &view, player, ai_seed(state->seed, state->turn, team), out);
}

START_TEST(ai_files_only_what_the_rules_admit)
{
	static const char *const players[TEAM_COUNT][3] = {
		{ AI_STANDARD, AI_RANDOM, "patient" },
		{ AI_STANDARD, AI_RANDOM, "wedger" },
		{ AI_STANDARD, AI_RANDOM, "friend" },
	};

	for (uint64_t seed = 1; seed <= 8; seed++) {
		struct table table;
		struct orders orders;

		table_init(&table, seed);
		while (!table.state.over) {
			for (int team = 0; team < TEAM_COUNT; team++) {
				struct sheet_verdicts verdicts;

				play(table.f.world, &table.state, team, players[team][seed % 3],
					&orders.sheet[team]);
				ck_assert(sheet_check(table.f.world, &table.state, team,
					&orders.sheet[team], &verdicts));
			}
			turn_adjudicate(table.f.world, &table.state, &orders, NULL);
		}
		fixture_release(&table.f);
	}
}
END_TEST

START_TEST(ai_gives_the_same_sheet_for_the_same_view_and_seed)
{
	struct table table;
	struct sheet first, second;

	table_init(&table, 5);
	for (int team = 0; team < TEAM_COUNT; team++) {
		play(table.f.world, &table.state, team, AI_STANDARD, &first);
		play(table.f.world, &table.state, team, AI_STANDARD, &second);
		ck_assert_int_eq(first.count, second.count);
		for (int i = 0; i < first.count; i++) {
			ck_assert_int_eq(first.orders[i].kind, second.orders[i].kind);
			ck_assert_int_eq(first.orders[i].target, second.orders[i].target);
		}
	}
	fixture_release(&table.f);
}
END_TEST

START_TEST(ai_is_not_moved_by_what_its_view_hides)
{
	struct table table;
	struct sheet before, after;

	table_init(&table, 6);
	play(table.f.world, &table.state, TEAM_C, AI_STANDARD, &before);
	table.state.agenda[TEAM_R] = (int8_t)((table.state.agenda[TEAM_R] + 1) % 3);
	table.state.setting[TEAM_W][SETTING_ART5] = ART5_DECLINE;
	table.state.setting[TEAM_R][SETTING_STANCE] = STANCE_MAJOR;
	table.state.setting[TEAM_R][SETTING_ACCEPT] = 1;
	play(table.f.world, &table.state, TEAM_C, AI_STANDARD, &after);
	ck_assert_int_eq(before.count, after.count);
	for (int i = 0; i < before.count; i++)
		ck_assert_int_eq(before.orders[i].kind, after.orders[i].kind);
	fixture_release(&table.f);
}
END_TEST

START_TEST(persona_files_only_orders_it_has_a_weight_for)
{
	for (uint64_t seed = 1; seed <= 20; seed++) {
		struct table table;
		struct sheet sheet;

		table_init(&table, seed);
		play(table.f.world, &table.state, TEAM_R, "wedger", &sheet);
		ck_assert_int_eq(sheet.count, 1);
		ck_assert_int_eq(sheet.orders[0].kind, world_order(table.f.world, "wedge"));
		fixture_release(&table.f);
	}
}
END_TEST

START_TEST(persona_aims_at_its_own_targets)
{
	struct table table;

	table_init(&table, 3);

	struct world *world = table.f.world;
	int reinforce = world_order(world, "reinforce");
	struct persona *persona = add_persona(world, TEAM_C, "guard");

	persona->weight[reinforce] = 1;
	persona->target_areas[reinforce] = bit_of(world_area(world, "POL"));
	for (uint64_t seed = 1; seed <= 20; seed++) {
		struct view view;
		struct sheet sheet;

		view_make(world, &table.state, TEAM_C, &view);
		ai_sheet(world, &view, "guard", seed, &sheet);
		ck_assert_int_eq(sheet.count, 1);
		ck_assert_int_eq(sheet.orders[0].target, world_area(world, "POL"));
	}
	fixture_release(&table.f);
}
END_TEST

START_TEST(persona_passes_over_a_hopeless_proposal)
{
	struct table table;
	struct sheet sheet;

	table_init(&table, 4);

	struct world *world = table.f.world;
	int deepen = world_order(world, "deepen");
	struct persona *persona = add_persona(world, TEAM_C, "builder");

	persona->weight[deepen] = 9;
	play(world, &table.state, TEAM_C, "builder", &sheet);
	ck_assert_int_eq(sheet.count, 1);
	world->orders[deepen].vote.difficulty = fixture_expr(&table.f, "99");
	play(world, &table.state, TEAM_C, "builder", &sheet);
	ck_assert_int_eq(sheet.count, 0);
	fixture_release(&table.f);
}
END_TEST

START_TEST(persona_keeps_its_settings)
{
	struct table table;
	struct sheet sheet;

	table_init(&table, 4);
	add_persona(table.f.world, TEAM_C, "dove")->setting[SETTING_ROE][0].value = ROE_HOLD;
	play(table.f.world, &table.state, TEAM_C, "dove", &sheet);
	ck_assert_int_eq(sheet.setting[SETTING_ROE], ROE_HOLD);
	ck_assert_int_eq(sheet.setting[SETTING_ALERT], -1);
	fixture_release(&table.f);
}
END_TEST

START_TEST(standard_player_takes_the_gift_and_leaves_the_poison)
{
	struct table table;
	struct sheet sheet;

	table_init(&table, 9);

	struct fixture *f = &table.f;
	struct effect gift = fixture_add(f, "trust", "12");
	struct effect poison = fixture_add(f, "trust", "-12");
	struct order_kind kind = {
		.id = "gift", .team = TEAM_W, .tag = TAG_POLITICS,
		.bp = fixture_expr(f, "1"), .pc = fixture_expr(f, "0"),
		.always = fixture_effects(f, "", &gift, 1),
	};
	int good = fixture_order(f, &kind);

	kind.id = "poison";
	kind.always = fixture_effects(f, "", &poison, 1);

	int bad = fixture_order(f, &kind);
	bool taken = false;

	play(f->world, &table.state, TEAM_W, AI_STANDARD, &sheet);
	for (int i = 0; i < sheet.count; i++) {
		ck_assert_int_ne(sheet.orders[i].kind, bad);
		taken |= sheet.orders[i].kind == good;
	}
	ck_assert(taken);
	fixture_release(f);
}
END_TEST

/* Mean score of team over some games in which only it plays as player, the others at random. */
static int mean_score(enum team team, const char *player)
{
	enum { GAMES = 24 };
	int sum = 0;

	for (uint64_t seed = 1; seed <= GAMES; seed++) {
		struct table table;
		struct orders orders;

		table_init(&table, seed);
		while (!table.state.over) {
			for (int i = 0; i < TEAM_COUNT; i++)
				play(table.f.world, &table.state, i,
					i == (int)team ? player : AI_RANDOM, &orders.sheet[i]);
			turn_adjudicate(table.f.world, &table.state, &orders, NULL);
		}
		sum += score_team(table.f.world, &table.state, team);
		fixture_release(&table.f);
	}
	return sum / GAMES;
}

START_TEST(standard_player_scores_more_than_a_random_one)
{
	for (int team = 0; team < TEAM_COUNT; team++)
		ck_assert_int_gt(mean_score(team, AI_STANDARD), mean_score(team, AI_RANDOM));
}
END_TEST

START_TEST(ai_seed_differs_by_game_turn_and_team)
{
	ck_assert_uint_ne(ai_seed(1, 1, TEAM_C), ai_seed(2, 1, TEAM_C));
	ck_assert_uint_ne(ai_seed(1, 1, TEAM_C), ai_seed(1, 2, TEAM_C));
	ck_assert_uint_ne(ai_seed(1, 1, TEAM_C), ai_seed(1, 1, TEAM_R));
}
END_TEST

START_TEST(ai_knows_its_players_by_team)
{
	struct table table;

	table_init(&table, 1);
	ck_assert(ai_knows(table.f.world, TEAM_R, "wedger"));
	ck_assert(!ai_knows(table.f.world, TEAM_C, "wedger"));
	ck_assert(ai_knows(table.f.world, TEAM_C, AI_RANDOM));
	ck_assert(ai_knows(table.f.world, TEAM_C, AI_STANDARD));
	for (uint64_t seed = 0; seed < 20; seed++) {
		int persona = ai_draw_persona(table.f.world, TEAM_R, seed);

		ck_assert_int_eq(table.f.world->personas[persona].team, TEAM_R);
	}
	fixture_release(&table.f);
}
END_TEST

Suite *ai_suite(void)
{
	Suite *suite = suite_create("ai");
	TCase *tcase = tcase_create("players");

	tcase_add_test(tcase, ai_files_only_what_the_rules_admit);
	tcase_add_test(tcase, ai_gives_the_same_sheet_for_the_same_view_and_seed);
	tcase_add_test(tcase, ai_is_not_moved_by_what_its_view_hides);
	tcase_add_test(tcase, persona_files_only_orders_it_has_a_weight_for);
	tcase_add_test(tcase, persona_aims_at_its_own_targets);
	tcase_add_test(tcase, persona_passes_over_a_hopeless_proposal);
	tcase_add_test(tcase, persona_keeps_its_settings);
	tcase_add_test(tcase, standard_player_takes_the_gift_and_leaves_the_poison);
	tcase_add_test(tcase, standard_player_scores_more_than_a_random_one);
	tcase_add_test(tcase, ai_seed_differs_by_game_turn_and_team);
	tcase_add_test(tcase, ai_knows_its_players_by_team);
	suite_add_tcase(suite, tcase);
	return suite;
}
