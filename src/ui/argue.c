/* SPDX-License-Identifier: MIT */
#include "ui/argue.h"

#include <stdio.h>
#include <string.h>

#include "engine/free_form.h"
#include "prose/gettext.h"
#include "ui/help.h"
#include "ui/input.h"
#include "ui/keys.h"
#include "ui/panels.h"
#include "ui/reading.h"
#include "ui/rich.h"

enum { MOST_COLS = 200, WORD_COLS = 4 };

int argue_rows(const struct argue *argue, struct argue_row rows[ARGUE_ROWS])
{
	int count = 0;

	for (int i = 0; i < argue->count; i++) {
		const struct argued *item = &argue->items[i];

		rows[count++] = (struct argue_row){ ARGUE_ORDER, (uint8_t)i, 0 };
		for (int j = 0; j < MAX_REASONS && item->reason[j][0]; j++)
			rows[count++] = (struct argue_row){ ARGUE_REASON, (uint8_t)i, (uint8_t)j };
		for (int team = 0; team < TEAM_COUNT; team++)
			if (team != item->order.team && (argue->people & 1U << team))
				rows[count++] = (struct argue_row){ ARGUE_COUNTER, (uint8_t)i,
					(uint8_t)team };
	}
	return count;
}

/* Bit of a row in the votes. */
static int bit_of_row(struct argue_row row)
{
	return 1 << (row.kind == ARGUE_REASON ? row.which : MAX_REASONS + row.which);
}

int argued_value(const struct world *world, const struct argued *item)
{
	return argument_count(world, item->votes);
}

/* Everyone at the keyboard begins by holding to what it wrote itself. */
void argue_init(struct argue *argue)
{
	struct argue_row rows[ARGUE_ROWS];

	argue->mode = ARGUE_LIST;
	argue->astray = argue->told = false;
	argue->list = (struct list){ 0 };
	doc_init(&argue->doc);
	for (int i = 0; i < argue->count; i++) {
		struct argued *item = &argue->items[i];

		for (int team = 0; team < TEAM_COUNT; team++)
			item->votes[team] = argue->people & 1U << team ? 0 : -1;
		for (int j = 0; j < MAX_REASONS && item->reason[j][0]; j++)
			if (argue->people & 1U << item->order.team)
				item->votes[item->order.team] |= (int8_t)(1 << j);
	}
	list_resize(&argue->list, argue_rows(argue, rows));
}

void argue_release(struct argue *argue)
{
	doc_release(&argue->doc);
}

void argue_vote(struct argue *argue, struct argue_row row, int team)
{
	struct argued *item = &argue->items[row.item];
	bool empty = row.kind == ARGUE_COUNTER && !item->counter[row.which][0];

	if (!argue->counted || row.kind == ARGUE_ORDER || empty || item->votes[team] < 0)
		return;
	item->votes[team] ^= (int8_t)bit_of_row(row);
}

void argue_write(struct argue *argue, struct argue_row row, const char *text)
{
	struct argued *item = &argue->items[row.item];
	int bit = bit_of_row(row);

	argue->mode = ARGUE_LIST;
	snprintf(item->counter[row.which], NOTE_TEXT, "%.*s", NOTE_TEXT - 1, text);
	for (int team = 0; team < TEAM_COUNT; team++)
		if (item->votes[team] >= 0)
			item->votes[team] &= (int8_t)~bit;
	if (item->counter[row.which][0])
		item->votes[row.which] |= (int8_t)bit;
}

/* Where a facilitator judges, nobody votes. */
static enum place place_of(const struct argue *argue)
{
	return argue->counted ? PLACE_ARGUE : PLACE_HEARING;
}

static enum argue_event list_mode(struct argue *argue, struct argue_row row, int key)
{
	enum action action = keys_action(argue->scene->keys, place_of(argue), key);

