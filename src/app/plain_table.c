/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/plain_chair.h"
#include "app/plain_command.h"
#include "app/plain_names.h"
#include "app/plain_read.h"
#include "prose/gettext.h"

/* What is argued before everyone, and the voting paper of a bloc. */

enum { NOTE_CHARACTERS = 140 };

enum { DO_LIST = 1, DO_WRITE, DO_VOTE, DO_DONE, DO_HELP, DO_QUIT, DO_YES, DO_NO, DO_ABSTAIN,
	DO_DECLARE };

static const struct plain_command ARGUE_COMMANDS[] = {
	{ "list", NULL, NULL, N_("what is argued, with numbers"), DO_LIST, 0 },
	{ "write", NULL, N_("NUMBER TEXT"), N_("write the counter-reason of this line"), DO_WRITE,
		ACTION_CHOOSE },
	{ "vote", NULL, N_("TEAM NUMBER"), N_("this team accepts what the line says, or no longer"),
		DO_VOTE, 0 },
	{ "done", "next", NULL, N_("no more to say: go on"), DO_DONE, ACTION_DONE },
	{ "help", "?", N_("[COMMAND]"), N_("all commands, or one of them"), DO_HELP, ACTION_HELP },
	{ "quit", NULL, NULL, N_("leave; everything is saved"), DO_QUIT, ACTION_QUIT },
	{ 0 },
};

static const struct plain_command *const ARGUE_TABLES[] = { ARGUE_COMMANDS, NULL };

/* Who accepts what a line says: "; accepted by: Coalition, Russia". */
static void accepted_by(const struct argue *argue, struct argue_row row, struct str *out)
{
	int bit = 1 << (row.kind == ARGUE_REASON ? row.which : MAX_REASONS + row.which);
	bool any = false;

	for (int team = 0; argue->counted && team < TEAM_COUNT; team++) {
		int votes = argue->items[row.item].votes[team];

		if (votes < 0 || !(votes & bit))
			continue;
		str_addf(out, "%s%s", any ? _(", ") : _("; accepted by "),
			prose_team((enum team)team));
		any = true;
	}
}

static void say_argued(struct plain *plain, const struct argue *argue, int number,
	struct argue_row row)
{
	const struct argued *item = &argue->items[row.item];
	struct prose prose = scene_prose(argue->scene);
	const char *words = row.kind == ARGUE_ORDER ? "" : argue_words(argue, row);
	struct str text;

	str_init(&text);
	if (row.kind == ARGUE_ORDER) {
		prose_order(&prose, &item->order, &text);
		/* a team, its order, its chance */
		plain_sayf(plain, _("%s argues: %s, chance %d%%"),
			prose_team((enum team)item->order.team), text.text, item->odds);
		if (argue->counted)
			plain_sayf(plain, _("As it is voted now it counts %+d."),
				argued_value(argue->scene->world, item));
	} else {
		accepted_by(argue, row, &text);
		if (row.kind == ARGUE_REASON)
			plain_sayf(plain, _("%d. Reason: %s%s"), number, words, text.text);
		else
			plain_sayf(plain, _("%d. Against it, %s: %s%s"), number,
				prose_team((enum team)row.which),
				*words ? words : _("nothing yet"), *words ? text.text : "");
	}
	str_release(&text);
}

static void say_all_argued(struct plain *plain, const struct argue *argue)
{
	struct argue_row rows[ARGUE_ROWS];
	int count = argue_rows(argue, rows);

	/* Orders are no lines that can be named: they have no number. */
	for (int i = 0, number = 0; i < count; i++) {
		number += rows[i].kind != ARGUE_ORDER;
		say_argued(plain, argue, number, rows[i]);
	}
}

/* The line of a number at the beginning of *rest; false after it was said that there is none. */
static bool take_row(struct plain *plain, const struct argue *argue, const char **rest,
	struct argue_row *row, int *number)
{
	struct argue_row rows[ARGUE_ROWS];
	int count = argue_rows(argue, rows);

	int at = 0, left;

	*number = left = atoi(*rest);
	while (at < count && (left -= rows[at].kind != ARGUE_ORDER) > 0)
		at++;
	if (*number < 1 || at == count) {
		plain_say(plain, _("Say which line, by its number; \"list\" tells them."));
		return false;
	}
	*row = rows[at];
	*rest += strspn(*rest, "0123456789");
	*rest += strspn(*rest, " ");
	return true;
}

