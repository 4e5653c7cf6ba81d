/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "content/content.h"
#include "content/map.h"
#include "io/file.h"
#include "runner.h"

Suite *map_suite(void);

/* A map text and what loading it gave. */
struct trial {
	struct file file;
	struct source source;
	struct faults faults;
	struct loader loader;
	struct world *world;
	struct atlas *atlas;
	bool ok;
};

static void trial_load(struct trial *trial, const char *text, size_t size)
{
	trial->source = (struct source){ .name = "map", .text = text, .size = size };
	trial->faults = (struct faults){ .count = 0 };
	trial->loader = (struct loader){
		.arena = arena_new(), .faults = &trial->faults, .source = &trial->source,
	};
	trial->world = arena_alloc(trial->loader.arena, 1, sizeof(*trial->world));
	trial->ok = map_load(&trial->loader, trial->world, &trial->atlas);
}

static void trial_read(struct trial *trial, const char *name)
{
	const char *top = getenv("TOP_SRCDIR");
	char path[PATH_MAX];
	struct fault fault;

	snprintf(path, sizeof(path), "%s/%s", top ? top : SOURCEDIR, name);
	*trial = (struct trial){ .ok = false };
	ck_assert(file_read(path, YAML_SIZE, &trial->file, &fault));
	trial_load(trial, trial->file.text, trial->file.size);
}

static void trial_release(struct trial *trial)
{
	arena_free(trial->loader.arena);
	file_release(&trial->file);
}

static int count_bits(uint64_t set)
{
	int count = 0;

	for (; set; set &= set - 1)
		count++;
	return count;
}

static int area_of(const struct world *world, const char *id)
{
	for (int i = 0; i < world->area_count; i++)
		if (strcmp(world->areas[i].id, id) == 0)
			return i;
	ck_abort_msg("no area %s", id);
	return -1;
}

static int count_shapes(const struct node *root)
{
	return node_get(root, "shapes")->count;
}

START_TEST(map_europe_has_its_figures)
{
	struct trial trial;
	int land = 0, links = 0, capitals = 0;
	uint32_t points = 0;

	trial_read(&trial, "assets/maps/europe.yaml");
	ck_assert(trial.ok);
	ck_assert_int_eq(trial.faults.count, 0);
	ck_assert_int_eq(trial.world->area_count, 42);
	ck_assert_int_eq(trial.world->group_count, 7);
	for (int i = 0; i < 42; i++) {
		const struct area *area = &trial.world->areas[i];

		land += area->kind == AREA_LAND;
		links += count_bits(area->land | area->sea | area->strait);
		ck_assert_ptr_nonnull(area->name.in[LANG_ZH_TW]);
		ck_assert_str_eq(area->id, trial.atlas->places[i].id);
	}
	ck_assert_int_eq(land, 37);
	ck_assert_int_eq(links, 2 * 108);
	ck_assert_int_eq(trial.atlas->view_count, 3);
	ck_assert_int_eq(trial.atlas->area_count, 42);
	ck_assert_int_eq(trial.atlas->place_count, 42 + 14);
	ck_assert_int_eq(trial.atlas->city_count, 50);
	ck_assert_int_eq(trial.atlas->ring_count, 444);
	ck_assert_int_eq(trial.atlas->arc_count, 570);
	for (int i = 1; i <= 570; i++)
		points += trial.atlas->arcs[i].count;
	ck_assert_uint_eq(points, 19955);
	for (int i = 0; i < 50; i++)
		capitals += trial.atlas->cities[i].capital;
	ck_assert_int_gt(capitals, 10);
	ck_assert_int_eq(count_shapes(yaml_tree(&trial.loader)), 63);
	trial_release(&trial);
}
END_TEST

/* Lakes are rings without a place; each of the 13 has one. */
START_TEST(map_europe_has_its_lakes_and_borders)
{
	struct trial trial;
	int uses[571] = { 0 };
	int lakes = 0, twice = 0;

	trial_read(&trial, "assets/maps/europe.yaml");
	for (int i = 0; i < trial.atlas->ring_count; i++) {
		const struct atlas_ring *ring = &trial.atlas->rings[i];

		lakes += ring->place < 0;
		for (int j = 0; j < ring->count; j++)
			uses[abs(trial.atlas->refs[ring->first + j])]++;
	}
	for (int i = 1; i <= 570; i++)
		twice += uses[i] == 2;
	ck_assert_int_eq(lakes, 13);
	ck_assert_int_eq(twice, 112);
	trial_release(&trial);
}
END_TEST

