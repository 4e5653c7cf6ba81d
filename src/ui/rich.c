/* SPDX-License-Identifier: MIT */
#include "ui/rich.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/utf8.h"
#include "engine/ids.h"

enum { MARK = '\001' };

struct style style_of(char letter)
{
	static const struct {
		char letter;
		struct style style;
	} STYLES[] = {
		{ 'h', { PAINT_TITLE, PAINT_GROUND, LOOK_BOLD } },
		{ 'd', { PAINT_DIM, PAINT_GROUND, 0 } },
		{ 'g', { PAINT_GOOD, PAINT_GROUND, 0 } },
		{ 'b', { PAINT_BAD, PAINT_GROUND, 0 } },
		{ 'w', { PAINT_WARN, PAINT_GROUND, 0 } },
		{ 'k', { PAINT_KEY, PAINT_GROUND, LOOK_BOLD } },
		{ 'B', { PAINT_TEXT, PAINT_BAR, 0 } },
		{ 's', { PAINT_TEXT, PAINT_SELECT, LOOK_BOLD } },
		{ 'i', { PAINT_TEXT, PAINT_INPUT, 0 } },
		{ 'C', { PAINT_TEAM_C, PAINT_GROUND, LOOK_BOLD } },
		{ 'R', { PAINT_TEAM_R, PAINT_GROUND, LOOK_BOLD } },
		{ 'W', { PAINT_TEAM_W, PAINT_GROUND, LOOK_BOLD } },
		{ 'N', { PAINT_TEAM_N, PAINT_GROUND, 0 } },
		{ 'c', { PAINT_COUNTER, PAINT_CARD_C, LOOK_BOLD } },
		{ 'm', { PAINT_COUNTER, PAINT_CARD_R, LOOK_BOLD } },
		{ 'x', { PAINT_COUNTER, PAINT_CARD_W, LOOK_BOLD } },
		{ 'F', { PAINT_FRONT, PAINT_GROUND, 0 } },
		{ 'r', { PAINT_REACH, PAINT_GROUND, 0 } },
		{ 'T', { PAINT_TARGET, PAINT_GROUND, LOOK_BOLD } },
		{ 'M', { PAINT_GROUND, PAINT_MARK, LOOK_BOLD } },
	};

	for (size_t i = 0; i < sizeof(STYLES) / sizeof(*STYLES); i++)
		if (STYLES[i].letter == letter)
			return STYLES[i].style;
	return (struct style){ PAINT_TEXT, PAINT_GROUND, 0 };
}

char style_team(int team)
{
	static const char LETTERS[] = "CRWN";

	return LETTERS[team >= 0 && team < TEAM_COUNT ? team : TEAM_COUNT];
}

char style_counter(int team)
{
	return team >= 0 && team < TEAM_COUNT ? "cmx"[team] : style_team(team);
}

/* A mark with its letter; a mark at the very end counts as none. */
static bool at_mark(const char *text)
{
	return text[0] == MARK && text[1];
}

int rich_width(const char *text)
{
	int width = 0;

	while (*text) {
		if (at_mark(text))
			text += 2;
		else
			width += utf8_rune_width(utf8_next(&text));
	}
	return width;
}

/* A letter inside a bar or a selected row keeps the row's background. */
static struct style mixed(char base, char letter)
{
	struct style style = style_of(letter);
	struct style ground = style_of(base);

	if (style.bg == PAINT_GROUND)
		style.bg = ground.bg;
	return style;
}

int rich_put(struct canvas *canvas, const struct box *box, int row, int col, const char *text,
	char letter)
{
	struct style style = style_of(letter);
	int start = col;

	if (row < box->row || row >= box->row + box->rows)
		return 0;
	while (*text && *text != '\n') {
		if (at_mark(text)) {
			style = mixed(letter, text[1]);
			text += 2;
			continue;
		}

		uint32_t rune = utf8_next(&text);
		int width = utf8_rune_width(rune);

		if (col + width > box->col + box->cols)
			break;
		if (width > 0 && col >= box->col)
			canvas_put(canvas, row, col, rune, style);
		col += width;
	}
	return col - start;
}

/* Marks that may not begin a line: ideographic comma and stop, closing brackets, full width. */
static bool closes(uint32_t rune)
{
	static const uint32_t MARKS[] = {
		0x3001, 0x3002, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF01, 0x300D, 0x300F,
		0xFF09, 0x300B, 0x3009,
	};

	for (size_t i = 0; i < sizeof(MARKS) / sizeof(*MARKS); i++)
		if (MARKS[i] == rune)
			return true;
	return false;
}

size_t rich_break(const char *text, int cols, const char **next)
{
	const char *at = text;
	const char *fit = NULL;      /* end of the last line that could be */
	const char *resume = NULL;
	int width = 0;

	while (*at && *at != '\n') {
		if (at_mark(at)) {
			at += 2;
			continue;
		}

		const char *start = at;
		uint32_t rune = utf8_next(&at);
		int wide = utf8_rune_width(rune);

		if (rune == ' ') {
			fit = start;
			resume = at;
		} else if (wide == 2 && start > text && !closes(rune)) {
			fit = start;
			resume = start;
		}
		if (width + wide > cols && rune != ' ') {
			if (!fit || fit == text)
				fit = resume = start > text ? start : at;
			*next = resume;
			return (size_t)(fit - text);
		}
		width += wide;
	}
	*next = *at == '\n' ? at + 1 : at;
	return (size_t)(at - text);
}

void rich_bar(struct canvas *canvas, const struct box *box, int row, const char *text, char letter)
{
	struct box line = { .row = row, .col = box->col, .rows = 1, .cols = box->cols };

	canvas_fill(canvas, &line, ' ', style_of(letter));
	rich_put(canvas, &line, row, box->col, text, letter);
}

/* Where the key of a piece of a bottom line ends, *label where its label begins; NULL: no key. */
static const char *key_end(const char *piece, const char *end, const char **label)
{
	static const char *const COLONS[] = { ": ", "\uff1a" };

	for (size_t i = 0; i < sizeof COLONS / sizeof *COLONS; i++) {
		const char *colon = strstr(piece, COLONS[i]);

		if (colon && colon < end) {
			*label = colon + strlen(COLONS[i]);
			return colon;
		}
	}
	return NULL;
}

void rich_keys(const char *text, struct str *out)
{
	if (strstr(text, RICH_MARK)) {
		str_add(out, text);
		return;
	}
	while (*(text += strspn(text, " "))) {
		const char *gap = strstr(text, "  ");
		const char *end = gap ? gap : text + strlen(text);
		const char *label = text;
		const char *key = key_end(text, end, &label);

		str_add(out, out->length ? "  " : " ");
		if (key)
			str_addf(out, RICH_MARK "k%.*s" RICH_MARK "B ", (int)(key - text), text);
		str_addf(out, "%.*s", (int)(end - label), label);
		text = end;
	}
}

void rich_keys_bar(struct canvas *canvas, const struct box *box, int row, const char *text)
{
	struct str line;

	str_init(&line);
	rich_keys(text, &line);
	rich_bar(canvas, box, row, line.text, 'B');
	str_release(&line);
}
