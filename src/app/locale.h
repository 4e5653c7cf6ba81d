/* SPDX-License-Identifier: MIT */
#ifndef APP_LOCALE_H
#define APP_LOCALE_H

/*
 * Take the language of the environment, in UTF-8 in any case, and open the
 * translations: the installed ones, or those of the build tree. lang (NULL:
 * none asked for) goes before the environment: "en", "zh_TW".
 */
void locale_open(const char *lang);

#endif
