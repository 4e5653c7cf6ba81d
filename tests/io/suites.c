/* SPDX-License-Identifier: MIT */
#include "runner.h"

#include <stddef.h>

Suite *appender_suite(void);
Suite *file_suite(void);
Suite *node_suite(void);
Suite *paths_suite(void);
Suite *yaml_suite(void);

Suite *(*const SUITES[])(void) = {
	yaml_suite, node_suite, file_suite, appender_suite, paths_suite, NULL,
};
