/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "app/plain_command.h"
#include "app/plain_names.h"
#include "app/plain_page.h"
#include "prose/gettext.h"
#include "prose/prose.h"

/* The set-up of a game: who plays what. */

enum { DO_START = 1, DO_SET, DO_LIST, DO_BACK, DO_HELP, DO_QUIT };

static const struct plain_command COMMANDS[] = {
	{ "start", NULL, NULL, N_("start the game as it is set up"), DO_START, 0 },
	{ "set", NULL, N_("WHAT VALUE"), N_("change a line by its number or name: set coalition "
		"human, set russia ai, set seed 7; without a value: what it can be"), DO_SET, 0 },
	{ "list", NULL, NULL, N_("how it is set up"), DO_LIST, 0 },
	{ "help", "?", NULL, N_("what can be done here"), DO_HELP, 0 },
	{ "back", NULL, NULL, N_("back to the title"), DO_BACK, 0 },
	{ "quit", NULL, NULL, N_("leave the program"), DO_QUIT, 0 },
	{ 0 },
};

static const struct plain_command *const TABLES[] = { COMMANDS, NULL };

static void say_row(struct plain *plain, const struct seating *seating, int number, int row)
{
	const char *value = seating_value(seating, row);

	plain_sayf(plain, _("%d. %s: %s"), number, seating_name(seating, row),
		*value ? value : _("none"));
}

static void say_rows(struct plain *plain, const struct seating *seating)
{
	uint8_t rows[SEATING_ROWS];
	int count = seating_rows(seating, rows);

	for (int i = 0; i < count; i++)
		if (rows[i] != SEATING_START_ROW)
			say_row(plain, seating, i + 1, rows[i]);
}

/* The word for a row, whatever the language; NULL: it has only its name. */
static const char *row_word(int row)
{
	static const char *const WORDS[SEATING_ROWS] = {
		[SEATING_TEAM_PIN + TEAM_C] = "coalition_pin", [SEATING_TEAM_PIN + TEAM_R] = "russia_pin",
		[SEATING_TEAM_PIN + TEAM_W] = "washington_pin", [SEATING_PIN] = "pin",
		[SEATING_BLOCS] = "blocs", [SEATING_AGENDAS] = "agendas", [SEATING_CLOCK] = "clock",
		[SEATING_SEED] = "seed",
	};

	return row < TEAM_COUNT ? prose_team_id((enum team)row) : WORDS[row];
}

/* Words for the values of a row besides what is shown, in the order of seating_change(). */
static void add_values(const struct seating *seating, int row, struct plain_names *names)
{
	int count = seating_values(seating, row);
	struct seating trial = *seating;

	for (int i = 0; i < count; i++) {
		const struct seating_choice *choice = row < TEAM_COUNT
			? &seating->choices[row][trial.chosen[row]] : NULL;
		const char *value = seating_value(&trial, row);

		plain_names_add_word(names, i, value);
		if (choice)
			plain_names_add_word(names, i, choice->human ? "human" : !choice->id ? "none"
				: *choice->id ? choice->id : "ai");
		seating_change(&trial, row, 1);
	}
}

/* "yes" and "no" for what is somebody or nobody, however the row words it. */
static bool means_yes(const struct seating *seating, int row, const char *text, int *value)
{
	bool is = row == SEATING_FACILITATOR ? seating->facilitator
		: row == SEATING_CONGRESS ? seating->congress
		: row == SEATING_BLOCS ? seating->people_in_blocs
		: row == SEATING_AGENDAS ? !seating->no_agendas
		: (seating->blocs & 1U << (row - SEATING_BLOC)) != 0;
	bool yes = strcmp(text, "yes") == 0 || strcmp(text, "human") == 0;

	if (row < SEATING_FACILITATOR || row == SEATING_CLOCK || (!yes && strcmp(text, "no") != 0
		&& strcmp(text, "none") != 0))
		return false;
	*value = yes != is;
	return true;
}

