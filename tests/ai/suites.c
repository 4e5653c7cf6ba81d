/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include "runner.h"

Suite *ai_suite(void);
Suite *answer_suite(void);
Suite *posture_suite(void);
Suite *value_suite(void);

Suite *(*const SUITES[])(void) = { ai_suite, answer_suite, posture_suite, value_suite, NULL };
