/* SPDX-License-Identifier: MIT */
#ifndef UI_KEYS_H
#define UI_KEYS_H

#include <stddef.h>

#include "ui/doc.h"

/* Where keys are pressed. */
enum place {
	PLACE_TITLE, PLACE_SETUP, PLACE_READ, PLACE_BOARD, PLACE_LIST, PLACE_TARGET,
	PLACE_RESOLUTION, PLACE_REPLAY, PLACE_COUNT
};

/* What a key does. */
enum action {
	ACTION_NONE,
	ACTION_UP, ACTION_DOWN, ACTION_LEFT, ACTION_RIGHT,
	ACTION_PAN_UP, ACTION_PAN_DOWN, ACTION_PAN_LEFT, ACTION_PAN_RIGHT,
	ACTION_ZOOM_IN, ACTION_ZOOM_OUT, ACTION_WHOLE, ACTION_GREENLAND, ACTION_ATLANTIC,
	ACTION_FIND, ACTION_PANEL, ACTION_PANEL_BACK, ACTION_INSPECT,
	ACTION_ORDER, ACTION_REASON, ACTION_REMOVE, ACTION_UNDO, ACTION_REDO, ACTION_SETTINGS,
	ACTION_INTENT, ACTION_SEAL,
	ACTION_AIMS, ACTION_TRACKS, ACTION_NEWS, ACTION_VOTES, ACTION_WHY,
	ACTION_CHOOSE, ACTION_BACK, ACTION_NEXT, ACTION_PREVIOUS, ACTION_SKIP,
	ACTION_TURN_NEXT, ACTION_TURN_BACK, ACTION_FIRST, ACTION_LAST, ACTION_GO, ACTION_EYES,
	ACTION_CONTINUE, ACTION_OPEN_GAME,
	ACTION_HELP, ACTION_COMMAND, ACTION_REDRAW, ACTION_QUIT,
};

/* The action of a key at a place; ACTION_NONE if it has none there. */
enum action keys_action(enum place place, int key);

/*
 * The keys of a place that its bottom line shows, as rich text: "o order  S
 * seal  ? help". What cols columns cannot hold is left out, help last.
 */
void keys_line(enum place place, int cols, struct str *out);

/* All keys of a place with what they do, for the help screen. */
void keys_help(enum place place, struct doc *doc);

#endif
