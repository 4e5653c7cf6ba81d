/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/orders_file.h"
#include "app/preferences.h"
#include "app/session.h"
#include "io/file.h"
#include "io/scratch.h"
#include "journal/game.h"
#include "prose/prose.h"
#include "runner.h"

Suite *bad_app_suite(void);

/*
 * Every tests/data/bad/journal/NAME.yaml, .../orders/NAME.yaml and .../config/NAME.yaml
 * gives, to the letter, what stands in NAME.fault beside it. GOLDEN=write writes those anew.
 */
static char folder[SCRATCH_PATH], game[SCRATCH_PATH];

static void set_up(void)
{
	const char *top = getenv("TOP_SRCDIR");

	scratch_make(folder);
	scratch_path(folder, "a.game.yaml", game);
	setenv("XDG_DATA_HOME", folder, 1);
	/* Messages name files as they were given: the same wherever the tree lies. */
	ck_assert_int_eq(chdir(top ? top : "."), 0);
}

static void tear_down(void)
{
	scratch_remove(folder);
}

static void compare(const char *path, const struct faults *faults)
{
	char wanted[SCRATCH_PATH];
	struct file file;
	struct fault fault;
	struct str said;

	snprintf(wanted, sizeof wanted, "%.*s.fault", (int)(strlen(path) - strlen(".yaml")), path);
	str_init(&said);
	prose_faults(faults, &said);
	if (getenv("GOLDEN"))
		ck_assert(file_write(wanted, said.text, said.length, &fault));
	ck_assert_msg(file_read(wanted, 1 << 16, &file, &fault), "%s is missing", wanted);
	ck_assert_msg(strcmp(file.text, said.text) == 0, "%s says\n%snot\n%s", path, said.text,
		file.text);
	file_release(&file);
	str_release(&said);
}

static void journal_check(const char *path)
{
	struct session *session = NULL;
	struct faults faults = { 0 };

	ck_assert_msg(!session_open(path, SESSION_READ, &session, &faults), "%s is taken", path);
	compare(path, &faults);
}

static void orders_check(const char *path)
{
	struct session *session = NULL;
	struct faults faults = { 0 };
	struct fault fault;
	struct filing filing;
	struct file file;
	struct arena *arena = arena_new();

	ck_assert(session_open(game, SESSION_READ, &session, &faults));
	ck_assert(file_read(path, YAML_SIZE, &file, &fault));

	struct source source = { .name = path, .text = file.text, .size = file.size };

	ck_assert_msg(!orders_file_read(session, TEAM_C, &source, arena, &filing, &faults),
		"%s is taken", path);
	compare(path, &faults);
	file_release(&file);
	arena_free(arena);
	session_free(session);
}

static void config_check(const char *path)
{
	struct preferences preferences;
	struct faults faults = { 0 };
	struct fault fault;
	struct file file;
	struct arena *arena = arena_new();

	ck_assert(file_read(path, YAML_SIZE, &file, &fault));
	preferences_init(&preferences);
	preferences_read(&preferences, &(struct source){ path, file.text, file.size }, arena,
		&faults);
	ck_assert_msg(faults.count > 0, "%s is taken", path);
	compare(path, &faults);
	file_release(&file);
	arena_free(arena);
}

/* Call check with every .yaml of a folder; return how many there are. */
static int each(const char *where, void (*check)(const char *path))
{
	DIR *dir = opendir(where);
	int count = 0;

	ck_assert_msg(dir != NULL, "%s is missing", where);
	for (const struct dirent *entry = readdir(dir); entry; entry = readdir(dir)) {
		const char *dot = strrchr(entry->d_name, '.');
		char path[SCRATCH_PATH];

		if (!dot || strcmp(dot, ".yaml") != 0)
			continue;
		check(scratch_path(where, entry->d_name, path));
		count++;
	}
	closedir(dir);
	return count;
}

START_TEST(bad_journals_give_their_exact_messages)
{
	ck_assert_int_ge(each("tests/data/bad/journal", journal_check), 10);
}
END_TEST

START_TEST(bad_configurations_give_their_exact_messages)
{
	ck_assert_int_ge(each("tests/data/bad/config", config_check), 20);
}
END_TEST

START_TEST(bad_orders_give_their_exact_messages)
{
	struct setup setup = { .scenario = "nuuk_winter", .seed = 3, .path = game };
	struct session *session = NULL;
	struct faults faults = { 0 };

	ck_assert(session_new(&setup, &session, &faults));
	session_free(session);
	ck_assert_int_ge(each("tests/data/bad/orders", orders_check), 10);
}
END_TEST

Suite *bad_app_suite(void)
{
	Suite *suite = suite_create("bad journals and orders");
	TCase *tests = tcase_create("bad");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, bad_journals_give_their_exact_messages);
	tcase_add_test(tests, bad_configurations_give_their_exact_messages);
	tcase_add_test(tests, bad_orders_give_their_exact_messages);
	suite_add_tcase(suite, tests);
	return suite;
}
