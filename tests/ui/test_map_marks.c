/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "golden.h"
#include "map_stage.h"
#include "runner.h"

Suite *map_marks_suite(void);

START_TEST(shared_ground_is_drawn_in_both_colours)
{
	struct stage stage;
	int before;

	stage_init(&stage, 40, 120);
	struct map_area *it = &stage.model.area[stage_area(&stage, "DON")];

	map_view_zoom(stage.map, 8, stage_area(&stage, "DON"));
	map_view_centre(stage.map, stage_area(&stage, "DON"));
	stage_draw(&stage);
	int front = stage_front(&stage);

	before = canvas_cells_on(&stage.canvas, PAINT_UKR0, PAINT_UKR3);
	it->rival = 'C';
	it->rival_permille = 113;
	stage_draw(&stage);
	ck_assert_int_gt(canvas_cells_on(&stage.canvas, PAINT_UKR0, PAINT_UKR3), before);
	ck_assert_int_gt(stage_front(&stage), front / 2);
	before = canvas_cells_on(&stage.canvas, PAINT_UKR0, PAINT_UKR3);
	it->rival_permille = 600;
	stage_draw(&stage);
	ck_assert_int_gt(canvas_cells_on(&stage.canvas, PAINT_UKR0, PAINT_UKR3), before);
	it->rival = 0;
	ck_assert_int_eq(stage_front(&stage), front);
	stage_release(&stage);
}
END_TEST

/* Both parts of a shared area are the area: for the mouse, its name, its outline. */
START_TEST(shared_ground_stays_one_area)
{
	struct stage stage;
	int whole = 0;

	stage_init(&stage, 40, 120);
	int donbas = stage_area(&stage, "DON");

	map_view_zoom(stage.map, 6, donbas);
	stage_draw(&stage);
	for (int i = 0; i < 40 * 120; i++)
		whole += map_view_hit(stage.map, i / 120, i % 120) == donbas;
	stage.model.area[donbas].rival = 'C';
	stage.model.area[donbas].rival_permille = 500;
	stage_draw(&stage);
	int now = 0;

	for (int i = 0; i < 40 * 120; i++)
		now += map_view_hit(stage.map, i / 120, i % 120) == donbas;
	ck_assert_int_ge(now, whole * 9 / 10);
	ck_assert_int_le(now, whole * 11 / 10);
	stage_release(&stage);
}
END_TEST

START_TEST(contested_ground_is_striped_without_a_front)
{
	struct stage stage;

	stage_init(&stage, 40, 120);
	int lithuania = stage_area(&stage, "LTU");

	map_view_zoom(stage.map, 6, lithuania);
	map_view_centre(stage.map, lithuania);
	int front = stage_front(&stage);
	int before = canvas_cells_on(&stage.canvas, PAINT_R0, PAINT_R3);

	stage.model.area[lithuania].rival = 'R';
	stage.model.area[lithuania].contested = true;
	stage_draw(&stage);
	ck_assert_int_gt(canvas_cells_on(&stage.canvas, PAINT_R0, PAINT_R3), before + 20);
	ck_assert_int_le(abs(stage_front(&stage) - front), front / 2 + 20);
	stage_release(&stage);
}
END_TEST

START_TEST(the_front_in_ukraine_is_golden)
{
	static const struct theme FEW = { THEME_DARK, DEPTH_8 };
	struct stage stage;

	stage_init(&stage, 30, 90);
	struct map_area *all = stage.model.area;

	for (int i = 0; i < stage.atlas->area_count; i++)
		memset(all[i].force, 0, sizeof(all[i].force));
	all[stage_area(&stage, "DON")].rival = all[stage_area(&stage, "ZAP")].rival = 'C';
	all[stage_area(&stage, "DON")].rival_permille = 113;
	all[stage_area(&stage, "ZAP")].rival_permille = 271;
	all[stage_area(&stage, "KHA")].rival = 'R';
	all[stage_area(&stage, "KHA")].rival_permille = 200;
	map_view_zoom(stage.map, 5, stage_area(&stage, "DNI"));
	map_view_centre(stage.map, stage_area(&stage, "DNI"));
	stage_draw(&stage);
	golden_assert(&stage.canvas, "map-front");
	stage.model.theme = &FEW;
	stage_draw(&stage);
	golden_assert(&stage.canvas, "map-front-8");
	stage.canvas.ascii = true;
	stage_draw(&stage);
	golden_assert(&stage.canvas, "map-front-ascii");
	stage_release(&stage);
}
END_TEST

