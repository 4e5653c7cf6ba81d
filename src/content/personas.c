/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "content/complain.h"
#include "content/decks.h"
#include "content/fields.h"

enum { HEAVIEST = 100, HIGHEST_ALERT = 3 };

static bool weight_read(struct build *build, const struct node *node, int order, void *data)
{
	struct persona *persona = data;
	int value = 0;

	if (!node_int(build->loader, node, 0, HEAVIEST, &value))
		return false;
	if (build->world->orders[order].team != persona->team)
		return complain_key(build, node, FAULT_OTHER_TEAM, node->key, NULL);
	persona->weight[order] = (uint8_t)value;
	return true;
}

static bool weights_read(struct build *build, const struct node *map, void *record)
{
	return each_name_read(build, map, &(struct each_name){
		.names = NAME_ORDER, .read = weight_read, .data = record,
	});
}

static bool aim_read(struct build *build, const struct node *node, int order,
	struct persona *persona)
{
	uint8_t kind = build->world->orders[order].target_kind;

	if (kind == TARGET_KIND_BLOC) {
		int bloc = name_read(build, node, NAME_BLOC);

		if (bloc >= 0)
			persona->target_blocs[order] |= (uint8_t)bit_of(bloc);
		return bloc >= 0;
	}

	const char *id = node_text(build->loader, node, FAULT_ARG);
	uint64_t areas = id ? name_areas(build, node, id) : 0;

	persona->target_areas[order] |= areas;
	return areas != 0;
}

static bool aims_read(struct build *build, const struct node *list, int order, void *data)
{
	uint8_t kind = build->world->orders[order].target_kind;
	bool sound = true;

	if (!list_is(build, list, "targets", MAX_AREAS, false))
		return false;
	if (kind != TARGET_KIND_AREA && kind != TARGET_KIND_BLOC)
		return complain_key(build, list, FAULT_UNTARGETED, list->key, NULL);
	for (const struct node *node = list->first; node; node = node->next)
		sound &= aim_read(build, node, order, data);
	return sound;
}

static bool targets_read(struct build *build, const struct node *map, void *record)
{
	return each_name_read(build, map, &(struct each_name){
		.names = NAME_ORDER, .read = aims_read, .data = record,
	});
}

static bool setting_read(struct build *build, const struct node *node, int setting, void *data)
{
	static const struct {
		enum name_kind names;
		enum team team;          /* TEAM_NONE: everybody's */
	} WORDS[SETTING_COUNT] = {
		[SETTING_ROE] = { NAME_ROE, TEAM_C },
		[SETTING_STANCE] = { NAME_STANCE, TEAM_R },
		[SETTING_ART5] = { NAME_ART5, TEAM_W },
		[SETTING_ALERT] = { NAME_KINDS, TEAM_NONE },     /* a number */
		[SETTING_ACCEPT] = { NAME_ACCEPT, TEAM_NONE },
	};
	struct persona *persona = data;
	int value = 0;

	if (WORDS[setting].team != TEAM_NONE && (int)WORDS[setting].team != persona->team)
		return complain_key(build, node, FAULT_OTHER_TEAM, node->key, NULL);
	if (WORDS[setting].names != NAME_KINDS)
		value = name_read(build, node, WORDS[setting].names);
	else if (!node_int(build->loader, node, 0, HIGHEST_ALERT, &value))
		return false;
	persona->setting[setting] = (int8_t)value;
	return value >= 0;
}

static bool settings_read(struct build *build, const struct node *map, void *record)
{
	return each_name_read(build, map, &(struct each_name){
		.names = NAME_SETTING, .read = setting_read, .data = record,
	});
}

/* The machine imagines every team as one of its personas. */
static bool teams_check(struct build *build, const struct node *list)
{
	const struct world *world = build->world;
	struct names teams = names_of(world, NAME_TEAM);
	bool has[TEAM_COUNT] = { false }, sound = true;

	for (int i = 0; i < world->persona_count; i++)
		has[world->personas[i].team] = true;
	for (int team = 0; team < TEAM_COUNT; team++)
		if (!has[team])
			sound = complain_key(build, list, FAULT_NO_PERSONA, names_id(&teams, team),
				NULL);
	return sound;
}

static bool list_read(struct build *build, const struct node *list, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "id", .kind = FIELD_ID, .needed = true },
		{ .key = "team", .kind = FIELD_CHOICE, .needed = true, .names = NAME_TEAM,
			.vital = true, .offset = offsetof(struct persona, team) },
		{ .key = "name", .kind = FIELD_TEXT, .needed = true, .high = TEXT_NAME,
			.offset = offsetof(struct persona, name) },
		{ .key = "weights", .kind = FIELD_CUSTOM, .needed = true, .read = weights_read },
		{ .key = "targets", .kind = FIELD_CUSTOM, .read = targets_read },
		{ .key = "settings", .kind = FIELD_CUSTOM, .read = settings_read },
		{ .key = NULL },
	};
	struct persona blank = { .id = NULL };
	struct world *world = record;

	memset(blank.setting, -1, sizeof(blank.setting));
	return records_read(build, list, &(struct records){
		.what = "persona", .many = "personas", .fields = FIELDS, .items = world->personas,
		.size = sizeof(*world->personas), .count = &world->persona_count,
		.most = MAX_PERSONAS, .blank = &blank,
	}) && teams_check(build, list);
}

bool personas_read(struct build *build, const struct node *root)
{
	static const struct field FIELDS[] = {
		{ .key = "format", .kind = FIELD_KNOWN },
		{ .key = "personas", .kind = FIELD_CUSTOM, .needed = true, .read = list_read },
		{ .key = NULL },
	};

	return fields_read(build, root, FIELDS, build->world);
}
