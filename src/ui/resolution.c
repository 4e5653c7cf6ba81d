/* SPDX-License-Identifier: MIT */
#include "ui/resolution.h"

#include <stdio.h>

#include "prose/gettext.h"
#include "ui/help.h"
#include "ui/input.h"
#include "ui/keys.h"
#include "ui/layout.h"
#include "ui/panels.h"
#include "ui/reading.h"
#include "ui/rich.h"

/* The area a step is about: the target of its order, or where units moved; -1 if none. */
static int place_of(const struct resolution *it, int step)
{
	const struct ledger *ledger = scene_news(&it->scene);
	const struct world *world = it->scene.world;
	const struct entry *head = &ledger->entries[it->steps.first[step]];

	if (head->cause == CAUSE_ORDER && head->target >= 0
		&& world->orders[head->index].target_kind == TARGET_KIND_AREA)
		return head->target;
	for (int i = it->steps.first[step]; i < it->steps.first[step + 1]; i++)
		if (ledger->entries[i].kind == ENTRY_UNITS)
			return ledger->entries[i].subject;
	return -1;
}

void resolution_go(struct resolution *it, int step)
{
	const struct ledger *ledger = scene_news(&it->scene);
	int last = it->steps.count - 1;

	it->step = step > last ? last : step < 0 ? 0 : step;
	it->top = 0;
	it->at = -1;
	scene_replay(&it->scene, &it->start, ledger,
		last < 0 ? 0 : it->steps.first[it->step + 1]);
	if (last < 0)
		return;
	it->scene.area = place_of(it, it->step);
	if (it->scene.area >= 0)
		map_view_follow(it->scene.map, it->scene.area);
}

void resolution_init(struct resolution *it)
{
	it->help = false;
	it->aside = (struct aside){ .depth = 0 };
	it->scene.track = -1;
	it->scene.track_chosen = false;
	it->scene.before = it->start.seen;
	it->scene.has_before = true;
	steps_find(scene_news(&it->scene), &it->steps);
	resolution_go(it, 0);
}

void resolution_release(struct resolution *it)
{
	aside_close(&it->aside);
}

/* The step shown, as drawn; to be released. */
static void step_doc(const struct resolution *it, struct doc *doc)
{
	doc_init(doc);
	if (it->steps.count > 0)
		steps_detail(&it->scene, scene_news(&it->scene), &it->steps, it->step, doc);
	doc->top = it->top;
	doc->at = it->at;
}

static struct why why_of(const struct resolution *it)
{
	return (struct why){ .scene = &it->scene, .cols = it->page.cols, .rows = it->page.rows };
}

/* [ ] and w: select a line of the step, ask why of it, and so on from there. */
static bool ask(struct resolution *it, int key)
{
	const struct box *box = it->aside.depth > 0 ? &it->page : &it->text;
	struct why why = why_of(it);
	struct doc doc;
	bool used;

	if (key == INPUT_ENTER && it->aside.depth == 0)
		return false;
	step_doc(it, &doc);
	used = aside_key(&it->aside, &doc, &why, key, box);
	it->at = doc.at;
	it->top = doc.top;
	doc_release(&doc);
	return used;
}

static enum resolution_event next(struct resolution *it)
{
	if (it->step + 1 >= it->steps.count)
		return RESOLUTION_DONE;
	resolution_go(it, it->step + 1);
	return RESOLUTION_NOTHING;
}

