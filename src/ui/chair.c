/* SPDX-License-Identifier: MIT */
#include "ui/chair.h"

#include <stdio.h>

#include "prose/gettext.h"
#include "ui/help.h"
#include "ui/input.h"
#include "ui/layout.h"
#include "ui/panels.h"
#include "ui/reading.h"
#include "ui/rich.h"
#include "ui/why.h"

void chair_init(struct chair *chair)
{
	chair->mode = CHAIR_LIST;
	chair->tasks = (struct list){ .count = TASK_COUNT };
	chair->map = false;
	chair->refused = chair->told = false;
	doc_init(&chair->situation);
	doc_init(&chair->doc);
	str_init(&chair->message);
}

void chair_release(struct chair *chair)
{
	doc_release(&chair->situation);
	doc_release(&chair->doc);
	str_release(&chair->message);
}

void chair_say(struct chair *chair, bool refused, const char *text)
{
	str_clear(&chair->message);
	str_add(&chair->message, text);
	chair->refused = refused;
	if (!refused)
		chair->mode = CHAIR_LIST;
}

static void open_page(struct chair *chair, int action)
{
	const struct scene *scene = &chair->scene;

	chair->mode = CHAIR_DOC;
	doc_clear(&chair->doc);
	if (action == ACTION_TRACKS)
		reading_tracks(scene, 76, &chair->doc);
	else if (action == ACTION_INSPECT)
		reading_inspect(scene, NULL, &chair->doc);
	else if (action == ACTION_WHY)
		why_write(&(struct why){ .scene = scene, .cols = 76 },
			subject_of(SUBJECT_AREA, scene->area), &chair->doc);
	else
		help_write(chair->scene.keys, PLACE_CHAIR, &chair->doc);
}

static enum chair_event list_mode(struct chair *chair, int key)
{
	enum action action = keys_action(chair->scene.keys, PLACE_CHAIR, key);

	switch ((int)action) {
	case ACTION_NEXT: list_key(&chair->tasks, INPUT_DOWN, TASK_COUNT); break;
	case ACTION_PREVIOUS: list_key(&chair->tasks, INPUT_UP, TASK_COUNT); break;
	case ACTION_CHOOSE:
		chair_form_init(&chair->form, &chair->scene, chair->facts,
			(enum chair_task)chair->tasks.selected);
		chair->mode = CHAIR_FORM;
		break;
	case ACTION_PANEL: chair->map = !chair->map; break;
	case ACTION_SHEETS: case ACTION_OFFERS: case ACTION_CARDS: case ACTION_RULINGS:
	case ACTION_PREVIEW:
		doc_clear(&chair->doc);
		chair->page = action;
		chair->mode = CHAIR_DOC;
		return CHAIR_PAGE;
	case ACTION_TRACKS: case ACTION_INSPECT: case ACTION_WHY: case ACTION_HELP:
		open_page(chair, (int)action);
		break;
	case ACTION_DONE:
		if (chair->stage != CHAIR_REVIEW)
			return CHAIR_LEAVE;
		chair->mode = CHAIR_CONFIRM;
		break;
	case ACTION_QUIT: return CHAIR_QUIT;
	default:
		if (!scene_map_key(&chair->scene, (int)action) && key != INPUT_ESCAPE
			&& key < INPUT_UP)
			chair_say(chair, true,
				_("this key does nothing here; ? lists those that do"));
		break;
	}
	return CHAIR_NOTHING;
}

static enum chair_event form_mode(struct chair *chair, int key)
{
	switch (chair_form_key(&chair->form, key)) {
	case CHAIR_FORM_DO: return CHAIR_ACT;
	case CHAIR_FORM_BACK: chair->mode = CHAIR_LIST; break;
	case CHAIR_FORM_NOTHING: break;
	}
	return CHAIR_NOTHING;
}

static enum chair_event mode_key(struct chair *chair, int key)
{
	struct box page = { .rows = chair->doc_rows, .cols = chair->doc_cols };

	switch (chair->mode) {
	case CHAIR_LIST: return list_mode(chair, key);
	case CHAIR_FORM: return form_mode(chair, key);
	case CHAIR_DOC:
		if (!doc_key(&chair->doc, key, &page))
			chair->mode = CHAIR_LIST;
		break;
	case CHAIR_CONFIRM:
		chair->mode = CHAIR_LIST;
		if (key == 'y' || key == 'Y' || key == INPUT_ENTER)
			return CHAIR_LEAVE;
		break;
	}
	return CHAIR_NOTHING;
}

enum chair_event chair_key(struct chair *chair, int key)
{
	if (key == INPUT_HANGUP || key == INPUT_CTRL_C)
		return CHAIR_QUIT;
	if (key == INPUT_CTRL_L)
		return CHAIR_REDRAW;
	if (key == INPUT_NONE || key == INPUT_RESIZE)
		return CHAIR_NOTHING;
	str_clear(&chair->message);
	return mode_key(chair, key);
}

static void draw_tasks(struct chair *chair, struct canvas *canvas, const struct box *box)
{
	rich_bar(canvas, box, box->row, _(" What you can do"), 'B');
	list_scroll(&chair->tasks, box->rows - 1);
	for (int i = 0; i < box->rows - 1 && chair->tasks.top + i < TASK_COUNT; i++) {
		int task = chair->tasks.top + i;
		bool selected = task == chair->tasks.selected;
		char text[128];

		snprintf(text, sizeof(text), " %c %s", selected ? '>' : ' ',
			chair_task_name((enum chair_task)task));
		rich_bar(canvas, box, box->row + 1 + i, text, selected ? 's' : 't');
		if (selected && chair->mode == CHAIR_LIST) {
			canvas->cursor_row = box->row + 1 + i;
			canvas->cursor_col = box->col + 1;
		}
	}
}

