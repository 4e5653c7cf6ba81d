/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/plain_chair.h"
#include "app/plain_form.h"
#include "app/plain_names.h"
#include "app/plain_read.h"
#include "prose/gettext.h"

/* Negotiation by lines: agreements, offers, messages. */

enum { DO_LIST = 1, DO_SHOW, DO_PROPOSE, DO_ACCEPT, DO_REFUSE, DO_COUNTER, DO_MESSAGE, DO_DENOUNCE,
	DO_SIGNAL, DO_DONE, DO_HELP, DO_QUIT };

enum { MESSAGE_CHARACTERS = 420, BOTH_OTHERS = 7 };

static const struct plain_command COMMANDS[] = {
	{ "list", NULL, NULL, N_("agreements in force, offers, messages"), DO_LIST, 0 },
	{ "show", NULL, N_("[agreement] NUMBER"), N_("an offer, or an agreement, in full"), DO_SHOW,
		0 },
	{ "propose", NULL, NULL, N_("make an offer: asks for all it needs"), DO_PROPOSE,
		ACTION_PROPOSE },
	{ "accept", NULL, N_("[NUMBER]"), N_("accept an offer; asks once"), DO_ACCEPT,
		ACTION_ACCEPT },
	{ "refuse", NULL, N_("[NUMBER]"), N_("refuse an offer"), DO_REFUSE, ACTION_REFUSE },
	{ "counter", NULL, N_("[NUMBER]"), N_("answer an offer with another one"), DO_COUNTER,
		ACTION_COUNTER },
	{ "message", NULL, N_("TEAM | all TEXT"), N_("write to a team or to both"), DO_MESSAGE,
		ACTION_MESSAGE },
	{ "denounce", NULL, N_("[NUMBER]"), N_("denounce an agreement with this turn's sheet, or "
		"take that back"), DO_DENOUNCE, ACTION_DENOUNCE },
	{ "signal", NULL, NULL, N_("Russia: show the others up to two orders"), DO_SIGNAL,
		ACTION_SIGNAL },
	{ "done", "next", NULL, N_("no more to say: go on"), DO_DONE, ACTION_DONE },
	{ "help", "?", N_("[COMMAND]"), N_("all commands, or one of them"), DO_HELP, ACTION_HELP },
	{ "quit", NULL, NULL, N_("leave; everything is saved"), DO_QUIT, ACTION_QUIT },
	{ 0 },
};

static const struct plain_command *const TABLES[] = { COMMANDS, READ_COMMANDS, NULL };

static void say_rows(struct plain *plain, const struct offers *offers)
{
	struct offers_row rows[OFFERS_ROWS];
	int count = offers_rows(offers, rows);

	for (int i = 0; i < count; i++) {
		struct str text;

		str_init(&text);
		offers_row_summary(offers, rows[i], &text);
		plain_sayf(plain, _("%s: %s"), rows[i].kind == ROW_AGREEMENT ? _("Agreement in force")
			: rows[i].kind == ROW_NOTICE ? _("Message")
			: rows[i].kind == ROW_WAITING ? _("Offer that waits for your answer")
			: rows[i].kind == ROW_OWN ? _("Open offer")
			: offers_row_label(offers, rows[i]), text.text);
		str_release(&text);
	}
	if (count == 0)
		plain_say(plain, _("Nothing was agreed, offered or said yet. \"propose\" makes an "
			"offer, \"message\" writes a message."));
}

static int number_of(const struct offers *offers, struct offers_row row)
{
	return row.kind == ROW_NOTICE ? 0
		: row.kind == ROW_AGREEMENT ? offers->scene->view.seen.agreements[row.index].number
		: offers->table.cards[row.index].number;
}

/* Select the offer, or the agreement, of a number; without one the first that there is. */
static bool find(struct offers *offers, bool agreement, const char *text)
{
	struct offers_row rows[OFFERS_ROWS];
	int count = offers_rows(offers, rows);
	int number = atoi(text);

	list_resize(&offers->list, count);
	for (int i = 0; i < count; i++) {
		bool is_one = rows[i].kind != ROW_NOTICE
			&& (rows[i].kind == ROW_AGREEMENT) == agreement;

		if (!is_one || (*text && number_of(offers, rows[i]) != number))
			continue;
		offers->list.selected = i;
		return true;
	}
	return false;
}

/* The same; false after it was said that there is none. */
static bool choose(struct plain *plain, struct offers *offers, bool agreement, const char *text)
{
	if (find(offers, agreement, text))
		return true;
	if (*text)
		plain_sayf(plain, agreement ? _("There is no agreement \"%s\" here.")
			: _("There is no offer \"%s\" here."), text);
	else
		plain_say(plain, agreement ? _("There is no agreement.") : _("There is no offer."));
	return false;
}

