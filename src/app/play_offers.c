/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/play_offers.h"

#include <stdio.h>

#include "app/aid.h"
#include "app/plain_chair.h"
#include "base/arena.h"
#include "engine/act.h"
#include "engine/agreement.h"
#include "prose/gettext.h"
#include "ui/board.h"
#include "ui/offers.h"

/* One team at the negotiation screen. */
struct talk {
	struct play *play;
	struct offers *offers;
	struct scene *scene;
	struct state *imagined;
	struct board *board;     /* it was opened from, NULL in the phase before the orders */
	struct sheet *sheet;     /* whose denunciations are marked; changed says so */
	struct order_list *candidates;
	char signal[1024];       /* what Russia has shown this turn, in words */
	bool changed;
};

static const uint8_t STAGES[OFFER_STAGES] = {
	[OFFER_OPEN] = CARD_OPEN, [OFFER_ACCEPTED] = CARD_ACCEPTED,
	[OFFER_REFUSED] = CARD_REFUSED, [OFFER_COUNTERED] = CARD_COUNTERED,
	[OFFER_LAPSED] = CARD_LAPSED,
};

static const uint8_t ANSWERS[ANSWER_COUNT] = {
	[ANSWER_NONE] = CARD_SILENT, [ANSWER_ACCEPTED] = CARD_YES, [ANSWER_REFUSED] = CARD_NO,
};

static struct card card_of(const struct session *session, const struct offer *offer, int number)
{
	struct card card = { .number = number, .counters = offer->counters,
		.agreement = offer->agreement, .stage = STAGES[offer->stage],
		.terms = offer->terms };

	for (int team = 0; team < TEAM_COUNT; team++)
		card.answer[team] = ANSWERS[offer->answer[team]];
	for (int team = 0; team < TEAM_COUNT; team++)
		if (offer->turn == session_state(session)->turn && (card.terms.parties & 1U << team)
			&& session_is_sealed(session, (enum team)team))
			card.sealed |= (uint8_t)(1U << team);
	return card;
}

/* The offers of this turn that the team is a party to; the oldest give way. */
static void fill_cards(const struct session *session, enum team team, struct offers_table *out)
{
	const struct table *table = session_table(session);
	int turn = session_state(session)->turn;

	out->card_count = 0;
	for (int i = 0; i < table->offer_count; i++) {
		const struct offer *offer = &table->offers[i];

		if (offer->turn != turn || !(offer->terms.parties & 1U << team))
			continue;
		if (out->card_count == MAX_CARDS) {
			for (int j = 1; j < MAX_CARDS; j++)
				out->cards[j - 1] = out->cards[j];
			out->card_count--;
		}
		out->cards[out->card_count++] = card_of(session, offer, i + 1);
	}
}

static void fill_notices(const struct session *session, enum team team, struct offers_table *out)
{
	const struct table *table = session_table(session);
	int first = table->message_count;

	out->notice_count = 0;
	for (int room = MAX_NOTICES - 1; first > 0 && room > 0; first--) {
		const struct message *it = &table->messages[first - 1];

		room -= it->from == team || (it->to & 1U << team);
	}
	for (int i = first; i < table->message_count; i++) {
		const struct message *it = &table->messages[i];

		if (it->from == team || (it->to & 1U << team))
			out->notices[out->notice_count++] = (struct notice){ .turn = it->turn,
				.from = it->from, .to = it->to, .text = it->text };
	}
}

/* What Russia shows this turn is read by everyone, as a message. */
static void add_signal(struct talk *talk)
{
	const struct table *table = session_table(talk->play->session);
	struct offers_table *out = &talk->offers->table;
	struct prose prose = scene_prose(talk->scene);
	int turn = session_state(talk->play->session)->turn;
	struct str text;

	str_init(&text);
	for (int i = 0; i < table->deed_count; i++) {
		const struct deed *deed = &table->deeds[i];

		if (deed->turn != turn || deed->act.kind != ACT_SIGNAL)
			continue;
		for (int j = 0; j < MAX_SIGNAL; j++) {
			if (deed->act.signal[j].kind < 0)
				continue;
			str_add(&text, text.length ? "; " : _("We shall order: "));
			prose_order(&prose, &deed->act.signal[j], &text);
		}
	}
	if (text.length && out->notice_count < MAX_NOTICES) {
		snprintf(talk->signal, sizeof(talk->signal), "%s", text.text);
		out->notices[out->notice_count++] = (struct notice){ .turn = turn, .from = TEAM_R,
			.to = 1U << TEAM_C | 1U << TEAM_R | 1U << TEAM_W, .text = talk->signal };
	}
	str_release(&text);
}