START_TEST(counters_tell_every_side)
{
	struct stage stage;

	stage_init(&stage, 30, 92);
	struct map_force *force = stage.model.area[stage_area(&stage, "POL")].force;

	force[0] = (struct map_force){ 'C', 0, { 13, 4 } };
	force[1] = (struct map_force){ 'W', 1 << MAP_BDE, { 1 } };
	stage_draw(&stage);
	ck_assert(canvas_shows(&stage.canvas, " C13  W~1 "));
	/* Where there is room, the other kinds too. */
	map_view_zoom(stage.map, 2, stage_area(&stage, "POL"));
	stage_draw(&stage);
	ck_assert(canvas_shows(&stage.canvas, " C13 a4  W~1 "));
	stage_release(&stage);
}
END_TEST

START_TEST(counters_without_brigades_name_the_kind)
{
	struct stage stage;

	stage_init(&stage, 40, 120);
	stage.model.area[stage_area(&stage, "ATL")].force[0] =
		(struct map_force){ 'C', 0, { 0, 0, 0, 0, 3 } };
	stage.model.area[stage_area(&stage, "SWE")].force[0] =
		(struct map_force){ 'W', 2, { 0, 7 } };
	stage_draw(&stage);
	ck_assert(canvas_shows(&stage.canvas, " Cn3 "));
	ck_assert(canvas_shows(&stage.canvas, " Wa~7 "));
	stage_release(&stage);
}
END_TEST

/* No counter of an area stands where nothing of the area is to be seen. */
START_TEST(counters_out_of_the_picture_are_not_drawn)
{
	struct stage stage;

	stage_init(&stage, 24, 80);
	stage.model.area[stage_area(&stage, "GBR")].force[0] = (struct map_force){ 'C', 0, { 987 } };
	stage_draw(&stage);
	ck_assert(canvas_shows(&stage.canvas, "C987"));
	map_view_zoom(stage.map, 12, stage_area(&stage, "DON"));
	map_view_centre(stage.map, stage_area(&stage, "DON"));
	stage_draw(&stage);
	ck_assert(!canvas_shows(&stage.canvas, "C987"));
	stage_release(&stage);
}
END_TEST

START_TEST(wide_cells_stretch_the_map)
{
	static const char *const FROM = "POL", *const TO = "UAK";
	struct stage stage;
	int row, first, second, narrow;

	stage_init(&stage, 40, 120);
	stage_draw(&stage);
	ck_assert(map_view_place(stage.map, stage_area(&stage, FROM), &row, &first));
	ck_assert(map_view_place(stage.map, stage_area(&stage, TO), &row, &second));
	narrow = second - first;
	/* Square cells: the same distance takes half the columns, but for where names begin. */
	map_view_set_aspect(stage.map, 1.2);
	stage_draw(&stage);
	ck_assert(map_view_place(stage.map, stage_area(&stage, FROM), &row, &first));
	ck_assert(map_view_place(stage.map, stage_area(&stage, TO), &row, &second));
	ck_assert_int_le(abs((second - first) * 20 / 12 - narrow), 6);
	/* Nonsense changes nothing. */
	int before = second;

	map_view_set_aspect(stage.map, 0);
	map_view_set_aspect(stage.map, 40);
	stage_draw(&stage);
	ck_assert(map_view_place(stage.map, stage_area(&stage, TO), &row, &second));
	ck_assert_int_eq(second, before);
	stage_release(&stage);
}
END_TEST

START_TEST(every_way_of_drawing_is_golden)
{
	static const char *const NAMES[MAP_MODES] = { "map-quadrants", "map-halves", "map-outlines" };
	struct stage stage;

	stage_init(&stage, 30, 92);
	stage.model.move[0] = (struct map_move){ 'W', (uint8_t)stage_area(&stage, "GER"),
		(uint8_t)stage_area(&stage, "SUW") };
	stage.model.move_count = 1;
	for (int mode = 0; mode < MAP_MODES; mode++) {
		map_view_set_mode(stage.map, (enum map_mode)mode);
		ck_assert_int_eq(map_view_mode(stage.map), mode);
		stage_draw(&stage);
		golden_assert(&stage.canvas, NAMES[mode]);
	}
	stage_release(&stage);
}
END_TEST

