/* SPDX-License-Identifier: MIT */
#include "content/decks.h"
#include "content/fields.h"

#define AT(member) offsetof(struct country, member)

static bool blocs_read(struct build *build, const struct node *list, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "id", .kind = FIELD_ID, .needed = true },
		{ .key = "name", .kind = FIELD_TEXT, .needed = true, .low = 24, .high = TEXT_NAME,
			.offset = offsetof(struct bloc, name) },
		{ .key = NULL },
	};
	struct world *world = record;

	return records_read(build, list, &(struct records){
		.what = "bloc", .many = "blocs", .fields = FIELDS, .items = world->blocs,
		.size = sizeof(*world->blocs), .count = &world->bloc_count, .most = MAX_BLOCS,
	});
}

/* A country's own troops are a nation, too; it has the country's index. */
static void nations_add(struct world *world)
{
	for (int i = 0; i < world->country_count; i++) {
		const struct country *country = &world->countries[i];

		world->blocs[country->bloc].members |= bit_of(i);
		world->nations[i] = (struct nation){ .id = country->id, .name = country->name };
	}
	world->nation_count = world->country_count;
}

static bool countries_read(struct build *build, const struct node *list, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "id", .kind = FIELD_ID, .needed = true },
		{ .key = "name", .kind = FIELD_TEXT, .needed = true, .low = 24, .high = TEXT_NAME,
			.offset = AT(name) },
		{ .key = "bloc", .kind = FIELD_CHOICE, .needed = true, .names = NAME_BLOC,
			.offset = AT(bloc) },
		{ .key = "eu", .kind = FIELD_BOOL, .needed = true, .offset = AT(eu) },
		{ .key = "nato", .kind = FIELD_BOOL, .needed = true, .offset = AT(nato) },
		{ .key = "w", .kind = FIELD_U8, .needed = true, .low = 1, .high = 10,
			.offset = AT(weight) },
		{ .key = "axis", .kind = FIELD_I8, .needed = true, .low = -5, .high = 5,
			.offset = AT(axis) },
		{ .key = "caution", .kind = FIELD_U8, .needed = true, .high = 10,
			.offset = AT(caution) },
		{ .key = "commit", .kind = FIELD_U8, .needed = true, .high = 10,
			.offset = AT(commit) },
		{ .key = NULL },
	};
	struct world *world = record;
	bool sound = records_read(build, list, &(struct records){
		.what = "country", .many = "countries", .fields = FIELDS,
		.items = world->countries, .size = sizeof(*world->countries),
		.count = &world->country_count, .most = MAX_COUNTRIES,
	});

	nations_add(world);
	return sound;
}

bool members_read(struct build *build, const struct node *root)
{
	static const struct field FIELDS[] = {
		{ .key = "format", .kind = FIELD_KNOWN },
		{ .key = "blocs", .kind = FIELD_CUSTOM, .needed = true, .vital = true,
			.read = blocs_read },
		{ .key = "countries", .kind = FIELD_CUSTOM, .needed = true, .read = countries_read },
		{ .key = NULL },
	};

	return fields_read(build, root, FIELDS, build->world);
}
