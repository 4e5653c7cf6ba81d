/* SPDX-License-Identifier: MIT */
#include "runner.h"

#include <stddef.h>

Suite *gallery_suite(void);

Suite *(*const SUITES[])(void) = { gallery_suite, NULL };
