/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "golden.h"
#include "map_stage.h"
#include "runner.h"
#include "ui/glyph.h"

Suite *map_view_suite(void);

/* Draw as at the start and compare with a golden screen. */
static void check_screen(int rows, int cols, bool ascii, enum lang lang, const char *name)
{
	struct stage stage;

	stage_init(&stage, rows, cols);
	stage.canvas.ascii = ascii;
	stage.model.lang = lang;
	stage_draw(&stage);
	golden_assert(&stage.canvas, name);
	stage_release(&stage);
}

START_TEST(screens_are_golden)
{
	check_screen(24, 80, false, LANG_EN, "map-80x24");
	check_screen(24, 80, true, LANG_EN, "map-80x24-ascii");
	check_screen(24, 80, false, LANG_ZH_TW, "map-80x24-zh");
	check_screen(40, 120, false, LANG_EN, "map-120x40");
	check_screen(40, 120, true, LANG_EN, "map-120x40-ascii");
	check_screen(16, 80, false, LANG_EN, "map-80x16");
}
END_TEST

START_TEST(highlights_are_golden)
{
	struct stage stage;

	stage_init(&stage, 24, 80);
	stage.model.selected = stage_area(&stage, "KAL");
	stage.model.area[stage_area(&stage, "POL")].target = true;
	stage.model.area[stage_area(&stage, "GER")].changed = true;
	stage.model.area[stage_area(&stage, "KAL")].reach_km = 500;
	stage.model.area[stage_area(&stage, "KHA")].owner = 'R';
	map_view_set_rings(stage.map, true);
	stage_draw(&stage);
	golden_assert(&stage.canvas, "map-highlights");
	stage_release(&stage);
}
END_TEST

START_TEST(few_colours_are_golden)
{
	static const struct theme THEMES[] = {
		{ THEME_DARK, DEPTH_MONO }, { THEME_DARK, DEPTH_8 },
	};
	struct stage stage;

	stage_init(&stage, 24, 80);
	stage.model.theme = &THEMES[0];
	stage_draw(&stage);
	golden_assert(&stage.canvas, "map-mono");
	stage.model.theme = &THEMES[1];
	stage_draw(&stage);
	golden_assert(&stage.canvas, "map-8");
	stage_release(&stage);
}
END_TEST

START_TEST(insets_are_golden)
{
	struct stage stage;

	stage_init(&stage, 20, 60);
	map_view_show(stage.map, map_view_find(stage.atlas, "greenland"));
	stage_draw(&stage);
	golden_assert(&stage.canvas, "map-greenland");
	map_view_show(stage.map, map_view_find(stage.atlas, "atlantic"));
	stage_draw(&stage);
	golden_assert(&stage.canvas, "map-atlantic");
	stage_release(&stage);
}
END_TEST

START_TEST(flashpoints_are_named_at_every_size)
{
	static const int SIZE[][2] = { { 16, 80 }, { 24, 80 }, { 30, 92 }, { 40, 120 }, { 60, 200 } };
	static const char *const IDS[] = { "KAL", "SUW", "GOT" };

	for (size_t i = 0; i < sizeof(SIZE) / sizeof(*SIZE); i++) {
		for (int lang = 0; lang < LANG_COUNT; lang++) {
			struct stage stage;

			stage_init(&stage, SIZE[i][0], SIZE[i][1]);
			stage.model.lang = (enum lang)lang;
			stage_draw(&stage);
			for (int j = 0; j < 3; j++) {
				const struct atlas_place *place = &stage.atlas->places[stage_area(&stage, IDS[j])];

				ck_assert_msg(canvas_shows(&stage.canvas, IDS[j])
					|| canvas_shows(&stage.canvas, text_in(&place->name, stage.model.lang)),
					"%s at %dx%d", IDS[j], SIZE[i][1], SIZE[i][0]);
			}
			stage_release(&stage);
		}
	}
}
END_TEST

START_TEST(flashpoints_have_their_counters_at_80x24)
{
	struct stage stage;

	stage_init(&stage, 24, 80);
	for (int i = 0; i < stage.atlas->area_count; i++)
		stage.model.area[i].force[0].side = stage.atlas->places[i].sea ? 0 : 'C';
	stage.model.area[stage_area(&stage, "KAL")].force[0].count[MAP_BDE] = 71;
	stage.model.area[stage_area(&stage, "SUW")].force[0].count[MAP_BDE] = 72;
	stage.model.area[stage_area(&stage, "GOT")].force[0].count[MAP_BDE] = 73;
	stage_draw(&stage);
	ck_assert(canvas_shows(&stage.canvas, "C71") || canvas_shows(&stage.canvas, "C~71"));
	ck_assert(canvas_shows(&stage.canvas, "C72"));
	ck_assert(canvas_shows(&stage.canvas, "C73"));
	stage_release(&stage);
}
END_TEST

