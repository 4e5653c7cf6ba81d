/* SPDX-License-Identifier: MIT */
#include "content/fields.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "content/complain.h"
#include "content/effect_parse.h"
#include "content/expr_parse.h"

static bool number_store(struct build *build, const struct node *node, const struct field *field,
	void *member)
{
	int value = 0;

	if (!node_int(build->loader, node, field->low, field->high, &value))
		return false;
	if (field->kind == FIELD_U8)
		*(uint8_t *)member = (uint8_t)value;
	else if (field->kind == FIELD_I8)
		*(int8_t *)member = (int8_t)value;
	else
		*(int16_t *)member = (int16_t)value;
	return true;
}

static bool choice_store(struct build *build, const struct node *node, const struct field *field,
	void *member)
{
	int index = name_read(build, node, field->names);

	if (index < 0)
		return false;
	if (field->kind == FIELD_CHOICE)
		*(uint8_t *)member = (uint8_t)index;
	else
		*(int16_t *)member = (int16_t)index;
	return true;
}

static bool bool_store(struct build *build, const struct node *node, void *member)
{
	int value = 0;

	if (!node_int(build->loader, node, 0, 1, &value))
		return false;
	*(bool *)member = value;
	return true;
}

/* Whether a text is at most columns wide in every language; 0: any width. */
static bool text_fits(struct build *build, const struct node *node, int columns,
	const struct text *text)
{
	char most[16];

	snprintf(most, sizeof(most), "%d", columns);
	for (int i = 0; columns && i < LANG_COUNT; i++)
		if (text->in[i] && utf8_width(text->in[i]) > columns)
			return node_complain(build->loader, node, &(struct complaint){
				.code = FAULT_WIDE_TEXT,
				.expect = EXPECT_COLUMNS,
				.expect_arg = { most },
			});
	return true;
}

static bool field_store(struct build *build, const struct node *node, const struct field *field,
	void *record)
{
	void *member = (char *)record + field->offset;

	switch (field->kind) {
	case FIELD_ID:
		return id_read(build, node, member);
	case FIELD_TEXT:
		return text_read(build, node, field->high, member)
			&& text_fits(build, node, field->low, member);
	case FIELD_BOOL:
		return bool_store(build, node, member);
	case FIELD_U8:
	case FIELD_I8:
	case FIELD_I16:
		return number_store(build, node, field, member);
	case FIELD_CHOICE:
	case FIELD_INDEX:
		return choice_store(build, node, field, member);
	case FIELD_EXPR:
		return expr_compile(build, node, member);
	case FIELD_EFFECTS:
		return effects_compile(build, node, strcmp(field->key, "do") ? field->key : "",
			member);
	case FIELD_CUSTOM:
		return field->read(build, node, record);
	case FIELD_KNOWN:
		break;
	}
	return true;
}

static bool fields_known(struct build *build, const struct node *map, const struct field *fields)
{
	const char *keys[MAX_FIELDS + 1] = { NULL };

	for (int i = 0; fields[i].key; i++) {
		assert(i < MAX_FIELDS);
		keys[i] = fields[i].key;
	}
	return node_keys(build->loader, map, keys);
}

bool fields_read(struct build *build, const struct node *map, const struct field *fields,
	void *record)
{
	if (!node_is(build->loader, map, NODE_MAP))
		return false;

	bool sound = fields_known(build, map, fields);

	for (const struct field *field = fields; field->key; field++) {
		const struct node *node = field->needed
			? node_need(build->loader, map, field->key)
			: node_get(map, field->key);
		bool read = node ? field_store(build, node, field, record) : !field->needed;

		sound = sound && read;
		if (!read && field->vital)
			return false;
	}
	return sound;
}

bool list_is(struct build *build, const struct node *node, const char *them, int most, bool exact)
{
	if (!node_is(build->loader, node, NODE_LIST))
		return false;
	if (exact && node->count != most)
		return complain_count(build, node, them, most);
	return node->count <= most || complain_limit(build, node, them, most);
}

bool records_declare(struct build *build, const struct node *list, const struct records *records)
{
	if (!list_is(build, list, records->many, records->most - *records->count, false))
		return false;

	bool sound = true;
	struct names known = { records->what, records->items, records->size, 0 };

	for (const struct node *node = list->first; node; node = node->next) {
		char *item = (char *)records->items + records->size * (size_t)*records->count;
		const char *id = NULL;

		if (records->blank)
			memcpy(item, records->blank, records->size);
		known.count = *records->count;
		++*records->count;
		if (!node_is(build->loader, node, NODE_MAP)
				|| !id_read(build, node_need(build->loader, node, "id"), &id))
			sound = false;
		else if (names_find(&known, id) >= 0)
			sound = complain(build, node_get(node, "id"), FAULT_DUPLICATE_ID,
				records->what, id);
		*(const char **)(void *)item = id;
	}
	return sound;
}

bool records_fill(struct build *build, const struct node *list, const struct records *records)
{
	bool sound = true;
	char *item = (char *)records->items
		+ records->size * (size_t)(*records->count - list->count);

	for (const struct node *node = list->first; node; node = node->next) {
		sound &= fields_read(build, node, records->fields, item);
		item += records->size;
	}
	return sound;
}

bool records_read(struct build *build, const struct node *list, const struct records *records)
{
	return records_declare(build, list, records) && records_fill(build, list, records);
}

struct node node_of_key(const struct node *node)
{
	return (struct node){
		.kind = NODE_SCALAR,
		.line = node->key_line,
		.column = node->key_column,
		.text = node->key,
		.key = node->key,
		.key_line = node->key_line,
		.key_column = node->key_column,
		.source = node->source,
	};
}

bool each_name_read(struct build *build, const struct node *map, const struct each_name *each)
{
	if (!node_is(build->loader, map, NODE_MAP))
		return false;

	bool sound = true;
	struct names names = names_of(build->world, each->names);

	for (const struct node *node = map->first; node; node = node->next) {
		struct node key = node_of_key(node);

		sound &= name_index(build, &key, node->key, each->names) >= 0;
	}
	/* A misspelt name is not missing besides. */
	bool needed = each->needed && sound;

	for (int i = 0; i < names.count; i++) {
		const struct node *node = needed
			? node_need(build->loader, map, names_id(&names, i))
			: node_get(map, names_id(&names, i));

		sound &= node ? each->read(build, node, i, each->data) : !needed;
	}
	return sound;
}

bool numbers_read(struct build *build, const struct node *list, const struct row_of *row,
	int16_t *numbers)
{
	if (!list_is(build, list, "numbers", row->count, true))
		return false;

	bool sound = true;

	for (const struct node *node = list->first; node; node = node->next) {
		int value = 0;

		sound &= node_int(build->loader, node, row->low, row->high, &value);
		*numbers++ = (int16_t)value;
	}
	return sound;
}
