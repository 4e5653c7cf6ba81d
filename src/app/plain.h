/* SPDX-License-Identifier: MIT */
#ifndef APP_PLAIN_H
#define APP_PLAIN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"
#include "ui/doc.h"

struct keymap;

/*
 * The linear mode: what a person reads and types when there is no screen, as
 * lines of text. Nothing but text and line feeds is ever written. The real one
 * is made by plain_use_stdio(); tests bring a script. The parts of the game talk
 * through screen.talk (app/console.h), so who is asked what is the same as on a
 * terminal.
 */
struct plain {
	void *self;
	/* Bytes of input into buffer: how many; 0: it is at its end; -1: none in time. */
	int (*read)(void *self, char *buffer, size_t size, int timeout_ms);
	void (*write)(void *self, const char *text, size_t length);
	void (*hush)(void *self, bool hush);     /* show nothing of what is typed; or NULL */
	void (*drop)(void *self);                /* what is typed and not read; or NULL: a script */
	int width;               /* columns of a line; 0: a paragraph is one line */
	bool echo;               /* a script: write what was read, pass over lines with a # */
	bool brief;              /* the least words */
	const struct keymap *keys;       /* as the player bound them; borrowed; NULL: as usual */
	int timeout_ms;          /* how long plain_prompt() waits; -1: for ever */
	struct str typed;        /* read, and not taken yet */
	struct str line;         /* taken last, without blanks about it */
	bool waiting;            /* the prompt stands; nothing was said since */
	bool over;               /* the input is at its end */
	int lesson;              /* of a guided scenario, told last; -1: none */
};

enum plain_got { PLAIN_LINE, PLAIN_WAIT, PLAIN_END };

/* read, write, hush, width and echo are filled in. */
void plain_init(struct plain *plain);
void plain_release(struct plain *plain);

/* Standard input and output. width: -1 = that of COLUMNS, or 78. */
void plain_use_stdio(struct plain *plain, int width);

/* Drop lines that were typed ahead at a keyboard; a script's stay. */
void plain_forget(struct plain *plain);

/* Say a paragraph of rich text (ui/rich.h), broken at the width. */
void plain_say(struct plain *plain, const char *text);
__attribute__((format(printf, 2, 3)))
void plain_sayf(struct plain *plain, const char *format, ...);
void plain_doc(struct plain *plain, const struct doc *doc);
void plain_gap(struct plain *plain);     /* an empty line */

/* A doc whose pages come in words (doc.words); plain_tell() says it and releases it. */
void plain_doc_init(struct doc *doc);
void plain_tell(struct plain *plain, struct doc *doc);

/* Take a line at a prompt into plain->line; PLAIN_WAIT: none in plain->timeout_ms. */
enum plain_got plain_prompt(struct plain *plain, const char *prompt);

/* Ask a question, however long it takes; false at the end of input. */
bool plain_ask(struct plain *plain, const char *question);
bool plain_ask_secret(struct plain *plain, const char *question);

/* A question of yes or no, asked until it is answered; false at the end of input: a no. */
bool plain_ask_yes(struct plain *plain, const char *question);

/*
 * A text of at most so many characters for a note; an answer that is longer is asked
 * for again, an empty one leaves what is there. False at the end of input.
 */
bool plain_ask_text(struct plain *plain, const char *question, int most, char *text,
	size_t size);

/* Whether text has at most so many characters; if not, say so. */
bool plain_fits(struct plain *plain, const char *text, int most);

/* Rich text in words: no marks, no gauges, single blanks, "about" for ~. */
void plain_words(const char *rich, struct str *out);

#endif
