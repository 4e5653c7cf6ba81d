/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_EXPR_H
#define ENGINE_EXPR_H

#include <stdbool.h>
#include <stdint.h>

#include "engine/ids.h"

struct world;
struct state;

/* One step of the stack machine that evaluates expressions (rules C3). */
enum op_code {
	OP_INT,              /* push arg */
	OP_TRACK,            /* push track arg */
	OP_DERIVED,          /* push derived value arg */
	OP_OPTION,           /* push option arg (enum game_option) */
	OP_TURN,             /* push the number of the turn */
	OP_LINE,             /* push what budget line arg was paid */
	OP_TARGET,           /* push the order's target ($t) */
	OP_FLAG,             /* push 1 if flag arg is alive, else 0 */
	OP_UNITS,            /* push units: team a, kind b, areas in world.masks[arg] */
	OP_FACTOR,           /* push sum of n*q of brigades: team a, areas in world.masks[arg] */
	OP_COMMIT,           /* push truncated mean commitment of bloc arg */
	OP_CONTROL,          /* push 0 none, 1 C, 2 R, 3 W: areas in world.masks[arg], all must agree */
	OP_NOT, OP_NEGATE,
	OP_ADD, OP_SUB, OP_MUL, OP_DIV,
	OP_LT, OP_LE, OP_GT, OP_GE, OP_EQ, OP_NE,
	OP_AND, OP_OR, OP_MIN, OP_MAX,
	OP_COUNT
};

struct op {
	uint8_t code;        /* enum op_code */
	uint8_t a, b;
	int32_t arg;
};

enum { EXPR_STACK = 32 };    /* deepest stack the compiler lets through */

/*
 * Evaluate expr on state. target is what $t stands for (TARGET_NONE outside
 * orders). Division truncates toward zero, by zero it gives 0; and, or, not and
 * comparisons give 0 or 1; intermediates are 64 bits wide and saturate; the
 * result is cut to 32 bits by saturation. An empty expr gives 0.
 */
int32_t expr_eval(const struct world *world, const struct state *state, struct expr expr,
	int target);

/* Whether a condition holds; an empty expr does (rules C4: no condition is true). */
bool expr_holds(const struct world *world, const struct state *state, struct expr expr,
	int target);

/* Division as the rules do it: toward zero, 0 for a zero divisor (rules B1). */
int64_t div_toward_zero(int64_t dividend, int64_t divisor);

#endif
