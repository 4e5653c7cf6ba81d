/* SPDX-License-Identifier: MIT */
#include "ui/rulebook.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "ui/rich.h"
#include "ui/scene.h"

/* The handbook's Markdown as paragraphs to read. */

enum { MAX_CELLS = 12, CELL_BYTES = 900, SHORT_COLS = 26, MARGIN = 4, CELL_COLS = 80 };

struct cells {
	int count;
	char text[MAX_CELLS][CELL_BYTES];
};

static void put_mark(struct str *out, char letter)
{
	str_addf(out, RICH_MARK "%c", letter);
}

/* A mark of Markdown at at: its length and the style that it switches to, or back from. */
static size_t mark_at(const char *at, const char *end, bool *bold, bool *code)
{
	if (at + 1 < end && at[0] == '*' && at[1] == '*') {
		*bold = !*bold;
		return 2;
	}
	if (*at == '`') {
		*code = !*code;
		return 1;
	}
	return 0;
}

/* A star around words; one between figures multiplies. */
static bool is_emphasis(const char *line, const char *at, const char *end)
{
	bool opens = (at == line || strchr(" (", at[-1])) && at + 1 < end && at[1] != ' '
		&& at[1] != '(' && at[1] != '|';
	bool closes = at > line && !strchr(" )0123456789", at[-1])
		&& (at + 1 == end || !isalnum((unsigned char)at[1]));

	return *at == '*' && (opens || closes);
}

void rulebook_line(const struct rulebook *book, const char *line, size_t length, char letter,
	struct str *out)
{
	const char *end = line + length;
	bool bold = false, code = false;

	for (const char *at = line; at < end;) {
		size_t mark = mark_at(at, end, &bold, &code);
		size_t found = mark ? 0 : rulebook_marks(book, at, end);
		char style = code ? 'k' : bold ? 'h' : letter;

		if (mark) {
			put_mark(out, style);
			at += mark;
		} else if (found) {
			put_mark(out, 'w');
			str_add_bytes(out, at, found);
			put_mark(out, style);
			at += found;
		} else if (strncmp(at, "<br>", 4) == 0) {
			str_add(out, "; ");
			at += 4;
		} else {
			if (!is_emphasis(line, at, end))
				str_add_char(out, *at);
			at++;
		}
	}
}

void rulebook_title(const struct rulebook *book, int section, char letter, struct str *out)
{
	const struct rule_section *it = &book->sections[section];
	const char *line = book->text + it->from + it->level + 1;

	rulebook_line(book, line, strcspn(line, "\n"), letter, out);
}

static bool is_row(const char *line)
{
	return *line == '|';
}

static void read_cells(const char *line, size_t length, struct cells *out)
{
	const char *at = line + 1, *end = line + length;

	out->count = 0;
	while (at < end && out->count < MAX_CELLS) {
		const char *bar = memchr(at, '|', (size_t)(end - at));
		const char *stop = bar ? bar : end;

		while (at < stop && *at == ' ')
			at++;

		const char *last = stop;

		while (last > at && last[-1] == ' ')
			last--;
		snprintf(out->text[out->count++], CELL_BYTES, "%.*s", (int)(last - at), at);
		if (!bar)
			break;
		at = bar + 1;
	}
}

static const char *next_line(const char *line)
{
	size_t length = strcspn(line, "\n");

	return line + length + (line[length] == '\n');
}

/* Widths of the columns of the table at line; return their sum with a gap between them. */
static int measure(const struct rulebook *book, const char *line, int width[MAX_CELLS])
{
	struct cells cells;
	struct str text;
	int sum = 0;

	memset(width, 0, MAX_CELLS * sizeof(*width));
	str_init(&text);
	for (; is_row(line); line = next_line(line)) {
		if (line[1] == '-')
			continue;
		read_cells(line, strcspn(line, "\n"), &cells);
		for (int i = 0; i < cells.count; i++) {
			str_clear(&text);
			rulebook_line(book, cells.text[i], strlen(cells.text[i]), 't', &text);

			int cols = rich_width(text.text);

			width[i] = cols > width[i] ? cols : width[i];
		}
	}
	str_release(&text);
	for (int i = 0; i < MAX_CELLS; i++)
		sum += width[i] ? width[i] + 2 : 0;
	return sum;
}

