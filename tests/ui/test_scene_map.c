/* SPDX-License-Identifier: MIT */
#include "engine/unit.h"
#include "runner.h"
#include "scenery.h"

Suite *scene_map_suite(void);

enum { LTU, POL, LEN, BLE, BAL };

static struct scenery s;
static struct scene scene;
static struct map_model model;

static void setup(void)
{
	scenery_init(&s);
	scenery_scene(&s, TEAM_C, LANG_EN, &scene);
}

static void teardown(void)
{
	scenery_release(&s);
}

START_TEST(counters_hold_the_strongest_side_first)
{
	scene_model(&scene, 0, &model);
	ck_assert_int_eq(model.area[POL].force[0].side, 'C');
	ck_assert_int_eq(model.area[POL].force[0].count[MAP_BDE], 9);
	ck_assert_int_eq(model.area[POL].force[1].side, 'W');
	ck_assert_int_eq(model.area[POL].force[1].count[MAP_BDE], 4);
	ck_assert_int_eq(model.area[POL].force[2].side, 0);
	/* Ships at sea have a counter, too. */
	ck_assert_int_eq(model.area[BAL].force[0].side, 'R');
	ck_assert_int_gt(model.area[BAL].force[0].count[MAP_NAV], 0);
	ck_assert_int_eq(model.area[BAL].force[0].count[MAP_BDE], 0);
}
END_TEST

START_TEST(fog_lies_where_numbers_are_estimates)
{
	scene_model(&scene, 0, &model);
	ck_assert(model.area[LEN].fogged);
	ck_assert(model.area[LEN].force[0].about & 1 << MAP_BDE);
	/* Three brigades are seen as they are (B17), and so are one's own. */
	ck_assert(!model.area[BLE].fogged);
	ck_assert(!model.area[POL].fogged);
	scenery_scene(&s, TEAM_NONE, LANG_EN, &scene);
	scene_model(&scene, 0, &model);
	for (int i = 0; i < scene.world->area_count; i++)
		ck_assert(!model.area[i].fogged);
}
END_TEST

START_TEST(shares_of_ukraine_are_the_rivals_part)
{
	struct war_rules *war = &s.fixture.world->war;

	war->share_all[LTU] = 100;
	war->share_all[LEN] = 90;
	war->share_all[BLE] = 80;
	scene.view.seen.held[LTU] = 75;
	scene.view.seen.held[LEN] = 9;
	scene.view.seen.held[BLE] = 0;
	scene_model(&scene, 0, &model);
	ck_assert_int_eq(model.area[LTU].rival, 'R');
	ck_assert_int_eq(model.area[LTU].rival_permille, 250);
	ck_assert_int_eq(model.area[LEN].rival, 'C');
	ck_assert_int_eq(model.area[LEN].rival_permille, 100);
	ck_assert_int_eq(model.area[BLE].rival, 0);
	ck_assert_int_eq(model.area[POL].rival, 0);
	/* The least part is drawn, and the owner keeps some. */
	war->share_all[LTU] = 2000;
	scene.view.seen.held[LTU] = 1999;
	scene_model(&scene, 0, &model);
	ck_assert_int_eq(model.area[LTU].rival_permille, 1);
	scene.view.seen.held[LTU] = 0;
	scene_model(&scene, 0, &model);
	ck_assert_int_eq(model.area[LTU].rival_permille, 999);
}
END_TEST

/* An incursion that gained nothing leaves brigades of both camps where no share is kept. */
START_TEST(ground_with_both_camps_is_contested)
{
	struct post post = { .team = TEAM_R, .nation = 3, .area = LTU, .kind = UNIT_BDE,
		.quality = 2 };
	struct cause cause = { .kind = CAUSE_START, .target = TARGET_NONE };

	scene_model(&scene, 0, &model);
	ck_assert(!model.area[LTU].contested);
	units_add(s.fixture.world, &scene.view.seen, &post, 2, &cause, NULL);
	scene_model(&scene, 0, &model);
	ck_assert(model.area[LTU].contested);
	ck_assert_int_eq(model.area[LTU].rival, 'R');
}
END_TEST

START_TEST(weapons_reach_from_where_their_units_stand)
{
	struct world *world = s.fixture.world;

	world->weapons[0] = (struct weapon){ .id = "far", .team = TEAM_R, .kind = UNIT_BDE,
		.areas = bit_of(BLE), .km = 900 };
	world->weapons[1] = (struct weapon){ .id = "near", .team = TEAM_R, .kind = UNIT_BDE,
		.km = 300 };
	world->weapon_count = 2;
	scene_model(&scene, 0, &model);
	ck_assert_int_eq(model.area[BLE].reach_km, 900);
	ck_assert_int_eq(model.area[LEN].reach_km, 300);
	ck_assert_int_eq(model.area[POL].reach_km, 0);
	ck_assert_ptr_eq(scene_weapon(&scene, LEN), &world->weapons[1]);
	ck_assert_ptr_null(scene_weapon(&scene, POL));
}
END_TEST

/* A ledger with a departure and an arrival of the same cause, and losses that are no move. */
START_TEST(moves_of_the_turn_become_arrows)
{
	static struct ledger past[2];
	struct entry lost = { .kind = ENTRY_UNITS, .turn = 1, .team = TEAM_R, .subject = LEN,
		.other = 3 * 8 + UNIT_BDE, .from = 8, .to = 6 };
	struct entry gone = { .kind = ENTRY_UNITS, .turn = 1, .team = TEAM_C, .cause = CAUSE_ORDER,
		.subject = POL, .other = 2 * 8 + UNIT_BDE, .from = 9, .to = 7 };
	struct entry come = gone;

	come.subject = LTU;
	come.from = 0;
	come.to = 2;
	past[1].count = 0;
	past[1].entries[past[1].count++] = lost;
	past[1].entries[past[1].count++] = gone;
	past[1].entries[past[1].count++] = come;
	scene.past = past;
	scene.past_count = 2;
	scene_model(&scene, 0, &model);
	ck_assert_int_eq(model.move_count, 1);
	ck_assert_int_eq(model.move[0].side, 'C');
	ck_assert_int_eq(model.move[0].from, POL);
	ck_assert_int_eq(model.move[0].to, LTU);
	ck_assert(model.area[LEN].changed && model.area[LTU].changed && model.area[POL].changed);
	/* What is not told yet is not drawn. */
	scene.applied = 1;
	scene_model(&scene, 0, &model);
	ck_assert_int_eq(model.move_count, 0);
	ck_assert(model.area[LEN].changed && !model.area[LTU].changed);
}
END_TEST

Suite *scene_map_suite(void)
{
	Suite *suite = suite_create("scene_map");
	TCase *tcase = tcase_create("five squares");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, counters_hold_the_strongest_side_first);
	tcase_add_test(tcase, fog_lies_where_numbers_are_estimates);
	tcase_add_test(tcase, shares_of_ukraine_are_the_rivals_part);
	tcase_add_test(tcase, ground_with_both_camps_is_contested);
	tcase_add_test(tcase, weapons_reach_from_where_their_units_stand);
	tcase_add_test(tcase, moves_of_the_turn_become_arrows);
	suite_add_tcase(suite, tcase);
	return suite;
}
