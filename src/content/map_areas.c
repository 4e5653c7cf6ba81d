/* SPDX-License-Identifier: MIT */
#include "content/content.h"

#include <string.h>

#include "base/str.h"

/* First byte of a line (1-based), or the text's end. */
static const char *line_start(const struct source *source, int line)
{
	const char *at = source->text;
	const char *end = at + source->size;

	for (; line > 1 && at < end; line--) {
		const char *newline = memchr(at, '\n', (size_t)(end - at));

		at = newline ? newline + 1 : end;
	}
	return at;
}

/* Append the lines of a top-level key as they stand. False if it does not have lines of its own. */
static bool add_section(const struct source *source, const struct node *section, struct str *out)
{
	if (!section || section->key_column != 1
		|| (section->next && section->next->key_line <= section->key_line))
		return false;

	const char *from = line_start(source, section->key_line);
	const char *to = section->next ? line_start(source, section->next->key_line)
		: source->text + source->size;

	str_add_bytes(out, from, (size_t)(to - from));
	if (to > from && to[-1] != '\n')
		str_add_char(out, '\n');
	return true;
}

/* The text without geometry; false if the map is not written in a way that can be cut. */
static bool cut(const struct source *map, const struct node *root, struct str *out)
{
	str_add(out, "format: eastflank-map/1\ngeometry: none\n");
	return add_section(map, node_get(root, "name"), out)
		&& add_section(map, node_get(root, "areas"), out)
		&& add_section(map, node_get(root, "groups"), out);
}

const char *content_map_areas(const struct source *map, struct arena *arena)
{
	struct arena *scratch = arena_new();
	struct faults faults = { 0 };
	struct loader loader = { .arena = scratch, .faults = &faults, .source = map };
	const struct node *root = yaml_tree(&loader);
	struct str out;
	const char *text;

	str_init(&out);
	if (root && cut(map, root, &out))
		text = arena_copy(arena, out.text, out.length);
	else
		text = arena_copy(arena, map->text, map->size);
	str_release(&out);
	arena_free(scratch);
	return text;
}
