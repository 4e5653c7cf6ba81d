/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "io/file.h"
#include "io/scratch.h"
#include "runner.h"

Suite *appender_suite(void);

/*
 * These stand before the C library's: a disk that fails when the environment says so.
 * TEST_SYNC=fail: fdatasync fails. TEST_FOLDER=fail: so does fsync. TEST_WRITE=N: a write
 * takes N bytes, the next one none.
 */
int fsync(int fd)
{
	if (!getenv("TEST_FOLDER"))
		return (int)syscall(SYS_fsync, fd);
	errno = EIO;
	return -1;
}

int fdatasync(int fd)
{
	if (!getenv("TEST_SYNC"))
		return (int)syscall(SYS_fdatasync, fd);
	errno = EIO;
	return -1;
}

ssize_t write(int fd, const void *bytes, size_t count)
{
	const char *room = getenv("TEST_WRITE");

	if (!room)
		return (ssize_t)syscall(SYS_write, fd, bytes, count);
	if (strcmp(room, "0") == 0) {
		errno = ENOSPC;
		return -1;
	}
	count = (size_t)atoi(room);
	setenv("TEST_WRITE", "0", 1);
	return (ssize_t)syscall(SYS_write, fd, bytes, count);
}

/* A folder with an open, new game file in it. */
struct game {
	char folder[SCRATCH_PATH], path[SCRATCH_PATH];
	struct appender appender;
	struct fault fault;
};

static void game_make(struct game *game)
{
	scratch_make(game->folder);
	scratch_path(game->folder, "g", game->path);
	ck_assert(appender_open(&game->appender, game->path, true, &game->fault));
}

static void game_remove(struct game *game)
{
	appender_close(&game->appender);
	scratch_remove(game->folder);
}

static void expect_text(const struct game *game, const char *wanted)
{
	char text[64];

	scratch_read(game->path, text, sizeof(text));
	ck_assert_str_eq(text, wanted);
	ck_assert_uint_eq(game->appender.size, strlen(wanted));
}

static bool add(struct game *game, const char *text)
{
	return appender_add(&game->appender, text, strlen(text), &game->fault);
}

START_TEST(appender_adds_and_opens_again)
{
	struct game game;

	game_make(&game);
	ck_assert(add(&game, "one\n"));
	appender_close(&game.appender);
	ck_assert(!appender_open(&game.appender, game.path, true, &game.fault));
	ck_assert_int_eq(game.fault.code, FAULT_EXISTS);
	ck_assert(appender_open(&game.appender, game.path, false, &game.fault));
	ck_assert_uint_eq(game.appender.size, 4);
	ck_assert(add(&game, "two\n"));
	expect_text(&game, "one\ntwo\n");
	game_remove(&game);
}
END_TEST

START_TEST(appender_says_what_is_missing)
{
	struct appender appender;
	struct fault fault;

	ck_assert(!appender_open(&appender, "/nowhere/g", false, &fault));
	ck_assert_int_eq(fault.code, FAULT_NO_FILE);
	ck_assert(!appender_open(&appender, "/nowhere/g", true, &fault));
	ck_assert_int_eq(fault.code, FAULT_IO);
	ck_assert_int_eq(appender.fd, -1);
}
END_TEST

/* Open the file in another process; its exit status tells how that went. */
static int open_elsewhere(const char *path)
{
	pid_t child = fork();
	int status;

	if (child == 0) {
		struct appender appender;
		struct fault fault;
		char holder[32];

		if (appender_open(&appender, path, false, &fault))
			_exit(10);
		snprintf(holder, sizeof(holder), "(%ld)", (long)getppid());
		if (fault.code == FAULT_LOCKED_BY)
			_exit(strstr(fault.arg[1], holder) ? 20 : 21);
		_exit(fault.code == FAULT_LOCKED ? 20 : 30);
	}
	ck_assert_int_gt(child, 0);
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	return WEXITSTATUS(status);
}

START_TEST(appender_refuses_a_second_writer)
{
	struct game game;
	struct appender second;

	game_make(&game);
	ck_assert_int_eq(open_elsewhere(game.path), 20);
	ck_assert(!appender_open(&second, game.path, false, &game.fault));
	appender_close(&game.appender);
	ck_assert_int_eq(open_elsewhere(game.path), 10);
	game_remove(&game);
}
END_TEST

START_TEST(appender_takes_back_what_does_not_fit)
{
	struct game game;

	game_make(&game);
	ck_assert(add(&game, "one\n"));
	setenv("TEST_WRITE", "3", 1);

	bool ok = add(&game, "torn\n");

	unsetenv("TEST_WRITE");
	ck_assert(!ok);
	ck_assert_int_eq(game.fault.code, FAULT_DISK_FULL);
	expect_text(&game, "one\n");
	ck_assert(add(&game, "two\n"));
	expect_text(&game, "one\ntwo\n");
	game_remove(&game);
}
END_TEST

START_TEST(appender_lives_through_a_file_size_limit)
{
	struct game game;
	struct rlimit old, low;

	game_make(&game);
	getrlimit(RLIMIT_FSIZE, &old);
	for (rlim_t room = 0; room < 8; room++) {
		low = (struct rlimit){ .rlim_cur = room, .rlim_max = old.rlim_max };
		setrlimit(RLIMIT_FSIZE, &low);

		bool ok = add(&game, "12345678");

		setrlimit(RLIMIT_FSIZE, &old);
		ck_assert(!ok);
		ck_assert_int_eq(game.fault.code, FAULT_DISK_FULL);
		expect_text(&game, "");
	}
	ck_assert(add(&game, "12345678"));
	expect_text(&game, "12345678");
	game_remove(&game);
}
END_TEST

