/* SPDX-License-Identifier: MIT */
#include "content/rules.h"

#include <stdio.h>
#include <string.h>

#include "content/complain.h"
#include "content/expr_names.h"
#include "content/expr_parse.h"

enum { TRACK_LOWEST = -10000, TRACK_HIGHEST = 10000, MOST_ROWS = 200, MOST_RESOURCE = 200 };

#define WORLD(member) offsetof(struct world, member)

static bool option_read(struct build *build, const struct node *node, int index, void *data)
{
	static const int HIGH[OPTION_COUNT] = {
		[OPTION_WILLING_BAR] = 100, [OPTION_ABSTAIN_BAND] = 100,
		[OPTION_SOFT_HIGH] = TRACK_HIGHEST, [OPTION_SOFT_LOW] = TRACK_HIGHEST,
		[OPTION_CLAMP_LOW] = 100, [OPTION_CLAMP_HIGH] = 100, [OPTION_DECK_DRAWS] = 5,
		[OPTION_GENERAL_WAR_BASE] = TRACK_HIGHEST, [OPTION_GENERAL_WAR_STEP] = 100,
		[OPTION_GREAT_PART] = 100, [OPTION_MIXED_REACH] = 100, [OPTION_BACKFIRE_FROM] = 101,
		[OPTION_ALLOWANCE_KEEPS] = MOST_RESOURCE, [OPTION_FOG_TRACK] = 100,
		[OPTION_FOG_UNITS] = 100, [OPTION_FOG_UNITS_FROM] = 1000, [OPTION_FOG_PURSE] = 100,
		[OPTION_AGENDA_POINTS] = 99,
	};
	/* What something is divided by, or counted from. */
	static const int LOW[OPTION_COUNT] = {
		[OPTION_GREAT_PART] = 1, [OPTION_BACKFIRE_FROM] = 1, [OPTION_FOG_UNITS_FROM] = 1,
		[OPTION_FOG_PURSE] = 1,
	};
	int value = 0;

	if (!node_int(build->loader, node, LOW[index], HIGH[index], &value))
		return false;
	((int16_t *)data)[index] = (int16_t)value;
	return true;
}

/* A low end above its high end would turn clamps and soft ends upside down. */
static bool ends_check(struct build *build, const struct node *map)
{
	static const struct {
		enum game_option low, high;
		const char *low_id, *high_id;
	} ENDS[] = {
		{ OPTION_SOFT_LOW, OPTION_SOFT_HIGH, "soft_low", "soft_high" },
		{ OPTION_CLAMP_LOW, OPTION_CLAMP_HIGH, "clamp_low", "clamp_high" },
	};
	const int16_t *options = build->world->options;
	bool sound = true;

	for (size_t i = 0; i < sizeof(ENDS) / sizeof(*ENDS); i++) {
		const struct node *high = node_get(map, ENDS[i].high_id);

		if (options[ENDS[i].low] > options[ENDS[i].high])
			sound = complain(build, high ? high : node_get(map, ENDS[i].low_id),
				FAULT_BACKWARDS, ENDS[i].high_id, ENDS[i].low_id);
	}
	return sound;
}

bool options_read(struct build *build, const struct node *map, bool all)
{
	return each_name_read(build, map, &(struct each_name){
		.names = NAME_OPTION, .needed = all, .read = option_read,
		.data = build->world->options,
	}) && ends_check(build, map);
}

static bool rules_options_read(struct build *build, const struct node *map, void *record)
{
	(void)record;
	build->world->options[OPTION_AGENDA_POINTS] = -1;
	return options_read(build, map, true);
}

static bool terrain_area_read(struct build *build, const struct node *node, int index, void *data)
{
	int value = 0;

	if (!node_int(build->loader, node, 0, 5, &value))
		return false;
	((struct world *)data)->areas[index].terrain = (uint8_t)value;
	return true;
}

static bool terrain_read(struct build *build, const struct node *map, void *record)
{
	return each_name_read(build, map, &(struct each_name){
		.names = NAME_AREA, .read = terrain_area_read, .data = record,
	});
}

