/* SPDX-License-Identifier: MIT */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

/* Languages of the data files; gettext serves the program's own sentences. */
enum lang { LANG_EN, LANG_ZH_TW, LANG_COUNT };

/* A text of a data file. English is always there; others may be NULL. */
struct text {
	const char *in[LANG_COUNT];
};

/* The text in lang, or in English where that is missing; "" for an empty text. */
const char *text_in(const struct text *text, enum lang lang);

#endif
