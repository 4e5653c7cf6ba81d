/* SPDX-License-Identifier: MIT */
#ifndef CONTENT_EXPR_NAMES_H
#define CONTENT_EXPR_NAMES_H

#include <stdbool.h>

#include "content/build.h"
#include "content/token.h"

/* An expression being read; the parser and its names share it. */
struct parser {
	struct build *build;
	const struct node *node;         /* the scalar */
	const char *text;                /* its text */
	struct token token;              /* the one to look at next */
	int nesting;                     /* parentheses, not and - around it */
	int depth;                       /* values on the stack here */
};

void parser_next(struct parser *parser);

/* The node, moved to the place at in its text, for faults. */
struct node parser_place(const struct parser *parser, const char *at);

/* A fault at the current token. Return false. */
bool parser_complain(struct parser *parser, const struct complaint *complaint);

/* The current token cannot stand here. Return false. */
bool parser_refuse(struct parser *parser, enum expect_code expect, const char *expect_arg);

/* Take a token of this kind, written as text, or refuse. */
bool parser_expect(struct parser *parser, enum token_kind kind, const char *text);

/* Append a step; false if the stack would become too deep. */
bool parser_emit(struct parser *parser, struct op op);

/* A name or a function but min and max; its name is the current token. */
bool name_parse(struct parser *parser);

/* Whether an id would hide something in expressions: a function, a word of the grammar. */
bool name_is_reserved(const char *id);

#endif
