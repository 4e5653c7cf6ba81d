/* SPDX-License-Identifier: MIT */
#ifndef UI_PROMPT_H
#define UI_PROMPT_H

#include "ui/line_edit.h"
#include "ui/request.h"

enum { PROMPT_HISTORY = 24 };

/* Lines typed before, the oldest first; one for all screens that a player sees. */
struct prompt_history {
	int count;
	char line[PROMPT_HISTORY][PROMPT_BYTES];
};

/*
 * The command line: text, what it could go on with, and what was typed before. Tab takes
 * what all candidates share, then one candidate after the other.
 */
struct prompt {
	struct line_edit line;
	struct prompt_history *history;  /* borrowed; NULL: none is kept */
	int recalled;                    /* which of it is shown; count: none */
	struct candidates candidates;
	int chosen;                      /* candidate that Tab put there; -1: none */
};

enum prompt_event { PROMPT_STAYS, PROMPT_LEFT, PROMPT_DONE };

void prompt_open(struct prompt *prompt, const struct request_context *context,
	struct prompt_history *history);

/* PROMPT_DONE: the line is in prompt->line.text, and in the history. */
enum prompt_event prompt_key(struct prompt *prompt, const struct request_context *context,
	int key);

/*
 * The line on the last row of box, candidates on the rows above it as far as box goes.
 * The cursor is left in the line.
 */
void prompt_draw(const struct prompt *prompt, struct canvas *canvas, const struct box *box);

#endif
