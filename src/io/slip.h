/* SPDX-License-Identifier: MIT */
#ifndef IO_SLIP_H
#define IO_SLIP_H

#include "io/guard.h"

/* What somebody who does not know YAML may have meant where it is not well-formed. */
struct slip {
	enum expect_code expect;         /* EXPECT_NONE: no idea */
	char arg[FAULT_ARGS][16];
};

/*
 * Guess the slip behind an error at place. context: what libyaml was doing, or
 * NULL; begun: the line in which that began. It looks for tabs, full-width
 * punctuation outside of quotation marks, keys without a blank behind their
 * colon, lines that are not deep enough and what was never closed.
 */
struct scene {
	struct place place;
	const char *context;
	int begun;
};
void slip_find(struct slip *slip, const struct source *source, const struct scene *scene);

#endif
