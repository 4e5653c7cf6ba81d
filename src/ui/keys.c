/* SPDX-License-Identifier: MIT */
#include "ui/keys.h"

#include <stdint.h>

#include "prose/gettext.h"
#include "ui/input.h"
#include "ui/key_name.h"
#include "ui/keymap.h"
#include "ui/rich.h"

enum {
	TITLE = 1 << PLACE_TITLE, SETUP = 1 << PLACE_SETUP, READ = 1 << PLACE_READ,
	BOARD = 1 << PLACE_BOARD, LIST = 1 << PLACE_LIST, TARGET = 1 << PLACE_TARGET,
	RESOLUTION = 1 << PLACE_RESOLUTION, REPLAY = 1 << PLACE_REPLAY,
	OFFERS = 1 << PLACE_OFFERS, ARGUE = 1 << PLACE_ARGUE, BALLOT = 1 << PLACE_BALLOT,
	CHAIR = 1 << PLACE_CHAIR, HEARING = 1 << PLACE_HEARING,
	PALETTE = 1 << PLACE_PALETTE, SETTINGS = 1 << PLACE_SETTINGS,
	PARCEL = 1 << PLACE_PACKAGE, PAGE = 1 << PLACE_PAGE, CURTAIN = 1 << PLACE_CURTAIN,
	FORM = 1 << PLACE_FORM, RULES = 1 << PLACE_RULES, COUNTRIES = 1 << PLACE_COUNTRIES,
	BUDGET = 1 << PLACE_BUDGET, AGREEMENTS = 1 << PLACE_AGREEMENTS,
	CHANGES = SETTINGS | PARCEL | BUDGET, LISTS = PALETTE | CHANGES | COUNTRIES | AGREEMENTS
		| RULES | FORM,
	MAP = BOARD | TARGET | REPLAY, EVERYWHERE = (1 << PLACE_COUNT) - 1,
};

/* One key, or two that do the same, at some places. */
struct key_row {
	int places;
	int key, also;           /* also: 0 = none */
	uint8_t action;
	const char *name;        /* as printed; NULL: its neighbour names it */
	const char *brief;       /* for the bottom line; NULL: not there */
	const char *help;
};

