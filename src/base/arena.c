/* SPDX-License-Identifier: MIT */
#include "base/arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct block {
	struct block *next;
	size_t used;
	size_t size;
	max_align_t bytes[];
};

struct arena {
	struct block *blocks;
};

enum { BLOCK_SIZE = 64 * 1024 };

static void *alloc_or_die(size_t size)
{
	void *memory = calloc(1, size);

	if (!memory) {
		fputs("out of memory\n", stderr);
		abort();
	}
	return memory;
}

struct arena *arena_new(void)
{
	return alloc_or_die(sizeof(struct arena));
}

void arena_free(struct arena *arena)
{
	if (!arena)
		return;

	struct block *block = arena->blocks;

	while (block) {
		struct block *next = block->next;

		free(block);
		block = next;
	}
	free(arena);
}

void *arena_alloc(struct arena *arena, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / 2 / size)
		abort();

	size_t need = (count * size + sizeof(max_align_t) - 1) / sizeof(max_align_t)
		* sizeof(max_align_t);
	struct block *block = arena->blocks;

	if (!block || block->size - block->used < need) {
		size_t room = need > BLOCK_SIZE ? need : BLOCK_SIZE;

		block = alloc_or_die(sizeof(*block) + room);
		block->size = room;
		block->next = arena->blocks;
		arena->blocks = block;
	}

	void *result = (char *)block->bytes + block->used;

	block->used += need;
	return result;
}

char *arena_copy(struct arena *arena, const char *text, size_t length)
{
	char *copy = arena_alloc(arena, length + 1, 1);

	memcpy(copy, text, length);
	return copy;
}
