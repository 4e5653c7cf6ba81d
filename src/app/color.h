/* SPDX-License-Identifier: MIT */
#ifndef APP_COLOR_H
#define APP_COLOR_H

#include <stdbool.h>

#include "ui/theme.h"

/*
 * The depth that --color=WORD asks for: auto (what the environment allows, and
 * mono where the output is no terminal), always (at least 256), never, 8, 16,
 * 256, direct. False if word is none of these.
 */
bool color_choose(const char *word, bool is_terminal, enum depth *depth);

#endif
