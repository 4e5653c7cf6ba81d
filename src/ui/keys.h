/* SPDX-License-Identifier: MIT */
#ifndef UI_KEYS_H
#define UI_KEYS_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/doc.h"

struct binding;
struct keymap;

/* Where keys are pressed. */
enum place {
	PLACE_TITLE, PLACE_SETUP, PLACE_READ, PLACE_BOARD, PLACE_LIST, PLACE_TARGET,
	PLACE_RESOLUTION, PLACE_REPLAY, PLACE_OFFERS, PLACE_ARGUE, PLACE_BALLOT,
	PLACE_CHAIR, PLACE_HEARING, PLACE_PALETTE, PLACE_SETTINGS, PLACE_PACKAGE, PLACE_PAGE,
	PLACE_CURTAIN, PLACE_FORM, PLACE_RULES, PLACE_COUNTRIES, PLACE_BUDGET, PLACE_AGREEMENTS,
	PLACE_COUNT
};

/* What a key does. */
enum action {
	ACTION_NONE,
	ACTION_UP, ACTION_DOWN, ACTION_LEFT, ACTION_RIGHT,
	ACTION_PAN_UP, ACTION_PAN_DOWN, ACTION_PAN_LEFT, ACTION_PAN_RIGHT,
	ACTION_ZOOM_IN, ACTION_ZOOM_OUT, ACTION_WHOLE, ACTION_GREENLAND, ACTION_ATLANTIC,
	ACTION_RINGS, ACTION_MAP_MODE, ACTION_LEGEND,
	ACTION_FIND, ACTION_PANEL, ACTION_PANEL_BACK, ACTION_INSPECT,
	ACTION_ORDER, ACTION_REASON, ACTION_REMOVE, ACTION_UNDO, ACTION_REDO, ACTION_SETTINGS,
	ACTION_INTENT, ACTION_SEAL,
	ACTION_AIMS, ACTION_TRACKS, ACTION_NEWS, ACTION_VOTES, ACTION_WHY,
	ACTION_CHOOSE, ACTION_BACK, ACTION_NEXT, ACTION_PREVIOUS, ACTION_SKIP,
	ACTION_TURN_NEXT, ACTION_TURN_BACK, ACTION_FIRST, ACTION_LAST, ACTION_GO, ACTION_EYES,
	ACTION_WALL, ACTION_LINE_NEXT, ACTION_LINE_BACK,
	ACTION_CONTINUE, ACTION_OPEN_GAME,
	ACTION_OFFERS, ACTION_ARGUE, ACTION_PROPOSE, ACTION_ACCEPT, ACTION_REFUSE, ACTION_COUNTER,
	ACTION_MESSAGE, ACTION_DENOUNCE, ACTION_SIGNAL, ACTION_DONE, ACTION_YES, ACTION_NO,
	ACTION_ABSTAIN, ACTION_SIGN, ACTION_VOTE_C, ACTION_VOTE_R, ACTION_VOTE_W,
	ACTION_FACILITATOR, ACTION_HEARD, ACTION_SHEETS, ACTION_CARDS, ACTION_RULINGS,
	ACTION_PREVIEW, ACTION_OUTLOOK, ACTION_OPTIONS,
	ACTION_COUNTRIES, ACTION_BUDGET, ACTION_AGREEMENTS,
	ACTION_HELP, ACTION_COMMAND, ACTION_REDRAW, ACTION_QUIT,
};

/*
 * All of the following: map is what the player bound otherwise (ui/keymap.h), NULL: nothing.
 * The action of a key at a place; ACTION_NONE if it has none there.
 */
enum action keys_action(const struct keymap *map, enum place place, int key);

/*
 * The keys of a place that its bottom line shows, as rich text: "o order  S
 * seal  ? help". What cols columns cannot hold is left out, help last.
 */
void keys_line(const struct keymap *map, enum place place, int cols, struct str *out);

/* The same, but for one action, of which nothing can come now. */
void keys_line_without(const struct keymap *map, enum place place, enum action action, int cols,
	struct str *out);

/* All keys of a place with what they do, for the help screen. */
void keys_help(const struct keymap *map, enum place place, struct doc *doc);

/* Whether an action has keys at a place. */
bool keys_has(enum place place, enum action action);

/* Its keys there, most important first, at most as many as a binding has; return how many. */
int keys_of(const struct keymap *map, enum place place, enum action action, int *keys);

/*
 * What else a key of a binding does at its place: the action of the table, or of a binding
 * that stands before it in the file, then in *other. ACTION_NONE: nothing.
 */
enum action keys_clash(const struct keymap *map, const struct binding *binding, int key,
	const struct binding **other);

#endif
