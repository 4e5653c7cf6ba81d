/* SPDX-License-Identifier: MIT */
#ifndef CONTENT_TOKEN_H
#define CONTENT_TOKEN_H

#include <stdint.h>

/* The smallest parts of an expression (rules C3). */
enum token_kind {
	TOKEN_END, TOKEN_BAD, TOKEN_INT, TOKEN_NAME, TOKEN_TARGET,
	TOKEN_OPEN, TOKEN_CLOSE, TOKEN_COMMA,
	TOKEN_OR, TOKEN_AND, TOKEN_NOT,
	TOKEN_LT, TOKEN_LE, TOKEN_GT, TOKEN_GE, TOKEN_EQ, TOKEN_NE,
	TOKEN_ADD, TOKEN_SUB, TOKEN_MUL, TOKEN_DIV,
};

enum { TOKEN_SIZE = 32 };

struct token {
	enum token_kind kind;
	const char *at;          /* where it begins in the text */
	const char *end;         /* just behind it */
	int64_t value;           /* TOKEN_INT; cut at 10^12 */
	char text[TOKEN_SIZE];   /* as written, cut to fit */
};

/* Read the token at or behind at. */
struct token token_read(const char *at);

#endif
