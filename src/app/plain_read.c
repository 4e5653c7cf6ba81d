/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/plain_read.h"

#include <stdlib.h>

#include "engine/prediction.h"
#include "prose/gettext.h"
#include "ui/panels.h"
#include "ui/reading.h"
#include "ui/why.h"
#include "ui/words.h"

enum { READ_TRACKS = READ_FIRST, READ_TRACK, READ_AREA, READ_MAP, READ_HOLDERS, READ_CHANGED,
	READ_FIND, READ_WHY, READ_NEWS, READ_SCORE, READ_BRIEFING, READ_SOURCES, READ_BRIEF,
	READ_VERBOSE, READ_WIDTH };

/* Areas and what else can be asked why share a list of names: by these they are told apart. */
enum { TRACKS_FROM = 1000, DERIVED_FROM = 2000, OBJECTIVES_FROM = 3000, SCORE = 4000,
	PURSE_FROM = 5000 };

enum { MOST_WIDTH = 1000, WHY_COLS = 76 };

const struct plain_command READ_COMMANDS[] = {
	{ "tracks", NULL, NULL, N_("all tracks with their values"), READ_TRACKS, ACTION_TRACKS },
	{ "track", NULL, N_("NAME"), N_("one track: what it means, and its history"), READ_TRACK, 0 },
	{ "area", NULL, N_("[NAME]"), N_("an area: who holds it, units, neighbours; without a name "
		"the one named last"), READ_AREA, ACTION_INSPECT },
	{ "map", NULL, N_("[REGION]"), N_("the map in words, from north to south"), READ_MAP, 0 },
	{ "who", "front", NULL, N_("who holds what, and the front in Ukraine"), READ_HOLDERS, 0 },
	{ "changed", NULL, NULL, N_("areas where something changed last turn"), READ_CHANGED, 0 },
	{ "find", NULL, N_("TEXT"), N_("areas and cities with this in their name"), READ_FIND,
		ACTION_FIND },
	{ "why", NULL, N_("[NAME]"), N_("why a number stands where it does: a track, an "
		"area, an objective, score, budget, capital"), READ_WHY, ACTION_WHY },
	{ "news", NULL, NULL, N_("what happened last turn, in full"), READ_NEWS, ACTION_NEWS },
	{ "score", "aims", NULL, N_("your points so far, and the turn's question"), READ_SCORE,
		ACTION_AIMS },
	{ "briefing", NULL, NULL, N_("the briefing again"), READ_BRIEFING, 0 },
	{ "sources", NULL, NULL, N_("where the scenario has its figures from"), READ_SOURCES, 0 },
	{ "brief", NULL, NULL, N_("say as little as possible from now on"), READ_BRIEF, 0 },
	{ "verbose", NULL, NULL, N_("say everything again"), READ_VERBOSE, 0 },
	{ "width", NULL, N_("NUMBER"), N_("break lines at this column; 0: never, one line a "
		"paragraph"), READ_WIDTH, 0 },
	{ 0 },
};

/* Areas and cities (their areas), as a person may name them. */
static void add_areas(struct plain_names *names, const struct scene *scene)
{
	const struct atlas *atlas = scene->atlas;

	for (int i = 0; i < scene->world->area_count; i++)
		plain_names_add(names, i, scene->world->areas[i].id, &scene->world->areas[i].name);
	for (int i = 0; i < atlas->city_count; i++)
		if (atlas->cities[i].place < scene->world->area_count)
			plain_names_add(names, atlas->cities[i].place, NULL, &atlas->cities[i].name);
}

static void add_tracks(struct plain_names *names, const struct scene *scene)
{
	for (int i = 0; i < scene->world->track_count; i++)
		plain_names_add(names, TRACKS_FROM + i, scene->world->tracks[i].id,
			&scene->world->tracks[i].name);
}

