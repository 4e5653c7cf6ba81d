/* SPDX-License-Identifier: MIT */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "content/content.h"
#include "content/map.h"
#include "fuzz/agree.h"
#include "fuzz/replay.h"

const struct seed SEEDS[] = {
	{ "tests/data/map_small.yaml", 400, 2500 },
	{ "tests/data/bad/map", 1, 12 },
	{ "assets/maps/europe.yaml", 10, 20 },
	{ NULL, 0, 0 },
};

/* What everybody relies on once a map was accepted. */
static void agree_world(const struct world *world)
{
	uint64_t all = world->area_count == 64 ? UINT64_MAX : bit_of(world->area_count) - 1;

	assert(world->area_count > 0 && world->area_count <= MAX_AREAS);
	for (int i = 0; i < world->area_count; i++) {
		const struct area *area = &world->areas[i];

		assert(strlen(area->id) == 3 && area->name.in[LANG_EN]);
		assert(!((area->land | area->sea | area->strait) & (~all | bit_of(i))));
		assert(area->side <= TEAM_NONE);
	}
	for (int i = 0; i < world->group_count; i++)
		assert(world->groups[i].areas && !(world->groups[i].areas & ~all));
}

static void agree_atlas(const struct atlas *atlas)
{
	assert(atlas->view_count > 0 && atlas->place_count >= atlas->area_count);
	for (int i = 0; i < atlas->place_count; i++)
		assert(atlas->places[i].view < atlas->view_count && atlas->places[i].id);
	for (int i = 0; i < atlas->city_count; i++)
		assert(atlas->cities[i].place < atlas->place_count);
	for (int i = 0; i < atlas->ring_count; i++) {
		const struct atlas_ring *ring = &atlas->rings[i];

		assert(ring->count > 0 && ring->view < atlas->view_count);
		assert(ring->place >= -1 && ring->place < atlas->place_count);
		for (int j = 0; j < ring->count; j++) {
			int arc = abs(atlas->refs[ring->first + j]);

			assert(arc > 0 && arc <= atlas->arc_count);
			assert(atlas->arcs[arc].count >= 2);
		}
	}
}

/* The areas alone load whenever the whole map does, and give the same. */
static void agree_areas(const struct source *source, const struct world *world)
{
	struct faults faults = { .count = 0 };
	struct source areas = { .name = "areas" };
	struct loader loader = {
		.arena = arena_new(), .faults = &faults, .source = &areas,
	};
	struct world *again = arena_alloc(loader.arena, 1, sizeof(*again));
	struct atlas *atlas;

	areas.text = content_map_areas(source, loader.arena);
	areas.size = strlen(areas.text);

	bool ok = map_load(&loader, again, &atlas);

	assert(ok && again->area_count == world->area_count);
	for (int i = 0; i < world->area_count; i++)
		assert(again->areas[i].sea == world->areas[i].sea);
	arena_free(loader.arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct source source = { .name = "fuzz", .text = (const char *)data, .size = size };
	struct faults faults = { .count = 0 };
	struct loader loader = {
		.arena = arena_new(), .faults = &faults, .source = &source,
	};
	struct world *world = arena_alloc(loader.arena, 1, sizeof(*world));
	struct atlas *atlas = NULL;
	bool ok = map_load(&loader, world, &atlas);

	assert(ok == (faults.count == 0));
	if (ok)
		agree_world(world);
	if (ok && atlas)
		agree_atlas(atlas);
	if (ok)
		agree_areas(&source, world);
	agree_faults(&faults, &source);
	arena_free(loader.arena);
	return 0;
}