static const struct key_row KEYS[] = {
	{ REPLAY, INPUT_RIGHT, ' ', ACTION_NEXT, N_("Left Right"), N_("step"),
		N_("one step back or forwards (also Space and Backspace)") },
	{ REPLAY, INPUT_LEFT, INPUT_BACKSPACE, ACTION_PREVIOUS, NULL, NULL, NULL },
	{ BOARD | TARGET, INPUT_LEFT, 'h', ACTION_LEFT, N_("arrows, h j k l"), NULL,
		N_("go to the nearest area in that direction") },
	{ REPLAY, 'h', 0, ACTION_LEFT, "h j k l", NULL,
		N_("go to the nearest area in that direction") },
	{ BOARD | TARGET, INPUT_RIGHT, 'l', ACTION_RIGHT, NULL, NULL, NULL },
	{ REPLAY, 'l', 0, ACTION_RIGHT, NULL, NULL, NULL },
	{ MAP, INPUT_UP, 'k', ACTION_UP, NULL, NULL, NULL },
	{ MAP, INPUT_DOWN, 'j', ACTION_DOWN, NULL, NULL, NULL },
	{ BOARD, 'o', 0, ACTION_ORDER, "o", N_("order"),
		N_("choose an order: its cost, its odds now, or why it cannot be given") },
	{ BOARD, 'S', 0, ACTION_SEAL, "S", N_("seal"),
		N_("seal the sheet; asks once, after that nothing can be changed") },
	{ BOARD, 'd', 0, ACTION_OFFERS, "d", N_("deals"),
		N_("deals: agreements in force, offers, messages; propose and answer") },
	{ BOARD, 'A', 0, ACTION_ARGUE, "A", NULL,
		N_("argue the selected order with up to three reasons, or argue no order") },
	{ BOARD, 'C', 0, ACTION_SIGN, "C", NULL,
		N_("Washington: ask Congress to sign an order, where a person plays it") },
	{ BOARD, 'r', 0, ACTION_REASON, "r", NULL,
		N_("write down why you give the selected order, for the debrief") },
	{ BOARD, 'x', INPUT_DELETE, ACTION_REMOVE, "x", NULL,
		N_("take the selected order off the sheet ([ and ] select)") },
	{ BOARD, 'u', 0, ACTION_UNDO, "u", NULL, N_("undo the last change of the sheet") },
	{ BOARD, INPUT_CTRL_R, 0, ACTION_REDO, "Ctrl-R", NULL, N_("do again what was undone") },
	{ BOARD, 's', 0, ACTION_SETTINGS, "s", N_("settings"),
		N_("standing settings: rules of engagement, alert and the like") },
	{ BOARD, 'I', 0, ACTION_INTENT, "I", NULL,
		N_("your intent for this turn in one line, and a prediction") },
	{ BOARD, '[', 0, ACTION_PREVIOUS, "[ ]", NULL,
		N_("select the line before or after in the panel at hand, to ask w about") },
	{ BOARD, ']', 0, ACTION_NEXT, NULL, NULL, NULL },
	{ MAP | CHAIR, '+', '=', ACTION_ZOOM_IN, "+ -", NULL, N_("zoom about the selected area") },
	{ MAP | CHAIR, '-', 0, ACTION_ZOOM_OUT, NULL, NULL, NULL },
	{ MAP | CHAIR, 'H', INPUT_SHIFT_LEFT, ACTION_PAN_LEFT, N_("H J K L, Shift-arrows"), NULL,
		N_("move the map") },
	{ MAP | CHAIR, 'J', INPUT_SHIFT_DOWN, ACTION_PAN_DOWN, NULL, NULL, NULL },
	{ MAP | CHAIR, 'K', INPUT_SHIFT_UP, ACTION_PAN_UP, NULL, NULL, NULL },
	{ MAP | CHAIR, 'L', INPUT_SHIFT_RIGHT, ACTION_PAN_RIGHT, NULL, NULL, NULL },
	{ MAP | CHAIR, '0', 0, ACTION_WHOLE, "0", NULL, N_("the whole map") },
	{ MAP | CHAIR, 'g', 0, ACTION_GREENLAND, "g", NULL, N_("the inset of Greenland, and back") },
	{ MAP | CHAIR, 'a', 0, ACTION_ATLANTIC, "a", NULL, N_("the inset of the Atlantic, and back") },
	{ MAP | CHAIR, 'R', 0, ACTION_RINGS, "R", NULL,
		N_("show how far missiles reach, or not") },
	{ MAP | CHAIR, 'D', 0, ACTION_MAP_MODE, "D", NULL,
		N_("draw the map in quarters of cells, in halves, or in outlines") },
	{ REPLAY, '/', 0, ACTION_FIND, "/", NULL,
		N_("find an area or a city by the beginning of its name") },
	{ BOARD, '/', 0, ACTION_FIND, "/", N_("find"),
		N_("find an area or a city by the beginning of its name") },
	{ BOARD | REPLAY, INPUT_TAB, 0, ACTION_PANEL, "Tab", NULL, N_("the next panel") },
	{ BOARD | REPLAY, INPUT_BACKTAB, 0, ACTION_PANEL_BACK, NULL, NULL, NULL },
	{ BOARD | REPLAY, 'i', INPUT_ENTER, ACTION_INSPECT, "i, Enter", NULL,
		N_("read all about the selected area") },
	{ BOARD, 'p', 0, ACTION_AIMS, "p", N_("score"),
		N_("what you are after, how many points it gives now, and the briefing again") },
	{ REPLAY, 'p', 0, ACTION_AIMS, "p", N_("score"),
		N_("the ending with everyone's score, or the score so far of the team that looks") },
	{ BOARD, 't', 0, ACTION_TRACKS, "t", N_("tracks"),
		N_("all tracks, and which of them you know only roughly") },
	{ REPLAY, 't', 0, ACTION_TRACKS, "t", NULL, N_("all tracks") },
	{ REPLAY, 'd', 0, ACTION_OFFERS, "d", NULL,
		N_("what was offered, said and ruled at the table in this turn, as these eyes may know") },
	{ BOARD | REPLAY, 'n', 0, ACTION_NEWS, "n", NULL, N_("what happened last turn") },
	{ BOARD | TARGET, 'v', 0, ACTION_VOTES, "v", NULL,
		N_("the odds of the selected order: its die, its battle, how each country is likely "
			"to vote, and why") },
	{ BOARD, 'b', 0, ACTION_BUDGET, "b", N_("budget"),
		N_("what your team pays every turn, as sliders, and what each amount brings") },
	{ BOARD, 'P', 0, ACTION_AGREEMENTS, "P", NULL,
		N_("promises: all agreements in force, offered, broken, ended, and what breaking costs") },
	{ BOARD, 'c', 0, ACTION_COUNTRIES, "c", NULL,
		N_("the countries that vote: how each leans, and what would move it") },
	{ BOARD | REPLAY, 'w', 0, ACTION_WHY, "w", N_("why"),
		N_("why the selected number stands as it does: what it is made of and everything "
			"that moved it, latest first; w again on a line of that page") },
	{ TARGET, INPUT_ENTER, ' ', ACTION_CHOOSE, "Enter", N_("choose this area"),
		N_("take the selected area as the target") },
	{ TARGET, INPUT_TAB, 0, ACTION_NEXT, "Tab", N_("next legal target"),
		N_("go to the next legal target") },
	{ TARGET, INPUT_BACKTAB, 0, ACTION_PREVIOUS, NULL, NULL, NULL },
	{ RESOLUTION, ' ', INPUT_RIGHT, ACTION_NEXT, "Space", N_("next"), N_("the next step") },
	{ RESOLUTION, INPUT_BACKSPACE, INPUT_LEFT, ACTION_PREVIOUS, N_("Backspace, Left"),
		N_("back"), N_("the step before") },
	{ RESOLUTION, INPUT_UP, INPUT_PAGE_UP, ACTION_UP, N_("Up, Down"), NULL,
		N_("scroll a long step") },
	{ RESOLUTION, INPUT_DOWN, INPUT_PAGE_DOWN, ACTION_DOWN, NULL, NULL, NULL },
	{ RESOLUTION, INPUT_ENTER, INPUT_END, ACTION_SKIP, "Enter", N_("skip to the end"),
		N_("go on to the end of the turn") },
	{ RESOLUTION, '[', ']', ACTION_PANEL, "[ ]", NULL,
		N_("select a line of the step, to ask w about") },
	{ RESOLUTION, 'w', 0, ACTION_WHY, "w", N_("why"),
		N_("why the selected line of the step stands as it does") },
	{ REPLAY, ']', 0, ACTION_LINE_NEXT, "[ ]", NULL,
		N_("select a line of the step, to ask w about") },
	{ REPLAY, '[', 0, ACTION_LINE_BACK, NULL, NULL, NULL },
	{ REPLAY, 'A', 0, ACTION_AGREEMENTS, "A", NULL,
		N_("all agreements as they stood in this turn, as these eyes may know") },
	{ REPLAY, INPUT_PAGE_DOWN, 0, ACTION_TURN_NEXT, "PgUp PgDn", N_("turn"),
		N_("one turn back or forwards") },
	{ REPLAY, INPUT_PAGE_UP, 0, ACTION_TURN_BACK, NULL, NULL, NULL },
	{ REPLAY, INPUT_HOME, 0, ACTION_FIRST, "Home End", NULL,
		N_("the beginning or the end") },
	{ REPLAY, INPUT_END, 0, ACTION_LAST, NULL, NULL, NULL },
	{ REPLAY, 'G', 0, ACTION_GO, "G", NULL, N_("go to a turn by its number") },
	{ REPLAY, 'v', 0, ACTION_EYES, "v", N_("whose eyes"),
		N_("see all, or what one team saw then") },
	{ REPLAY, 'P', 0, ACTION_WALL, "P", NULL,
		N_("as a projector shows it: large letters, what everyone may know") },
	{ OFFERS, 'p', 0, ACTION_PROPOSE, "p", N_("propose"), N_("make an offer") },
	{ OFFERS, 'a', 0, ACTION_ACCEPT, "a", N_("accept"),
		N_("accept the selected offer; asks once. With the last party's word it is in force") },
	{ OFFERS, 'r', 0, ACTION_REFUSE, "r", N_("refuse"), N_("refuse the selected offer") },
	{ OFFERS, 'c', 0, ACTION_COUNTER, "c", N_("counter"),
		N_("answer the selected offer with another one") },
	{ OFFERS, 'n', INPUT_ESCAPE, ACTION_DONE, "n", N_("done"),
		N_("no more to say: go on to the orders") },
	{ OFFERS, 'm', 0, ACTION_MESSAGE, "m", N_("message"),
		N_("write to one team or to all; everyone it goes to reads it at once") },
	{ OFFERS, 'x', 0, ACTION_DENOUNCE, "x", N_("denounce"),
		N_("denounce the selected agreement on this turn's sheet, or take that back; "
			"what it costs stands with the agreement, and the turn's end ends it") },
	{ OFFERS, 's', 0, ACTION_SIGNAL, "s", NULL,
		N_("Russia: show the others up to two orders that it says it will give") },
	{ ARGUE | HEARING, INPUT_ENTER, 0, ACTION_CHOOSE, "Enter", N_("counter-reason"),
		N_("write the counter-reason of the selected line, or another one") },
	{ ARGUE, 'c', 'C', ACTION_VOTE_C, "c r w", N_("accept or not"),
		N_("the Coalition, Russia, Washington: accept what the selected line says, or not") },
	{ ARGUE, 'r', 'R', ACTION_VOTE_R, NULL, NULL, NULL },
	{ ARGUE, 'w', 'W', ACTION_VOTE_W, NULL, NULL, NULL },
	{ BALLOT, 'y', 0, ACTION_YES, "y", N_("yes"), N_("vote yes") },
	{ BALLOT, 'n', 0, ACTION_NO, "n", N_("no"), N_("vote no") },
	{ BALLOT, 'a', 0, ACTION_ABSTAIN, "a", N_("abstain"), N_("abstain") },
	{ BALLOT, INPUT_ENTER, 0, ACTION_CHOOSE, "Enter", NULL,
		N_("in turn 1: declare the selected issue your red line") },
	{ BALLOT, 'S', 0, ACTION_DONE, "S", N_("seal"), N_("seal the votes and go on") },
	{ ARGUE | HEARING, 'n', 0, ACTION_DONE, "n", N_("no more"), N_("all is said: go on") },
	{ OFFERS | ARGUE | HEARING | BALLOT, INPUT_UP, INPUT_PAGE_UP, ACTION_UP,
		N_("Up, Down"), NULL,
		N_("select; what is selected is shown in full") },
	{ OFFERS | ARGUE | HEARING | BALLOT, INPUT_DOWN, INPUT_PAGE_DOWN, ACTION_DOWN, NULL, NULL,
		NULL },
	{ CHAIR, INPUT_ENTER, 0, ACTION_CHOOSE, "Enter", N_("do it"),
		N_("open the selected act: choose and type what it needs, then do it") },
	{ CHAIR, INPUT_UP, 0, ACTION_PREVIOUS, N_("Up, Down"), NULL, N_("select an act") },
	{ CHAIR, INPUT_DOWN, 0, ACTION_NEXT, NULL, NULL, NULL },
	{ CHAIR, 'n', 0, ACTION_DONE, "n", N_("go on"),
		N_("nothing more: give the keyboard back, or publish the turn if all is sealed") },
	{ CHAIR, 'p', 0, ACTION_PREVIEW, "p", N_("preview"),
		N_("the turn as it would come out now: every die with its key, odds and result") },
	{ CHAIR, 's', 0, ACTION_SHEETS, "s", N_("sheets"),
		N_("all sheets, sealed or drafted, with reasons and arguments") },
	{ CHAIR, 'd', 0, ACTION_OFFERS, "d", N_("deals"),
		N_("agreements, secret ones too, offers and messages") },
	{ CHAIR, 'c', 0, ACTION_CARDS, "c", N_("cards"),
		N_("the next cards, and what waits on the desk") },
	{ CHAIR, 'r', 0, ACTION_RULINGS, "r", N_("rulings"),
		N_("all that was done at the desk so far, with reasons, and your notes") },
	{ CHAIR, INPUT_TAB, 0, ACTION_PANEL, "Tab", N_("map"),
		N_("the map, or the list of acts, where both do not fit") },
	{ CHAIR, 't', 0, ACTION_TRACKS, "t", NULL, N_("all tracks") },
	{ CHAIR, 'i', 0, ACTION_INSPECT, "i", NULL, N_("read all about the selected area") },
	{ CHAIR, 'w', 0, ACTION_WHY, "w", NULL, N_("what happened in the selected area") },
	{ CHAIR, 'h', 0, ACTION_LEFT, "h j k l", NULL,
		N_("go to the nearest area in that direction") },
	{ CHAIR, 'l', 0, ACTION_RIGHT, NULL, NULL, NULL },
	{ CHAIR, 'k', 0, ACTION_UP, NULL, NULL, NULL },
	{ CHAIR, 'j', 0, ACTION_DOWN, NULL, NULL, NULL },
	{ BOARD, 'F', 0, ACTION_FACILITATOR, "F", NULL,
		N_("call the facilitator to the keyboard, where one sits at the table") },
	{ BOARD, 'M', 0, ACTION_HEARD, "M", NULL,
		N_("what the facilitator has told you so far") },
	{ BOARD, 'O', 0, ACTION_OUTLOOK, "O", NULL,
		N_("outlook: how games go on from here with your sheet, played by the machine") },
	{ TITLE, INPUT_ENTER, 0, ACTION_CHOOSE, "Enter", N_("play"), N_("set up this scenario") },
	{ TITLE, 'c', 0, ACTION_CONTINUE, "c", NULL, N_("go on with the last game") },
	{ TITLE, 'r', 0, ACTION_OPEN_GAME, "r", N_("replay"), N_("look at a saved game") },
	{ TITLE, 'o', 0, ACTION_OPTIONS, "o", N_("options"),
		N_("options: language, colours, map, mouse") },
	{ SETUP, INPUT_ENTER, 0, ACTION_CHOOSE, "Enter", N_("start"), N_("start the game") },
	{ LIST, INPUT_ENTER, 0, ACTION_CHOOSE, "Enter", N_("choose"), N_("take the selected line") },
	{ READ, INPUT_ENTER, 0, ACTION_CHOOSE, "Enter", N_("go on"), N_("go on") },
	{ LISTS, INPUT_UP, INPUT_PAGE_UP, ACTION_UP, N_("Up, Down"), NULL,
		N_("select a line; PgUp PgDn Home End go further") },
	{ LISTS, INPUT_DOWN, INPUT_PAGE_DOWN, ACTION_DOWN, NULL, NULL, NULL },
	{ PALETTE, INPUT_ENTER, 0, ACTION_CHOOSE, "Enter", NULL,
		N_("take this order: then choose its target, if it has one") },
	{ PALETTE, INPUT_TAB, 0, ACTION_VOTES, "Tab", NULL,
		N_("how each country is likely to vote on it") },
	{ BUDGET, '0', 0, ACTION_GO, "0-9", NULL, N_("type the amount") },
	{ BUDGET, 'x', INPUT_BACKSPACE, ACTION_REMOVE, "x", NULL, N_("what is usual again") },
	{ BUDGET, 'u', INPUT_CTRL_R, ACTION_UNDO, "u, Ctrl-R", NULL,
		N_("undo the last change of the sheet, do it again") },
	{ CHANGES | FORM, INPUT_LEFT, 0, ACTION_LEFT, N_("Left, Right"), NULL,
		N_("change what is selected (in the list of a field: another value)") },
	{ CHANGES | FORM, INPUT_RIGHT, 0, ACTION_RIGHT, NULL, NULL, NULL },
	{ COUNTRIES, INPUT_RIGHT, ']', ACTION_NEXT, N_("[ ], Left Right"), NULL,
		N_("another measure (on the page of a country, Left and Right: another country)") },
	{ COUNTRIES, INPUT_ENTER, 0, ACTION_CHOOSE, "Enter", NULL,
		N_("one country: what its vote is made of, and what would move it") },
	{ COUNTRIES, 's', 0, ACTION_GO, "s", NULL, N_("sort by bloc, by name, by chance") },
	{ COUNTRIES, '/', 0, ACTION_FIND, "/", NULL, N_("find a country") },
	{ PAGE | RULES, ' ', INPUT_PAGE_DOWN, ACTION_SKIP, "Space", NULL,
		N_("read on; arrows, PgUp, Home and End move too") },
	{ CURTAIN, INPUT_ENTER, 0, ACTION_CHOOSE, "Enter", NULL,
		N_("open the curtain: only who was called should sit here") },
	{ MAP | LIST | SETUP | READ | LISTS | PAGE, INPUT_ESCAPE, 0, ACTION_BACK, "Esc", NULL,
		N_("back") },
	{ EVERYWHERE & ~CURTAIN, ':', 0, ACTION_COMMAND, ":", NULL,
		N_("type a command; Tab completes it, :help lists them, :rule WORDS looks up the "
			"rules") },
	{ EVERYWHERE, '?', 0, ACTION_HELP, "?", N_("help"), N_("this page") },
	{ EVERYWHERE, INPUT_CTRL_L, 0, ACTION_REDRAW, "Ctrl-L", NULL, N_("draw the screen anew") },
	{ BOARD | RESOLUTION | OFFERS | ARGUE | HEARING | BALLOT | CHAIR, 'Q', 0, ACTION_QUIT, "Q",
		N_("quit"),
		N_("quit; everything is always saved") },
	{ TITLE | REPLAY, 'q', 'Q', ACTION_QUIT, "q", N_("quit"), N_("quit") },
	{ READ, 'Q', 0, ACTION_QUIT, "Q", NULL, N_("quit; everything is always saved") },
};

