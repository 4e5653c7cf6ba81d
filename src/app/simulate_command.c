/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ai/ai.h"
#include "app/commands.h"
#include "app/report.h"
#include "app/seats.h"
#include "app/simulation.h"
#include "base/utf8.h"
#include "content/content.h"
#include "prose/gettext.h"
#include "prose/prose.h"

static const struct option OPTIONS[] = {
	{ "games", required_argument, NULL, 'n' },
	{ "seed", required_argument, NULL, 's' },
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
		"      --washington WHO\n\n"
		"Example: eastflank simulate nuuk_winter -n 1000 --coalition ai\n\n"
		"Exit status: 0 done, 1 the scenario is not well, 2 the command line is not.\n"),
	.options = OPTIONS,
	.least = 1,
	.most = 1,
};

/* What the command line asks for. */
struct request {
	const char *scenario;
	int games;
	uint64_t seed;
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

/* Print a name in a column of the given width, whatever its characters' widths. */
static void print_name(const char *name, int width)
{
	int room = width - utf8_width(name);

	printf("  %s%*s", name, room > 0 ? room : 0, "");
}

/* A share in per cent with one decimal, without floats. */
static void print_share(int64_t part, int64_t whole)
{
	int64_t permille = whole ? (part * 1000 + whole / 2) / whole : 0;

	printf("%5" PRId64 ".%" PRId64, permille / 10, permille % 10);
}

static void print_scores(const struct tally *tally)
{
	printf(_("scores            mean  p10  p50  p90   top %%  agenda %%\n"));
	for (int team = 0; team < TEAM_COUNT; team++) {
		enum team t = (enum team)team;

		print_name(prose_team(t), 14);
		print_share(tally->score_sum[t], (int64_t)tally->games * 100);
		printf(" %4d %4d %4d  ", tally_percentile(tally, t, 10),
			tally_percentile(tally, t, 50), tally_percentile(tally, t, 90));
		print_share(tally->tops[t], tally->games);
		fputs("   ", stdout);
		print_share(tally->agendas[t], tally->games);
		putchar('\n');
	}
}

static void print_rest(const struct world *world, const struct tally *tally, enum lang lang)
{
	printf(_("endings, per cent\n"));
	for (int i = 0; i < world->ending_count; i++) {
		print_name(text_in(&world->endings[i].name, lang), 34);
		print_share(tally->endings[i], tally->games);
		putchar('\n');
	}
	printf(_("orders per game\n"));
	for (int i = 0; i < world->order_count; i++) {
		if (!world->scenario.allowed[i])
			continue;
		print_name(world->orders[i].id, 20);
		print_share(tally->filed[i], (int64_t)tally->games * 100);
		printf("  %s\n", prose_team((enum team)world->orders[i].team));
	}
	printf(_("tracks at the end, mean\n"));
	for (int i = 0; i < world->track_count; i++) {
		print_name(world->tracks[i].id, 14);
		print_share(tally->track_sum[i], (int64_t)tally->games * 100);
		putchar('\n');
	}
	printf(_("digest %016" PRIx64 "\n"), tally->digest);
}

static int simulate(const struct request *request, const struct world *world)
{
	struct study study = { .world = world, .seed = request->seed };
	struct tally tally;

	if (!players_are_known(world, request))
		return EXIT_USAGE;
	for (int team = 0; team < TEAM_COUNT; team++)
		study.players[team] = request->players[team];
	tally_init(&tally);
	for (int game = 0; game < request->games; game++)
		simulation_play(&study, game, &tally);
	printf(_("%s: %d games, seed %" PRIu64 "\n"), world->scenario.id, tally.games,
		request->seed);
	print_scores(&tally);
	print_rest(world, &tally, prose_lang());
	return EXIT_DONE;
}

int simulate_command(int argc, char **argv)
{
	struct request request = { .seed = 1, .players = { PLAYER_MIX, PLAYER_MIX, PLAYER_MIX } };
	struct content content;
	struct faults faults = { 0 };
	bool stop;
	int status = read_request(argc, argv, &request, &stop);

	if (stop)
		return status;
	if (!content_open(request.scenario, &content, &faults))
		return command_faults(&faults);
	if (world_missing(content.world))
		status = command_missing(content.world);
	else
		status = simulate(&request, content.world);
	content_release(&content);
	return status;
}