static void draw_text(const struct doc *doc, const char *title, struct canvas *canvas,
	const struct box *box)
{
	struct box body = { box->row + 1, box->col, box->rows - 1, box->cols };

	rich_bar(canvas, box, box->row, title, 'B');
	doc_show(doc, canvas, &body);
}

static void draw_tracks(const struct chair *chair, struct canvas *canvas, const struct box *box)
{
	struct doc doc;
	int columns = box->cols / 38 > 1 ? box->cols / 38 : 1;
	struct box body = { box->row + 1, box->col, box->rows - 1, box->cols };

	doc_init(&doc);
	panel_tracks(&chair->scene, box->cols / columns - (columns > 1), 0, &doc);
	rich_bar(canvas, box, box->row, _(" Tracks"), 'B');
	if (columns > 1)
		doc_columns(&doc, canvas, &body, box->cols / columns);
	else
		doc_show(&doc, canvas, &body);
	doc_release(&doc);
}

/* The list of acts and what is going on, or the map, where both do not fit. */
static void draw_narrow(struct chair *chair, struct canvas *canvas, const struct layout *layout)
{
	int wide = canvas->cols >= 76 ? 34 : canvas->cols / 2;
	struct box left = layout->upper, right = layout->upper;

	if (chair->map) {
		scene_draw_map(&chair->scene, canvas, &layout->map, 0);
		draw_tracks(chair, canvas, &layout->strip);
		return;
	}
	left.cols = wide;
	right.col = wide + 1;
	right.cols = canvas->cols - wide - 1;
	draw_tasks(chair, canvas, &left);
	draw_text(&chair->situation, _(" Where things stand"), canvas, &right);
}

static void draw_body(struct chair *chair, struct canvas *canvas, const struct layout *layout)
{
	bool form = chair->mode == CHAIR_FORM;

	if (layout->wide) {
		draw_tracks(chair, canvas, &layout->side[0]);
		draw_text(&chair->situation, _(" Where things stand"), canvas, &layout->side[1]);
		draw_tasks(chair, canvas, &layout->side[2]);
		if (!form)
			scene_draw_map(&chair->scene, canvas, &layout->map, 0);
	} else if (!form) {
		draw_narrow(chair, canvas, layout);
	}
	if (form)
		chair_form_draw(&chair->form, canvas, layout->wide ? &layout->map : &layout->upper);
	/* The map leaves the cursor on an area: the list is what keys move. */
	if (chair->mode == CHAIR_LIST && layout->wide) {
		canvas->cursor_row = layout->side[2].row + 1 + chair->tasks.selected
			- chair->tasks.top;
		canvas->cursor_col = layout->side[2].col + 1;
	}
}

static void draw_keys(const struct chair *chair, struct canvas *canvas)
{
	struct box box = { canvas->rows - 1, 0, 1, canvas->cols };
	struct str line;

	str_init(&line);
	if (chair->mode == CHAIR_DOC)
		str_add(&line, _(" arrows, Space: read on   any other key: back"));
	else if (chair->mode == CHAIR_FORM && chair->form.editing)
		str_add(&line, _(" Enter: done   Esc: leave it"));
	else if (chair->mode == CHAIR_FORM)
		str_add(&line, _(" Up Down: row   Left Right, typing: value   Enter: next   Esc: back"));
	else
		keys_line(chair->scene.keys, PLACE_CHAIR, canvas->cols, &line);
	rich_keys_bar(canvas, &box, box.row, line.text);
	str_release(&line);
}

static void draw_message(const struct chair *chair, struct canvas *canvas, const struct box *box)
{
	char text[1024];

	if (chair->mode == CHAIR_CONFIRM) {
		canvas->cursor_row = box->row;
		canvas->cursor_col = box->col + 1;
	}
	canvas_fill(canvas, box, ' ', style_of('t'));
	if (chair->mode == CHAIR_CONFIRM) {
		snprintf(text, sizeof(text), " %s  " RICH_MARK "ky" RICH_MARK "w %s  " RICH_MARK
			"kn" RICH_MARK "w %s", _("Publish the turn? After that nothing in it can be "
			"changed."), C_("fact", "yes"), C_("fact", "no"));
		rich_bar(canvas, box, box->row, text, 'w');
	} else if (chair->message.length) {
		snprintf(text, sizeof(text), " %s", chair->message.text);
		canvas_wrap(canvas, box, box->row, text, style_of(chair->refused ? 'w' : 'g'));
	} else if (chair->mode == CHAIR_LIST) {
		snprintf(text, sizeof(text), " %s",
			chair_task_help((enum chair_task)chair->tasks.selected));
		canvas_wrap(canvas, box, box->row, text, style_of('d'));
	}
}

void chair_draw(struct chair *chair, struct canvas *canvas)
{
	struct layout layout;

	layout_board(canvas->rows, canvas->cols, &layout);
	if (!layout.wide && chair->mode != CHAIR_DOC) {
		/* Two rows for what is said: refusals need them. */
		layout.upper.rows--;
		layout.news.row--;
		layout.news.rows++;
		layout.strip.rows -= layout.strip.rows > 3;
	}
	canvas_clear(canvas, style_of('t'));
	panel_header(&chair->scene, canvas, chair->stage == CHAIR_REVIEW ? _("REVIEW") : _("DESK"));
	draw_keys(chair, canvas);
	if (chair->mode == CHAIR_DOC) {
		chair->doc_rows = layout.page.rows;
		chair->doc_cols = layout.page.cols;
		doc_draw(&chair->doc, canvas, &layout.page);
		return;
	}
	draw_body(chair, canvas, &layout);
	draw_message(chair, canvas, &layout.news);
}
