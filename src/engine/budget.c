/* SPDX-License-Identifier: MIT */
#include "engine/budget.h"

#include "engine/effect.h"
#include "engine/expr.h"
#include "engine/ledger.h"
#include "engine/world.h"

/* One look ahead. */
struct look {
	const struct world *world;
	struct state state;      /* with the lines as they would be paid */
	int line;
	struct budget_change *out;
	int count;
};

static bool reads_line(const struct world *world, struct expr expr, int line)
{
	for (int i = 0; i < expr.count; i++) {
		const struct op *op = &world->code[expr.first + i];

		if (op->code == OP_LINE && op->arg == line)
			return true;
		if (op->code == OP_DERIVED && reads_line(world, world->derived[op->arg].is, line))
			return true;
	}
	return false;
}

static void add(struct look *look, int track, int change, int turns)
{
	for (int i = 0; i < look->count; i++)
		if (look->out[i].track == track && look->out[i].turns == turns) {
			look->out[i].change = (int16_t)(look->out[i].change + change);
			return;
		}
	if (look->count < MAX_BUDGET_CHANGES)
		look->out[look->count++] = (struct budget_change){ .track = (int16_t)track,
			.change = (int16_t)change, .turns = (uint8_t)turns };
}

static void change_track(struct look *look, const struct effect *effect, int row, int turns)
{
	const struct cause cause = { .kind = CAUSE_ROW, .team = TEAM_NONE, .index = (int16_t)row,
		.target = TARGET_NONE, .yes_percent = 100 };
	struct track_step step = { .track = effect->subject,
		.change = (enum change)effect->change,
		.value = expr_eval(look->world, &look->state, effect->value, TARGET_NONE) };

	add(look, effect->subject, turns ? step.value
		: track_change(look->world, &look->state, &step, &cause, NULL), turns);
}

/* Effects of a row; all: its condition looks at the line, so each of them hangs on it. */
static void run(struct look *look, struct span effects, int row, bool all, int turns)
{
	const struct world *world = look->world;

	for (int i = 0; i < effects.count; i++) {
		const struct effect *effect = &world->effects[effects.first + i];
		bool hangs = all || reads_line(world, effect->value, look->line);

		if (effect->verb == VERB_TRACK && hangs)
			change_track(look, effect, row, turns);
		else if (effect->verb == VERB_DELAY)
			run(look, effect->then, row, hangs, turns + effect->subject);
		else if (effect->verb == VERB_IF)
			run(look, expr_holds(world, &look->state, effect->value, TARGET_NONE)
				? effect->then : effect->otherwise, row, hangs, turns);
	}
}

/* Leave out what comes to nothing. */
static int pack(struct budget_change *list, int count)
{
	int kept = 0;

	for (int i = 0; i < count; i++)
		if (list[i].change != 0)
			list[kept++] = list[i];
	return kept;
}

int budget_changes(const struct world *world, const struct state *state,
	const int8_t paid[MAX_LINES], int line, int value,
	struct budget_change out[MAX_BUDGET_CHANGES])
{
	struct look look = { .world = world, .state = *state, .line = line, .out = out };

	for (int i = 0; i < world->line_count; i++)
		if (world->lines[i].team == world->lines[line].team)
			look.state.line[i] = paid[i];
	look.state.line[line] = (int8_t)value;
	for (int i = 0; i < world->row_count; i++) {
		const struct row *row = &world->rows[i];
		bool kept = world->scenario.bookkeeping == BOOKKEEPING_ALL
			|| (world->scenario.bookkeeping == BOOKKEEPING_CALM && row->calm);

		if (kept && expr_holds(world, &look.state, row->when, TARGET_NONE))
			run(&look, row->effects, i, reads_line(world, row->when, line), 0);
	}
	return pack(out, look.count);
}

int budget_income(const struct world *world, const struct state *state, enum team team,
	enum resource resource)
{
	if (world->scenario.has_allowance)
		return world->scenario.allowance[team][resource];
	return expr_eval(world, state, world->income[team].res[resource], TARGET_NONE);
}
