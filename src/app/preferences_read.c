/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "app/preferences.h"
#include "base/name.h"
#include "ui/input.h"
#include "ui/key_name.h"
#include "ui/keys.h"

#define FORMAT "eastflank-config/1"

enum { KEYS_MOST = PREFERENCE_COUNT + 3, NAMES_MOST = 128 };

/* What the keys of a file are bound to while it is read. */
struct reader {
	const struct loader *loader;
	struct preferences *preferences;
};

static bool read_value(struct reader *reader, const struct node *node,
	enum preference preference)
{
	const char *const *words = preference_words(preference);
	int value = -1;

	if (words)
		value = node_choice(reader->loader, node, "value", words);
	else if (!node_int(reader->loader, node, CELL_LEAST, CELL_MOST, &value))
		return false;
	if (value < 0)
		return false;
	preference_set(reader->preferences, preference, value, DECIDER_FILE);
	reader->preferences->of[preference].line = node->key_line;
	return true;
}

/* --- Keys --- */

/* Ctrl-C always leaves, Ctrl-L always draws anew, Ctrl-Z is the shell's. */
static bool is_fixed(int key)
{
	enum { CTRL_Z = 26 };

	return key == INPUT_CTRL_C || key == INPUT_CTRL_L || key == CTRL_Z;
}

static bool read_key(const struct reader *reader, const struct node *node,
	struct binding *binding)
{
	const char *name = node_text(reader->loader, node, FAULT_ARG - 1);
	int key = name ? key_parse(name) : INPUT_NONE;

	if (!name)
		return false;
	if (key == INPUT_NONE)
		return node_complain(reader->loader, node, &(struct complaint){
			.code = FAULT_UNKNOWN_NAME, .arg = { "key", name },
			.expect = EXPECT_KEY, .nearest = key_nearest(name) });
	if (is_fixed(key))
		return node_complain(reader->loader, node, &(struct complaint){
			.code = FAULT_KEY_FIXED, .arg = { name }, .expect = EXPECT_KEY });
	binding->keys[binding->count++] = key;
	return true;
}

static bool read_key_list(const struct reader *reader, const struct node *node,
	struct binding *binding)
{
	if (node->kind != NODE_LIST)
		return read_key(reader, node, binding);
	if (node->count == 0)
		return node_complain(reader->loader, node, &(struct complaint){
			.code = FAULT_TOO_FEW, .arg = { "keys" }, .expect = EXPECT_KEY });
	if (node->count > BINDING_KEYS)
		return node_complain(reader->loader, node, &(struct complaint){
			.code = FAULT_TOO_MANY, .arg = { "keys" }, .expect = EXPECT_AT_MOST,
			.expect_arg = { "4" } });
	for (const struct node *item = node->first; item; item = item->next)
		if (!read_key(reader, item, binding))
			return false;
	return true;
}

/* The names of all actions that place (PLACE_COUNT: any place) has keys for. */
static int action_names(enum place place, const char *names[NAMES_MOST])
{
	int count = 0;

	for (int i = ACTION_NONE + 1; count < NAMES_MOST - 1 && i <= ACTION_QUIT; i++) {
		const char *name = keymap_action_name((enum action)i);
		bool has = false;

		for (int at = 0; at < PLACE_COUNT; at++)
			has |= (place == PLACE_COUNT || at == (int)place)
				&& keymap_place_name((enum place)at)
				&& keys_has((enum place)at, (enum action)i);
		if (name && has)
			names[count++] = name;
	}
	names[count] = NULL;
	return count;
}

static enum action action_of(const char *name)
{
	for (int i = ACTION_NONE + 1; i <= ACTION_QUIT; i++)
		if (keymap_action_name((enum action)i)
			&& strcmp(keymap_action_name((enum action)i), name) == 0)
			return (enum action)i;
	return ACTION_NONE;
}

static bool read_place(struct reader *reader, const struct node *map, enum place place)
{
	const char *names[NAMES_MOST];
	bool sound = true;

	action_names(place, names);
	if (!node_is(reader->loader, map, NODE_MAP))
		return false;
	sound = node_keys(reader->loader, map, names);
	for (const struct node *node = map->first; node; node = node->next) {
		struct binding binding = { .line = node->key_line };
		enum action action = action_of(node->key);

		binding.action = (uint8_t)action;
		if (action == ACTION_NONE || (place != PLACE_COUNT && !keys_has(place, action)))
			continue;
		if (!read_key_list(reader, node, &binding)) {
			sound = false;
			continue;
		}
		for (int at = 0; at < PLACE_COUNT; at++) {
			binding.place = (uint8_t)at;
			/* What a place says itself was read before and stays. */
			if ((place == PLACE_COUNT || at == (int)place)
				&& keymap_place_name((enum place)at)
				&& keys_has((enum place)at, action))
				keymap_add(&reader->preferences->keys, &binding);
		}
	}
	return sound;
}

