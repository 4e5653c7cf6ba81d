/* SPDX-License-Identifier: MIT */
#ifndef APP_LOCALE_H
#define APP_LOCALE_H

#include <stdbool.h>

/*
 * Take the language of the environment, in UTF-8 in any case, and open the
 * translations: the installed ones, or those of the build tree. lang (NULL:
 * none asked for) goes before the environment: "en", "zh_TW". To be called again
 * when another language is asked for.
 */
void locale_open(const char *lang);

/* Speak lang from now on; NULL: what the locale of the environment says. */
void locale_speak(const char *lang);

/*
 * The first language of a list of locales ("zh_TW.UTF-8", "zh_Hant:en") that the program
 * speaks, as enum lang (base/text.h); -1 if there is none: "C" and "POSIX" ask for nothing.
 */
int locale_lang(const char *list);

/*
 * Whether the environment's locale writes UTF-8. One that was never made on this machine does
 * unless its name says otherwise; "C", "POSIX" and none at all do not.
 */
bool locale_is_utf8(void);

#endif
