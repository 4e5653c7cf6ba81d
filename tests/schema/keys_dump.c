/* SPDX-License-Identifier: MIT */
/*
 * Print what the loaders take and need while they read the scenarios given as
 * arguments with all that those name (or a "..._config.yaml"), a line each:
 * "key", "need" or "int", file, line, column, then the key, or lowest and
 * highest number. The test of the schemas compares. Three functions are caught
 * by the linker (--wrap).
 */
#include <stdio.h>
#include <string.h>

#include "app/preferences.h"
#include "content/content.h"
#include "io/file.h"

bool __wrap_node_keys(const struct loader *loader, const struct node *map,
	const char *const *keys);
bool __real_node_keys(const struct loader *loader, const struct node *map,
	const char *const *keys);
const struct node *__wrap_node_need(const struct loader *loader, const struct node *map,
	const char *key);
const struct node *__real_node_need(const struct loader *loader, const struct node *map,
	const char *key);
bool __wrap_node_int(const struct loader *loader, const struct node *node, int low, int high,
	int *value);
bool __real_node_int(const struct loader *loader, const struct node *node, int low, int high,
	int *value);

static void place_print(const char *what, const struct loader *loader, const struct node *node)
{
	const struct source *source = node->source ? node->source : loader->source;

	printf("%s\t%s\t%d\t%d\t", what, source->name, node->line, node->column);
}

bool __wrap_node_keys(const struct loader *loader, const struct node *map,
	const char *const *keys)
{
	for (int i = 0; map && map->kind == NODE_MAP && keys[i]; i++) {
		place_print("key", loader, map);
		printf("%s\n", keys[i]);
	}
	return __real_node_keys(loader, map, keys);
}

const struct node *__wrap_node_need(const struct loader *loader, const struct node *map,
	const char *key)
{
	if (map && map->kind == NODE_MAP) {
		place_print("need", loader, map);
		printf("%s\n", key);
	}
	return __real_node_need(loader, map, key);
}

bool __wrap_node_int(const struct loader *loader, const struct node *node, int low, int high,
	int *value)
{
	if (node && node->kind == NODE_SCALAR) {
		place_print("int", loader, node);
		printf("%d\t%d\n", low, high);
	}
	return __real_node_int(loader, node, low, high, value);
}

static bool config_read(const char *path)
{
	struct preferences preferences;
	struct faults faults = { .count = 0 };
	struct arena *arena = arena_new();
	struct file file;
	struct fault fault;

	if (!file_read(path, YAML_SIZE, &file, &fault))
		return false;
	preferences_init(&preferences);
	preferences_read(&preferences, &(struct source){ path, file.text, file.size }, arena,
		&faults);
	file_release(&file);
	arena_free(arena);
	return faults.count == 0;
}

int main(int argc, char **argv)
{
	int status = 0;

	for (int i = 1; i < argc; i++) {
		struct faults faults = { .count = 0 };
		struct content content;

		if (strstr(argv[i], "_config.yaml"))
			status |= !config_read(argv[i]);
		else if (content_open(argv[i], &content, &faults))
			content_release(&content);
		else
			status = 1;
	}
	return status;
}
