/* SPDX-License-Identifier: MIT */
#include "content/expr_parse.h"

#include <stdio.h>
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

/* A comparison being read: what stands before and behind it is on the end of the code. */
struct comparison {
	struct token token;
	uint8_t code;
	int left, right;         /* where its sides begin */
};

/* The comparison with its sides exchanged. */
static uint8_t turned(uint8_t code)
{
	switch (code) {
	case OP_LT: return OP_GT;
	case OP_LE: return OP_GE;
	case OP_GT: return OP_LT;
	case OP_GE: return OP_LE;
	default: return code;
	}
}

/* Whether "x CODE value" holds. */
static bool holds(int32_t x, uint8_t code, int32_t value)
{
	switch (code) {
	case OP_LT: return x < value;
	case OP_LE: return x <= value;
	case OP_GT: return x > value;
	case OP_GE: return x >= value;
	case OP_EQ: return x == value;
	default: return x != value;
	}
}

/* Whether it holds for some value, or each, of a track; orders hold at an end if anywhere. */
static void range_warn(struct parser *parser, const struct comparison *it, int track,
	uint8_t code, int32_t value)
{
	const struct track *of = &parser->build->world->tracks[track];
	bool within = value >= of->low && value <= of->high;
	bool some = holds(of->low, code, value) || holds(of->high, code, value)
		|| (within && holds(value, code, value))
		|| (within && code == OP_NE && of->low < of->high);
	bool all = holds(of->low, code, value) && holds(of->high, code, value)
		&& (!within || (code != OP_NE && code != OP_EQ) || of->low == of->high);
	char range[32];

	if (some && !all)
		return;
	snprintf(range, sizeof(range), "%d..%d", of->low, of->high);

	struct node place = parser_place(parser, it->token.at);

	complain_softly(parser->build, &place, some ? FAULT_HOLDS_ALWAYS : FAULT_HOLDS_NEVER,
		of->id, range);
}

/* A track alone against a number beyond its ends: a slip, such as "escalation <= 145". */
static void comparison_check(struct parser *parser, const struct comparison *it)
{
	struct build *build = parser->build;
	int middle = it->right - it->left, rest = build->code.count - it->right;
	struct expr left = { .first = (uint16_t)it->left, .count = (uint16_t)middle };
	struct expr right = { .first = (uint16_t)it->right, .count = (uint16_t)rest };
	const struct op *one = buffer_at(&build->code, it->left);
	const struct op *other = buffer_at(&build->code, it->right);
	int32_t value;

	if (middle <= 0 || rest <= 0)
		return;

	int left_track = middle == 1 && one->code == OP_TRACK ? one->arg : -1;
	int right_track = rest == 1 && other->code == OP_TRACK ? other->arg : -1;

	if (left_track >= 0 && expr_constant(build, right, &value))
		range_warn(parser, it, left_track, it->code, value);
	else if (right_track >= 0 && expr_constant(build, left, &value))
		range_warn(parser, it, right_track, turned(it->code), value);
}

static bool binary_parse(struct parser *parser, int number)
{
	if (number == LEVEL_COUNT)
		return unary_parse(parser);

	const struct level *level = &LEVELS[number];
	int left = parser->build->code.count;

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
		if (level->once)
			comparison_check(parser, &(struct comparison){
				token, level->code[found], left, first });
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
