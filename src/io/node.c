/* SPDX-License-Identifier: MIT */
#include "io/yaml.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "base/name.h"
#include "io/guard.h"

static const char *const KIND[] = {
	[NODE_SCALAR] = "value", [NODE_LIST] = "list", [NODE_MAP] = "map",
};

/* Whose text a node is: its own, if it was laid over another file's. */
static const struct source *source_of(const struct loader *loader, const struct node *node)
{
	return node->source ? node->source : loader->source;
}

bool node_complain(const struct loader *loader, const struct node *node,
	const struct complaint *complaint)
{
	bool at_key = complaint->at_key && node->key;
	struct loader owner = *loader;

	owner.source = source_of(loader, node);
	return complain_at(&owner, at_key ? node->key_line : node->line,
		at_key ? node->key_column : node->column, complaint);
}

const struct node *node_get(const struct node *map, const char *key)
{
	if (!map || map->kind != NODE_MAP)
		return NULL;
	for (const struct node *child = map->first; child; child = child->next)
		if (strcmp(child->key, key) == 0)
			return child;
	return NULL;
}

/* Whether a scalar is what YAML calls null: nothing is written there. */
static bool is_nothing(const struct node *node)
{
	return node->kind == NODE_SCALAR && !node->quoted && !*node->text;
}

bool node_is(const struct loader *loader, const struct node *node, enum node_kind kind)
{
	if (!node)
		return false;
	if (is_nothing(node))
		return node_complain(loader, node, &(struct complaint){ .code = FAULT_NO_VALUE,
			.expect = EXPECT_KIND, .expect_arg = { KIND[kind] }, .at_key = true });
	if (node->kind != kind)
		return node_complain(loader, node, &(struct complaint){ .code = FAULT_KIND,
			.arg = { KIND[node->kind] }, .expect = EXPECT_KIND,
			.expect_arg = { KIND[kind] } });
	return true;
}

/* Whether a key of map was already taken for a slip of this one. */
static bool is_misspelt(const struct loader *loader, const struct node *map, const char *key)
{
	for (int i = 0; i < loader->faults->count; i++) {
		const struct fault *fault = &loader->faults->list[i];

		if (fault->code != FAULT_UNKNOWN_KEY || strcmp(fault->nearest, key) != 0)
			continue;
		for (const struct node *child = map->first; child; child = child->next)
			if (child->key_line == fault->line && child->key_column == fault->column
				&& strcmp(fault->file, source_of(loader, child)->name) == 0)
				return true;
	}
	return false;
}

const struct node *node_need(const struct loader *loader, const struct node *map, const char *key)
{
	if (!node_is(loader, map, NODE_MAP))
		return NULL;

	const struct node *child = node_get(map, key);

	if (!child && !is_misspelt(loader, map, key))
		node_complain(loader, map, &(struct complaint){ .code = FAULT_MISSING_KEY,
			.arg = { key }, .at_key = true });
	return child;
}

/* The names as "a, b, c" if they fit into a fault's argument; else NULL. */
static const char *list_names(const char *const *names, char list[FAULT_ARG])
{
	size_t used = 0;

	for (int i = 0; names[i]; i++) {
		int count = snprintf(list + used, FAULT_ARG - used, "%s%s", i ? ", " : "", names[i]);

		used += (size_t)count;
		if (used >= FAULT_ARG)
			return NULL;
	}
	return used ? list : NULL;
}

/* Fill in what a name could have been. list: memory that must live as long as the complaint. */
static void suggest(struct complaint *complaint, const char *wanted, const char *const *names,
	char list[FAULT_ARG])
{
	for (int i = 0; names[i]; i++)
		name_offer(wanted, names[i], &complaint->nearest);
	complaint->expect_arg[0] = list_names(names, list);
	if (complaint->expect_arg[0])
		complaint->expect = EXPECT_NAME;
}

