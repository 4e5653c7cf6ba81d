/* SPDX-License-Identifier: MIT */
#include "content/content.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "content/complain.h"
#include "content/effect_parse.h"
#include "content/fields.h"

enum { NAME_COLUMNS = 48 };

static const struct node START = { .line = 1, .column = 1 };

static bool text_is_sound(struct build *build, const char *text)
{
	size_t length = strlen(text);

	if (length == strspn(text, " \t\n"))
		return complain(build, &START, FAULT_EMPTY_TEXT, NULL, NULL);
	if (length > TEXT_PAGE)
		return complain(build, &START, FAULT_LONG_TEXT, NULL, NULL);
	return utf8_is_valid(text, length) || complain(build, &START, FAULT_ENCODING, NULL, NULL);
}

static const struct inject *inject_find(const struct scenario *scenario, const char *id)
{
	for (int i = 0; i < scenario->inject_count; i++)
		if (strcmp(scenario->injects[i].id, id) == 0)
			return &scenario->injects[i];
	return NULL;
}

/* "table-1" for the first, or the next that no ready inject has. */
static const char *id_make(const struct content *content)
{
	char id[24];
	int number = 1;

	do
		snprintf(id, sizeof(id), "table-%d", number++);
	while (inject_find(&content->world->scenario, id));
	return arena_copy(content->arena, id, strlen(id));
}

/* In every language as it was written. */
static struct text text_make(struct arena *arena, const char *text, size_t length)
{
	const char *copy = arena_copy(arena, text, length);
	struct text all = { { NULL } };

	for (int i = 0; i < LANG_COUNT; i++)
		all.in[i] = copy;
	return all;
}

/* As much of the first line as fits in a list. */
static size_t name_length(const char *text)
{
	size_t line = strcspn(text, "\n"), fits = utf8_fit(text, NAME_COLUMNS);

	return line < fits ? line : fits;
}

static bool effects_take(struct build *build, struct span *effects)
{
	const struct node *list = yaml_tree(build->loader);

	if (!list || !effects_compile(build, list, "", effects))
		return false;
	return !build->full || complain_limit(build, &START, "effects", INT16_MAX);
}

bool content_add_inject(struct content *content, const char *text, const char *effects,
	int *index, struct faults *faults)
{
	const struct source source = {
		.name = "effects", .text = effects ? effects : "",
		.size = effects ? strlen(effects) : 0,
	};
	const struct loader loader = { content->arena, faults, &source };
	struct scenario *scenario = &content->world->scenario;
	struct inject inject = { .id = NULL };
	struct build build;

	build_resume(&build, content->arena, content->world, &content->sizes);
	build.loader = &loader;
	if (scenario->inject_count == MAX_INJECTS)
		return complain_limit(&build, &START, "injects", MAX_INJECTS);
	if (!text_is_sound(&build, text))
		return false;
	if (strspn(source.text, " \t\n") < source.size && !effects_take(&build, &inject.effects))
		return false;
	text += strspn(text, " \t\n");
	inject.id = id_make(content);
	inject.name = text_make(content->arena, text, name_length(text));
	inject.text = text_make(content->arena, text, strlen(text));
	build_publish(&build, &content->sizes);
	*index = scenario->inject_count;
	scenario->injects[scenario->inject_count++] = inject;
	return true;
}
