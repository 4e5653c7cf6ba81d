/* SPDX-License-Identifier: MIT */
#include "ui/scene.h"
#include "config.h"


#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/utf8.h"
#include "ui/keys.h"

struct prose scene_prose(const struct scene *scene)
{
	return (struct prose){ .world = scene->world, .lang = scene->lang };
}

const char *scene_name(const struct scene *scene, const struct text *name, const char *fallback)
{
	const char *text = text_in(name, scene->lang);

	return *text ? text : fallback;
}

const char *scene_area(const struct scene *scene, int area)
{
	const struct area *it = &scene->world->areas[area];

	return scene_name(scene, &it->name, it->id);
}

const struct ledger *scene_news(const struct scene *scene)
{
	return scene->past_count > 0 ? &scene->past[scene->past_count - 1] : NULL;
}

/* Set the bits of the tracks that an expression reads. */
static void tracks_of(const struct world *world, struct expr expr, uint64_t *set)
{
	for (int i = 0; i < expr.count; i++) {
		const struct op *op = &world->code[expr.first + i];

		if (op->code == OP_TRACK)
			*set |= bit_of(op->arg);
		else if (op->code == OP_DERIVED)
			tracks_of(world, world->derived[op->arg].is, set);
	}
}

int scene_tracks(const struct scene *scene, track_id out[MAX_TRACKS])
{
	const struct world *world = scene->world;
	uint64_t named = 0;
	int count = 0;

	for (int team = 0; team < TEAM_COUNT; team++)
		for (int i = 0; i < world->objective_count[team]; i++)
			tracks_of(world, world->objectives[team][i].of, &named);
	for (int pass = 0; pass < 2; pass++)
		for (int i = 0; i < world->track_count; i++) {
			bool is_named = named & bit_of(i);

			if (pass == 0 ? is_named : !is_named && world->tracks[i].head)
				out[count++] = (track_id)i;
		}
	return count;
}

void scene_look_back(struct scene *scene)
{
	const struct ledger *news = scene_news(scene);

	scene->before = scene->view.seen;
	scene->has_before = news != NULL;
	for (int i = 0; news && i < news->count; i++) {
		const struct entry *entry = &news->entries[i];

		if (entry->kind == ENTRY_TRACK)
			scene->before.track[entry->subject] = (int16_t)(scene->before.track[
				entry->subject] - (entry->to - entry->from));
	}
}

void scene_keep_base(struct scene *scene, const struct view *start)
{
	for (int i = 0; i < scene->world->track_count; i++) {
		const struct track *track = &scene->world->tracks[i];
		int16_t *now = &scene->view.seen.track[i], *then = &scene->before.track[i];
		int value = start->seen.track[i] + *now - *then;

		/* What is exact now, through the turn's intelligence, stays exact. */
		if (!(scene->view.noisy_tracks & bit_of(i)))
			continue;
		*then = start->seen.track[i];
		*now = (int16_t)(value < track->low ? track->low
			: value > track->high ? track->high : value);
		if (!(start->noisy_tracks & bit_of(i)))
			scene->view.noisy_tracks &= ~bit_of(i);
	}
}

int scene_first_area(const struct scene *scene)
{
	const struct atlas *atlas = scene->atlas;
	int best = 0;

	for (int i = 1; i < atlas->area_count; i++)
		if (atlas->places[i].priority > atlas->places[best].priority)
			best = i;
	return best;
}

static void select_towards(struct scene *scene, int rows, int cols)
{
	scene->area = map_view_towards(scene->map, scene->area, rows, cols);
	scene->track_chosen = false;
	if (scene->area >= 0)
		map_view_follow(scene->map, scene->area);
}

/* Show an inset, or the main map again if it is shown. */
static void toggle_inset(struct scene *scene, const char *id)
{
	int view = map_view_find(scene->atlas, id);

	if (view < 0)
		return;
	map_view_show(scene->map, map_view_shown(scene->map) == view ? 0 : view);
}

static bool map_window_key(struct scene *scene, int action)
{
	enum { PAN_ROWS = 4, PAN_COLS = 10 };

	switch (action) {
	case ACTION_PAN_UP: map_view_pan(scene->map, -PAN_ROWS, 0); break;
	case ACTION_PAN_DOWN: map_view_pan(scene->map, PAN_ROWS, 0); break;
	case ACTION_PAN_LEFT: map_view_pan(scene->map, 0, -PAN_COLS); break;
	case ACTION_PAN_RIGHT: map_view_pan(scene->map, 0, PAN_COLS); break;
	case ACTION_ZOOM_IN: map_view_zoom(scene->map, 1.25, scene->area); break;
	case ACTION_ZOOM_OUT: map_view_zoom(scene->map, 0.8, scene->area); break;
	case ACTION_WHOLE: map_view_show(scene->map, 0); break;
	case ACTION_RINGS: map_view_set_rings(scene->map, !map_view_rings(scene->map)); break;
	case ACTION_MAP_MODE:
		map_view_set_mode(scene->map,
			(enum map_mode)((map_view_mode(scene->map) + 1) % MAP_MODES));
		break;
	case ACTION_GREENLAND: toggle_inset(scene, "greenland"); break;
	case ACTION_ATLANTIC: toggle_inset(scene, "atlantic"); break;
	default: return false;
	}
	return true;
}

bool scene_map_key(struct scene *scene, int action)
{
	switch (action) {
	case ACTION_UP: select_towards(scene, -1, 0); return true;
	case ACTION_DOWN: select_towards(scene, 1, 0); return true;
	case ACTION_LEFT: select_towards(scene, 0, -1); return true;
	case ACTION_RIGHT: select_towards(scene, 0, 1); return true;
	default: return map_window_key(scene, action);
	}
}

static bool begins(const char *name, const char *text)
{
	return name && strncasecmp(name, text, strlen(text)) == 0;
}

static bool names_it(const char *id, const struct text *name, const char *text)
{
	return begins(id, text) || begins(name->in[LANG_EN], text)
		|| begins(name->in[LANG_ZH_TW], text);
}

bool scene_find(struct scene *scene, const char *text)
{
	const struct atlas *atlas = scene->atlas;
	int found = -1;

	if (!*text)
		return false;
	for (int i = 0; i < scene->world->area_count && found < 0; i++)
		if (names_it(scene->world->areas[i].id, &scene->world->areas[i].name, text))
			found = i;
	for (int i = 0; i < atlas->city_count && found < 0; i++)
		if (names_it(NULL, &atlas->cities[i].name, text)
			&& atlas->cities[i].place < atlas->area_count)
			found = atlas->cities[i].place;
	if (found < 0)
		return false;
	scene->area = found;
	scene->track_chosen = false;
	map_view_follow(scene->map, found);
	return true;
}

void fit_name(const char *name, int width, char *out)
{
	/* Two full stops: an ellipsis is of ambiguous width in East Asian locales. */
	const char *mark = width >= 6 && utf8_width(name) > width ? ".." : "";
	size_t bytes = utf8_fit(name, width - (int)strlen(mark));

	memcpy(out, name, bytes);
	strcpy(out + bytes, mark);
	bytes += strlen(mark);
	for (int used = utf8_width(out); used < width; used++)
		out[bytes++] = ' ';
	out[bytes] = '\0';
}
