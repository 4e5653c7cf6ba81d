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

/* Mark a text for translation that is looked up later with _(). */
#define N_(text) text

#endif
