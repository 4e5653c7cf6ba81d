/* SPDX-License-Identifier: MIT */
#ifndef CONTENT_EXPR_PARSE_H
#define CONTENT_EXPR_PARSE_H

#include <stdbool.h>

#include "content/build.h"

/*
 * Compile the expression in a scalar (rules C3) to build.code; its text goes to
 * build.sources. A fault stands at the token in question. $t is allowed inside
 * effects of an order whose target is a value.
 */
bool expr_compile(struct build *build, const struct node *node, struct expr *expr);

/* Whether expr reads nothing of the game, and its value then. */
bool expr_constant(const struct build *build, struct expr expr, int32_t *value);

#endif
