/* SPDX-License-Identifier: MIT */
/*
 * Every file under tests/data/bad must be refused with exactly the message in the .fault file
 * beside it. With GOLDEN=write in the environment the .fault files are written instead.
 */
#include "config.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "content/content.h"
#include "content/map.h"
#include "io/file.h"
#include "prose/prose.h"
#include "runner.h"

Suite *bad_suite(void);

enum { BAD_PATH = 512, BAD_SIZE = 64 * 1024 };

/* The walk over one folder. */
struct walk {
	const char *folder;
	int count;               /* files seen */
	struct str wrong;        /* what differs, for the failure message */
};

static bool load_map(const char *path, struct faults *faults)
{
	struct file file;
	struct fault fault;

	if (!file_read(path, BAD_SIZE, &file, &fault))
		ck_abort_msg("%s cannot be read", path);

	struct source source = { .name = path, .text = file.text, .size = file.size };
	struct loader loader = { .arena = arena_new(), .faults = faults, .source = &source };
	struct world *world = arena_alloc(loader.arena, 1, sizeof(*world));
	struct atlas *atlas;
	bool ok = map_load(&loader, world, &atlas);

	arena_free(loader.arena);
	file_release(&file);
	return ok;
}

/* Maps are loaded by themselves, so that one without a format can be told too. */
static bool load(const char *folder, const char *path, struct faults *faults)
{
	return strcmp(folder, "map") == 0 ? load_map(path, faults) : content_check(path, faults);
}

static void write_golden(const char *path, const struct str *text)
{
	struct fault fault;

	if (!file_write(path, text->text, text->length, &fault))
		ck_abort_msg("%s cannot be written", path);
}

static void compare_golden(struct walk *walk, const char *path, const struct str *text)
{
	struct file file;
	struct fault fault;
	bool has_golden = file_read(path, BAD_SIZE, &file, &fault);

	if (!has_golden || strcmp(file.text, text->text) != 0)
		str_addf(&walk->wrong, "--- %s says:\n%s--- now:\n%s", path,
			has_golden ? file.text : "(missing)\n", text->text);
	file_release(&file);
}

static void check_file(struct walk *walk, const char *name)
{
	char path[BAD_PATH], golden[BAD_PATH];
	struct faults faults = { .count = 0 };
	struct str text;

	snprintf(path, sizeof(path), "bad/%s/%s", walk->folder, name);
	snprintf(golden, sizeof(golden), "bad/%s/%.*s.fault", walk->folder,
		(int)strlen(name) - 5, name);
	str_init(&text);
	if (load(walk->folder, path, &faults))
		str_addf(&walk->wrong, "--- %s was not refused\n", path);
	prose_faults(&faults, &text);
	if (getenv("GOLDEN"))
		write_golden(golden, &text);
	else
		compare_golden(walk, golden, &text);
	str_release(&text);
	walk->count++;
}

static void walk_folder(struct walk *walk)
{
	char path[BAD_PATH];
	DIR *dir;

	snprintf(path, sizeof(path), "bad/%s", walk->folder);
	dir = opendir(path);
	ck_assert_msg(dir, "no folder %s", path);
	for (const struct dirent *entry = readdir(dir); entry; entry = readdir(dir)) {
		const char *dot = strrchr(entry->d_name, '.');

		if (dot && strcmp(dot, ".yaml") == 0)
			check_file(walk, entry->d_name);
	}
	closedir(dir);
}

/* The folders of bad files and how many there are at least. */
static const struct {
	const char *folder;
	int least;
} FOLDERS[] = {
	{ "map", 110 },
	{ "rules", 130 },
	{ "events", 15 },
	{ "members", 10 },
	{ "forces", 10 },
	{ "personas", 12 },
	{ "scenario", 75 },
};

START_TEST(bad_files_are_refused_in_these_words)
{
	struct walk walk = { .folder = FOLDERS[_i].folder };
	const char *top = getenv("TOP_SRCDIR");
	char old[1024], data[1024];

	ck_assert_ptr_nonnull(getcwd(old, sizeof(old)));
	snprintf(data, sizeof(data), "%s/tests/data", top ? top : SOURCEDIR);
	setenv("EASTFLANK_DATA", top ? top : SOURCEDIR, 1);
	ck_assert_int_eq(chdir(data), 0);
	str_init(&walk.wrong);
	walk_folder(&walk);
	ck_assert_int_eq(chdir(old), 0);
	ck_assert_msg(walk.wrong.length == 0, "\n%s", walk.wrong.text);
	ck_assert_int_ge(walk.count, FOLDERS[_i].least);
	str_release(&walk.wrong);
}
END_TEST

Suite *bad_suite(void)
{
	Suite *suite = suite_create("bad files");
	TCase *tcase = tcase_create("folders");

	tcase_add_loop_test(tcase, bad_files_are_refused_in_these_words, 0,
		sizeof(FOLDERS) / sizeof(*FOLDERS));
	suite_add_tcase(suite, tcase);
	return suite;
}
