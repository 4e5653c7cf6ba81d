/* SPDX-License-Identifier: MIT */
#ifndef CONTENT_BUILD_H
#define CONTENT_BUILD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "engine/world.h"
#include "io/yaml.h"

/* A flat array that grows. At most INT16_MAX items, so that every index fits anywhere. */
struct buffer {
	void *items;
	size_t size;             /* bytes of an item */
	int count, room;
};

/* Where a flag was first named, for the warnings of rules C4. */
struct flag_use {
	const struct loader *loader;
	struct node at;
	bool set, tested;
};

enum { EFFECT_PATH = 64 };

/*
 * A world under construction. The loaders of one game share it; each puts its
 * own file into loader while it reads. All memory is the arena's.
 */
struct build {
	struct arena *arena;
	struct world *world;
	const struct loader *loader;     /* the file being read */
	struct buffer code, masks, lists, effects, rolls, modifiers, says, sources, rows;
	bool full;                       /* a buffer overflowed: the load fails */
	bool closed;                     /* the world is loaded: no new flags */
	struct flag_use flags[MAX_FLAGS];
	int derived_known;               /* derived values that expressions may name so far */
	uint8_t target_kind;             /* of the order being read: enum target_kind */
	int depth;                       /* effect lists around what is being read */
	char path[EFFECT_PATH];          /* of the effect being read (rules B8.1) */
};

void build_init(struct build *build, struct arena *arena, struct world *world);

/* Go on compiling on a world that is loaded: what is there keeps its place. */
struct content_sizes;
void build_resume(struct build *build, struct arena *arena, struct world *world,
	const struct content_sizes *sizes);

/*
 * Make room for count more items and return the index of the first. After an
 * overflow it starts again at 0 and sets full, so that callers need not check.
 */
int build_take(struct build *build, struct buffer *buffer, int count);

/* The item at index. Valid until the next build_take() on the same buffer. */
void *buffer_at(const struct buffer *buffer, int index);

/* Index of text in world.sources, of a set of areas in world.masks. */
uint16_t build_source(struct build *build, const char *text);
int build_mask(struct build *build, uint64_t areas);

/*
 * Index of a flag, made known at its first mention; -1 after a fault at node if
 * there are too many. Say whether this place sets or tests it.
 */
enum flag_role { FLAG_SETS = 1, FLAG_TESTS = 2 };
int build_flag(struct build *build, const struct node *at, const char *id, unsigned role);

/* Append ".piece" (or piece to an empty path); return the length to go back to. */
size_t path_enter(struct build *build, const char *piece);
size_t path_enter_index(struct build *build, int index);
void path_leave(struct build *build, size_t length);

/* Hand the flat arrays to the world, and note their lengths in sizes if it is not NULL. */
void build_publish(struct build *build, struct content_sizes *sizes);

#endif