enum { KEY_ROWS = sizeof(KEYS) / sizeof(*KEYS) };

static bool is_at(int row, enum place place)
{
	return KEYS[row].places & 1 << place;
}

static bool is_key(int row, int key)
{
	return KEYS[row].key == key || (KEYS[row].also && KEYS[row].also == key);
}

enum action keys_action(const struct keymap *map, enum place place, int key)
{
	enum action bound = keymap_action(map, place, key);

	if (bound != ACTION_NONE)
		return bound;
	for (int i = 0; i < KEY_ROWS; i++)
		if (is_at(i, place) && is_key(i, key)
			&& !keymap_find(map, place, (enum action)KEYS[i].action))
			return (enum action)KEYS[i].action;
	return ACTION_NONE;
}

bool keys_has(enum place place, enum action action)
{
	for (int i = 0; i < KEY_ROWS; i++)
		if (is_at(i, place) && KEYS[i].action == action)
			return true;
	return false;
}

int keys_of(const struct keymap *map, enum place place, enum action action, int *keys)
{
	const struct binding *binding = keymap_find(map, place, action);
	int count = 0;

	for (int i = 0; binding && i < binding->count; i++)
		keys[count++] = binding->keys[i];
	for (int i = 0; !binding && i < KEY_ROWS; i++) {
		if (!is_at(i, place) || KEYS[i].action != action)
			continue;
		if (count < BINDING_KEYS)
			keys[count++] = KEYS[i].key;
		if (KEYS[i].also && count < BINDING_KEYS)
			keys[count++] = KEYS[i].also;
	}
	return count;
}

