/* SPDX-License-Identifier: MIT */
#ifndef UI_HELP_H
#define UI_HELP_H

#include "ui/doc.h"
#include "ui/keys.h"

/*
 * The help page of a screen: what it is for and what to do next, its keys, the
 * commands that can be typed there, the marks it uses. keys: as for keys_help().
 */
void help_write(const struct keymap *keys, enum place place, struct doc *out);

#endif
