/* SPDX-License-Identifier: MIT */
#ifndef IO_YAML_H
#define IO_YAML_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/fault.h"

/* A text to parse and how to name it in faults. Borrowed, not owned. */
struct source {
	const char *name;
	const char *text;        /* need not end in NUL */
	size_t size;
};

enum node_kind { NODE_SCALAR, NODE_LIST, NODE_MAP };

/*
 * A node of a parsed document. Children of a list or map hang on first and
 * next, in file order; children of a map have a key. All memory is the arena's.
 */
struct node {
	enum node_kind kind;
	bool quoted;             /* scalar in quotes or a block: never a number */
	bool block;              /* scalar written with | */
	int line, column;        /* 1-based, in characters */
	const char *text;        /* scalar: its text, NUL-terminated */
	int count;               /* children */
	struct node *first, *next;
	const char *key;         /* NULL unless its parent is a map */
	int key_line, key_column;
	const struct source *source;     /* set if not the loader's: whose text it is */
};

/* What loading needs at hand: where nodes go, where faults go, whose text it is. */
struct loader {
	struct arena *arena;
	struct faults *faults;
	const struct source *source;
};

enum { YAML_DEPTH = 16, YAML_SIZE = 1024 * 1024 };

/* Bytes of the byte order mark that some editors write before a text: 3, or 0 if there is none. */
size_t text_mark(const char *text, size_t size);

/*
 * Parse exactly one document. Refuses what house style names: not UTF-8, larger
 * than YAML_SIZE, deeper than YAML_DEPTH (found before libyaml runs), duplicate
 * keys, non-scalar keys, aliases, anchors, tags, a second document. Return the
 * root, or NULL after adding faults.
 */
struct node *yaml_tree(const struct loader *loader);

/* Add a fault at node (at its key if at_key); args may be NULL. Return false always. */
struct complaint {
	enum fault_code code;
	const char *arg[FAULT_ARGS];
	enum expect_code expect;
	const char *expect_arg[FAULT_ARGS];
	const char *nearest;
	bool at_key;
	bool warning;            /* the data can be used all the same */
};
bool node_complain(const struct loader *loader, const struct node *node,
	const struct complaint *complaint);

/*
 * Add a fault that was found in the text of a scalar, at its place in the scalar's
 * file: exactly if that is a block or stands on one line, otherwise where it begins.
 * Return false always.
 */
bool node_complain_within(const struct loader *loader, const struct node *node,
	const struct fault *inner);

/* The child of a map with this key, or NULL. */
const struct node *node_get(const struct node *map, const char *key);

/*
 * Like node_get(), but its absence is a fault (once, at the map), unless node_keys() has found
 * a key of the map that is likely a slip of this one. So call node_keys() first.
 */
const struct node *node_need(const struct loader *loader, const struct node *map, const char *key);

/* Refuse keys of map that are not in the NULL-terminated list; names the nearest. */
bool node_keys(const struct loader *loader, const struct node *map, const char *const *keys);

/* Whether node is of kind; if not, a fault. NULL gives false without one. */
bool node_is(const struct loader *loader, const struct node *node, enum node_kind kind);

/* A plain scalar that is a decimal integer in [low, high]: *value. Else a fault and false. */
bool node_int(const struct loader *loader, const struct node *node, int low, int high, int *value);

/* The child key as an integer; absent: *value stays as it is and true. */
bool node_int_at(const struct loader *loader, const struct node *map, const char *key,
	const int range[2], int *value);

/* A scalar's text, of at most size bytes; NULL after a fault. */
const char *node_text(const struct loader *loader, const struct node *node, size_t size);

/*
 * Index of a scalar's text in the NULL-terminated list of names; what they are
 * ("team", "track") goes into the fault with the nearest name. -1 after a fault.
 */
int node_choice(const struct loader *loader, const struct node *node, const char *what,
	const char *const *names);

#endif
