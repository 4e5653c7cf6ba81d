/* SPDX-License-Identifier: MIT */
#include "content/effect_parse.h"

#include <string.h>

#include "base/name.h"
#include "base/str.h"
#include "content/complain.h"
#include "content/expr_parse.h"
#include "content/fields.h"

enum { LIST_LONGEST = 48, DELAY_LONGEST = 50, FLAG_LONGEST = 100 };

/* Whether a scalar is $t; *sound is false after a fault: the order has no such target. */
static bool target_read(struct build *build, const struct node *node, enum target_kind kind,
	bool *sound)
{
	if (node->kind != NODE_SCALAR || strcmp(node->text, "$t") != 0)
		return false;
	if (build->target_kind != kind)
		*sound = complain(build, node, FAULT_TARGET,
			kind == TARGET_KIND_AREA ? "area" : "bloc", NULL);
	return true;
}

static bool area_read(struct build *build, const struct node *node, void *record)
{
	struct effect *effect = record;
	bool sound = true;

	if (target_read(build, node, TARGET_KIND_AREA, &sound)) {
		effect->area = SUBJECT_TARGET;
		return sound;
	}
	effect->area = (int16_t)name_area(build, node);
	return effect->area >= 0;
}

static bool bloc_read(struct build *build, const struct node *node, void *record)
{
	struct effect *effect = record;
	bool sound = true;

	if (target_read(build, node, TARGET_KIND_BLOC, &sound)) {
		effect->subject = SUBJECT_TARGET;
		return sound;
	}
	effect->subject = (int16_t)name_read(build, node, NAME_BLOC);
	return effect->subject >= 0;
}

bool areas_compile(struct build *build, const struct node *list, struct span *span)
{
	if (!list_is(build, list, "areas", MAX_AREAS, false))
		return false;

	bool sound = true;

	span->first = (uint16_t)build->lists.count;
	for (const struct node *node = list->first; node; node = node->next) {
		const char *id = node_text(build->loader, node, FAULT_ARG);
		uint64_t areas = id ? name_areas(build, node, id) : 0;

		sound &= areas != 0;
		for (int i = 0; i < build->world->area_count; i++) {
			if (!(areas & bit_of(i)))
				continue;

			int index = build_take(build, &build->lists, 1);

			*(int16_t *)buffer_at(&build->lists, index) = (int16_t)i;
		}
	}
	span->count = (uint16_t)(build->lists.count - span->first);
	return sound;
}

static bool from_read(struct build *build, const struct node *node, void *record)
{
	return areas_compile(build, node, &((struct effect *)record)->list);
}

#define AT(member) offsetof(struct effect, member)

static bool units_read(struct build *build, const struct node *node, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "team", .kind = FIELD_CHOICE, .needed = true, .names = NAME_TEAM,
			.offset = AT(team) },
		{ .key = "area", .kind = FIELD_CUSTOM, .needed = true, .read = area_read },
		{ .key = "kind", .kind = FIELD_CHOICE, .needed = true, .names = NAME_UNIT,
			.offset = AT(kind) },
		{ .key = "nation", .kind = FIELD_CHOICE, .names = NAME_NATION, .offset = AT(nation) },
		{ .key = "q", .kind = FIELD_U8, .low = 1, .high = 5, .offset = AT(quality) },
		{ .key = NULL },
	};

	((struct effect *)record)->nation = NATION_ANY;
	return fields_read(build, node, FIELDS, record);
}

static bool move_read(struct build *build, const struct node *node, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "team", .kind = FIELD_CHOICE, .needed = true, .names = NAME_TEAM,
			.offset = AT(team) },
		{ .key = "from", .kind = FIELD_CUSTOM, .needed = true, .read = from_read },
		{ .key = "to", .kind = FIELD_CUSTOM, .needed = true, .read = area_read },
		{ .key = "kind", .kind = FIELD_CHOICE, .needed = true, .names = NAME_UNIT,
			.offset = AT(kind) },
		{ .key = NULL },
	};

	return fields_read(build, node, FIELDS, record);
}

static bool change_read(struct build *build, const struct node *node, struct effect *effect,
	enum change change)
{
	effect->change = (uint8_t)change;
	return expr_compile(build, node, &effect->value);
}

static bool add_read(struct build *build, const struct node *node, void *record)
{
	return change_read(build, node, record, CHANGE_ADD);
}

static bool set_read(struct build *build, const struct node *node, void *record)
{
	return change_read(build, node, record, CHANGE_SET);
}

static bool max_read(struct build *build, const struct node *node, void *record)
{
	return change_read(build, node, record, CHANGE_MAX);
}

static bool min_read(struct build *build, const struct node *node, void *record)
{
	return change_read(build, node, record, CHANGE_MIN);
}

