/* SPDX-License-Identifier: MIT */
#ifndef UI_TERM_SCREEN_H
#define UI_TERM_SCREEN_H

#include "ui/theme.h"

/*
 * Opening a curses screen: a part of ui/term.c. Open it as the terminal that
 * TERM names, with our own description where 24-bit colour is wanted; a SCREEN
 * for delscreen(), or NULL if the system does not know that terminal, or knows
 * no way to move its cursor.
 */
void *term_screen_open(const char *name, enum depth wanted);

/* Start its colours: as many as wanted, but no more than its description has. */
enum depth term_screen_depth(enum depth wanted);

#endif
