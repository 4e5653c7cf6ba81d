/* SPDX-License-Identifier: MIT */
#include "engine/world.h"

#include <string.h>

/* The index in a table of count things of size bytes, each of which begins with its id. */
static int find(const void *table, size_t size, int count, const char *wanted)
{
	const char *at = table;

	for (int i = 0; i < count; i++, at += size) {
		const char *id;
		memcpy(&id, at, sizeof id);
		if (strcmp(id, wanted) == 0)
			return i;
	}
	return -1;
}

int option_index(const char *id)
{
	static const char *const IDS[OPTION_COUNT] = {
		"willing_bar", "abstain_band", "soft_high", "soft_low", "clamp_low", "clamp_high",
		"deck_draws", "general_war_base", "general_war_step", "great_part", "mixed_reach",
		"backfire_from", "allowance_keeps", "fog_track", "fog_units", "fog_units_from",
		"fog_purse", "agenda_points",
	};

	for (int i = 0; i < OPTION_COUNT; i++)
		if (strcmp(IDS[i], id) == 0)
			return i;
	return -1;
}

int world_track(const struct world *world, const char *id)
{
	return find(world->tracks, sizeof world->tracks[0], world->track_count, id);
}

int world_order(const struct world *world, const char *id)
{
	return find(world->orders, sizeof world->orders[0], world->order_count, id);
}

int world_area(const struct world *world, const char *id)
{
	return find(world->areas, sizeof world->areas[0], world->area_count, id);
}

int world_bloc(const struct world *world, const char *id)
{
	return find(world->blocs, sizeof world->blocs[0], world->bloc_count, id);
}

int world_event(const struct world *world, const char *id)
{
	return find(world->events, sizeof world->events[0], world->event_count, id);
}

int world_flag(const struct world *world, const char *id)
{
	for (int i = 0; i < world->flag_count; i++)
		if (strcmp(world->flags[i], id) == 0)
			return i;
	return -1;
}

int world_line(const struct world *world, const char *id)
{
	return find(world->lines, sizeof world->lines[0], world->line_count, id);
}

int world_persona(const struct world *world, enum team team, const char *id)
{
	for (int i = 0; i < world->persona_count; i++)
		if (world->personas[i].team == team && strcmp(world->personas[i].id, id) == 0)
			return i;
	return -1;
}
