/* SPDX-License-Identifier: MIT */
#ifndef CONTENT_MAP_SCAN_H
#define CONTENT_MAP_SCAN_H

#include <stdbool.h>

#include "content/map_parts.h"

/*
 * Reads the integers of an arc or a ring: decimal, without leading zeros or "-0", one space
 * between two. A text that breaks the rule gives a fault at the very place.
 */
struct scan {
	const struct map *map;
	const struct node *node;
	const char *at;          /* next byte to read */
	const char *start;       /* of the number read last */
	bool failed;
};

/* Numbers this large are out of range for any use. */
enum { SCAN_HUGE = 1000000 };

/* Start on a scalar. If node is none, a fault, and the scan is at its end. */
void scan_start(struct scan *scan, const struct map *map, const struct node *node);

/* Read the next number. False at the end, or after a fault (failed). */
bool scan_next(struct scan *scan, int *value);

/* Complain at the number read last. Sets failed; returns false. */
bool scan_complain(struct scan *scan, enum fault_code code, const char *first,
	const char *second);

#endif