	switch ((int)action) {
	case ACTION_UP: case ACTION_DOWN: list_key(&argue->list, key, 10); break;
	case ACTION_CHOOSE:
		if (row.kind == ARGUE_COUNTER) {
			argue->mode = ARGUE_LINE;
			line_edit_init(&argue->line, argue->items[row.item].counter[row.which], 140);
		}
		break;
	case ACTION_VOTE_C: argue_vote(argue, row, TEAM_C); break;
	case ACTION_VOTE_R: argue_vote(argue, row, TEAM_R); break;
	case ACTION_VOTE_W: argue_vote(argue, row, TEAM_W); break;
	case ACTION_DONE: return ARGUE_DONE;
	case ACTION_QUIT: return ARGUE_QUIT;
	case ACTION_HELP:
		doc_clear(&argue->doc);
		help_write(argue->scene->keys, place_of(argue), &argue->doc);
		argue->mode = ARGUE_DOC;
		break;
	default: argue->astray = true; break;
	}
	return ARGUE_NOTHING;
}

enum argue_event argue_key(struct argue *argue, int key)
{
	struct argue_row rows[ARGUE_ROWS];
	struct box box = { .rows = argue->doc_rows, .cols = argue->doc_cols };

	if (key == INPUT_HANGUP || key == INPUT_CTRL_C)
		return ARGUE_QUIT;
	if (key == INPUT_CTRL_L)
		return ARGUE_REDRAW;
	if (key == INPUT_NONE || key == INPUT_RESIZE)
		return ARGUE_NOTHING;
	argue->astray = false;
	list_resize(&argue->list, argue_rows(argue, rows));
	switch (argue->mode) {
	case ARGUE_LIST: return list_mode(argue, rows[argue->list.selected], key);
	case ARGUE_LINE:
		if (key == INPUT_ENTER)
			argue_write(argue, rows[argue->list.selected], argue->line.text);
		else if (key == INPUT_ESCAPE)
			argue->mode = ARGUE_LIST;
		else
			line_edit_key(&argue->line, key);
		break;
	case ARGUE_DOC:
		if (!doc_key(&argue->doc, key, &box))
			argue->mode = ARGUE_LIST;
		break;
	}
	return ARGUE_NOTHING;
}

/* "C yes  R -   W no": who accepts what a row says. */
static void votes_text(const struct argue *argue, struct argue_row row, struct str *out)
{
	const struct argued *item = &argue->items[row.item];

	for (int team = 0; team < TEAM_COUNT; team++) {
		bool yes = item->votes[team] >= 0 && (item->votes[team] & bit_of_row(row));
		char word[4 * WORD_COLS + 1];

		fit_name(item->votes[team] < 0 ? "-" : yes ? _("yes") : _("no"), WORD_COLS, word);
		str_addf(out, "  " RICH_MARK "%c%c " RICH_MARK "%c%s", style_team(team),
			prose_team_letter((enum team)team), yes ? 'g' : 'd', word);
	}
}

static void order_text(const struct argue *argue, const struct argued *item, struct str *out)
{
	struct prose prose = scene_prose(argue->scene);

	str_addf(out, RICH_MARK "%c%s " RICH_MARK "h", style_team(item->order.team),
		prose_team((enum team)item->order.team));
	prose_order(&prose, &item->order, out);
	str_addf(out, RICH_MARK "d  %d%%", item->odds);
	if (argue->counted)
		str_addf(out, RICH_MARK "k  %+d", argued_value(argue->scene->world, item));
}

const char *argue_words(const struct argue *argue, struct argue_row row)
{
	const struct argued *item = &argue->items[row.item];

	return row.kind == ARGUE_REASON ? item->reason[row.which] : item->counter[row.which];
}

static void said_text(const struct argue *argue, struct argue_row row, int cols, struct str *out)
{
	const char *words = argue_words(argue, row);
	struct str votes;
	char head[128], fitted[4 * MOST_COLS + 1];

	str_init(&votes);
	if (argue->counted && *words)
		votes_text(argue, row, &votes);
	if (row.kind == ARGUE_REASON)
		snprintf(head, sizeof(head), _("reason %d"), row.which + 1);
	else
		snprintf(head, sizeof(head), _("against it, %s"), prose_team((enum team)row.which));

	int room = cols - rich_width(head) - rich_width(votes.text) - 8;

	if (room > MOST_COLS)
		room = MOST_COLS;
	if (room < 8)
		room = 8;
	fit_name(*words ? words : _("(Enter: write one)"), room, fitted);
	str_addf(out, "  " RICH_MARK "%c%s: " RICH_MARK "%c%s%s", row.kind == ARGUE_REASON ? 'g' : 'b',
		head, *words ? 't' : 'd', fitted, votes.text);
	str_release(&votes);
}

