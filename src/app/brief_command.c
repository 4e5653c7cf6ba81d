/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "app/commands.h"
#include "app/locale.h"
#include "app/handout.h"
#include "app/report.h"
#include "app/seats.h"
#include "content/content.h"
#include "prose/gettext.h"
#include "prose/prose.h"

/* A line for reading is no longer than this, however wide the terminal. */
enum { PRINTED_COLUMNS = 72, MOST_COLUMNS = 100, LEAST_COLUMNS = 20, WIDEST = 400 };

static const struct option OPTIONS[] = {
	{ "team", required_argument, NULL, 't' },
	{ "facilitator", no_argument, NULL, 'f' },
	{ "lang", required_argument, NULL, 'l' },
	{ "width", required_argument, NULL, 'w' },
	{ NULL, 0, NULL, 0 },
};

static const struct usage USAGE = {
	.name = "brief",
	.help = N_("Usage: eastflank brief SCENARIO [OPTION...]\n"
		"Print the briefing of a scenario as a page to read or to print: what all teams read\n"
		"first, or what one team reads alone.\n\n"
		"SCENARIO is the name of a scenario, or a file.\n\n"
		"  -t, --team TEAM      the page of coalition, russia or washington: keep it from the\n"
		"                       others\n"
		"  -f, --facilitator    the facilitator's sheet: timings, injects, questions, sources\n"
		"  -l, --lang LANGUAGE  en or zh_TW (by default that of the environment)\n"
		"  -w, --width COLUMNS  where lines end, 20 to 400 (by default the terminal's width up\n"
		"                       to 100; 72 if the output is no terminal)\n\n"
		"Example:\n"
		"  eastflank brief nuuk_winter --team russia | lp\n\n"
		"Exit status: 0, 1 if the scenario cannot be read, 2 if the command line is wrong.\n"),
	.options = OPTIONS,
	.least = 1,
	.most = 1,
};

/* What the options ask for. */
struct wish {
	enum team team;                  /* TEAM_NONE: the public page */
	bool facilitator;
	int columns;
};

static int default_columns(void)
{
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col < LEAST_COLUMNS)
		return PRINTED_COLUMNS;
	return size.ws_col < MOST_COLUMNS ? size.ws_col : MOST_COLUMNS;
}

static int columns_take(const char *value, struct wish *wish)
{
	char *end;
	long columns = strtol(value, &end, 10);

	if (*end || columns < LEAST_COLUMNS || columns > WIDEST)
		return command_misused(&USAGE, _("\"%s\" is no width: %d to %d"), value,
			LEAST_COLUMNS, WIDEST);
	wish->columns = (int)columns;
	return EXIT_DONE;
}

static int option_take(int letter, const char *value, struct wish *wish)
{
	if (letter == 'w')
		return columns_take(value, wish);
	if (letter == 'f') {
		wish->facilitator = true;
	} else if (letter == 't') {
		wish->team = team_parse(value);
		if (wish->team == TEAM_NONE)
			return command_misused(&USAGE, _("there is no team \"%s\""), value);
	} else if (strcmp(value, "en") == 0 || strcmp(value, "zh_TW") == 0) {
		/* Now, so that a later message is in that language already. */
		locale_open(value);
	} else {
		return command_misused(&USAGE, _("\"%s\" is no language: en or zh_TW"), value);
	}
	return EXIT_DONE;
}

static void turns_write(const struct scenario *scenario, struct str *out)
{
	if (scenario->unit == TURN_WEEK)
		str_addf(out, _("%d turns of one week"), scenario->turns);
	else if (scenario->unit == TURN_QUARTER)
		str_addf(out, _("%d turns of one quarter"), scenario->turns);
	else
		str_addf(out, _("%d turns of half a year"), scenario->turns);
}

