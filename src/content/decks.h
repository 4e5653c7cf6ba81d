/* SPDX-License-Identifier: MIT */
#ifndef CONTENT_DECKS_H
#define CONTENT_DECKS_H

#include <stdbool.h>

#include "content/build.h"

/* What lies beside the ruleset: each reads the root of its file into the world. */
bool members_read(struct build *build, const struct node *root);
bool forces_read(struct build *build, const struct node *root);
bool personas_read(struct build *build, const struct node *root);

/* Cards in two steps, as orders name them and they name tracks: ids first, the rest later. */
bool events_declare(struct build *build, const struct node *root);
bool events_read(struct build *build, const struct node *root);

/* A list of units, behind those the world has already. */
bool units_list_read(struct build *build, const struct node *list, void *record);

#endif
