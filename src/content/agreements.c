/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "content/complain.h"
#include "content/effect_parse.h"
#include "content/names.h"
#include "content/rules.h"

/* What agreements cost and what may stand in them (rules B16). */

#define AGREEMENTS(member) offsetof(struct agreement_rules, member)

enum { PER_CENT = 100, MOST_COST = 100, MOST_POINTS = 100, MOST_TURNS = 50 };

/* A list of teams as bits; 0 after a fault. */
static unsigned teams_read(struct build *build, const struct node *list)
{
	unsigned teams = 0;

	if (!list_is(build, list, "teams", TEAM_COUNT, false))
		return 0;
	for (const struct node *node = list->first; node; node = node->next) {
		int team = name_read(build, node, NAME_TEAM);

		if (team < 0)
			return 0;
		teams |= 1U << team;
	}
	if (teams == 0)
		complain(build, list, FAULT_TOO_FEW, "teams", NULL);
	return teams;
}

static bool against_read(struct build *build, const struct node *list, void *record)
{
	struct breach_rule *rule = record;

	rule->against = (uint8_t)teams_read(build, list);
	if (rule->against == 0)
		return false;
	if (rule->against >> rule->by & 1)
		return complain(build, list, FAULT_SAME, "by", "against");
	return true;
}

static bool breach_read(struct build *build, const struct node *map, struct breach_rule *rule)
{
	static const struct field FIELDS[] = {
		{ .key = "by", .kind = FIELD_CHOICE, .names = NAME_TEAM, .needed = true, .vital = true,
			.offset = offsetof(struct breach_rule, by) },
		{ .key = "against", .kind = FIELD_CUSTOM, .needed = true, .read = against_read },
		{ .key = "do", .kind = FIELD_EFFECTS, .needed = true,
			.offset = offsetof(struct breach_rule, effects) },
		{ .key = NULL },
	};

	return fields_read(build, map, FIELDS, rule);
}

static bool breaches_read(struct build *build, const struct node *list, void *record)
{
	struct agreement_rules *rules = record;
	bool sound = list_is(build, list, "breaches", MAX_BREACHES, false);

	if (!sound)
		return false;
	for (const struct node *node = list->first; node; node = node->next) {
		size_t path = path_enter(build, "breach");

		path_enter_index(build, rules->breach_count);
		sound &= breach_read(build, node, &rules->breaches[rules->breach_count++]);
		path_leave(build, path);
	}
	return sound;
}

/* A pair whose secrets leak, and what that does. */
struct pair {
	unsigned of;
	struct span effects;
};

static bool pair_of_read(struct build *build, const struct node *list, void *record)
{
	struct pair *pair = record;

	pair->of = teams_read(build, list);
	if (pair->of == 0)
		return false;
	if (list->count != 2)
		return complain_count(build, list, "teams", 2);
	/* Two teams, and not the same twice. */
	return (pair->of & (pair->of - 1)) != 0
		|| complain(build, list, FAULT_SAME, list->first->text, list->first->next->text);
}

/* Kept under the team that is none of the two. */
static bool pair_read(struct build *build, const struct node *map, struct agreement_rules *rules,
	unsigned *given)
{
	static const struct field FIELDS[] = {
		{ .key = "of", .kind = FIELD_CUSTOM, .needed = true, .vital = true,
			.read = pair_of_read },
		{ .key = "do", .kind = FIELD_EFFECTS, .needed = true,
			.offset = offsetof(struct pair, effects) },
		{ .key = NULL },
	};
	struct pair pair = { 0 };

	if (!fields_read(build, map, FIELDS, &pair))
		return false;

	int third = 0;

	while (pair.of >> third & 1)
		third++;
	if (*given >> third & 1) {
		const struct node *of = node_get(map, "of");
		char name[16];

		snprintf(name, sizeof(name), "%s, %s", of->first->text, of->first->next->text);
		return complain(build, of, FAULT_DUPLICATE_ID, "pair", name);
	}
	*given |= 1U << third;
	rules->leak[third] = pair.effects;
	return true;
}

static bool pairs_read(struct build *build, const struct node *list, void *record)
{
	bool sound = list_is(build, list, "pairs", TEAM_COUNT, true);
	unsigned given = 0;
	int index = 0;

	if (!sound)
		return false;
	for (const struct node *node = list->first; node; node = node->next) {
		size_t path = path_enter(build, "leak");

		path_enter_index(build, index++);
		sound &= pair_read(build, node, record, &given);
		path_leave(build, path);
	}
	return sound;
}

static bool leak_read(struct build *build, const struct node *map, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "chance", .kind = FIELD_I16, .needed = true, .high = PER_CENT,
			.offset = AGREEMENTS(leak_chance) },
		{ .key = "intel", .kind = FIELD_I16, .needed = true, .high = PER_CENT,
			.offset = AGREEMENTS(leak_intel) },
		{ .key = "pairs", .kind = FIELD_CUSTOM, .needed = true, .read = pairs_read },
		{ .key = NULL },
	};

	return fields_read(build, map, FIELDS, record);
}

