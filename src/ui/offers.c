/* SPDX-License-Identifier: MIT */
#include "ui/offers.h"

#include <stdio.h>

#include "engine/agreement.h"
#include "prose/gettext.h"
#include "ui/help.h"
#include "ui/input.h"
#include "ui/keys.h"
#include "ui/palette.h"
#include "ui/reading.h"

enum { MESSAGE_CHARACTERS = 420 };

void offers_init(struct offers *offers, struct order_list *candidates)
{
	offers->mode = OFFERS_LIST;
	offers->list = (struct list){ 0 };
	offers->form_kept = false;
	offers->candidates = candidates;
	offers->refused = offers->told = false;
	doc_init(&offers->doc);
	str_init(&offers->message);

	struct offers_row rows[OFFERS_ROWS];

	list_resize(&offers->list, offers_rows(offers, rows));
}

void offers_release(struct offers *offers)
{
	doc_release(&offers->doc);
	str_release(&offers->message);
}

void offers_say(struct offers *offers, bool refused, const char *text)
{
	str_clear(&offers->message);
	str_add(&offers->message, text);
	offers->refused = refused;
}

bool card_waits(const struct card *card, enum team team)
{
	return card->stage == CARD_OPEN && card->answer[team] == CARD_SILENT && !card->sealed
		&& (card->terms.parties & 1U << team) && card->terms.proposer != team;
}

int offers_waiting(const struct offers_table *table, enum team team)
{
	int count = 0;

	for (int i = 0; i < table->card_count; i++)
		count += card_waits(&table->cards[i], team);
	return count;
}

/* Whether an offer has become an agreement that is in the list anyway. */
static bool is_in_force(const struct offers *offers, const struct card *card)
{
	return card->agreement && agreement_find(&offers->scene->view.seen, card->agreement);
}

static uint8_t kind_of(const struct card *card, enum team team)
{
	return card_waits(card, team) ? ROW_WAITING
		: card->stage == CARD_OPEN ? ROW_OWN : ROW_CLOSED;
}

/* The rows of one kind, the latest first. */
static int rows_of(const struct offers *offers, uint8_t kind, struct offers_row *rows)
{
	const struct offers_table *table = &offers->table;
	const struct state *seen = &offers->scene->view.seen;
	enum team team = offers->scene->team;
	int all = kind == ROW_AGREEMENT ? seen->agreement_count
		: kind == ROW_NOTICE ? table->notice_count : table->card_count;
	int count = 0;

	for (int i = all - 1; i >= 0; i--) {
		bool is_one = kind == ROW_NOTICE || (kind == ROW_AGREEMENT
			? agreement_is_known(seen, &seen->agreements[i], team)
			: kind_of(&table->cards[i], team) == kind
				&& !is_in_force(offers, &table->cards[i]));

		if (is_one)
			rows[count++] = (struct offers_row){ kind, (int16_t)i };
	}
	return count;
}

/* What needs an answer first, then what is open, what binds, what was said, what is over. */
int offers_rows(const struct offers *offers, struct offers_row rows[OFFERS_ROWS])
{
	static const uint8_t SEQUENCE[] = { ROW_WAITING, ROW_OWN, ROW_AGREEMENT, ROW_NOTICE,
		ROW_CLOSED };
	int count = 0;

	for (size_t i = 0; i < sizeof(SEQUENCE); i++)
		count += rows_of(offers, SEQUENCE[i], rows + count);
	return count;
}

static bool selected_row(const struct offers *offers, struct offers_row *row)
{
	struct offers_row rows[OFFERS_ROWS];
	int count = offers_rows(offers, rows);

	if (offers->list.selected >= count)
		return false;
	*row = rows[offers->list.selected];
	return true;
}

const struct card *offers_card(const struct offers *offers)
{
	struct offers_row row;

	return selected_row(offers, &row) && row.kind != ROW_AGREEMENT && row.kind != ROW_NOTICE
		? &offers->table.cards[row.index] : NULL;
}

const struct agreement *offers_agreement(const struct offers *offers)
{
	struct offers_row row;

	return selected_row(offers, &row) && row.kind == ROW_AGREEMENT
		? &offers->scene->view.seen.agreements[row.index] : NULL;
}

const struct card *offers_to_answer(struct offers *offers)
{
	const struct card *card = offers_card(offers);

	if (card && card_waits(card, offers->scene->team))
		return card;
	if (card && card->stage == CARD_OPEN && card->sealed)
		offers_say(offers, true, _("A party has sealed its sheet: this offer can be accepted no "
			"more."));
	else
		offers_say(offers, true, _("Select an offer that waits for your answer."));
	return NULL;
}

