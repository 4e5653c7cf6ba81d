/* SPDX-License-Identifier: MIT */
#ifndef PROSE_FILL_H
#define PROSE_FILL_H

#include "base/str.h"

/*
 * Append format with its %s replaced by args, in order; a translation may choose
 * with %1$s .. %9$s, and %% is a per cent sign. What names no argument is left
 * empty. format comes from gettext, so it is no string literal.
 */
void prose_fill(struct str *out, const char *format, const char *const *args, int count);

/* A number as text: plain "-3", signed "+3". */
struct number {
	char text[16];
};
struct number number_plain(int value);
struct number number_signed(int value);

#endif