/* scale takes the yes weight of a vote, so it has a meaning in a list "pass" alone. */
static bool scale_read(struct build *build, const struct node *node, void *record)
{
	int value = 0;

	if (!node_int(build->loader, node, 0, 1, &value))
		return false;
	if (value && strncmp(build->path, "pass", 4) != 0)
		return complain_key(build, node, FAULT_SCALE, NULL, NULL);
	((struct effect *)record)->scaled = value;
	return true;
}

static bool clear_read(struct build *build, const struct node *node, void *record)
{
	int value = 0;

	if (!node_int(build->loader, node, 0, 1, &value))
		return false;
	((struct effect *)record)->clears = !value;
	return true;
}

static bool flag_read(struct build *build, const struct node *node, void *record)
{
	struct effect *effect = record;
	const char *id = NULL;

	if (!id_read(build, node, &id))
		return false;
	effect->subject = (int16_t)build_flag(build, node, id, effect->clears ? 0 : FLAG_SETS);
	return effect->subject >= 0;
}

static bool then_read(struct build *build, const struct node *node, void *record)
{
	return effects_compile(build, node, "do", &((struct effect *)record)->then);
}

static bool else_read(struct build *build, const struct node *node, void *record)
{
	return effects_compile(build, node, "else", &((struct effect *)record)->otherwise);
}

static bool nested_roll_read(struct build *build, const struct node *node, void *record)
{
	static const char *const KEYS[] = {
		"base", "mods", "great", "success", "mixed", "fail", "backfire", NULL,
	};

	if (!node_is(build->loader, node, NODE_MAP))
		return false;

	bool sound = node_keys(build->loader, node, KEYS);
	int roll = roll_compile(build, node, node);

	((struct effect *)record)->subject = (int16_t)roll;
	return sound && roll >= 0;
}

static bool say_read(struct build *build, const struct node *node, void *record)
{
	struct text text = { { NULL } };

	if (!text_read(build, node, TEXT_LINE, &text))
		return false;

	int index = build_take(build, &build->says, 1);

	*(struct text *)buffer_at(&build->says, index) = text;
	((struct effect *)record)->subject = (int16_t)index;
	return true;
}


/* The keys of each verb, the verb itself first. */
enum { VERB_FIELDS = 7 };
static const struct field VERBS[VERB_COUNT][VERB_FIELDS] = {
	[VERB_TRACK] = {
		{ .key = "track", .kind = FIELD_INDEX, .names = NAME_TRACK, .offset = AT(subject) },
		{ .key = "add", .kind = FIELD_CUSTOM, .read = add_read },
		{ .key = "set", .kind = FIELD_CUSTOM, .read = set_read },
		{ .key = "max", .kind = FIELD_CUSTOM, .read = max_read },
		{ .key = "min", .kind = FIELD_CUSTOM, .read = min_read },
		{ .key = "scale", .kind = FIELD_CUSTOM, .read = scale_read },
	},
	[VERB_RES] = {
		{ .key = "res", .kind = FIELD_INDEX, .names = NAME_RESOURCE, .offset = AT(subject) },
		{ .key = "team", .kind = FIELD_CHOICE, .needed = true, .names = NAME_TEAM,
			.offset = AT(team) },
		{ .key = "add", .kind = FIELD_EXPR, .needed = true, .offset = AT(value) },
	},
	[VERB_FLAG] = {
		{ .key = "flag", .kind = FIELD_KNOWN },
		{ .key = "set", .kind = FIELD_CUSTOM, .needed = true, .read = clear_read },
		{ .key = "turns", .kind = FIELD_U8, .high = FLAG_LONGEST, .offset = AT(turns) },
	},
	[VERB_UNITS] = {
		{ .key = "units", .kind = FIELD_CUSTOM, .read = units_read },
		{ .key = "add", .kind = FIELD_EXPR, .needed = true, .offset = AT(value) },
		{ .key = "scale", .kind = FIELD_CUSTOM, .read = scale_read },
	},
	[VERB_MOVE] = {
		{ .key = "move", .kind = FIELD_CUSTOM, .read = move_read },
		{ .key = "add", .kind = FIELD_EXPR, .needed = true, .offset = AT(value) },
	},
	[VERB_COMMIT] = {
		{ .key = "commit", .kind = FIELD_CUSTOM, .read = bloc_read },
		{ .key = "add", .kind = FIELD_EXPR, .needed = true, .offset = AT(value) },
	},
	[VERB_WHIP] = {
		{ .key = "whip", .kind = FIELD_CUSTOM, .read = bloc_read },
		{ .key = "add", .kind = FIELD_EXPR, .needed = true, .offset = AT(value) },
	},
	[VERB_DELAY] = {
		{ .key = "delay", .kind = FIELD_I16, .low = 1, .high = DELAY_LONGEST,
			.offset = AT(subject) },
		{ .key = "do", .kind = FIELD_CUSTOM, .needed = true, .read = then_read },
	},
	[VERB_IF] = {
		{ .key = "if", .kind = FIELD_EXPR, .offset = AT(value) },
		{ .key = "do", .kind = FIELD_CUSTOM, .needed = true, .read = then_read },
		{ .key = "else", .kind = FIELD_CUSTOM, .read = else_read },
	},
	[VERB_ROLL] = { { .key = "roll", .kind = FIELD_CUSTOM, .read = nested_roll_read } },
	[VERB_EVENT] = {
		{ .key = "event", .kind = FIELD_INDEX, .names = NAME_EVENT, .offset = AT(subject) },
	},
	[VERB_SAY] = { { .key = "say", .kind = FIELD_CUSTOM, .read = say_read } },
};
#undef AT

