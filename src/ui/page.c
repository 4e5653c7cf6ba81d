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
	if (key == INPUT_ENTER || key == INPUT_ESCAPE || (key == ' ' && at_end(page)))
		return PAGE_DONE;
	doc_key(&page->doc, key, &box);
	return PAGE_NOTHING;
}

void page_draw(struct page *page, struct canvas *canvas)
{
	struct box line = { 0, 0, 1, canvas->cols };
	struct box body = { 2, 3, canvas->rows - 4, canvas->cols - 6 };

	if (body.cols > PAGE_COLS)
		body.cols = PAGE_COLS;
	page->rows = body.rows;
	page->cols = body.cols;
	canvas_clear(canvas, style_of('t'));
	rich_bar(canvas, &line, 0, page->title, 'B');
	doc_draw(&page->doc, canvas, &body);
	canvas->cursor_row = body.row;
	canvas->cursor_col = body.col;
	line.row = canvas->rows - 1;

	struct str keys;

	str_init(&keys);
	str_add(&keys, page->curtain ? _(" Enter: go on")
		: at_end(page) ? _(" Enter, Space: go on   arrows: read again   Q: quit")
		: _(" Space: read on   Enter: go on   Q: quit"));
	if (page->facilitator)
		str_addf(&keys, "   %s", _("F: the facilitator"));
	if (page->also)
		str_addf(&keys, "   %s", page->also);
	rich_bar(canvas, &line, line.row, keys.text, 'B');
	str_release(&keys);
}