enum action keys_clash(const struct keymap *map, const struct binding *binding, int key,
	const struct binding **other)
{
	enum place place = (enum place)binding->place;

	*other = NULL;
	for (int i = 0; i < map->count; i++) {
		const struct binding *it = &map->list[i];
		bool before = it->line < binding->line
			|| (it->line == binding->line && it < binding);

		for (int k = 0; k < it->count; k++)
			if (before && it->place == place && it->keys[k] == key) {
				*other = it;
				return (enum action)it->action;
			}
	}
	for (int i = 0; i < KEY_ROWS; i++)
		if (is_at(i, place) && is_key(i, key)
			&& !keymap_find(map, place, (enum action)KEYS[i].action))
			return (enum action)KEYS[i].action;
	return ACTION_NONE;
}

/* Append the keys of an action, as they are bound, that out does not have yet. */
static void add_keys(const struct keymap *map, enum place place, enum action action,
	struct str *out)
{
	int keys[BINDING_KEYS];
	int count = keys_of(map, place, action, keys);

	for (int i = 0; i < count; i++) {
		str_add(out, out->length ? " " : "");
		key_write(keys[i], out);
	}
}

/*
 * What the row's keys are called: as the table has it, or, where the player bound one of them or
 * of those that follow without a name, one after the other.
 */
