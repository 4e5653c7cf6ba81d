/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "engine/agreement.h"
#include "prose/gettext.h"
#include "ui/keys.h"
#include "ui/layout.h"
#include "ui/lesson.h"
#include "ui/offers.h"
#include "ui/panels.h"
#include "ui/rich.h"

enum { WIDE_COLS = 110, LIST_COLS = 58, LABEL_COLS = 11, MOST_COLS = 200 };

const char *offers_row_label(const struct offers *offers, struct offers_row row)
{
	switch ((enum offers_row_kind)row.kind) {
	case ROW_WAITING: return _("ANSWER");
	case ROW_OWN: return _("open");
	case ROW_AGREEMENT: return _("in force");
	case ROW_NOTICE: return _("message");
	case ROW_CLOSED: break;
	}
	switch ((enum card_stage)offers->table.cards[row.index].stage) {
	case CARD_ACCEPTED: return _("accepted");
	case CARD_REFUSED: return _("refused");
	case CARD_COUNTERED: return _("countered");
	case CARD_LAPSED: return _("lapsed");
	case CARD_OPEN: break;
	}
	return "";
}

static void teams_name(int bits, struct str *out)
{
	bool any = false;

	for (int team = 0; team < TEAM_COUNT; team++) {
		if (!(bits & 1 << team))
			continue;
		str_addf(out, "%s%s", any ? _(", ") : "", prose_team((enum team)team));
		any = true;
	}
}

static const char *writer_name(int team)
{
	return team < TEAM_COUNT ? prose_team((enum team)team) : _("Facilitator");
}

void offers_row_summary(const struct offers *offers, struct offers_row row, struct str *out)
{
	const struct offers_table *table = &offers->table;

	if (row.kind == ROW_AGREEMENT) {
		const struct agreement *it = &offers->scene->view.seen.agreements[row.index];

		str_addf(out, "%d ", it->number);
		terms_words(offers->scene, &it->terms, out);
	} else if (row.kind == ROW_NOTICE) {
		const struct notice *it = &table->notices[row.index];

		str_addf(out, _("%s: %s"), writer_name(it->from), it->text);
	} else {
		const struct card *it = &table->cards[row.index];

		str_addf(out, _("%d %s: "), it->number, prose_team((enum team)it->terms.proposer));
		terms_words(offers->scene, &it->terms, out);
	}
}

static char row_letter(const struct offers *offers, struct offers_row row)
{
	bool marked = row.kind == ROW_AGREEMENT && (offers->table.denounced & 1U << row.index);

	return row.kind == ROW_WAITING || marked ? 'w' : row.kind == ROW_CLOSED ? 'd' : 't';
}

static void draw_list(struct offers *offers, struct canvas *canvas, const struct box *box)
{
	struct offers_row rows[OFFERS_ROWS];
	int count = offers_rows(offers, rows);

	list_resize(&offers->list, count);
	list_scroll(&offers->list, box->rows);
	for (int i = 0; i < box->rows && offers->list.top + i < count; i++) {
		struct offers_row row = rows[offers->list.top + i];
		bool selected = offers->list.top + i == offers->list.selected;
		int room = box->cols - LABEL_COLS - 5;
		char label[4 * LABEL_COLS + 1], fitted[4 * MOST_COLS + 1], line[1024];
		struct str summary;

		str_init(&summary);
		offers_row_summary(offers, row, &summary);
		fit_name(offers_row_label(offers, row), LABEL_COLS, label);
		fit_name(summary.text, room < MOST_COLS ? room : MOST_COLS, fitted);
		snprintf(line, sizeof(line), " %c " RICH_MARK "%c%s" RICH_MARK "%c %s",
			selected ? '>' : ' ', row.kind == ROW_WAITING ? 'w' : 'd', label,
			row_letter(offers, row), fitted);
		rich_bar(canvas, box, box->row + i, line, selected ? 's' : 't');
		if (selected) {
			canvas->cursor_row = box->row + i;
			canvas->cursor_col = box->col + 1;
		}
		str_release(&summary);
	}
	if (count > 0)
		return;
	canvas_wrap(canvas, box, box->row, _(" Nothing was agreed, offered or said yet. "
		"p makes an offer, m writes a message."), style_of('d'));
	canvas->cursor_row = box->row;
	canvas->cursor_col = box->col;
}

