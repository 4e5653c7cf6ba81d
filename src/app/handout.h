/* SPDX-License-Identifier: MIT */
#ifndef APP_HANDOUT_H
#define APP_HANDOUT_H

#include "base/str.h"

/*
 * Plain text for reading and printing, wrapped to columns. Each part is parted
 * from what stands before it by an empty line.
 */
struct handout {
	struct str out;
	int columns;
};

void handout_init(struct handout *handout, int columns);
void handout_release(struct handout *handout);

/* A line underlined with "=", or with "-". */
void handout_title(struct handout *handout, const char *text);
void handout_heading(struct handout *handout, const char *text);

/*
 * Paragraphs: each line of text is one. Those that begin with "- " or "12. "
 * hang, so that what wraps stands under their first word.
 */
void handout_text(struct handout *handout, const char *text);

/* Each line of text as an item of a list. */
void handout_list(struct handout *handout, const char *text);

#endif
