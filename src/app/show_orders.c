/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/show_parts.h"
#include "engine/odds.h"
#include "engine/order.h"
#include "journal/filing.h"
#include "journal/names.h"
#include "prose/prose.h"

static void side_write(const struct show *show, const struct battle_odds *odds, bool answered,
	const char *key)
{
	json_open(show->json, key, '{');
	json_number(show->json, "attacker", odds->side[answered].attacker);
	json_number(show->json, "defender", odds->side[answered].defender);
	for (int i = 0; i < BATTLE_UNOPPOSED; i++)
		json_number(show->json, NAMES_RESULT[i], odds->result[answered][i]);
	json_close(show->json, '}');
}

/* The odds of an attack, with and without the Coalition's common answer. */
static void battle_write(const struct show *show, const struct order *order)
{
	const struct order_kind *kind = &show->world->orders[order->kind];
	struct battle_odds odds;

	if (kind->battle == BATTLE_NONE
			|| !odds_of_battle(show->world, &show->seen, order->kind, order->target, &odds)
			|| !odds.opposed)
		return;
	json_open(show->json, "battle", '{');
	json_number(show->json, "vote", odds.vote);
	if (kind->battle == BATTLE_INCURSION)
		side_write(show, &odds, false, "unanswered");
	side_write(show, &odds, true, kind->battle == BATTLE_INCURSION ? "answered" : "passed");
	json_close(show->json, '}');
}

/* Whether this order to this target could be filed by itself, and its odds; why not otherwise. */
static void chance_write(const struct show *show, const struct order *order)
{
	enum verdict verdict = order_check(show->world, &show->seen, order);
	struct prose prose = { .world = show->world, .lang = prose_lang() };
	char number[16];
	const char *target = target_word(show->world, order->kind, order->target, number);
	struct str why;

	if (target == number)
		json_number(show->json, "target", order->target);
	else if (target)
		json_text(show->json, "target", target);
	json_number(show->json, "legal", verdict == VERDICT_LEGAL);
	if (verdict == VERDICT_LEGAL) {
		json_number(show->json, "odds",
			odds_of_order(show->world, &show->seen, order->kind, order->target));
		battle_write(show, order);
		return;
	}
	str_init(&why);
	prose_verdict(&prose, &show->seen, order, verdict, &why);
	json_text(show->json, "why", why.text);
	str_release(&why);
}

static void targets_write(const struct show *show, int index)
{
	const struct order_kind *kind = &show->world->orders[index];
	struct order order = {
		.team = kind->team, .kind = (int16_t)index, .target = TARGET_NONE,
	};

	if (kind->target_kind == TARGET_KIND_NONE) {
		chance_write(show, &order);
		return;
	}
	json_open(show->json, "targets", '[');
	for (int i = 0; i < kind->targets.count; i++) {
		order.target = show->world->lists[kind->targets.first + i];
		json_open(show->json, NULL, '{');
		chance_write(show, &order);
		json_close(show->json, '}');
	}
	json_close(show->json, ']');
}

void show_orders(const struct show *show, enum team team)
{
	const struct world *world = show->world;
	enum lang lang = prose_lang();

	json_open(show->json, "available", '[');
	for (int i = 0; i < world->order_count; i++) {
		const struct order_kind *kind = &world->orders[i];

		if (kind->team != team || !order_is_offered(world, &show->seen, i))
			continue;
		json_open(show->json, NULL, '{');
		json_text(show->json, "id", kind->id);
		json_text(show->json, "name", text_in(&kind->name, lang));
		json_open(show->json, "cost", '{');
		for (int k = 0; k < RES_COUNT; k++)
			json_number(show->json, NAMES_RESOURCE[k],
				order_cost(world, &show->seen, i, (enum resource)k));
		json_close(show->json, '}');
		if (kind->free)
			json_number(show->json, "free", 1);
		targets_write(show, i);
		json_close(show->json, '}');
	}
	json_close(show->json, ']');
}
