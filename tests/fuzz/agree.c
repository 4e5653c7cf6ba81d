/* SPDX-License-Identifier: MIT */
#include "fuzz/agree.h"

#include <assert.h>
#include <string.h>

#include "base/utf8.h"

static int count_lines(const struct source *source)
{
	int lines = 1;

	for (size_t i = 0; i < source->size; i++)
		lines += source->text[i] == '\n';
	return lines;
}

/* Text that may be shown: UTF-8 without controls, apart from what a data text may hold. */
static void agree_text(const char *text)
{
	assert(utf8_is_valid(text, strlen(text)));
	while (*text) {
		uint32_t rune = utf8_next(&text);

		assert(rune >= 0x20 || rune == '\t' || rune == '\n');
		assert(rune < 0x7F || rune > 0x9F);
	}
}

void agree_faults(const struct faults *faults, const struct source *source)
{
	int lines = count_lines(source);

	assert(faults->count <= FAULTS_MAX);
	for (int i = 0; i < faults->count; i++) {
		const struct fault *fault = &faults->list[i];

		assert(fault->code > FAULT_NONE && fault->code < FAULT_COUNT);
		assert(strcmp(fault->file, source->name) == 0);
		assert(fault->line >= 0 && fault->line <= lines);
		assert(fault->line == 0 || fault->column > 0);
		agree_text(fault->source);
		for (int j = 0; j < FAULT_ARGS; j++) {
			agree_text(fault->arg[j]);
			agree_text(fault->expect_arg[j]);
		}
	}
}

/* Walks without recursion, as deep as a tree may be. */
void agree_tree(const struct node *root)
{
	const struct node *path[YAML_DEPTH + 1] = { root };
	int seen[YAML_DEPTH + 1] = { 0 };
	int depth = 0;

	assert(!root->next && !root->key);
	while (depth >= 0) {
		const struct node *node = path[depth];

		if (!node) {
			if (--depth >= 0) {
				assert(seen[depth + 1] == path[depth]->count);
				path[depth] = path[depth]->next;
			}
			continue;
		}
		seen[depth]++;
		assert(node->line > 0 && node->column > 0);
		assert(depth == 0 || !node->key == (path[depth - 1]->kind == NODE_LIST));
		if (node->kind == NODE_SCALAR) {
			agree_text(node->text);
			path[depth] = node->next;
			continue;
		}
		assert(depth < YAML_DEPTH);
		path[++depth] = node->first;
		seen[depth] = 0;
	}
}
