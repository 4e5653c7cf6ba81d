/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "io/paths.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/str.h"
#include "io/scratch.h"
#include "runner.h"

Suite *paths_suite(void);

/* Two data folders, the chosen one and the user's, and the environment that points to them. */
struct home {
	char folder[SCRATCH_PATH];
	char path[SCRATCH_PATH];
};

static const char *inside(struct home *home, const char *name)
{
	return scratch_path(home->folder, name, home->path);
}

static void home_make(struct home *home)
{
	scratch_make(home->folder);
	ck_assert_int_eq(mkdir(inside(home, "chosen"), 0700), 0);
	ck_assert_int_eq(mkdir(inside(home, "chosen/scenarios"), 0700), 0);
	ck_assert_int_eq(mkdir(inside(home, "xdg"), 0700), 0);
	ck_assert_int_eq(mkdir(inside(home, "xdg/eastflank"), 0700), 0);
	ck_assert_int_eq(mkdir(inside(home, "xdg/eastflank/scenarios"), 0700), 0);
	setenv("EASTFLANK_DATA", inside(home, "chosen"), 1);
	setenv("XDG_DATA_HOME", inside(home, "xdg"), 1);
}

static void home_remove(struct home *home)
{
	scratch_remove(home->folder);
	unsetenv("EASTFLANK_DATA");
	unsetenv("XDG_DATA_HOME");
}

START_TEST(paths_prefer_the_chosen_folder)
{
	struct home home;
	struct fault fault;
	char path[PATH_SIZE];

	home_make(&home);
	scratch_write(inside(&home, "chosen/scenarios/a.yaml"), "");
	scratch_write(inside(&home, "xdg/eastflank/scenarios/a.yaml"), "");
	scratch_write(inside(&home, "xdg/eastflank/scenarios/b.yaml"), "");
	ck_assert(path_of_data("scenarios/a.yaml", path, &fault));
	ck_assert_str_eq(path, inside(&home, "chosen/scenarios/a.yaml"));
	ck_assert(path_of_data("scenarios/b.yaml", path, &fault));
	ck_assert_str_eq(path, inside(&home, "xdg/eastflank/scenarios/b.yaml"));
	home_remove(&home);
}
END_TEST

START_TEST(paths_fall_back_to_the_source_tree)
{
	struct home home;
	struct fault fault;
	char path[PATH_SIZE];

	home_make(&home);
	ck_assert(path_of_data("assets/maps/europe.yaml", path, &fault));
	ck_assert(scratch_has(path));
	ck_assert(!path_of_data("scenarios/none_such.yaml", path, &fault));
	ck_assert_int_eq(fault.code, FAULT_NO_DATA);
	ck_assert_str_eq(fault.arg[0], "scenarios/none_such.yaml");
	ck_assert(!path_of_data("assets/maps", path, &fault));
	home_remove(&home);
}
END_TEST

START_TEST(paths_do_not_leave_the_data_folders)
{
	static const char *const NAMES[] = {
		"/etc/passwd", "../xdg/x.yaml", "scenarios/../../xdg/x.yaml", "..",
	};
	struct home home;
	struct fault fault;
	char path[PATH_SIZE];

	home_make(&home);
	scratch_write(inside(&home, "xdg/x.yaml"), "");
	for (size_t i = 0; i < sizeof(NAMES) / sizeof(*NAMES); i++)
		ck_assert(!path_of_data(NAMES[i], path, &fault));
	home_remove(&home);
}
END_TEST

START_TEST(paths_make_the_games_folder)
{
	struct home home;
	struct fault fault;
	struct stat info;
	char path[PATH_SIZE];

	home_make(&home);
	ck_assert(path_of_games(path, &fault));
	ck_assert_str_eq(path, inside(&home, "xdg/eastflank/games"));
	ck_assert_int_eq(stat(path, &info), 0);
	ck_assert_uint_eq(info.st_mode & 0777, 0700);
	ck_assert(path_of_games(path, &fault));

	/* A relative XDG_DATA_HOME does not count; one in a file's place fails. */
	setenv("HOME", inside(&home, "h"), 1);
	setenv("XDG_DATA_HOME", "relative", 1);
	ck_assert(path_of_games(path, &fault));
	ck_assert_str_eq(path, inside(&home, "h/.local/share/eastflank/games"));
	scratch_write(inside(&home, "file"), "");
	setenv("XDG_DATA_HOME", inside(&home, "file"), 1);
	ck_assert(!path_of_games(path, &fault));
	ck_assert_int_eq(fault.code, FAULT_IO);
	home_remove(&home);
}
END_TEST

static void note(const char *path, void *data)
{
	str_addf(data, "%s\n", path);
}

START_TEST(paths_are_listed_by_name_once)
{
	struct home home;
	struct str seen, wanted;

	home_make(&home);
	str_init(&seen);
	str_init(&wanted);
	scratch_write(inside(&home, "chosen/scenarios/c.test"), "");
	scratch_write(inside(&home, "chosen/scenarios/a.test"), "");
	scratch_write(inside(&home, "chosen/scenarios/.test"), "");
	scratch_write(inside(&home, "chosen/scenarios/other"), "");
	scratch_write(inside(&home, "xdg/eastflank/scenarios/b.test"), "");
	scratch_write(inside(&home, "xdg/eastflank/scenarios/a.test"), "");
	str_addf(&wanted, "%s\n", inside(&home, "chosen/scenarios/a.test"));
	str_addf(&wanted, "%s\n", inside(&home, "xdg/eastflank/scenarios/b.test"));
	str_addf(&wanted, "%s\n", inside(&home, "chosen/scenarios/c.test"));
	paths_each("scenarios", ".test", note, &seen);
	ck_assert_str_eq(seen.text, wanted.text);
	str_release(&seen);
	str_release(&wanted);
	home_remove(&home);
}
END_TEST

Suite *paths_suite(void)
{
	Suite *suite = suite_create("paths");
	TCase *tcase = tcase_create("data and games");

	tcase_add_test(tcase, paths_prefer_the_chosen_folder);
	tcase_add_test(tcase, paths_fall_back_to_the_source_tree);
	tcase_add_test(tcase, paths_do_not_leave_the_data_folders);
	tcase_add_test(tcase, paths_make_the_games_folder);
	tcase_add_test(tcase, paths_are_listed_by_name_once);
	suite_add_tcase(suite, tcase);
	return suite;
}
