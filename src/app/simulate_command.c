/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ai/ai.h"
#include "app/commands.h"
#include "app/meter.h"
#include "app/pretty.h"
#include "app/report.h"
#include "app/seats.h"
#include "app/simulation.h"
#include "app/tally_print.h"
#include "base/arena.h"
#include "base/str.h"
#include "content/content.h"
#include "prose/gettext.h"

static const struct option OPTIONS[] = {
	{ "games", required_argument, NULL, 'n' },
	{ "seed", required_argument, NULL, 's' },
	{ "format", required_argument, NULL, 'f' },
	{ "again", required_argument, NULL, 'a' },
	{ "track", required_argument, NULL, 't' },
	{ "rotation", required_argument, NULL, 'r' },
	SEAT_OPTIONS,
	{ 0 },
};

static const struct usage USAGE = {
	.name = "simulate",
	.help = N_("Usage: eastflank simulate SCENARIO -n N [OPTION...]\n"
		"Let the machine play a scenario many times and print what came of it.\n"
		"The same command always prints the same.\n\n"
		"  -n, --games N          how many games, 1 to 1000000\n"
		"  -s, --seed S           where the games' seeds come from (default 1)\n"
		"      --coalition WHO    who plays: mix (a persona drawn for each game, the\n"
		"      --russia WHO       default), ai (the standard player), ai:PERSONA\n"
		"      --washington WHO\n"
		"  -a, --again N          play the orders of each game N times more with other dice:\n"
		"                         what share of the scores' variance is luck?\n"
		"  -t, --track TRACK+N    begin with a track N higher (TRACK-N: lower, TRACK=N: at N)\n"
		"  -r, --rotation N       shift the order of teams within a stage by N (0 to 2)\n"
		"  -f, --format FORMAT    text (default), yaml or json: all counts, for programs\n\n"
		"Example: eastflank simulate nuuk_winter -n 1000 --coalition ai\n\n"
		"Ctrl-C stops and prints what came of the games so far.\n\n"
		"Exit status: 0 done, 1 the scenario is not well or the games were stopped, 2 the\n"
		"command line is not.\n"),
	.options = OPTIONS,
	.least = 1,
	.most = 1,
};

/* A starting track of the study: TRACK+N, TRACK-N or TRACK=N. */
struct start {
	const char *text;
	int name;                        /* length of the track's id; behind it the sign */
	int number;
};

enum { MAX_STARTS = 16 };

/* What the command line asks for. */
struct request {
	const char *scenario;
	int games;
	uint64_t seed;
	int layout;                      /* enum layout, -1: for people */
	int again;
	int rotation;
	int start_count;
	struct start starts[MAX_STARTS];
	const char *players[TEAM_COUNT];
};

static bool read_number(const char *text, uint64_t most, uint64_t *number)
{
	char *end;

	errno = 0;
	*number = strtoull(text, &end, 10);
	return *text >= '0' && *text <= '9' && *end == '\0' && errno == 0 && *number <= most;
}

static int take_player(struct request *request, enum team team, const char *value)
{
	struct seat seat;

	if (strcmp(value, PLAYER_MIX) == 0) {
		request->players[team] = PLAYER_MIX;
		return EXIT_DONE;
	}
	if (!seat_parse(value, &seat) || seat.kind != SEAT_MACHINE)
		return command_misused(&USAGE,
			_("\"%s\" is no player; mix, ai and ai:PERSONA are"), value);
	request->players[team] = value[strcspn(value, ":")] ? strchr(value, ':') + 1 : AI_STANDARD;
	return EXIT_DONE;
}

static int take_format(struct request *request, const char *value)
{
	if (strcmp(value, "text") == 0)
		request->layout = -1;
	else if (strcmp(value, "yaml") == 0)
		request->layout = LAYOUT_YAML;
	else if (strcmp(value, "json") == 0)
		request->layout = LAYOUT_JSON;
	else
		return command_misused(&USAGE, _("\"%s\" is no format; text, yaml and json are"),
			value);
	return EXIT_DONE;
}

static int take_start(struct request *request, const char *value)
{
	size_t name = strcspn(value, "+-=");
	uint64_t number = 0;

	if (value[name] == '\0' || !read_number(value + name + 1, 1000, &number))
		return command_misused(&USAGE,
			_("\"%s\" is no start; TRACK+N, TRACK-N and TRACK=N are"), value);
	if (request->start_count == MAX_STARTS)
		return command_misused(&USAGE, _("more than %d starting tracks"), MAX_STARTS);
	request->starts[request->start_count++] = (struct start){
		.text = value, .name = (int)name, .number = (int)number,
	};
	return EXIT_DONE;
}

/* Begin the track where the study wants it, within its range; false if there is no such track. */
static bool start_apply(struct world *world, const struct start *start)
{
	for (int i = 0; i < world->track_count; i++) {
		struct track *track = &world->tracks[i];
		int number = start->number;

		if (strlen(track->id) != (size_t)start->name
				|| strncmp(track->id, start->text, (size_t)start->name) != 0)
			continue;
		if (start->text[start->name] != '=')
			number = start->text[start->name] == '+' ? track->start + number
				: track->start - number;
		number = number < track->low ? track->low : number;
		track->start = (int16_t)(number > track->high ? track->high : number);
		return true;
	}
	command_misused(&USAGE, _("there is no track \"%.*s\""), start->name, start->text);
	return false;
}

