/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "app/acts_file.h"
#include "app/commands.h"
#include "app/games.h"
#include "app/offer_print.h"
#include "app/report.h"
#include "io/file.h"
#include "prose/gettext.h"

static const struct option OPTIONS[] = {
	{ "from", required_argument, NULL, 'f' },
	{ NULL, 0, NULL, 0 },
};

static const struct usage USAGE = {
	.name = "offer",
	.help = N_("Usage: eastflank offer GAME --from TEAM FILE\n"
		"Put an agreement to other teams, from a YAML file. Teams that the machine plays answer\n"
		"at once, people with \"eastflank answer\"; what is not accepted by all lapses with the\n"
		"turn. If anything is wrong nothing is offered, and every fault is told.\n\n"
		"GAME is a file, or the name of a saved game. FILE may be - for standard input.\n\n"
		"  -f, --from TEAM  coalition, russia or washington (or C, R, W)\n\n"
		"The file:\n"
		"  parties: [coalition, washington]\n"
		"  turns: 3             # how long, this turn counted\n"
		"  binding: 1           # contrary orders are refused; 0 or left out: they are breaches\n"
		"  secret: 0            # 1: the third team learns of it only by a leak\n"
		"  counters: 2          # the offer that this one answers, if it does\n"
		"  clauses:             # one to three\n"
		"    - {kind: pay, team: coalition, to: washington, resource: bp, n: 2}\n"
		"    - {kind: forbid, team: washington, order: drawdown, turns: 2}\n"
		"Other kinds: require {team, order, turns}, force_cap {team, area, unit, most},\n"
		"withdraw {team, from, to, unit, n, nation}, budget {team, line, least}, ceasefire {},\n"
		"settlement {}, share_intel {team, to}, stand {team, setting, value},\n"
		"swap {tracks: {trust: 3, greenland: -3}}; each may have turns.\n\n"
		"Example:\n"
		"  eastflank offer monday.game.yaml --from C deal.yaml\n\n"
		"Exit status: 0 if offered, 1 if not, 2 if the command line is wrong.\n"),
	.options = OPTIONS,
	.least = 2,
	.most = 2,
};

static int offer_make(struct session *session, const struct source *source, enum team team)
{
	struct offer offer = { .terms.proposer = (uint8_t)team };
	struct faults faults = { 0 };
	struct fault fault;
	struct arena *arena = arena_new();
	enum verdict verdict;
	int number;
	bool good = terms_file_read(session, source, arena, &offer, &faults);

	arena_free(arena);
	if (!good)
		return command_faults(&faults);
	if (session_propose(session, &offer.terms, offer.counters, &number, &verdict, &fault)) {
		offer_print(session, number);
		return EXIT_DONE;
	}
	if (verdict != VERDICT_LEGAL) {
		terms_refuse(session, &offer.terms, verdict, &fault);
		fault_copy(fault.file, FAULT_FILE, source->name);
	}
	return command_fault(&fault);
}

int offer_command(int argc, char **argv)
{
	enum team team;
	struct session *session;
	struct command command;
	struct file file;
	struct fault fault;
	int status = EXIT_REFUSED;

	if (!command_team(&command, &USAGE, argc, argv, &team))
		return command.status;
	if (!file_read(command.argv[1], YAML_SIZE, &file, &fault))
		return command_fault(&fault);
	if (game_take_up(command.argv[0], SESSION_PLAY, &session)) {
		const char *path = command.argv[1];
		struct source source = {
			.name = strcmp(path, "-") == 0 ? _("standard input") : path,
			.text = file.text, .size = file.size,
		};

		status = offer_make(session, &source, team);
		session_free(session);
	}
	file_release(&file);
	return status;
}
