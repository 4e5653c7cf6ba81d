/* SPDX-License-Identifier: MIT */
#include "ui/doc.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "ui/input.h"
#include "ui/rich.h"

/* A paragraph that is about something. */
struct mark {
	int paragraph;
	struct subject subject;
};

static int mark_count(const struct doc *doc)
{
	return (int)(doc->marks.length / sizeof(struct mark));
}

/* A copy: the bytes of a str have no alignment. */
static struct mark mark_at(const struct doc *doc, int at)
{
	struct mark mark = { .paragraph = -1 };

	if (at >= 0 && at < mark_count(doc))
		memcpy(&mark, doc->marks.text + (size_t)at * sizeof(mark), sizeof(mark));
	return mark;
}

static void forget(struct doc *doc)
{
	doc->top = 0;
	doc->paragraphs = 0;
	doc->at = -1;
	doc->list = false;
	doc->about = subject_of(SUBJECT_NONE, 0);
}

void doc_init(struct doc *doc)
{
	str_init(&doc->text);
	str_init(&doc->marks);
	forget(doc);
	doc->words = false;
}

void doc_release(struct doc *doc)
{
	str_release(&doc->text);
	str_release(&doc->marks);
}

void doc_clear(struct doc *doc)
{
	str_clear(&doc->text);
	str_clear(&doc->marks);
	forget(doc);
}

void doc_about(struct doc *doc, struct subject subject)
{
	struct mark mark;

	/* Every byte of what is stored has a value. */
	memset(&mark, 0, sizeof(mark));
	mark.paragraph = doc->paragraphs - 1;
	mark.subject = subject;
	if (subject.kind != SUBJECT_NONE)
		str_add_bytes(&doc->marks, (const char *)&mark, sizeof(mark));
}

struct subject doc_subject(const struct doc *doc)
{
	return mark_at(doc, doc->at).subject;
}

bool doc_step(struct doc *doc, int by)
{
	int count = mark_count(doc);

	if (count == 0)
		return false;
	doc->at = doc->at < 0 ? (by > 0 ? 0 : count - 1) : (doc->at + by + count) % count;
	return true;
}

bool doc_is_empty(const struct doc *doc)
{
	return doc->paragraphs == 0;
}

void doc_add(struct doc *doc, char letter, const char *text)
{
	do {
		size_t length = strcspn(text, "\n");

		str_add_char(&doc->text, letter);
		str_add_bytes(&doc->text, text, length);
		str_add_char(&doc->text, '\n');
		doc->paragraphs++;
		text += length;
		if (*text == '\n')
			text++;
	} while (*text);
}

void doc_addf(struct doc *doc, char letter, const char *format, ...)
{
	char buffer[2048];
	va_list args;

	va_start(args, format);
	vsnprintf(buffer, sizeof(buffer), format, args);
	va_end(args);
	doc_add(doc, letter, buffer);
}

/* Where a paragraph is continued on its next line: at its hang, else under its first word. */
static int indent_of(const char *text, const char *end)
{
	const char *hang = memchr(text, RICH_HANG[0], (size_t)(end - text));
	char head[256];
	int spaces = (int)strspn(text, " ");

	if (!hang || hang - text >= (int)sizeof(head))
		return spaces > 12 ? 12 : spaces;
	snprintf(head, sizeof(head), "%.*s", (int)(hang - text), text);
	return rich_width(head);
}

/* A line of the selected paragraph: one style from edge to edge, marks in it taken out. */
static void put_selected(struct canvas *canvas, const struct box *box, int row, int col,
	const char *line)
{
	char plain[1024];
	size_t length = 0;

	for (const char *at = line; *at; at++) {
		if (*at == RICH_MARK[0] && at[1])
			at++;
		else if (*at != RICH_HANG[0])
			plain[length++] = *at;
	}
	plain[length] = '\0';
	rich_bar(canvas, box, row, "", 's');
	rich_put(canvas, box, row, col, plain, 's');
	canvas->cursor_row = row;
	canvas->cursor_col = box->col;
}

/* Where the lines go; canvas NULL: nowhere, they are counted. */
struct walk {
	const struct doc *doc;
	int cols;
	struct canvas *canvas;
	const struct box *box;
	int lines;               /* so far */
	int paragraph;           /* at hand */
	int selected;            /* paragraph; -1: none */
	int selected_line;       /* its first line, -1: none */
};

static void put_line(const struct walk *walk, const char *text, size_t length, int offset,
	char letter)
{
	const struct box *box = walk->box;
	int row = walk->lines - walk->doc->top;
	char line[1024];

	if (!walk->canvas || row < 0 || row >= box->rows)
		return;
	snprintf(line, sizeof(line), "%.*s", (int)length, text);
	if (walk->paragraph == walk->selected)
		put_selected(walk->canvas, box, box->row + row, box->col + offset, line);
	else
		rich_put(walk->canvas, box, box->row + row, box->col + offset, line, letter);
}

