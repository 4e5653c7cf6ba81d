/* SPDX-License-Identifier: MIT */
#include "runner.h"

#include <stddef.h>

Suite *entry_suite(void);
Suite *game_suite(void);
Suite *guard_suite(void);
Suite *journal_suite(void);
Suite *record_suite(void);
Suite *saved_suite(void);
Suite *secrets_suite(void);
Suite *wild_suite(void);

Suite *(*const SUITES[])(void) = {
	record_suite, guard_suite, journal_suite, entry_suite, game_suite,
	wild_suite, secrets_suite, saved_suite, NULL,
};