static void row_aligned(const struct rulebook *book, const struct cells *cells,
	const int width[MAX_CELLS], char letter, struct doc *out)
{
	struct str line, cell;

	str_init(&line);
	str_init(&cell);
	str_add(&line, "  ");
	for (int i = 0; i < cells->count; i++) {
		str_clear(&cell);
		rulebook_line(book, cells->text[i], strlen(cells->text[i]), letter, &cell);
		str_addf(&line, "%s" RICH_MARK "%c%*s", cell.text, letter,
			width[i] + 2 - rich_width(cell.text), "");
	}
	doc_add(out, letter, line.text);
	str_release(&cell);
	str_release(&line);
}

/* A row that is too wide: its first cell, then the others each under its title. */
static void row_stacked(const struct rulebook *book, const struct cells *head,
	const struct cells *cells, struct doc *out)
{
	struct str line, brief;

	str_init(&line);
	str_init(&brief);
	rulebook_line(book, cells->text[0], strlen(cells->text[0]), 'k', &line);
	doc_addf(out, 'k', "  %s", line.text);
	for (int i = 1; i < cells->count && i < head->count; i++) {
		if (!cells->text[i][0])
			continue;
		str_clear(&line);
		rulebook_line(book, cells->text[i], strlen(cells->text[i]), 't', &line);
		if (rich_width(line.text) <= SHORT_COLS)
			str_addf(&brief, "%s" RICH_MARK "d%s " RICH_MARK "t%s",
				brief.length ? "   " : "", head->text[i], line.text);
		else
			doc_addf(out, 't', "    " RICH_MARK "d%s  " RICH_HANG RICH_MARK "t%s",
				rich_width(head->text[i]) > 24 ? "" : head->text[i], line.text);
	}
	if (brief.length)
		doc_addf(out, 't', "    %s", brief.text);
	str_release(&brief);
	str_release(&line);
}

/* A table from line on, no further than end; return what follows it. */
static const char *table(const struct rulebook *book, const char *line, const char *end,
	struct doc *out)
{
	int width[MAX_CELLS];
	bool aligned = measure(book, line, width) <= (book->cols > 0 ? book->cols : CELL_COLS) - 4;
	struct cells head, cells;

	read_cells(line, strcspn(line, "\n"), &head);
	if (aligned)
		row_aligned(book, &head, width, 'd', out);
	for (line = next_line(line); is_row(line) && line < end; line = next_line(line)) {
		if (line[1] == '-')
			continue;
		read_cells(line, strcspn(line, "\n"), &cells);
		if (aligned)
			row_aligned(book, &cells, width, 't', out);
		else
			row_stacked(book, &head, &cells, out);
	}
	return line;
}

static void paragraph(const struct rulebook *book, const char *line, size_t length,
	struct doc *out)
{
	size_t level = strspn(line, "#");
	struct str text;

	str_init(&text);
	if (level > 0) {
		rulebook_line(book, line + level + 1, length - level - 1, 'h', &text);
	} else {
		size_t mark = strspn(line, " -0123456789.");
		bool listed = mark > 1 && mark < length && line[mark - 1] == ' ';

		str_addf(&text, " %.*s%s", listed ? (int)mark : 0, line, listed ? RICH_HANG : "");
		rulebook_line(book, line + (listed ? mark : 0), length - (listed ? mark : 0), 't',
			&text);
	}
	doc_add(out, level > 0 ? 'h' : 't', text.text);
	str_release(&text);
}

void rulebook_render(const struct rulebook *book, int from, int to, struct doc *out)
{
	const char *end = book->text + to;

	for (const char *line = book->text + from; line < end;) {
		if (is_row(line)) {
			line = table(book, line, end, out);
			continue;
		}
		paragraph(book, line, strcspn(line, "\n"), out);
		line = next_line(line);
	}
}