/* The value that text names; else it is said why there is none, and -1. */
static int named(struct plain *plain, const struct plain_names *names, const char *text)
{
	struct str complaint;
	int value = -1;

	if (!*text) {
		plain_say(plain, _("Say which track or area."));
		return -1;
	}
	str_init(&complaint);
	if (!plain_names_find(names, text, &value, &complaint)) {
		value = -1;
		plain_say(plain, complaint.text);
	}
	str_release(&complaint);
	return value;
}

static void say_track(struct plain *plain, const struct scene *scene, const char *text)
{
	struct plain_names names;
	struct doc doc;
	int value;

	plain_names_clear(&names);
	add_tracks(&names, scene);
	value = named(plain, &names, text);
	if (value < 0)
		return;
	plain_doc_init(&doc);
	words_history(scene, value - TRACKS_FROM, &doc);
	plain_tell(plain, &doc);
}

static void say_area(struct plain *plain, struct scene *scene, const char *text)
{
	struct plain_names names;
	struct doc doc;

	plain_names_clear(&names);
	add_areas(&names, scene);
	if (*text) {
		int value = named(plain, &names, text);

		if (value < 0)
			return;
		scene->area = value;
		scene->track_chosen = false;
	}
	if (scene->area < 0) {
		plain_say(plain, _("Say which area."));
		return;
	}
	plain_doc_init(&doc);
	panel_area(scene, true, &doc);
	plain_tell(plain, &doc);
}

/* Every area that has the text in its name or in one of its cities'. */
static void say_found(struct plain *plain, struct scene *scene, const char *text)
{
	struct plain_names names;
	bool told[MAX_AREAS] = { false };
	int count = 0;

	for (int i = 0; *text && i < scene->world->area_count; i++) {
		plain_names_clear(&names);
		add_areas(&names, scene);
		for (int j = 0; j < names.count && !told[i]; j++) {
			struct plain_names one = { .count = 1, .list = { names.list[j] } };
			struct str line;
			int value;

			str_init(&line);
			told[i] = names.list[j].value == i
				&& plain_names_find(&one, text, &value, &line);
			str_release(&line);
		}
	}
	for (int i = 0; i < scene->world->area_count; i++) {
		struct str line;

		if (!told[i])
			continue;
		str_init(&line);
		words_area_line(scene, i, &line);
		plain_say(plain, line.text);
		str_release(&line);
		if (count++ == 0)
			scene->area = i;
	}
	if (count == 0)
		plain_say(plain, _("No area or city has this in its name."));
}

/* What belongs to a team: its score, objectives, purse. */
static void add_own(struct plain_names *names, const struct scene *scene)
{
	const struct world *world = scene->world;

	for (int i = 0; i < world->objective_count[scene->team]; i++)
		plain_names_add(names, OBJECTIVES_FROM + i, world->objectives[scene->team][i].id,
			&world->objectives[scene->team][i].name);
	plain_names_add_word(names, SCORE, "score");
	plain_names_add_word(names, PURSE_FROM + RES_BP, "budget");
	plain_names_add_word(names, PURSE_FROM + RES_BP, _("budget"));
	plain_names_add_word(names, PURSE_FROM + RES_PC, "capital");
	plain_names_add_word(names, PURSE_FROM + RES_PC, _("capital"));
}

/* Everything that can be asked why by its name. */
static void list_subjects(struct plain_names *names, const struct scene *scene)
{
	const struct world *world = scene->world;

	plain_names_clear(names);
	add_tracks(names, scene);
	add_areas(names, scene);
	for (int i = 0; i < world->derived_count; i++)
		plain_names_add(names, DERIVED_FROM + i, world->derived[i].id,
			&world->derived[i].name);
	if (scene->team < TEAM_COUNT)
		add_own(names, scene);
}

