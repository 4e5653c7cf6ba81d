/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "gallery/gallery.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

__attribute__((format(printf, 3, 4)))
static int complain(const struct shoot *shoot, const struct canvas *canvas, const char *format,
	...)
{
	va_list args;

	fprintf(stderr, "%s %s %dx%d%s: ", shoot->screen->name,
		shoot->lang == LANG_EN ? "en" : "zh_TW", canvas->cols, canvas->rows,
		canvas->ascii ? " ascii" : "");
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	return 1;
}

static const struct cell *row_of(const struct canvas *canvas, int row)
{
	return &canvas->cells[row * canvas->cols];
}

/* Every right half has its left one before it, and the other way round. */
static int check_halves(const struct shoot *shoot, const struct canvas *canvas)
{
	int faults = 0;

	for (int row = 0; row < canvas->rows; row++)
		for (int col = 0; col < canvas->cols; col++) {
			const struct cell *cell = &row_of(canvas, row)[col];
			bool wide = cell->rune && utf8_rune_width(cell->rune) == 2;
			bool half = col + 1 < canvas->cols && cell[1].rune == 0;

			if (wide != half)
				faults += complain(shoot, canvas, "half a character at %d,%d", row, col);
		}
	return faults;
}

/* Languages are called by their own names wherever one can choose among them. */
static bool is_name_of_chinese(uint32_t rune)
{
	return rune == 0x6B63 || rune == 0x9AD4 || rune == 0x4E2D || rune == 0x6587;
}

static int check_ascii(const struct shoot *shoot, const struct canvas *canvas)
{
	int faults = 0;

	for (int i = 0; i < canvas->rows * canvas->cols && canvas->ascii; i++) {
		uint32_t rune = canvas->cells[i].rune;
		bool wide = rune > 0x7E && utf8_rune_width(rune) == 2
			&& (shoot->lang == LANG_ZH_TW || is_name_of_chinese(rune));

		if (rune > 0x7E && !wide)
			faults += complain(shoot, canvas, "U+%04X at %d,%d in ASCII", (unsigned)rune,
				i / canvas->cols, i % canvas->cols);
		if (rune == '?' && i + 1 < canvas->rows * canvas->cols && canvas->cells[i + 1].rune == '?')
			faults += complain(shoot, canvas, "?? at %d,%d", i / canvas->cols,
				i % canvas->cols);
	}
	return faults;
}

static bool has_paint(const struct canvas *canvas, int row, paint_id bg)
{
	for (int col = 0; col < canvas->cols; col++)
		if (row_of(canvas, row)[col].bg == bg)
			return true;
	return false;
}

/*
 * The cursor stands on the picture, and on the selected line where one is painted; it is hidden
 * only on the wall, where nobody reads with it.
 */
static int check_cursor(const struct shoot *shoot, const struct canvas *canvas)
{
	bool selected = false;

	if (strcmp(shoot->screen->name, "replay_wall") == 0)
		return canvas->cursor_row >= 0 || canvas->cursor_col >= 0
			? complain(shoot, canvas, "a cursor on the wall") : 0;
	if (canvas->cursor_row < 0 || canvas->cursor_row >= canvas->rows || canvas->cursor_col < 0
		|| canvas->cursor_col >= canvas->cols)
		return complain(shoot, canvas, "the cursor is nowhere: %d,%d", canvas->cursor_row,
			canvas->cursor_col);
	for (int row = 0; row < canvas->rows; row++)
		selected |= has_paint(canvas, row, PAINT_SELECT);
	if (selected && !has_paint(canvas, canvas->cursor_row, PAINT_SELECT)
		&& !has_paint(canvas, canvas->cursor_row, PAINT_INPUT))
		return complain(shoot, canvas, "the cursor (%d,%d) is not on the selected line",
			canvas->cursor_row, canvas->cursor_col);
	return 0;
}

/*
 * Words of Latin letters that belong into a Chinese screen: keys, files, names of things, codes in
 * capitals, and the letters that a map in ASCII is made of.
 */