/* Whether Russia may still show orders: the rules are asked with the first it could give. */
static bool may_signal(const struct talk *talk)
{
	const struct world *world = talk->scene->world;
	struct act act = { .kind = ACT_SIGNAL, .team = TEAM_R };

	if (talk->scene->team != TEAM_R)
		return false;
	order_candidates(world, talk->imagined, TEAM_R, talk->candidates);
	for (int i = 0; i < MAX_SIGNAL; i++)
		act.signal[i] = (struct order){ .team = TEAM_R, .kind = -1, .target = TARGET_NONE };
	if (talk->candidates->count > 0)
		act.signal[0] = talk->candidates->orders[0];
	return act_check(world, session_state(talk->play->session), &act) == VERDICT_LEGAL;
}

/* Which of the agreements seen are denounced on the sheet. */
static uint16_t denounced(const struct talk *talk)
{
	const struct state *seen = &talk->scene->view.seen;
	uint16_t bits = 0;

	for (int i = 0; i < seen->agreement_count; i++) {
		int bit = agreement_bit(seen, talk->scene->team, seen->agreements[i].number);

		if (bit >= 0 && (talk->sheet->denounce & 1U << bit))
			bits |= (uint16_t)(1U << i);
	}
	return bits;
}

static void refill(struct talk *talk)
{
	const struct session *session = talk->play->session;
	struct scene *scene = talk->scene;
	struct offers_table *table = &talk->offers->table;

	view_make(scene->world, session_state(session), scene->team, &scene->view);
	view_imagine(scene->world, &scene->view, 0, talk->imagined);
	fill_cards(session, scene->team, table);
	fill_notices(session, scene->team, table);
	add_signal(talk);
	table->deaf = 0;
	for (int team = 0; team < TEAM_COUNT; team++)
		if (session_is_sealed(session, (enum team)team)
			|| session_seat(session, (enum team)team)->kind == SEAT_NONE)
			table->deaf |= (uint8_t)(1U << team);
	table->denounced = denounced(talk);
	table->may_signal = may_signal(talk);
	if (talk->board)
		lesson_offers(talk->board, play_offers_made(session, scene->team), true);
}

/* Say what came of an event: done, refused by the rules, or not saved. */
static bool tell(struct talk *talk, bool done, enum verdict verdict, const struct fault *fault,
	const char *text)
{
	struct prose prose = scene_prose(talk->scene);
	struct str words;

	if (done) {
		offers_say(talk->offers, false, text);
		return true;
	}
	str_init(&words);
	if (fault->code != FAULT_NONE)
		prose_fault(fault, &words);
	else
		prose_verdict(&prose, talk->imagined, NULL, verdict, &words);
	offers_say(talk->offers, true, words.text);
	str_release(&words);
	return false;
}

/* What became of an offer: the machine answers at once, a person at that team's curtain. */
static void tell_offer(struct talk *talk, int number)
{
	const struct offer *offer = &session_table(talk->play->session)->offers[number - 1];
	char text[160];

	if (offer->stage == OFFER_ACCEPTED)
		snprintf(text, sizeof(text), _("Offer %d was accepted: in force as agreement %d."),
			number, offer->agreement);
	else if (offer->stage == OFFER_REFUSED)
		snprintf(text, sizeof(text), _("Offer %d was refused."), number);
	else
		snprintf(text, sizeof(text), _("Offer %d waits for an answer."), number);
	offers_say(talk->offers, offer->stage == OFFER_REFUSED, text);
}

static void propose(struct talk *talk)
{
	struct terms_form *form = &talk->offers->form;
	struct fault fault = { .code = FAULT_NONE };
	enum verdict verdict = VERDICT_LEGAL;
	int number = 0;
	bool done = session_propose(talk->play->session, &form->terms, form->counters, &number,
		&verdict, &fault);

	if (!tell(talk, done, verdict, &fault, ""))
		return;
	talk->offers->mode = OFFERS_LIST;
	talk->offers->form_kept = false;
	tell_offer(talk, number);
}