static void show(struct plain *plain, struct offers *offers, const char *rest)
{
	size_t word = strcspn(rest, " ");
	bool agreement = word > 1 && strncmp("agreement", rest, word) == 0;
	struct doc doc;

	if (agreement) {
		rest += word;
		rest += strspn(rest, " ");
	}
	/* A number that is no offer's may be an agreement's. */
	agreement |= !find(offers, false, rest) && find(offers, true, rest);
	if (!choose(plain, offers, agreement, rest))
		return;
	plain_doc_init(&doc);
	offers_detail(offers, &doc);
	plain_tell(plain, &doc);
}

static void say_message(struct plain *plain, struct offers *offers)
{
	if (offers->message.length)
		plain_say(plain, offers->message.text);
	str_clear(&offers->message);
}

static enum offers_event fill_form(struct plain *plain, struct offers *offers)
{
	enum offers_event event = OFFERS_NOTHING;

	while (event == OFFERS_NOTHING && plain_terms(plain, &offers->form)) {
		event = offers_form_done(offers);
		say_message(plain, offers);
	}
	if (event == OFFERS_NOTHING) {
		offers->mode = OFFERS_LIST;
		offers->form_kept = false;
	}
	return event;
}

/* Select an offer that waits for the team's answer; false after it was said that none does. */
static bool choose_waiting(struct plain *plain, struct offers *offers, const char *rest)
{
	bool found = choose(plain, offers, false, rest) && offers_to_answer(offers);

	say_message(plain, offers);
	return found;
}

static enum offers_event accept(struct plain *plain, struct offers *offers, const char *rest)
{
	struct doc doc;

	if (!choose_waiting(plain, offers, rest))
		return OFFERS_NOTHING;
	plain_doc_init(&doc);
	offers_detail(offers, &doc);
	plain_tell(plain, &doc);
	return plain_ask_yes(plain, _("Accept this offer?")) ? OFFERS_ACCEPT : OFFERS_NOTHING;
}

static enum offers_event counter(struct plain *plain, struct offers *offers, const char *rest)
{
	if (!choose_waiting(plain, offers, rest))
		return OFFERS_NOTHING;
	offers_open_form(offers, offers_card(offers));
	return fill_form(plain, offers);
}

static enum offers_event denounce(struct plain *plain, struct offers *offers, const char *rest)
{
	enum offers_event event;
	char question[256];

	if (!choose(plain, offers, true, rest))
		return OFFERS_NOTHING;
	event = offers_denounce(offers);
	say_message(plain, offers);
	if (offers->mode != OFFERS_DENOUNCING)
		return event;
	offers->mode = OFFERS_LIST;
	offers_denounce_question(offers, question, sizeof(question));
	return plain_ask_yes(plain, question + strspn(question, " ")) ? OFFERS_DENOUNCE
		: OFFERS_NOTHING;
}

/* To whom: a team's name or "all"; the text follows, or is asked for. */
static enum offers_event message(struct plain *plain, struct offers *offers, const char *rest)
{
	int own = 1 << offers->scene->team;
	struct plain_names names;
	struct str complaint;
	int to = 0;

	plain_names_clear(&names);
	for (int team = 0; team < TEAM_COUNT; team++)
		if (team != (int)offers->scene->team) {
			plain_names_add(&names, 1 << team, prose_team_id((enum team)team), NULL);
			plain_names_add_word(&names, 1 << team, prose_team((enum team)team));
		}
	plain_names_add_word(&names, BOTH_OTHERS & ~own, "all");
	plain_names_add_word(&names, BOTH_OTHERS & ~own, "both");
	str_init(&complaint);
	if (!*rest || !plain_names_take(&names, &rest, &to, &complaint))
		plain_say(plain, *rest ? complaint.text : _("Say to whom: a team, or all."));
	str_release(&complaint);
	if (!to)
		return OFFERS_NOTHING;
	if (!*rest && plain_ask(plain, _("Your message: ")))
		rest = plain->line.text;
	if (!*rest || !plain_fits(plain, rest, MESSAGE_CHARACTERS))
		return OFFERS_NOTHING;
	offers->to = (uint8_t)to;
	line_edit_init(&offers->line, rest, MESSAGE_CHARACTERS);
	return OFFERS_WRITE;
}