static int cells_with(const struct canvas *canvas, paint_id fg)
{
	int count = 0;

	for (int i = 0; i < canvas->rows * canvas->cols; i++)
		count += canvas->cells[i].fg == fg;
	return count;
}

START_TEST(rings_are_drawn_when_asked_for)
{
	struct stage stage;

	stage_init(&stage, 40, 120);
	stage.model.area[stage_area(&stage, "KAL")].reach_km = 500;
	ck_assert(!map_view_rings(stage.map));
	stage_draw(&stage);
	ck_assert_int_eq(cells_with(&stage.canvas, PAINT_REACH), 0);
	map_view_set_rings(stage.map, true);
	stage_draw(&stage);
	ck_assert_int_gt(cells_with(&stage.canvas, PAINT_REACH), 40);
	stage.canvas.ascii = true;
	stage_draw(&stage);
	ck_assert_int_gt(cells_with(&stage.canvas, PAINT_REACH), 40);
	stage_release(&stage);
}
END_TEST

START_TEST(ground_known_only_roughly_is_dotted)
{
	struct stage stage;
	int plain, fogged = 0;

	stage_init(&stage, 40, 120);
	stage_draw(&stage);
	plain = cells_with(&stage.canvas, PAINT_R0 | SHADE_BORDER);
	for (int tone = 0; tone < 4; tone++)
		plain += cells_with(&stage.canvas, (paint_id)(PAINT_R0 + tone) | SHADE_BORDER);
	stage.model.area[stage_area(&stage, "MOS")].fogged = true;
	stage_draw(&stage);
	for (int tone = 0; tone < 4; tone++)
		fogged += cells_with(&stage.canvas, (paint_id)(PAINT_R0 + tone) | SHADE_BORDER);
	ck_assert_int_gt(fogged, plain + 30);
	stage_release(&stage);
}
END_TEST

/* What changes in Greenland is seen from Europe: as a picture where there is room, else a word. */
START_TEST(what_happens_elsewhere_is_shown_in_a_corner)
{
	struct stage stage;
	int row, col;

	stage_init(&stage, 36, 90);
	int greenland = stage_area(&stage, "GRL");

	stage_draw(&stage);
	ck_assert(!canvas_shows(&stage.canvas, "Greenland"));
	stage.model.area[greenland].changed = true;
	stage_draw(&stage);
	golden_assert(&stage.canvas, "map-inset");
	ck_assert(canvas_shows(&stage.canvas, " Greenland* "));
	ck_assert(map_view_place(stage.map, greenland, &row, &col));
	ck_assert_int_lt(row, 9);
	ck_assert_int_eq(map_view_hit(stage.map, row, col), greenland);
	stage.box = (struct box){ 0, 0, 20, 80 };
	stage_draw(&stage);
	ck_assert(canvas_shows(&stage.canvas, " Greenland* "));
	ck_assert(!map_view_place(stage.map, greenland, &row, &col));
	/* Its own view needs no sign. */
	map_view_show(stage.map, map_view_find(stage.atlas, "greenland"));
	stage_draw(&stage);
	ck_assert_int_eq(cells_with(&stage.canvas, PAINT_KEY), 0);
	stage_release(&stage);
}
END_TEST

Suite *map_marks_suite(void)
{
	Suite *suite = suite_create("map_marks");
	TCase *tcase = tcase_create("shipped map");

	tcase_add_test(tcase, shared_ground_is_drawn_in_both_colours);
	tcase_add_test(tcase, shared_ground_stays_one_area);
	tcase_add_test(tcase, contested_ground_is_striped_without_a_front);
	tcase_add_test(tcase, the_front_in_ukraine_is_golden);
	tcase_add_test(tcase, counters_tell_every_side);
	tcase_add_test(tcase, counters_without_brigades_name_the_kind);
	tcase_add_test(tcase, counters_out_of_the_picture_are_not_drawn);
	tcase_add_test(tcase, wide_cells_stretch_the_map);
	tcase_add_test(tcase, every_way_of_drawing_is_golden);
	tcase_add_test(tcase, rings_are_drawn_when_asked_for);
	tcase_add_test(tcase, ground_known_only_roughly_is_dotted);
	tcase_add_test(tcase, what_happens_elsewhere_is_shown_in_a_corner);
	suite_add_tcase(suite, tcase);
	return suite;
}