/* What players read for a flag; flags that nobody names here are none the worse for it. */
static bool flag_name_read(struct build *build, const struct node *map)
{
	struct world *world = build->world;
	const struct node *node = node_need(build->loader, map, "id");
	const struct node *name = node_need(build->loader, map, "name");
	const char *id = NULL;
	int flag = node && id_read(build, node, &id) ? build_flag(build, node, id, 0) : -1;

	if (flag < 0 || !name)
		return false;
	if (world->flag_names[flag].in[LANG_EN])
		return complain(build, node, FAULT_DUPLICATE_ID, "flag", id);
	return text_read(build, name, TEXT_NAME, &world->flag_names[flag]);
}

static bool flags_read(struct build *build, const struct node *list, void *record)
{
	static const char *const KEYS[] = { "id", "name", NULL };
	bool sound = true;

	(void)record;
	if (!list_is(build, list, "flags", MAX_FLAGS, false))
		return false;
	for (const struct node *node = list->first; node; node = node->next)
		sound &= node_is(build->loader, node, NODE_MAP)
			&& node_keys(build->loader, node, KEYS) && flag_name_read(build, node);
	return sound;
}

/* Ids that expressions use must not hide one another. */
static bool values_check(struct build *build, const struct node *list, enum name_kind other)
{
	bool sound = true;
	struct names names = names_of(build->world, other);
	struct names options = names_of(build->world, NAME_OPTION);

	for (const struct node *node = list->first; node; node = node->next) {
		const struct node *id = node_get(node, "id");

		if (name_is_reserved(id->text))
			sound = complain(build, id, FAULT_RESERVED, id->text, NULL);
		else if (names_find(&options, id->text) >= 0)
			sound = complain(build, id, FAULT_DUPLICATE_ID, options.what, id->text);
		else if (names_find(&names, id->text) >= 0)
			sound = complain(build, id, FAULT_DUPLICATE_ID, names.what, id->text);
	}
	return sound;
}

static bool tracks_check(struct build *build, const struct node *list)
{
	const struct track *track = build->world->tracks;
	bool sound = true;
	int start = 0;

	for (const struct node *node = list->first; node; node = node->next, track++) {
		if (track->low >= track->high)
			sound = complain(build, node_get(node, "hi"), FAULT_BACKWARDS, "hi", "lo");
		else
			sound &= node_int(build->loader, node_get(node, "start"), track->low,
				track->high, &start);
	}
	return sound;
}

static bool tracks_read(struct build *build, const struct node *list, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "id", .kind = FIELD_ID, .needed = true },
		{ .key = "lo", .kind = FIELD_I16, .needed = true, .low = TRACK_LOWEST,
			.high = TRACK_HIGHEST, .offset = offsetof(struct track, low) },
		{ .key = "hi", .kind = FIELD_I16, .needed = true, .low = TRACK_LOWEST,
			.high = TRACK_HIGHEST, .offset = offsetof(struct track, high) },
		{ .key = "start", .kind = FIELD_I16, .needed = true, .low = TRACK_LOWEST,
			.high = TRACK_HIGHEST, .offset = offsetof(struct track, start) },
		{ .key = "soft", .kind = FIELD_BOOL, .offset = offsetof(struct track, soft) },
		{ .key = "head", .kind = FIELD_BOOL, .offset = offsetof(struct track, head) },
		{ .key = "permille", .kind = FIELD_BOOL, .offset = offsetof(struct track, permille) },
		{ .key = "fog", .kind = FIELD_CHOICE, .names = NAME_TEAM,
			.offset = offsetof(struct track, owner) },
		{ .key = "name", .kind = FIELD_TEXT, .needed = true, .low = 24, .high = TEXT_NAME,
			.offset = offsetof(struct track, name) },
		{ .key = "note", .kind = FIELD_TEXT, .high = TEXT_LINE,
			.offset = offsetof(struct track, note) },
		{ .key = NULL },
	};
	static const struct track BLANK = { .owner = TEAM_NONE };
	struct world *world = record;

	return records_read(build, list, &(struct records){
		.what = "track", .many = "tracks", .fields = FIELDS, .items = world->tracks,
		.size = sizeof(*world->tracks), .count = &world->track_count, .most = MAX_TRACKS,
		.blank = &BLANK,
	}) && values_check(build, list, NAME_DERIVED) && tracks_check(build, list);
}

