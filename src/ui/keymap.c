/* SPDX-License-Identifier: MIT */
#include "ui/keymap.h"

#include <stddef.h>

/* Pages, lists and the set-up page are steered like less or a form: nothing is bound there. */
static const char *const PLACES[PLACE_COUNT] = {
	[PLACE_TITLE] = "title", [PLACE_BOARD] = "board", [PLACE_TARGET] = "target",
	[PLACE_RESOLUTION] = "resolution", [PLACE_REPLAY] = "replay", [PLACE_OFFERS] = "offers",
	[PLACE_ARGUE] = "arguments", [PLACE_HEARING] = "hearing", [PLACE_BALLOT] = "ballot",
	[PLACE_CHAIR] = "desk",
};

/* Ctrl-L, which draws anew, works everywhere and cannot be bound. */
static const char *const ACTIONS[] = {
	[ACTION_UP] = "up", [ACTION_DOWN] = "down", [ACTION_LEFT] = "left",
	[ACTION_RIGHT] = "right",
	[ACTION_PAN_UP] = "pan_up", [ACTION_PAN_DOWN] = "pan_down",
	[ACTION_PAN_LEFT] = "pan_left", [ACTION_PAN_RIGHT] = "pan_right",
	[ACTION_ZOOM_IN] = "zoom_in", [ACTION_ZOOM_OUT] = "zoom_out", [ACTION_WHOLE] = "whole",
	[ACTION_GREENLAND] = "greenland", [ACTION_ATLANTIC] = "atlantic",
	[ACTION_RINGS] = "rings", [ACTION_MAP_MODE] = "map_mode", [ACTION_LEGEND] = "legend",
	[ACTION_FIND] = "find", [ACTION_PANEL] = "panel", [ACTION_PANEL_BACK] = "panel_back",
	[ACTION_INSPECT] = "inspect",
	[ACTION_ORDER] = "order", [ACTION_REASON] = "reason", [ACTION_REMOVE] = "remove",
	[ACTION_UNDO] = "undo", [ACTION_REDO] = "redo", [ACTION_SETTINGS] = "settings",
	[ACTION_INTENT] = "intent", [ACTION_SEAL] = "seal",
	[ACTION_AIMS] = "score", [ACTION_TRACKS] = "tracks", [ACTION_NEWS] = "news",
	[ACTION_BUDGET] = "budget", [ACTION_AGREEMENTS] = "agreements",
	[ACTION_COUNTRIES] = "countries",
	[ACTION_VOTES] = "votes", [ACTION_WHY] = "why",
	[ACTION_CHOOSE] = "choose", [ACTION_BACK] = "back", [ACTION_NEXT] = "next",
	[ACTION_PREVIOUS] = "previous", [ACTION_SKIP] = "skip",
	[ACTION_TURN_NEXT] = "turn_next", [ACTION_TURN_BACK] = "turn_back",
	[ACTION_FIRST] = "first", [ACTION_LAST] = "last", [ACTION_GO] = "go",
	[ACTION_EYES] = "eyes", [ACTION_WALL] = "wall",
	[ACTION_LINE_NEXT] = "line_next", [ACTION_LINE_BACK] = "line_back",
	[ACTION_CONTINUE] = "continue", [ACTION_OPEN_GAME] = "open_game",
	[ACTION_OFFERS] = "deals", [ACTION_ARGUE] = "argue", [ACTION_PROPOSE] = "propose",
	[ACTION_ACCEPT] = "accept", [ACTION_REFUSE] = "refuse", [ACTION_COUNTER] = "counter",
	[ACTION_MESSAGE] = "message", [ACTION_DENOUNCE] = "denounce",
	[ACTION_SIGNAL] = "signal", [ACTION_DONE] = "done", [ACTION_YES] = "yes",
	[ACTION_NO] = "no", [ACTION_ABSTAIN] = "abstain", [ACTION_SIGN] = "sign",
	[ACTION_VOTE_C] = "vote_coalition", [ACTION_VOTE_R] = "vote_russia",
	[ACTION_VOTE_W] = "vote_washington",
	[ACTION_FACILITATOR] = "facilitator", [ACTION_HEARD] = "heard",
	[ACTION_SHEETS] = "sheets", [ACTION_CARDS] = "cards", [ACTION_RULINGS] = "rulings",
	[ACTION_PREVIEW] = "preview", [ACTION_OUTLOOK] = "outlook",
	[ACTION_OPTIONS] = "options",
	[ACTION_HELP] = "help", [ACTION_COMMAND] = "command", [ACTION_QUIT] = "quit",
};

enum { ACTION_NAMES = sizeof(ACTIONS) / sizeof(*ACTIONS) };

bool keymap_add(struct keymap *map, const struct binding *binding)
{
	if (map->count == MAX_BINDINGS || keymap_find(map, (enum place)binding->place,
		(enum action)binding->action))
		return false;
	map->list[map->count++] = *binding;
	return true;
}

const struct binding *keymap_find(const struct keymap *map, enum place place,
	enum action action)
{
	for (int i = 0; map && i < map->count; i++)
		if (map->list[i].place == place && map->list[i].action == action)
			return &map->list[i];
	return NULL;
}

static bool has_key(const struct binding *binding, int key)
{
	for (int i = 0; i < binding->count; i++)
		if (binding->keys[i] == key)
			return true;
	return false;
}

enum action keymap_action(const struct keymap *map, enum place place, int key)
{
	for (int i = 0; map && i < map->count; i++)
		if (map->list[i].place == place && has_key(&map->list[i], key))
			return (enum action)map->list[i].action;
	return ACTION_NONE;
}

const char *keymap_place_name(enum place place)
{
	return PLACES[place];
}

const char *keymap_action_name(enum action action)
{
	return (size_t)action < ACTION_NAMES ? ACTIONS[action] : NULL;
}
