/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <fcntl.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/file.h"
#include "io/scratch.h"
#include "runner.h"

Suite *file_suite(void);

START_TEST(file_read_gives_all_bytes)
{
	char folder[SCRATCH_PATH], path[SCRATCH_PATH];
	struct file file;
	struct fault fault;

	scratch_make(folder);
	scratch_write(scratch_path(folder, "a", path), "one\ntwo\n");
	ck_assert(file_read(path, 8, &file, &fault));
	ck_assert_uint_eq(file.size, 8);
	ck_assert_str_eq(file.text, "one\ntwo\n");
	file_release(&file);
	ck_assert(!file_read(path, 7, &file, &fault));
	ck_assert_int_eq(fault.code, FAULT_FILE_SIZE);
	ck_assert_ptr_null(file.text);
	scratch_remove(folder);
}
END_TEST

START_TEST(file_read_says_what_is_missing)
{
	struct file file;
	struct fault fault;

	ck_assert(!file_read("/nowhere/at/all", 10, &file, &fault));
	ck_assert_int_eq(fault.code, FAULT_NO_FILE);
	ck_assert_str_eq(fault.arg[0], "/nowhere/at/all");
	ck_assert(!file_read("/tmp", 10, &file, &fault));
	ck_assert_int_eq(fault.code, FAULT_IO);
	ck_assert(!file_read("/dev/zero", 100000, &file, &fault));
	ck_assert_int_eq(fault.code, FAULT_FILE_SIZE);
}
END_TEST

START_TEST(file_read_takes_standard_input)
{
	int old = dup(STDIN_FILENO);
	int ends[2];
	struct file file;
	struct fault fault;

	ck_assert_int_eq(pipe(ends), 0);
	ck_assert_int_eq(write(ends[1], "typed", 5), 5);
	close(ends[1]);
	ck_assert_int_ge(dup2(ends[0], STDIN_FILENO), 0);

	bool ok = file_read("-", 100, &file, &fault);

	dup2(old, STDIN_FILENO);
	close(old);
	close(ends[0]);
	ck_assert(ok);
	ck_assert_str_eq(file.text, "typed");
	file_release(&file);
}
END_TEST

START_TEST(file_write_replaces_and_leaves_nothing_beside)
{
	char folder[SCRATCH_PATH], path[SCRATCH_PATH], text[32];
	struct stat info;
	struct fault fault;

	scratch_make(folder);
	scratch_write(scratch_path(folder, "a", path), "old and long");
	ck_assert_int_eq(chmod(path, 0640), 0);
	ck_assert(file_write(path, "new", 3, &fault));
	scratch_read(path, text, sizeof(text));
	ck_assert_str_eq(text, "new");
	ck_assert_int_eq(stat(path, &info), 0);
	ck_assert_uint_eq(info.st_mode & 0777, 0640);
	ck_assert_int_eq(scratch_count(folder), 1);
	ck_assert(file_write(scratch_path(folder, "b", path), "", 0, &fault));
	ck_assert_int_eq(scratch_count(folder), 2);
	scratch_remove(folder);
}
END_TEST

/* Run file_write() in a process whose files may hold at most limit bytes. */
static bool write_limited(const char *path, const char *text, rlim_t limit, struct fault *fault)
{
	struct rlimit old, low;

	getrlimit(RLIMIT_FSIZE, &old);
	low = old;
	low.rlim_cur = limit;
	setrlimit(RLIMIT_FSIZE, &low);

	bool ok = file_write(path, text, strlen(text), fault);

	setrlimit(RLIMIT_FSIZE, &old);
	return ok;
}

START_TEST(file_write_keeps_the_old_file_when_the_new_does_not_fit)
{
	char folder[SCRATCH_PATH], path[SCRATCH_PATH], text[32];
	struct fault fault;

	scratch_make(folder);
	scratch_write(scratch_path(folder, "a", path), "old");
	ck_assert(!write_limited(path, "much too long", 5, &fault));
	ck_assert_int_eq(fault.code, FAULT_DISK_FULL);
	scratch_read(path, text, sizeof(text));
	ck_assert_str_eq(text, "old");
	ck_assert_int_eq(scratch_count(folder), 1);
	scratch_remove(folder);
}
END_TEST

START_TEST(file_write_refuses_folders_and_fills_devices)
{
	char folder[SCRATCH_PATH], path[SCRATCH_PATH];
	struct stat info;
	struct fault fault;

	scratch_make(folder);
	ck_assert(!file_write(folder, "x", 1, &fault));
	ck_assert_int_eq(fault.code, FAULT_IO);
	ck_assert(!file_write(scratch_path(folder, "no/where", path), "x", 1, &fault));
	ck_assert_int_eq(fault.code, FAULT_IO);
	ck_assert(file_write("/dev/null", "x", 1, &fault));
	ck_assert_int_eq(stat("/dev/null", &info), 0);
	ck_assert(S_ISCHR(info.st_mode));
	scratch_remove(folder);
}
END_TEST

Suite *file_suite(void)
{
	Suite *suite = suite_create("file");
	TCase *tcase = tcase_create("whole files");

	tcase_add_test(tcase, file_read_gives_all_bytes);
	tcase_add_test(tcase, file_read_says_what_is_missing);
	tcase_add_test(tcase, file_read_takes_standard_input);
	tcase_add_test(tcase, file_write_replaces_and_leaves_nothing_beside);
	tcase_add_test(tcase, file_write_keeps_the_old_file_when_the_new_does_not_fit);
	tcase_add_test(tcase, file_write_refuses_folders_and_fills_devices);
	suite_add_tcase(suite, tcase);
	return suite;
}
