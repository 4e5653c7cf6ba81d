/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "app/acts_file.h"
#include "app/commands.h"
#include "app/games.h"
#include "app/offer_print.h"
#include "app/report.h"
#include "prose/gettext.h"

static const struct option OPTIONS[] = {
	{ "team", required_argument, NULL, 't' },
	{ NULL, 0, NULL, 0 },
};

static const struct usage USAGE = {
	.name = "answer",
	.help = N_("Usage: eastflank answer GAME --team TEAM N accept|refuse\n"
		"Answer an open offer of this turn. With the last acceptance its agreement is in force.\n"
		"Who made an offer takes it back by refusing it. \"eastflank show GAME --as TEAM\" lists\n"
		"the offers.\n\n"
		"GAME is a file, or the name of a saved game; N is the number of the offer.\n\n"
		"  -t, --team TEAM  coalition, russia or washington (or C, R, W)\n\n"
		"Example:\n"
		"  eastflank answer monday.game.yaml --team W 2 accept\n\n"
		"Exit status: 0 if the answer is given, 1 if not, 2 if the command line is wrong.\n"),
	.options = OPTIONS,
	.least = 3,
	.most = 3,
};

static int answer_give(struct session *session, enum team team, int number, enum answer answer)
{
	enum verdict verdict;
	struct fault fault;

	if (session_answer(session, team, number, answer, &verdict, &fault)) {
		offer_print(session, number);
		return EXIT_DONE;
	}
	if (verdict != VERDICT_LEGAL)
		terms_refuse(session, &session_table(session)->offers[number - 1].terms, verdict, &fault);
	return command_fault(&fault);
}

int answer_command(int argc, char **argv)
{
	enum team team;
	struct session *session;
	struct command command;

	if (!command_team(&command, &USAGE, argc, argv, &team))
		return command.status;

	char *end;
	long number = strtol(command.argv[1], &end, 10);
	bool accept = strcmp(command.argv[2], "accept") == 0;

	if (*end || number < 1 || number > INT16_MAX)
		return command_misused(&USAGE, _("\"%s\" is not the number of an offer"),
			command.argv[1]);
	if (!accept && strcmp(command.argv[2], "refuse") != 0)
		return command_misused(&USAGE, _("\"%s\" is no answer: accept or refuse"),
			command.argv[2]);
	if (!game_take_up(command.argv[0], SESSION_PLAY, &session))
		return EXIT_REFUSED;

	int status = answer_give(session, team, (int)number,
		accept ? ANSWER_ACCEPTED : ANSWER_REFUSED);

	session_free(session);
	return status;
}
