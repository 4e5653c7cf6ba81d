/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "content/complain.h"
#include "content/effect_parse.h"
#include "content/expr_parse.h"
#include "content/rules.h"

/* How units move, and what an incursion and a counter-attack do (rules B11). */

#define MOVEMENT(member) offsetof(struct movement_rules, member)
#define INCURSION(member) offsetof(struct incursion_rules, member)

enum { MOST_STEPS = 20, MOST_DELAY = 50, MOST_FACTOR = 1000, MOST_GATES = 32 };

bool area_set_read(struct build *build, const struct node *list, uint64_t *areas)
{
	bool sound = true;

	if (!list_is(build, list, "areas", MAX_AREAS, false))
		return false;
	*areas = 0;
	for (const struct node *node = list->first; node; node = node->next) {
		const char *id = node_text(build->loader, node, FAULT_ARG);
		uint64_t named = id ? name_areas(build, node, id) : 0;

		sound &= named != 0;
		*areas |= named;
	}
	return sound;
}

static bool overseas_read(struct build *build, const struct node *list, void *record)
{
	return area_set_read(build, list, &((struct movement_rules *)record)->overseas);
}

static bool week_read(struct build *build, const struct node *map, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "land", .kind = FIELD_I16, .needed = true, .low = 1, .high = MOST_STEPS,
			.offset = MOVEMENT(land) },
		{ .key = "sea", .kind = FIELD_I16, .needed = true, .low = 1, .high = MOST_STEPS,
			.offset = MOVEMENT(sea) },
		{ .key = NULL },
	};

	return fields_read(build, map, FIELDS, record);
}

bool movement_rules_read(struct build *build, const struct node *map, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "week", .kind = FIELD_CUSTOM, .needed = true, .read = week_read },
		{ .key = "overseas", .kind = FIELD_CUSTOM, .needed = true, .read = overseas_read },
		{ .key = "delay", .kind = FIELD_I16, .needed = true, .high = MOST_DELAY,
			.offset = MOVEMENT(delay) },
		{ .key = NULL },
	};

	return fields_read(build, map, FIELDS, &((struct world *)record)->movement);
}

static bool scale_read(struct build *build, const struct node *node, void *record)
{
	static const char *const SCALES[SCALE_COUNT + 1] = {
		[SCALE_GROUND] = "ground", [SCALE_FULL] = "full",
	};
	int scale = node_choice(build->loader, node, "factor", SCALES);

	((struct incursion_rules *)record)->scale = (uint8_t)(scale < 0 ? 0 : scale);
	return scale >= 0;
}

static bool depth_read(struct build *build, const struct node *list, void *record)
{
	return area_set_read(build, list, &((struct incursion_rules *)record)->depth);
}

/* One condition for the brigades of some sources. */
struct gate {
	uint64_t areas;
	struct expr when;
};

static bool gate_from_read(struct build *build, const struct node *list, void *record)
{
	return area_set_read(build, list, &((struct gate *)record)->areas);
}

static bool gate_read(struct build *build, const struct node *map, struct incursion_rules *rules)
{
	static const struct field FIELDS[] = {
		{ .key = "from", .kind = FIELD_CUSTOM, .needed = true, .read = gate_from_read },
		{ .key = "if", .kind = FIELD_EXPR, .needed = true,
			.offset = offsetof(struct gate, when) },
		{ .key = NULL },
	};
	struct gate gate = { 0 };

	if (!fields_read(build, map, FIELDS, &gate))
		return false;
	for (int i = 0; i < build->world->area_count; i++) {
		if (!(gate.areas & bit_of(i)))
			continue;
		if (rules->gate[i].count > 0)
			return complain(build, node_get(map, "from"), FAULT_DUPLICATE_ID, "area",
				build->world->areas[i].id);
		rules->gate[i] = gate.when;
	}
	return true;
}

static bool gates_read(struct build *build, const struct node *list, void *record)
{
	bool sound = list_is(build, list, "conditions", MOST_GATES, false);

	if (!sound)
		return false;
	for (const struct node *node = list->first; node; node = node->next)
		sound &= gate_read(build, node, record);
	return sound;
}

