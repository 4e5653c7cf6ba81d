/* SPDX-License-Identifier: MIT */
#ifndef TESTS_EUROPE_H
#define TESTS_EUROPE_H

#include "base/arena.h"
#include "geo/atlas.h"

/*
 * The shipped map, read by a reader that knows how the generator lays the file
 * out and trusts it: the layers below content are tested without content.
 */
const struct atlas *europe_atlas(struct arena *arena);

/* Index of the place called id; aborts if there is none. */
int europe_place(const struct atlas *atlas, const char *id);

#endif
