/* SPDX-License-Identifier: MIT */
#include "engine/expr.h"

#include <assert.h>

#include "engine/state.h"
#include "engine/unit.h"
#include "engine/world.h"

static int64_t add(int64_t first, int64_t second)
{
	if (second > 0 && first > INT64_MAX - second)
		return INT64_MAX;
	if (second < 0 && first < INT64_MIN - second)
		return INT64_MIN;
	return first + second;
}

static int64_t negate(int64_t value)
{
	return value == INT64_MIN ? INT64_MAX : -value;
}

static int64_t subtract(int64_t first, int64_t second)
{
	if (second < 0 && first > INT64_MAX + second)
		return INT64_MAX;
	if (second > 0 && first < INT64_MIN + second)
		return INT64_MIN;
	return first - second;
}

static int64_t multiply(int64_t first, int64_t second)
{
	if (first == 0 || second == 0)
		return 0;
	if (second == -1)
		return negate(first);
	bool negative = (first < 0) != (second < 0);
	int64_t bound = (negative ? INT64_MIN : INT64_MAX) / second;

	if (first > 0 ? first > bound : first < bound)
		return negative ? INT64_MIN : INT64_MAX;
	return first * second;
}

int64_t div_toward_zero(int64_t dividend, int64_t divisor)
{
	if (divisor == 0)
		return 0;
	return divisor == -1 ? negate(dividend) : dividend / divisor;
}

static int64_t commitment(const struct world *world, const struct state *state, int bloc)
{
	int64_t sum = 0, count = 0;

	for (int i = 0; i < world->country_count; i++) {
		if (!(world->blocs[bloc].members & bit_of(i)))
			continue;
		sum += state->commit[i];
		count++;
	}
	return div_toward_zero(sum, count);
}

/* 0 none, 1 C, 2 R, 3 W; 0 unless all areas agree. */
static int64_t control(const struct world *world, const struct state *state, uint64_t areas)
{
	int held_by = -1;

	for (int i = 0; i < world->area_count; i++) {
		if (!(areas & bit_of(i)))
			continue;
		if (held_by >= 0 && held_by != state->control[i])
			return 0;
		held_by = state->control[i];
	}
	return held_by < 0 || held_by >= TEAM_COUNT ? 0 : held_by + 1;
}

static int64_t operand(const struct world *world, const struct state *state,
	const struct op *op, int target)
{
	switch ((enum op_code)op->code) {
	case OP_INT: return op->arg;
	case OP_TRACK: return state->track[op->arg];
	case OP_DERIVED: return expr_eval(world, state, world->derived[op->arg].is, target);
	case OP_OPTION: return world->options[op->arg];
	case OP_TURN: return state->turn;
	case OP_LINE: return state->line[op->arg];
	case OP_TARGET: return target;
	case OP_FLAG: return flag_is_alive(world, state, op->arg);
	case OP_UNITS:
		return units_count(state, (enum team)op->a, world->masks[op->arg],
			(enum unit_kind)op->b);
	case OP_FACTOR: return units_factor(state, (enum team)op->a, world->masks[op->arg]);
	case OP_COMMIT: return commitment(world, state, op->arg);
	case OP_CONTROL: return control(world, state, world->masks[op->arg]);
	case OP_NOT: case OP_NEGATE: case OP_ADD: case OP_SUB: case OP_MUL: case OP_DIV:
	case OP_LT: case OP_LE: case OP_GT: case OP_GE: case OP_EQ: case OP_NE:
	case OP_AND: case OP_OR: case OP_MIN: case OP_MAX: case OP_COUNT:
		break;
	}
	assert(!"an operand");
	return 0;
}

static int64_t combine(enum op_code code, int64_t left, int64_t right)
{
	switch (code) {
	case OP_ADD: return add(left, right);
	case OP_SUB: return subtract(left, right);
	case OP_MUL: return multiply(left, right);
	case OP_DIV: return div_toward_zero(left, right);
	case OP_LT: return left < right;
	case OP_LE: return left <= right;
	case OP_GT: return left > right;
	case OP_GE: return left >= right;
	case OP_EQ: return left == right;
	case OP_NE: return left != right;
	case OP_AND: return left && right;
	case OP_OR: return left || right;
	case OP_MIN: return left < right ? left : right;
	case OP_MAX: return left > right ? left : right;
	case OP_INT: case OP_TRACK: case OP_DERIVED: case OP_OPTION: case OP_TURN:
	case OP_LINE: case OP_TARGET: case OP_FLAG: case OP_UNITS: case OP_FACTOR:
	case OP_COMMIT: case OP_CONTROL: case OP_NOT: case OP_NEGATE: case OP_COUNT:
		break;
	}
	assert(!"a binary operator");
	return 0;
}

int32_t expr_eval(const struct world *world, const struct state *state, struct expr expr,
	int target)
{
	int64_t stack[EXPR_STACK] = { 0 };
	int depth = 0;

	for (int i = 0; i < expr.count; i++) {
		const struct op *op = &world->code[expr.first + i];
		if (op->code < OP_NOT) {
			assert(depth < EXPR_STACK);
			stack[depth++] = operand(world, state, op, target);
			continue;
		}
		assert(depth >= (op->code <= OP_NEGATE ? 1 : 2));
		if (op->code == OP_NOT) {
			stack[depth - 1] = !stack[depth - 1];
		} else if (op->code == OP_NEGATE) {
			stack[depth - 1] = negate(stack[depth - 1]);
		} else {
			depth--;
			stack[depth - 1] = combine((enum op_code)op->code, stack[depth - 1],
				stack[depth]);
		}
	}
	assert(depth == (expr.count ? 1 : 0));
	if (stack[0] > INT32_MAX)
		return INT32_MAX;
	return stack[0] < INT32_MIN ? INT32_MIN : (int32_t)stack[0];
}

bool expr_holds(const struct world *world, const struct state *state, struct expr expr,
	int target)
{
	return expr.count == 0 || expr_eval(world, state, expr, target) != 0;
}
