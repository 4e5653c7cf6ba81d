/* SPDX-License-Identifier: MIT */
#ifndef UI_DOC_H
#define UI_DOC_H

#include <stdbool.h>

#include "base/str.h"
#include "ui/canvas.h"
#include "ui/subject.h"

/*
 * A text to read, of paragraphs that wrap: briefings, help, why, standing, the
 * ending. Each paragraph is a style letter (ui/rich.h), rich text, a newline. Some are about
 * something that can be asked why: one of them may be selected, and is drawn so.
 */
struct doc {
	struct str text;
	int top;                 /* first line shown */
	int paragraphs;
	struct str marks;        /* the paragraphs that are about something: structs, as bytes */
	int at;                  /* the mark that is selected, -1: none */
	struct subject about;    /* what the whole page is about, if it is (ui/why.h) */
	bool list;               /* Up and Down are to select, not to scroll (ui/aside.h) */
	bool words;              /* it is heard or printed: pages come without columns and gauges */
};

void doc_init(struct doc *doc);
void doc_release(struct doc *doc);
void doc_clear(struct doc *doc);

bool doc_is_empty(const struct doc *doc);

/* Append a paragraph; newlines in text begin new ones in the same style. */
void doc_add(struct doc *doc, char letter, const char *text);

__attribute__((format(printf, 3, 4)))
void doc_addf(struct doc *doc, char letter, const char *format, ...);

/* Say what the paragraph added last is about; SUBJECT_NONE: nothing. */
void doc_about(struct doc *doc, struct subject subject);

/* What the selected paragraph is about; SUBJECT_NONE if none is selected. */
struct subject doc_subject(const struct doc *doc);

/* Select the next paragraph that is about something (by 1) or the one before (-1); false: none. */
bool doc_step(struct doc *doc, int by);

/* Select the first paragraph about subject; false, and nothing changed, if there is none. */
bool doc_select(struct doc *doc, struct subject subject);

/* Scroll so that the selected paragraph shows within box. */
void doc_follow(struct doc *doc, const struct box *box);

/* Lines it takes at a width. */
int doc_lines(const struct doc *doc, int cols);

/* Draw from doc->top within box, without a scroll bar. */
void doc_show(const struct doc *doc, struct canvas *canvas, const struct box *box);

/* Draw from the start in columns side by side, each of cols columns, as many as box holds. */
void doc_columns(const struct doc *doc, struct canvas *canvas, const struct box *box, int cols);

/*
 * Draw from doc->top within box; the last column shows how far one has read. The cursor goes to its
 * beginning if nothing else has it.
 */
void doc_draw(const struct doc *doc, struct canvas *canvas, const struct box *box);

/* Scroll by a key (arrows, j k, PgUp, PgDn, Space, Home, End); false if it is no such key. */
bool doc_key(struct doc *doc, int key, const struct box *box);

#endif
