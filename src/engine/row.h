/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_ROW_H
#define ENGINE_ROW_H

#include <stdbool.h>

#include "engine/world.h"

enum { ROW_ANY_TRACK = -1 };

/*
 * Whether a row of the bookkeeping lets team read what another paid into a budget
 * line (B17): it runs by that line, or what it does to track depends on it.
 * ROW_ANY_TRACK asks for the condition alone.
 */
bool row_tells_line(const struct world *world, int row, int track, enum team team);

#endif
