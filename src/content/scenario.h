/* SPDX-License-Identifier: MIT */
#ifndef CONTENT_SCENARIO_H
#define CONTENT_SCENARIO_H

#include <stdbool.h>

#include "content/build.h"
#include "content/fields.h"

/* What a scenario that says nothing is: everything allowed, nothing switched off. */
void scenario_default(struct world *world);

/* Read a scenario over the rules that the world holds already. */
bool scenario_read(struct build *build, const struct node *root);

/* Parts of it (field readers; record is the world). */
bool events_at_read(struct build *build, const struct node *map, void *record);
bool deck_read(struct build *build, const struct node *list, void *record);
bool injects_read(struct build *build, const struct node *list, void *record);
bool lessons_read(struct build *build, const struct node *list, void *record);
bool spots_read(struct build *build, const struct node *list, void *record);
bool allow_read(struct build *build, const struct node *list, void *record);
bool disable_read(struct build *build, const struct node *list, void *record);
bool tracks_start_read(struct build *build, const struct node *map, void *record);
bool flags_start_read(struct build *build, const struct node *map, void *record);
bool commit_start_read(struct build *build, const struct node *map, void *record);
bool control_start_read(struct build *build, const struct node *map, void *record);
bool allowance_read(struct build *build, const struct node *map, void *record);

#endif
