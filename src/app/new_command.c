/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "app/commands.h"
#include "app/report.h"
#include "app/seats.h"
#include "app/session.h"
#include "content/content.h"
#include "journal/names.h"
#include "prose/gettext.h"

static const struct option OPTIONS[] = {
	{ "seed", required_argument, NULL, 's' },
	{ "output", required_argument, NULL, 'o' },
	SEAT_OPTIONS,
	OTHERS_OPTIONS,
	{ NULL, 0, NULL, 0 },
};

static const struct usage USAGE = {
	.name = "new",
	.help = N_("Usage: eastflank new SCENARIO [OPTION...]\n"
		"Start a game and print the name of its file.\n\n"
		"SCENARIO is a name (nuuk_winter) or the path of a scenario file.\n\n"
		"  -s, --seed N          the dice: the same seed and orders give the same game\n"
		"                        (by default taken from the clock)\n"
		"      --coalition SEAT  who plays: human (default), ai, ai:PERSONA or none\n"
		"      --russia SEAT\n"
		"      --washington SEAT\n"
		"      --facilitator PIN seat a facilitator, who is asked for the PIN (\"\": for none)\n"
		"      --congress        a person plays Congress, where orders want its signature\n"
		"      --blocs LIST      people play these blocs of countries: LEAD,EAST\n"
		"      --pin TEAM=PIN    the team is asked for the PIN when it takes the keyboard\n"
		"      --clock[=PERCENT] phases have a clock: their usual times, or a part of them\n"
		"      --no-agendas      nobody has a secret agenda\n"
		"  -o, --output GAME     the file to write, which must not exist\n"
		"                        (by default named by scenario and date in the games folder)\n\n"
		"Example:\n"
		"  eastflank new nuuk_winter --seed 7 --russia ai --washington ai -o monday.game.yaml\n\n"
		"Exit status: 0, 1 if the game cannot be started, 2 if the command line is wrong.\n"),
	.options = OPTIONS,
	.least = 1,
	.most = 1,
};

static bool seed_parse(const char *text, uint64_t *seed)
{
	char *end;

	errno = 0;
	*seed = strtoull(text, &end, 10);
	return text[0] >= '0' && text[0] <= '9' && *end == '\0' && errno == 0;
}

/* The clock of two runs in one second differs in its nanoseconds. */
static uint64_t seed_from_clock(void)
{
	struct timespec now = { 0 };

	clock_gettime(CLOCK_REALTIME, &now);
	return (uint64_t)now.tv_sec * 1000003U + (uint64_t)now.tv_nsec / 1000U;
}

static int option_take(int letter, const char *value, struct setup *setup,
	struct others *others)
{
	int team = letter - SEAT_LETTER;

	if (letter >= OTHERS_FACILITATOR && letter < OTHERS_END) {
		if (!others_take(others, letter, value))
			return command_misused(&USAGE, "%s: \"%s\"", others_refusal(letter), value);
	} else if (letter == 'o')
		setup->path = value;
	else if (letter == 's' && !seed_parse(value, &setup->seed))
		return command_misused(&USAGE, _("\"%s\" is not a seed: a number from 0 on"), value);
	else if (team >= 0 && team < TEAM_COUNT && !seat_parse(value, &setup->seats[team]))
		return command_misused(&USAGE,
			_("\"%s\" is no seat: human, ai, ai:PERSONA or none"), value);
	return EXIT_DONE;
}

/* Before there is a game: whoever sits at the table is one whom the scenario knows. */
static bool others_fit(const char *scenario, struct others *others, struct faults *faults)
{
	struct content content;
	struct fault fault;

	if (!content_open(scenario, &content, faults))
		return false;

	bool good = others_known(content.world, others, &fault);

	if (!good)
		faults_add(faults, &fault);
	content_release(&content);
	return good;
}

static int start(const struct setup *setup, struct others *others)
{
	struct session *session;
	struct faults faults = { 0 };
	struct fault fault;
	struct setup whole = *setup;

	whole.no_agendas = others->no_agendas;
	if (!others_fit(setup->scenario, others, &faults)
		|| !session_new(&whole, &session, &faults))
		return command_faults(&faults);

	bool good = others_sit(session, others, &fault);

	if (good)
		printf("%s\n", session_path(session));
	session_free(session);
	return good ? EXIT_DONE : command_fault(&fault);
}

int new_command(int argc, char **argv)
{
	struct setup setup = { .seed = seed_from_clock() };
	struct others others = { .facilitator = false };
	struct command command;
	const char *value;

	command_init(&command, &USAGE, argc, argv);
	for (;;) {
		int letter = command_option(&command, &value);

		if (letter == COMMAND_STOP)
			return command.status;
		if (letter == COMMAND_REST)
			break;

		int status = option_take(letter, value, &setup, &others);

		if (status != EXIT_DONE)
			return status;
	}
	setup.scenario = command.argv[0];
	return start(&setup, &others);
}
