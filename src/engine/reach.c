/* SPDX-License-Identifier: MIT */
#include "engine/reach.h"

#include "engine/retreat.h"
#include "engine/world.h"

/* Where a team may pass or stand: friendly areas, and seas that nobody holds. */
static uint64_t open_areas(const struct world *world, const struct state *state, enum team team)
{
	uint64_t open = 0;

	for (int i = 0; i < world->area_count; i++) {
		enum team owner = (enum team)state->control[i];
		if (team_is_friend(team, owner)
			|| (world->areas[i].kind == AREA_SEA && owner == TEAM_NONE))
			open |= bit_of(i);
	}
	return open;
}

static uint64_t areas_of_kind(const struct world *world, enum area_kind kind)
{
	uint64_t areas = 0;

	for (int i = 0; i < world->area_count; i++)
		if (world->areas[i].kind == kind)
			areas |= bit_of(i);
	return areas;
}

/* What is one step away from a set of areas, over the links that a way uses. */
enum way { WAY_LAND = 1, WAY_SEA = 2 };
static uint64_t neighbours(const struct world *world, uint64_t areas, unsigned ways)
{
	uint64_t next = 0;

	for (int i = 0; i < world->area_count; i++) {
		if (!(areas & bit_of(i)))
			continue;
		if (ways & WAY_LAND)
			next |= world->areas[i].land | world->areas[i].strait;
		if (ways & WAY_SEA)
			next |= world->areas[i].sea;
	}
	return next;
}

/* Areas within so many steps, each of them open; steps 0: any number. */
static uint64_t spread(const struct world *world, uint64_t areas, uint64_t open, unsigned ways,
	int steps)
{
	for (int i = 0; steps == 0 || i < steps; i++) {
		uint64_t more = areas | (neighbours(world, areas, ways) & open);
		if (more == areas)
			break;
		areas = more;
	}
	return areas;
}

/* What a stack reaches in one turn of a week. */
static uint64_t week_reach(const struct world *world, uint64_t from, uint64_t open)
{
	const struct movement_rules *rules = &world->movement;
	uint64_t seas = spread(world, from, open & areas_of_kind(world, AREA_SEA), WAY_SEA,
		rules->sea) & areas_of_kind(world, AREA_SEA);

	return spread(world, from, open, WAY_LAND, rules->land) | seas
		| (neighbours(world, seas, WAY_SEA) & areas_of_kind(world, AREA_LAND));
}

enum reach reach_of(const struct world *world, const struct state *state, enum team team,
	int from, int to)
{
	const struct movement_rules *rules = &world->movement;
	uint64_t open = open_areas(world, state, team);
	uint64_t overseas = rules->overseas & (bit_of(from) | bit_of(to));
	bool limited = world->scenario.unit == TURN_WEEK && overseas == 0 &&
		(rules->land > 0 || rules->sea > 0);
	uint64_t reached = limited ? week_reach(world, bit_of(from), open) :
		spread(world, bit_of(from), open, WAY_LAND | WAY_SEA, 0);

	if (!(reached & open & bit_of(to)))
		return REACH_NONE;
	bool late = world->scenario.unit == TURN_WEEK && overseas & bit_of(from);
	return late && rules->delay > 0 ? REACH_LATER : REACH_NOW;
}

static int smaller(int first, int second)
{
	return first < second ? first : second;
}

int reach_deploy(const struct world *world, struct state *state, const struct move *move,
	const struct cause *cause, struct ledger *ledger)
{
	struct move left = *move;
	int later = 0;

	for (int i = 0; i < move->from.count && left.count > 0; i++) {
		int area = world->lists[move->from.first + i];
		enum reach reach = area == move->to ? REACH_NONE :
			reach_of(world, state, (enum team)move->team, area, move->to);
		int away = smaller(left.count, units_count(state, (enum team)move->team,
			bit_of(area), (enum unit_kind)move->kind));
		if (reach == REACH_NONE)
			continue;
		if (reach == REACH_LATER)
			later += away;
		else
			away = units_move_from(world, state, &left, area, cause, ledger);
		left.count -= away;
	}
	return later;
}

void reach_arrive(const struct world *world, struct state *state, const struct move *move,
	const struct cause *cause, struct ledger *ledger)
{
	struct move left = *move;

	for (int i = 0; i < move->from.count && left.count > 0; i++) {
		int area = world->lists[move->from.first + i];
		if (area != move->to && reach_of(world, state, (enum team)move->team, area,
			move->to) == REACH_LATER)
			left.count -= units_move_from(world, state, &left, area, cause, ledger);
	}
}
