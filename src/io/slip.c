/* SPDX-License-Identifier: MIT */
#include "io/slip.h"

#include <stdio.h>
#include <string.h>

/* A line of the source: from at to end. */
struct line {
	const char *at, *end;
};

static struct line line_at(const struct source *source, int number)
{
	const char *end = source->text + source->size;
	const char *at = source->text;

	for (; number > 1 && at < end; number--) {
		const char *newline = memchr(at, '\n', (size_t)(end - at));

		at = newline ? newline + 1 : end;
	}

	const char *newline = at < end ? memchr(at, '\n', (size_t)(end - at)) : NULL;

	return (struct line){ at, newline ? newline : end };
}

static bool begins_with_tab(struct line line)
{
	while (line.at < line.end && *line.at == ' ')
		line.at++;
	return line.at < line.end && *line.at == '\t';
}

/* The first full-width mark that stands outside of quotation marks, and what YAML has for it. */
static bool wide_mark(struct line line, struct slip *slip)
{
	static const char *const MARKS[][2] = {
		{ "：", ":" }, { "，", "," }, { "、", "," }, { "｛", "{" }, { "｝", "}" },
		{ "［", "[" }, { "］", "]" }, { "“", "\"" }, { "”", "\"" }, { "　", " " },
	};
	bool quoted = false;

	for (; line.at < line.end; line.at++) {
		if (*line.at == '"')
			quoted = !quoted;
		for (size_t i = 0; !quoted && i < sizeof(MARKS) / sizeof(*MARKS); i++) {
			size_t size = strlen(MARKS[i][0]);

			if ((size_t)(line.end - line.at) < size
					|| memcmp(line.at, MARKS[i][0], size) != 0)
				continue;
			slip->expect = EXPECT_NARROW;
			snprintf(slip->arg[0], sizeof(slip->arg[0]), "%s", MARKS[i][1]);
			snprintf(slip->arg[1], sizeof(slip->arg[1]), "%s", MARKS[i][0]);
			return true;
		}
	}
	return false;
}

/* Whether a line is a key and a value with no blank between: "war:0". */
static bool lacks_blank(struct line line)
{
	while (line.at < line.end && (*line.at == ' ' || *line.at == '-'))
		line.at++;

	const char *key = line.at;

	while (line.at < line.end && !strchr(": \"'{[", *line.at))
		line.at++;
	return line.at > key && line.at + 1 < line.end && *line.at == ':' && line.at[1] != ' ';
}

void slip_find(struct slip *slip, const struct source *source, const struct scene *scene)
{
	struct line line = line_at(source, scene->place.line);

	*slip = (struct slip){ .expect = EXPECT_NONE };
	if (begins_with_tab(line)) {
		slip->expect = EXPECT_SPACES;
	} else if (wide_mark(line, slip)) {
		return;
	} else if (lacks_blank(line)) {
		slip->expect = EXPECT_COLON;
	} else if (scene->context && scene->begun < scene->place.line) {
		slip->expect = strstr(scene->context, "block") ? EXPECT_FITTING : EXPECT_CLOSED;
		snprintf(slip->arg[0], sizeof(slip->arg[0]), "%d", scene->begun);
	}
}
