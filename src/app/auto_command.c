/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>

#include "app/commands.h"
#include "app/games.h"
#include "app/report.h"
#include "app/seats.h"
#include "prose/gettext.h"
#include "prose/prose.h"

static const struct option OPTIONS[] = {
	{ "team", required_argument, NULL, 't' },
	{ "persona", required_argument, NULL, 'p' },
	{ NULL, 0, NULL, 0 },
};

static const struct usage USAGE = {
	.name = "auto",
	.help = N_("Usage: eastflank auto GAME --team TEAM [--persona PERSONA]\n"
		"Let the machine fill and seal a team's sheet for the turn that waits.\n\n"
		"GAME is a file, or the name of a saved game.\n\n"
		"  -t, --team TEAM        coalition, russia or washington (or C, R, W)\n"
		"  -p, --persona PERSONA  how it plays: a persona of the rules, or random; by default\n"
		"                         the one the team was given at the start, or the standard one\n\n"
		"Example:\n"
		"  eastflank auto monday.game.yaml --team russia --persona hawk\n\n"
		"Exit status: 0, 1 if nothing could be sealed, 2 if the command line is wrong.\n"),
	.options = OPTIONS,
	.least = 1,
	.most = 1,
};

static int seal(struct session *session, enum team team, const char *persona)
{
	struct fault fault;

	if (!session_auto(session, team, persona ? persona : session_seat(session, team)->persona,
		&fault))
		return command_fault(&fault);

	int turn = session_state(session)->turn;

	printf(_("%s: sealed for turn %d, orders: %d\n"), prose_team(team), turn,
		session_sheet(session, turn, team)->count);
	return EXIT_DONE;
}

int auto_command(int argc, char **argv)
{
	enum team team = TEAM_NONE;
	const char *persona = NULL, *value;
	struct session *session;
	struct command command;
	int letter;

	command_init(&command, &USAGE, argc, argv);
	while ((letter = command_option(&command, &value)) != COMMAND_REST) {
		if (letter == COMMAND_STOP)
			return command.status;
		if (letter == 'p')
			persona = value;
		else
			team = team_parse(value);
		if (letter == 't' && team == TEAM_NONE)
			return command_misused(&USAGE, _("there is no team \"%s\""), value);
	}
	if (team == TEAM_NONE)
		return command_misused(&USAGE, _("--team is missing"));
	if (!game_take_up(command.argv[0], SESSION_PLAY, &session))
		return EXIT_REFUSED;

	int status = seal(session, team, persona);

	session_free(session);
	return status;
}
