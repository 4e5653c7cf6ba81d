/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "app/acts_file.h"
#include "app/commands.h"
#include "app/games.h"
#include "app/preview.h"
#include "app/report.h"
#include "app/seats.h"
#include "io/file.h"
#include "journal/names.h"
#include "prose/gettext.h"
#include "prose/prose.h"

static const struct option OPTIONS[] = {
	{ "preview", no_argument, NULL, 'p' },
	{ "reopen", required_argument, NULL, 'o' },
	{ "reason", required_argument, NULL, 'r' },
	{ NULL, 0, NULL, 0 },
};

static const struct usage USAGE = {
	.name = "facilitate",
	.help = N_("Usage: eastflank facilitate GAME [OPTION...] [FILE]\n"
		"Do what a facilitator does, from a YAML file: all of it or, if anything cannot be done,\n"
		"nothing. Everything is kept in the game with who did it, when and why.\n\n"
		"GAME is a file, or the name of a saved game. FILE may be - for standard input.\n\n"
		"  -o, --reopen TEAM  open the sealed sheet of a team again; needs --reason\n"
		"  -r, --reason TEXT  why, at least 10 characters\n"
		"  -p, --preview      change nothing: print what the turn would come to as it is sealed,\n"
		"                     with FILE done if there is one, and its dice by the keys that\n"
		"                     \"override\" names\n\n"
		"The file is a list; \"+\" needs \"reason\", at least 10 characters:\n"
		"  - {act: seat, seat: facilitator, taken: 1}    # or congress, or bloc: EAST\n"
		"  - {act: argument, of: russia, value: 10}      # of the argued order\n"
		"  - {act: package, of: russia, size: small, tracks: {trust: -3}, chance: 65}\n"
		"  - {act: inject, inject: nuuk_poll, teams: [coalition], due: 3}\n"
		"  - {act: inject, text: \"A ship is missing\", effects: \"- {track: trust, add: -1}\",\n"
		"     teams: [coalition, russia]}\n"
		"+ - {act: adjust, track: trust, to: 40, reason: \"the minister resigned\"}\n"
		"      resource: bp, team; flag; units: LTU, team, nation, unit; commitment: DEU;\n"
		"      control: LTU, team\n"
		"+ - {act: override, die: \"C:deepen:-:vote\", result: 1, reason: \"...\"}\n"
		"      of: TURN                                  # of another turn than this one\n"
		"+ - {act: cancel, team: russia, order: sabotage, refund: 1, reason: \"...\"}\n"
		"  - {act: event, event: nuuk, how: now}         # or force, skip with due: TURN\n"
		"  - {act: show, purse: russia, eyes: coalition} # track, area: also hide: 1\n"
		"+ - {act: end, ending: stalemate, reason: \"...\"} # without ending: the computed one\n"
		"  - {act: ballot, bloc: EAST, order: deepen, vote: yes}\n"
		"  - {act: redline, bloc: EAST, order: deepen}\n"
		"  - {act: countersign, order: drawdown}\n"
		"  - {act: signal, by: russia, orders: [{id: mobilise}]}\n"
		"  - {act: player, of: russia, player: machine, persona: hawk}  # or human, none\n"
		"  - {act: clock, phase: orders, running: 0, left: 300}  # seconds; -1: no timer\n"
		"  - {act: counter, by: russia, of: coalition, text: \"Nobody believes it\"}\n"
		"  - {act: votes, by: russia, of: coalition, accepts: [1, washington]}  # reasons\n"
		"  - {act: count, of: coalition}                 # the votes make the argument's value\n"
		"  - {act: message, to: [russia], text: \"...\"}   # by: TEAM; otherwise the facilitator\n"
		"  - {act: note, tag: quote, text: \"...\"}        # or decision, surprise, rules\n"
		"  - {act: pin, of: facilitator, pin: \"1234\"}    # \"\" takes it away\n"
		"+ - {act: reopen, of: russia, reason: \"...\"}    # as --reopen\n\n"
		"Example:\n"
		"  eastflank facilitate monday.game.yaml --preview rulings.yaml\n\n"
		"Exit status: 0 if done, 1 if not, 2 if the command line is wrong.\n"),
	.options = OPTIONS,
	.least = 1,
	.most = 2,
};

/* What a command line asks for. */
struct wanted {
	const char *path;                /* NULL: no file */
	const char *reason;
	enum team reopen;                /* TEAM_NONE: nobody's sheet */
	bool preview;
};

static int file_do(struct session *session, const char *path, bool preview)
{
	struct faults faults = { 0 };
	struct fault fault;
	struct file file;

	if (!file_read(path, YAML_SIZE, &file, &fault))
		return command_fault(&fault);

	struct source source = {
		.name = strcmp(path, "-") == 0 ? _("standard input") : path,
		.text = file.text, .size = file.size,
	};
	struct arena *arena = arena_new();
	struct acts_file *acts = arena_alloc(arena, 1, sizeof *acts);
	bool good = acts_file_read(session, &source, arena, acts, &faults)
		&& acts_file_do(session, &source, arena, acts, &faults);
	int status = EXIT_DONE;

	if (good)
		printf(preview ? _("can be done: %d; nothing is changed\n") : _("done: %d\n"),
			acts->count);
	else
		status = command_faults(&faults);
	arena_free(arena);
	file_release(&file);
	return status;
}

static int wanted_do(struct session *session, const struct wanted *wanted)
{
	struct fault fault;
	int status = EXIT_DONE;

	if (wanted->reopen != TEAM_NONE) {
		if (!session_reopen(session, wanted->reopen, wanted->reason, &fault))
			return command_fault(&fault);
		printf(_("%s: the sheet is open again\n"), prose_team(wanted->reopen));
	}
	if (wanted->path)
		status = file_do(session, wanted->path, wanted->preview);
	if (status == EXIT_DONE && wanted->preview) {
		if (session_state(session)->over) {
			fault_set(&fault, FAULT_GAME_OVER, NULL, NULL);
			return command_fault(&fault);
		}
		preview_print(session);
	}
	return status;
}

static int option_take(int letter, const char *value, struct wanted *wanted)
{
	if (letter == 'p') {
		wanted->preview = true;
	} else if (letter == 'r') {
		wanted->reason = value;
	} else {
		wanted->reopen = team_parse(value);
		if (wanted->reopen == TEAM_NONE)
			return command_misused(&USAGE, _("there is no team \"%s\""), value);
	}
	return EXIT_DONE;
}

int facilitate_command(int argc, char **argv)
{
	struct wanted wanted = { .reason = "", .reopen = TEAM_NONE };
	const char *value;
	struct session *session;
	struct command command;
	int letter;

	command_init(&command, &USAGE, argc, argv);
	while ((letter = command_option(&command, &value)) != COMMAND_REST) {
		if (letter == COMMAND_STOP)
			return command.status;

		int status = option_take(letter, value, &wanted);

		if (status != EXIT_DONE)
			return status;
	}
	wanted.path = command.argc > 1 ? command.argv[1] : NULL;

	if (!wanted.path && wanted.reopen == TEAM_NONE && !wanted.preview)
		return command_misused(&USAGE, _("there is nothing to do"));
	/* Who only looks ahead may do so while the game is played elsewhere. */
	if (!game_take_up(command.argv[0], wanted.preview ? SESSION_TRY : SESSION_PLAY, &session))
		return EXIT_REFUSED;

	int status = wanted_do(session, &wanted);

	session_free(session);
	return status;
}