/* The scenario's name and frame: how long, from when. */
static void head_write(const struct prose *prose, struct handout *handout)
{
	const struct scenario *scenario = &prose->world->scenario;
	struct str line;

	handout_title(handout, text_in(&scenario->name, prose->lang));
	str_init(&line);
	prose_date(prose, 1, &line);
	str_add(&line, " / ");
	turns_write(scenario, &line);
	str_add(&line, " / ");
	str_addf(&line, _("about %d minutes"), scenario->minutes);
	handout_text(handout, line.text);
	str_release(&line);
}

static void public_write(const struct prose *prose, struct handout *handout)
{
	const struct scenario *scenario = &prose->world->scenario;

	handout_text(handout, text_in(&scenario->premise, prose->lang));
	handout_heading(handout, _("For all teams"));
	handout_text(handout, text_in(&scenario->briefing, prose->lang));
	handout_heading(handout, _("The question of the session"));
	handout_text(handout, text_in(&scenario->question, prose->lang));
}

static void team_write(const struct prose *prose, enum team team, struct handout *handout)
{
	struct str line;

	str_init(&line);
	str_addf(&line, _("%s only"), prose_team(team));
	handout_heading(handout, line.text);
	handout_text(handout, text_in(&prose->world->scenario.team_briefing[team], prose->lang));
	str_release(&line);
}

static void injects_write(const struct prose *prose, struct handout *handout)
{
	const struct scenario *scenario = &prose->world->scenario;
	struct str line;

	if (scenario->inject_count == 0)
		return;
	handout_heading(handout, _("Ready injects"));
	str_init(&line);
	for (int i = 0; i < scenario->inject_count; i++) {
		const struct inject *inject = &scenario->injects[i];

		str_clear(&line);
		str_addf(&line, "%d. %s (%s)\n%s", i + 1, text_in(&inject->name, prose->lang),
			inject->id, text_in(&inject->text, prose->lang));
		if (inject->effects.count > 0) {
			str_addf(&line, "\n%s ", _("Effects:"));
			prose_effects(prose, inject->effects, TARGET_NONE, &line);
		}
		handout_text(handout, line.text);
	}
	str_release(&line);
}

static void facilitator_write(const struct prose *prose, struct handout *handout)
{
	const struct scenario *scenario = &prose->world->scenario;

	handout_heading(handout, _("Facilitator only"));
	handout_text(handout, text_in(&scenario->facilitator, prose->lang));
	injects_write(prose, handout);
	handout_heading(handout, _("Questions for the debrief"));
	handout_list(handout, text_in(&scenario->debrief, prose->lang));
	handout_heading(handout, _("Where the figures are from"));
	handout_list(handout, text_in(&scenario->sources, prose->lang));
}

static void brief_print(const struct world *world, const struct wish *wish)
{
	struct prose prose = { .world = world, .lang = prose_lang() };
	struct handout handout;

	handout_init(&handout, wish->columns);
	head_write(&prose, &handout);
	if (wish->facilitator)
		facilitator_write(&prose, &handout);
	else if (wish->team != TEAM_NONE)
		team_write(&prose, wish->team, &handout);
	else
		public_write(&prose, &handout);
	fputs(handout.out.text, stdout);
	handout_release(&handout);
}

static int scenario_brief(const char *name, const struct wish *wish)
{
	struct content content;
	struct faults faults = { 0 };
	bool opened = content_open(name, &content, &faults);

	if (faults.count > 0)
		command_faults(&faults);
	if (!opened)
		return EXIT_REFUSED;
	brief_print(content.world, wish);
	content_release(&content);
	return EXIT_DONE;
}

int brief_command(int argc, char **argv)
{
	struct wish wish = { .team = TEAM_NONE, .columns = default_columns() };
	struct command command;
	const char *value;
	int letter;

	command_init(&command, &USAGE, argc, argv);
	while ((letter = command_option(&command, &value)) != COMMAND_REST) {
		if (letter == COMMAND_STOP)
			return command.status;

		int status = option_take(letter, value, &wish);

		if (status != EXIT_DONE)
			return status;
	}
	if (wish.facilitator && wish.team != TEAM_NONE)
		return command_misused(&USAGE, _("--team and --facilitator are different pages"));
	return scenario_brief(command.argv[0], &wish);
}
