/* SPDX-License-Identifier: MIT */
#ifndef UI_RULEBOOK_H
#define UI_RULEBOOK_H

#include <stdbool.h>

#include "base/text.h"
#include "engine/world.h"
#include "ui/doc.h"
#include "ui/line_edit.h"
#include "ui/list.h"

enum { MAX_SECTIONS = 160, MAX_HITS = 240, MAX_TERMS = 12, TERM_BYTES = 96 };

/* A part of the handbook under one heading, up to the next heading of any level. */
struct rule_section {
	int from, to;            /* bytes of the text, the heading's line with it */
	int level;               /* 1 = a chapter's, as many as its '#' */
};

/* A line in which what was looked up stands. */
struct rule_hit {
	int at;                  /* byte of its line */
	int section;
	int rank;                /* the higher the better */
};

/* One way to say what is looked up: all its words have to be in the line. */
struct rule_term {
	char words[TERM_BYTES];
};

enum rulebook_mode { RULEBOOK_LIST, RULEBOOK_SECTION, RULEBOOK_LINE };
enum rulebook_event { RULEBOOK_NOTHING, RULEBOOK_LEFT, RULEBOOK_HELP, RULEBOOK_REDRAW };

/*
 * The rules handbook on the screen: its contents, or where some words stand in it, best
 * first, and a section to read. Pure.
 */
struct rulebook {
	const char *text;        /* borrowed: Markdown, as the handbook is written */
	const struct world *world;       /* borrowed: its names are known in every language */
	enum lang lang;          /* of text */
	enum rulebook_mode mode, line_back;
	char words[TERM_BYTES];  /* looked up; "": contents */
	int section_count, hit_count, term_count;
	struct rule_section sections[MAX_SECTIONS];
	struct rule_hit hits[MAX_HITS];
	struct rule_term terms[MAX_TERMS];
	struct list list;        /* over hits, or over sections */
	struct line_edit line;
	struct doc doc;
	int shown;               /* section that doc holds */
	int at_hit;              /* hit that was read last, -1: none */
	int jump;                /* byte of the line to scroll to, -1: none */
	int rows, cols;          /* as drawn last */
};

void rulebook_init(struct rulebook *book, const char *text, const struct world *world,
	enum lang lang);
void rulebook_release(struct rulebook *book);

/* Look words up; "": the contents. */
void rulebook_look_up(struct rulebook *book, const char *words);

enum rulebook_event rulebook_key(struct rulebook *book, int key);
void rulebook_draw(struct rulebook *book, struct canvas *canvas);

/* Used among its files. */

/* Markdown between two bytes of text as paragraphs; words of terms are marked (rulebook_text.c). */
void rulebook_render(const struct rulebook *book, int from, int to, struct doc *out);

/* One line of it, without its marks, as rich text in the style of letter. */
void rulebook_line(const struct rulebook *book, const char *line, size_t length, char letter,
	struct str *out);

/* The heading of a section without its '#'. */
void rulebook_title(const struct rulebook *book, int section, char letter, struct str *out);

/* Bytes at at that a word of the terms takes, in any case; 0: none begins there. */
size_t rulebook_marks(const struct rulebook *book, const char *at, const char *end);

#endif
