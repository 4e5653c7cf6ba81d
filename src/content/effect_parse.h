/* SPDX-License-Identifier: MIT */
#ifndef CONTENT_EFFECT_PARSE_H
#define CONTENT_EFFECT_PARSE_H

#include <stdbool.h>

#include "content/build.h"

/*
 * Compile a list of effects (rules C2) to build.effects. name begins the paths
 * of its items ("pass", "great"; "" for a list "do").
 */
bool effects_compile(struct build *build, const struct node *list, const char *name,
	struct span *span);

/*
 * Compile a roll: its base and mods stand in the map chance, its bands under
 * their names in the map bands. Return its index in build.rolls, -1 after a fault.
 */
int roll_compile(struct build *build, const struct node *chance, const struct node *bands);

/* Areas named one by one or by group, as a run of build.lists in the order given. */
bool areas_compile(struct build *build, const struct node *list, struct span *span);

#endif
