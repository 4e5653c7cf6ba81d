/* SPDX-License-Identifier: MIT */
#ifndef UI_KEY_NAME_H
#define UI_KEY_NAME_H

#include "base/str.h"

/*
 * The key of a name as people write it: one printable character ("S", "?"), "Space", "Enter",
 * "Tab", "Shift-Tab", "Esc", "Backspace", "Delete", the arrows ("Up", "Shift-Up"), "Home",
 * "End", "PgUp", "PgDn", "Ctrl-R". Capitals of a name do not matter. INPUT_NONE if it is none.
 */
int key_parse(const char *name);

/* Append the name of a key. */
void key_write(int key, struct str *out);

/* The name that text is likely a slip of, or NULL. */
const char *key_nearest(const char *text);

#endif
