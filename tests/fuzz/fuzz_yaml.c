/* SPDX-License-Identifier: MIT */
#include <assert.h>
#include <string.h>

#include "fuzz/agree.h"
#include "fuzz/replay.h"
#include "io/yaml.h"

const struct seed SEEDS[] = {
	{ "tests/data/map_small.yaml", 400, 2500 },
	{ "tests/data/bad/map", 8, 20 },
	{ "tests/fuzz/yaml", 40, 400 },
	{ "assets/rules/events.yaml", 10, 40 },
	{ NULL, 0, 0 },
};

/* Use every verb on a node, as a loader that expects something else would. */
static void use(const struct loader *loader, const struct node *node)
{
	static const char *const NAMES[] = { "id", "name", "areas", NULL };
	int value = 0;

	node_keys(loader, node, NAMES);
	node_need(loader, node, "id");
	node_int(loader, node, -5, 5, &value);
	assert(value >= -5 && value <= 5);
	node_text(loader, node, 10);
	assert(node_choice(loader, node, "name", NAMES) < 3);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct source source = { .name = "fuzz", .text = (const char *)data, .size = size };
	struct faults faults = { .count = 0 };
	struct loader loader = {
		.arena = arena_new(), .faults = &faults, .source = &source,
	};
	const struct node *root = yaml_tree(&loader);

	assert(!root == (faults.count > 0));
	if (root) {
		agree_tree(root);
		use(&loader, root);
		for (const struct node *node = root->first; node; node = node->next)
			use(&loader, node);
	}
	agree_faults(&faults, &source);
	arena_free(loader.arena);
	return 0;
}
