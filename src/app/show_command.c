/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/commands.h"
#include "app/games.h"
#include "app/pretty.h"
#include "app/seats.h"
#include "app/show.h"
#include "journal/game.h"
#include "prose/gettext.h"

static const struct option OPTIONS[] = {
	{ "as", required_argument, NULL, 'a' },
	{ "turn", required_argument, NULL, 't' },
	{ "format", required_argument, NULL, 'f' },
	{ NULL, 0, NULL, 0 },
};

static const struct usage USAGE = {
	.name = "show",
	.help = N_("Usage: eastflank show GAME [OPTION...]\n"
		"Print a game in the orders phase of a turn: tracks, resources, flags, areas, units,\n"
		"countries, sheets, offers, agreements, messages, notes, acts at the table, what may be\n"
		"ordered at what odds, and what happened before.\n\n"
		"GAME is a file, or the name of a saved game.\n\n"
		"  -a, --as TEAM        only what coalition, russia or washington may know, and what\n"
		"                       that team may order (by default all, as for a facilitator)\n"
		"  -t, --turn N         the turn (by default the one that waits, or the end)\n"
		"  -f, --format FORMAT  yaml (default) or json\n\n"
		"Example:\n"
		"  eastflank show monday.game.yaml --as russia --format json | jq .tracks.escalation\n\n"
		"Exit status: 0, 1 if the game cannot be shown, 2 if the command line is wrong.\n"),
	.options = OPTIONS,
	.least = 1,
	.most = 1,
};

/* What the options ask for. */
struct wish {
	enum team team;
	enum layout layout;
	int turn;                        /* 0: now */
};

static int option_take(int letter, const char *value, struct wish *wish)
{
	char *end;

	if (letter == 'a') {
		wish->team = team_parse(value);
		if (wish->team == TEAM_NONE && strcmp(value, "all") != 0)
			return command_misused(&USAGE, _("there is no team \"%s\""), value);
	} else if (letter == 't') {
		long turn = strtol(value, &end, 10);

		if (*end || turn < 1 || turn > MAX_TURNS + 1)
			return command_misused(&USAGE, _("\"%s\" is not a turn"), value);
		wish->turn = (int)turn;
	} else if (strcmp(value, "json") == 0) {
		wish->layout = LAYOUT_JSON;
	} else if (strcmp(value, "yaml") != 0) {
		return command_misused(&USAGE, _("\"%s\" is no format: yaml or json"), value);
	}
	return EXIT_DONE;
}

static int game_show(const char *name, const struct wish *wish)
{
	struct session *session;
	struct str json, text;

	if (!game_take_up(name, SESSION_READ, &session))
		return EXIT_REFUSED;

	int now = session_game(session)->turn;
	int turn = wish->turn ? wish->turn : now;

	if (turn > now) {
		fprintf(stderr, _("%s show: turn %d has not been reached; the game stands at turn %d\n"),
			PROGRAM, turn, now);
		session_free(session);
		return EXIT_REFUSED;
	}
	str_init(&json);
	str_init(&text);
	show_write(session, turn, wish->team, &json);
	pretty_write(json.text, wish->layout, &text);
	fputs(text.text, stdout);
	str_release(&json);
	str_release(&text);
	session_free(session);
	return EXIT_DONE;
}

int show_command(int argc, char **argv)
{
	struct wish wish = { .team = TEAM_NONE, .layout = LAYOUT_YAML };
	struct command command;
	const char *value;
	int letter;

	command_init(&command, &USAGE, argc, argv);
	while ((letter = command_option(&command, &value)) != COMMAND_REST) {
		if (letter == COMMAND_STOP)
			return command.status;

		int status = option_take(letter, value, &wish);

		if (status != EXIT_DONE)
			return status;
	}
	return game_show(command.argv[0], &wish);
}
