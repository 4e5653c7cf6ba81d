/* SPDX-License-Identifier: MIT */
#include "ai/greedy.h"

#include <stdbool.h>
#include <stddef.h>

#include "ai/ai.h"
#include "ai/pick.h"
#include "ai/value.h"
#include "base/hash.h"
#include "engine/agreement.h"
#include "engine/turn.h"

enum { SAMPLES = 12, SAMPLES_QUICK = 3, PRICE_BP = 5, PRICE_PC = 5 };

/* One way the turn may go: a full state and what the others file. */
struct sample {
	struct state state;
	struct orders orders;
};

/* The search of one sheet. */
struct search {
	const struct world *world;
	enum team team;
	int count;               /* of samples */
	struct sample samples[SAMPLES];
};

/* Turn the n-th sample into one where the others play a persona drawn for it. */
static void sample_make(struct search *search, const struct view *view, uint64_t seed, int n)
{
	const struct world *world = search->world;
	struct sample *sample = &search->samples[n];

	view_imagine(world, view, hash_mix(seed + (uint64_t)n) | 1, &sample->state);
	for (int team = 0; team < TEAM_COUNT; team++) {
		struct rng rng;
		int persona = -1;

		sheet_init(&sample->orders.sheet[team]);
		rng_init(&rng, hash_mix(seed ^ (uint64_t)(n * TEAM_COUNT + team)));
		if (team == (int)search->team || world->persona_count == 0)
			continue;
		persona = ai_draw_persona(world, (enum team)team, rng_next(&rng));
		pick_sheet(world, &sample->state, (enum team)team, &world->personas[persona], &rng,
			&sample->orders.sheet[team]);
	}
}

/* Mean value over the samples if the team files sheet, summed. */
static int64_t worth(struct search *search, const struct sheet *sheet)
{
	int64_t sum = 0;

	for (int i = 0; i < search->count; i++) {
		struct sample *sample = &search->samples[i];
		struct state state = sample->state;

		sample->orders.sheet[search->team] = *sheet;
		turn_adjudicate(search->world, &state, &sample->orders, NULL);
		sum += value_state(search->world, &state, search->team);
	}
	return sum;
}

/* What an order costs besides its effects, in the unit of worth(). */
static int64_t price(const struct search *search, const struct state *state,
	const struct order *order)
{
	int bp = order_cost(search->world, state, order->kind, RES_BP);
	int pc = order_cost(search->world, state, order->kind, RES_PC);

	return (int64_t)search->count * (bp * PRICE_BP + pc * PRICE_PC);
}

/* Add the best order to sheet; false if none is worth its price. */
static bool improve(struct search *search, const struct state *state, struct sheet *sheet)
{
	struct order_list list;
	struct sheet best = *sheet;
	int64_t before = worth(search, sheet);
	int64_t gain = 0;

	order_candidates(search->world, state, search->team, &list);
	for (int i = 0; i < list.count; i++) {
		struct sheet longer = *sheet;

		if (sheet_admits(search->world, state, sheet, &list.orders[i]) != VERDICT_LEGAL)
			continue;
		longer.orders[longer.count++] = list.orders[i];

		int64_t more = worth(search, &longer) - before
			- price(search, state, &list.orders[i]);

		if (more > gain) {
			gain = more;
			best = longer;
		}
	}
	*sheet = best;
	return gain > 0;
}

/* What the sheet's lines cost besides their effects. */
static int64_t price_of_lines(const struct search *search, const struct state *state,
	const struct sheet *sheet)
{
	int8_t paid[MAX_LINES];
	int sum = 0;

	sheet_lines(search->world, state, search->team, sheet, paid);
	for (int i = 0; i < search->world->line_count; i++)
		sum += paid[i];
	return (int64_t)search->count * sum * PRICE_BP;
}

/* Take over changed if it may be filed and is worth more than *most, which rises with it. */
static void prefer(struct search *search, const struct state *state, const struct sheet *changed,
	struct sheet *sheet, int64_t *most)
{
	struct sheet_verdicts verdicts;

	if (!sheet_check(search->world, state, search->team, changed, &verdicts))
		return;

	int64_t more = worth(search, changed) - price_of_lines(search, state, changed);

	if (more > *most) {
		*most = more;
		*sheet = *changed;
	}
}

/* Try each setting that one turn can judge at each of its values. */
static void tune_settings(struct search *search, const struct state *state, struct sheet *sheet,
	int64_t *most)
{
	static const enum setting JUDGED[] = { SETTING_ROE, SETTING_STANCE, SETTING_ART5 };

	for (size_t i = 0; i < sizeof(JUDGED) / sizeof(*JUDGED); i++)
		for (int value = 0; value < setting_values(JUDGED[i], search->team); value++) {
			struct sheet changed = *sheet;

			changed.setting[JUDGED[i]] = (int8_t)value;
			prefer(search, state, &changed, sheet, most);
		}
}

/* Try each budget line a little higher and lower, much lower, and at its ends. */
static void tune_line(struct search *search, const struct state *state, int index,
	struct sheet *sheet, int64_t *most)
{
	const struct line *line = &search->world->lines[index];
	int8_t paid[MAX_LINES];

	sheet_lines(search->world, state, search->team, sheet, paid);

	const int now = paid[index];
	const int values[] = { now - 1, now + 1, now - 3, now + 3, line->low, line->high };

	for (size_t i = 0; i < sizeof(values) / sizeof(*values); i++) {
		struct sheet changed = *sheet;

		if (values[i] < line->low || values[i] > line->high)
			continue;
		changed.line[index] = (int8_t)values[i];
		prefer(search, state, &changed, sheet, most);
	}
}

static void tune_lines(struct search *search, const struct state *state, struct sheet *sheet,
	int64_t *most)
{
	if (!search->world->scenario.budgets)
		return;
	for (int i = 0; i < search->world->line_count; i++)
		if (search->world->lines[i].team == search->team)
			tune_line(search, state, i, sheet, most);
}

static void tune(struct search *search, const struct state *state, struct sheet *sheet,
	bool settings)
{
	int64_t most = worth(search, sheet) - price_of_lines(search, state, sheet);

	if (settings)
		tune_settings(search, state, sheet, &most);
	tune_lines(search, state, sheet, &most);
}

static void fill(const struct world *world, const struct view *view, uint64_t seed, int count,
	struct sheet *out)
{
	struct search search = {
		.world = world, .team = (enum team)view->team, .count = count,
	};
	struct state state;

	view_imagine(world, view, 0, &state);
	for (int i = 0; i < count; i++)
		sample_make(&search, view, seed, i);
	sheet_init(out);
	out->filed = true;
	agreement_oblige(world, &state, search.team, out);
	tune(&search, &state, out, true);
	while (out->count < MAX_SHEET && improve(&search, &state, out))
		continue;
	/* Once more with what the orders have left over. */
	tune(&search, &state, out, false);
}

void greedy_sheet(const struct world *world, const struct view *view, uint64_t seed,
	struct sheet *out)
{
	fill(world, view, seed, SAMPLES, out);
}

void greedy_sheet_quick(const struct world *world, const struct view *view, uint64_t seed,
	struct sheet *out)
{
	fill(world, view, seed, SAMPLES_QUICK, out);
}
