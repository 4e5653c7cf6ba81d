/* SPDX-License-Identifier: MIT */
#include "content/complain.h"
#include "content/scenario.h"

enum { FLAG_LONGEST = 100, MOST_ALLOWANCE = 200 };

static bool track_start_read(struct build *build, const struct node *node, int index, void *data)
{
	struct track *track = &((struct world *)data)->tracks[index];
	int value = 0;

	if (!node_int(build->loader, node, track->low, track->high, &value))
		return false;
	track->start = (int16_t)value;
	return true;
}

bool tracks_start_read(struct build *build, const struct node *map, void *record)
{
	return each_name_read(build, map, &(struct each_name){
		.names = NAME_TRACK, .read = track_start_read, .data = record,
	});
}

bool flags_start_read(struct build *build, const struct node *map, void *record)
{
	struct world *world = record;
	bool sound = true;

	if (!node_is(build->loader, map, NODE_MAP))
		return false;
	for (const struct node *node = map->first; node; node = node->next) {
		struct node key = node_of_key(node);
		const char *id = NULL;
		int turns = 0;
		int flag = id_read(build, &key, &id)
			? build_flag(build, &key, id, FLAG_SETS) : -1;

		if (flag < 0 || !node_int(build->loader, node, 1, FLAG_LONGEST, &turns))
			sound = false;
		else
			world->flag_start[flag] = (uint8_t)turns;
	}
	return sound;
}

static bool country_commit_read(struct build *build, const struct node *node, int index, void *data)
{
	int value = 0;

	if (!node_int(build->loader, node, 0, 10, &value))
		return false;
	((struct world *)data)->countries[index].commit = (uint8_t)value;
	return true;
}

bool commit_start_read(struct build *build, const struct node *map, void *record)
{
	return each_name_read(build, map, &(struct each_name){
		.names = NAME_COUNTRY, .read = country_commit_read, .data = record,
	});
}

bool control_start_read(struct build *build, const struct node *map, void *record)
{
	struct world *world = record;
	bool sound = true;

	if (!node_is(build->loader, map, NODE_MAP))
		return false;
	for (const struct node *node = map->first; node; node = node->next) {
		struct node key = node_of_key(node);
		uint64_t areas = name_areas(build, &key, node->key);
		int side = name_read(build, node, NAME_SIDE);

		sound &= areas && side >= 0;
		for (int i = 0; side >= 0 && i < world->area_count; i++)
			if (areas & bit_of(i))
				world->control_start[i] = (uint8_t)side;
	}
	return sound;
}

static bool team_allowance_read(struct build *build, const struct node *node, int team, void *data)
{
	return numbers_read(build, node, &(struct row_of){ RES_COUNT, 0, MOST_ALLOWANCE },
		((struct world *)data)->scenario.allowance[team]);
}

bool allowance_read(struct build *build, const struct node *map, void *record)
{
	((struct world *)record)->scenario.has_allowance = true;
	return each_name_read(build, map, &(struct each_name){
		.names = NAME_TEAM, .needed = true, .read = team_allowance_read, .data = record,
	});
}
