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
	int colours;             /* where in it the colours are given back: up to its end */
};

/* Before the screen is opened: remember how the line is set. */
void term_modes_remember(struct term_modes *it);

/* After it was opened: prepare the farewell to it. */
void term_modes_init(struct term_modes *it);

/* Switch them on, and off. */
void term_modes_enter(const struct term_modes *it);
void term_modes_leave(const struct term_modes *it);

/*
 * After curses has left the screen: its own colours again. Terminals that keep one cursor
 * for both screens (libvterm, so that of Neovim) come back with those of a saved one.
 */
void term_modes_colours(const struct term_modes *it);

/* All back as it was, curses' modes too; calls nothing that a signal handler may not. */
void term_modes_crash(const struct term_modes *it);

#endif
