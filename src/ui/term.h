/* SPDX-License-Identifier: MIT */
#ifndef UI_TERM_H
#define UI_TERM_H

#include <stdbool.h>

#include "base/fault.h"
#include "ui/canvas.h"
#include "ui/input.h"
#include "ui/term_probe.h"
#include "ui/theme.h"

/* The terminal: one per process. Its keys are those of ui/input.h. */
struct term_options {
	bool ascii;              /* draw ASCII only, whatever the locale says */
	bool exact_depth;        /* use depth; else what the environment tells */
	enum depth depth;
	enum theme_name theme;
	enum ambiguous ambiguous;
	bool no_mouse;           /* leave the mouse to the terminal: it selects text there */
};

/*
 * How many colours the environment allows, without opening a terminal: mono
 * for NO_COLOR and TERM=dumb, 24 bits where COLORTERM says so or in tmux; the
 * terminal's own number decides between the rest (here: 256).
 */
enum depth term_depth(void);

/*
 * Take over the terminal. False and a fault if standard input or output is
 * none, or TERM is unset, "dumb" or unknown. Once open, every way out of the
 * program gives the terminal back as it was: term_close(), exit(), a crash.
 * Signals that end a program come as INPUT_HANGUP.
 */
__attribute__((warn_unused_result))
bool term_open(const struct term_options *options, struct fault *fault);
void term_close(void);

/* What it can do, once open. */
const struct theme *term_theme(void);
bool term_is_ascii(void);
bool term_is_narrow(void);         /* no characters of ambiguous width (ui/term_probe.h) */

/* Look otherwise from the next term_show() on. */
void term_set_theme(enum theme_name name);

void term_set_ascii(bool ascii);
void term_size(int *rows, int *cols);

/* How many times as high as wide a cell is: CELL_ASPECT where the terminal does not tell. */
enum { CELL_ASPECT = 2 };
double term_aspect(void);

/*
 * Show canvas, sending only what changed. A canvas of another size than the
 * terminal is cut or padded. The cursor is shown at the canvas's, hidden if
 * that is outside.
 */
void term_show(const struct canvas *canvas);

/* Send everything again at the next term_show(): something else wrote to the screen. */
void term_repaint(void);

/*
 * Wait for input, at most timeout_ms (negative: for ever), and return its code
 * (ui/input.h). After INPUT_RESIZE the caller makes a new canvas and shows it.
 * Ctrl-Z stops the program in here, and it comes back with INPUT_RESIZE.
 */
int term_key(int timeout_ms);

/* Whether term_key() has something to return at once. */
bool term_waits(void);

/* Drop what was typed and not read yet. */
void term_forget(void);

/* Where the last mouse input happened, and what was pasted by the last INPUT_PASTE: UTF-8 on
 * one line, valid until term_key() or term_waits() is called. */
struct pointer term_pointer(void);
const char *term_pasted(void);

#endif
