/* SPDX-License-Identifier: MIT */
#ifndef UI_KEYMAP_H
#define UI_KEYMAP_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/keys.h"

enum { BINDING_KEYS = 4, MAX_BINDINGS = 256 };

/* The keys that a player wants for an action at a place, instead of those of the table. */
struct binding {
	uint8_t place, action;
	uint8_t count;           /* of keys, at least 1 */
	int line;                /* of the file that says so */
	int keys[BINDING_KEYS];
};

/*
 * What the player bound otherwise: one binding at most for an action at a place. A flat value;
 * screens borrow it. NULL stands for an empty one: all as in the table of ui/keys.c.
 */
struct keymap {
	int count;
	struct binding list[MAX_BINDINGS];
};

/* Add a binding; false if the action is bound there already or there is no room. */
bool keymap_add(struct keymap *map, const struct binding *binding);

/* The binding of an action at a place, or NULL. */
const struct binding *keymap_find(const struct keymap *map, enum place place,
	enum action action);

/* The action that a key is bound to at a place; ACTION_NONE: the table decides. */
enum action keymap_action(const struct keymap *map, enum place place, int key);

/*
 * Names in a configuration file: NULL for a place whose keys are fixed (where one only reads or
 * types), and for an action that is fixed.
 */
const char *keymap_place_name(enum place place);
const char *keymap_action_name(enum action action);

#endif