START_TEST(every_area_is_named_on_a_large_map)
{
	struct stage stage;

	stage_init(&stage, 60, 200);
	stage_draw(&stage);
	for (int i = 0; i < stage.atlas->area_count; i++) {
		const struct atlas_place *place = &stage.atlas->places[i];
		int row, col;

		/* Turkey's anchor lies below the picture at zoom 1. */
		if (place->view != 0 || strcmp(place->id, "TUR") == 0)
			continue;
		ck_assert_msg(canvas_shows(&stage.canvas, place->id)
			|| canvas_shows(&stage.canvas, text_in(&place->name, LANG_EN)), "%s", place->id);
		ck_assert(map_view_place(stage.map, i, &row, &col));
	}
	stage_release(&stage);
}
END_TEST

START_TEST(ascii_map_is_ascii_but_for_names_that_it_cannot_write)
{
	struct stage stage;

	stage_init(&stage, 24, 80);
	stage.canvas.ascii = true;
	stage.model.lang = LANG_ZH_TW;
	stage.model.selected = stage_area(&stage, "POL");
	stage_draw(&stage);
	for (int i = 0; i < 24 * 80; i++) {
		uint32_t rune = stage.canvas.cells[i].rune;

		ck_assert(rune < 0x7F || utf8_rune_width(rune) == 2);
	}
	ck_assert(!canvas_shows(&stage.canvas, "??"));
	ck_assert(canvas_shows(&stage.canvas, "波蘭"));
	stage_release(&stage);
}
END_TEST

START_TEST(drawing_stays_in_its_box)
{
	static const int SIZES[][2] = { { 1, 1 }, { 1, 80 }, { 20, 1 }, { 3, 7 }, { 12, 40 } };
	struct stage stage;

	stage_init(&stage, 30, 90);
	for (int i = 0; i < 5; i++) {
		stage.box = (struct box){ 4, 5, SIZES[i][0], SIZES[i][1] };
		canvas_fill(&stage.canvas, &(struct box){ 0, 0, 30, 90 }, '@', (struct style){ 0, 0, 0 });
		stage_draw(&stage);
		for (int at = 0; at < 30 * 90; at++) {
			int row = at / 90 - 4;
			int col = at % 90 - 5;
			bool inside = row >= 0 && col >= 0 && row < SIZES[i][0] && col < SIZES[i][1];

			ck_assert_int_eq(stage.canvas.cells[at].rune != '@', inside);
		}
	}
	stage_release(&stage);
}
END_TEST

START_TEST(hit_finds_what_was_drawn)
{
	struct stage stage;

	stage_init(&stage, 40, 120);
	ck_assert_int_eq(map_view_hit(stage.map, 3, 3), -1);
	stage.box = (struct box){ 2, 3, 36, 110 };
	stage_draw(&stage);
	for (int i = 0; i < stage.atlas->area_count; i++) {
		int row, col;

		if (map_view_place(stage.map, i, &row, &col) && !stage.atlas->places[i].sea)
			ck_assert_msg(map_view_hit(stage.map, row, col) == i, "%s", stage.atlas->places[i].id);
	}
	ck_assert_int_eq(map_view_hit(stage.map, 1, 50), -1);
	ck_assert_int_eq(map_view_hit(stage.map, 20, 2), -1);
	stage_release(&stage);
}
END_TEST

START_TEST(every_area_can_be_reached_with_the_arrows)
{
	static const int WAYS[4][2] = { { -1, 0 }, { 1, 0 }, { 0, -1 }, { 0, 1 } };
	struct stage stage;
	bool reached[MAP_AREAS] = { false };
	int queue[MAP_AREAS];
	int count = 0;

	stage_init(&stage, 24, 80);
	stage_draw(&stage);
	queue[count++] = map_view_towards(stage.map, -1, 0, 1);
	reached[queue[0]] = true;
	for (int i = 0; i < count; i++) {
		for (int way = 0; way < 4; way++) {
			int next = map_view_towards(stage.map, queue[i], WAYS[way][0], WAYS[way][1]);

			if (!reached[next])
				queue[count++] = next;
			reached[next] = true;
		}
	}
	for (int i = 0; i < stage.atlas->area_count; i++)
		ck_assert_msg(reached[i] == (stage.atlas->places[i].view == 0), "%s",
			stage.atlas->places[i].id);
	stage_release(&stage);
}
END_TEST

START_TEST(arrows_go_the_way_they_point)
{
	struct stage stage;

	stage_init(&stage, 24, 80);
	stage_draw(&stage);
	ck_assert_int_eq(map_view_towards(stage.map, stage_area(&stage, "LTU"), -1, 0),
		stage_area(&stage, "LVA"));
	ck_assert_int_eq(map_view_towards(stage.map, stage_area(&stage, "LVA"), -1, 0),
		stage_area(&stage, "EST"));
	ck_assert_int_eq(map_view_towards(stage.map, stage_area(&stage, "NOR"), 0, 1),
		stage_area(&stage, "SWE"));
	stage_release(&stage);
}
END_TEST