/* One order to be shown into a place of the signal; false: none. */
static bool ask_signal(struct plain *plain, const struct offers *offers, struct order *out)
{
	struct prose prose = scene_prose(offers->scene);
	const struct order_list *list = offers->candidates;

	while (plain_ask(plain, _("Which order is to be shown? (part of its name; an empty line: "
		"none) ")) && plain->line.length) {
		struct plain_names names;
		struct str complaint, one;
		int value;
		bool found = false;

		str_init(&complaint);
		for (int i = 0; i < list->count && !found; i++) {
			str_init(&one);
			prose_order(&prose, &list->orders[i], &one);
			plain_names_clear(&names);
			plain_names_add_word(&names, i, one.text);
			found = plain_names_find(&names, plain->line.text, &value, &complaint);
			if (found && plain_ask_yes(plain, one.text))
				*out = list->orders[i];
			str_clear(&complaint);
			str_release(&one);
		}
		str_release(&complaint);
		if (out->kind >= 0)
			return true;
		if (!found)
			plain_say(plain, _("No order has this in its name."));
	}
	return false;
}

static enum offers_event signal_orders(struct plain *plain, struct offers *offers)
{
	int count = 0;

	offers_open_signal(offers);
	say_message(plain, offers);
	if (offers->mode != OFFERS_SHOW)
		return OFFERS_NOTHING;
	offers->mode = OFFERS_LIST;
	plain_say(plain, _("Orders to show: the others see them at once, and need not believe them."));
	while (count < MAX_SIGNAL && ask_signal(plain, offers, &offers->signal[count]))
		count++;
	return count ? OFFERS_SIGNAL : OFFERS_NOTHING;
}

static enum offers_event done(struct plain *plain, const struct offers *offers)
{
	if (!offers->phase || !offers_waiting(&offers->table, offers->scene->team)
		|| plain_ask_yes(plain, _("An offer waits for your answer and lapses without one. Go "
			"on all the same?")))
		return OFFERS_DONE;
	return OFFERS_NOTHING;
}

static enum offers_event act(struct plain *plain, struct offers *offers)
{
	struct scene seen = *offers->scene;
	const char *rest = "";
	int id = commands_take(plain, TABLES, PLACE_OFFERS, &rest);

	switch (id) {
	case DO_LIST: say_rows(plain, offers); break;
	case DO_SHOW: show(plain, offers, rest); break;
	case DO_PROPOSE:
		offers_open_form(offers, NULL);
		return fill_form(plain, offers);
	case DO_ACCEPT: return accept(plain, offers, rest);
	case DO_REFUSE:
		return choose_waiting(plain, offers, rest) ? OFFERS_REFUSE : OFFERS_NOTHING;
	case DO_COUNTER: return counter(plain, offers, rest);
	case DO_MESSAGE: return message(plain, offers, rest);
	case DO_DENOUNCE: return denounce(plain, offers, rest);
	case DO_SIGNAL: return signal_orders(plain, offers);
	case DO_DONE: return done(plain, offers);
	case DO_HELP: commands_help(plain, TABLES, rest); break;
	case DO_QUIT: return OFFERS_QUIT;
	default: plain_read(plain, &seen, id, rest); break;
	}
	return OFFERS_NOTHING;
}

static void greet(struct plain *plain, struct offers *offers)
{
	plain_gap(plain);
	if (!plain->brief)
		plain_sayf(plain, _("%s: agreements, offers and messages. \"propose\" makes an offer, "
			"\"accept\" and \"refuse\" answer one, \"done\" goes on."),
			prose_team(offers->scene->team));
	say_rows(plain, offers);
	offers->told = true;
}

enum offers_event plain_offers(struct plain *plain, struct offers *offers)
{
	enum offers_event event = OFFERS_NOTHING;
	char prompt[256];

	if (!offers->told)
		greet(plain, offers);
	say_message(plain, offers);
	if (offers->mode == OFFERS_FORM)
		event = fill_form(plain, offers);
	offers->mode = event == OFFERS_NOTHING ? OFFERS_LIST : offers->mode;
	while (event == OFFERS_NOTHING) {
		snprintf(prompt, sizeof(prompt), _("%s, turn %d, deals%s%s> "),
			prose_team(offers->scene->team), offers->scene->view.seen.turn,
			offers->scene->clock[0] ? _(", ") : "", offers->scene->clock);
		switch (plain_prompt(plain, prompt)) {
		case PLAIN_LINE: event = act(plain, offers); break;
		case PLAIN_WAIT: return OFFERS_NOTHING;
		case PLAIN_END: return OFFERS_QUIT;
		}
	}
	return event;
}
