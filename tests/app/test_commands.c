/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/orders_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/commands.h"
#include "io/scratch.h"
#include "runner.h"

Suite *commands_suite(void);

static char folder[SCRATCH_PATH], path[SCRATCH_PATH], sheet_path[SCRATCH_PATH];

static void set_up(void)
{
	scratch_make(folder);
	scratch_path(folder, "a.game.yaml", path);
	scratch_path(folder, "sheet.yaml", sheet_path);
	setenv("XDG_DATA_HOME", folder, 1);
}

static void tear_down(void)
{
	scratch_remove(folder);
}

/* Run a command as main() would: words end in NULL. */
static int run(const char *const *words)
{
	char *argv[16] = { (char *)(uintptr_t) "eastflank" };
	int argc = 1;

	while (words[argc - 1]) {
		argv[argc] = (char *)(uintptr_t)words[argc - 1];
		argc++;
	}
	return command_run(argc, argv);
}

#define RUN(...) run((const char *const[]){ __VA_ARGS__, NULL })

static struct session *open_game(void)
{
	struct session *session = NULL;
	struct faults faults = { 0 };

	ck_assert(session_open(path, SESSION_READ, &session, &faults));
	return session;
}

START_TEST(a_whole_game_is_played_by_commands)
{
	struct session *session;

	ck_assert_int_eq(RUN("new", "nuuk_winter", "--seed", "3", "--russia", "ai:hawk",
		"--washington=ai", "-o", path), EXIT_DONE);
	scratch_write(sheet_path, "orders:\n  - id: deepen\n    reason: why not\n"
		"settings: {roe: hold}\nintent: hold\nprediction: 40\n");
	ck_assert_int_eq(RUN("orders", path, "--team", "coalition", sheet_path), EXIT_DONE);
	ck_assert_int_eq(RUN("orders", path, "--team", "coalition", sheet_path), EXIT_REFUSED);
	session = open_game();
	ck_assert(session_is_sealed(session, TEAM_C));
	ck_assert_int_eq(session_sheet(session, 1, TEAM_C)->setting[SETTING_ROE], ROE_HOLD);
	ck_assert_str_eq(session_notes(session, 1, TEAM_C)->reason[0], "why not");
	ck_assert_int_eq(session_notes(session, 1, TEAM_C)->prediction, 40);
	session_free(session);
	ck_assert_int_eq(RUN("resolve", path), EXIT_DONE);
	ck_assert_int_eq(RUN("resolve", path), EXIT_REFUSED);
	for (int turn = 2; turn <= 3; turn++) {
		ck_assert_int_eq(RUN("auto", path, "--team", "C", "--persona", "random"), EXIT_DONE);
		ck_assert_int_eq(RUN("resolve", path, "--as", "C"), EXIT_DONE);
	}
	ck_assert_int_eq(RUN("resolve", path), EXIT_REFUSED);
	ck_assert_int_eq(RUN("verify", path), EXIT_DONE);
	session = open_game();
	ck_assert(session_state(session)->over);
	session_free(session);
}
END_TEST

START_TEST(a_wrong_file_seals_nothing)
{
	struct session *session;

	ck_assert_int_eq(RUN("new", "nuuk_winter", "-s", "3", "-o", path), EXIT_DONE);
	scratch_write(sheet_path, "orders:\n  - id: deepen\n  - id: deppen\n");
	ck_assert_int_eq(RUN("orders", path, "--team", "C", sheet_path), EXIT_REFUSED);
	session = open_game();
	ck_assert(!session_is_sealed(session, TEAM_C));
	ck_assert_ptr_null(session_sheet(session, 1, TEAM_C));
	session_free(session);
}
END_TEST

START_TEST(wrong_command_lines_are_told_apart_from_refusals)
{
	ck_assert_int_eq(RUN("nonsuch"), EXIT_USAGE);
	ck_assert_int_eq(RUN("new"), EXIT_USAGE);
	ck_assert_int_eq(RUN("new", "nuuk_winter", "--seed", "x", "-o", path), EXIT_USAGE);
	ck_assert_int_eq(RUN("new", "nuuk_winter", "--russia", "robot", "-o", path), EXIT_USAGE);
	ck_assert_int_eq(RUN("auto", path), EXIT_USAGE);
	ck_assert_int_eq(RUN("auto", path, "--team", "moon"), EXIT_USAGE);
	ck_assert_int_eq(RUN("show", path, "--format", "xml"), EXIT_USAGE);
	ck_assert_int_eq(RUN("show", path, "extra"), EXIT_USAGE);
	ck_assert_int_eq(RUN("show", path), EXIT_REFUSED);
	ck_assert_int_eq(RUN("verify", path), EXIT_REFUSED);
	ck_assert_int_eq(RUN("new", "nonsuch", "-o", path), EXIT_REFUSED);
	ck_assert_int_eq(RUN("new", "nuuk_winter", "--russia", "ai:x", "-o", path), EXIT_REFUSED);
}
END_TEST

