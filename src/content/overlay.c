/* SPDX-License-Identifier: MIT */
#include "content/overlay.h"

#include <string.h>

#include "base/name.h"
#include "content/rules.h"

/* What is laid over what, and how. */
struct overlay {
	const struct loader *loader;     /* of the scenario */
	const char *section;             /* key of the file that is being changed */
	bool adds;                       /* add instead of change */
};

/* A list of children that grows at its end. */
struct chain {
	struct node *owner, **tail;
};

static struct chain chain_begin(struct node *owner)
{
	owner->first = NULL;
	owner->count = 0;
	return (struct chain){ owner, &owner->first };
}

static void chain_add(const struct overlay *overlay, struct chain *chain, const struct node *node)
{
	struct node *copy = arena_alloc(overlay->loader->arena, 1, sizeof(*copy));

	*copy = *node;
	copy->next = NULL;
	*chain->tail = copy;
	chain->tail = &copy->next;
	chain->owner->count++;
}

/* The id of an item, or NULL. */
static const char *id_of(const struct node *item)
{
	const struct node *id = node_get(item, "id");

	return id && id->kind == NODE_SCALAR ? id->text : NULL;
}

static const struct node *item_find(const struct node *list, const char *id)
{
	for (const struct node *item = list->first; item; item = item->next)
		if (id_of(item) && strcmp(id_of(item), id) == 0)
			return item;
	return NULL;
}

static bool has_ids(const struct node *list)
{
	for (const struct node *item = list->first; item; item = item->next)
		if (!id_of(item))
			return false;
	return list->first;
}

/* What the items of a section are called in faults. */
static const char *section_word(const char *section)
{
	static const struct {
		const char *section, *word;
	} WORDS[] = {
		{ "agendas", "agenda" }, { "blocs", "bloc" }, { "budgets", "budget line" },
		{ "countries", "country" }, { "derived", "derived value" },
		{ "endings", "ending" }, { "events", "event" }, { "flags", "flag" },
		{ "nations", "nation" }, { "objectives", "objective" }, { "orders", "order" },
		{ "personas", "persona" }, { "predictions", "prediction" },
		{ "tracks", "track" }, { "vote", "decision rule" }, { "weapons", "weapon" },
	};

	for (size_t i = 0; i < sizeof(WORDS) / sizeof(*WORDS); i++)
		if (strcmp(section, WORDS[i].section) == 0)
			return WORDS[i].word;
	return "name";
}

/* An item of change that the list does not have. */
static bool item_refuse(const struct overlay *overlay, const struct node *list,
	const struct node *item)
{
	const char *nearest = NULL;

	for (const struct node *known = list->first; known; known = known->next)
		name_offer(id_of(item), id_of(known), &nearest);
	return node_complain(overlay->loader, node_get(item, "id"), &(struct complaint){
		.code = FAULT_UNKNOWN_NAME,
		.arg = { section_word(overlay->section), id_of(item) },
		.nearest = nearest,
	});
}

/* Whether every item of change has the id of one in list, and none twice. */
static bool items_check(const struct overlay *overlay, const struct node *list,
	const struct node *change)
{
	bool sound = true;

	for (const struct node *item = change->first; item; item = item->next) {
		const struct node *id = node_need(overlay->loader, item, "id");

		if (!id || !node_is(overlay->loader, id, NODE_SCALAR))
			sound = false;
		else if (!item_find(list, id->text))
			sound = item_refuse(overlay, list, item);
		else if (item_find(change, id->text) != item)
			sound = node_complain(overlay->loader, id, &(struct complaint){
				.code = FAULT_DUPLICATE_ID,
				.arg = { section_word(overlay->section), id->text } });
	}
	return sound;
}

static const struct node *merge(const struct overlay *overlay, const struct node *base,
	const struct node *change);

static const struct node *list_change(const struct overlay *overlay, const struct node *base,
	const struct node *change)
{
	struct node *merged = arena_alloc(overlay->loader->arena, 1, sizeof(*merged));

	if (!items_check(overlay, base, change))
		return NULL;
	*merged = *change;

	struct chain chain = chain_begin(merged);
	bool sound = true;

	for (const struct node *item = base->first; item; item = item->next) {
		const struct node *with = item_find(change, id_of(item));
		const struct node *made = with ? merge(overlay, item, with) : item;

		if (made)
			chain_add(overlay, &chain, made);
		sound &= made != NULL;
	}
	return sound ? merged : NULL;
}

/* Whether no item of more has the id of one in list. */
static bool more_check(const struct overlay *overlay, const struct node *list,
	const struct node *more)
{
	bool sound = true;

	for (const struct node *item = more->first; item; item = item->next)
		if (id_of(item) && item_find(list, id_of(item)))
			sound = node_complain(overlay->loader, node_get(item, "id"),
				&(struct complaint){ .code = FAULT_DUPLICATE_ID,
				.arg = { section_word(overlay->section), id_of(item) } });
	return sound;
}

/* Some ending always holds, and it is the last: new ones are asked before those there are. */
static const struct node *list_add(const struct overlay *overlay, const struct node *base,
	const struct node *more)
{
	struct node *merged = arena_alloc(overlay->loader->arena, 1, sizeof(*merged));
	bool before = strcmp(overlay->section, "endings") == 0;
	const struct node *parts[] = { before ? more : base, before ? base : more };

	if (!more_check(overlay, base, more))
		return NULL;
	*merged = *more;

	struct chain chain = chain_begin(merged);

	for (int i = 0; i < 2; i++)
		for (const struct node *item = parts[i]->first; item; item = item->next)
			chain_add(overlay, &chain, item);
	return merged;
}