void offers_open_form(struct offers *offers, const struct card *counter)
{
	if (counter || !offers->form_kept)
		terms_form_init(&offers->form, offers->scene, offers->imagined,
			counter ? &counter->terms : NULL, counter ? counter->number : 0);
	/* To begin with somebody who can answer. */
	for (int team = TEAM_COUNT - 1; team >= 0 && !counter && !offers->form_kept; team--)
		if (team != (int)offers->scene->team && !(offers->table.deaf & 1U << team))
			offers->form.terms.parties = (uint8_t)(1U << team
				| 1U << offers->scene->team);
	offers->form_kept = true;
	offers->mode = OFFERS_FORM;
}

enum offers_event offers_denounce(struct offers *offers)
{
	struct offers_row row;
	const struct agreement *it = offers_agreement(offers);

	if (it && (it->terms.parties & 1U << offers->scene->team)) {
		/* To take it back needs no question. */
		if (selected_row(offers, &row) && (offers->table.denounced & 1U << row.index))
			return OFFERS_DENOUNCE;
		offers->mode = OFFERS_DENOUNCING;
		return OFFERS_NOTHING;
	}
	offers_say(offers, true, _("Select an agreement in force that binds you."));
	return OFFERS_NOTHING;
}

/* Every order of Russia's with every target: what it shows may be a bluff. */
static void list_orders(const struct offers *offers, struct order_list *out)
{
	const struct world *world = offers->scene->world;

	out->count = 0;
	for (int kind = 0; kind < world->order_count; kind++) {
		int targets = target_count(world, kind);

		if (world->orders[kind].team != TEAM_R || !world->scenario.allowed[kind]
			|| world->orders[kind].free_form)
			continue;
		for (int i = 0; (i < targets || i == 0) && out->count < MAX_CANDIDATES; i++)
			out->orders[out->count++] = (struct order){ .team = TEAM_R,
				.kind = (int16_t)kind, .target = (int16_t)(targets
				? target_at(world, kind, i) : TARGET_NONE) };
	}
}

enum offers_event offers_open_signal(struct offers *offers)
{
	if (!offers->table.may_signal) {
		offers_say(offers, true, _("There is nothing to show now: only Russia shows orders, "
			"once in a turn, before sealing."));
		return OFFERS_NOTHING;
	}
	list_orders(offers, offers->candidates);
	for (int i = 0; i < MAX_SIGNAL; i++)
		offers->signal[i] = (struct order){ .team = (uint8_t)offers->scene->team,
			.kind = -1, .target = TARGET_NONE };
	offers->shown = (struct list){ .count = offers->candidates->count };
	offers->mode = OFFERS_SHOW;
	return OFFERS_NOTHING;
}

static enum offers_event list_mode(struct offers *offers, int key)
{
	enum action action = keys_action(offers->scene->keys, PLACE_OFFERS, key);
	const struct card *card;

	switch ((int)action) {
	case ACTION_UP: case ACTION_DOWN: list_key(&offers->list, key, 10); break;
	case ACTION_PROPOSE: offers_open_form(offers, NULL); break;
	case ACTION_COUNTER:
		card = offers_to_answer(offers);
		if (card)
			offers_open_form(offers, card);
		break;
	case ACTION_ACCEPT:
		if (offers_to_answer(offers))
			offers->mode = OFFERS_ACCEPTING;
		break;
	case ACTION_REFUSE: return offers_to_answer(offers) ? OFFERS_REFUSE : OFFERS_NOTHING;
	case ACTION_MESSAGE:
		offers->mode = OFFERS_TO;
		offers->to = (uint8_t)(7U & ~(1U << offers->scene->team));
		break;
	case ACTION_DENOUNCE: return offers_denounce(offers);
	case ACTION_SIGNAL: return offers_open_signal(offers);
	case ACTION_DONE:
		if (!offers->phase || !offers_waiting(&offers->table, offers->scene->team))
			return OFFERS_DONE;
		offers->mode = OFFERS_LEAVING;
		break;
	case ACTION_QUIT: return OFFERS_QUIT;
	case ACTION_HELP:
		doc_clear(&offers->doc);
		help_write(offers->scene->keys, PLACE_OFFERS, &offers->doc);
		offers->mode = OFFERS_DOC;
		break;
	default:
		if (key < INPUT_UP)
			offers_say(offers, true,
				_("This key does nothing here; ? lists those that do."));
		break;
	}
	return OFFERS_NOTHING;
}

/* The next set of teams that a message can go to: each other team, or both. */
static uint8_t next_to(uint8_t to, enum team from, int by)
{
	int own = 1 << from;

	do
		to = (uint8_t)((to + by) & 7);
	while (to == 0 || (to & own));
	return to;
}

static enum offers_event to_mode(struct offers *offers, int key)
{
	if (key == INPUT_ESCAPE) {
		offers->mode = OFFERS_LIST;
	} else if (key == INPUT_ENTER) {
		offers->mode = OFFERS_LINE;
		line_edit_init(&offers->line, "", MESSAGE_CHARACTERS);
	} else if (key == INPUT_LEFT || key == INPUT_UP) {
		offers->to = next_to(offers->to, offers->scene->team, -1);
	} else {
		offers->to = next_to(offers->to, offers->scene->team, 1);
	}
	return OFFERS_NOTHING;
}

