/* SPDX-License-Identifier: MIT */
#include "content/complain.h"
#include "content/effect_parse.h"
#include "content/expr_parse.h"
#include "content/fields.h"

enum { MODS_LONGEST = 12 };

static bool modifier_read(struct build *build, const struct node *node, struct modifier *modifier)
{
	static const struct field FIELDS[] = {
		{ .key = "expr", .kind = FIELD_EXPR, .offset = offsetof(struct modifier, value) },
		{ .key = "if", .kind = FIELD_EXPR, .offset = offsetof(struct modifier, when) },
		{ .key = "add", .kind = FIELD_EXPR, .offset = offsetof(struct modifier, value) },
		{ .key = NULL },
	};

	if (!fields_read(build, node, FIELDS, modifier))
		return false;

	bool plain = node_get(node, "expr") != NULL;
	bool added = node_get(node, "add") != NULL;

	if (plain && added)
		return complain_key(build, node_get(node, "add"), FAULT_TWO_VERBS, "expr", "add");
	return plain || added || complain_key(build, node, FAULT_MISSING_KEY, "expr", NULL);
}

static bool modifiers_read(struct build *build, const struct node *list, struct span *span)
{
	if (!list_is(build, list, "modifiers", MODS_LONGEST, false))
		return false;

	bool sound = true;
	int index = build_take(build, &build->modifiers, list->count);

	*span = (struct span){ (uint16_t)index, (uint16_t)list->count };
	for (const struct node *node = list->first; node; node = node->next) {
		struct modifier modifier = { .when.count = 0 };

		sound &= modifier_read(build, node, &modifier);
		*(struct modifier *)buffer_at(&build->modifiers, index++) = modifier;
	}
	return sound;
}

int roll_compile(struct build *build, const struct node *chance, const struct node *bands)
{
	struct names names = names_of(build->world, NAME_BAND);
	struct roll roll = { .base.count = 0 };
	const struct node *base = node_need(build->loader, chance, "base");
	const struct node *mods = node_get(chance, "mods");
	int index = build_take(build, &build->rolls, 1);
	/* The base before the modifiers: the first mention of a flag gives it its number. */
	bool sound = base && expr_compile(build, base, &roll.base);

	if (mods)
		sound &= modifiers_read(build, mods, &roll.mods);

	for (int i = 0; bands && i < BAND_COUNT; i++) {
		const struct node *list = node_get(bands, names_id(&names, i));

		roll.has[i] = list != NULL;
		if (list)
			sound &= effects_compile(build, list, names_id(&names, i), &roll.bands[i]);
	}
	*(struct roll *)buffer_at(&build->rolls, index) = roll;
	return sound ? index : -1;
}