/* Links that were checked by hand on paper maps. */
START_TEST(map_europe_has_the_links_that_matter)
{
	static const char *const LAND[] = {
		"KAL-LTU", "KAL-SUW", "KAL-POL", "SUW-BLW", "SUW-LTU", "SUW-POL", "BLW-UAW",
		"BLE-UAK", "BLE-KUR", "KUR-KHA", "DON-DNI", "ZAP-CRM", "TRN-MDA", "TRN-UAS",
		"KOL-FIN", "KOL-NOR",
	};
	static const char *const NONE[] = {
		"POL-LTU", "BLW-UAK", "KAL-BLW", "BLW-KUR", "GRL-USA", "FIN-EST",
	};
	struct trial trial;
	const struct world *world;

	trial_read(&trial, "assets/maps/europe.yaml");
	world = trial.world;
	for (size_t i = 0; i < sizeof(LAND) / sizeof(*LAND); i++) {
		char id[4] = { LAND[i][0], LAND[i][1], LAND[i][2] };
		const struct area *area = &world->areas[area_of(world, id)];

		ck_assert_msg(area->land & bit_of(area_of(world, LAND[i] + 4)), "%s", LAND[i]);
	}
	for (size_t i = 0; i < sizeof(NONE) / sizeof(*NONE); i++) {
		char id[4] = { NONE[i][0], NONE[i][1], NONE[i][2] };
		const struct area *area = &world->areas[area_of(world, id)];

		ck_assert_msg(!((area->land | area->sea | area->strait)
			& bit_of(area_of(world, NONE[i] + 4))), "%s", NONE[i]);
	}
	ck_assert_uint_eq(world->areas[area_of(world, "GOT")].sea, bit_of(area_of(world, "BAS")));
	ck_assert_uint_eq(world->areas[area_of(world, "GOT")].land, 0);
	ck_assert(world->areas[area_of(world, "DEN")].strait & bit_of(area_of(world, "SWE")));
	trial_release(&trial);
}
END_TEST

START_TEST(map_small_gives_every_field)
{
	struct trial trial;
	const struct atlas *atlas;
	const struct area *area;

	trial_read(&trial, "tests/data/map_small.yaml");
	ck_assert(trial.ok);
	atlas = trial.atlas;
	area = &trial.world->areas[0];
	ck_assert_str_eq(atlas->name.in[LANG_ZH_TW], "小地圖");
	ck_assert_str_eq(area->name.in[LANG_EN], "Aland");
	ck_assert_int_eq(area->side, TEAM_C);
	ck_assert(area->nato && !area->eu);
	ck_assert_uint_eq(area->land, bit_of(1));
	ck_assert_uint_eq(area->sea, bit_of(3));
	ck_assert_uint_eq(trial.world->areas[1].strait, bit_of(2));
	ck_assert_int_eq(trial.world->areas[3].kind, AREA_SEA);
	ck_assert_int_eq(trial.world->areas[3].side, TEAM_NONE);
	ck_assert_str_eq(trial.world->groups[0].id, "PAIR");
	ck_assert_uint_eq(trial.world->groups[0].areas, 3);
	ck_assert_int_eq(atlas->views[1].west, 2000);
	ck_assert_int_eq(atlas->views[1].centre.lat, 500);
	ck_assert_int_eq(atlas->views[0].height_km, 900);
	ck_assert_str_eq(atlas->places[0].nation, "AX");
	ck_assert_str_eq(atlas->places[2].nation, "");
	ck_assert_int_eq(atlas->places[3].side, '-');
	ck_assert(atlas->places[3].sea && atlas->places[4].scenery);
	ck_assert_int_eq(atlas->places[2].counter.lon, 880);
	ck_assert_int_eq(atlas->places[0].priority, 9);
	ck_assert_int_eq(atlas->cities[1].place, 4);
	ck_assert_ptr_null(atlas->cities[1].name.in[LANG_ZH_TW]);
	/* The second arc is folded over two lines; its last point is (500, 200). */
	ck_assert_uint_eq(atlas->arcs[2].count, 3);
	ck_assert_int_eq(atlas->points[atlas->arcs[2].first + 2].lon, 500);
	ck_assert_int_eq(atlas->points[atlas->arcs[2].first + 2].lat, 200);
	ck_assert_int_eq(atlas->rings[3].view, 1);
	ck_assert_int_eq(atlas->rings[3].place, 2);
	ck_assert_int_eq(atlas->rings[6].place, -1);
	ck_assert_int_eq(atlas->refs[atlas->rings[1].first + 1], -1);
	trial_release(&trial);
}
END_TEST

