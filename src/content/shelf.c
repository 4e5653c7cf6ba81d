/* SPDX-License-Identifier: MIT */
#include "content/shelf.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "base/name.h"
#include "content/assemble.h"
#include "io/paths.h"

enum { NAME_LONGEST = 64 };

#define BIT(part) (1U << (part))

/* What the others name must be in a part, so each is read with all of them; a map may be any. */
static const unsigned NEEDS[CONTENT_PARTS] = {
	[CONTENT_MAP] = 0,
	[CONTENT_MEMBERS] = CONTENT_ALL & ~BIT(CONTENT_SCENARIO),
	[CONTENT_FORCES] = CONTENT_ALL & ~BIT(CONTENT_SCENARIO),
	[CONTENT_RULES] = CONTENT_ALL & ~BIT(CONTENT_SCENARIO),
	[CONTENT_EVENTS] = CONTENT_ALL & ~BIT(CONTENT_SCENARIO),
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

/* A part that the scenario names: the key, where such files lie, and what it is without one. */
struct naming {
	const char *key, *folder, *usual;
};

static bool name_check(const struct loader *loader, const struct node *node)
{
	if (!node_is(loader, node, NODE_SCALAR))
		return false;
	return name_is_plain(node->text) || node_complain(loader, node, &(struct complaint){
		.code = FAULT_ID, .arg = { node->text }, .expect = EXPECT_ID });
}

/* The search of a name among files. */
struct likeness {
	const char *wanted;
	char *nearest;           /* FAULT_ARG bytes */
};

static void file_offer(const char *path, void *data)
{
	const struct likeness *likeness = data;
	const char *slash = strrchr(path, '/');
	const char *best = *likeness->nearest ? likeness->nearest : NULL;
	char id[FAULT_ARG];

	fault_copy(id, sizeof(id), slash ? slash + 1 : path);
	id[strcspn(id, ".")] = '\0';
	name_offer(likeness->wanted, id, &best);
	if (best == id)
		fault_copy(likeness->nearest, FAULT_ARG, id);
}

void shelf_nearest(const char *folder, const char *wanted, char nearest[FAULT_ARG])
{
	nearest[0] = '\0';
	paths_each(folder, ".yaml", file_offer, &(struct likeness){ wanted, nearest });
}

/* Find the file that the scenario names; faults stand at the name. */
static bool named_path(const struct shelf *shelf, const struct naming *naming,
	char path[PATH_SIZE], struct faults *faults)
{
	struct loader loader = { arena_new(), faults, &shelf->texts.part[CONTENT_SCENARIO] };
	const struct node *root = yaml_tree(&loader);
	const struct node *node = root ? node_need(&loader, root, naming->key) : NULL;
	bool sound = node && name_check(&loader, node);

	if (sound) {
		char name[PATH_SIZE], nearest[FAULT_ARG];
		struct fault fault;

		snprintf(name, sizeof(name), "%s/%s.yaml", naming->folder, node->text);
		shelf_nearest(naming->folder, node->text, nearest);
		sound = path_of_data(name, path, &fault)
			|| node_complain(&loader, node, &(struct complaint){
				.code = FAULT_NO_DATA, .arg = { name },
				.nearest = *nearest ? nearest : NULL });
	}
	arena_free(loader.arena);
	return sound;
}

/* Find the file of a part: named by the scenario if there is one, else the usual. */
static bool part_path(const struct shelf *shelf, enum content_part part, char path[PATH_SIZE],
	struct faults *faults)
{
	static const struct naming NAMINGS[CONTENT_PARTS] = {
		[CONTENT_MAP] = { "map", "assets/maps", "assets/maps/europe.yaml" },
		[CONTENT_RULES] = { "rules", "assets/rules", "assets/rules/plan-b.yaml" },
	};
	const struct naming *naming = &NAMINGS[part];
	struct fault fault;

	if (naming->key && shelf->texts.part[CONTENT_SCENARIO].text)
		return named_path(shelf, naming, path, faults);
	return path_of_data(naming->key ? naming->usual : part_file(part), path, &fault)
		|| faults_add(faults, &fault);
}

bool shelf_complete(struct shelf *shelf, enum content_part part, struct faults *faults)
{
	for (int i = 0; i < CONTENT_PARTS; i++) {
		char path[PATH_SIZE];

		if (!(NEEDS[part] & BIT(i)) || shelf->texts.part[i].text)
			continue;
		if (!part_path(shelf, i, path, faults) || !shelf_read(shelf, i, path, faults))
			return false;
	}
	return true;
}
