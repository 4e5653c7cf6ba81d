/* SPDX-License-Identifier: MIT */
#ifndef UI_ANSI_H
#define UI_ANSI_H

#include <stdio.h>

#include "ui/canvas.h"
#include "ui/theme.h"

/*
 * Print canvas with escape sequences for its colours and looks, a line per row;
 * each line ends in the terminal's own colours. At DEPTH_MONO only looks are
 * written.
 */
void ansi_print(const struct canvas *canvas, const struct theme *theme, FILE *out);

#endif
