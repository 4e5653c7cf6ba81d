/* SPDX-License-Identifier: MIT */
#include "ui/ballots.h"

#include <stdio.h>

#include "engine/odds.h"
#include "prose/gettext.h"
#include "ui/help.h"
#include "ui/input.h"
#include "ui/keys.h"
#include "ui/panels.h"
#include "ui/reading.h"
#include "ui/rich.h"

enum { VOTE_COLS = 12 };

void ballots_init(struct ballots *ballots)
{
	ballots->list = (struct list){ .count = ballots->count };
	ballots->reading = ballots->told = false;
	doc_init(&ballots->doc);
}

void ballots_release(struct ballots *ballots)
{
	doc_release(&ballots->doc);
}

enum ballots_event ballots_cast(struct ballots *ballots, enum ballot_choice choice)
{
	if (ballots->declaring || ballots->count == 0)
		return BALLOTS_NOTHING;

	struct question *it = &ballots->questions[ballots->list.selected];

	it->given = true;
	it->choice = (uint8_t)choice;
	return BALLOTS_CAST;
}

enum ballots_event ballots_declare(struct ballots *ballots)
{
	if (!ballots->declaring || ballots->count == 0)
		return BALLOTS_NOTHING;
	ballots->redline = ballots->questions[ballots->list.selected].order.kind;
	return BALLOTS_CAST;
}

enum ballots_event ballots_key(struct ballots *ballots, int key)
{
	struct box box = { .rows = ballots->doc_rows, .cols = ballots->doc_cols };

	if (key == INPUT_HANGUP || key == INPUT_CTRL_C)
		return BALLOTS_QUIT;
	if (key == INPUT_CTRL_L)
		return BALLOTS_REDRAW;
	if (key == INPUT_NONE || key == INPUT_RESIZE)
		return BALLOTS_NOTHING;
	if (ballots->reading) {
		ballots->reading = doc_key(&ballots->doc, key, &box);
		return BALLOTS_NOTHING;
	}
	switch ((int)keys_action(ballots->scene->keys, PLACE_BALLOT, key)) {
	case ACTION_UP: case ACTION_DOWN: list_key(&ballots->list, key, 10); break;
	case ACTION_YES: return ballots_cast(ballots, BALLOT_YES);
	case ACTION_NO: return ballots_cast(ballots, BALLOT_NO);
	case ACTION_ABSTAIN: return ballots_cast(ballots, BALLOT_ABSTAIN);
	case ACTION_CHOOSE: return ballots_declare(ballots);
	case ACTION_DONE: return BALLOTS_DONE;
	case ACTION_QUIT: return BALLOTS_QUIT;
	case ACTION_HELP:
		doc_clear(&ballots->doc);
		help_write(ballots->scene->keys, PLACE_BALLOT, &ballots->doc);
		ballots->reading = true;
		break;
	default: break;
	}
	return BALLOTS_NOTHING;
}

static const struct proposal *proposal_of(const struct ballots *ballots,
	const struct question *it)
{
	const struct world *world = ballots->scene->world;

	return it->order.kind == BALLOT_RESPONSE ? &world->response
		: &world->orders[it->order.kind].vote;
}

const char *ballots_choice(const struct question *it)
{
	if (!it->given)
		return _("(die)");
	switch ((enum ballot_choice)it->choice) {
	case BALLOT_YES: return C_("vote", "yes");
	case BALLOT_NO: return C_("vote", "no");
	case BALLOT_ABSTAIN: return _("abstain");
	case BALLOT_CHOICES: break;
	}
	return "";
}

void ballots_name(const struct ballots *ballots, const struct question *it,
	struct str *out)
{
	struct prose prose = scene_prose(ballots->scene);

	if (it->order.kind == BALLOT_RESPONSE)
		str_add(out, _("Answer to an incursion (stands until changed)"));
	else
		prose_order(&prose, &it->order, out);
}

static void draw_rows(struct ballots *ballots, struct canvas *canvas, const struct box *box)
{
	list_scroll(&ballots->list, box->rows);
	for (int i = 0; i < box->rows && ballots->list.top + i < ballots->count; i++) {
		int at = ballots->list.top + i;
		const struct question *it = &ballots->questions[at];
		bool selected = at == ballots->list.selected;
		bool red = it->order.kind >= 0 && it->order.kind == ballots->redline;
		char word[4 * VOTE_COLS + 1];
		struct str name, line;

		str_init(&name);
		str_init(&line);
		ballots_name(ballots, it, &name);
		fit_name(ballots->declaring ? "" : ballots_choice(it), VOTE_COLS, word);
		str_addf(&line, " %c " RICH_MARK "%c%s" RICH_MARK "t%s" RICH_MARK "b%s",
			selected ? '>' : ' ', it->given ? 'k' : 'd', ballots->declaring ? "" : word,
			name.text, red ? _("  red line") : "");
		rich_bar(canvas, box, box->row + i, line.text, selected ? 's' : 't');
		if (selected) {
			canvas->cursor_row = box->row + i;
			canvas->cursor_col = box->col + 1;
		}
		str_release(&name);
		str_release(&line);
	}
}