/* A derived value may name those before it, so that none depends on itself. */
static bool derived_is_read(struct build *build, const struct node *node, void *record)
{
	struct derived *derived = record;

	build->derived_known = (int)(derived - build->world->derived);

	bool sound = expr_compile(build, node, &derived->is);

	build->derived_known++;
	return sound;
}

static bool derived_read(struct build *build, const struct node *list, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "id", .kind = FIELD_ID, .needed = true },
		{ .key = "name", .kind = FIELD_TEXT, .needed = true, .low = 24, .high = TEXT_NAME,
			.offset = offsetof(struct derived, name) },
		{ .key = "head", .kind = FIELD_BOOL, .offset = offsetof(struct derived, head) },
		{ .key = "is", .kind = FIELD_CUSTOM, .needed = true, .read = derived_is_read },
		{ .key = NULL },
	};
	struct world *world = record;
	struct records records = {
		.what = "derived value", .many = "derived values", .fields = FIELDS,
		.items = world->derived, .size = sizeof(*world->derived),
		.count = &world->derived_count, .most = MAX_DERIVED,
	};

	return records_declare(build, list, &records)
		&& values_check(build, list, NAME_TRACK)
		&& records_fill(build, list, &records);
}

static bool income_team_read(struct build *build, const struct node *node, int index, void *data)
{
	static const struct field FIELDS[] = {
		{ .key = "bp", .kind = FIELD_EXPR, .needed = true,
			.offset = offsetof(struct income, res[RES_BP]) },
		{ .key = "pc", .kind = FIELD_EXPR, .needed = true,
			.offset = offsetof(struct income, res[RES_PC]) },
		{ .key = "bp_cap", .kind = FIELD_I16, .needed = true, .high = MOST_RESOURCE,
			.offset = offsetof(struct income, cap[RES_BP]) },
		{ .key = "pc_cap", .kind = FIELD_I16, .needed = true, .high = MOST_RESOURCE,
			.offset = offsetof(struct income, cap[RES_PC]) },
		{ .key = NULL },
	};

	return fields_read(build, node, FIELDS, &((struct world *)data)->income[index]);
}

static bool income_read(struct build *build, const struct node *map, void *record)
{
	return each_name_read(build, map, &(struct each_name){
		.names = NAME_TEAM, .needed = true, .read = income_team_read, .data = record,
	});
}

static bool slot_read(struct build *build, const struct node *node, int index, void *data)
{
	int value = 0;

	if (!node_int(build->loader, node, 0, MAX_SHEET, &value))
		return false;
	((struct world *)data)->scenario.slots[index] = (uint8_t)value;
	return true;
}

bool slots_read(struct build *build, const struct node *map, bool all)
{
	return each_name_read(build, map, &(struct each_name){
		.names = NAME_TEAM, .needed = all, .read = slot_read, .data = build->world,
	});
}

static bool rules_slots_read(struct build *build, const struct node *map, void *record)
{
	(void)record;
	return slots_read(build, map, true);
}

static bool resource_read(struct build *build, const struct node *node, int index, void *data)
{
	return numbers_read(build, node, &(struct row_of){ RES_COUNT, 0, MOST_RESOURCE },
		((struct world *)data)->scenario.start_res[index]);
}

bool resources_read(struct build *build, const struct node *map, bool all)
{
	return each_name_read(build, map, &(struct each_name){
		.names = NAME_TEAM, .needed = all, .read = resource_read, .data = build->world,
	});
}

static bool rules_resources_read(struct build *build, const struct node *map, void *record)
{
	(void)record;
	return resources_read(build, map, true);
}

