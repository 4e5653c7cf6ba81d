/* SPDX-License-Identifier: MIT */
#include "runner.h"

Suite *canvas_suite(void);
Suite *map_view_suite(void);
Suite *pairs_suite(void);
Suite *term_suite(void);
Suite *theme_suite(void);

Suite *(*const SUITES[])(void) = {
	canvas_suite, map_view_suite, pairs_suite, term_suite, theme_suite, NULL,
};
