/* SPDX-License-Identifier: MIT */
#include "content/complain.h"
#include "content/rules.h"

#define SIDE(member) offsetof(struct war_side, member)

enum { PER_CENT = 100, MOST_COST = 100 };

static bool areas_read(struct build *build, const struct node *node, void *record)
{
	struct war_side *side = record;
	const char *id = node_text(build->loader, node, FAULT_ARG);

	side->areas = id ? name_areas(build, node, id) : 0;
	return side->areas != 0;
}

static bool area_read(struct build *build, const struct node *node, void *record)
{
	int area = name_area(build, node);

	((struct war_side *)record)->area = (uint8_t)area;
	return area >= 0;
}

#define LOSS(stance, index) \
	{ .key = stance, .kind = FIELD_I16, .needed = true, .high = PER_CENT, \
		.offset = SIDE(loss) + (index) * sizeof(int16_t) }

static bool losses_read(struct build *build, const struct node *map, struct war_side *side)
{
	static const struct field FIELDS[] = {
		{ .key = "areas", .kind = FIELD_CUSTOM, .needed = true, .read = areas_read },
		LOSS("hold", STANCE_HOLD),
		LOSS("limited", STANCE_LIMITED),
		LOSS("major", STANCE_MAJOR),
		{ .key = NULL },
	};

	return fields_read(build, map, FIELDS, side);
}

static bool replacements_read(struct build *build, const struct node *map, struct war_side *side)
{
	static const struct field FIELDS[] = {
		{ .key = "n", .kind = FIELD_EXPR, .needed = true, .offset = SIDE(replace) },
		{ .key = "area", .kind = FIELD_CUSTOM, .needed = true, .read = area_read },
		{ .key = "nation", .kind = FIELD_CHOICE, .needed = true, .names = NAME_NATION,
			.offset = SIDE(nation) },
		{ .key = "q", .kind = FIELD_U8, .needed = true, .low = 1, .high = 5,
			.offset = SIDE(quality) },
		{ .key = NULL },
	};

	return fields_read(build, map, FIELDS, side);
}

/* The two sides are Russia's and Kyiv's, whose troops are the Coalition's. */
static struct war_side *side_of(void *record, int index)
{
	struct war_side *side = &((struct world *)record)->war.side[index];

	side->team = index == WAR_RU ? TEAM_R : TEAM_C;
	return side;
}

bool war_ru_loss_read(struct build *build, const struct node *map, void *record)
{
	return losses_read(build, map, side_of(record, WAR_RU));
}

bool war_ua_loss_read(struct build *build, const struct node *map, void *record)
{
	return losses_read(build, map, side_of(record, WAR_UA));
}

bool war_ru_replace_read(struct build *build, const struct node *map, void *record)
{
	return replacements_read(build, map, side_of(record, WAR_RU));
}

bool war_ua_replace_read(struct build *build, const struct node *map, void *record)
{
	return replacements_read(build, map, side_of(record, WAR_UA));
}

static bool cost_read(struct build *build, const struct node *node, int track, void *data)
{
	int value = 0;

	if (!node_int(build->loader, node, -MOST_COST, MOST_COST, &value))
		return false;
	((int8_t *)data)[track] = (int8_t)value;
	return true;
}

static bool stance_cost_read(struct build *build, const struct node *map, int stance, void *data)
{
	return each_name_read(build, map, &(struct each_name){
		.names = NAME_TRACK, .read = cost_read,
		.data = ((struct world *)data)->war.cost[stance],
	});
}

bool war_cost_read(struct build *build, const struct node *map, void *record)
{
	return each_name_read(build, map, &(struct each_name){
		.names = NAME_STANCE, .read = stance_cost_read, .data = record,
	});
}
