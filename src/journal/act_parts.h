/* SPDX-License-Identifier: MIT */
#ifndef JOURNAL_ACT_PARTS_H
#define JOURNAL_ACT_PARTS_H

#include "engine/act.h"
#include "journal/domain.h"

/* What act.c and act_read.c share: words and keys of acts. */

/* A key that names a subject, and what it counts. */
struct subject {
	const char *key;
	enum domain domain;
};
extern const struct subject ACT_ADJUSTED[ADJUST_KINDS + 1];  /* what an adjustment sets */
extern const struct subject ACT_SHOWN[SHOWN_KINDS + 1];      /* what is shown or hidden */

extern const char *const ACT_BALLOT_WORDS[BALLOT_CHOICES + 1];
extern const char *const ACT_DESK_WORDS[DESK_SEATS + 1];
extern const char *const ACT_HOW_WORDS[];

#endif
