/* SPDX-License-Identifier: MIT */
#include "journal/vote.h"

#include "journal/domain.h"
#include "journal/entry.h"
#include "journal/filing.h"
#include "journal/names.h"

static void countries_write(const struct world *world, uint64_t set, const char *key,
	struct json *json)
{
	json_open(json, key, '[');
	for (int i = 0; i < world->country_count; i++)
		if (set & bit_of(i))
			json_text(json, NULL, world->countries[i].id);
	json_close(json, ']');
}

static const char *const CHOICES[BALLOT_CHOICES + 1] = {
	[BALLOT_NO] = "no", [BALLOT_ABSTAIN] = "abstain", [BALLOT_YES] = "yes",
	[BALLOT_CHOICES] = NULL,
};

/* Blocs that persons played, and what they said in place of the die. */
static void hands_write(const struct world *world, const struct vote_record *vote,
	struct json *json)
{
	json_open(json, "hands", '{');
	for (int i = 0; i < world->bloc_count; i++)
		if (vote->by_hand & 1U << i)
			json_text(json, world->blocs[i].id, CHOICES[vote->choice[i]]);
	json_close(json, '}');
}

void vote_write(const struct world *world, const struct vote_record *vote, struct json *json)
{
	char number[16];
	const char *target = target_word(world, vote->order, vote->target, number);

	json_open(json, NULL, '{');
	json_text(json, "order", world->orders[vote->order].id);
	if (target == number)
		json_number(json, "target", vote->target);
	else if (target)
		json_text(json, "target", target);
	json_text(json, "team", NAMES_ANYBODY[vote->team]);
	json_text(json, "decision", NAMES_DECISION[vote->decision]);
	json_number(json, "passed", vote->passed);
	json_number(json, "yes_weight", vote->yes_weight);
	json_number(json, "difficulty", vote->difficulty);
	json_number(json, "risk", vote->risk);
	json_open(json, "dice", '{');
	for (int i = 0; i < world->bloc_count; i++)
		json_number(json, world->blocs[i].id, vote->die[i]);
	json_close(json, '}');
	if (vote->by_hand)
		hands_write(world, vote, json);
	json_open(json, "support", '{');
	for (int i = 0; i < world->country_count; i++)
		json_number(json, world->countries[i].id, vote->support[i]);
	json_close(json, '}');
	countries_write(world, vote->yes, "yes", json);
	countries_write(world, vote->abstain, "abstain", json);
	countries_write(world, vote->counted, "counted", json);
	json_close(json, '}');
}

static bool countries_read(const struct loader *loader, const struct world *world,
	const struct node *list, uint64_t *set)
{
	int index;

	*set = 0;
	if (!list || !node_is(loader, list, NODE_LIST))
		return false;
	for (const struct node *item = list->first; item; item = item->next) {
		if (!domain_read(loader, world, DOMAIN_COUNTRY, item, &index))
			return false;
		*set |= bit_of(index);
	}
	return true;
}

static bool sets_read(const struct loader *loader, const struct world *world,
	const struct node *map, struct vote_record *vote)
{
	return countries_read(loader, world, node_need(loader, map, "yes"), &vote->yes)
		&& countries_read(loader, world, node_need(loader, map, "abstain"), &vote->abstain)
		&& countries_read(loader, world, node_need(loader, map, "counted"), &vote->counted);
}

static bool number_need(const struct loader *loader, const struct node *map, const char *key,
	const int range[2], int *value)
{
	const struct node *node = node_need(loader, map, key);

	return node && node_int(loader, node, range[0], range[1], value);
}

static bool dice_read(const struct loader *loader, const struct world *world,
	const struct node *map, struct vote_record *vote)
{
	const struct node *dice = node_need(loader, map, "dice");
	const struct node *support = node_need(loader, map, "support");
	int value = 0;

	if (!dice || !support || !node_is(loader, dice, NODE_MAP)
		|| !node_is(loader, support, NODE_MAP))
		return false;
	for (int i = 0; i < world->bloc_count; i++) {
		if (!number_need(loader, dice, world->blocs[i].id, (int[2]){ 0, UINT8_MAX }, &value))
			return false;
		vote->die[i] = (uint8_t)value;
	}
	for (int i = 0; i < world->country_count; i++) {
		if (!number_need(loader, support, world->countries[i].id,
			(int[2]){ INT16_MIN, INT16_MAX }, &value))
			return false;
		vote->support[i] = (int16_t)value;
	}
	return true;
}

