/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "content/complain.h"
#include "content/effect_parse.h"
#include "content/rules.h"

#define WAR(member) offsetof(struct world, war.member)
#define BATTLE(member) offsetof(struct world, battle.member)
#define ESCALATION(member) offsetof(struct world, escalation.member)

enum { PER_CENT = 100, PER_MILLE = 1000, RATIO_MOST = 1000 };

/* Bounds of columns must rise, or some could never be reached. */
static bool columns_read(struct build *build, const struct node *list, int count, int16_t *columns)
{
	if (!numbers_read(build, list, &(struct row_of){ count, 0, RATIO_MOST }, columns))
		return false;
	for (int i = 1; i < count; i++)
		if (columns[i] <= columns[i - 1])
			return complain(build, list, FAULT_ORDER_OF, NULL, NULL);
	return true;
}

static bool war_columns_read(struct build *build, const struct node *list, void *record)
{
	return columns_read(build, list, WAR_COLUMNS - 1, ((struct world *)record)->war.columns);
}

static bool delta_read(struct build *build, const struct node *list, void *record)
{
	struct world *world = record;
	int16_t (*row)[WAR_FACES] = world->war.delta;
	bool sound = true;

	if (!list_is(build, list, "columns", WAR_COLUMNS, true))
		return false;
	for (const struct node *node = list->first; node; node = node->next, row++)
		sound &= numbers_read(build, node,
			&(struct row_of){ WAR_FACES, -PER_MILLE, PER_MILLE }, *row);
	return sound;
}

static bool shift_read(struct build *build, const struct node *node, int index, void *data)
{
	int value = 0;

	if (!node_int(build->loader, node, 1 - WAR_COLUMNS, WAR_COLUMNS - 1, &value))
		return false;
	((int16_t *)data)[index] = (int16_t)value;
	return true;
}

static bool loss_read(struct build *build, const struct node *node, int index, void *data)
{
	int value = 0;

	if (!node_int(build->loader, node, 0, PER_CENT, &value))
		return false;
	((int16_t *)data)[index] = (int16_t)value;
	return true;
}

static bool stance_read(struct build *build, const struct node *map, void *record)
{
	return each_name_read(build, map, &(struct each_name){
		.names = NAME_STANCE, .needed = true, .read = shift_read,
		.data = ((struct world *)record)->war.shift,
	});
}

bool war_rules_read(struct build *build, const struct node *map, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "ua", .kind = FIELD_EXPR, .needed = true, .offset = WAR(ua) },
		{ .key = "ru", .kind = FIELD_EXPR, .needed = true, .offset = WAR(ru) },
		{ .key = "stance", .kind = FIELD_CUSTOM, .needed = true, .read = stance_read },
		{ .key = "columns", .kind = FIELD_CUSTOM, .needed = true, .read = war_columns_read },
		{ .key = "delta", .kind = FIELD_CUSTOM, .needed = true, .read = delta_read },
		{ .key = "ru_loss", .kind = FIELD_CUSTOM, .needed = true, .read = war_ru_loss_read },
		{ .key = "ua_loss", .kind = FIELD_CUSTOM, .needed = true, .read = war_ua_loss_read },
		{ .key = "ru_replace", .kind = FIELD_CUSTOM, .needed = true,
			.read = war_ru_replace_read },
		{ .key = "ua_replace", .kind = FIELD_CUSTOM, .needed = true,
			.read = war_ua_replace_read },
		{ .key = "cost", .kind = FIELD_CUSTOM, .read = war_cost_read },
		{ .key = NULL },
	};

	return fields_read(build, map, FIELDS, record);
}

/* Ground of one area: how much there is, and how much of it Kyiv holds at the start. */
struct share {
	int16_t all, kyiv;
};

static bool share_read(struct build *build, const struct node *node, int index, void *data)
{
	static const struct field FIELDS[] = {
		{ .key = "all", .kind = FIELD_I16, .needed = true, .low = 1, .high = PER_MILLE,
			.offset = offsetof(struct share, all) },
		{ .key = "kyiv", .kind = FIELD_I16, .needed = true, .high = PER_MILLE,
			.offset = offsetof(struct share, kyiv) },
		{ .key = NULL },
	};
	struct world *world = data;
	struct share share = { 0, 0 };

	if (!fields_read(build, node, FIELDS, &share))
		return false;
	if (share.kyiv > share.all)
		return complain(build, node_get(node, "kyiv"), FAULT_BACKWARDS, "all", "kyiv");
	world->war.share_all[index] = share.all;
	world->war.share_kyiv[index] = share.kyiv;
	return true;
}

static bool shares_read(struct build *build, const struct node *map, void *record)
{
	return each_name_read(build, map, &(struct each_name){
		.names = NAME_AREA, .read = share_read, .data = record,
	});
}

