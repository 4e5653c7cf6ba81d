/* SPDX-License-Identifier: MIT */
#ifndef UI_TERM_PROBE_H
#define UI_TERM_PROBE_H

#include <stdbool.h>

/* Whether characters of ambiguous East Asian width are two columns wide on the terminal. */
enum ambiguous { AMBIGUOUS_AUTO, AMBIGUOUS_NARROW, AMBIGUOUS_WIDE };

/*
 * Whether they must be avoided. AMBIGUOUS_AUTO: not outside Chinese, Japanese and Korean
 * locales; there the terminal is asked where its cursor is after such a character, and if
 * it does not answer within a third of a second they are avoided. Standard input and output
 * must be the terminal, as yet untouched; they are left as they were.
 */
bool term_avoids_ambiguous(enum ambiguous wish);

/* Whether the name of a locale is that of a Chinese, Japanese or Korean one. NULL: no. */
bool locale_is_cjk(const char *name);

/*
 * The column in a cursor position report, "ESC [ row ; column R", among count bytes of what
 * a terminal sent; 0 if none is there, or not yet whole.
 */
int report_column(const char *bytes, int count);

#endif
