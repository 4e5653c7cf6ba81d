/* SPDX-License-Identifier: MIT */
#ifndef CONTENT_ASSEMBLE_H
#define CONTENT_ASSEMBLE_H

#include <stdbool.h>

#include "content/content.h"

/* Every part as a bit. */
enum { CONTENT_ALL = (1 << CONTENT_PARTS) - 1 };

/*
 * Read those of content's texts that are in parts (bits) into its world and
 * atlas, which must be allocated and empty. The scenario needs all others, the
 * rules, events and personas all but the scenario, the forces map and members.
 */
bool content_assemble(struct content *content, unsigned parts, struct faults *faults);

/* The "format" of a part, and its file in the data folders ("" where another file names it). */
const char *part_format(enum content_part part);
const char *part_file(enum content_part part);

#endif
