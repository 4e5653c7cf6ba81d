/* SPDX-License-Identifier: MIT */
#include "runner.h"

Suite *story_suite(void);
Suite *trouble_suite(void);

Suite *(*const SUITES[])(void) = {
	story_suite,
	trouble_suite,
	NULL,
};