static void row_name(const struct keymap *map, int row, enum place place, struct str *out)
{
	bool bound = false;

	for (int i = row; i < KEY_ROWS && (i == row || !KEYS[i].name || !is_at(i, place)); i++)
		bound |= is_at(i, place)
			&& keymap_find(map, place, (enum action)KEYS[i].action) != NULL;
	if (!bound)
		str_add(out, _(KEYS[row].name));
	for (int i = row; bound && i < KEY_ROWS
		&& (i == row || !KEYS[i].name || !is_at(i, place)); i++)
		if (is_at(i, place))
			add_keys(map, place, (enum action)KEYS[i].action, out);
}

static bool is_in_line(int row, enum place place)
{
	return is_at(row, place) && KEYS[row].brief;
}

/* Columns a key takes in the bottom line, with the blanks before it. */
static int brief_width(int row, const char *name)
{
	return 3 + rich_width(name) + rich_width(_(KEYS[row].brief));
}

/* Add a key to the bottom line, in *left columns; help, for which room was kept, always. */
static void add_brief(int row, const char *name, int *left, struct str *out)
{
	bool help = KEYS[row].action == ACTION_HELP;

	if (!help && brief_width(row, name) > *left)
		return;
	*left -= help ? 0 : brief_width(row, name);
	str_addf(out, "%s" RICH_MARK "k%s" RICH_MARK "B %s", out->length ? "  " : " ", name,
		_(KEYS[row].brief));
}

