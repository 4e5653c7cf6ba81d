/* SPDX-License-Identifier: MIT */
#ifndef CONTENT_CONTENT_H
#define CONTENT_CONTENT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/fault.h"
#include "engine/world.h"
#include "geo/atlas.h"
#include "io/yaml.h"

/* The files a game is made of. */
enum content_part {
	CONTENT_MAP,             /* assets/maps/europe.yaml */
	CONTENT_RULES,           /* assets/rules/plan-b.yaml */
	CONTENT_EVENTS,          /* assets/rules/events.yaml */
	CONTENT_MEMBERS,         /* assets/rules/members.yaml */
	CONTENT_FORCES,          /* assets/rules/forces.yaml */
	CONTENT_PERSONAS,        /* assets/rules/personas.yaml */
	CONTENT_SCENARIO,        /* scenarios/ID.yaml */
	CONTENT_PARTS
};

/* The texts, wherever they came from (files, or a journal's first record). */
struct content_texts {
	struct source part[CONTENT_PARTS];
};

/* Lengths of the flat arrays behind a world, for what is compiled later. */
struct content_sizes {
	int code, masks, lists, effects, rolls, modifiers, says, sources;
};

/* A loaded game: world and atlas lie in arena. */
struct content {
	struct arena *arena;
	struct content_texts texts;      /* copies, in arena */
	struct world *world;
	struct atlas *atlas;             /* NULL if the map text has no geometry */
	struct content_sizes sizes;
};

/*
 * Compile texts into a world. Reports up to FAULTS_MAX faults and frees all on
 * failure. A map text may lack its geometry (views to arcs): then atlas is NULL.
 */
__attribute__((warn_unused_result))
bool content_load(const struct content_texts *texts, struct content *content,
	struct faults *faults);

/*
 * Read a scenario (id, or path of a file) and the files it names from the data
 * folders, and load them.
 */
__attribute__((warn_unused_result))
bool content_open(const char *scenario, struct content *content, struct faults *faults);

void content_release(struct content *content);

/*
 * Append an inject written at the table to the world's scenario (rules B19): text
 * is what is read out (1 to 6000 bytes), effects a YAML list of rules C2, or NULL
 * or blank for none. Flags, tracks and all else must be known already, and no
 * index of what is there changes. *inject is its index; its id is "table-1",
 * "table-2" ... and its name the beginning of the text. Faults name the lines
 * and columns of effects. On false nothing is changed.
 */
__attribute__((warn_unused_result))
bool content_add_inject(struct content *content, const char *text, const char *effects,
	int *inject, struct faults *faults);

/*
 * The map's name, areas and groups, verbatim, as a map text without geometry (for
 * the journal); the whole text if it is not written in a way that can be cut (all
 * on one line). map: a text that loads. The result lies in arena.
 */
const char *content_map_areas(const struct source *map, struct arena *arena);

/* The value of a text's line "format:", cut to fit; false if it has none. */
bool content_format(const struct source *source, char format[FAULT_ARG]);

/* What a YAML file is, from its "format" key: a part, or -1. */
int content_part_of(const struct source *source);

/*
 * Check one file, by its path, or a scenario of the data folders, by its id, with
 * the files it names; what eastflank check does.
 */
__attribute__((warn_unused_result))
bool content_check(const char *name, struct faults *faults);

/* One line of the title screen's list. */
struct scenario_brief {
	char id[64];
	struct text name, premise;       /* in the arena given */
	struct text date;
	int turns, minutes;
	uint64_t spots;                  /* areas that it is about */
	unsigned missing;                /* procedures it needs that this release lacks */
	const char *broken;              /* its file, if that cannot be loaded; NULL: it can */
};
enum { MAX_SCENARIOS = 64 };

/* The scenarios found in the data folders, by id; return how many. Broken ones are left out. */
int content_scenarios(struct arena *arena, struct scenario_brief list[MAX_SCENARIOS]);

/* The same with the broken ones: of those only id (the file's name) and broken are set. */
int content_scenario_files(struct arena *arena, struct scenario_brief list[MAX_SCENARIOS]);

#endif
