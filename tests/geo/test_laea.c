/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <stddef.h>

#include "geo/laea.h"
#include "runner.h"

Suite *laea_suite(void);

static const double RADIUS = 6371.0;
static const double RADIANS = 3.14159265358979323846 / 180.0;

static struct laea europe(void)
{
	struct laea laea;

	laea_init(&laea, 25, 55);
	return laea;
}

/* Great-circle distance over the radius. */
static double arc_from_centre(double lon, double lat)
{
	double cos_arc = sin(55 * RADIANS) * sin(lat * RADIANS)
		+ cos(55 * RADIANS) * cos(lat * RADIANS) * cos((lon - 25) * RADIANS);

	return acos(cos_arc);
}

START_TEST(distance_from_the_centre_is_the_chord)
{
	struct laea laea = europe();

	for (int lon = -60; lon <= 90; lon += 15) {
		for (int lat = -80; lat <= 90; lat += 10) {
			struct plane at = laea_project(&laea, lon, lat);

			ck_assert_double_eq_tol(hypot(at.x, at.y),
				2 * RADIUS * sin(arc_from_centre(lon, lat) / 2), 1e-6);
		}
	}
}
END_TEST

START_TEST(centre_and_meridian_are_where_they_must_be)
{
	struct laea laea = europe();
	struct plane centre = laea_project(&laea, 25, 55);
	struct plane north = laea_project(&laea, 25, 65);
	struct plane pole = laea_project(&laea, -130, 90);

	ck_assert_double_eq_tol(hypot(centre.x, centre.y), 0, 1e-9);
	ck_assert_double_eq_tol(north.x, 0, 1e-9);
	ck_assert_double_eq_tol(north.y, 2 * RADIUS * sin(5 * RADIANS), 1e-6);
	ck_assert_double_eq_tol(pole.x, 0, 1e-6);
	ck_assert_double_eq_tol(pole.y, 2 * RADIUS * sin(17.5 * RADIANS), 1e-6);
}
END_TEST

START_TEST(areas_are_exact)
{
	struct laea laea = europe();
	const double STEP = 0.01;

	for (int lon = -30; lon <= 60; lon += 10) {
		for (int lat = 35; lat <= 72; lat += 4) {
			struct plane a = laea_project(&laea, lon - STEP, lat);
			struct plane b = laea_project(&laea, lon + STEP, lat);
			struct plane c = laea_project(&laea, lon, lat - STEP);
			struct plane d = laea_project(&laea, lon, lat + STEP);
			double plane = fabs((b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x));
			double sphere = 4 * STEP * STEP * RADIANS * RADIANS * RADIUS * RADIUS
				* cos(lat * RADIANS);

			ck_assert_double_eq_tol(plane / sphere, 1, 1e-5);
		}
	}
}
END_TEST

START_TEST(inverse_brings_every_place_back)
{
	struct laea laea = europe();

	for (int lon = -100; lon <= 120; lon += 11) {
		for (int lat = -60; lat <= 89; lat += 7) {
			double back[2];

			ck_assert(laea_invert(&laea, laea_project(&laea, lon, lat), &back[0], &back[1]));
			ck_assert_double_eq_tol(back[0], lon, 1e-7);
			ck_assert_double_eq_tol(back[1], lat, 1e-7);
		}
	}
}
END_TEST

START_TEST(inverse_knows_what_is_off_the_sphere)
{
	struct laea laea = europe();
	double lon, lat;

	ck_assert(laea_invert(&laea, (struct plane){ 0, 0 }, &lon, &lat));
	ck_assert_double_eq_tol(lon, 25, 1e-9);
	ck_assert_double_eq_tol(lat, 55, 1e-9);
	ck_assert(!laea_invert(&laea, (struct plane){ 10000, 9000 }, &lon, &lat));
}
END_TEST

/* The table of the design: least and greatest scale, and how far north leans. */
START_TEST(scales_and_lean_are_those_of_the_design)
{
	static const struct {
		double lon, lat, least, most, lean;
	} PLACES[] = {
		{ 20.51, 54.71, 1.000, 1.000, 4 },    /* Kaliningrad */
		{ 30.52, 50.45, 0.999, 1.001, -4 },   /* Kyiv */
		{ 33.08, 68.95, 0.992, 1.008, -7 },   /* Murmansk */
		{ -0.13, 51.51, 0.991, 1.009, 20 },   /* London */
		{ 32.85, 39.93, 0.990, 1.010, -6 },   /* Ankara */
		{ -21.85, 64.12, 0.977, 1.024, 41 },  /* Reykjavik */
	};
	struct laea laea = europe();

	for (size_t i = 0; i < sizeof(PLACES) / sizeof(*PLACES); i++) {
		double arc = arc_from_centre(PLACES[i].lon, PLACES[i].lat);
		struct plane here = laea_project(&laea, PLACES[i].lon, PLACES[i].lat);
		struct plane north = laea_project(&laea, PLACES[i].lon, PLACES[i].lat + 0.001);
		double lean = atan2(north.x - here.x, north.y - here.y) / RADIANS;
		/* Towards the centre the scale is cos(arc / 2), across it the reciprocal. */
		double step = hypot(north.x - here.x, north.y - here.y) / (0.001 * RADIANS * RADIUS);

		ck_assert_double_eq_tol(cos(arc / 2), PLACES[i].least, 0.0006);
		ck_assert_double_eq_tol(1 / cos(arc / 2), PLACES[i].most, 0.0006);
		ck_assert_double_ge(step, PLACES[i].least - 0.001);
		ck_assert_double_le(step, PLACES[i].most + 0.001);
		ck_assert_double_eq_tol(lean, PLACES[i].lean, 0.6);
	}
}
END_TEST

Suite *laea_suite(void)
{
	Suite *suite = suite_create("laea");
	TCase *tcase = tcase_create("projection");

	tcase_add_test(tcase, distance_from_the_centre_is_the_chord);
	tcase_add_test(tcase, centre_and_meridian_are_where_they_must_be);
	tcase_add_test(tcase, areas_are_exact);
	tcase_add_test(tcase, inverse_brings_every_place_back);
	tcase_add_test(tcase, inverse_knows_what_is_off_the_sphere);
	tcase_add_test(tcase, scales_and_lean_are_those_of_the_design);
	suite_add_tcase(suite, tcase);
	return suite;
}
