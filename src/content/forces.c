/* SPDX-License-Identifier: MIT */
#include "content/complain.h"
#include "content/decks.h"
#include "content/fields.h"

#define AT(member) offsetof(struct stack_start, member)

enum { MOST_UNITS = 300 };

static bool area_read(struct build *build, const struct node *node, void *record)
{
	int area = name_area(build, node);

	((struct stack_start *)record)->area = (uint8_t)area;
	return area >= 0;
}

bool units_list_read(struct build *build, const struct node *list, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "team", .kind = FIELD_CHOICE, .needed = true, .names = NAME_TEAM,
			.offset = AT(team) },
		{ .key = "nation", .kind = FIELD_CHOICE, .needed = true, .names = NAME_NATION,
			.offset = AT(nation) },
		{ .key = "area", .kind = FIELD_CUSTOM, .needed = true, .read = area_read },
		{ .key = "kind", .kind = FIELD_CHOICE, .needed = true, .names = NAME_UNIT,
			.offset = AT(kind) },
		{ .key = "n", .kind = FIELD_I16, .needed = true, .low = 1, .high = MOST_UNITS,
			.offset = AT(count) },
		{ .key = "q", .kind = FIELD_U8, .needed = true, .low = 1, .high = 5,
			.offset = AT(quality) },
		{ .key = NULL },
	};
	struct world *world = record;

	if (!list_is(build, list, "stacks", MAX_STACKS - world->stack_count, false))
		return false;

	bool sound = true;

	for (const struct node *node = list->first; node; node = node->next)
		sound &= fields_read(build, node, FIELDS, &world->stacks[world->stack_count++]);
	return sound;
}

static bool nations_read(struct build *build, const struct node *list, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "id", .kind = FIELD_ID, .needed = true },
		{ .key = "name", .kind = FIELD_TEXT, .needed = true, .high = TEXT_NAME,
			.offset = offsetof(struct nation, name) },
		{ .key = NULL },
	};
	struct world *world = record;

	return records_read(build, list, &(struct records){
		.what = "nation", .many = "nations", .fields = FIELDS, .items = world->nations,
		.size = sizeof(*world->nations), .count = &world->nation_count,
		.most = MAX_NATIONS,
	});
}

bool forces_read(struct build *build, const struct node *root)
{
	static const struct field FIELDS[] = {
		{ .key = "format", .kind = FIELD_KNOWN },
		{ .key = "nations", .kind = FIELD_CUSTOM, .needed = true, .vital = true,
			.read = nations_read },
		{ .key = "units", .kind = FIELD_CUSTOM, .needed = true, .read = units_list_read },
		{ .key = NULL },
	};

	return fields_read(build, root, FIELDS, build->world);
}
