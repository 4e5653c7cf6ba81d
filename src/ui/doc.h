/* SPDX-License-Identifier: MIT */
#ifndef UI_DOC_H
#define UI_DOC_H

#include <stdbool.h>

#include "base/str.h"
#include "ui/canvas.h"

/*
 * A text to read, of paragraphs that wrap: briefings, help, why, standing, the
 * ending. Each paragraph is a style letter (ui/rich.h), rich text, a newline.
 */
struct doc {
	struct str text;
	int top;                 /* first line shown */
};

void doc_init(struct doc *doc);
void doc_release(struct doc *doc);
void doc_clear(struct doc *doc);

/* Append a paragraph; newlines in text begin new ones in the same style. */
void doc_add(struct doc *doc, char letter, const char *text);

__attribute__((format(printf, 3, 4)))
void doc_addf(struct doc *doc, char letter, const char *format, ...);

/* Lines it takes at a width. */
int doc_lines(const struct doc *doc, int cols);

/* Draw from doc->top within box, without a scroll bar. */
void doc_show(const struct doc *doc, struct canvas *canvas, const struct box *box);

/* Draw from the start in columns side by side, each of cols columns, as many as box holds. */
void doc_columns(const struct doc *doc, struct canvas *canvas, const struct box *box, int cols);

/* Draw from doc->top within box; the last column shows how far one has read. */
void doc_draw(const struct doc *doc, struct canvas *canvas, const struct box *box);

/* Scroll by a key (arrows, j k, PgUp, PgDn, Space, Home, End); false if it is no such key. */
bool doc_key(struct doc *doc, int key, const struct box *box);

#endif
