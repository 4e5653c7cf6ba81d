/* SPDX-License-Identifier: MIT */
#include "ui/projector.h"

#include <stdio.h>
#include <string.h>

#include "prose/gettext.h"
#include "ui/big.h"
#include "ui/input.h"
#include "ui/keys.h"
#include "ui/panels.h"
#include "ui/rich.h"
#include "ui/steps.h"

/* From what size on the tracks stand beside the map, and everything is twice as large. */
enum { WIDE_COLS = 100, HUGE_ROWS = 50, HUGE_COLS = 160 };

/* Columns of a track: at least, and what it changed by; margins. */
enum { MARGIN = 1, GAP = 3, CHANGE = 5, SLOT_LEAST = 19,
	STRIP_ROWS = 3 };

/* How the wall is shared out. */
struct wall {
	enum big_size size;
	struct box head, map, tracks, news;
};

static void share_out(const struct canvas *canvas, struct wall *wall)
{
	int rows = canvas->rows;
	int cols = canvas->cols;
	bool wide = cols >= WIDE_COLS;

	wall->size = rows >= HUGE_ROWS && cols >= HUGE_COLS ? BIG_DOUBLE : BIG_PLAIN;

	int head = big_rows(wall->size) + 1;
	int track = big_rows(wall->size) + 1;
	int news = wide ? rows / 4 : STRIP_ROWS;
	int middle = rows - 1 - head - news;
	int side = wide ? cols * 3 / 8 : 0;

	wall->head = (struct box){ 1, MARGIN, head, cols - 2 * MARGIN };
	wall->map = (struct box){ 1 + head, 0, middle, cols - side };
	wall->tracks = (struct box){ 1 + head, cols - side + GAP, middle, side - GAP - MARGIN };
	wall->news = (struct box){ rows - news, MARGIN, news, cols - 2 * MARGIN };
	if (wide) {
		wall->news.row++;
		wall->news.rows--;
		return;
	}
	wall->map.rows = middle - track - 1;
	wall->tracks = (struct box){ 1 + head + wall->map.rows, MARGIN, track, cols - 2 * MARGIN };
}

/* Text in box as large as it can be drawn, at least in bold; the columns it took. */
static int put_large(struct canvas *canvas, const struct box *box, const char *text,
	const struct wall *wall, char letter)
{
	struct big_pen pen = { wall->size, style_of(letter) };

	if (big_can(text))
		return big_put(canvas, box, box->row, box->col, text, pen);
	pen.style.look |= LOOK_BOLD;
	return canvas_text(canvas, box, box->row + big_rows(wall->size) / 2, box->col, text,
		pen.style);
}

/* What is left of box when so many columns at its left are taken. */
static struct box beside(const struct box *box, int cols)
{
	return (struct box){ box->row, box->col + cols, box->rows, box->cols - cols };
}

static int large_width(const char *text, const struct wall *wall)
{
	return big_can(text) ? big_width(text, wall->size) : rich_width(text);
}

/* "3/12", the date, and the time left at the right end. */
static void draw_head(const struct projector *it, struct canvas *canvas, const struct wall *wall)
{
	const struct box *box = &wall->head;
	const struct state *seen = &it->scene->view.seen;
	struct prose prose = scene_prose(it->scene);
	struct box left = *box;
	struct str date;
	char turn[24];

	str_init(&date);
	prose_date(&prose, seen->turn, &date);
	snprintf(turn, sizeof(turn), "%d/%d", seen->turn, it->scene->world->scenario.turns);
	if (it->scene->clock[0]) {
		int width = large_width(it->scene->clock, wall);
		struct box right = beside(box, box->cols - width);

		put_large(canvas, &right, it->scene->clock, wall, 'w');
		left.cols -= width + GAP;
	}
	left = beside(&left, put_large(canvas, &left, turn, wall, 'k') + GAP);
	/* Half a date is none. */
	if (large_width(date.text, wall) <= left.cols)
		put_large(canvas, &left, date.text, wall, 'h');
	else
		canvas_text(canvas, &left, left.row + 1, left.col, date.text, style_of('h'));
	str_release(&date);
}

