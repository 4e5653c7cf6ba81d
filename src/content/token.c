/* SPDX-License-Identifier: MIT */
#include "content/token.h"

#include <ctype.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "base/fault.h"

/* Longer ones first where one begins another. */
static const struct {
	const char *text;
	enum token_kind kind;
} SIGNS[] = {
	{ "<=", TOKEN_LE }, { ">=", TOKEN_GE }, { "==", TOKEN_EQ }, { "!=", TOKEN_NE },
	{ "$t", TOKEN_TARGET }, { "<", TOKEN_LT }, { ">", TOKEN_GT }, { "+", TOKEN_ADD },
	{ "-", TOKEN_SUB }, { "*", TOKEN_MUL }, { "/", TOKEN_DIV }, { "(", TOKEN_OPEN },
	{ ")", TOKEN_CLOSE }, { ",", TOKEN_COMMA },
}, WORDS[] = {
	{ "or", TOKEN_OR }, { "and", TOKEN_AND }, { "not", TOKEN_NOT },
};

static bool is_letter(char c)
{
	return isalpha((unsigned char)c) || c == '_';
}

static bool is_digit(char c)
{
	return isdigit((unsigned char)c) != 0;
}

static void number_read(struct token *token)
{
	const int64_t most = INT64_C(1000000000000);

	token->kind = TOKEN_INT;
	for (; is_digit(*token->end); token->end++) {
		token->value = token->value * 10 + (*token->end - '0');
		if (token->value > most)
			token->value = most;
	}
	/* 3x is one mistake, not a number and a name. */
	if (is_letter(*token->end))
		token->kind = TOKEN_BAD;
	while (is_letter(*token->end) || is_digit(*token->end))
		token->end++;
}

static void name_read_token(struct token *token)
{
	token->kind = TOKEN_NAME;
	while (is_letter(*token->end) || is_digit(*token->end))
		token->end++;
	for (size_t i = 0; i < sizeof(WORDS) / sizeof(*WORDS); i++) {
		size_t length = strlen(WORDS[i].text);

		if ((size_t)(token->end - token->at) == length
				&& strncmp(token->at, WORDS[i].text, length) == 0)
			token->kind = WORDS[i].kind;
	}
}

static void sign_read(struct token *token)
{
	for (size_t i = 0; i < sizeof(SIGNS) / sizeof(*SIGNS); i++) {
		size_t length = strlen(SIGNS[i].text);

		if (strncmp(token->at, SIGNS[i].text, length) == 0) {
			token->kind = SIGNS[i].kind;
			token->end = token->at + length;
			return;
		}
	}
	token->kind = TOKEN_BAD;
	token->end = token->at + 1;
	while (((unsigned char)*token->end & 0xC0) == 0x80)
		token->end++;
}

struct token token_read(const char *at)
{
	while (*at == ' ' || *at == '\t' || *at == '\n')
		at++;

	struct token token = { .kind = TOKEN_END, .at = at, .end = at };

	if (!*at)
		return token;
	if (is_digit(*at))
		number_read(&token);
	else if (is_letter(*at))
		name_read_token(&token);
	else
		sign_read(&token);

	char text[FAULT_ARG];
	size_t length = (size_t)(token.end - token.at);

	if (length >= sizeof(text))
		length = sizeof(text) - 1;
	memcpy(text, token.at, length);
	text[length] = '\0';
	fault_copy(token.text, TOKEN_SIZE, text);
	return token;
}
