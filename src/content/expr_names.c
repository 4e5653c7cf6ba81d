/* SPDX-License-Identifier: MIT */
#include "content/expr_names.h"

#include <stdio.h>
#include <string.h>

#include "base/name.h"
#include "content/names.h"

static const char *const RESERVED[] = {
	"and", "or", "not", "turn", "min", "max", "flag", "units", "factor", "commit", "control",
};

void parser_next(struct parser *parser)
{
	parser->token = token_read(parser->token.end);
}

struct node parser_place(const struct parser *parser, const char *at)
{
	struct node place = *parser->node;

	/* Quoted text is the same in the file, but for the quote before it. */
	place.column += place.quoted;
	for (const char *c = parser->text; c < at; c++)
		place.column += ((unsigned char)*c & 0xC0) != 0x80;
	return place;
}

bool parser_complain(struct parser *parser, const struct complaint *complaint)
{
	struct node place = parser_place(parser, parser->token.at);

	return node_complain(parser->build->loader, &place, complaint);
}

/* How other languages write an operator of ours; NULL if the text is none of theirs. */
static const char *operator_nearest(const struct token *token)
{
	static const struct {
		const char *theirs, *ours;
	} SLIPS[] = {
		{ "=>", ">=" }, { "=<", "<=" }, { "=", "==" }, { "<>", "!=" }, { "&", "and" },
		{ "|", "or" }, { "!", "not" }, { "AND", "and" }, { "And", "and" }, { "OR", "or" },
		{ "Or", "or" }, { "NOT", "not" }, { "Not", "not" }, { "≥", ">=" }, { "≤", "<=" },
		{ "≠", "!=" }, { "×", "*" }, { "÷", "/" }, { "（", "(" }, { "）", ")" },
		{ "，", "," }, { "＝", "==" }, { "＞", ">" }, { "＜", "<" },
	};

	for (size_t i = 0; i < sizeof(SLIPS) / sizeof(*SLIPS); i++) {
		size_t length = strlen(SLIPS[i].theirs);

		/* A word is the whole token; a sign may go on behind it. */
		if (strncmp(token->at, SLIPS[i].theirs, length) == 0
				&& (token->kind != TOKEN_NAME || strlen(token->text) == length))
			return SLIPS[i].ours;
	}
	return NULL;
}

bool parser_refuse(struct parser *parser, enum expect_code expect, const char *expect_arg)
{
	bool at_end = parser->token.kind == TOKEN_END;

	return parser_complain(parser, &(struct complaint){
		.code = at_end ? FAULT_EXPRESSION_END : FAULT_TOKEN,
		.arg = { at_end ? NULL : parser->token.text },
		.expect = expect,
		.expect_arg = { expect_arg },
		.nearest = at_end ? NULL : operator_nearest(&parser->token),
	});
}

bool parser_expect(struct parser *parser, enum token_kind kind, const char *text)
{
	if (parser->token.kind != kind)
		return parser_refuse(parser, EXPECT_TOKEN, text);
	parser_next(parser);
	return true;
}

bool parser_emit(struct parser *parser, struct op op)
{
	if (op.code < OP_NOT)
		parser->depth++;
	else if (op.code > OP_NEGATE)
		parser->depth--;
	if (parser->depth > EXPR_STACK)
		return parser_complain(parser, &(struct complaint){
			.code = FAULT_DEPTH, .arg = { "32" } });

	int index = build_take(parser->build, &parser->build->code, 1);

	*(struct op *)buffer_at(&parser->build->code, index) = op;
	return true;
}

bool name_is_reserved(const char *id)
{
	for (size_t i = 0; i < sizeof(RESERVED) / sizeof(*RESERVED); i++)
		if (strcmp(id, RESERVED[i]) == 0)
			return true;
	return false;
}

/* The current token as a name of a kind; -1 after a fault. */
static int argument_parse(struct parser *parser, enum name_kind kind)
{
	struct node place = parser_place(parser, parser->token.at);

	if (parser->token.kind != TOKEN_NAME) {
		parser_refuse(parser, EXPECT_SOME, names_of(parser->build->world, kind).what);
		return -1;
	}

	int index = name_index(parser->build, &place, parser->token.text, kind);

	parser_next(parser);
	return index;
}

/* An area or group as the index of a mask; -1 after a fault. */
static int areas_parse(struct parser *parser)
{
	struct node place = parser_place(parser, parser->token.at);

	if (parser->token.kind != TOKEN_NAME) {
		parser_refuse(parser, EXPECT_SOME, "area");
		return -1;
	}

	uint64_t areas = name_areas(parser->build, &place, parser->token.text);

	parser_next(parser);
	return areas ? build_mask(parser->build, areas) : -1;
}