static bool may_be_latin(const char *word)
{
	static const char *const WORDS[] = {
		"eastflank", "Enter", "Space", "Backspace", "Home", "PgUp", "PgDn", "Ctrl", "Shift",
		"game", "yaml", "flank", "Delete", "help", "quit", "find", "seal", "burden", "deal", "vote",
		"inadv",
		/* The commands of the line, and the ids that they take. */
		"rule", "track", "tracks", "news", "score", "order", "remove", "votes", "settings",
		"deals", "autonomy", "base", "belarus", "cohesion", "command", "commit", "congress",
		"door", "dual", "econ", "escalation", "euronuke", "greenland", "guarantee", "industry",
		"integration", "interop", "pacific", "public", "recon", "regime", "sales", "status",
		"territory", "trust", "will", "legend", "rings", "theme", "lang", "options", "outlook",
		"country", "countries", "budget", "agreements", "projector", "topic", "deploy", "turn",
		"English", NULL,
	};

	int small = 0;

	for (const char *at = word; *at; at++)
		small += islower((unsigned char)*at) && *at != 'o' && *at != 'x';
	for (int i = 0; WORDS[i]; i++)
		if (strcmp(word, WORDS[i]) == 0)
			return true;
	return small < 2;
}

static int check_words(const struct shoot *shoot, const struct canvas *canvas)
{
	int faults = 0, length = 0;
	char word[256];

	if (shoot->lang == LANG_EN)
		return 0;
	for (int i = 0; i <= canvas->rows * canvas->cols; i++) {
		bool end = i == canvas->rows * canvas->cols;
		uint32_t rune = end ? ' ' : canvas->cells[i].rune;

		if (rune < 0x7F && isalpha((int)rune) && length < 255 && i % canvas->cols) {
			word[length++] = (char)rune;
			continue;
		}
		word[length] = '\0';
		if (length >= 4 && !may_be_latin(word))
			faults += complain(shoot, canvas, "English: %s at %d,%d", word, i / canvas->cols,
				i % canvas->cols - length);
		length = 0;
	}
	return faults;
}

/* The last word of the bar of keys if it reaches the edge, where it may have been cut; else "". */
static void read_tail(const struct canvas *canvas, char tail[BAR_TAIL])
{
	const struct cell *bar = row_of(canvas, canvas->rows - 1);
	int end = canvas->cols, start = end;
	size_t length = 0;

	while (start > 0 && bar[start - 1].rune != ' ' && end - start < BAR_TAIL / 5)
		start--;
	for (int col = start; col < end; col++)
		if (bar[col].rune)
			length += (size_t)utf8_put(bar[col].rune, tail + length);
	tail[length] = '\0';
}

/* The words at the edges of narrow bars are whole: the widest picture's bar has them too. */
static int check_bars(struct shoot *shoot, const struct canvas *canvas)
{
	const struct cell *bar = row_of(canvas, canvas->rows - 1);
	char words[1024] = " ";
	size_t length = 1;
	int faults = 0;

	read_tail(canvas, shoot->tail[shoot->pictures % VARIANTS]);
	if (shoot->pictures % VARIANTS != VARIANTS - 1)
		return 0;
	for (int col = 0; col < canvas->cols; col++)
		if (bar[col].rune)
			length += (size_t)utf8_put(bar[col].rune, words + length);
	words[length++] = ' ';
	words[length] = '\0';
	for (int i = 0; i < VARIANTS; i++) {
		char word[BAR_TAIL + 2];

		snprintf(word, sizeof(word), " %s ", shoot->tail[i]);
		size_t end = strlen(shoot->tail[i]);
		bool open = end > 0 && shoot->tail[i][end - 1] == ':';

		if (end > 0 && (open || !strstr(words, word)))
			faults += complain(shoot, canvas, "in picture %d the bar of keys is cut: %s", i,
				shoot->tail[i]);
	}
	return faults;
}

int rules_check(struct shoot *shoot, const struct canvas *canvas)
{
	return check_halves(shoot, canvas) + check_ascii(shoot, canvas)
		+ check_cursor(shoot, canvas) + check_words(shoot, canvas)
		+ check_bars(shoot, canvas);
}
