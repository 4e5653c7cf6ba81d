/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "content/complain.h"
#include "content/effect_parse.h"
#include "content/expr_parse.h"
#include "content/rules.h"

#define AT(member) offsetof(struct order_kind, member)

enum { BRIEF_COLUMNS = 24, MOST_TURNS = 50, MOST_BRIGADES = 99, TARGET_VALUES = 16,
	MOST_SIGNATURE = 12 };

static bool bloc_targets_read(struct build *build, const struct node *list, struct span *span)
{
	if (!list_is(build, list, "blocs", MAX_BLOCS, false))
		return false;

	bool sound = true;
	int first = build_take(build, &build->lists, list->count);

	*span = (struct span){ (uint16_t)first, (uint16_t)list->count };
	for (const struct node *node = list->first; node; node = node->next) {
		int bloc = name_read(build, node, NAME_BLOC);

		sound &= bloc >= 0;
		*(int16_t *)buffer_at(&build->lists, first++) = (int16_t)bloc;
	}
	return sound;
}

static bool value_targets_read(struct build *build, const struct node *list, struct span *span)
{
	if (!list_is(build, list, "values", TARGET_VALUES, false))
		return false;

	bool sound = true;
	int first = build_take(build, &build->lists, list->count);

	*span = (struct span){ (uint16_t)first, (uint16_t)list->count };
	for (const struct node *node = list->first; node; node = node->next) {
		int value = 0;

		/* Not below 0: -1 stands for no target. */
		sound &= node_int(build->loader, node, 0, INT16_MAX, &value);
		*(int16_t *)buffer_at(&build->lists, first++) = (int16_t)value;
	}
	return sound;
}

static bool area_target_read(struct build *build, const struct node *list, void *record)
{
	struct order_kind *order = record;

	order->target_kind = TARGET_KIND_AREA;
	return areas_compile(build, list, &order->targets);
}

static bool bloc_target_read(struct build *build, const struct node *list, void *record)
{
	struct order_kind *order = record;

	order->target_kind = TARGET_KIND_BLOC;
	return bloc_targets_read(build, list, &order->targets);
}

static bool value_target_read(struct build *build, const struct node *list, void *record)
{
	struct order_kind *order = record;

	order->target_kind = TARGET_KIND_VALUE;
	return value_targets_read(build, list, &order->targets);
}

static bool target_read(struct build *build, const struct node *map, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "area", .kind = FIELD_CUSTOM, .read = area_target_read },
		{ .key = "bloc", .kind = FIELD_CUSTOM, .read = bloc_target_read },
		{ .key = "value", .kind = FIELD_CUSTOM, .read = value_target_read },
		{ .key = NULL },
	};
	struct order_kind *order = record;

	bool sound = fields_read(build, map, FIELDS, order);

	/* Even a broken target tells what $t stands for. */
	build->target_kind = order->target_kind;
	if (!sound)
		return false;
	if (map->count != 1)
		return complain(build, map, FAULT_ONE_TARGET, NULL, NULL);
	return order->targets.count > 0 || complain(build, map->first, FAULT_AIMLESS, NULL, NULL);
}

static bool vote_read(struct build *build, const struct node *map, void *record)
{
	struct order_kind *order = record;

	order->has_vote = true;
	return proposal_read(build, map, &order->vote);
}

/* The chance of an order's roll; its bands are keys of the order and read with it. */
static bool roll_keys(struct build *build, const struct node *map)
{
	static const char *const KEYS[] = { "base", "mods", NULL };

	return node_is(build->loader, map, NODE_MAP) && node_keys(build->loader, map, KEYS);
}

static bool order_roll_read(struct build *build, const struct node *order_map, void *record)
{
	struct order_kind *order = record;
	const struct node *map = node_get(order_map, "roll");

	if (!map)
		return true;
	order->has_roll = true;
	if (!roll_keys(build, map))
		return false;

	int roll = roll_compile(build, map, order_map);

	order->roll = (uint16_t)roll;
	return roll >= 0;
}

