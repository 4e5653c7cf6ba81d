/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "europe.h"
#include "geo/front.h"
#include "runner.h"

Suite *front_suite(void);

/* The Donbas between Russia, the occupied south and Ukraine, at a scale of the caller's. */
struct stage {
	struct arena *arena;
	const struct chart *chart;
	struct front_need need;
	struct front *front;
	int place;
};

static void stage_init(struct stage *stage, const char *place)
{
	memset(stage, 0, sizeof(*stage));
	stage->arena = arena_new();
	const struct atlas *atlas = europe_atlas(stage->arena);

	stage->chart = chart_new(atlas, 0, stage->arena);
	stage->place = europe_place(atlas, place);
	for (int i = 0; i < atlas->place_count; i++)
		stage->need.camp[i] = atlas->places[i].side == 'R' ? 1
			: atlas->places[i].side == 'C' ? 2 : 0;
	stage->need.place[stage->need.count++] = (uint8_t)stage->place;
	stage->front = front_new(stage->chart, &stage->need);
}

static void stage_release(struct stage *stage)
{
	front_free(stage->front);
	arena_free(stage->arena);
}

/* A picture around the place: 1 its rival's dots, 0 the others of its own; *own: how many. */
static int rival_dots(const struct stage *stage, double scale, int permille, int *own)
{
	struct raster raster;
	struct point at = stage->chart->label[stage->place];
	struct window window = { (double)at.x, (double)at.y, scale, 60, 100, 0 };
	float bar = front_bar(stage->front, 0, permille);
	int count = 0;

	raster_init(&raster, window.rows, window.cols);
	raster_fill(&raster, stage->chart, &window);
	*own = 0;
	for (int i = 0; i < raster.width * raster.height; i++) {
		if (raster.id[i] != ID_FIRST + stage->place)
			continue;
		struct point spot = window_point(&window, i % raster.width + 0.5,
			i / raster.width + 0.5);

		*own += 1;
		count += front_lean(stage->front, 0, spot) < bar;
	}
	raster_release(&raster);
	return count;
}

START_TEST(nothing_and_all_are_exact)
{
	struct stage stage;
	int own;

	stage_init(&stage, "DON");
	ck_assert_int_eq(rival_dots(&stage, 3, 0, &own), 0);
	ck_assert_int_gt(own, 2000);
	ck_assert_int_eq(rival_dots(&stage, 3, 1000, &own), own);
	stage_release(&stage);
}
END_TEST

START_TEST(the_part_is_the_share_at_every_scale)
{
	static const double SCALES[] = { 9, 5, 2.5 };
	struct stage stage;

	stage_init(&stage, "DON");
	for (int i = 0; i < 3; i++)
		for (int permille = 50; permille < 1000; permille += 150) {
			int own;
			int rival = rival_dots(&stage, SCALES[i], permille, &own);

			ck_assert_msg(abs(rival * 1000 / own - permille) <= 15, "%d of %d at %d", rival,
				own, permille);
		}
	stage_release(&stage);
}
END_TEST

START_TEST(ground_is_never_lost_by_a_larger_share)
{
	struct stage stage;
	float before = front_bar((stage_init(&stage, "KHA"), stage.front), 0, 0);
	int own;
	int last = 0;

	for (int permille = 1; permille <= 1000; permille++) {
		float bar = front_bar(stage.front, 0, permille);

		ck_assert(bar >= before);
		before = bar;
	}
	for (int permille = 0; permille <= 1000; permille += 25) {
		int rival = rival_dots(&stage, 4, permille, &own);

		ck_assert_int_ge(rival, last);
		last = rival;
	}
	stage_release(&stage);
}
END_TEST

START_TEST(the_rival_comes_from_its_own_ground)
{
	struct stage stage;

	/* Kharkiv lies 30 km from Russia and far from the Dnieper. */
	stage_init(&stage, "KHA");
	struct point vovchansk = chart_point(stage.chart, (struct lonlat){ 3695, 5029 });
	struct point krasnohrad = chart_point(stage.chart, (struct lonlat){ 3545, 4940 });

	ck_assert(front_lean(stage.front, 0, vovchansk) < front_lean(stage.front, 0, krasnohrad));
	stage_release(&stage);
	/* Kyiv's part of the Donbas is its west. */
	stage_init(&stage, "DON");
	struct point kramatorsk = chart_point(stage.chart, (struct lonlat){ 3755, 4873 });
	struct point luhansk = chart_point(stage.chart, (struct lonlat){ 3930, 4857 });

	ck_assert(front_lean(stage.front, 0, kramatorsk) < front_lean(stage.front, 0, luhansk));
	stage_release(&stage);
}
END_TEST

START_TEST(a_front_is_for_what_it_was_made_for)
{
	struct stage stage;

	stage_init(&stage, "ZAP");
	struct front_need other = stage.need;

	ck_assert(front_is_for(stage.front, stage.chart, &stage.need));
	ck_assert(!front_is_for(NULL, stage.chart, &stage.need));
	other.camp[stage.place] = 2;
	ck_assert(!front_is_for(stage.front, stage.chart, &other));
	other = stage.need;
	other.count = 0;
	ck_assert(!front_is_for(stage.front, stage.chart, &other));
	stage_release(&stage);
}
END_TEST

Suite *front_suite(void)
{
	Suite *suite = suite_create("front");
	TCase *tcase = tcase_create("front");

	tcase_add_test(tcase, nothing_and_all_are_exact);
	tcase_add_test(tcase, the_part_is_the_share_at_every_scale);
	tcase_add_test(tcase, ground_is_never_lost_by_a_larger_share);
	tcase_add_test(tcase, the_rival_comes_from_its_own_ground);
	tcase_add_test(tcase, a_front_is_for_what_it_was_made_for);
	suite_add_tcase(suite, tcase);
	return suite;
}