static void write_counter(struct plain *plain, struct argue *argue, const char *rest)
{
	struct argue_row row;
	int number;

	if (!take_row(plain, argue, &rest, &row, &number))
		return;
	if (row.kind != ARGUE_COUNTER) {
		plain_say(plain, _("That is a reason of the team that argues; write to a line against "
			"it."));
		return;
	}
	if (!*rest && plain_ask(plain, _("Counter-reason: ")))
		rest = plain->line.text;
	if (!plain_fits(plain, rest, NOTE_CHARACTERS))
		return;
	argue_write(argue, row, rest);
	say_argued(plain, argue, number, row);
}

static void vote(struct plain *plain, struct argue *argue, const char *rest)
{
	struct plain_names names;
	struct str complaint;
	struct argue_row row;
	int team = -1, number;

	if (!argue->counted) {
		plain_say(plain, _("The facilitator says what an argument is worth: nobody votes."));
		return;
	}
	plain_names_clear(&names);
	for (int i = 0; i < TEAM_COUNT; i++)
		if (argue->people & 1U << i) {
			plain_names_add(&names, i, prose_team_id((enum team)i), NULL);
			plain_names_add_word(&names, i, prose_team((enum team)i));
		}
	str_init(&complaint);
	if (!plain_names_take(&names, &rest, &team, &complaint)) {
		team = -1;
		plain_say(plain, complaint.text);
	}
	str_release(&complaint);
	if (team < 0 || !take_row(plain, argue, &rest, &row, &number))
		return;
	argue_vote(argue, row, team);
	say_argued(plain, argue, number, row);
}

static enum argue_event argue_act(struct plain *plain, struct argue *argue)
{
	const char *rest = "";

	switch (commands_take(plain, ARGUE_TABLES, argue->counted ? PLACE_ARGUE : PLACE_HEARING,
		&rest)) {
	case DO_LIST: say_all_argued(plain, argue); break;
	case DO_WRITE: write_counter(plain, argue, rest); break;
	case DO_VOTE: vote(plain, argue, rest); break;
	case DO_DONE: return ARGUE_DONE;
	case DO_HELP: commands_help(plain, ARGUE_TABLES, rest); break;
	case DO_QUIT: return ARGUE_QUIT;
	default: break;
	}
	return ARGUE_NOTHING;
}

enum argue_event plain_argue(struct plain *plain, struct argue *argue)
{
	enum argue_event event = ARGUE_NOTHING;

	if (!argue->told) {
		plain_gap(plain);
		say_all_argued(plain, argue);
		plain_say(plain, argue->counted ? _("Every other team may \"write\" one "
			"counter-reason; then each team \"vote\"s for the lines it accepts; \"done\" "
			"goes on.") : _("Every other team may \"write\" one counter-reason; \"done\" goes "
			"on, and the facilitator says what the argument is worth."));
	}
	argue->told = true;
	while (event == ARGUE_NOTHING) {
		switch (plain_prompt(plain, _("arguments> "))) {
		case PLAIN_LINE: event = argue_act(plain, argue); break;
		case PLAIN_WAIT: return ARGUE_NOTHING;
		case PLAIN_END: return ARGUE_QUIT;
		}
	}
	return event;
}

static const struct plain_command BALLOT_COMMANDS[] = {
	{ "list", NULL, NULL, N_("the questions, with numbers"), DO_LIST, 0 },
	{ "yes", NULL, N_("NUMBER"), N_("vote yes on a question"), DO_YES, ACTION_YES },
	{ "no", NULL, N_("NUMBER"), N_("vote no"), DO_NO, ACTION_NO },
	{ "abstain", NULL, N_("NUMBER"), N_("abstain"), DO_ABSTAIN, ACTION_ABSTAIN },
	{ "declare", NULL, N_("NUMBER"), N_("turn 1: make this issue the bloc's red line"),
		DO_DECLARE, ACTION_CHOOSE },
	{ "done", "seal", NULL, N_("seal the paper and go on"), DO_DONE, ACTION_DONE },
	{ "help", "?", N_("[COMMAND]"), N_("all commands, or one of them"), DO_HELP, ACTION_HELP },
	{ "quit", NULL, NULL, N_("leave; everything is saved"), DO_QUIT, ACTION_QUIT },
	{ 0 },
};

static const struct plain_command *const BALLOT_TABLES[] = { BALLOT_COMMANDS, READ_COMMANDS,
	NULL };