/* What a track changed by since last turn, "" if by nothing. */
static void change_of(const struct scene *scene, int track, char *out, size_t size)
{
	int change = scene->view.seen.track[track] - scene->before.track[track];

	out[0] = '\0';
	if (scene->has_before && change != 0)
		snprintf(out, size, "%s",
			prose_figure_change(&scene->world->tracks[track], change).text);
}

static void draw_track(const struct projector *it, int track, struct canvas *canvas,
	const struct box *box, const struct wall *wall)
{
	const struct scene *scene = it->scene;
	const struct track *about = &scene->world->tracks[track];
	bool rough = scene->view.noisy_tracks & bit_of(track);
	char value[24];
	char change[16];

	snprintf(value, sizeof(value), "%s%s", rough ? "~" : "",
		prose_figure(about, scene->view.seen.track[track]).text);
	change_of(scene, track, change, sizeof(change));
	canvas_text(canvas, box, box->row, box->col, scene_name(scene, &about->name, about->id),
		(struct style){ PAINT_TEXT, PAINT_GROUND, LOOK_BOLD });

	struct box below = { box->row + 1, box->col, box->rows - 1, box->cols };
	struct wall figure = *wall;

	/* A long figure, "80.7%", is drawn smaller rather than into the next one. */
	if (large_width(value, wall) >= box->cols)
		figure.size = BIG_PLAIN;

	int used = put_large(canvas, &below, value, &figure, change[0] ? 'w' : 'h');

	/* The colour of the value tells it too; half a figure would be another one. */
	if (used + 1 + rich_width(change) <= box->cols)
		canvas_text(canvas, box, box->row + big_rows(figure.size), box->col + used + 1, change,
			(struct style){ PAINT_WARN, PAINT_GROUND, LOOK_BOLD });
}

/* As many tracks as there is room for, in columns, the first ones first. */
static void draw_tracks(const struct projector *it, struct canvas *canvas, const struct wall *wall)
{
	const struct box *box = &wall->tracks;
	track_id tracks[MAX_TRACKS];
	int count = scene_tracks(it->scene, tracks);
	int high = big_rows(wall->size) + 1;
	int least = big_width("~100", wall->size) + CHANGE;
	int columns = box->cols / (least > SLOT_LEAST ? least : SLOT_LEAST);

	columns = columns < 1 ? 1 : columns;
	for (int i = 0; i < count && i < columns * (box->rows / high); i++) {
		struct box slot = {
			box->row + i / columns * high, box->col + i % columns * (box->cols / columns), high,
			box->cols / columns - 1,
		};

		draw_track(it, tracks[i], canvas, &slot, wall);
	}
}

/* The open agreements in force, for whoever looks on. */
static void agreements_text(const struct projector *it, struct doc *out)
{
	const struct state *seen = &it->scene->view.seen;
	struct prose prose = scene_prose(it->scene);
	struct str text;

	str_init(&text);
	for (int i = 0; i < seen->agreement_count; i++) {
		if (seen->agreements[i].number == 0)
			continue;
		str_clear(&text);
		prose_terms(&prose, &seen->agreements[i].terms, &text);
		doc_addf(out, 'g', "%s " RICH_HANG RICH_MARK "t%s", _("Agreed:"), text.text);
	}
	str_release(&text);
}

/* Whether a step of the news is an event, not the card that says that nothing happened. */
static bool is_event(const struct scene *scene, const struct entry *head)
{
	return head->kind == ENTRY_EVENT && head->subject != scene->world->known.quiet;
}

/* A line of news in big letters, broken at spaces; the rows it took. 0: it is no such line. */
static int put_headline(const char *text, struct canvas *canvas, const struct box *box)
{
	enum { AVERAGE_PITCH = 4 };
	struct big_pen pen = { BIG_PLAIN, style_of('w') };
	int row = box->row;

	if (!big_can(text))
		return 0;
	while (*text && row + big_rows(pen.size) <= box->row + box->rows) {
		const char *next;
		char line[160];

		snprintf(line, sizeof(line), "%.*s",
			(int)rich_break(text, box->cols / AVERAGE_PITCH, &next), text);
		big_put(canvas, box, row, box->col, line, pen);
		row += big_rows(pen.size) + 1;
		text = next;
	}
	return row - box->row;
}

