/* SPDX-License-Identifier: MIT */
#include "base/sort.h"

#include <assert.h>
#include <string.h>

void sort_stable(void *items, size_t count, size_t size, sort_order order)
{
	char *base = items;
	char item[SORT_ITEM];

	assert(size <= sizeof(item));
	for (size_t i = 1; i < count; i++) {
		size_t hole = i;

		memcpy(item, base + i * size, size);
		while (hole > 0 && order(base + (hole - 1) * size, item) > 0) {
			memcpy(base + hole * size, base + (hole - 1) * size, size);
			hole--;
		}
		memcpy(base + hole * size, item, size);
	}
}
