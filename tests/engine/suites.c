/* SPDX-License-Identifier: MIT */
#include "runner.h"

Suite *close_suite(void);
Suite *event_suite(void);
Suite *score_suite(void);
Suite *state_suite(void);
Suite *turn_suite(void);

Suite *(*const SUITES[])(void) = {
	close_suite, event_suite, score_suite, state_suite, turn_suite, NULL,
};