/* One option into request; EXIT_DONE, or a message and EXIT_USAGE. */
static int take_option(struct request *request, int letter, const char *value)
{
	uint64_t number = 0;

	switch (letter) {
	case 'n':
		if (!read_number(value, 1000000, &number) || number == 0)
			return command_misused(&USAGE,
				_("\"%s\" is not a number of games; 1 to 1000000 are"), value);
		request->games = (int)number;
		return EXIT_DONE;
	case 's':
		if (!read_number(value, UINT64_MAX, &request->seed))
			return command_misused(&USAGE, _("\"%s\" is not a seed"), value);
		return EXIT_DONE;
	case 'f':
		return take_format(request, value);
	case 'a':
		if (!read_number(value, 10000, &number) || number < 2)
			return command_misused(&USAGE,
				_("\"%s\" is not how often; 2 to 10000 are"), value);
		request->again = (int)number;
		return EXIT_DONE;
	case 't':
		return take_start(request, value);
	case 'r':
		if (!read_number(value, TEAM_COUNT - 1, &number))
			return command_misused(&USAGE, _("\"%s\" is no shift; 0 to 2 are"), value);
		request->rotation = (int)number;
		return EXIT_DONE;
	default:
		return take_player(request, (enum team)(letter - SEAT_LETTER), value);
	}
}

static int read_request(int argc, char **argv, struct request *request, bool *stop)
{
	struct command command;
	const char *value;
	int letter;

	*stop = true;
	command_init(&command, &USAGE, argc, argv);
	while ((letter = command_option(&command, &value)) != COMMAND_REST) {
		if (letter == COMMAND_STOP)
			return command.status;

		int status = take_option(request, letter, value);

		if (status != EXIT_DONE)
			return status;
	}
	request->scenario = command.argv[0];
	if (request->games == 0)
		return command_misused(&USAGE, _("-n says how many games"));
	*stop = false;
	return EXIT_DONE;
}

static bool players_are_known(const struct world *world, const struct request *request)
{
	for (int team = 0; team < TEAM_COUNT; team++) {
		struct seat seat = { .kind = SEAT_MACHINE };

		if (strcmp(request->players[team], PLAYER_MIX) == 0)
			continue;
		snprintf(seat.persona, sizeof(seat.persona), "%s", request->players[team]);
		if (!seat_known(world, (enum team)team, &seat))
			return false;
	}
	return true;
}

/* The loaded world with what the study changes of it, in the arena. */
static const struct world *world_of_study(const struct request *request,
	const struct world *loaded, struct arena *arena)
{
	struct world *world = arena_alloc(arena, 1, sizeof(*world));

	*world = *loaded;
	world->rotation = (uint8_t)request->rotation;
	for (int i = 0; i < request->start_count; i++)
		if (!start_apply(world, &request->starts[i]))
			return NULL;
	return world;
}

static void print_result(const struct request *request, const struct world *world,
	const struct tally *tally)
{
	struct str json, text;

	if (request->layout < 0) {
		tally_print(tally, world, request->seed);
		return;
	}
	str_init(&json);
	str_init(&text);
	tally_write(tally, world, request->seed, &json);
	pretty_write(json.text, (enum layout)request->layout, &text);
	fputs(text.text, stdout);
	str_release(&json);
	str_release(&text);
}

/* Play them, or as many as there are until Ctrl-C; return how many. */
static int play_games(const struct study *study, int count, struct tally *tally)
{
	struct meter meter;
	int game = 0;

	meter_begin(&meter, count);
	for (; game < count && meter_at(&meter, game); game++)
		simulation_play(study, game, tally);
	meter_end(&meter);
	return game;
}

static int simulate(const struct request *request, const struct world *loaded,
	struct arena *arena)
{
	const struct world *world = world_of_study(request, loaded, arena);
	struct tally *tally = arena_alloc(arena, 1, sizeof(*tally));

	if (!world || !players_are_known(world, request))
		return EXIT_USAGE;

	struct study study = {
		.world = world, .seed = request->seed, .again = request->again,
		.ledger = arena_alloc(arena, 1, sizeof(struct ledger)),
	};

	for (int team = 0; team < TEAM_COUNT; team++)
		study.players[team] = request->players[team];
	tally_init(tally);
	int games = play_games(&study, request->games, tally);

	if (games > 0)
		print_result(request, world, tally);
	if (games < request->games)
		fprintf(stderr, _("%s simulate: stopped after %d of %d games\n"), PROGRAM, games,
			request->games);
	return games < request->games ? EXIT_REFUSED : EXIT_DONE;
}

int simulate_command(int argc, char **argv)
{
	struct request request = { .seed = 1, .layout = -1,
		.players = { PLAYER_MIX, PLAYER_MIX, PLAYER_MIX } };
	struct content content;
	struct faults faults = { 0 };
	bool stop;
	int status = read_request(argc, argv, &request, &stop);

	if (stop)
		return status;
	if (!content_open(request.scenario, &content, &faults))
		return command_faults(&faults);
	if (world_missing(content.world)) {
		status = command_missing(content.world);
	} else {
		struct arena *arena = arena_new();

		status = simulate(&request, content.world, arena);
		arena_free(arena);
	}
	content_release(&content);
	return status;
}
