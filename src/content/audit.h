/* SPDX-License-Identifier: MIT */
#ifndef CONTENT_AUDIT_H
#define CONTENT_AUDIT_H

#include <stdbool.h>

#include "content/build.h"

/* What can be judged only once everything is read (rules C4). */

/* The tracks that the procedures name are there and count the right steps: fills world.known. */
bool rules_audit(struct build *build, const struct node *rules);

/*
 * No card resolves itself and nothing overflowed. Flags that are set and never tested, or the
 * other way round, are remarked upon. events is the root of the events' file, which is being read.
 */
bool world_audit(struct build *build, const struct node *events);

#endif
