/* SPDX-License-Identifier: MIT */
#include "runner.h"

#include <stddef.h>

Suite *accords_suite(void);
Suite *aid_suite(void);
Suite *bad_app_suite(void);
Suite *commands_suite(void);
Suite *console_suite(void);
Suite *follow_suite(void);
Suite *foresee_suite(void);
Suite *handbook_suite(void);
Suite *handout_suite(void);
Suite *lint_suite(void);
Suite *odds_suite(void);
Suite *plain_suite(void);
Suite *play_desk_suite(void);
Suite *play_suite(void);
Suite *play_table_suite(void);
Suite *preferences_suite(void);
Suite *pretty_suite(void);
Suite *recorded_suite(void);
Suite *said_suite(void);
Suite *session_suite(void);
Suite *sessions_suite(void);
Suite *study_suite(void);
Suite *table_suite(void);
Suite *worker_suite(void);

Suite *(*const SUITES[])(void) = {
	accords_suite,
	aid_suite,
	bad_app_suite,
	commands_suite,
	console_suite,
	follow_suite,
	foresee_suite,
	handbook_suite,
	handout_suite,
	lint_suite,
	odds_suite,
	plain_suite,
	play_desk_suite,
	play_suite,
	play_table_suite,
	preferences_suite,
	pretty_suite,
	recorded_suite,
	said_suite,
	session_suite,
	sessions_suite,
	study_suite,
	table_suite,
	worker_suite,
	NULL,
};
