/* SPDX-License-Identifier: MIT */
#include "ui/history.h"

#include <string.h>

#include "base/arena.h"
#include "engine/score.h"

/* Entries of ledger n that are in what the scene shows. */
static int applied(const struct scene *scene, int n)
{
	bool partly = n == scene->past_count - 1 && scene->applied > 0;

	return partly ? scene->applied : scene->past[n].count;
}

static int clamped(const struct track *track, int value)
{
	return value < track->low ? track->low : value > track->high ? track->high : value;
}

int history_track(const struct scene *scene, int track, int values[CHART_POINTS])
{
	const struct track *it = &scene->world->tracks[track];
	int count = scene->past_count > 0 ? scene->past_count : 1;
	int value = scene->view.seen.track[track];

	values[count - 1] = value;
	for (int n = count - 1; n > 0; n--) {
		const struct ledger *ledger = &scene->past[n];

		for (int i = 0; i < applied(scene, n); i++)
			if (ledger->entries[i].kind == ENTRY_TRACK
				&& ledger->entries[i].subject == track)
				value -= ledger->entries[i].to - ledger->entries[i].from;
		values[n - 1] = clamped(it, value);
	}
	return count;
}

/* A stack of an entry's kind, and how many it has; NULL if it is not there. */
static struct stack *stack_of(struct state *state, const struct entry *entry)
{
	for (int i = 0; i < state->stack_count; i++) {
		struct stack *it = &state->stacks[i];

		if (it->team == entry->team && it->area == entry->subject
			&& it->nation * 8 + it->kind == entry->other)
			return it;
	}
	return NULL;
}

/* Take one change back. What a redacted ledger tells only the difference of is taken as that. */
static void take_back(const struct world *world, const struct entry *entry, struct state *state,
	struct ledger *one)
{
	struct entry back = *entry;
	const struct stack *stack;

	switch ((int)entry->kind) {
	case ENTRY_TRACK:
		state->track[entry->subject] = (int16_t)clamped(&world->tracks[entry->subject],
			state->track[entry->subject] - (entry->to - entry->from));
		return;
	case ENTRY_UNITS:
		stack = stack_of(state, entry);
		back.from = stack ? stack->count : 0;
		back.to = back.from - (entry->to - entry->from);
		if (back.to < 0)
			back.to = 0;
		break;
	case ENTRY_FLAG: case ENTRY_COMMIT: case ENTRY_CONTROL: case ENTRY_HELD:
		back.from = entry->to;
		back.to = entry->from;
		break;
	default:
		return;
	}
	one->entries[0] = back;
	ledger_replay(world, one, 0, 1, state);
}

void history_rewind(const struct scene *scene, int n, struct state *state)
{
	struct arena *arena = arena_new();
	struct ledger *one = arena_alloc(arena, 1, sizeof(*one));
	const struct ledger *ledger = &scene->past[n];

	one->count = 1;
	for (int i = applied(scene, n) - 1; i >= 0; i--)
		take_back(scene->world, &ledger->entries[i], state, one);
	state->turn = (uint8_t)(n > 0 ? n : 1);
	arena_free(arena);
}

/* What is asked of each state on the way back. */
struct question {
	const struct world *world;
	struct expr expr;
	enum team team;          /* TEAM_NONE: the expression */
};

static int answer(const struct question *question, const struct state *state)
{
	return question->team == TEAM_NONE
		? expr_eval(question->world, state, question->expr, TARGET_NONE)
		: score_team(question->world, state, question->team);
}

static int trace(const struct scene *scene, const struct question *question,
	int values[CHART_POINTS])
{
	struct state state = scene->view.seen;
	int count = scene->past_count > 0 ? scene->past_count : 1;

	values[count - 1] = answer(question, &state);
	for (int n = count - 1; n > 0; n--) {
		history_rewind(scene, n, &state);
		state.over = false;
		values[n - 1] = answer(question, &state);
	}
	return count;
}

int history_expr(const struct scene *scene, struct expr expr, int values[CHART_POINTS])
{
	return trace(scene, &(struct question){ scene->world, expr, TEAM_NONE }, values);
}

int history_score(const struct scene *scene, enum team team, int values[CHART_POINTS])
{
	return trace(scene, &(struct question){ .world = scene->world, .team = team }, values);
}

void history_spark(const struct scene *scene, int track, int cells, struct str *out)
{
	const struct track *it = &scene->world->tracks[track];
	int values[CHART_POINTS];
	int count = history_track(scene, track, values);

	chart_spark(values, count, it->low, it->high, cells, out);
}
