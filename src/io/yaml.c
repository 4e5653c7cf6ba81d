/* SPDX-License-Identifier: MIT */
#include "io/yaml.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "base/hash.h"
#include "base/utf8.h"
#include "io/guard.h"
#include "io/keys.h"
#include "io/slip.h"

/* A list or map that is being read. */
struct level {
	struct node *node;
	struct node **tail;      /* where the next child is hung */
	const char *key;         /* of the child to come; NULL: a key is to come (maps) */
	int key_line, key_column;
};

struct builder {
	const struct loader *loader;
	struct keys keys;
	struct node *root;
	int depth;               /* levels in use */
	struct level levels[YAML_DEPTH];
	bool failed;             /* some fault was added */
};

static int line_of(yaml_mark_t mark)
{
	return (int)mark.line + 1;
}

static int column_of(yaml_mark_t mark)
{
	return (int)mark.column + 1;
}

static struct place place_of(yaml_mark_t mark)
{
	return (struct place){ .line = line_of(mark), .column = column_of(mark) };
}

static bool refuse(struct builder *builder, yaml_mark_t mark, const struct complaint *complaint)
{
	builder->failed = true;
	return complain_at(builder->loader, line_of(mark), column_of(mark), complaint);
}

static bool refuse_word(struct builder *builder, yaml_mark_t mark, enum fault_code code,
	const void *word)
{
	return refuse(builder, mark, &(struct complaint){ .code = code, .arg = { word } });
}

/*
 * What the parser itself found, in libyaml's words. What is missing at the end
 * of the file, and the colon behind a key, is told where the thing begins that
 * lacks it.
 */
static bool refuse_syntax(struct builder *builder, const yaml_parser_t *parser)
{
	const char *problem = parser->problem ? parser->problem : "?";
	yaml_mark_t mark = parser->problem_mark;
	struct place end = source_end(builder->loader->source);
	char words[FAULT_ARG];

	builder->failed = true;
	if (parser->error == YAML_MEMORY_ERROR) {
		fputs("out of memory\n", stderr);
		abort();
	}
	snprintf(words, sizeof(words), "%s%s%s", parser->context ? parser->context : "",
		parser->context ? ", " : "", problem);
	if (parser->context && (place_is_after(place_of(mark), end)
			|| strcmp(parser->context, "while scanning a simple key") == 0))
		mark = parser->context_mark;

	struct place place = place_is_after(place_of(mark), end) ? end : place_of(mark);
	struct slip slip;
	struct complaint complaint = { .code = FAULT_SYNTAX, .arg = { words } };

	slip_find(&slip, builder->loader->source, &(struct scene){
		place, parser->context, line_of(parser->context_mark) });
	complaint.expect = slip.expect;
	for (int i = 0; i < FAULT_ARGS; i++)
		complaint.expect_arg[i] = slip.arg[i];
	return complain_at(builder->loader, place.line, place.column, &complaint);
}

static bool expects_key(const struct builder *builder)
{
	if (builder->depth == 0)
		return false;

	const struct level *level = &builder->levels[builder->depth - 1];

	return level->node->kind == NODE_MAP && !level->key;
}

/* Hang a node into the open list or map; as the root if there is none. */
static struct node *add_node(struct builder *builder, enum node_kind kind, yaml_mark_t mark)
{
	struct node *node = arena_alloc(builder->loader->arena, 1, sizeof(*node));

	*node = (struct node){ .kind = kind, .line = line_of(mark), .column = column_of(mark) };
	if (builder->depth == 0) {
		builder->root = node;
		return node;
	}

	struct level *level = &builder->levels[builder->depth - 1];

	node->key = level->key;
	node->key_line = level->key_line;
	node->key_column = level->key_column;
	level->key = NULL;
	*level->tail = node;
	level->tail = &node->next;
	level->node->count++;
	return node;
}

static void add_key(struct builder *builder, const char *key, yaml_mark_t mark)
{
	struct level *level = &builder->levels[builder->depth - 1];

	level->key = key;
	level->key_line = line_of(mark);
	level->key_column = column_of(mark);
	if (!keys_add(&builder->keys, level->node, key))
		refuse_word(builder, mark, FAULT_DUPLICATE_KEY, key);
}

/* Escapes of double-quoted texts can give what the guard saw no byte of. */
static void check_text(struct builder *builder, const yaml_event_t *event)
{
	const char *at = (const char *)event->data.scalar.value;
	const char *end = at + event->data.scalar.length;

	while (at < end) {
		const char *start = at;
		uint32_t rune = *at ? utf8_next(&at) : 0;

		if (!rune_is_allowed(rune)) {
			char name[16];

			snprintf(name, sizeof(name), "U+%04X", (unsigned)rune);
			refuse_word(builder, event->start_mark, FAULT_CONTROL, name);
			return;
		}
		assert(at > start);
	}
}

