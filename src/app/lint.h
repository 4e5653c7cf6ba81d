/* SPDX-License-Identifier: MIT */
#ifndef APP_LINT_H
#define APP_LINT_H

#include "base/str.h"
#include "engine/world.h"

/*
 * What an author should know of a scenario (rules C4), as text: what each order
 * can do to each track; what can never hold or always does; what no one did, met
 * or reached in games of personas and of random orders. Deterministic.
 *
 * games: of each kind; 0 leaves the games out. Return how many findings there are,
 * which are no faults: each may be meant.
 */
int lint_write(const struct world *world, int games, struct str *out);

#endif
