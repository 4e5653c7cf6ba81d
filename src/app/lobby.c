/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/lobby.h"

#include <string.h>

#include "app/games.h"
#include "base/sort.h"
#include "content/content.h"
#include "content/map.h"
#include "io/file.h"
#include "prose/gettext.h"
#include "prose/prose.h"

enum { MAX_LOBBY = 64 };

static const char *keep(struct lobby *lobby, const char *text)
{
	return arena_copy(lobby->arena, text, strlen(text));
}

/* Why a scenario cannot be played by this release; NULL if it can. */
static const char *missing_text(struct lobby *lobby, unsigned missing)
{
	static const char *const NAMES[PROCEDURE_COUNT] = {
		[PROCEDURE_BATTLE] = N_("battles"),
	};
	struct str names, text;

	if (!missing)
		return NULL;
	str_init(&names);
	str_init(&text);
	for (int i = 0; i < PROCEDURE_COUNT; i++)
		if (missing & 1U << i)
			str_addf(&names, "%s%s", names.length ? ", " : "", _(NAMES[i]));
	str_addf(&text, _("Cannot be played yet: it needs rules that this release lacks (%s)."),
		names.text);

	const char *kept = keep(lobby, text.text);

	str_release(&names);
	str_release(&text);
	return kept;
}

/* An own file with a mistake is shown all the same, so that its author sees where it went. */
static const char *broken_text(struct lobby *lobby, const char *path)
{
	struct str text;

	str_init(&text);
	str_addf(&text, _("Cannot be loaded: \"eastflank check %s\" says why."), path);

	const char *kept = keep(lobby, text.text);

	str_release(&text);
	return kept;
}

/* The title begins with what a new player has time for; what cannot be played ends it. */
static int shorter_first(const void *first, const void *second)
{
	const struct scenario_brief *a = first;
	const struct scenario_brief *b = second;

	if (!a->broken != !b->broken)
		return a->broken ? 1 : -1;
	return a->minutes - b->minutes;
}

static struct title_item broken_item(struct lobby *lobby, const struct scenario_brief *brief)
{
	const char *why = broken_text(lobby, brief->broken);

	return (struct title_item){
		.id = brief->id, .name = brief->id, .date = "", .premise = why, .missing = why,
		.broken = true,
	};
}

static struct title_item playable_item(struct lobby *lobby, const struct scenario_brief *brief)
{
	return (struct title_item){
		.id = brief->id, .name = text_in(&brief->name, lobby->lang),
		.date = text_in(&brief->date, lobby->lang),
		.premise = text_in(&brief->premise, lobby->lang),
		.turns = brief->turns, .minutes = brief->minutes, .spots = brief->spots,
		.missing = missing_text(lobby, brief->missing),
	};
}

static void read_scenarios(struct lobby *lobby)
{
	struct scenario_brief *list = arena_alloc(lobby->arena, MAX_SCENARIOS, sizeof(*list));
	int count = content_scenario_files(lobby->arena, list);
	struct title_item *items = arena_alloc(lobby->arena, (size_t)count + 1, sizeof(*items));

	sort_stable(list, (size_t)count, sizeof(*list), shorter_first);
	for (int i = 0; i < count; i++)
		items[i] = list[i].broken ? broken_item(lobby, &list[i])
			: playable_item(lobby, &list[i]);
	lobby->title.items = items;
	lobby->title.list.count = count;
	while (lobby->title.list.selected + 1 < count
		&& items[lobby->title.list.selected].missing)
		lobby->title.list.selected++;
	if (count && items[lobby->title.list.selected].missing)
		lobby->title.list.selected = 0;
}

/* "Nuuk Winter, turn 2/3, 24 January 2026" */
static const char *label_of(struct lobby *lobby, const struct session *session)
{
	const struct world *world = session_world(session);
	const struct state *state = session_state(session);
	struct prose prose = { .world = world, .lang = lobby->lang };
	const char *name = strrchr(session_path(session), '/');
	struct str label;

	str_init(&label);
	str_addf(&label, _("%s, "), text_in(&world->scenario.name, lobby->lang));
	if (state->over)
		str_add(&label, _("finished"));
	else
		prose_turn(&prose, state->turn, &label);
	str_addf(&label, "  (%s)", name ? name + 1 : session_path(session));

	const char *kept = keep(lobby, label.text);

	str_release(&label);
	return kept;
}

/* The saved games, and room to look for the one to go on with. */
struct collector {
	struct lobby *lobby;
	struct title_game *games;
	int count;
};

static void collect(const char *path, const struct session *session, const struct faults *faults,
	void *data)
{
	struct collector *it = data;

	(void)faults;
	if (!session || it->count >= MAX_LOBBY)
		return;

	struct title_game *game = &it->games[it->count++];

	game->path = keep(it->lobby, path);
	game->label = label_of(it->lobby, session);
	if (strcmp(path, it->lobby->last) == 0)
		it->lobby->title.last = game->label;
}

static void read_games(struct lobby *lobby)
{
	struct collector it = { .lobby = lobby };

	it.games = arena_alloc(lobby->arena, MAX_LOBBY, sizeof(*it.games));
	if (!game_last(lobby->last))
		lobby->last[0] = '\0';
	games_each(collect, &it);
	lobby->title.games = it.games;
	lobby->title.game_list.count = it.count;
}

/* The map that the list stands beside; without one the title is a list alone. */
static void read_map(struct lobby *lobby)
{
	struct world *world = arena_alloc(lobby->arena, 1, sizeof(*world));
	struct faults faults = { .count = 0 };
	struct fault fault = { .code = FAULT_NONE };
	struct atlas *atlas = NULL;
	char path[PATH_SIZE];
	struct file file;

	if (!path_of_data("assets/maps/europe.yaml", path, &fault)
		|| !file_read(path, YAML_SIZE, &file, &fault))
		return;

	struct source source = { path, file.text, file.size };
	struct loader loader = { lobby->arena, &faults, &source };

	if (map_load(&loader, world, &atlas) && atlas) {
		lobby->title.atlas = atlas;
		lobby->title.map = map_view_new(atlas);
	}
	file_release(&file);
}

void lobby_init(struct lobby *lobby, enum lang lang, const struct theme *theme)
{
	*lobby = (struct lobby){ .arena = arena_new(), .lang = lang,
		.title = { .theme = theme, .lang = lang } };
	read_map(lobby);
	read_scenarios(lobby);
	read_games(lobby);
}

void lobby_release(struct lobby *lobby)
{
	map_view_free(lobby->title.map);
	arena_free(lobby->arena);
}