/* Whoever has "briefing" and writes "briefing2" means "briefings". */
static void prefer_absent(struct complaint *complaint, const struct node *map,
	const char *const *keys)
{
	const char *nearest = NULL;

	for (int i = 0; keys[i]; i++)
		if (!node_get(map, keys[i]))
			name_offer(complaint->arg[0], keys[i], &nearest);
	if (nearest)
		complaint->nearest = nearest;
}

static int index_of(const char *text, const char *const *names)
{
	for (int i = 0; names[i]; i++)
		if (strcmp(text, names[i]) == 0)
			return i;
	return -1;
}

bool node_keys(const struct loader *loader, const struct node *map, const char *const *keys)
{
	bool ok = true;

	if (!node_is(loader, map, NODE_MAP))
		return false;
	for (const struct node *child = map->first; child; child = child->next) {
		struct complaint complaint = {
			.code = FAULT_UNKNOWN_KEY, .arg = { child->key }, .at_key = true,
		};
		char list[FAULT_ARG];

		if (index_of(child->key, keys) >= 0)
			continue;
		suggest(&complaint, child->key, keys, list);
		prefer_absent(&complaint, map, keys);
		ok = node_complain(loader, child, &complaint);
	}
	return ok;
}

/*
 * Read text as a decimal integer: an optional minus and digits, without leading zeros, without
 * "-0". False if it is not one; beyond what an int holds it saturates.
 */
static bool scan_integer(const char *text, int *value)
{
	bool minus = *text == '-';
	const char *digits = text + minus;
	long long sum = 0;

	if (*digits < '0' || *digits > '9' || (*digits == '0' && (digits[1] || minus)))
		return false;
	for (const char *at = digits; *at; at++) {
		if (*at < '0' || *at > '9')
			return false;
		sum = sum * 10 + (*at - '0');
		if (sum > INT_MAX)
			sum = INT_MAX;
	}
	*value = (int)(minus ? -sum : sum);
	return true;
}

bool node_int(const struct loader *loader, const struct node *node, int low, int high, int *value)
{
	char from[16], to[16];
	int number;

	if (!node_is(loader, node, NODE_SCALAR))
		return false;
	snprintf(from, sizeof(from), "%d", low);
	snprintf(to, sizeof(to), "%d", high);

	struct complaint complaint = {
		.code = FAULT_NUMBER, .arg = { node->text }, .expect = EXPECT_INTEGER,
		.expect_arg = { from, to },
	};

	if (node->quoted) {
		complaint.code = FAULT_KIND;
		complaint.arg[0] = "text";
		return node_complain(loader, node, &complaint);
	}
	if (!scan_integer(node->text, &number))
		return node_complain(loader, node, &complaint);
	if (number < low || number > high) {
		complaint.code = FAULT_RANGE;
		return node_complain(loader, node, &complaint);
	}
	*value = number;
	return true;
}

bool node_int_at(const struct loader *loader, const struct node *map, const char *key,
	const int range[2], int *value)
{
	const struct node *child = node_get(map, key);

	return !child || node_int(loader, child, range[0], range[1], value);
}

const char *node_text(const struct loader *loader, const struct node *node, size_t size)
{
	if (!node_is(loader, node, NODE_SCALAR))
		return NULL;
	if (strlen(node->text) > size) {
		char limit[24];

		snprintf(limit, sizeof(limit), "%zu", size);
		node_complain(loader, node, &(struct complaint){ .code = FAULT_LONG_TEXT,
			.expect = EXPECT_BYTES, .expect_arg = { limit } });
		return NULL;
	}
	return node->text;
}

int node_choice(const struct loader *loader, const struct node *node, const char *what,
	const char *const *names)
{
	if (!node_is(loader, node, NODE_SCALAR))
		return -1;

	int index = index_of(node->text, names);
	struct complaint complaint = { .code = FAULT_UNKNOWN_NAME, .arg = { what, node->text } };
	char list[FAULT_ARG];

	if (index < 0) {
		suggest(&complaint, node->text, names, list);
		node_complain(loader, node, &complaint);
	}
	return index;
}
