/* SPDX-License-Identifier: MIT */
#include "ui/page.h"

#include "prose/gettext.h"
#include "ui/input.h"
#include "ui/rich.h"

enum { PAGE_COLS = 96 };

void page_init(struct page *page, const char *title)
{
	*page = (struct page){ .title = title };
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

void page_draw(struct page *page, struct canvas *canvas)
{
	struct box line = { 0, 0, 1, canvas->cols };
	struct box body = { 2, 3, canvas->rows - 4, canvas->cols - 6 };

	if (!page->why && body.cols > PAGE_COLS)
		body.cols = PAGE_COLS;
	page->rows = body.rows;
	page->cols = body.cols;
	canvas_clear(canvas, style_of('t'));
	rich_bar(canvas, &line, 0, page->title, 'B');
	canvas->cursor_row = body.row;
	canvas->cursor_col = body.col;
	if (page->why) {
		struct why why = *page->why;
		struct box part = aside_page(&page->aside, &page->doc, &body);

		why.cols = part.cols;
		why.rows = part.rows;
		aside_draw(&page->aside, &page->doc, &why, canvas, &body);
		page->rows = part.rows;
		page->cols = part.cols;
	} else {
		doc_draw(&page->doc, canvas, &body);
	}
	line.row = canvas->rows - 1;

	struct str keys;

	str_init(&keys);
	str_add(&keys, page->curtain ? _(" Enter: go on")
		: page->aside.depth > 0 ? _(" [ ]: select   w: why   Esc: back   Enter: go on")
		: at_end(page) ? _(" Enter, Space: go on   arrows: read again   Q: quit")
		: _(" Space: read on   Enter: go on   Q: quit"));
	if (page->facilitator)
		str_addf(&keys, "   %s", _("F: the facilitator"));
	if (page->why && page->aside.depth == 0)
		str_addf(&keys, "   %s", _("[ ] w: why"));
	if (page->also)
		str_addf(&keys, "   %s", page->also);
	rich_bar(canvas, &line, line.row, keys.text, 'B');
	str_release(&keys);
}
