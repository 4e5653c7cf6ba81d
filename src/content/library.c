/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "base/name.h"
#include "base/utf8.h"
#include "content/assemble.h"
#include "content/content.h"
#include "content/shelf.h"
#include "io/paths.h"

/* Whether a scenario is named by the path of its file and not by its id. */
static bool is_path(const char *scenario)
{
	size_t length = strlen(scenario);

	return strchr(scenario, '/')
		|| (length > 5 && strcmp(scenario + length - 5, ".yaml") == 0);
}

static bool scenario_path(const char *scenario, char path[PATH_SIZE], struct faults *faults)
{
	char name[PATH_SIZE];
	struct fault fault;

	if (is_path(scenario)) {
		snprintf(path, PATH_SIZE, "%s", scenario);
		return true;
	}
	snprintf(name, sizeof(name), "scenarios/%.64s.yaml", scenario);
	if (path_of_data(name, path, &fault))
		return true;
	shelf_nearest("scenarios", scenario, fault.nearest);
	return faults_add(faults, &fault);
}

/* Read a file as a part with all that it needs, and load them. */
static bool part_open(enum content_part part, const char *path, struct content *content,
	struct faults *faults)
{
	struct shelf shelf = { .texts.part = { { NULL, NULL, 0 } } };
	bool sound = shelf_read(&shelf, part, path, faults)
		&& shelf_complete(&shelf, part, faults)
		&& content_load(&shelf.texts, content, faults);

	shelf_release(&shelf);
	return sound;
}

bool content_open(const char *scenario, struct content *content, struct faults *faults)
{
	char path[PATH_SIZE];

	*content = (struct content){ .arena = NULL };
	return scenario_path(scenario, path, faults)
		&& part_open(CONTENT_SCENARIO, path, content, faults);
}

/* Say that a file is none of ours, or which kind its format may mean. */
static void format_refuse(const char *path, const struct source *source, struct faults *faults)
{
	struct fault fault;
	char format[FAULT_ARG];
	const char *nearest = NULL;

	if (content_format(source, format)) {
		fault_set(&fault, FAULT_FORMAT, format, NULL);
		for (int i = 0; i < CONTENT_PARTS; i++)
			name_offer(format, part_format((enum content_part)i), &nearest);
		fault_copy(fault.nearest, FAULT_ARG, nearest ? nearest : "");
	} else {
		fault_set(&fault, utf8_is_valid(source->text, source->size) ? FAULT_NO_FORMAT
			: FAULT_ENCODING, NULL, NULL);
	}
	fault_copy(fault.file, FAULT_FILE, path);
	faults_add(faults, &fault);
}

/* The part a file is, by its format; -1 after a fault. */
static int part_find(const char *path, struct faults *faults)
{
	struct file file;
	struct fault fault;

	if (!file_read(path, YAML_SIZE, &file, &fault)) {
		faults_add(faults, &fault);
		return -1;
	}

	const struct source source = { path, file.text, file.size };
	int part = content_part_of(&source);

	if (part < 0)
		format_refuse(path, &source, faults);
	file_release(&file);
	return part;
}

static bool is_file(const char *path)
{
	struct file file;
	struct fault fault;

	if (!file_read(path, YAML_SIZE, &file, &fault))
		return fault.code != FAULT_NO_FILE;
	file_release(&file);
	return true;
}

bool content_check(const char *name, struct faults *faults)
{
	char path[PATH_SIZE];
	struct content content;

	/* A scenario of a data folder may be named by its id, as everywhere. */
	if (is_path(name) || is_file(name))
		snprintf(path, sizeof(path), "%s", name);
	else if (!scenario_path(name, path, faults))
		return false;

	int part = part_find(path, faults);

	if (part < 0 || !part_open((enum content_part)part, path, &content, faults))
		return false;
	content_release(&content);
	return true;
}

/* The list being made, and where its texts go. */
struct listing {
	struct arena *arena;
	struct scenario_brief *list;
	int count;
	bool with_broken;
};

static void text_keep(struct arena *arena, const struct text *from, struct text *to)
{
	for (int i = 0; i < LANG_COUNT; i++)
		to->in[i] = from->in[i]
			? arena_copy(arena, from->in[i], strlen(from->in[i])) : NULL;
}

static void broken_list(const char *path, struct listing *listing)
{
	struct scenario_brief *brief = &listing->list[listing->count++];
	const char *slash = strrchr(path, '/');

	*brief = (struct scenario_brief){
		.broken = arena_copy(listing->arena, path, strlen(path)),
	};
	snprintf(brief->id, sizeof(brief->id), "%s", slash ? slash + 1 : path);
	brief->id[strcspn(brief->id, ".")] = '\0';
}

static void scenario_list(const char *path, void *data)
{
	struct listing *listing = data;
	struct faults faults = { .count = 0 };
	struct content content;
	char date[16];

	if (listing->count == MAX_SCENARIOS)
		return;
	if (!content_open(path, &content, &faults)) {
		if (listing->with_broken)
			broken_list(path, listing);
		return;
	}

	const struct scenario *scenario = &content.world->scenario;
	struct scenario_brief *brief = &listing->list[listing->count++];

	*brief = (struct scenario_brief){
		.turns = scenario->turns,
		.minutes = scenario->minutes,
		.spots = scenario->spots,
		.missing = world_missing(content.world),
	};
	snprintf(brief->id, sizeof(brief->id), "%s", scenario->id);
	snprintf(date, sizeof(date), "%04d-%02d-%02d", scenario->year, scenario->month,
		scenario->day);
	brief->date.in[LANG_EN] = arena_copy(listing->arena, date, strlen(date));
	text_keep(listing->arena, &scenario->name, &brief->name);
	text_keep(listing->arena, &scenario->premise, &brief->premise);
	content_release(&content);
}

int content_scenarios(struct arena *arena, struct scenario_brief list[MAX_SCENARIOS])
{
	struct listing listing = { .arena = arena, .list = list };

	paths_each("scenarios", ".yaml", scenario_list, &listing);
	return listing.count;
}

int content_scenario_files(struct arena *arena, struct scenario_brief list[MAX_SCENARIOS])
{
	struct listing listing = { .arena = arena, .list = list, .with_broken = true };

	paths_each("scenarios", ".yaml", scenario_list, &listing);
	return listing.count;
}
