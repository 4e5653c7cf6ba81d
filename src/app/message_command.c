/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "app/commands.h"
#include "app/games.h"
#include "app/report.h"
#include "app/seats.h"
#include "base/utf8.h"
#include "prose/gettext.h"

static const struct option OPTIONS[] = {
	{ "from", required_argument, NULL, 'f' },
	{ "to", required_argument, NULL, 't' },
	{ NULL, 0, NULL, 0 },
};

static const struct usage USAGE = {
	.name = "message",
	.help = N_("Usage: eastflank message GAME --from TEAM --to TEAM[,TEAM] TEXT\n"
		"Send a message of at most 420 characters. The facilitator sees all messages.\n\n"
		"GAME is a file, or the name of a saved game.\n\n"
		"  -f, --from TEAM  coalition, russia or washington (or C, R, W), or facilitator\n"
		"  -t, --to TEAM    one team or several, with commas between them, or all\n\n"
		"Example:\n"
		"  eastflank message monday.game.yaml --from R --to W \"We should talk.\"\n\n"
		"Exit status: 0 if sent, 1 if not, 2 if the command line is wrong.\n"),
	.options = OPTIONS,
	.least = 2,
	.most = 2,
};

/* Teams with commas between them as bits; 0 if one is none. wrong: that one. */
static unsigned teams_parse(const char *text, char wrong[32])
{
	unsigned teams = 0;

	if (strcmp(text, "all") == 0)
		return (1U << TEAM_COUNT) - 1;
	while (*text) {
		size_t length = strcspn(text, ",");

		snprintf(wrong, 32, "%.*s", length < 31 ? (int)length : 31, text);

		enum team team = team_parse(wrong);

		if (team == TEAM_NONE)
			return 0;
		teams |= 1U << team;
		text += length + (text[length] == ',');
	}
	return teams;
}

static int option_take(int letter, const char *value, struct message *message, bool *has_from)
{
	char wrong[32] = "";

	if (letter == 'f') {
		message->from = (uint8_t)team_parse(value);
		*has_from = true;
		if (message->from == TEAM_NONE && strcmp(value, "facilitator") != 0)
			return command_misused(&USAGE, _("there is no team \"%s\""), value);
		return EXIT_DONE;
	}
	message->to = (uint8_t)teams_parse(value, wrong);
	if (message->to == 0)
		return command_misused(&USAGE, _("there is no team \"%s\""), wrong);
	return EXIT_DONE;
}

static int message_send(const char *name, const struct message *message)
{
	struct session *session;
	struct fault fault;
	int status = EXIT_DONE;

	if (!game_take_up(name, SESSION_PLAY, &session))
		return EXIT_REFUSED;
	if (!session_message(session, message, &fault))
		status = command_fault(&fault);
	session_free(session);
	return status;
}

int message_command(int argc, char **argv)
{
	struct message message = { .from = TEAM_NONE };
	bool has_from = false;
	const char *value;
	struct command command;
	struct fault fault;
	int letter;

	command_init(&command, &USAGE, argc, argv);
	while ((letter = command_option(&command, &value)) != COMMAND_REST) {
		if (letter == COMMAND_STOP)
			return command.status;

		int status = option_take(letter, value, &message, &has_from);

		if (status != EXIT_DONE)
			return status;
	}
	if (!has_from)
		return command_misused(&USAGE, _("--from is missing"));
	if (message.to == 0)
		return command_misused(&USAGE, _("--to is missing"));

	int length = 0;

	for (const char *text = command.argv[1]; *text; length++)
		utf8_next(&text);
	if (length > MESSAGE_MOST) {
		fault_set(&fault, FAULT_NOTE_LONG, "TEXT", "420");
		return command_fault(&fault);
	}
	fault_copy(message.text, MESSAGE_TEXT, command.argv[1]);
	return message_send(command.argv[0], &message);
}
