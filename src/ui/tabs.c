/* SPDX-License-Identifier: MIT */
#include "ui/tabs.h"

#include <assert.h>

#include "prose/gettext.h"
#include "ui/input.h"
#include "ui/rich.h"

void tabs_init(struct tabs *tabs, const char *title)
{
	*tabs = (struct tabs){ .at = 0 };
	page_init(&tabs->page, title);
	tabs->page.tabs = true;
}

void tabs_release(struct tabs *tabs)
{
	page_release(&tabs->page);
	for (int i = 0; i < tabs->count; i++)
		if (i != tabs->at)
			doc_release(&tabs->docs[i]);
}

struct doc *tabs_add(struct tabs *tabs, const char *name)
{
	assert(tabs->count < MAX_TABS);

	int tab = tabs->count++;

	tabs->names[tab] = name;
	if (tab == tabs->at)
		return &tabs->page.doc;
	doc_init(&tabs->docs[tab]);
	return &tabs->docs[tab];
}

static void turn_to(struct tabs *tabs, int by)
{
	int next = (tabs->at + by + tabs->count) % tabs->count;

	if (next == tabs->at)
		return;
	aside_close(&tabs->page.aside);
	tabs->docs[tabs->at] = tabs->page.doc;
	tabs->page.doc = tabs->docs[next];
	tabs->at = next;
}

enum page_event tabs_key(struct tabs *tabs, int key)
{
	bool covered = tabs->page.aside.depth > 0;

	if (tabs->count > 0 && (key == INPUT_RIGHT || key == INPUT_TAB)) {
		turn_to(tabs, 1);
		return PAGE_NOTHING;
	}
	if (tabs->count > 0 && (key == INPUT_BACKTAB || (key == INPUT_LEFT && !covered))) {
		turn_to(tabs, -1);
		return PAGE_NOTHING;
	}
	return page_key(&tabs->page, key);
}

void tabs_draw(struct tabs *tabs, struct canvas *canvas)
{
	struct box line = { 0, 0, 1, canvas->cols };
	int row, col;
	struct str bar;

	page_draw(&tabs->page, canvas);
	row = canvas->cursor_row;
	col = canvas->cursor_col;
	str_init(&bar);
	str_addf(&bar, "%s ", tabs->page.title);
	for (int i = 0; i < tabs->count; i++)
		str_addf(&bar, RICH_MARK "%c%s%s%s", i == tabs->at ? 'h' : 'd',
			i == tabs->at ? "[" : " ", tabs->names[i], i == tabs->at ? "]" : " ");
	rich_bar(canvas, &line, 0, bar.text, 'B');
	canvas->cursor_row = row;
	canvas->cursor_col = col;
	str_release(&bar);
}
