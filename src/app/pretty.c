/* SPDX-License-Identifier: MIT */
#include "app/pretty.h"

#include <assert.h>
#include <ctype.h>
#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "journal/record.h"

/* A walk over well-formed JSON without blanks. */
struct walk {
	const char *at;
	enum layout layout;
	int depth;
	struct str *out;
};

static void value_write(struct walk *walk, bool in_list);

static void line_begin(struct walk *walk, int depth)
{
	str_add_char(walk->out, '\n');
	for (int i = 0; i < depth; i++)
		str_add(walk->out, "  ");
}

/* Bytes of the scalar at the cursor: a string with its quotes, or a number. */
static size_t scalar_size(const char *at)
{
	const char *end = at + 1;

	if (*at != '"')
		return strspn(at, "-0123456789");
	while (*end != '"')
		end += *end == '\\' ? 2 : 1;
	return (size_t)(end - at) + 1;
}

static void scalar_write(struct walk *walk)
{
	size_t size = scalar_size(walk->at);

	str_add_bytes(walk->out, walk->at, size);
	walk->at += size;
}

/* Whether a key may stand without quotes in YAML of any version: a word that is no boolean. */
static bool is_plain(const char *text, size_t size)
{
	static const char *const WORDS[] = {
		"y", "n", "yes", "no", "on", "off", "true", "false", "null",
	};

	for (size_t i = 0; i < size; i++)
		if (!isalnum((unsigned char)text[i]) && text[i] != '_')
			return false;
	for (size_t i = 0; i < sizeof WORDS / sizeof WORDS[0]; i++)
		if (strlen(WORDS[i]) == size && strncasecmp(text, WORDS[i], size) == 0)
			return false;
	return size > 0 && isalpha((unsigned char)text[0]);
}

static void key_write(struct walk *walk)
{
	size_t size = scalar_size(walk->at);

	if (walk->layout == LAYOUT_YAML && is_plain(walk->at + 1, size - 2))
		str_add_bytes(walk->out, walk->at + 1, size - 2);
	else
		str_add_bytes(walk->out, walk->at, size);
	str_add_char(walk->out, ':');
	walk->at += size + 1;
}

/* The beginning of the index-th item of a list or map. in_list: the container is a list's item,
 * so that in YAML its first key follows the dash on the same line. */
static void item_begin(struct walk *walk, int index, bool is_map, bool in_list)
{
	if (walk->layout == LAYOUT_JSON) {
		if (index > 0)
			str_add_char(walk->out, ',');
		line_begin(walk, walk->depth);
		return;
	}
	if (index > 0 || !in_list)
		line_begin(walk, walk->depth - 1);
	else
		str_add_char(walk->out, ' ');
	if (!is_map)
		str_add_char(walk->out, '-');
}

static void container_write(struct walk *walk, bool in_list)
{
	bool is_map = *walk->at == '{', is_json = walk->layout == LAYOUT_JSON;
	char end = is_map ? '}' : ']';
	int index = 0;

	if (walk->at[1] == end) {
		str_addf(walk->out, "%s%c%c", is_json ? "" : " ", *walk->at, end);
		walk->at += 2;
		return;
	}
	if (is_json)
		str_add_char(walk->out, *walk->at);
	walk->depth++;
	while (*walk->at++ != end) {
		item_begin(walk, index++, is_map, in_list);
		if (is_map)
			key_write(walk);
		value_write(walk, !is_map);
	}
	walk->depth--;
	if (is_json) {
		line_begin(walk, walk->depth);
		str_add_char(walk->out, end);
	}
}

static void value_write(struct walk *walk, bool in_list)
{
	bool is_container = *walk->at == '{' || *walk->at == '[';

	assert(walk->depth <= RECORD_DEPTH);
	if (is_container && walk->layout == LAYOUT_YAML) {
		container_write(walk, in_list);
		return;
	}
	if (walk->layout == LAYOUT_YAML || !in_list)
		str_add_char(walk->out, ' ');
	if (is_container)
		container_write(walk, in_list);
	else
		scalar_write(walk);
}

void pretty_write(const char *json, enum layout layout, struct str *out)
{
	struct str text;

	str_init(&text);

	struct walk walk = { .at = json, .layout = layout, .out = &text };

	value_write(&walk, layout == LAYOUT_JSON);
	/* The first item of the outermost container begins a line; there is none before it. */
	str_add(out, text.text[0] == '\n' || text.text[0] == ' ' ? text.text + 1 : text.text);
	str_add_char(out, '\n');
	str_release(&text);
}