static bool attribution_read(struct build *build, const struct node *map, void *record)
{
	static const char *const KEYS[] = { "base", "mods", "caught", NULL };
	struct order_kind *order = record;

	if (!node_is(build->loader, map, NODE_MAP) || !node_keys(build->loader, map, KEYS))
		return false;

	const struct node *caught = node_need(build->loader, map, "caught");
	int roll = roll_compile(build, map, NULL);
	struct span span = { 0, 0 };

	if (roll < 0 || !caught || !effects_compile(build, caught, "caught", &span))
		return false;
	order->has_attribution = true;
	order->attribution = (uint16_t)roll;

	struct roll *chance = buffer_at(&build->rolls, roll);

	chance->has[BAND_SUCCESS] = true;
	chance->bands[BAND_SUCCESS] = span;
	return true;
}

static bool battle_from_read(struct build *build, const struct node *list, void *record)
{
	struct order_kind *order = record;

	order->battle = BATTLE_INCURSION;
	return areas_compile(build, list, &order->battle_from);
}

static bool battle_counter_read(struct build *build, const struct node *node, void *record)
{
	int value = 0;

	((struct order_kind *)record)->battle = BATTLE_COUNTER;
	return node_int(build->loader, node, 1, 1, &value);
}

static bool battle_read(struct build *build, const struct node *map, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "from", .kind = FIELD_CUSTOM, .read = battle_from_read },
		{ .key = "n", .kind = FIELD_U8, .low = 1, .high = MOST_BRIGADES,
			.offset = AT(battle_count) },
		{ .key = "counter", .kind = FIELD_CUSTOM, .read = battle_counter_read },
		{ .key = NULL },
	};
	struct order_kind *order = record;

	if (!fields_read(build, map, FIELDS, order))
		return false;
	if (order->target_kind != TARGET_KIND_AREA)
		return complain_key(build, map, FAULT_TARGET, "area", NULL);
	if (node_get(map, "counter"))
		return map->count == 1
			|| complain_key(build, map, FAULT_TWO_VERBS, "from", "counter");
	return node_need(build->loader, map, "from") && node_need(build->loader, map, "n");
}

static bool offer_read(struct build *build, const struct node *node, void *record)
{
	((struct order_kind *)record)->has_offer = true;
	return name_read(build, node, NAME_OFFER) >= 0;
}

static const struct field FIELDS[] = {
	{ .key = "id", .kind = FIELD_ID, .needed = true },
	{ .key = "team", .kind = FIELD_CHOICE, .needed = true, .names = NAME_TEAM,
		.offset = AT(team) },
	{ .key = "tag", .kind = FIELD_CHOICE, .needed = true, .names = NAME_TAG,
		.offset = AT(tag) },
	{ .key = "name", .kind = FIELD_TEXT, .needed = true, .high = TEXT_NAME,
		.offset = AT(name) },
	{ .key = "brief", .kind = FIELD_TEXT, .low = BRIEF_COLUMNS, .high = TEXT_NAME,
		.offset = AT(brief) },
	{ .key = "bp", .kind = FIELD_EXPR, .needed = true, .offset = AT(bp) },
	{ .key = "pc", .kind = FIELD_EXPR, .needed = true, .offset = AT(pc) },
	{ .key = "requires", .kind = FIELD_EXPR, .offset = AT(requires) },
	{ .key = "cooldown", .kind = FIELD_U8, .high = MOST_TURNS, .offset = AT(cooldown) },
	{ .key = "limit", .kind = FIELD_U8, .high = MOST_TURNS, .offset = AT(limit) },
	{ .key = "free", .kind = FIELD_BOOL, .offset = AT(free) },
	{ .key = "hidden", .kind = FIELD_BOOL, .offset = AT(hidden) },
	{ .key = "free_form", .kind = FIELD_BOOL, .offset = AT(free_form) },
	{ .key = "countersign", .kind = FIELD_U8, .high = MOST_SIGNATURE,
		.offset = AT(countersign) },
	{ .key = "target", .kind = FIELD_CUSTOM, .read = target_read },
	{ .key = "do", .kind = FIELD_EFFECTS, .offset = AT(always) },
	{ .key = "vote", .kind = FIELD_CUSTOM, .read = vote_read },
	{ .key = "pass", .kind = FIELD_EFFECTS, .offset = AT(pass) },
	{ .key = "roll", .kind = FIELD_KNOWN },
	{ .key = "great", .kind = FIELD_KNOWN },
	{ .key = "success", .kind = FIELD_KNOWN },
	{ .key = "mixed", .kind = FIELD_KNOWN },
	{ .key = "fail", .kind = FIELD_KNOWN },
	{ .key = "backfire", .kind = FIELD_KNOWN },
	{ .key = "attribution", .kind = FIELD_CUSTOM, .read = attribution_read },
	{ .key = "battle", .kind = FIELD_CUSTOM, .read = battle_read },
	{ .key = "offer", .kind = FIELD_CUSTOM, .read = offer_read },
	{ .key = "fight", .kind = FIELD_EFFECTS, .offset = AT(fight) },
	{ .key = NULL },
};