static bool lines_check(struct build *build, const struct node *list, const struct line *line)
{
	bool sound = true;
	int usual = 0;

	for (const struct node *node = list->first; node; node = node->next, line++) {
		if (line->low > line->high)
			sound = complain(build, node_get(node, "hi"), FAULT_BACKWARDS, "hi", "lo");
		else
			sound &= node_int(build->loader, node_get(node, "def"), line->low,
				line->high, &usual);
	}
	return sound;
}

static bool lines_read(struct build *build, const struct node *list, int team, void *data)
{
	static const struct field FIELDS[] = {
		{ .key = "id", .kind = FIELD_ID, .needed = true },
		{ .key = "lo", .kind = FIELD_I16, .needed = true, .high = 100,
			.offset = offsetof(struct line, low) },
		{ .key = "hi", .kind = FIELD_I16, .needed = true, .high = 100,
			.offset = offsetof(struct line, high) },
		{ .key = "def", .kind = FIELD_I16, .needed = true, .high = 100,
			.offset = offsetof(struct line, usual) },
		{ .key = "name", .kind = FIELD_TEXT, .needed = true, .low = 24, .high = TEXT_NAME,
			.offset = offsetof(struct line, name) },
		{ .key = NULL },
	};
	struct world *world = data;
	struct line blank = { .team = (uint8_t)team };
	int first = world->line_count;

	return records_read(build, list, &(struct records){
		.what = "budget line", .many = "budget lines", .fields = FIELDS,
		.items = world->lines, .size = sizeof(*world->lines),
		.count = &world->line_count, .most = MAX_LINES, .blank = &blank,
	}) && lines_check(build, list, &world->lines[first]);
}

static bool budgets_read(struct build *build, const struct node *map, void *record)
{
	return each_name_read(build, map, &(struct each_name){
		.names = NAME_TEAM, .needed = true, .read = lines_read, .data = record,
	});
}

static bool calm_read(struct build *build, const struct node *node, void *record)
{
	static const char *const TAGS[] = { "calm", NULL };

	((struct row *)record)->calm = true;
	return node_choice(build->loader, node, "tag", TAGS) == 0;
}

static bool bookkeeping_read(struct build *build, const struct node *list, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "name", .kind = FIELD_TEXT, .high = TEXT_NAME,
			.offset = offsetof(struct row, name) },
		{ .key = "tag", .kind = FIELD_CUSTOM, .read = calm_read },
		{ .key = "when", .kind = FIELD_EXPR, .offset = offsetof(struct row, when) },
		{ .key = "do", .kind = FIELD_EFFECTS, .needed = true,
			.offset = offsetof(struct row, effects) },
		{ .key = NULL },
	};

	(void)record;
	if (!list_is(build, list, "bookkeeping rows", MOST_ROWS, false))
		return false;

	bool sound = true;

	for (const struct node *node = list->first; node; node = node->next) {
		struct row row = { .calm = false };
		int index = build_take(build, &build->rows, 1);

		sound &= fields_read(build, node, FIELDS, &row);
		*(struct row *)buffer_at(&build->rows, index) = row;
	}
	return sound;
}

static bool response_read(struct build *build, const struct node *map, void *record)
{
	struct world *world = record;

	world->response.response = true;
	return proposal_read(build, map, &world->response);
}

/* What it costs a party to reject; Washington is none. */
static bool rejected_read(struct build *build, const struct node *map, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "C", .kind = FIELD_EFFECTS, .needed = true,
			.offset = WORLD(ceasefire.rejected[TEAM_C]) },
		{ .key = "R", .kind = FIELD_EFFECTS, .needed = true,
			.offset = WORLD(ceasefire.rejected[TEAM_R]) },
		{ .key = NULL },
	};

	return fields_read(build, map, FIELDS, record);
}

