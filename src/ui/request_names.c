/* SPDX-License-Identifier: MIT */
#include "ui/request.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/name.h"
#include "ui/palette.h"

static bool area_at(const struct world *world, int i, struct named *out)
{
	if (i >= world->area_count)
		return false;
	*out = (struct named){ .id = world->areas[i].id, .name = &world->areas[i].name, .index = i };
	return true;
}

/* Areas, then cities, which stand for the area they lie in. */
static bool place_at(const struct scene *scene, int i, struct named *out)
{
	const struct atlas *atlas = scene->atlas;
	int city = i - scene->world->area_count;

	if (area_at(scene->world, i, out))
		return true;
	if (city >= atlas->city_count)
		return false;
	*out = (struct named){ .name = &atlas->cities[city].name,
		.index = atlas->cities[city].place < atlas->area_count
			? atlas->cities[city].place : -1 };
	return true;
}

static bool track_at(const struct world *world, int i, struct named *out)
{
	if (i >= world->track_count)
		return false;
	*out = (struct named){ .id = world->tracks[i].id, .name = &world->tracks[i].name,
		.index = i, .track = true };
	return true;
}

/* Orders that the team may be given in this scenario. */
static bool order_at(const struct scene *scene, int i, struct named *out)
{
	const struct world *world = scene->world;

	for (int kind = 0; kind < world->order_count; kind++)
		if (world->orders[kind].team == scene->team
			&& order_is_offered(world, &scene->view.seen, kind) && i-- == 0) {
			*out = (struct named){ .id = world->orders[kind].id,
				.name = &world->orders[kind].name, .index = kind };
			return true;
		}
	return false;
}

static bool target_named(const struct world *world, int kind, int i, struct named *out)
{
	int target = i < target_count(world, kind) ? target_at(world, kind, i) : -1;

	if (target < 0)
		return false;
	if (world->orders[kind].target_kind == TARGET_KIND_AREA)
		return area_at(world, target, out);
	if (world->orders[kind].target_kind != TARGET_KIND_BLOC)
		return false;
	*out = (struct named){ .id = world->blocs[target].id, .name = &world->blocs[target].name,
		.index = target };
	return true;
}

bool named_at(const struct request_context *context, enum request_argument argument, int kind,
	int i, struct named *out)
{
	const struct scene *scene = context->scene;

	if (!scene)
		return false;
	switch (argument) {
	case ARGUMENT_PLACE: return place_at(scene, i, out);
	case ARGUMENT_SUBJECT:
		return track_at(scene->world, i, out)
			|| area_at(scene->world, i - scene->world->track_count, out);
	case ARGUMENT_TRACK: return track_at(scene->world, i, out);
	case ARGUMENT_COUNTRY:
		if (i >= scene->world->country_count)
			return false;
		*out = (struct named){ .id = scene->world->countries[i].id,
			.name = &scene->world->countries[i].name, .index = i };
		return true;
	case ARGUMENT_ORDER: return order_at(scene, i, out);
	case ARGUMENT_TARGET: return target_named(scene->world, kind, i, out);
	case ARGUMENT_NONE: case ARGUMENT_WORDS: case ARGUMENT_COMMAND: case ARGUMENT_SHEET:
	case ARGUMENT_TURN:
		break;
	}
	return false;
}

static bool begins(const char *name, const char *text)
{
	return name && *name && strncasecmp(name, text, strlen(text)) == 0;
}

/* Whether a word within name begins with text. */
static bool word_begins(const char *name, const char *text)
{
	for (const char *at = name ? strchr(name, ' ') : NULL; at; at = strchr(at + 1, ' '))
		if (begins(at + 1, text))
			return true;
	return false;
}

/* Chinese has no blanks between words: any place will do. */
static bool holds(const char *name, const char *text)
{
	return name && (unsigned char)text[0] >= 0x80 && strstr(name, text);
}

/* How well text names it: 0 not at all, 4 it is the id or a name in full. */
static int fits(const struct named *named, const char *text)
{
	const char *english = named->name->in[LANG_EN], *chinese = named->name->in[LANG_ZH_TW];

	if ((named->id && strcasecmp(named->id, text) == 0)
		|| (english && strcasecmp(english, text) == 0)
		|| (chinese && strcmp(chinese, text) == 0))
		return 4;
	if (begins(english, text) || begins(chinese, text))
		return 3;
	if (begins(named->id, text))
		return 2;
	return word_begins(english, text) || holds(chinese, text);
}

bool named_begins(const struct named *named, const char *text)
{
	return !*text || fits(named, text) > 0;
}

bool named_find(const struct request_context *context, enum request_argument argument, int kind,
	const char *text, struct named *out)
{
	struct named named;
	int best = 0;

	for (int i = 0; *text && named_at(context, argument, kind, i, &named); i++)
		if (named.index >= 0 && fits(&named, text) > best) {
			best = fits(&named, text);
			*out = named;
		}
	return best > 0;
}

bool named_nearest(const struct request_context *context, enum request_argument argument,
	int kind, const char *text, char *out, size_t size)
{
	const char *best = NULL;
	struct named named;

	for (int i = 0; named_at(context, argument, kind, i, &named); i++) {
		if (named.id)
			name_offer(text, named.id, &best);
		for (int lang = 0; lang < LANG_COUNT; lang++)
			if (named.name->in[lang])
				name_offer(text, named.name->in[lang], &best);
	}
	if (best)
		snprintf(out, size, "%s", best);
	return best != NULL;
}