void ballots_mandate(const struct ballots *ballots, const struct question *it,
	struct doc *out)
{
	const struct world *world = ballots->scene->world;
	const struct proposal *proposal = proposal_of(ballots, it);
	struct vote_odds odds;
	struct str must_yes, must_no, follow;

	str_init(&must_yes);
	str_init(&must_no);
	str_init(&follow);
	odds_of_vote(world, ballots->imagined, proposal, &odds);
	for (int i = 0; i < world->country_count; i++) {
		const struct country *country = &world->countries[i];
		struct str *list = odds.country_yes[i] == 100 ? &must_yes
			: odds.country_no[i] == 100 ? &must_no : &follow;

		if (country->bloc != ballots->bloc || (proposal->eu_only && !country->eu))
			continue;
		str_addf(list, "%s%s", list->length ? _(", ") : "",
			scene_name(ballots->scene, &country->name, country->id));
	}
	doc_addf(out, 't', " %s " RICH_HANG RICH_MARK "g%s", _("must say yes:"),
		must_yes.length ? must_yes.text : "-");
	doc_addf(out, 't', " %s " RICH_HANG RICH_MARK "b%s", _("must say no:"),
		must_no.length ? must_no.text : "-");
	doc_addf(out, 't', " %s " RICH_HANG RICH_MARK "k%s", _("follow you:"),
		follow.length ? follow.text : "-");
	doc_addf(out, 'd', _(" As things stand it passes with %d%% if the dice decide."), odds.pass);
	str_release(&must_yes);
	str_release(&must_no);
	str_release(&follow);
}

static void draw_detail(const struct ballots *ballots, struct canvas *canvas,
	const struct box *box)
{
	struct doc doc;

	doc_init(&doc);
	if (ballots->count == 0)
		doc_add(&doc, 't', _(" The Coalition puts nothing to the vote this turn."));
	else
		ballots_mandate(ballots, &ballots->questions[ballots->list.selected], &doc);
	if (ballots->declaring)
		doc_addf(&doc, 'd', _(" Declare one issue as your red line, or none: every lost vote on it "
			"costs %d points of your score. Enter declares, S goes on."),
			ballots->scene->world->bloc_score.lost);
	else
		doc_add(&doc, 'd', _(" Your countries' mandate comes first; the others vote as you do. "
			"Without a ballot the die decides."));
	doc_show(&doc, canvas, box);
	doc_release(&doc);
}

void ballots_draw(struct ballots *ballots, struct canvas *canvas)
{
	const struct bloc *bloc = &ballots->scene->world->blocs[ballots->bloc];
	struct box keys = { canvas->rows - 1, 0, 1, canvas->cols };
	int upper = (canvas->rows - 4) / 2;
	struct box list = { 2, 0, upper, canvas->cols };
	struct box bar = { 1, 0, 1, canvas->cols };
	struct box under = { upper + 3, 0, canvas->rows - upper - 4, canvas->cols - 1 };
	struct box page = { 2, 2, canvas->rows - 4, canvas->cols - 4 };
	char title[256];
	struct str line;

	canvas_clear(canvas, style_of('t'));
	panel_header(ballots->scene, canvas, _("VOTES"));
	str_init(&line);
	if (ballots->reading)
		str_add(&line, _(" arrows, Space: read on   any other key: back"));
	else
		keys_line(ballots->scene->keys, PLACE_BALLOT, canvas->cols, &line);
	rich_keys_bar(canvas, &keys, keys.row, line.text);
	str_release(&line);
	if (ballots->reading) {
		ballots->doc_rows = page.rows;
		ballots->doc_cols = page.cols;
		doc_draw(&ballots->doc, canvas, &page);
		return;
	}
	snprintf(title, sizeof(title), " " RICH_MARK "h%s" RICH_MARK "B  %s",
		scene_name(ballots->scene, &bloc->name, bloc->id), ballots->declaring
		? _("choose a red line") : _("votes on what the Coalition has sealed"));
	rich_bar(canvas, &bar, 1, title, 'B');
	draw_rows(ballots, canvas, &list);
	bar.row = under.row - 1;
	rich_bar(canvas, &bar, bar.row, _(" Mandate"), 'B');
	draw_detail(ballots, canvas, &under);
}
