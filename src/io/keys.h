/* SPDX-License-Identifier: MIT */
#ifndef IO_KEYS_H
#define IO_KEYS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/* The keys of all maps of a document, to find one that appears twice in its map. */
struct key {
	const void *map;
	const char *text;        /* NULL: a free place */
};

struct keys {
	struct arena *arena;     /* owned; holds the table */
	struct key *table;       /* open addressing; size is a power of two */
	size_t size, used;
};

void keys_init(struct keys *keys);
void keys_release(struct keys *keys);

/* Add a key of a map (any address that tells it apart). False: it is there already. text is
 * borrowed until keys_release(). */
bool keys_add(struct keys *keys, const void *map, const char *text);

#endif
