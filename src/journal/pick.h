/* SPDX-License-Identifier: MIT */
#ifndef JOURNAL_PICK_H
#define JOURNAL_PICK_H

#include <stdbool.h>

#include "engine/world.h"
#include "io/yaml.h"
#include "journal/domain.h"

/*
 * Reading the parts of one map: after any fault good is false, and stays so.
 * What is absent is at its default, or a fault if that is PICK_NEEDED.
 */
struct pick {
	const struct loader *loader;
	const struct world *world;
	const struct node *map;
	bool good;
};
enum { PICK_NEEDED = -2000000000 };

/* A pick of map; false in good if it is no map or has keys outside the list. */
struct pick pick_make(const struct loader *loader, const struct world *world,
	const struct node *map, const char *const *keys);

/* An integer within range. */
int pick_number(struct pick *pick, const char *key, const int range[2], int otherwise);

/* Yes or no: 1 or 0. */
bool pick_flag(struct pick *pick, const char *key);

/* What a domain counts, by name (or number, where it has none). */
int pick_index(struct pick *pick, const char *key, enum domain domain, int otherwise);

/* One word of a NULL-terminated list; what it is ("side", "size") goes into the fault. */
struct words {
	const char *what;
	const char *const *names;
};
int pick_word(struct pick *pick, const char *key, struct words words, int otherwise);

/* A list of teams, as bits; absent: none, or a fault if needed. */
unsigned pick_teams(struct pick *pick, const char *key, bool needed);

/* A text of at most most characters that a journal can hold; out has room for four bytes of
 * each and a NUL. Absent: "". */
void pick_text(struct pick *pick, const char *key, int most, char *out);

/* The same of a node by itself; key: what it is called. False after a fault. */
__attribute__((warn_unused_result))
bool pick_text_of(const struct loader *loader, const struct node *node, const char *key, int most,
	char *out);

/* Complain that a key is missing (FAULT_MISSING_KEY); return false. */
bool pick_missing(struct pick *pick, const char *key);

#endif