static void refuse_decoration(struct builder *builder, const yaml_event_t *event,
	const yaml_char_t *anchor, const yaml_char_t *tag)
{
	if (anchor)
		refuse_word(builder, event->start_mark, FAULT_ANCHOR, anchor);
	if (tag)
		refuse_word(builder, event->start_mark, FAULT_TAG, tag);
}

static bool take_scalar(struct builder *builder, const yaml_event_t *event)
{
	yaml_scalar_style_t style = event->data.scalar.style;
	const char *text = arena_copy(builder->loader->arena,
		(const char *)event->data.scalar.value, event->data.scalar.length);

	refuse_decoration(builder, event, event->data.scalar.anchor, event->data.scalar.tag);
	check_text(builder, event);
	if (expects_key(builder)) {
		add_key(builder, text, event->start_mark);
		return true;
	}

	struct node *node = add_node(builder, NODE_SCALAR, event->start_mark);

	node->text = text;
	node->quoted = style != YAML_PLAIN_SCALAR_STYLE;
	node->block = style == YAML_LITERAL_SCALAR_STYLE;
	return true;
}

/* An alias was refused; what it stood for is taken as an empty text, so that reading can go on. */
static bool take_alias(struct builder *builder, const yaml_event_t *event)
{
	const char *name = (const char *)event->data.alias.anchor;

	refuse_word(builder, event->start_mark, FAULT_ALIAS, name);
	if (expects_key(builder))
		add_key(builder, arena_copy(builder->loader->arena, name, strlen(name)),
			event->start_mark);
	else
		add_node(builder, NODE_SCALAR, event->start_mark)->text = "";
	return true;
}

static bool open_level(struct builder *builder, enum node_kind kind, const yaml_event_t *event)
{
	if (expects_key(builder))
		return refuse_word(builder, event->start_mark, FAULT_KEY_KIND,
			kind == NODE_LIST ? "list" : "map");
	if (builder->depth == YAML_DEPTH) {
		char limit[16];

		snprintf(limit, sizeof(limit), "%d", YAML_DEPTH);
		return refuse_word(builder, event->start_mark, FAULT_DEPTH, limit);
	}

	struct node *node = add_node(builder, kind, event->start_mark);

	builder->levels[builder->depth++] = (struct level){ .node = node, .tail = &node->first };
	return true;
}

/* Take one event. False ends the reading: a fault was added, or this was the end. */
static bool take(struct builder *builder, const yaml_event_t *event)
{
	switch (event->type) {
	case YAML_NO_EVENT:
	case YAML_STREAM_START_EVENT:
	case YAML_DOCUMENT_END_EVENT:
		return true;
	case YAML_STREAM_END_EVENT:
		return false;
	case YAML_DOCUMENT_START_EVENT:
		if (!builder->root)
			return true;
		return refuse(builder, event->start_mark,
			&(struct complaint){ .code = FAULT_DOCUMENT });
	case YAML_ALIAS_EVENT:
		return take_alias(builder, event);
	case YAML_SCALAR_EVENT:
		return take_scalar(builder, event);
	case YAML_SEQUENCE_START_EVENT:
		refuse_decoration(builder, event, event->data.sequence_start.anchor,
			event->data.sequence_start.tag);
		return open_level(builder, NODE_LIST, event);
	case YAML_MAPPING_START_EVENT:
		refuse_decoration(builder, event, event->data.mapping_start.anchor,
			event->data.mapping_start.tag);
		return open_level(builder, NODE_MAP, event);
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		builder->depth--;
		return true;
	}
	return false;
}

static void read_events(struct builder *builder)
{
	const struct source *source = builder->loader->source;
	yaml_parser_t parser;
	bool more = true;

	if (!yaml_parser_initialize(&parser)) {
		fputs("out of memory\n", stderr);
		abort();
	}
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&parser, (const unsigned char *)source->text, source->size);
	while (more) {
		yaml_event_t event;

		if (!yaml_parser_parse(&parser, &event)) {
			refuse_syntax(builder, &parser);
			break;
		}
		more = take(builder, &event);
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
}

struct node *yaml_tree(const struct loader *loader)
{
	if (!guard_passes(loader))
		return NULL;

	struct builder builder = { .loader = loader };

	keys_init(&builder.keys);
	read_events(&builder);
	keys_release(&builder.keys);
	if (!builder.failed && !builder.root) {
		complain_at(loader, 0, 0, &(struct complaint){ .code = FAULT_EMPTY });
		return NULL;
	}
	return builder.failed ? NULL : builder.root;
}