static bool hand_read(const struct loader *loader, const struct world *world,
	const struct node *node, struct vote_record *vote)
{
	int bloc = world_bloc(world, node->key);
	int choice = node_choice(loader, node, "choice", CHOICES);

	if (bloc < 0)
		return node_complain(loader, node, &(struct complaint){
			.code = FAULT_UNKNOWN_NAME, .arg = { "bloc", node->key }, .at_key = true });
	if (choice < 0)
		return false;
	vote->by_hand |= (uint8_t)(1U << bloc);
	vote->choice[bloc] = (uint8_t)choice;
	return true;
}

static bool hands_read(const struct loader *loader, const struct world *world,
	const struct node *hands, struct vote_record *vote)
{
	if (!hands)
		return true;
	if (!node_is(loader, hands, NODE_MAP))
		return false;
	for (const struct node *node = hands->first; node; node = node->next)
		if (!hand_read(loader, world, node, vote))
			return false;
	return true;
}

static bool figures_read(const struct loader *loader, const struct node *map,
	struct vote_record *vote)
{
	static const int WIDE[2] = { INT16_MIN, INT16_MAX };
	int passed, weight, difficulty, risk;

	if (!number_need(loader, map, "passed", (int[2]){ 0, 1 }, &passed)
		|| !number_need(loader, map, "yes_weight", (int[2]){ 0, 100 }, &weight)
		|| !number_need(loader, map, "difficulty", WIDE, &difficulty)
		|| !number_need(loader, map, "risk", WIDE, &risk))
		return false;
	vote->passed = passed != 0;
	vote->yes_weight = (uint8_t)weight;
	vote->difficulty = (int16_t)difficulty;
	vote->risk = (int16_t)risk;
	return true;
}

static bool heads_read(const struct loader *loader, const struct world *world,
	const struct node *map, struct vote_record *vote)
{
	const struct node *order = node_need(loader, map, "order");
	const struct node *team = node_need(loader, map, "team");
	const struct node *decision = node_need(loader, map, "decision");
	const struct node *target = node_get(map, "target");
	int kind = 0, who = 0, aim = TARGET_NONE;

	if (!order || !team || !decision || !domain_read(loader, world, DOMAIN_ORDER, order, &kind)
		|| !domain_read(loader, world, DOMAIN_TEAM, team, &who)
		|| (target && !target_read(loader, world, kind, target, &aim)))
		return false;

	int rule = node_choice(loader, decision, "rule", NAMES_DECISION);

	if (rule < 0)
		return false;
	vote->order = (int16_t)kind;
	vote->target = (int16_t)aim;
	vote->team = (uint8_t)who;
	vote->decision = (uint8_t)rule;
	return true;
}

bool vote_read(const struct loader *loader, const struct world *world, const struct node *map,
	struct vote_record *vote)
{
	static const char *const KEYS[] = {
		"order", "target", "team", "decision", "passed", "yes_weight", "difficulty", "risk",
		"dice", "hands", "support", "yes", "abstain", "counted", NULL,
	};

	*vote = (struct vote_record){ .target = TARGET_NONE };
	return node_is(loader, map, NODE_MAP) && node_keys(loader, map, KEYS)
		&& heads_read(loader, world, map, vote) && figures_read(loader, map, vote)
		&& dice_read(loader, world, map, vote)
		&& hands_read(loader, world, node_get(map, "hands"), vote)
		&& sets_read(loader, world, map, vote);
}

bool vote_equal(const struct world *world, const struct vote_record *first,
	const struct vote_record *second)
{
	bool equal = first->order == second->order && first->target == second->target
		&& first->team == second->team && first->decision == second->decision
		&& first->passed == second->passed && first->yes_weight == second->yes_weight
		&& first->difficulty == second->difficulty && first->risk == second->risk
		&& first->yes == second->yes && first->abstain == second->abstain
		&& first->counted == second->counted && first->by_hand == second->by_hand;

	for (int i = 0; i < world->bloc_count; i++)
		equal = equal && first->die[i] == second->die[i]
			&& first->choice[i] == second->choice[i];
	for (int i = 0; i < world->country_count; i++)
		equal = equal && first->support[i] == second->support[i];
	return equal;
}