static void draw_rows(struct argue *argue, struct canvas *canvas, const struct box *box)
{
	struct argue_row rows[ARGUE_ROWS];
	int count = argue_rows(argue, rows);

	list_resize(&argue->list, count);
	list_scroll(&argue->list, box->rows);
	for (int i = 0; i < box->rows && argue->list.top + i < count; i++) {
		struct argue_row row = rows[argue->list.top + i];
		bool selected = argue->list.top + i == argue->list.selected;
		struct str line;

		str_init(&line);
		str_addf(&line, " %c ", selected ? '>' : ' ');
		if (row.kind == ARGUE_ORDER)
			order_text(argue, &argue->items[row.item], &line);
		else
			said_text(argue, row, box->cols, &line);
		rich_bar(canvas, box, box->row + i, line.text, selected ? 's' : 't');
		if (selected) {
			canvas->cursor_row = box->row + i;
			canvas->cursor_col = box->col + 1;
		}
		str_release(&line);
	}
}

/* The selected words in full, and what is to be done. */
static void draw_detail(const struct argue *argue, struct canvas *canvas, const struct box *box)
{
	struct argue_row rows[ARGUE_ROWS];
	struct argue_row row = { 0 };
	struct doc doc;

	if (argue_rows(argue, rows) > argue->list.selected)
		row = rows[argue->list.selected];
	doc_init(&doc);
	if (row.kind != ARGUE_ORDER && *argue_words(argue, row))
		doc_addf(&doc, 't', " \"%s\"", argue_words(argue, row));
	if (argue->counted)
		doc_addf(&doc, 'd', _(" Every other team may give one counter-reason. Then all say what "
			"they accept: c, r and w give the word of each team on the selected line. What "
			"two of three accept counts %d."), argue->scene->world->argument.step);
	else
		doc_add(&doc, 'd', _(" Every other team may give one counter-reason. Then the "
			"facilitator says what the argument is worth."));
	doc_show(&doc, canvas, box);
	doc_release(&doc);
}

void argue_draw(struct argue *argue, struct canvas *canvas)
{
	struct box keys = { canvas->rows - 1, 0, 1, canvas->cols };
	struct box body = { 2, 0, canvas->rows - 9, canvas->cols };
	struct box under = { canvas->rows - 6, 0, 4, canvas->cols - 1 };
	struct box typed = { canvas->rows - 2, 0, 1, canvas->cols };
	struct box page = { 2, 2, canvas->rows - 4, canvas->cols - 4 };
	struct str line;

	canvas_clear(canvas, style_of('t'));
	panel_header(argue->scene, canvas, _("ARGUMENTS"));
	str_init(&line);
	if (argue->mode == ARGUE_DOC)
		str_add(&line, _(" arrows, Space: read on   any other key: back"));
	else if (argue->mode == ARGUE_LINE)
		str_add(&line, _(" Enter: done   Esc: leave it"));
	else
		keys_line(argue->scene->keys, place_of(argue), canvas->cols, &line);
	rich_keys_bar(canvas, &keys, keys.row, line.text);
	str_release(&line);
	if (argue->mode == ARGUE_DOC) {
		argue->doc_rows = page.rows;
		argue->doc_cols = page.cols;
		doc_draw(&argue->doc, canvas, &page);
		return;
	}
	draw_rows(argue, canvas, &body);
	draw_detail(argue, canvas, &under);
	if (argue->mode == ARGUE_LINE)
		line_edit_draw(&argue->line, canvas, &typed, _(" counter-reason: "));
	else if (argue->astray)
		rich_bar(canvas, &typed, typed.row, _(" Enter opens the line for a counter-reason: "
			"select one with Up and Down, press Enter, then type."), 'w');
}