static bool ceasefire_read(struct build *build, const struct node *map, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "chance", .kind = FIELD_EXPR, .needed = true,
			.offset = WORLD(ceasefire.chance) },
		{ .key = "washington", .kind = FIELD_I16, .high = 100,
			.offset = WORLD(ceasefire.washington) },
		{ .key = "do", .kind = FIELD_EFFECTS, .needed = true,
			.offset = WORLD(ceasefire.effects) },
		{ .key = "rejected", .kind = FIELD_CUSTOM, .read = rejected_read },
		{ .key = NULL },
	};

	return fields_read(build, map, FIELDS, record);
}

static bool offers_read(struct build *build, const struct node *map, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "ceasefire", .kind = FIELD_CUSTOM, .needed = true, .read = ceasefire_read },
		{ .key = NULL },
	};

	return fields_read(build, map, FIELDS, record);
}

static bool version_read(struct build *build, const struct node *node, void *record)
{
	int *version = &((struct world *)record)->rules_version;
	char most[16];

	if (!node_int(build->loader, node, 1, 10000, version))
		return false;
	if (*version <= RULES_VERSION)
		return true;
	snprintf(most, sizeof most, "%d", RULES_VERSION);
	return node_complain(build->loader, node, &(struct complaint){
		.code = FAULT_VERSION, .arg = { node->text },
		.expect = EXPECT_AT_MOST, .expect_arg = { most },
	});
}

#define SECTION(name, function) \
	{ .key = name, .kind = FIELD_CUSTOM, .needed = true, .read = function }
#define NAMING(name, function) \
	{ .key = name, .kind = FIELD_CUSTOM, .needed = true, .vital = true, .read = function }

static const struct field FIELDS[] = {
	{ .key = "format", .kind = FIELD_KNOWN },
	{ .key = "id", .kind = FIELD_ID, .needed = true, .offset = WORLD(rules_id) },
	SECTION("version", version_read),
	SECTION("options", rules_options_read),
	{ .key = "terrain", .kind = FIELD_CUSTOM, .read = terrain_read },
	{ .key = "flags", .kind = FIELD_CUSTOM, .read = flags_read },
	NAMING("tracks", tracks_read),
	NAMING("budgets", budgets_read),
	NAMING("derived", derived_read),
	SECTION("income", income_read),
	SECTION("slots", rules_slots_read),
	SECTION("res", rules_resources_read),
	SECTION("bookkeeping", bookkeeping_read),
	SECTION("war", war_rules_read),
	SECTION("front", front_read),
	SECTION("battle", battle_rules_read),
	SECTION("vote", vote_rules_read),
	SECTION("response", response_read),
	SECTION("escalation", escalation_rules_read),
	SECTION("orders", orders_read),
	SECTION("offers", offers_read),
	SECTION("objectives", objectives_read),
	SECTION("agendas", agendas_read),
	{ .key = "predictions", .kind = FIELD_CUSTOM, .read = predictions_read },
	SECTION("endings", endings_read),
	/* Last, so that the effects of older games keep their places. */
	{ .key = "movement", .kind = FIELD_CUSTOM, .read = movement_rules_read },
	{ .key = "incursion", .kind = FIELD_CUSTOM, .read = incursion_rules_read },
	{ .key = "argument", .kind = FIELD_CUSTOM, .read = argument_rules_read },
	{ .key = "phases", .kind = FIELD_CUSTOM, .read = phases_read },
	{ .key = "free_form", .kind = FIELD_CUSTOM, .read = free_form_rules_read },
	{ .key = "signalling", .kind = FIELD_CUSTOM, .read = signal_rules_read },
	{ .key = "bloc_score", .kind = FIELD_CUSTOM, .read = bloc_score_read },
	{ .key = "agreements", .kind = FIELD_CUSTOM, .read = agreement_rules_read },
	{ .key = "weapons", .kind = FIELD_CUSTOM, .read = weapons_read },
	{ .key = NULL },
};

bool rules_read(struct build *build, const struct node *root)
{
	return fields_read(build, root, FIELDS, build->world) && free_form_needed(build, root);
}

bool rules_key_is_known(const char *key)
{
	for (const struct field *field = FIELDS; field->key; field++)
		if (strcmp(field->key, key) == 0)
			return true;
	return false;
}