enum resolution_event resolution_key(struct resolution *it, int key)
{
	if (key == INPUT_HANGUP || key == INPUT_CTRL_C)
		return RESOLUTION_QUIT;
	if (it->help) {
		it->help = key == INPUT_NONE || key == INPUT_RESIZE;
		return RESOLUTION_NOTHING;
	}
	if (key != INPUT_NONE && key != INPUT_RESIZE && ask(it, key))
		return RESOLUTION_NOTHING;
	switch ((int)keys_action(it->scene.keys, PLACE_RESOLUTION, key)) {
	case ACTION_NEXT: return next(it);
	case ACTION_PREVIOUS: resolution_go(it, it->step - 1); break;
	case ACTION_SKIP: return RESOLUTION_DONE;
	case ACTION_UP: it->top -= it->top > 0; break;
	case ACTION_DOWN: it->top++; break;
	case ACTION_HELP: it->help = true; break;
	case ACTION_REDRAW: return RESOLUTION_REDRAW;
	case ACTION_QUIT: return RESOLUTION_QUIT;
	default: break;
	}
	return RESOLUTION_NOTHING;
}

static void draw_detail(struct resolution *it, struct canvas *canvas, const struct box *box)
{
	struct box body = { box->row + 1, box->col, box->rows - 1, box->cols };
	char title[128];
	struct doc doc;

	snprintf(title, sizeof(title), " %s  " RICH_MARK "d%d/%d", _("What happened"),
		it->step + 1, it->steps.count);
	rich_bar(canvas, box, box->row, title, 'B');
	if (it->steps.count == 0)
		return;
	it->text = body;
	step_doc(it, &doc);

	int most = doc_lines(&doc, body.cols - 2) - body.rows;

	doc.top = it->top < most ? it->top : most < 0 ? 0 : most;
	doc_draw(&doc, canvas, &body);
	doc_release(&doc);
}

static void draw_tracks(const struct resolution *it, struct canvas *canvas, const struct box *box)
{
	struct box body = { box->row + 1, box->col, box->rows - 1, box->cols };
	struct doc doc;

	rich_bar(canvas, box, box->row, _(" Tracks, changes this turn"), 'B');
	doc_init(&doc);
	panel_tracks(&it->scene, body.cols, body.rows, &doc);
	doc_show(&doc, canvas, &body);
	doc_release(&doc);
}

static void draw_keys(const struct resolution *it, struct canvas *canvas, const struct box *box)
{
	struct str keys;

	str_init(&keys);
	if (it->aside.depth > 0)
		str_add(&keys, _(" arrows, Space: read on   [ ]: select   w: why   any other key: back"));
	else
		keys_line(it->scene.keys, PLACE_RESOLUTION, canvas->cols, &keys);
	rich_keys_bar(canvas, box, box->row, keys.text);
	str_release(&keys);
}

void resolution_draw(struct resolution *it, struct canvas *canvas)
{
	struct layout layout;
	struct box text;

	layout_board(canvas->rows, canvas->cols, &layout);
	canvas_clear(canvas, style_of('t'));
	panel_header(&it->scene, canvas, _("NEWS"));
	draw_keys(it, canvas, &layout.keys);
	it->page = aside_page(&it->aside, &(struct doc){ .at = -1 }, &layout.page);
	if (it->aside.depth > 0) {
		struct why why = why_of(it);

		aside_draw(&it->aside, NULL, &why, canvas, &layout.page);
		return;
	}
	if (it->help) {
		struct doc doc;

		doc_init(&doc);
		help_write(it->scene.keys, PLACE_RESOLUTION, &doc);
		doc_draw(&doc, canvas, &layout.page);
		doc_release(&doc);
		return;
	}
	if (layout.wide) {
		text = layout.side[1];
		text.rows += layout.side[2].rows + layout.news.rows;
		draw_tracks(it, canvas, &layout.side[0]);
		draw_detail(it, canvas, &text);
		layout.map.rows += layout.news.rows;
	} else {
		int more = canvas->rows >= 30 ? 4 : 3;

		text = layout.strip;
		layout.map.rows -= more;
		text.row -= more;
		text.rows += more + layout.news.rows;
		draw_detail(it, canvas, &text);
	}
	scene_draw_map(&it->scene, canvas, &layout.map, 0);
	/* The step is what keys move, not the area that the map shows with it. */
	canvas->cursor_row = text.row + 1;
	canvas->cursor_col = text.col;
}
