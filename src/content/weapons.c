/* SPDX-License-Identifier: MIT */
#include "content/complain.h"
#include "content/rules.h"

#define WEAPON(member) offsetof(struct weapon, member)

/* Half way round the earth there is nothing farther. */
enum { MOST_KM = 15000 };

static bool weapon_areas_read(struct build *build, const struct node *list, void *record)
{
	return area_set_read(build, list, &((struct weapon *)record)->areas);
}

bool weapons_read(struct build *build, const struct node *list, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "id", .kind = FIELD_ID, .needed = true },
		{ .key = "name", .kind = FIELD_TEXT, .needed = true, .low = 24, .high = TEXT_NAME,
			.offset = WEAPON(name) },
		{ .key = "team", .kind = FIELD_CHOICE, .needed = true, .names = NAME_TEAM,
			.offset = WEAPON(team) },
		{ .key = "kind", .kind = FIELD_CHOICE, .needed = true, .names = NAME_UNIT,
			.offset = WEAPON(kind) },
		{ .key = "areas", .kind = FIELD_CUSTOM, .read = weapon_areas_read },
		{ .key = "if", .kind = FIELD_EXPR, .offset = WEAPON(when) },
		{ .key = "km", .kind = FIELD_I16, .needed = true, .low = 1, .high = MOST_KM,
			.offset = WEAPON(km) },
		{ .key = NULL },
	};
	struct world *world = record;

	return records_read(build, list, &(struct records){
		.what = "weapon", .many = "weapons", .fields = FIELDS, .items = world->weapons,
		.size = sizeof(*world->weapons), .count = &world->weapon_count,
		.most = MAX_WEAPONS,
	});
}