/* The events in big letters from the top of box, where the wall has room for them. */
static int draw_headlines(const struct projector *it, struct canvas *canvas, const struct box *box)
{
	const struct ledger *news = scene_news(it->scene);
	struct box left = *box;

	for (int i = 0; news && i < news->count; i++) {
		const struct entry *entry = &news->entries[i];

		if (!is_event(it->scene, entry))
			continue;
		const struct event *event = &it->scene->world->events[entry->subject];
		int used = put_headline(scene_name(it->scene, &event->name, event->id), canvas, &left);

		left.row += used;
		left.rows -= used;
	}
	return left.row - box->row;
}

/* What happened, a line apart: events first. */
static void news_text(const struct projector *it, struct doc *out)
{
	const struct ledger *news = scene_news(it->scene);
	struct steps steps;

	if (!news)
		return;
	steps_find(news, &steps);
	for (int pass = 0; pass < 2; pass++) {
		for (int i = 0; i < steps.count; i++) {
			const struct entry *head = &news->entries[steps.first[i]];

			if (is_event(it->scene, head) != (pass == 0) || head->kind == ENTRY_TURN)
				continue;
			steps_headline(it->scene, news, &steps, i, out);
			doc_add(out, 't', "");
		}
	}
}

/* The head line first, then agreements, then what else happened, as far as there is room. */
static void draw_news(const struct projector *it, struct canvas *canvas, const struct wall *wall)
{
	struct doc doc;

	struct box box = wall->news;

	doc_init(&doc);
	if (wall->size == BIG_DOUBLE) {
		int used = draw_headlines(it, canvas, &box);

		box.row += used;
		box.rows -= used;
	}
	if (wall->news.rows <= STRIP_ROWS)
		panel_headline(it->scene, &doc);
	agreements_text(it, &doc);
	if (wall->news.rows > STRIP_ROWS)
		news_text(it, &doc);
	doc_show(&doc, canvas, &box);
	doc_release(&doc);
}

/* Scenario, phase, who has sealed. */
static void draw_bar(const struct projector *it, struct canvas *canvas)
{
	const struct scenario *scenario = &it->scene->world->scenario;
	struct box box = { 0, 0, 1, canvas->cols };
	struct str right;

	str_init(&right);
	if (it->warning)
		str_addf(&right, RICH_MARK "b%s  ", it->warning);
	if (it->sealed[0])
		str_addf(&right, RICH_MARK "g%s %s  ", _("sealed:"), it->sealed);
	str_addf(&right, RICH_MARK "h%s ", it->phase);

	int width = rich_width(right.text);
	struct box left = { 0, MARGIN, 1, canvas->cols - width - MARGIN };

	rich_bar(canvas, &box, 0, "", 'B');
	rich_put(canvas, &left, 0, MARGIN, RICH_MARK "h", 'B');
	canvas_text(canvas, &left, 0, MARGIN, scene_name(it->scene, &scenario->name, scenario->id),
		(struct style){ PAINT_TITLE, PAINT_BAR, LOOK_BOLD });
	rich_put(canvas, &box, 0, canvas->cols - width, right.text, 'B');
	str_release(&right);
}

void projector_draw(const struct projector *it, struct canvas *canvas)
{
	struct wall wall;

	share_out(canvas, &wall);
	canvas_clear(canvas, style_of('t'));
	draw_bar(it, canvas);
	draw_head(it, canvas, &wall);
	scene_draw_map(it->scene, canvas, &wall.map, 0);
	draw_tracks(it, canvas, &wall);
	draw_news(it, canvas, &wall);
	/* Nobody reads with the cursor here. */
	canvas->cursor_row = canvas->cursor_col = -1;
}

enum projector_event projector_key(struct projector *it, int key)
{
	if (key == 'q' || key == 'Q' || key == INPUT_ESCAPE || key == INPUT_CTRL_C
			|| key == INPUT_HANGUP)
		return PROJECTOR_QUIT;
	if (key == INPUT_NONE)
		return PROJECTOR_NOTHING;
	scene_map_key(it->scene, (int)keys_action(it->scene->keys, PLACE_REPLAY, key));
	return PROJECTOR_REDRAW;
}
