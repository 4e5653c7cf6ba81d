/* SPDX-License-Identifier: MIT */
#include "ai/ai.h"

#include <assert.h>
#include <string.h>

#include "ai/greedy.h"
#include "ai/pick.h"
#include "base/hash.h"
#include "base/rng.h"

bool ai_knows(const struct world *world, enum team team, const char *player)
{
	if (strcmp(player, AI_STANDARD) == 0 || strcmp(player, AI_RANDOM) == 0)
		return true;
	return world_persona(world, team, player) >= 0;
}

void ai_sheet(const struct world *world, const struct view *view, const char *player,
	uint64_t seed, struct sheet *out)
{
	enum team team = (enum team)view->team;
	const struct persona *persona = NULL;
	struct state state;
	struct rng rng;

	assert(team < TEAM_COUNT);
	if (strcmp(player, AI_STANDARD) == 0) {
		greedy_sheet(world, view, seed, out);
		return;
	}
	if (strcmp(player, AI_RANDOM) != 0) {
		int index = world_persona(world, team, player);

		assert(index >= 0);
		persona = &world->personas[index];
	}
	view_imagine(world, view, 0, &state);
	rng_init(&rng, seed);
	pick_sheet(world, &state, team, persona, &rng, out);
}

uint64_t ai_seed(uint64_t game, int turn, enum team team)
{
	static const uint64_t APART = UINT64_C(0x6d616368696e6573);

	return hash_mix(hash_mix(game ^ APART) + (uint64_t)(turn * TEAM_COUNT + (int)team));
}

int ai_draw_persona(const struct world *world, enum team team, uint64_t seed)
{
	int own[MAX_PERSONAS];
	int count = 0;
	struct rng rng;

	for (int i = 0; i < world->persona_count; i++)
		if (world->personas[i].team == team)
			own[count++] = i;
	assert(count > 0);
	rng_init(&rng, seed);
	return own[rng_below(&rng, (uint32_t)count)];
}