/* What the program says of a wrong command line. */
static void expect_said(const char *wanted, const char *const *words)
{
	char said_path[SCRATCH_PATH], said[512];
	int screen = dup(STDERR_FILENO);

	scratch_path(folder, "said", said_path);
	fflush(stderr);
	ck_assert_ptr_nonnull(freopen(said_path, "w", stderr));
	ck_assert_int_eq(run(words), EXIT_USAGE);
	fflush(stderr);
	dup2(screen, STDERR_FILENO);
	close(screen);
	scratch_read(said_path, said, sizeof said);
	ck_assert_msg(strncmp(said, wanted, strlen(wanted)) == 0, "%s", said);
}

#define EXPECT_SAID(wanted, ...) \
	expect_said("eastflank show: " wanted "\n", (const char *const[]){ __VA_ARGS__, NULL })

START_TEST(the_wrong_option_is_named_wherever_it_stands)
{
	EXPECT_SAID("there is no option \"--frmat\"", "show", "a", "--frmat", "json");
	EXPECT_SAID("there is no option \"--frmat\"", "show", "--frmat", "json", "a");
	EXPECT_SAID("there is no option \"-x\"", "show", "a", "-x");
	EXPECT_SAID("there is no option \"-x\"", "show", "a", "--turn=1", "-xz");
	EXPECT_SAID("there is no option \"--help=now\"", "show", "a", "--help=now");
	EXPECT_SAID("\"--turn\" needs a value", "show", "a", "--turn");
	EXPECT_SAID("\"-t\" needs a value", "show", "a", "-t");
}
END_TEST

START_TEST(a_briefing_is_printed_for_who_may_read_it)
{
	ck_assert_int_eq(RUN("brief", "nuuk_winter"), EXIT_DONE);
	ck_assert_int_eq(RUN("brief", "marijampole", "--team", "R", "-l", "zh_TW"), EXIT_DONE);
	ck_assert_int_eq(RUN("brief", "boots", "--facilitator", "--width", "40"), EXIT_DONE);
	ck_assert_int_eq(RUN("brief"), EXIT_USAGE);
	ck_assert_int_eq(RUN("brief", "boots", "--width", "4"), EXIT_USAGE);
	ck_assert_int_eq(RUN("brief", "boots", "--lang", "de"), EXIT_USAGE);
	ck_assert_int_eq(RUN("brief", "boots", "--team", "moon"), EXIT_USAGE);
	ck_assert_int_eq(RUN("brief", "boots", "--team", "R", "-f"), EXIT_USAGE);
	ck_assert_int_eq(RUN("brief", "bots"), EXIT_REFUSED);
	/* The language stays with the process. */
	ck_assert_int_eq(RUN("brief", "boots", "--lang", "en"), EXIT_DONE);
	unsetenv("LANGUAGE");
}
END_TEST

START_TEST(every_command_has_its_help)
{
#define COMMAND(name, summary) ck_assert_int_eq(RUN(#name, "--help"), EXIT_DONE);
#include "app/commands.def"
#undef COMMAND
	ck_assert_int_eq(RUN("--help"), EXIT_DONE);
	ck_assert_int_eq(RUN("--version"), EXIT_DONE);
}
END_TEST

Suite *commands_suite(void)
{
	Suite *suite = suite_create("commands");
	TCase *tests = tcase_create("commands");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, a_whole_game_is_played_by_commands);
	tcase_add_test(tests, a_wrong_file_seals_nothing);
	tcase_add_test(tests, wrong_command_lines_are_told_apart_from_refusals);
	tcase_add_test(tests, the_wrong_option_is_named_wherever_it_stands);
	tcase_add_test(tests, a_briefing_is_printed_for_who_may_read_it);
	tcase_add_test(tests, every_command_has_its_help);
	suite_add_tcase(suite, tests);
	return suite;
}
