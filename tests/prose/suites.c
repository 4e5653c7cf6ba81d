/* SPDX-License-Identifier: MIT */
#include "runner.h"

Suite *act_suite(void);
Suite *catalogue_suite(void);
Suite *cause_suite(void);
Suite *date_suite(void);
Suite *effects_suite(void);
Suite *entry_suite(void);
Suite *fault_suite(void);
Suite *fill_suite(void);
Suite *names_suite(void);
Suite *verdict_suite(void);

Suite *(*const SUITES[])(void) = {
	act_suite, catalogue_suite, cause_suite, date_suite, effects_suite, entry_suite, fault_suite,
	fill_suite, names_suite, verdict_suite, NULL
};
