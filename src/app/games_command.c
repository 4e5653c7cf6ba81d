/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "app/commands.h"
#include "app/games.h"
#include "journal/game.h"
#include "prose/gettext.h"
#include "prose/prose.h"

static const struct usage USAGE = {
	.name = "games",
	.help = N_("Usage: eastflank games\n"
		"List the saved games: name, scenario, turn, who plays, when it was last played, whether\n"
		"it is complete and whether its record holds.\n\n"
		"Example:\n"
		"  eastflank games\n\n"
		"Games lie in $XDG_DATA_HOME/eastflank/games (usually ~/.local/share/eastflank/games).\n"
		"Exit status: 0, or 1 if a game cannot be read.\n"),
};

static const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

static void seats_print(const struct session *session, struct str *line)
{
	for (int i = 0; i < TEAM_COUNT; i++) {
		const struct seat *seat = session_seat(session, (enum team)i);

		str_addf(line, "%c=", prose_team_letter((enum team)i));
		switch ((enum seat_kind)seat->kind) {
		case SEAT_HUMAN: str_add(line, _("human ")); break;
		case SEAT_MACHINE:
			str_addf(line, "%s ", seat->persona[0] ? seat->persona : _("machine"));
			break;
		case SEAT_NONE: str_add(line, _("nobody ")); break;
		}
	}
}

static void game_print(const char *path, const struct session *session,
	const struct faults *faults, void *data)
{
	int *status = data;
	struct str line;

	str_init(&line);
	str_addf(&line, "%s\n  ", base_name(path));
	if (!session) {
		prose_faults(faults, &line);
		*status = EXIT_REFUSED;
	} else {
		const struct world *world = session_world(session);
		const struct game *game = session_game(session);
		struct prose prose = { .world = world, .lang = prose_lang() };
		time_t played = (time_t)game->played;
		char when[32] = "";
		struct tm local;

		if (localtime_r(&played, &local))
			strftime(when, sizeof when, "%Y-%m-%d %H:%M", &local);
		str_addf(&line, "%s  ", text_in(&world->scenario.name, prose.lang));
		prose_turn(&prose, session_state(session)->turn, &line);
		str_add(&line, "  ");
		seats_print(session, &line);
		str_addf(&line, " %s  %s  %s\n", when,
			session_state(session)->over ? _("complete") : _("in play"),
			game->differs.code == FAULT_NONE ? _("verified") : _("differs from its record"));
	}
	fputs(line.text, stdout);
	str_release(&line);
}

int games_command(int argc, char **argv)
{
	struct command command;
	int status = EXIT_DONE;

	if (!command_ready(&command, &USAGE, argc, argv))
		return command.status;
	games_each(game_print, &status);
	return status;
}
