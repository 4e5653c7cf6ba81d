/* SPDX-License-Identifier: MIT */
#ifndef BASE_NAME_H
#define BASE_NAME_H

/* Edits (a letter more, less, other, or two neighbours swapped) between short names, at most 99. */
int name_distance(const char *first, const char *second);

/*
 * Keep track of the name nearest to one that was not found. Start with NULL in
 * *best and offer each valid name; after that *best is the nearest one that is
 * near enough to be a likely slip (at most a third of its length, at least 1
 * edit allowed, 2 from five letters on, never the whole name), or NULL.
 */
void name_offer(const char *wanted, const char *valid, const char **best);

#endif
