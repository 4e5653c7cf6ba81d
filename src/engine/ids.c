/* SPDX-License-Identifier: MIT */
#include "engine/ids.h"

#include <assert.h>

const char *team_id(enum team team)
{
	static const char *const ids[TEAM_COUNT + 1] = { "C", "R", "W", "-" };
	assert(team >= 0 && team <= TEAM_NONE);
	return ids[team];
}

const char *unit_kind_id(enum unit_kind kind)
{
	static const char *const ids[UNIT_KIND_COUNT] = { "bde", "air", "msl", "iad", "nav" };
	assert(kind >= 0 && kind < UNIT_KIND_COUNT);
	return ids[kind];
}
