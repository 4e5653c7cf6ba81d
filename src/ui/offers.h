/* SPDX-License-Identifier: MIT */
#ifndef UI_OFFERS_H
#define UI_OFFERS_H

#include "engine/order.h"
#include "engine/terms.h"
#include "ui/doc.h"
#include "ui/line_edit.h"
#include "ui/list.h"
#include "ui/scene.h"
#include "ui/terms_form.h"

struct board;

enum { MAX_CARDS = 64, MAX_NOTICES = 64, OFFERS_ROWS = MAX_CARDS + MAX_NOTICES + MAX_AGREEMENTS };

enum card_stage { CARD_OPEN, CARD_ACCEPTED, CARD_REFUSED, CARD_COUNTERED, CARD_LAPSED };
enum card_answer { CARD_SILENT, CARD_YES, CARD_NO };

/* An offer that the team is a party to (rules B16). */
struct card {
	int number;
	int counters;            /* the offer it answers, 0 = none */
	int agreement;           /* the agreement it became, 0 = none */
	uint8_t stage;           /* enum card_stage */
	uint8_t answer[TEAM_COUNT];      /* enum card_answer */
	uint8_t sealed;          /* bits of parties that have sealed: it can be accepted no more */
	struct terms terms;
};

/* A message that the team wrote or got. */
struct notice {
	int turn;
	uint8_t from, to;        /* enum team, TEAM_NONE = the facilitator; bits of teams */
	const char *text;        /* borrowed */
};

/* What the table knows; the game behind it fills it anew after every event. */
struct offers_table {
	int card_count, notice_count;
	struct card cards[MAX_CARDS];        /* oldest first */
	struct notice notices[MAX_NOTICES];  /* likewise */
	uint8_t deaf;            /* bits of teams that can answer no more this turn */
	uint16_t denounced;      /* bits of view.seen.agreements: on the sheet to be denounced */
	bool may_signal;         /* Russia may show orders now (rules B5) */
};

enum offers_mode { OFFERS_LIST, OFFERS_FORM, OFFERS_ACCEPTING, OFFERS_LEAVING, OFFERS_DENOUNCING,
	OFFERS_TO, OFFERS_LINE, OFFERS_SHOW, OFFERS_DOC };

/* What a key led to; the game behind does it, fills table and may say something. */
enum offers_event {
	OFFERS_NOTHING,
	OFFERS_DONE,
	OFFERS_QUIT,
	OFFERS_REDRAW,
	OFFERS_PROPOSE,          /* form.terms, form.counters */
	OFFERS_ACCEPT,           /* offers_card()->number */
	OFFERS_REFUSE,
	OFFERS_WRITE,            /* line.text to the teams of to */
	OFFERS_DENOUNCE,         /* offers_agreement(): on the sheet, or off it */
	OFFERS_SIGNAL,           /* signal[]: orders to show, kind -1 = none */
};

/*
 * The negotiation screen of one team: agreements it knows, offers to it and by
 * it, messages. Pure. Fill scene, imagined and table, then offers_init().
 */
struct offers {
	const struct scene *scene;       /* borrowed */
	const struct state *imagined;    /* borrowed */
	struct offers_table table;
	const struct board *board;       /* borrowed: its lesson is shown here too; or NULL */
	bool phase;              /* before the orders: to leave an offer unanswered is asked; else
		opened from the board, and as easily again */
	enum offers_mode mode;
	struct list list;
	struct terms_form form;
	bool form_kept;          /* form holds terms that were not proposed */
	struct line_edit line;
	uint8_t to;              /* bits of teams the message goes to */
	struct list shown;       /* OFFERS_SHOW: over candidates */
	struct order_list *candidates;   /* borrowed scratch */
	struct order signal[MAX_SIGNAL];
	struct doc doc;
	int doc_rows, doc_cols;
	struct str message;
	bool refused;
	bool told;               /* in the linear mode: how things stand was said */
};

/* candidates: scratch of the caller, at least as long alive. */
void offers_init(struct offers *offers, struct order_list *candidates);
void offers_release(struct offers *offers);

enum offers_event offers_key(struct offers *offers, int key);
void offers_draw(struct offers *offers, struct canvas *canvas);

void offers_say(struct offers *offers, bool refused, const char *text);

/* The selected offer or agreement, NULL if another thing is selected. */
const struct card *offers_card(const struct offers *offers);
const struct agreement *offers_agreement(const struct offers *offers);

/* Offers that wait for the team's answer. */
int offers_waiting(const struct offers_table *table, enum team team);

/* Used among the screen's files. */
enum offers_row_kind { ROW_WAITING, ROW_OWN, ROW_AGREEMENT, ROW_CLOSED, ROW_NOTICE };
struct offers_row {
	uint8_t kind;            /* enum offers_row_kind */
	int16_t index;
};
int offers_rows(const struct offers *offers, struct offers_row rows[OFFERS_ROWS]);
bool card_waits(const struct card *card, enum team team);

/* What a row is, and is about, in a line; the selected one in full. */
const char *offers_row_label(const struct offers *offers, struct offers_row row);
void offers_row_summary(const struct offers *offers, struct offers_row row, struct str *out);
void offers_detail(const struct offers *offers, struct doc *out);

/* Whether to denounce the selected agreement, and for what. */
void offers_denounce_question(const struct offers *offers, char *text, size_t size);

/* The selected offer if it waits for an answer; else it is said that it does not. */
const struct card *offers_to_answer(struct offers *offers);

/* Open the form for a new offer, or in answer to a card; what it leads to once it is filled in. */
void offers_open_form(struct offers *offers, const struct card *counter);
enum offers_event offers_form_done(struct offers *offers);

/* Denounce the selected agreement: asks first; choose orders to show. Or say why not. */
enum offers_event offers_denounce(struct offers *offers);
enum offers_event offers_open_signal(struct offers *offers);

#endif
