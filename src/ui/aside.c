/* SPDX-License-Identifier: MIT */
#include "ui/aside.h"

#include "ui/glyph.h"
#include "ui/input.h"
#include "ui/rich.h"

/* From so many columns on a page and what is asked about stand side by side. */
enum { WIDE = 104, SHORT = 16 };

void aside_close(struct aside *aside)
{
	while (aside->depth > 0)
		doc_release(&aside->pages[--aside->depth]);
}

static const struct doc *top_of(const struct aside *aside, const struct doc *base)
{
	return aside->depth > 0 ? &aside->pages[aside->depth - 1] : base;
}

/* Open a page about subject; with ASIDE_PAGES open it takes the topmost's place. */
static void open_page(struct aside *aside, const struct why *why, struct subject subject)
{
	if (aside->depth == ASIDE_PAGES)
		doc_release(&aside->pages[--aside->depth]);
	struct why whole = *why;

	/* From a list on a narrow screen, whose half it was, a page has all of the room. */
	if (whole.rows < SHORT)
		whole.rows = 0;
	doc_init(&aside->pages[aside->depth]);
	why_write(&whole, subject, &aside->pages[aside->depth]);
	aside->depth++;
}

int aside_cols(int cols)
{
	return cols >= WIDE ? cols / 2 - 2 : cols;
}

/* What the selected line is about, in a box of its own. */
static void draw_detail(const struct doc *doc, const struct why *why, struct canvas *canvas,
	const struct box *box)
{
	struct why beside = *why;
	struct doc detail;
	int row = canvas->cursor_row, col = canvas->cursor_col;

	beside.cols = box->cols;
	beside.rows = box->rows;
	doc_init(&detail);
	why_write(&beside, doc_subject(doc), &detail);
	doc_show(&detail, canvas, box);
	doc_release(&detail);
	canvas->cursor_row = row;
	canvas->cursor_col = col;
}

/* How a page and what is asked about share a box. */
enum split { SPLIT_NONE, SPLIT_BESIDE, SPLIT_BELOW };

/* Whether a line of a page is about anything but what the page itself is about. */
static bool asks_more(const struct doc *doc)
{
	struct doc asked = *doc;

	asked.at = -1;
	for (int last = -1; doc_step(&asked, 1) && asked.at > last; last = asked.at)
		if (!subject_same(doc_subject(&asked), doc->about))
			return true;
	return false;
}

static enum split split_of(const struct doc *doc, const struct box *box)
{
	if (!asks_more(doc))
		return SPLIT_NONE;
	return box->cols >= WIDE ? SPLIT_BESIDE : doc->list ? SPLIT_BELOW : SPLIT_NONE;
}

static struct box page_of(enum split split, const struct box *box)
{
	struct box page = *box;

	if (split == SPLIT_BESIDE)
		page.cols = aside_cols(box->cols);
	else if (split == SPLIT_BELOW)
		page.rows = box->rows / 2 - 1;
	return page;
}

struct box aside_page(const struct aside *aside, const struct doc *base, const struct box *box)
{
	return page_of(split_of(top_of(aside, base), box), box);
}

/* The line between the two; return what is left beyond it. */
static struct box draw_rule(enum split split, const struct box *page, struct canvas *canvas,
	const struct box *box)
{
	struct box rest = *box;

	if (split == SPLIT_BESIDE) {
		rest.col += page->cols + 3;
		rest.cols -= page->cols + 3;
		for (int row = 0; row < box->rows; row++)
			canvas_put(canvas, box->row + row, rest.col - 2, GLYPH_VLINE, style_of('d'));
	} else {
		rest.row += page->rows + 1;
		rest.rows -= page->rows + 1;
		for (int col = 0; col < box->cols; col++)
			canvas_put(canvas, rest.row - 1, box->col + col, GLYPH_HLINE, style_of('d'));
	}
	return rest;
}

void aside_draw(const struct aside *aside, const struct doc *base, const struct why *why,
	struct canvas *canvas, const struct box *box)
{
	/* A copy of what is selected and scrolled, not of the text. */
	struct doc shown = *top_of(aside, base);
	enum split split = split_of(&shown, box);
	struct box page = page_of(split, box);

	if (split == SPLIT_NONE) {
		doc_draw(&shown, canvas, &page);
		return;
	}
	if (shown.at < 0)
		doc_step(&shown, 1);

	struct box rest = draw_rule(split, &page, canvas, box);

	doc_draw(&shown, canvas, &page);
	draw_detail(&shown, why, canvas, &rest);
}

/* What selects the next line (1) or the one before (-1) on a page; 0: another key. */
static int step_of(const struct doc *doc, int key)
{
	if (key == ']' || (doc->list && (key == INPUT_DOWN || key == 'j')))
		return 1;
	return key == '[' || (doc->list && (key == INPUT_UP || key == 'k')) ? -1 : 0;
}

bool aside_key(struct aside *aside, struct doc *base, const struct why *why, int key,
	const struct box *box)
{
	struct doc *top = aside->depth > 0 ? &aside->pages[aside->depth - 1] : base;

	if (step_of(top, key) && doc_step(top, step_of(top, key))) {
		doc_follow(top, box);
		return true;
	}
	if (key == 'w' || key == INPUT_ENTER) {
		struct subject subject = doc_subject(top);

		if (subject.kind != SUBJECT_NONE) {
			open_page(aside, why, subject);
			return true;
		}
		if (key == 'w' && doc_step(top, 1)) {
			doc_follow(top, box);
			return true;
		}
	}
	if (aside->depth == 0)
		return false;
	if (!doc_key(top, key, box)) {
		doc_release(top);
		aside->depth--;
	}
	return true;
}
