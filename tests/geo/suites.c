/* SPDX-License-Identifier: MIT */
#include "runner.h"

Suite *chart_suite(void);
Suite *front_suite(void);
Suite *laea_suite(void);
Suite *raster_suite(void);
Suite *spots_suite(void);
Suite *tones_suite(void);

Suite *(*const SUITES[])(void) = {
	laea_suite, chart_suite, raster_suite, front_suite, tones_suite, spots_suite, NULL,
};
