/* SPDX-License-Identifier: MIT */
#include "content/complain.h"
#include "content/rules.h"

#define VOTE(member) offsetof(struct world, vote.member)
#define NUMBER(name, member, least, most) \
	{ .key = name, .kind = FIELD_I16, .needed = true, .low = (least), .high = (most), \
		.offset = VOTE(member) }

static bool support_read(struct build *build, const struct node *map, void *record)
{
	static const struct field FIELDS[] = {
		NUMBER("base", base, -1000, 1000),
		NUMBER("commit", commit, -100, 100),
		NUMBER("cohesion_zero", cohesion_zero, 0, 1000),
		NUMBER("cohesion_div", cohesion_div, 1, 1000),
		NUMBER("axis", axis, -100, 100),
		NUMBER("axis_trust", axis_trust, 0, 1000),
		NUMBER("caution_num", caution_num, -100, 100),
		NUMBER("caution_den", caution_den, 1, 100),
		NUMBER("whip", whip, -100, 100),
		NUMBER("die", die, 2, 20),
		NUMBER("die_zero", die_zero, -100, 100),
		{ .key = NULL },
	};

	return fields_read(build, map, FIELDS, record);
}

static bool broad_read(struct build *build, const struct node *map, void *record)
{
	static const struct field FIELDS[] = {
		NUMBER("yes_weight", broad_weight, 0, 100),
		NUMBER("cohesion", broad_cohesion, -100, 100),
		{ .key = NULL },
	};

	return fields_read(build, map, FIELDS, record);
}

static bool countries_read(struct build *build, const struct node *list, uint64_t *countries)
{
	if (!list_is(build, list, "countries", MAX_COUNTRIES, false))
		return false;

	bool sound = true;

	for (const struct node *node = list->first; node; node = node->next) {
		int country = name_read(build, node, NAME_COUNTRY);

		if (country >= 0)
			*countries |= bit_of(country);
		sound &= country >= 0;
	}
	return sound;
}

static bool leaders_read(struct build *build, const struct node *list, void *record)
{
	uint64_t *leaders = &((struct world *)record)->vote.leaders;
	bool sound = countries_read(build, list, leaders);

	/* A broken list says nothing against the number that must say yes. */
	if (!sound)
		*leaders = UINT64_MAX;
	return sound;
}

/* No more leaders can be asked for than there are, or nothing would ever pass. */
static bool leaders_min_read(struct build *build, const struct node *node, void *record)
{
	struct vote_rules *vote = &((struct world *)record)->vote;
	int most = 0, value = 0;

	for (int i = 0; i < build->world->country_count; i++)
		most += (vote->leaders & bit_of(i)) != 0;
	if (!node_int(build->loader, node, 0, most, &value))
		return false;
	vote->leaders_min = (int16_t)value;
	return true;
}

static bool outvoted_read(struct build *build, const struct node *list, void *record)
{
	return countries_read(build, list, &((struct world *)record)->vote.outvoted);
}

/* Under unanimity nobody may say no: the number is there to be read, not to be changed. */
static bool nobody_read(struct build *build, const struct node *node, void *record)
{
	int value = 0;

	(void)record;
	return node_int(build->loader, node, 0, 0, &value);
}

#define RULE_HEAD(decision) \
	{ .key = "id", .kind = FIELD_KNOWN, .needed = true }, \
	{ .key = "name", .kind = FIELD_TEXT, .needed = true, .low = 24, .high = TEXT_NAME, \
		.offset = VOTE(rule_names[decision]) }

static const struct field WILLING[] = {
	RULE_HEAD(DECISION_WILLING),
	{ .key = "leaders", .kind = FIELD_CUSTOM, .needed = true, .read = leaders_read },
	{ .key = "leaders_min", .kind = FIELD_CUSTOM, .needed = true, .read = leaders_min_read },
	{ .key = NULL },
};
static const struct field MAJORITY[] = {
	RULE_HEAD(DECISION_MAJORITY),
	NUMBER("yes_countries", majority_countries, 0, 100),
	NUMBER("yes_weight", majority_weight, 0, 100),
	{ .key = "outvoted", .kind = FIELD_CUSTOM, .needed = true, .read = outvoted_read },
	NUMBER("outvoted_cohesion", outvoted_cohesion, -100, 100),
	{ .key = NULL },
};
static const struct field UNANIMITY[] = {
	RULE_HEAD(DECISION_UNANIMITY),
	{ .key = "no_countries", .kind = FIELD_CUSTOM, .needed = true, .read = nobody_read },
	NUMBER("cohesion", unanimity_cohesion, -100, 100),
	{ .key = NULL },
};

/* The three decision rules are the values of the track "rule", so their order is fixed. */
static bool decisions_read(struct build *build, const struct node *list, void *record)
{
	static const struct field *const FIELDS[DECISION_COUNT] = { WILLING, MAJORITY, UNANIMITY };
	struct names names = names_of(build->world, NAME_DECISION);
	int index = 0;
	bool sound = true;

	if (!list_is(build, list, "decision rules", DECISION_COUNT, true))
		return false;
	for (const struct node *node = list->first; node; node = node->next, index++) {
		const struct node *id = node_need(build->loader, node, "id");
		int decision = id ? name_read(build, id, NAME_DECISION) : -1;

		if (decision >= 0 && decision != index) {
			complain(build, id, FAULT_PLACE, id->text, names_id(&names, index));
			decision = -1;
		}
		sound &= decision >= 0 && fields_read(build, node, FIELDS[decision], record);
	}
	return sound;
}

bool vote_rules_read(struct build *build, const struct node *map, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "support", .kind = FIELD_CUSTOM, .needed = true, .read = support_read },
		{ .key = "broad", .kind = FIELD_CUSTOM, .needed = true, .read = broad_read },
		{ .key = "rules", .kind = FIELD_CUSTOM, .needed = true, .read = decisions_read },
		{ .key = NULL },
	};

	return fields_read(build, map, FIELDS, record);
}

static bool only_read(struct build *build, const struct node *node, void *record)
{
	static const char *const ONLY[] = { "eu", NULL };

	((struct proposal *)record)->eu_only = true;
	return node_choice(build->loader, node, "circle", ONLY) == 0;
}

bool proposal_read(struct build *build, const struct node *map, struct proposal *proposal)
{
	static const struct field FIELDS[] = {
		{ .key = "difficulty", .kind = FIELD_EXPR, .needed = true,
			.offset = offsetof(struct proposal, difficulty) },
		{ .key = "axis", .kind = FIELD_I8, .needed = true, .low = -5, .high = 5,
			.offset = offsetof(struct proposal, axis) },
		{ .key = "risk", .kind = FIELD_EXPR, .needed = true,
			.offset = offsetof(struct proposal, risk) },
		{ .key = "only", .kind = FIELD_CUSTOM, .read = only_read },
		{ .key = NULL },
	};

	return fields_read(build, map, FIELDS, proposal);
}
