/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "fuzz/replay.h"

#include <dirent.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/rng.h"
#include "base/str.h"
#include "io/file.h"

enum { SEED_SIZE = 2 * 1024 * 1024, SPOILS = 4 };

/* What stands for something in YAML or in a map, and what should never be there. */
static const char *const PIECES[] = {
	"[", "]", "{", "}", ":", ": ", ",", "- ", "\n- ", "#", " #", "&a ", "*a", "!!int ", "|\n",
	">", "'", "\"", "%", "@", "`", "? ", "\n", "\t", "\r", "---\n", "...\n",
	"0", "-", "9999999999",
	"-1", "\\x00", "\\", "\xff", "\xc3", "\xe2\x80\xa8", "\xef\xbb\xbf", "歐", "<<: ", "~",
	"[[[[[[[[[[",
};

static void run(const struct str *text)
{
	LLVMFuzzerTestOneInput((const uint8_t *)text->text, text->length);
}

static uint32_t pick(struct rng *rng, size_t below)
{
	return below ? rng_below(rng, (uint32_t)below) : 0;
}

/* Put some bytes in the place of others, somewhere. */
static void spoil(struct rng *rng, struct str *text)
{
	struct str out;
	size_t from = pick(rng, text->length + 1);
	size_t gone = pick(rng, 8);
	const char *piece = PIECES[pick(rng, sizeof(PIECES) / sizeof(*PIECES))];
	uint32_t kind = pick(rng, 4);

	if (gone > text->length - from)
		gone = text->length - from;
	str_init(&out);
	str_add_bytes(&out, text->text, from);
	if (kind == 0)
		str_add_char(&out, (char)pick(rng, 256));
	else if (kind < 3)
		str_add(&out, piece);
	str_add_bytes(&out, text->text + from + gone, text->length - from - gone);
	str_release(text);
	*text = out;
}

static void play_text(const struct file *file, const struct seed *seed)
{
	struct rng rng;
	struct str text;

	str_init(&text);
	str_add_bytes(&text, file->text, file->size);
	run(&text);
	for (int i = 0; i < seed->cuts; i++) {
		str_clear(&text);
		str_add_bytes(&text, file->text, file->size * (size_t)i / (size_t)seed->cuts);
		run(&text);
	}
	rng_init(&rng, file->size);
	for (int i = 0; i < seed->changes; i++) {
		str_clear(&text);
		str_add_bytes(&text, file->text, file->size);
		for (uint32_t j = 0, count = 1 + pick(&rng, SPOILS); j < count; j++)
			spoil(&rng, &text);
		run(&text);
	}
	str_release(&text);
}

static void play_file(const char *path, const struct seed *seed)
{
	struct file file;
	struct fault fault;

	if (!file_read(path, SEED_SIZE, &file, &fault)) {
		fprintf(stderr, "%s: cannot be read\n", path);
		exit(EXIT_FAILURE);
	}
	play_text(&file, seed);
	file_release(&file);
}

/* Folders are read in any order: each file is played by itself. */
static int play_folder(const char *folder, const struct seed *seed)
{
	DIR *dir = opendir(folder);
	int count = 0;

	if (!dir)
		return 0;
	for (const struct dirent *entry = readdir(dir); entry; entry = readdir(dir)) {
		struct str path;

		if (entry->d_name[0] == '.')
			continue;
		str_init(&path);
		str_addf(&path, "%s/%s", folder, entry->d_name);
		play_file(path.text, seed);
		str_release(&path);
		count++;
	}
	closedir(dir);
	return count;
}

int main(int argc, char **argv)
{
	const char *top = getenv("TOP_SRCDIR");
	int count = 0;

	/* Files named on the command line are replayed as they are: to look into a find. */
	for (int i = 1; i < argc; i++)
		play_file(argv[i], &(struct seed){ .path = argv[i] });
	for (int i = 0; argc == 1 && SEEDS[i].path; i++) {
		char path[PATH_MAX];
		struct stat info;

		snprintf(path, sizeof(path), "%s/%s", top ? top : SOURCEDIR, SEEDS[i].path);
		if (stat(path, &info) == 0 && S_ISDIR(info.st_mode)) {
			count += play_folder(path, &SEEDS[i]);
			continue;
		}
		play_file(path, &SEEDS[i]);
		count++;
	}
	return argc == 1 && count < 3 ? EXIT_FAILURE : EXIT_SUCCESS;
}
