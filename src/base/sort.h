/* SPDX-License-Identifier: MIT */
#ifndef BASE_SORT_H
#define BASE_SORT_H

#include <stddef.h>

/* Negative, 0 or positive as first stands before, with or after second. */
typedef int (*sort_order)(const void *first, const void *second);

/*
 * Sort count items of size bytes (at most SORT_ITEM) in place. Stable, and the same everywhere,
 * unlike qsort(). For short lists (insertion sort).
 */
enum { SORT_ITEM = 256 };
void sort_stable(void *items, size_t count, size_t size, sort_order order);

#endif
