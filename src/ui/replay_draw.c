/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "prose/gettext.h"
#include "ui/chart.h"
#include "ui/history.h"
#include "ui/keys.h"
#include "ui/layout.h"
#include "ui/panels.h"
#include "ui/projector.h"
#include "ui/replay.h"
#include "ui/rich.h"

/* The whole game as a bar of about cells columns: turns between ticks, filled up to here. */
static void course_text(const struct replay *it, int cells, struct str *out)
{
	int turns = it->source.last + 1;
	int wide = cells / turns < 1 ? 1 : cells / turns;

	for (int turn = 0; turn < turns; turn++) {
		int done = turn < it->turn ? 1 : turn > it->turn ? 0 : it->step + 1;
		int whole = turn == it->turn && it->steps.count ? it->steps.count : 1;

		str_add(out, turn == it->turn ? RICH_MARK "h|" RICH_MARK "k" : RICH_MARK "d|" RICH_MARK
			"k");
		if (wide > 1)
			chart_bar(done, 0, whole, wide - 1, out);
	}
	str_add(out, RICH_MARK "d|");
}

/* Courses of the tracks up to here, as many as one line holds. */
static void draw_courses(const struct replay *it, struct canvas *canvas, const struct box *box)
{
	enum { NAME = 12, SPARK = 6, EACH = NAME + SPARK + 8 };
	track_id tracks[MAX_TRACKS];
	int count = scene_tracks(&it->scene, tracks);
	struct str line;

	str_init(&line);
	for (int i = 0; i < count && (i + 1) * EACH <= box->cols; i++) {
		const struct track *track = &it->scene.world->tracks[tracks[i]];
		char name[4 * NAME + 1];
		struct figure value = prose_figure(track, it->scene.view.seen.track[tracks[i]]);

		fit_name(scene_name(&it->scene, &track->name, track->id), NAME, name);
		str_addf(&line, " %s%s%5s " RICH_MARK "k", tracks[i] == it->scene.track
			&& it->scene.track_chosen ? RICH_MARK "h" : RICH_MARK "t", name, value.text);
		history_spark(&it->scene, tracks[i], SPARK, &line);
	}
	rich_bar(canvas, box, box->row, line.text, 't');
	str_release(&line);
}

/* "turn 2 of 12 |====|==--|----| 7/14" */
static void draw_transport(const struct replay *it, struct canvas *canvas, const struct box *box)
{
	struct str text;
	int steps = it->steps.count;

	str_init(&text);
	if (it->message) {
		str_addf(&text, " %s", it->message);
		rich_bar(canvas, box, box->row, text.text, 'w');
		str_release(&text);
		return;
	}
	if (it->turn == 0)
		str_addf(&text, " %s ", _("opening"));
	else
		str_addf(&text, _(" turn %d of %d "), it->turn, it->source.last);
	course_text(it, canvas->cols >= 100 ? 60 : canvas->cols / 3, &text);
	str_addf(&text, RICH_MARK "t %d/%d   ", steps ? it->step + 1 : 0, steps);
	str_addf(&text, _("as %s"), it->eyes < TEAM_COUNT ? prose_team(it->eyes)
		: it->scene.eyes ? it->scene.eyes : _("all"));
	rich_bar(canvas, box, box->row, text.text, 'B');
	str_release(&text);
}

static void draw_step(const struct replay *it, struct canvas *canvas, const struct box *box)
{
	struct doc doc;

	if (it->steps.count == 0)
		return;
	replay_step(it, &doc);
	doc_follow(&doc, box);
	doc_draw(&doc, canvas, box);
	doc_release(&doc);
}

static void draw_tracks(const struct replay *it, struct canvas *canvas, const struct box *box)
{
	struct box body = { box->row + 1, box->col, box->rows - 1, box->cols };
	struct doc doc;

	rich_bar(canvas, box, box->row, _(" Tracks"), 'B');
	doc_init(&doc);
	panel_tracks(&it->scene, body.cols, body.rows, &doc);
	doc_show(&doc, canvas, &body);
	doc_release(&doc);
}

static void draw_area(const struct replay *it, struct canvas *canvas, const struct box *box)
{
	struct box body = { box->row + 1, box->col, box->rows - 1, box->cols };
	struct doc doc;

	rich_bar(canvas, box, box->row, _(" Area"), 'B');
	doc_init(&doc);
	panel_area(&it->scene, false, &doc);
	doc_show(&doc, canvas, &body);
	doc_release(&doc);
}

static void draw_keys(const struct replay *it, struct canvas *canvas, const struct box *box)
{
	struct str keys;

	if (it->typing) {
		line_edit_draw(&it->line, canvas, box, it->finding ? _(" find: ") : _(" turn: "));
		return;
	}
	str_init(&keys);
	if (it->reading)
		str_add(&keys, _(" arrows, Space: read on   [ ]: select   w: why   any other key: back"));
	else
		keys_line(it->scene.keys, PLACE_REPLAY, canvas->cols, &keys);
	rich_keys_bar(canvas, box, box->row, keys.text);
	str_release(&keys);
}

static void draw_wall(struct replay *it, struct canvas *canvas)
{
	const struct projector projector = {
		.scene = &it->scene, .phase = _("REPLAY"), .warning = it->message,
	};

	projector_draw(&projector, canvas);
}

void replay_draw(struct replay *it, struct canvas *canvas)
{
	struct layout layout;

	if (it->wall && !it->reading && !it->typing) {
		draw_wall(it, canvas);
		return;
	}
	layout_board(canvas->rows, canvas->cols, &layout);
	canvas_clear(canvas, style_of('t'));
	panel_header(&it->scene, canvas, _("REPLAY"));
	it->doc_rows = layout.page.rows;
	it->doc_cols = aside_cols(layout.page.cols);
	if (it->reading) {
		struct why why = replay_why(it);
		struct box page = aside_page(&it->aside, &it->doc, &layout.page);

		aside_draw(&it->aside, &it->doc, &why, canvas, &layout.page);
		it->doc_rows = page.rows;
		it->doc_cols = page.cols;
		draw_keys(it, canvas, &layout.keys);
		return;
	}

	struct box bar = { layout.news.row + layout.news.rows - 1, 0, 1, canvas->cols };

	if (layout.wide) {
		struct box text = layout.side[2];

		draw_tracks(it, canvas, &layout.side[0]);
		draw_area(it, canvas, &layout.side[1]);
		rich_bar(canvas, &text, text.row, _(" What happened"), 'B');
		text.row++;
		draw_step(it, canvas, &text);
		layout.map.rows++;
	} else {
		layout.strip.row--;
		layout.strip.rows++;
		layout.map.rows -= 2;
		draw_step(it, canvas, &layout.strip);
		draw_courses(it, canvas, &(struct box){ layout.strip.row - 1, 0, 1, canvas->cols });
	}
	draw_transport(it, canvas, &bar);
	scene_draw_map(&it->scene, canvas, &layout.map, 0);
	draw_keys(it, canvas, &layout.keys);
}
