/* SPDX-License-Identifier: MIT */
#include "engine/row.h"

/* Whether an expression, or a derived value in it, reads a line of another team. */
static bool reads_line(const struct world *world, struct expr expr, enum team team)
{
	for (int i = 0; i < expr.count; i++) {
		const struct op *op = &world->code[expr.first + i];
		if (op->code == OP_LINE && world->lines[op->arg].team != team)
			return true;
		if (op->code == OP_DERIVED && reads_line(world, world->derived[op->arg].is, team))
			return true;
	}
	return false;
}

static bool effects_tell(const struct world *world, struct span effects, int track,
	enum team team);

static bool effect_tells(const struct world *world, const struct effect *effect, int track,
	enum team team)
{
	if (effect->verb == VERB_TRACK)
		return effect->subject == track && reads_line(world, effect->value, team);
	if (effect->verb == VERB_IF && reads_line(world, effect->value, team))
		return true;
	return (effect->verb == VERB_IF || effect->verb == VERB_DELAY)
		&& (effects_tell(world, effect->then, track, team)
			|| effects_tell(world, effect->otherwise, track, team));
}

/* As deep as effects may be nested (C4). */
static bool effects_tell(const struct world *world, struct span effects, int track,
	enum team team)
{
	for (int i = 0; i < effects.count; i++)
		if (effect_tells(world, &world->effects[effects.first + i], track, team))
			return true;
	return false;
}

bool row_tells_line(const struct world *world, int row, int track, enum team team)
{
	if (reads_line(world, world->rows[row].when, team))
		return true;
	return track != ROW_ANY_TRACK && effects_tell(world, world->rows[row].effects, track, team);
}
