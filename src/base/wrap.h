/* SPDX-License-Identifier: MIT */
#ifndef BASE_WRAP_H
#define BASE_WRAP_H

/*
 * The end of the line that starts at text (a NUL-terminated string) and fits in
 * columns, cut at a space, a line feed or where East Asian text may part. *next
 * is where the line after it starts: past a line feed, but at the spaces that a
 * cut left. At least one character is taken, so that callers move on.
 */
const char *wrap_line(const char *text, int columns, const char **next);

#endif
