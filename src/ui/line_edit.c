/* SPDX-License-Identifier: MIT */
#include "ui/line_edit.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "ui/input.h"
#include "ui/rich.h"

void line_edit_init(struct line_edit *edit, const char *text, int limit)
{
	*edit = (struct line_edit){ .limit = limit };
	snprintf(edit->text, sizeof(edit->text), "%s", text);
	edit->at = (int)strlen(edit->text);
}

/* Start of the character before byte at. */
static int before(const char *text, int at)
{
	do
		at--;
	while (at > 0 && ((unsigned char)text[at] & 0xC0) == 0x80);
	return at < 0 ? 0 : at;
}

static int after(const char *text, int at)
{
	const char *next = text + at;

	if (*next)
		utf8_next(&next);
	return (int)(next - text);
}

static int characters(const char *text)
{
	int count = 0;

	for (; *text; count++)
		utf8_next(&text);
	return count;
}

static void insert(struct line_edit *edit, uint32_t rune)
{
	char bytes[5];
	int length = utf8_put(rune, bytes);
	size_t used = strlen(edit->text);

	if (characters(edit->text) >= edit->limit
		|| used + (size_t)length >= sizeof(edit->text))
		return;
	memmove(edit->text + edit->at + length, edit->text + edit->at,
		used - (size_t)edit->at + 1);
	memcpy(edit->text + edit->at, bytes, (size_t)length);
	edit->at += length;
}

static void erase(struct line_edit *edit, int from, int to)
{
	memmove(edit->text + from, edit->text + to, strlen(edit->text + to) + 1);
	edit->at = from;
}

bool line_edit_key(struct line_edit *edit, int key)
{
	int end = (int)strlen(edit->text);

	switch (key) {
	case INPUT_LEFT: edit->at = before(edit->text, edit->at); return true;
	case INPUT_RIGHT: edit->at = after(edit->text, edit->at); return true;
	case INPUT_HOME: edit->at = 0; return true;
	case INPUT_END: edit->at = end; return true;
	case INPUT_CTRL_U: erase(edit, 0, edit->at); return true;
	case INPUT_BACKSPACE:
		erase(edit, before(edit->text, edit->at), edit->at);
		return true;
	case INPUT_DELETE:
		erase(edit, edit->at, after(edit->text, edit->at));
		return true;
	default:
		break;
	}
	if (key < ' ' || key >= INPUT_UP || (key >= 0x7F && key < 0xA0))
		return false;
	insert(edit, (uint32_t)key);
	return true;
}

void line_edit_draw(const struct line_edit *edit, struct canvas *canvas, const struct box *box,
	const char *prompt)
{
	char head[LINE_EDIT_BYTES];
	struct box line = { .row = box->row, .col = box->col, .rows = 1, .cols = box->cols };

	canvas_fill(canvas, &line, ' ', style_of('i'));

	int col = box->col + rich_put(canvas, &line, box->row, box->col, prompt, 'i');

	snprintf(head, sizeof(head), "%.*s", edit->at, edit->text);

	/* What does not fit is cut on the left, so that the cursor stays in sight. */
	const char *text = edit->text;
	const char *left = head;
	int room = box->col + box->cols - col - 1;

	while (utf8_width(left) > room) {
		utf8_next(&left);
		utf8_next(&text);
	}
	rich_put(canvas, &line, box->row, col, text, 'i');
	canvas->cursor_row = box->row;
	canvas->cursor_col = col + utf8_width(left);
	canvas->typing = true;
}
