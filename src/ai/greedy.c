/* SPDX-License-Identifier: MIT */
#include "ai/greedy.h"

#include <stdbool.h>
#include <stddef.h>

#include "ai/ai.h"
#include "ai/pick.h"
#include "ai/value.h"
#include "base/hash.h"
#include "engine/turn.h"

enum { SAMPLES = 12, PRICE_BP = 5, PRICE_PC = 5 };

/* One way the turn may go: a full state and what the others file. */
struct sample {
	struct state state;
	struct orders orders;
};

/* The search of one sheet. */
struct search {
	const struct world *world;
	enum team team;
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

	for (int i = 0; i < SAMPLES; i++) {
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

	return (int64_t)SAMPLES * (bp * PRICE_BP + pc * PRICE_PC);
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

void greedy_sheet(const struct world *world, const struct view *view, uint64_t seed,
	struct sheet *out)
{
	struct search search = { .world = world, .team = (enum team)view->team };
	struct state state;

	view_imagine(world, view, 0, &state);
	for (int i = 0; i < SAMPLES; i++)
		sample_make(&search, view, seed, i);
	sheet_init(out);
	out->filed = true;
	while (out->count < MAX_SHEET && improve(&search, &state, out))
		continue;
}