/* The clauses, those that bind the team itself bright. */
static void clause_lines(const struct offers *offers, const struct terms *terms, struct doc *out)
{
	for (int i = 0; i < terms->clause_count; i++) {
		struct str words;

		str_init(&words);
		clause_words(offers->scene, terms, i, &words);
		doc_addf(out, terms->clauses[i].team == offers->scene->team ? 'k' : 't', " - "
			RICH_HANG "%s%s", words.text,
			terms->clauses[i].team == offers->scene->team ? _(" (binds you)") : "");
		str_release(&words);
	}
}

static void terms_lines(const struct offers *offers, const struct terms *terms, struct doc *out)
{
	struct str parties;

	str_init(&parties);
	teams_name(terms->parties, &parties);
	doc_addf(out, 't', _(" %s: %s"), _("Between"), parties.text);
	doc_addf(out, 't', _(" %s; %s"), terms->binding ? _("binding: what would break it is refused")
		: _("not binding: breaking it is possible, and costs"),
		terms->secret ? _("secret") : _("open"));
	clause_lines(offers, terms, out);
	str_release(&parties);
}

static const char *answer_word(int answer)
{
	return answer == CARD_YES ? _("yes") : answer == CARD_NO ? _("no") : _("no answer yet");
}

static void sealed_lines(const struct card *card, struct doc *out)
{
	for (int team = 0; team < TEAM_COUNT; team++)
		if (card->sealed & 1U << team)
			doc_addf(out, 'w', _(" %s has sealed its sheet: this can be accepted no more."),
				prose_team((enum team)team));
}

static void card_lines(const struct offers *offers, const struct card *card, struct doc *out)
{
	doc_addf(out, 'h', _(" Offer %d by %s"), card->number,
		prose_team((enum team)card->terms.proposer));
	if (card->counters)
		doc_addf(out, 'd', _(" in answer to offer %d"), card->counters);
	doc_addf(out, 't', _(" Turns: %d"), card->terms.turns);
	terms_lines(offers, &card->terms, out);
	for (int team = 0; team < TEAM_COUNT; team++)
		if ((card->terms.parties & 1U << team) && team != card->terms.proposer)
			doc_addf(out, card->answer[team] == CARD_NO ? 'b' : 't', _(" %s: %s"),
				prose_team((enum team)team), answer_word(card->answer[team]));
	if (card->agreement)
		doc_addf(out, 'g', _(" In force as agreement %d."), card->agreement);
	else if (card->stage == CARD_OPEN && card->sealed)
		sealed_lines(card, out);
	else if (card_waits(card, offers->scene->team))
		doc_add(out, 'w', _(" It lapses with this turn: a accepts, r refuses, c counters."));
}

/* What it costs the team to break the agreement, and what to denounce it. */
static void price_lines(const struct offers *offers, const struct agreement *it, struct doc *out)
{
	const struct scene *scene = offers->scene;
	struct prose prose = scene_prose(scene);
	int price = scene->world->agreements.denounce;
	struct str breach;

	if (!(it->terms.parties & 1U << scene->team) || (it->denounced & 1U << scene->team))
		return;
	str_init(&breach);
	prose_breach(&prose, it, scene->team, &breach);
	if (breach.length)
		doc_addf(out, 't', _(" To break it costs you, once: %s."), breach.text);
	if (agreement_releases(it, scene->team))
		doc_addf(out, 't', _(" Another party has broken it: to denounce it costs you %d "
			"political capital and no more."), price);
	else if (breach.length)
		doc_addf(out, 't', _(" To denounce it costs you the same and %d political capital."),
			price);
	else
		doc_addf(out, 't', _(" To denounce it costs you %d political capital."), price);
	str_release(&breach);
}

static void agreement_lines(const struct offers *offers, const struct agreement *it,
	bool denounced, struct doc *out)
{
	doc_addf(out, 'h', _(" Agreement %d"), it->number);
	doc_addf(out, 't', _(" In force from turn %d to turn %d"), it->since, it->until);
	terms_lines(offers, &it->terms, out);
	if (it->leaked)
		doc_add(out, 'w', _(" It has leaked: everyone knows of it."));
	for (int team = 0; team < TEAM_COUNT; team++) {
		if (it->broken & 1U << team)
			doc_addf(out, 'b', _(" Broken by %s."), prose_team((enum team)team));
		if (it->denounced & 1U << team)
			doc_addf(out, 'w', _(" Denounced by %s: it ends with this turn."),
				prose_team((enum team)team));
	}
	price_lines(offers, it, out);
	if (denounced)
		doc_add(out, 'w', _(" Your sheet denounces it: it binds for this turn and ends with "
			"it. x takes that back."));
}