/* Keys that mean something beside another one only. */
static const struct {
	const char *key, *with, *or_with;
} PAIRS[] = {
	{ "pass", "vote", NULL }, { "fail", "vote", "roll" }, { "great", "roll", NULL },
	{ "success", "roll", NULL }, { "mixed", "roll", NULL }, { "backfire", "roll", NULL },
	{ "fight", "roll", NULL }, { "attribution", "hidden", NULL },
};

static bool pairs_check(struct build *build, const struct node *map)
{
	bool sound = true;

	for (size_t i = 0; i < sizeof(PAIRS) / sizeof(*PAIRS); i++) {
		const struct node *node = node_get(map, PAIRS[i].key);
		bool paired = node_get(map, PAIRS[i].with)
			|| (PAIRS[i].or_with && node_get(map, PAIRS[i].or_with));

		if (node && !paired)
			sound = complain_key(build, node, FAULT_WITHOUT, PAIRS[i].key,
				PAIRS[i].with);
	}
	if (node_get(map, "vote") && node_get(map, "roll"))
		sound = complain_key(build, node_get(map, "roll"), FAULT_TWO_VERBS, "vote", "roll");
	return sound;
}

/* What a free-form order does and when it may come again is not its own (B8.5). */
static bool free_form_check(struct build *build, const struct node *map,
	const struct order_kind *order)
{
	static const char *const ITS_KEYS[] = {
		"id", "team", "tag", "name", "brief", "bp", "pc", "requires", "free_form",
		"countersign",
	};
	const struct world *world = build->world;

	for (const struct node *node = map->first; node; node = node->next) {
		bool its = false;

		for (size_t i = 0; i < sizeof(ITS_KEYS) / sizeof(*ITS_KEYS); i++)
			its = its || strcmp(node->key, ITS_KEYS[i]) == 0;
		if (!its)
			return complain_key(build, node, FAULT_TWO_VERBS, "free_form", node->key);
	}
	for (const struct order_kind *other = world->orders; other < order; other++)
		if (other->free_form && other->team == order->team)
			return complain_key(build, node_get(map, "free_form"), FAULT_DUPLICATE_ID,
				"free-form order of team", team_id((enum team)order->team));
	return true;
}

/* A cost that is written as a number cannot be negative. */
static bool cost_check(struct build *build, const struct node *node, struct expr cost)
{
	int32_t value = 0;

	if (!node || !expr_constant(build, cost, &value) || value >= 0)
		return true;
	return node_complain(build->loader, node, &(struct complaint){
		.code = FAULT_RANGE, .arg = { node->text }, .expect = EXPECT_NOT_NEGATIVE });
}

static bool order_read(struct build *build, const struct node *map, struct order_kind *order)
{
	const struct node *fail = node_get(map, "fail");

	build->target_kind = TARGET_KIND_NONE;

	bool sound = fields_read(build, map, FIELDS, order);

	if (map->kind != NODE_MAP)
		return false;
	sound &= pairs_check(build, map);
	if (sound && order->has_vote && fail)
		sound = effects_compile(build, fail, "fail", &order->fail);
	if (sound && order->free_form)
		sound = free_form_check(build, map, order);
	sound &= order_roll_read(build, map, order);
	sound &= cost_check(build, node_get(map, "bp"), order->bp);
	sound &= cost_check(build, node_get(map, "pc"), order->pc);
	build->target_kind = TARGET_KIND_NONE;
	return sound;
}

bool orders_read(struct build *build, const struct node *list, void *record)
{
	struct world *world = record;
	struct order_kind *order = world->orders;
	bool sound = true;

	if (!records_declare(build, list, &(struct records){
			.what = "order", .many = "orders", .items = world->orders,
			.size = sizeof(*world->orders), .count = &world->order_count,
			.most = MAX_ORDERS }))
		return false;
	for (const struct node *node = list->first; node; node = node->next)
		sound &= order_read(build, node, order++);
	return sound;
}
