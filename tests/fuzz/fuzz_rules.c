/* SPDX-License-Identifier: MIT */
/*
 * Throw broken files at the loaders of rules, events, members, forces, personas
 * and scenarios: the bad files and the shipped ones, cut short and with bytes
 * changed. Nothing may crash, and what is refused must say why. Each argument is
 * one more file.
 */
#include "config.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/rng.h"
#include "content/content.h"
#include "content/shelf.h"

enum { CUTS = 6, CHANGES = 6, PATH_MOST = 1024, BAD_STEP = 8, LEAST = 500 };

/* The shipped files, read once; the map goes in without its geometry, to be quick. */
struct target {
	struct shelf shelf;
	struct content_texts texts;
	struct arena *arena;
	struct rng rng;
	int tried, refused;
};

static void fail(const char *why, const char *name)
{
	fprintf(stderr, "fuzz_rules: %s: %s\n", why, name);
	exit(EXIT_FAILURE);
}

static void try_text(struct target *target, int part, const struct source *source)
{
	struct content_texts texts = target->texts;
	struct content content;
	struct faults faults = { .count = 0 };

	if (part != CONTENT_SCENARIO)
		texts.part[CONTENT_SCENARIO].text = NULL;
	texts.part[part] = *source;
	target->tried++;
	if (content_load(&texts, &content, &faults)) {
		if (faults.failed)
			fail("loaded with a fault", source->name);
		content_release(&content);
		return;
	}
	target->refused++;
	if (!faults.failed || faults.count == 0)
		fail("refused without a fault", source->name);
}

/* The text, its beginnings, and it with some bytes changed. */
static void try_around(struct target *target, int part, const struct source *source)
{
	char *copy = malloc(source->size + 1);

	if (!copy)
		fail("no memory", source->name);
	try_text(target, part, source);
	for (int i = 0; i < CUTS; i++) {
		struct source cut = *source;

		cut.size = rng_below(&target->rng, (uint32_t)source->size + 1);
		try_text(target, part, &cut);
	}
	for (int i = 0; i < CHANGES; i++) {
		memcpy(copy, source->text, source->size + 1);
		for (int k = 0; k <= i % 4 && source->size > 0; k++) {
			uint32_t at = rng_below(&target->rng, (uint32_t)source->size);

			copy[at] = (char)rng_below(&target->rng, 256);
		}
		try_text(target, part, &(struct source){ source->name, copy, source->size });
	}
	free(copy);
}

static void try_file(struct target *target, const char *path, bool around)
{
	struct file file;
	struct fault fault;

	if (!file_read(path, YAML_SIZE, &file, &fault))
		fail("cannot be read", path);

	struct source source = { path, file.text, file.size };
	int part = content_part_of(&source);

	if (part > CONTENT_MAP && around)
		try_around(target, part, &source);
	else if (part > CONTENT_MAP)
		try_text(target, part, &source);
	file_release(&file);
}

/* Every bad file as it is, and every few of them changed. */
static void try_folder(struct target *target, const char *folder)
{
	char path[PATH_MOST];
	struct dirent **names;

	snprintf(path, sizeof(path), "%s/tests/data/bad/%s", SOURCEDIR, folder);

	int count = scandir(path, &names, NULL, alphasort);
	if (count < 0)
		fail("no such folder", path);

	int seen = 0;

	for (int i = 0; i < count; i++) {
		size_t length = strlen(names[i]->d_name);

		snprintf(path, sizeof(path), "%s/tests/data/bad/%s/%s", SOURCEDIR, folder,
			names[i]->d_name);
		if (length > 5 && strcmp(names[i]->d_name + length - 5, ".yaml") == 0)
			try_file(target, path, seen++ % BAD_STEP == 0);
		free(names[i]);
	}
	free(names);
}

static void target_init(struct target *target)
{
	static const char NAME[] = SOURCEDIR "/scenarios/nuuk_winter.yaml";
	struct faults faults = { .count = 0 };

	*target = (struct target){ .arena = arena_new() };
	rng_init(&target->rng, 2026);
	if (!shelf_read(&target->shelf, CONTENT_SCENARIO, NAME, &faults)
			|| !shelf_complete(&target->shelf, CONTENT_SCENARIO, &faults))
		fail("the shipped files cannot be read", faults.list[0].file);
	target->texts = target->shelf.texts;

	const char *areas = content_map_areas(&target->texts.part[CONTENT_MAP], target->arena);

	target->texts.part[CONTENT_MAP] = (struct source){ "map", areas, strlen(areas) };
}

int main(int argc, char **argv)
{
	static const char *const FOLDERS[] = {
		"rules", "events", "members", "forces", "personas", "scenario",
	};
	struct target target;

	target_init(&target);
	for (int i = 1; i < argc; i++)
		try_file(&target, argv[i], true);
	for (size_t i = 0; i < sizeof(FOLDERS) / sizeof(*FOLDERS); i++)
		try_folder(&target, FOLDERS[i]);
	for (int i = CONTENT_RULES; i < CONTENT_PARTS; i++)
		try_around(&target, i, &target.texts.part[i]);
	printf("fuzz_rules: %d tried, %d refused\n", target.tried, target.refused);
	/* Less would mean that nothing was cut or changed. */
	if (target.tried < LEAST)
		fail("too little was tried", "");
	shelf_release(&target.shelf);
	arena_free(target.arena);
	return EXIT_SUCCESS;
}
