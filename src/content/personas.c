/* SPDX-License-Identifier: MIT */
#include "content/complain.h"
#include "content/decks.h"
#include "content/expr_parse.h"
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

/* What a setting is set to: a word of its own, or a number; -1 after a fault. */
static int setting_value_read(struct build *build, const struct node *node, int setting)
{
	static const enum name_kind WORDS[SETTING_COUNT] = {
		[SETTING_ROE] = NAME_ROE, [SETTING_STANCE] = NAME_STANCE,
		[SETTING_ART5] = NAME_ART5, [SETTING_ALERT] = NAME_KINDS,        /* a number */
		[SETTING_ACCEPT] = NAME_ACCEPT,
	};
	int value = -1;

	if (WORDS[setting] != NAME_KINDS)
		return name_read(build, node, WORDS[setting]);
	return node_int(build->loader, node, 0, HIGHEST_ALERT, &value) ? value : -1;
}

/* {if: CONDITION, is: VALUE} */
static bool case_read(struct build *build, const struct node *map, int setting,
	struct choice *choice)
{
	static const char *const KEYS[] = { "if", "is", NULL };

	if (!node_is(build->loader, map, NODE_MAP) || !node_keys(build->loader, map, KEYS))
		return false;

	const struct node *when = node_get(map, "if");
	const struct node *is = node_need(build->loader, map, "is");
	bool sound = !when || expr_compile(build, when, &choice->when);
	int value = is ? setting_value_read(build, is, setting) : -1;

	choice->value = (int8_t)value;
	return sound && value >= 0;
}

static bool cases_read(struct build *build, const struct node *list, int setting,
	struct choice choices[MAX_CASES])
{
	bool sound = true;

	if (!list_is(build, list, "choices", MAX_CASES, false))
		return false;
	for (const struct node *node = list->first; node; node = node->next)
		sound &= case_read(build, node, setting, choices++);
	return sound;
}

/* One value for good, or a list of choices by what holds. */
static bool setting_read(struct build *build, const struct node *node, int setting, void *data)
{
	static const enum team OWNER[SETTING_COUNT] = {
		[SETTING_ROE] = TEAM_C, [SETTING_STANCE] = TEAM_R, [SETTING_ART5] = TEAM_W,
		[SETTING_ALERT] = TEAM_NONE, [SETTING_ACCEPT] = TEAM_NONE,
	};
	struct persona *persona = data;
	struct choice *choices = persona->setting[setting];

	if (OWNER[setting] != TEAM_NONE && (int)OWNER[setting] != persona->team)
		return complain_key(build, node, FAULT_OTHER_TEAM, node->key, NULL);
	if (node->kind == NODE_LIST)
		return cases_read(build, node, setting, choices);

	int value = setting_value_read(build, node, setting);

	choices[0].value = (int8_t)value;
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

static bool line_read(struct build *build, const struct node *node, int line, void *data)
{
	struct persona *persona = data;

	if (build->world->lines[line].team != persona->team)
		return complain_key(build, node, FAULT_OTHER_TEAM, node->key, NULL);
	persona->has_line[line] = true;
	return expr_compile(build, node, &persona->line[line]);
}

static bool lines_read(struct build *build, const struct node *map, void *record)
{
	return each_name_read(build, map, &(struct each_name){
		.names = NAME_LINE, .read = line_read, .data = record,
	});
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
		{ .key = "lines", .kind = FIELD_CUSTOM, .read = lines_read },
		{ .key = NULL },
	};
	struct persona blank = { .id = NULL };
	struct world *world = record;

	for (int i = 0; i < SETTING_COUNT; i++)
		for (int k = 0; k < MAX_CASES; k++)
			blank.setting[i][k].value = -1;
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