static enum offers_event line_mode(struct offers *offers, int key)
{
	if (key == INPUT_ENTER || key == INPUT_ESCAPE)
		offers->mode = OFFERS_LIST;
	else
		line_edit_key(&offers->line, key);
	return key == INPUT_ENTER && offers->line.text[0] ? OFFERS_WRITE : OFFERS_NOTHING;
}

static bool is_same(const struct order *one, const struct order *other)
{
	return one->kind == other->kind && one->target == other->target;
}

/* Mark an order to be shown, or take the mark away; two at most. */
static void mark(struct offers *offers)
{
	const struct order *it = &offers->candidates->orders[offers->shown.selected];
	int free = -1;

	for (int i = MAX_SIGNAL - 1; i >= 0; i--) {
		if (offers->signal[i].kind >= 0 && is_same(&offers->signal[i], it)) {
			offers->signal[i].kind = -1;
			return;
		}
		if (offers->signal[i].kind < 0)
			free = i;
	}
	if (free >= 0)
		offers->signal[free] = *it;
	else
		offers_say(offers, true, _("Two orders at most are shown: take a mark away first."));
}

static enum offers_event show_mode(struct offers *offers, int key)
{
	bool any = false;

	for (int i = 0; i < MAX_SIGNAL; i++)
		any |= offers->signal[i].kind >= 0;
	if (key == INPUT_ESCAPE)
		offers->mode = OFFERS_LIST;
	else if (key == ' ' && offers->shown.count)
		mark(offers);
	else if (key == INPUT_ENTER && any) {
		offers->mode = OFFERS_LIST;
		return OFFERS_SIGNAL;
	} else if (key == INPUT_ENTER) {
		offers_say(offers, true, _("Space marks an order to be shown."));
	} else {
		list_key(&offers->shown, key, 10);
	}
	return OFFERS_NOTHING;
}

enum offers_event offers_form_done(struct offers *offers)
{
	uint8_t parties = offers->form.terms.parties;

	for (int team = 0; team < TEAM_COUNT; team++)
		if (parties & offers->table.deaf & 1U << team) {
			offers_say(offers, true, "");
			str_addf(&offers->message, _("%s can answer no more this turn."),
				prose_team((enum team)team));
			return OFFERS_NOTHING;
		}
	return OFFERS_PROPOSE;
}

static enum offers_event form_mode(struct offers *offers, int key)
{
	enum form_event event = terms_form_key(&offers->form, key);

	if (event == FORM_BACK) {
		offers->mode = OFFERS_LIST;
		offers->form_kept = false;
	}
	return event == FORM_PROPOSE ? offers_form_done(offers) : OFFERS_NOTHING;
}

/* The answer to a question: y or Enter, all else is no. */
static enum offers_event asked_mode(struct offers *offers, int key, enum offers_event yes)
{
	offers->mode = OFFERS_LIST;
	return key == 'y' || key == 'Y' || key == INPUT_ENTER ? yes : OFFERS_NOTHING;
}

static enum offers_event doc_mode(struct offers *offers, int key)
{
	struct box box = { .rows = offers->doc_rows, .cols = offers->doc_cols };

	if (!doc_key(&offers->doc, key, &box))
		offers->mode = OFFERS_LIST;
	return OFFERS_NOTHING;
}

enum offers_event offers_key(struct offers *offers, int key)
{
	if (key == INPUT_HANGUP || key == INPUT_CTRL_C)
		return OFFERS_QUIT;
	if (key == INPUT_CTRL_L)
		return OFFERS_REDRAW;
	if (key == INPUT_NONE || key == INPUT_RESIZE)
		return OFFERS_NOTHING;
	str_clear(&offers->message);

	struct offers_row rows[OFFERS_ROWS];

	list_resize(&offers->list, offers_rows(offers, rows));
	switch (offers->mode) {
	case OFFERS_LIST: return list_mode(offers, key);
	case OFFERS_FORM: return form_mode(offers, key);
	case OFFERS_ACCEPTING: return asked_mode(offers, key, OFFERS_ACCEPT);
	case OFFERS_DENOUNCING: return asked_mode(offers, key, OFFERS_DENOUNCE);
	case OFFERS_LEAVING: return asked_mode(offers, key, OFFERS_DONE);
	case OFFERS_TO: return to_mode(offers, key);
	case OFFERS_LINE: return line_mode(offers, key);
	case OFFERS_SHOW: return show_mode(offers, key);
	case OFFERS_DOC: return doc_mode(offers, key);
	}
	return OFFERS_NOTHING;
}
