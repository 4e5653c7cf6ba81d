/* SPDX-License-Identifier: MIT */
#include "ui/history.h"

#include "engine/decisive.h"
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

void history_rewind(const struct scene *scene, int n, struct state *state)
{
	const struct ledger *ledger = &scene->past[n];

	for (int i = applied(scene, n) - 1; i >= 0; i--)
		entry_take_back(scene->world, &ledger->entries[i], state);
	state->turn = (uint8_t)(n > 0 ? n : 1);
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
