/* SPDX-License-Identifier: MIT */
#include "content/expr_parse.h"

#include <stdlib.h>
#include <string.h>

#include "content/complain.h"
#include "content/expr_names.h"
#include "content/token.h"

enum { NESTING = 32 };

/* Operators that take two values and bind equally, loosest first. */
static const struct level {
	enum token_kind token[7];        /* ends in TOKEN_END */
	uint8_t code[6];
	bool once;                       /* a < b < c is refused */
} LEVELS[] = {
	{ { TOKEN_LT, TOKEN_LE, TOKEN_GT, TOKEN_GE, TOKEN_EQ, TOKEN_NE, TOKEN_END },
		{ OP_LT, OP_LE, OP_GT, OP_GE, OP_EQ, OP_NE }, true },
	{ { TOKEN_ADD, TOKEN_SUB, TOKEN_END }, { OP_ADD, OP_SUB }, false },
	{ { TOKEN_MUL, TOKEN_DIV, TOKEN_END }, { OP_MUL, OP_DIV }, false },
};
enum { LEVEL_COUNT = sizeof(LEVELS) / sizeof(*LEVELS) };

static bool or_parse(struct parser *parser);

static bool nesting_enter(struct parser *parser)
{
	if (parser->nesting == NESTING)
		return parser_complain(parser, &(struct complaint){
			.code = FAULT_DEPTH, .arg = { "32" } });
	parser->nesting++;
	return true;
}

/* min(a, b) or max(a, b); the name is the current token. */
static bool choice_parse(struct parser *parser, uint8_t code)
{
	parser_next(parser);
	return parser_expect(parser, TOKEN_OPEN, "(")
		&& or_parse(parser)
		&& parser_expect(parser, TOKEN_COMMA, ",")
		&& or_parse(parser)
		&& parser_expect(parser, TOKEN_CLOSE, ")")
		&& parser_emit(parser, (struct op){ .code = code });
}

static bool number_parse(struct parser *parser)
{
	int64_t value = parser->token.value;

	if (value > INT32_MAX)
		return parser_complain(parser, &(struct complaint){
			.code = FAULT_RANGE, .arg = { parser->token.text } });
	parser_next(parser);
	return parser_emit(parser, (struct op){ .code = OP_INT, .arg = (int32_t)value });
}

static bool target_parse(struct parser *parser)
{
	struct build *build = parser->build;

	if (build->depth == 0 || build->target_kind != TARGET_KIND_VALUE)
		return parser_complain(parser, &(struct complaint){
			.code = FAULT_TARGET, .arg = { "value" } });
	parser_next(parser);
	return parser_emit(parser, (struct op){ .code = OP_TARGET });
}

static bool group_parse(struct parser *parser)
{
	parser_next(parser);
	return or_parse(parser) && parser_expect(parser, TOKEN_CLOSE, ")");
}

static bool atom_parse(struct parser *parser)
{
	if (!nesting_enter(parser))
		return false;

	bool sound = false;

	if (parser->token.kind == TOKEN_INT)
		sound = number_parse(parser);
	else if (parser->token.kind == TOKEN_TARGET)
		sound = target_parse(parser);
	else if (parser->token.kind == TOKEN_OPEN)
		sound = group_parse(parser);
	else if (parser->token.kind != TOKEN_NAME)
		sound = parser_refuse(parser, EXPECT_VALUE, NULL);
	else if (strcmp(parser->token.text, "min") == 0)
		sound = choice_parse(parser, OP_MIN);
	else if (strcmp(parser->token.text, "max") == 0)
		sound = choice_parse(parser, OP_MAX);
	else
		sound = name_parse(parser);
	parser->nesting--;
	return sound;
}

static bool unary_parse(struct parser *parser)
{
	if (parser->token.kind != TOKEN_SUB)
		return atom_parse(parser);
	parser_next(parser);
	if (!nesting_enter(parser) || !unary_parse(parser))
		return false;
	parser->nesting--;
	return parser_emit(parser, (struct op){ .code = OP_NEGATE });
}

static int level_find(const struct level *level, enum token_kind kind)
{
	for (int i = 0; level->token[i] != TOKEN_END; i++)
		if (level->token[i] == kind)
			return i;
	return -1;
}

/* Division by a zero that is written there gives 0, but nobody means it. */
static void zero_warn(struct parser *parser, const struct token *token, int first)
{
	const struct op *op = buffer_at(&parser->build->code, first);

	if (parser->build->code.count != first + 1 || op->code != OP_INT || op->arg != 0)
		return;

	struct node place = parser_place(parser, token->at);

	complain_softly(parser->build, &place, FAULT_DIVISION, NULL, NULL);
}

static bool binary_parse(struct parser *parser, int number)
{
	if (number == LEVEL_COUNT)
		return unary_parse(parser);

	const struct level *level = &LEVELS[number];

	if (!binary_parse(parser, number + 1))
		return false;
	for (;;) {
		struct token token = parser->token;
		int found = level_find(level, token.kind);

		if (found < 0)
			return true;
		parser_next(parser);

		int first = parser->build->code.count;

		if (!binary_parse(parser, number + 1))
			return false;
		if (level->code[found] == OP_DIV)
			zero_warn(parser, &token, first);
		if (!parser_emit(parser, (struct op){ .code = level->code[found] }))
			return false;
		if (level->once)
			return true;
	}
}

static bool not_parse(struct parser *parser)
{
	if (parser->token.kind != TOKEN_NOT)
		return binary_parse(parser, 0);
	parser_next(parser);
	if (!nesting_enter(parser) || !not_parse(parser))
		return false;
	parser->nesting--;
	return parser_emit(parser, (struct op){ .code = OP_NOT });
}

static bool and_parse(struct parser *parser)
{
	if (!not_parse(parser))
		return false;
	while (parser->token.kind == TOKEN_AND) {
		parser_next(parser);
		if (!not_parse(parser) || !parser_emit(parser, (struct op){ .code = OP_AND }))
			return false;
	}
	return true;
}

static bool or_parse(struct parser *parser)
{
	if (!and_parse(parser))
		return false;
	while (parser->token.kind == TOKEN_OR) {
		parser_next(parser);
		if (!and_parse(parser) || !parser_emit(parser, (struct op){ .code = OP_OR }))
			return false;
	}
	return true;
}

bool expr_compile(struct build *build, const struct node *node, struct expr *expr)
{
	enum { LONGEST = 600 };

	const char *text = node_text(build->loader, node, LONGEST);

	if (!text)
		return false;
	if (node->block)
		return complain(build, node, FAULT_BLOCK, NULL, NULL);

	struct parser parser = { .build = build, .node = node, .text = text };
	int first = build->code.count;

	parser.token = token_read(text);
	if (!or_parse(&parser))
		return false;
	if (parser.token.kind != TOKEN_END)
		return parser_refuse(&parser, EXPECT_OPERATOR, NULL);
	*expr = (struct expr){
		.first = (uint16_t)first,
		.count = (uint16_t)(build->code.count - first),
		.source = build_source(build, text),
	};
	return true;
}

bool expr_constant(const struct build *build, struct expr expr, int32_t *value)
{
	for (int i = 0; i < expr.count; i++) {
		const struct op *op = buffer_at(&build->code, expr.first + i);

		if (op->code != OP_INT && op->code < OP_NOT)
			return false;
	}
	if (expr.count == 0 || build->full)
		return false;
	build->world->code = build->code.items;
	*value = expr_eval(build->world, NULL, expr, TARGET_NONE);
	return true;
}