static void say_question(struct plain *plain, const struct ballots *ballots, int index, bool full)
{
	const struct question *it = &ballots->questions[index];
	bool red = it->order.kind >= 0 && it->order.kind == ballots->redline;
	struct str name;
	struct doc doc;

	str_init(&name);
	ballots_name(ballots, it, &name);
	if (ballots->declaring)
		plain_sayf(plain, "%d. %s%s", index + 1, name.text, red ? _("  red line") : "");
	else
		plain_sayf(plain, _("%d. %s: %s%s"), index + 1, name.text, ballots_choice(it),
			red ? _("  red line") : "");
	str_release(&name);
	if (!full)
		return;
	plain_doc_init(&doc);
	ballots_mandate(ballots, it, &doc);
	plain_tell(plain, &doc);
}

static void say_questions(struct plain *plain, const struct ballots *ballots)
{
	const struct bloc *bloc = &ballots->scene->world->blocs[ballots->bloc];

	plain_sayf(plain, "%s. %s", scene_name(ballots->scene, &bloc->name, bloc->id),
		ballots->declaring ? _("choose a red line")
		: _("votes on what the Coalition has sealed"));
	for (int i = 0; i < ballots->count; i++)
		say_question(plain, ballots, i, !plain->brief && !ballots->declaring);
	if (ballots->count == 0)
		plain_say(plain, _(" The Coalition puts nothing to the vote this turn."));
	if (ballots->declaring)
		plain_sayf(plain, _("\"declare\" makes one issue your red line, or none: every lost "
			"vote on it costs %d points of your score. \"done\" goes on."),
			ballots->scene->world->bloc_score.lost);
	else
		plain_say(plain, _("\"yes 1\" votes yes on the first, \"done\" seals. Your countries' "
			"mandate comes first; the others vote as you do. Without a ballot the die "
			"decides."));
}

/* Select the question of a number; the only one needs none. */
static bool choose_question(struct plain *plain, struct ballots *ballots, const char *rest)
{
	int number = *rest ? atoi(rest) : ballots->count == 1 ? 1 : 0;

	if (number < 1 || number > ballots->count) {
		plain_sayf(plain, _("Say which, by a number from 1 to %d."), ballots->count);
		return false;
	}
	ballots->list.selected = number - 1;
	return true;
}

static void mark(struct plain *plain, struct ballots *ballots, int id, const char *rest)
{
	bool declares = id == DO_DECLARE;

	if (declares != ballots->declaring) {
		plain_say(plain, declares ? _("A red line is declared in turn 1 only.")
			: _("First the red line: \"declare\" and a number, or \"done\"."));
		return;
	}
	if (!choose_question(plain, ballots, rest))
		return;
	if (declares)
		ballots_declare(ballots);
	else
		ballots_cast(ballots, id == DO_YES ? BALLOT_YES : id == DO_NO ? BALLOT_NO
			: BALLOT_ABSTAIN);
	say_question(plain, ballots, ballots->list.selected, false);
}

static enum ballots_event ballot_act(struct plain *plain, struct ballots *ballots)
{
	struct scene seen = *ballots->scene;
	const char *rest = "";
	int id = commands_take(plain, BALLOT_TABLES, PLACE_BALLOT, &rest);

	switch (id) {
	case DO_LIST: say_questions(plain, ballots); break;
	case DO_YES: case DO_NO: case DO_ABSTAIN: case DO_DECLARE:
		mark(plain, ballots, id, rest);
		break;
	case DO_DONE: return BALLOTS_DONE;
	case DO_HELP: commands_help(plain, BALLOT_TABLES, rest); break;
	case DO_QUIT: return BALLOTS_QUIT;
	default: plain_read(plain, &seen, id, rest); break;
	}
	return BALLOTS_NOTHING;
}

enum ballots_event plain_ballots(struct plain *plain, struct ballots *ballots)
{
	enum ballots_event event = BALLOTS_NOTHING;

	if (!ballots->told) {
		plain_gap(plain);
		say_questions(plain, ballots);
	}
	ballots->told = true;
	while (event == BALLOTS_NOTHING || event == BALLOTS_CAST) {
		switch (plain_prompt(plain, _("votes> "))) {
		case PLAIN_LINE: event = ballot_act(plain, ballots); break;
		case PLAIN_WAIT: return BALLOTS_NOTHING;
		case PLAIN_END: return BALLOTS_QUIT;
		}
	}
	return event;
}
