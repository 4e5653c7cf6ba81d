/* SPDX-License-Identifier: MIT */
#ifndef UI_TITLE_H
#define UI_TITLE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"
#include "geo/atlas.h"
#include "ui/canvas.h"
#include "ui/keymap.h"
#include "ui/list.h"
#include "ui/map_view.h"

/* A scenario on the title screen. Texts are borrowed. */
struct title_item {
	const char *id;
	const char *name, *date, *premise;
	int turns, minutes;
	const char *missing;     /* what this release lacks for it, as a sentence; NULL: nothing */
	bool broken;             /* its file cannot be loaded; missing says so */
	uint64_t spots;          /* areas that it is about, by index in the atlas */
};

/* A saved game that can be gone on with or looked at. */
struct title_game {
	const char *path;
	const char *label;       /* "Nuuk Winter, turn 2/3, 17 January 2026" */
};

struct title {
	const struct title_item *items;
	struct list list;
	const char *last;                /* label of the unfinished game to go on with; NULL: none */
	const struct title_game *games;
	struct list game_list;
	bool choosing_game;
	const char *message;             /* why a choice was refused */
	bool help;
	const struct keymap *keys;       /* borrowed; NULL: as usual */
	struct map_view *map;            /* drawn beside the list where there is room; NULL: none */
	const struct atlas *atlas;       /* of the map */
	const struct theme *theme;
	enum lang lang;
};

enum title_event { TITLE_NOTHING, TITLE_PLAY, TITLE_CONTINUE, TITLE_REPLAY, TITLE_OPTIONS,
	TITLE_QUIT, TITLE_REDRAW };

enum title_event title_key(struct title *title, int key);
void title_draw(const struct title *title, struct canvas *canvas);

/* Used among the title's files: the map into box, all dim but what the selected item is about. */
void title_draw_map(const struct title *title, struct canvas *canvas, const struct box *box);

#endif
