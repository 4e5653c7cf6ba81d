/* SPDX-License-Identifier: MIT */
#include <math.h>

#include "europe.h"
#include "geo/chart.h"
#include "runner.h"

Suite *chart_suite(void);

static double ring_area(const struct chart_ring *ring)
{
	double twice = 0;

	for (int i = 0; i < ring->count; i++) {
		const struct point *a = &ring->points[i];
		const struct point *b = &ring->points[(i + 1) % ring->count];

		twice += (double)a->x * (double)b->y - (double)b->x * (double)a->y;
	}
	return fabs(twice) / 2;
}

/* Square kilometres of all rings of a place; it must have no holes. */
static double place_area(const struct chart *chart, int place)
{
	double total = 0;

	for (int i = 0; i < chart->group_count; i++)
		for (int j = 0; chart->groups[i].id == ID_FIRST + place && j < chart->groups[i].count; j++)
			total += ring_area(&chart->rings[chart->groups[i].first + j]);
	return total;
}

START_TEST(areas_have_their_size_in_square_kilometres)
{
	struct arena *arena = arena_new();
	const struct atlas *atlas = europe_atlas(arena);
	const struct chart *chart = chart_new(atlas, 0, arena);

	/* Published areas without lagoons; the coast is simplified to 2 km. */
	ck_assert_double_eq_tol(place_area(chart, europe_place(atlas, "KAL")), 13300, 500);
	ck_assert_double_eq_tol(place_area(chart, europe_place(atlas, "GOT")), 3140, 300);
	ck_assert_double_eq_tol(place_area(chart, europe_place(atlas, "LVA")), 64600, 2500);
	ck_assert_double_eq_tol(place_area(chart, europe_place(atlas, "CRM")), 27000, 2000);
	arena_free(arena);
}
END_TEST

START_TEST(groups_stand_in_the_order_of_filling)
{
	struct arena *arena = arena_new();
	const struct atlas *atlas = europe_atlas(arena);

	for (int view = 0; view < atlas->view_count; view++) {
		const struct chart *chart = chart_new(atlas, view, arena);
		int layer = 0;

		ck_assert_int_eq(chart->groups[0].id, ID_SEA);
		for (int i = 1; i < chart->group_count; i++) {
			int id = chart->groups[i].id;
			int here = 2;

			if (id == ID_LAKE)
				here = 3;
			else if (atlas->places[id - ID_FIRST].sea)
				here = 1;
			ck_assert_int_ge(here, layer);
			layer = here;
		}
	}
	arena_free(arena);
}
END_TEST

START_TEST(frame_holds_all_rings)
{
	struct arena *arena = arena_new();
	const struct atlas *atlas = europe_atlas(arena);

	for (int view = 0; view < atlas->view_count; view++) {
		const struct chart *chart = chart_new(atlas, view, arena);

		for (int i = 1; i < chart->ring_count; i++) {
			/* A frame's side is a chain of chords 1 degree long: they cut 2 km off a curve. */
			ck_assert(chart->rings[i].extent.west >= chart->frame.west - 2);
			ck_assert(chart->rings[i].extent.east <= chart->frame.east + 2);
			ck_assert(chart->rings[i].extent.north >= chart->frame.north - 2);
			ck_assert(chart->rings[i].extent.south <= chart->frame.south + 2);
		}
	}
	arena_free(arena);
}
END_TEST

START_TEST(north_is_up_and_east_is_right)
{
	struct arena *arena = arena_new();
	const struct atlas *atlas = europe_atlas(arena);
	const struct chart *chart = chart_new(atlas, 0, arena);
	struct point finland = chart->label[europe_place(atlas, "FIN")];
	struct point crimea = chart->label[europe_place(atlas, "CRM")];
	struct point britain = chart->label[europe_place(atlas, "GBR")];

	ck_assert(finland.y < crimea.y);
	ck_assert(britain.x < crimea.x);
	arena_free(arena);
}
END_TEST

Suite *chart_suite(void)
{
	Suite *suite = suite_create("chart");
	TCase *tcase = tcase_create("shipped map");

	tcase_add_test(tcase, areas_have_their_size_in_square_kilometres);
	tcase_add_test(tcase, groups_stand_in_the_order_of_filling);
	tcase_add_test(tcase, frame_holds_all_rings);
	tcase_add_test(tcase, north_is_up_and_east_is_right);
	suite_add_tcase(suite, tcase);
	return suite;
}
