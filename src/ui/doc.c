/* SPDX-License-Identifier: MIT */
#include "ui/doc.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "ui/input.h"
#include "ui/rich.h"

void doc_init(struct doc *doc)
{
	str_init(&doc->text);
	doc->top = 0;
}

void doc_release(struct doc *doc)
{
	str_release(&doc->text);
}

void doc_clear(struct doc *doc)
{
	str_clear(&doc->text);
	doc->top = 0;
}

void doc_add(struct doc *doc, char letter, const char *text)
{
	do {
		size_t length = strcspn(text, "\n");

		str_add_char(&doc->text, letter);
		str_add_bytes(&doc->text, text, length);
		str_add_char(&doc->text, '\n');
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

/*
 * Walk over the lines as they fall at a width; with a canvas, draw those from
 * doc->top. Return their number.
 */
static int walk(const struct doc *doc, int cols, struct canvas *canvas, const struct box *box)
{
	const char *at = doc->text.text;
	int count = 0;

	while (*at) {
		char letter = *at++;
		const char *end = at + strcspn(at, "\n");
		int indent = indent_of(at, end);
		bool first = true;

		do {
			int offset = first || indent > cols / 2 ? 0 : indent;
			const char *next;
			size_t length = rich_break(at, cols - offset, &next);
			int row = count - doc->top;

			if (canvas && row >= 0 && row < box->rows) {
				char line[1024];

				snprintf(line, sizeof(line), "%.*s", (int)length, at);
				rich_put(canvas, box, box->row + row, box->col + offset, line,
					letter);
			}
			count++;
			first = false;
			at = next;
		} while (at < end);
		if (at == end && *at == '\n')
			at++;
	}
	return count;
}

int doc_lines(const struct doc *doc, int cols)
{
	return walk(doc, cols, NULL, NULL);
}

void doc_show(const struct doc *doc, struct canvas *canvas, const struct box *box)
{
	walk(doc, box->cols, canvas, box);
}

void doc_columns(const struct doc *doc, struct canvas *canvas, const struct box *box, int cols)
{
	struct doc part = *doc;

	part.top = 0;
	for (int col = 0; col + cols <= box->cols; col += cols) {
		struct box column = { box->row, box->col + col, box->rows, cols - 1 };

		walk(&part, column.cols, canvas, &column);
		part.top += box->rows;
	}
}

void doc_draw(const struct doc *doc, struct canvas *canvas, const struct box *box)
{
	struct box text = *box;

	text.cols -= 2;

	int lines = walk(doc, text.cols, canvas, &text);

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
