/* SPDX-License-Identifier: MIT */
#ifndef UI_RICH_H
#define UI_RICH_H

#include <stddef.h>

#include "base/str.h"
#include "ui/canvas.h"

/*
 * One line of UTF-8 text whose style changes on the way: RICH_MARK and a style
 * letter switch to another style (see style_of()). The marks take no column.
 */
#define RICH_MARK "\001"

/* Where the further lines of a paragraph begin (ui/doc.h); takes no column. */
#define RICH_HANG "\002"

/*
 * The style of a letter: t text, h heading, d dim, g good, b bad, w warning,
 * k key, B bar, s selected row, i input, C R W N the teams, c m x the counters
 * of the teams, F r T M front, reach, target, selection of the map, anything else text.
 */
struct style style_of(char letter);

/* The style letter of a team (enum team). */
char style_team(int team);

/* Likewise of its counters: letters on a card of the team's colour. */
char style_counter(int team);

/* Columns of a rich line. */
int rich_width(const char *text);

/*
 * Write text from (row, col) within box, beginning in the style of letter, cut
 * at the edge of the box or the end of the line. Return the columns used.
 */
int rich_put(struct canvas *canvas, const struct box *box, int row, int col, const char *text,
	char letter);

/*
 * Bytes of the first line when text is broken at cols columns, at a space or
 * between wide characters where there is one; *next is where the next line
 * begins. Never 0 for text that is not empty.
 */
size_t rich_break(const char *text, int cols, const char **next);

/*
 * Append a bottom line, " Space: read on   Esc: back", as keys_line() shows keys: each key in
 * its colour, without the colon, two blanks apart. Text that is marked already stays as it is.
 */
void rich_keys(const char *text, struct str *out);

/* Fill a row of box with what rich_keys() makes of text. */
void rich_keys_bar(struct canvas *canvas, const struct box *box, int row, const char *text);

/* Fill a row of box with the style of letter and write text into it. */
void rich_bar(struct canvas *canvas, const struct box *box, int row, const char *text, char letter);

#endif
