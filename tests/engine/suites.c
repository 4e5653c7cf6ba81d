/* SPDX-License-Identifier: MIT */
#include "runner.h"

Suite *state_suite(void);

Suite *(*const SUITES[])(void) = { state_suite, NULL };
