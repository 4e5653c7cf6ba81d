/* SPDX-License-Identifier: MIT */
#ifndef UI_SCENE_H
#define UI_SCENE_H

#include <stdbool.h>
#include <stdint.h>

#include "engine/ledger.h"
#include "engine/view.h"
#include "engine/world.h"
#include "geo/atlas.h"
#include "prose/prose.h"
#include "ui/doc.h"
#include "ui/keymap.h"
#include "ui/map_view.h"
#include "ui/theme.h"

/*
 * What a screen with a map shows: the game as one pair of eyes sees it. All
 * pointers are borrowed. What is in it was redacted before it came here.
 */
struct scene {
	const struct world *world;
	const struct atlas *atlas;
	const struct theme *theme;
	struct map_view *map;
	const struct keymap *keys;       /* as the player bound them; NULL: as usual */
	enum lang lang;
	enum team team;                  /* whose eyes; TEAM_NONE: nobody's alone */
	const char *eyes;                /* how the header calls TEAM_NONE; NULL: "all eyes" */
	char clock[16];                  /* time left, for the header; "": no clock */
	struct view view;
	struct state before;             /* as these eyes saw it a turn ago */
	bool has_before;
	const struct ledger *past;       /* what happened, past_count redacted ledgers: the start
	                                    first, the last turn last */
	int past_count;
	int applied;                     /* entries of the last of them that view shows already;
	                                    0: all */
	int area;                        /* selected area; -1: none */
	int track;                       /* selected track, for "why"; -1: none */
	bool track_chosen;               /* the track was selected after the area */
};

struct prose scene_prose(const struct scene *scene);

/* A name of the data in the scene's language; fallback (an id) where it has none. */
const char *scene_name(const struct scene *scene, const struct text *name, const char *fallback);
const char *scene_area(const struct scene *scene, int area);

/* The ledger of the last turn, or NULL. */
const struct ledger *scene_news(const struct scene *scene);

/*
 * The tracks to watch: those the objectives name, then the others that are on
 * every screen. Return how many.
 */
int scene_tracks(const struct scene *scene, track_id out[MAX_TRACKS]);

/*
 * Let before be what these eyes would have seen a turn ago with the noise of
 * today: view.seen less what the last turn's ledger changed.
 */
void scene_look_back(struct scene *scene);

/*
 * After scene_look_back(): put the tracks that are known only roughly on the base of start,
 * the view with which the turn was played, so that a turn reads in one measure from its board
 * to its standing. Estimates are new each turn (rules B17).
 */
void scene_keep_base(struct scene *scene, const struct view *start);

/* The area to begin at: the first of those whose names are drawn first. */
int scene_first_area(const struct scene *scene);

/* Areas in which units or ownership changed in the last turn. */
uint64_t scene_changed(const struct scene *scene);

/* The weapon whose reach is shown around an area, or NULL. */
const struct weapon *scene_weapon(const struct scene *scene, int area);

/* What the map shows of the scene; targets are lit. */
void scene_model(const struct scene *scene, uint64_t targets, struct map_model *model);

/*
 * Draw the map into box; targets are lit. The cursor is left on the selected area,
 * or at the map's corner if that is not on it and nothing else has the cursor.
 */
void scene_draw_map(const struct scene *scene, struct canvas *canvas, const struct box *box,
	uint64_t targets);

/* Carry out a key on the map (arrows, pan, zoom, insets); false if it is none. */
bool scene_map_key(struct scene *scene, int action);

/*
 * Let scene->view be start with the first last entries of a redacted ledger carried out, as
 * far as a screen shows it: tracks, units, ownership, the turn.
 */
void scene_replay(struct scene *scene, const struct view *start, const struct ledger *ledger,
	int last);

/* Select the first area or city whose name, in either language, or id begins with text. */
bool scene_find(struct scene *scene, const char *text);

/*
 * Name fitted into exactly width columns, blanks added, cut with ".." at its end; out has
 * room for 4 * width + 1 bytes.
 */
void fit_name(const char *name, int width, char *out);

#endif