static void type(struct plain *plain, struct seating *seating, int row, const char *text)
{
	int most = row == SEATING_SEED ? 20 : PIN_DIGITS;

	if (text[strspn(text, "0123456789")] || (int)strlen(text) > most) {
		plain_sayf(plain, row == SEATING_SEED
			? _("A seed is a whole number of up to %d digits.")
			: _("A PIN is up to %d digits."), most);
		return;
	}
	line_edit_init(seating_line(seating, row), text, most);
}

/* Choose the value of a row that text means; else say what there is. */
static void choose(struct plain *plain, struct seating *seating, int row, const char *text)
{
	struct plain_names names;
	struct str complaint;
	int value = -1;

	plain_names_clear(&names);
	add_values(seating, row, &names);
	str_init(&complaint);
	if (!means_yes(seating, row, text, &value)
		&& (!*text || !plain_names_find(&names, text, &value, &complaint))) {
		value = -1;
		if (*text)
			plain_say(plain, complaint.text);
		str_clear(&complaint);
		for (int i = 0; i < names.count; i++)
			str_addf(&complaint, "%s%s", i ? _(", ") : "", names.list[i].in[0]);
		plain_sayf(plain, _("%s can be: %s."), seating_name(seating, row), complaint.text);
	}
	for (int i = 0; i < value; i++)
		seating_change(seating, row, 1);
	str_release(&complaint);
}

static void set(struct plain *plain, struct seating *seating, const char *text)
{
	uint8_t rows[SEATING_ROWS];
	int count = seating_rows(seating, rows);
	struct plain_names names;
	struct str complaint;
	int at;

	plain_names_clear(&names);
	for (int i = 0; i < count; i++)
		plain_names_add(&names, i, row_word(rows[i]),
			&(struct text){ { seating_name(seating, rows[i]), NULL } });
	names.numbered = count;
	str_init(&complaint);
	if (!*text || !plain_names_take(&names, &text, &at, &complaint)
		|| rows[at] == SEATING_START_ROW) {
		plain_say(plain, complaint.length ? complaint.text
			: _("Say which line, and its value."));
	} else {
		/* Without a value it is only told. */
		if (seating_line(seating, rows[at]) && *text)
			type(plain, seating, rows[at], text);
		else if (!seating_line(seating, rows[at]))
			choose(plain, seating, rows[at], text);
		say_row(plain, seating, at + 1, rows[at]);
	}
	str_release(&complaint);
}

static enum seating_event start(struct plain *plain, const struct seating *seating)
{
	uint64_t seed;

	if (seating_seed(seating, &seed))
		return SEATING_START;
	plain_say(plain, _("The seed must be a whole number from 0 to 18446744073709551615."));
	return SEATING_NOTHING;
}

static enum seating_event act(struct plain *plain, struct seating *seating)
{
	const char *rest = "";

	switch (commands_take(plain, TABLES, PLACE_SETUP, &rest)) {
	case DO_START: return start(plain, seating);
	case DO_SET: set(plain, seating, rest); break;
	case DO_LIST: case 0: say_rows(plain, seating); break;
	case DO_HELP: commands_help(plain, TABLES, rest); break;
	case DO_BACK: return SEATING_BACK;
	case DO_QUIT: return SEATING_QUIT;
	default: break;
	}
	return SEATING_NOTHING;
}

enum seating_event plain_seating(struct plain *plain, struct seating *seating)
{
	enum seating_event event = SEATING_NOTHING;

	plain_gap(plain);
	plain_sayf(plain, "%s. %s", seating->scenario, _("Who plays?"));
	say_rows(plain, seating);
	if (!plain->brief)
		plain_say(plain, _("\"start\" starts the game, \"set russia human\" changes a line, "
			"\"help\" lists all that can be done."));
	while (event == SEATING_NOTHING)
		event = plain_prompt(plain, _("set-up> ")) == PLAIN_LINE ? act(plain, seating)
			: SEATING_QUIT;
	return event;
}