START_TEST(appender_never_syncs_again_after_a_failure)
{
	struct game game;

	game_make(&game);
	ck_assert(add(&game, "one\n"));
	setenv("TEST_SYNC", "fail", 1);

	bool ok = add(&game, "two\n");

	unsetenv("TEST_SYNC");
	ck_assert(!ok);
	ck_assert_int_eq(game.fault.code, FAULT_SYNC);
	ck_assert_int_eq(game.appender.fd, -1);
	ck_assert(!add(&game, "three\n"));
	ck_assert_int_eq(game.fault.code, FAULT_IO);
	game_remove(&game);
}
END_TEST

static bool sync_failing(struct game *game)
{
	setenv("TEST_SYNC", "fail", 1);

	bool ok = appender_sync(&game->appender, &game->fault);

	unsetenv("TEST_SYNC");
	return ok;
}

START_TEST(appender_syncs_what_another_left)
{
	struct game game;

	game_make(&game);
	ck_assert(add(&game, "one\n"));
	ck_assert(appender_sync(&game.appender, &game.fault));
	ck_assert(!sync_failing(&game));
	ck_assert_int_eq(game.fault.code, FAULT_SYNC);
	ck_assert_int_eq(game.appender.fd, -1);
	game_remove(&game);
}
END_TEST

START_TEST(appender_leaves_no_file_that_it_could_not_create)
{
	struct game game;

	game_make(&game);
	appender_close(&game.appender);
	ck_assert_int_eq(unlink(game.path), 0);
	setenv("TEST_FOLDER", "fail", 1);

	bool ok = appender_open(&game.appender, game.path, true, &game.fault);

	unsetenv("TEST_FOLDER");
	ck_assert(!ok);
	ck_assert_int_eq(game.fault.code, FAULT_SYNC);
	ck_assert_int_ne(access(game.path, F_OK), 0);
	game_remove(&game);
}
END_TEST

/* Nothing may be acknowledged that goes into a file nobody will find, or behind other bytes. */
static void expect_touched(struct game *game)
{
	ck_assert(!add(game, "two\n"));
	ck_assert_int_eq(game->fault.code, FAULT_TOUCHED);
	ck_assert_int_eq(game->appender.fd, -1);
	game_remove(game);
}

START_TEST(appender_stops_when_the_file_is_gone)
{
	struct game game;

	game_make(&game);
	ck_assert_int_eq(unlink(game.path), 0);
	expect_touched(&game);
}
END_TEST

START_TEST(appender_stops_when_another_file_has_its_name)
{
	struct game game;
	char other[SCRATCH_PATH];

	game_make(&game);
	ck_assert(add(&game, "one\n"));
	ck_assert(file_write(scratch_path(game.folder, "h", other), "one\n", 4, &game.fault));
	ck_assert_int_eq(rename(other, game.path), 0);
	expect_touched(&game);
}
END_TEST

START_TEST(appender_stops_when_the_file_is_longer_than_it_left_it)
{
	struct game game;

	game_make(&game);
	ck_assert_int_eq(truncate(game.path, 3), 0);
	expect_touched(&game);
}
END_TEST

START_TEST(appender_closes_when_it_cannot_take_back)
{
	struct appender appender;
	struct fault fault;

	/* Full, and no file that could be cut. */
	ck_assert(appender_open(&appender, "/dev/full", false, &fault));
	ck_assert(!appender_add(&appender, "x", 1, &fault));
	ck_assert_int_eq(fault.code, FAULT_IO);
	ck_assert_int_eq(appender.fd, -1);
}
END_TEST

START_TEST(appender_cuts)
{
	struct game game;

	game_make(&game);
	ck_assert(add(&game, "one\ntor"));
	ck_assert(appender_cut(&game.appender, 4, &game.fault));
	expect_text(&game, "one\n");
	ck_assert(add(&game, "two\n"));
	expect_text(&game, "one\ntwo\n");
	appender_close(&game.appender);
	ck_assert(!appender_cut(&game.appender, 0, &game.fault));
	game_remove(&game);
}
END_TEST

Suite *appender_suite(void)
{
	Suite *suite = suite_create("appender");
	TCase *tcase = tcase_create("durability");

	tcase_add_test(tcase, appender_adds_and_opens_again);
	tcase_add_test(tcase, appender_says_what_is_missing);
	tcase_add_test(tcase, appender_refuses_a_second_writer);
	tcase_add_test(tcase, appender_takes_back_what_does_not_fit);
	tcase_add_test(tcase, appender_lives_through_a_file_size_limit);
	tcase_add_test(tcase, appender_never_syncs_again_after_a_failure);
	tcase_add_test(tcase, appender_syncs_what_another_left);
	tcase_add_test(tcase, appender_leaves_no_file_that_it_could_not_create);
	tcase_add_test(tcase, appender_stops_when_the_file_is_gone);
	tcase_add_test(tcase, appender_stops_when_another_file_has_its_name);
	tcase_add_test(tcase, appender_stops_when_the_file_is_longer_than_it_left_it);
	tcase_add_test(tcase, appender_closes_when_it_cannot_take_back);
	tcase_add_test(tcase, appender_cuts);
	suite_add_tcase(suite, tcase);
	return suite;
}