/* Tracks by name as a set. */
static bool swap_tracks_read(struct build *build, const struct node *list, uint64_t *tracks)
{
	bool sound = list_is(build, list, "tracks", MAX_TRACKS, false);

	if (!sound)
		return false;
	for (const struct node *node = list->first; node; node = node->next) {
		int track = name_read(build, node, NAME_TRACK);

		sound &= track >= 0;
		if (track >= 0)
			*tracks |= bit_of(track);
	}
	return sound;
}

static bool swap_either_read(struct build *build, const struct node *list, void *record)
{
	struct agreement_rules *rules = record;
	uint64_t tracks = 0;

	if (!swap_tracks_read(build, list, &tracks))
		return false;
	rules->swap_up |= tracks;
	rules->swap_down |= tracks;
	return true;
}

static bool swap_up_read(struct build *build, const struct node *list, void *record)
{
	return swap_tracks_read(build, list, &((struct agreement_rules *)record)->swap_up);
}

static bool swap_down_read(struct build *build, const struct node *list, void *record)
{
	return swap_tracks_read(build, list, &((struct agreement_rules *)record)->swap_down);
}

static bool swap_read(struct build *build, const struct node *map, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "most", .kind = FIELD_I16, .needed = true, .low = 1, .high = MOST_COST,
			.offset = AGREEMENTS(swap_most) },
		{ .key = "either", .kind = FIELD_CUSTOM, .read = swap_either_read },
		{ .key = "up", .kind = FIELD_CUSTOM, .read = swap_up_read },
		{ .key = "down", .kind = FIELD_CUSTOM, .read = swap_down_read },
		{ .key = NULL },
	};

	return fields_read(build, map, FIELDS, record);
}

/* Nations whose brigades leave only under an agreement that names them (B3). */
static bool stay_read(struct build *build, const struct node *list, void *record)
{
	bool sound = list_is(build, list, "nations", MAX_NATIONS, false);

	if (!sound)
		return false;
	for (const struct node *node = list->first; node; node = node->next) {
		int nation = name_read(build, node, NAME_NATION);

		sound &= nation >= 0;
		if (nation >= 0)
			((struct agreement_rules *)record)->stay |= bit_of(nation);
	}
	return sound;
}

static bool settled_read(struct build *build, const struct node *list, void *record)
{
	return effects_compile(build, list, "settled",
		&((struct agreement_rules *)record)->settled);
}

static bool settlement_read(struct build *build, const struct node *map, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "after", .kind = FIELD_I16, .needed = true, .high = MOST_TURNS,
			.offset = AGREEMENTS(settle_after) },
		{ .key = "do", .kind = FIELD_CUSTOM, .needed = true, .read = settled_read },
		{ .key = NULL },
	};

	return fields_read(build, map, FIELDS, record);
}

static bool machines_read(struct build *build, const struct node *map, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "honest", .kind = FIELD_I16, .needed = true, .high = MOST_POINTS,
			.offset = AGREEMENTS(honest) },
		{ .key = "broke", .kind = FIELD_I16, .needed = true, .low = -MOST_POINTS,
			.offset = AGREEMENTS(broke) },
		{ .key = "price", .kind = FIELD_I16, .needed = true, .high = 1000,
			.offset = AGREEMENTS(price) },
		{ .key = NULL },
	};

	return fields_read(build, map, FIELDS, record);
}

/* Sharing intelligence sets flags that nothing else in the ruleset need name. */
static bool intel_declare(struct build *build, const struct node *map)
{
	static const char *const FLAGS[TEAM_COUNT] = { "intel_c", "intel_r", "intel_w" };

	for (int team = 0; team < TEAM_COUNT; team++)
		if (build_flag(build, map, FLAGS[team], FLAG_SETS | FLAG_TESTS) < 0)
			return false;
	return true;
}

bool agreement_rules_read(struct build *build, const struct node *map, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "per_turn", .kind = FIELD_I16, .needed = true, .high = MAX_AGREEMENTS,
			.offset = AGREEMENTS(per_turn) },
		{ .key = "denounce", .kind = FIELD_I16, .needed = true, .high = MOST_COST,
			.offset = AGREEMENTS(denounce) },
		{ .key = "breach", .kind = FIELD_CUSTOM, .needed = true, .read = breaches_read },
		{ .key = "leak", .kind = FIELD_CUSTOM, .needed = true, .read = leak_read },
		{ .key = "swap", .kind = FIELD_CUSTOM, .needed = true, .read = swap_read },
		{ .key = "stay", .kind = FIELD_CUSTOM, .read = stay_read },
		{ .key = "settlement", .kind = FIELD_CUSTOM, .needed = true, .read = settlement_read },
		{ .key = "machines", .kind = FIELD_CUSTOM, .needed = true, .read = machines_read },
		{ .key = NULL },
	};
	struct agreement_rules *rules = &((struct world *)record)->agreements;

	rules->given = true;
	return intel_declare(build, map) && fields_read(build, map, FIELDS, rules);
}
