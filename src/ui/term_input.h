/* SPDX-License-Identifier: MIT */
#ifndef UI_TERM_INPUT_H
#define UI_TERM_INPUT_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/input.h"

/*
 * Makes inputs of the bytes a terminal sends: keys as ECMA-48 terminals (VT100,
 * xterm, rxvt, the Linux console, tmux) encode them, UTF-8 characters, SGR and
 * X10 mouse reports, bracketed paste. Pure: no terminal, no clock. Whatever is
 * none of these (invalid UTF-8, NUL, C1 controls, halves of sequences, unknown
 * sequences, answers to questions nobody asked) leads to nothing.
 */
enum { PASTE_BYTES = 8192, TERM_PARAMETERS = 4 };

enum term_input_state {
	TERM_GROUND,             /* between inputs */
	TERM_UTF8,               /* inside a character */
	TERM_ESC,                /* after ESC */
	TERM_CSI,                /* after ESC [ */
	TERM_SS3,                /* after ESC O */
	TERM_LINUX,              /* after ESC [ [ */
	TERM_X10,                /* inside the three bytes after ESC [ M */
	TERM_STRING,             /* after ESC ] and the like, up to its end */
	TERM_STRING_ESC,         /* ESC inside that */
	TERM_PASTE,              /* inside pasted text */
};

struct term_input {
	enum term_input_state state;
	uint32_t rune;                   /* TERM_UTF8: so far */
	uint32_t least;                  /* TERM_UTF8: shorter forms are invalid below it */
	int missing;                     /* TERM_UTF8, TERM_X10: bytes still to come */
	char prefix;                     /* TERM_CSI, TERM_SS3: '<', ... or 0; '!': to be ignored */
	int parameter[TERM_PARAMETERS];
	int at;                          /* parameter being read */
	bool held, moved;                /* mouse button 1; since it was pressed */
	struct pointer pointer;
	int ending;                      /* bytes of the end of a paste seen */
	int pasted;                      /* bytes in paste */
	char paste[PASTE_BYTES + 1];
};

void term_input_init(struct term_input *it);

/*
 * Take one byte. Return the input that is complete now, or INPUT_NONE. *taken
 * false: the byte belongs to the next input, give it again.
 */
int term_input_take(struct term_input *it, unsigned char byte, bool *taken);

/* Forget what was pasted so far, and that the mouse is held. What has begun still ends. */
void term_input_forget(struct term_input *it);

/*
 * How long to wait in ms for the rest of what has begun, -1: nothing has. If the
 * time is up, term_input_end() makes what it can of it (a lone ESC is the
 * Escape key, unfinished pasted text is text) and drops the rest.
 */
int term_input_patience(const struct term_input *it);
int term_input_end(struct term_input *it);

/* After INPUT_PASTE: the text, valid UTF-8 without control characters; line ends and tabs
 * are spaces. Until the next one begins. */
const char *term_input_pasted(const struct term_input *it);

#endif
