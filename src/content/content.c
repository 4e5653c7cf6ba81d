/* SPDX-License-Identifier: MIT */
#include "content/content.h"

#include <string.h>

#include "content/assemble.h"

/* Take a copy of every text that there is. */
static void texts_copy(const struct content_texts *texts, struct content *content)
{
	for (int i = 0; i < CONTENT_PARTS; i++) {
		const struct source *from = &texts->part[i];

		if (!from->text)
			continue;
		content->texts.part[i] = (struct source){
			.name = arena_copy(content->arena, from->name, strlen(from->name)),
			.text = arena_copy(content->arena, from->text, from->size),
			.size = from->size,
		};
	}
}

bool content_load(const struct content_texts *texts, struct content *content,
	struct faults *faults)
{
	unsigned parts = 0;

	for (int i = 0; i < CONTENT_PARTS; i++)
		if (texts->part[i].text)
			parts |= 1U << i;
	*content = (struct content){ .arena = arena_new() };
	content->world = arena_alloc(content->arena, 1, sizeof(*content->world));
	texts_copy(texts, content);
	if (content_assemble(content, parts, faults))
		return true;
	content_release(content);
	return false;
}

void content_release(struct content *content)
{
	arena_free(content->arena);
	*content = (struct content){ .arena = NULL };
}

/* The value from at to stop without quotes and blanks, cut to fit. */
static void value_copy(const char *at, const char *stop, char value[FAULT_ARG])
{
	size_t length = 0;

	for (; at < stop && length < FAULT_ARG - 1; at++)
		if (!strchr(" \"\t\r", *at))
			value[length++] = *at;
	value[length] = '\0';
}

bool content_format(const struct source *source, char format[FAULT_ARG])
{
	static const char KEY[] = "format:";
	const char *end = source->text + source->size;
	const char *at = source->text + text_mark(source->text, source->size);

	/* Line by line and not as YAML: a file that is broken is still a file of its kind. */
	while (at < end) {
		const char *newline = memchr(at, '\n', (size_t)(end - at));
		const char *stop = newline ? newline : end;

		if ((size_t)(stop - at) > sizeof(KEY) && memcmp(at, KEY, sizeof(KEY) - 1) == 0) {
			value_copy(at + sizeof(KEY) - 1, stop, format);
			return true;
		}
		at = stop + 1;
	}
	return false;
}

int content_part_of(const struct source *source)
{
	char format[FAULT_ARG];

	if (!content_format(source, format))
		return -1;
	/* Whatever the version: its reader says more about that. */
	for (int i = 0; i < CONTENT_PARTS; i++) {
		const char *right = part_format(i);

		if (strncmp(format, right, strcspn(right, "/") + 1) == 0)
			return i;
	}
	return -1;
}
