/* SPDX-License-Identifier: MIT */
#include "io/keys.h"

#include <stdint.h>
#include <string.h>

#include "base/hash.h"

enum { FIRST_SIZE = 1024 };

/* Where the key stands in the table, or the free place where it belongs. */
static struct key *place_of(const struct keys *keys, const void *map, const char *text)
{
	uint64_t hash = hash_fnv1a(hash_mix((uintptr_t)map), text, strlen(text));

	for (size_t i = (size_t)hash;; i++) {
		struct key *key = &keys->table[i & (keys->size - 1)];

		if (!key->text || (key->map == map && strcmp(key->text, text) == 0))
			return key;
	}
}

static void grow(struct keys *keys)
{
	struct key *old = keys->table;
	size_t count = keys->size;

	keys->size *= 2;
	keys->table = arena_alloc(keys->arena, keys->size, sizeof(*keys->table));
	for (size_t i = 0; i < count; i++)
		if (old[i].text)
			*place_of(keys, old[i].map, old[i].text) = old[i];
}

void keys_init(struct keys *keys)
{
	*keys = (struct keys){ .arena = arena_new(), .size = FIRST_SIZE };
	keys->table = arena_alloc(keys->arena, FIRST_SIZE, sizeof(*keys->table));
}

void keys_release(struct keys *keys)
{
	arena_free(keys->arena);
	*keys = (struct keys){ 0 };
}

bool keys_add(struct keys *keys, const void *map, const char *text)
{
	if (keys->used * 2 >= keys->size)
		grow(keys);

	struct key *key = place_of(keys, map, text);

	if (key->text)
		return false;
	*key = (struct key){ .map = map, .text = text };
	keys->used++;
	return true;
}
