/* SPDX-License-Identifier: MIT */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What utf8_next() gives for a byte that is no part of valid UTF-8. */
enum { UTF8_BAD = 0xFFFD };

/*
 * Take one code point off *text (a NUL-terminated string not at its end) and
 * move *text past it. A malformed byte gives UTF8_BAD and moves one byte.
 */
uint32_t utf8_next(const char **text);

/* Write rune as UTF-8 and a NUL into out; return the bytes without the NUL (1..4). */
int utf8_put(uint32_t rune, char out[5]);

/* Columns of one code point: 0 (combining), 1 or 2. Never -1; controls count 0. */
int utf8_rune_width(uint32_t rune);

/*
 * Whether a terminal may draw it one or two columns wide (East Asian width "ambiguous").
 * utf8_rune_width() counts such runes as 1.
 */
bool utf8_rune_is_ambiguous(uint32_t rune);

/* Columns of a string. Independent of the locale. */
int utf8_width(const char *text);

/* Bytes of the longest prefix of text at most columns wide, cut between characters. */
size_t utf8_fit(const char *text, int columns);

/* Whether count bytes are well-formed UTF-8. */
bool utf8_is_valid(const char *bytes, size_t count);

#endif
