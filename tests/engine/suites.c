/* SPDX-License-Identifier: MIT */
#include "runner.h"

Suite *close_suite(void);
Suite *delay_suite(void);
Suite *dice_suite(void);
Suite *effect_suite(void);
Suite *event_suite(void);
Suite *expr_suite(void);
Suite *games_suite(void);
Suite *roll_suite(void);
Suite *score_suite(void);
Suite *state_suite(void);
Suite *track_suite(void);
Suite *turn_suite(void);
Suite *unit_suite(void);
Suite *view_suite(void);

Suite *(*const SUITES[])(void) = {
	close_suite,
	delay_suite,
	dice_suite,
	effect_suite,
	event_suite,
	expr_suite,
	games_suite,
	roll_suite,
	score_suite,
	state_suite,
	track_suite,
	turn_suite,
	unit_suite,
	view_suite,
	NULL
};
