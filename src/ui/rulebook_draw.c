/* SPDX-License-Identifier: MIT */
#include "ui/rulebook.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "prose/gettext.h"
#include "ui/rich.h"
#include "ui/scene.h"

enum { TITLE_COLS = 26, PAGE_COLS = 110 };

static void contents_row(const struct rulebook *book, int i, struct str *out)
{
	int deep = book->sections[i].level - 1;

	str_addf(out, "%*s", 2 * deep, "");
	rulebook_title(book, i, deep > 0 ? 't' : 'h', out);
}

/* Where in a hit's line its first marked word stands, so that it is in sight. */
static const char *window(const struct rulebook *book, const char *line, size_t length, int cols)
{
	const char *end = line + length, *at = line;
	int columns = 0;

	while (at < end && !rulebook_marks(book, at, end)) {
		uint32_t rune = utf8_next(&at);

		columns += utf8_rune_width(rune);
	}
	if (columns < cols * 2 / 3)
		return line;
	/* Back by a third of the room, to the start of a character. */
	for (int back = cols / 3; at > line && back > 0; back--)
		for (at--; at > line && ((unsigned char)*at & 0xC0) == 0x80;)
			at--;
	return at;
}

static void hit_row(const struct rulebook *book, int i, int cols, struct str *out)
{
	const struct rule_hit *hit = &book->hits[i];
	const char *line = book->text + hit->at;
	size_t length = strcspn(line, "\n");
	size_t level = strspn(line, "#"), skip = level ? level + 1 : line[0] == '|' ? 2 : 0;
	const char *from = window(book, line + skip, length - skip, cols - TITLE_COLS - 4);
	const struct rule_section *section = &book->sections[hit->section];
	const char *title = book->text + section->from + section->level + 1;
	char name[4 * TITLE_COLS + 1], plain[256];

	snprintf(plain, sizeof(plain), "%.*s", (int)strcspn(title, "\n"), title);
	fit_name(plain, TITLE_COLS, name);
	str_addf(out, RICH_MARK "d%s  " RICH_MARK "t%s", name, from > line + skip ? ".." : "");
	rulebook_line(book, from, (size_t)(line + length - from), 't', out);
}

static void draw_list(struct rulebook *book, struct canvas *canvas, const struct box *box)
{
	list_scroll(&book->list, box->rows);
	for (int i = 0; i < box->rows && book->list.top + i < book->list.count; i++) {
		struct box line = { box->row + i, box->col, 1, box->cols };
		bool selected = book->list.top + i == book->list.selected;
		struct str row;

		str_init(&row);
		str_addf(&row, " %c ", selected ? '>' : ' ');
		if (book->hit_count)
			hit_row(book, book->list.top + i, box->cols, &row);
		else
			contents_row(book, book->list.top + i, &row);
		rich_bar(canvas, &line, line.row, row.text, selected ? 's' : 't');
		if (selected) {
			canvas->cursor_row = line.row;
			canvas->cursor_col = line.col + 1;
		}
		str_release(&row);
	}
}

/* Scroll to the line of the match that is read, a few lines above it in sight. */
static void scroll_to(struct rulebook *book, const struct box *box)
{
	const struct rule_section *section = &book->sections[book->shown];
	struct doc before;

	doc_init(&before);
	rulebook_render(book, section->from, book->jump, &before);
	book->doc.top = book->jump > section->from ? doc_lines(&before, box->cols - 2) : 0;
	doc_release(&before);

	int most = doc_lines(&book->doc, box->cols - 2) - box->rows;

	book->doc.top -= box->rows / 3;
	if (book->doc.top > most)
		book->doc.top = most;
	if (book->doc.top < 0)
		book->doc.top = 0;
	book->jump = -1;
}

static void draw_section(struct rulebook *book, struct canvas *canvas, const struct box *box)
{
	if (book->cols != box->cols) {
		/* Tables stand otherwise at another width. */
		book->cols = box->cols;
		doc_clear(&book->doc);
		rulebook_render(book, book->sections[book->shown].from,
			book->sections[book->shown].to, &book->doc);
	}
	if (book->jump >= 0)
		scroll_to(book, box);
	doc_draw(&book->doc, canvas, box);
	canvas->cursor_row = box->row;
	canvas->cursor_col = box->col;
}

static void draw_title(const struct rulebook *book, struct canvas *canvas)
{
	struct box line = { 0, 0, 1, canvas->cols };
	char title[512];

	if (book->mode == RULEBOOK_SECTION && book->hit_count)
		snprintf(title, sizeof(title), _(" The rules: \"%s\", place %d of %d"), book->words,
			book->at_hit + 1, book->hit_count);
	else if (book->hit_count)
		snprintf(title, sizeof(title), _(" The rules: \"%s\" stands in %d places"),
			book->words, book->hit_count);
	else if (*book->words)
		snprintf(title, sizeof(title), _(" The rules: \"%s\" stands nowhere; here is what "
			"there is"), book->words);
	else
		snprintf(title, sizeof(title), "%s", _(" The rules"));
	rich_bar(canvas, &line, 0, title, *book->words && !book->hit_count ? 'w' : 'B');
}

void rulebook_draw(struct rulebook *book, struct canvas *canvas)
{
	struct box line = { canvas->rows - 1, 0, 1, canvas->cols };
	struct box body = { 2, 1, canvas->rows - 4, canvas->cols - 2 };
	bool section = book->mode == RULEBOOK_SECTION
		|| (book->mode == RULEBOOK_LINE && book->line_back == RULEBOOK_SECTION);

	canvas_clear(canvas, style_of('t'));
	draw_title(book, canvas);
	if (section && body.cols > PAGE_COLS)
		body.cols = PAGE_COLS;
	book->rows = body.rows;
	if (section)
		draw_section(book, canvas, &body);
	else
		draw_list(book, canvas, &body);
	if (book->mode == RULEBOOK_LINE) {
		line_edit_draw(&book->line, canvas, &line, _(" look up: "));
		return;
	}
	rich_keys_bar(canvas, &line, line.row, section
		? _(" Space: read on   n N: next, last place   /: look up   Esc: back")
		: _(" Up Down: select   Enter: read   /: look up   ?: help   Esc: back"));
}
