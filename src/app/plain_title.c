/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "app/plain_command.h"
#include "app/plain_names.h"
#include "app/plain_page.h"
#include "prose/gettext.h"

/* The title: which game is to be played. */

enum { DO_LIST = 1, DO_ABOUT, DO_PLAY, DO_CONTINUE, DO_GAMES, DO_REPLAY, DO_QUIT, DO_HELP };

static const struct plain_command COMMANDS[] = {
	{ "play", NULL, N_("SCENARIO"), N_("begin a game of this scenario"), DO_PLAY, 0 },
	{ "about", NULL, N_("SCENARIO"), N_("what this scenario is about"), DO_ABOUT, 0 },
	{ "continue", NULL, NULL, N_("go on with the game left last"), DO_CONTINUE,
		ACTION_CONTINUE },
	{ "games", NULL, NULL, N_("list the saved games"), DO_GAMES, ACTION_OPEN_GAME },
	{ "replay", NULL, N_("NUMBER"), N_("look at a saved game step by step"), DO_REPLAY, 0 },
	{ "list", NULL, NULL, N_("list the scenarios"), DO_LIST, 0 },
	{ "help", "?", NULL, N_("what can be done here"), DO_HELP, 0 },
	{ "quit", NULL, NULL, N_("leave the program"), DO_QUIT, ACTION_QUIT },
	{ 0 },
};

static const struct plain_command *const TABLES[] = { COMMANDS, NULL };

static void say_list(struct plain *plain, const struct title *title)
{
	plain_say(plain, _("Scenarios:"));
	for (int i = 0; i < title->list.count; i++) {
		const struct title_item *it = &title->items[i];

		if (it->missing)
			plain_sayf(plain, "%d. %s. %s", i + 1, it->name, it->missing);
		else
			/* number, name, date, turns, minutes */
			plain_sayf(plain, _("%d. %s, %s, turns: %d, minutes: %d"), i + 1, it->name,
				it->date, it->turns, it->minutes);
	}
	if (title->list.count == 0)
		plain_say(plain, _("No scenario was found: is the program installed whole?"));
	if (title->last)
		plain_sayf(plain, _("\"continue\" goes on with: %s"), title->last);
	plain_say(plain, _("\"play 1\" begins the first, \"about 1\" tells what it is about, "
		"\"help\" lists all that can be done."));
}

static void say_games(struct plain *plain, const struct title *title)
{
	for (int i = 0; i < title->game_list.count; i++)
		plain_sayf(plain, "%d. %s", i + 1, title->games[i].label);
	if (title->game_list.count == 0)
		plain_say(plain, _("There is no saved game yet."));
}

/* Select the scenario that text names; false after it was said that there is none. */
static bool choose(struct plain *plain, struct title *title, const char *text)
{
	struct plain_names names;
	struct str complaint;
	int at = -1;

	str_init(&complaint);
	plain_names_clear(&names);
	for (int i = 0; i < title->list.count; i++)
		plain_names_add(&names, i, title->items[i].id,
			&(struct text){ { title->items[i].name, NULL } });
	names.numbered = names.count;
	if (!*text)
		plain_say(plain, _("Say which, by number or name."));
	else if (plain_names_find(&names, text, &at, &complaint))
		title->list.selected = at;
	else
		plain_say(plain, complaint.text);
	str_release(&complaint);
	return at >= 0;
}

static enum title_event play(struct plain *plain, struct title *title, const char *text)
{
	const struct title_item *item;

	if (!choose(plain, title, text))
		return TITLE_NOTHING;
	item = &title->items[title->list.selected];
	if (!item->missing)
		return TITLE_PLAY;
	plain_say(plain, item->missing);
	return TITLE_NOTHING;
}

static enum title_event replay(struct plain *plain, struct title *title, const char *text)
{
	int number = atoi(text);

	if (number < 1 || number > title->game_list.count) {
		plain_say(plain, _("Say which saved game, by its number:"));
		say_games(plain, title);
		return TITLE_NOTHING;
	}
	title->game_list.selected = number - 1;
	return TITLE_REPLAY;
}

static enum title_event act(struct plain *plain, struct title *title)
{
	const char *rest = "";
	int id = plain->line.text[0] >= '0' && plain->line.text[0] <= '9' ? DO_PLAY
		: commands_take(plain, TABLES, PLACE_TITLE, &rest);

	switch (id) {
	case DO_PLAY: return play(plain, title, *rest ? rest : plain->line.text);
	case DO_ABOUT:
		if (choose(plain, title, rest))
			plain_say(plain, title->items[title->list.selected].premise);
		break;
	case DO_CONTINUE:
		if (title->last)
			return TITLE_CONTINUE;
		plain_say(plain, _("There is no unfinished game to go on with."));
		break;
	case DO_GAMES: say_games(plain, title); break;
	case DO_REPLAY: return replay(plain, title, rest);
	case DO_HELP: commands_help(plain, TABLES, rest); break;
	case DO_QUIT: return TITLE_QUIT;
	case DO_LIST: case 0: say_list(plain, title); break;
	default: break;
	}
	return TITLE_NOTHING;
}

enum title_event plain_title(struct plain *plain, struct title *title)
{
	enum title_event event = TITLE_NOTHING;

	plain_gap(plain);
	plain_say(plain, _("eastflank. With whom do we stand? A seminar war game"));
	say_list(plain, title);
	while (event == TITLE_NOTHING)
		event = plain_prompt(plain, _("title> ")) == PLAIN_LINE ? act(plain, title)
			: TITLE_QUIT;
	return event;
}