static bool front_order_read(struct build *build, const struct node *list, void *record)
{
	struct world *world = record;
	struct span *span = &world->war.front;
	bool sound = areas_compile(build, list, span);
	uint64_t seen = 0;

	for (int i = 0; sound && i < span->count; i++) {
		int area = *(const int16_t *)buffer_at(&build->lists, span->first + i);

		if (seen & bit_of(area))
			return complain(build, list, FAULT_DUPLICATE_ID, "area",
				world->areas[area].id);
		if (world->war.share_all[area] == 0)
			return complain(build, list, FAULT_NO_SHARE, world->areas[area].id, NULL);
		seen |= bit_of(area);
	}
	return sound;
}

bool front_read(struct build *build, const struct node *map, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "share", .kind = FIELD_CUSTOM, .needed = true, .vital = true,
			.read = shares_read },
		{ .key = "order", .kind = FIELD_CUSTOM, .needed = true, .read = front_order_read },
		{ .key = NULL },
	};

	return fields_read(build, map, FIELDS, record);
}

static bool battle_columns_read(struct build *build, const struct node *list, void *record)
{
	return columns_read(build, list, BATTLE_COLUMNS - 1,
		((struct world *)record)->battle.columns);
}

static bool faces_read(struct build *build, const struct node *node, uint8_t *result)
{
	static const char LETTERS[] = "GTR";
	const char *faces = node_text(build->loader, node, FAULT_ARG);

	if (!faces)
		return false;
	if (strlen(faces) != WAR_FACES || strspn(faces, LETTERS) != WAR_FACES)
		return node_complain(build->loader, node, &(struct complaint){
			.code = FAULT_FACES, .arg = { faces }, .expect = EXPECT_FACES });
	for (int i = 0; i < WAR_FACES; i++)
		result[i] = (uint8_t)(strchr(LETTERS, faces[i]) - LETTERS);
	return true;
}

static bool results_read(struct build *build, const struct node *list, void *record)
{
	struct world *world = record;
	uint8_t (*row)[WAR_FACES] = world->battle.result;
	bool sound = true;

	if (!list_is(build, list, "columns", BATTLE_COLUMNS, true))
		return false;
	for (const struct node *node = list->first; node; node = node->next, row++)
		sound &= faces_read(build, node, *row);
	return sound;
}

static bool attacker_loss_read(struct build *build, const struct node *list, void *record)
{
	return numbers_read(build, list, &(struct row_of){ BATTLE_COLUMNS, 0, PER_CENT },
		((struct world *)record)->battle.attacker_loss);
}

static bool defender_loss_read(struct build *build, const struct node *list, void *record)
{
	return numbers_read(build, list, &(struct row_of){ BATTLE_COLUMNS, 0, PER_CENT },
		((struct world *)record)->battle.defender_loss);
}

static bool weights_read(struct build *build, const struct node *map, void *record)
{
	return each_name_read(build, map, &(struct each_name){
		.names = NAME_UNIT, .needed = true, .read = loss_read,
		.data = ((struct world *)record)->battle.weight,
	});
}

bool battle_rules_read(struct build *build, const struct node *map, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "columns", .kind = FIELD_CUSTOM, .needed = true,
			.read = battle_columns_read },
		{ .key = "result", .kind = FIELD_CUSTOM, .needed = true, .read = results_read },
		{ .key = "att_loss", .kind = FIELD_CUSTOM, .needed = true,
			.read = attacker_loss_read },
		{ .key = "def_loss", .kind = FIELD_CUSTOM, .needed = true,
			.read = defender_loss_read },
		{ .key = "weight", .kind = FIELD_CUSTOM, .needed = true, .read = weights_read },
		{ .key = "alert", .kind = FIELD_I16, .high = PER_CENT, .offset = BATTLE(alert) },
		{ .key = "without_enablers", .kind = FIELD_I16, .high = PER_CENT,
			.offset = BATTLE(without_enablers) },
		{ .key = NULL },
	};

	((struct world *)record)->battle.without_enablers = PER_CENT;
	return fields_read(build, map, FIELDS, record);
}

static bool rungs_read(struct build *build, const struct node *list, void *record)
{
	struct text *rung = ((struct world *)record)->escalation.rungs;
	bool sound = true;

	if (!list_is(build, list, "rungs", RUNGS, true))
		return false;
	for (const struct node *node = list->first; node; node = node->next)
		sound &= text_read(build, node, TEXT_NAME, rung++);
	return sound;
}

static bool incident_read(struct build *build, const struct node *list, void *record)
{
	return effects_compile(build, list, "",
		&((struct world *)record)->escalation.inadvertent_effects);
}

bool escalation_rules_read(struct build *build, const struct node *map, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "inadvertent", .kind = FIELD_EXPR, .needed = true,
			.offset = ESCALATION(inadvertent) },
		{ .key = "incident", .kind = FIELD_CUSTOM, .needed = true, .read = incident_read },
		{ .key = "general_war", .kind = FIELD_EXPR, .needed = true,
			.offset = ESCALATION(general_war) },
		{ .key = "rungs", .kind = FIELD_CUSTOM, .needed = true, .read = rungs_read },
		{ .key = NULL },
	};

	return fields_read(build, map, FIELDS, record);
}