static bool flag_parse(struct parser *parser, struct op *op)
{
	struct node place = parser_place(parser, parser->token.at);

	if (parser->token.kind != TOKEN_NAME)
		return parser_refuse(parser, EXPECT_SOME, "flag");
	op->arg = build_flag(parser->build, &place, parser->token.text, FLAG_TESTS);
	parser_next(parser);
	return op->arg >= 0;
}

static bool units_parse(struct parser *parser, struct op *op)
{
	int team = argument_parse(parser, NAME_TEAM);

	if (team < 0 || !parser_expect(parser, TOKEN_COMMA, ","))
		return false;
	op->a = (uint8_t)team;
	op->arg = areas_parse(parser);
	if (op->arg < 0 || op->code == OP_FACTOR)
		return op->arg >= 0;
	if (!parser_expect(parser, TOKEN_COMMA, ","))
		return false;

	int kind = argument_parse(parser, NAME_UNIT);

	op->b = (uint8_t)(kind < 0 ? 0 : kind);
	return kind >= 0;
}

static bool commit_parse(struct parser *parser, struct op *op)
{
	op->arg = argument_parse(parser, NAME_BLOC);
	return op->arg >= 0;
}

static bool control_parse(struct parser *parser, struct op *op)
{
	op->arg = areas_parse(parser);
	return op->arg >= 0;
}

static const struct function {
	const char *name;
	uint8_t code;
	bool (*parse)(struct parser *parser, struct op *op);
} FUNCTIONS[] = {
	{ "flag", OP_FLAG, flag_parse },
	{ "units", OP_UNITS, units_parse },
	{ "factor", OP_FACTOR, units_parse },
	{ "commit", OP_COMMIT, commit_parse },
	{ "control", OP_CONTROL, control_parse },
};
enum { FUNCTION_COUNT = sizeof(FUNCTIONS) / sizeof(*FUNCTIONS) };

static bool function_parse(struct parser *parser, const struct function *function)
{
	struct op op = { .code = function->code };

	parser_next(parser);
	return parser_expect(parser, TOKEN_OPEN, "(")
		&& function->parse(parser, &op)
		&& parser_expect(parser, TOKEN_CLOSE, ")")
		&& parser_emit(parser, op);
}

/* Kinds of names that are values by themselves. */
static const struct {
	enum name_kind kind;
	uint8_t code;
} VALUES[] = {
	{ NAME_TRACK, OP_TRACK }, { NAME_DERIVED, OP_DERIVED }, { NAME_OPTION, OP_OPTION },
};
enum { VALUE_COUNT = sizeof(VALUES) / sizeof(*VALUES) };

static bool name_refuse(struct parser *parser)
{
	const char *text = parser->token.text;
	const char *nearest = NULL;
	char flag[FAULT_ARG];

	for (int i = 0; i < VALUE_COUNT; i++) {
		struct names names = names_of(parser->build->world, VALUES[i].kind);

		for (int k = 0; k < names.count; k++)
			if (names_id(&names, k))
				name_offer(text, names_id(&names, k), &nearest);
	}
	for (int i = 0; i < FUNCTION_COUNT; i++)
		name_offer(text, FUNCTIONS[i].name, &nearest);
	if (world_flag(parser->build->world, text) >= 0) {
		snprintf(flag, sizeof(flag), "flag(%.100s)", text);
		nearest = flag;
	}
	return parser_complain(parser, &(struct complaint){
		.code = FAULT_UNKNOWN_NAME,
		.arg = { "value", text },
		.nearest = nearest,
	});
}

/* b_LINE: what was paid into a budget line. */
static bool line_parse(struct parser *parser)
{
	struct node place = parser_place(parser, parser->token.at + 2);
	int line = name_index(parser->build, &place, parser->token.text + 2, NAME_LINE);

	parser_next(parser);
	return line >= 0 && parser_emit(parser, (struct op){ .code = OP_LINE, .arg = line });
}

static bool value_parse(struct parser *parser, uint8_t code, int index)
{
	if (code == OP_DERIVED && index >= parser->build->derived_known)
		return parser_complain(parser, &(struct complaint){
			.code = FAULT_LATER, .arg = { parser->token.text } });
	parser_next(parser);
	return parser_emit(parser, (struct op){ .code = code, .arg = index });
}

bool name_parse(struct parser *parser)
{
	const char *text = parser->token.text;

	for (int i = 0; i < FUNCTION_COUNT; i++)
		if (strcmp(text, FUNCTIONS[i].name) == 0)
			return function_parse(parser, &FUNCTIONS[i]);
	for (int i = 0; i < VALUE_COUNT; i++) {
		struct names names = names_of(parser->build->world, VALUES[i].kind);
		int index = names_find(&names, text);

		if (index >= 0)
			return value_parse(parser, VALUES[i].code, index);
	}
	if (strcmp(text, "turn") == 0) {
		parser_next(parser);
		return parser_emit(parser, (struct op){ .code = OP_TURN });
	}
	if (strncmp(text, "b_", 2) == 0)
		return line_parse(parser);
	return name_refuse(parser);
}
