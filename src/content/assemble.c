/* SPDX-License-Identifier: MIT */
#include "content/assemble.h"

#include <stdio.h>
#include <string.h>

#include "content/audit.h"
#include "content/build.h"
#include "content/complain.h"
#include "content/decks.h"
#include "content/map.h"
#include "content/overlay.h"
#include "content/rules.h"
#include "content/scenario.h"

static const struct {
	const char *format, *file;
} PARTS[CONTENT_PARTS] = {
	[CONTENT_MAP] = { "eastflank-map/1", "" },
	[CONTENT_RULES] = { "eastflank-rules/1", "" },
	[CONTENT_EVENTS] = { "eastflank-events/1", "assets/rules/events.yaml" },
	[CONTENT_MEMBERS] = { "eastflank-members/1", "assets/rules/members.yaml" },
	[CONTENT_FORCES] = { "eastflank-forces/1", "assets/rules/forces.yaml" },
	[CONTENT_PERSONAS] = { "eastflank-personas/1", "assets/rules/personas.yaml" },
	[CONTENT_SCENARIO] = { "eastflank-scenario/1", "" },
};

/* A game being put together. */
struct assembly {
	struct content *content;
	unsigned parts;
	struct build build;
	struct loader loader[CONTENT_PARTS];
	const struct node *root[CONTENT_PARTS];
};

const char *part_format(enum content_part part)
{
	return PARTS[part].format;
}

const char *part_file(enum content_part part)
{
	return PARTS[part].file;
}

/* Whether a file is of the kind and version that its reader is for. */
static bool format_check(struct build *build, const struct node *root, enum content_part part)
{
	const char *right = PARTS[part].format;
	const struct node *node = node_need(build->loader, root, "format");
	const char *format = node ? node_text(build->loader, node, FAULT_ARG) : NULL;
	size_t name = strcspn(right, "/") + 1;

	if (!format)
		return false;
	if (strcmp(format, right) == 0)
		return true;
	return node_complain(build->loader, node, &(struct complaint){
		.code = strncmp(format, right, name) == 0 ? FAULT_VERSION : FAULT_FORMAT,
		.arg = { format },
		.expect = EXPECT_FORMAT,
		.expect_arg = { right },
	});
}

static bool has_part(const struct assembly *assembly, enum content_part part)
{
	return assembly->parts & (1U << part);
}

/* Parse all but the map, which has a reader of its own. */
static bool parts_parse(struct assembly *assembly)
{
	struct build *build = &assembly->build;
	bool sound = true;

	for (int i = 0; i < CONTENT_PARTS; i++) {
		if (!has_part(assembly, i) || i == CONTENT_MAP)
			continue;
		build->loader = &assembly->loader[i];
		assembly->root[i] = yaml_tree(build->loader);
		sound &= assembly->root[i] && format_check(build, assembly->root[i], i);
	}
	return sound && (!has_part(assembly, CONTENT_SCENARIO)
		|| overlay_lay(&assembly->loader[CONTENT_SCENARIO], assembly->root));
}

/* Read one part if it is there; true if it is not. */
static bool part_read(struct assembly *assembly, enum content_part part,
	bool (*read)(struct build *build, const struct node *root))
{
	assembly->build.loader = &assembly->loader[part];
	return !has_part(assembly, part) || read(&assembly->build, assembly->root[part]);
}

/* The ruleset must be the one that the scenario is made for. */
static bool ruleset_check(struct assembly *assembly)
{
	struct build *build = &assembly->build;
	const struct node *node = node_get(assembly->root[CONTENT_SCENARIO], "rules");
	const char *rules_id = build->world->rules_id;

	build->loader = &assembly->loader[CONTENT_SCENARIO];
	if (!node || node->kind != NODE_SCALAR || strcmp(node->text, rules_id) == 0)
		return true;
	return node_complain(build->loader, node, &(struct complaint){
		.code = FAULT_UNKNOWN_NAME,
		.arg = { "ruleset", node->text },
		.nearest = rules_id,
	});
}

static bool rules_part_read(struct build *build, const struct node *root)
{
	return rules_read(build, root) && rules_audit(build, root);
}

static bool audit(struct assembly *assembly)
{
	assembly->build.loader = &assembly->loader[CONTENT_EVENTS];
	return world_audit(&assembly->build, assembly->root[CONTENT_EVENTS]);
}

/*
 * What a broken ruleset would make others say is not worth reading, so each step needs the one
 * before it; the ids of cards come first, as orders name them.
 */
static bool whole_read(struct assembly *assembly)
{
	if (!part_read(assembly, CONTENT_EVENTS, events_declare)
			|| !part_read(assembly, CONTENT_RULES, rules_part_read))
		return false;

	/* One step per statement: their order is that of the faults and of the flags' numbers. */
	bool sound = part_read(assembly, CONTENT_EVENTS, events_read);

	sound &= part_read(assembly, CONTENT_PERSONAS, personas_read);
	scenario_default(assembly->build.world);
	if (has_part(assembly, CONTENT_SCENARIO)) {
		sound &= ruleset_check(assembly);
		sound &= part_read(assembly, CONTENT_SCENARIO, scenario_read);
	}
	assembly->build.loader = &assembly->loader[CONTENT_RULES];
	sound = sound && incursion_needed(&assembly->build, assembly->root[CONTENT_RULES]);
	return sound && audit(assembly);
}

static bool parts_read(struct assembly *assembly)
{
	struct content *content = assembly->content;

	if (has_part(assembly, CONTENT_MAP)
			&& !map_load(&assembly->loader[CONTENT_MAP], content->world, &content->atlas))
		return false;
	if (!part_read(assembly, CONTENT_MEMBERS, members_read))
		return false;
	if (!part_read(assembly, CONTENT_FORCES, forces_read))
		return false;
	return !has_part(assembly, CONTENT_RULES) || whole_read(assembly);
}

bool content_assemble(struct content *content, unsigned parts, struct faults *faults)
{
	struct assembly assembly = { .content = content, .parts = parts };

	build_init(&assembly.build, content->arena, content->world);
	for (int i = 0; i < CONTENT_PARTS; i++)
		assembly.loader[i] = (struct loader){
			content->arena, faults, &content->texts.part[i],
		};
	if (!parts_parse(&assembly) || !parts_read(&assembly))
		return false;
	build_publish(&assembly.build, &content->sizes);
	return true;
}
