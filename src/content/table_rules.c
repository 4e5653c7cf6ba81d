/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "content/complain.h"
#include "content/rules.h"

/* What is done at the table: arguments, free-form orders, signals, scores of blocs (B5, B8, B9). */

#define ARGUMENT(member) offsetof(struct argument_rules, member)
#define FREE_FORM(member) offsetof(struct free_form_rules, member)

enum { MOST_MINUTES = 180, MOST_VALUE = 95, MOST_CHANGE = 100, MOST_POINTS = 20 };

bool argument_rules_read(struct build *build, const struct node *map, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "most", .kind = FIELD_I16, .needed = true, .high = MOST_VALUE,
			.offset = ARGUMENT(most) },
		{ .key = "step", .kind = FIELD_I16, .needed = true, .low = 1, .high = MOST_VALUE,
			.offset = ARGUMENT(step) },
		{ .key = "vote_share", .kind = FIELD_I16, .needed = true, .low = 1,
			.high = MOST_VALUE, .offset = ARGUMENT(vote_share) },
		{ .key = NULL },
	};

	return fields_read(build, map, FIELDS, &((struct world *)record)->argument);
}

bool phases_read(struct build *build, const struct node *map, void *record)
{
#define PHASE(name, phase) { .key = name, .kind = FIELD_I16, .high = MOST_MINUTES, \
	.offset = offsetof(struct world, phase_minutes[phase]) }
	static const struct field FIELDS[] = {
		PHASE("briefing", PHASE_BRIEFING),
		PHASE("negotiation", PHASE_NEGOTIATION),
		PHASE("orders", PHASE_ORDERS),
		PHASE("arguments", PHASE_ARGUMENTS),
		PHASE("adjudication", PHASE_ADJUDICATION),
		PHASE("debrief", PHASE_DEBRIEF),
		{ .key = NULL },
	};
#undef PHASE

	return fields_read(build, map, FIELDS, record);
}

static bool sizes_read(struct build *build, const struct node *map, void *record)
{
#define SIZE(name, size) { .key = name, .kind = FIELD_I16, .needed = true, .low = 1, \
	.high = MOST_CHANGE, .offset = FREE_FORM(size) }
	static const struct field FIELDS[] = {
		SIZE("small", size[PACKAGE_SMALL]),
		SIZE("medium", size[PACKAGE_MEDIUM]),
		SIZE("large", size[PACKAGE_LARGE]),
		{ .key = NULL },
	};
#undef SIZE

	return fields_read(build, map, FIELDS, record);
}

static bool closed_read(struct build *build, const struct node *list, void *record)
{
	struct free_form_rules *rules = record;
	bool sound = true;

	if (!list_is(build, list, "tracks", MAX_TRACKS, false))
		return false;
	for (const struct node *node = list->first; node; node = node->next) {
		int track = name_read(build, node, NAME_TRACK);

		if (track >= 0)
			rules->closed |= bit_of(track);
		sound &= track >= 0;
	}
	return sound;
}

static bool plausibility_read(struct build *build, const struct node *list, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "chance", .kind = FIELD_I16, .needed = true, .low = 1, .high = 99,
			.offset = offsetof(struct plausibility, chance) },
		{ .key = "name", .kind = FIELD_TEXT, .needed = true, .low = 24, .high = TEXT_NAME,
			.offset = offsetof(struct plausibility, name) },
		{ .key = NULL },
	};
	struct plausibility *step = ((struct free_form_rules *)record)->scale;
	bool sound = true;
	int last = 0;

	if (!list_is(build, list, "steps", PLAUSIBILITIES, true))
		return false;
	for (const struct node *node = list->first; node; node = node->next, step++) {
		sound &= fields_read(build, node, FIELDS, step);
		if (sound && step->chance <= last)
			sound = complain(build, node_get(node, "chance"), FAULT_ORDER_OF, NULL,
				NULL);
		last = step->chance;
	}
	return sound;
}

bool free_form_rules_read(struct build *build, const struct node *map, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "parts", .kind = FIELD_I16, .needed = true, .low = 1, .high = MAX_TURNS,
			.offset = FREE_FORM(parts) },
		{ .key = "sizes", .kind = FIELD_CUSTOM, .needed = true, .read = sizes_read },
		{ .key = "closed", .kind = FIELD_CUSTOM, .needed = true, .read = closed_read },
		{ .key = "plausibility", .kind = FIELD_CUSTOM, .needed = true,
			.read = plausibility_read },
		{ .key = NULL },
	};
	struct free_form_rules *rules = &((struct world *)record)->free_form;

	rules->given = true;
	return fields_read(build, map, FIELDS, rules);
}

bool free_form_needed(struct build *build, const struct node *root)
{
	const struct world *world = build->world;

	for (int i = 0; i < world->order_count; i++)
		if (world->orders[i].free_form && !world->free_form.given)
			return node_need(build->loader, root, "free_form") != NULL;
	return true;
}

bool signal_rules_read(struct build *build, const struct node *map, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "orders", .kind = FIELD_I16, .needed = true, .low = 1, .high = MAX_SIGNAL,
			.offset = offsetof(struct signal_rules, orders) },
		{ .key = "do", .kind = FIELD_EFFECTS, .needed = true,
			.offset = offsetof(struct signal_rules, effects) },
		{ .key = NULL },
	};
	struct signal_rules *rules = &((struct world *)record)->signalling;

	rules->given = true;
	return fields_read(build, map, FIELDS, rules);
}

bool bloc_score_read(struct build *build, const struct node *map, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "commit", .kind = FIELD_I16, .needed = true, .high = MOST_POINTS,
			.offset = offsetof(struct bloc_score, commit) },
		{ .key = "lost", .kind = FIELD_I16, .needed = true, .high = MOST_POINTS,
			.offset = offsetof(struct bloc_score, lost) },
		{ .key = NULL },
	};

	return fields_read(build, map, FIELDS, &((struct world *)record)->bloc_score);
}