START_TEST(zoom_keeps_the_selection_in_its_place)
{
	struct stage stage;
	int before[2], after[2];

	stage_init(&stage, 40, 120);
	stage_draw(&stage);
	int crimea = stage_area(&stage, "CRM");

	ck_assert(map_view_place(stage.map, crimea, &before[0], &before[1]));
	map_view_zoom(stage.map, 2.0, crimea);
	stage_draw(&stage);
	ck_assert(map_view_place(stage.map, crimea, &after[0], &after[1]));
	ck_assert_int_le(abs(after[0] - before[0]), 2);
	ck_assert_int_le(abs(after[1] - before[1]), 6);
	for (int i = 0; i < 40; i++)
		map_view_zoom(stage.map, 1.25, crimea);
	ck_assert_double_eq_tol(map_view_zoomed(stage.map), MAP_ZOOM_MAX, 1e-9);
	for (int i = 0; i < 40; i++)
		map_view_zoom(stage.map, 0.8, crimea);
	ck_assert_double_eq_tol(map_view_zoomed(stage.map), 1, 1e-9);
	stage_release(&stage);
}
END_TEST

START_TEST(pan_moves_by_cells_and_stops_at_the_edge)
{
	struct stage stage;
	int before[2], after[2];

	stage_init(&stage, 40, 120);
	stage_draw(&stage);
	map_view_zoom(stage.map, 3.0, stage_area(&stage, "POL"));
	stage_draw(&stage);
	ck_assert(map_view_place(stage.map, stage_area(&stage, "POL"), &before[0], &before[1]));
	map_view_pan(stage.map, 3, -5);
	stage_draw(&stage);
	ck_assert(map_view_place(stage.map, stage_area(&stage, "POL"), &after[0], &after[1]));
	ck_assert_int_eq(after[0], before[0] - 3);
	ck_assert_int_eq(after[1], before[1] + 5);
	for (int i = 0; i < 1000; i++)
		map_view_pan(stage.map, -20, -40);
	stage_draw(&stage);
	bool map_is_seen = false;

	for (int i = 0; i < 40 * 120; i++)
		map_is_seen = map_is_seen || stage.canvas.cells[i].bg != PAINT_VOID;
	ck_assert(map_is_seen);
	stage_release(&stage);
}
END_TEST

START_TEST(following_brings_an_area_into_the_picture)
{
	struct stage stage;
	int row, col;

	stage_init(&stage, 24, 80);
	stage_draw(&stage);
	map_view_zoom(stage.map, 8, stage_area(&stage, "KAL"));
	for (int i = 0; i < stage.atlas->area_count; i++) {
		map_view_follow(stage.map, i);
		ck_assert_int_eq(map_view_shown(stage.map), stage.atlas->places[i].view);
		stage_draw(&stage);
		ck_assert_msg(map_view_place(stage.map, i, &row, &col), "%s", stage.atlas->places[i].id);
	}
	stage_release(&stage);
}
END_TEST

START_TEST(front_moves_with_the_owners)
{
	struct stage stage;

	stage_init(&stage, 40, 120);
	int before = stage_front(&stage);

	ck_assert_int_gt(before, 40);
	for (int i = 0; i < stage.atlas->area_count; i++)
		if (stage.model.area[i].owner == 'R')
			stage.model.area[i].owner = 'N';
	/* What is left is the coast of Arkhangelsk: scenery beside nobody hostile. */
	ck_assert_int_eq(stage_front(&stage), 0);
	stage_release(&stage);
}
END_TEST

Suite *map_view_suite(void)
{
	Suite *suite = suite_create("map_view");
	TCase *tcase = tcase_create("shipped map");

	tcase_add_test(tcase, screens_are_golden);
	tcase_add_test(tcase, highlights_are_golden);
	tcase_add_test(tcase, few_colours_are_golden);
	tcase_add_test(tcase, insets_are_golden);
	tcase_add_test(tcase, flashpoints_are_named_at_every_size);
	tcase_add_test(tcase, flashpoints_have_their_counters_at_80x24);
	tcase_add_test(tcase, every_area_is_named_on_a_large_map);
	tcase_add_test(tcase, ascii_map_is_ascii_but_for_names_that_it_cannot_write);
	tcase_add_test(tcase, drawing_stays_in_its_box);
	tcase_add_test(tcase, hit_finds_what_was_drawn);
	tcase_add_test(tcase, every_area_can_be_reached_with_the_arrows);
	tcase_add_test(tcase, arrows_go_the_way_they_point);
	tcase_add_test(tcase, zoom_keeps_the_selection_in_its_place);
	tcase_add_test(tcase, pan_moves_by_cells_and_stops_at_the_edge);
	tcase_add_test(tcase, following_brings_an_area_into_the_picture);
	tcase_add_test(tcase, front_moves_with_the_owners);
	suite_add_tcase(suite, tcase);
	return suite;
}
