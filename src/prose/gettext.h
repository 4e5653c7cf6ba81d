/* SPDX-License-Identifier: MIT */
#ifndef PROSE_GETTEXT_H
#define PROSE_GETTEXT_H

#include "config.h"

#ifdef ENABLE_NLS
#include <libintl.h>
#define _(text) gettext(text)
#else
#define _(text) (text)
#endif

/*
 * A text that other languages say in several ways: context tells which. "yes" is
 * a vote, C_("fact", "yes") an answer to whether something is so.
 */
#define C_(context, text) gettext_within(context "\004" text, text)

/* both: the context, EOT and the text; the text if there is no translation. */
static inline const char *gettext_within(const char *both, const char *text)
{
	const char *found = _(both);

	return found == both ? text : found;
}

/* Mark a text for translation that is looked up later with _(). */
#define N_(text) text

#endif
