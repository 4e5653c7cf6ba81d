/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "app/commands.h"
#include "app/games.h"
#include "app/orders_file.h"
#include "app/report.h"
#include "io/file.h"
#include "prose/gettext.h"
#include "prose/prose.h"

static const struct option OPTIONS[] = {
	{ "team", required_argument, NULL, 't' },
	{ NULL, 0, NULL, 0 },
};

static const struct usage USAGE = {
	.name = "orders",
	.help = N_("Usage: eastflank orders GAME --team TEAM FILE\n"
		"Read a team's orders from a YAML file, check all of them, and seal them for the turn\n"
		"that waits. If anything is wrong nothing is sealed, and every fault is told.\n\n"
		"GAME is a file, or the name of a saved game. FILE may be - for standard input.\n\n"
		"  -t, --team TEAM  coalition, russia or washington (or C, R, W)\n\n"
		"The file; every key may be left out:\n"
		"  budget: {aid: 7}            # lines of the team's budget, where the scenario has them\n"
		"  orders:                     # in the order they are filed\n"
		"    - id: reinforce           # \"show GAME --as TEAM\" lists what may be ordered\n"
		"      target: LTU             # an area, a bloc or a number, where the order takes one\n"
		"      reason: \"Deter early\"   # for the debrief, at most 140 characters\n"
		"  settings: {alert: 1}        # alert 0 to 3; accept: accept or reject; coalition also\n"
		"                              # roe: fight, hold; russia stance: hold, limited, major;\n"
		"                              # washington art5: auto, consult, decline\n"
		"  argue: {order: reinforce, reasons: [\"They asked\"]}  # one order, up to 3 reasons\n"
		"  denounce: [3]               # agreements to denounce, by number\n"
		"  package: {size: small, tracks: {trust: 3}}  # of a free-form order (matrix_...)\n"
		"  intent: \"Hold the line\"     # what the team wants this turn, at most 140 characters\n"
		"  prediction: 60              # 0 to 100, for the turn's question\n\n"
		"Example:\n"
		"  eastflank orders monday.game.yaml --team C coalition-turn-1.yaml\n\n"
		"Exit status: 0 if sealed, 1 if not, 2 if the command line is wrong.\n"),
	.options = OPTIONS,
	.least = 2,
	.most = 2,
};

static int filing_seal(struct session *session, const struct filing *filing)
{
	struct sheet_verdicts verdicts;
	struct fault fault;

	/* The sheet was checked; what is left to go wrong is the file. */
	if (!session_seal(session, filing->team, &filing->sheet, &filing->notes, &verdicts, &fault))
		return command_fault(&fault);
	printf(_("%s: sealed for turn %d, orders: %d\n"), prose_team(filing->team),
		session_state(session)->turn, filing->sheet.count);
	return EXIT_DONE;
}

static int file_seal(struct session *session, enum team team, const char *path)
{
	struct faults faults = { 0 };
	struct fault fault;
	struct filing filing;
	struct file file;

	if (session_state(session)->over) {
		fault_set(&fault, FAULT_GAME_OVER, NULL, NULL);
		return command_fault(&fault);
	}
	if (!file_read(path, YAML_SIZE, &file, &fault))
		return command_fault(&fault);

	const char *name = strcmp(path, "-") == 0 ? _("standard input") : path;
	struct source source = { .name = name, .text = file.text, .size = file.size };
	struct arena *arena = arena_new();
	bool good = orders_file_read(session, team, &source, arena, &filing, &faults);
	int status = good ? filing_seal(session, &filing) : command_faults(&faults);

	arena_free(arena);
	file_release(&file);
	return status;
}

int orders_command(int argc, char **argv)
{
	enum team team;
	struct session *session;
	struct command command;

	if (!command_team(&command, &USAGE, argc, argv, &team))
		return command.status;
	if (!game_take_up(command.argv[0], SESSION_PLAY, &session))
		return EXIT_REFUSED;

	int status = file_seal(session, team, command.argv[1]);

	session_free(session);
	return status;
}
