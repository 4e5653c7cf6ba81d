/* SPDX-License-Identifier: MIT */
#ifndef CONTENT_AUDIT_H
#define CONTENT_AUDIT_H

#include <stdbool.h>

#include "content/build.h"

/*
 * What can be judged only once everything is read (rules C4): the tracks that
 * the procedures name are there (world.known), no card resolves itself, nothing
 * overflowed; flags that are set and never tested, or the other way round, are
 * remarked upon. rules and events are the roots of those files.
 */
bool world_audit(struct build *build, const struct node *rules, const struct loader *rules_loader,
	const struct node *events, const struct loader *events_loader);

#endif