/* The node that a binding comes from: of its place, or of everywhere. */
static const struct node *node_of(const struct node *keys, const struct binding *binding)
{
	const char *action = keymap_action_name((enum action)binding->action);
	const struct node *place = node_get(keys,
		keymap_place_name((enum place)binding->place));
	const struct node *node = place ? node_get(place, action) : NULL;

	return node ? node : node_get(node_get(keys, "everywhere"), action);
}

/* A key that does something else at the same place already. */
static bool clash_complain(const struct reader *reader, const struct node *keys,
	const struct binding *binding, int key)
{
	const struct keymap *map = &reader->preferences->keys;
	enum place place = (enum place)binding->place;
	struct complaint complaint = { .expect = EXPECT_OTHER_KEY };
	const struct binding *other = NULL;
	char where[64], line[24];
	struct str name;
	enum action action = keys_clash(map, binding, key, &other);

	if (action == ACTION_NONE)
		return true;
	str_init(&name);
	key_write(key, &name);
	snprintf(where, sizeof(where), "%s.%s", keymap_place_name(place),
		keymap_action_name(action) ? keymap_action_name(action) : "redraw");
	complaint.code = other ? FAULT_KEY_TWICE : FAULT_KEY_TAKEN;
	complaint.arg[0] = name.text;
	complaint.arg[1] = where;
	complaint.expect_arg[0] = where;
	if (other) {
		snprintf(line, sizeof(line), "%d", other->line);
		complaint.arg[1] = line;
	}
	node_complain(reader->loader, node_of(keys, binding), &complaint);
	str_release(&name);
	return false;
}

/* Take out bindings until none clashes with another or with the table: the later one goes. */
static bool drop_clashes(const struct reader *reader, const struct node *keys)
{
	struct keymap *map = &reader->preferences->keys;
	bool sound = true;

	for (int i = 0; i < map->count; i++) {
		bool good = true;

		for (int k = 0; good && k < map->list[i].count; k++)
			good = clash_complain(reader, keys, &map->list[i], map->list[i].keys[k]);
		if (good)
			continue;
		sound = false;
		memmove(&map->list[i], &map->list[i + 1],
			(size_t)(--map->count - i) * sizeof(map->list[0]));
		i = -1;
	}
	return sound;
}

static bool read_keys(struct reader *reader, const struct node *keys)
{
	const char *names[PLACE_COUNT + 2];
	int count = 0;
	bool sound;

	if (!node_is(reader->loader, keys, NODE_MAP))
		return false;
	for (int place = 0; place < PLACE_COUNT; place++)
		if (keymap_place_name((enum place)place))
			names[count++] = keymap_place_name((enum place)place);
	names[count++] = "everywhere";
	names[count] = NULL;
	sound = node_keys(reader->loader, keys, names);
	for (int place = 0; place < PLACE_COUNT; place++) {
		const char *name = keymap_place_name((enum place)place);
		const struct node *map = name ? node_get(keys, name) : NULL;

		if (map)
			sound &= read_place(reader, map, (enum place)place);
	}
	if (node_get(keys, "everywhere"))
		sound &= read_place(reader, node_get(keys, "everywhere"), PLACE_COUNT);
	return drop_clashes(reader, keys) && sound;
}

/* --- The file --- */

static bool format_is_known(const struct loader *loader, const struct node *node)
{
	static const size_t NAME = sizeof("eastflank-config/") - 1;
	const char *format = node_text(loader, node, FAULT_ARG - 1);

	if (!format)
		return false;
	if (strcmp(format, FORMAT) == 0)
		return true;
	return node_complain(loader, node, &(struct complaint){
		.code = strncmp(format, FORMAT, NAME) == 0 ? FAULT_VERSION : FAULT_FORMAT,
		.arg = { format }, .expect = EXPECT_FORMAT, .expect_arg = { FORMAT } });
}

void preferences_read(struct preferences *preferences, const struct source *source,
	struct arena *arena, struct faults *faults)
{
	struct loader loader = { .arena = arena, .faults = faults, .source = source };
	struct reader reader = { &loader, preferences };
	const char *keys[KEYS_MOST];
	int before = faults->count;
	const struct node *root = yaml_tree(&loader);

	/* All in comments, as "config --init" writes it. */
	if (!root && faults->count == before + 1 && faults->list[before].code == FAULT_EMPTY) {
		faults->count = before;
		faults->failed = before > 0;
		return;
	}
	if (!root || !node_is(&loader, root, NODE_MAP))
		return;
	for (int i = 0; i < PREFERENCE_COUNT; i++)
		keys[i] = preference_name((enum preference)i);
	keys[PREFERENCE_COUNT] = "format";
	keys[PREFERENCE_COUNT + 1] = "keys";
	keys[PREFERENCE_COUNT + 2] = NULL;
	if (node_get(root, "format") && !format_is_known(&loader, node_get(root, "format")))
		return;
	node_keys(&loader, root, keys);
	for (int i = 0; i < PREFERENCE_COUNT; i++) {
		const struct node *node = node_get(root, keys[i]);

		if (node)
			read_value(&reader, node, (enum preference)i);
	}
	if (node_get(root, "keys"))
		read_keys(&reader, node_get(root, "keys"));
}
