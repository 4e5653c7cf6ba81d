/* SPDX-License-Identifier: MIT */
#include "content/shelf.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "content/assemble.h"
#include "io/paths.h"

enum { NAME_LONGEST = 64 };

/* What a map and a ruleset are called if nobody says so: for checking a file by itself. */
static const char DEFAULT_MAP[] = "europe";
static const char DEFAULT_RULES[] = "plan-b";

#define BIT(part) (1U << (part))
static const unsigned NEEDS[CONTENT_PARTS] = {
	[CONTENT_MAP] = 0,
	[CONTENT_MEMBERS] = 0,
	[CONTENT_FORCES] = BIT(CONTENT_MAP) | BIT(CONTENT_MEMBERS),
	[CONTENT_RULES] = CONTENT_ALL & ~BIT(CONTENT_SCENARIO) & ~BIT(CONTENT_PERSONAS),
	[CONTENT_EVENTS] = CONTENT_ALL & ~BIT(CONTENT_SCENARIO) & ~BIT(CONTENT_PERSONAS),
	[CONTENT_PERSONAS] = CONTENT_ALL & ~BIT(CONTENT_SCENARIO),
	[CONTENT_SCENARIO] = CONTENT_ALL,
};

void shelf_release(struct shelf *shelf)
{
	for (int i = 0; i < CONTENT_PARTS; i++)
		file_release(&shelf->file[i]);
}

bool shelf_read(struct shelf *shelf, enum content_part part, const char *path,
	struct faults *faults)
{
	struct fault fault;

	if (!file_read(path, YAML_SIZE, &shelf->file[part], &fault))
		return faults_add(faults, &fault);
	fault_copy(shelf->name[part], FAULT_FILE, path);
	shelf->texts.part[part] = (struct source){
		.name = shelf->name[part],
		.text = shelf->file[part].text,
		.size = shelf->file[part].size,
	};
	return true;
}

/* Whether a name that a file gives can be part of a path. */
static bool name_is_plain(const char *name)
{
	if (!*name || strlen(name) > NAME_LONGEST)
		return false;
	for (; *name; name++)
		if (!isalnum((unsigned char)*name) && *name != '_' && *name != '-')
			return false;
	return true;
}

/* The map or ruleset that the scenario names under key; the default after a fault. */
static bool named_file(const struct shelf *shelf, const char *key, char name[NAME_LONGEST + 1],
	struct faults *faults)
{
	const struct source *source = &shelf->texts.part[CONTENT_SCENARIO];
	struct arena *arena = arena_new();
	struct loader loader = { arena, faults, source };
	const struct node *root = source->text ? yaml_tree(&loader) : NULL;
	const struct node *node = root ? node_need(&loader, root, key) : NULL;
	bool sound = !source->text;

	if (node && node_is(&loader, node, NODE_SCALAR)) {
		sound = name_is_plain(node->text);
		if (sound)
			snprintf(name, NAME_LONGEST + 1, "%s", node->text);
		else
			node_complain(&loader, node, &(struct complaint){
				.code = FAULT_ID, .arg = { node->text }, .expect = EXPECT_ID });
	}
	arena_free(arena);
	return sound;
}

/* The file of a part, relative to the data folders. */
static bool part_path(const struct shelf *shelf, enum content_part part, char path[PATH_SIZE],
	struct faults *faults)
{
	char name[NAME_LONGEST + 1] = "";
	bool sound = true;

	if (part == CONTENT_MAP) {
		snprintf(name, sizeof(name), "%s", DEFAULT_MAP);
		sound = named_file(shelf, "map", name, faults);
		snprintf(path, PATH_SIZE, "assets/maps/%s.yaml", name);
	} else if (part == CONTENT_RULES) {
		snprintf(name, sizeof(name), "%s", DEFAULT_RULES);
		sound = named_file(shelf, "rules", name, faults);
		snprintf(path, PATH_SIZE, "assets/rules/%s.yaml", name);
	} else {
		snprintf(path, PATH_SIZE, "%s", part_file(part));
	}
	return sound;
}

bool shelf_complete(struct shelf *shelf, enum content_part part, struct faults *faults)
{
	for (int i = 0; i < CONTENT_PARTS; i++) {
		char name[PATH_SIZE], path[PATH_SIZE];
		struct fault fault;

		if (!(NEEDS[part] & BIT(i)) || shelf->texts.part[i].text)
			continue;
		if (!part_path(shelf, i, name, faults))
			return false;
		if (!path_of_data(name, path, &fault))
			return faults_add(faults, &fault);
		if (!shelf_read(shelf, i, path, faults))
			return false;
	}
	return true;
}