static const struct node *map_merge(const struct overlay *overlay, const struct node *base,
	const struct node *change)
{
	struct node *merged = arena_alloc(overlay->loader->arena, 1, sizeof(*merged));
	bool sound = true;

	*merged = *change;

	struct chain chain = chain_begin(merged);

	for (const struct node *child = base->first; child; child = child->next) {
		const struct node *with = node_get(change, child->key);
		const struct node *made = with ? merge(overlay, child, with) : child;

		if (made)
			chain_add(overlay, &chain, made);
		sound &= made != NULL;
	}
	/* What is new here is for the file's reader to take or to refuse. */
	for (const struct node *child = change->first; child; child = child->next)
		if (!node_get(base, child->key))
			chain_add(overlay, &chain, child);
	return sound ? merged : NULL;
}

/* base with what is changed or added, at the place of the change; NULL after a fault. */
static const struct node *merge(const struct overlay *overlay, const struct node *base,
	const struct node *change)
{
	bool ids = base->kind == NODE_LIST && has_ids(base);

	if (base->kind == NODE_MAP && change->kind == NODE_MAP)
		return map_merge(overlay, base, change);
	if (overlay->adds)
		return node_is(overlay->loader, change, base->kind == NODE_MAP ? NODE_MAP : NODE_LIST)
			? list_add(overlay, base, change) : NULL;
	if (ids)
		return node_is(overlay->loader, change, NODE_LIST)
			? list_change(overlay, base, change) : NULL;
	return change;
}

/* What a file is, and whose it is, no scenario changes. */
static bool is_fixed(const char *key)
{
	return strcmp(key, "format") == 0 || strcmp(key, "id") == 0 || strcmp(key, "version") == 0;
}

static const enum content_part LAID[] = {
	CONTENT_RULES, CONTENT_EVENTS, CONTENT_MEMBERS, CONTENT_FORCES, CONTENT_PERSONAS,
};
enum { LAID_COUNT = sizeof(LAID) / sizeof(*LAID) };

/* The part that has a key, or may have it; -1 if none. */
static int part_of(const struct node *const root[CONTENT_PARTS], const char *key)
{
	if (is_fixed(key))
		return -1;
	for (int i = 0; i < LAID_COUNT; i++)
		if (node_get(root[LAID[i]], key))
			return (int)LAID[i];
	return rules_key_is_known(key) ? CONTENT_RULES : -1;
}

static bool section_refuse(const struct loader *loader, const struct node *node,
	const struct node *const root[CONTENT_PARTS])
{
	const char *nearest = NULL;

	for (int i = 0; i < LAID_COUNT; i++) {
		const struct node *part = root[LAID[i]];

		for (const struct node *child = part ? part->first : NULL; child; child = child->next)
			if (!is_fixed(child->key))
				name_offer(node->key, child->key, &nearest);
	}
	return node_complain(loader, node, &(struct complaint){ .code = FAULT_UNKNOWN_KEY,
		.arg = { node->key }, .nearest = nearest, .at_key = true });
}

/* A copy that says, wherever it comes to stand, that it is the scenario's. */
static const struct node *adopt(const struct overlay *overlay, const struct node *node)
{
	struct node *copy = arena_alloc(overlay->loader->arena, 1, sizeof(*copy));
	struct chain chain;

	*copy = *node;
	copy->source = overlay->loader->source;
	chain = chain_begin(copy);
	for (const struct node *child = node->first; child; child = child->next)
		chain_add(overlay, &chain, adopt(overlay, child));
	return copy;
}

/* One section of one file. */
static bool section_lay(struct overlay *overlay, const struct node *node,
	const struct node *root[CONTENT_PARTS])
{
	int part = part_of(root, node->key);

	if (part < 0)
		return section_refuse(overlay->loader, node, root);

	/* A map with this one key, at the place of the file's own root. */
	struct node *alone = arena_alloc(overlay->loader->arena, 1, sizeof(*alone));
	struct chain chain;

	*alone = *root[part];
	chain = chain_begin(alone);
	chain_add(overlay, &chain, adopt(overlay, node));
	overlay->section = node->key;

	const struct node *merged = merge(overlay, root[part], alone);

	if (merged)
		root[part] = merged;
	return merged;
}

/* A scenario that brings its own list has nothing to change in the ruleset's. */
static bool replaced_check(const struct loader *loader, const struct node *scenario,
	const struct node *change)
{
	static const char *const KEYS[] = { "objectives", "endings", "predictions" };
	bool sound = true;

	for (size_t i = 0; i < sizeof(KEYS) / sizeof(*KEYS); i++) {
		const struct node *node = node_get(change, KEYS[i]);

		if (node && node_get(scenario, KEYS[i]))
			sound = node_complain(loader, node, &(struct complaint){
				.code = FAULT_REPLACED, .arg = { KEYS[i] }, .at_key = true });
	}
	return sound;
}

bool overlay_lay(const struct loader *scenario, const struct node *root[CONTENT_PARTS])
{
	static const char *const KEYS[] = { "change", "add" };
	const struct node *from = root[CONTENT_SCENARIO];
	bool sound = true;

	for (int i = 0; i < 2; i++) {
		struct overlay overlay = { .loader = scenario, .adds = i == 1 };
		const struct node *map = node_get(from, KEYS[i]);

		if (!map)
			continue;
		if (!node_is(scenario, map, NODE_MAP))
			return false;
		if (!replaced_check(scenario, from, map)) {
			sound = false;
			continue;
		}
		for (const struct node *node = map->first; node; node = node->next)
			sound &= section_lay(&overlay, node, root);
	}
	return sound;
}
