/* SPDX-License-Identifier: MIT */
#include "ai/pick.h"

#include <stdbool.h>
#include <stddef.h>

#include "ai/posture.h"
#include "engine/agreement.h"
#include "engine/odds.h"

enum { FAIR_CHANCE = 40, TRIES = 3 };

/* What may be drawn now: weight per order kind, 0 = not. */
struct pool {
	int total;
	int weight[MAX_ORDERS];
};

/* A persona keeps its word, given or signed; who draws by chance keeps what binds. */
static bool is_fit(const struct world *world, const struct state *state,
	const struct sheet *sheet, const struct persona *persona, const struct order *order)
{
	return sheet_admits(world, state, sheet, order) == VERDICT_LEGAL
		&& (!persona || agreement_is_against(world, state, sheet, order) == 0);
}

static bool aims_at(const struct persona *persona, const struct order_kind *kind, int index,
	int target)
{
	uint64_t areas = persona ? persona->target_areas[index] : 0;
	unsigned blocs = persona ? persona->target_blocs[index] : 0;

	if (kind->target_kind == TARGET_KIND_AREA && areas)
		return areas & bit_of(target);
	if (kind->target_kind == TARGET_KIND_BLOC && blocs)
		return blocs >> target & 1;
	return true;
}

/* The n-th (from 0) target of kind that the persona aims at and the rules admit; or count them. */
static int find_target(const struct world *world, const struct state *state,
	const struct sheet *sheet, const struct persona *persona, struct order *order, int n)
{
	const struct order_kind *kind = &world->orders[order->kind];
	int count = 0;

	order->target = TARGET_NONE;
	if (kind->target_kind == TARGET_KIND_NONE)
		return is_fit(world, state, sheet, persona, order);
	for (int i = 0; i < kind->targets.count; i++) {
		order->target = world->lists[kind->targets.first + i];
		if (!aims_at(persona, kind, order->kind, order->target))
			continue;
		if (!is_fit(world, state, sheet, persona, order))
			continue;
		if (count++ == n)
			return count;
	}
	return count;
}

static void fill_pool(const struct world *world, const struct state *state,
	const struct sheet *sheet, enum team team, const struct persona *persona, struct pool *pool)
{
	bool only_free = sheet->count >= world->scenario.slots[team];

	*pool = (struct pool){ 0 };
	for (int i = 0; i < world->order_count; i++) {
		struct order order = { .team = (uint8_t)team, .kind = (int16_t)i };
		int weight = persona ? persona->weight[i] : 1;

		if (weight == 0 || world->orders[i].team != team)
			continue;
		if (only_free && !world->orders[i].free)
			continue;
		if (find_target(world, state, sheet, persona, &order, -1) == 0)
			continue;
		pool->weight[i] = weight;
		pool->total += weight;
	}
}

static int draw(const struct pool *pool, struct rng *rng)
{
	int left = (int)rng_below(rng, (uint32_t)pool->total);
	int kind = 0;

	while (left >= pool->weight[kind])
		left -= pool->weight[kind++];
	return kind;
}

/* Draw one order kind; -1 if there is none worth a try. */
static int draw_order(const struct world *world, const struct state *state,
	const struct persona *persona, struct pool *pool, struct rng *rng)
{
	for (int try = 0; try < TRIES && pool->total > 0; try++) {
		int kind = draw(pool, rng);
		const struct order_kind *order = &world->orders[kind];

		if (!persona || !order->has_vote
				|| odds_of_proposal(world, state, &order->vote) >= FAIR_CHANCE)
			return kind;
		pool->total -= pool->weight[kind];
		pool->weight[kind] = 0;
	}
	return -1;
}

static bool add_one(const struct world *world, const struct state *state, enum team team,
	const struct persona *persona, struct rng *rng, struct sheet *sheet)
{
	struct pool pool;

	fill_pool(world, state, sheet, team, persona, &pool);

	int kind = draw_order(world, state, persona, &pool, rng);

	if (kind < 0)
		return false;

	struct order order = { .team = (uint8_t)team, .kind = (int16_t)kind };
	int targets = find_target(world, state, sheet, persona, &order, -1);

	find_target(world, state, sheet, persona, &order,
		(int)rng_below(rng, (uint32_t)targets));
	sheet->orders[sheet->count++] = order;
	return true;
}

/* What was agreed comes first, if need be at the cost of the posture. */
static void keep_word(const struct world *world, const struct state *state, enum team team,
	struct sheet *sheet)
{
	agreement_oblige(world, state, team, sheet);
	if (agreement_broken_by(world, state, team, sheet) == 0)
		return;
	sheet_init(sheet);
	sheet->filed = true;
	agreement_oblige(world, state, team, sheet);
}

void pick_sheet(const struct world *world, const struct state *state, enum team team,
	const struct persona *persona, struct rng *rng, struct sheet *out)
{
	sheet_init(out);
	out->filed = true;
	if (persona)
		posture_of_persona(world, state, team, persona, out);
	else
		posture_by_chance(world, state, team, rng, out);
	keep_word(world, state, team, out);
	while (out->count <= world->scenario.slots[team] && out->count < MAX_SHEET)
		if (!add_one(world, state, team, persona, rng, out))
			break;
}
