/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/wish.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "app/locale.h"
#include "prose/gettext.h"

/* Seeds that are easy to read out in a seminar room. */
enum { SEED_LIMIT = 1000000 };

static void wish_init(struct wish *wish)
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	*wish = (struct wish){
		.faults = { .count = 0 },
		.seats = {
			[TEAM_C] = { .kind = SEAT_HUMAN },
			[TEAM_R] = { .kind = SEAT_MACHINE },
			[TEAM_W] = { .kind = SEAT_MACHINE },
		},
		.width = -1,
		.seed = ((uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000) % SEED_LIMIT,
	};
	preferences_load(&wish->preferences, &wish->faults);
}

/* nearest: a value that may have been meant, NULL: none. */
static bool refuse_for(struct command *command, const char *format, const char *value,
	const char *nearest)
{
	fprintf(stderr, "%s %s: ", PROGRAM, command->usage->name);
	fprintf(stderr, "%s", format);
	fprintf(stderr, ": \"%s\"", value);
	if (nearest)
		fprintf(stderr, _("; did you mean \"%s\"?"), nearest);
	fputc('\n', stderr);
	command->status = EXIT_USAGE;
	return false;
}

static bool refuse(struct command *command, const char *format, const char *value)
{
	return refuse_for(command, format, value, NULL);
}

static bool take_seed(struct wish *wish, struct command *command, const char *value)
{
	char *end;

	errno = 0;

	unsigned long long seed = strtoull(value, &end, 10);

	if (*value < '0' || *value > '9' || *end || errno)
		return refuse(command, _("the seed must be a whole number from 0 to "
			"18446744073709551615"), value);
	wish->seed = seed;
	wish->seed_given = true;
	return true;
}

static bool take_color(struct wish *wish, struct command *command, const char *value)
{
	if (!preference_take(&wish->preferences, PREFERENCE_COLOR, value))
		return refuse(command, _("--color is auto, always, never, 8, 16, 256 or direct"), value);
	return true;
}

static bool take_theme(struct wish *wish, struct command *command, const char *value)
{
	return preference_take(&wish->preferences, PREFERENCE_THEME, value) || refuse_for(command,
		_("--theme is dark, light, high-contrast, colour-blind or mono"), value,
		theme_nearest(value));
}

static bool take_width(struct wish *wish, struct command *command, const char *value)
{
	char *end;
	long width = strtol(value, &end, 10);

	if (!*value || *end || width < 0 || width > 1000 || (width > 0 && width < 20))
		return refuse(command, _("a width is 0, or a number from 20 to 1000"), value);
	wish->width = (int)width;
	return true;
}

static bool take_ambiguous(struct wish *wish, struct command *command, const char *value)
{
	return preference_take(&wish->preferences, PREFERENCE_AMBIGUOUS, value)
		|| refuse(command, _("--ambiguous is auto, narrow or wide"), value);
}

static bool take_seat(struct wish *wish, struct command *command, int team, const char *value)
{
	if (!seat_parse(value, &wish->seats[team]))
		return refuse(command, _("a team is played by human, ai, ai:PERSONA or none"),
			value);
	wish->seats_given++;
	return true;
}

/* Take one option; false after a message, with the exit status in command->status. */
static bool wish_take(struct wish *wish, struct command *command, int letter, const char *value)
{
	switch (letter) {
	case WISH_SEED: return take_seed(wish, command, value);
	case WISH_COLOR: return take_color(wish, command, value);
	case WISH_THEME: return take_theme(wish, command, value);
	case WISH_AMBIGUOUS: return take_ambiguous(wish, command, value);
	case WISH_OUTPUT: wish->path = value; return true;
	case WISH_ASCII:
		preference_set(&wish->preferences, PREFERENCE_ASCII, ASCII_YES,
			DECIDER_COMMAND_LINE);
		return true;
	case WISH_LANG:
		preference_take(&wish->preferences, PREFERENCE_LANGUAGE, value);
		locale_open(value);
		return true;
	case WISH_PLAIN: wish->plain = true; return true;
	case WISH_WIDTH: return take_width(wish, command, value);
	case OTHERS_FACILITATOR: case OTHERS_CONGRESS: case OTHERS_BLOCS: case OTHERS_PIN:
	case OTHERS_CLOCK: case OTHERS_NO_AGENDAS:
		return others_take(&wish->others, letter, value)
			|| refuse(command, others_refusal(letter), value);
	default: return take_seat(wish, command, letter - SEAT_LETTER, value);
	}
}

bool wish_read(struct wish *wish, struct command *command)
{
	const char *value;
	int letter;

	wish_init(wish);
	while ((letter = command_option(command, &value)) != COMMAND_REST) {
		if (letter == COMMAND_STOP || !wish_take(wish, command, letter, value))
			return false;
	}
	return true;
}

bool wish_is_plain(const struct wish *wish)
{
	return wish->plain || wish->preferences.of[PREFERENCE_PLAIN].value == SWITCH_YES;
}

bool wish_has_terminal(void)
{
	if (isatty(STDIN_FILENO) && isatty(STDOUT_FILENO))
		return true;
	fprintf(stderr, _("%s: the board needs a terminal of at least 60 columns and 20 rows.\n"
		"Without one a game is played by lines of text:\n"
		"  %s play --plain nuuk_winter\n"
		"or run by commands:\n"
		"  %s new nuuk_winter -o my.game.yaml\n"
		"  %s orders my.game.yaml --team coalition sheet.yaml\n"
		"  %s auto my.game.yaml --team russia\n"
		"  %s auto my.game.yaml --team washington\n"
		"  %s resolve my.game.yaml\n"
		"  %s show my.game.yaml\n"), PROGRAM, PROGRAM, PROGRAM, PROGRAM, PROGRAM,
		PROGRAM, PROGRAM, PROGRAM);
	return false;
}
