/* SPDX-License-Identifier: MIT */
#ifndef APP_PLAIN_NAMES_H
#define APP_PLAIN_NAMES_H

#include <stdbool.h>

#include "app/plain.h"
#include "base/text.h"

/*
 * Things that a person may name: by number, by id, by name in either language, by
 * the beginning of one of these if no other begins so, or by words in it. Texts
 * are borrowed. Its size makes it one for the heap or an arena.
 */
enum { MAX_NAMES = 640 };

struct plain_name {
	int value;
	const char *id;          /* or NULL */
	const char *in[2];       /* in both languages; NULL or "": none */
};

struct plain_names {
	int count;
	int numbered;            /* so many of the first go by their number, too */
	struct plain_name list[MAX_NAMES];
};

void plain_names_clear(struct plain_names *names);

/* Add a thing; what does not fit any more cannot be named. text may be NULL. */
void plain_names_add(struct plain_names *names, int value, const char *id, const struct text *text);
void plain_names_add_word(struct plain_names *names, int value, const char *word);

/*
 * The value that text means. False: complaint (appended to) says that there is none
 * of it, with the nearest name, or that there are several.
 */
bool plain_names_find(const struct plain_names *names, const char *text, int *value,
	struct str *complaint);

/*
 * The same for the longest beginning of *text, in whole words, that means something;
 * *text is moved to the words behind it.
 */
bool plain_names_take(const struct plain_names *names, const char **text, int *value,
	struct str *complaint);

#endif