void offers_detail(const struct offers *offers, struct doc *out)
{
	struct offers_row rows[OFFERS_ROWS];
	int count = offers_rows(offers, rows);

	if (offers->list.selected >= count)
		return;

	struct offers_row row = rows[offers->list.selected];

	if (row.kind == ROW_AGREEMENT) {
		agreement_lines(offers, &offers->scene->view.seen.agreements[row.index],
			offers->table.denounced & 1U << row.index, out);
	} else if (row.kind == ROW_NOTICE) {
		const struct notice *it = &offers->table.notices[row.index];
		struct str to;

		str_init(&to);
		teams_name(it->to, &to);
		doc_addf(out, 'h', _(" Turn %d, %s to %s"), it->turn, writer_name(it->from),
			to.text);
		doc_addf(out, 't', " %s", it->text);
		str_release(&to);
	} else {
		card_lines(offers, &offers->table.cards[row.index], out);
	}
}

static void draw_table(struct offers *offers, struct canvas *canvas, const struct box *box)
{
	bool wide = box->cols >= WIDE_COLS;
	int upper = wide ? box->rows : box->rows / 2;
	struct box list = { box->row + 1, box->col, upper - 1, wide ? LIST_COLS : box->cols };
	struct box under = { wide ? list.row : box->row + upper + 1,
		wide ? LIST_COLS + 1 : box->col, wide ? list.rows : box->rows - upper - 1,
		box->cols - (wide ? LIST_COLS + 2 : 1) };
	struct doc doc;

	rich_bar(canvas, box, box->row, _(" Agreements, offers and messages"), 'B');
	draw_list(offers, canvas, &list);
	if (wide)
		rich_put(canvas, box, box->row, under.col, _(" In full"), 'B');
	else
		rich_bar(canvas, box, under.row - 1, _(" In full"), 'B');
	doc_init(&doc);
	offers_detail(offers, &doc);
	doc_show(&doc, canvas, &under);
	doc_release(&doc);
}

static void draw_show(struct offers *offers, struct canvas *canvas, const struct box *box)
{
	struct prose prose = scene_prose(offers->scene);
	struct box list = { box->row + 1, box->col, box->rows - 1, box->cols };

	rich_bar(canvas, box, box->row, _(" Orders to show: the others see them at once, and need "
		"not believe them"), 'B');
	list_scroll(&offers->shown, list.rows);
	for (int i = 0; i < list.rows && offers->shown.top + i < offers->shown.count; i++) {
		int at = offers->shown.top + i;
		const struct order *it = &offers->candidates->orders[at];
		bool marked = false;
		char line[512];
		struct str name;

		for (int j = 0; j < MAX_SIGNAL; j++)
			marked |= offers->signal[j].kind == it->kind
				&& offers->signal[j].target == it->target;
		str_init(&name);
		prose_order(&prose, it, &name);
		snprintf(line, sizeof(line), " %c [%c] %s", at == offers->shown.selected ? '>' : ' ',
			marked ? 'x' : ' ', name.text);
		rich_bar(canvas, &list, list.row + i, line,
			at == offers->shown.selected ? 's' : 't');
		if (at == offers->shown.selected) {
			canvas->cursor_row = list.row + i;
			canvas->cursor_col = list.col + 1;
		}
		str_release(&name);
	}
}

void offers_denounce_question(const struct offers *offers, char *text, size_t size)
{
	const struct agreement *it = offers_agreement(offers);
	struct prose prose = scene_prose(offers->scene);
	int price = offers->scene->world->agreements.denounce;
	struct str breach;

	str_init(&breach);
	prose_breach(&prose, it, offers->scene->team, &breach);
	snprintf(text, size, breach.length && !agreement_releases(it, offers->scene->team)
		? _(" Denounce agreement %d for %d capital and the cost of breaking it?")
		: _(" Denounce agreement %d for %d capital?"), it->number, price);
	str_release(&breach);
}

