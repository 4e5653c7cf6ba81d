/* SPDX-License-Identifier: MIT */
#ifndef APP_LOOKUP_H
#define APP_LOOKUP_H

#include "app/console.h"
#include "engine/world.h"

/*
 * Look words up in the rules handbook as world has it ("": its contents), on the
 * console, until the reader leaves it. world: NULL for the campaign's.
 */
void lookup_run(struct console *console, const struct world *world, enum lang lang,
	const char *words);

#endif
