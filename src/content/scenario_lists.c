/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "content/complain.h"
#include "content/scenario.h"

static bool orders_mark(struct build *build, const struct node *list, bool allowed)
{
	bool sound = true, seen[MAX_ORDERS] = { false };

	for (const struct node *node = list->first; node; node = node->next) {
		int order = name_read(build, node, NAME_ORDER);

		sound &= order >= 0;
		if (order < 0)
			continue;
		if (seen[order])
			complain_softly(build, node, FAULT_LISTED_TWICE, node->text, NULL);
		seen[order] = true;
		build->world->scenario.allowed[order] = allowed;
	}
	return sound;
}

bool allow_read(struct build *build, const struct node *list, void *record)
{
	struct world *world = record;

	if (!list_is(build, list, "orders", MAX_ORDERS, false))
		return false;
	/* Free-form orders need no leave but a facilitator's (B8.5). */
	for (int i = 0; i < MAX_ORDERS; i++)
		world->scenario.allowed[i] = i < world->order_count && world->orders[i].free_form;
	return orders_mark(build, list, true);
}

bool disable_read(struct build *build, const struct node *list, void *record)
{
	(void)record;
	return list_is(build, list, "orders", MAX_ORDERS, false)
		&& orders_mark(build, list, false);
}

bool spots_read(struct build *build, const struct node *list, void *record)
{
	struct world *world = record;
	bool sound = true;

	if (!list_is(build, list, "areas", MAX_AREAS, false))
		return false;
	for (const struct node *node = list->first; node; node = node->next) {
		uint64_t areas = node->text ? name_areas(build, node, node->text) : 0;

		world->scenario.spots |= areas;
		sound &= areas != 0;
	}
	return sound;
}

/* The quiet card is always in the deck (rules B18). */
static void quiet_keep(struct world *world)
{
	int quiet = world_event(world, "none");

	if (quiet >= 0)
		world->scenario.in_deck[quiet] = true;
}

bool deck_read(struct build *build, const struct node *list, void *record)
{
	struct world *world = record;
	bool sound = true;

	if (!list_is(build, list, "events", MAX_EVENTS, false))
		return false;
	memset(world->scenario.in_deck, 0, sizeof(world->scenario.in_deck));
	for (const struct node *node = list->first; node; node = node->next) {
		int event = name_read(build, node, NAME_EVENT);

		if (event >= 0)
			world->scenario.in_deck[event] = true;
		sound &= event >= 0;
	}
	quiet_keep(world);
	return sound;
}

static bool turn_events_read(struct build *build, const struct node *list, int turn)
{
	uint8_t *forced = build->world->scenario.forced[turn];
	bool sound = true;

	if (!list_is(build, list, "events", MAX_FORCED, false))
		return false;
	for (const struct node *node = list->first; node; node = node->next) {
		int event = name_read(build, node, NAME_EVENT);

		sound &= event >= 0;
		*forced++ = (uint8_t)(event + 1);
	}
	return sound;
}

/* The turn that a key of events_at names; 0 after a fault. */
static int turn_key(struct build *build, const struct node *node)
{
	struct node key = node_of_key(node);
	int turn = 0;

	return node_int(build->loader, &key, 1, build->world->scenario.turns, &turn) ? turn : 0;
}

bool events_at_read(struct build *build, const struct node *map, void *record)
{
	bool sound = true;

	(void)record;
	if (!node_is(build->loader, map, NODE_MAP))
		return false;
	for (const struct node *node = map->first; node; node = node->next) {
		int turn = turn_key(build, node);

		sound &= turn > 0 && turn_events_read(build, node, turn);
	}
	return sound;
}
