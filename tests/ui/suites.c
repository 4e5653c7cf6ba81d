/* SPDX-License-Identifier: MIT */
#include "runner.h"

Suite *canvas_suite(void);

Suite *(*const SUITES[])(void) = { canvas_suite, NULL };
