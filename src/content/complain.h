/* SPDX-License-Identifier: MIT */
#ifndef CONTENT_COMPLAIN_H
#define CONTENT_COMPLAIN_H

#include <stdbool.h>

#include "content/build.h"

/* Short forms of node_complain() for what the loaders say often. All return false. */

/* A fault with up to two arguments (NULL: none) at node. */
bool complain(struct build *build, const struct node *node, enum fault_code code,
	const char *first, const char *second);

/* The same, at the key of node. */
bool complain_key(struct build *build, const struct node *node, enum fault_code code,
	const char *first, const char *second);

/* A remark that does not make the load fail. */
void complain_softly(struct build *build, const struct node *node, enum fault_code code,
	const char *first, const char *second);

/* More than most of them ("tracks"). */
bool complain_limit(struct build *build, const struct node *node, const char *them, int most);

/* Not as many of them as there must be. */
bool complain_count(struct build *build, const struct node *node, const char *them, int right);

#endif
