/* SPDX-License-Identifier: MIT */
#include "ui/page.h"

#include "prose/gettext.h"
#include "ui/help.h"
#include "ui/input.h"
#include "ui/rich.h"

/* Text is no wider than PAGE_COLS; beside a map, which is there from MAP_COLS on, TEXT_COLS. */
enum { PAGE_COLS = 96, MAP_COLS = 110, MAP_ROWS = 32, TEXT_COLS = 64, BAND_COLS = 54,
	BAND_ROWS = 5 };

void page_init(struct page *page, const char *title)
{
	*page = (struct page){ .title = title, .band = 'B' };
	doc_init(&page->doc);
}

void page_release(struct page *page)
{
	aside_close(&page->aside);
	doc_release(&page->doc);
}

static bool at_end(const struct page *page)
{
	return page->doc.top + page->rows >= doc_lines(&page->doc, page->cols - 2);
}

enum page_event page_key(struct page *page, int key)
{
	struct box box = { .rows = page->rows, .cols = page->cols };

	if (key == INPUT_HANGUP || key == INPUT_CTRL_C)
		return PAGE_QUIT;
	if (key == INPUT_NONE || key == INPUT_RESIZE)
		return PAGE_NOTHING;
	if (key == INPUT_CTRL_L)
		return PAGE_REDRAW;
	if (page->help || key == '?') {
		page->help = !page->help;
		return PAGE_NOTHING;
	}
	if (page->facilitator && key == 'F')
		return PAGE_FACILITATOR;
	if (page->curtain)
		return key == INPUT_ENTER ? PAGE_DONE : PAGE_NOTHING;
	if (key == 'Q' || key == 'q')
		return PAGE_QUIT;
	if (page->why && key != INPUT_ENTER
		&& aside_key(&page->aside, &page->doc, page->why, key, &box))
		return PAGE_NOTHING;
	if (key == INPUT_ENTER || key == INPUT_ESCAPE || (key == ' ' && at_end(page)))
		return PAGE_DONE;
	doc_key(&page->doc, key, &box);
	return PAGE_NOTHING;
}

/* Two sentences in the middle, a band of the team's colour before them, and nothing else. */
static void draw_curtain(const struct page *page, struct canvas *canvas)
{
	int cols = canvas->cols - 8 < BAND_COLS ? canvas->cols - 8 : BAND_COLS;
	struct box band = { canvas->rows / 2 - BAND_ROWS, (canvas->cols - cols) / 2, BAND_ROWS, 2 };
	struct box text = { band.row + 1, band.col + 4, BAND_ROWS - 2, cols - 4 };

	canvas_fill(canvas, &band, ' ', style_of(page->band));
	doc_show(&page->doc, canvas, &text);
	canvas->cursor_row = text.row;
	canvas->cursor_col = text.col;
}

/* A page whose lines can be asked why, and the answers on top of it. */
static void draw_asked(struct page *page, struct canvas *canvas, const struct box *body)
{
	struct why why = *page->why;
	struct box part = aside_page(&page->aside, &page->doc, body);

	why.cols = part.cols;
	why.rows = part.rows;
	aside_draw(&page->aside, &page->doc, &why, canvas, body);
	page->rows = part.rows;
	page->cols = part.cols;
}

static void draw_text(struct page *page, struct canvas *canvas)
{
	struct box body = { 2, 3, canvas->rows - 4, canvas->cols - 6 };
	bool has_map = page->scene && canvas->cols >= MAP_COLS && canvas->rows >= MAP_ROWS;

	if (!page->why && body.cols > PAGE_COLS)
		body.cols = PAGE_COLS;
	if (has_map)
		body.cols = TEXT_COLS;
	page->rows = body.rows;
	page->cols = body.cols;
	if (has_map)
		scene_draw_map(page->scene, canvas, &(struct box){ 1, TEXT_COLS + 4,
			canvas->rows - 2, canvas->cols - TEXT_COLS - 4 }, page->spots);
	canvas->cursor_row = body.row;
	canvas->cursor_col = body.col;
	if (page->why)
		draw_asked(page, canvas, &body);
	else
		doc_draw(&page->doc, canvas, &body);
}

static void draw_help(struct canvas *canvas)
{
	struct doc doc;

	doc_init(&doc);
	help_write(NULL, PLACE_READ, &doc);
	doc_draw(&doc, canvas, &(struct box){ 2, 3, canvas->rows - 4, canvas->cols - 6 });
	doc_release(&doc);
}

/* One more key, if there is one and it fits whole. */
static void add_key(struct str *keys, int cols, const char *text)
{
	struct str key;

	if (!text)
		return;
	str_init(&key);
	rich_keys(text, &key);
	if (rich_width(keys->text) + 1 + rich_width(key.text) <= cols)
		str_addf(keys, " %s", key.text);
	str_release(&key);
}

static void draw_keys(const struct page *page, struct canvas *canvas, const struct box *line)
{
	struct str keys;

	str_init(&keys);
	rich_keys(page->help ? _(" any key: back") : page->curtain ? _(" Enter: go on")
		: page->aside.depth > 0 ? _(" [ ]: select   w: why   Esc: back   Enter: go on")
		: at_end(page) && !page->tabs ? _(" Enter, Space: go on   arrows: read again   Q: quit")
		: at_end(page) ? _(" Enter, Space: go on   Q: quit")
		: _(" Space: read on   Enter: go on   Q: quit"), &keys);
	if (!page->help) {
		add_key(&keys, canvas->cols, page->tabs && page->aside.depth == 0
			? _("Tab: page") : NULL);
		add_key(&keys, canvas->cols, page->facilitator ? _("F: the facilitator") : NULL);
		add_key(&keys, canvas->cols, page->also);
		add_key(&keys, canvas->cols, page->why && page->aside.depth == 0 ? _("[ ] w: why")
			: NULL);
		add_key(&keys, canvas->cols, _("?: help"));
	}
	rich_bar(canvas, line, line->row, keys.text, 'B');
	str_release(&keys);
}

void page_draw(struct page *page, struct canvas *canvas)
{
	struct box line = { 0, 0, 1, canvas->cols };

	canvas_clear(canvas, style_of('t'));
	rich_bar(canvas, &line, 0, page->title, 'B');
	if (page->help)
		draw_help(canvas);
	else if (page->curtain)
		draw_curtain(page, canvas);
	else
		draw_text(page, canvas);
	line.row = canvas->rows - 1;
	draw_keys(page, canvas, &line);
}