/* No key is a verb: one that comes near to it is shown, or else the whole effect. */
static void verb_refuse(struct build *build, const struct node *map)
{
	for (const struct node *node = map->first; node; node = node->next) {
		const char *nearest = NULL;

		for (int verb = 0; verb < VERB_COUNT; verb++)
			name_offer(node->key, VERBS[verb][0].key, &nearest);
		if (!nearest)
			continue;
		node_complain(build->loader, node, &(struct complaint){
			.code = FAULT_UNKNOWN_KEY, .arg = { node->key }, .nearest = nearest,
			.at_key = true,
		});
		return;
	}

	struct str verbs;

	str_init(&verbs);
	for (int verb = 0; verb < VERB_COUNT; verb++)
		str_addf(&verbs, "%s%s", verb ? ", " : "", VERBS[verb][0].key);
	node_complain(build->loader, map, &(struct complaint){
		.code = FAULT_NO_VERB, .expect = EXPECT_NAME, .expect_arg = { verbs.text } });
	str_release(&verbs);
}

/* The one verb of an effect; VERB_COUNT after a fault. */
static enum verb verb_find(struct build *build, const struct node *map)
{
	enum verb found = VERB_COUNT;

	if (!node_is(build->loader, map, NODE_MAP))
		return VERB_COUNT;
	for (const struct node *node = map->first; node; node = node->next) {
		enum verb verb = VERB_TRACK;

		while (verb < VERB_COUNT && strcmp(VERBS[verb][0].key, node->key) != 0)
			verb++;
		if (verb == VERB_COUNT)
			continue;
		if (found != VERB_COUNT) {
			complain_key(build, node, FAULT_TWO_VERBS, VERBS[found][0].key, node->key);
			return VERB_COUNT;
		}
		found = verb;
	}
	if (found == VERB_COUNT)
		verb_refuse(build, map);
	return found;
}

/* A track is changed in exactly one way. */
static bool track_check(struct build *build, const struct node *map)
{
	static const char *const WAYS[] = { "add", "set", "max", "min" };
	const struct node *first = NULL;

	for (int i = 0; i < 4; i++) {
		const struct node *node = node_get(map, WAYS[i]);

		if (node && first)
			return complain_key(build, node, FAULT_TWO_VERBS, first->key, node->key);
		if (node)
			first = node;
	}
	return first || complain_key(build, map, FAULT_MISSING_KEY, "add", NULL);
}

/* Nobody's units can be taken from whoever has some, but not created. */
static bool units_check(struct build *build, const struct node *map, const struct effect *effect)
{
	int32_t value = 0;

	if (effect->nation != NATION_ANY && effect->quality > 0)
		return true;
	if (expr_constant(build, effect->value, &value) && value < 0)
		return true;
	return complain_key(build, node_get(map, "units"), FAULT_MISSING_KEY,
		effect->nation == NATION_ANY ? "nation" : "q", NULL);
}

static bool effect_read(struct build *build, const struct node *map, struct effect *effect)
{
	enum verb verb = verb_find(build, map);

	if (verb == VERB_COUNT)
		return false;
	*effect = (struct effect){
		.verb = (uint8_t)verb,
		.turns = FLAG_FOREVER,
		.path = build_source(build, build->path),
	};
	if (!fields_read(build, map, VERBS[verb], effect))
		return false;
	if (verb == VERB_FLAG)
		return flag_read(build, node_get(map, "flag"), effect);
	if (verb == VERB_TRACK)
		return track_check(build, map);
	return verb != VERB_UNITS || units_check(build, map, effect);
}

bool effects_compile(struct build *build, const struct node *list, const char *name,
	struct span *span)
{
	if (!list_is(build, list, "effects", LIST_LONGEST, false))
		return false;
	if (build->depth == MAX_NESTING)
		return complain(build, list, FAULT_DEPTH, "4", NULL);

	bool sound = true;
	size_t outside = path_enter(build, name);
	int first = build_take(build, &build->effects, list->count);
	int index = 0;

	build->depth++;
	for (const struct node *node = list->first; node; node = node->next) {
		struct effect effect = { .verb = VERB_SAY };
		size_t here = path_enter_index(build, index);

		sound &= effect_read(build, node, &effect);
		path_leave(build, here);
		*(struct effect *)buffer_at(&build->effects, first + index++) = effect;
	}
	build->depth--;
	path_leave(build, outside);
	*span = (struct span){ (uint16_t)first, (uint16_t)list->count };
	return sound;
}
