/* SPDX-License-Identifier: MIT */
#include "engine/front.h"

#include <string.h>

#include "engine/retreat.h"
#include "engine/world.h"

static int smaller(int first, int second)
{
	return first < second ? first : second;
}

static int front_area(const struct world *world, int place)
{
	return world->lists[world->war.front.first + place];
}

/* What Kyiv holds in every area when it holds so many per mille in all. */
static void shares_find(const struct world *world, int territory, int16_t held[MAX_AREAS])
{
	const struct war_rules *war = &world->war;
	int gained = territory;

	memcpy(held, war->share_kyiv, sizeof war->share_kyiv);
	for (int i = 0; i < world->area_count; i++)
		gained -= war->share_kyiv[i];
	for (int i = 0; i < war->front.count && gained < 0; i++) {
		int area = front_area(world, i);
		int lost = smaller(held[area], -gained);
		held[area] = (int16_t)(held[area] - lost);
		gained += lost;
	}
	for (int i = war->front.count - 1; i >= 0 && gained > 0; i--) {
		int area = front_area(world, i);
		int won = smaller(war->share_all[area] - held[area], gained);
		held[area] = (int16_t)(held[area] + won);
		gained -= won;
	}
}

static void held_change(const struct world *world, struct state *state, int area, int held,
	const struct cause *cause, struct ledger *ledger)
{
	struct entry entry = entry_make(state, cause, ENTRY_HELD);

	entry.subject = (int16_t)area;
	entry.from = state->held[area];
	entry.to = held;
	ledger_change(world, state, &entry, ledger);
}

/* Who holds an area now: its owner, or the other side if the owner has no ground left in it. */
static int owner_of(const struct world *world, const struct state *state, int area)
{
	int owner = state->control[area];
	bool kyivs = team_is_friend(TEAM_C, (enum team)owner);

	if (kyivs && state->held[area] == 0)
		return TEAM_R;
	if (owner == TEAM_R && state->held[area] == world->war.share_all[area])
		return TEAM_C;
	return owner;
}

static void area_pass(const struct world *world, struct state *state, int area,
	const struct cause *cause, struct ledger *ledger)
{
	struct entry entry = entry_make(state, cause, ENTRY_CONTROL);

	entry.subject = (int16_t)area;
	entry.from = state->control[area];
	entry.to = owner_of(world, state, area);
	if (entry.from == entry.to)
		return;
	ledger_change(world, state, &entry, ledger);
	units_retreat(world, state, area, cause, ledger);
}

void front_follow(const struct world *world, struct state *state, const struct cause *cause,
	struct ledger *ledger)
{
	int16_t held[MAX_AREAS];

	if (world->known.territory < 0 || world->war.front.count == 0)
		return;
	shares_find(world, state->track[world->known.territory], held);
	for (int i = 0; i < world->war.front.count; i++)
		held_change(world, state, front_area(world, i), held[front_area(world, i)], cause,
			ledger);
	for (int i = 0; i < world->war.front.count; i++)
		area_pass(world, state, front_area(world, i), cause, ledger);
}