static void answer(struct talk *talk, enum answer what)
{
	int number = offers_card(talk->offers)->number;
	struct fault fault = { .code = FAULT_NONE };
	enum verdict verdict = VERDICT_LEGAL;

	bool done = session_answer(talk->play->session, talk->scene->team, number, what,
		&verdict, &fault);

	if (tell(talk, done, verdict, &fault, ""))
		tell_offer(talk, number);
}

static void write_message(struct talk *talk)
{
	struct message message = { .turn = session_state(talk->play->session)->turn,
		.from = (uint8_t)talk->scene->team, .to = talk->offers->to };
	struct fault fault = { .code = FAULT_NONE };

	snprintf(message.text, sizeof(message.text), "%s", talk->offers->line.text);

	bool done = session_message(talk->play->session, &message, &fault);

	tell(talk, done, VERDICT_LEGAL, &fault, _("Sent."));
}

/* Put the denunciation on the sheet, or take it off, if the sheet can bear it. */
static void denounce(struct talk *talk)
{
	const struct agreement *it = offers_agreement(talk->offers);
	int bit = agreement_bit(&talk->scene->view.seen, talk->scene->team, it->number);
	struct sheet sheet = *talk->sheet;
	struct sheet_verdicts verdicts = { 0 };
	const struct fault none = { .code = FAULT_NONE };

	sheet.denounce ^= (uint16_t)(1U << bit);
	sheet.filed = true;
	sheet_check(talk->scene->world, talk->imagined, talk->scene->team, &sheet, &verdicts);
	bool on = sheet.denounce & 1U << bit;
	bool done = !on || verdicts.whole == VERDICT_LEGAL;

	tell(talk, done, verdicts.whole, &none, on ? _("Denounced with this turn's sheet.")
		: _("Not denounced."));
	if (!done)
		return;
	talk->sheet->denounce = sheet.denounce;
	talk->changed = true;
}

static void show_orders(struct talk *talk)
{
	struct act act = { .kind = ACT_SIGNAL, .team = (uint8_t)talk->scene->team };
	struct fault fault = { .code = FAULT_NONE };
	enum verdict verdict = VERDICT_LEGAL;

	for (int i = 0; i < MAX_SIGNAL; i++)
		act.signal[i] = talk->offers->signal[i];

	bool done = session_act(talk->play->session, &act, "", &verdict, &fault);

	tell(talk, done, verdict, &fault, _("Shown: the others read it now."));
}

static void draw_offers(void *model, struct canvas *canvas)
{
	offers_draw(((struct talk *)model)->offers, canvas);
}

static int key_offers(void *model, int key)
{
	return (int)offers_key(((struct talk *)model)->offers, key);
}

static int talk_offers(void *model, struct plain *plain)
{
	return (int)plain_offers(plain, ((struct talk *)model)->offers);
}

static enum place place_of(const void *model)
{
	switch (((const struct talk *)model)->offers->mode) {
	case OFFERS_LIST: return PLACE_OFFERS;
	case OFFERS_FORM: return PLACE_FORM;
	case OFFERS_DOC: return PLACE_PAGE;
	case OFFERS_ACCEPTING: case OFFERS_LEAVING: case OFFERS_DENOUNCING: case OFFERS_TO:
	case OFFERS_LINE: case OFFERS_SHOW:
		break;
	}
	return PLACE_COUNT;
}

static enum play_end run(struct talk *talk)
{
	struct screen screen = { talk, draw_offers, key_offers, talk_offers };

	for (;;) {
		refill(talk);
		play_clock_text(talk->play, talk->scene->clock, sizeof(talk->scene->clock));
		console_draw(talk->play->console, &screen);
		switch ((enum offers_event)console_key(talk->play->console, &screen,
			play_clock_wait(talk->play))) {
		case OFFERS_DONE: return PLAY_ON;
		case OFFERS_QUIT: return PLAY_LEFT;
		case OFFERS_PROPOSE: propose(talk); break;
		case OFFERS_ACCEPT: answer(talk, ANSWER_ACCEPTED); break;
		case OFFERS_REFUSE: answer(talk, ANSWER_REFUSED); break;
		case OFFERS_WRITE: write_message(talk); break;
		case OFFERS_DENOUNCE: denounce(talk); break;
		case OFFERS_SIGNAL: show_orders(talk); break;
		case OFFERS_NOTHING: case OFFERS_REDRAW: break;
		}
	}
}