/* One paragraph from after its letter to its end. */
static void walk_paragraph(struct walk *walk, const char *at, const char *end, char letter)
{
	int indent = indent_of(at, end);
	bool first = true;

	if (walk->paragraph == walk->selected)
		walk->selected_line = walk->lines;
	do {
		int offset = first || indent > walk->cols / 2 ? 0 : indent;
		const char *next;
		size_t length = rich_break(at, walk->cols - offset, &next);

		put_line(walk, at, length, offset, letter);
		walk->lines++;
		first = false;
		at = next;
	} while (at < end);
}

/*
 * Walk over the lines as they fall at a width; with a canvas, draw those from
 * doc->top. Return their number; in *selected the first line of what is selected.
 */
static int walk(const struct doc *doc, int cols, struct canvas *canvas, const struct box *box,
	int *selected)
{
	struct walk walk = { .doc = doc, .cols = cols, .canvas = canvas, .box = box,
		.selected = mark_at(doc, doc->at).paragraph, .selected_line = -1 };

	for (const char *at = doc->text.text; *at; walk.paragraph++) {
		char letter = *at++;
		const char *end = at + strcspn(at, "\n");

		walk_paragraph(&walk, at, end, letter);
		at = *end ? end + 1 : end;
	}
	*selected = walk.selected_line;
	return walk.lines;
}

int doc_lines(const struct doc *doc, int cols)
{
	int selected;

	return walk(doc, cols, NULL, NULL, &selected);
}

void doc_show(const struct doc *doc, struct canvas *canvas, const struct box *box)
{
	int selected;

	walk(doc, box->cols, canvas, box, &selected);
}

void doc_columns(const struct doc *doc, struct canvas *canvas, const struct box *box, int cols)
{
	struct doc part = *doc;

	part.top = 0;
	for (int col = 0; col + cols <= box->cols; col += cols) {
		struct box column = { box->row, box->col + col, box->rows, cols - 1 };

		doc_show(&part, canvas, &column);
		part.top += box->rows;
	}
}

void doc_draw(const struct doc *doc, struct canvas *canvas, const struct box *box)
{
	struct box text = *box;

	text.cols -= 2;
	/* Who has nothing selected reads from here. */
	if (canvas->cursor_row < 0) {
		canvas->cursor_row = box->row;
		canvas->cursor_col = box->col;
	}

	int lines = doc_lines(doc, text.cols);

	doc_show(doc, canvas, &text);

	if (lines <= box->rows)
		return;

	int thumb = box->rows * box->rows / lines;
	int span = lines - box->rows;

	if (thumb < 1)
		thumb = 1;

	int start = (box->rows - thumb) * (doc->top < span ? doc->top : span) / span;

	for (int row = 0; row < box->rows; row++) {
		bool on = row >= start && row < start + thumb;

		canvas_put(canvas, box->row + row, box->col + box->cols - 1, on ? '#' : '|',
			style_of(on ? 'k' : 'd'));
	}
}

bool doc_select(struct doc *doc, struct subject subject)
{
	for (int i = 0; i < mark_count(doc); i++)
		if (subject_same(mark_at(doc, i).subject, subject)) {
			doc->at = i;
			return true;
		}
	return false;
}

void doc_follow(struct doc *doc, const struct box *box)
{
	int line;
	int most = walk(doc, box->cols - 2, NULL, NULL, &line) - box->rows;

	if (line < 0)
		return;
	if (line < doc->top + 1)
		doc->top = line - 1;
	if (line > doc->top + box->rows - 2)
		doc->top = line - box->rows + 2;
	if (doc->top > most)
		doc->top = most;
	if (doc->top < 0)
		doc->top = 0;
}

bool doc_key(struct doc *doc, int key, const struct box *box)
{
	int most = doc_lines(doc, box->cols - 2) - box->rows;
	int page = box->rows > 2 ? box->rows - 1 : 1;

	switch (key) {
	case INPUT_UP: case 'k': doc->top--; break;
	case INPUT_DOWN: case 'j': doc->top++; break;
	case INPUT_PAGE_UP: case 'b': doc->top -= page; break;
	case INPUT_PAGE_DOWN: case ' ': doc->top += page; break;
	case INPUT_HOME: case 'g': doc->top = 0; break;
	case INPUT_END: case 'G': doc->top = most; break;
	default: return false;
	}
	if (doc->top > most)
		doc->top = most;
	if (doc->top < 0)
		doc->top = 0;
	return true;
}