/* A land area by its id; -1 after a fault. */
static int ground_read(struct build *build, const struct node *node)
{
	struct names groups = names_of(build->world, NAME_GROUP);
	const char *id = node_text(build->loader, node, FAULT_ARG);

	if (id && names_find(&groups, id) >= 0) {
		complain(build, node, FAULT_GROUP, id, NULL);
		return -1;
	}

	int area = id ? name_index(build, node, id, NAME_AREA) : -1;

	if (area >= 0 && build->world->areas[area].kind != AREA_LAND) {
		complain(build, node, FAULT_GROUND, build->world->areas[area].id, NULL);
		return -1;
	}
	return area;
}

static bool back_all_read(struct build *build, const struct node *node, void *record)
{
	int area = ground_read(build, node);

	memset(((struct incursion_rules *)record)->back, area, MAX_AREAS);
	return area >= 0;
}

static bool back_one_read(struct build *build, const struct node *node, int index, void *data)
{
	int area = ground_read(build, node);

	((uint8_t *)data)[index] = (uint8_t)area;
	return area >= 0;
}

static bool back_from_read(struct build *build, const struct node *map, void *record)
{
	return each_name_read(build, map, &(struct each_name){
		.names = NAME_AREA, .read = back_one_read,
		.data = ((struct incursion_rules *)record)->back,
	});
}

static bool back_read(struct build *build, const struct node *map, void *record)
{
	/* In this order: those that are named go elsewhere than all others. */
	static const struct field FIELDS[] = {
		{ .key = "to", .kind = FIELD_CUSTOM, .needed = true, .read = back_all_read },
		{ .key = "from", .kind = FIELD_CUSTOM, .read = back_from_read },
		{ .key = NULL },
	};

	return fields_read(build, map, FIELDS, record);
}

static bool posture_read(struct build *build, const struct node *node, int index, void *data)
{
	struct names postures = names_of(build->world, NAME_ART5);

	return effects_compile(build, node, names_id(&postures, index), &((struct span *)data)[index]);
}

static bool postures_read(struct build *build, const struct node *map, void *record)
{
	return each_name_read(build, map, &(struct each_name){
		.names = NAME_ART5, .needed = true, .read = posture_read,
		.data = ((struct incursion_rules *)record)->art5,
	});
}

#define EFFECTS(name, member) \
	{ .key = name, .kind = FIELD_EFFECTS, .needed = true, .offset = INCURSION(member) }

bool incursion_rules_read(struct build *build, const struct node *map, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "factor", .kind = FIELD_CUSTOM, .needed = true, .read = scale_read },
		{ .key = "depth", .kind = FIELD_CUSTOM, .needed = true, .read = depth_read },
		{ .key = "gates", .kind = FIELD_CUSTOM, .needed = true, .read = gates_read },
		{ .key = "back", .kind = FIELD_CUSTOM, .needed = true, .read = back_read },
		{ .key = "reserve", .kind = FIELD_EXPR, .needed = true,
			.offset = INCURSION(reserve) },
		{ .key = "counter_reserve", .kind = FIELD_EXPR, .needed = true,
			.offset = INCURSION(counter_reserve) },
		{ .key = "auto_adds", .kind = FIELD_I16, .needed = true, .high = MOST_FACTOR,
			.offset = INCURSION(automatic) },
		{ .key = "contested_turns", .kind = FIELD_I16, .needed = true, .high = MOST_DELAY,
			.offset = INCURSION(contested) },
		EFFECTS("fought", fought),
		EFFECTS("answered", answered),
		EFFECTS("unanswered", unanswered),
		EFFECTS("gained", result[BATTLE_GAINED]),
		EFFECTS("contested", result[BATTLE_CONTESTED]),
		EFFECTS("repulsed", result[BATTLE_REPULSED]),
		EFFECTS("unopposed", unopposed),
		{ .key = "art5", .kind = FIELD_CUSTOM, .needed = true, .read = postures_read },
		EFFECTS("always", always),
		EFFECTS("outside", outside),
		{ .key = NULL },
	};
	struct incursion_rules *rules = &((struct world *)record)->incursion;

	rules->given = true;
	return fields_read(build, map, FIELDS, rules);
}

bool incursion_needed(struct build *build, const struct node *root)
{
	const struct world *world = build->world;

	for (int i = 0; i < world->order_count; i++)
		if (world->orders[i].battle != BATTLE_NONE && world->scenario.allowed[i] &&
			!world->incursion.given)
			return node_need(build->loader, root, "incursion") != NULL;
	return true;
}