enum play_end play_offers(struct play *play, struct scene *scene, struct state *imagined,
	struct sheet *sheet, struct board *board, bool *changed)
{
	struct arena *arena = arena_new();
	struct talk talk = {
		.play = play, .scene = scene, .imagined = imagined, .board = board, .sheet = sheet,
		.offers = arena_alloc(arena, 1, sizeof(*talk.offers)),
		.candidates = arena_alloc(arena, 1, sizeof(*talk.candidates)),
	};

	talk.offers->scene = scene;
	talk.offers->imagined = imagined;
	talk.offers->board = board;
	talk.offers->phase = !board;
	refill(&talk);
	offers_init(talk.offers, arena_alloc(arena, 1, sizeof(*talk.candidates)));

	static const struct aid AID = { .draw = draw_offers, .place = place_of };
	const struct aid *before = play->console->aid;

	play->console->aid = &AID;

	enum play_end end = run(&talk);

	play->console->aid = before;

	*changed = talk.changed;
	offers_release(talk.offers);
	arena_free(arena);
	return end;
}

int play_offers_made(const struct session *session, enum team team)
{
	const struct table *table = session_table(session);
	int made = 0;

	for (int i = 0; i < table->offer_count; i++)
		made += table->offers[i].terms.proposer == team;
	return made;
}

int play_offers_waiting(const struct session *session, enum team team)
{
	const struct table *table = session_table(session);
	int turn = session_state(session)->turn;
	int last = 0;

	for (int i = 0; i < table->offer_count; i++) {
		struct card card = card_of(session, &table->offers[i], i + 1);

		if (table->offers[i].turn == turn && card_waits(&card, team))
			last = i + 1;
	}
	return last;
}

/* One team's turn at the negotiation: what it denounces goes into its draft. */
static enum play_end negotiate(struct play *play, enum team team)
{
	const struct session *session = play->session;
	int turn = session_state(session)->turn;
	struct arena *arena = arena_new();
	struct scene *scene = arena_alloc(arena, 1, sizeof(*scene));
	struct state *imagined = arena_alloc(arena, 1, sizeof(*imagined));
	const struct sheet *drafted = session_sheet(session, turn, team);
	const struct notes *noted = session_notes(session, turn, team);
	struct fault fault;
	struct sheet sheet;
	struct notes notes;
	bool changed;

	sheet_init(&sheet);
	notes_init(&notes);
	if (drafted)
		sheet = *drafted;
	if (noted)
		notes = *noted;
	play_scene(play, team, arena, scene);

	enum play_end end = play_offers(play, scene, imagined, &sheet, NULL, &changed);

	if (changed && !session_draft(play->session, team, &sheet, &notes, &fault))
		end = play_fault(play, &fault);
	arena_free(arena);
	return end;
}

static bool is_person(const struct session *session, int team)
{
	return session_seat(session, (enum team)team)->kind == SEAT_HUMAN;
}

enum play_end play_negotiation(struct play *play)
{
	int seen[TEAM_COUNT] = { -1, -1, -1 };
	bool again = play->humans > 1;

	for (int team = 0; team < TEAM_COUNT; team++)
		if (is_person(play->session, team)
			&& session_is_sealed(play->session, (enum team)team))
			again = false;
	while (again) {
		again = false;
		for (int team = 0; team < TEAM_COUNT; team++) {
			if (!is_person(play->session, team)
				|| play_offers_waiting(play->session, (enum team)team) <= seen[team])
				continue;

			enum play_end end = play_curtain(play, (enum team)team);

			if (end == PLAY_ON)
				end = play_briefing(play, (enum team)team);
			if (end == PLAY_ON)
				end = negotiate(play, (enum team)team);
			if (end != PLAY_ON)
				return end;
			/* What it left unanswered does not call it back; what comes later does. */
			seen[team] = session_table(play->session)->offer_count;
			again = true;
		}
	}
	return PLAY_ON;
}
