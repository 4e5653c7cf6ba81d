/* SPDX-License-Identifier: MIT */
#include "runner.h"

Suite *argue_suite(void);
Suite *board_mouse_suite(void);
Suite *board_suite(void);
Suite *budget_suite(void);
Suite *canvas_suite(void);
Suite *chair_suite(void);
Suite *chart_suite(void);
Suite *contrast_suite(void);
Suite *countries_suite(void);
Suite *keymap_suite(void);
Suite *lesson_suite(void);
Suite *map_marks_suite(void);
Suite *map_view_suite(void);
Suite *narrow_suite(void);
Suite *offers_suite(void);
Suite *options_suite(void);
Suite *pairs_suite(void);
Suite *projector_suite(void);
Suite *request_suite(void);
Suite *rich_suite(void);
Suite *rulebook_suite(void);
Suite *scene_map_suite(void);
Suite *screens_suite(void);
Suite *term_input_suite(void);
Suite *term_suite(void);
Suite *theme_suite(void);
Suite *why_suite(void);

Suite *(*const SUITES[])(void) = {
	argue_suite,
	board_mouse_suite,
	board_suite,
	budget_suite,
	canvas_suite,
	chair_suite,
	chart_suite,
	contrast_suite,
	countries_suite,
	keymap_suite,
	lesson_suite,
	map_marks_suite,
	map_view_suite,
	narrow_suite,
	offers_suite,
	options_suite,
	pairs_suite,
	projector_suite,
	request_suite,
	rich_suite,
	rulebook_suite,
	scene_map_suite,
	screens_suite,
	term_input_suite,
	term_suite,
	theme_suite,
	why_suite,
	NULL,
};