static struct subject subject_from(const struct scene *scene, int value)
{
	if (value >= PURSE_FROM)
		return subject_of_team(SUBJECT_RESOURCE, (int)scene->team, value - PURSE_FROM, 0);
	if (value >= SCORE)
		return subject_of_team(SUBJECT_SCORE, (int)scene->team, 0, 0);
	if (value >= OBJECTIVES_FROM)
		return subject_of_team(SUBJECT_OBJECTIVE, (int)scene->team,
			value - OBJECTIVES_FROM, 0);
	if (value >= DERIVED_FROM)
		return subject_of(SUBJECT_DERIVED, value - DERIVED_FROM);
	return value >= TRACKS_FROM ? subject_of(SUBJECT_TRACK, value - TRACKS_FROM)
		: subject_of(SUBJECT_AREA, value);
}

static void say_why(struct plain *plain, struct scene *scene, const char *text)
{
	struct plain_names names;
	int value = scene->track_chosen && scene->track >= 0 ? TRACKS_FROM + scene->track
		: scene->area;
	struct why why = { .scene = scene, .cols = WHY_COLS };
	struct doc doc;

	list_subjects(&names, scene);
	if (*text)
		value = named(plain, &names, text);
	else if (value < 0)
		plain_say(plain, _("Say which track or area."));
	if (value < 0)
		return;
	plain_doc_init(&doc);
	why_write(&why, subject_from(scene, value), &doc);
	plain_tell(plain, &doc);
}

static void say_page(struct plain *plain, const struct scene *scene,
	void (*page)(const struct scene *, struct doc *))
{
	struct doc doc;

	plain_doc_init(&doc);
	page(scene, &doc);
	plain_tell(plain, &doc);
}

static void score(const struct scene *scene, struct doc *out)
{
	const struct prediction *posed = prediction_posed(scene->world, scene->view.seen.turn);

	reading_scores(scene, scene->team, out);
	if (posed)
		doc_addf(out, 't', _("This turn's question: %s"),
			text_in(&posed->question, scene->lang));
}

/* Pages that belong to a team. */
static void say_own(struct plain *plain, const struct scene *scene,
	void (*page)(const struct scene *, struct doc *))
{
	if (scene->team < TEAM_COUNT)
		say_page(plain, scene, page);
	else
		plain_say(plain, _("That belongs to a team; these eyes are none's."));
}

static void set_brief(struct plain *plain, bool brief)
{
	plain->brief = brief;
	plain_say(plain, brief ? _("From now on as little as possible.")
		: _("From now on everything."));
}

static void set_width(struct plain *plain, const char *text)
{
	int width = atoi(text);

	if (*text < '0' || *text > '9' || width > MOST_WIDTH || (width > 0 && width < 20)) {
		plain_sayf(plain, _("A width is 0, or a number from 20 to %d."), MOST_WIDTH);
		return;
	}
	plain->width = width;
	plain_say(plain, width ? _("Lines are broken from now on.")
		: _("Every paragraph is one line from now on."));
}

bool plain_read(struct plain *plain, struct scene *scene, int id, const char *rest)
{
	switch (id) {
	case READ_TRACKS: say_page(plain, scene, words_tracks); break;
	case READ_TRACK: say_track(plain, scene, rest); break;
	case READ_AREA: say_area(plain, scene, rest); break;
	case READ_MAP: plain_map(plain, scene, rest); break;
	case READ_HOLDERS: plain_holders(plain, scene); break;
	case READ_CHANGED: plain_changed(plain, scene); break;
	case READ_FIND: say_found(plain, scene, rest); break;
	case READ_WHY: say_why(plain, scene, rest); break;
	case READ_NEWS: say_page(plain, scene, reading_news); break;
	case READ_SCORE: say_own(plain, scene, score); break;
	case READ_SOURCES:
		plain_say(plain, text_in(&scene->world->scenario.sources, scene->lang));
		break;
	case READ_BRIEFING: say_own(plain, scene, reading_briefing); break;
	case READ_BRIEF: set_brief(plain, true); break;
	case READ_VERBOSE: set_brief(plain, false); break;
	case READ_WIDTH: set_width(plain, rest); break;
	default: return false;
	}
	return true;
}
