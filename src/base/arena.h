/* SPDX-License-Identifier: MIT */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

/* Memory that is handed out piecemeal and given back all at once. */
struct arena;

/* Create an empty arena. Never returns NULL: running out of memory is fatal. */
struct arena *arena_new(void);

/* Free the arena and everything allocated from it. NULL is allowed. */
void arena_free(struct arena *arena);

/* Copy a string into the arena. */
char *arena_copy(struct arena *arena, const char *text, size_t length);

/* Return count zeroed objects of size bytes each; they live until arena_free(). */
void *arena_alloc(struct arena *arena, size_t count, size_t size);

#endif