/* A question with its two keys. */
static void draw_question(struct canvas *canvas, const struct box *box, const char *text)
{
	struct str line;

	str_init(&line);
	str_addf(&line, "%s  " RICH_MARK "ky" RICH_MARK "w %s  " RICH_MARK "kn" RICH_MARK
		"w %s", text, _("yes"), _("no"));
	rich_bar(canvas, box, box->row, line.text, 'w');
	str_release(&line);
}

static void draw_message(struct offers *offers, struct canvas *canvas, const struct box *box)
{
	char text[600];
	struct str to;

	canvas_fill(canvas, box, ' ', style_of('t'));
	str_init(&to);
	teams_name(offers->to, &to);
	if (offers->mode == OFFERS_LINE) {
		snprintf(text, sizeof(text), _(" to %s: "), to.text);
		line_edit_draw(&offers->line, canvas, box, text);
	} else if (offers->mode == OFFERS_TO) {
		snprintf(text, sizeof(text), _(" Message to < %s >"), to.text);
		rich_bar(canvas, box, box->row, text, 'i');
	} else if (offers->mode == OFFERS_ACCEPTING) {
		const struct card *card = offers_card(offers);

		snprintf(text, sizeof(text), _(" Accept offer %d? It holds for the sheets of this "
			"turn already."), card ? card->number : 0);
		draw_question(canvas, box, text);
	} else if (offers->mode == OFFERS_DENOUNCING && offers_agreement(offers)) {
		offers_denounce_question(offers, text, sizeof(text));
		draw_question(canvas, box, text);
	} else if (offers->mode == OFFERS_LEAVING) {
		draw_question(canvas, box, _(" An offer waits for your answer. Leave it open?"));
	} else if (offers->message.length) {
		snprintf(text, sizeof(text), " %s", offers->message.text);
		canvas_wrap(canvas, box, box->row, text, style_of(offers->refused ? 'w' : 'g'));
	}
	str_release(&to);
}

static void draw_keys(const struct offers *offers, struct canvas *canvas, int row)
{
	struct box box = { row, 0, 1, canvas->cols };
	struct str line;

	str_init(&line);
	switch (offers->mode) {
	case OFFERS_LIST: case OFFERS_ACCEPTING: case OFFERS_LEAVING: case OFFERS_DENOUNCING:
		keys_line(offers->scene->keys, PLACE_OFFERS, canvas->cols, &line);
		break;
	case OFFERS_FORM:
		str_add(&line, _(" Up Down: row   Left Right, or typing: value   "
			"Enter: next, propose   Esc: back"));
		break;
	case OFFERS_TO: str_add(&line, _(" Left Right: to whom   Enter: write   Esc: back")); break;
	case OFFERS_LINE: str_add(&line, _(" Enter: send   Esc: leave it")); break;
	case OFFERS_SHOW:
		str_add(&line, _(" Up Down: select   Space: mark   Enter: show them   Esc: back"));
		break;
	case OFFERS_DOC: str_add(&line, _(" arrows, Space: read on   any other key: back")); break;
	}
	rich_keys_bar(canvas, &box, row, line.text);
	str_release(&line);
}

void offers_draw(struct offers *offers, struct canvas *canvas)
{
	struct layout layout;
	struct box body = { 1, 0, 0, canvas->cols };

	struct box strip;

	layout_board(canvas->rows, canvas->cols, &layout);

	bool taught = offers->board && lesson_make_room(offers->board, &layout, &strip);

	body.rows = (taught ? strip.row : layout.news.row) - 1;
	canvas_clear(canvas, style_of('t'));
	if (taught)
		lesson_draw(offers->board, canvas, &strip);
	panel_header(offers->scene, canvas, _("OFFERS"));
	draw_keys(offers, canvas, layout.keys.row);
	if (offers->mode == OFFERS_DOC) {
		offers->doc_rows = layout.page.rows;
		offers->doc_cols = layout.page.cols;
		doc_draw(&offers->doc, canvas, &layout.page);
		canvas->cursor_row = layout.page.row;
		canvas->cursor_col = layout.page.col;
		return;
	}
	if (offers->mode == OFFERS_FORM)
		terms_form_draw(&offers->form, canvas, &body);
	else if (offers->mode == OFFERS_SHOW)
		draw_show(offers, canvas, &body);
	else
		draw_table(offers, canvas, &body);
	draw_message(offers, canvas, &layout.news);
}