void keys_line(const struct keymap *map, enum place place, int cols, struct str *out)
{
	keys_line_without(map, place, ACTION_NONE, cols, out);
}

void keys_line_without(const struct keymap *map, enum place place, enum action action, int cols,
	struct str *out)
{
	struct str name;
	int left = cols + 1;

	str_init(&name);
	for (int i = 0; i < KEY_ROWS; i++) {
		if (!is_in_line(i, place) || KEYS[i].action != ACTION_HELP)
			continue;
		str_clear(&name);
		row_name(map, i, place, &name);
		left -= brief_width(i, name.text);
	}
	for (int i = 0; i < KEY_ROWS; i++) {
		if (!is_in_line(i, place) || KEYS[i].action == action)
			continue;
		str_clear(&name);
		row_name(map, i, place, &name);
		add_brief(i, name.text, &left, out);
	}
	str_release(&name);
}

void keys_help(const struct keymap *map, enum place place, struct doc *doc)
{
	struct str name;

	str_init(&name);
	for (int i = 0; i < KEY_ROWS; i++) {
		if (!is_at(i, place) || !KEYS[i].name)
			continue;
		str_clear(&name);
		row_name(map, i, place, &name);

		int pad = 24 - rich_width(name.text);

		doc_addf(doc, 't', "  " RICH_MARK "k%s" RICH_MARK "t%*s" RICH_HANG "%s",
			name.text, pad > 1 ? pad : 1, "", _(KEYS[i].help));
	}
	str_release(&name);
}
