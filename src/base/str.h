/* SPDX-License-Identifier: MIT */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stddef.h>

/*
 * A string that grows. Invariants: text is never NULL and always ends in NUL;
 * length does not count it. str_init() before use, str_release() after.
 */
struct str {
	char *text;
	size_t length;
	size_t room;     /* bytes allocated */
};

void str_init(struct str *str);
void str_release(struct str *str);

/* Make it empty, keep the memory. */
void str_clear(struct str *str);

void str_add(struct str *str, const char *text);
void str_add_bytes(struct str *str, const char *bytes, size_t count);
void str_add_char(struct str *str, char c);

/* Append printf-style. */
__attribute__((format(printf, 2, 3)))
void str_addf(struct str *str, const char *format, ...);

#endif