START_TEST(map_areas_load_without_geometry)
{
	struct trial whole, areas;
	const char *text;

	trial_read(&whole, "assets/maps/europe.yaml");
	text = content_map_areas(&whole.source, whole.loader.arena);
	ck_assert_ptr_null(strstr(text, "\narcs:"));
	ck_assert_ptr_nonnull(strstr(text, "\n  adj: {land: [SUW, LTU, POL], sea: [BAS]}\n"));
	areas.file = (struct file){ .text = NULL };
	trial_load(&areas, text, strlen(text));
	ck_assert(areas.ok);
	ck_assert_ptr_null(areas.atlas);
	ck_assert_int_eq(areas.world->area_count, 42);
	ck_assert_int_eq(areas.world->group_count, 7);
	for (int i = 0; i < 42; i++) {
		ck_assert_str_eq(areas.world->areas[i].id, whole.world->areas[i].id);
		ck_assert_uint_eq(areas.world->areas[i].land, whole.world->areas[i].land);
		ck_assert_uint_eq(areas.world->areas[i].sea, whole.world->areas[i].sea);
		ck_assert_int_eq(areas.world->areas[i].side, whole.world->areas[i].side);
	}
	trial_release(&areas);
	trial_release(&whole);
}
END_TEST

/* What cannot be cut by lines is kept whole, which loads as well. */
START_TEST(map_areas_keep_a_map_on_one_line)
{
	static const char TEXT[] =
		"{format: eastflank-map/1, geometry: none, name: {en: X}, areas: [{id: AAA, "
		"name: {en: A}, kind: sea, view: v, shapes: [a], label: [0, 0], "
		"counter: [0, 0], priority: 1, adj: {}}], groups: []}\n";
	struct trial trial = { .ok = false };

	trial_load(&trial, TEXT, strlen(TEXT));
	ck_assert(trial.ok);
	ck_assert_str_eq(content_map_areas(&trial.source, trial.loader.arena), TEXT);
	trial_release(&trial);
}
END_TEST

/* Load the small map with a text put in place of another; expect a fault. */
static void expect_limit(const char *before, const char *item, int count, const char *them)
{
	struct trial small, full;
	struct str text;
	const char *place;

	trial_read(&small, "tests/data/map_small.yaml");
	place = strstr(small.file.text, before) + strlen(before);
	str_init(&text);
	str_add_bytes(&text, small.file.text, (size_t)(place - small.file.text));
	for (int i = 0; i < count; i++)
		str_add(&text, item);
	str_add(&text, place);
	full.file = (struct file){ .text = NULL };
	trial_load(&full, text.text, text.length);
	ck_assert(!full.ok);
	ck_assert_int_eq(full.faults.list[0].code, FAULT_TOO_MANY);
	ck_assert_str_eq(full.faults.list[0].arg[0], them);
	trial_release(&full);
	trial_release(&small);
	str_release(&text);
}

START_TEST(map_refuses_more_than_its_tables_hold)
{
	expect_limit("\ngroups:\n", "- {}\n", MAX_GROUPS, "groups");
	expect_limit("\nscenery:\n", "- {}\n", ATLAS_PLACES - MAX_AREAS, "scenery");
	expect_limit("\ncities:\n", "- {}\n", ATLAS_CITIES, "cities");
	expect_limit("\nlakes:\n", "- {}\n", 128, "lakes");
	expect_limit("\nshapes:\n", "- {}\n", 512, "shapes");
	expect_limit("\narcs:\n", "- x\n", ATLAS_ARCS, "arcs");
	expect_limit("id: zzz, view: main, rings: [", "x, ", ATLAS_RINGS, "rings");
	expect_limit("id: zzz, view: main, rings: [\"7", " 7", 2 * ATLAS_ARCS, "uses of arcs");
	expect_limit("\n- \"50 50", " 1 0 -1 0", ATLAS_POINTS / 2, "points");
}
END_TEST

Suite *map_suite(void)
{
	Suite *suite = suite_create("map");
	TCase *tcase = tcase_create("loader");

	tcase_add_test(tcase, map_europe_has_its_figures);
	tcase_add_test(tcase, map_europe_has_its_lakes_and_borders);
	tcase_add_test(tcase, map_europe_has_the_links_that_matter);
	tcase_add_test(tcase, map_small_gives_every_field);
	tcase_add_test(tcase, map_areas_load_without_geometry);
	tcase_add_test(tcase, map_areas_keep_a_map_on_one_line);
	tcase_add_test(tcase, map_refuses_more_than_its_tables_hold);
	suite_add_tcase(suite, tcase);
	return suite;
}
