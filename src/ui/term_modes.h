/* SPDX-License-Identifier: MIT */
#ifndef UI_TERM_MODES_H
#define UI_TERM_MODES_H

#include <stdbool.h>
#include <termios.h>

/*
 * The modes in which a terminal is used besides what curses sets: bracketed
 * paste, mouse reports with drags. And the last words of a program that
 * crashes, made beforehand: nothing of curses may be called then. A part of
 * ui/term.c, for the screen that is open.
 */
struct term_modes {
	bool understood;         /* the terminal takes ECMA-48 sequences */
	bool mouse;              /* its reports are wanted; before term_modes_enter() */
	struct termios before;   /* how its line was set before the screen was opened */
	char farewell[256];      /* cursor, colours and the first screen back; not NUL-terminated */
	int length;
};

/* Before the screen is opened: remember how the line is set. */
void term_modes_remember(struct term_modes *it);

/* After it was opened: prepare the farewell to it. */
void term_modes_init(struct term_modes *it);

/* Switch them on, and off. */
void term_modes_enter(const struct term_modes *it);
void term_modes_leave(const struct term_modes *it);

/* All back as it was, curses' modes too; calls nothing that a signal handler may not. */
void term_modes_crash(const struct term_modes *it);

#endif
