/* SPDX-License-Identifier: MIT */
#include "runner.h"

Suite *expr_suite(void);
Suite *effect_suite(void);
Suite *real_suite(void);
Suite *odds_suite(void);

Suite *(*const SUITES[])(void) = { expr_suite, effect_suite, real_suite, odds_suite, NULL };
